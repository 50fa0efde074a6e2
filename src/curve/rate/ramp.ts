import { halfWave } from '../arithmetic/half_wave.ts';
import { line } from '../arithmetic/line.ts';
import type { CurveOf } from '../curve.ts';
import type { Rate } from './compile.ts';

/** Makes a rate that goes from `from` at t = 0 to `to` at t = steps, and stays there. */
export type Between = (from: number, to: number, steps: number) => Rate;

/** The rate, limited to the range between both ends, which rounding may leave. */
export const kept = (from: number, to: number, rate: number): number =>
  Math.max(Math.min(from, to), Math.min(rate, Math.max(from, to)));

export const linearBetween: Between = (from, to, steps) => {
  const exact = line(from, to, steps);
  return (t) => (t < steps ? exact(t, 0) : to);
};

export const cosineBetween: Between = (from, to, steps) => {
  const exact = halfWave(from, to, steps);
  return (t) => (t < steps ? exact(t, 0) : to);
};

/** The greater of the absolute rates at both ends. */
export const sizeOf = ({ from, to }: CurveOf<'ramp'>): number => Math.max(Math.abs(from), Math.abs(to));

/** True if `from` and `to` have opposite signs. */
export const isThrough0 = ({ from, to }: CurveOf<'ramp'>): boolean => Math.sign(from) * Math.sign(to) < 0;

/** True for rates and steps of ordinary size: products of them are doubles too. */
const isPlain = (size: number, steps: number): boolean =>
  Math.abs(Math.log10(size)) < 200 && Math.abs(Math.log10(steps)) < 30;

/** True if the ends differ, and rates and steps are of ordinary size. */
export const isOrdinary = (curve: CurveOf<'ramp'>): boolean =>
  curve.from !== curve.to && isPlain(sizeOf(curve), curve.steps);

/** The rate of a ramp that follows `between`, which handles ordinary sizes; other sizes are scaled to 1. */
export const rampRate = (curve: CurveOf<'ramp'>, between: Between): Rate => {
  const { from, to, steps } = curve;
  const size = sizeOf(curve);
  if (from === to || !(steps > 0)) return () => to;
  if (isPlain(size, steps)) return between(from, to, steps);
  const unit = between(from / size, to / size, 1);
  return (t) => kept(from, to, unit(t / steps) * size);
};
