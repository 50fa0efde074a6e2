import { lazily, lazilyFor } from './lazily.ts';
import { isWholeWord, meaningOf, otherMeanings, remembered, typeMeaningOf, wordsIn } from './meaning.ts';

/** The edit distance of two words (insert, delete, replace, swap neighbours), or Infinity above `limit`. */
const distance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  let [leastBefore, least] = [0, 0];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    [leastBefore, least] = [least, i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const here = Math.min(
        last[j]! + 1,
        row[j - 1]! + 1,
        last[j - 1]! + (same ? 0 : 1),
        swapped ? beforeLast[j - 2]! + 1 : Number.POSITIVE_INFINITY,
      );
      row[j] = here;
      if (here < least) least = here;
    }
    // Later rows are computed from the last two, so they cannot be smaller.
    if (least > limit && leastBefore > limit) return Number.POSITIVE_INFINITY;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
};

/** Ignores case and word separators: `learningRateBase` and `LEARNING_RATE_BASE` become `learning_rate_base`. */
const folded = /* @__PURE__ */ remembered((name) => name.replace(/[_\-\s]/g, '').toLowerCase());

/** The words of a name, sorted, without `num` and `number_of`: some tools write these and others leave them out. */
const sortedWords = (name: string): string => {
  const words = wordsIn(name).filter((word) => !/^(?:num|number|of)$/.test(word));
  return words.length > 1 ? words.sort().join('_') : name;
};

/** The number of typing errors allowed in a name: none in one or two letters, at most three. */
const slips = (name: string): number =>
  name.length < 3 ? 0 : Math.min(3, Math.max(1, Math.floor(name.length / 4)));

/**
 * How many typing errors turn one name into the other: at most one, or two in a long name; else Infinity. Case and
 * separators do not count. Words in another order, or without `num`, count as one error.
 */
export const slipsFrom = (name: string, other: string): number => {
  if (name.length > 100) return Number.POSITIVE_INFINITY;
  const [written, meant] = [folded(name), folded(other)];
  const most = Math.min(written.length, meant.length) < 4 ? 0 : meant.length < 10 ? 1 : 2;
  const far = distance(written, meant, most);
  if (far <= most) return far;
  return most > 0 && sortedWords(name) === sortedWords(other) ? 1 : Number.POSITIVE_INFINITY;
};

/** Splits joined words into words of the candidates: `totalsteps` → `total steps`. */
const apart = (word: string, known: ReadonlySet<string>): readonly string[] => {
  if (known.has(word) || isWholeWord(word) || word.length > 40) return [word];
  for (let end = word.length - 1; end > 1; end--) {
    const first = word.slice(0, end);
    if (!known.has(first) && !isWholeWord(first)) continue;
    const rest = apart(word.slice(end), known);
    if (rest.every((each) => known.has(each) || isWholeWord(each))) return [first, ...rest];
  }
  return [word];
};

/** Facts about the candidates besides their names. */
export interface Fitting {
  /** True for names of types: words that many types have, such as `decay`, do not count. */
  readonly isType?: boolean;
  /** False for a candidate that would be wrong here, even if the name means it. */
  readonly fits?: (candidate: string) => boolean;
  /** A score of how well a candidate fits the fields in the block of that name: greater is better. */
  readonly score?: (candidate: string) => number;
}

/** The candidates with the same meaning, the best first. */
const ofMeaning = (
  meaning: string,
  name: string,
  candidates: readonly string[],
  { isType = false, score = () => 0 }: Fitting,
): readonly string[] => {
  const means = isType ? typeMeaningOf : meaningOf;
  const isLong = /rate$/i.test(name);
  const worth = (candidate: string): number =>
    2 * score(candidate) + Number(candidate.endsWith('rate') === isLong);
  return candidates.filter((candidate) => means(candidate) === meaning).sort((a, b) => worth(b) - worth(a));
};

/** The words of all candidates, remembered for each list. */
const wordsOf = /* @__PURE__ */ lazilyFor((names: readonly string[]) => new Set(names.flatMap(wordsIn)));

/** The candidate with the most similar spelling, unless one of its words is itself a known word. */
const bySpelling = (name: string, candidates: readonly string[]): string | undefined => {
  // Most names are similar to no candidate, so the words of all candidates are rarely needed.
  const words = lazily(() => {
    const known = wordsOf(candidates);
    return { known, written: wordsIn(name).flatMap((word) => apart(word, known)) };
  });
  const wanted = folded(name);
  let best: string | undefined;
  let least = slips(wanted) + 1;
  for (const candidate of candidates) {
    const far = distance(wanted, folded(candidate), least - 1);
    if (far >= least) continue;
    const own = wordsIn(candidate);
    const hasMeaning = own.some(isWholeWord);
    const isOther = (word: string): boolean =>
      hasMeaning &&
      (isWholeWord(word) || words().known.has(word)) &&
      !own.some((each) => meaningOf(each) === meaningOf(word));
    if (words().written.some(isOther)) continue;
    [best, least] = [candidate, far];
  }
  if (best !== undefined || wanted.length < 3) return best;
  // A short word may begin a longer name by chance: `data` does not mean data_augmentation_options.
  const begun = candidates.filter(
    (candidate) => folded(candidate).startsWith(wanted) && folded(candidate).length <= 2 * wanted.length,
  );
  return begun.length === 1 ? begun[0] : undefined;
};

/**
 * The candidate that a wrong name most likely means. Compares first the meaning of the words, then the spelling; then takes
 * the only candidate that begins with the name, if the name is at least half as long. Never the name itself; undefined for
 * names longer than 100 characters.
 */
export const nearest = (
  name: string,
  candidates: readonly string[],
  fitting: Fitting = {},
): string | undefined => {
  if (name.length > 100) return undefined;
  const { isType = false, fits = () => true } = fitting;
  const others = candidates.includes(name)
    ? candidates.filter((candidate) => candidate !== name)
    : candidates;
  const same = others.find((candidate) => folded(candidate) === folded(name));
  if (same !== undefined) return fits(same) ? same : undefined;
  const known = wordsOf(others);
  const split = wordsIn(name)
    .flatMap((word) => apart(word, known))
    .join('_');
  const meaning = (isType ? typeMeaningOf : meaningOf)(split);
  if (meaning === '') return undefined;
  for (const each of [meaning, ...otherMeanings(meaning, candidates, isType)]) {
    const found = ofMeaning(each, name, others, fitting);
    // If the name means a field that is not allowed here, suggest nothing.
    if (found.length > 0) return found.find(fits);
  }
  return bySpelling(name, others.filter(fits));
};
