import { spansOf } from '../report.ts';
import type { Deviation } from './deviation.ts';
import { candidatesFor, trialOf } from './find.ts';
import { type Known, loggedBy, range } from './known.ts';
import { explainsLater, fewOf } from './search.ts';

/** Finds other numbers of epochs that may explain a log. */

/** The largest number of epochs to try. */
const MOST_EPOCHS = 5000;

/** A run for each number of epochs, other than the planned one, that explains a few rows after the warm-up. */
export const otherEpochs = (known: Known, rates?: Deviation['rates']): readonly Deviation[] => {
  const found = new Set<number>();
  const endless = { ...known, epochs: MOST_EPOCHS };
  for (const candidate of candidatesFor(known)) {
    const logged = loggedBy(endless, candidate) ?? [];
    const later = logged.filter(({ epoch }) => epoch > known.args.warmup_epochs && epoch > 2);
    const some = fewOf(later);
    if (later.length < 2) continue;
    const trial = trialOf(candidate, { known, ...(rates && { rates }) });
    for (const epochs of range(later.at(-1)!.epoch + 1, MOST_EPOCHS)) {
      if (epochs !== known.epochs && explainsLater(trial, epochs, some)) found.add(epochs);
    }
  }
  return [...found]
    .sort((a, b) => a - b)
    .map((epochs) => ({
      causes: ['other-epochs'],
      known: { ...known, epochs },
      says: [`another horizon: the run was started for ${epochs} epochs, not ${known.args.epochs}`],
      facts: { epochs: spansOf([epochs]) },
    }));
};
