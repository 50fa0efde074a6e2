import type { Rate, RateOf } from './compile.ts';
import { passed, wholes } from './count.ts';
import type { Repeat } from './curve.ts';
import { weighed } from './kinds.ts';
import { log2, power2 } from './power2.ts';

/** Where the cycles of a repeat are. Cycle i begins at start(i), is steps · stretch(i) long and height(i) high. */
export interface Cycles {
  /** The cycle that t is in; a cycle's end belongs to the next. */
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
  return (i) => power(i, 0);
};

const heightsOf = (height: Repeat['height']): Rate => {
  if (height.by === 'geometric') return powers(height.factor);
  const { exponent, rate = 1 } = height;
  return exponent === 1 ? (i) => 1 / (1 + rate * i) : (i) => (1 + rate * i) ** -exponent;
};

/** So many cycles are worked out beforehand. */
const KNOWN = 256;

const known = (values: Rate, count: number): Rate => {
  const table = Float64Array.from({ length: count }, (_, i) => values(i));
  return (i) => (i < count ? (table[i] as number) : values(i));
};

export const cyclesOf = ({ steps, stretch: by, height }: Repeat): Cycles => {
  const heights = heightsOf(height);
  if (by === 1) {
    return { at: (t) => wholes(t, steps), start: (i) => i * steps, stretch: () => 1, height: heights };
  }
  const stretches = powers(by);
  const grown = by - 1;
  const starts: Rate = (i) => (steps * (stretches(i) - 1)) / grown;
  // Past this cycle a start has no double.
  const last = Math.max(0, Math.floor((1000 - Math.log2(steps / grown)) / Math.log2(by)));
  const count = Math.min(KNOWN, last + 1);
  const firsts = Float64Array.from({ length: count }, (_, i) => starts(i));
  const until = firsts[count - 1] as number;
  const log = Math.log(by);
  const at: Rate = (t) => {
    if (t < until) return passed(firsts, t, true) - 1;
    const guess = Math.floor(Math.log1p((t / steps) * grown) / log);
    // No number: of cycles that get shorter, none ends past t.
    const i = Number.isNaN(guess) ? last : Math.min(guess, last);
    return starts(i) > t ? i - 1 : i < last && starts(i + 1) <= t ? i + 1 : i;
  };
  return { at, start: known(starts, count), stretch: known(stretches, count), height: known(heights, count) };
};

export const repeatRate = (curve: Repeat, rateOf: RateOf): Rate => {
  const rate = rateOf(curve.of);
  const { at, start, stretch, height } = cyclesOf(curve);
  return (t) => {
    const i = at(t);
    // Past 2⁵³ cycles t says no more where in one it is.
    const within = Math.min(Math.max((t - start(i)) / stretch(i), 0), curve.steps);
    return weighed(height(i), rate(within));
  };
};
