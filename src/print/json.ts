import { type BracketLines, type BracketStyle, inBrackets, writeInBrackets } from './brackets.ts';
import { type DocMessage, NO_NOTES } from './document.ts';
import { jsonLiteral } from './json_scalar.ts';
import { fitsOnLine, newLines, wholeText } from './lines.ts';

/** Prints proto JSON: names as in the proto, no comments. */

/** The names and scalars of JSON. */
export const jsonScalars = {
  keys: '"',
  strings: '"',
  nameText: (name) => JSON.stringify(name),
  scalarText: jsonLiteral,
} as const satisfies Partial<BracketStyle>;

const style: BracketStyle = /* @__PURE__ */ Object.assign({}, jsonScalars, {
  colon: ': ',
  padding: '',
} as const);

/** Two spaces of indent; only short lists of scalars stay on one line. */
const STANDARD: BracketLines = {
  style,
  unit: '  ',
  isInline: (lines, indent, before, value) => {
    if (value.kind === 'message') return value.fields.length === 0;
    const isPlain = value.items.every((item) => item.value.kind === 'scalar');
    return (
      isPlain && (value.items.length < 2 || fitsOnLine(lines, indent, before + inBrackets(value, style)))
    );
  },
};

/** Prints a document as JSON. */
export const jsonText = (document: DocMessage): string => {
  const lines = { ...newLines(), comment: undefined };
  writeInBrackets(lines, '', '', { notes: NO_NOTES, value: document }, '', STANDARD);
  return wholeText(lines);
};
