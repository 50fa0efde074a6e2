import type { Loaded } from '../../config/result.ts';
import { breakpoints } from '../../curve/breakpoints.ts';
import { horizon } from '../../curve/horizon.ts';
import { UsageError } from '../exit.ts';

/** Which steps to print the rate of. */

type Config = Pick<Loaded<unknown>, 'schedule' | 'run'>;

/** So many rates and no more in one document. */
const MAX_STEPS = 10_000_000;

const stepOf = (text: string): number => {
  const step = /^\s*$/.test(text) ? Number.NaN : Number(text);
  if (!(step >= 0 && step < Number.POSITIVE_INFINITY)) {
    throw new UsageError(
      `--at: ${text.trim() === '' ? 'nothing' : text} is no step; write a number of at least 0, or FROM:TO or FROM:TO:EVERY`,
    );
  }
  return step;
};

/** How many steps the run is known to have, else where the schedule comes to rest. */
export const endOf = ({ schedule, run }: Config): number | undefined => {
  const end = run.num_steps ?? horizon(schedule.curve);
  return end !== undefined && Number.isFinite(end) ? end : undefined;
};

const rangeOf = (text: string, config: Config): number[] => {
  const [from = '', to = '', every = '1', ...more] = text.split(':');
  if (more.length > 0) throw new UsageError(`--at: ${text} is no range; write FROM:TO or FROM:TO:EVERY`);
  const first = from.trim() === '' ? 0 : stepOf(from);
  const last = to.trim() === '' ? endOf(config) : stepOf(to);
  const by = stepOf(every);
  if (last === undefined)
    throw new UsageError(`--at: ${text} has no end, and neither has the run; give --num-steps`);
  if (by === 0) throw new UsageError(`--at: ${text} goes on by 0 steps; write a number above 0`);
  const count = Math.max(0, Math.floor((last - first) / by) + 1);
  if (count > MAX_STEPS)
    throw new UsageError(`--at: ${text} is ${count} steps; ask for at most ${MAX_STEPS}`);
  return Array.from({ length: count }, (_, i) => first + i * by);
};

/** The steps of `--at`: numbers and ranges (their end included) between commas, in the order they are written. */
export const stepsAsked = (at: string, config: Config): number[] =>
  at.split(',').flatMap((part) => (part.includes(':') ? rangeOf(part, config) : [stepOf(part)]));
