import { FACTS, type Fact, OPTIONS, type RunFacts } from '../../run/index.ts';
import { meantNumber } from '../../syntax/numbers/meant_number.ts';
import { UsageError } from '../exit.ts';
import { shown } from './parse.ts';

/** The facts of a run as options: `--num-steps 30000`, `--epochs 90`. */

const fact = (help: string) => ({ value: 'N', help }) as const;

export const runOptions = {
  'num-steps': fact('steps of the run, instead of what FILE says'),
  epochs: fact('passes over the training set'),
  'steps-per-epoch': fact('steps per epoch'),
  examples: fact('examples in the training set'),
  'batch-size': fact('examples per step, over all processes'),
  accumulate: fact('micro-batches per step in each process'),
  processes: fact('processes that train together'),
  'tokens-per-step': fact('tokens per step'),
  classes: fact('classes that the model distinguishes'),
  'start-step': fact('the step at which the run resumes'),
} as const;

const numberOf = (name: Fact, given: string): number => {
  const value = given.trim() === '' ? Number.NaN : Number(given);
  if (value > 0 && value < Number.POSITIVE_INFINITY) return value;
  if (value === 0 && name === 'start_step') return value;
  const meant = meantNumber(given.trim());
  const write = meant?.write ?? (name === 'start_step' ? 'a number of at least 0' : 'a number above 0');
  throw new UsageError(
    `${OPTIONS[name]} is ${shown(given)}${meant === undefined ? '' : ` (${meant.mistake})`}: write ${write}`,
  );
};

/** Reads the facts of the run from options. Throws UsageError for a value that is not a number above 0. */
export const runFrom = (
  given: {
    readonly [O in keyof typeof runOptions]: string | undefined;
  },
): RunFacts =>
  Object.fromEntries(
    FACTS.flatMap((name) => {
      const value = given[OPTIONS[name].slice(2) as keyof typeof runOptions];
      return value === undefined ? [] : [[name, numberOf(name, value)]];
    }),
  );
