import { textBytes, textString } from '../syntax/textproto/lexer/literals.ts';
import type { DocField, DocItem, DocList, DocMessage, DocScalar, DocValue } from './document.ts';
import { below, isBare } from './document.ts';
import { fits, type Lines, newLines, open, textOf, write, writeComments } from './lines.ts';

/** A document in text format, in the style of `format`: a field a line, two spaces a level, no separators. */

const scalarText = ({ form, text, bytes, type }: DocScalar): string => {
  if (form !== 'string') return text;
  // Bytes that are text are shown as text.
  return bytes === undefined || (type === 'bytes' && !text.includes('\ufffd'))
    ? textString(text)
    : textBytes(bytes);
};

const nameText = ({ name, isBracketed }: DocField): string => (isBracketed ? `[${name}]` : name);

/** Scalars on one line. */
const inline = ({ items }: DocList): string =>
  `[${items.map(({ value }) => (value.kind === 'scalar' ? scalarText(value) : '')).join(', ')}]`;

const writeMessage = (
  lines: Lines,
  depth: number,
  message: DocMessage,
  before: string,
  beside: string | undefined,
  after: string,
): void => {
  if (message.fields.length === 0 && message.end.length === 0) {
    write(lines, depth, `${before}{}${after}`, beside);
    return;
  }
  open(lines, depth, `${before}{`, beside);
  writeFields(lines, depth + 1, message);
  write(lines, depth, `}${after}`);
};

const writeItem = (lines: Lines, depth: number, { notes, value }: DocItem, after: string): void => {
  writeComments(lines, depth, notes.above);
  if (value.kind === 'scalar') write(lines, depth, `${scalarText(value)}${after}`, notes.beside);
  else if (value.kind === 'message') writeMessage(lines, depth, value, '', notes.beside, after);
};

/** A list as one value. */
const writeBrackets = (lines: Lines, depth: number, name: string, list: DocList, beside?: string): void => {
  const line = `${name}: ${inline(list)}`;
  const isPlain = isBare(list) && list.items.every(({ value }) => value.kind === 'scalar');
  if (isPlain && (list.items.length < 2 || fits(depth, line))) {
    write(lines, depth, line, beside);
    return;
  }
  open(lines, depth, `${name}: [`, beside);
  const last = list.items.length - 1;
  for (const [index, item] of list.items.entries())
    writeItem(lines, depth + 1, item, index < last ? ',' : '');
  writeComments(lines, depth + 1, list.end);
  write(lines, depth, ']');
};

const writeValue = (lines: Lines, depth: number, name: string, value: DocValue, beside?: string): void => {
  if (value.kind === 'scalar') write(lines, depth, `${name}: ${scalarText(value)}`, beside);
  else if (value.kind === 'message') writeMessage(lines, depth, value, `${name} `, beside, '');
  else writeBrackets(lines, depth, name, value, beside);
};

/** A field again and again; comments about the list as a whole stand above its first item. */
const writeRepeats = (lines: Lines, depth: number, field: DocField, { items, end }: DocList): void => {
  const { above, beside } = field.notes;
  items.forEach((item, index) => {
    const { notes, value } = index === 0 ? below([...above, beside], item) : item;
    writeComments(lines, depth, notes.above);
    writeValue(lines, depth, nameText(field), value, notes.beside);
  });
  writeComments(lines, depth, end);
};

const writeFields = (lines: Lines, depth: number, { fields, end }: DocMessage): void => {
  for (const field of fields) {
    const { notes, value } = field;
    if (value.kind === 'list' && !value.inBrackets) {
      writeRepeats(lines, depth, field, value);
      continue;
    }
    writeComments(lines, depth, notes.above);
    writeValue(lines, depth, nameText(field), value, notes.beside);
  }
  writeComments(lines, depth, end);
};

/** A document in text format. */
export const toTextproto = (document: DocMessage): string => {
  const lines = newLines();
  writeFields(lines, 0, document);
  return textOf(lines);
};
