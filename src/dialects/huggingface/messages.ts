// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
import { type Message, message, nested, string } from '../../schema/descriptors/message.ts';

/** lr_scheduler_kwargs: the parameters of a scheduler other than its steps; each takes some of these. */
export interface SchedulerKwargs {
  /** Waves of the cosine; by default 0.5, or 1 with restarts. */
  readonly num_cycles: string;
  /** polynomial: the rate at the end; 1e-7 by default. */
  readonly lr_end: string;
  /** polynomial: the power; 1 by default. */
  readonly power: string;
  /** inverse_sqrt: the steps in which the rate falls to 1/√2; by default those of the warm-up, or 10000. */
  readonly timescale: string;
  /** The least rate. */
  readonly min_lr: string;
  /** The least rate as a share of the learning rate. */
  readonly min_lr_rate: string;
  /** cosine_warmup_with_min_lr: the share of the learning rate at which the warm-up starts. */
  readonly warmup_lr_rate: string;
  /** warmup_stable_decay: steps of the decay. */
  readonly num_decay_steps: string;
  /** warmup_stable_decay: steps at the full learning rate; by default the rest of the run. */
  readonly num_stable_steps: string;
  /** warmup_stable_decay: the shape of the warm-up: linear (the default), cosine or 1-sqrt. */
  readonly warmup_type: string;
  /** warmup_stable_decay: the shape of the decay: linear, cosine (the default) or 1-sqrt. */
  readonly decay_type: string;
  /** warmup_stable_decay: the least rate as a share of the learning rate. */
  readonly min_lr_ratio: string;
  /** one_cycle of axolotl: the share of the run in which the rate rises. */
  readonly pct_start: string;
  /** one_cycle of axolotl: the greatest rate divided by this is the first rate. */
  readonly div_factor: string;
  /** one_cycle of axolotl: the first rate divided by this is the last rate. */
  readonly final_div_factor: string;
}

/** lr_scheduler_kwargs: the parameters of a scheduler other than its steps; each takes some of these. */
export const SchedulerKwargs: Message<SchedulerKwargs> = /* @__PURE__ */ message(
  'huggingface.SchedulerKwargs',
  {
    num_cycles: /* @__PURE__ */ string(),
    lr_end: /* @__PURE__ */ string(),
    power: /* @__PURE__ */ string(),
    timescale: /* @__PURE__ */ string(),
    min_lr: /* @__PURE__ */ string(),
    min_lr_rate: /* @__PURE__ */ string(),
    warmup_lr_rate: /* @__PURE__ */ string(),
    num_decay_steps: /* @__PURE__ */ string(),
    num_stable_steps: /* @__PURE__ */ string(),
    warmup_type: /* @__PURE__ */ string(),
    decay_type: /* @__PURE__ */ string(),
    min_lr_ratio: /* @__PURE__ */ string(),
    pct_start: /* @__PURE__ */ string(),
    div_factor: /* @__PURE__ */ string(),
    final_div_factor: /* @__PURE__ */ string(),
  },
);

/** transformers.TrainingArguments, and LLaMA-Factory, which has the same names. */
export interface TrainingArguments {
  /** The greatest rate; 5e-5 by default. */
  readonly learning_rate: string;
  /** The name of the scheduler; linear by default. */
  readonly lr_scheduler_type: string;
  readonly lr_scheduler_kwargs: SchedulerKwargs | undefined;
  /** Steps of the warm-up; from transformers 5 on, a value below 1 is a share of the run. */
  readonly warmup_steps: string;
  /** The share of the run that is warm-up; removed in transformers 5. */
  readonly warmup_ratio: string;
  /** Updates of the run; if it is not above 0, the epochs count. */
  readonly max_steps: string;
  /** Passes over the data; 3 by default. */
  readonly num_train_epochs: string;
  /** Examples of a micro-batch on one GPU; 8 by default. */
  readonly per_device_train_batch_size: string;
  /** Micro-batches of one update; 1 by default. */
  readonly gradient_accumulation_steps: string;
  readonly weight_decay: string;
  readonly optim: string;
  /** LLaMA-Factory: which weights are trained (full, freeze, lora). A file with this field is read as one of LLaMA-Factory. */
  readonly finetuning_type: string;
  /** Whether the last batch of an epoch is left out if it is not full. */
  readonly dataloader_drop_last: string;
}

