import { syntaxFinding } from '../../diagnostics/catalogue/formats/syntax.ts';
import { type Diagnostic, isError, type Range } from '../../diagnostics/diagnostic.ts';
import { documentFrom, type TextReader } from '../document.ts';
import type { Parsed } from '../tree.ts';
import { MOST_PLACES } from './slips.ts';

/**
 * Names mistakes in text format that affect many lines: doubled braces, missing braces, comments of other languages,
 * the end of an older file.
 */

/** A text that was read again with the right braces, and the findings about the wrong ones. */
interface Braced {
  readonly parsed: Parsed;
  readonly found: readonly Diagnostic[];
}

const errorsIn = ({ diagnostics }: Parsed): number => diagnostics.filter(isError).length;

/** A line up to two closing braces in a row. */
const DOUBLED = /^[^\n{}]*(?:\{[^\n{}]*)*\}[ \t]*\}/gm;

/** True if a part of a line closes more than it opens. */
const closesMore = (part: string): boolean => part.split('}').length > part.split('{').length;

/** The greatest number of doubled braces to try to remove. */
const MOST_TRIED = 8;

/** Reads the text without the second of two closing braces in a row, if that brace closes too much. */
const withoutDoubled = (parsed: Parsed, read: TextReader): Braced | undefined => {
  const { text } = parsed.tree;
  for (const { index, 0: braces } of [...text.matchAll(DOUBLED)].slice(0, MOST_TRIED)) {
    if (!closesMore(braces)) continue;
    const end = index + braces.length;
    const again = read(`${text.slice(0, end - 1)} ${text.slice(end)}`);
    if (errorsIn(again) >= errorsIn(parsed)) continue;
    const ranges = [{ start: end - 1, end }];
    return { parsed: again, found: [syntaxFinding('syntax/stray-closer', { bracket: '}' }, { ranges })] };
  }
  return undefined;
};

/** A name alone on its line, with or without a colon; the next line is indented more. */
const UNOPENED = /^([ \t]*)([A-Za-z_]\w*)[ \t]*(?::[ \t]*)?\n(?=\1[ \t]+\S)/gm;

/** Reads the text with a brace after each name that opens a block only by indentation; undefined if an error remains. */
const withOpeners = (parsed: Parsed, read: TextReader): Braced | undefined => {
  const ranges: Range[] = [];
  const names: string[] = [];
  const { text } = parsed.tree;
  const opened = text.replace(UNOPENED, (line: string, indent: string, name: string, at: number) => {
    const start = at + indent.length;
    names.push(name);
    ranges.push({ start, end: start + name.length });
    const end = indent.length + name.length;
    return `${line.slice(0, end)}{${line.slice(end + 1).replace(':', ' ')}`;
  });
  const [name] = names;
  if (name === undefined || names.length < 2) return undefined;
  const again = read(opened);
  if (errorsIn(again) > 0) return undefined;
  const place = { ranges: ranges.slice(0, MOST_PLACES) };
  return { parsed: again, found: [syntaxFinding('syntax/unopened', { name }, place)] };
};

/** Matches a comment or a text, in which braces mean nothing; or else a brace, with the name before it. */
const TOKENS = /#[^\n]*|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|(?:([A-Za-z_]\w*)[ \t]*:?\s*)?(\{)|\}/g;

/** The braces that are open at the end of a text, the outermost one first. */
const openIn = (text: string): readonly { readonly name: string | undefined; readonly at: number }[] => {
  const open: { readonly name: string | undefined; readonly at: number }[] = [];
  for (const { 0: token, 1: name, 2: brace, index } of text.matchAll(TOKENS)) {
    if (brace !== undefined) open.push({ name, at: index + token.length - 1 });
    else if (token === '}') open.pop();
  }
  return open;
};

/** Makes one finding for a text that was cut off. If it still ends with a brace, a block in its middle lacks one instead. */
const withoutEnd = (parsed: Parsed, read: TextReader): Braced | undefined => {
  const { tree } = parsed;
  const whole = tree.text.trimEnd();
  const last = whole.lastIndexOf('\n') + 1;
  const open = openIn(whole);
  const inner = open.at(-1);
  if (inner === undefined || last === 0 || whole.startsWith('}', last)) return undefined;
  const isComplete = [whole, whole.slice(0, last)].some(
    (text) => errorsIn(read(`${text}\n${'}'.repeat(openIn(text).length)}`)) === 0,
  );
  if (!isComplete) return undefined;
  const params = { bracket: '{', name: inner.name, write: '}', more: open.length - 1 };
  const ranges = [{ start: inner.at, end: inner.at + 1 }];
  const notes = [{ message: 'the file ends here', range: { start: whole.length, end: whole.length } }];
  return {
    parsed: documentFrom(parsed, { diagnostics: parsed.diagnostics.filter((each) => !isError(each)) }),
    found: [syntaxFinding('syntax/unclosed', params, { ranges, notes })],
  };
};

