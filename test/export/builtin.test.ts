import { expect } from 'chai';
import { load } from '../../src/dialects.ts';
import { exportPython, type Framework } from '../../src/export/index.ts';
import { matchingCall } from '../../src/frameworks/calls/index.ts';
import { curveOfSpec, isLeftOut } from '../../src/frameworks/meaning.ts';
import { tables } from '../../src/frameworks/tables.ts';
import { missingRecords, records } from '../conformance/schedules/records.ts';

/** Calls of the frameworks themselves. `npm run test:python` runs them in the frameworks. */

const builtin = (text: string, frameworks?: readonly Framework[], num_steps?: number, dialect?: string) => {
  const loaded = load(text, {
    run: num_steps === undefined ? {} : { num_steps },
    ...(dialect !== undefined && { dialect }),
  });
  if (!loaded.ok) throw new Error(loaded.diagnostics.map(({ message }) => message).join('; '));
  return exportPython(loaded, { builtin: true, ...(frameworks !== undefined && { for: frameworks }) });
};

const oneLine = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/([([{]) /g, '$1')
    .replace(/,? ([)\]}])/g, '$1');

interface Written {
  readonly config: string;
  readonly framework: Framework;
  readonly numSteps?: number;
  readonly call: string;
  readonly reason: string;
}

/** The first factor of a product: a rate that halves every 9 steps. */
const DROPS =
  'product { learning_rate { step_decay { initial_learning_rate: 0.1 decay_steps: 9 decay_factor: 0.5 } }';

