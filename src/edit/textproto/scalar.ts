import type { ScalarValue } from '../../bind/scalar.ts';
import type { Field } from '../../schema/descriptors/message.ts';
import { textBytes, textString } from '../../syntax/textproto/lexer/literals.ts';
import { decimalOf } from '../number_text.ts';

/** Scalars as text format writes them. */

const numberText = (value: number, field: Field): string => {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf';
  return decimalOf(value, field);
};

export const scalarText = (value: ScalarValue, field: Field, quote: '"' | "'"): string => {
  if (typeof value === 'number') return numberText(value, field);
  if (value instanceof Uint8Array) return textBytes(value, quote);
  if (typeof value === 'string' && field.kind !== 'enum') return textString(value, quote);
  return String(value);
};
