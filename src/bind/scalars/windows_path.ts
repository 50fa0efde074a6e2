import { valueFinding } from '../../diagnostics/catalogue/values.ts';
import type { Diagnostic, Path, Range } from '../../diagnostics/diagnostic.ts';
import type { FieldNode } from '../../syntax/tree.ts';

/** Detects Windows paths whose backslashes were read as escapes. */

/** The characters that escapes in a Windows path turn into, with the letter that was written. */
const eaten: { readonly [character: string]: string } = {
  '\x07': 'a',
  '\b': 'b',
  '\f': 'f',
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
  '\v': 'v',
};
/** The same characters as a pattern, which is short because they are consecutive. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const EATEN = /[\x07-\r]/;

/** True for a path in which backslashes and the letters after them have become control characters. */
export const isEatenPath = (value: string, name: string): boolean =>
  EATEN.test(value) && (/^[A-Za-z]:/.test(value) || /path|file|dir|checkpoint|folder/i.test(name));

/** The intended path, with slashes. */
const pathMeant = (value: string): string =>
  Array.from(value.slice(0, 200), (character) =>
    Object.hasOwn(eaten, character) ? `/${eaten[character]}` : character,
  )
    .join('')
    .replaceAll('\\', '/');

/** The finding for such a path. */
export const eatenPath = (value: string, name: string, path: Path, { start, end }: Range): Diagnostic =>
  valueFinding('value/eaten-path', { name, path: pathMeant(value) }, { path, ranges: [{ start, end }] });

/** The findings for such paths in a field that is kept unread. */
export const eatenPathsIn = (
  { name, value }: Pick<FieldNode, 'name' | 'value'>,
  path: () => Path,
  report: (each: Diagnostic) => void,
): void => {
  const here = (): Path => [...path(), name];
  if (value.kind === 'message') for (const field of value.fields) eatenPathsIn(field, here, report);
  else if (value.kind === 'list')
    for (const item of value.items) eatenPathsIn({ name, value: item }, path, report);
  else if (value.form === 'string' && isEatenPath(value.text, name))
    report(eatenPath(value.text, name, here(), value));
};
