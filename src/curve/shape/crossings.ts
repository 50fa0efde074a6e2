import type { Curve } from '../curve.ts';
import { rateOf } from '../rate/rate.ts';
import { limitOf } from './limit.ts';

/** Number of points between two edges at which to test which curve is above; more than two crossings there are rare. */
const LOOKS = 32;

/** Number of such points if there is no second edge; each is four times as far as the previous one, up to 2⁵². */
const FAR_LOOKS = 27;

/** The least t in (from, to] at which `ahead` no longer has the given sign; known to exist. */
const crossing = (ahead: (t: number) => number, sign: number, from: number, to: number): number => {
  let low = from;
  let high = to;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return high;
    if (Math.sign(ahead(middle)) === sign) low = middle;
    else high = middle;
  }
};

/** Finds where two curves cross inside (from, to), in which neither has an edge, to the last bit. */
export const crossings = (a: Curve, b: Curve): ((from: number, to: number) => number[]) => {
  const rates = [rateOf(a), rateOf(b)] as const;
  const after = [limitOf(a, 'after'), limitOf(b, 'after')] as const;
  const before = [limitOf(a, 'before'), limitOf(b, 'before')] as const;
  const ahead = (t: number): number => rates[1](t) - rates[0](t);
  return (from, to) => {
    if (after.every((limit, i) => limit(from) === before[i]!(to))) return [];
    const found: number[] = [];
    let last = from;
    let sign = Math.sign(after[1](from) - after[0](from));
    const looks = to === 1 / 0 ? FAR_LOOKS : LOOKS;
    for (let i = 1; i <= looks; i++) {
      const t = i === looks ? to : to === 1 / 0 ? from + 4 ** i - 1 : from + ((to - from) * i) / looks;
      const now = Math.sign(i === looks ? before[1](to) - before[0](to) : ahead(t));
      if (!now) continue;
      if (sign * now < 0) found.push(crossing(ahead, sign, last, Math.min(t, Number.MAX_VALUE)));
      [sign, last] = [now, t];
    }
    return found.filter((t) => t > from && t < to);
  };
};
