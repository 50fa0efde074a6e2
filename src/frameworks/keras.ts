import {
  ascending,
  type CallTable,
  constantSpec,
  cosineSpec,
  piecewise,
  type RateSpec,
  warmupSpec,
} from './meaning.ts';

/** keras.optimizers.schedules. */

/** For unordered boundaries, the rates of all ranges that contain a step are summed. */
const summed = (boundaries: readonly number[], values: readonly number[]): RateSpec => {
  const rateAt = (step: number): number => {
    const inner = boundaries.slice(0, -1).map((low, i) => step > low && step <= boundaries[i + 1]!);
    const within = [step <= boundaries[0]!, ...inner, step > boundaries.at(-1)!];
    return within.reduce((sum, is, i) => sum + (is ? values[i]! : 0), 0);
  };
  const edges = ascending([...new Set(boundaries)]);
  return piecewise(edges, [...edges.map(rateAt), rateAt(Number.POSITIVE_INFINITY)], 'OLD');
};

const inOrder = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value >= values[i - 1]!);

export const keras: CallTable = {
  PiecewiseConstantDecay: ({ boundaries, values }) =>
    inOrder(boundaries) || values.length !== boundaries.length + 1
      ? { type: 'piecewise_constant', boundaries, learning_rates: values, boundary_step: 'OLD' }
      : summed(boundaries, values),
  ExponentialDecay: ({ initial_learning_rate, decay_steps, decay_rate, staircase = false }) => ({
    type: 'exponential_decay',
    initial_learning_rate,
    decay_steps,
    decay_factor: decay_rate,
    staircase,
  }),
  InverseTimeDecay: ({ initial_learning_rate, decay_steps, decay_rate, staircase = false }) => ({
    type: 'inverse_time_decay',
    initial_learning_rate,
    decay_steps,
    decay_rate,
    staircase,
  }),
  PolynomialDecay: ({
    initial_learning_rate,
    decay_steps,
    end_learning_rate = 1e-4,
    power = 1,
    cycle = false,
  }) =>
    power === 0
      ? constantSpec(initial_learning_rate)
      : { type: 'polynomial_decay', initial_learning_rate, end_learning_rate, decay_steps, power, cycle },
  CosineDecay: ({ initial_learning_rate, decay_steps, alpha = 0, warmup_target, warmup_steps = 0 }) => {
    if (warmup_target === undefined || warmup_target === null) {
      return cosineSpec(initial_learning_rate, alpha * initial_learning_rate, decay_steps);
    }
    const decay = cosineSpec(warmup_target, alpha * warmup_target, decay_steps);
    return warmupSpec(decay, warmup_steps, { warmup_learning_rate: initial_learning_rate });
  },
  CosineDecayRestarts: ({ initial_learning_rate, first_decay_steps, t_mul = 2, m_mul = 1, alpha = 0 }) => ({
    type: 'cosine_decay_restarts',
    initial_learning_rate,
    end_learning_rate: alpha * initial_learning_rate,
    decay_steps: first_decay_steps,
    period_factor: t_mul,
    height_factor: m_mul,
  }),
};
