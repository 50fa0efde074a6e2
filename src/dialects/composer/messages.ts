// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
import { type Message, message, nested, repeated, string } from '../../schema/descriptors/message.ts';

export interface Optimizer {
  readonly name: string;
  /** The rate that the schedulers scale. */
  readonly lr: string;
  readonly weight_decay: string;
  readonly momentum: string;
}

export const Optimizer: Message<Optimizer> = /* @__PURE__ */ message('composer.Optimizer', {
  name: /* @__PURE__ */ string(),
  lr: /* @__PURE__ */ string(),
  weight_decay: /* @__PURE__ */ string(),
  momentum: /* @__PURE__ */ string(),
});

/** The fields of a scheduler. Each takes some of these; times have units. */
export interface Scheduler {
  /** cosine_with_warmup, linear_decay_with_warmup and others, or the name of a class. */
  readonly name: string;
  /** The length of the warm-up. */
  readonly t_warmup: string;
  /** The end of the schedule; 1dur by default. */
  readonly t_max: string;
  /** The share of the rate at which the schedule starts; 1 by default. */
  readonly alpha_i: string;
  /** The share of the rate at which the schedule ends; 0 by default. */
  readonly alpha_f: string;
  /** The share of the rate that a constant schedule has; 1 by default. */
  readonly alpha: string;
  /** inv_sqrt_with_warmup: the time in which the rate falls to 1/√2. */
  readonly t_scale: string;
  /** inv_sqrt_with_warmup: the length of the straight fall at the end. */
  readonly t_cooldown: string;
  /** inv_sqrt_with_warmup: the share to which the square root falls; 0 by default. */
  readonly alpha_f_decay: string;
  /** inv_sqrt_with_warmup: the share at the end; 0 by default. */
  readonly alpha_f_cooldown: string;
  /** StepScheduler: the time from one step to the next. */
  readonly step_size: string;
  /** The factor of a step; 0.1 by default. */
  readonly gamma: string;
  /** MultiStepScheduler: the times of the steps. */
  readonly milestones: readonly string[];
  /** ExponentialScheduler: the time in which the factor applies once; 1ep by default. */
  readonly decay_period: string;
  /** PolynomialScheduler: the power. */
  readonly power: string;
  /** CosineAnnealingWarmRestartsScheduler: the first period, and the length of each period as a multiple of the previous one. */
  readonly t_0: string;
  readonly t_mult: string;
  /** Whether scale_schedule_ratio also scales the warm-up; false by default. */
  readonly scale_warmup: string;
  /** warmup_stable_decay: the length of the fall at the end. */
  readonly t_decay: string;
}

/** The fields of a scheduler. Each takes some of these; times have units. */
export const Scheduler: Message<Scheduler> = /* @__PURE__ */ message('composer.Scheduler', {
  name: /* @__PURE__ */ string(),
  t_warmup: /* @__PURE__ */ string(),
  t_max: /* @__PURE__ */ string(),
  alpha_i: /* @__PURE__ */ string(),
  alpha_f: /* @__PURE__ */ string(),
  alpha: /* @__PURE__ */ string(),
  t_scale: /* @__PURE__ */ string(),
  t_cooldown: /* @__PURE__ */ string(),
  alpha_f_decay: /* @__PURE__ */ string(),
  alpha_f_cooldown: /* @__PURE__ */ string(),
  step_size: /* @__PURE__ */ string(),
  gamma: /* @__PURE__ */ string(),
  milestones: /* @__PURE__ */ repeated(/* @__PURE__ */ string()),
  decay_period: /* @__PURE__ */ string(),
  power: /* @__PURE__ */ string(),
  t_0: /* @__PURE__ */ string(),
  t_mult: /* @__PURE__ */ string(),
  scale_warmup: /* @__PURE__ */ string(),
  t_decay: /* @__PURE__ */ string(),
});

/** A whole config. */
export interface Config {
  readonly scheduler: Scheduler | undefined;
  readonly optimizer: Optimizer | undefined;
  /** The length of the run: 1000ba, 3ep, 1e9tok, 5000sp. */
  readonly max_duration: string;
  /** Examples of one update, over all GPUs. */
  readonly global_train_batch_size: string;
  /** Tokens of one example. */
  readonly max_seq_len: string;
  /** A factor on the length of the run and its schedule; 1 by default. */
  readonly scale_schedule_ratio: string;
}

/** A whole config. */
export const Config: Message<Config> = /* @__PURE__ */ message('composer.Config', {
  scheduler: /* @__PURE__ */ nested(Scheduler),
  optimizer: /* @__PURE__ */ nested(Optimizer),
  max_duration: /* @__PURE__ */ string(),
  global_train_batch_size: /* @__PURE__ */ string(),
  max_seq_len: /* @__PURE__ */ string(),
  scale_schedule_ratio: /* @__PURE__ */ string(),
});
