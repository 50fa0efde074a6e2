import { formatNumber, groupedDigits } from '../../format_number.ts';
import { builtIn, error, info, warning } from '../../wording.ts';

/**
 * Findings about upstream's schedules in which each field alone is valid. One table per subject, so that each type
 * imports only its own.
 */

const rate = (value: number): string => formatNumber(value, true);
const count = (steps: number): string => `${groupedDigits(steps)} step${steps === 1 ? '' : 's'}`;

export const upstreamStepsWords = /* @__PURE__ */ builtIn(() => ({
  'steps/below-warmup': error(
    (p: { total: number; warmup: number }) =>
      `total_steps is ${p.total}, but warm-up alone takes ${count(p.warmup)}: write total_steps above ${p.warmup}, or a shorter warmup_steps`,
  ),
  'steps/no-decay': error((p: { total: number; warmup: number }) =>
    p.total === 0
      ? 'total_steps is 0, which makes the rate 0/0 (NaN) at step 0: write the number of steps of the run'
      : `total_steps and warmup_steps are both ${p.total}, which makes the rate 0/0 (NaN) at step ${groupedDigits(p.warmup)}: write total_steps above warmup_steps`,
  ),
  'steps/no-room': warning(
    (p: { total: number; taken: number }) =>
      `total_steps is ${p.total}, but warm-up and hold already take ${count(p.taken)}: the rate never decays and drops to 0 after step ${groupedDigits(p.total)}; write total_steps above ${p.taken}`,
  ),
}));

export const upstreamWarmupWords = /* @__PURE__ */ builtIn(() => ({
  'warmup/above-base': error(
    (p: { warmup: number; base: number }) =>
      `warm-up starts at ${rate(p.warmup)}, above the base rate ${rate(p.base)}: write ${p.base > 0 ? `a warmup_learning_rate of at most ${rate(p.base)}, or warmup_steps: 0 for no warm-up` : `a learning_rate_base above ${rate(p.warmup)}`}`,
  ),
  'warmup/descends': warning(
    (p: { from: number; to: number; steps: number }) =>
      `warm-up goes down, from ${rate(p.from)} to ${rate(p.to)} over ${count(p.steps)}: it goes from initial_learning_rate to the first schedule entry's rate; check that this is meant`,
  ),
}));

export const upstreamDecayWords = /* @__PURE__ */ builtIn(() => ({
  'decay/negative-power': error(
    (p: { factor: number }) =>
      `decay_factor is ${rate(p.factor)}, and its fractional powers are NaN: write a factor above 0 and up to 1, or staircase: true`,
  ),
}));

export const upstreamBurninWords = /* @__PURE__ */ builtIn(() => ({
  'burnin/above-initial': warning(
    (p: { burnin: number; initial: number }) =>
      `the rate is ${rate(p.burnin)} in burn-in, above the ${rate(p.initial)} that follows: check that the two are not swapped`,
  ),
  'burnin/no-rate': info(
    (p: { initial: number }) =>
      `burnin_learning_rate is 0, which means "as initial_learning_rate": the rate is ${rate(p.initial)} in burn-in too; write another if that is not meant`,
  ),
  'burnin/no-steps': info(
    (p: { burnin: number }) =>
      `burnin_learning_rate is ${rate(p.burnin)}, but burnin_steps is 0, so it is never used: write burnin_steps, or leave the rate out`,
  ),
}));

export const upstreamMinimumWords = /* @__PURE__ */ builtIn(() => ({
  'minimum/above-initial': warning(
    (p: { minimum: number; initial: number }) =>
      `min_learning_rate is ${rate(p.minimum)}, above initial_learning_rate ${rate(p.initial)}: the rate is always the minimum; check that the two are not swapped`,
  ),
}));

export const upstreamManualWords = /* @__PURE__ */ builtIn(() => ({
  'manual/empty': error(
    () =>
      'the schedule is empty: write at least one `schedule { step: … learning_rate: … }`, or use constant_learning_rate',
  ),
  'manual/step-zero': error((p: { rate: number; initial: number; isWritten: boolean; isOnly: boolean }) => {
    if (!p.isWritten) {
      return `the first entry of the schedule has no step: write the step from which its rate ${rate(p.rate)} applies, above 0`;
    }
    if (p.isOnly) {
      return `the only entry of the schedule is at step 0: write a step above 0, or constant_learning_rate with the rate ${rate(p.rate)} in place of the schedule`;
    }
    return p.rate === p.initial
      ? `the entry at step 0 repeats initial_learning_rate, ${rate(p.initial)}: remove this entry`
      : `the rate from step 0 on is initial_learning_rate, ${rate(p.initial)}: remove this entry; if its rate is meant, also write initial_learning_rate: ${rate(p.rate)}`;
  }),
  'manual/not-increasing': error(
    (p: { step: number; before: number }) =>
      `step is ${p.step}, but the entry before it is at ${p.before}: steps must increase; write a step above ${p.before}`,
  ),
  'manual/no-rate': warning(
    (p: { rate: number }) =>
      `the entry has no learning_rate and takes the default ${rate(p.rate)}: write the intended rate`,
  ),
}));
