import { passed, wholes } from '../arithmetic/count.ts';
import { type ByKind, byKind } from '../by_kind.ts';
import type { Combination, Curve, CurveOf } from '../curve.ts';
import { cyclesOf } from '../rate/cycles.ts';
import { startsOf, weighed } from '../rate/kinds.ts';
import { rateOf } from '../rate/rate.ts';
import { stretchesOf } from '../rate/stretches.ts';
import { bounds } from '../shape/bounds.ts';
import { blockFiller, type Filler, oneByOne } from './blocks.ts';
import { flood, powerLoop } from './loops.ts';

/** Number of steps from t that are below `to`. */
const countBelow = (t: number, every: number, to: number): number => Math.max(0, Math.ceil((to - t) / every));

const single = (curve: Curve, every: number): Filler => oneByOne(rateOf(curve), every);

const flat =
  (value: number): Filler =>
  (out, begin, end) => {
    flood(out, value, begin, end);
  };

const rampFiller = (curve: CurveOf<'ramp'>, every: number): Filler => {
  const { steps } = curve;
  const rate = rateOf(curve);
  const moving = blockFiller(curve, every) ?? oneByOne(rate, every);
  const last = rate(Math.max(steps, 0));
  return (out, begin, end, t) => {
    const stop = Math.min(end, begin + countBelow(t, every, steps));
    moving(out, begin, stop, t);
    flood(out, last, stop, end);
  };
};

/** Fills stairs and steps; `next` returns the end of the run that contains t. */
const runs = (curve: Curve, every: number, next: (t: number) => number): Filler => {
  const rate = rateOf(curve);
  return (out, begin, end, t) => {
    for (let i = begin; i < end; ) {
      const at = t + (i - begin) * every;
      const value = rate(at);
      const length = Math.max(1, countBelow(at, every, next(at)));
      if (length === 1) out[i] = value;
      else flood(out, value, i, Math.min(end, i + length));
      i += length;
    }
  };
};

/** Fills a curve that can change only at multiples of `period`. */
const stairs = (curve: Curve, every: number, period: number): Filler => {
  // Rounding matters if the period is a fraction: compute the last steps of a stair one by one.
  const next = Number.isInteger(period)
    ? (t: number) => (wholes(t, period) + 1) * period
    : (t: number) => Math.floor((wholes(t, period) + 1) * period) - 1;
  return runs(curve, every, next);
};

const exponentialFiller = (curve: CurveOf<'exponential'>, every: number): Filler => {
  if (curve.staircase) return stairs(curve, every, curve.period);
  return blockFiller(curve, every) ?? single(curve, every);
};

const stepsFiller = (curve: CurveOf<'steps'>, every: number): Filler => {
  const edges = Float64Array.from(curve.boundaries);
  const isNew = curve.at === 'new';
  // All steps are whole: if the step at a boundary still has the old rate, the next step has the new one.
  return runs(curve, every, (t) => {
    const edge = edges[passed(edges, t, isNew)] ?? 1 / 0;
    return isNew ? edge : Math.floor(edge) + 1;
  });
};

const sequenceFiller = (curve: CurveOf<'sequence'>, every: number): Filler => {
  const starts = startsOf(curve);
  if (!starts.every(Number.isInteger)) return single(curve, every);
  const fillers: (Filler | undefined)[] = [];
  return (out, begin, end, t) => {
    for (let i = begin; i < end; ) {
      const at = t + (i - begin) * every;
      const k = passed(starts, at, true);
      fillers[k] ??= fillerOf(curve.parts[k]?.curve ?? curve.last, every);
      const stop = Math.min(end, i + countBelow(at, every, starts[k] ?? 1 / 0));
      fillers[k](out, i, stop, at - (starts[k - 1] ?? 0));
      i = stop;
    }
  };
};

