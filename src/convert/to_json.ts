import { isIntegerKind, isWide } from '../bind/scalars/integers.ts';
import { toBase64 } from '../syntax/base64.ts';
import { type DocList, type DocMessage, type DocScalar, type DocValue, keyOf } from './document.ts';
import { fits, type Lines, newLines, open, textOf, write } from './lines.ts';
import { objectOf } from './maps.ts';
import { decimalOf } from './numbers.ts';
import { jsonIdentifier, jsonString } from './strings.ts';

/** A document as proto JSON: names as in the proto, an indent of two spaces, and no comments. */

/** Proto JSON has 64-bit integers in quotes, as other readers of JSON round them. */
const numberText = ({ text, type }: DocScalar): string => {
  const decimal = decimalOf(text) ?? text;
  return type !== undefined && isIntegerKind(type) && isWide(type) ? jsonString(decimal) : decimal;
};

const scalarText = (scalar: DocScalar): string => {
  const { form, text, bytes, type } = scalar;
  if (form === 'number') return numberText(scalar);
  if (form === 'identifier') return jsonIdentifier(text);
  if (form === 'null') return 'null';
  return jsonString(type === 'bytes' && bytes !== undefined ? toBase64(bytes) : text);
};

/** Scalars on one line; undefined where there are others. */
const inline = ({ items }: DocList): string | undefined => {
  const scalars = items.flatMap(({ value }) => (value.kind === 'scalar' ? [scalarText(value)] : []));
  return scalars.length < items.length ? undefined : `[${scalars.join(', ')}]`;
};

interface Element {
  readonly before: string;
  readonly value: DocValue;
}

const writeBetween = (
  lines: Lines,
  depth: number,
  [opening, closing]: readonly [string, string],
  elements: readonly Element[],
): void => {
  open(lines, depth, opening);
  for (const [index, { before, value }] of elements.entries())
    writeValue(lines, depth + 1, before, value, index < elements.length - 1 ? ',' : '');
  write(lines, depth, closing);
};

const writeMessage = (
  lines: Lines,
  depth: number,
  before: string,
  { fields }: DocMessage,
  after: string,
): void => {
  if (fields.length === 0) {
    write(lines, depth, `${before}{}${after}`);
    return;
  }
  const elements = fields.map((field) => ({ before: `${jsonString(keyOf(field))}: `, value: field.value }));
  writeBetween(lines, depth, [`${before}{`, `}${after}`], elements);
};

const writeList = (lines: Lines, depth: number, before: string, list: DocList, after: string): void => {
  const object = list.isMap ? objectOf(list) : undefined;
  if (object !== undefined) {
    writeMessage(lines, depth, before, object, after);
    return;
  }
  const line = inline(list);
  if (line !== undefined && (list.items.length < 2 || fits(depth, `${before}${line}${after}`))) {
    write(lines, depth, `${before}${line}${after}`);
    return;
  }
  const elements = list.items.map(({ value }) => ({ before: '', value }));
  writeBetween(lines, depth, [`${before}[`, `]${after}`], elements);
};

const writeValue = (lines: Lines, depth: number, before: string, value: DocValue, after: string): void => {
  if (value.kind === 'scalar') write(lines, depth, `${before}${scalarText(value)}${after}`);
  else if (value.kind === 'message') writeMessage(lines, depth, before, value, after);
  else writeList(lines, depth, before, value, after);
};

/** A document as JSON. */
export const toJson = (document: DocMessage): string => {
  const lines = newLines();
  writeMessage(lines, 0, '', document, '');
  return textOf(lines);
};
