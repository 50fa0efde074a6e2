import { type Exact, lostIn, over, type Pair, plus, times } from './pair.ts';

/** Powers and logarithms to base 2, in our own arithmetic: engines differ here, and Math.pow is slow. */

/** Exponents are counted in 64ths: 2^(1/64) and its powers are at hand to 106 bits. */
const PARTS = 64;
const ROOT: Pair = [1.0108892860517005, -1.5234778603368577e-17];
const LOG2_E_TWICE: Pair = [2.8853900817779268, 4.0710547481862066e-17];
/** 2ⁱ for the i of every double, from LEAST − 1, where it is 0. */
const LEAST = -1074;

const tables = /* @__PURE__ */ (() => {
  const roots = new Float64Array(PARTS);
  const rootsLow = new Float64Array(PARTS);
  for (let j = 0, power: Pair = [1, 0]; j < PARTS; j++, power = times(power, ROOT)) {
    [roots[j], rootsLow[j]] = power as [number, number];
  }
  const powers = new Float64Array(1024 - LEAST + 1);
  for (let i = 1, power = 2 ** LEAST; i < powers.length; i++, power *= 2) powers[i] = power;
  return { roots, rootsLow, powers };
})();

/** 2^((start + slope · t) / 64), off by at most 0.54 ulp; 0 and Infinity where no double reaches. */
export const power2 = ([start, startLow]: Pair, [slope, slopeLow]: Pair): Exact => {
  const { roots, rootsLow, powers } = tables;
  return (t, minus) => {
    const run = t * slope;
    const high = start + run;
    if (!(high > (LEAST - 1) * PARTS && high < 1024 * PARTS - 0.5)) return (high > 0 ? 1 / 0 : 0) - minus;
    const back = high - start;
    const low = start - (high - back) + (run - back) + (lostIn(run, t, slope) + (t * slopeLow + startLow));
    const whole = Math.floor(high + 0.5);
    const x = high - whole + low;
    const root = roots[whole & (PARTS - 1)] as number;
    const more =
      x * (0.010830424696249145 + x * 5.86490495505022e-5) +
      x * x * x * (2.117313715544183e-7 + x * 5.732859451607433e-10 + x * x * 1.2417860350630452e-12);
    const power = powers[(whole >> 6) - LEAST + 1] as number;
    const rest = (rootsLow[whole & (PARTS - 1)] as number) + root * more;
    return minus === 0 ? (root + rest) * power : root * power - minus + rest * power;
  };
};

/** 64 · log₂ x, for a double x > 0, to some 100 bits: where x is near 1 too. */
export const log2 = (x: number): Pair => {
  const { roots, rootsLow } = tables;
  const whole = Math.round(Math.log2(x) * PARTS);
  const exponent = whole >> 6;
  // In two steps, as 2^exponent alone may not be a double.
  const scaled = (x / 2 ** (exponent >> 1)) / 2 ** (exponent - (exponent >> 1));
  const root = roots[whole & (PARTS - 1)] as number;
  const low = rootsLow[whole & (PARTS - 1)] as number;
  // log x = log root + 2 artanh s, s = (x − root) / (x + root), |s| < 0.0028.
  const [sum, sumLow] = plus(scaled, root);
  const s = over(plus(scaled - root, -low), [sum, sumLow + low]);
  const square = times(s, s);
  let series: Pair = [0, 0];
  for (let k = 13; k > 0; k -= 2) {
    const [rest, restLow] = times(series, square);
    const [term, termLow] = over([1, 0], [k, 0]);
    const [high, highLow] = plus(term, rest);
    series = plus(high, highLow + (termLow + restLow));
  }
  const [fraction, fractionLow] = times(times(s, series), [LOG2_E_TWICE[0] * PARTS, LOG2_E_TWICE[1] * PARTS]);
  const [high, highLow] = plus(whole, fraction);
  return plus(high, highLow + fractionLow);
};
