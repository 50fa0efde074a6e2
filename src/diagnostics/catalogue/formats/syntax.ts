import { finderOf } from '../../finding.ts';
import { looksWords, plainOf } from '../../look_alikes.ts';
import { becauseOf, builtIn, error, warning } from '../../wording.ts';
import { written } from './field_forms.ts';

/** Findings about the syntax of text format. Quoted pieces are already shortened and in quotes. */
export const syntax = /* @__PURE__ */ builtIn(() => ({
  ...written(),
  'syntax/invalid-utf8': error(
    (p: { offset: number }) => `byte ${p.offset} is not valid UTF-8: save the file as UTF-8`,
  ),
  'syntax/other-encoding': error(
    (p: { encoding: string }) => `this file is ${p.encoding}, not UTF-8: save it as UTF-8`,
  ),
  'syntax/byte-order-mark': warning(
    () => 'the file starts with a byte order mark, which other readers refuse: save it without one',
  ),
  /** `format` is the likely format: "JSON", "YAML", "XML", "a binary file". */
  'syntax/other-format': error(
    (p: { format: string; write: string }) => `this is ${p.format}, not protobuf text format: ${p.write}`,
  ),
  'syntax/conflict-markers': error(
    (p: { lines: readonly number[] }) =>
      `merge conflict markers at ${p.lines.length === 1 ? 'line' : 'lines'} ${p.lines.join(', ')}: keep one side and remove the markers`,
  ),
  'syntax/url': error(
    (p: { text: string }) =>
      `${p.text} is an address, not a field: a comment starts with #, so write # before it`,
  ),
  /** `toEnd`: everything up to the end of the file belongs to it. */
  'syntax/leftover': error((p: { toEnd: boolean }) =>
    p.toEnd
      ? 'everything from here on is outside any block and looks like the end of an older, longer file: remove it'
      : 'these fields are outside any block, but a closing brace follows them: write the name of the block and { before them, or remove them and that brace',
  ),
  'syntax/unclosed': error(
    (p: { bracket: string; name?: string | undefined; write: string; more: number }) =>
      `${p.bracket}${p.name === undefined ? '' : ` of ${p.name}`} is never closed${
        p.more > 0 ? `, nor ${p.more === 1 ? 'is the one' : `are the ${p.more}`} around it` : ''
      }: write ${p.write} where it ends`,
  ),
  'syntax/unopened': error(
    (p: { name: string }) => `the fields of ${p.name} have no opening brace before them: write ${p.name} {`,
  ),
  'syntax/stray-closer': error(
    (p: { bracket: string }) => `${p.bracket} closes nothing: remove it, or open what it should close`,
  ),
  'syntax/mismatched-closer': error(
    (p: { bracket: string; opener: string; write: string }) =>
      `${p.bracket} does not close ${p.opener}: write ${p.write}`,
  ),
  'syntax/too-deep': error(
    (p: { depth: number }) => `messages are nested more than ${p.depth} levels deep: the rest is not read`,
  ),
  'syntax/deep': warning(
    (p: { depth: number }) =>
      `messages are nested more than ${p.depth} levels deep, which other readers refuse: nest them less`,
  ),
  'syntax/missing-value': error(
    (p: {
      name: string;
      colon: boolean;
      /** A description of valid values and an example, if the field is known. */
      takes?: { readonly expected: string; readonly example: string };
    }) =>
      p.takes === undefined
        ? `${p.name} has no value: write one after ${p.colon ? 'the colon' : 'it'}, such as ${p.name}: 1 or ${p.name} { }`
        : `${p.name} has no value: write ${p.takes.expected} after ${p.colon ? 'the colon' : 'it'}, such as ${p.takes.example}`,
  ),
  'syntax/equals': error((p: { name: string }) => `write a colon in place of the equals sign: ${p.name}: …`),
  'syntax/plus': error(() => 'a number takes no plus sign: remove it'),
  'syntax/minus': error(
    (p: { found: string }) => `a minus sign goes before a number, inf or nan, not before ${p.found}`,
  ),
  'syntax/bad-number': error(
    (p: { text: string; mistake?: string | undefined; write?: string | undefined }) =>
      `${p.text} is not a number${becauseOf(p)}`,
  ),
  'syntax/smart-quote': error(
    (p: { write: string }) => `typographic quotes do not mark a string: write plain ones, ${p.write}`,
  ),
  'syntax/unterminated-string': error((p: { quote: string; isEscaped?: boolean }) =>
    p.isEscaped === true
      ? `the string does not end: \\${p.quote} is a ${p.quote} inside it; write \\\\${p.quote}, or / for the backslashes of a path`
      : `the string does not end on its line: write ${p.quote} at its end, and \\n for a line break in it`,
  ),
  'syntax/bad-escape': error(
    (p: { escape: string; more: number; write: string }) =>
      `${p.escape} is not an escape${p.more > 0 ? ` (${p.more} more in this string)` : ''}: ${p.write}`,
  ),
  'syntax/unknown-escape': warning(
    (p: { escape: string; more: number }) =>
      `${p.escape} is not an escape${p.more > 0 ? ` (${p.more} more in this string)` : ''}: Python keeps the backslash, and C++ refuses the file; write \\\\ for a backslash, or / in a path`,
  ),
  'syntax/extra-separator': error((p: { found: string }) => `${p.found} separates nothing: remove it`),
  'syntax/list-separator': error(() => 'the values of a list are separated by commas: write , in place of ;'),
  'syntax/missing-comma': error(() => 'the values of a list are separated by commas: write one before this'),
  'syntax/nested-list': error(() => 'a list cannot contain a list: write one list'),
  'syntax/loose-value': error(
    /** `name`: the field whose braces have only this value. */
    (p: { found: string; name?: string }) =>
      p.name === undefined
        ? `${p.found} has no field name before it; several values of a field go in a list: name: [1, 2]`
        : `${p.found} has no field name before it: write ${p.name}: ${p.found}, without braces`,
  ),
  'syntax/unquoted': error(
    (p: { text: string }) =>
      `${p.text} is neither a word nor a number: write a string in quotes, ${JSON.stringify(p.text)}`,
  ),
  'syntax/nameless-message': error(
    (p: { bracket: string }) =>
      `${p.bracket} has no field name before it: write name ${p.bracket}; a file as a whole takes no brackets`,
  ),
  'syntax/quoted-name': error((p: { name: string }) => `a field name takes no quotes: write ${p.name}`),
  'syntax/dotted-name': error(
    (p: { name: string; rest: string }) => `a field name takes no dots: write ${p.name} { ${p.rest}: … }`,
  ),
  'syntax/bad-name': error(
    () =>
      'this is not a valid name in brackets: write [package.name] for an extension, [host/package.Name] in an Any',
  ),
  'syntax/foreign-comment': error(
    (p: { mark: string }) => `${p.mark} does not start a comment here: write # before each of its lines`,
  ),
  'syntax/invisible-character': error(
    (p: { character: string }) =>
      `${p.character} is not white space in text format: write a plain space or nothing`,
  ),
  'syntax/look-alike': error((p: { characters: readonly string[] }) => {
    const shown = p.characters.slice(0, 3).map(looksWords).join(', ');
    const more = p.characters.length > 3 ? `, and ${p.characters.length - 3} more like these` : '';
    const isUnseen = p.characters.every((each) => plainOf(each) === '');
    return `${shown}${more}: ${isUnseen ? 'remove it' : 'write the plain character'}`;
  }),
  'syntax/unexpected': error(
    (p: { found: string; expected: string }) => `${p.found} is not allowed here: write ${p.expected}`,
  ),
}));

/** Codes about the syntax of text format, with their words. */
export type SyntaxWords = ReturnType<typeof syntax>;

/** A finding of this catalogue. */
export const syntaxFinding = /* @__PURE__ */ finderOf(syntax);
