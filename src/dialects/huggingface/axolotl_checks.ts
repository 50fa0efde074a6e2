import type { DialectContext, Values } from '../dialect.ts';
import { isSet, isTrue, numberFrom } from '../loose_values.ts';

/** What axolotl refuses. Source: axolotl-ai-cloud/axolotl, src/axolotl/utils/schemas/validation.py. */

/** Pairs of fields of axolotl that exclude each other; in each pair, the field to leave out is first. */
const EXCLUSIVE = [
  ['batch_size', 'gradient_accumulation_steps'],
  ['warmup_ratio', 'warmup_steps'],
] as const;

/**
 * True for a value that Python takes as true: not missing, 0 or false. A string that is not a number is reported
 * elsewhere.
 */
const isGivenIn =
  (values: Values) =>
  (name: string): boolean =>
    isSet(values[name]) && numberFrom(values[name]) !== 0 && !/^false$/i.test(values[name]);

/** Reports the first of two fields that exclude each other; 0 counts as not set. */
const reportBoth = (values: Values, { report }: DialectContext): boolean => {
  const all = EXCLUSIVE.filter((pair) => pair.every(isGivenIn(values)));
  for (const [name, other] of all) report('huggingface/both-set', [name], { name, other }, [other]);
  return all.length > 0;
};

/** Reports what axolotl's own validation refuses. */
export const axolotlRefuses = (values: Values, context: DialectContext): boolean => {
  if (reportBoth(values, context)) return true;
  const { report, textAt } = context;
  const isGiven = isGivenIn(values);
  const isOn = (name: string): boolean => isTrue(textAt(name) ?? '');
  const sizes = ['gradient_accumulation_steps', 'micro_batch_size', 'batch_size'];
  // A size of 0 is reported as such.
  const missing = sizes.filter((name) => !isSet(values[name]));
  const endless = ['pretraining_dataset', 'streaming'].find((name) =>
    name === 'streaming' ? isOn(name) : (textAt(name) ?? textAt(`${name}.path`)) !== undefined,
  );
  const isOneCycle = values.lr_scheduler === 'one_cycle';
  // If all three are missing, the text is probably only a part of a config.
  if (missing.length === 2) report('huggingface/two-sizes', [missing[0]!], { write: `${missing[0]}: 1` });
  else if (endless !== undefined && !isGiven('max_steps'))
    report('huggingface/needs-steps', ['max_steps'], { name: endless });
  else if (isOn('relora') && (isOneCycle || !isGiven('jagged_restart_steps')))
    report('huggingface/relora', [isOneCycle ? 'lr_scheduler' : 'jagged_restart_steps'], { isOneCycle });
  else return false;
  return true;
};
