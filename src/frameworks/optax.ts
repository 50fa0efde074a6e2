import {
  type Args,
  type CallTable,
  constantSpec,
  cosineSpec,
  isLeftOut,
  leftOut,
  type Meaning,
  offsetSpec,
  piecewise,
  polynomial,
  type RateSpec,
  sequenceSpec,
  warmupSpec,
} from './meaning.ts';

/** optax.schedules. A schedule of 0 steps stays at its first value; a negative begin counts as 0. */

const transition = ({
  init_value,
  end_value,
  transition_steps,
  transition_begin = 0,
  power = 1,
}: Args): RateSpec =>
  transition_steps > 0
    ? offsetSpec(polynomial(init_value, end_value, transition_steps, power), -Math.max(transition_begin, 0))
    : constantSpec(init_value);

type Scales = readonly (readonly [step: number, value: number])[];

/** The boundaries with the values that result from the scales. */
const scaled = (init_value: number, boundaries_and_scales: Args | null | undefined): Scales => {
  let value = init_value;
  return Object.entries(boundaries_and_scales ?? {})
    .map(([step, scale]) => [Number(step), scale as number] as const)
    .sort(([a], [b]) => a - b)
    .map(([step, scale]) => {
      value *= scale;
      return [step, value] as const;
    });
};

const interpolated = (init_value: number, scales: Args | null | undefined, cosine: boolean): RateSpec => ({
  type: 'piecewise_interpolation',
  knot: [[0, init_value] as const, ...scaled(init_value, scales)].map(([step, learning_rate]) => ({
    step,
    learning_rate,
  })),
  interpolation: cosine ? 'COSINE' : 'LINEAR',
});

const exponential = (args: Args): RateSpec => {
  const {
    init_value,
    transition_steps,
    decay_rate,
    transition_begin = 0,
    staircase = false,
    end_value,
  } = args;
  if (transition_steps <= 0 || decay_rate === 0) return constantSpec(init_value);
  if (end_value === 0 && decay_rate >= 1) return constantSpec(Math.min(init_value, 0));
  return {
    type: 'exponential_decay',
    initial_learning_rate: init_value,
    decay_steps: transition_steps,
    decay_factor: decay_rate,
    staircase,
    begin_step: Math.max(transition_begin, 0),
    end_learning_rate: end_value ?? 0,
  };
};

const warmupCosine = (args: Args): RateSpec => {
  const { init_value, peak_value, warmup_steps, decay_steps, end_value = 0, exponent = 1 } = args;
  const end = peak_value === 0 ? 0 : end_value;
  const decay: RateSpec = {
    type: 'cosine_decay',
    initial_learning_rate: peak_value,
    end_learning_rate: end,
    decay_steps: decay_steps - warmup_steps,
    exponent,
  };
  return warmupSpec(decay, warmup_steps, { warmup_learning_rate: init_value });
};

const joined = (meanings: readonly Meaning[], boundaries: readonly number[]): Meaning => {
  const without = meanings.find(isLeftOut);
  if (without !== undefined) return without;
  const specs = meanings as readonly RateSpec[];
  const parts = boundaries.map((boundary, i) => [boundary - (boundaries[i - 1] ?? 0), specs[i]!] as const);
  return sequenceSpec(parts, specs[boundaries.length]!);
};

/** For 0 steps optax raises an exception. A cosine of 0 steps is invalid, so this library refuses the call too. */
const onecycle = (steps: number, spec: () => RateSpec): RateSpec =>
  steps > 0 ? spec() : cosineSpec(0, 0, steps);

export const optax: CallTable = {
  constant_schedule: ({ value }) => constantSpec(value),
  linear_schedule: (args) => transition(args),
  polynomial_schedule: (args) => transition(args),
  piecewise_constant_schedule: ({ init_value, boundaries_and_scales }) => {
    const scales = scaled(init_value, boundaries_and_scales);
    return piecewise(
      scales.map(([step]) => step),
      [init_value, ...scales.map(([, value]) => value)],
    );
  },
  piecewise_interpolate_schedule: ({ interpolate_type, init_value, boundaries_and_scales }) =>
    interpolate_type === 'linear' || interpolate_type === 'cosine'
      ? interpolated(init_value, boundaries_and_scales, interpolate_type === 'cosine')
      : leftOut(`there is no interpolation ${interpolate_type}`),
  exponential_decay: (args) => exponential(args),
  cosine_decay_schedule: ({ init_value, decay_steps, alpha = 0, exponent = 1 }) =>
    cosineSpec(init_value, alpha * init_value, decay_steps, exponent),
  linear_onecycle_schedule: (args) => {
    const { transition_steps: steps, peak_value: peak, pct_start = 0.3, pct_final = 0.85 } = args;
    const { div_factor = 25, final_div_factor = 1e4 } = args;
    const scales = {
      [Math.trunc(pct_start * steps)]: div_factor,
      [Math.trunc(pct_final * steps)]: 1 / div_factor,
      [steps]: 1 / final_div_factor,
    };
    return onecycle(steps, () => interpolated(peak / div_factor, scales, false));
  },
  cosine_onecycle_schedule: (args) => {
    const { transition_steps: steps, peak_value: peak, pct_start = 0.3 } = args;
    const { div_factor = 25, final_div_factor = 1e4 } = args;
    const scales = {
      [Math.trunc(pct_start * steps)]: div_factor,
      [steps]: 1 / (div_factor * final_div_factor),
    };
    return onecycle(steps, () => interpolated(peak / div_factor, scales, true));
  },
  warmup_constant_schedule: ({ init_value, peak_value, warmup_steps }) =>
    transition({ init_value, end_value: peak_value, transition_steps: warmup_steps }),
  warmup_cosine_decay_schedule: (args) => warmupCosine(args),
  warmup_exponential_decay_schedule: ({ init_value, peak_value, warmup_steps, ...rest }) =>
    warmupSpec(exponential({ init_value: peak_value, ...rest }), warmup_steps, {
      warmup_learning_rate: init_value,
      end_learning_rate: peak_value,
    }),
  sgdr_schedule: ({ cosine_kwargs }) => {
    let step = 0;
    const boundaries = cosine_kwargs.map(({ decay_steps }: Args) => (step += decay_steps));
    return joined(cosine_kwargs.map(warmupCosine), boundaries.slice(0, -1));
  },
  join_schedules: ({ schedules, boundaries }) =>
    joined(
      schedules.map(({ type, ...args }: Args) => optax[type]!(args, {})),
      boundaries,
    ),
};
