import { halfWave } from '../arithmetic/half_wave.ts';
import { line } from '../arithmetic/line.ts';
import type { CurveOf } from '../curve.ts';
import type { Rate } from './compile.ts';

/** Makes a rate that goes from `from` at t = 0 to `to` at t = steps, and stays there. */
export type Between = (from: number, to: number, steps: number) => Rate;

/** The rate, limited to the range between both ends, which rounding may leave. */
export const kept = (from: number, to: number, rate: number): number =>
  from < to ? Math.max(from, Math.min(rate, to)) : Math.max(to, Math.min(rate, from));

export const linearBetween: Between = (from, to, steps) => {
  const exact = line(from, to, steps);
  return (t) => (t < steps ? exact(t, 0) : to);
};

export const cosineBetween: Between = (from, to, steps) => {
  const exact = halfWave(from, to, steps);
  return (t) => (t < steps ? exact(t, 0) : to);
};

export const isOrdinary = ({ from, to, steps }: CurveOf<'ramp'>): boolean => {
  const size = Math.max(Math.abs(from), Math.abs(to));
  return from !== to && size > 1e-200 && size < 1e200 && steps > 1e-30 && steps < 1e30;
};

/** The rate of a ramp that follows `between`, which handles ordinary sizes; other sizes are scaled to 1. */
export const rampRate = ({ from, to, steps }: CurveOf<'ramp'>, between: Between): Rate => {
  const size = Math.max(Math.abs(from), Math.abs(to));
  if (from === to || !(steps > 0)) return () => to;
  if (size > 1e-200 && size < 1e200 && steps > 1e-30 && steps < 1e30) return between(from, to, steps);
  const unit = between(from / size, to / size, 1);
  return (t) => kept(from, to, unit(t / steps) * size);
};
