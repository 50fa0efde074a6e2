import type { Range } from '../../diagnostics/diagnostic.ts';
import type { FieldNode, ListNode, MessageNode, ScalarNode, ValueNode } from '../tree.ts';
import { isString, Kind, rangeOf, tokenAt } from './lexer/tokens.ts';
import { append, type Block, type Lines, linesOf, write, writeBlock, writeComments } from './lines.ts';
import { print } from './print.ts';
import type { TextprotoTree } from './tree.ts';

/** One style for every text. */

/** A list is on one line as far as it fits in this width. */
const WIDTH = 80;

const tokensIn = ({ tokens }: Lines, range: Range): { from: number; to: number } => ({
  from: tokenAt(tokens, range.start),
  to: tokenAt(tokens, range.end),
});

/** The strings that a scalar is put together from. */
const piecesOf = (lines: Lines, scalar: ScalarNode): readonly Range[] => {
  const { from, to } = tokensIn(lines, scalar);
  const pieces: Range[] = [];
  for (let token = from; token < to; token++)
    if (isString(lines.tokens.kinds[token]!)) pieces.push(rangeOf(lines.tokens, token));
  return pieces;
};

const scalarText = (lines: Lines, scalar: ScalarNode): string =>
  scalar.form === 'string'
    ? piecesOf(lines, scalar)
        .map(({ start, end }) => lines.tokens.text.slice(start, end))
        .join(' ')
    : scalar.text;

const hasComments = ({ tokens }: Lines, from: number, to: number): boolean => {
  for (let token = from; token < to; token++) if (tokens.kinds[token] === Kind.comment) return true;
  return false;
};

/** A list on one line: of scalars, without a comment among them, and not too wide. */
const inline = (lines: Lines, list: ListNode, depth: number, before: string): string | undefined => {
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

/** What stands between the brackets of a value. */
const insideOf = (lines: Lines, value: ValueNode, depth: number): Block => {
  const { from, to } = tokensIn(lines, value);
  return { from: from + 1, to: to - 1, depth: depth + 1 };
};

const writeMessage = (lines: Lines, message: MessageNode, depth: number, before: string): void => {
  const inside = insideOf(lines, message, depth);
  if (message.fields.length === 0 && !hasComments(lines, inside.from, inside.to)) {
    write(lines, depth, `${before}{}`);
    return;
  }
  write(lines, depth, `${before}{`);
  writeFields(lines, message, inside);
  write(lines, depth, '}');
};

const writeList = (lines: Lines, list: ListNode, depth: number, before: string): void => {
  const line = inline(lines, list, depth, before);
  if (line !== undefined) {
    write(lines, depth, line);
    return;
  }
  const last = list.items.at(-1);
  write(lines, depth, `${before}[`);
  writeBlock(lines, insideOf(lines, list, depth), list.items, (item) => {
    writeValue(lines, item, depth + 1, '');
    if (item !== last) append(lines, ',');
    return item.end;
  });
  write(lines, depth, ']');
};

/** A string in pieces has a line for each. */
const writePieces = (lines: Lines, pieces: readonly Range[], scalar: ScalarNode, depth: number): void => {
  const { from, to } = tokensIn(lines, scalar);
  writeBlock(lines, { from, to, depth }, pieces, ({ start, end }) => {
    write(lines, depth, lines.tokens.text.slice(start, end));
    return end;
  });
};

const writeScalar = (lines: Lines, scalar: ScalarNode, depth: number, before: string): void => {
  const pieces = piecesOf(lines, scalar);
  if (pieces.length > 1 && before !== '') {
    write(lines, depth, before.trimEnd());
    writePieces(lines, pieces, scalar, depth + 1);
    return;
  }
  const { from, to } = tokensIn(lines, scalar);
  writeComments(lines, from, to, depth);
  write(lines, depth, `${before}${scalarText(lines, scalar)}`);
};

const writeValue = (lines: Lines, value: ValueNode, depth: number, before: string): void => {
  if (value.kind === 'message') writeMessage(lines, value, depth, before);
  else if (value.kind === 'list') writeList(lines, value, depth, before);
  else writeScalar(lines, value, depth, before);
};

const writeField = (lines: Lines, field: FieldNode, depth: number): void => {
  const { tokens } = lines;
  writeComments(lines, tokenAt(tokens, field.start), tokenAt(tokens, field.value.start), depth);
  const name = field.bracketed ? `[${field.name}]` : field.name;
  writeValue(lines, field.value, depth, field.value.kind === 'message' ? `${name} ` : `${name}: `);
};

const writeFields = (lines: Lines, { fields }: MessageNode, block: Block): void =>
  writeBlock(lines, block, fields, (field) => {
    writeField(lines, field, block.depth);
    return field.value.end;
  });

/**
 * The text of a tree in one style: a field a line, two spaces of indent a level, `name: value` and `name {`, no separators; comments
 * are kept, and one of several empty lines. Formatting twice is formatting once. A text with errors is left as it is.
 */
export const format = (tree: TextprotoTree): string => {
  if (!tree.whole) return print(tree);
  const lines = linesOf(tree.tokens);
  writeFields(lines, tree.root, { from: 0, to: tree.tokens.count, depth: 0 });
  return lines.done.map((line) => `${line}\n`).join('');
};
