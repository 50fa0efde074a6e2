import { below, passed, startOfPeriod, wholesBefore } from '../arithmetic/count.ts';
import { type ByKind, byKind } from '../by_kind.ts';
import type { Curve, CurveOf } from '../curve.ts';
import type { Rate } from '../rate/compile.ts';
import { cyclesOf } from '../rate/cycles.ts';
import { startsOf, weighed } from '../rate/kinds.ts';
import { rateOf } from '../rate/rate.ts';

/** The side from which a limit is taken: `before` is from the left, `after` from the right. */
type Side = 'before' | 'after';

const exponentialLimit = (curve: CurveOf<'exponential'>, side: Side): Rate => {
  const rate = rateOf(curve);
  const { factor, period, staircase } = curve;
  if (!staircase) return factor === 0 ? () => 0 : rate;
  if (side === 'after') return rate;
  return (t) => rate(startOfPeriod(wholesBefore(t, period), period));
};

const stepsLimit = (curve: CurveOf<'steps'>, side: Side): Rate => {
  const rate = rateOf({ ...curve, at: 'new' });
  return side === 'after' ? rate : (t) => rate(below(t));
};

const sequenceLimit = (curve: CurveOf<'sequence'>, side: Side): Rate => {
  const limits = [...curve.parts.map((part) => part.curve), curve.last].map((part) => formal(part, side));
  const starts = startsOf(curve);
  return (t) => {
    const i = passed(starts, t, side === 'after');
    return limits[i]!(i > 0 ? t - starts[i - 1]! : t);
  };
};

/** The limit that the heights of the cycles approach. */
export const lastHeight = ({ height }: CurveOf<'repeat'>): number => {
  if (height.by === 'harmonic') return height.exponent > 0 ? 0 : height.exponent === 0 ? 1 : 1 / 0;
  const size = Math.abs(height.factor);
  return size === 1 ? 1 : size < 1 ? 0 : 1 / 0;
};

const repeatLimit = (curve: CurveOf<'repeat'>, side: Side): Rate => {
  const limit = formal(curve.of, side);
  const { at, start, stretch, height } = cyclesOf(curve, 'new');
  return (t) => {
    if (t === 1 / 0) return weighed(lastHeight(curve), limit(curve.steps));
    const i = at(t);
    if (side === 'before' && i > 0 && start(i) === t) return weighed(height(i - 1), limit(curve.steps));
    return weighed(height(i), limit((t - start(i)) / stretch(i)));
  };
};

const holdLimit = (curve: CurveOf<'hold'>, side: Side): Rate => {
  if (side === 'after') return rateOf(curve);
  const { of, every } = curve;
  const rate = rateOf(of);
  const limit = formal(of, side);
  return (t) => (t === 1 / 0 ? limit(t) : rate(wholesBefore(t, every) * every));
};

const combinedLimit =
  (two: (a: number, b: number) => number) =>
  ({ of }: { readonly of: readonly Curve[] }, side: Side): Rate => {
    const limits = of.map((each) => formal(each, side));
    return (t) => limits.map((limit) => limit(t)).reduce((a, b) => two(a, b));
  };

/** Distance before a step at which a sampled curve is evaluated for its limit. */
const NEAR = 2 ** -50;

const limits: ByKind<[side: Side], Rate> = {
  constant: rateOf,
  ramp: rateOf,
  exponential: exponentialLimit,
  power: rateOf,
  steps: stepsLimit,
  sequence: sequenceLimit,
  shift: ({ of, by }, side) => {
    const limit = formal(of, side);
    return (t) => limit(t + by);
  },
  repeat: repeatLimit,
  hold: holdLimit,
  sum: /* @__PURE__ */ combinedLimit((a, b) => a + b),
  product: /* @__PURE__ */ combinedLimit(weighed),
  min: /* @__PURE__ */ combinedLimit(Math.min),
  max: /* @__PURE__ */ combinedLimit(Math.max),
  custom: ({ rate }, side) =>
    side === 'before' ? (t) => rate(t === 1 / 0 ? Number.MAX_SAFE_INTEGER : t * (1 - NEAR)) : rate,
};

const formal = (curve: Curve, side: Side): Rate => byKind(limits, curve, side);

/** The distance at which neighbouring rates are evaluated, as a share of t + 1: more than the rounding error of t. */
const BESIDE = 2 ** -44;

/** The relative difference of rates below which it is only rounding. */
const SAME = 1e-9;

/** True if there is no jump between a rate and two others, one at some distance and one at twice that distance. */
const leads = (rate: number, once: number, twice: number): boolean =>
  rate === once ||
  Math.abs(rate - once) <= 10 * Math.abs(once - twice) ||
  Math.abs(rate - once) <= SAME * Math.max(Math.abs(rate), Math.abs(once));

/**
 * The limit of the rate at t from one side, compiled; `before` also at Infinity. The limit comes from the formula if
 * the formula continues the rates next to t, and from those rates themselves if t was rounded to the wrong side of its
 * boundary.
 */
export const limitOf = (curve: Curve, side: Side): Rate => {
  const limit = formal(curve, side);
  const rate = rateOf(curve);
  const by = side === 'before' ? -BESIDE : BESIDE;
  return (t) => {
    const found = limit(t);
    if (t === 1 / 0 || (t === 0 && side === 'before')) return found;
    const once = rate(Math.max(t + (t + 1) * by, 0));
    const twice = rate(Math.max(t + (t + 1) * 2 * by, 0));
    return leads(found, once, twice) ? found : once;
  };
};
