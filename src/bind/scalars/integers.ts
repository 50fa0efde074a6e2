import { enumValues, type Field, type FieldKind } from '../../schema/descriptors/message.ts';

/** Describes what each kind of field takes, in numbers and words, for the scalar rules of all formats. */

/** Both ends included. */
export interface IntegerRange {
  readonly min: bigint;
  readonly max: bigint;
}

const signed = (bits: bigint): IntegerRange => ({ min: -(1n << (bits - 1n)), max: (1n << (bits - 1n)) - 1n });
const unsigned = (bits: bigint): IntegerRange => ({ min: 0n, max: (1n << bits) - 1n });

const int32 = /* @__PURE__ */ signed(32n);
const int64 = /* @__PURE__ */ signed(64n);
const uint32 = /* @__PURE__ */ unsigned(32n);
const uint64 = /* @__PURE__ */ unsigned(64n);

const ranges = {
  int32,
  sint32: int32,
  sfixed32: int32,
  int64,
  sint64: int64,
  sfixed64: int64,
  uint32,
  fixed32: uint32,
  uint64,
  fixed64: uint64,
} as const;

export type IntegerKind = keyof typeof ranges;

/** True for the kinds whose values are whole numbers. */
export const isIntegerKind = (kind: FieldKind): kind is IntegerKind => Object.hasOwn(ranges, kind);

/** The least and the greatest value of an integer kind. */
export const integerRange = (kind: IntegerKind): IntegerRange => ranges[kind];

/** True for the kinds whose values are bigint, so that none is rounded. */
export const isWide = (kind: IntegerKind): boolean => ranges[kind] === int64 || ranges[kind] === uint64;

/** An integer as a value of its kind (64 bits: bigint, else number); undefined if out of range. */
export const integerOf = (integer: bigint, kind: IntegerKind): number | bigint | undefined => {
  const { min, max } = ranges[kind];
  if (integer < min || integer > max) return undefined;
  return isWide(kind) ? integer : Number(integer);
};

/**
 * A whole number of one to nine digits without a sign: the usual case, which every 32-bit kind can hold. -1 for any
 * other text.
 */
export const smallInteger = (text: string): number => {
  const { length } = text;
  if (length === 0 || length > 9 || (text[0] === '0' && length > 1)) return -1;
  let value = 0;
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = 10 * value + digit;
  }
  return value;
};

/** Describes what a field takes: "a whole number from 0 to 4294967295", "true or false", … */
export const expectedWords = (field: Field): string => {
  const { kind } = field;
  if (isIntegerKind(kind)) return `a whole number from ${ranges[kind].min} to ${ranges[kind].max}`;
  switch (kind) {
    case 'float':
    case 'double':
      return 'a number';
    case 'bool':
      return 'true or false';
    case 'string':
      return 'a string';
    case 'bytes':
      return 'a string of bytes';
    case 'enum':
      return `one of ${Object.keys(enumValues(field)).join(', ')}`;
    default:
      return 'a message';
  }
};
