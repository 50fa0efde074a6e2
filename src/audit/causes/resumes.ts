import { type Explanation, type Span, spansOf } from '../report.ts';
import { explanation, type Work } from './cause_input.ts';
import { explains } from './compare_rates.ts';
import type { Planned } from './planned.ts';
import type { StepOfRow } from './times.ts';
import { spanWords } from './words.ts';

/** Explains a log by a run that was resumed more than once, each time without its step counter. */

const MOST_RESUMES = 100;
/** The fewest rows after a resumption from which it can be recognized. */
const LEAST_ROWS = 3;
/**
 * The greatest number of steps between two rows: the run may have been resumed at any of them, so each one is tried.
 */
const MOST_STEPS = 100_000;

export const byResumes = (
  { all }: Pick<Work, 'all'>,
  plan: Planned,
  late: (time: StepOfRow) => StepOfRow,
): Explanation[] => {
  const from =
    (zero: number): StepOfRow =>
    ({ at }) =>
      Math.max(at - zero, 0);
  /** The first row, from `start` on, that a schedule counting from `zero` does not explain. */
  const endOf = (start: number, zero: number): number => {
    const time = late(from(zero));
    const found = all.slice(start).findIndex((row) => !explains(plan.rates, [row], time));
    return found < 0 ? all.length : start + found;
  };
  const resumed: Span[] = [];
  let row = endOf(0, 0);
  if (row < LEAST_ROWS) return [];
  while (row < all.length) {
    const [before, to] = [Math.floor(all[row - 1]!.at), Math.floor(all[row]!.at)];
    const steps = Array.from({ length: Math.min(to - before, MOST_STEPS) }, (_, i) => to - i);
    const ends = steps.map((step) => endOf(row, step));
    const furthest = ends.reduce((most, end) => Math.max(most, end), 0);
    if (furthest - row < LEAST_ROWS || resumed.length === MOST_RESUMES) return [];
    const best = steps.filter((_, i) => ends[i] === furthest).sort((a, b) => a - b);
    resumed.push(...spansOf(best).slice(0, 1));
    row = furthest;
  }
  // `byResume` finds a single resumption.
  if (resumed.length < 2) return [];
  const last = resumed.at(-1)!;
  const words = `${resumed
    .slice(0, -1)
    .map((span) => spanWords(span))
    .join(', ')} and ${spanWords(last)}`;
  const says = `the schedule began at 0 again at steps ${words}: the run was resumed without its counter each time`;
  return [explanation(['resumed-at-0'], [says], { resumed_at: resumed })];
};