const written: readonly Written[] = [
  {
    config:
      'piecewise_constant { boundaries: [100000, 200000, 300000, 400000, 500000, 600000, 700000, 800000, 900000] learning_rates: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1] boundary_step: OLD }',
    framework: 'keras',
    call: 'schedules.PiecewiseConstantDecay(boundaries=[100000, 200000, 300000, 400000, 500000, 600000, 700000, 800000, 900000], values=[10.0, 9.0, 8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0])',
    reason: 'a list that is too long for a line has a line for each item',
  },
  {
    config:
      'product { learning_rate { constant { learning_rate: 0.5 } } learning_rate { piecewise_constant { boundaries: 100 learning_rates: [1, 0.5] boundary_step: OLD } } }',
    framework: 'keras',
    call: 'schedules.PiecewiseConstantDecay(boundaries=[100], values=[0.5, 0.25])',
    reason: 'a factor is merged into the rates of steps',
  },
  {
    config:
      'inverse_time_decay { initial_learning_rate: 0.1 decay_rate: 1 decay_steps: 1000 staircase: true }',
    framework: 'keras',
    call: 'schedules.InverseTimeDecay(initial_learning_rate=0.1, decay_steps=1000, decay_rate=1.0, staircase=True)',
    reason: 'a decay rate of 1, in stairs',
  },
  {
    config: 'one_cycle { max_learning_rate: 0.1 total_steps: 1000 }',
    framework: 'torch',
    call: 'lr_scheduler.OneCycleLR(optimizer, max_lr=0.1, total_steps=1000, pct_start=0.3, anneal_strategy="cos", div_factor=25.0, final_div_factor=10000.0, cycle_momentum=False)',
    reason:
      'the call that the type is named after, with the defaults written out; OneCycleLR would cycle the momentum',
  },
  {
    config: 'cosine_decay { initial_learning_rate: 0.1 end_learning_rate: 0.01 decay_steps: 100 }',
    framework: 'keras',
    call: 'schedules.CosineDecay(initial_learning_rate=0.1, decay_steps=100, alpha=0.1)',
    reason: 'alpha is a fraction of the initial rate',
  },
  {
    config: 'inverse_time_decay { initial_learning_rate: -0.1 decay_rate: 1 decay_steps: 1000 }',
    framework: 'keras',
    call: 'schedules.InverseTimeDecay(initial_learning_rate=-0.1, decay_steps=1000, decay_rate=1.0)',
    reason: 'the size of negative rates is their absolute value (found by fuzzing)',
  },
  {
    config: 'cosine_decay { initial_learning_rate: 0.1 decay_steps: 100 }',
    framework: 'torch',
    numSteps: 100,
    call: 'lr_scheduler.CosineAnnealingLR(optimizer, T_max=100, eta_min=0.0)',
    reason: 'the run ends before the rate of CosineAnnealingLR would rise again',
  },
  {
    config: 'cosine_decay { initial_learning_rate: 0.1 decay_steps: 100 }',
    framework: 'torch',
    call: 'lr_scheduler.SequentialLR(optimizer, schedulers=[lr_scheduler.CosineAnnealingLR(optimizer, T_max=100, eta_min=0.0), lr_scheduler.ConstantLR(optimizer, factor=0.0, total_iters=2147483648)], milestones=[100])',
    reason: 'in a run of unknown length the rate must stay constant at its end',
  },
  {
    config:
      'warmup { warmup_steps: 10 learning_rate { cosine_decay { initial_learning_rate: 0.5 decay_steps: 90 } } }',
    framework: 'jax',
    call: 'optax.warmup_cosine_decay_schedule(init_value=0.0, peak_value=0.5, warmup_steps=10, decay_steps=100, end_value=0.0)',
    reason: 'decay_steps of optax includes the warm-up',
  },
  {
    config:
      'piecewise_constant { boundaries: [100, 200] learning_rates: [1, 0.5, 0.125] boundary_step: OLD }',
    framework: 'keras',
    call: 'schedules.PiecewiseConstantDecay(boundaries=[100, 200], values=[1.0, 0.5, 0.125])',
    reason: 'at a boundary Keras still has the old rate',
  },
  {
    config: 'piecewise_constant { boundaries: [100, 200] learning_rates: [1, 0.5, 0.125] }',
    framework: 'jax',
    call: 'optax.piecewise_constant_schedule(init_value=1.0, boundaries_and_scales={100: 0.5, 200: 0.25})',
    reason: 'optax takes factors, and at a boundary has the new rate',
  },
  {
    config: 'multi_step_decay { initial_learning_rate: 0.02 boundaries: [6, 8] decay_factor: 0.5 }',
    framework: 'torch',
    call: 'lr_scheduler.MultiStepLR(optimizer, milestones=[6, 8], gamma=0.5)',
    reason: 'all drops have the same factor',
  },
  {
    config: 'cosine_decay_restarts { initial_learning_rate: 0.1 decay_steps: 10 period_factor: 2 }',
    framework: 'torch',
    call: 'lr_scheduler.CosineAnnealingWarmRestarts(optimizer, T_0=10, T_mult=2, eta_min=0.0)',
    reason: 'all cycles are equally high',
  },
  {
    config:
      'clamp { min_learning_rate: 0.01 learning_rate { exponential_decay { initial_learning_rate: 0.1 decay_steps: 10 decay_factor: 0.5 } } }',
    framework: 'jax',
    call: 'optax.exponential_decay(init_value=0.1, transition_steps=10, decay_rate=0.5, end_value=0.01)',
    reason: 'optax has a parameter for the minimum rate',
  },
  {
    config:
      'product { learning_rate { linear { initial_learning_rate: 0.25 end_learning_rate: 1 total_steps: 5 } } learning_rate { step_decay { initial_learning_rate: 0.1 decay_steps: 9 decay_factor: 0.5 } } }',
    framework: 'torch',
    call: 'lr_scheduler.ChainedScheduler(schedulers=[lr_scheduler.StepLR(optimizer, step_size=9, gamma=0.5), lr_scheduler.LinearLR(optimizer, start_factor=0.25, end_factor=1.0, total_iters=5)])',
    reason: 'chained schedulers multiply; each takes the optimizer',
  },
  {
    config: `${DROPS} learning_rate { cosine_decay { initial_learning_rate: 1 decay_steps: 50 } } }`,
    framework: 'torch',
    numSteps: 51,
    call: 'lr_scheduler.ChainedScheduler(schedulers=[lr_scheduler.StepLR(optimizer, step_size=9, gamma=0.5), lr_scheduler.CosineAnnealingLR(optimizer, T_max=50, eta_min=0.0)])',
    reason: 'with an end of 0, CosineAnnealingLR multiplies the rate of the scheduler before it',
  },
  {
    config: 'cosine_decay { initial_learning_rate: 0.1 decay_steps: 50 }',
    framework: 'torch',
    numSteps: 100,
    call: 'lr_scheduler.SequentialLR(optimizer, schedulers=[lr_scheduler.CosineAnnealingLR(optimizer, T_max=50, eta_min=0.0), lr_scheduler.ConstantLR(optimizer, factor=0.0, total_iters=2147483648)], milestones=[50])',
    reason:
      'after total_iters steps ConstantLR divides by its factor, and a loop calls `step` after the last update too',
  },
  {
    config: 'cyclic { initial_learning_rate: 0.1 max_learning_rate: 0.01 up_steps: 20 }',
    framework: 'torch',
    call: 'lr_scheduler.CyclicLR(optimizer, base_lr=0.1, max_lr=0.01, step_size_up=20, step_size_down=20, mode="triangular", cycle_momentum=False)',
    reason: 'max_lr is 0.01, without the rounding error of 0.1 + (0.01 − 0.1)',
  },
  {
    config:
      'product { learning_rate { constant { learning_rate: 0.5 } } learning_rate { constant { learning_rate: 0.5 } } }',
    framework: 'keras',
    call: 'schedules.PolynomialDecay(initial_learning_rate=0.25, decay_steps=1, end_learning_rate=0.25)',
    reason: 'Keras has no constant schedule; a PolynomialDecay between equal rates is constant',
  },
  {
    config:
      'sequence { part { steps: 10 learning_rate { constant { learning_rate: 0.1 } } } part { learning_rate { constant { learning_rate: 0.05 } } } }',
    framework: 'keras',
    call: 'schedules.PiecewiseConstantDecay(boundaries=[9], values=[0.1, 0.05])',
    reason: 'a sequence of constant rates has boundaries; Keras still has the old rate there',
  },
  {
    config:
      'offset { steps: 10 learning_rate { inverse_time_decay { initial_learning_rate: 0.5 decay_rate: 1 decay_steps: 10 } } }',
    framework: 'keras',
    call: 'schedules.InverseTimeDecay(initial_learning_rate=0.25, decay_steps=20, decay_rate=1.0)',
    reason:
      'an inverse-time decay that is entered at a later step is an inverse-time decay with longer intervals',
  },
  {
    config:
      'clamp { max_learning_rate: 0.5 learning_rate { exponential_decay { initial_learning_rate: 0.1 decay_factor: 1.5 decay_steps: 10 } } }',
    framework: 'jax',
    call: 'optax.exponential_decay(init_value=0.1, transition_steps=10, decay_rate=1.5, end_value=0.5)',
    reason: 'for a rate that grows, end_value of optax is the greatest rate',
  },
  {
    config:
      'one_cycle { max_learning_rate: 0.1 total_steps: 1000 pct_start: 0.2 three_phase: true anneal: LINEAR }',
    framework: 'torch',
    call: 'lr_scheduler.OneCycleLR(optimizer, max_lr=0.1, total_steps=1000, pct_start=0.2, anneal_strategy="linear", div_factor=25.0, final_div_factor=10000.0, three_phase=True, cycle_momentum=False)',
    reason: 'a OneCycleLR with three phases, the second as long as the first, and with straight lines',
  },
  {
    config:
      'product { learning_rate { constant { learning_rate: 0.5 } } learning_rate { cyclic { initial_learning_rate: 0 max_learning_rate: 1 up_steps: 20 mode: TRIANGULAR2 } } }',
    framework: 'torch',
    call: 'lr_scheduler.CyclicLR(optimizer, base_lr=0.0, max_lr=0.5, step_size_up=20, step_size_down=20, mode="triangular2", cycle_momentum=False)',
    reason: 'cycles that halve, with a factor that is merged into them',
  },
  {
    config:
      'sequence { part { steps: 30 learning_rate { sequence { part { steps: 10 learning_rate { linear { initial_learning_rate: 0 end_learning_rate: 0.5 total_steps: 10 } } } part { learning_rate { constant { learning_rate: 0.5 } } } } } } part { learning_rate { exponential_decay { initial_learning_rate: 0.5 decay_steps: 5 decay_factor: 0.5 } } } }',
    framework: 'jax',
    call: 'optax.join_schedules(schedules=[optax.linear_schedule(init_value=0.0, end_value=0.5, transition_steps=10), optax.exponential_decay(init_value=0.5, transition_steps=5, decay_rate=0.5)], boundaries=[30])',
    reason: 'a line stays at its end by itself, until the next part begins',
  },
  {
    config:
      'sequence { part { steps: 30 learning_rate { sequence { part { steps: 10 learning_rate { constant { learning_rate: 0.25 } } } part { learning_rate { constant { learning_rate: 0.5 } } } } } } part { learning_rate { constant { learning_rate: 0.125 } } } }',
    framework: 'keras',
    call: 'schedules.PiecewiseConstantDecay(boundaries=[9, 29], values=[0.25, 0.5, 0.125])',
    reason: 'a sequence inside a sequence becomes part of it',
  },
  {
    config:
      'scale { factor: 0.5 learning_rate { exponential_decay { initial_learning_rate: 0.1 decay_steps: 10 decay_factor: 0.5 staircase: true } } }',
    framework: 'jax',
    call: 'optax.exponential_decay(init_value=0.05, transition_steps=10, decay_rate=0.5, staircase=True)',
    reason: 'the initial rate of an exponential is multiplied',
  },
  {
    config:
      'sequence { part { steps: 5 learning_rate { sequence { part { steps: 10 learning_rate { linear { initial_learning_rate: 0 end_learning_rate: 0.5 total_steps: 10 } } } part { learning_rate { constant { learning_rate: 0.25 } } } } } } part { learning_rate { constant { learning_rate: 0.125 } } } }',
    framework: 'jax',
    call: 'optax.join_schedules(schedules=[optax.join_schedules(schedules=[optax.linear_schedule(init_value=0.0, end_value=0.5, transition_steps=10), optax.constant_schedule(value=0.25)], boundaries=[10]), optax.constant_schedule(value=0.125)], boundaries=[5])',
    reason: 'a sequence that is cut off by the sequence around it is not merged into it',
  },
  {
    config:
      'scale { factor: 0.5 learning_rate { inverse_time_decay { initial_learning_rate: 0.5 decay_rate: 1 decay_steps: 10 } } }',
    framework: 'keras',
    call: 'schedules.InverseTimeDecay(initial_learning_rate=0.25, decay_steps=10, decay_rate=1.0)',
    reason: 'the scale of a power is multiplied',
  },
  {
    config:
      'sequence { part { steps: 10 learning_rate { linear { initial_learning_rate: 0 end_learning_rate: 0.5 total_steps: 10 } } } part { learning_rate { linear { initial_learning_rate: 0.5 end_learning_rate: 0.25 total_steps: 10 } } } }',
    framework: 'torch',
    call: 'lr_scheduler.SequentialLR(optimizer, schedulers=[lr_scheduler.LinearLR(optimizer, start_factor=1e-10, end_factor=1.0, total_iters=10), lr_scheduler.LinearLR(optimizer, start_factor=1.0, end_factor=0.5, total_iters=10)], milestones=[10])',
    reason: 'OneCycleLR cannot start at 0',
  },
  {
    config:
      'sequence { part { steps: 10 learning_rate { linear { initial_learning_rate: 0.25 end_learning_rate: 0.5 total_steps: 10 } } } part { steps: 10 learning_rate { linear { initial_learning_rate: 0.5 end_learning_rate: 0.25 total_steps: 10 } } } part { steps: 10 learning_rate { constant { learning_rate: 0.25 } } } part { learning_rate { linear { initial_learning_rate: 0.25 end_learning_rate: 0.125 total_steps: 10 } } } }',
    framework: 'torch',
    call: 'lr_scheduler.SequentialLR(optimizer, schedulers=[lr_scheduler.LinearLR(optimizer, start_factor=0.5, end_factor=1.0, total_iters=10), lr_scheduler.LinearLR(optimizer, start_factor=1.0, end_factor=0.5, total_iters=10), lr_scheduler.ConstantLR(optimizer, factor=0.5, total_iters=10), lr_scheduler.LinearLR(optimizer, start_factor=0.5, end_factor=0.25, total_iters=10)], milestones=[10, 20, 30])',
    reason: 'OneCycleLR has three parts at most',
  },
  {
    config:
      'offset { steps: 10 learning_rate { scale { factor: 0.5 learning_rate { constant { learning_rate: 0.5 } } } } }',
    framework: 'keras',
    call: 'schedules.PolynomialDecay(initial_learning_rate=0.25, decay_steps=1, end_learning_rate=0.25)',
    reason: 'a constant rate is the same at a later step',
  },
];

