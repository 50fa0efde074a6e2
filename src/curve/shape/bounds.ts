import { above, below, passed, startOfPeriod, wholes } from '../arithmetic/count.ts';
import { type ByKind, byKind } from '../by_kind.ts';
import type { Curve, CurveOf } from '../curve.ts';
import { type CurveOrSchedule, curveIn } from '../curve_in.ts';
import { cyclesOf } from '../rate/cycles.ts';
import { startsOf, weighed } from '../rate/kinds.ts';
import { isThrough0, sizeOf } from '../rate/ramp.ts';
import { rateOf } from '../rate/rate.ts';
import { lastHeight, limitOf } from './limit.ts';

/** Limits that no rate passes. If `exact`, rates reach both, up to the last digit or two. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly exact: boolean;
}

const around = (exact: boolean, rates: readonly number[]): Bounds => {
  let min = 1 / 0;
  let max = -1 / 0;
  for (const rate of rates) {
    min = Math.min(min, rate);
    max = Math.max(max, rate);
  }
  return { min, max, exact };
};

const joined = (all: readonly Bounds[]): Bounds => {
  let [min, max, exact] = [1 / 0, -1 / 0, true];
  for (const each of all) {
    min = Math.min(min, each.min);
    max = Math.max(max, each.max);
    exact &&= each.exact;
  }
  return { min, max, exact };
};

/** The bounds of a product; exact if the first ones are. */
const times = (a: Bounds, b: Omit<Bounds, 'exact'>): Bounds =>
  around(a.exact, [
    weighed(a.min, b.min),
    weighed(a.min, b.max),
    weighed(a.max, b.min),
    weighed(a.max, b.max),
  ]);

/** The greatest relative rounding error of a rate: with a plain formula, and with any formula. */
const PLAIN = 2 ** -52;
const ANY = 2 ** -50;

/**
 * Widens bounds by `off` parts of `size`, because rates next to the ends may round the other way; the result stays
 * within `low` and `high`.
 */
const loosened = (found: Bounds, off: number, low: number, high: number, size?: number): Bounds => ({
  min: Math.max(found.min - off * (size ?? Math.abs(found.min)), Math.min(low, found.min)),
  max: Math.min(found.max + off * (size ?? Math.abs(found.max)), Math.max(high, found.max)),
  exact: found.exact,
});

/** The bounds of a curve that only rises or only falls. */
const monotone = (curve: Curve, from: number, to: number): Bounds => {
  const rate = rateOf(curve);
  const [first, last] = [rate(from), rate(to)];
  return { min: Math.min(first, last), max: Math.max(first, last), exact: true };
};

const rampBounds = (curve: CurveOf<'ramp'>, first: number, last: number): Bounds => {
  const found = monotone(curve, first, last);
  const { from, to, steps, easing } = curve;
  if (first >= steps || first === last) return found;
  const isPlain = easing.shape === 'linear' || easing.shape === 'cosine';
  // If the rate crosses 0, the rounding error is relative to the greater end.
  const size = isThrough0(curve) ? sizeOf(curve) : undefined;
  return loosened(found, isPlain ? PLAIN : ANY, Math.min(from, to), Math.max(from, to), size);
};

const powerBounds = (curve: CurveOf<'power'>, from: number, to: number): Bounds => {
  const found = monotone(curve, from, to);
  // Roots and quotients are rounded to the nearest double, which keeps their order.
  if (from === to || [-1, -0.5, 0, 1].includes(curve.exponent)) return found;
  return loosened(found, ANY, -1 / 0, 1 / 0);
};

