import { type ByKind, byKind } from '../by_kind.ts';
import type { Curve } from '../curve.ts';
import type { Rate, RateOf } from './compile.ts';
import { repeatRate } from './cycles.ts';
import { easedRate } from './eased.ts';
import { combined, constantRate, holdRate, powerRate, sequenceRate, shiftRate, weighed } from './kinds.ts';
import { anyExponentialRate } from './natural.ts';
import { anyStepsRate } from './short_steps.ts';

const kinds: ByKind<[rateOf: RateOf], Rate> = {
  constant: constantRate,
  ramp: easedRate,
  exponential: anyExponentialRate,
  power: powerRate,
  steps: anyStepsRate,
  sequence: sequenceRate,
  shift: shiftRate,
  repeat: repeatRate,
  hold: holdRate,
  sum: /* @__PURE__ */ combined((a, b) => a + b),
  product: /* @__PURE__ */ combined(weighed),
  min: /* @__PURE__ */ combined(Math.min),
  max: /* @__PURE__ */ combined(Math.max),
  custom: ({ rate }) => rate,
};

/**
 * The rate of each curve: in nested cycles every level uses those below it, so without this cache the work would be
 * squared.
 */
const known = new WeakMap<Curve, Rate>();

/**
 * The rate of a curve as a function of its time, compiled once into closures; calling it allocates nothing.
 *
 * Units: t in steps, finite and ≥ 0, fractions allowed; not checked here.
 * Example: rateOf(ramp(0, 1, 'linear', 4))(1) is 0.25
 */
export const rateOf: RateOf = (curve) => {
  const rate = known.get(curve) ?? byKind(kinds, curve, rateOf);
  known.set(curve, rate);
  return rate;
};
