import type { MessageNode, Tree } from '../../syntax/tree.ts';
import type { Recognized } from '../dialect.ts';
import { fieldAt, fieldsAt } from '../fields_at.ts';
import { deepspeedSchedulers } from './schedulers.ts';

/** Recognizes configs of DeepSpeed, also as a block of another config. */

/** Fields that only DeepSpeed has. */
const OWN = ['zero_optimization', 'train_micro_batch_size_per_gpu', 'zero_allow_untested_optimizer'];
/** Fields that other programs may have too. */
const ITS = [
  'train_batch_size',
  'gradient_accumulation_steps',
  'fp16',
  'bf16',
  'steps_per_print',
  'gradient_clipping',
];

const has = ({ fields }: MessageNode, path: string): boolean => fieldAt(fields, path) !== undefined;

/** True if the scheduler has one of these names. */
export const hasScheduler = ({ fields }: MessageNode, names: object): boolean =>
  fieldsAt(fields, 'scheduler.type').some(
    ({ value }) => value.kind === 'scalar' && Object.hasOwn(names, value.text),
  );

const recognizeBlock = (block: MessageNode): Recognized | undefined => {
  const own = OWN.find((name) => has(block, name));
  if (own !== undefined) return { message: 'Config', sureness: 1, by: own };
  if (hasScheduler(block, deepspeedSchedulers))
    return { message: 'Config', sureness: 1, by: 'the type of scheduler' };
  const its = ITS.filter((name) => has(block, name));
  const isLikely = has(block, 'optimizer.params') && has(block, 'optimizer.type');
  if (isLikely && its.length > 0)
    return { message: 'Config', sureness: 0.8, by: `optimizer.params and ${its[0]}` };
  return its.length > 2 ? { message: 'Config', sureness: 0.7, by: its.slice(0, 2).join(' and ') } : undefined;
};

/** A block named `deepspeed` inside another config. */
const blockIn = (node: MessageNode, depth = 0): MessageNode | undefined => {
  for (const { name, value } of node.fields) {
    if (value.kind !== 'message' || depth > 8) continue;
    if (name === 'deepspeed' || name === 'ds_config' || name === 'deepspeed_config') return value;
    const found = blockIn(value, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
};

export const recognizeDeepspeed = ({ root, format }: Tree): Recognized | undefined => {
  if (format === 'textproto') return undefined;
  const whole = recognizeBlock(root);
  if (whole !== undefined) return whole;
  const block = blockIn(root);
  const found = block && recognizeBlock(block);
  return found && { ...found, by: `a block of DeepSpeed with ${found.by}`, block: block! };
};
