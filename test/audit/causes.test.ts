import { expect } from 'chai';
import { audit, type Cause, readLog } from '../../src/audit/index.ts';
import { load } from '../../src/dialects.ts';

/** Makes a log for each cause by changing the planned rates; the audit must name that cause. */

const COSINE = `train_config {
  batch_size: 8
  num_steps: 2000
  optimizer { momentum_optimizer { learning_rate { cosine_decay_learning_rate {
    learning_rate_base: 0.04 total_steps: 2000 warmup_learning_rate: 0.01 warmup_steps: 200
  } } } }
}
model { }`;

const TRAINER =
  'learning_rate: 5.0e-5\nlr_scheduler_type: linear\nmax_steps: 600\nwarmup_steps: 60\nper_device_train_batch_size: 8\noutput_dir: out\n';

const STEPS = `train_config { num_steps: 2000 optimizer { momentum_optimizer { learning_rate { manual_step_learning_rate {
  initial_learning_rate: 0.1 schedule { step: 900 learning_rate: 0.01 } schedule { step: 1700 learning_rate: 0.001 }
} } } } }
model { }`;

const STABLE = `train_config { num_steps: 2000 optimizer { momentum_optimizer { learning_rate { warmup_stable_decay {
  learning_rate: 0.04 warmup_steps: 200 stable_steps: 1200 decay_steps: 600
} } } } }
model { }`;

const CYCLES = 'cyclic { initial_learning_rate: 0.1 max_learning_rate: 0.5 up_steps: 50 }';

type Rate = (step: number) => number;

interface Case {
  readonly reason: string;
  readonly config?: string;
  readonly filename?: string;
  /** The logged rate at a step, computed from the planned rate. */
  readonly logged: (rate: Rate, step: number) => number;
  readonly steps?: readonly number[];
  readonly print?: (rate: number) => string;
  readonly causes: readonly Cause[];
  /** Facts that the audit must find. */
  readonly facts?: { readonly [name: string]: number };
  /** Facts that the log narrows down to a range, each with a number in its range. */
  readonly within?: { readonly [name: string]: number };
  readonly says?: RegExp;
}

const every = (distance: number, to: number, from = 0): readonly number[] =>
  Array.from({ length: Math.floor((to - from) / distance) + 1 }, (_, i) => from + i * distance);

const cosineOver = (total: number): Rate => {
  const { schedule } = load(COSINE.replaceAll('2000', String(total)), {
    filename: 'pipeline.config',
  }) as never as { schedule: Rate };
  return schedule;
};

