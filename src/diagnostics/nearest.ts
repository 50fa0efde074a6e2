/** The edit distance of two words (insert, delete, replace, swap of neighbours), or Infinity past `limit`. */
const distance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        last[j]! + 1,
        row[j - 1]! + 1,
        last[j - 1]! + (same ? 0 : 1),
        swapped ? beforeLast[j - 2]! + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
};

/** Case and the word-joining style aside: `learningRateBase` and `LEARNING_RATE_BASE` are `learning_rate_base`. */
const folded = (name: string): string => name.replace(/[_\-\s]/g, '').toLowerCase();

/** How many slips a name may have: none in one or two letters, one in every three of longer ones. */
const slips = (name: string): number => (name.length < 3 ? 0 : Math.max(1, Math.floor(name.length / 3)));

/**
 * The candidate that a misspelt name most likely means, if any is near; else the one that it is the beginning of, if
 * there is but one. Names longer than 100 characters mean none.
 */
export const nearest = (name: string, candidates: readonly string[]): string | undefined => {
  if (name.length > 100) return undefined;
  const wanted = folded(name);
  let best: string | undefined;
  let least = slips(wanted) + 1;
  for (const candidate of candidates) {
    const far = distance(wanted, folded(candidate), least - 1);
    if (far < least) [best, least] = [candidate, far];
  }
  if (best !== undefined || wanted.length < 3) return best;
  const begun = candidates.filter((candidate) => folded(candidate).startsWith(wanted));
  return begun.length === 1 ? begun[0] : undefined;
};
