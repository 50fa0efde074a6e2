// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
import { float, int32, type Message, message, nested, string } from '../../schema/descriptors/message.ts';

/** The settings of the optimizer and the learning rate. */
export interface SolverOptions {
  /** poly or cosine. Default: "poly". */
  readonly learning_policy: string;
  /** The rate at which the policy starts. Default: 0.001. */
  readonly base_learning_rate: number;
  /** The power of poly. Default: 0.9. */
  readonly poly_learning_power: number;
  /** The rate at which poly ends. Default: 0. */
  readonly poly_end_learning_rate: number;
  /** Steps of the warm-up from 0. The decay counts from step 0, so the rate drops when the warm-up ends. Default: 0. */
  readonly warmup_steps: number;
  /** adam, sgd or adamw. Default: "adam". */
  readonly optimizer: string;
  /** The factor of the L2 regularization. Default: 0. */
  readonly weight_decay: number;
  /** The decoupled weight decay of adamw. Default: 0. */
  readonly adamw_weight_decay: number;
  /** Steps of the run. Default: 60000. */
  readonly training_number_of_steps: number;
  /** The factor of the rate of the backbone. Default: 1. */
  readonly backbone_learning_rate_multiplier: number;
}

/** The settings of the optimizer and the learning rate. */
export const SolverOptions: Message<SolverOptions> = /* @__PURE__ */ message('deeplab2.SolverOptions', {
  learning_policy: /* @__PURE__ */ string({ default: 'poly' }),
  base_learning_rate: /* @__PURE__ */ float({ default: 0.001 }),
  poly_learning_power: /* @__PURE__ */ float({ default: 0.9 }),
  poly_end_learning_rate: /* @__PURE__ */ float({ default: 0 }),
  warmup_steps: /* @__PURE__ */ int32({ default: 0 }),
  optimizer: /* @__PURE__ */ string({ default: 'adam' }),
  weight_decay: /* @__PURE__ */ float({ default: 0 }),
  adamw_weight_decay: /* @__PURE__ */ float({ default: 0 }),
  training_number_of_steps: /* @__PURE__ */ int32({ default: 60000 }),
  backbone_learning_rate_multiplier: /* @__PURE__ */ float({ default: 1 }),
});

/** The settings of training. */
export interface TrainerOptions {
  readonly solver_options: SolverOptions | undefined;
}

/** The settings of training. */
export const TrainerOptions: Message<TrainerOptions> = /* @__PURE__ */ message('deeplab2.TrainerOptions', {
  solver_options: /* @__PURE__ */ nested(SolverOptions),
});

/** The settings of a data set. */
export interface DatasetOptions {
  /** Examples of one step. */
  readonly batch_size: number;
}

/** The settings of a data set. */
export const DatasetOptions: Message<DatasetOptions> = /* @__PURE__ */ message('deeplab2.DatasetOptions', {
  batch_size: /* @__PURE__ */ int32(),
});

/** A whole experiment. */
export interface ExperimentOptions {
  readonly experiment_name: string;
  readonly trainer_options: TrainerOptions | undefined;
  readonly train_dataset_options: DatasetOptions | undefined;
}

/** A whole experiment. */
export const ExperimentOptions: Message<ExperimentOptions> = /* @__PURE__ */ message(
  'deeplab2.ExperimentOptions',
  {
    experiment_name: /* @__PURE__ */ string(),
    trainer_options: /* @__PURE__ */ nested(TrainerOptions, { number: 3 }),
    train_dataset_options: /* @__PURE__ */ nested(DatasetOptions, { number: 4 }),
  },
);
