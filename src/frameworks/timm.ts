import {
  type Args,
  type CallTable,
  constantSpec,
  leftOut,
  type Meaning,
  polynomial,
  type RateSpec,
  sequenceSpec,
  warmupSpec,
} from './meaning.ts';

/** timm.scheduler: the optimizer's own rate is `lr`; noise is random. */

/**
 * A warm-up alongside the schedule, or (`warmup_prefix`) before it; it leads to `target`, and the schedule continues
 * from its own rate.
 */
const warmed = (
  of: RateSpec,
  { warmup_t = 0, warmup_lr_init = 0, warmup_prefix }: Args,
  target: number,
): RateSpec =>
  warmupSpec(of, warmup_t, {
    warmup_learning_rate: warmup_lr_init,
    end_learning_rate: target,
    overlap: !warmup_prefix,
  });

/** One spec per cycle, then the minimum rate. */
const cycled = (args: Args, cycle: (lr: number, steps: number) => RateSpec): RateSpec => {
  const { lr, t_initial, cycle_mul = 1, cycle_decay = 1, cycle_limit = 1, lr_min = 0 } = args;
  const parts = Array.from({ length: cycle_limit }, (_, i) => {
    const steps = t_initial * cycle_mul ** i;
    return [steps, cycle(lr * cycle_decay ** i, steps)] as const;
  });
  return sequenceSpec(parts, constantSpec(lr_min));
};

const cosine = (args: Args): RateSpec => {
  const { lr, t_initial, cycle_mul = 1, cycle_decay = 1, cycle_limit = 1, lr_min = 0 } = args;
  const fields = { initial_learning_rate: lr, end_learning_rate: lr_min, decay_steps: t_initial };
  if (cycle_limit === 0) return constantSpec(lr_min);
  if (cycle_limit === 1) return { type: 'cosine_decay', ...fields, k_decay: args.k_decay ?? 1 };
  if ((args.k_decay ?? 1) !== 1) {
    return cycled(args, (initial_learning_rate, decay_steps) => ({
      type: 'cosine_decay',
      ...fields,
      initial_learning_rate,
      decay_steps,
      k_decay: args.k_decay,
    }));
  }
  return {
    type: 'cosine_decay_restarts',
    ...fields,
    period_factor: cycle_mul,
    peak_factor: cycle_decay,
    cycles: cycle_limit,
  };
};

const polynomials = (args: Args): RateSpec =>
  cycled(args, (lr, steps) => {
    const { lr_min = 0, power = 0.5, k_decay = 1 } = args;
    if (k_decay === 1 || power === 0) return polynomial(lr, lr_min, steps, power);
    return {
      type: 'polynomial_decay',
      initial_learning_rate: lr,
      end_learning_rate: lr_min,
      decay_steps: steps,
      power,
      k_decay,
    };
  });

const tangents = (args: Args): RateSpec =>
  cycled(args, (lr, steps) => ({
    type: 'tanh',
    initial_learning_rate: lr,
    end_learning_rate: args.lr_min ?? 0,
    decay_steps: steps,
    lower: args.lb ?? -7,
    upper: args.ub ?? 3,
  }));

/** The result of Python's bisect_right, even for milestones that are out of order. */
const bisectRight = (milestones: readonly number[], x: number): number => {
  let low = 0;
  let high = milestones.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x < milestones[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** timm's milestone m drops at step m − 1. */
const boundariesOf = (milestones: readonly number[]): number[] => {
  const drops = [0, ...milestones.map((milestone) => Math.max(milestone - 1, 0))].sort((a, b) => a - b);
  let passed = 0;
  return [...new Set(drops)].flatMap((step) => {
    const more = bisectRight(milestones, step + 1) - passed;
    passed += more;
    return new Array<number>(more).fill(step);
  });
};

const decays: {
  readonly [name: string]: Extract<RateSpec, { readonly type: 'warmup_stable_decay' }>['decay'];
} = {
  linear: 'LINEAR',
  '1-sqrt': 'ONE_MINUS_SQRT',
  cosine: 'COSINE',
  power: 'POWER',
  exp: 'EXPONENTIAL',
};

const warmupStableDecay = (args: Args): Meaning => {
  const { t_initial, decay_t, stable_fn = 'constant', stable_power = 0.5, decay_fn = '1-sqrt' } = args;
  const powers: { readonly [name: string]: number } = { constant: 0, rsqrt: 0.5, power: stable_power };
  if (!(stable_fn in powers)) return leftOut(`there is no stable_fn ${stable_fn}`);
  if (!(decay_fn in decays)) return leftOut(`there is no decay_fn ${decay_fn}, or it is user code`);
  const { lr, lr_min = 0, warmup_t = 0, warmup_lr_init = 0 } = args;
  // The stable rate is kept above lr_min, but the end of the warm-up is not.
  if (lr < lr_min) {
    return warmupSpec(constantSpec(lr_min), warmup_t, {
      warmup_learning_rate: warmup_lr_init,
      end_learning_rate: lr,
    });
  }
  return {
    type: 'warmup_stable_decay',
    learning_rate: lr,
    warmup_learning_rate: warmup_lr_init,
    warmup_steps: warmup_t,
    stable_steps: t_initial - decay_t,
    stable_power: powers[stable_fn]!,
    stable_timescale: stable_fn === 'constant' ? 1 : (args.stable_timescale ?? warmup_t),
    decay_steps: decay_t,
    end_learning_rate: lr_min,
    decay: decays[decay_fn]!,
    decay_power: args.decay_power ?? 0.5,
    decay_ratio: args.decay_ratio ?? 0.1,
  };
};

const still =
  (meaning: (args: Args) => Meaning) =>
  (args: Args): Meaning =>
    args.noise_range_t === undefined || args.noise_range_t === null
      ? meaning(args)
      : leftOut('noise_range_t adds random noise');

export const timm: CallTable = {
  CosineLRScheduler: still((args) => warmed(cosine(args), args, args.lr)),
  PolyLRScheduler: still((args) => warmed(polynomials(args), args, args.lr)),
  TanhLRScheduler: still((args) => warmed(tangents(args), args, args.warmup_prefix ? args.lr : 0)),
  StepLRScheduler: still(({ decay_rate = 1, warmup_prefix = true, ...args }) => {
    const { lr, decay_t } = args;
    const decay: RateSpec = {
      type: 'step_decay',
      initial_learning_rate: lr,
      decay_steps: decay_t,
      decay_factor: decay_rate,
    };
    return warmed(decay, { ...args, warmup_prefix }, lr);
  }),
  MultiStepLRScheduler: still(({ decay_t, decay_rate = 1, warmup_prefix = true, ...args }) => {
    const { lr } = args;
    const boundaries = boundariesOf(decay_t);
    const decay: RateSpec =
      boundaries.length === 0
        ? constantSpec(lr)
        : { type: 'multi_step_decay', initial_learning_rate: lr, boundaries, decay_factor: decay_rate };
    return warmed(decay, { ...args, warmup_prefix }, lr);
  }),
  WSDLRScheduler: still(warmupStableDecay),
};
