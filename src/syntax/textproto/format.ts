import type { Range } from '../../diagnostics/diagnostic.ts';
import type { FieldNode, ListNode, MessageNode, ScalarNode, ValueNode } from '../tree.ts';
import { isString, Kind, rangeOf, tokenAt } from './lexer/tokens.ts';
import {
  append,
  type BlockTokens,
  type FormattedLines,
  formattedLines,
  writeBlock,
  writeDisplacedComments,
  writeText,
} from './lines.ts';
import { print } from './print.ts';
import type { TextprotoTree } from './tree.ts';

/** Formats text in one style. */

/** The width up to which a list stays on one line. */
const WIDTH = 80;

const tokensIn = ({ tokens }: FormattedLines, range: Range): { from: number; to: number } => ({
  from: tokenAt(tokens, range.start),
  to: tokenAt(tokens, range.end),
});

/** The strings that form a scalar. */
const piecesOf = (lines: FormattedLines, scalar: ScalarNode): readonly Range[] => {
  const { from, to } = tokensIn(lines, scalar);
  const pieces: Range[] = [];
  for (let token = from; token < to; token++)
    if (isString(lines.tokens.kinds[token]!)) pieces.push(rangeOf(lines.tokens, token));
  return pieces;
};

const scalarText = (lines: FormattedLines, scalar: ScalarNode): string =>
  scalar.form === 'string'
    ? piecesOf(lines, scalar)
        .map(({ start, end }) => lines.tokens.text.slice(start, end))
        .join(' ')
    : scalar.text;

const hasComments = ({ tokens }: FormattedLines, from: number, to: number): boolean => {
  for (let token = from; token < to; token++) if (tokens.kinds[token] === Kind.comment) return true;
  return false;
};

/** A list on one line, if it has only scalars, no comments between them, and is not too wide. */
const inline = (lines: FormattedLines, list: ListNode, depth: number, before: string): string | undefined => {
  const { from, to } = tokensIn(lines, list);
  if (hasComments(lines, from, to)) return undefined;
  const items: string[] = [];
  for (const item of list.items) {
    if (item.kind !== 'scalar') return undefined;
    items.push(scalarText(lines, item));
  }
  const text = `${before}[${items.join(', ')}]`;
  return list.items.length < 2 || depth * 2 + text.length <= WIDTH ? text : undefined;
};

/** The content between the brackets of a value. */
const insideOf = (lines: FormattedLines, value: ValueNode, depth: number): BlockTokens => {
  const { from, to } = tokensIn(lines, value);
  return { from: from + 1, to: to - 1, depth: depth + 1 };
};

const writeMessage = (lines: FormattedLines, message: MessageNode, depth: number, before: string): void => {
  const inside = insideOf(lines, message, depth);
  if (message.fields.length === 0 && !hasComments(lines, inside.from, inside.to)) {
    writeText(lines, depth, `${before}{}`);
    return;
  }
  writeText(lines, depth, `${before}{`);
  writeFields(lines, message, inside);
  writeText(lines, depth, '}');
};

const writeList = (lines: FormattedLines, list: ListNode, depth: number, before: string): void => {
  const line = inline(lines, list, depth, before);
  if (line !== undefined) {
    writeText(lines, depth, line);
    return;
  }
  const last = list.items.at(-1);
  writeText(lines, depth, `${before}[`);
  writeBlock(lines, insideOf(lines, list, depth), list.items, (item) => {
    writeValue(lines, item, depth + 1, '');
    if (item !== last) append(lines, ',');
    return item.end;
  });
  writeText(lines, depth, ']');
};

/** Writes a string that consists of several pieces, one line for each. */
const writePieces = (
  lines: FormattedLines,
  pieces: readonly Range[],
  scalar: ScalarNode,
  depth: number,
): void => {
  const { from, to } = tokensIn(lines, scalar);
  writeBlock(lines, { from, to, depth }, pieces, ({ start, end }) => {
    writeText(lines, depth, lines.tokens.text.slice(start, end));
    return end;
  });
};

const writeScalar = (lines: FormattedLines, scalar: ScalarNode, depth: number, before: string): void => {
  const pieces = piecesOf(lines, scalar);
  if (pieces.length > 1 && before !== '') {
    writeText(lines, depth, before.trimEnd());
    writePieces(lines, pieces, scalar, depth + 1);
    return;
  }
  const { from, to } = tokensIn(lines, scalar);
  writeDisplacedComments(lines, from, to, depth);
  writeText(lines, depth, `${before}${scalarText(lines, scalar)}`);
};

const writeValue = (lines: FormattedLines, value: ValueNode, depth: number, before: string): void => {
  if (value.kind === 'message') writeMessage(lines, value, depth, before);
  else if (value.kind === 'list') writeList(lines, value, depth, before);
  else writeScalar(lines, value, depth, before);
};

const writeField = (lines: FormattedLines, field: FieldNode, depth: number): void => {
  const { tokens } = lines;
  writeDisplacedComments(lines, tokenAt(tokens, field.start), tokenAt(tokens, field.value.start), depth);
  const name = field.bracketed ? `[${field.name}]` : field.name;
  writeValue(lines, field.value, depth, field.value.kind === 'message' ? `${name} ` : `${name}: `);
};

const writeFields = (lines: FormattedLines, { fields }: MessageNode, block: BlockTokens): void =>
  writeBlock(lines, block, fields, (field) => {
    writeField(lines, field, block.depth);
    return field.value.end;
  });

/**
 * Formats a tree in one style: one field a line, two spaces of indent a level, `name: value` and `name {`, no
 * separators. Comments are kept, and one of several empty lines. Formatting twice gives the same result. A text with
 * errors is left unchanged.
 */
export const format = (tree: TextprotoTree): string => {
  if (!tree.whole) return print(tree);
  const lines = formattedLines(tree.tokens);
  writeFields(lines, tree.root, { from: 0, to: tree.tokens.count, depth: 0 });
  return lines.done.map((line) => `${line}\n`).join('');
};
