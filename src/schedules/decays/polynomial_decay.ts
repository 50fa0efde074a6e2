import { type Curve, constant, type Easing, ramp, repeat, sum } from '../../curve/curve.ts';
import { decayWords, kDecayWords } from '../../diagnostics/catalogue/types/own.ts';
import { inTurn } from '../../registry/phases.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import type { MessageValue } from '../../schema/descriptors/message.ts';
import { PolynomialDecay } from '../../schema/generated/schedules.ts';

const easingOf = ({ power: exponent, k_decay: k }: MessageValue<typeof PolynomialDecay>): Easing => {
  if (k !== 1) return { shape: 'k_power', k, exponent };
  return exponent === 1 ? { shape: 'linear' } : { shape: 'reversed_power', exponent };
};

/**
 * Cycles that go down to 0: the first starts at `height`, cycle i at height / (i + 1)^power. The last step of a cycle
 * still belongs to it.
 */
const cycling = (height: number, s: MessageValue<typeof PolynomialDecay>): Curve =>
  repeat(ramp(height, 0, easingOf(s), s.decay_steps), s.decay_steps, {
    height: { by: 'harmonic', exponent: s.power },
    at: 'old',
  });

/**
 * Polynomial decay to a rate, once or in cycles.
 *
 * Formula: rate(t) = end_learning_rate + (initial_learning_rate − end_learning_rate) · (1 − x)^power, x = min(t /
 * decay_steps, 1)^k_decay; with cycle, x = t / (decay_steps · max(1, ⌈t / decay_steps⌉)).
 * Edges: step 0 has initial_learning_rate; step decay_steps has end_learning_rate, which stays. With cycle, every
 * multiple of decay_steps has end_learning_rate, and the next cycle begins right after it.
 * Units: t and decay_steps in optimizer updates; rates absolute.
 * Reports: decay/rises, k-decay/clash.
 * Source: keras PolynomialDecay; torch PolynomialLR; transformers get_polynomial_decay_schedule_with_warmup.
 * Example: { initial_learning_rate: 0.1, end_learning_rate: 0.02, decay_steps: 100, power: 2 } has 0.1 at step 0,
 * 0.04 at 50, 0.02 at 100, 0.02 at 200.
 * Example: { initial_learning_rate: 0.1, decay_steps: 100, cycle: true } has 0 at step 100, 0.0495 at 101, 0.025 at
 * 150, 0 at 200.
 */
export const polynomialDecay = /* @__PURE__ */ defineSchedule({
  type: 'polynomial_decay',
  number: 1007,
  message: PolynomialDecay,
  get findings() {
    return { ...decayWords(), ...kDecayWords() };
  },
  check(s, report) {
    const { initial_learning_rate: initial, end_learning_rate: end } = s;
    if (s.cycle && s.k_decay !== 1)
      report('k-decay/clash', 'k_decay', { k: s.k_decay, other: 'cycle' }, 'cycle');
    if (end > initial) report('decay/rises', 'end_learning_rate', { initial, end }, 'initial_learning_rate');
  },
  phases: (s) =>
    s.cycle
      ? { phases: inTurn(['decay', s.decay_steps]) }
      : { phases: inTurn(['decay', s.decay_steps]), end: { step: s.decay_steps, field: ['decay_steps'] } },
  curve: (s) => {
    const { initial_learning_rate: initial, end_learning_rate: end } = s;
    if (s.cycle) return sum(constant(end), cycling(initial - end, s));
    return ramp(initial, end, easingOf(s), s.decay_steps);
  },
});
