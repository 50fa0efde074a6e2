// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
import {
  bool,
  enumeration,
  float,
  int32,
  type Message,
  message,
  nested,
  repeated,
  string,
  uint32,
} from '../descriptors/message.ts';
import { Optimizer } from './optimizer.ts';

/** A step of data augmentation. Its fields are not listed here and are kept unchanged. */
export type PreprocessingStep = Readonly<Record<never, never>>;

/** A step of data augmentation. Its fields are not listed here and are kept unchanged. */
export const PreprocessingStep: Message<PreprocessingStep> = /* @__PURE__ */ message(
  'object_detection.protos.PreprocessingStep',
  {},
);

/** The settings of training. */
export interface TrainConfig {
  /** Examples in one step, over all replicas together. Usually greater than 0. Default: 32. */
  readonly batch_size: number;
  /** The steps of data augmentation for each image, in order. */
  readonly data_augmentation_options: readonly PreprocessingStep[];
  /** Whether replicas wait for one another and update the weights together. Default: false. */
  readonly sync_replicas: boolean;
  /** Hours between two checkpoints that are kept permanently. Default: 10000. */
  readonly keep_checkpoint_every_n_hours: number;
  /** The optimizer and its learning rate. */
  readonly optimizer: Optimizer | undefined;
  /** The greatest norm of the gradients, to which larger ones are scaled down; 0: no limit. Must be a finite number, usually at least 0. Default: 0. */
  readonly gradient_clipping_by_norm: number;
  /** The checkpoint with the initial weights; if it is empty, training starts from scratch. Default: "". */
  readonly fine_tune_checkpoint: string;
  /** The weights to load from fine_tune_checkpoint: "classification", "detection", "fine_tune" or "full". Default: "". */
  readonly fine_tune_checkpoint_type: string;
  /** The format of fine_tune_checkpoint. Default: "V1". */
  readonly fine_tune_checkpoint_version: 'UNKNOWN' | 'V1' | 'V2';
  /** Deprecated. Whether fine_tune_checkpoint is that of a detector; replaced by fine_tune_checkpoint_type. Default: false. */
  readonly from_detection_checkpoint: boolean;
  /** Whether to load every matching weight of a detector's checkpoint, not only those of the feature extractor. Default: false. */
  readonly load_all_detection_checkpoint_vars: boolean;
  /** Whether to run the model once on dummy input before fine_tune_checkpoint is read, so that its weights exist. Default: true. */
  readonly run_fine_tune_checkpoint_dummy_computation: boolean;
  /** The number of training steps. With 0, which is the default, training runs until it is stopped. Default: 0. */
  readonly num_steps: number;
  /** Steps between the starts of two replicas, so that they start one by one; must be 0 with sync_replicas. Default: 15. */
  readonly startup_delay_steps: number;
  /** The factor of the gradients of biases; 0: they are unchanged. Default: 0. */
  readonly bias_grad_multiplier: number;
  /** Regular expressions: only variables whose name matches one are trained; by default all. */
  readonly update_trainable_variables: readonly string[];
  /** Regular expressions: variables whose name matches one are not trained. */
  readonly freeze_variables: readonly string[];
  /** The number of replicas whose gradients are combined in one update, with sync_replicas. Usually greater than 0. Default: 1. */
  readonly replicas_to_aggregate: number;
  /** Deprecated. The capacity of the queue of batches. Default: 150. */
  readonly batch_queue_capacity: number;
  /** Deprecated. The number of threads that fill the queue of batches. Default: 8. */
  readonly num_batch_queue_threads: number;
  /** Deprecated. The number of batches to prefetch. Default: 5. */
  readonly prefetch_queue_capacity: number;
  /** Whether to merge boxes with equal corners into one box with several labels. Default: false. */
  readonly merge_multiple_label_boxes: boolean;
  /** Whether to train on a score for each class instead of one label per box, if the data has scores. Default: false. */
  readonly use_multiclass_scores: boolean;
  /** Whether to add the regularizers' loss to the training loss. Default: true. */
  readonly add_regularization_loss: boolean;
  /** Deprecated. The length to which each image's list of boxes is padded. Default: 100. */
  readonly max_number_of_boxes: number;
  /** Whether to remove the padding of the true boxes before the loss is computed. Default: true. */
  readonly unpad_groundtruth_tensors: boolean;
  /** Whether to keep each image as it was before augmentation, for summaries. Default: false. */
  readonly retain_original_images: boolean;
  /** Whether to compute in bfloat16 if the model supports it. Default: false. */
  readonly use_bfloat16: boolean;
  /** Whether to write summaries of the gradients. Default: false. */
  readonly summarize_gradients: boolean;
}

