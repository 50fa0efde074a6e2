import { type Curve, constant, type Easing, ramp, repeat, sequence, shift, sum } from '../curve/curve.ts';
import { defineSchedule } from '../registry/schedule_type.ts';
import { PolynomialDecay } from '../schema/generated/schedules.ts';
import type { MessageValue } from '../schema/message.ts';

/** A step at the end of a cycle still belongs to it: the next one starts this much later. */
const LATER = 2 ** -10;

const easingOf = ({ power: exponent, k_decay: k }: MessageValue<typeof PolynomialDecay>): Easing => {
  if (k !== 1) return { shape: 'k_power', k, exponent };
  return exponent === 1 ? { shape: 'linear' } : { shape: 'reversed_power', exponent };
};

/** From `height` down to 0, and again from height / (i + 1)^power in cycle i. */
const cycling = (height: number, s: MessageValue<typeof PolynomialDecay>): Curve => {
  const fall = ramp(height, 0, { shape: 'reversed_power', exponent: s.power }, s.decay_steps);
  const again = repeat(shift(fall, LATER), s.decay_steps, { height: { by: 'harmonic', exponent: s.power } });
  return sequence([LATER, fall], again);
};

/**
 * Polynomial decay to a rate, once or in cycles.
 *
 * Formula: rate(t) = end_learning_rate + (initial_learning_rate − end_learning_rate) · (1 − x)^power, x = min(t /
 * decay_steps, 1)^k_decay; where cycle, x = t / (decay_steps · max(1, ⌈t / decay_steps⌉)).
 * Edges: step 0 has initial_learning_rate; step decay_steps has end_learning_rate, and where cycle so has every
 * multiple of it, the next step being that of the next cycle; else it stays.
 * Units: t and decay_steps in optimizer updates; rates absolute.
 * Reports: decay/rises, k-decay/clash.
 * Source: keras PolynomialDecay; torch PolynomialLR; transformers get_polynomial_decay_schedule_with_warmup.
 */
export const polynomialDecay = /* @__PURE__ */ defineSchedule({
  type: 'polynomial_decay',
  number: 1007,
  message: PolynomialDecay,
  check(s, report) {
    const { initial_learning_rate: initial, end_learning_rate: end } = s;
    if (s.cycle && s.k_decay !== 1)
      report('k-decay/clash', 'k_decay', { k: s.k_decay, other: 'cycle' }, 'cycle');
    if (end > initial) report('decay/rises', 'end_learning_rate', { initial, end }, 'initial_learning_rate');
  },
  curve: (s) => {
    const { initial_learning_rate: initial, end_learning_rate: end } = s;
    if (s.cycle) return sum(constant(end), cycling(initial - end, s));
    return ramp(initial, end, easingOf(s), s.decay_steps);
  },
});
