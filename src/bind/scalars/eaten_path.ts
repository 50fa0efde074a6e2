/** Paths of Windows whose backslashes, read as escapes, have eaten the letters after them. */

/** What the escapes of a string turn a path of Windows into: each character, and the letter that was written. */
const eaten: { readonly [character: string]: string } = {
  '\x07': 'a',
  '\b': 'b',
  '\f': 'f',
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
  '\v': 'v',
};
const hasEaten = (value: string): boolean =>
  Object.keys(eaten).some((character) => value.includes(character));

/** True of a path in which backslashes and the letters after them have become control characters. */
export const isEatenPath = (value: string, name: string): boolean =>
  hasEaten(value) && (/^[A-Za-z]:/.test(value) || /path|file|dir|checkpoint|folder/i.test(name));

/** The path that was meant, with slashes. */
export const pathMeant = (value: string): string =>
  Array.from(value.slice(0, 200), (character) =>
    Object.hasOwn(eaten, character) ? `/${eaten[character]}` : character,
  )
    .join('')
    .replaceAll('\\', '/');
