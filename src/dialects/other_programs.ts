import { loadFinding } from '../diagnostics/catalogue/load.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FieldNode, MessageNode, Tree } from '../syntax/tree.ts';
import { fieldAt } from './fields_at.ts';

/**
 * Programs whose YAML and JSON configs look like those of a dialect, or of the Object Detection API, but have other
 * defaults, lengths or schedules. Reading them as the family that they look like would give wrong rates without any finding.
 */

/** True if a file has a field at a path: `SOLVER.MAX_EPOCH`. */
type Has = (path: string) => boolean;

interface Program {
  /** The name in a sentence: `a config of SlowFast`. */
  readonly name: string;
  /** The dialects that its files look like; `object-detection` stands for files that look like no dialect. */
  readonly like: readonly string[];
  readonly looksLike: (has: Has) => boolean;
}

/** True for a file with a field at one of the paths, which are separated by spaces. */
const any = (paths: string): Program['looksLike'] => {
  const all = paths.split(' ');
  return (has) => all.some(has);
};

const NONE = 'object-detection';

/** All programs; if several fit a file, the first one is named. */
const programs = (): readonly Program[] => [
  {
    name: 'GPT-NeoX',
    like: ['deepspeed'],
    looksLike: any(
      'lr_decay_style lr-decay-style lr_decay_iters lr-decay-iters train_iters train-iters pipe_parallel_size pipe-parallel-size',
    ),
  },
  {
    name: 'verl',
    like: ['huggingface', NONE],
    looksLike: any('lr_warmup_steps_ratio total_training_steps actor_rollout_ref.actor.optim.lr'),
  },
  {
    name: 'Megatron-LM',
    like: ['huggingface', NONE],
    looksLike: any('lr_decay_style lr_decay_iters lr_warmup_fraction lr_warmup_iters train_iters'),
  },
  {
    name: 'the new trainer of LLaMA-Factory (v1)',
    like: ['huggingface'],
    looksLike: (has) =>
      !has('base_model') &&
      any('dist_config kernel_config optim_config lr_scheduler_config batching_strategy')(has),
  },
  {
    name: 'a script of diffusers, or SimpleTuner',
    like: ['huggingface'],
    looksLike: (has) =>
      !any('base_model micro_batch_size per_device_train_batch_size lr_scheduler_type')(has) &&
      any('lr_warmup_steps max_train_steps model_flavour data_backend_config')(has),
  },
  { name: 'OneTrainer', like: ['huggingface'], looksLike: any('learning_rate_scheduler') },
  { name: 'MLX', like: ['huggingface', NONE], looksLike: any('lr_schedule.arguments') },
  {
    name: 'OLMo',
    like: ['composer'],
    looksLike: any('scheduler.units save_interval_unsharded try_load_latest_save'),
  },
  {
    name: 'Detectron, the program before Detectron2',
    like: ['detectron2'],
    looksLike: any('MODEL.CONV_BODY FAST_RCNN'),
  },
  {
    name: 'maskrcnn-benchmark, or a program that grew out of it',
    like: ['detectron2'],
    looksLike: any(
      'MODEL.WEIGHT MODEL.RPN_ONLY MODEL.BACKBONE.CONV_BODY MODEL.RPN.USE_FPN MODEL.ROI_BOX_HEAD.FEATURE_EXTRACTOR MODEL.LANGUAGE_BACKBONE',
    ),
  },
  {
    name: 'SlowFast, FastReID, TransReID or another program whose solver counts epochs',
    like: ['detectron2'],
    looksLike: any(
      'SOLVER.MAX_EPOCH SOLVER.MAX_EPOCHS SOLVER.WARMUP_EPOCHS SOLVER.WARMUP_START_LR SOLVER.LR_POLICY SOLVER.OPTIMIZING_METHOD SOLVER.OPTIMIZER_NAME SOLVER.SCHED NUM_SHARDS',
    ),
  },
  {
    name: 'PaddleDetection',
    like: ['detectron2', NONE],
    looksLike: (has) =>
      any('LearningRate.base_lr LearningRate.schedulers OptimizerBuilder TrainReader snapshot_epoch')(has) ||
      (has('_BASE_') && any('architecture pretrain_weights weights')(has)),
  },
  { name: 'DINOv2', like: ['detectron2'], looksLike: any('optim.lr optim.base_lr') },
  {
    name: 'YOLOv5, YOLOv7 or YOLOv9',
    like: ['ultralytics'],
    looksLike: any('anchor_t obj_pw giou'),
  },
  {
    name: 'the models for Cloud TPUs',
    like: ['tao', NONE],
    looksLike: any('learning_rate_levels train.learning_rate.init_learning_rate input_partition_dims'),
  },
  {
    name: 'a network of TAO in PyTorch or TensorFlow 2',
    like: ['tao', NONE],
    looksLike: (has) =>
      any('train.optim train.optim_config train.lr_config train.lr_schedule train.lr_scheduler')(has) ||
      (has('results_dir') && has('train.lr')),
  },
  { name: 'OpenPCDet', like: [NONE], looksLike: any('OPTIMIZATION.LR') },
  { name: 'Swin Transformer', like: [NONE], looksLike: any('TRAIN.BASE_LR TRAIN.WARMUP_EPOCHS') },
  { name: 'pycls', like: [NONE], looksLike: any('OPTIM.BASE_LR') },
  { name: 'PaddleOCR', like: [NONE], looksLike: any('Optimizer.lr.name Optimizer.lr.learning_rate') },
  { name: 'timm', like: [NONE], looksLike: (has) => has('sched') && has('warmup_lr') },
  { name: 'ESPnet', like: [NONE], looksLike: any('optim_conf scheduler_conf') },
  { name: 'Ludwig', like: [NONE], looksLike: any('trainer.learning_rate_scheduler') },
  {
    name: 'MaxText',
    like: ['huggingface', NONE],
    looksLike: any('learning_rate_schedule_steps cosine_learning_rate_final_fraction'),
  },
  { name: 'torchtune', like: [NONE], looksLike: any('lr_scheduler._component_ optimizer._component_') },
  {
    name: 'fairseq',
    like: [NONE],
    looksLike: any('optimization.max_update optimization.lr lr_scheduler._name'),
  },
  { name: 'LitGPT', like: [NONE], looksLike: any('train.lr_warmup_steps train.lr_warmup_fraction') },
  { name: 'Lightning', like: [NONE], looksLike: any('optimizer.class_path lr_scheduler.class_path') },
  { name: 'NeMo', like: [NONE], looksLike: any('model.optim.sched model.optim.lr') },
  { name: 'AutoTrain', like: [NONE], looksLike: (has) => has('params.lr') && has('params.epochs') },
  { name: 'AI Toolkit', like: [NONE], looksLike: any('config.process.train.lr') },
  { name: 'MMEngine', like: [NONE], looksLike: any('param_scheduler optim_wrapper lr_config.policy') },
];

/** The program that a block is for, and the field that shows it. */
const find = (
  { fields }: MessageNode,
  dialect: string,
): readonly [name: string, by: FieldNode] | undefined => {
  for (const { name, like, looksLike } of programs()) {
    if (!like.includes(dialect)) continue;
    let by: FieldNode | undefined;
    const has: Has = (path) => {
      const at = fieldAt(fields, path);
      by = at ?? by;
      return at !== undefined;
    };
    if (looksLike(has)) return [name, by!];
  }
  return undefined;
};

/**
 * The finding for a YAML or JSON file that looks like one of a dialect but is a config of another program. `block` is the
 * block of the file that the dialect recognized, by default the whole file.
 */
export const otherProgram = (
  { format, root }: Tree,
  block: MessageNode = root,
  dialect: string = NONE,
): Diagnostic | undefined => {
  const found = format === 'textproto' ? undefined : find(block, dialect);
  if (found === undefined) return undefined;
  const [program, by] = found;
  const { start, end } = by.nameRange;
  const params = { program, ...(dialect !== NONE && { dialect }) };
  return loadFinding('dialect/other-program', params, { path: [by.name], ranges: [{ start, end }] });
};