const cases: readonly Case[] = [
  { reason: 'as planned', logged: (rate, step) => rate(step), causes: ['as-planned'] },
  {
    reason: 'a schedule whose end depends on several fields, stretched as a whole, at twice the rate',
    config: STABLE,
    logged: (rate, step) => 2 * rate(step / 1.5),
    causes: ['other-horizon', 'other-rate'],
    facts: { horizon: 3000, rate_factor: 2 },
  },
  {
    reason: 'the last quarter of the schedule, counted from 0',
    logged: (rate, step) => rate(step + 1500),
    steps: every(20, 480),
    causes: ['early'],
    facts: { steps_early: 1500 },
    says: /^1,500 steps ahead of the plan: the schedule began at step 1,500, or/,
  },
  {
    reason: 'cycles that were ahead, where many numbers of steps explain the log',
    config: CYCLES,
    logged: (rate, step) => rate(step + 330),
    steps: every(10, 400),
    causes: ['early'],
    says: /^30 or 130 or 230 or 330 or one of 96 other numbers of steps ahead .* at step 30 or 130 or 230 or 330 or one of 96 others, /,
  },
  {
    reason: 'as planned, printed to three digits',
    logged: (rate, step) => rate(step),
    print: (rate) => rate.toExponential(2),
    causes: ['as-planned'],
  },
  {
    reason: 'as planned, rounded to five decimals as some loggers do',
    logged: (rate, step) => rate(step),
    print: (rate) => String(Number(rate.toFixed(5))),
    causes: ['as-planned'],
  },
  {
    reason: 'small rates rounded to eight decimals, the smallest printed with an exponent',
    logged: (rate, step) => rate(step) * 0.001,
    print: (rate) => String(Number(rate.toFixed(8))),
    causes: ['other-rate'],
    facts: { rate_factor: 0.001 },
  },
  {
    reason: 'every rate doubled, of a product whose greatest rate is below the greatest rate of each factor',
    config: `product {
      learning_rate { linear { initial_learning_rate: 0 end_learning_rate: 1 total_steps: 1000 } }
      learning_rate { linear { initial_learning_rate: 0.04 end_learning_rate: 0 total_steps: 1000 } }
    }`,
    logged: (rate, step) => rate(step) * 2,
    steps: every(50, 950),
    causes: ['other-rate'],
    says: /\(0\.02 at the peak, not 0\.01\)/,
  },
  {
    reason: 'as planned, computed with 0.04 itself instead of the float32 that a proto holds',
    logged: (rate, step) => rate(step) * (0.04 / Math.fround(0.04)),
    causes: ['as-planned'],
  },
  {
    reason: 'as planned, computed with 0.04 itself instead of its float32, and printed to nine digits',
    logged: (rate, step) => rate(step) * (0.04 / Math.fround(0.04)),
    print: (rate) => rate.toPrecision(9),
    causes: ['as-planned'],
  },
  {
    reason: 'three rates in four digits, none of them round',
    config: STEPS,
    logged: (rate, step) => rate(step) / 3,
    print: (rate) => rate.toPrecision(4),
    causes: ['other-rate'],
    facts: { rate_factor: 0.333333 },
  },
  {
    reason: 'three planned rates printed with three digits, one of them round and padded with zeros',
    config: STEPS.replace('0.1 schedule', '0.033333333 schedule').replace('0.01 }', '0.0033333333 }'),
    logged: (rate, step) => rate(step),
    print: (rate) => rate.toExponential(2),
    causes: ['as-planned'],
  },
  {
    reason: 'one step late',
    logged: (rate, step) => rate(Math.max(step - 1, 0)),
    causes: ['late'],
    facts: { steps_late: 1 },
  },
  {
    reason: 'stepped once per epoch of 50 steps',
    logged: (rate, step) => rate(Math.floor(step / 100)),
    causes: ['per-epoch'],
    facts: { logged_steps_per_schedule_step: 100 },
  },
  {
    reason: 'four batches accumulated for an update, with a log that counts batches',
    logged: (rate, step) => rate(Math.floor(step / 4)),
    causes: ['several-updates-per-step'],
    facts: { logged_steps_per_schedule_step: 4 },
  },
  {
    reason: 'stepped by each of eight processes',
    logged: (rate, step) => rate(step * 8),
    steps: every(10, 240),
    causes: ['several-steps-per-update'],
    facts: { schedule_steps_per_logged_step: 8 },
  },
  {
    reason: 'planned for another number of steps',
    logged: (_, step) => cosineOver(3000)(step),
    causes: ['other-horizon'],
    within: { total_steps: 3000 },
  },
  {
    reason: 'a list of boundaries planned for another number of steps',
    config: STEPS,
    logged: (rate, step) => rate((step * 2000) / 3100),
    steps: every(10, 3000),
    causes: ['other-horizon'],
    within: { horizon: 3100 },
  },
  {
    reason: 'the warm-up is missing: its steps have the rate that should follow it',
    logged: (rate, step) => rate(Math.max(step, 200)),
    causes: ['no-warmup'],
  },
  {
    reason: 'the warm-up is missing: the decay begins at step 0',
    logged: (_, step) => {
      const { schedule } = load(COSINE.replace('warmup_steps: 200', 'warmup_steps: 0'), {
        filename: 'pipeline.config',
      }) as never as { schedule: Rate };
      return schedule(step);
    },
    causes: ['no-warmup'],
  },
  {
    reason: 'resumed with the step reset to 0, within the log',
    logged: (rate, step) => rate(step >= 730 ? step - 730 : step),
    causes: ['resumed-at-0'],
    facts: { resumed_at: 730 },
  },
  {
    reason: 'resumed with the step reset to 0, before the log begins',
    logged: (rate, step) => rate(step - 700),
    steps: every(10, 1900, 710),
    causes: ['resumed-at-0'],
    facts: { steps_late: 700 },
  },
  {
    reason: 'resumed with the step reset to 0, twice',
    logged: (rate, step) => rate(step < 640 ? step : step < 1405 ? step - 640 : step - 1405),
    causes: ['resumed-at-0'],
    within: { resumed_at: 1405 },
  },
  {
    reason: 'resumed with the step reset to 0, three times, and one step late',
    logged: (rate, step) =>
      rate(
        Math.max(
          0,
          (step < 300 ? step : step < 700 ? step - 300 : step < 1500 ? step - 700 : step - 1500) - 1,
        ),
      ),
    causes: ['resumed-at-0', 'late'],
    within: { resumed_at: 700 },
  },
  {
    reason: 'an optimizer replaced the rate by another one',
    logged: (rate, step) => 0.25 * rate(step),
    causes: ['other-rate'],
    facts: { rate_factor: 0.25 },
  },
  {
    reason: 'the rate was scaled to four processes',
    logged: (rate, step) => 4 * rate(step),
    causes: ['other-rate'],
    facts: { rate_factor: 4 },
  },
  {
    reason: 'never stepped',
    logged: (rate) => rate(0),
    causes: ['never-stepped'],
    facts: { learning_rate: Math.fround(0.01) },
  },
  {
    reason: 'an optimizer replaced the rate by its own',
    logged: () => 0.001,
    causes: ['other-rate'],
    facts: { learning_rate: 0.001 },
  },
  {
    reason: 'resumed with the step reset to 0, and one step late',
    logged: (rate, step) => rate(Math.max((step >= 731 ? step - 730 : step) - 1, 0)),
    causes: ['resumed-at-0', 'late'],
  },
  {
    reason: 'scaled rates, and each of two processes stepped the schedule',
    logged: (rate, step) => 2 * rate(step * 2),
    steps: every(10, 900),
    causes: ['other-rate', 'several-steps-per-update'],
    facts: { rate_factor: 2, schedule_steps_per_logged_step: 2 },
  },
  {
    reason: 'each row has the rate of the step after it',
    logged: (rate, step) => rate(step + 1),
    causes: ['early'],
    facts: { steps_early: 1 },
  },
  {
    reason: 'stepped by each of eight processes, and one step late',
    logged: (rate, step) => rate(Math.max(step - 1, 0) * 8),
    steps: every(10, 240),
    causes: ['several-steps-per-update', 'late'],
    facts: { schedule_steps_per_logged_step: 8 },
  },
  {
    reason: 'a list of boundaries, resumed twice: the rates do not show the exact steps',
    config: STEPS,
    logged: (rate, step) => rate(step < 1000 ? step : step < 2205 ? step - 1000 : step - 2205),
    steps: every(10, 3000),
    causes: ['resumed-at-0'],
    within: { resumed_at: 2205 },
  },
  {
    reason: 'the last two rows have rates that no schedule explains',
    logged: (rate, step) => (step > 1970 ? step / 1e7 : rate(step)),
    causes: [],
  },
  {
    reason: 'the rate was scaled, in a plan whose warm-up length is not a number',
    config: STEPS.replace('manual_step_learning_rate {', 'manual_step_learning_rate { warmup: true'),
    logged: (rate, step) => 4 * rate(step),
    causes: ['other-rate'],
    facts: { rate_factor: 4 },
  },
  {
    reason: 'the rate was scaled, in a plan without an end',
    config: `train_config { optimizer { momentum_optimizer { learning_rate { exponential_decay_learning_rate {
      initial_learning_rate: 0.1 decay_steps: 100 decay_factor: 0.5 staircase: false } } } } } model { }`,
    logged: (rate, step) => 3 * rate(step),
    causes: ['other-rate'],
    facts: { rate_factor: 3 },
  },
  {
    reason: 'the rate was scaled by a factor that is neither whole nor the inverse of a whole number',
    logged: (rate, step) => 0.7 * rate(step),
    causes: ['other-rate'],
    facts: { rate_factor: 0.7 },
  },
  {
    reason: 'the rate was scaled by a long factor, printed to two digits: only its range is known',
    logged: (rate, step) => 0.712345678 * rate(step),
    print: (rate) => rate.toExponential(1),
    steps: every(10, 190),
    causes: ['other-rate'],
    within: { rate_factor: 0.712345678 },
  },
  {
    reason: 'the highest rate of the plan at each step',
    logged: (rate) => rate(200),
    causes: ['never-stepped'],
    facts: { learning_rate: Math.fround(0.04) },
  },
  {
    reason: 'only a part of the run was logged, in which the rate does not change',
    config: STEPS,
    logged: () => 0.2,
    steps: every(10, 500),
    causes: ['other-rate'],
    facts: { rate_factor: 2 },
  },
  {
    reason: 'scaled, and resumed with the step reset to 0',
    logged: (rate, step) => 0.25 * rate(step >= 730 ? step - 730 : step),
    print: (rate) => String(Number(rate.toPrecision(6))),
    causes: ['resumed-at-0', 'other-rate'],
    facts: { rate_factor: 0.25 },
    within: { resumed_at: 730 },
  },
  {
    reason: 'scaled, and without its warm-up',
    logged: (rate, step) => 8 * rate(Math.max(step, 200)),
    causes: ['no-warmup', 'other-rate'],
    facts: { rate_factor: 8 },
  },
  {
    reason: 'a trainer: one step late',
    config: TRAINER,
    filename: 'training_args.yaml',
    logged: (rate, step) => rate(Math.max(step - 1, 0)),
    steps: every(10, 600, 10),
    causes: ['late'],
  },
  {
    reason: 'a trainer: another number of steps',
    config: TRAINER,
    filename: 'training_args.yaml',
    logged: (_, step) => {
      const { schedule } = load(TRAINER.replace('600', '900'), {
        filename: 'training_args.yaml',
      }) as never as { schedule: Rate };
      return schedule(step);
    },
    steps: every(10, 890, 10),
    causes: ['other-horizon'],
    facts: { num_steps: 900 },
  },
  {
    reason: 'the run had a linear schedule, not a cosine',
    logged: (_, step) => 0.03 - (0.03 / 2000) * step,
    print: (rate) => String(Number(rate.toPrecision(6))),
    causes: ['other-schedule'],
    says: /a line from 0\.03 at step 0 to 0\.00015 at step 1,990$/,
  },
  {
    reason: 'the run had a cosine with another warm-up and another end',
    logged: (_, step) =>
      step < 95 ? (0.02 * step) / 95 : 0.001 + 0.0095 * (1 + Math.cos((Math.PI * (step - 95)) / 1905)),
    print: (rate) => String(Number(rate.toPrecision(6))),
    causes: ['other-schedule'],
    says: /a line from 0 up to step 100 and then a half cosine from 0\.02 to 0\.001 over .*from step 9\d on$/,
  },
  {
    reason: 'the run had a staircase, not a cosine',
    logged: (_, step) => (step < 700 ? 0.02 : step < 1500 ? 0.002 : 0.0002),
    causes: ['other-schedule'],
    says: /steps: 0\.02, then 0\.002 from step 700, 0\.0002 from step 1,500$/,
  },
  {
    reason: 'the run had a warm-up and then a constant rate',
    logged: (_, step) => Math.min(step / 400, 1) * 0.02,
    causes: ['other-schedule'],
    says: /a line from 0 up to step 400 and then constant at 0\.02$/,
  },
  {
    reason: 'the run had an exponential decay, not a cosine',
    logged: (_, step) => 0.03 * 0.998 ** step,
    causes: ['other-schedule'],
    says: /an exponential from 0\.03, multiplied by 0\.998 each step$/,
  },
];

