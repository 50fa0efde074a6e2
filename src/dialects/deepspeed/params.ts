import type { DialectContext, Values } from '../dialect.ts';
import { isSet, isTrue, numberFrom } from '../loose_values.ts';
import { unquotedNumber } from '../what_to_write.ts';

/** The parameters of DeepSpeed's scheduler and optimizer as numbers; the trainer around it fills in `"auto"`. */

const SCHEDULER = ['scheduler', 'params'];
const OPTIMIZER = ['optimizer', 'params'];

export interface Params {
  /** The number in a field; `otherwise` if it is not set; undefined after an error was reported. */
  readonly number: (name: string, otherwise?: number) => number | undefined;
  readonly flag: (name: string, otherwise: boolean) => boolean;
  readonly text: (name: string) => string;
  readonly isWritten: (name: string) => boolean;
}

/** The value that Hugging Face's integration fills in for `"auto"`, unless the caller gives another. */
const filled = (name: string, { auto = {}, run }: DialectContext): number | string | undefined => {
  const own = auto[name];
  if (own !== undefined) return own;
  if (name === 'lr' || name === 'warmup_max_lr') return auto.learning_rate;
  if (name === 'warmup_min_lr') return 0;
  return name === 'total_num_steps' ? run.num_steps : undefined;
};

const paramsAt =
  (block: readonly string[], optionFor: (name: string) => string) =>
  (values: Values | undefined, context: DialectContext): Params => {
    const { report, sourceOf } = context;
    const text = (name: string): string => String(values?.[name] ?? '');
    return {
      text,
      isWritten: (name) => isSet(text(name)),
      flag: (name, otherwise) => (isSet(text(name)) ? isTrue(text(name)) : otherwise),
      number: (name, otherwise) => {
        const written = text(name);
        const path = [...block, name];
        if (!isSet(written)) return otherwise;
        const number = numberFrom(written);
        const write = unquotedNumber(sourceOf(path));
        if (write !== undefined)
          return void report('deepspeed/not-a-number', path, { name, text: written, write });
        if (number !== undefined) return number;
        if (written !== 'auto') {
          report('deepspeed/not-a-number', path, { name, text: written });
          return undefined;
        }
        const value = filled(name, context);
        if (value === undefined) report('deepspeed/auto', path, { name, option: optionFor(name) });
        return value === undefined ? undefined : Number(value);
      },
    };
  };

const optionFor = (name: string): string => (/^(?:lr|warmup_max_lr)$/.test(name) ? 'learning_rate' : name);

export const schedulerParams = paramsAt(SCHEDULER, optionFor);
export const optimizerParams = paramsAt(OPTIMIZER, optionFor);
