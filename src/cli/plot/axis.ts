import type { Loaded } from '../../config/build/result.ts';
import type { XUnit } from '../../plot/index.ts';
import { epochOf } from '../../run/index.ts';
import { UsageError } from '../exit.ts';
import { writtenStep } from '../show/steps.ts';

/** The horizontal axis that the options describe. */

export const xUnits: readonly XUnit[] = ['steps', 'epochs', 'examples'];

/** A config to draw, with its label. */
export interface Named {
  readonly name: string;
  readonly config: Pick<Loaded<unknown>, 'schedule' | 'run'>;
}

/** Units of the axis per step. Throws UsageError, naming the option to give, if the run does not determine them. */
const perStepOf = ({ name, config: { run } }: Named, x: XUnit): number => {
  if (x === 'steps') return 1;
  const found = x === 'epochs' ? epochOf(1, run) : run.batch_size;
  if (found !== undefined) return found;
  const [fact, options] =
    x === 'epochs'
      ? ['the steps of an epoch', '--steps-per-epoch, or --examples and --batch-size']
      : ['the batch size', '--batch-size'];
  throw new UsageError(`--x ${x} needs ${fact} of ${name}; give ${options}`, false);
};

/** Checks that every config can be drawn along the axis. */
export const checkUnit = (all: readonly Named[], x: XUnit): void => {
  for (const each of all) perStepOf(each, x);
};

/** An end of the axis: a number in its units, or a duration such as 3ep or 10% of the first config's run. */
export const axisEnd = (
  text: string | undefined,
  option: string,
  first: Named,
  x: XUnit,
): number | undefined => {
  if (text === undefined) return undefined;
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (number >= 0 && number < Number.POSITIVE_INFINITY) return number;
  return writtenStep(text, first.config, option) * perStepOf(first, x);
};
