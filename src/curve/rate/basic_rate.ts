import { compilerOf } from './compile.ts';
import { combined, constantRate, exponentialRate, sequenceRate, stepsRate } from './kinds.ts';
import { cosineBetween, linearBetween, rampRate } from './ramp.ts';

/**
 * `rateOf` for the kinds of curves that the Object Detection API's types use and no others, at a third of its size:
 * constant, linear ramp and plain half cosine, exponential, steps, sequence, max.
 */
export const basicRateOf = /* @__PURE__ */ compilerOf({
  constant: constantRate,
  ramp: (curve) => rampRate(curve, curve.easing.shape === 'linear' ? linearBetween : cosineBetween),
  exponential: exponentialRate,
  steps: stepsRate,
  sequence: sequenceRate,
  max: /* @__PURE__ */ combined(Math.max),
});