/** The settings of training. */
export const TrainConfig: Message<TrainConfig> = /* @__PURE__ */ message(
  'object_detection.protos.TrainConfig',
  {
    batch_size: /* @__PURE__ */ uint32({ default: 32, usual: { gt: 0 } }),
    data_augmentation_options: /* @__PURE__ */ repeated(/* @__PURE__ */ nested(PreprocessingStep)),
    sync_replicas: /* @__PURE__ */ bool({ default: false }),
    keep_checkpoint_every_n_hours: /* @__PURE__ */ float({ default: 10000 }),
    optimizer: /* @__PURE__ */ nested(Optimizer),
    gradient_clipping_by_norm: /* @__PURE__ */ float({ default: 0, finite: true, usual: { gte: 0 } }),
    fine_tune_checkpoint: /* @__PURE__ */ string({ default: '' }),
    fine_tune_checkpoint_type: /* @__PURE__ */ string({ number: 22, default: '' }),
    fine_tune_checkpoint_version: /* @__PURE__ */ enumeration(
      'object_detection.protos.CheckpointVersion',
      { UNKNOWN: 0, V1: 1, V2: 2 },
      { number: 28, default: 'V1' },
    ),
    from_detection_checkpoint: /* @__PURE__ */ bool({ number: 8, default: false, deprecated: true }),
    load_all_detection_checkpoint_vars: /* @__PURE__ */ bool({ number: 19, default: false }),
    run_fine_tune_checkpoint_dummy_computation: /* @__PURE__ */ bool({ number: 30, default: true }),
    num_steps: /* @__PURE__ */ uint32({ number: 9, default: 0 }),
    startup_delay_steps: /* @__PURE__ */ float({ number: 10, default: 15 }),
    bias_grad_multiplier: /* @__PURE__ */ float({ number: 11, default: 0 }),
    update_trainable_variables: /* @__PURE__ */ repeated(/* @__PURE__ */ string({ number: 25 })),
    freeze_variables: /* @__PURE__ */ repeated(/* @__PURE__ */ string({ number: 12 })),
    replicas_to_aggregate: /* @__PURE__ */ int32({ number: 13, default: 1, usual: { gt: 0 } }),
    batch_queue_capacity: /* @__PURE__ */ int32({ number: 14, default: 150, deprecated: true }),
    num_batch_queue_threads: /* @__PURE__ */ int32({ number: 15, default: 8, deprecated: true }),
    prefetch_queue_capacity: /* @__PURE__ */ int32({ number: 16, default: 5, deprecated: true }),
    merge_multiple_label_boxes: /* @__PURE__ */ bool({ number: 17, default: false }),
    use_multiclass_scores: /* @__PURE__ */ bool({ number: 24, default: false }),
    add_regularization_loss: /* @__PURE__ */ bool({ number: 18, default: true }),
    max_number_of_boxes: /* @__PURE__ */ int32({ number: 20, default: 100, deprecated: true }),
    unpad_groundtruth_tensors: /* @__PURE__ */ bool({ number: 21, default: true }),
    retain_original_images: /* @__PURE__ */ bool({ number: 23, default: false }),
    use_bfloat16: /* @__PURE__ */ bool({ number: 26, default: false }),
    summarize_gradients: /* @__PURE__ */ bool({ number: 27, default: false }),
  },
);
