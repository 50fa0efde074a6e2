import { type Curve, constant, exponential, max, min, sequence } from '../../curve/curve.ts';
import { decayEndWords, decayWords } from '../../diagnostics/catalogue/types/own.ts';
import { upstreamDecayWords } from '../../diagnostics/catalogue/types/upstream.ts';
import { inTurn } from '../../registry/phases.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { ExponentialDecay } from '../../schema/generated/schedules.ts';

/** An end of 0 means that there is none. */
const stopped = (decay: Curve, factor: number, end: number): Curve => {
  if (end === 0) return decay;
  return factor < 1 ? max(decay, constant(end)) : min(decay, constant(end));
};

/**
 * Exponential decay, in stairs or at every step, from a given step on and down to a given rate.
 *
 * Formula: with B = begin_step: rate(t) = initial_learning_rate · decay_factor^((t − B) / decay_steps), where the
 * exponent is floored if staircase is set; initial_learning_rate for t ≤ B. If end_learning_rate is not 0, the rate
 * never falls below it for a decay_factor below 1, and never rises above it for others.
 * Edges: step 0 has initial_learning_rate; a step of a drop, B + i · decay_steps, has the new rate; it never ends.
 * Units: t, B and decay_steps in optimizer updates; rates absolute.
 * Reports: decay/negative-power, decay/end-beyond.
 * Source: optax/schedules/_schedule.py, exponential_decay; keras ExponentialDecay; torch ExponentialLR.
 * Example: { initial_learning_rate: 0.1, decay_steps: 1000, decay_factor: 0.5, staircase: true, begin_step: 500,
 * end_learning_rate: 0.02 } has 0.1 at step 0, 0.1 at 1499, 0.05 at 1500, 0.025 at 2500, 0.02 at 3500.
 */
export const exponentialDecay = /* @__PURE__ */ defineSchedule({
  type: 'exponential_decay',
  number: 1001,
  message: ExponentialDecay,
  get findings() {
    return { ...decayWords(), ...decayEndWords(), ...upstreamDecayWords() };
  },
  check(s, report) {
    const { initial_learning_rate: initial, end_learning_rate: end, decay_factor: factor } = s;
    if (factor < 0 && !s.staircase) report('decay/negative-power', 'decay_factor', { factor }, 'staircase');
    if (end !== 0 && (factor < 1 ? end > initial : end < initial)) {
      report(
        'decay/end-beyond',
        'end_learning_rate',
        { end, initial },
        'initial_learning_rate',
        'decay_factor',
      );
    }
  },
  phases: (s) => ({ phases: inTurn(['hold', s.begin_step], ['decay', Number.POSITIVE_INFINITY]) }),
  curve: (s) => {
    const { initial_learning_rate: initial, decay_factor: factor } = s;
    const decay = exponential(initial, factor, s.decay_steps, s.staircase);
    return stopped(sequence([s.begin_step, constant(initial)], decay), factor, s.end_learning_rate);
  },
});
