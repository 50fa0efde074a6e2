import type { Loaded } from '../../config/build/result.ts';
import { breakpoints } from '../../curve/shape/breakpoints.ts';
import { horizon } from '../../curve/shape/horizon.ts';
import { resolveExactly, wholeStep } from '../../run/duration.ts';
import { meantNumber } from '../../syntax/numbers/meant_number.ts';
import { UsageError } from '../exit.ts';

/** The steps at which to print the rate. */

export type ShownConfig = Pick<Loaded<unknown>, 'schedule' | 'run'>;

/** The greatest number of rates in one document. */
const MAX_STEPS = 10_000_000;
/** The greatest number of corners to show if no steps were requested. */
const MAX_CORNERS = 12;

const isStep = (step: number): boolean => step >= 0 && step < Number.POSITIVE_INFINITY;

/** A whole number with points between the thousands. If there is only one point, it could also be a decimal point. */
const POINTS = /^\s*[1-9]\d{0,2}(?:\.\d{3})+\s*$/;

const refuseFraction = (text: string, step: number, by: string): void => {
  if (POINTS.test(text)) {
    const whole = text.trim().replaceAll('.', '');
    throw new UsageError(
      `${by}: ${text.trim()} can be a number with thousands or with decimals; write ${whole} if it has thousands`,
    );
  }
  if (!Number.isInteger(step))
    throw new UsageError(
      `${by}: ${text} is not a step, as steps are whole; write ${Math.floor(step)} or ${Math.ceil(step)}`,
    );
};

/** Parses a whole number of steps, or a duration such as `3ep` or `10%`, which need not be a whole number of steps. */
export const exactSteps = (
  text: string,
  { run }: Pick<ShownConfig, 'run'>,
  by: string,
  forms = 'a number of at least 0, 3ep or 10%',
): number => {
  const step = text.trim() === '' ? Number.NaN : Number(text);
  if (isStep(step)) {
    refuseFraction(text, step, by);
    return step;
  }
  const found = resolveExactly(text, run);
  if (found.ok && isStep(found.steps)) return found.steps;
  if ('missing' in found)
    throw new UsageError(`${by}: ${text} needs ${found.missing}, which is unknown; give ${found.option}`);
  const got = text.trim() === '' ? 'nothing' : text;
  const meant = meantNumber(text.trim());
  if (meant?.write !== undefined)
    throw new UsageError(`${by}: ${got} is not a step (${meant.mistake}); write ${meant.write}`);
  throw new UsageError(`${by}: ${got} is not a step; write ${forms}`);
};

/** Parses a step: a whole number, or a duration from the start. */
export const writtenStep = (...given: Parameters<typeof exactSteps>): number =>
  wholeStep(exactSteps(...given));

/** Steps at equal distances. */
export interface Grid {
  readonly first: number;
  readonly every: number;
  readonly count: number;
}

/**
 * A step of a grid: an epoch may be a fraction of a step longer than a whole number, and then begins at the nearest
 * whole step.
 */
export const stepOfGrid = ({ first, every }: Grid, i: number): number => wholeStep(first + i * every);

/** The steps from `first` to `last`, at least one step apart. */
export const gridOf = (first: number, last: number, every: number): Grid => {
  const distance = Math.max(every, 1);
  return { first, every: distance, count: Math.ceil((last + 0.5 - 1e-9 - first) / distance) };
};

const AT_FORMS = 'a number of at least 0, 3ep, 10%, FROM:TO or FROM:TO:EVERY, commas between';

const stepOf = (text: string, config: Pick<ShownConfig, 'run'>): number =>
  writtenStep(text, config, '--at', AT_FORMS);

/** The end of the run if it is known, else the step from which the schedule is constant, if any. */
export const endOfRunOrSchedule = ({ schedule, run }: ShownConfig): number | undefined => {
  const end = run.num_steps ?? horizon(schedule);
  return Number.isFinite(end) ? end : undefined;
};

