import { valueFinding } from '../../diagnostics/catalogue/values.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { plainNumber } from '../../syntax/numbers/meant_number.ts';
import type { ScalarReader, ScalarReading } from '../scalar.ts';
import { readEnumName, readEnumNumber } from './enums.ts';
import { type IntegerKind, integerOf, integerRange, isWide, smallInteger } from './integers.ts';
import { placeOf, refuseScalar as refused, refuseNumber, type ScalarInput, take } from './reading.ts';
import { scalarReader } from './scalar_reader.ts';

/**
 * Reads scalars by the rules of protobuf text format, as C++ and Python read it; where those differ, by its
 * specification.
 */

const INTEGER = /^(-?)(?:0[xX]0*(?!0)([0-9a-fA-F]*)|0+(?!0)([0-7]*)|([1-9][0-9]*))$/;

/** More digits exceed every integer kind in any base (2⁶⁴ has 22 in octal); do not convert them. */
const MAX_DIGITS = 24;

/** The whole number of a literal in decimal, octal or hex; undefined for a float, and for a number too large for every kind of integer. */
const integer = (text: string): bigint | undefined => {
  const match = INTEGER.exec(text);
  if (match === null) return undefined;
  const [, sign, hex, octal, decimal] = match;
  const digits = (hex ?? octal ?? decimal)!;
  if (digits.length > MAX_DIGITS) return undefined;
  const prefix = hex !== undefined ? '0x' : octal !== undefined ? '0o' : '';
  const magnitude = digits === '' ? 0n : BigInt(prefix + digits);
  return sign === '-' ? -magnitude : magnitude;
};

/** The whole number that a float such as `1e3` or `100.0` stands for. */
const asWhole = (text: string, kind: IntegerKind): string | undefined => {
  const value = decimal(text) ?? Number.NaN;
  if (!Number.isSafeInteger(value)) return undefined;
  return integerOf(BigInt(value), kind) === undefined ? undefined : String(value);
};

const withoutQuotes = (text: string): string => `${text} without quotes`;

/** Words for "no value" in other languages; text format has none. */
const ABSENT = /^(?:None|null|NULL|nil|undefined)$/;

/** A finding; for a word that means no value, it advises leaving the field out. */
const refuse = (
  input: ScalarInput,
  write?: string,
  expected?: string,
  refusal: (input: ScalarInput, write?: string, expected?: string) => ScalarReading = refused,
): ScalarReading => {
  const { form, text } = input.node;
  const isAbsent = form === 'identifier' && ABSENT.test(text);
  return refusal(input, isAbsent ? 'nothing, and leave the field out' : write, expected);
};

/** Reports a whole number with a leading zero, which makes it octal: `num_steps: 010000` is 4096. */
const octal = (input: ScalarInput, value: number | bigint): Diagnostic[] => {
  const { name, node } = input;
  const match = /^(-?)0+([1-9]\d+)/.exec(node.text);
  if (match === null) return [];
  const there = `${match[1]}${match[2]}`;
  const here = `${value} in octal`;
  const write = `${value}, or ${there} if that is meant`;
  const reader = 'people who expect decimals';
  return [
    valueFinding('value/ambiguous', { name, text: node.text, here, there, reader, write }, placeOf(input)),
  ];
};

/** The unsigned kinds take no minus sign, not even before a 0. */
const readInteger = (input: ScalarInput, kind: IntegerKind): ScalarReading => {
  const { form, text } = input.node;
  const small = form === 'number' && !isWide(kind) ? smallInteger(text) : -1;
  if (small >= 0) return take(small);
  const whole = form === 'number' ? integer(text) : undefined;
  const isSigned = integerRange(kind).min < 0n;
  const value = whole === undefined || (!isSigned && text[0] === '-') ? undefined : integerOf(whole, kind);
  if (value !== undefined) return take(value, octal(input, value));
  if (form === 'number') return refuse(input, asWhole(text, kind));
  const quoted = form === 'string' && integer(text) !== undefined;
  return refuse(input, quoted ? withoutQuotes(text) : undefined, undefined, refuseNumber);
};

/** Octal and hex are for integers only. */
const DECIMAL = /^-?(?:0(?![0-9xX])|[1-9]|\.)/;

