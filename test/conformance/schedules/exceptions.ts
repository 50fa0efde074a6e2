import type { Record } from './records.ts';

/** Records that we do not reproduce, each with the reason. */

interface Rule {
  readonly framework: string;
  readonly type: RegExp;
  /** The framework's error message. */
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

/** Calls that the framework refuses and we accept. */
const accepted: readonly Rule[] = [
  {
    framework: 'torch',
    type: /^ConstantLR$/,
    error: /ZeroDivisionError/,
    reason:
      'a rate of 0 for a while is a valid schedule; torch fails only because its chained form divides by the factor',
  },
  {
    framework: 'torch',
    type: /^(Constant|Linear)LR$/,
    error: /factor expected to be/,
    reason: 'the factors become rates here, and a rate may be above the rate after it',
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
    reason: 'a peak at step 0 leaves no climb, which is only a warning here: one-cycle/no-climb',
  },
  {
    framework: 'torch',
    type: /^OneCycleLR$/,
    error: /pct_start/,
    when: ({ pct_start }) => pct_start >= 0 && pct_start <= 1,
    reason: '0 and 1 are accepted like 0.0 and 1.0',
  },
  {
    framework: 'torch',
    type: /^SequentialLR$/,
    error: /ZeroDivisionError/,
    when: ({ schedulers }) => schedulers.some((each: Record['params']) => each.total_iters === 0),
    reason: 'a transition of 0 steps does nothing: only the closed form divides by its length',
  },
  {
    framework: 'mmengine',
    type: /^(Constant|Linear)LR$/,
    error: /should between 0 and 1|ZeroDivisionError/,
    reason: 'the factors become rates here, and a rate may be 0 or above the rate after it',
  },
  {
    framework: 'fvcore',
    type: /^MultiStepParamScheduler$/,
    error: /smaller than total number of updates|must be greater than length/,
    reason:
      'a boundary at or after the end of the run is never reached; ours do not depend on the length of the run',
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
    reason: 'a constant rate, or a decay to 0, is a valid schedule',
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
    reason: 'a decay of 0 steps is a sudden drop, as in transformers',
  },
  {
    framework: 'transformers',
    type: /^get_polynomial_decay_schedule_with_warmup$/,
    error: /must be smaller than initial lr/,
    reason: 'a decay that rises is a warning here: decay/rises',
  },
];

export const acceptedHere = (record: Record): string | undefined => find(accepted, record);

/** Calls that the framework accepts and we refuse. */
const refused: readonly Rule[] = [
  {
    framework: 'modelgarden',
    type: /^exponential$/,
    when: ({ learning_rate }) => learning_rate.exponential.decay_steps === 0,
    reason: 'decay_steps of 0 is NaN at step 0 and 0 from then on: refused here',
  },
];

export const refusedHere = (record: Record): string | undefined => find(refused, record);

/** Points at which the framework gives no number. */
const nowhere: readonly Rule[] = [
  {
    framework: 'modelgarden',
    type: /^step_cosine_with_offset$/,
    reason:
      'NaN from the last boundary on, because the last half cosine has 0 steps; here the last rate stays',
  },
];

export const notANumber = (record: Record): string | undefined => find(nowhere, record);

/** Tolerances for frameworks whose arithmetic loses more than the last digits. */
export interface Drift {
  readonly how: string;
  readonly relative: number;
  readonly ofBase: number;
}

/** Types of schedulers that compute each rate from the rate before it. */
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