/** The log of a case as CSV, with all digits unless the case sets a format. */
const csvOf = (rate: Rate, { logged, steps = every(10, 1990), print = String }: Case): string =>
  ['step,loss,learning_rate', ...steps.map((step) => `${step},1.5,${print(logged(rate, step))}`)].join('\n');

/** Logs that count epochs of 50 steps, and have the rate at the end of each. */
const epochCases: readonly {
  readonly reason: string;
  readonly rate: (planned: Rate, epoch: number) => number;
  readonly isGiven?: boolean;
  readonly causes: readonly Cause[];
  readonly facts: { readonly [name: string]: number };
}[] = [
  {
    reason: 'resumed with the step reset to 0',
    rate: (planned, epoch) => planned((epoch >= 21 ? epoch - 20 : epoch) * 50 - 1),
    causes: ['resumed-at-0'],
    facts: { resumed_at: 1000, steps_per_epoch: 50 },
  },
  {
    reason: 'resumed with the step reset to 0, with known steps per epoch',
    rate: (planned, epoch) => planned((epoch >= 21 ? epoch - 20 : epoch) * 50 - 1),
    isGiven: true,
    causes: ['resumed-at-0'],
    facts: { resumed_at: 1000 },
  },
  {
    reason: 'all rates have a factor',
    rate: (planned, epoch) => 4 * planned(epoch * 50 - 1),
    causes: ['other-rate'],
    facts: { rate_factor: 4, steps_per_epoch: 50 },
  },
  {
    reason: 'one step late',
    rate: (planned, epoch) => planned(epoch * 50 - 2),
    causes: ['late'],
    facts: { steps_per_epoch: 50 },
  },
  {
    reason: 'the warm-up is missing: the decay begins at step 0',
    rate: (planned, epoch) => planned(epoch * 50 - 1 + 200),
    causes: ['no-warmup'],
    facts: { steps_per_epoch: 50 },
  },
  {
    reason: 'resumed with the step reset to 0, soon after the start',
    rate: (planned, epoch) => planned((epoch >= 7 ? epoch - 6 : epoch) * 50 - 1),
    causes: ['resumed-at-0'],
    facts: { resumed_at: 300, steps_per_epoch: 50 },
  },
  {
    reason: 'another horizon, with known steps per epoch',
    rate: (_, epoch) => cosineOver(3000)(epoch * 50 - 1),
    isGiven: true,
    causes: ['other-horizon'],
    facts: { total_steps: 3000 },
  },
  {
    reason: 'another horizon: the few rows in the warm-up give the steps per epoch',
    rate: (_, epoch) => cosineOver(3000)(epoch * 50 - 1),
    causes: ['other-horizon'],
    facts: { total_steps: 3000, steps_per_epoch: 50 },
  },
  {
    reason:
      'four batches accumulated: one cause explains rates from the start of epochs, two causes explain rates from their end',
    rate: (planned, epoch) => planned(Math.floor(((epoch - 1) * 50) / 4)),
    isGiven: true,
    causes: ['several-updates-per-step'],
    facts: { logged_steps_per_schedule_step: 4 },
  },
];

