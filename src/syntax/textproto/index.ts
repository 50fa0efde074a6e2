import { fileFinding } from '../../diagnostics/catalogue/file.ts';
import { syntaxFinding } from '../../diagnostics/catalogue/formats/syntax.ts';
import { type Diagnostic, isError, startOf } from '../../diagnostics/diagnostic.ts';
import { parsedOf } from '../comments.ts';
import { conflictMarkers } from '../conflict_markers.ts';
import type { FieldNode, Parsed } from '../tree.ts';
import { isCut, lex } from './lexer/lexer.ts';
import type { Tokens } from './lexer/tokens.ts';
import { textprotoMarks } from './marks.ts';
import { type Mistaken, mistakenFor } from './other_formats.ts';
import { reportBrackets, reportTokens } from './parser/faults.ts';
import { readFields } from './parser/parser.ts';
import { findingsOf, newReader, type Reader } from './parser/reader.ts';
import type { TextprotoTree } from './tree.ts';

export type { Tokens } from './lexer/tokens.ts';
export type { TextprotoTree } from './tree.ts';

/** An empty message for a text of which nothing could be read. */
const unread = (tokens: Tokens, why: Diagnostic): Parsed<TextprotoTree> =>
  parsedAs(treeOf(tokens, [], false), [why]);

const parsedAs = (tree: TextprotoTree, diagnostics: readonly Diagnostic[]): Parsed<TextprotoTree> =>
  parsedOf(tree, diagnostics, () => textprotoMarks(tree.tokens));

const otherFormat = ({ format, write, range }: Mistaken): Diagnostic =>
  syntaxFinding('syntax/other-format', { format, write }, { ranges: [range] });

const treeOf = (tokens: Tokens, fields: readonly FieldNode[], whole: boolean): TextprotoTree => ({
  format: 'textproto',
  text: tokens.text,
  root: { kind: 'message', start: 0, end: tokens.text.length, fields },
  tokens,
  whole,
});

/** The fields before the end of an older file, if that was left in the text. */
const withoutLeftover = ({ leftover }: Reader, fields: readonly FieldNode[]): readonly FieldNode[] =>
  fields.filter(({ start }) => start < leftover);

interface ReadText {
  readonly tokens: Tokens;
  readonly reader: Reader;
  readonly fields: readonly FieldNode[];
  readonly diagnostics: readonly Diagnostic[];
}

const read = (tokens: Tokens): ReadText => {
  const reader = newReader(tokens);
  const fields = readFields(reader, -1);
  reportBrackets(reader);
  reportTokens(reader);
  return { tokens, reader, fields, diagnostics: findingsOf(reader) };
};

/** Placeholders like `##LR##` that are not comments, because more text follows on their line: `{ rate: ##LR## }`. */
const hiding = ({ tokens: { text }, diagnostics }: ReadText): readonly Diagnostic[] =>
  diagnostics.filter(({ code, ranges: [range] }) => {
    if (code !== 'syntax/placeholder' || range === undefined || text[range.start] !== '#') return false;
    return /^[ \t]*[^\s#]/.test(text.slice(range.end, range.end + 200));
  });

/** Reads the text again with a word in place of each placeholder that hides the rest of its line. */
const readHidden = (before: ReadText): ReadText => {
  const found = hiding(before);
  if (found.length === 0) return before;
  const { text } = before.tokens;
  let shown = '';
  for (const { ranges } of found) {
    const { start, end } = ranges[0]!;
    shown += text.slice(shown.length, start) + 'x'.repeat(end - start);
  }
  const again = read(lex(shown + text.slice(shown.length)));
  const diagnostics = [...found, ...again.diagnostics].sort((a, b) => startOf(a) - startOf(b));
  return { ...again, tokens: { ...again.tokens, text }, diagnostics };
};

const parseTokens = (text: string): Parsed<TextprotoTree> => {
  const tokens = lex(text);
  if (isCut(tokens)) {
    const long = fileFinding(
      'file/too-long',
      { most: '12 million tokens' },
      { ranges: [{ start: 0, end: 1 }] },
    );
    return unread(
      { ...tokens, count: 0, kinds: tokens.kinds.slice(-1), starts: tokens.starts.slice(-1) },
      long,
    );
  }
  const found = read(tokens);
  if (!found.diagnostics.some(isError))
    return parsedAs(treeOf(tokens, found.fields, true), found.diagnostics);
  const conflict = conflictMarkers(text);
  if (conflict !== undefined) return unread(tokens, conflict);
  const mistaken = mistakenFor(tokens, found.diagnostics);
  if (mistaken !== undefined) return unread(tokens, otherFormat(mistaken));
  const { reader, fields, diagnostics, tokens: seen } = readHidden(found);
  return parsedAs(treeOf(seen, withoutLeftover(reader, fields), false), diagnostics);
};

/** Strings and comments; else a number as Windows prints it. */
const WINDOWS_NUMBER =
  /"(?:[^"\\\n]|\\[^\n])*"?|'(?:[^'\\\n]|\\[^\n])*'?|#[^\n]*|(?<![\w.])-?1\.#(INF|IND|[QS]NAN)\w*/g;

/**
 * Reads any text in protobuf text format: a tree of what can be read, and every fault. Infinity and NaN as Windows prints
 * them, `1.#INF`, are reported and read as such: their `#` would hide the rest of the line.
 */
export const parse = (text: string): Parsed<TextprotoTree> => {
  if (!text.includes('1.#')) return parseTokens(text);
  const found: Diagnostic[] = [];
  const plain = text.replace(WINDOWS_NUMBER, (part: string, word: string | undefined, at: number) => {
    if (word === undefined) return part;
    const write = word !== 'INF' ? 'nan' : part.startsWith('-') ? '-inf' : 'inf';
    const place = { ranges: [{ start: at, end: at + part.length }] };
    found.push(
      syntaxFinding('syntax/bad-number', { text: part, mistake: 'Windows prints it so', write }, place),
    );
    return write.padEnd(part.length);
  });
  const { tree, diagnostics } = parseTokens(plain);
  if (found.length === 0) return parsedAs(tree, diagnostics);
  const all = [...found, ...diagnostics].sort((a, b) => startOf(a) - startOf(b));
  return parsedAs({ ...tree, text, tokens: { ...tree.tokens, text } }, all);
};