/** A rate that a limit cuts in the first steps, so that no framework can express it as a call times a factor. */
const CLAMPED =
  'clamp { max_learning_rate: 0.05 learning_rate { exponential_decay { initial_learning_rate: 0.1 decay_steps: 10 decay_factor: 0.5 } } }';

/** A repeated rise for 4 steps and fall for 6. */
const risesAndFalls = (from: number, to: number, height: number): string =>
  `repeat { steps: 10 height_factor: ${height} learning_rate { sequence { part { steps: 4 learning_rate { linear { initial_learning_rate: ${from} end_learning_rate: ${to} total_steps: 4 } } } part { learning_rate { linear { initial_learning_rate: ${to} end_learning_rate: ${from} total_steps: 6 } } } } } }`;

interface Refused {
  readonly config: string;
  readonly frameworks?: readonly Framework[];
  readonly numSteps?: number;
  readonly dialect?: string;
  readonly says: RegExp;
  readonly reason: string;
}

const refused: readonly Refused[] = [
  {
    config: 'cosine_decay { initial_learning_rate: 0.01 end_learning_rate: 0.1 decay_steps: 100 }',
    frameworks: ['torch'],
    says: /^PyTorch: CosineAnnealingLR comes closest, and first differs at step 101: .*; if the run ends before that step, give its length \(num_steps\)$/,
    reason: 'a rising cosine stays at its end, where that of PyTorch turns',
  },
  {
    config: 'tanh { initial_learning_rate: 0.1 decay_steps: 100 }',
    says: /^PyTorch: .* comes closest.*\nKeras: CosineDecay .*\noptax: /,
    reason: 'no framework has such a call, and the message names all three',
  },
  {
    config: 'cosine_decay_restarts { initial_learning_rate: 0.1 decay_steps: 10 peak_factor: 0.5 }',
    frameworks: ['keras', 'torch'],
    says: /^PyTorch: CosineAnnealingWarmRestarts comes closest, and first differs at step 10: 0.1 instead of 0.05;/,
    reason: 'one of the requested frameworks has no such call',
  },
  {
    config: 'cosine_decay { initial_learning_rate: 0.1 decay_steps: 100 rebound: true }',
    frameworks: ['keras'],
    says: /^Keras: .*no schedule of this form$/,
    reason: 'a cosine of Keras stays at its end',
  },
  {
    config: 'inverse_sqrt { initial_learning_rate: 0.1 timescale: 100 }',
    says: /^PyTorch: .*no schedule of this form\nKeras: .*no schedule of this form\noptax: .*no schedule of this form$/,
    reason: 'Keras divides by the step, not by its root',
  },
  {
    config: 'piecewise_constant { boundaries: [100, 200] learning_rates: [1, 0, 0.125] }',
    frameworks: ['jax'],
    says: /no schedule of this form$/,
    reason: 'factors of optax cannot lead away from 0',
  },
  {
    config:
      'sequence { part { steps: 10 learning_rate { linear { initial_learning_rate: 0 end_learning_rate: 0.1 total_steps: 10 } } } part { steps: 20 learning_rate { constant { learning_rate: 0.1 } } } part { learning_rate { cosine_decay { initial_learning_rate: 0.1 decay_steps: 50 } } } }',
    frameworks: ['keras'],
    says: /no schedule of this form$/,
    reason: 'a warm-up of Keras is followed by the cosine at once',
  },
  {
    config:
      'warmup { warmup_steps: 10 learning_rate { exponential_decay { initial_learning_rate: 0.1 decay_factor: 0.5 decay_steps: 10 } } }',
    frameworks: ['keras'],
    says: /no schedule of this form$/,
    reason: 'a warm-up of Keras is followed only by a cosine',
  },
  {
    config:
      'cosine_decay_restarts { initial_learning_rate: 0.1 end_learning_rate: 0.01 decay_steps: 10 peak_factor: 0.5 }',
    frameworks: ['keras', 'jax'],
    says: /^Keras: .*no schedule of this form\noptax: .*no schedule of this form$/,
    reason: 'm_mul of Keras shrinks the whole cycle, not only its top',
  },
  {
    config: 'cosine_decay { initial_learning_rate: 0 end_learning_rate: 0.1 decay_steps: 50 }',
    says: /^PyTorch: .*no schedule of this form\nKeras: .*no schedule of this form\noptax: .*no schedule of this form$/,
    reason:
      'these frameworks give the end of a cosine as a share of its start, or let it rise only after a fall',
  },
  {
    config:
      'clamp { max_learning_rate: 0.05 learning_rate { exponential_decay { initial_learning_rate: 0.1 decay_factor: 0.5 decay_steps: 10 } } }',
    frameworks: ['jax'],
    says: /^optax: exponential_decay comes closest, and first differs at step 0: 0.1 instead of 0.05;/,
    reason: 'for a rate that falls, end_value of optax is the least rate',
  },
  {
    config: 'piecewise_constant { boundaries: [0, 200] learning_rates: [1, 0.5, 0.125] }',
    frameworks: ['torch', 'keras'],
    says: /^PyTorch: .*no schedule of this form\nKeras: .*no schedule of this form$/,
    reason: 'with a boundary at step 0 the first value never applies',
  },
  {
    config: `${DROPS} learning_rate { cosine_decay { initial_learning_rate: 1 end_learning_rate: 0.1 decay_steps: 50 } } }`,
    frameworks: ['torch'],
    numSteps: 50,
    says: /no schedule of this form$/,
    reason: 'eta_min of CosineAnnealingLR is a rate, not a factor, whatever it is chained with',
  },
  {
    config: `${DROPS} learning_rate { cosine_decay { initial_learning_rate: 1 decay_steps: 50 rebound: true } } }`,
    frameworks: ['torch'],
    numSteps: 150,
    says: /no schedule of this form$/,
    reason: 'a chained CosineAnnealingLR rises again towards the rate of the optimizer, without the drops',
  },
  {
    config: `${DROPS} learning_rate { cosine_decay_restarts { initial_learning_rate: 1 decay_steps: 50 } } }`,
    frameworks: ['torch'],
    numSteps: 150,
    says: /no schedule of this form$/,
    reason: 'CosineAnnealingWarmRestarts overwrites the rate of the schedulers before it in each step',
  },
  {
    config:
      'product { learning_rate { constant { learning_rate: 0.5 } } learning_rate { tanh { initial_learning_rate: 0.1 decay_steps: 100 } } }',
    frameworks: ['keras'],
    says: /first differs at step 0: (\S+) instead of (?!\1;)/,
    reason: 'two rates are shown with as many digits as are needed to see that they differ',
  },
  {
    config: 'linear { initial_learning_rate: 0.1 end_learning_rate: 0 total_steps: 10 }',
    frameworks: ['numpy'],
    says: /numpy has no schedules/,
    reason: 'numpy is not a framework for training',
  },
  {
    config:
      'train_config { steps: 60 optimizer { adam_optimizer { learning_rate { one_cycle { lr_max: 0.1 moms: 0.95 moms: 0.85 div_factor: 10 pct_start: 0.4 } } } } }',
    dialect: 'second',
    says: /also changes momentum/,
    reason: 'a scheduler sets only the rate',
  },
  {
    config: `scale { factor: 0.5 learning_rate { ${CLAMPED} } }`,
    frameworks: ['torch'],
    says: /no schedule of this form$/,
    reason: 'a limited rate cannot take a factor',
  },
  {
    config: `scale { factor: 0.5 learning_rate { sequence { part { steps: 10 learning_rate { ${CLAMPED} } } part { learning_rate { constant { learning_rate: 0.1 } } } } } }`,
    frameworks: ['jax'],
    says: /no schedule of this form$/,
    reason: 'a sequence cannot take a factor if one of its parts cannot',
  },
  {
    config: 'clamp { max_learning_rate: 0.05 learning_rate { constant { learning_rate: 0.1 } } }',
    frameworks: ['jax'],
    says: /no schedule of this form$/,
    reason: 'a limit on a constant rate stays a limit',
  },
  {
    config:
      'repeat { steps: 10 learning_rate { linear { initial_learning_rate: 0.1 end_learning_rate: 0 total_steps: 5 } } }',
    frameworks: ['torch'],
    says: /no schedule of this form$/,
    reason: 'a cycle that only falls is not a wave',
  },
  {
    config: risesAndFalls(0, 0.2, 0.7),
    frameworks: ['torch'],
    says: /no schedule of this form$/,
    reason: 'cycles of CyclicLR keep their height or halve it',
  },
  {
    config: risesAndFalls(0.1, 0.2, 1),
    frameworks: ['torch'],
    says: /no schedule of this form$/,
    reason: 'CyclicLR adds its base rate to cycles that start at 0, and these start at 0.1',
  },
  {
    config:
      'repeat { steps: 10 height_factor: 0.7 learning_rate { sequence { part { steps: 5 learning_rate { cosine_decay { initial_learning_rate: 0.1 decay_steps: 5 } } } part { learning_rate { constant { learning_rate: 0.1 } } } } } }',
    frameworks: ['torch'],
    says: /no schedule of this form$/,
    reason: 'a wave of CosineAnnealingLR keeps its height',
  },
  {
    config:
      'repeat { steps: 10 learning_rate { sequence { part { steps: 4 learning_rate { cosine_decay { initial_learning_rate: 0.1 decay_steps: 4 } } } part { learning_rate { constant { learning_rate: 0.1 } } } } } }',
    frameworks: ['torch'],
    says: /no schedule of this form$/,
    reason: 'a wave of CosineAnnealingLR rises as long as it falls',
  },
  {
    config:
      'repeat { steps: 10 learning_rate { cosine_decay { initial_learning_rate: 0 end_learning_rate: 0.1 decay_steps: 10 } } }',
    frameworks: ['keras'],
    says: /no schedule of this form$/,
    reason: 'Keras gives the end of restarts as a share of the start, but the start is 0',
  },
  {
    config: 'repeat { steps: 10 height_factor: 0.5 learning_rate { constant { learning_rate: 0.1 } } }',
    frameworks: ['keras'],
    says: /no schedule of this form$/,
    reason: 'Keras has no schedule of constant cycles, each half as high as the last',
  },
  {
    config: CLAMPED,
    frameworks: ['keras'],
    says: /no schedule of this form$/,
    reason: 'Keras has no schedule that limits another one',
  },
  {
    config: 'constant { learning_rate: 0.1 } reduce_on_plateau { factor: 0.5 }',
    says: /ReduceLROnPlateau/,
    reason: 'a schedule that follows a metric',
  },
];

