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

/** The candidate that a misspelt name most likely means, if any is near; names longer than 100 characters have none. */
export const nearest = (name: string, candidates: readonly string[]): string | undefined => {
  if (name.length > 100) return undefined;
  const wanted = folded(name);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    const far = distance(wanted, folded(candidate), limit);
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
};
