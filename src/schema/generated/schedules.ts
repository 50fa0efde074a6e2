// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
import {
  bool,
  double,
  enumeration,
  type LearningRate,
  learningRate,
  type Message,
  message,
  nested,
  repeated,
  uint32,
} from '../descriptors/message.ts';

/** The same rate at every step, with all its digits (constant_learning_rate keeps 7). */
export interface Constant {
  /** The rate. Must be a finite number, usually at least 0. */
  readonly learning_rate: number;
}

/** The same rate at every step, with all its digits (constant_learning_rate keeps 7). */
export const Constant: Message<Constant> = /* @__PURE__ */ message('learning_schedules.Constant', {
  learning_rate: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
});

/** A rate that is repeatedly multiplied by a factor, without a burn-in. */
export interface ExponentialDecay {
  /** The rate at which the decay starts. Must be a finite number, usually at least 0. */
  readonly initial_learning_rate: number;
  /** Number of steps in which the rate is multiplied by decay_factor once. Must be a finite number greater than 0. */
  readonly decay_steps: number;
  /** The factor of the rate in decay_steps steps. Must be a finite number, usually greater than 0 and at most 1. */
  readonly decay_factor: number;
  /** True: the rate drops at once at every multiple of decay_steps; false: it falls a little with each step. Default: false. */
  readonly staircase: boolean;
  /** The step at which the decay starts; up to it the rate is initial_learning_rate. Must be a finite number of at least 0. Default: 0. */
  readonly begin_step: number;
  /** The rate at which the decay stops: the least rate if decay_factor is below 1, else the greatest. 0: it never stops. Must be a finite number, usually at least 0. Default: 0. */
  readonly end_learning_rate: number;
}

/** A rate that is repeatedly multiplied by a factor, without a burn-in. */
export const ExponentialDecay: Message<ExponentialDecay> = /* @__PURE__ */ message(
  'learning_schedules.ExponentialDecay',
  {
    initial_learning_rate: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
    decay_steps: /* @__PURE__ */ double({ gt: 0, finite: true, required: true }),
    decay_factor: /* @__PURE__ */ double({ finite: true, usual: { gt: 0, lte: 1 }, required: true }),
    staircase: /* @__PURE__ */ bool({ default: false }),
    begin_step: /* @__PURE__ */ double({ default: 0, gte: 0, finite: true }),
    end_learning_rate: /* @__PURE__ */ double({ default: 0, finite: true, usual: { gte: 0 } }),
  },
);

/** A rate that decays by powers of e. */
export interface NaturalExponentialDecay {
  /** The rate at step 0. Must be a finite number, usually at least 0. */
  readonly initial_learning_rate: number;
  /** The rate is divided by e to this power every decay_steps steps. Must be a finite number, usually at least 0. */
  readonly decay_rate: number;
  /** Steps in which the rate is divided by e to the power of decay_rate once. Must be a finite number greater than 0. Default: 1. */
  readonly decay_steps: number;
  /** True: the rate drops at once at every multiple of decay_steps; false: it falls a little with each step. Default: false. */
  readonly staircase: boolean;
}

/** A rate that decays by powers of e. */
export const NaturalExponentialDecay: Message<NaturalExponentialDecay> = /* @__PURE__ */ message(
  'learning_schedules.NaturalExponentialDecay',
  {
    initial_learning_rate: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
    decay_rate: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
    decay_steps: /* @__PURE__ */ double({ default: 1, gt: 0, finite: true }),
    staircase: /* @__PURE__ */ bool({ default: false }),
  },
);

/** A rate that is divided by a number that grows by the same amount at each step. */
export interface InverseTimeDecay {
  /** The rate at step 0. Must be a finite number, usually at least 0. */
  readonly initial_learning_rate: number;
  /** The amount by which the divisor, 1 at step 0, grows in decay_steps steps. Must be a finite number of at least 0. */
  readonly decay_rate: number;
  /** Steps in which the divisor grows by decay_rate. Must be a finite number greater than 0. Default: 1. */
  readonly decay_steps: number;
  /** The exponent of the divisor. Must be a finite number of at least 0. Default: 1. */
  readonly power: number;
  /** True: the divisor grows at once at every multiple of decay_steps; false: a little with each step. Default: false. */
  readonly staircase: boolean;
}

/** A rate that is divided by a number that grows by the same amount at each step. */
export const InverseTimeDecay: Message<InverseTimeDecay> = /* @__PURE__ */ message(
  'learning_schedules.InverseTimeDecay',
  {
    initial_learning_rate: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
    decay_rate: /* @__PURE__ */ double({ gte: 0, finite: true, required: true }),
    decay_steps: /* @__PURE__ */ double({ default: 1, gt: 0, finite: true }),
    power: /* @__PURE__ */ double({ default: 1, gte: 0, finite: true }),
    staircase: /* @__PURE__ */ bool({ default: false }),
  },
);

/** A rate that is multiplied by a factor at every multiple of a number of steps. */
export interface StepDecay {
  /** The rate at step 0. Must be a finite number, usually at least 0. */
  readonly initial_learning_rate: number;
  /** Steps between one drop and the next; the step of a drop has the new rate. Must be a finite number greater than 0. */
  readonly decay_steps: number;
  /** The factor of the rate at each drop. Must be a finite number, usually greater than 0 and at most 1. Default: 0.1. */
  readonly decay_factor: number;
}