/** transformers.TrainingArguments, and LLaMA-Factory, which has the same names. */
export const TrainingArguments: Message<TrainingArguments> = /* @__PURE__ */ message(
  'huggingface.TrainingArguments',
  {
    learning_rate: /* @__PURE__ */ string(),
    lr_scheduler_type: /* @__PURE__ */ string(),
    lr_scheduler_kwargs: /* @__PURE__ */ nested(SchedulerKwargs),
    warmup_steps: /* @__PURE__ */ string(),
    warmup_ratio: /* @__PURE__ */ string(),
    max_steps: /* @__PURE__ */ string(),
    num_train_epochs: /* @__PURE__ */ string(),
    per_device_train_batch_size: /* @__PURE__ */ string(),
    gradient_accumulation_steps: /* @__PURE__ */ string(),
    weight_decay: /* @__PURE__ */ string(),
    optim: /* @__PURE__ */ string(),
    finetuning_type: /* @__PURE__ */ string(),
    dataloader_drop_last: /* @__PURE__ */ string(),
  },
);

/** axolotl. */
export interface Axolotl {
  /** The greatest rate; required. */
  readonly learning_rate: string;
  /** The name of the scheduler; cosine by default; also one_cycle and rex. */
  readonly lr_scheduler: string;
  readonly lr_scheduler_kwargs: SchedulerKwargs | undefined;
  /** Steps of the warm-up; by default, if warmup_ratio is not set either, 3 % of the run but at most 100. */
  readonly warmup_steps: string;
  /** The share of the run that is warm-up. */
  readonly warmup_ratio: string;
  /** Updates of the run; if it is not set, the epochs count. */
  readonly max_steps: string;
  /** Passes over the data; 1 by default. */
  readonly num_epochs: string;
  /** Examples of a micro-batch on one GPU; 1 by default. */
  readonly micro_batch_size: string;
  /** Micro-batches of one update; 1 by default. */
  readonly gradient_accumulation_steps: string;
  readonly weight_decay: string;
  readonly optimizer: string;
  /** The least rate of a cosine, as a share of the learning rate. */
  readonly cosine_min_lr_ratio: string;
  /** The share of the run at which the cosine ends, if it has a least rate. */
  readonly cosine_constant_lr_ratio: string;
  /** A warm-up along a parabola, under a cosine. */
  readonly lr_quadratic_warmup: string;
  /** The steps from one restart to the next. */
  readonly jagged_restart_steps: string;
  /** Steps of the warm-up after a restart. */
  readonly jagged_restart_warmup_steps: string;
  /** Steps in which the rate falls before a restart; 1 by default. */
  readonly jagged_restart_anneal_steps: string;
  /** Packs examples of varying length into one, so that the number of steps does not follow from their number. */
  readonly sample_packing: string;
  /** Examples of one update on one GPU, in place of gradient_accumulation_steps. */
  readonly batch_size: string;
}

/** axolotl. */
export const Axolotl: Message<Axolotl> = /* @__PURE__ */ message('huggingface.Axolotl', {
  learning_rate: /* @__PURE__ */ string(),
  lr_scheduler: /* @__PURE__ */ string(),
  lr_scheduler_kwargs: /* @__PURE__ */ nested(SchedulerKwargs),
  warmup_steps: /* @__PURE__ */ string(),
  warmup_ratio: /* @__PURE__ */ string(),
  max_steps: /* @__PURE__ */ string(),
  num_epochs: /* @__PURE__ */ string(),
  micro_batch_size: /* @__PURE__ */ string(),
  gradient_accumulation_steps: /* @__PURE__ */ string(),
  weight_decay: /* @__PURE__ */ string(),
  optimizer: /* @__PURE__ */ string(),
  cosine_min_lr_ratio: /* @__PURE__ */ string(),
  cosine_constant_lr_ratio: /* @__PURE__ */ string(),
  lr_quadratic_warmup: /* @__PURE__ */ string(),
  jagged_restart_steps: /* @__PURE__ */ string(),
  jagged_restart_warmup_steps: /* @__PURE__ */ string(),
  jagged_restart_anneal_steps: /* @__PURE__ */ string(),
  sample_packing: /* @__PURE__ */ string(),
  batch_size: /* @__PURE__ */ string(),
});
