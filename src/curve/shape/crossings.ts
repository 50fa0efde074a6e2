import { firstDouble } from '../arithmetic/count.ts';
import type { Curve } from '../curve.ts';
import { rateOf } from '../rate/rate.ts';
import { limitOf } from './limit.ts';

/**
 * Number of points between two edges at which to test which curve is above; more than two crossings there are rare. If
 * there is no second edge, each point is four times as far as the previous one.
 */
const LOOKS = 32;

/** Finds, to the last bit, where two curves cross in a range (from, to) in which neither curve has an edge. */
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
    for (let i = 1; i <= LOOKS; i++) {
      const t = i === LOOKS ? to : to === 1 / 0 ? from + 4 ** i - 1 : from + ((to - from) * i) / LOOKS;
      const now = Math.sign(i === LOOKS ? before[1](to) - before[0](to) : ahead(t));
      if (!now) continue;
      if (sign * now < 0) {
        const old = sign;
        found.push(firstDouble(last, Math.min(t, Number.MAX_VALUE), (t) => Math.sign(ahead(t)) !== old));
      }
      [sign, last] = [now, t];
    }
    return found.filter((t) => t < to);
  };
};