/** A rate that is multiplied by a factor at every multiple of a number of steps. */
export const StepDecay: Message<StepDecay> = /* @__PURE__ */ message('learning_schedules.StepDecay', {
  initial_learning_rate: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
  decay_steps: /* @__PURE__ */ double({ gt: 0, finite: true, required: true }),
  decay_factor: /* @__PURE__ */ double({ default: 0.1, finite: true, usual: { gt: 0, lte: 1 } }),
});

/** A rate that is multiplied by the same factor at each of the given steps. */
export interface MultiStepDecay {
  /** The rate before the first boundary. Must be a finite number, usually at least 0. */
  readonly initial_learning_rate: number;
  /** The steps of the drops, ascending; a boundary step has the new rate. Must be a finite number of at least 0. */
  readonly boundaries: readonly number[];
  /** The factor of the rate at each boundary. Must be a finite number, usually greater than 0 and at most 1. Default: 0.1. */
  readonly decay_factor: number;
}

/** A rate that is multiplied by the same factor at each of the given steps. */
export const MultiStepDecay: Message<MultiStepDecay> = /* @__PURE__ */ message(
  'learning_schedules.MultiStepDecay',
  {
    initial_learning_rate: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
    boundaries: /* @__PURE__ */ repeated(/* @__PURE__ */ double({ gte: 0, finite: true })),
    decay_factor: /* @__PURE__ */ double({ default: 0.1, finite: true, usual: { gt: 0, lte: 1 } }),
  },
);

/** Constant rates between given steps. */
export interface PiecewiseConstant {
  /** The steps at which the rate changes, ascending. Must be a finite number of at least 0. */
  readonly boundaries: readonly number[];
  /** The rates before, between and after the boundaries: one more than there are boundaries. Must be a finite number, usually at least 0. */
  readonly learning_rates: readonly number[];
  /** The rate of a boundary step: the old one or the new one. Default: "NEW". */
  readonly boundary_step: 'NEW' | 'OLD';
}

/** Constant rates between given steps. */
export const PiecewiseConstant: Message<PiecewiseConstant> = /* @__PURE__ */ message(
  'learning_schedules.PiecewiseConstant',
  {
    boundaries: /* @__PURE__ */ repeated(/* @__PURE__ */ double({ gte: 0, finite: true })),
    learning_rates: /* @__PURE__ */ repeated(/* @__PURE__ */ double({ finite: true, usual: { gte: 0 } })),
    boundary_step: /* @__PURE__ */ enumeration(
      'learning_schedules.PiecewiseConstant.Side',
      { NEW: 0, OLD: 1 },
      { default: 'NEW' },
    ),
  },
);

/** A rate that falls to another with a power of the remaining steps. */
export interface PolynomialDecay {
  /** The rate at step 0. Must be a finite number, usually at least 0. */
  readonly initial_learning_rate: number;
  /** The rate at the end of the decay, and after it. Must be a finite number, usually at least 0. Default: 0. */
  readonly end_learning_rate: number;
  /** Steps of the decay. Must be a finite number greater than 0. */
  readonly decay_steps: number;
  /** 1 is a straight line, 2 falls fast at first, 0.5 fast at the end. Must be a finite number greater than 0. Default: 1. */
  readonly power: number;
  /** True: the decay does not end. After each decay_steps steps it is stretched to reach its end decay_steps later, so the rate jumps up and falls again. The last step of a cycle still belongs to it. Default: false. */
  readonly cycle: boolean;
  /** The exponent of the share of the steps that have passed: below 1 the rate falls early, above 1 late. Must be a finite number greater than 0. Default: 1. */
  readonly k_decay: number;
}

/** A rate that falls to another with a power of the remaining steps. */
export const PolynomialDecay: Message<PolynomialDecay> = /* @__PURE__ */ message(
  'learning_schedules.PolynomialDecay',
  {
    initial_learning_rate: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
    end_learning_rate: /* @__PURE__ */ double({ default: 0, finite: true, usual: { gte: 0 } }),
    decay_steps: /* @__PURE__ */ double({ gt: 0, finite: true, required: true }),
    power: /* @__PURE__ */ double({ default: 1, gt: 0, finite: true }),
    cycle: /* @__PURE__ */ bool({ default: false }),
    k_decay: /* @__PURE__ */ double({ default: 1, gt: 0, finite: true }),
  },
);

/** A straight line from one rate to another. */
export interface Linear {
  /** The rate at step 0. Must be a finite number, usually at least 0. */
  readonly initial_learning_rate: number;
  /** The rate from total_steps on. Must be a finite number, usually at least 0. */
  readonly end_learning_rate: number;
  /** Number of steps from the first rate to the last. Must be a finite number greater than 0. */
  readonly total_steps: number;
}

/** A straight line from one rate to another. */
export const Linear: Message<Linear> = /* @__PURE__ */ message('learning_schedules.Linear', {
  initial_learning_rate: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
  end_learning_rate: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
  total_steps: /* @__PURE__ */ double({ gt: 0, finite: true, required: true }),
});

/** A step with its rate. */
export interface PiecewiseInterpolation_Knot {
  /** The step. Before the first knot the rate of the first knot applies; after the last, that of the last. Must be a finite number of at least 0. */
  readonly step: number;
  /** The rate at this step. Must be a finite number, usually at least 0. */
  readonly learning_rate: number;
}

/** A step with its rate. */
export const PiecewiseInterpolation_Knot: Message<PiecewiseInterpolation_Knot> = /* @__PURE__ */ message(
  'learning_schedules.PiecewiseInterpolation.Knot',
  {
    step: /* @__PURE__ */ double({ gte: 0, finite: true, required: true }),
    learning_rate: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
  },
);

