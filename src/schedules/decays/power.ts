import {
  type Curve,
  constant,
  power as curveOfPower,
  min,
  product,
  ramp,
  sequence,
} from '../../curve/curve.ts';
import { inTurn } from '../../registry/phases.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import type { MessageValue } from '../../schema/descriptors/message.ts';
import { Power } from '../../schema/generated/schedules.ts';

type Spec = MessageValue<typeof Power>;

/** At step `offset` the decay has not yet changed the rate. */
const powerCurve = (s: Spec): Curve => {
  const { initial_learning_rate: initial, max_learning_rate: cap } = s;
  const falling = curveOfPower(initial, s.power, 1);
  return cap === 0
    ? sequence([s.offset + 1, constant(initial)], falling)
    : sequence([s.offset + 1, constant(cap)], min(constant(cap), falling));
};

/** A factor of 1, then from the start of the tail a straight line to 0. */
const tail = (s: Spec): Curve => {
  const length = s.total_steps * s.linear_decay_fraction;
  return sequence([s.offset + s.total_steps - length, constant(1)], [length, ramp(1, 0)], constant(0));
};

/**
 * A power of the step, counted from an offset, optionally capped, and optionally with a linear tail to 0.
 *
 * Formula: with s = t − offset: rate(t) = initial_learning_rate · max(s, 1)^power; if max_learning_rate is not 0, it is
 * the greatest rate, and the rate for s ≤ 0. If total_steps T and linear_decay_fraction F are not 0, the rate is
 * multiplied by min(1, (T − s) / (T · F)), and is 0 from s = T on.
 * Edges: steps 0 to offset have max_learning_rate, or initial_learning_rate if that is 0; step offset + 1 has
 * initial_learning_rate; the only end is that of the tail.
 * Units: t, offset and T in optimizer updates; rates absolute.
 * Reports: no findings of its own.
 * Source: official/modeling/optimization/lr_schedule.py, DirectPowerDecay, PowerAndLinearDecay, PowerDecayWithOffset.
 * Example: { initial_learning_rate: 1, offset: 10, max_learning_rate: 0.5, total_steps: 100, linear_decay_fraction:
 * 0.5 } has 0.5 at step 0, 0.5 at 10, 0.5 at 14, 0.25 at 26, 0.09 at 74, 0 at 110, 0 at 200.
 */
export const power = /* @__PURE__ */ defineSchedule({
  type: 'power',
  number: 1015,
  message: Power,
  phases: (s) =>
    s.total_steps > 0 && s.linear_decay_fraction > 0
      ? {
          phases: inTurn(['hold', s.offset], ['decay', s.total_steps]),
          end: { step: s.offset + s.total_steps, field: ['total_steps'] },
        }
      : { phases: [] },
  curve: (s) => {
    const tailed = s.total_steps > 0 && s.linear_decay_fraction > 0;
    return tailed ? product(powerCurve(s), tail(s)) : powerCurve(s);
  },
});
