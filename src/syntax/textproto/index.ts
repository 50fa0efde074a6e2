import { fileFinding } from '../../diagnostics/catalogue/file.ts';
import { syntaxFinding } from '../../diagnostics/catalogue/formats/syntax.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isError } from '../../diagnostics/diagnostic.ts';
import { parsedOf } from '../comments.ts';
import { conflictMarkers } from '../conflict_markers.ts';
import type { FieldNode, Parsed } from '../tree.ts';
import { isCut, lex } from './lexer/lexer.ts';
import type { Tokens } from './lexer/tokens.ts';
import { textprotoMarks } from './marks.ts';
import { type Mistaken, mistakenFor } from './mistaken.ts';
import { reportBrackets, reportTokens } from './parser/faults.ts';
import { readFields } from './parser/parser.ts';
import { findingsOf, type Reader, readerOf } from './parser/reader.ts';
import type { TextprotoTree } from './tree.ts';

export { format } from './format.ts';
export type { Tokens } from './lexer/tokens.ts';
export { type Node, type Ownership, ownershipOf, without } from './nodes.ts';
export { print } from './print.ts';
export type { TextprotoTree } from './tree.ts';

/** The whole text as one message, of which nothing could be read. */
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

/** Reads any text in protobuf text format: a tree of what can be read, and every fault. */
export const parse = (text: string): Parsed<TextprotoTree> => {
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
  const reader = readerOf(tokens);
  const fields = readFields(reader, -1);
  reportBrackets(reader);
  reportTokens(reader);
  const diagnostics = findingsOf(reader);
  if (!diagnostics.some(isError)) return parsedAs(treeOf(tokens, fields, true), diagnostics);
  const conflict = conflictMarkers(text);
  if (conflict !== undefined) return unread(tokens, conflict);
  const mistaken = mistakenFor(tokens, diagnostics);
  if (mistaken !== undefined) return unread(tokens, otherFormat(mistaken));
  return parsedAs(treeOf(tokens, withoutLeftover(reader, fields), false), diagnostics);
};
