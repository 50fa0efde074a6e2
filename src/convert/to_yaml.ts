import { toBase64 } from '../syntax/base64.ts';
import { yamlString } from '../syntax/yaml/scalars/literals.ts';
import {
  type DocField,
  type DocItem,
  type DocList,
  type DocMessage,
  type DocScalar,
  type DocValue,
  isBare,
  keyOf,
} from './document.ts';
import { fits, type Lines, newLines, open, textOf, write, writeComments } from './lines.ts';
import { objectOf } from './maps.ts';
import { yamlNumber } from './numbers.ts';
import { yamlComment, yamlIdentifier, yamlKey } from './strings.ts';

/**
 * A document as YAML that version 1.2 and readers of 1.1 see alike. A list in brackets stays in brackets, a field that was
 * written again and again becomes a block of dashes: so the way back knows which it was.
 */

/** A float of a known field keeps the sign of its zero where `-0` is a whole number, which has none. */
const numberText = ({ text, type }: DocScalar): string =>
  text === '-0' && (type === 'float' || type === 'double') ? '-0.0' : (yamlNumber(text) ?? text);

/** The value of a known enum needs no tag where its name means something to YAML: quotes do there. */
const identifierText = ({ text, type }: DocScalar): string => {
  const word = yamlIdentifier(text);
  return type === 'enum' && word !== text ? yamlString(text) : word;
};

const scalarText = (scalar: DocScalar): string => {
  const { form, text, bytes, type } = scalar;
  if (form === 'number') return numberText(scalar);
  if (form === 'identifier') return identifierText(scalar);
  if (form === 'null') return 'null';
  return yamlString(type === 'bytes' && bytes !== undefined ? toBase64(bytes) : text);
};

/** A map as the object that it stands for, where it does. */
const plain = (value: DocValue): DocValue =>
  value.kind === 'list' && value.isMap ? (objectOf(value) ?? value) : value;

/** A value on one line, in brackets; comments are left out. */
const inline = (given: DocValue): string => {
  const value = plain(given);
  if (value.kind === 'scalar') return scalarText(value);
  if (value.kind === 'list') return `[${value.items.map((item) => inline(item.value)).join(', ')}]`;
  return `{${value.fields.map((field) => `${yamlKey(keyOf(field))}: ${inline(field.value)}`).join(', ')}}`;
};

/** True for what has no line of its own in it: between brackets, whatever fits on one line. */
const isInline = (depth: number, before: string, value: DocValue): boolean => {
  if (value.kind === 'scalar') return true;
  const count = value.kind === 'list' ? value.items.length : value.fields.length;
  if (count === 0) return value.kind === 'message' || value.end.length === 0;
  return isBare(value) && fits(depth, `${before}${inline(value)}`);
};

/** An item or a field between brackets. */
const writeFlow = (lines: Lines, depth: number, before: string, item: DocItem, after: string): void => {
  const value = plain(item.value);
  const { above, beside } = item.notes;
  writeComments(lines, depth, above);
  if (value.kind === 'scalar' || isInline(depth, before, value))
    write(lines, depth, `${before}${inline(value)}${after}`, beside);
  else writeBrackets(lines, depth, before, value, after, beside);
};

/** What stands between brackets, an element a line. */
const writeBrackets = (
  lines: Lines,
  depth: number,
  before: string,
  value: DocList | DocMessage,
  after: string,
  beside?: string,
): void => {
  const [opening, closing] = value.kind === 'list' ? ['[', ']'] : ['{', '}'];
  open(lines, depth, `${before}${opening}`, beside);
  const elements: readonly (DocItem | DocField)[] = value.kind === 'list' ? value.items : value.fields;
  elements.forEach((element, index) => {
    const key = 'name' in element ? `${yamlKey(keyOf(element))}: ` : '';
    writeFlow(lines, depth + 1, key, element, index < elements.length - 1 ? ',' : '');
  });
  writeComments(lines, depth + 1, value.end);
  write(lines, depth, `${closing}${after}`);
};

/** True where the first field of a block can stand behind a dash: no comment comes before it. */
const canLead = ({ notes }: DocField): boolean => notes.above.every((line) => line === '');

const writeItem = (lines: Lines, depth: number, item: DocItem): void => {
  const value = plain(item.value);
  const { above, beside } = item.notes;
  writeComments(lines, depth, above);
  if (value.kind !== 'message' || value.fields.length === 0) {
    writeBehind(lines, depth, '-', value.kind === 'list' ? { ...value, inBrackets: true } : value, beside);
    return;
  }
  if (beside === undefined && canLead(value.fields[0]!)) lines.hasDash = true;
  else write(lines, depth, beside === undefined ? '-' : `- ${yamlComment(beside)}`);
  lines.isFresh = true;
  writeFields(lines, depth + 1, value);
};

/** A value behind its name or dash. */
const writeBehind = (lines: Lines, depth: number, before: string, value: DocValue, beside?: string): void => {
  const isBlock = value.kind === 'message' || (value.kind === 'list' && !value.inBrackets);
  const isEmpty = value.kind === 'message' && value.fields.length === 0;
  if (isEmpty || (!isBlock && isInline(depth, `${before} `, value))) {
    write(lines, depth, `${before} ${inline(value)}`, beside);
    return;
  }
  open(lines, depth, before, beside);
  if (value.kind === 'message') writeFields(lines, depth + 1, value);
  else if (value.kind === 'list' && value.inBrackets) writeBrackets(lines, depth + 1, '', value, '');
  else if (value.kind === 'list') {
    for (const item of value.items) writeItem(lines, depth + 1, item);
    writeComments(lines, depth + 1, value.end);
  }
};

const writeFields = (lines: Lines, depth: number, { fields, end }: DocMessage): void => {
  for (const field of fields) {
    const value = plain(field.value);
    writeComments(lines, depth, field.notes.above);
    writeBehind(lines, depth, `${yamlKey(keyOf(field))}:`, value, field.notes.beside);
  }
  writeComments(lines, depth, end);
};

/** A document as YAML. */
export const toYaml = (document: DocMessage): string => {
  const lines = newLines(yamlComment);
  writeFields(lines, 0, document);
  if (document.fields.length === 0) write(lines, 0, '{}');
  return textOf(lines);
};
