// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
import { type Message, message, nested, string } from '../../schema/descriptors/message.ts';

/** The parameters of the optimizer. */
export interface OptimizerParams {
  /** The rate, if the scheduler does not set it. */
  readonly lr: string;
  /** The decoupled weight decay, or the L2 factor of Adam and SGD. */
  readonly weight_decay: string;
  /** The momentum of SGD. */
  readonly momentum: string;
}

/** The parameters of the optimizer. */
export const OptimizerParams: Message<OptimizerParams> = /* @__PURE__ */ message(
  'deepspeed.OptimizerParams',
  {
    lr: /* @__PURE__ */ string(),
    weight_decay: /* @__PURE__ */ string(),
    momentum: /* @__PURE__ */ string(),
  },
);

export interface Optimizer {
  /** Adam, AdamW, Lamb, SGD or any other that DeepSpeed or PyTorch has. */
  readonly type: string;
  readonly params: OptimizerParams | undefined;
}

export const Optimizer: Message<Optimizer> = /* @__PURE__ */ message('deepspeed.Optimizer', {
  type: /* @__PURE__ */ string(),
  params: /* @__PURE__ */ nested(OptimizerParams),
});

/** The parameters of a scheduler; each scheduler takes some of these. */
export interface SchedulerParams {
  /** WarmupDecayLR, WarmupCosineLR: the step at which the decay ends. */
  readonly total_num_steps: string;
  /** WarmupLR, WarmupDecayLR: the rate at which the warm-up starts; 0 by default. */
  readonly warmup_min_lr: string;
  /** WarmupLR, WarmupDecayLR: the rate at which the warm-up ends. */
  readonly warmup_max_lr: string;
  /** Steps of the warm-up; 1000 by default. */
  readonly warmup_num_steps: string;
  /** log (the default) or linear. */
  readonly warmup_type: string;
  /** WarmupCosineLR: the share of the optimizer's rate at which the warm-up starts; 0 by default. */
  readonly warmup_min_ratio: string;
  /** WarmupCosineLR: the share of the optimizer's rate at which the cosine ends; 0.0001 by default. */
  readonly cos_min_ratio: string;
  /** OneCycle: the rate at the start and the end of the cycle. */
  readonly cycle_min_lr: string;
  /** OneCycle: the rate at its top. */
  readonly cycle_max_lr: string;
  /** OneCycle: the speed of the fall after the cycle; 0 by default. */
  readonly decay_lr_rate: string;
  /** OneCycle: steps of the climb; 2000 by default. */
  readonly cycle_first_step_size: string;
  /** OneCycle: steps of the fall; by default the same as for the climb. */
  readonly cycle_second_step_size: string;
  /** OneCycle: the number of stairs in the climb; 0 means a straight line. */
  readonly cycle_first_stair_count: string;
  /** OneCycle: the number of stairs in the fall; by default the same as for the climb. */
  readonly cycle_second_stair_count: string;
  /** OneCycle: steps of one unit of the decay; 0 means no decay. */
  readonly decay_step_size: string;
  /** OneCycle: whether the momentum falls as the rate rises; true by default. */
  readonly cycle_momentum: string;
  /** OneCycle: the momentum when the rate is greatest; 0.8 by default. */
  readonly cycle_min_mom: string;
  /** OneCycle: the momentum at the ends of the cycle; 0.9 by default. */
  readonly cycle_max_mom: string;
  /** OneCycle: the speed at which the momentum grows after the cycle; 0 by default. */
  readonly decay_mom_rate: string;
  /** LRRangeTest: the first rate; 0.001 by default. */
  readonly lr_range_test_min_lr: string;
  /** LRRangeTest: steps in which the rate grows by one unit; 2000 by default. */
  readonly lr_range_test_step_size: string;
  /** LRRangeTest: the unit, as a share of the first rate; 1 by default. */
  readonly lr_range_test_step_rate: string;
  /** LRRangeTest: whether the rate grows in stairs. */
  readonly lr_range_test_staircase: string;
  /** The batch after which training continues; -1 by default. */
  readonly last_batch_iteration: string;
}

/** The parameters of a scheduler; each scheduler takes some of these. */
export const SchedulerParams: Message<SchedulerParams> = /* @__PURE__ */ message(
  'deepspeed.SchedulerParams',
  {
    total_num_steps: /* @__PURE__ */ string(),
    warmup_min_lr: /* @__PURE__ */ string(),
    warmup_max_lr: /* @__PURE__ */ string(),
    warmup_num_steps: /* @__PURE__ */ string(),
    warmup_type: /* @__PURE__ */ string(),
    warmup_min_ratio: /* @__PURE__ */ string(),
    cos_min_ratio: /* @__PURE__ */ string(),
    cycle_min_lr: /* @__PURE__ */ string(),
    cycle_max_lr: /* @__PURE__ */ string(),
    decay_lr_rate: /* @__PURE__ */ string(),
    cycle_first_step_size: /* @__PURE__ */ string(),
    cycle_second_step_size: /* @__PURE__ */ string(),
    cycle_first_stair_count: /* @__PURE__ */ string(),
    cycle_second_stair_count: /* @__PURE__ */ string(),
    decay_step_size: /* @__PURE__ */ string(),
    cycle_momentum: /* @__PURE__ */ string(),
    cycle_min_mom: /* @__PURE__ */ string(),
    cycle_max_mom: /* @__PURE__ */ string(),
    decay_mom_rate: /* @__PURE__ */ string(),
    lr_range_test_min_lr: /* @__PURE__ */ string(),
    lr_range_test_step_size: /* @__PURE__ */ string(),
    lr_range_test_step_rate: /* @__PURE__ */ string(),
    lr_range_test_staircase: /* @__PURE__ */ string(),
    last_batch_iteration: /* @__PURE__ */ string(),
  },
);

export interface Scheduler {
  /** WarmupLR, WarmupDecayLR, WarmupCosineLR, OneCycle or LRRangeTest. */
  readonly type: string;
  readonly params: SchedulerParams | undefined;
}

export const Scheduler: Message<Scheduler> = /* @__PURE__ */ message('deepspeed.Scheduler', {
  type: /* @__PURE__ */ string(),
  params: /* @__PURE__ */ nested(SchedulerParams),
});

/** A whole config. */
export interface Config {
  readonly optimizer: Optimizer | undefined;
  readonly scheduler: Scheduler | undefined;
  /** Examples of one update, over all GPUs and micro-batches. */
  readonly train_batch_size: string;
  /** Micro-batches of one update. */
  readonly gradient_accumulation_steps: string;
  /** Examples of one micro-batch of one GPU. */
  readonly train_micro_batch_size_per_gpu: string;
}

/** A whole config. */
export const Config: Message<Config> = /* @__PURE__ */ message('deepspeed.Config', {
  optimizer: /* @__PURE__ */ nested(Optimizer),
  scheduler: /* @__PURE__ */ nested(Scheduler),
  train_batch_size: /* @__PURE__ */ string(),
  gradient_accumulation_steps: /* @__PURE__ */ string(),
  train_micro_batch_size_per_gpu: /* @__PURE__ */ string(),
});
