import { type Ratio, ratioOf } from './decimal.ts';

/** Formulas of curves in whole-number arithmetic, to about 150 digits: the reference for rates. */

/** Numbers are whole multiples of 2^−BITS. */
const BITS = 500n;
export const ONE = 1n << BITS;

export const fixed = (value: number | Ratio): bigint => {
  const { n, d } = typeof value === 'number' ? ratioOf(value) : value;
  return (n << BITS) / d;
};
export const times = (a: bigint, b: bigint): bigint => (a * b) >> BITS;
export const over = (a: bigint, b: bigint): bigint => (a << BITS) / b;

export const ratioOfFixed = (value: bigint): Ratio => ({ n: value, d: ONE });
const exact = ratioOfFixed;

/** e^x for x up to some hundreds; below −300 it is 0. */
export const exp = (x: bigint): bigint => {
  if (x < -300n * ONE) return 0n;
  const part = x >> 12n;
  let sum = ONE;
  let term = ONE;
  for (let k = 1n; term !== 0n && k < 500n; k++) {
    term = times(term, part) / k;
    if (term === -1n) break;
    sum += term;
  }
  for (let i = 0; i < 12; i++) sum = times(sum, sum);
  return sum;
};

/** 2 artanh(a / b) = ln((b + a) / (b − a)) */
const artanhTwice = (a: bigint, b: bigint): bigint => {
  let power = (a << BITS) / b;
  const square = times(power, power);
  let sum = 0n;
  for (let k = 1n; power !== 0n && power !== -1n; k += 2n) {
    sum += power / k;
    power = times(power, square);
  }
  return 2n * sum;
};

const LN2 = artanhTwice(1n, 3n);

/** ln of a ratio above 0. */
export const ln = ({ n, d }: Ratio): bigint => {
  const near = BigInt(n.toString(2).length - d.toString(2).length);
  const [a, b] = near >= 0n ? [n, d << near] : [n << -near, d];
  return near * LN2 + artanhTwice(a - b, a + b);
};

/** π by Machin's formula. */
const artan = (inverse: bigint): bigint => {
  let power = ONE / inverse;
  let sum = 0n;
  for (let k = 1n, sign = 1n; power !== 0n; k += 2n, sign = -sign) {
    sum += (sign * power) / k;
    power /= inverse * inverse;
  }
  return sum;
};
const PI = 4n * (4n * artan(5n) - artan(239n));

/** cos of 0 ≤ x ≤ π. */
const cos = (x: bigint): bigint => {
  const square = times(x, x);
  let sum = ONE;
  let term = ONE;
  for (let k = 1n; term !== 0n && term !== -1n; k += 2n) {
    term = -times(term, square) / (k * (k + 1n));
    sum += term;
  }
  return sum;
};

/** from + (to − from) · weight */
const between = (from: number, to: number, weight: bigint): bigint =>
  fixed(from) + times(fixed(to) - fixed(from), weight);

/** t / steps */
export const part = (t: number, steps: number): bigint => over(fixed(t), fixed(steps));

/** x^p for a ratio x above 0. */
export const power = (x: Ratio, p: bigint): bigint => exp(times(ln(x), p));

/** The square root of x, a multiple of 2^−BITS. */
export const rootOf = (x: bigint): bigint => {
  if (x === 0n) return 0n;
  const square = x << BITS;
  let root = 1n << BigInt((square.toString(2).length >> 1) + 1);
  for (;;) {
    const next = (root + square / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
};

/** (1 − cos πx) / 2 */
export const wave = (x: bigint): bigint => (ONE - cos(times(PI, x))) / 2n;

/** 1 / (1 + e^−s) */
export const logistic = (s: bigint): bigint => over(ONE, ONE + exp(-s));

/** The weight of `to` at the fraction x of a ramp, 0 < x < 1, by shape. */
export const weights = {
  linear: (x: bigint): bigint => x,
  cosine: (x: bigint, exponent: number): bigint => ONE - power(exact(ONE - wave(x)), fixed(exponent)),
  power: (x: bigint, exponent: number): bigint => power(exact(x), fixed(exponent)),
  reversed_power: (x: bigint, exponent: number): bigint => ONE - power(exact(ONE - x), fixed(exponent)),
  tanh: (x: bigint, lower: number, upper: number): bigint =>
    logistic(2n * (fixed(lower) + times(fixed(upper) - fixed(lower), x))),
  sigmoid: (x: bigint, slope: number, center: number): bigint =>
    logistic(times(fixed(slope), x - fixed(center))),
  log: (x: bigint, scale: number): bigint =>
    over(ln(exact(ONE + times(x, fixed(scale) - ONE))), ln(ratioOf(scale))),
};

export const rampAt = (from: number, to: number, weight: bigint): Ratio => exact(between(from, to, weight));

/** (from · (steps − t) + to · t) / steps, without any rounding. */
export const linearAt = (from: number, to: number, steps: number, t: number): Ratio => {
  const [a, b, all, gone] = [ratioOf(from), ratioOf(to), ratioOf(steps), ratioOf(t)];
  const left = all.n * gone.d - gone.n * all.d;
  const n = a.n * b.d * left + b.n * a.d * gone.n * all.d;
  return { n, d: a.d * b.d * gone.d * all.n };
};

export const cosineAt = (from: number, to: number, steps: number, t: number): Ratio =>
  t === steps ? ratioOf(to) : rampAt(from, to, wave(part(t, steps)));

/** The exponent is floored exactly if `staircase` is set. */
export const exponentialAt = (
  initial: number,
  factor: number,
  period: number,
  staircase: boolean,
  t: number,
): Ratio => {
  const [a, b] = [ratioOf(t), ratioOf(period)];
  const passed = staircase ? ((a.n * b.d) / (a.d * b.n)) << BITS : part(t, period);
  return exact(times(fixed(initial), power(ratioOf(factor), passed)));
};

/** scale · (t + offset)^exponent */
export const powerAt = (scale: number, exponent: number, offset: number, t: number): Ratio =>
  exact(times(fixed(scale), power(exact(fixed(t) + fixed(offset)), fixed(exponent))));