/** The last step of the run, else the step from which the schedule is constant, if any. */
export const lastStepOf = (config: ShownConfig): number | undefined => {
  const end = endOfRunOrSchedule(config);
  if (end === undefined) return undefined;
  return Math.max(0, Math.ceil(end) - (config.run.num_steps === undefined ? 0 : 1));
};

const rangeOf = (text: string, config: ShownConfig): number[] => {
  const [from = '', to = '', every = '1', ...more] = text.split(':');
  if (more.length > 0) throw new UsageError(`--at: ${text} is not a range; write FROM:TO or FROM:TO:EVERY`);
  const exactly = (part: string): number => exactSteps(part, config, '--at', AT_FORMS);
  const first = from.trim() === '' ? 0 : exactly(from);
  const last = to.trim() === '' ? endOfRunOrSchedule(config) : stepOf(to, config);
  const by = exactly(every);
  if (last === undefined)
    throw new UsageError(`--at: ${text} has no end, and neither has the run; give --num-steps`);
  if (last < wholeStep(first)) throw new UsageError(`--at: ${text} ends before it starts`);
  if (wholeStep(by) === 0) throw new UsageError(`--at: ${text} advances by 0 steps; write a number above 0`);
  const grid = gridOf(first, last, by);
  const { count } = grid;
  if (count > MAX_STEPS)
    throw new UsageError(`--at: ${text} is ${count} steps; ask for at most ${MAX_STEPS}`);
  return Array.from({ length: count }, (_, i) => stepOfGrid(grid, i));
};

export interface ShownSteps {
  readonly steps: readonly number[];
  /** If corners were left out: the number of steps before them. */
  readonly cut?: number;
}

/** The first step of an epoch, counted from 0: `epoch:3`. */
const EPOCH = /^\s*epoch:\s*/;

const stepsIn = (part: string, config: ShownConfig): number[] => {
  if (EPOCH.test(part)) {
    const epoch = part.replace(EPOCH, '');
    return [stepOf(/[a-z%]/i.test(epoch) ? part : `${epoch}ep`, config)];
  }
  return part.includes(':') ? rangeOf(part, config) : [stepOf(part, config)];
};

/** A number with a thousands separator, as reports print it: `24,999` could also be two steps. */
const THOUSANDS = /(?:^|[:\s])([1-9]\d{0,2}(?:,\d{3})+)(?=$|[:\s]|,\s)/;

const refuseThousands = (at: string): void => {
  const [, found] = THOUSANDS.exec(at) ?? [];
  if (found === undefined) return;
  throw new UsageError(
    `--at: ${found} can be one number or several steps; write ${found.replaceAll(',', '')}, or '${found.replaceAll(',', ', ')}' with a space after each comma`,
  );
};

/** The steps of `--at`: numbers and ranges (their end included) separated by commas, in the given order. */
const stepsAsked = (at: string, config: ShownConfig): number[] => {
  refuseThousands(at);
  return at.split(',').flatMap((part) => stepsIn(part, config));
};

/**
 * The default steps: the first, the first at or after each corner, and the last of the run (else where the schedule
 * becomes constant).
 */
const stepsOfItself = (config: ShownConfig): ShownSteps => {
  const end = endOfRunOrSchedule(config);
  const last = lastStepOf(config);
  const found = breakpoints(config.schedule, end ?? Number.MAX_SAFE_INTEGER, { limit: MAX_CORNERS + 1 });
  const corners = found.slice(0, MAX_CORNERS).map(Math.ceil);
  const first = [...new Set([0, ...corners])];
  const steps = last === undefined ? first : [...new Set([...first, last])].sort((a, b) => a - b);
  return { steps, ...(found.length > MAX_CORNERS && { cut: first.length }) };
};

export const stepsOf = (at: string | undefined, config: ShownConfig): ShownSteps =>
  at === undefined ? stepsOfItself(config) : { steps: stepsAsked(at, config) };
