import { expect } from 'chai';
import { load } from '../../src/dialects.ts';
import type { RunFacts } from '../../src/run/index.ts';
import { type DialectRecord, describeRecords } from '../support/dialect_records.ts';

/** The program of a record: some texts could be of any of the three, so they do not show it. */
const messageOf = ({ framework }: DialectRecord): string =>
  framework === 'axolotl' ? 'Axolotl' : 'TrainingArguments';

describeRecords('huggingface', {
  data: 'hf',
  tolerance: 1e-12,
  ending: 'yaml',
  options: (record) => ({ message: messageOf(record) }),
});

/** Configs whose numbers cannot be those of a run, and numbers that only YAML reads as text. */

interface Fault {
  readonly reason: string;
  readonly file: string;
  readonly text: string;
  readonly codes: readonly string[];
}

const axolotl = (more: string): string =>
  `base_model: x\nlr_scheduler: cosine\nlearning_rate: 0.0002\nnum_epochs: 1\n${more}`;

const faults: readonly Fault[] = [
  {
    reason: 'with a batch of 0 examples a run has no length',
    file: 'args.json',
    text: '{"per_device_train_batch_size": 0, "learning_rate": 0.0001, "num_train_epochs": 3}',
    codes: ['field/range'],
  },
  {
    reason: 'with updates of 0 batches a run has no length either',
    file: 'args.json',
    text: '{"per_device_train_batch_size": 8, "gradient_accumulation_steps": 0, "num_train_epochs": 3}',
    codes: ['field/range'],
  },
  {
    reason: 'an endless number of epochs has no last step',
    file: 'args.yaml',
    text: 'per_device_train_batch_size: 8\nlr_scheduler_type: constant\nnum_train_epochs: .inf\n',
    codes: [],
  },
  {
    reason: 'a learning rate of 0 starts at 0 without a warm-up',
    file: 'args.yaml',
    text: 'lr_scheduler_type: linear\nlearning_rate: 0.0\nmax_steps: 10\n',
    codes: [],
  },
  {
    reason: '1e-4 is a number in JSON',
    file: 'args.json',
    text: '{"per_device_train_batch_size": 8, "learning_rate": 1e-4, "num_train_epochs": 3}',
    codes: [],
  },
  {
    reason: '1e-4 is a string in YAML 1.1',
    file: 'args.yaml',
    text: 'per_device_train_batch_size: 8\nlearning_rate: 1e-4\nnum_train_epochs: 3\n',
    codes: ['huggingface/string-rate'],
  },
  {
    reason: 'a batch size of axolotl that is not a number is reported once, and not said to be missing',
    file: 'axolotl.yml',
    text: axolotl('micro_batch_size: abc\ngradient_accumulation_steps: 1\nwarmup_steps: 0\n'),
    codes: ['huggingface/not-a-number'],
  },
  {
    reason: 'a batch size of 0 in axolotl is not said to be missing',
    file: 'axolotl.yml',
    text: axolotl('micro_batch_size: 0\ngradient_accumulation_steps: 1\nwarmup_steps: 0\n'),
    codes: ['field/range'],
  },
  {
    reason: 'axolotl warms up for 10 times the run: one finding, and none about the ratio',
    file: 'axolotl.yml',
    text: axolotl('micro_batch_size: 2\ngradient_accumulation_steps: 1\nwarmup_ratio: 10\n'),
    codes: ['huggingface/warmup-covers-run'],
  },
  {
    reason: 'one_cycle ignores what shapes a cosine; 0 and false are the same as nothing',
    file: 'axolotl.yml',
    text: axolotl(
      'micro_batch_size: 2\ngradient_accumulation_steps: 1\nwarmup_steps: 10\ncosine_min_lr_ratio: 0.1\ncosine_constant_lr_ratio: 0\nlr_quadratic_warmup: false\n',
    ).replace('cosine\n', 'one_cycle\n'),
    codes: ['huggingface/ignored'],
  },
  {
    reason: 'an ignored value that is not a number has no finding about numbers',
    file: 'axolotl.yml',
    text: axolotl(
      'micro_batch_size: 2\ngradient_accumulation_steps: 1\nwarmup_steps: 0\ncosine_constant_lr_ratio: 10%\n',
    ).replace('cosine\n', 'rex\n'),
    codes: ['huggingface/ignored'],
  },
  {
    reason: 'axolotl prefers the parabolic warm-up to a minimum rate, and only logs a warning',
    file: 'axolotl.yml',
    text: axolotl(
      'micro_batch_size: 2\ngradient_accumulation_steps: 1\nwarmup_steps: 0\ncosine_min_lr_ratio: 0.1\nlr_quadratic_warmup: true\n',
    ),
    codes: ['huggingface/ignored'],
  },
];