const exponentialBounds = (curve: CurveOf<'exponential'>, from: number, to: number): Bounds => {
  const { initial, factor, period, staircase, log = factor - 1 } = curve;
  if (initial === 0 || log === 0) return around(true, [initial]);
  if (from === to || (staircase && wholes(from, period) === wholes(to, period)))
    return monotone(curve, from, to);
  if (!(factor < 0)) {
    const isBelow = log < 0 === initial > 0;
    const [low, high] = isBelow ? [-1 / 0, initial] : [initial, 1 / 0];
    return loosened(monotone(curve, from, to), PLAIN, low, high);
  }
  // Stairs that change sign: the two stairs at each end have the greatest and the least rate.
  const rate = rateOf(curve);
  const first = wholes(from, period);
  if (to === 1 / 0 && factor < -1) return { min: -1 / 0, max: 1 / 0, exact: true };
  const last = to === 1 / 0 ? first + 1 : wholes(to, period);
  const stairs = [first, Math.min(first + 1, last), Math.max(last - 1, first), last];
  const rates = stairs.map((stair) => rate(startOfPeriod(stair, period)));
  // After 2⁵² stairs, doubles cannot distinguish odd numbers from even ones.
  const found = around(true, [...rates, rates[0]! * factor]);
  const most = factor < -1 ? 1 / 0 : Math.abs(initial);
  return loosened(found, ANY, -most, most);
};

/** The boundaries of each curve: there can be a million, and a search for zeros asks for the bounds of thousands of stretches. */
const knownEdges = new WeakMap<Curve, Float64Array>();

const edgesOf = (curve: CurveOf<'sequence'> | CurveOf<'steps'>): Float64Array => {
  const found =
    knownEdges.get(curve) ?? (curve.kind === 'steps' ? Float64Array.from(curve.boundaries) : startsOf(curve));
  knownEdges.set(curve, found);
  return found;
};

const stepsBounds = (curve: CurveOf<'steps'>, from: number, to: number): Bounds => {
  const edges = edgesOf(curve);
  const isNew = curve.at === 'new';
  return around(true, curve.values.slice(passed(edges, from, isNew), passed(edges, to, isNew) + 1));
};

const sequenceBounds = (curve: CurveOf<'sequence'>, from: number, to: number): Bounds => {
  const starts = edgesOf(curve);
  const all: Bounds[] = [];
  const end = passed(starts, to, true);
  for (let i = passed(starts, from, true); i <= end; i++) {
    const start = starts[i - 1] ?? 0;
    const until = i < end ? below(starts[i]!) : to;
    const part = curve.parts[i]?.curve ?? curve.last;
    all.push(bounds(part, Math.max(from - start, 0), Math.max(until - start, 0)));
  }
  return joined(all);
};

const jumpsAt = (curve: Curve, t: number): boolean => {
  const [before, at] = [rateOf(curve)(below(t)), rateOf(curve)(t)];
  return Math.abs(at - before) > 1e-9 * Math.abs(at);
};

/** Bounds of whole cycles: without this cache, nested cycles would take time quadratic in their depth. */
const knownCycles = new WeakMap<Curve, Bounds>();

const wholeCycle = (of: Curve, end: number, curve: CurveOf<'repeat'>): Bounds => {
  const found = knownCycles.get(curve) ?? bounds(of, 0, end);
  knownCycles.set(curve, found);
  return found;
};

const repeatBounds = (curve: CurveOf<'repeat'>, from: number, to: number): Bounds => {
  const { of, steps } = curve;
  const { at, start, stretch, height } = cyclesOf(curve);
  const local = (i: number, t: number): number => Math.min(Math.max((t - start(i)) / stretch(i), 0), steps);
  const high = (i: number, within: Bounds): Bounds => times(within, { min: height(i), max: height(i) });
  const first = at(from);
  const last = to === 1 / 0 ? first + 3 : at(to);
  if (first === last) return high(first, bounds(of, local(first, from), local(first, to)));
  // If cycles are not whole steps long, rounding may take a step to the very end.
  const isOpen = curve.at !== 'old' && curve.stretch === 1 && Number.isInteger(steps);
  const end = isOpen ? below(steps) : steps;
  const whole = wholeCycle(of, end, curve);
  const begun = local(first, from);
  const all = [high(first, begun === 0 ? whole : bounds(of, begun, end))];
  // Heights only rise or only fall, or alternate in sign while they do: the cycles at both ends are the highest and
  // lowest.
  for (const i of [first + 1, first + 2, last - 2, last - 1])
    if (i > first && i < last) all.push(high(i, whole));
  // If no double is left between `to` and the end of its cycle, use the bounds of a whole cycle: cutting it would
  // double the work at each level of nested cycles.
  if (start(last + 1) <= above(to)) all.push(high(last, whole));
  else if (to < 1 / 0) all.push(high(last, bounds(of, 0, local(last, to))));
  else {
    const limit = lastHeight(curve);
    all.push(times(whole, { min: height(1) < 0 ? -limit : limit, max: limit }));
  }
  const { exact, ...found } = joined(all);
  return { ...found, exact: exact && (isOpen || curve.at === 'old' || !jumpsAt(of, steps)) };
};

