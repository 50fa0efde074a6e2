import type { ScalarReader, ScalarReading } from '../scalar.ts';
import { enumName, readEnumName, refuseEnum } from './enums.ts';
import { readFloat } from './floats.ts';
import { type IntegerKind, integerOf, isWide } from './integers.ts';
import { refuseNumber, refuseScalar, type ScalarInput, take } from './reading.ts';
import { scalarReader } from './scalar_reader.ts';

/** Reads plain JavaScript values: each kind takes its own JavaScript type and no other. */

const integerIn = (value: unknown): bigint | undefined => {
  if (typeof value === 'bigint') return value;
  return Number.isSafeInteger(value) ? BigInt(value as number) : undefined;
};

const readInteger = (input: ScalarInput, kind: IntegerKind): ScalarReading => {
  const { value, form, text } = input.node;
  const whole = integerIn(value);
  const read = whole === undefined ? undefined : integerOf(whole, kind);
  if (read !== undefined) return take(read);
  if (form === 'string')
    return refuseNumber(input, /^-?\d{1,20}$/.test(text) ? `${text} without quotes` : undefined);
  // Above 2⁵³, JavaScript may already have rounded the number.
  return refuseScalar(
    input,
    isWide(kind) && Number.isInteger(value) ? 'it as a bigint, such as 1n' : undefined,
  );
};

const readNumber = (input: ScalarInput): ScalarReading => {
  const { value, text } = input.node;
  if (typeof value === 'number') return readFloat(input, value, Number.isFinite(value));
  if (typeof value === 'bigint') return readFloat(input, Number(value), true);
  const quoted = text.trim() !== '' && Number.isFinite(Number(text));
  return refuseNumber(input, quoted ? `${text} without quotes` : undefined);
};

const readBytes = (input: ScalarInput): ScalarReading =>
  input.node.bytes === undefined ? refuseScalar(input, undefined, 'a Uint8Array') : take(input.node.bytes);

const readEnum = (input: ScalarInput): ScalarReading => {
  const { form, text, value, bytes } = input.node;
  if (form === 'string' && bytes === undefined) return readEnumName(input, text);
  const number = integerIn(value);
  const named = enumName(input, number);
  if (named !== undefined) return refuseScalar(input, `'${named}'`);
  return input.field.open && number === BigInt.asIntN(32, number ?? 0n)
    ? take(Number(number))
    : refuseEnum(input);
};

const readBool = (input: ScalarInput): ScalarReading =>
  typeof input.node.value === 'boolean' ? take(input.node.value) : refuseScalar(input);

const readString = (input: ScalarInput): ScalarReading => {
  const { form, text, bytes } = input.node;
  return form === 'string' && bytes === undefined ? take(text) : refuseScalar(input);
};

/**
 * The rules for plain JavaScript values: numbers for number fields (whole and in range for integers), bigint for any
 * number field that it fits, booleans, strings, enums by name (a number without a name if the enum is open), Uint8Array for
 * bytes.
 */
export const objectScalar: ScalarReader = /* @__PURE__ */ scalarReader({
  integer: readInteger,
  number: readNumber,
  bool: readBool,
  string: readString,
  bytes: readBytes,
  enum: readEnum,
});
