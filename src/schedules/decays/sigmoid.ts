import { type Curve, constant, ramp, sequence } from '../../curve/curve.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { Sigmoid } from '../../schema/generated/schedules.ts';

/** Beyond e^±800, a double cannot distinguish the result from 0 or 1. */
const SATURATED = 800;

/**
 * The steepness above which the sigmoid is fitted only to the part of the decay that is not flat: otherwise its center
 * would be imprecise.
 */
const STEEP = 2 ** 30;

/**
 * A logistic curve, up or down.
 *
 * Formula: rate(t) = learning_rate / (1 + e^(−steepness · (t − center_step))).
 * Edges: step 0 usually has almost 0, or almost learning_rate if steepness is below 0; step center_step has half of
 * learning_rate; it never ends.
 * Units: t and center_step in optimizer updates, steepness per update; learning_rate absolute.
 * Reports: no findings of its own.
 * Source: Caffe's lr_policy "sigmoid"; Darknet's has the opposite sign.
 * Example: { learning_rate: 0.1, steepness: -1.0986122886681098, center_step: 100 } has 0.1 at step 0, 0.075 at 99,
 * 0.05 at 100, 0.025 at 101, 0.01 at 102.
 */
export const sigmoid = /* @__PURE__ */ defineSchedule({
  type: 'sigmoid',
  number: 1016,
  message: Sigmoid,
  curve: ({ learning_rate: rate, steepness, center_step: center }) => {
    const reach = SATURATED / Math.abs(steepness);
    if (!Number.isFinite(center + reach)) return constant(rate / 2);
    // Powers of 2, so that slope and center are exact.
    const powerOf2 = (least: number): number => 2 ** Math.ceil(Math.log2(least));
    const way = (end: number, at: number): Curve =>
      ramp(0, rate, { shape: 'sigmoid', slope: steepness * end, center: at / end }, end);
    const all = powerOf2(center + reach);
    if (all < STEEP * reach) return way(all, center);
    const near = powerOf2(2 * reach);
    const begin = center - near / 2;
    return sequence([begin, constant(steepness > 0 ? 0 : rate)], way(near, center - begin));
  },
});
