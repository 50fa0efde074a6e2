/** Finds the columns of a log that count steps and epochs, and those with learning rates. */

/** Splits a name into words: `train/learningRate_0` gives train, learning, rate, 0. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

const steps = [
  'step',
  'global step',
  'train global step',
  'trainer global step',
  'current steps',
  'iter',
  'iteration',
  'num updates',
  'update',
  'updates',
  'batch',
];

const epochs = ['epoch', 'train epoch', 'trainer epoch'];

/** The first known name among the columns; `known` lists the most certain first. */
const firstOf = (names: readonly string[], known: readonly string[]): string | undefined => {
  const called = new Map(names.map((name) => [wordsOf(name).join(' '), name]));
  return known.map((each) => called.get(each)).find((name) => name !== undefined);
};

export const stepColumn = (names: readonly string[]): string | undefined => firstOf(names, steps);

export const epochColumn = (names: readonly string[]): string | undefined => firstOf(names, epochs);

/** Words that mark a column as not a rate, or as the minimum or maximum over several runs. */
const others = ['momentum', 'decay', 'wd', 'min', 'max', 'beta1', 'loss', 'scale', 'mult', 'factor', 'ratio'];

/** True for the name of a column of learning rates: `lr/pg0`, `train/learning_rate`, `lr-AdamW`. */
export const isRateName = (name: string): boolean => {
  const words = wordsOf(name);
  if (words.some((word) => others.includes(word))) return false;
  return words.some(
    (word, i) =>
      /^(?:lr|lrs|learningrate)\d*$/.test(word) ||
      (word === 'learning' && /^rates?$/.test(words[i + 1] ?? '')),
  );
};
