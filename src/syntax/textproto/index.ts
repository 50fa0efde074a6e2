import { isError } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { FieldNode, Parsed } from '../tree.ts';
import { reportBrackets, reportTokens } from './faults.ts';
import { lex } from './lexer.ts';
import { type Mistaken, mistakenFor } from './mistaken.ts';
import { readFields } from './parser.ts';
import { findingsOf, readerOf } from './reader.ts';
import type { Tokens } from './tokens.ts';
import type { TextprotoTree } from './tree.ts';

export { format } from './format.ts';
export { type Node, type Ownership, ownershipOf, without } from './nodes.ts';
export { print } from './print.ts';
export type { Tokens } from './tokens.ts';
export type { TextprotoTree } from './tree.ts';

/** The whole text as one message, of which nothing could be read. */
const unread = (tokens: Tokens, { format, write, range }: Mistaken): Parsed<TextprotoTree> => ({
  tree: treeOf(tokens, [], false),
  diagnostics: [finding('syntax/other-format', { format, write }, { ranges: [range] })],
});

const treeOf = (tokens: Tokens, fields: readonly FieldNode[], whole: boolean): TextprotoTree => ({
  format: 'textproto',
  text: tokens.text,
  root: { kind: 'message', start: 0, end: tokens.text.length, fields },
  tokens,
  whole,
});

/** Reads any text in protobuf text format: a tree of what can be read, and every fault. */
export const parse = (text: string): Parsed<TextprotoTree> => {
  const tokens = lex(text);
  const reader = readerOf(tokens);
  const fields = readFields(reader, -1);
  reportBrackets(reader);
  reportTokens(reader);
  const diagnostics = findingsOf(reader);
  const whole = !diagnostics.some(isError);
  const mistaken = whole ? undefined : mistakenFor(tokens);
  return mistaken === undefined
    ? { tree: treeOf(tokens, fields, whole), diagnostics }
    : unread(tokens, mistaken);
};
