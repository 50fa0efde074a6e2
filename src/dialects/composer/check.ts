import type { DialectContext, Values } from '../dialect.ts';
import { isSet, numberFrom } from '../loose_values.ts';
import { slippedName, wholeToWrite } from '../what_to_write.ts';
import { withReferences } from './times.ts';

/** Checks values of a Composer config that its schedule does not need, but its trainer does. */

/** False if the batch size is not a whole number above 0, which is then reported. */
export const hasBatch = ({ global_train_batch_size: written }: Values, context: DialectContext): boolean => {
  const name = 'global_train_batch_size';
  const text = isSet(written) ? withReferences(written, context) : undefined;
  const value = text === undefined ? undefined : numberFrom(text);
  if (text === undefined || ((value ?? 0) > 0 && Number.isInteger(value))) return true;
  const expected = `a whole number${value! > 0 ? `: write ${wholeToWrite(text)}` : ' above 0, such as 128'}`;
  if (value === undefined) context.report('composer/not-a-number', [name], { name, text });
  else context.report('field/range', [name], { name, value: text, expected });
  return false;
};

/** The optimizers of Composer, LLM Foundry and scripts that use them, which may have more. */
const OPTIMIZERS = [
  'decoupled_adamw',
  'decoupled_lionw',
  'decoupled_sgdw',
  'decoupled_stableadamw',
  'adalr_lion',
  'clip_lion',
  'adamw',
  'adam',
  'sgd',
];

/** Reports the name of an optimizer with a typing error. */
export const reportSlipInOptimizer = (name: string, { report }: DialectContext): void => {
  if (slippedName(name, OPTIMIZERS) === undefined) return;
  report('composer/unknown-optimizer', ['optimizer', 'name'], { name, known: OPTIMIZERS });
};
