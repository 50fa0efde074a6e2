/** How what was saved of variables finds them again: by name, or by the place that they have in their list. */

/** Names carry numbers (`dense_Dense2/kernel`, `7`) that shift with every layer or variable made before. */
const withoutNumbers = (name: string): string => name.replace(/\d+/g, '#');

/**
 * By name where one side knows all names of the other; by place where as many names differ in their numbers only, or
 * have nothing in common, as those of a model that was built by other means; undefined if neither fits.
 */
export const matchedBy = (
  saved: readonly string[],
  given: readonly string[],
): 'name' | 'place' | undefined => {
  const [before, now] = [new Set(saved), new Set(given)];
  if (given.every((name) => before.has(name)) || saved.every((name) => now.has(name))) return 'name';
  if (saved.length !== given.length) return undefined;
  const shifted = saved.every((name, i) => withoutNumbers(name) === withoutNumbers(given[i]!));
  return shifted || !given.some((name) => before.has(name)) ? 'place' : undefined;
};
