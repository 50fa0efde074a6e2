import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parseFor } from '../../src/cli/arguments/parse.ts';
import { scale } from '../../src/cli/commands/scale.ts';
import { UsageError } from '../../src/cli/exit.ts';
import type { Io } from '../../src/cli/output/io.ts';
import { NO_PROJECT } from '../../src/cli/project/project.ts';
import { builtInDialects, load } from '../../src/dialects.ts';
import { builtins } from '../../src/index.ts';
import { describeReference, referencePath } from '../support/reference.ts';

/** `lrs scale` on configs of other families: changes, refusals, and every public config. */

const scaled = async (text: string, filename: string, args: readonly string[]) => {
  const said = { out: '', err: '' };
  const io: Io = {
    read: () => new TextEncoder().encode(text),
    write: (_, content) => {
      said.out += content;
    },
    out: (more) => {
      said.out += more;
    },
    err: (more) => {
      said.err += more;
    },
    color: { out: false, err: false },
    isTerminal: false,
    columns: () => undefined,
  };
  const { operands, given } = parseFor(scale, [filename, ...args]);
  try {
    return { code: await scale.run(operands, given, io, builtins, NO_PROJECT), ...said };
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause;
    return { code: 2, out: said.out, err: cause.message };
  }
};

/** The tokens of a text, without spaces and quotes, which scale adds to a list in brackets. */
const tokensOf = (text: string): string[] => text.replace(/["']/g, '').match(/#.*|[\w.+-]+|[^\s\w]/g) ?? [];

interface Row {
  /** A file of configs/dialects, or a text with a file name. */
  readonly file: string;
  readonly text?: string;
  readonly args: readonly string[];
  /** The numbers that change, before and after, in order. */
  readonly expected?: readonly (readonly [from: string, to: string])[];
  readonly refused?: RegExp;
  readonly said?: RegExp;
  /** A part of the new text. */
  readonly written?: RegExp;
  readonly reason: string;
}

const detectron2 =
  'SOLVER:\n  IMS_PER_BATCH: 16\n  BASE_LR: 0.02\n  STEPS: (60000, 80000)\n  MAX_ITER: 90000\n';

const rows: readonly Row[] = [
  {
    file: 'caffe.prototxt',
    args: ['--epochs', '50'],
    refused: /^the config does not say how many steps an epoch has: give --examples or --steps-per-epoch$/,
    reason: 'epochs of a config that counts steps',
  },
  {
    file: 'caffe.prototxt',
    args: ['--epochs', '50', '--examples', '1000'],
    refused:
      /^the config does not say its batch size, so the steps of an epoch are not known: give --steps-per-epoch$/,
    reason: 'asks for the missing batch size, and not for the number of examples, which was given',
  },
  {
    file: 'caffe.prototxt',
    args: ['--epochs', '50', '--steps-per-epoch', '100'],
    expected: [
      ['20000', '2500'],
      ['30000', '3750'],
      ['40000', '5000'],
    ],
    reason: 'steps per epoch are enough',
  },
  {
    file: 'deepspeed.json',
    args: ['--epochs', '50', '--steps-per-epoch', '100'],
    expected: [
      ['10000', '5000'],
      ['1000', '500'],
    ],
    reason: 'if the length of the run is not known, the schedule is made to end with the new run',
  },
  {
    file: 'caffe.prototxt',
    args: ['--num-steps', '80000'],
    expected: [
      ['20000', '40000'],
      ['30000', '60000'],
      ['40000', '80000'],
    ],
    reason: 'scales the steps of a solver',
  },
  {
    file: 'solver.prototxt',
    text: 'base_lr: 0.01 lr_policy: "exp" gamma: 0.81 max_iter: 1000 test_iter: 1',
    args: ['--num-steps', '2000'],
    expected: [
      ['0.81', '0.9'],
      ['1000', '2000'],
    ],
    reason: 'twice the steps: a factor per step becomes its square root',
  },
  {
    file: 'solver.prototxt',
    text: 'base_lr: 0.01 lr_policy: "inv" gamma: 0.001 power: 0.75 max_iter: 1000',
    args: ['--num-steps', '2000'],
    expected: [
      ['0.001', '0.0005'],
      ['1000', '2000'],
    ],
    reason: 'divides a factor that multiplies the step',
  },
  {
    file: 'caffe.prototxt',
    args: ['--batch-size', '512'],
    refused: /does not say batch_size.*it is in the net that the solver names/,
    reason: 'refuses a batch size that is in another file',
  },
  {
    file: 'composer.yaml',
    args: ['--num-steps', '49600'],
    expected: [['24800ba', '49600ba']],
    reason: 'scales times with units, and keeps shares of the run',
  },
  {
    file: 'mpt.yaml',
    text: 'max_duration: 10ep\nglobal_train_batch_size: 8\noptimizer: { name: adamw, lr: 0.1 }\nscheduler: { name: cosine_with_warmup, t_warmup: .5e1EP, alpha_f: 0.1 }',
    args: ['--epochs', '20', '--steps-per-epoch', '8000'],
    expected: [
      ['10', '20'],
      ['.5e1', '10'],
    ],
    reason: 'a time that begins with a point, and a unit in upper case',
  },
  {
    file: 'composer.yaml',
    args: ['--batch-size', '512', '--rule', 'sqrt'],
    expected: [
      ['24800ba', '6200ba'],
      ['128', '512'],
      ['2.0e-4', '0.0004'],
    ],
    reason: 'fewer steps for a larger batch',
  },
  {
    file: 'deepspeed.json',
    args: ['--num-steps', '20002', '--keep-warmup'],
    expected: [['10000', '20000']],
    reason: 'scales a length that only the scheduler has, and keeps the warm-up',
  },
  {
    file: 'ds.json',
    text: '{"train_batch_size": 256, "optimizer": {"type": "AdamW", "params": {"lr": 0.001}}}',
    args: ['--num-steps', '100'],
    refused: /does not say num_steps.*the training script sets it/,
    reason: 'refuses a length that is not in the file',
  },
  {
    file: 'base.yaml',
    text: detectron2,
    args: ['--num-steps', '180000'],
    expected: [
      ['60000', '120000'],
      ['80000', '160000'],
      ['90000', '180000'],
    ],
    said: /SOLVER.WARMUP_ITERS +1000 +→ 2000/,
    reason: 'scales a list in brackets, and writes a default that has to change',
  },
  {
    file: 'base.yaml',
    text: detectron2.replace(/ {2}STEPS.*\n/, '').replace('90000', '90000\n  WARMUP_ITERS: 0'),
    args: ['--num-steps', '45000'],
    expected: [['90000', '45000']],
    written: /^ {2}STEPS: \[15000\]$/m,
    said: /SOLVER.STEPS +30000 +→ 15000/,
    reason:
      'a list that was not written holds numbers: Detectron2 does not read a tuple in a string in a list',
  },
  {
    file: 'base.yaml',
    text: detectron2.replace('0.02', '0.5').replace(/ {2}STEPS.*\n/, '  STEPS: (60000,)\n'),
    args: ['--batch-size', '32', '--keep-warmup'],
    written: /BASE_LR: 1\.0$/m,
    reason: 'a rate that becomes a whole number keeps its decimal point, since Detectron2 refuses 1',
  },
  {
    file: 'base.yaml',
    text: `${detectron2}  WARMUP_ITERS: 500\n`,
    args: ['--batch-size', '8', '--keep-warmup'],
    expected: [
      ['16', '8'],
      ['0.02', '0.01'],
      ['60000', '120000'],
      ['80000', '160000'],
      ['90000', '180000'],
    ],
    reason: 'half the batch gives half the rate and twice the steps',
  },
  {
    file: 'huggingface.yaml',
    args: ['--epochs', '6', '--examples', '64000'],
    expected: [['3.0', '6.0']],
    reason: 'scales epochs; the warm-up is a share and stays',
  },
  {
    file: 'args.yaml',
    text: 'learning_rate: 2.0e-5\nper_device_train_batch_size: 8\nnum_train_epochs: 3\nwarmup_steps: 100\n',
    args: ['--num-steps', '400', '--examples', '1000'],
    expected: [
      ['3', '3.2'],
      ['100', '107'],
    ],
    said: /last step {2}374\s+→ 399/,
    reason: 'a run of transformers may have a part of an epoch, so it gets the steps that were asked for',
  },
  {
    file: 'args.yaml',
    text: 'learning_rate: 2.0e-5\nper_device_train_batch_size: 8\nnum_train_epochs: 0.7\n',
    args: ['--num-steps', '1000', '--examples', '1000'],
    expected: [['0.7', '8.0']],
    said: /last step +87 +→ 999/,
    reason:
      'num_train_epochs below 1 counts epochs and is not a share of the run; the old run has 87.5 steps, of which 87 are whole',
  },
  {
    file: 'args.yaml',
    text: 'learning_rate: 2.0e-5\nper_device_train_batch_size: 8\nnum_train_epochs: 0.7\n',
    args: ['--epochs', '1.4', '--examples', '1000'],
    expected: [['0.7', '1.4']],
    said: /last step +87 +→ 174/,
    reason: 'twice the epochs: the steps of the old run had been rounded up',
  },
  {
    file: 'args.yaml',
    text: 'learning_rate: 2.0e-5\nper_device_train_batch_size: 5\nnum_train_epochs: 0.7\n',
    args: ['--num-steps', '7', '--examples', '1000'],
    expected: [['0.7', '0.034995']],
    said: /last step +139 +→ 6/,
    reason: '0.035 epochs of 200 steps are 7.000000000000001 in floating point, and transformers rounds up',
  },
  {
    file: 'args.json',
    text: '{"learning_rate": 0.0001, "max_steps": 1000, "warmup_steps": 100, "lr_scheduler_type": "cosine", "per_device_train_batch_size": 8}',
    args: ['--processes', '4'],
    expected: [
      ['0.0001', '0.0004'],
      ['1000', '250'],
      ['100', '25'],
    ],
    said: /last step +999 +→ 249/,
    reason: 'four processes in place of one: the batch size in the file is per process and stays',
  },
  {
    file: 'args.json',
    text: '{"learning_rate": 0.0001, "max_steps": 1000, "per_device_train_batch_size": 8}',
    args: ['--batch-size', '12'],
    expected: [
      ['0.0001', '0.00015'],
      ['1000', '667'],
      ['8', '12'],
    ],
    reason: 'scales the batch of one process',
  },
  {
    file: 'args.json',
    text: '{"learning_rate": 0.0001, "max_steps": 1000, "per_device_train_batch_size": 3, "gradient_accumulation_steps": 2}',
    args: ['--batch-size', '8'],
    expected: [
      ['0.0001', '0.000133333333'],
      ['1000', '750'],
      ['3', '4'],
    ],
    reason: 'keeps the number of accumulated batches',
  },
  {
    file: 'args.json',
    text: '{"learning_rate": 0.0001, "max_steps": 1000, "per_device_train_batch_size": 3}',
    args: ['--batch-size', '4.5'],
    refused: /batch of 4.5 examples is not possible/,
    reason: 'refuses a batch size that is not a whole number',
  },
  {
    file: 'tao.txt',
    args: ['--epochs', '160', '--examples', '64000'],
    expected: [['80', '160']],
    reason: 'scales the epochs of a spec',
  },
  {
    file: 'ultralytics.yaml',
    args: ['--epochs', '80', '--examples', '64000'],
    expected: [
      ['40', '80'],
      ['3.0', '6.0'],
    ],
    reason: 'scales the epochs of the run and of its warm-up',
  },
  {
    file: 'ultralytics.yaml',
    args: ['--num-steps', '5050', '--examples', '1600'],
    expected: [
      ['40', '51'],
      ['3.0', '3.7875'],
    ],
    said: /the new run has 5,100 steps/,
    reason:
      'a number of steps that is not a whole number of epochs: epochs are rounded, those of the warm-up are not',
  },
  {
    file: 'ultralytics.yaml',
    args: ['--num-steps', '4020', '--examples', '1600'],
    refused: /the run would not change: its epochs are whole/,
    reason: 'a number of steps that rounds to the epochs of the file changes nothing, not even the warm-up',
  },
  {
    file: 'ultralytics.yaml',
    args: ['--batch-size', '32', '--examples', '64000'],
    expected: [['16', '32']],
    reason: 'batches smaller than nbs are accumulated up to nbs, so the rate stays the same',
  },
  {
    file: 'ultralytics.yaml',
    args: ['--batch-size', '128', '--examples', '64000'],
    expected: [
      ['16', '128'],
      ['0.01', '0.02'],
      ['0.1', '0.2'],
    ],
    reason: 'a batch of twice nbs doubles the rate',
  },
  {
    file: 'args.yaml',
    text: 'task: detect\noptimizer: auto\nlr0: 0.01\nlrf: 0.01\nepochs: 40\nbatch: 64\nnbs: 64\nwarmup_epochs: 3\nwarmup_bias_lr: 0.1\nmodel: x\n',
    args: ['--batch-size', '128', '--examples', '64000', '--classes', '80'],
    said: /optimizer: auto chooses it; write an optimizer and its lr0/,
    reason: 'refuses a rate that the trainer chooses',
  },
  {
    file: 'model-garden.yaml',
    args: ['--num-steps', '31200'],
    expected: [
      ['62400', '31200'],
      ['62400', '31200'],
      ['1560', '780'],
    ],
    reason: 'scales length, decay and warm-up',
  },
  {
    file: 'second.config',
    args: ['--num-steps', '37120'],
    expected: [['18560', '37120']],
    reason: 'a schedule in shares of the run stays as it is',
  },
  {
    file: 'deeplab2.textproto',
    args: ['--num-steps', '30000'],
    expected: [
      ['4000', '2000'],
      ['60000', '30000'],
    ],
    reason: 'scales length and warm-up',
  },
  {
    file: 'easyrec.config',
    args: ['--num-steps', '29000', '--keep-warmup'],
    refused:
      /--keep-warmup moves a restart to step 28,500, so the run would end at 0\.00999\d*, not at 0\.0001\d* as before: leave it out, and the warm-up gets 1,000 steps/,
    reason: 'refuses to keep a warm-up if the cycles after it would then not end with the run',
  },
  {
    file: 'easyrec.config',
    args: ['--num-steps', '100000'],
    said: /\nthe schedule restarts at step 99,999, 1 step before the new run ends at 0\.01/,
    reason: 'says that the last step is a restart, since steps were rounded down',
  },
  {
    file: 'easyrec.config',
    args: ['--num-steps', '100001'],
    said: /\nthe schedule restarts at step 99,999, 2 steps before the new run ends at 0\.01/,
    reason: 'says that a restart is two steps before the end',
  },
  {
    file: 'args.yaml',
    text: 'per_device_train_batch_size: 8\nlearning_rate: 1.0e-4\nmax_steps: ""\nlr_scheduler_type: linear\nwarmup_steps: 10\n',
    args: ['--epochs', '6', '--examples', '800'],
    written: /^num_train_epochs: 6$/m,
    said: /warmup_steps +10 +→ 20/,
    reason: 'an empty number of steps is not set, so the epochs count',
  },
  {
    file: 'args.yaml',
    text: 'per_device_train_batch_size: 8\nlearning_rate: 1.0e-4\nnum_train_epochs: ""\nlr_scheduler_type: linear\nwarmup_steps: 10\n',
    args: ['--epochs', '6', '--examples', '800'],
    written: /^num_train_epochs: 6$/m,
    reason: 'an empty number of epochs is not set, so its default changes',
  },
  {
    file: 'args.yaml',
    text: 'per_device_train_batch_size: 1\nlearning_rate: 1.0e-4\nnum_train_epochs: 1.0\nlr_scheduler_type: linear\n',
    args: ['--num-steps', '200', '--examples', '300'],
    expected: [['1.0', '0.666666666']],
    reason: 'two thirds of an epoch are rounded down, since a greater number would give one more step',
  },
];

/** Texts of families that lack a value, or have one that cannot change. */
const odd: readonly Row[] = [
  {
    file: 'easyrec.config',
    args: ['--num-steps', '100000', '--json'],
    written: /"restart": 99999\n/,
    reason: 'the JSON document gives the step of the restart near the end of the run',
  },
  {
    file: 'args.yaml',
    text: 'learning_rate: 2.0e-5\nnum_train_epochs: -1\nmax_steps: 1000\nper_device_train_batch_size: 8\noutput_dir: x\n',
    args: ['--num-steps', '2000'],
    expected: [['1000', '2000']],
    written: /^num_train_epochs: -1$/m,
    reason: 'an epoch count below 0 means "not set" and stays',
  },
  {
    file: 'ds.json',
    text: '{"train_batch_size": 8, "optimizer": {"type": "Adam", "params": {"lr": "auto"}}, "scheduler": {"type": "WarmupDecayLR", "params": {"total_num_steps": 1000, "warmup_max_lr": "auto", "warmup_num_steps": 100}}}',
    args: ['--batch-size', '16', '--auto', 'learning_rate=0.1'],
    refused: /does not say its learning rate: write lr in optimizer\.params, or warmup_max_lr/,
    reason: 'a rate that the trainer fills in cannot be scaled',
  },
  {
    file: 'x.config',
    text: 'train_config { batch_size: 8 num_steps: 100 optimizer { momentum_optimizer { learning_rate { exponential_oscillating_learning_rate { osc_amplitude: 0.0 } } } } }',
    args: ['--batch-size', '16'],
    written: /learning_rate_base: 0\.06 warmup_learning_rate: 0\.02 min_rate: 0\.002 /,
    said: /learning_rate_base +0\.03 +→ 0\.06\n/,
    reason: 'rates that are only defaults are written, twice as high',
  },
];

/** Pairs of numbers that differ; added numbers are in no pair. */
const differences = (before: string, after: string): [string, string][] => {
  const numbersIn = (text: string): string[] => text.match(/(?<![\w.])[\d.]+(?:e-?\d+)?(?:ba)?/gi) ?? [];
  const [old, now] = [numbersIn(before), numbersIn(after)];
  return old.flatMap((token, i): [string, string][] => (token === now[i] ? [] : [[token, now[i]!]]));
};

describe('lrs scale on other families', () => {
  for (const { file, text, args, expected, refused, said, written, reason } of [...rows, ...odd]) {
    it(`${file} ${args.join(' ')}: ${reason}`, async () => {
      const before = text ?? readFileSync(join('configs/dialects', file), 'utf8');
      const { code, out, err } = await scaled(before, file, args);
      if (refused !== undefined && expected === undefined) {
        expect(err).to.match(refused);
        expect(code).to.equal(2);
        return;
      }
      expect(code, err).to.equal(0);
      if (expected !== undefined)
        expect(differences(before, out).slice(0, expected.length)).to.deep.equal(expected);
      if (said !== undefined) expect(err).to.match(said);
      if (written !== undefined) expect(out).to.match(written);
    });
  }
});

it('every built-in family has a table of fields to scale', () => {
  for (const { name, scaling } of builtInDialects)
    if (name !== 'object-detection') expect(scaling?.sizes, name).to.not.be.empty;
});

describeReference('lrs scale on every public config of other families', () => {
  const at = referencePath('dialects');
  const folders = readdirSync(at, { withFileTypes: true }).filter((each) => each.isDirectory());

  for (const { name: folder } of folders) {
    it(`${folder}: changes only numbers`, async () => {
      let count = 0;
      for (const name of readdirSync(join(at, folder))) {
        const text = readFileSync(join(at, folder, name), 'utf8');
        const loaded = load(text, { filename: name });
        if (!loaded.ok || loaded.config.dialect === 'object-detection' || loaded.run.num_steps === undefined)
          continue;
        const steps = loaded.run.num_steps * 2;
        const { code, out, err } = await scaled(text, name, ['--num-steps', String(steps)]);
        if (code !== 0) {
          // Some have their length in another file, or cannot be edited.
          expect(err, name).to.match(/does not say how long it trains|edit\/unreadable|edit\/failed/);
          continue;
        }
        const after = load(out, { filename: name });
        expect(after.ok, `${name}: ${out.slice(0, 200)}`).to.equal(true);
        const length = after.ok ? after.run.num_steps! : Number.NaN;
        // Epochs are rounded to whole numbers, so they may be off by a step.
        expect(Math.abs(length - steps), name).to.be.at.most(Math.max(1, steps / 1000));
        const [old, now] = [tokensOf(text), tokensOf(out)];
        if (old.length === now.length) {
          const changed = old.flatMap((token, i) => (token === now[i] ? [] : [token, now[i]!]));
          expect(changed.join(' '), name).to.match(/^[\d\s.eE+"'()[\],_a-z-]+$/);
        } else expect(now.length, name).to.be.above(old.length);
        count++;
      }
      expect(count).to.be.above(folder === 'deepspeed' ? -1 : 3);
    });
  }
});
