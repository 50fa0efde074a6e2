import { limitOf } from '../../curve/shape/limit.ts';
import { rules } from '../../diagnostics/catalogue/rules.ts';
import type { OfDialect } from '../../dialects/dialect.ts';
import { defineRule } from '../rule.ts';
import { verdictOn } from './run_verdict.ts';

/** Rates that are closer differ only by rounding. */
const CLOSE = 1e-12;

/** `run/warmup-unfinished`: the run ends in the warm-up, and the base rate is never reached. */
export const warmupUnfinished = /* @__PURE__ */ defineRule({
  get findings() {
    return rules();
  },
  needs: ['num_steps'],
  check: (subject, report) => {
    if (verdictOn(subject).kind !== 'warmup-unfinished') return;
    const { run, warmup, rate, curve, phases, at, lengthAt, loaded } = subject;
    const steps = run.num_steps!;
    const phase = phases[0]!.name;
    const { path, range } = at(
      [phase === 'burn-in' ? 'burnin_steps' : 'warmup_steps'],
      (loaded as OfDialect).plan?.warmupAt,
    );
    // If the schedule ends with the run, there is no rate after the warm-up to compare with; use the rate at its end.
    const climbed = phase === 'warm-up' ? limitOf(curve, 'before')(warmup) : 0;
    const base = Math.max(rate(warmup), climbed);
    if (Math.abs(rate(steps - 1) - base) <= CLOSE * base) return;
    const params = { steps, warmup, phase, last: rate(steps - 1), base };
    report('run/warmup-unfinished', params, { path, ranges: [range, ...(lengthAt ? [lengthAt.range] : [])] });
  },
});
