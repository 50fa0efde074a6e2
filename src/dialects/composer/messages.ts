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
  name: /* @__PURE__ */ string({ number: 1 }),
  lr: /* @__PURE__ */ string({ number: 2 }),
  weight_decay: /* @__PURE__ */ string({ number: 3 }),
  momentum: /* @__PURE__ */ string({ number: 4 }),
});

/** The fields of a scheduler. Each takes some of these; times have units. */
export interface Scheduler {
  /** cosine_with_warmup, linear_decay_with_warmup and others, or the name of a class. */
  readonly name: string;
  /** The length of the warm-up. */
  readonly t_warmup: string;
  /** The end of the schedule; 1dur by default. */
  readonly t_max: string;
  /** The schedule starts at this share of the rate; 1 by default. */
  readonly alpha_i: string;
  /** The share of the rate at which it ends; 0 by default. */
  readonly alpha_f: string;
  /** The share of the rate of a constant; 1 by default. */
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
  /** CosineAnnealingWarmRestartsScheduler: the first period, and the factor of each next one. */
  readonly t_0: string;
  readonly t_mult: string;
  /** Whether scale_schedule_ratio also scales the warm-up; false by default. */
  readonly scale_warmup: string;
  /** warmup_stable_decay: the length of the fall at the end. */
  readonly t_decay: string;
}

/** The fields of a scheduler. Each takes some of these; times have units. */
export const Scheduler: Message<Scheduler> = /* @__PURE__ */ message('composer.Scheduler', {
  name: /* @__PURE__ */ string({ number: 1 }),
  t_warmup: /* @__PURE__ */ string({ number: 2 }),
  t_max: /* @__PURE__ */ string({ number: 3 }),
  alpha_i: /* @__PURE__ */ string({ number: 4 }),
  alpha_f: /* @__PURE__ */ string({ number: 5 }),
  alpha: /* @__PURE__ */ string({ number: 6 }),
  t_scale: /* @__PURE__ */ string({ number: 7 }),
  t_cooldown: /* @__PURE__ */ string({ number: 8 }),
  alpha_f_decay: /* @__PURE__ */ string({ number: 9 }),
  alpha_f_cooldown: /* @__PURE__ */ string({ number: 10 }),
  step_size: /* @__PURE__ */ string({ number: 11 }),
  gamma: /* @__PURE__ */ string({ number: 12 }),
  milestones: /* @__PURE__ */ repeated(/* @__PURE__ */ string({ number: 13 })),
  decay_period: /* @__PURE__ */ string({ number: 14 }),
  power: /* @__PURE__ */ string({ number: 15 }),
  t_0: /* @__PURE__ */ string({ number: 16 }),
  t_mult: /* @__PURE__ */ string({ number: 17 }),
  scale_warmup: /* @__PURE__ */ string({ number: 18 }),
  t_decay: /* @__PURE__ */ string({ number: 19 }),
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
  scheduler: /* @__PURE__ */ nested(Scheduler, { number: 1 }),
  optimizer: /* @__PURE__ */ nested(Optimizer, { number: 2 }),
  max_duration: /* @__PURE__ */ string({ number: 3 }),
  global_train_batch_size: /* @__PURE__ */ string({ number: 4 }),
  max_seq_len: /* @__PURE__ */ string({ number: 5 }),
  scale_schedule_ratio: /* @__PURE__ */ string({ number: 6 }),
});
