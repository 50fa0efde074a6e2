/** Measures how far a double is off an exact value, in units in the last place, using only whole-number arithmetic. */

/** An exact fraction n / d; `d` is above 0. */
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

const LEAST = -1074;

/** The exact value of a decimal text or a finite double. */
export const ratioOf = (value: number | string): Ratio => {
  if (typeof value === 'string') {
    const match = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(value.trim());
    if (match === null) throw new SyntaxError(`${value} is not a decimal number`);
    const [, sign, whole = '', fraction = '', exponent = '0'] = match;
    const digits = BigInt(`${whole}${fraction}` || '0') * (sign === '-' ? -1n : 1n);
    const shift = Number(exponent) - fraction.length;
    return shift < 0 ? { n: digits, d: 10n ** BigInt(-shift) } : { n: digits * 10n ** BigInt(shift), d: 1n };
  }
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not finite`);
  let exponent = value === 0 ? 0 : Math.max(LEAST, Math.floor(Math.log2(Math.abs(value))) - 53);
  let mantissa = value;
  // Multiply in several steps, since 2^exponent may be outside the range of doubles.
  for (let rest = -exponent; rest !== 0; ) {
    const step = Math.max(-1000, Math.min(1000, rest));
    mantissa *= 2 ** step;
    rest -= step;
  }
  if (exponent > 0) return { n: BigInt(mantissa) << BigInt(exponent), d: 1n };
  exponent = -exponent;
  return { n: BigInt(mantissa), d: 1n << BigInt(exponent) };
};

const absolute = (x: bigint): bigint => (x < 0n ? -x : x);

const bits = (x: bigint): number => absolute(x).toString(2).length;

/** Floor of log₂ of a number other than 0. */
const exponentOf = ({ n, d }: Ratio): number => {
  const near = bits(n) - bits(d);
  const size = absolute(n);
  const reaches = near >= 0 ? size >= d << BigInt(near) : size << BigInt(-near) >= d;
  return reaches ? near : near - 1;
};

/** a / b as a double, for quotients of ordinary size. */
const quotient = (a: bigint, b: bigint): number => {
  const places = 64n + BigInt(Math.max(0, bits(b) - bits(a)));
  const scaled = Number((a << places) / b);
  return places > 1000n ? 0 : scaled / 2 ** Number(places);
};

/**
 * |ours − exact| in units in the last place of a double of the size of `exact`. Infinity is right if `exact` is above every
 * double.
 */
export const ulpsOff = (ours: number, exact: string | Ratio): number => {
  const ratio = typeof exact === 'string' ? ratioOf(exact) : exact;
  const exponent = ratio.n === 0n ? -Infinity : exponentOf(ratio);
  if (!Number.isFinite(ours)) return exponent >= 1024 && ours > 0 === ratio.n > 0n ? 0 : Infinity;
  const unit = Math.max(LEAST, exponent - 52);
  const mine = ratioOf(ours);
  const off = absolute(mine.n * ratio.d - ratio.n * mine.d);
  const whole = mine.d * ratio.d;
  return unit < 0 ? quotient(off << BigInt(-unit), whole) : quotient(off, whole << BigInt(unit));
};

/** |ours − exact| / base, as a double. */
export const partsOff = (ours: number, exact: string | Ratio, base: number): number => {
  const ratio = typeof exact === 'string' ? ratioOf(exact) : exact;
  const [mine, size] = [ratioOf(ours), ratioOf(Math.abs(base))];
  return quotient(absolute(mine.n * ratio.d - ratio.n * mine.d) * size.d, mine.d * ratio.d * size.n);
};
