import { expect } from 'chai';
import { type DialectLoadOptions, load } from '../../src/dialects.ts';

/** Rates of schedulers without recorded runs, worked out from the formulas of the original systems, as shares of the base rate. */

interface Row {
  readonly reason: string;
  readonly dialect: string;
  readonly format: 'yaml' | 'json' | 'textproto';
  readonly text: string;
  readonly options?: DialectLoadOptions;
  /** The expected findings; none by default. */
  readonly codes?: readonly string[];
  readonly base: number;
  /** Steps, with the share of the base rate at each. */
  readonly shares: readonly (readonly [step: number, share: number])[];
}

const half = (x: number): number => (1 + Math.cos(Math.PI * x)) / 2;

const mosaic = (scheduler: string): Pick<Row, 'dialect' | 'format' | 'text' | 'base'> => ({
  dialect: 'composer',
  format: 'yaml',
  text: `max_duration: 100ba\noptimizer: { lr: 0.5 }\nscheduler: { ${scheduler} }\n`,
  base: 0.5,
});
const hf = (more: string): Pick<Row, 'dialect' | 'format' | 'text' | 'base'> => ({
  dialect: 'huggingface',
  format: 'yaml',
  text: `per_device_train_batch_size: 5\nlearning_rate: 1.0e-4\n${more}`,
  base: 1e-4,
});
const axolotl = (more: string): Pick<Row, 'dialect' | 'format' | 'text' | 'base'> => ({
  dialect: 'huggingface',
  format: 'yaml',
  text: `base_model: x\nmicro_batch_size: 1\ngradient_accumulation_steps: 1\nmax_steps: 100\nlearning_rate: 1.0e-4\n${more}`,
  base: 1e-4,
});
const rexAt = (left: number): number => left / (0.1 + 0.9 * left);

