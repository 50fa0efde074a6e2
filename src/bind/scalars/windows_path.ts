import { valueFinding } from '../../diagnostics/catalogue/values.ts';
import type { Advice } from '../binding.ts';

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
/** Matches one of the characters of `eaten`; their codes are consecutive, so the pattern is short. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const EATEN = /[\x07-\r]/;

/**
 * True for a path in which a backslash and the letter after it have become a control character. Only quoted strings
 * have escapes; in a block scalar of YAML, line breaks come from the lines of the text.
 */
const isEatenPath = (value: string, name: string, quote: string): boolean =>
  EATEN.test(value) &&
  /["']/.test(quote) &&
  (/^[A-Za-z]:/.test(value) || /path|file|dir|checkpoint|folder/i.test(name));

/** The intended path, with slashes. */
const pathMeant = (value: string): string =>
  Array.from(value.slice(0, 200), (character) =>
    Object.hasOwn(eaten, character) ? `/${eaten[character]}` : character,
  )
    .join('')
    .replaceAll('\\', '/');

/** Reports paths whose backslashes were read as escapes, in a value or anywhere inside it. */
export const eatenPathsIn: Advice['eatenPathsIn'] = (name, value, path, context) => {
  const { escaped, report } = context;
  if (escaped === undefined) return;
  const { kind, start, end } = value;
  if (kind === 'message')
    for (const field of value.fields)
      eatenPathsIn(field.name, field.value, () => [...path(), field.name], context);
  else if (kind === 'list') for (const item of value.items) eatenPathsIn(name, item, path, context);
  else if (value.form === 'string' && isEatenPath(value.text, name, escaped.charAt(start)))
    report(
      valueFinding(
        'value/eaten-path',
        { name, path: pathMeant(value.text) },
        { path: path(), ranges: [{ start, end }] },
      ),
    );
};