/** Rates at the given steps, with a straight line or half a cosine from each to the next. */
export interface PiecewiseInterpolation {
  /** The knots, in the order of their steps; two knots at one step make a jump. */
  readonly knot: readonly PiecewiseInterpolation_Knot[];
  /** How the rate goes from one knot to the next. Default: "LINEAR". */
  readonly interpolation: 'LINEAR' | 'COSINE';
}

/** Rates at the given steps, with a straight line or half a cosine from each to the next. */
export const PiecewiseInterpolation: Message<PiecewiseInterpolation> = /* @__PURE__ */ message(
  'learning_schedules.PiecewiseInterpolation',
  {
    knot: /* @__PURE__ */ repeated(/* @__PURE__ */ nested(PiecewiseInterpolation_Knot)),
    interpolation: /* @__PURE__ */ enumeration(
      'learning_schedules.PiecewiseInterpolation.Interpolation',
      { LINEAR: 0, COSINE: 1 },
      { default: 'LINEAR' },
    ),
  },
);

/** Half a cosine from one rate down to another. */
export interface CosineDecay {
  /** The rate at step 0. Must be a finite number, usually at least 0. */
  readonly initial_learning_rate: number;
  /** The rate at the end of the decay, and after it. Must be a finite number, usually at least 0. Default: 0. */
  readonly end_learning_rate: number;
  /** Steps of the decay. Must be a finite number greater than 0. */
  readonly decay_steps: number;
  /** The exponent of the half cosine, which falls from 1 to 0. Must be a finite number greater than 0. Default: 1. */
  readonly exponent: number;
  /** True: the rate does not stay at end_learning_rate, but climbs back in decay_steps steps, and falls again. Default: false. */
  readonly rebound: boolean;
  /** The exponent of the share of the steps that have passed: below 1 the rate falls early, above 1 late. Must be a finite number greater than 0. Default: 1. */
  readonly k_decay: number;
}

/** Half a cosine from one rate down to another. */
export const CosineDecay: Message<CosineDecay> = /* @__PURE__ */ message('learning_schedules.CosineDecay', {
  initial_learning_rate: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
  end_learning_rate: /* @__PURE__ */ double({ default: 0, finite: true, usual: { gte: 0 } }),
  decay_steps: /* @__PURE__ */ double({ gt: 0, finite: true, required: true }),
  exponent: /* @__PURE__ */ double({ default: 1, gt: 0, finite: true }),
  rebound: /* @__PURE__ */ bool({ default: false }),
  k_decay: /* @__PURE__ */ double({ default: 1, gt: 0, finite: true }),
});

/** Half cosines one after the other, each a warm restart. */
export interface CosineDecayRestarts {
  /** The rate at step 0. Must be a finite number, usually at least 0. */
  readonly initial_learning_rate: number;
  /** The rate at the end of each cycle. Must be a finite number, usually at least 0. Default: 0. */
  readonly end_learning_rate: number;
  /** Steps of the first cycle. Must be a finite number greater than 0. */
  readonly decay_steps: number;
  /** The length of each cycle as a multiple of the previous one. Must be a finite number of at least 1. Default: 1. */
  readonly period_factor: number;
  /** The factor of the height above end_learning_rate at each restart. Must be a finite number of at least 0, usually greater than 0 and at most 1. Default: 1. */
  readonly height_factor: number;
  /** The factor of the first rate of a cycle at each restart. Must be a finite number of at least 0, usually greater than 0 and at most 1. Default: 1. */
  readonly peak_factor: number;
  /** The number of cycles, after which the rate is end_learning_rate. 0: they never end. Default: 0. */
  readonly cycles: number;
}

/** Half cosines one after the other, each a warm restart. */
export const CosineDecayRestarts: Message<CosineDecayRestarts> = /* @__PURE__ */ message(
  'learning_schedules.CosineDecayRestarts',
  {
    initial_learning_rate: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
    end_learning_rate: /* @__PURE__ */ double({ default: 0, finite: true, usual: { gte: 0 } }),
    decay_steps: /* @__PURE__ */ double({ gt: 0, finite: true, required: true }),
    period_factor: /* @__PURE__ */ double({ default: 1, gte: 1, finite: true }),
    height_factor: /* @__PURE__ */ double({ default: 1, gte: 0, finite: true, usual: { gt: 0, lte: 1 } }),
    peak_factor: /* @__PURE__ */ double({ default: 1, gte: 0, finite: true, usual: { gt: 0, lte: 1 } }),
    cycles: /* @__PURE__ */ uint32({ default: 0 }),
  },
);

/** Half cosines end to end, from each rate to the next. */
export interface StepCosine {
  /** The steps at which a half cosine ends and the next one starts, ascending. Must be a finite number of at least 0. */
  readonly boundaries: readonly number[];
  /** The rates at which the half cosines start, the first at step 0: one for each boundary. Must be a finite number, usually at least 0. */
  readonly learning_rates: readonly number[];
  /** The rate at the last boundary, and after it. Must be a finite number, usually at least 0. Default: 0. */
  readonly end_learning_rate: number;
}

/** Half cosines end to end, from each rate to the next. */
export const StepCosine: Message<StepCosine> = /* @__PURE__ */ message('learning_schedules.StepCosine', {
  boundaries: /* @__PURE__ */ repeated(/* @__PURE__ */ double({ gte: 0, finite: true })),
  learning_rates: /* @__PURE__ */ repeated(/* @__PURE__ */ double({ finite: true, usual: { gte: 0 } })),
  end_learning_rate: /* @__PURE__ */ double({ default: 0, finite: true, usual: { gte: 0 } }),
});

