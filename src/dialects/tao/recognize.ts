import type { FieldNode, Tree } from '../../syntax/tree.ts';
import type { Recognized } from '../dialect.ts';
import { type NetworkName, OPEN } from './networks.ts';

/** Recognizes the network of a TAO spec by its own blocks, or by the fields around the learning rate. */

const find = (fields: readonly FieldNode[], name: string): FieldNode | undefined =>
  fields.find((field) => field.name === name);

const inside = (field: FieldNode | undefined): readonly FieldNode[] =>
  field?.value.kind === 'message' ? field.value.fields : [];

/** Top-level fields that only one network has. */
const marks: { readonly [field: string]: NetworkName } = {
  bbox_rasterizer_config: 'detectnet_v2',
  cost_function_config: 'detectnet_v2',
  postprocessing_config: 'detectnet_v2',
  ssd_config: 'ssd',
  dssd_config: 'ssd',
  lpr_config: 'lprnet',
  yolov3_config: 'yolo_v3',
  yolov4_config: 'yolo_v4',
  retinanet_config: 'retinanet',
  maskrcnn_config: 'mask_rcnn',
  learning_rate_decay_levels: 'mask_rcnn',
  init_learning_rate: 'mask_rcnn',
};

/** Fields of `training_config` that only one network has. */
const inTraining: { readonly [field: string]: NetworkName } = {
  train_batch_size: 'efficientdet',
  num_examples_per_epoch: 'efficientdet',
  lr_warmup_epoch: 'efficientdet',
  lr_warmup_init: 'efficientdet',
  epochs: 'unet',
  log_summary_steps: 'unet',
  rpn_min_overlap: 'faster_rcnn',
  rpn_mini_batch: 'faster_rcnn',
};

/** Fields of the learning rate, or of its former name, by the network that has them. */
const inRate: { readonly [field: string]: NetworkName } = {
  early_stopping_annealing_schedule: 'detectnet_v2',
  soft_start: 'faster_rcnn',
  step: 'faster_rcnn',
  exponential_decay: 'unet',
  cosine_decay: 'unet',
};

const schedules = ['soft_start_annealing_schedule', 'soft_start_cosine_annealing_schedule'];

/** Blocks of a pipeline of the Object Detection API, whose `train_config` some people call `training_config`. */
const ofPipeline = ['model', 'train_config', 'train_input_reader', 'eval_input_reader'];

/** True if a `training_config` is that of an Object Detection pipeline, as other blocks or its optimizer show. */
const isOfPipeline = (top: readonly FieldNode[], training: readonly FieldNode[]): boolean =>
  ofPipeline.some((name) => find(top, name) !== undefined) ||
  inside(find(training, 'optimizer')).some(({ name }) => name.endsWith('_optimizer'));

type Found = readonly [message: NetworkName | typeof OPEN, by: string, sureness: number];

const marked = (
  fields: readonly FieldNode[],
  table: { readonly [field: string]: NetworkName },
): { readonly name: string; readonly network: NetworkName } | undefined => {
  const field = fields.find(({ name }) => Object.hasOwn(table, name));
  return field === undefined ? undefined : { name: field.name, network: table[field.name]! };
};

const inTrainingConfig = (top: readonly FieldNode[], field: FieldNode): Found | undefined => {
  const training = inside(field);
  const learningRate = find(training, 'learning_rate');
  const rate = [...inside(learningRate), ...inside(find(training, 'lr_scheduler'))];
  const by = (name: string): string => `training_config.${name}`;
  const own = marked(rate, inRate) ?? marked(training, inTraining);
  if (own !== undefined) return [own.network, by(own.name), 1];
  if (learningRate?.value.kind === 'scalar') return ['unet', by('learning_rate'), 0.9];
  const dataset = inside(find(top, 'dataset_config'));
  const csv = ['train_csv_path', 'val_csv_path'].find((name) => find(dataset, name) !== undefined);
  if (csv !== undefined) return ['multitask_classification', `dataset_config.${csv}`, 1];
  const schedule = schedules.find((name) => find(rate, name) !== undefined);
  if (schedule !== undefined) return [OPEN, by(schedule), 1];
  return isOfPipeline(top, training) ? undefined : [OPEN, 'training_config', 0.9];
};

const foundIn = ({ fields }: { readonly fields: readonly FieldNode[] }): Found | undefined => {
  const mark = marked(fields, marks);
  if (mark !== undefined) return [mark.network, mark.name, 1];
  const training = find(fields, 'training_config');
  if (training !== undefined) return inTrainingConfig(fields, training);
  const train = inside(find(fields, 'train_config'));
  const own = ['lr_config', 'n_epochs', 'train_dataset_path'].find((name) => find(train, name) !== undefined);
  return own === undefined ? undefined : ['makenet', `train_config.${own}`, 1];
};

/** Recognizes a spec, and its network. */
export const recognizeTao = ({ root }: Tree): Recognized | undefined => {
  const found = foundIn(root);
  if (found === undefined) return undefined;
  const [message, by, sureness] = found;
  return { message, sureness, by };
};
