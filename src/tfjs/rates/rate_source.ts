import type { Schedule } from '../../config/build/schedule.ts';
import { zeros } from '../../curve/shape/zeros.ts';

/**
 * A learning rate for an optimizer: a number, a schedule (a function of the step), or a function without arguments
 * that is called at each update, like a callable in `tf.keras`.
 */
export type RateSource = number | Schedule | ((step: number) => number);

const curveOf = (source: RateSource): Schedule['curve'] | undefined =>
  typeof source === 'function' && 'curve' in source ? source.curve : undefined;

/** True for a schedule of `createSchedule` or `load`: a function with a spec and a curve. */
export const isSchedule = (source: RateSource): source is Schedule => curveOf(source) !== undefined;

/** The rate at a step, from any source. Throws TypeError if the source is none of the accepted kinds. */
export const rateFunction = (source: RateSource, name = 'learningRate'): ((step: number) => number) => {
  if (typeof source === 'function') return source;
  if (typeof source === 'number') return () => source;
  throw new TypeError(`${name} is ${String(source)}: give a number, a schedule or a function`);
};

/** The step from which the rate stays 0; Infinity if it does not, or if that is unknown. */
export const zeroFrom = (source: RateSource): number => {
  const curve = curveOf(source);
  const last = curve === undefined ? undefined : zeros(curve, Number.POSITIVE_INFINITY).at(-1);
  return last?.to === Number.POSITIVE_INFINITY ? last.from : Number.POSITIVE_INFINITY;
};

/** An option that may change: a finite number, or a source that `rateFunction` takes. */
export const followedOption = (name: string, source: RateSource): RateSource => {
  if (typeof source === 'number') return finiteOption(name, source);
  rateFunction(source, name);
  return source;
};

/** An option that must be a finite number. Throws RangeError if it is not. */
export const finiteOption = (name: string, value: number): number => {
  if (Number.isFinite(value)) return value;
  throw new RangeError(`${name} is ${String(value)}: give a finite number`);
};
