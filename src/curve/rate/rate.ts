import type { CurveKind } from '../curve.ts';
import { compilerOf, type RateOf } from './compile.ts';
import { repeatRate } from './cycles.ts';
import { easedRate } from './eased.ts';
import { combined, constantRate, holdRate, powerRate, sequenceRate, shiftRate, weighed } from './kinds.ts';
import { anyExponentialRate } from './natural.ts';
import { anyStepsRate } from './short_steps.ts';

/**
 * The rate of a curve as a function of its time, compiled once into closures; asking it allocates nothing.
 *
 * Units: t in steps, finite and ≥ 0, fractions allowed; it is not checked here.
 */
export const rateOf: RateOf = /* @__PURE__ */ compilerOf<CurveKind>({
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
});
