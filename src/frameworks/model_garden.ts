import {
  type Args,
  type CallTable,
  constantSpec,
  cosineSpec,
  isLeftOut,
  leftOut,
  type Meaning,
  offsetSpec,
  polynomial,
  type RateSpec,
  sequenceSpec,
  warmupSpec,
  waveSpec,
} from './meaning.ts';

/**
 * Model Garden's optimizer_config, by its learning_rate.type. With an offset o, steps are counted from −o, so
 * formulas are also evaluated at negative steps.
 */

const exponential = (args: Args): RateSpec => {
  const { initial_learning_rate: rate, decay_steps, decay_rate, staircase, offset: late = 0 } = args;
  // How often the rate decays between step 0 and step `offset`; with staircase, rounded up to a whole number.
  const stairs = staircase ? Math.ceil(late / decay_steps) : late / decay_steps;
  const decay: RateSpec = {
    type: 'exponential_decay',
    initial_learning_rate: late === 0 ? rate : rate * decay_rate ** -stairs,
    decay_steps,
    decay_factor: decay_rate,
    staircase: staircase ?? false,
  };
  return staircase && late !== 0 ? offsetSpec(decay, stairs * decay_steps - late) : decay;
};

const polynomials = (args: Args): RateSpec => {
  const { initial_learning_rate: rate, decay_steps, end_learning_rate: end = 1e-4, power = 1 } = args;
  const { cycle = false, offset: late = 0 } = args;
  if (power === 0) return constantSpec(rate);
  // Before step 0 the formula gives rates above the initial rate, like those of a longer decay.
  const before = late === 0 ? rate : end + (rate - end) * (1 + late / decay_steps) ** power;
  if (!cycle) return polynomial(before, end, decay_steps + late, power);
  return sequenceSpec([[late, polynomial(before, end, decay_steps + late, power)]], {
    type: 'polynomial_decay',
    initial_learning_rate: rate,
    end_learning_rate: end,
    decay_steps,
    power,
    cycle,
  });
};

/** A whole wave, shifted so that its top is at step `top`. */
const waveWithTop = (from: number, to: number, half: number, top: number): RateSpec =>
  offsetSpec(waveSpec(from, to, half), Math.ceil(top / (2 * half)) * 2 * half - top);

const cosines = ({
  initial_learning_rate: rate,
  decay_steps,
  alpha = 0,
  offset: late = 0,
}: Args): RateSpec => {
  const decay = cosineSpec(rate, alpha * rate, decay_steps);
  return late === 0
    ? decay
    : sequenceSpec([[late, waveWithTop(rate, alpha * rate, decay_steps, late)]], decay);
};

const powers = ({ initial_learning_rate, power = -0.5, ...more }: Args): RateSpec => ({
  type: 'power',
  initial_learning_rate,
  power,
  ...more,
});

/** If the first boundary is not 0, the first half cosine goes from step 0 to the second boundary. */
const stepCosine = ({ boundaries, values = [], offset: late = 0 }: Args): Meaning => {
  if (boundaries.length !== values.length) {
    return { type: 'step_cosine', boundaries, learning_rates: values };
  }
  if (boundaries.length < 2) return leftOut('without a second boundary every rate is NaN');
  if (boundaries[0] === 0 && late === 0) {
    return {
      type: 'step_cosine',
      boundaries: boundaries.slice(1),
      learning_rates: values.slice(0, -1),
      end_learning_rate: values.at(-1),
    };
  }
  const first = waveWithTop(values[0], values[1], boundaries[1] - boundaries[0], late);
  const parts = boundaries.slice(2).map((boundary: number, i: number) => {
    const steps = boundary - boundaries[i + 1];
    return [steps, cosineSpec(values[i + 1], values[i + 2], steps)] as const;
  });
  return sequenceSpec([[boundaries[1] + late, first], ...parts], constantSpec(values.at(-1)));
};

const rates: { readonly [type: string]: (args: Args) => Meaning } = {
  constant: ({ learning_rate = 0.1 }) => constantSpec(learning_rate),
  stepwise: ({ boundaries, values, offset: late = 0 }) => ({
    type: 'piecewise_constant',
    boundaries: boundaries?.map((boundary: number) => boundary + late),
    learning_rates: values,
    boundary_step: 'OLD',
  }),
  exponential,
  polynomial: polynomials,
  cosine: cosines,
  power: ({ initial_learning_rate, power }) => powers({ initial_learning_rate, power }),
  power_linear: (args) => {
    const {
      initial_learning_rate,
      total_decay_steps,
      power,
      linear_decay_fraction = 0.1,
      offset: late = 0,
    } = args;
    return powers({
      initial_learning_rate,
      power,
      offset: late,
      total_steps: total_decay_steps,
      linear_decay_fraction,
    });
  },
  power_with_offset: (args) => {
    const { initial_learning_rate, power, offset: late = 0, pre_offset_learning_rate = 1e6 } = args;
    return powers({
      initial_learning_rate,
      power,
      offset: late,
      max_learning_rate: pre_offset_learning_rate,
    });
  },
  step_cosine_with_offset: stepCosine,
};

/** Warm-ups count the raw step, run alongside the schedule, and lead to its rate at their end. */
const warmups: { readonly [type: string]: (of: RateSpec, args: Args) => RateSpec } = {
  linear: (of, { warmup_steps, warmup_learning_rate = 0 }) =>
    warmupSpec(of, warmup_steps, { warmup_learning_rate, overlap: true }),
  polynomial: (of, { warmup_steps, power = 1 }) => {
    if (!(warmup_steps > 0)) return of;
    // Step 0 counts as step 1.
    const climb = offsetSpec(warmupSpec(of, warmup_steps, { shape: 'POLYNOMIAL', power, overlap: true }), 1);
    return sequenceSpec([[1, climb]], climb);
  },
};

/** The sub-config that `type` names; only this one counts. */
const chosen = (config: Args | undefined): readonly [string | undefined, Args] => [
  config?.type ?? undefined,
  config?.type ? (config[config.type] ?? {}) : {},
];

const meaningOf = ({ learning_rate, warmup: warm }: Args): Meaning => {
  const [type, args] = chosen(learning_rate);
  const rate = type === undefined ? undefined : rates[type];
  if (rate === undefined) return leftOut(`there is no learning rate ${type}`);
  const of = rate(args);
  const [warmType, warmArgs] = chosen(warm);
  if (isLeftOut(of) || warmType === undefined) return of;
  return warmups[warmType]?.(of, warmArgs) ?? leftOut(`there is no warmup ${warmType}`);
};

export const modelGardenCalls: CallTable = Object.fromEntries(
  Object.keys(rates).map((type) => [type, meaningOf]),
);