const repeatFiller = (curve: CurveOf<'repeat'>, every: number): Filler => {
  const { of, steps, stretch } = curve;
  if (stretch !== 1 || !Number.isInteger(steps)) return single(curve, every);
  const filler = fillerOf(of, every);
  const cycles = cyclesOf(curve);
  // All steps are whole: if the step at the end of a cycle still belongs to it, the next step belongs to the new cycle.
  const late = curve.at === 'old' ? 1 : 0;
  return (out, begin, end, t) => {
    for (let i = begin; i < end; ) {
      const at = t + (i - begin) * every;
      const cycle = cycles.at(at);
      const stop = Math.min(end, i + countBelow(at, every, (cycle + 1) * steps + late));
      filler(out, i, stop, at - cycle * steps);
      const high = cycles.height(cycle);
      if (high !== 1) for (let k = i; k < stop; k++) out[k] = weighed(high, out[k]!);
      i = stop;
    }
  };
};

type Combine = (out: Float64Array, begin: number, end: number, more: Float64Array) => void;

/** Combines the rates of one more curve into `out`. */
const combine: { readonly [K in Combination['kind']]: Combine } = {
  sum: (out, begin, end, more) => {
    for (let i = begin; i < end; i++) out[i] = out[i]! + more[i - begin]!;
  },
  product: (out, begin, end, more) => {
    for (let i = begin; i < end; i++) out[i] = weighed(out[i]!, more[i - begin]!);
  },
  min: (out, begin, end, more) => {
    for (let i = begin; i < end; i++) out[i] = Math.min(out[i]!, more[i - begin]!);
  },
  max: (out, begin, end, more) => {
    for (let i = begin; i < end; i++) out[i] = Math.max(out[i]!, more[i - begin]!);
  },
};

/** Number of rates of each curve held at a time. */
const CHUNK = 2048;

const combinedFiller = (curve: Combination, every: number): Filler => {
  const { kind, of } = curve;
  const [first, ...more] = of.map((each) => fillerOf(each, every));
  const all = of.map((each) => bounds(each, 0, 1 / 0));
  // Cancellation magnifies the last bit.
  const cancels = kind === 'sum' && all.some(({ min }) => min < 0) && all.some(({ max }) => max > 0);
  if (cancels || first === undefined) return single(curve, every);
  const others = new Float64Array(CHUNK);
  return (out, begin, end, t) => {
    for (let i = begin; i < end; i += CHUNK) {
      const stop = Math.min(end, i + CHUNK);
      const at = t + (i - begin) * every;
      first(out, i, stop, at);
      for (const filler of more) {
        filler(others, 0, stop - i, at);
        combine[kind](out, i, stop, others);
      }
    }
  };
};

/** Fills a product in which only one factor changes at a time: each stretch is filled as the factor that changes in it. */
const productFiller = (curve: CurveOf<'product'>, every: number): Filler => {
  const stretches = stretchesOf(curve, 1 / 0);
  if (stretches[0]!.curve === curve) return combinedFiller(curve, every);
  const fillers = stretches.map((each) => fillerOf(each.curve, every));
  return (out, begin, end, t) => {
    let i = begin;
    for (const [k, { origin, end: last, times }] of stretches.entries()) {
      const at = t + (i - begin) * every;
      const stop = Math.min(end, i + countBelow(at, every, last));
      fillers[k]!(out, i, stop, at - origin);
      if (times !== undefined) for (let j = i; j < stop; j++) out[j] = times * out[j]!;
      i = stop;
    }
  };
};

const kinds: ByKind<[every: number], Filler> = {
  constant: ({ value }) => flat(value),
  ramp: rampFiller,
  exponential: exponentialFiller,
  power: (curve, every) => powerLoop(curve, every) ?? single(curve, every),
  steps: stepsFiller,
  sequence: sequenceFiller,
  shift: (curve, every) => {
    const { of, by } = curve;
    if (!Number.isSafeInteger(by)) return single(curve, every);
    const filler = fillerOf(of, every);
    return (out, begin, end, t) => filler(out, begin, end, t + by);
  },
  repeat: repeatFiller,
  hold: (curve, every) => stairs(curve, every, curve.every),
  sum: combinedFiller,
  product: productFiller,
  min: combinedFiller,
  max: combinedFiller,
  custom: single,
};

/** Returns a function that fills a part of an array with a curve's rates, `every` steps apart. */
export const fillerOf = (curve: Curve, every: number): Filler => byKind(kinds, curve, every);
