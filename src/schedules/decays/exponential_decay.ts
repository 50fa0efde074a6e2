import { type Curve, constant, exponential, max, sequence } from '../../curve/curve.ts';
import {
  upstreamBurninWords,
  upstreamDecayWords,
  upstreamMinimumWords,
} from '../../diagnostics/catalogue/types/upstream.ts';
import { inTurn } from '../../registry/phases.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { ExponentialDecayLearningRate } from '../../schema/generated/optimizer.ts';

/**
 * A burn-in rate of 0 means the base rate, as in upstream. The floor also applies in burn-in; it is left out if the
 * rate cannot go below it.
 */
export const exponentialDecayCurve = (
  [burninSteps, burninRate]: readonly [number, number],
  initial: number,
  factor: number,
  period: number,
  staircase: boolean,
  least: number,
): Curve => {
  const burnin = burninRate || initial;
  const decay = sequence([burninSteps, constant(burnin)], exponential(initial, factor, period, staircase));
  return least <= 0 && Math.min(initial, factor, burnin) >= 0 ? decay : max(decay, constant(least));
};

/**
 * A flat burn-in, then exponential decay counted from its end, never below a floor.
 *
 * Formula: rate(t) = max(min_learning_rate, t < burnin_steps ? burnin_learning_rate : initial_learning_rate ·
 * decay_factor^((t − burnin_steps) / decay_steps)), where the exponent is floored if staircase is set; a
 * burnin_learning_rate of 0 means initial_learning_rate.
 * Edges: step 0 has burnin_learning_rate, or initial_learning_rate if there is no burn-in; step burnin_steps has
 * initial_learning_rate; a step of a drop, burnin_steps + i · decay_steps, has the new rate; it never ends, except
 * that the rate stays at min_learning_rate.
 * Units: t, burnin_steps and decay_steps in optimizer updates; rates absolute.
 * Reports: decay/negative-power, burnin/above-initial, burnin/no-steps, burnin/no-rate, minimum/above-initial.
 * Source: object_detection/utils/learning_schedules.py, exponential_decay_with_burnin.
 * Example: { initial_learning_rate: 0.5, decay_steps: 100, decay_factor: 0.5, burnin_learning_rate: 0.125,
 * burnin_steps: 50, min_learning_rate: 0.0625 } has 0.125 at step 0, 0.125 at 49, 0.5 at 50, 0.5 at 149, 0.25 at 150,
 * 0.125 at 250, 0.0625 at 350, 0.0625 at 1000.
 */
export const exponentialDecayLearningRate = /* @__PURE__ */ defineSchedule({
  type: 'exponential_decay_learning_rate',
  number: 2,
  message: ExponentialDecayLearningRate,
  get findings() {
    return { ...upstreamBurninWords(), ...upstreamDecayWords(), ...upstreamMinimumWords() };
  },
  check(s, report) {
    const { initial_learning_rate: initial, burnin_learning_rate: burnin } = s;
    if (s.decay_factor < 0 && !s.staircase) {
      report('decay/negative-power', 'decay_factor', { factor: s.decay_factor }, 'staircase');
    }
    if (s.burnin_steps === 0 && s.burnin_learning_rate !== 0) {
      report('burnin/no-steps', 'burnin_learning_rate', { burnin }, 'burnin_steps');
    } else if (s.burnin_steps > 0 && s.burnin_learning_rate === 0) {
      report('burnin/no-rate', 'burnin_steps', { initial }, 'burnin_learning_rate', 'initial_learning_rate');
    } else if (s.burnin_steps > 0 && s.burnin_learning_rate > s.initial_learning_rate) {
      report('burnin/above-initial', 'burnin_learning_rate', { burnin, initial }, 'initial_learning_rate');
    }
    if (s.min_learning_rate > s.initial_learning_rate && s.min_learning_rate > 0) {
      const params = { minimum: s.min_learning_rate, initial };
      report('minimum/above-initial', 'min_learning_rate', params, 'initial_learning_rate');
    }
  },
  phases: (s) => ({
    phases: inTurn(['burn-in', s.burnin_steps], ['decay', Number.POSITIVE_INFINITY]),
  }),
  curve: (s) =>
    exponentialDecayCurve(
      [s.burnin_steps, s.burnin_learning_rate],
      s.initial_learning_rate,
      s.decay_factor,
      s.decay_steps,
      s.staircase,
      s.min_learning_rate,
    ),
});