/** A rate that falls as one over the square root of the step. */
export interface InverseSqrt {
  /** The rate at step 0. Must be a finite number, usually at least 0. */
  readonly initial_learning_rate: number;
  /** Steps after which the rate has fallen to initial_learning_rate / sqrt(2). Must be a finite number greater than 0. Default: 10000. */
  readonly timescale: number;
}

/** A rate that falls as one over the square root of the step. */
export const InverseSqrt: Message<InverseSqrt> = /* @__PURE__ */ message('learning_schedules.InverseSqrt', {
  initial_learning_rate: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
  timescale: /* @__PURE__ */ double({ default: 10000, gt: 0, finite: true }),
});

/** The schedule of the first Transformer: a straight warm-up, then a fall with the inverse square root of the step. */
export interface Noam {
  /** The width of the model (d_model); rates are divided by its square root. Must be a finite number greater than 0. */
  readonly model_size: number;
  /** Steps of warm-up; the rate is greatest at its end. Must be a finite number greater than 0. */
  readonly warmup_steps: number;
  /** The factor of all rates. Must be a finite number, usually at least 0. Default: 1. */
  readonly learning_rate: number;
}

/** The schedule of the first Transformer: a straight warm-up, then a fall with the inverse square root of the step. */
export const Noam: Message<Noam> = /* @__PURE__ */ message('learning_schedules.Noam', {
  model_size: /* @__PURE__ */ double({ gt: 0, finite: true, required: true }),
  warmup_steps: /* @__PURE__ */ double({ gt: 0, finite: true, required: true }),
  learning_rate: /* @__PURE__ */ double({ default: 1, finite: true, usual: { gte: 0 } }),
});

/** A rate that follows a power of the step. */
export interface Power {
  /** The rate at the first step after offset, which counts as 1. Must be a finite number, usually at least 0. */
  readonly initial_learning_rate: number;
  /** The power of the step. Must be a finite number. Default: -0.5. */
  readonly power: number;
  /** The step from which steps are counted; at it and before it the rate is max_learning_rate, or initial_learning_rate if that is 0. Must be a finite number of at least 0. Default: 0. */
  readonly offset: number;
  /** The greatest rate; 0 means that there is no limit. Must be a finite number, usually at least 0. Default: 0. */
  readonly max_learning_rate: number;
  /** The step, counted from offset, at which a linear tail reaches 0. 0: there is no tail. Must be a finite number of at least 0. Default: 0. */
  readonly total_steps: number;
  /** The share of total_steps in which the rate is also lowered to 0 in a straight line. Must be at least 0 and at most 1. Default: 0.1. */
  readonly linear_decay_fraction: number;
}

/** A rate that follows a power of the step. */
export const Power: Message<Power> = /* @__PURE__ */ message('learning_schedules.Power', {
  initial_learning_rate: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
  power: /* @__PURE__ */ double({ default: -0.5, finite: true }),
  offset: /* @__PURE__ */ double({ default: 0, gte: 0, finite: true }),
  max_learning_rate: /* @__PURE__ */ double({ default: 0, finite: true, usual: { gte: 0 } }),
  total_steps: /* @__PURE__ */ double({ default: 0, gte: 0, finite: true }),
  linear_decay_fraction: /* @__PURE__ */ double({ default: 0.1, gte: 0, lte: 1 }),
});

/** A rate that rises or falls along a logistic curve. */
export interface Sigmoid {
  /** The rate to which the curve rises or from which it falls; at center_step the rate is half of this. Must be a finite number, usually at least 0. */
  readonly learning_rate: number;
  /** Above 0 the rate rises, below 0 it falls; the further from 0, the faster. Must be a finite number. */
  readonly steepness: number;
  /** The step at which the rate is half of learning_rate. Must be a finite number of at least 0. */
  readonly center_step: number;
}

/** A rate that rises or falls along a logistic curve. */
export const Sigmoid: Message<Sigmoid> = /* @__PURE__ */ message('learning_schedules.Sigmoid', {
  learning_rate: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
  steepness: /* @__PURE__ */ double({ finite: true, required: true }),
  center_step: /* @__PURE__ */ double({ gte: 0, finite: true, required: true }),
});

/** A rate that falls to another along a hyperbolic tangent. */
export interface Tanh {
  /** The rate from which the decay starts; at step 0 the rate is a little less. Must be a finite number, usually at least 0. */
  readonly initial_learning_rate: number;
  /** The rate after the decay; just before its end the rate is a little more. Must be a finite number, usually at least 0. Default: 0. */
  readonly end_learning_rate: number;
  /** Steps of the decay. Must be a finite number greater than 0. */
  readonly decay_steps: number;
  /** The argument of tanh at the start of the decay. Must be a finite number. Default: -7. */
  readonly lower: number;
  /** The argument of tanh at the end of the decay. Must be a finite number. Default: 3. */
  readonly upper: number;
}

/** A rate that falls to another along a hyperbolic tangent. */
export const Tanh: Message<Tanh> = /* @__PURE__ */ message('learning_schedules.Tanh', {
  initial_learning_rate: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
  end_learning_rate: /* @__PURE__ */ double({ default: 0, finite: true, usual: { gte: 0 } }),
  decay_steps: /* @__PURE__ */ double({ gt: 0, finite: true, required: true }),
  lower: /* @__PURE__ */ double({ default: -7, finite: true }),
  upper: /* @__PURE__ */ double({ default: 3, finite: true }),
});

