import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { load } from '../../src/index.ts';
import { folder, lrs, lrsHere, root, rounded, useCommand } from './lrs.ts';

const config = 'configs/cosine_decay_learning_rate.config';
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** A config; every number in it appears in the report below. */
const train = `num_steps: 300
optimizer {
  momentum_optimizer {
    learning_rate {
      manual_step_learning_rate {
        initial_learning_rate: 0.1
        schedule { step: 100 learning_rate: 0.05 }
        schedule { step: 200 learning_rate: 0.025 }
      }
    }
  }
}
`;

const report = `standard input  text format, TrainConfig

optimizer                       momentum_optimizer         3:3
  momentum_optimizer_value      0.9                        default
  use_moving_average            true                       default
  moving_average_decay          0.9999                     default

schedule                        manual_step_learning_rate  5:7
  initial_learning_rate         0.1                        6:32
  schedule[0].step              100                        7:26
  schedule[0].learning_rate     0.05                       7:45
  schedule[1].step              200                        8:26
  schedule[1].learning_rate     0.025                      8:45
  warmup                        false                      default

train
  num_steps                     300                        1:12
  batch_size                    32                         default
  gradient_clipping_by_norm     0                          default
  fine_tune_checkpoint          ""                         default
  fine_tune_checkpoint_version  V1                         default
  replicas_to_aggregate         1                          default

pieces
  0–99     constant 0.1
  100–199  constant 0.05
  200–299  constant 0.025

rates
    0  0.1
  100  0.05
  200  0.025
  299  0.025
`;

/** Arguments after the file, and the lines of the report from `rates` on. */
const rates: { readonly args: string[]; readonly lines: string[]; readonly reason: string }[] = [
  {
    args: ['--at', '0,99,100'],
    lines: ['    0  0.1', '   99  0.1', '  100  0.05'],
    reason: 'the boundary step has the new rate',
  },
  {
    args: ['--at', '99, 1e3'],
    lines: ['     99  0.1', '  1,000  0.025'],
    reason: 'spaces and exponents',
  },
  { args: ['--at', '100,0'], lines: ['  100  0.05', '    0  0.1'], reason: 'in the requested order' },
  {
    args: ['--at', '90:110:10'],
    lines: ['   90  0.1', '  100  0.05', '  110  0.05'],
    reason: 'a range includes its end',
  },
  {
    args: ['--at', '298:'],
    lines: ['  298  0.025', '  299  0.025', '  300  0.025'],
    reason: 'a range without an end goes to the end of the run',
  },
  {
    args: ['--at', ':1'],
    lines: ['  0  0.1', '  1  0.1'],
    reason: 'a range without a start begins at step 0',
  },
  {
    args: ['--num-steps', '150'],
    lines: ['    0  0.1', '  100  0.05', '  149  0.05'],
    reason: 'the length of the run as an option',
  },
];

interface Document {
  ok: boolean;
  file: string;
  format: string;
  message: string;
  spec: object;
  rates: [number, number][];
  origins: {
    spec: { [name: string]: { line: number; column: number; start: number; end: number } | string };
  };
  pieces: { from: number; to: number; text: string }[];
  diagnostics: { code: string; ranges: { line: number; column: number }[] }[];
}

