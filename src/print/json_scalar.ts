import { isIntegerKind, isWide } from '../bind/scalars/integers.ts';
import { toBase64 } from '../syntax/base64.ts';
import type { Literal } from './document.ts';
import { decimalOf, NUMBER_WORD } from './literal.ts';

/** Prints scalars of proto JSON. Strings are escaped by `JSON.stringify`. */

/** 64-bit integers are quoted, because other JSON readers round them. */
const numberText = ({ text, type }: Literal): string => {
  const decimal = decimalOf(text)!;
  return type !== undefined && isIntegerKind(type) && isWide(type) ? JSON.stringify(decimal) : decimal;
};

/** NaN and the infinities have names in proto JSON. An enum value may have the same name, or be called `true`. */
const identifierText = ({ text, type }: Literal): string => {
  const number = type === 'enum' ? null : NUMBER_WORD.exec(text);
  if (number !== null) return number[2] === undefined ? '"NaN"' : `"${number[1]}Infinity"`;
  return type !== 'enum' && /^(?:true|false)$/i.test(text) ? text.toLowerCase() : JSON.stringify(text);
};

/** A scalar in proto JSON. */
export const jsonLiteral = (literal: Literal): string => {
  const { form, text, bytes, type } = literal;
  if (form === 'number') return numberText(literal);
  if (form === 'identifier') return identifierText(literal);
  return JSON.stringify(type === 'bytes' && bytes !== undefined ? toBase64(bytes) : text);
};
