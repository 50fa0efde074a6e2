import type { MessageNode, Tree } from '../../syntax/tree.ts';
import type { Recognized } from '../dialect.ts';
import { fieldAt } from '../fields_at.ts';
import { withJsonIn } from './json_in_text.ts';

/** Recognizes the files of the three programs. */

/** Fields of TrainingArguments; two of them identify a block of it inside another config. */
const ARGUMENTS = [
  'lr_scheduler_type',
  'per_device_train_batch_size',
  'num_train_epochs',
  'gradient_accumulation_steps',
];

/** Fields of scripts with their own names for the arguments; two of them beside learning_rate or gradient_accumulation_steps make a match likely. */
const LIKELY = [
  'num_epochs',
  'batch_size',
  'warmup_steps',
  'weight_decay',
  'model_name',
  'model_name_or_path',
];

const blockIn = ({ fields }: MessageNode, depth = 0): Recognized | undefined => {
  for (const { value } of fields) {
    if (value.kind !== 'message' || depth > 3) continue;
    const by = ARGUMENTS.filter((name) => fieldAt(value.fields, name) !== undefined);
    if (by.length > 1)
      return { message: 'TrainingArguments', sureness: 0.8, by: by.slice(0, 2).join(' and '), block: value };
    const found = blockIn(value, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
};

export const recognizeHuggingface = ({ format, root }: Tree): Recognized | undefined => {
  if (format === 'textproto') return undefined;
  const { fields } = root;
  const has = (name: string): boolean => fieldAt(fields, name) !== undefined;
  const found = (message: string, sureness: number, ...names: readonly string[]): Recognized | undefined => {
    const by = names.filter(has);
    return by.length === 0 ? undefined : { message, sureness, by: by.slice(0, 2).join(' and ') };
  };
  const isAxolotl = has('base_model') || has('micro_batch_size') || has('lr_scheduler');
  if (isAxolotl && !has('lr_scheduler_type')) {
    const sure = found('Axolotl', 1, 'micro_batch_size', 'lr_scheduler', 'sequence_len', 'adapter');
    if (sure !== undefined && (has('learning_rate') || has('base_model'))) return sure;
  }
  return (
    found('TrainingArguments', 1, 'lr_scheduler_type', 'per_device_train_batch_size', 'num_train_epochs') ??
    found('TrainingArguments', 0.9, 'finetuning_type', 'warmup_ratio', 'lr_scheduler_kwargs') ??
    blockIn(root) ??
    ((has('learning_rate') || has('gradient_accumulation_steps')) && LIKELY.filter(has).length > 1
      ? found('TrainingArguments', 0.5, 'learning_rate', 'gradient_accumulation_steps', ...LIKELY)
      : undefined)
  );
};

/** The fields of the file, with JSON that is written in strings read as objects. Axolotl refuses such strings. */
export const expanded = (root: MessageNode, message: string): MessageNode =>
  message === 'TrainingArguments' ? withJsonIn(root, 'lr_scheduler_kwargs') : root;
