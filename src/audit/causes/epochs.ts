import { type Explanation, spansOf } from '../report.ts';
import { explanation, fitsAll, type Work } from './cause_input.ts';
import type { Planned } from './planned.ts';
import { byEpoch } from './times.ts';

/** Explains logs that count epochs, not steps. */

/** Explains a log that counts epochs and follows the plan. The steps per epoch are given or found by trying. */
export const ofEpochs = (work: Work, plan: Planned): readonly Explanation[] => {
  const known = plan.run.steps_per_epoch;
  const least = work.all.reduce((found, { at }) => Math.min(found, at), Number.POSITIVE_INFINITY);
  const firsts = least < 1 ? [0] : [1, 0];
  for (const first of firsts) {
    for (const atEnd of [true, false]) {
      // The explanation below covers one step per epoch; hardly any epoch is that short.
      const tried = known === undefined ? Array.from({ length: 20_000 }, (_, i) => i + 2) : [known];
      const found = tried.filter((every) => fitsAll(work, plan, byEpoch(every, first, atEnd)));
      if (found.length === 0) continue;
      const says = `as planned: a row has the rate at the ${atEnd ? 'end' : 'start'} of its epoch`;
      return [
        explanation(['as-planned'], [says], known === undefined ? { steps_per_epoch: spansOf(found) } : {}),
      ];
    }
  }
  const perEpoch = firsts.filter((first) => fitsAll(work, plan, byEpoch(1, first, false)));
  if (perEpoch.length > 0)
    return [explanation(['per-epoch'], ['the schedule was stepped once an epoch, not at each step'])];
  return [];
};
