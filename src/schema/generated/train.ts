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

/** A step of data augmentation. What it does is not described here: its fields are kept as they are. */
export type PreprocessingStep = Readonly<Record<never, never>>;

/** A step of data augmentation. What it does is not described here: its fields are kept as they are. */
export const PreprocessingStep: Message<PreprocessingStep> = /* @__PURE__ */ message(
  'object_detection.protos.PreprocessingStep',
  {},
  {
    doc: 'A step of data augmentation. What it does is not described here: its fields are kept as they are.',
  },
);

/** How a model is trained. */
export interface TrainConfig {
  /** Examples in one step, over all replicas together. Usually greater than 0. Default: 32. */
  readonly batch_size: number;
  /** What is done to each image before it is trained on, in order. */
  readonly data_augmentation_options: readonly PreprocessingStep[];
  /** Makes replicas wait for one another, so that they update the weights together. Default: false. */
  readonly sync_replicas: boolean;
  /** Hours between two checkpoints that are kept for good. Default: 10000. */
  readonly keep_checkpoint_every_n_hours: number;
  /** The optimizer and its learning rate. */
  readonly optimizer: Optimizer | undefined;
  /** The norm that larger gradients are scaled down to; 0 leaves gradients as they are. Must be a finite number, usually at least 0. Default: 0. */
  readonly gradient_clipping_by_norm: number;
  /** The checkpoint that weights are taken from at the start; empty starts from scratch. Default: "". */
  readonly fine_tune_checkpoint: string;
  /** Which weights of fine_tune_checkpoint are taken: "classification", "detection", "fine_tune" or "full". Default: "". */
  readonly fine_tune_checkpoint_type: string;
  /** The format of fine_tune_checkpoint. Default: "V1". */
  readonly fine_tune_checkpoint_version: 'UNKNOWN' | 'V1' | 'V2';
  /** Deprecated. Says that fine_tune_checkpoint is a detector's; fine_tune_checkpoint_type says it now. Default: false. */
  readonly from_detection_checkpoint: boolean;
  /** Takes every weight of a detector's checkpoint that fits, not only those of the feature extractor. Default: false. */
  readonly load_all_detection_checkpoint_vars: boolean;
  /** Runs the model once on made-up input before fine_tune_checkpoint is read, so that its weights exist. Default: true. */
  readonly run_fine_tune_checkpoint_dummy_computation: boolean;
  /** Steps to train for. 0, as when it is left out, trains until it is stopped. Default: 0. */
  readonly num_steps: number;
  /** Steps between the starts of two replicas, so that they join one by one; 0 with sync_replicas. Default: 15. */
  readonly startup_delay_steps: number;
  /** What gradients of biases are multiplied by; 0 leaves them as they are. Default: 0. */
  readonly bias_grad_multiplier: number;
  /** Regular expressions: only variables whose name matches one are trained; none given trains all. */
  readonly update_trainable_variables: readonly string[];
  /** Regular expressions: variables whose name matches one are not trained. */
  readonly freeze_variables: readonly string[];
  /** Replicas whose gradients make one update, with sync_replicas. Usually greater than 0. Default: 1. */
  readonly replicas_to_aggregate: number;
  /** Deprecated. Batches that wait in the queue at most. Default: 150. */
  readonly batch_queue_capacity: number;
  /** Deprecated. Threads that fill the queue of batches. Default: 8. */
  readonly num_batch_queue_threads: number;
  /** Deprecated. Batches that are fetched ahead at most. Default: 5. */
  readonly prefetch_queue_capacity: number;
  /** Merges boxes of equal corners into one box with several labels. Default: false. */
  readonly merge_multiple_label_boxes: boolean;
  /** Trains on scores for each class in place of one label a box, where the data has them. Default: false. */
  readonly use_multiclass_scores: boolean;
  /** Adds the regularizers' loss to the loss that is trained on. Default: true. */
  readonly add_regularization_loss: boolean;
  /** Deprecated. Boxes of an image at most, to which its list is padded. Default: 100. */
  readonly max_number_of_boxes: number;
  /** Takes padding off the true boxes again before the loss is computed. Default: true. */
  readonly unpad_groundtruth_tensors: boolean;
  /** Keeps each image as it was before augmentation, for summaries. Default: false. */
  readonly retain_original_images: boolean;
  /** Computes in bfloat16 where the model can. Default: false. */
  readonly use_bfloat16: boolean;
  /** Writes summaries of the gradients. Default: false. */
  readonly summarize_gradients: boolean;
}

