import { passed, wholes } from '../arithmetic/count.ts';
import { type Pair, plus, times } from '../arithmetic/pair.ts';
import { log2, power2 } from '../arithmetic/power2.ts';
import type { Repeat } from '../curve.ts';
import type { Rate, RateOf } from './compile.ts';
import { weighed } from './kinds.ts';

/** The cycles of a repeat. Cycle i begins at start(i), is steps · stretch(i) long and height(i) high. */
export interface Cycles {
  /** The cycle that contains t. */
  readonly at: Rate;
  readonly start: Rate;
  readonly stretch: Rate;
  readonly height: Rate;
}

/** factorⁱ */
const powers = (factor: number): Rate => {
  if (factor === 1) return () => 1;
  if (!(factor > 0)) return (i) => factor ** i;
  const power = power2([0, 0], log2(factor));
  // For the greatest doubles `power` overflows, so return a factor itself unchanged.
  return (i) => (i === 1 ? factor : power(i, 0));
};

const heightsOf = (height: Repeat['height']): Rate => {
  if (height.by === 'geometric') return powers(height.factor);
  const { exponent, rate = 1 } = height;
  return exponent === 1 ? (i) => 1 / (1 + rate * i) : (i) => (1 + rate * i) ** -exponent;
};

/** Number of cycles computed in advance. */
const KNOWN = 256;

const tableOf = (values: Rate, count = KNOWN): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => values(i));

/**
 * The starts of the first cycles. Each start is the previous start · by + steps, computed in pairs of doubles: a
 * formula with a power loses digits if `by` is near 1.
 */
const firstStarts = (steps: number, by: number, count: number): Float64Array => {
  let start: Pair = [0, 0];
  return tableOf((i) => {
    const longer = times(start, [by, 0]);
    if (i > 0) {
      const [sum, low] = plus(longer[0], steps);
      start = plus(sum, low + longer[1]);
    }
    return start[0];
  }, count);
};

/** Cycles that get longer. */
const growing = (steps: number, by: number, isNew: boolean): Omit<Cycles, 'height'> => {
  const stretch = powers(by);
  const grown = by - 1;
  const log = Math.log1p(grown);
  // The last cycle that can matter: the next ones start beyond all steps, or their stretch overflows.
  const last = Math.max(0, Math.floor((960 - Math.max(Math.log2(steps / grown), 0)) / Math.log2(by)));
  const firsts = firstStarts(steps, by, Math.min(KNOWN, last + 1));
  const start: Rate = (i) => {
    if (i < firsts.length) return firsts[i] as number;
    return steps * ((i * log < 0.5 ? Math.expm1(i * log) : stretch(i) - 1) / grown);
  };
  const until = firsts[firsts.length - 1] as number;
  const ends = (i: number, t: number): boolean => (isNew ? start(i + 1) <= t : start(i + 1) < t);
  const at: Rate = (t) => {
    if (t < until) return Math.max(passed(firsts, t, isNew) - 1, 0);
    const i = Math.min(Math.floor(Math.log1p((t / steps) * grown) / log), last);
    return i > 0 && !ends(i - 1, t) ? i - 1 : ends(i, t) ? i + 1 : i;
  };
  return { at, start, stretch };
};

const newCyclesOf = ({ steps, stretch, height }: Repeat, isNew: boolean): Cycles => {
  const cycles =
    stretch === 1
      ? {
          at: isNew
            ? (t: number) => wholes(t, steps)
            : // ⌈t / steps⌉ − 1
              (t: number) => Math.max(-wholes(-t, steps) - 1, 0),
          start: (i: number) => i * steps,
          stretch: () => 1,
        }
      : growing(steps, stretch, isNew);
  return { ...cycles, height: heightsOf(height) };
};

/** The cycles of each curve: bounds and words use them repeatedly, and their tables take 100 µs. */
const known = { new: new WeakMap<Repeat, Cycles>(), old: new WeakMap<Repeat, Cycles>() };

export const cyclesOf = (curve: Repeat, at: 'new' | 'old' = curve.at ?? 'new'): Cycles => {
  const found = known[at].get(curve) ?? newCyclesOf(curve, at === 'new');
  known[at].set(curve, found);
  return found;
};

export const repeatRate = (curve: Repeat, rateOf: RateOf): Rate => {
  const { steps } = curve;
  const rate = rateOf(curve.of);
  const { at, start, stretch, height } = cyclesOf(curve);
  const heights = tableOf(height);
  // After 2⁵³ cycles, t is too coarse to show its place in a cycle.
  if (curve.stretch === 1) {
    return (t) => {
      const i = at(t);
      const within = Math.min(Math.max(t - i * steps, 0), steps);
      return weighed(i < KNOWN ? (heights[i] as number) : height(i), rate(within));
    };
  }
  const [starts, stretches] = [tableOf(start), tableOf(stretch)];
  return (t) => {
    const i = at(t);
    const isKnown = i < KNOWN;
    const gone = t - (isKnown ? (starts[i] as number) : start(i));
    const within = gone / (isKnown ? (stretches[i] as number) : stretch(i));
    const high = isKnown ? (heights[i] as number) : height(i);
    return weighed(high, rate(Math.min(Math.max(within, 0), steps)));
  };
};
