import type { Record } from './records.ts';

/** What of the records is not as they say, each with the reason. */

interface Rule {
  readonly framework: string;
  readonly type: RegExp;
  /** The words of the framework's error. */
  readonly error?: RegExp;
  readonly when?: (args: Record['params']) => boolean;
  readonly reason: string;
}

const find = (rules: readonly Rule[], { framework, type, error = '', params }: Record): string | undefined =>
  rules.find(
    (rule) =>
      framework === rule.framework &&
      rule.type.test(type) &&
      (rule.error?.test(error) ?? true) &&
      (rule.when?.(params) ?? true),
  )?.reason;

const isAscending = (values: readonly number[] | null | undefined): boolean =>
  (values ?? []).every((value, i) => i === 0 || value >= values![i - 1]!);

/** What the framework refuses and we take. */
const accepted: readonly Rule[] = [
  {
    framework: 'torch',
    type: /^ConstantLR$/,
    error: /ZeroDivisionError/,
    reason: 'no rate for a while is a schedule: only the chained form divides by the factor',
  },
  {
    framework: 'torch',
    type: /^(Constant|Linear)LR$/,
    error: /factor expected to be/,
    reason: 'factors are rates here, and a rate may be above the one that follows',
  },
  {
    framework: 'torch',
    type: /^CosineAnnealingWarmRestarts$/,
    error: /integer T_/,
    when: ({ T_0, T_mult = 1 }) => T_0 > 0 && T_mult >= 1,
    reason: 'cycles need not be whole steps long',
  },
  {
    framework: 'torch',
    type: /^OneCycleLR$/,
    error: /ZeroDivisionError/,
    when: ({ total_steps }) => total_steps > 1,
    reason: 'a peak at step 0 is passed already, which is a warning here: one-cycle/no-climb',
  },
  {
    framework: 'torch',
    type: /^OneCycleLR$/,
    error: /pct_start/,
    when: ({ pct_start }) => pct_start >= 0 && pct_start <= 1,
    reason: '0 and 1 are numbers as 0.0 and 1.0 are',
  },
  {
    framework: 'torch',
    type: /^SequentialLR$/,
    error: /ZeroDivisionError/,
    when: ({ schedulers }) => schedulers.some((each: Record['params']) => each.total_iters === 0),
    reason: 'a transition of no steps is none: only the closed form divides by them',
  },
  {
    framework: 'mmengine',
    type: /^(Constant|Linear)LR$/,
    error: /should between 0 and 1|ZeroDivisionError/,
    reason: 'factors are rates here, and a rate may be 0 or above the one that follows',
  },
  {
    framework: 'fvcore',
    type: /^MultiStepParamScheduler$/,
    error: /smaller than total number of updates|must be greater than length/,
    reason: 'a boundary at the end of the run or after it is never reached: our boundaries know no run',
  },
  {
    framework: 'fvcore',
    type: /^MultiStepParamScheduler$/,
    error: /smaller than start epoch/,
    when: ({ milestones }) => isAscending(milestones),
    reason: 'a boundary that appears twice is a warning here: boundaries/twice',
  },
  {
    framework: 'fvcore',
    type: /^StepWithFixedGammaParamScheduler$/,
    error: /must be positive/,
    reason: 'no decay, or one to 0, is a schedule',
  },
  {
    framework: 'optax',
    type: /^piecewise/,
    error: /non-negative scale factors/,
    reason: 'a rate below 0 is a warning here: field/unusual',
  },
  {
    framework: 'timm',
    type: /^(Cosine|Poly|Tanh|WSD)LRScheduler$/,
    error: /AssertionError|Invalid lr_min/,
    when: ({ t_initial, lr_min = 0, lb = -7, ub = 3 }) => t_initial > 0 && (lr_min < 0 || lb >= ub),
    reason: 'a rate below 0, or a tangent that rises, is a warning here: field/unusual, tanh/not-falling',
  },
  {
    framework: 'timm',
    type: /^WSDLRScheduler$/,
    error: /Invalid decay_t/,
    when: ({ decay_t }) => decay_t === 0,
    reason: 'a decay of no steps is a drop, as it is in transformers',
  },
  {
    framework: 'transformers',
    type: /^get_polynomial_decay_schedule_with_warmup$/,
    error: /must be smaller than initial lr/,
    reason: 'a decay that rises is a warning here: decay/rises',
  },
];

export const acceptedHere = (record: Record): string | undefined => find(accepted, record);

/** What the framework computes and we refuse. */
const refused: readonly Rule[] = [
  {
    framework: 'modelgarden',
    type: /^exponential$/,
    when: ({ learning_rate }) => learning_rate.exponential.decay_steps === 0,
    reason: 'decay_steps of 0 is NaN at step 0 and 0 from then on: refused here',
  },
];

export const refusedHere = (record: Record): string | undefined => find(refused, record);

/** Where the framework has no number. */
const nowhere: readonly Rule[] = [
  {
    framework: 'modelgarden',
    type: /^step_cosine_with_offset$/,
    reason:
      'from the last boundary on it is NaN, as the last half cosine is of no steps; here the last rate stays',
  },
];

export const notANumber = (record: Record): string | undefined => find(nowhere, record);

/** How far off a framework may be whose own arithmetic loses more than the last places. */
export interface Drift {
  readonly how: string;
  readonly relative: number;
  readonly ofBase: number;
}

/** Each rate is made from the one before. */
const CHAINED =
  /^(Step|MultiStep|Constant|Linear|Exponential|Polynomial|Poly|CosineAnnealing|CosineRestart|SWA|Sequential)LR$|^ChainedScheduler$/;

export const drifts = ({ framework, type, params }: Record): Drift | undefined => {
  if ((framework === 'torch' || framework === 'mmengine') && CHAINED.test(type)) {
    return { how: 'chained', relative: 1e-9, ofBase: 1e-12 };
  }
  const boundaries = params.learning_rate?.step_cosine_with_offset?.boundaries;
  return boundaries !== undefined && boundaries[0] > 0
    ? { how: 'a wave whose phase, in float32, grows with the step', relative: 0, ofBase: 4e-6 }
    : undefined;
};