const rows: readonly Row[] = [
  {
    ...mosaic('name: constant_with_warmup, t_warmup: 10ba, alpha_f: 0.02'),
    reason: 'composer: build_scheduler of mosaicml/examples passes only t_warmup, so alpha_f is ignored',
    codes: ['composer/unknown-param'],
    shares: [
      [0, 0],
      [5, 0.5],
      [99, 1],
    ],
  },
  {
    ...mosaic('name: CosineAnnealingWarmRestartsScheduler, t_0: 10ba, t_mult: 2, alpha_f: 0.1'),
    reason: 'composer: each period is twice as long as the one before',
    shares: [
      [0, 1],
      [5, 0.55],
      [10, 1],
      [20, 0.55],
      [30, 1],
      [50, 0.55],
    ],
  },
  {
    ...mosaic('name: CosineAnnealingWarmRestartsScheduler, t_0: 40sp, t_mult: 2, alpha_f: 0.1'),
    reason: 'composer: periods counted in examples, of which a step has 4',
    options: { run: { batch_size: 4 } },
    shares: [
      [0, 1],
      [5, 0.55],
      [10, 1],
      [20, 0.55],
      [30, 1],
      [50, 0.55],
    ],
  },
  {
    ...mosaic('name: CosineAnnealingWarmRestartsScheduler, t_0: 10ba'),
    reason: 'composer: periods of equal length',
    shares: [
      [0, 1],
      [5, 0.5],
      [10, 1],
      [95, 0.5],
    ],
  },
  {
    ...mosaic('name: CosineAnnealingScheduler, alpha_f: 0.2, t_max: 50ba'),
    reason: 'composer: half a cosine up to t_max, then constant',
    shares: [
      [0, 1],
      [25, 0.6],
      [50, 0.2],
      [99, 0.2],
    ],
  },
  {
    ...mosaic('name: PolynomialScheduler, power: 2, alpha_f: 0.1'),
    reason: 'composer: a power of the remaining share of the run',
    shares: [
      [0, 1],
      [50, 0.1 + 0.9 / 4],
      [90, 0.1 + 0.9 / 100],
    ],
  },
  {
    ...mosaic('name: ExponentialScheduler, gamma: 0.5, decay_period: 10ba'),
    reason: 'composer: multiplied by gamma every decay_period',
    shares: [
      [0, 1],
      [5, Math.SQRT1_2],
      [20, 0.25],
    ],
  },
  {
    ...mosaic('name: StepScheduler, step_size: 10ba, gamma: 0.5'),
    reason: 'composer: multiplied by gamma every step_size',
    shares: [
      [9, 1],
      [10, 0.5],
      [29, 0.25],
    ],
  },
  {
    ...mosaic('name: StepScheduler, step_size: 0.1dur'),
    reason: 'composer: gamma is 0.1 by default; step_size is a share of the run',
    shares: [
      [9, 1],
      [10, 0.1],
      [20, 0.01],
    ],
  },
  {
    ...mosaic('name: MultiStepScheduler, milestones: [10ba, 0.5dur], gamma: 0.5'),
    reason: 'composer: multiplied by gamma at each milestone',
    shares: [
      [9, 1],
      [10, 0.5],
      [49, 0.5],
      [50, 0.25],
    ],
  },
  {
    ...mosaic('name: ConstantScheduler, alpha: 0.5'),
    reason: 'composer: a constant share of the base rate',
    codes: ['run/never-changes'],
    shares: [
      [0, 0.5],
      [99, 0.5],
    ],
  },
  {
    ...mosaic('name: LinearScheduler, alpha_i: 0.8, alpha_f: 0.4, t_max: 50ba'),
    reason: 'composer: the rate goes from 0.8 to 0.4 of the base rate',
    shares: [
      [0, 0.8],
      [25, 0.6],
      [50, 0.4],
      [99, 0.4],
    ],
  },
  {
    ...hf(
      'max_steps: 100\nwarmup_steps: 10\nlr_scheduler_type: cosine_warmup_with_min_lr\nlr_scheduler_kwargs: { min_lr_rate: 0.1 }\n',
    ),
    reason: 'transformers: the warm-up and the cosine count steps from 1',
    shares: [
      [0, 0.1],
      [9, 1],
      [10, 0.1 + 0.9 * half(1 / 90)],
      [54, 0.55],
      [99, 0.1],
    ],
  },
  {
    ...hf(
      'max_steps: 100\nwarmup_steps: 11\nlr_scheduler_type: cosine_warmup_with_min_lr\nlr_scheduler_kwargs: { min_lr: 1.0e-5, warmup_lr_rate: 0.5 }\n',
    ),
    reason: 'transformers: a warm-up from warmup_lr_rate reaches the rate at its last step',
    shares: [
      [0, 0.5],
      [5, 0.75],
      [10, 1],
      [99, 0.1],
    ],
  },
  {
    ...hf('num_train_epochs: 2\nlr_scheduler_type: linear\n'),
    reason: 'transformers: the batch size is multiplied by the number of processes',
    options: { run: { examples: 1000, processes: 4 } },
    shares: [
      [0, 1],
      [50, 0.5],
      [75, 0.25],
    ],
  },
  {
    ...axolotl('lr_scheduler: rex\nwarmup_steps: 0\n'),
    reason: 'axolotl: rex',
    shares: [
      [0, 1],
      [50, rexAt(0.5)],
      [90, rexAt(0.1)],
      [100, 0],
    ],
  },
  {
    ...axolotl('lr_scheduler: cosine\ncosine_min_lr_ratio: 0.1\nwarmup_steps: 0\n'),
    reason: 'axolotl: a cosine down to a minimum share',
    shares: [
      [0, 1],
      [50, 0.55],
      [100, 0.1],
    ],
  },
  {
    ...axolotl(
      'lr_scheduler: cosine\ncosine_min_lr_ratio: 0.1\ncosine_constant_lr_ratio: 0.5\nwarmup_steps: 0\n',
    ),
    reason: 'axolotl: the minimum share from half of the run on',
    shares: [
      [0, 1],
      [25, 0.55],
      [50, 0.1],
      [99, 0.1],
    ],
  },
  {
    dialect: 'caffe',
    format: 'textproto',
    text: 'base_lr: 0.5 lr_policy: "poly" power: -1 max_iter: 100',
    base: 0.5,
    reason: 'caffe: a power below 0 rises',
    shares: [
      [0, 1],
      [50, 2],
      [90, 10],
    ],
  },
  {
    dialect: 'caffe',
    format: 'textproto',
    text: 'base_lr: 0.5 lr_policy: "poly" power: 2 max_iter: 100',
    base: 0.5,
    reason: 'caffe: an even power rises again after max_iter',
    shares: [
      [50, 0.25],
      [100, 0],
      [150, 0.25],
    ],
  },
  {
    dialect: 'caffe',
    format: 'textproto',
    text: 'base_lr: 0.5 lr_policy: "poly" power: 3 max_iter: 100',
    base: 0.5,
    reason: 'caffe: an odd power falls below 0',
    shares: [
      [50, 0.125],
      [150, -0.125],
    ],
  },
  {
    dialect: 'deepspeed',
    format: 'json',
    text: '{"zero_optimization": {}, "optimizer": {"type": "AdamW", "params": {"lr": 0.25, "weight_decay": 0.5}}}',
    base: 0.25,
    reason: 'deepspeed: without a scheduler the rate of the optimizer is constant',
    shares: [
      [0, 1],
      [1e6, 1],
    ],
  },
];

describe('rates of other families, worked out by hand', () => {
  for (const { reason, dialect, format, text, options = {}, base, shares, codes = [] } of rows)
    it(reason, () => {
      const result = load(text, { dialect, format, ...options });
      if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('; '));
      expect(result.diagnostics.map(({ code }) => code)).to.deep.equal(codes);
      for (const [step, share] of shares)
        expect(result.schedule(step) / base, `step ${step}`).to.be.closeTo(share, 1e-12);
    });
});