describe('causes', () => {
  it('in a log of epochs: a factor on an exponential decay is not explained by another number of steps per epoch', () => {
    const config = COSINE.replace(
      /cosine_decay_learning_rate \{[^}]*\}/,
      'exponential_decay_learning_rate { initial_learning_rate: 0.01 decay_steps: 300 decay_factor: 0.9 staircase: false }',
    );
    const result = load(config, { filename: 'pipeline.config' });
    if (!result.ok) throw new Error('it has errors');
    const rows = Array.from({ length: 40 }, (_, i) => `${i},${8 * result.schedule(i * 50 + 49)}`);
    const { runs } = audit(result, readLog(['epoch,lr', ...rows].join('\n'), 'log.csv'));
    expect(runs[0]!.explanations.map((each) => each.causes)).to.deep.equal([['other-rate']]);
  });

  for (const { reason, rate, isGiven, causes, facts } of epochCases)
    it(`in a log of epochs: ${reason}`, () => {
      const run = isGiven ? { run: { steps_per_epoch: 50 } } : {};
      const result = load(COSINE, { filename: 'pipeline.config', ...run });
      if (!result.ok) throw new Error('it has errors');
      const rows = Array.from({ length: 40 }, (_, i) => `${i + 1},${rate(result.schedule, i + 1)}`);
      const { ok, runs } = audit(result, readLog(['epoch,lr', ...rows].join('\n'), 'log.csv'), run);
      expect(runs[0]?.explanations[0]?.causes, JSON.stringify(runs)).to.deep.equal(causes);
      expect(runs[0]!.facts).to.deep.include(facts);
      expect(ok).to.equal(true);
    });

  it('finds a schedule stepped once per epoch in a log that counts only epochs', () => {
    const result = load(COSINE, { filename: 'pipeline.config' });
    if (!result.ok) throw new Error('it has errors');
    const rows = Array.from({ length: 40 }, (_, i) => `${i + 1},${result.schedule(i + 1)}`);
    const { ok, runs } = audit(result, readLog(['epoch,lr', ...rows].join('\n'), 'log.csv'));
    expect(runs[0]?.explanations.map(({ causes }) => causes)).to.deep.equal([['per-epoch']]);
    expect(ok).to.equal(true);
  });

  it('finds accumulated batches in a log with several rows per epoch, where rounding makes the epoch times the steps per epoch no whole number', () => {
    const run = { steps_per_epoch: 25 };
    const result = load(COSINE, { filename: 'pipeline.config', run });
    if (!result.ok) throw new Error('it has errors');
    const rows = Array.from(
      { length: 250 },
      (_, i) => `${(i * 8) / 25},${result.schedule(Math.floor((i * 8) / 4))}`,
    );
    const { runs } = audit(result, readLog(['epoch,lr', ...rows].join('\n'), 'log.csv'), { run });
    expect(runs[0]?.explanations.map(({ causes }) => causes)).to.deep.equal([['several-updates-per-step']]);
  });

  const epochLogs = [
    {
      reason: 'a log of epochs from 0, with the rate at the start of each',
      logged: (rate: Rate, epoch: number) => rate(epoch * 50),
      first: 0,
      facts: { steps_per_epoch: 50 },
      causes: ['as-planned'],
    },
    {
      reason: 'a log of epochs from 1, with the rate of the last step of each',
      logged: (rate: Rate, epoch: number) => rate(epoch * 50 - 1),
      first: 1,
      facts: { steps_per_epoch: 50 },
      causes: ['as-planned'],
    },
    {
      reason: 'a log of epochs, whose number of steps is given',
      logged: (rate: Rate, epoch: number) => rate(epoch * 50),
      first: 0,
      run: { steps_per_epoch: 50 },
      facts: {},
      causes: ['as-planned'],
    },
    {
      reason: 'a log of epochs with rates that no schedule explains',
      logged: (_: Rate, epoch: number) => 0.001 + 0.0001 * Math.sin(epoch),
      first: 0,
      facts: {},
      causes: undefined,
    },
    {
      reason: 'a log of epochs that begins as planned for any number of steps per epoch',
      logged: (rate: Rate, epoch: number) => (epoch === 0 ? rate(0) : 0.001 + 0.0001 * Math.sin(epoch)),
      first: 0,
      facts: {},
      causes: undefined,
    },
    {
      reason: 'a log of steps and epochs, whose schedule was stepped once per epoch',
      head: 'epoch,step,lr',
      logged: (rate: Rate, epoch: number) => rate(epoch),
      first: 0,
      facts: {},
      causes: ['per-epoch'],
    },
    {
      reason: 'a log that counts nothing: its rows are the steps',
      head: 'lr',
      logged: (rate: Rate, step: number) => rate(step),
      first: 0,
      facts: {},
      causes: ['as-planned'],
    },
  ];
  for (const { reason, head = 'epoch,lr', logged, first, run = {}, facts, causes } of epochLogs)
    it(`explains a log that ${reason}`, () => {
      const result = load(COSINE, { filename: 'pipeline.config', run });
      if (!result.ok) throw new Error('it has errors');
      const rows = Array.from({ length: 38 }, (_, i) => {
        const rate = logged(result.schedule, i + first);
        const counts = { lr: [], 'epoch,lr': [i + first], 'epoch,step,lr': [i + first, i * 50 + 3] }[head]!;
        return [...counts, rate].join();
      });
      const { runs } = audit(result, readLog([head, ...rows].join('\n'), 'log.csv'), { run });
      expect(runs[0]!.explanations[0]?.causes).to.deep.equal(causes);
      expect(runs[0]!.facts).to.deep.equal(facts);
    });

  for (const rows of [
    ['step,lr', '5,0.1'],
    ['step,lr', '0,0.1', '1,0.2'],
    ['epoch,lr', '0,0.1', '1,0.2'],
  ])
    it(`does not explain ${rows.length - 1} rows by a factor, alone or with another cause: ${rows[0]}`, () => {
      const result = load(COSINE, { filename: 'pipeline.config' });
      const { runs } = audit(result, readLog(rows.join('\n'), 'log.csv'));
      expect(runs[0]!.explanations).to.deep.equal([]);
    });

  it('compares every number of event files, whose tags have steps of their own and are resumed', () => {
    const result = load(COSINE, { filename: 'pipeline.config' });
    if (!result.ok) throw new Error('it has errors');
    const entryAt = (step: number, i: number, off = 0) => ({
      value: Math.fround(result.schedule(step) + off),
      step,
      place: `byte ${i}`,
    });
    // The second run begins at an earlier step, the last number of the first tag is there twice, and a number is off.
    const steps = [0, 10, 20, 30, 40, 50, 30, 40, 50, 60, 60];
    const first = steps.map((step, i) => entryAt(step, 10 * i)).filter(({ place }) => place !== 'byte 70');
    const second = steps.slice(0, -1).map((step, i) => entryAt(step, 10 * i + 1, i === 7 ? 0.001 : 0));
    const log = { format: 'events', text: '', facts: {}, diagnostics: [] } as const;
    const columns = [
      { name: 'lr/pg0', entries: first },
      { name: 'lr/pg1', entries: second },
    ];
    const report = audit(result, { ...log, columns });
    expect(report.runs.map(({ rows, from, to }) => `${rows} rows from ${from} to ${to}`)).to.deep.equal([
      '6 rows from byte 0 to byte 50',
      '4 rows from byte 60 to byte 90',
    ]);
    expect(report.runs.map(({ explanations }) => explanations.length)).to.deep.equal([1, 0]);
    expect(report.diagnostics.map(({ code }) => code)).to.include('log/repeated-row');
    expect(report.runs[1]!.parts).to.include({ column: 'lr/pg1', step: 40 });
  });

  for (const { printed, precision } of [
    { printed: ['0.01', '0.009', '0.008', '0.00'], precision: '2 digits' },
    { printed: ['0.0103', '0.0095', '0.0011', '0.0000'], precision: '4 decimals' },
    { printed: ['0.3', '0.2', '0.1', '0.0'], precision: '1 decimal' },
  ])
    it(`takes ${printed.join(', ')} for numbers with ${precision}`, () => {
      const rows = printed.map((text, i) => `${i},${text}`);
      const report = audit(
        load(COSINE, { filename: 'pipeline.config' }),
        readLog(['step,lr', ...rows].join('\n'), 'log.csv'),
      );
      expect(report.precision).to.equal(precision);
    });

  for (const { reason, name, to, cause } of [
    {
      reason: 'a tag of DeepSpeed, whose name says that it counts samples',
      name: 'Train/Samples/lr',
      to: 30,
      cause: 'as-planned',
    },
    { reason: 'numbers as great as the number of examples', name: 'lr', to: 190, cause: 'as-planned' },
    {
      reason: 'steps within the run: the schedule advanced less often than the log',
      name: 'lr',
      to: 6,
      cause: 'several-updates-per-step',
    },
  ])
    it(`distinguishes a log that counts examples from a log with several rows for each step of the schedule: ${reason}`, () => {
      const result = load(COSINE, { filename: 'pipeline.config', run: { batch_size: 32 } });
      if (!result.ok) throw new Error('it has errors');
      const rows = Array.from({ length: to }, (_, i) => `${i * 320},${result.schedule(i * 10)}`);
      const { runs } = audit(result, readLog([`step,${name}`, ...rows].join('\n'), 'log.csv'), {
        run: { batch_size: 32 },
      });
      expect(runs[0]!.explanations.map((each) => each.causes.join())).to.include(cause);
    });

  for (const { reason, every, given, isExplained, unsaid } of [
    {
      reason: 'the last step of each epoch is logged',
      every: 25,
      given: false,
      isExplained: true,
      unsaid: /100/,
    },
    {
      reason: 'the number of steps per epoch is given',
      every: 40,
      given: true,
      isExplained: true,
      unsaid: /^$/,
    },
    {
      reason: 'the last step of each epoch is not logged',
      every: 40,
      given: false,
      isExplained: false,
      unsaid: /up to 80; give --steps-per-epoch/,
    },
  ])
    it(`reads a log whose steps begin again in each epoch, as MMDetection counts them: ${reason}`, () => {
      const options = given ? { run: { steps_per_epoch: 100 } } : {};
      const result = load(COSINE, { filename: 'pipeline.config', ...options });
      if (!result.ok) throw new Error('it has errors');
      const rows = Array.from({ length: 20 }, (_, epoch) =>
        Array.from({ length: Math.floor(100 / every) }, (__, i) => {
          const step = (i + 1) * every;
          return JSON.stringify({ epoch: epoch + 1, iter: step, lr: result.schedule(epoch * 100 + step) });
        }),
      ).flat();
      const { runs, diagnostics } = audit(result, readLog(rows.join('\n'), 'log.json'), options);
      expect(diagnostics).to.deep.equal([]);
      expect(runs).to.have.length(1);
      expect(runs[0]!.explanations.some(({ causes }) => causes[0] === 'as-planned')).to.equal(isExplained);
      expect(runs[0]!.unsaid.join()).to.match(unsaid);
    });

  it('compares a column only once, even if it is named twice', () => {
    const result = load(COSINE, { filename: 'pipeline.config' });
    const log = readLog('step,lr\n0,0.01\n10,0.0115\n', 'log.csv');
    expect(audit(result, log, { columns: ['lr', 'lr'] }).columns).to.deep.equal(['lr']);
  });

  for (const each of cases)
    it(each.reason, () => {
      const { config = COSINE, filename = 'pipeline.config' } = each;
      const result = load(config, { filename });
      if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
      const report = audit(result, readLog(csvOf(result.schedule, each), 'log.csv'));
      expect(report.diagnostics).to.deep.equal([]);
      const [run] = report.runs;
      if (process.env.SHOW) console.log(JSON.stringify(run, null, 1));
      const causes = run?.explanations[0]?.causes ?? [];
      expect(causes, JSON.stringify(run?.parts)).to.deep.equal(each.causes);
      expect(report.ok).to.equal(each.causes.length > 0);
      expect(run!.facts).to.include(each.facts ?? {});
      if (each.says !== undefined) expect(run!.explanations[0]!.says.join()).to.match(each.says);
      for (const [fact, value] of Object.entries(each.within ?? {}))
        expect(run!.explanations[0]!.facts[fact]).to.satisfy((spans: { least: number; most: number }[]) =>
          spans.some(({ least, most }) => least <= value && value <= most),
        );
    });
});
