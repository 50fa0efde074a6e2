/** Matches saved values to variables, by name or by index. */

/** Names carry numbers (`dense_Dense2/kernel`, `7`) that shift with every layer or variable made before. */
const withoutNumbers = (name: string): string => name.replace(/\d+/g, '#');

/**
 * How to match the variables of two sides. By name if one side has all names of the other. By index if both sides have
 * the same number of variables, and their names differ only in digits, or have nothing in common because the model was
 * built in another way. Undefined if neither is possible.
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
