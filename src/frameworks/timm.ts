import {
  type Args,
  constant,
  leftOut,
  type Meaning,
  polynomial,
  type Spec,
  sequence,
  type Table,
  warmup,
} from './meaning.ts';

/** timm.scheduler: the optimizer's own rate is `lr`; noise is chance. */

/** Warm-up beneath the schedule, or (`warmup_prefix`) before it; it leads to `target`, and the schedule goes on from its own. */
const warmed = (of: Spec, { warmup_t = 0, warmup_lr_init = 0, warmup_prefix }: Args, target: number): Spec =>
  warmup(of, warmup_t, {
    warmup_learning_rate: warmup_lr_init,
    end_learning_rate: target,
    overlap: !warmup_prefix,
  });

/** One spec a cycle, then the least rate. */
const cycled = (args: Args, cycle: (lr: number, steps: number) => Spec): Spec => {
  const { lr, t_initial, cycle_mul = 1, cycle_decay = 1, cycle_limit = 1, lr_min = 0 } = args;
  const parts = Array.from({ length: cycle_limit }, (_, i) => {
    const steps = t_initial * cycle_mul ** i;
    return [steps, cycle(lr * cycle_decay ** i, steps)] as const;
  });
  return sequence(parts, constant(lr_min));
};

const cosine = (args: Args): Spec => {
  const { lr, t_initial, cycle_mul = 1, cycle_decay = 1, cycle_limit = 1, lr_min = 0 } = args;
  const fields = { initial_learning_rate: lr, end_learning_rate: lr_min, decay_steps: t_initial };
  if (cycle_limit === 0) return constant(lr_min);
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

const polynomials = (args: Args): Spec =>
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

const tangents = (args: Args): Spec =>
  cycled(args, (lr, steps) => ({
    type: 'tanh',
    initial_learning_rate: lr,
    end_learning_rate: args.lr_min ?? 0,
    decay_steps: steps,
    lower: args.lb ?? -7,
    upper: args.ub ?? 3,
  }));

/** How many of the milestones Python's bisect_right passes, in whatever order they are. */
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

const decays: { readonly [name: string]: Extract<Spec, { readonly type: 'warmup_stable_decay' }>['decay'] } =
  {
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
  // The stable rate is kept above lr_min too, but the end of the warm-up is not.
  if (lr < lr_min) {
    return warmup(constant(lr_min), warmup_t, {
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

export const timm: Table = {
  CosineLRScheduler: still((args) => warmed(cosine(args), args, args.lr)),
  PolyLRScheduler: still((args) => warmed(polynomials(args), args, args.lr)),
  TanhLRScheduler: still((args) => warmed(tangents(args), args, args.warmup_prefix ? args.lr : 0)),
  StepLRScheduler: still(({ decay_rate = 1, warmup_prefix = true, ...args }) => {
    const { lr, decay_t } = args;
    const decay: Spec = {
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
    const decay: Spec =
      boundaries.length === 0
        ? constant(lr)
        : { type: 'multi_step_decay', initial_learning_rate: lr, boundaries, decay_factor: decay_rate };
    return warmed(decay, { ...args, warmup_prefix }, lr);
  }),
  WSDLRScheduler: still(warmupStableDecay),
};
