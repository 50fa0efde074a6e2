import { valuesOf } from '../../bind/values/values.ts';
import type { Values } from '../../dialects/dialect.ts';
import { epochFactors } from '../../dialects/ultralytics/logged.ts';
import { timingOf } from '../../dialects/ultralytics/timing.ts';
import type { Deviation } from './deviation.ts';
import { type Known, loggedBy } from './known.ts';
import type { Candidate } from './trials.ts';

/** Finds settings of the decay, other than those of the config, that may explain a log: cos_lr, lrf, or both. */

/** The number with the fewest digits between two others. */
export const shortestBetween = (low: number, high: number): number => {
  // The loop always ends, because 17 digits give the number between the two exactly.
  for (let digits = 1; ; digits++) {
    const found = Number(((low + high) / 2).toPrecision(digits));
    if (found >= low && found <= high) return found;
  }
};

/** The lrf that the last row determines: the factor of an epoch is linear in lrf. */
const lrfOf = (known: Known, candidate: Candidate): number | undefined => {
  const last = loggedBy(known, candidate)?.at(-1);
  const [rate, most] = candidate.rates;
  const [group] = candidate.groups;
  const [low, high] = last?.intervals[0] ?? [];
  // If the optimizer's rate is not known exactly, lrf cannot be computed from it.
  if (last === undefined || group === undefined || low === undefined || most > rate * 1.001) return undefined;
  const factorAt = (lrf: number): number => {
    const timing = timingOf({ ...known.args, lrf }, candidate.rules, known.epochs, 1000);
    return epochFactors(timing, last.epoch).settled;
  };
  const [from, to] = [factorAt(0), factorAt(1)];
  if (!(to > from)) return undefined;
  const lrfFor = (logged: number): number => (logged / (rate * group.factor) - from) / (to - from);
  const [least, greatest] = [Math.max(lrfFor(low), 0), lrfFor(high!)];
  return least <= greatest ? shortestBetween(least, greatest) : undefined;
};

/** Words for the settings of the decay that differ from the config. */
const decayWords = ({ args, config }: Known): string => {
  const written: Values = valuesOf(config.bound);
  return [
    ...(args.cos_lr === written.cos_lr ? [] : [`cos_lr ${args.cos_lr}, not ${written.cos_lr}`]),
    ...(args.lrf === written.lrf ? [] : [`an lrf that prints as ${args.lrf} does, not ${written.lrf}`]),
  ].join(' and ');
};

const deviationOf = (known: Known): Deviation => ({
  causes: ['other-decay'],
  known,
  says: [`another decay: the run had ${decayWords(known)}`],
});

const flippedOf = (known: Known): Known => ({
  ...known,
  args: { ...known.args, cos_lr: !known.args.cos_lr },
});

/** The run with a cosine decay in place of a linear one, or the other way round. */
export const otherForm = (known: Known): Deviation => deviationOf(flippedOf(known));

/** A run for each decay to try other than the one in the config. */
export const otherDecays = (known: Known, candidates: readonly Candidate[]): readonly Deviation[] => {
  const { args } = known;
  const flipped = flippedOf(known);
  const others = [known, flipped].flatMap((each) => {
    const found = new Set(candidates.map((candidate) => lrfOf(each, candidate)));
    return [...found].flatMap((lrf) =>
      lrf === undefined || lrf === args.lrf ? [] : [{ ...each, args: { ...each.args, lrf } }],
    );
  });
  return [flipped, ...others].map(deviationOf);
};
