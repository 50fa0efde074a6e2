import type { Schedule } from '../../config/build/schedule.ts';
import { zeros } from '../../curve/shape/zeros.ts';

/**
 * What an optimizer takes for a learning rate: a number, a schedule (a function of the step), or a function without
 * arguments that is asked at each update, as `tf.keras` asks a callable.
 */
export type RateSource = number | Schedule | ((step: number) => number);

const curveOf = (source: RateSource): Schedule['curve'] | undefined =>
  typeof source === 'function' && 'curve' in source ? source.curve : undefined;

/** True for what `createSchedule` and `load` give: a function with its spec and curve beside. */
export const isSchedule = (source: RateSource): source is Schedule => curveOf(source) !== undefined;

/** The rate at a step, whatever it comes from. Throws TypeError if it comes from nothing. */
export const rateFunction = (source: RateSource, name = 'learningRate'): ((step: number) => number) => {
  if (typeof source === 'function') return source;
  if (typeof source === 'number') return () => source;
  throw new TypeError(`${name} is ${String(source)}: give a number, a schedule or a function`);
};

/** The step from which on a schedule's rate is 0 for good; Infinity if that is never so, or cannot be known. */
export const endOf = (source: RateSource): number => {
  const curve = curveOf(source);
  const last = curve === undefined ? undefined : zeros(curve, Number.POSITIVE_INFINITY).at(-1);
  return last?.to === Number.POSITIVE_INFINITY ? last.from : Number.POSITIVE_INFINITY;
};

/** An option that is followed: a number that must be finite, or what `rateFunction` takes. */
export const followedOption = (name: string, source: RateSource): RateSource => {
  if (typeof source === 'number') return finiteOption(name, source);
  rateFunction(source, name);
  return source;
};

/** An option that must be a finite number. Throws RangeError if it is none. */
export const finiteOption = (name: string, value: number): number => {
  if (Number.isFinite(value)) return value;
  throw new RangeError(`${name} is ${String(value)}: give a finite number`);
};
