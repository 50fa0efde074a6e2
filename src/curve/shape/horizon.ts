import { above, below, firstDouble, reaching, startOfPeriod, wholes } from '../arithmetic/count.ts';
import { type ByKind, byKind } from '../by_kind.ts';
import type { Curve, CurveOf } from '../curve.ts';
import { type CurveOrSchedule, curveIn } from '../curve_in.ts';
import { startsOf } from '../rate/kinds.ts';
import { rateOf } from '../rate/rate.ts';
import { bounds } from './bounds.ts';
import { limitOf } from './limit.ts';

const NEVER = 1 / 0;

const settles = (curve: Curve, t: number): boolean => {
  const { min, max } = bounds(curve, t, NEVER);
  return min === max;
};

/** The distance from a whole step within which a crossing counts as being at that step. */
const SAME = 1e-9;

/** The t after which nothing changes, for a curve that becomes constant where two curves cross. */
const settled = (curve: CurveOf<'min'> | CurveOf<'max'>): number => {
  if (settles(curve, 0)) return 0;
  if (!settles(curve, 2 ** 1000)) return NEVER;
  let t = 1;
  while (!settles(curve, t)) t *= 2;
  const found = firstDouble(t === 1 ? 0 : t / 2, t, (at) => settles(curve, at));
  const whole = Math.round(found);
  const rate = rateOf(curve);
  const isThere = Math.abs(whole - found) <= SAME * found && rate(whole) === rate(found);
  return isThere ? whole : found;
};

const stepsHorizon = ({ boundaries, values, at }: CurveOf<'steps'>): number => {
  let i = boundaries.length;
  while (i > 0 && values[i - 1] === values[i]) i--;
  if (i === 0) return 0;
  const last = boundaries[i - 1]!;
  return Math.max(at === 'old' ? above(last) : last, 0);
};

/** Goes back from the end while parts already have the last value. */
const sequenceHorizon = (curve: CurveOf<'sequence'>): number => {
  const starts = startsOf(curve);
  const { parts } = curve;
  const rest = horizon(curve.last);
  const outside = (i: number, t: number): number => {
    const start = starts[i - 1] ?? 0;
    return reaching(start + t, (at) => at - start >= t);
  };
  let found = outside(parts.length, rest);
  if (rest > 0) return found;
  const value = rateOf(curve.last)(0);
  for (let i = parts.length - 1; i >= 0; i--) {
    const { curve: part, steps } = parts[i]!;
    const { min, max } = bounds(part, 0, below(steps));
    const from = min === value && max === value ? 0 : horizon(part);
    if (from >= steps || rateOf(part)(from) !== value) break;
    found = outside(i, from);
    if (from > 0) break;
  }
  return found;
};

/** The distance to look back for equal samples before a curve becomes constant. */
const LOOKS_BACK = 1000;

const holdHorizon = ({ of, every }: CurveOf<'hold'>): number => {
  const rest = horizon(of);
  if (rest === NEVER) return settles(of, 0) ? 0 : NEVER;
  let sample = wholes(rest, every) + 1;
  const least = Math.max(sample - LOOKS_BACK, 0);
  const rate = rateOf(of);
  const value = rate(sample * every);
  while (sample > least && rate((sample - 1) * every) === value) sample--;
  return startOfPeriod(sample, every);
};

/** A product is constant as soon as one of its curves stays at 0. */
const productHorizon = ({ of }: CurveOf<'product'>): number => {
  const all = of.map((each) => ({ rest: horizon(each), end: limitOf(each, 'before')(NEVER) }));
  const zeros = all.filter(({ end }) => end === 0).map(({ rest }) => rest);
  return Math.min(...zeros, Math.max(...all.map(({ rest }) => rest)));
};

const kinds: ByKind<[], number> = {
  constant: () => 0,
  ramp: ({ from, to, steps }) => (from === to ? 0 : steps),
  exponential: ({ initial, factor, period, staircase }) => {
    if (initial === 0 || factor === 1) return 0;
    return factor === 0 ? (staircase ? period : Number.MIN_VALUE) : NEVER;
  },
  power: ({ scale, exponent }) => (scale === 0 || exponent === 0 ? 0 : NEVER),
  steps: stepsHorizon,
  sequence: sequenceHorizon,
  shift: ({ of, by }) => {
    const rest = horizon(of);
    return reaching(rest - by, (t) => t + by >= rest);
  },
  repeat: (curve) => (settles(curve, 0) ? 0 : settles(curve, curve.steps) ? curve.steps : NEVER),
  hold: holdHorizon,
  sum: ({ of }) => Math.max(...of.map(horizon)),
  product: productHorizon,
  min: settled,
  max: settled,
  custom: (curve) => {
    const last = curve.breakpoints.at(-1) ?? 0;
    return curve.bounds !== undefined && settles(curve, last) ? last : NEVER;
  },
};

/**
 * The least t from which the rate never changes; Infinity if it never stops changing. For a combination of several changing
 * curves it may be later than that, never earlier.
 *
 * Units: steps.
 * Example: horizon(ramp(0, 1, 'linear', 4)) is 4
 */
export const horizon = (asked: CurveOrSchedule): number => byKind(kinds, curveIn(asked));
