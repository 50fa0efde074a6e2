import type { DocField, DocItem, DocList, DocMessage, DocValue } from './document.ts';
import { isBare, NO_NOTES, withCommentsAbove } from './document.ts';
import {
  fitsOnLine,
  innerText,
  type Layout,
  type Lines,
  linesWithin,
  newLines,
  open,
  wholeText,
  writeComments,
  writeLine,
} from './lines.ts';
import { type TextQuote, textprotoLiteral } from './textproto_scalar.ts';

/** Prints text format: a whole document, or a part in the style of the text that it goes into. */

/** The separator after a field: always, or only before another field. */
export interface Separator {
  readonly text: '' | ',' | ';';
  readonly isLast: boolean;
}

export interface TextStyle {
  readonly eol: string;
  readonly unit: string;
  readonly quote: TextQuote;
  /** The text between a field's name and its value. */
  readonly colon: string;
  readonly beforeBrace: string;
  readonly brackets: readonly [open: string, close: string];
  /** True if blocks are on lines of their own; otherwise they are on one line, with white space inside the brackets. */
  readonly onLines: boolean;
  readonly padding: string;
  readonly separators: { readonly [K in 'scalar' | 'message']: Separator };
}

const NO_SEPARATOR: Separator = { text: '', isLast: false };

/** The style of `format`: one field a line, two spaces a level, no separators. */
const STANDARD: TextStyle = {
  eol: '\n',
  unit: '  ',
  quote: '"',
  colon: ': ',
  beforeBrace: ' ',
  brackets: ['{', '}'],
  onLines: true,
  padding: ' ',
  separators: { scalar: NO_SEPARATOR, message: NO_SEPARATOR },
};

const nameText = ({ name, isBracketed }: DocField): string => (isBracketed ? `[${name}]` : name);

/** The text before a value: the name and a colon, which a block does not need. */
const leadText = (field: DocField, value: DocValue, style: TextStyle): string =>
  nameText(field) + (value.kind === 'message' ? style.beforeBrace : style.colon);

const separatorOf = (value: DocValue, { separators }: TextStyle): Separator =>
  separators[value.kind === 'message' ? 'message' : 'scalar'];

/** The values of a field; each is written with its name. */
const itemsOf = (field: DocField): readonly DocItem[] => {
  const { notes, value } = field;
  if (value.kind !== 'list' || value.inBrackets) return [field];
  // Comments about the list as a whole go above its first item.
  const above = [...notes.above, notes.beside];
  return value.items.map((item, index) => (index === 0 ? withCommentsAbove(above, item) : item));
};

/** Prints fields on one line, without comments. */
const fieldsOnOneLine = (fields: readonly DocField[], style: TextStyle): string => {
  const items = fields.flatMap((field) => itemsOf(field).map(({ value }) => ({ field, value })));
  return items
    .map(({ field, value }, i) => {
      const after = i < items.length - 1 ? separatorOf(value, style).text : '';
      return leadText(field, value, style) + onOneLine(value, style) + after;
    })
    .join(' ');
};

/** Prints a value on one line, without comments. */
const onOneLine = (value: DocValue, style: TextStyle): string => {
  if (value.kind === 'scalar') return textprotoLiteral(value, style.quote);
  if (value.kind === 'list') return `[${value.items.map((item) => onOneLine(item.value, style)).join(', ')}]`;
  const [opening, closing] = style.brackets;
  if (value.fields.length === 0) return opening + closing;
  return opening + style.padding + fieldsOnOneLine(value.fields, style) + style.padding + closing;
};

const writeMessage = (
  lines: Lines,
  indent: string,
  message: DocMessage,
  before: string,
  beside: string | undefined,
  after: string,
  style: TextStyle,
): void => {
  const isEmpty = message.fields.length === 0 && message.end.length === 0;
  if (isEmpty || !style.onLines) {
    writeLine(lines, indent, before + onOneLine(message, style) + after, beside);
    return;
  }
  const [opening, closing] = style.brackets;
  open(lines, indent, before + opening, beside);
  writeFields(lines, indent + style.unit, message, style);
  writeLine(lines, indent, closing + after);
};

/** Prints a list as one value. */
const writeBrackets = (
  lines: Lines,
  indent: string,
  list: DocList,
  before: string,
  beside: string | undefined,
  after: string,
  style: TextStyle,
): void => {
  const isPlain = isBare(list) && list.items.every(({ value }) => value.kind === 'scalar');
  const line = isPlain ? before + onOneLine(list, style) : '';
  if (isPlain && (list.items.length < 2 || fitsOnLine(lines, indent, line))) {
    writeLine(lines, indent, line + after, beside);
    return;
  }
  const inside = indent + style.unit;
  open(lines, indent, `${before}[`, beside);
  list.items.forEach((item, index) => {
    writeComments(lines, inside, item.notes.above);
    writeValue(lines, inside, item, '', index < list.items.length - 1 ? ',' : '', style);
  });
  writeComments(lines, inside, list.end);
  writeLine(lines, indent, `]${after}`);
};

const writeValue = (
  lines: Lines,
  indent: string,
  { notes: { beside }, value }: DocItem,
  before: string,
  after: string,
  style: TextStyle,
): void => {
  if (value.kind === 'scalar')
    writeLine(lines, indent, before + textprotoLiteral(value, style.quote) + after, beside);
  else if (value.kind === 'message') writeMessage(lines, indent, value, before, beside, after, style);
  else writeBrackets(lines, indent, value, before, beside, after, style);
};

/** Prints a field. `isLast`: no other field follows; `closes`: a bracket follows. */
const writeField = (
  lines: Lines,
  indent: string,
  field: DocField,
  isLast: boolean,
  closes: boolean,
  style: TextStyle,
): void => {
  const items = itemsOf(field);
  items.forEach((item, index) => {
    const separator = separatorOf(item.value, style);
    const hasNext = !isLast || index < items.length - 1;
    const after = hasNext || (closes && separator.isLast) ? separator.text : '';
    writeComments(lines, indent, item.notes.above);
    writeValue(lines, indent, item, leadText(field, item.value, style), after, style);
  });
  if (field.value.kind === 'list' && !field.value.inBrackets) writeComments(lines, indent, field.value.end);
};

const writeFields = (lines: Lines, indent: string, { fields, end }: DocMessage, style: TextStyle): void => {
  for (const field of fields) writeField(lines, indent, field, field === fields.at(-1), true, style);
  writeComments(lines, indent, end);
};

/** Prints a field without the separator to the next. Each item of a repeated message is a field of its own. */
export const textprotoField = (field: DocField, layout: Layout, style: TextStyle): string => {
  if (layout === 'inline') return fieldsOnOneLine([field], style);
  const lines = linesWithin(style.eol);
  writeField(lines, layout.indent, field, true, false, style);
  return innerText(lines, layout.indent);
};

/** Prints a value without its field's name. */
export const textprotoValue = (value: DocValue, layout: Layout, style: TextStyle): string => {
  if (layout === 'inline') return onOneLine(value, style);
  const lines = linesWithin(style.eol);
  writeValue(lines, layout.indent, { notes: NO_NOTES, value }, '', '', style);
  return innerText(lines, layout.indent);
};

/** Prints a document in text format. */
export const textprotoText = (document: DocMessage): string => {
  const lines = newLines();
  writeFields(lines, '', document, STANDARD);
  return wholeText(lines);
};
