import {
  type BracketLines,
  type BracketStyle,
  fieldInBrackets,
  inBrackets,
  writeElements,
} from './brackets.ts';
import { type DocField, type DocItem, type DocMessage, type DocValue, isBare, keyOf } from './document.ts';
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
import { withObject } from './maps.ts';
import { yamlComment, yamlLiteral, yamlString } from './yaml_scalar.ts';

/**
 * Prints YAML that readers of versions 1.1 and 1.2 understand alike: a whole document, or a part in the style of the
 * text that it goes into. A list in brackets stays in brackets; a repeated field becomes a block of dashes. This shows
 * which one it was when the YAML is converted back.
 */

export interface YamlStyle extends BracketStyle {
  readonly eol: string;
  /** The indent of the fields of a block and of the dashes of a list. */
  readonly unit: number;
  readonly listUnit: number;
  /** True if messages are on lines of their own, not in brackets. */
  readonly blocks: boolean;
}

/** The names and scalars of YAML. */
export const yamlScalars = {
  nameText: yamlString,
  scalarText: yamlLiteral,
} as const satisfies Partial<BracketStyle>;

const STANDARD: YamlStyle = /* @__PURE__ */ Object.assign({}, yamlScalars, {
  eol: '\n',
  unit: 2,
  listUnit: 2,
  keys: 'plain',
  strings: '"',
  colon: ': ',
  padding: '',
  blocks: true,
} as const);

/** True for a value without lines of its own: between brackets, everything that fits on one line. */
const isInline =
  (style: BracketStyle): BracketLines['isInline'] =>
  (lines, indent, before, value) => {
    const count = value.kind === 'list' ? value.items.length : value.fields.length;
    if (count === 0) return value.kind === 'message' || value.end.length === 0;
    return isBare(value) && fitsOnLine(lines, indent, before + inBrackets(value, style));
  };

const further = (indent: string, unit: number): string => indent + ' '.repeat(unit);

const bracketLines = (style: YamlStyle): BracketLines => ({
  style,
  unit: ' '.repeat(style.unit),
  isInline: isInline(style),
});

/** True for a value whose fields or items have lines of their own, without brackets. */
const isBlock = (value: DocValue, { blocks }: YamlStyle): boolean =>
  value.kind === 'message' ? blocks && value.fields.length > 0 : value.kind === 'list' && !value.inBrackets;

/** True if the first field of a block can follow a dash directly: no comment comes before it. */
const canLead = ({ notes }: DocField): boolean => notes.above.every((line) => line === '');

/** Writes the fields of an item, the first after the dash. */
const writeItem = (lines: Lines, indent: string, item: DocItem, style: YamlStyle): void => {
  const value = withObject(item.value);
  const { above, beside } = item.notes;
  writeComments(lines, indent, above);
  if (value.kind !== 'message' || !isBlock(value, style)) {
    const oneLine = value.kind === 'list' ? { ...value, inBrackets: true } : value;
    writeAfter(lines, indent, '-', oneLine, beside, style);
    return;
  }
  const inside = further(indent, 2);
  if (beside === undefined && canLead(value.fields[0]!)) lines.hasDash = true;
  else writeLine(lines, indent, beside === undefined ? '-' : `- ${yamlComment(beside)}`);
  lines.isFresh = true;
  writeFields(lines, inside, value, style);
};

/** Writes a value after its name or dash. */
const writeAfter = (
  lines: Lines,
  indent: string,
  before: string,
  value: DocValue,
  beside: string | undefined,
  style: YamlStyle,
): void => {
  const isLong =
    value.kind === 'list' && value.inBrackets && !isInline(style)(lines, indent, `${before} `, value);
  if (isLong) {
    open(lines, indent, before, beside);
    writeElements(lines, further(indent, style.unit), '', value, '', bracketLines(style));
    return;
  }
  if (value.kind === 'scalar' || !isBlock(value, style)) {
    writeLine(lines, indent, `${before} ${inBrackets(value, style)}`, beside);
    return;
  }
  open(lines, indent, before, beside);
  if (value.kind === 'message') {
    writeFields(lines, further(indent, style.unit), value, style);
    return;
  }
  const inside = further(indent, style.listUnit);
  for (const item of value.items) writeItem(lines, inside, item, style);
  writeComments(lines, inside, value.end);
};

const writeField = (lines: Lines, indent: string, field: DocField, style: YamlStyle): void => {
  writeComments(lines, indent, field.notes.above);
  const value = withObject(field.value);
  writeAfter(lines, indent, `${style.nameText(keyOf(field), style.keys)}:`, value, field.notes.beside, style);
};

const writeFields = (lines: Lines, indent: string, { fields, end }: DocMessage, style: YamlStyle): void => {
  for (const field of fields) writeField(lines, indent, field, style);
  writeComments(lines, indent, end);
};

/** Prints a field for a line that is already indented. */
export const yamlField = (field: DocField, layout: Layout, style: YamlStyle): string => {
  if (layout === 'inline') return fieldInBrackets(field, style);
  const lines = linesWithin(style.eol);
  writeField(lines, layout.indent, field, style);
  return innerText(lines, layout.indent);
};

/** Prints a list item to follow its dash; `indent` is that of the lines below the first. */
export const yamlItem = (given: DocValue, layout: Layout, style: YamlStyle): string => {
  const value = withObject(given);
  if (layout === 'inline' || value.kind !== 'message' || !isBlock(value, style))
    return inBrackets(value, style);
  const lines = linesWithin(style.eol);
  writeFields(lines, layout.indent, value, style);
  return innerText(lines, layout.indent);
};

/** Prints the text after the colon of a field whose line has this indent: a blank and the value, or a block below the line. */
export const yamlAfterColon = (given: DocValue, indent: string, style: YamlStyle): string => {
  const lines = linesWithin(style.eol);
  writeAfter(lines, indent, ':', withObject(given), undefined, style);
  return innerText(lines, `${indent}:`);
};

/** Prints a document as YAML. */
export const yamlText = (document: DocMessage): string => {
  const lines = newLines(yamlComment);
  writeFields(lines, '', document, STANDARD);
  if (document.fields.length === 0) writeLine(lines, '', '{}');
  return wholeText(lines);
};