/** Recorded calls that are not found again, since a simpler call is proposed for their curve. */
const notFound: { readonly [framework: string]: readonly string[] } = {
  torch: [
    'ConstantLR {"lr":0.1,"factor":0,"total_iters":5}',
    'OneCycleLR {"lr":0.1,"max_lr":0.0003,"total_steps":500,"pct_start":0}',
    'MultiStepLR {"lr":0.1,"milestones":[0,5],"gamma":0.5}',
    'SequentialLR {"lr":0.1,"schedulers":[{"type":"ConstantLR","factor":0.1,"total_iters":20},{"type":"ExponentialLR","gamma":0.9}],"milestones":[20]}',
    'SWALR {"lr":0.1,"swa_lr":0.2,"anneal_epochs":1}',
  ],
  keras: [
    'PolynomialDecay {"initial_learning_rate":0.1,"decay_steps":100,"end_learning_rate":0.01,"power":0.9,"cycle":true}',
  ],
  optax: [],
};

/** Has the rate 0.1 · (1 + cos πt/100)² / 4; CosineAnnealingLR has 0.1 · (1 + cos πt/100) / 2. */
const SQUARED = 'cosine_decay { initial_learning_rate: 0.1 decay_steps: 100 exponent: 2 }';

describe('exportPython with calls of the frameworks', () => {
  for (const { config, framework, numSteps, call, reason } of written) {
    it(`${framework} ${call.split('(')[0]}: ${reason}`, () => {
      const made = builtin(config, [framework], numSteps);
      expect(made.ok ? oneLine(made.python) : made.reason).to.contain(`return ${call}`);
    });
  }

  for (const { config, frameworks, numSteps, dialect, says, reason } of refused) {
    it(`refuses: ${reason}`, () => {
      const made = builtin(config, frameworks, numSteps, dialect);
      expect(made.ok ? made.python : made.reason).to.match(says);
    });
  }

  it('reports how much a call differs if it is only similar', () => {
    const made = builtin(SQUARED, ['torch'], 100);
    expect(made.ok ? '' : made.reason).to.match(
      /^PyTorch: CosineAnnealingLR comes closest, and first differs at step 1: 0.0999753 instead of 0.0999507; the largest difference is 0.025, at step 50$/,
    );
  });

  it('writes the existing calls if no framework is named, and lists the missing ones', () => {
    const made = builtin('one_cycle { max_learning_rate: 0.1 total_steps: 1000 }');
    if (!made.ok) throw new Error(made.reason);
    expect(made.python)
      .to.contain('def torch_scheduler')
      .and.contain('def optax_schedule')
      .and.contain('- Keras: keras.optimizers.schedules has no schedule of this form')
      .and.not.contain('def keras_schedule');
  });

  for (const framework of ['torch', 'keras', 'optax'] as const) {
    it(`finds a call of ${framework} for the rates of each recorded one`, function () {
      if (missingRecords !== undefined) this.skip();
      const all = records.filter((record) => record.framework === framework);
      expect(all).to.have.length.above(30);
      const missed = all.flatMap(({ type, params, ...beside }) => {
        const meaning = tables[framework]?.[type]?.(params, beside);
        const curve = meaning === undefined || isLeftOut(meaning) ? undefined : curveOfSpec(meaning);
        if (curve === undefined) return [];
        const found = matchingCall(framework, curve, 5000);
        return found?.isSame ? [] : [`${type} ${JSON.stringify(params)}`];
      });
      expect(missed).to.have.members(notFound[framework]!);
    });
  }
});
