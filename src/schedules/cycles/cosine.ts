import { ramp, repeat, sequence } from '../../curve/curve.ts';
import { cosineWords, decayWords, kDecayWords } from '../../diagnostics/catalogue/types/own.ts';
import { inTurn } from '../../registry/phases.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { CosineDecay } from '../../schema/generated/schedules.ts';

/**
 * Half a cosine down to a floor, or an endless wave between the first rate and the floor.
 *
 * Formula: rate(t) = end_learning_rate + (initial_learning_rate − end_learning_rate) · ((1 + cos πx) / 2)^exponent, x
 * = min(t / decay_steps, 1)^k_decay; with rebound, x = t / decay_steps.
 * Edges: step 0 has initial_learning_rate; step decay_steps has end_learning_rate, which stays; with rebound, step 2
 * · decay_steps has initial_learning_rate again.
 * Units: t and decay_steps in optimizer updates; rates absolute.
 * Reports: decay/rises, cosine/exponent-rebound, k-decay/clash.
 * Source: optax/schedules/_schedule.py, cosine_decay_schedule; with rebound, torch CosineAnnealingLR.
 * Example: { initial_learning_rate: 0.1, end_learning_rate: 0.02, decay_steps: 100 } has 0.1 at step 0, 0.06 at 50,
 * 0.02 at 100, 0.02 at 200.
 * Example: { initial_learning_rate: 0.1, decay_steps: 100, rebound: true } has 0 at step 100, 0.05 at 150, 0.1 at
 * 200, 0 at 300.
 */
export const cosineDecay = /* @__PURE__ */ defineSchedule({
  type: 'cosine_decay',
  number: 1010,
  message: CosineDecay,
  get findings() {
    return { ...cosineWords(), ...decayWords(), ...kDecayWords() };
  },
  check(s, report) {
    const { initial_learning_rate: initial, end_learning_rate: end, exponent } = s;
    if (end > initial) report('decay/rises', 'end_learning_rate', { initial, end }, 'initial_learning_rate');
    const other = s.rebound ? 'rebound' : 'exponent';
    if (s.k_decay !== 1 && (s.rebound || exponent !== 1)) {
      report('k-decay/clash', 'k_decay', { k: s.k_decay, other }, other);
    }
    if (s.rebound && exponent !== 1) report('cosine/exponent-rebound', 'exponent', { exponent }, 'rebound');
  },
  phases: (s) =>
    s.rebound
      ? { phases: inTurn(['decay', s.decay_steps]) }
      : { phases: inTurn(['decay', s.decay_steps]), end: { step: s.decay_steps, field: ['decay_steps'] } },
  curve: (s) => {
    const { initial_learning_rate: initial, end_learning_rate: end, decay_steps: steps, exponent } = s;
    const bent = { shape: 'k_cosine', k: s.k_decay } as const;
    const fall = ramp(initial, end, s.k_decay === 1 ? { shape: 'cosine', exponent } : bent, steps);
    return s.rebound ? repeat(sequence([steps, fall], ramp(end, initial, 'cosine', steps)), 2 * steps) : fall;
  },
});