const NAMED = /^(-?)(?:(inf|infinity)|nan)$/i;

/** The double nearest to a decimal literal, with an optional `f` at the end. */
const decimal = (text: string): number | undefined => {
  if (!DECIMAL.test(text)) return undefined;
  const last = text.charCodeAt(text.length - 1) | 32;
  const value = Number(last === 102 ? text.slice(0, -1) : text);
  return Number.isNaN(value) ? undefined : value;
};

const named = (text: string): number | undefined => {
  const match = NAMED.exec(text);
  if (match === null) return undefined;
  if (match[2] === undefined) return Number.NaN;
  return match[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
};

/**
 * A number as C++ and Python read it: the nearest double, then for `float` the nearest float32; beyond the range it is infinite.
 */
const readNumber = (input: ScalarInput): ScalarReading => {
  const { form, text } = input.node;
  const value = form === 'number' ? decimal(text) : form === 'identifier' ? named(text) : undefined;
  if (value !== undefined) return take(input.field.kind === 'float' ? Math.fround(value) : value);
  if (form === 'number') {
    const write = plainNumber(text) ?? integer(text)?.toString();
    // `[0,05]` are two values, of which the second is octal.
    const isFraction = input.field.repeated === true && /^0\d/.test(text);
    return refuse(
      input,
      isFraction
        ? `a point in place of the comma before it if that is a decimal comma, otherwise ${write}`
        : write,
      'a number in decimal',
    );
  }
  const quoted = form === 'string' && decimal(text) !== undefined;
  return refuse(input, quoted ? withoutQuotes(text) : undefined, undefined, refuseNumber);
};

const bools: { readonly [text: string]: boolean } = {
  true: true,
  True: true,
  t: true,
  false: false,
  False: false,
  f: false,
};

/** Words for true and false in other formats, in upper or lower case. */
const BOOL_WORDS = /^(?:(t|true|y|yes|on)|f|false|n|no|off)$/i;

/** Reads a bool: one of its words, or 0 or 1 in any base and without a sign. */
const readBool = (input: ScalarInput): ScalarReading => {
  const { form, text } = input.node;
  if (form === 'identifier' && Object.hasOwn(bools, text)) return take(bools[text]!);
  const whole = form === 'number' && text[0] !== '-' ? integer(text) : undefined;
  if (whole === 0n || whole === 1n) return take(whole === 1n);
  const [meant, yes] = BOOL_WORDS.exec(text) ?? [];
  const write = meant && String(yes !== undefined);
  return refuse(input, write && form === 'string' ? withoutQuotes(write) : write);
};

/** Half of a surrogate pair, which is not a character. */
export const LONE_SURROGATE = /[\ud800-\udfff]/u;

const readString = (input: ScalarInput): ScalarReading => {
  const { form, text, bytes } = input.node;
  if (form !== 'string') return refuse(input, `"${text}"`);
  const isText = bytes === undefined && !LONE_SURROGATE.test(text);
  if (isText) return take(text);
  // In a Windows path, a backslash before x or digits becomes a byte.
  const write = /^[A-Za-z]:/.test(text) ? '/ for the backslashes of a path' : undefined;
  return refuse(input, write, 'a string of UTF-8');
};

const readBytes = (input: ScalarInput): ScalarReading => {
  const { form, text, bytes } = input.node;
  if (form !== 'string') return refuse(input, `"${text}"`);
  if (LONE_SURROGATE.test(text) && bytes === undefined) return refuse(input);
  return take(bytes ?? new TextEncoder().encode(text));
};

const readEnum = (input: ScalarInput): ScalarReading => {
  const { form, text } = input.node;
  if (form === 'identifier') return readEnumName(input, text);
  return readEnumNumber(input, form === 'number' ? integer(text) : undefined);
};

/**
 * The rules of protobuf text format: integers in decimal, octal (`010`) and hex, within the kind's range; floats in
 * decimal, with an optional `f` at the end, `inf`, `infinity` and `nan` in any case; `true True t 1 false False f 0`;
 * strings in quotes; enums by name or number.
 */
export const textprotoScalar: ScalarReader = /* @__PURE__ */ scalarReader({
  integer: readInteger,
  number: readNumber,
  bool: readBool,
  string: readString,
  bytes: readBytes,
  enum: readEnum,
});