/** A block that is opened on two lines in a row. */
const TWICE = /^([ \t]*([A-Za-z_]\w*)[ \t]*:?[ \t]*\{[ \t\r]*\n\s*)(\2[ \t]*:?[ \t]*\{)[ \t\r]*$/m;

/** Reads the text without the second of two lines that open the same block, if a block is not closed. */
const withoutTwice = (parsed: Parsed, read: TextReader): Braced | undefined => {
  const { text } = parsed.tree;
  const match = TWICE.exec(text);
  const [, before, name, opener] = match ?? [];
  if (match === null || before === undefined || opener === undefined) return undefined;
  const start = match.index + before.length;
  const end = start + opener.length;
  const again = read(`${text.slice(0, start)}${' '.repeat(opener.length)}${text.slice(end)}`);
  if (errorsIn(again) >= errorsIn(parsed)) return undefined;
  const params = { found: opener, expected: `nothing, as the line above opens ${name} too` };
  return { parsed: again, found: [syntaxFinding('syntax/unexpected', params, { ranges: [{ start, end }] })] };
};

/** A line with a name alone, which opens a block in other formats. */
const ALONE = /^[ \t]*([A-Za-z_]\w*)[ \t]*:?[ \t\r]*$/gm;

/** Makes one finding for a text whose blocks have no braces at all. */
const withoutBraces = (parsed: Parsed, read: TextReader): Braced | undefined => {
  const { text } = parsed.tree;
  if (/[{}<>[\]]/.test(text)) return undefined;
  const ranges = [...text.matchAll(ALONE)].map(({ index, 0: line, 1: name }) => {
    const start = index + line.indexOf(name!);
    return { start, end: start + name!.length };
  });
  const [first] = ranges;
  if (first === undefined || ranges.length < 2) return undefined;
  const name = text.slice(first.start, first.end);
  const place = { ranges: ranges.slice(0, MOST_PLACES) };
  return { parsed: read(''), found: [syntaxFinding('syntax/unopened', { name }, place)] };
};

/** The marks that start and end comments in other languages. */
const COMMENTS: readonly (readonly [start: string, end: string])[] = [
  ['"""', '"""'],
  ["'''", "'''"],
  ['<!--', '-->'],
];

/** The first comment of another language that is alone on its lines; if nothing ends it, only its first line. */
const commentIn = (text: string): (Range & { readonly mark: string }) | undefined => {
  const isAlone = (start: number, end: number): boolean =>
    /^[ \t]*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start)) &&
    /^[ \t\r]*(?:\n|$)/.test(text.slice(end, end + 80));
  for (const [mark, close] of COMMENTS) {
    const start = text.indexOf(mark);
    const at = start < 0 ? -1 : text.indexOf(close, start + mark.length);
    if (at >= 0 && isAlone(start, at + close.length)) return { start, end: at + close.length, mark };
  }
  const start = text.lastIndexOf('/*');
  if (start < 0 || text.includes('*/', start)) return undefined;
  const newline = text.indexOf('\n', start);
  return { start, end: newline < 0 ? text.length : newline, mark: '/*' };
};

/** Reads the text without a comment of another language, if it then has fewer errors. */
const withoutComment = (parsed: Parsed, read: TextReader): Braced | undefined => {
  const { text } = parsed.tree;
  const comment = commentIn(text);
  if (comment === undefined) return undefined;
  const { start, end, mark } = comment;
  const blank = text.slice(start, end).replace(/[^\r\n]/g, ' ');
  const again = read(text.slice(0, start) + blank + text.slice(end));
  if (errorsIn(again) >= errorsIn(parsed)) return undefined;
  return {
    parsed: again,
    found: [syntaxFinding('syntax/foreign-comment', { mark }, { ranges: [{ start, end }] })],
  };
};

/** The names of the blocks at the top level, if the text is indented as usual. */
const blocksIn = (text: string): readonly string[] =>
  [...text.matchAll(/^([A-Za-z_]\w*)[ \t]*:?[ \t]*\{/gm)].map(([, name]) => name!);

/**
 * Reads the text without the end of an older file. Such an end starts inside a block, and closes that block or repeats
 * others.
 */
const withoutOldEnd = (parsed: Parsed, read: TextReader): Braced | undefined => {
  const { text } = parsed.tree;
  const first = parsed.diagnostics.find(({ code }) => code === 'syntax/leftover')?.ranges[0];
  if (first === undefined) return undefined;
  const start = text.lastIndexOf('\n', first.start) + 1;
  const before = blocksIn(text.slice(0, start));
  const after = blocksIn(text.slice(start));
  const surplus = text.slice(start).split('}').length - text.slice(start).split('{').length;
  if (!after.every((name) => before.includes(name)) || (after.length === 0 && surplus < 2)) return undefined;
  const rest = text.slice(0, start);
  const again = read(rest + text.slice(start).replace(/[^\r\n]/g, ' '));
  if (before.length === 0 || errorsIn(again) > 0) return undefined;
  const place = { ranges: [{ start: first.start, end: text.trimEnd().length }] };
  return { parsed: again, found: [syntaxFinding('syntax/leftover', { toEnd: true }, place)] };
};

/**
 * Reads the text with the intended braces and without parts that do not belong to the config. The length of the text
 * stays the same.
 */
export const withBraces = (parsed: Parsed, read: TextReader): Braced => {
  const codes = new Set(parsed.diagnostics.map(({ code }) => code));
  const isOther = [...codes].some((code) => code.startsWith('syntax/other-'));
  const isUnclosed = codes.has('syntax/unclosed');
  const end = isUnclosed ? withoutEnd(parsed, read) : undefined;
  if (end !== undefined) return end;
  const closes = codes.has('syntax/leftover') || codes.has('syntax/stray-closer');
  const found = closes
    ? (withOpeners(parsed, read) ?? withoutOldEnd(parsed, read) ?? withoutDoubled(parsed, read))
    : isUnclosed
      ? withoutTwice(parsed, read)
      : isOther
        ? undefined
        : withoutBraces(parsed, read);
  return found ?? withoutComment(parsed, read) ?? { parsed, found: [] };
};
