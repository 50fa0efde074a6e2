import { below } from '../curve/arithmetic/count.ts';
import type { Curve, CurveOf } from '../curve/curve.ts';

/** Samples a plug-in's own function of t as a table: rates at chosen steps, with straight lines between them. */

export interface SampledTable {
  /** Ascending; a step occurs twice if the rate jumps there. */
  readonly steps: readonly number[];
  readonly rates: readonly number[];
  /** The greatest difference from the curve found, relative to the curve's greatest rate. */
  readonly error: number;
}

/** A line whose error is at most this share of the greatest rate is good enough. */
const GOOD = 1e-6;

/** The greatest number of entries into which a stretch is divided. */
const MOST = 4096;

/** Every custom curve inside a curve that has no Python code, with the distance by which its own time exceeds the schedule's. */
export const customsIn = (curve: Curve, ahead = 0): readonly (readonly [CurveOf<'custom'>, number])[] => {
  switch (curve.kind) {
    case 'custom':
      return curve.python === undefined ? [[curve, ahead]] : [];
    case 'sequence':
      return [...curve.parts.map((part) => part.curve), curve.last].flatMap((each) => customsIn(each, ahead));
    case 'shift':
      return customsIn(curve.of, ahead + Math.max(curve.by, 0));
    case 'repeat':
    case 'hold':
      return customsIn(curve.of, ahead);
    case 'sum':
    case 'product':
    case 'min':
    case 'max':
      return curve.of.flatMap((each) => customsIn(each, ahead));
    default:
      return [];
  }
};

/** Samples `rate` over [0, to]; after that the last rate stays. */
export const sampled = ({ rate, breakpoints }: CurveOf<'custom'>, to: number): SampledTable => {
  const edges = [0, ...breakpoints.filter((t) => t > 0 && t < to), to];
  const coarse = Array.from({ length: 257 }, (_, i) => Math.abs(rate((to * i) / 256)));
  const greatest = Math.max(...coarse, Number.MIN_VALUE);
  const steps: number[] = [];
  const rates: number[] = [];
  let error = 0;
  const add = (t: number, value: number): void => {
    steps.push(t);
    rates.push(value);
  };
  /** Divides until the curve is close to the line at three points in between. */
  const draw = (a: number, rateA: number, b: number, rateB: number): void => {
    const off = [0.25, 0.5, 0.75].map((x) => Math.abs(rate(a + (b - a) * x) - (rateA * (1 - x) + rateB * x)));
    const worst = Math.max(...off) / greatest;
    const middle = Math.round((a + b) / 2);
    if (worst > GOOD && steps.length < MOST && middle > a && middle < b) {
      const between = rate(middle);
      draw(a, rateA, middle, between);
      add(middle, between);
      draw(middle, between, b, rateB);
      return;
    }
    // Between two adjacent steps the error does not count: only whole steps have rates.
    if (b - a > 1) error = Math.max(error, worst);
  };
  for (let i = 0; i + 1 < edges.length; i++) {
    const [a, b] = [edges[i]!, edges[i + 1]!];
    const end = i + 2 < edges.length ? rate(below(b)) : rate(b);
    add(a, rate(a));
    draw(a, rate(a), b, end);
    add(b, end);
  }
  return { steps, rates, error };
};
