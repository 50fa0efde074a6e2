import { type Curve, constant, ramp, sequence } from '../../curve/curve.ts';
import { knotsWords } from '../../diagnostics/catalogue/types/own.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import type { MessageValue } from '../../schema/descriptors/message.ts';
import { PiecewiseInterpolation } from '../../schema/generated/schedules.ts';

type Knots = MessageValue<typeof PiecewiseInterpolation>['knot'];

/** Two knots at one step make a jump. */
const through = (knots: Knots, easing: 'linear' | 'cosine'): Curve => {
  const first = knots[0]!;
  const parts = knots
    .slice(1)
    .map(
      (knot, i) =>
        [knot.step - knots[i]!.step, ramp(knots[i]!.learning_rate, knot.learning_rate, easing)] as const,
    );
  return sequence(
    [first.step, constant(first.learning_rate)],
    ...parts,
    constant(knots.at(-1)!.learning_rate),
  );
};

/**
 * Rates at given steps, with a line or half a cosine from each to the next.
 *
 * Formula: between knots i and j = i + 1, with x = (t − step[i]) / (step[j] − step[i]): rate(t) = learning_rate[i] +
 * (learning_rate[j] − learning_rate[i]) · g(x), where g(x) is x for LINEAR and (1 − cos πx) / 2 for COSINE.
 * Edges: step 0 has the rate of the first knot, which applies up to that knot; the step of a knot has its rate, or that
 * of the later one if two share a step; after the last knot its rate stays.
 * Units: t and step in optimizer updates; rates absolute.
 * Reports: knots/empty, knots/not-increasing.
 * Source: optax/schedules/_schedule.py, piecewise_interpolate_schedule.
 * Example: { knot: [{ step: 10, learning_rate: 0.1 }, { step: 20, learning_rate: 0.3 }, { step: 20, learning_rate: 0.2
 * }, { step: 40, learning_rate: 0 }], interpolation: COSINE } has 0.1 at step 0, 0.1 at 10, 0.2 at 15, 0.2 at 20, 0.1
 * at 30, 0 at 40, 0 at 100.
 */
export const piecewiseInterpolation = /* @__PURE__ */ defineSchedule({
  type: 'piecewise_interpolation',
  number: 1009,
  message: PiecewiseInterpolation,
  get findings() {
    return knotsWords();
  },
  check(s, report) {
    if (s.knot.length === 0) return report('knots/empty', 'knot', {});
    s.knot.forEach(({ step }, i) => {
      const before = s.knot[i - 1]?.step ?? 0;
      if (step >= before || !Number.isFinite(before)) return;
      report('knots/not-increasing', ['knot', i, 'step'], { step, before }, ['knot', i - 1, 'step']);
    });
  },
  phases: (s) => ({
    phases: [],
    end: { step: s.knot.at(-1)!.step, field: ['knot', s.knot.length - 1, 'step'] },
  }),
  curve: (s) => through(s.knot, s.interpolation === 'COSINE' ? 'cosine' : 'linear'),
});
