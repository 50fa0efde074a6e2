import { exponential } from '../../curve/curve.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { StepDecay } from '../../schema/generated/schedules.ts';

/**
 * A drop by the same factor at every multiple of decay_steps.
 *
 * Formula: rate(t) = initial_learning_rate · decay_factor^⌊t / decay_steps⌋.
 * Edges: step 0 has initial_learning_rate; a step of a drop, i · decay_steps, has the new rate; it never ends.
 * Units: t and decay_steps in optimizer updates; initial_learning_rate absolute.
 * Reports: no findings of its own.
 * Source: torch/optim/lr_scheduler.py, StepLR; timm StepLRScheduler, whose decay_t may be a fraction.
 * Example: { initial_learning_rate: 0.1, decay_steps: 30, decay_factor: 0.5 } has 0.1 at step 0, 0.1 at 29, 0.05 at 30,
 * 0.025 at 60.
 */
export const stepDecay = /* @__PURE__ */ defineSchedule({
  type: 'step_decay',
  number: 1004,
  message: StepDecay,
  curve: (s) => exponential(s.initial_learning_rate, s.decay_factor, s.decay_steps, true),
});