/** A climb to the greatest rate, then a fall far below the first rate, in one run. */
export interface OneCycle {
  /** The greatest rate, at step pct_start * total_steps - 1. Must be a finite number, usually at least 0. */
  readonly max_learning_rate: number;
  /** Steps of the run; the least rate is at total_steps - 1, and after it. Must be a finite number greater than 1. */
  readonly total_steps: number;
  /** The share of the run, from 0 to 1, in which the rate climbs. Must be at least 0 and at most 1. Default: 0.3. */
  readonly pct_start: number;
  /** The rate at step 0 is max_learning_rate divided by this. Must be a finite number greater than 0, usually at least 1. Default: 25. */
  readonly div_factor: number;
  /** The last rate is the one at step 0 divided by this. Must be a finite number greater than 0, usually at least 1. Default: 10000. */
  readonly final_div_factor: number;
  /** True: the rate comes down as fast as it climbed, and then falls to the last rate in a third phase; false: it falls to the last rate in one phase. Default: false. */
  readonly three_phase: boolean;
  /** The shape of each phase. Default: "COSINE". */
  readonly anneal: 'COSINE' | 'LINEAR';
  /** True: the optimizer's momentum (beta1, if it has no momentum) falls as the rate rises: from max_momentum to base_momentum at the peak, and back. That is PyTorch's default. Allowed only directly in the learning rate of an optimizer. Default: false. */
  readonly cycle_momentum: boolean;
  /** With cycle_momentum: the momentum at the peak. Must be at least 0 and less than 1. Default: 0.85. */
  readonly base_momentum: number;
  /** With cycle_momentum: the momentum at step 0 and at the end. Must be at least 0 and less than 1. Default: 0.95. */
  readonly max_momentum: number;
}

/** A climb to the greatest rate, then a fall far below the first rate, in one run. */
export const OneCycle: Message<OneCycle> = /* @__PURE__ */ message('learning_schedules.OneCycle', {
  max_learning_rate: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
  total_steps: /* @__PURE__ */ double({ gt: 1, finite: true, required: true }),
  pct_start: /* @__PURE__ */ double({ default: 0.3, gte: 0, lte: 1 }),
  div_factor: /* @__PURE__ */ double({ default: 25, gt: 0, finite: true, usual: { gte: 1 } }),
  final_div_factor: /* @__PURE__ */ double({ default: 10000, gt: 0, finite: true, usual: { gte: 1 } }),
  three_phase: /* @__PURE__ */ bool({ default: false }),
  anneal: /* @__PURE__ */ enumeration(
    'learning_schedules.OneCycle.Anneal',
    { COSINE: 0, LINEAR: 1 },
    { default: 'COSINE' },
  ),
  cycle_momentum: /* @__PURE__ */ bool({ default: false }),
  base_momentum: /* @__PURE__ */ double({ default: 0.85, gte: 0, lt: 1 }),
  max_momentum: /* @__PURE__ */ double({ default: 0.95, gte: 0, lt: 1 }),
});

/** A rate that climbs and falls between two bounds in cycles. */
export interface Cyclic {
  /** The lower bound, and the rate at step 0. Must be a finite number, usually at least 0. */
  readonly initial_learning_rate: number;
  /** The upper bound of the first cycle. Must be a finite number, usually at least 0. */
  readonly max_learning_rate: number;
  /** Number of steps of a climb. Must be a finite number greater than 0. */
  readonly up_steps: number;
  /** Number of steps of a fall. 0: the same as for a climb. Must be a finite number of at least 0. Default: 0. */
  readonly down_steps: number;
  /** The change of the height of the cycles. Default: "TRIANGULAR". */
  readonly mode: 'TRIANGULAR' | 'TRIANGULAR2' | 'EXP_RANGE';
  /** With EXP_RANGE: the factor of the height with each step. Must be a finite number, usually greater than 0 and at most 1. Default: 1. */
  readonly decay_factor: number;
  /** True: the optimizer's momentum (beta1, if it has no momentum) falls as the rate rises, from max_momentum towards base_momentum. That is PyTorch's default. Allowed only directly in the learning rate of an optimizer. Default: false. */
  readonly cycle_momentum: boolean;
  /** With cycle_momentum: the momentum at the top of the first cycle. Must be at least 0 and less than 1. Default: 0.8. */
  readonly base_momentum: number;
  /** With cycle_momentum: the momentum at step 0. Must be at least 0 and less than 1. Default: 0.9. */
  readonly max_momentum: number;
}

/** A rate that climbs and falls between two bounds in cycles. */
export const Cyclic: Message<Cyclic> = /* @__PURE__ */ message('learning_schedules.Cyclic', {
  initial_learning_rate: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
  max_learning_rate: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
  up_steps: /* @__PURE__ */ double({ gt: 0, finite: true, required: true }),
  down_steps: /* @__PURE__ */ double({ default: 0, gte: 0, finite: true }),
  mode: /* @__PURE__ */ enumeration(
    'learning_schedules.Cyclic.Mode',
    { TRIANGULAR: 0, TRIANGULAR2: 1, EXP_RANGE: 2 },
    { default: 'TRIANGULAR' },
  ),
  decay_factor: /* @__PURE__ */ double({ default: 1, finite: true, usual: { gt: 0, lte: 1 } }),
  cycle_momentum: /* @__PURE__ */ bool({ default: false }),
  base_momentum: /* @__PURE__ */ double({ default: 0.8, gte: 0, lt: 1 }),
  max_momentum: /* @__PURE__ */ double({ default: 0.9, gte: 0, lt: 1 }),
});