describe('numbers of Hugging Face configs', () => {
  for (const { reason, file, text, codes } of faults)
    it(reason, () => {
      const { diagnostics } = load(text, { filename: file, run: { examples: 1000 } });
      expect(diagnostics.map(({ code }) => code)).to.deep.equal(codes);
    });
});

const threeEpochs = 'per_device_train_batch_size: 8\nlr_scheduler_type: cosine\nnum_train_epochs: 3\n';

/** Facts of the run given as options, which determine its length. */
const lengths: readonly {
  readonly reason: string;
  readonly run: RunFacts;
  readonly text?: string;
  readonly steps: number;
}[] = [
  { reason: 'steps of an epoch', run: { steps_per_epoch: 250 }, steps: 750 },
  { reason: 'examples', run: { examples: 2000 }, steps: 750 },
  { reason: 'epochs in place of those of the file', run: { examples: 2000, epochs: 5 }, steps: 1250 },
  {
    reason: 'examples that do not fill the last batch of an epoch',
    run: { examples: 2007 },
    steps: 753,
  },
  {
    reason: 'a last batch that is dropped',
    run: { examples: 2007 },
    text: `${threeEpochs}dataloader_drop_last: true\n`,
    steps: 750,
  },
  {
    reason: 'axolotl: the examples of an update instead of the number of micro-batches',
    run: { examples: 1000, processes: 2 },
    text: 'base_model: x\nmicro_batch_size: 2\nbatch_size: 16\nnum_epochs: 3\nlearning_rate: 0.0002\n',
    steps: 94,
  },
];

describe('the length of a run of Hugging Face', () => {
  for (const { reason, run, text = threeEpochs, steps } of lengths)
    it(reason, () => {
      const loaded = load(text, { filename: 'args.yaml', run });
      expect(loaded.ok && loaded.run.num_steps).to.equal(steps);
    });
});

/** The optimizers of huggingface/transformers, training_args.py, OptimizerNames. */
const optimizers =
  `adamw_torch adamw_torch_fused adamw_torch_xla adamw_torch_npu_fused adamw_apex_fused adafactor
  adamw_anyprecision adamw_torch_4bit adamw_torch_8bit ademamix sgd adagrad adamw_bnb_8bit adamw_8bit ademamix_8bit
  lion_8bit lion_32bit paged_adamw_32bit paged_adamw_8bit paged_ademamix_32bit paged_ademamix_8bit paged_lion_32bit
  paged_lion_8bit rmsprop rmsprop_bnb rmsprop_bnb_8bit rmsprop_bnb_32bit galore_adamw galore_adamw_8bit
  galore_adafactor galore_adamw_layerwise galore_adamw_8bit_layerwise galore_adafactor_layerwise lomo adalomo
  grokadamw schedule_free_radam schedule_free_adamw schedule_free_sgd apollo_adamw apollo_adamw_layerwise
  stable_adamw`.split(/\s+/);

describe('optimizers of transformers', () => {
  const findingsWith = (optimizer: string) =>
    load(`per_device_train_batch_size: 1\nmax_steps: 100\nlearning_rate: 0.5\noptim: ${optimizer}\n`, {
      format: 'yaml',
      dialect: 'huggingface',
    }).diagnostics;
  const codesWith = (optimizer: string): readonly string[] => findingsWith(optimizer).map(({ code }) => code);

  it('are all known', () =>
    expect(optimizers.filter((each) => codesWith(each).length > 0)).to.deep.equal([]));

  it('are refused if the name is unknown', () =>
    expect(codesWith('schedule_free_lion')).to.deep.equal(['huggingface/unknown-optimizer']));

  it('are suggested if misspelt: the one with the fewest typing errors', () =>
    expect(findingsWith('adamw_torch_8bi')[0]!.message)
      .to.include('adamw_torch_8bit')
      .and.not.to.include('adamw_torch_4bit'));
});
