import { constant, ramp, steps } from '../curve/curve.ts';
import { defineSchedule } from '../registry/schedule_type.ts';
import { Sigmoid } from '../schema/generated/schedules.ts';

/** Beyond e^±800 a double has nothing left to tell 0 or 1 from. */
const SATURATED = 800;

/**
 * A logistic curve, up or down.
 *
 * Formula: rate(t) = learning_rate / (1 + e^(−steepness · (t − center_step))).
 * Edges: step 0 has almost 0, with a steepness below 0 almost learning_rate; step center_step has half of
 * learning_rate; there is no end.
 * Units: t and center_step in optimizer updates, steepness per update; learning_rate absolute.
 * Reports: nothing of its own.
 * Source: Caffe's lr_policy "sigmoid"; Darknet's has the opposite sign.
 * Example: { learning_rate: 0.1, steepness: -1.0986122886681098, center_step: 100 } has 0.1 at step 0, 0.075 at 99,
 * 0.05 at 100, 0.025 at 101, 0.01 at 102.
 */
export const sigmoid = /* @__PURE__ */ defineSchedule({
  type: 'sigmoid',
  number: 1016,
  message: Sigmoid,
  curve: ({ learning_rate: rate, steepness, center_step: center }) => {
    // A power of 2, so that slope and center are the exact ones.
    const end = 2 ** Math.ceil(Math.log2(center + SATURATED / Math.abs(steepness)));
    const slope = steepness * end;
    if (!Number.isFinite(end)) return constant(rate / 2);
    if (!Number.isFinite(slope)) return steps([center], steepness > 0 ? [0, rate] : [rate, 0]);
    return ramp(0, rate, { shape: 'sigmoid', slope, center: center / end }, end);
  },
});
