import { zeros } from '../../curve/shape/zeros.ts';
import { lazilyFor } from '../../diagnostics/lazily.ts';
import type { Subject } from '../rule.ts';

/** The verdict on a run and its schedule: the first one that applies, so that no two rules report the same. */

export type Verdict =
  /**
   * The rate is constant from the end of the warm-up to the end of the run; `change` is the first later step at which it
   * changes, if one is found.
   */
  | { readonly kind: 'never-changes'; readonly change: number }
  | { readonly kind: 'change-after-end'; readonly changes: readonly number[] }
  | { readonly kind: 'stops-early'; readonly end: number }
  | { readonly kind: 'zero-tail'; readonly from: number }
  | { readonly kind: 'warmup-unfinished' }
  | { readonly kind: 'fine' };

/** The search for a change ends here: beyond it, the next step may not be a double. */
const FAR = 2 ** 52;

/** The first step above `low`, up to `high`, from which on a condition holds; it must hold at `high`. Found by bisection. */
export const firstStep = (low: number, high: number, holds: (step: number) => boolean): number => {
  let [before, from] = [low, high];
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (holds(middle)) from = middle;
    else before = middle;
  }
  return from;
};

/** The first step at which the rate differs from the rate at `from`; there must be one. Found by doubling and bisection. */
const firstChange = ({ isFlat }: Subject, from: number): number => {
  let size = 1;
  while (isFlat(from, from + size)) size *= 2;
  if (size >= FAR) return 0;
  return from + firstStep(size / 2, size, (after) => !isFlat(from, from + after));
};

/** The first step of the zero rates at the end of the run; the run's length if its last rate is not 0. */
const zerosFrom = ({ curve, rate }: Subject, steps: number): number => {
  if (rate(steps - 1) !== 0) return steps;
  return zeros(curve, steps).at(-1)?.from ?? steps;
};

/** Judges a run of known length, once for all rules. */
export const verdictOn = /* @__PURE__ */ lazilyFor((subject: Subject): Verdict => {
  const { warmup, rate, changes, end, isFlat } = subject;
  const steps = subject.run.num_steps!;
  if (steps <= warmup) return { kind: 'warmup-unfinished' };
  const isListOrStairs = changes !== undefined || end === undefined;
  // A run of one step has no other step at which its rate could change.
  const canChange = steps > 1;
  if (canChange && isListOrStairs && isFlat(warmup, steps - 1) && !isFlat(warmup, Number.POSITIVE_INFINITY))
    return { kind: 'never-changes', change: changes?.[0] ?? firstChange(subject, warmup) };
  const past = changes?.filter((at) => at >= steps) ?? [];
  if (canChange && past.length > 0) return { kind: 'change-after-end', changes: past };
  if (changes === undefined && end !== undefined && end.step > steps && rate(steps - 1) > subject.peak / 10)
    return { kind: 'stops-early', end: end.step };
  const from = zerosFrom(subject, steps);
  if (steps - from > Math.max(100, steps / 200)) return { kind: 'zero-tail', from };
  return { kind: 'fine' };
});