/** A warm-up, a long stretch at the same rate, and a decay at the end. */
export interface WarmupStableDecay {
  /** The rate from the end of the warm-up to the start of the decay. Must be a finite number, usually at least 0. */
  readonly learning_rate: number;
  /** The rate at step 0, where the warm-up starts. Must be a finite number, usually at least 0. Default: 0. */
  readonly warmup_learning_rate: number;
  /** Number of warm-up steps; 0: no warm-up. Must be a finite number of at least 0. Default: 0. */
  readonly warmup_steps: number;
  /** The shape of the warm-up: LINEAR, COSINE or ONE_MINUS_SQRT. Default: "LINEAR". */
  readonly warmup: 'LINEAR' | 'COSINE' | 'ONE_MINUS_SQRT' | 'POWER' | 'EXPONENTIAL';
  /** Steps between warm-up and decay. Must be a finite number of at least 0. */
  readonly stable_steps: number;
  /** Between warm-up and decay, the rate is divided by (1 + t / stable_timescale) to this power, t steps after the warm-up. 0: the rate stays. Must be a finite number of at least 0. Default: 0. */
  readonly stable_power: number;
  /** The unit of t for stable_power, in steps. Must be a finite number greater than 0. Default: 1. */
  readonly stable_timescale: number;
  /** Steps of the decay. Must be a finite number of at least 0. */
  readonly decay_steps: number;
  /** The rate at the end of the decay, and after it; a rate that stable_power lowers does not go below it. Must be a finite number, usually at least 0. Default: 0. */
  readonly end_learning_rate: number;
  /** The shape of the decay. Default: "LINEAR". */
  readonly decay: 'LINEAR' | 'COSINE' | 'ONE_MINUS_SQRT' | 'POWER' | 'EXPONENTIAL';
  /** With POWER: the exponent of x. Must be a finite number greater than 0. Default: 0.5. */
  readonly decay_power: number;
  /** With EXPONENTIAL: the value of decay_ratio^x at the end, before it is stretched down to end_learning_rate. Must be greater than 0 and less than 1. Default: 0.1. */
  readonly decay_ratio: number;
}

/** A warm-up, a long stretch at the same rate, and a decay at the end. */
export const WarmupStableDecay: Message<WarmupStableDecay> = /* @__PURE__ */ message(
  'learning_schedules.WarmupStableDecay',
  {
    learning_rate: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
    warmup_learning_rate: /* @__PURE__ */ double({ default: 0, finite: true, usual: { gte: 0 } }),
    warmup_steps: /* @__PURE__ */ double({ default: 0, gte: 0, finite: true }),
    warmup: /* @__PURE__ */ enumeration(
      'learning_schedules.WarmupStableDecay.Shape',
      { LINEAR: 0, COSINE: 1, ONE_MINUS_SQRT: 2, POWER: 3, EXPONENTIAL: 4 },
      { default: 'LINEAR' },
    ),
    stable_steps: /* @__PURE__ */ double({ gte: 0, finite: true, required: true }),
    stable_power: /* @__PURE__ */ double({ default: 0, gte: 0, finite: true }),
    stable_timescale: /* @__PURE__ */ double({ default: 1, gt: 0, finite: true }),
    decay_steps: /* @__PURE__ */ double({ gte: 0, finite: true, required: true }),
    end_learning_rate: /* @__PURE__ */ double({ default: 0, finite: true, usual: { gte: 0 } }),
    decay: /* @__PURE__ */ enumeration(
      'learning_schedules.WarmupStableDecay.Shape',
      { LINEAR: 0, COSINE: 1, ONE_MINUS_SQRT: 2, POWER: 3, EXPONENTIAL: 4 },
      { default: 'LINEAR' },
    ),
    decay_power: /* @__PURE__ */ double({ default: 0.5, gt: 0, finite: true }),
    decay_ratio: /* @__PURE__ */ double({ default: 0.1, gt: 0, lt: 1 }),
  },
);

/** A rate that grows without end, to find the one at which training breaks. */
export interface RangeTest {
  /** The rate at step 0. Must be a finite number, usually at least 0. */
  readonly initial_learning_rate: number;
  /** Number of steps in which the rate grows by growth_rate times initial_learning_rate. Must be a finite number greater than 0. */
  readonly growth_steps: number;
  /** The growth in growth_steps steps, as a multiple of initial_learning_rate. Must be a finite number of at least 0. Default: 1. */
  readonly growth_rate: number;
  /** True: the rate jumps at every multiple of growth_steps; false: it grows a little with each step. Default: false. */
  readonly staircase: boolean;
}

/** A rate that grows without end, to find the one at which training breaks. */
export const RangeTest: Message<RangeTest> = /* @__PURE__ */ message('learning_schedules.RangeTest', {
  initial_learning_rate: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
  growth_steps: /* @__PURE__ */ double({ gt: 0, finite: true, required: true }),
  growth_rate: /* @__PURE__ */ double({ default: 1, gte: 0, finite: true }),
  staircase: /* @__PURE__ */ bool({ default: false }),
});

/** A straight warm-up, then exponential decay counted from its end, never below a floor. */
export interface ExponentialDecayWithWarmup {
  /** The rate at the end of the warm-up, at which the decay starts. Must be a finite number, usually at least 0. */
  readonly learning_rate_base: number;
  /** Number of steps in which the rate is multiplied by learning_rate_decay_factor once. Must be a finite number greater than 0. */
  readonly learning_rate_decay_steps: number;
  /** The factor of the rate in learning_rate_decay_steps steps. Must be a finite number, usually greater than 0 and at most 1. */
  readonly learning_rate_decay_factor: number;
  /** The rate at step 0, where the warm-up starts. Must be a finite number, usually at least 0. Default: 0. */
  readonly warmup_learning_rate: number;
  /** Number of warm-up steps; 0: no warm-up. Must be a finite number of at least 0. Default: 0. */
  readonly warmup_steps: number;
  /** The least rate; it also applies during warm-up. Must be a finite number, usually at least 0. Default: 0. */
  readonly min_learning_rate: number;
  /** True: the rate drops at once; false: it falls a little with each step. Default: true. */
  readonly staircase: boolean;
}