/** How a model is trained. */
export const TrainConfig: Message<TrainConfig> = /* @__PURE__ */ message(
  'object_detection.protos.TrainConfig',
  {
    batch_size: /* @__PURE__ */ uint32({
      number: 1,
      default: 32,
      usual: { gt: 0 },
      doc: 'Examples in one step, over all replicas together.',
    }),
    data_augmentation_options: /* @__PURE__ */ repeated(
      /* @__PURE__ */ nested(PreprocessingStep, {
        number: 2,
        doc: 'What is done to each image before it is trained on, in order.',
      }),
    ),
    sync_replicas: /* @__PURE__ */ bool({
      number: 3,
      default: false,
      doc: 'Makes replicas wait for one another, so that they update the weights together.',
    }),
    keep_checkpoint_every_n_hours: /* @__PURE__ */ float({
      number: 4,
      default: 10000,
      doc: 'Hours between two checkpoints that are kept for good.',
    }),
    optimizer: /* @__PURE__ */ nested(Optimizer, { number: 5, doc: 'The optimizer and its learning rate.' }),
    gradient_clipping_by_norm: /* @__PURE__ */ float({
      number: 6,
      default: 0,
      finite: true,
      usual: { gte: 0 },
      doc: 'The norm that larger gradients are scaled down to; 0 leaves gradients as they are.',
    }),
    fine_tune_checkpoint: /* @__PURE__ */ string({
      number: 7,
      default: '',
      doc: 'The checkpoint that weights are taken from at the start; empty starts from scratch.',
    }),
    fine_tune_checkpoint_type: /* @__PURE__ */ string({
      number: 22,
      default: '',
      doc: 'Which weights of fine_tune_checkpoint are taken: "classification", "detection", "fine_tune" or "full".',
    }),
    fine_tune_checkpoint_version: /* @__PURE__ */ enumeration(
      'object_detection.protos.CheckpointVersion',
      { UNKNOWN: 0, V1: 1, V2: 2 },
      { number: 28, default: 'V1', doc: 'The format of fine_tune_checkpoint.' },
    ),
    from_detection_checkpoint: /* @__PURE__ */ bool({
      number: 8,
      default: false,
      deprecated: true,
      doc: "Says that fine_tune_checkpoint is a detector's; fine_tune_checkpoint_type says it now.",
    }),
    load_all_detection_checkpoint_vars: /* @__PURE__ */ bool({
      number: 19,
      default: false,
      doc: "Takes every weight of a detector's checkpoint that fits, not only those of the feature extractor.",
    }),
    run_fine_tune_checkpoint_dummy_computation: /* @__PURE__ */ bool({
      number: 30,
      default: true,
      doc: 'Runs the model once on made-up input before fine_tune_checkpoint is read, so that its weights exist.',
    }),
    num_steps: /* @__PURE__ */ uint32({
      number: 9,
      default: 0,
      doc: 'Steps to train for. 0, as when it is left out, trains until it is stopped.',
    }),
    startup_delay_steps: /* @__PURE__ */ float({
      number: 10,
      default: 15,
      doc: 'Steps between the starts of two replicas, so that they join one by one; 0 with sync_replicas.',
    }),
    bias_grad_multiplier: /* @__PURE__ */ float({
      number: 11,
      default: 0,
      doc: 'What gradients of biases are multiplied by; 0 leaves them as they are.',
    }),
    update_trainable_variables: /* @__PURE__ */ repeated(
      /* @__PURE__ */ string({
        number: 25,
        doc: 'Regular expressions: only variables whose name matches one are trained; none given trains all.',
      }),
    ),
    freeze_variables: /* @__PURE__ */ repeated(
      /* @__PURE__ */ string({
        number: 12,
        doc: 'Regular expressions: variables whose name matches one are not trained.',
      }),
    ),
    replicas_to_aggregate: /* @__PURE__ */ int32({
      number: 13,
      default: 1,
      usual: { gt: 0 },
      doc: 'Replicas whose gradients make one update, with sync_replicas.',
    }),
    batch_queue_capacity: /* @__PURE__ */ int32({
      number: 14,
      default: 150,
      deprecated: true,
      doc: 'Batches that wait in the queue at most.',
    }),
    num_batch_queue_threads: /* @__PURE__ */ int32({
      number: 15,
      default: 8,
      deprecated: true,
      doc: 'Threads that fill the queue of batches.',
    }),
    prefetch_queue_capacity: /* @__PURE__ */ int32({
      number: 16,
      default: 5,
      deprecated: true,
      doc: 'Batches that are fetched ahead at most.',
    }),
    merge_multiple_label_boxes: /* @__PURE__ */ bool({
      number: 17,
      default: false,
      doc: 'Merges boxes of equal corners into one box with several labels.',
    }),
    use_multiclass_scores: /* @__PURE__ */ bool({
      number: 24,
      default: false,
      doc: 'Trains on scores for each class in place of one label a box, where the data has them.',
    }),
    add_regularization_loss: /* @__PURE__ */ bool({
      number: 18,
      default: true,
      doc: "Adds the regularizers' loss to the loss that is trained on.",
    }),
    max_number_of_boxes: /* @__PURE__ */ int32({
      number: 20,
      default: 100,
      deprecated: true,
      doc: 'Boxes of an image at most, to which its list is padded.',
    }),
    unpad_groundtruth_tensors: /* @__PURE__ */ bool({
      number: 21,
      default: true,
      doc: 'Takes padding off the true boxes again before the loss is computed.',
    }),
    retain_original_images: /* @__PURE__ */ bool({
      number: 23,
      default: false,
      doc: 'Keeps each image as it was before augmentation, for summaries.',
    }),
    use_bfloat16: /* @__PURE__ */ bool({
      number: 26,
      default: false,
      doc: 'Computes in bfloat16 where the model can.',
    }),
    summarize_gradients: /* @__PURE__ */ bool({
      number: 27,
      default: false,
      doc: 'Writes summaries of the gradients.',
    }),
  },
  { doc: 'How a model is trained.' },
);
