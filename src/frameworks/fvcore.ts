import {
  type Args,
  type CallTable,
  constantSpec,
  isLeftOut,
  leftOut,
  type Meaning,
  offsetSpec,
  piecewise,
  polynomial,
  type RateSpec,
  sequenceSpec,
} from './meaning.ts';

/** fvcore.common.param_scheduler: functions of where = step / total, here as functions of the step. */

/** fvcore compares shares of the run with this tolerance. */
const EPSILON = 1e-6;

/** The first step after a share of the run: a whole step if the run has whole steps. */
const stepOf = (share: number, total: number): number => {
  const step = (share - EPSILON) * total;
  return Number.isInteger(total) ? Math.max(Math.ceil(step), 0) : Math.max(step, 0);
};

const atShares = (values: readonly number[], shares: readonly number[], total: number): RateSpec =>
  piecewise(
    shares.map((share) => stepOf(share, total)),
    values,
  );

const equal = (values: readonly number[], total: number): RateSpec =>
  atShares(
    values,
    values.slice(1).map((_, i) => (i + 1) / values.length),
    total,
  );

const multiStep = ({ values, num_updates, milestones }: Args, total: number): Meaning => {
  if (milestones === undefined || milestones === null) {
    if (num_updates === undefined || num_updates === null) return piecewise([], values);
    const width = Math.ceil(num_updates / values.length);
    const steps = values.slice(1).map((_: number, i: number) => (width * (i + 1)) / num_updates);
    return atShares(values, steps, total);
  }
  const updates = num_updates ?? milestones.at(-1);
  const within: number[] =
    num_updates === undefined || num_updates === null ? milestones.slice(0, -1) : milestones;
  return atShares(
    values,
    within.map((milestone) => milestone / updates),
    total,
  );
};

const composite = ({ schedulers, lengths, interval_scaling }: Args, total: number): Meaning => {
  const all = lengths.reduce((sum: number, length: number) => sum + length, 0);
  if (Math.abs(all - 1) >= 1e-3) return leftOut('the lengths do not make up a run');
  if (schedulers.length !== lengths.length) return leftOut('there must be one length for each scheduler');
  const meanings: Meaning[] = [];
  const starts: number[] = [];
  let share = 0;
  for (const [i, { type, ...args }] of schedulers.entries()) {
    const rescaled = interval_scaling[i] === 'rescaled';
    const of = fvcore[type]!(args, { total: rescaled ? lengths[i] * total : total });
    // The first whole step of a part is a little after its start.
    const step = i === 0 ? 0 : Math.ceil((share - EPSILON) * total);
    const own = Math.max(rescaled ? step - share * total : step, 0);
    meanings.push(isLeftOut(of) ? of : offsetSpec(of, own));
    starts.push(step);
    share += lengths[i];
  }
  const without = meanings.find(isLeftOut);
  if (without !== undefined) return without;
  const specs = meanings as RateSpec[];
  const parts = specs.slice(0, -1).map((spec, i) => [starts[i + 1]! - starts[i]!, spec] as const);
  return sequenceSpec(parts, specs.at(-1)!);
};

const totalOf = ({ total = 1 }: { readonly total?: number }): number => total;

export const fvcore: CallTable = {
  ConstantParamScheduler: ({ value }) => constantSpec(value),
  CosineParamScheduler: ({ start_value, end_value }, beside) => ({
    type: 'cosine_decay',
    initial_learning_rate: start_value,
    end_learning_rate: end_value,
    decay_steps: totalOf(beside),
  }),
  LinearParamScheduler: ({ start_value, end_value }, beside) => ({
    type: 'linear',
    initial_learning_rate: start_value,
    end_learning_rate: end_value,
    total_steps: totalOf(beside),
  }),
  ExponentialParamScheduler: ({ start_value, decay }, beside) => ({
    type: 'exponential_decay',
    initial_learning_rate: start_value,
    decay_steps: totalOf(beside),
    decay_factor: decay,
  }),
  PolynomialDecayParamScheduler: ({ base_value, power }, beside) =>
    polynomial(base_value, 0, totalOf(beside), power),
  MultiStepParamScheduler: (args, beside) => multiStep(args, totalOf(beside)),
  StepParamScheduler: ({ values }, beside) => equal(values, totalOf(beside)),
  StepWithFixedGammaParamScheduler: ({ base_value, num_decays, gamma }, beside) => {
    const values = Array.from({ length: num_decays + 1 }, (_, i) => base_value * gamma ** i);
    return equal(values, totalOf(beside));
  },
  CompositeParamScheduler: (args, beside) => composite(args, totalOf(beside)),
};