/** A straight warm-up, then exponential decay counted from its end, never below a floor. */
export const ExponentialDecayWithWarmup: Message<ExponentialDecayWithWarmup> = /* @__PURE__ */ message(
  'learning_schedules.ExponentialDecayWithWarmup',
  {
    learning_rate_base: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
    learning_rate_decay_steps: /* @__PURE__ */ double({ gt: 0, finite: true, required: true }),
    learning_rate_decay_factor: /* @__PURE__ */ double({
      finite: true,
      usual: { gt: 0, lte: 1 },
      required: true,
    }),
    warmup_learning_rate: /* @__PURE__ */ double({ default: 0, finite: true, usual: { gte: 0 } }),
    warmup_steps: /* @__PURE__ */ double({ default: 0, gte: 0, finite: true }),
    min_learning_rate: /* @__PURE__ */ double({ default: 0, finite: true, usual: { gte: 0 } }),
    staircase: /* @__PURE__ */ bool({ default: true }),
  },
);

/** A warm-up, and then any learning rate. */
export interface Warmup {
  /** The learning rate that follows. */
  readonly learning_rate: LearningRate;
  /** Number of warm-up steps; 0: no warm-up. Must be a finite number of at least 0. */
  readonly warmup_steps: number;
  /** The shape of the warm-up. Default: "LINEAR". */
  readonly shape: 'LINEAR' | 'CONSTANT' | 'POLYNOMIAL' | 'EXPONENTIAL' | 'LOGARITHMIC';
  /** The rate at step 0, where the warm-up starts. Must be a finite number, usually at least 0. Default: 0. */
  readonly warmup_learning_rate: number;
  /** The rate at the end of the warm-up. 0: the rate that follows it. Must be a finite number, usually at least 0. Default: 0. */
  readonly end_learning_rate: number;
  /** With POLYNOMIAL: the exponent of x. Must be a finite number greater than 0. Default: 2. */
  readonly power: number;
  /** True: the warm-up replaces the first steps of learning_rate; false: learning_rate starts with its step 0 when the warm-up ends. Default: false. */
  readonly overlap: boolean;
}

/** A warm-up, and then any learning rate. */
export const Warmup: Message<Warmup> = /* @__PURE__ */ message('learning_schedules.Warmup', {
  learning_rate: /* @__PURE__ */ learningRate(),
  warmup_steps: /* @__PURE__ */ double({ gte: 0, finite: true, required: true }),
  shape: /* @__PURE__ */ enumeration(
    'learning_schedules.Warmup.Shape',
    { LINEAR: 0, CONSTANT: 1, POLYNOMIAL: 2, EXPONENTIAL: 3, LOGARITHMIC: 4 },
    { default: 'LINEAR' },
  ),
  warmup_learning_rate: /* @__PURE__ */ double({ default: 0, finite: true, usual: { gte: 0 } }),
  end_learning_rate: /* @__PURE__ */ double({ default: 0, finite: true, usual: { gte: 0 } }),
  power: /* @__PURE__ */ double({ default: 2, gt: 0, finite: true }),
  overlap: /* @__PURE__ */ bool({ default: false }),
});

/** A learning rate, and the number of steps for which it applies. */
export interface Sequence_Part {
  /** The learning rate of the part. */
  readonly learning_rate: LearningRate;
  /** The number of steps of the part. The last part has no end and needs no number. Must be a finite number of at least 0. Default: 0. */
  readonly steps: number;
}

/** A learning rate, and the number of steps for which it applies. */
export const Sequence_Part: Message<Sequence_Part> = /* @__PURE__ */ message(
  'learning_schedules.Sequence.Part',
  {
    learning_rate: /* @__PURE__ */ learningRate(),
    steps: /* @__PURE__ */ double({ default: 0, gte: 0, finite: true }),
  },
);

/** Learning rates one after the other, each counting from its own step 0. */
export interface Sequence {
  /** The parts, in order; the first step after a part belongs to the next. */
  readonly part: readonly Sequence_Part[];
}

/** Learning rates one after the other, each counting from its own step 0. */
export const Sequence: Message<Sequence> = /* @__PURE__ */ message('learning_schedules.Sequence', {
  part: /* @__PURE__ */ repeated(/* @__PURE__ */ nested(Sequence_Part)),
});

/** Learning rates multiplied with one another. */
export interface Product {
  /** The learning rates; usually all but one are factors around 1. */
  readonly learning_rate: readonly LearningRate[];
}

/** Learning rates multiplied with one another. */
export const Product: Message<Product> = /* @__PURE__ */ message('learning_schedules.Product', {
  learning_rate: /* @__PURE__ */ repeated(/* @__PURE__ */ learningRate()),
});

/** A learning rate multiplied by a number. */
export interface Scale {
  /** The learning rate. */
  readonly learning_rate: LearningRate;
  /** The factor. Must be a finite number, usually at least 0. */
  readonly factor: number;
}

