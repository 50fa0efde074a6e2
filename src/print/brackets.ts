import {
  type DocField,
  type DocItem,
  type DocList,
  type DocMessage,
  type DocScalar,
  type DocValue,
  keyOf,
} from './document.ts';
import { type Lines, open, writeComments, writeLine } from './lines.ts';
import { withObject } from './maps.ts';
import type { Quoting } from './yaml_scalar.ts';

/** Prints elements between brackets, separated by commas: all of JSON, and parts of YAML. */

export interface BracketStyle {
  readonly keys: Quoting;
  readonly strings: Quoting;
  /** A field's name or a scalar, in the given quotes if the format offers a choice. */
  readonly nameText: (name: string, quoting: Quoting) => string;
  readonly scalarText: (value: DocScalar, quoting: Quoting) => string;
  /** The text after a name between brackets; some JSON has no blank there. */
  readonly colon: ': ' | ':';
  readonly padding: '' | ' ';
}

/** The indent of each level, and the rule for what stays on one line. */
export interface BracketLines {
  readonly style: BracketStyle;
  readonly unit: string;
  readonly isInline: (lines: Lines, indent: string, before: string, value: DocList | DocMessage) => boolean;
}

/** A field's name with the text between it and its value. */
const leadText = (field: DocField, { nameText, keys, colon }: BracketStyle): string =>
  nameText(keyOf(field), keys) + colon;

/** Prints a value on one line, without comments. */
export const inBrackets = (given: DocValue, style: BracketStyle): string => {
  const value = withObject(given);
  if (value.kind === 'scalar') return style.scalarText(value, style.strings);
  if (value.kind === 'list')
    return `[${value.items.map((item) => inBrackets(item.value, style)).join(', ')}]`;
  if (value.fields.length === 0) return '{}';
  const fields = value.fields.map((field) => leadText(field, style) + inBrackets(field.value, style));
  return `{${style.padding}${fields.join(', ')}${style.padding}}`;
};

/** Prints a field between brackets on one line. */
export const fieldInBrackets = (field: DocField, style: BracketStyle): string =>
  leadText(field, style) + inBrackets(field.value, style);

/** Prints a value, on one line or with one element per line. */
export const writeInBrackets = (
  lines: Lines,
  indent: string,
  before: string,
  { notes, value: given }: DocItem,
  after: string,
  layout: BracketLines,
): void => {
  const value = withObject(given);
  writeComments(lines, indent, notes.above);
  if (value.kind === 'scalar' || layout.isInline(lines, indent, before, value))
    writeLine(lines, indent, before + inBrackets(value, layout.style) + after, notes.beside);
  else writeElements(lines, indent, before, value, after, layout, notes.beside);
};

/** Prints the elements between brackets, one per line. */
export const writeElements = (
  lines: Lines,
  indent: string,
  before: string,
  value: DocList | DocMessage,
  after: string,
  layout: BracketLines,
  beside?: string,
): void => {
  const [opening, closing] = value.kind === 'list' ? ['[', ']'] : ['{', '}'];
  const inside = indent + layout.unit;
  open(lines, indent, before + opening, beside);
  const elements: readonly (DocItem | DocField)[] = value.kind === 'list' ? value.items : value.fields;
  elements.forEach((element, index) => {
    const lead = 'name' in element ? leadText(element, layout.style) : '';
    writeInBrackets(lines, inside, lead, element, index < elements.length - 1 ? ',' : '', layout);
  });
  writeComments(lines, inside, value.end);
  writeLine(lines, indent, closing + after);
};
