import { ratioOf } from '../../support/exact/decimal.ts';
import { fixed, ONE, over, power, ratioOfFixed, times, wave } from '../../support/exact/oracle.ts';

/** Building blocks of the formulas, in whole-number arithmetic. */

export const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
export const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** x^p for x ≥ 0. */
export const raised = (x: bigint, p: number): bigint => {
  if (p === 0) return ONE;
  return x === 0n ? 0n : power(ratioOfFixed(x), fixed(p));
};

/** factor^n for a whole n, or for any n if factor is above 0; n is a multiple of 2^−BITS. */
export const factored = (factor: number, n: bigint): bigint => {
  if (n === 0n || factor === 1) return ONE;
  if (factor > 0) return power(ratioOf(factor), n);
  const sign = (n / ONE) % 2n === 0n ? ONE : -ONE;
  return factor === 0 ? 0n : times(sign, power(ratioOf(-factor), n));
};

/** t / period, floored if `staircase` is set. */
export const periods = (t: bigint, period: number, staircase: boolean): bigint => {
  const whole = t / fixed(period);
  return staircase ? whole * ONE : over(t, fixed(period));
};

/** (1 + cos πx) / 2 */
export const half = (x: bigint): bigint => ONE - wave(x);

export const mix = (from: bigint, to: bigint, weight: bigint): bigint => from + times(to - from, weight);

/**
 * Finds the cycle that contains t: its index, its length, and the time since its start. Each cycle is `factor` times as
 * long as the one before.
 */
export const cycleOf = (
  t: bigint,
  steps: number,
  factor: number,
): { i: number; length: bigint; gone: bigint } => {
  const first = fixed(steps);
  if (factor === 1) return { i: Number(t / first), length: first, gone: t % first };
  let [i, start, length] = [0, 0n, first];
  while (t >= start + length) [i, start, length] = [i + 1, start + length, times(length, fixed(factor))];
  return { i, length, gone: t - start };
};

/** The time at which the first `cycles` cycles end; each is `factor` times as long as the one before. */
export const endOf = (cycles: number, steps: number, factor: number): bigint => {
  if (factor === 1) return BigInt(cycles) * fixed(steps);
  let [end, length] = [0n, fixed(steps)];
  for (let i = 0; i < cycles && end < fixed(2 ** 60); i++)
    [end, length] = [end + length, times(length, fixed(factor))];
  return end;
};

export const whole = (i: number): bigint => BigInt(i) * ONE;

export const exponentialWith = (
  [before, end]: readonly [(t: bigint) => bigint, number],
  {
    initial,
    factor,
    steps,
    staircase,
  }: { initial: number; factor: number; steps: number; staircase: boolean },
  t: bigint,
): bigint =>
  t < fixed(end)
    ? before(t)
    : times(fixed(initial), factored(factor, periods(t - fixed(end), steps, staircase)));

export const stepped = (
  boundaries: readonly number[],
  values: readonly number[],
  t: bigint,
  old = false,
): bigint => fixed(values[boundaries.filter((edge) => (old ? fixed(edge) < t : fixed(edge) <= t)).length]!);

export type Knot = readonly [step: number, rate: number];

/** Interpolates between knots with `g`; before the first and after the last knot the rate is constant. */
export const through = (knots: readonly Knot[], g: (x: bigint) => bigint, t: bigint): bigint => {
  const next = knots.findIndex(([step]) => fixed(step) > t);
  if (next === -1) return fixed(knots.at(-1)![1]);
  const [b, to] = knots[next]!.map(fixed);
  if (next === 0) return to!;
  const [a, from] = knots[next - 1]!.map(fixed);
  return mix(from!, to!, g(over(t - a!, b! - a!)));
};

export const line = (x: bigint): bigint => x;