/** The greatest number of samples of a held curve to evaluate; if there are more, only the first few are evaluated. */
const FEW_SAMPLES = 1024;
const FIRST_SAMPLES = 64;

const holdBounds = ({ of, every }: CurveOf<'hold'>, from: number, to: number): Bounds => {
  const [first, last] = [wholes(from, every), wholes(to, every)];
  const rate = rateOf(of);
  const isFew = last - first < FEW_SAMPLES;
  const asked = isFew ? last - first + 1 : FIRST_SAMPLES;
  const found = around(
    true,
    Array.from({ length: asked }, (_, i) => rate((first + i) * every)),
  );
  if (isFew) return found;
  const rest = bounds(of, (first + asked) * every, last * every);
  const ends = [rate((first + asked) * every), limitOf(of, 'before')(last * every), found.min, found.max];
  const { min, max } = joined([found, rest]);
  return { min, max, exact: rest.exact && ends.includes(min) && ends.includes(max) };
};

/** For a combination: exact if at most one of its curves changes. */
const combined =
  (two: (a: Bounds, b: Bounds) => Bounds) =>
  ({ of }: { readonly of: readonly Curve[] }, from: number, to: number): Bounds => {
    const all = of.map((each) => bounds(each, from, to));
    const changing = all.filter(({ min, max }) => min !== max);
    return { ...all.reduce(two), exact: changing.length <= 1 && all.every((each) => each.exact) };
  };

const SAMPLES = 1000;

/** For a custom curve without bounds: sampled at its breakpoints and between them. */
const sampled = (curve: CurveOf<'custom'>, from: number, to: number): Bounds => {
  const last = curve.breakpoints.at(-1) ?? 0;
  const end = to === 1 / 0 ? Math.max(from, last) * 2 + SAMPLES : to;
  const at = Array.from({ length: SAMPLES + 1 }, (_, i) => from + ((end - from) * i) / SAMPLES);
  const corners = curve.breakpoints.filter((t) => t >= from && t <= to);
  const beside = corners.flatMap((t) => [Math.max(below(t), from), t]);
  return around(false, [...at, ...beside].map(curve.rate));
};

const kinds: ByKind<[from: number, to: number], Bounds> = {
  constant: ({ value }) => ({ min: value, max: value, exact: true }),
  ramp: rampBounds,
  exponential: exponentialBounds,
  power: powerBounds,
  steps: stepsBounds,
  sequence: sequenceBounds,
  shift: ({ of, by }, from, to) => bounds(of, from + by, to + by),
  repeat: repeatBounds,
  hold: holdBounds,
  sum: /* @__PURE__ */ combined((a, b) => around(true, [a.min + b.min, a.max + b.max])),
  product: /* @__PURE__ */ combined(times),
  min: /* @__PURE__ */ combined((a, b) => around(true, [Math.min(a.min, b.min), Math.min(a.max, b.max)])),
  max: /* @__PURE__ */ combined((a, b) => around(true, [Math.max(a.min, b.min), Math.max(a.max, b.max)])),
  custom: (curve, from, to) =>
    curve.bounds === undefined ? sampled(curve, from, to) : { ...curve.bounds(from, to), exact: true },
};

/**
 * The least and the greatest rate for t in [from, to]; `to` may be Infinity. No rate is outside these bounds, not even by its last
 * bit; bounds that are not exact may be wider than needed. Only a custom curve without its own bounds is sampled; some
 * of its rates may be outside.
 *
 * Units: from and to in steps; rates as the curve's.
 * Example: bounds(constant(0.5), 0, 10) is { min: 0.5, max: 0.5, exact: true }
 */
export const bounds = (asked: CurveOrSchedule, from: number, to: number): Bounds =>
  byKind(kinds, curveIn(asked), from, to);
