import type { FieldNode, Tree } from '../../syntax/tree.ts';
import type { Recognized } from '../dialect.ts';
import { fieldAt } from '../fields_at.ts';

/** Recognizes the files of both layouts. */

/** The first field of a block that has this name. */
const fieldIn = (fields: readonly FieldNode[], name: string): FieldNode | undefined =>
  fields.find((field) => field.name === name);

const fieldsOf = (field: FieldNode | undefined): readonly FieldNode[] =>
  field?.value.kind === 'message' ? field.value.fields : [];

/** Fields that only the new layout has; with one of them, `num_steps` is a wrong name for `steps`. */
const marks = [
  'optimizer.fixed_weight_decay',
  'optimizer.*.learning_rate.one_cycle.lr_max',
  'optimizer.*.learning_rate.exponential_decay.decay_length',
];

/** Models that only the Object Detection API has: with one of them, `steps` is a wrong name for `num_steps`. */
const MODELS = ['model.ssd', 'model.faster_rcnn', 'model.center_net'];

export const recognizeSecond = ({ root }: Tree): Recognized | undefined => {
  const train = fieldsOf(fieldIn(root.fields, 'train_config'));
  const own = ['steps', 'steps_per_eval'].filter((name) => fieldIn(train, name) !== undefined);
  const mark = marks.find((path) => fieldAt(train, path) !== undefined);
  // With a schedule of second.pytorch, num_steps is a wrong name for steps.
  const isOther = own.length === 0 || fieldIn(train, 'num_steps') !== undefined;
  if (mark !== undefined && isOther)
    return { message: 'TrainEvalPipelineConfig', sureness: 0.9, by: mark.split('.').at(-1)! };
  if (isOther) return undefined;
  if (own.length === 1 && MODELS.some((path) => fieldAt(root.fields, path) !== undefined)) return undefined;
  return { message: 'TrainEvalPipelineConfig', sureness: own.length > 1 ? 1 : 0.9, by: own.join(' and ') };
};
