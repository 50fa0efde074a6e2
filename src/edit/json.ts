import type { ScalarValue } from '../bind/scalar.ts';
import { isIntegerKind, isWide } from '../bind/scalars/integers.ts';
import type { Field } from '../schema/descriptors/message.ts';
import { toBase64 } from '../syntax/base64.ts';
import { decimalOf } from './number_text.ts';

/** Scalars as proto JSON writes them: 64-bit integers, NaN and the infinities in quotes. */
export const jsonScalarText = (value: ScalarValue, field: Field): string => {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof Uint8Array) return JSON.stringify(toBase64(value));
  if (isIntegerKind(field.kind)) return isWide(field.kind) ? `"${value}"` : String(value);
  const number = Number(value);
  return Number.isFinite(number) ? decimalOf(number, field) : `"${number}"`;
};
