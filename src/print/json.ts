import { type BracketLines, type BracketStyle, inBrackets, writeInBrackets } from './brackets.ts';
import { type DocMessage, NO_NOTES } from './document.ts';
import { jsonLiteral } from './json_scalar.ts';
import { fits, newLines, wholeText } from './lines.ts';

/** Proto JSON: names as in the proto, and no comments. */

/** How JSON writes names and scalars. */
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

/** An indent of two spaces, and on one line only a short list of scalars. */
const STANDARD: BracketLines = {
  style,
  unit: '  ',
  isInline: (lines, indent, before, value) => {
    if (value.kind === 'message') return value.fields.length === 0;
    const isPlain = value.items.every((item) => item.value.kind === 'scalar');
    return isPlain && (value.items.length < 2 || fits(lines, indent, before + inBrackets(value, style)));
  },
};

/** A document as JSON. */
export const jsonText = (document: DocMessage): string => {
  const lines = { ...newLines(), comment: undefined };
  writeInBrackets(lines, '', '', { notes: NO_NOTES, value: document }, '', STANDARD);
  return wholeText(lines);
};