describe('lrs show', () => {
  useCommand();

  it('prints the values of a config, their places, and the resulting rates', async () => {
    const { code, out, err } = await lrs(['show', '-'], { input: train });
    expect({ code, out: rounded(out), err }).to.deep.equal({ code: 0, out: report, err: '' });
  });

  for (const { args, lines, reason } of rates) {
    it(`prints the rates of ${args.join(' ')}: ${reason}`, async () => {
      const { out } = await lrsHere(['show', '-', ...args], { input: train });
      expect(rounded(out).split('\nrates\n')[1]).to.equal(`${lines.join('\n')}\n`);
    });
  }

  /** The file, and lines of the report: each value and where it comes from. */
  const families: readonly {
    readonly file: string;
    readonly lines: readonly string[];
    readonly reason: string;
  }[] = [
    {
      file: 'deepspeed.json',
      lines: [
        'optimizer AdamW 5:13',
        'weight_decay 0.01 6:47',
        'schedule WarmupDecayLR 10:5',
        'warmup_min_lr 0 default',
        'warmup_max_lr 0.0003 12:24',
        'num_steps 900 option',
        'batch_size 256 2:23',
        'accumulate 4 3:34',
      ],
      reason: 'facts of the run at their own places, and the schedule at the place of its block',
    },
    {
      file: 'huggingface.yaml',
      lines: [
        'schedule cosine 8:20',
        'optimizer adamw_torch default',
        'learning_rate 0.0001 6:16',
        'batch_size 32 computed',
        'accumulate 8 5:30',
      ],
      reason: 'a batch size that is computed, and a schedule that has no block of its own',
    },
    {
      file: 'detectron2.yaml',
      lines: ['STEPS none 7:10', 'optimizer SGD default', 'momentum 0.9 default'],
      reason: 'a tuple in a string, and an optimizer that the file does not name',
    },
    {
      file: 'caffe.prototxt',
      lines: ['optimizer sgd 11:7', 'momentum 0.9 9:11', 'nesterov false default', 'schedule multistep 4:12'],
      reason: 'fields that are all in one block',
    },
    {
      file: 'ultralytics.yaml',
      lines: ['lr 0.01 10:6', 'weight_decay 0.0005 13:15'],
      reason: 'a rate under a name of its own',
    },
    {
      file: 'tao.txt',
      lines: ['optimizer adam 18:5', 'beta1 0.9 19:14', 'epsilon 1e-7 21:16'],
      reason: 'an optimizer that is a block',
    },
    {
      file: 'od-forks.config',
      lines: ['batch_size 8 3:15'],
      reason: 'a batch that the proto has as a list',
    },
    {
      file: 'composer.yaml',
      lines: [
        'batch_size 128 4:26',
        'tokens_per_step 1048576 computed',
        'schedule cosine_with_warmup 5:1',
        'lr 0.0002 11:7',
        'optimizer decoupled_adamw 10:9',
      ],
      reason: 'tokens of a step, from the batch and the length of a text',
    },
  ];
  for (const { file, lines, reason } of families) {
    it(`says of ${file} where its values come from: ${reason}`, async () => {
      const { out } = await lrsHere(['show', `configs/dialects/${file}`, '--num-steps', '900']);
      expect(out.split('\n').map((line) => line.trim().replace(/ +/g, ' '))).to.include.members(lines);
    });
  }

  const texts: readonly {
    readonly text: string;
    readonly args: readonly string[];
    readonly lines: readonly string[];
    readonly reason: string;
  }[] = [
    {
      text: 'SOLVER:\n  BASE_LR: 0.02\n  STEPS: (600, 800)\n',
      args: ['--input-format', 'yaml'],
      lines: ['STEPS[0] 600 3:10', 'STEPS[1] 800 3:10', 'MAX_ITER 40000 default', 'num_steps 40000 default'],
      reason: 'two numbers in one string, and a length that is the program’s default',
    },
    {
      text: 'SOLVER:\n  BASE_LR: 0.02\n  STEPS: (60, 80)\n',
      args: ['--input-format', 'yaml', '--num-steps', '500'],
      lines: ['MAX_ITER 500 option', 'num_steps 500 option'],
      reason: 'a length on the command line, which the file does not write',
    },
    {
      text: 'SOLVER:\n  BASE_LR: 0.02\n  STEPS: (60, 80)\n  MAX_ITER: 900\n',
      args: ['--input-format', 'yaml', '--epochs', '5', '--steps-per-epoch', '100'],
      lines: ['MAX_ITER 500 computed', 'num_steps 500 computed'],
      reason: 'a length from the command line, which is not the one in the file',
    },
    {
      text: 'per_device_train_batch_size: 5\nlearning_rate: 1.0e-4\nnum_train_epochs: 3\n',
      args: ['--input-format', 'yaml', '--examples', '1000'],
      lines: ['num_steps 600 computed', 'epochs 3 3:19'],
      reason: 'a length that is computed from epochs',
    },
    {
      text: 'optimizer { sgd { learning_rate { sequence { part { steps: 5 learning_rate { constant { learning_rate: 0.5 } } } part { learning_rate { exponential_decay { initial_learning_rate: 0.5 decay_steps: 10 decay_factor: 0.5 } } } } } } }',
      args: [],
      lines: [
        'parameter_group none default',
        'part[0].learning_rate.learning_rate 0.5 1:104',
        'part[1].steps 0 default',
        '5 0.5',
      ],
      reason: 'values inside others, and a schedule without an end',
    },
  ];
  for (const { text, args, lines, reason } of texts) {
    it(`says of a text where its values come from: ${reason}`, async () => {
      const { out } = await lrsHere(['show', '-', ...args], { input: text });
      expect(out.split('\n').map((line) => line.trim().replace(/ +/g, ' '))).to.include.members(lines);
    });
  }

  it('prints where the values of another family’s optimizer come from with --json, too', async () => {
    const { out } = await lrsHere(['show', 'configs/dialects/tao.txt', '--json', '--num-steps', '900']);
    const { optimizer } = JSON.parse(out).origins;
    expect(optimizer.type).to.include({ line: 18, column: 5 });
    expect(optimizer.beta1).to.include({ line: 19, column: 14 });
  });

  for (const type of ['constant', 'cosine_decay', 'exponential_decay', 'manual_step']) {
    it(`prints the same report for configs/${type}_learning_rate in text format and in YAML`, async () => {
      const [text, yaml] = await Promise.all(
        ['config', 'yaml'].map((ending) =>
          lrsHere(['show', `configs/${type}_learning_rate.${ending}`, '--json', '--at', '0:3000:7']),
        ),
      );
      const [one, two] = [JSON.parse(text!.out), JSON.parse(yaml!.out)];
      expect([text!.code, yaml!.code]).to.deep.equal([0, 0]);
      for (const part of ['message', 'spec', 'optimizer', 'train', 'run', 'pieces', 'rates'])
        expect(two[part], part).to.deep.equal(one[part]);
    });
  }

  it('prints one document with --json: the result of load, with lines and columns', async () => {
    const { code, out } = await lrsHere(['show', config, '--json', '--at', '0:25000:500']);
    const document = JSON.parse(out) as Document;
    const text = textOf(config);
    const result = load(text, { filename: config });
    if (!result.ok) throw new Error('the example has errors');
    expect(code).to.equal(0);
    expect(document).to.include({ ok: true, file: config, format: 'textproto' });
    expect(document.spec).to.deep.equal(result.spec);
    expect(document.rates).to.deep.equal(
      Array.from({ length: 51 }, (_, i) => [500 * i, result.schedule(500 * i)]),
    );
    const origin = document.origins.spec.total_steps;
    if (typeof origin !== 'object') throw new Error('the origin of total_steps is not a place in the text');
    expect(text.slice(origin.start, origin.end)).to.equal('25000');
    const before = text.slice(0, origin.start).split('\n');
    expect(origin).to.include({ line: before.length, column: before.at(-1)!.length + 1 });
    expect(document.origins.spec.hold_base_rate_steps).to.equal('default');
  });

  it('reads JSON, and the format and message given as options', async () => {
    const input = '{"constantLearningRate": {"learningRate": 0.25}}';
    const found = await lrsHere(['show', '-', '--json'], { input });
    expect(JSON.parse(found.out)).to.deep.include({
      format: 'json',
      message: 'LearningRate',
      rates: [[0, 0.25]],
    });
    const said = await lrsHere(
      ['show', '-', '--json', '--input-format', 'yaml', '--message', 'LearningRate'],
      {
        input,
      },
    );
    expect(JSON.parse(said.out).format).to.equal('yaml');
  });

  it('prints byte offsets as places in a binary config', async () => {
    // constant_learning_rate (1) { learning_rate (1): 0.5 }
    const input = Uint8Array.of(0x0a, 5, 0x0d, 0, 0, 0, 0x3f);
    const { code, out } = await lrs(['show', '-', '--message', 'LearningRate', '--input-format', 'binary'], {
      input,
    });
    expect(code).to.equal(0);
    expect(out).to.match(/^standard input {2}binary, LearningRate\n/);
    expect(out).to.match(/\n {2}learning_rate +0\.5 +byte \d\n/);
    const json = await lrsHere(['show', '-', '--message', 'LearningRate', '--json'], { input });
    const { origins } = JSON.parse(json.out) as Document;
    expect(origins.spec.learning_rate).to.have.all.keys('start', 'end');
  });

  it('exits with 1 for an error, and prints it with its place on standard error', async () => {
    const input = train.replace('step: 200', 'step: 50');
    const { code, out, err } = await lrs(['show', '-'], { input });
    expect({ code, out }).to.deep.equal({ code: 1, out: '' });
    expect(err).to.match(/^<stdin>:8:26 error manual\/not-increasing\n/);
    expect(err).to.include('8 |         schedule { step: 50 learning_rate: 0.025 }\n');
    expect(err).to.match(/\n +\| +\^\^\n/);
  });

  it('prints the findings of a faulty config with --json too', async () => {
    const file = 'configs/invalid/steps_not_increasing.config';
    const { code, out } = await lrsHere(['show', file, '--json']);
    const document = JSON.parse(out) as Document;
    expect(code).to.equal(1);
    expect(document).to.include({ ok: false, file });
    expect(document.diagnostics.map((each) => each.code)).to.include('manual/not-increasing');
    expect(document.diagnostics[0]!.ranges[0]).to.have.keys('line', 'column', 'start', 'end');
  });

  it('prints warnings and continues', async () => {
    const input = train.replace('num_steps: 300', 'num_steps: 200\nnum_steps: 300');
    const warned = await lrsHere(['show', '-'], { input });
    expect(warned.err).to.match(/<stdin>:2:\d+ warning /);
    expect({ code: warned.code, rates: warned.out.includes('rates') }).to.deep.equal({
      code: 0,
      rates: true,
    });
    const strict = await lrsHere(['show', '-', '--strict'], { input });
    expect(strict.code).to.equal(1);
  });

  it('shows several files, one after the other', async () => {
    const other = 'configs/constant.yaml';
    const [one, two] = [await lrsHere(['show', config]), await lrsHere(['show', other])];
    const both = await lrsHere(['show', config, other]);
    expect(both.out).to.equal(`${one.out}\n${two.out}`);
    const json = await lrsHere(['show', config, other, '--json']);
    expect((JSON.parse(json.out) as Document[]).map(({ file }) => file)).to.deep.equal([config, other]);
  });

  it('shows the files without errors, and exits with 1 if another file has an error', async () => {
    const wrong = 'configs/invalid/steps_not_increasing.config';
    const { code, out, err } = await lrsHere(['show', wrong, config]);
    expect(code).to.equal(1);
    expect(out).to.equal((await lrsHere(['show', config])).out);
    expect(err).to.include('manual/not-increasing');
    const json = await lrsHere(['show', wrong, config, '--json']);
    expect((JSON.parse(json.out) as Document[]).map(({ ok }) => ok)).to.deep.equal([false, true]);
  });

  it('prints each finding of a config without errors on one line', async () => {
    const input = train.replace('num_steps: 300', 'num_steps: 200\nnum_steps: 300');
    const { err } = await lrsHere(['show', '-'], { input });
    expect(err.trimEnd().split('\n')).to.satisfy((lines: string[]) =>
      lines.every((line) => /^<stdin>:\d+:\d+ (warning|info) [a-z-]+\/[a-z-]+: \S/.test(line)),
    );
  });

  for (const [args, says] of [
    [['-', '-'], /standard input/],
    [[config, config, '--svg', 'a.svg'], /use lrs plot for several/],
  ] as const)
    it(`refuses ${args.join(' ')}`, async () => {
      const { code, err } = await lrsHere(['show', ...args]);
      expect(err).to.match(says);
      expect(code).to.equal(2);
    });

  it('draws into a file, or prints only the drawing on standard output', async () => {
    const file = join(folder(), 'a.svg');
    const written = await lrs(['show', config, '--svg', file]);
    const printed = await lrs(['show', config, '--svg', '-']);
    expect(written.out).to.include('\nrates\n');
    expect(printed.out).to.match(/^<svg [\s\S]*<\/svg>\n$/);
    expect(readFileSync(file, 'utf8')).to.equal(printed.out);
  });

  it('says that a list has its default, and reads a dialect as the message that is named', async () => {
    const solver = 'SOLVER: { BASE_LR: 0.1, MAX_ITER: 40000 }\n';
    expect((await lrsHere(['show', '-', '--input-format', 'yaml'], { input: solver })).out).to.match(
      / STEPS\[0\] +30000 +default\n/,
    );
    const tao = ['show', 'configs/dialects/tao.txt', '--dialect', 'tao', '--examples', '800', '--message'];
    expect((await lrsHere([...tao, 'yolo_v3'])).out).to.match(
      /^configs\/dialects\/tao\.txt +text format, yolo_v3\n/,
    );
  });

  it('draws a schedule without an end, and a small chart on a terminal', async () => {
    const input = 'inverse_sqrt { initial_learning_rate: 0.001 timescale: 1000 }';
    expect((await lrsHere(['show', '-', '--svg', '-'], { input })).out).to.match(/^<svg /);
    expect((await lrsHere(['show', '-'], { input, columns: 60 })).out).to.match(/[⠁-⣿]{3}/);
    // A little after the last step of this schedule is beyond the greatest number.
    const longest =
      '{ "optimizer": {}, "scheduler": { "type": "OneCycle", "params": { "cycle_min_lr": 0.1, "cycle_max_lr": 0.5, "cycle_first_step_size": 1.7e308, "cycle_second_step_size": 0 } } }';
    expect((await lrsHere(['show', '-'], { input: longest, columns: 60 })).out).to.match(/[⠁-⣿]{3}/);
  });

  it('escapes control characters of a config in a terminal', async () => {
    const input = train.replace('num_steps', 'fine_tune_checkpoint: "\\033[31m\\r"\nnum_steps');
    const { out } = await lrsHere(['show', '-'], { input });
    expect(out).to.include('"\\u001b[31m\\r"');
  });

  it('prints no colours if standard output is not a terminal', async () => {
    const { out, err } = await lrs(['show', 'configs/invalid/misspelt_field.yaml']);
    expect(out + err).to.not.include('\u001b');
  });
});