/** A learning rate multiplied by a number. */
export const Scale: Message<Scale> = /* @__PURE__ */ message('learning_schedules.Scale', {
  learning_rate: /* @__PURE__ */ learningRate(),
  factor: /* @__PURE__ */ double({ finite: true, usual: { gte: 0 }, required: true }),
});

/** A learning rate kept between two bounds. */
export interface Clamp {
  /** The learning rate. */
  readonly learning_rate: LearningRate;
  /** The least rate. Must be a finite number, usually at least 0. Default: 0. */
  readonly min_learning_rate: number;
  /** The greatest rate; 0 means that there is no limit. Must be a finite number, usually at least 0. Default: 0. */
  readonly max_learning_rate: number;
}

/** A learning rate kept between two bounds. */
export const Clamp: Message<Clamp> = /* @__PURE__ */ message('learning_schedules.Clamp', {
  learning_rate: /* @__PURE__ */ learningRate(),
  min_learning_rate: /* @__PURE__ */ double({ default: 0, finite: true, usual: { gte: 0 } }),
  max_learning_rate: /* @__PURE__ */ double({ default: 0, finite: true, usual: { gte: 0 } }),
});

/** The first steps of a learning rate, repeated in cycles. */
export interface Repeat {
  /** The learning rate. */
  readonly learning_rate: LearningRate;
  /** The number of steps of the learning rate in the first cycle. Must be a finite number greater than 0. */
  readonly steps: number;
  /** The length of each cycle as a multiple of the previous one; the learning rate is stretched with it. Must be a finite number of at least 1. Default: 1. */
  readonly period_factor: number;
  /** The factor of the rates with each cycle. Must be a finite number of at least 0, usually greater than 0 and at most 1. Default: 1. */
  readonly height_factor: number;
  /** The number of cycles; the rate stays at the end of the last one. 0: they never end. Default: 0. */
  readonly cycles: number;
}

/** The first steps of a learning rate, repeated in cycles. */
export const Repeat: Message<Repeat> = /* @__PURE__ */ message('learning_schedules.Repeat', {
  learning_rate: /* @__PURE__ */ learningRate(),
  steps: /* @__PURE__ */ double({ gt: 0, finite: true, required: true }),
  period_factor: /* @__PURE__ */ double({ default: 1, gte: 1, finite: true }),
  height_factor: /* @__PURE__ */ double({ default: 1, gte: 0, finite: true, usual: { gt: 0, lte: 1 } }),
  cycles: /* @__PURE__ */ uint32({ default: 0 }),
});

/** A learning rate that starts some steps ahead, or some steps late. */
export interface Offset {
  /** The learning rate. */
  readonly learning_rate: LearningRate;
  /** The rate at step t is that of learning_rate at step t + steps. If this is below 0, the first rate applies until learning_rate starts. Must be a finite number. */
  readonly steps: number;
}

/** A learning rate that starts some steps ahead, or some steps late. */
export const Offset: Message<Offset> = /* @__PURE__ */ message('learning_schedules.Offset', {
  learning_rate: /* @__PURE__ */ learningRate(),
  steps: /* @__PURE__ */ double({ finite: true, required: true }),
});

/** A factor on every rate, which falls each time a metric stops improving. It is written beside a schedule, in the outermost learning rate. */
export interface ReduceOnPlateau {
  /** Whether a lower or a higher metric is better. Default: "MIN". */
  readonly mode: 'MIN' | 'MAX';
  /** The factor of the rates at each reduction. Must be greater than 0 and less than 1. Default: 0.1. */
  readonly factor: number;
  /** The number of metrics in a row that may be no better; one more reduces the rates. Default: 10. */
  readonly patience: number;
  /** The least improvement on the best metric that counts as better. Must be a finite number of at least 0. Default: 0.0001. */
  readonly threshold: number;
  /** The unit of the threshold. Default: "RELATIVE". */
  readonly threshold_mode: 'RELATIVE' | 'ABSOLUTE';
  /** The number of metrics after a reduction that are ignored. Default: 0. */
  readonly cooldown: number;
  /** The least total factor. Must be a finite number of at least 0, usually less than 1. Default: 0. */
  readonly min_factor: number;
  /** A reduction is left out if it would change the total factor by no more than this. Must be a finite number of at least 0, usually less than 1. Default: 0. */
  readonly min_change: number;
}

/** A factor on every rate, which falls each time a metric stops improving. It is written beside a schedule, in the outermost learning rate. */
export const ReduceOnPlateau: Message<ReduceOnPlateau> = /* @__PURE__ */ message(
  'learning_schedules.ReduceOnPlateau',
  {
    mode: /* @__PURE__ */ enumeration(
      'learning_schedules.ReduceOnPlateau.Mode',
      { MIN: 0, MAX: 1 },
      { default: 'MIN' },
    ),
    factor: /* @__PURE__ */ double({ default: 0.1, gt: 0, lt: 1 }),
    patience: /* @__PURE__ */ uint32({ default: 10 }),
    threshold: /* @__PURE__ */ double({ default: 0.0001, gte: 0, finite: true }),
    threshold_mode: /* @__PURE__ */ enumeration(
      'learning_schedules.ReduceOnPlateau.ThresholdMode',
      { RELATIVE: 0, ABSOLUTE: 1 },
      { default: 'RELATIVE' },
    ),
    cooldown: /* @__PURE__ */ uint32({ default: 0 }),
    min_factor: /* @__PURE__ */ double({ default: 0, gte: 0, finite: true, usual: { lt: 1 } }),
    min_change: /* @__PURE__ */ double({ default: 0, gte: 0, finite: true, usual: { lt: 1 } }),
  },
);
