import type { DialectContext, Values } from '../dialect.ts';

/** The parameters of DeepSpeed's scheduler and optimizer as numbers; `"auto"` is what the trainer around it fills in. */

const SCHEDULER = ['scheduler', 'params'];
const OPTIMIZER = ['optimizer', 'params'];

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

/** Python's `None`, in JSON and YAML. */
const isNone = (text: string): boolean => text === '' || text === 'null' || text === 'None';

export interface Params {
  /** The number of a field; `otherwise` if it is not set, undefined after an error was reported. */
  readonly number: (name: string, otherwise?: number) => number | undefined;
  readonly flag: (name: string, otherwise: boolean) => boolean;
  readonly text: (name: string) => string;
  readonly isWritten: (name: string) => boolean;
}

/** What Hugging Face's integration writes for `"auto"`, unless the caller says something else. */
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
    const { report } = context;
    const text = (name: string): string => String(values?.[name] ?? '');
    return {
      text,
      isWritten: (name) => !isNone(text(name)),
      flag: (name, otherwise) => (isNone(text(name)) ? otherwise : /^true$/i.test(text(name))),
      number: (name, otherwise) => {
        const written = text(name);
        const path = [...block, name];
        if (isNone(written)) return otherwise;
        if (NUMBER.test(written)) return Number(written);
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