describe('lrs show: all hyperparameters', () => {
  useCommand();

  const grouped = `optimizer { sgd {
  learning_rate { one_cycle { max_learning_rate: 0.1 total_steps: 1000 pct_start: 0.5 cycle_momentum: true } }
  parameter_group { match: "*bias*" learning_rate_factor: 2 weight_decay: 0.5 }
} } num_steps: 1000`;

  it('prints them by group', async () => {
    const { code, out, err } = await lrsHere(['show', '-', '--at', '499'], { input: grouped });
    expect({ code, err }).to.deep.equal({ code: 0, err: '' });
    for (const title of ['learning_rate of *bias*', 'weight_decay of *bias*', 'momentum'])
      expect(out).to.include(`\n${title}\n`);
    expect(out).to.match(/ 499 +0\.1 +learning_rate of \*bias\* 0\.2 +momentum 0\.85\n/);
  });

  it('prints values once if all groups share them, and also constants that differ between groups', async () => {
    const { out } = await lrsHere(['show', 'configs/dialects/ultralytics.yaml', '--examples', '5000']);
    const titles = out.match(/^(?:learning_rate|momentum|weight_decay)\b.*$/gm);
    expect(titles).to.deep.equal([
      'momentum',
      'weight_decay of weight',
      'weight_decay of norm',
      'learning_rate of bias',
      'weight_decay of bias',
    ]);
    const { out: sparse } = await lrsHere(['show', 'configs/dialects/easyrec.config']);
    expect(sparse).to.include('\nlearning_rate of sparse\n  0–14,499  constant 0.001\n');
  });

  it('prints them by group in JSON', async () => {
    const { out } = await lrsHere(['show', '-', '--json', '--at', '0,499'], { input: grouped });
    const { groups } = JSON.parse(out);
    expect(groups.map(({ name, match }: { name: string; match?: string }) => [name, match])).to.deep.equal([
      ['*bias*', '*bias*'],
      ['rest', undefined],
    ]);
    expect(groups[0].hyperparameters.weight_decay).to.equal(0.5);
    expect(groups[0].hyperparameters.learning_rate.values).to.deep.equal([0.008, 0.2]);
    expect(groups[1].hyperparameters.momentum.values).to.deep.equal([0.95, 0.85]);
    expect(groups[1].hyperparameters.momentum.pieces).to.have.length.above(1);
  });

  it('draws them one below the other', async () => {
    const { out } = await lrsHere(['show', '-', '--svg', '-'], { input: grouped });
    expect(out.match(/<title /g)).to.have.length(3);
    expect(out).to.include('>momentum<');
  });
});
