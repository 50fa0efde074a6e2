import type { ScalarReader, ScalarReading } from '../scalar.ts';
import { enumName, readEnumName, refuseEnum } from './enums.ts';
import { readFloat } from './floats.ts';
import { type IntegerKind, integerOf, isWide } from './integers.ts';
import { type Asked, refuse, take } from './reading.ts';
import { scalarReader } from './scalar_reader.ts';

/** Scalars of plain JavaScript values: each kind takes its own JavaScript type and no other. */

const integerIn = (value: unknown): bigint | undefined => {
  if (typeof value === 'bigint') return value;
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : undefined;
};

const readInteger = (asked: Asked, kind: IntegerKind): ScalarReading => {
  const { value, form, text } = asked.node;
  const whole = integerIn(value);
  const read = whole === undefined ? undefined : integerOf(whole, kind);
  if (read !== undefined) return take(read);
  if (form === 'string')
    return refuse(asked, /^-?\d{1,20}$/.test(text) ? `${text} without quotes` : undefined);
  // Past 2⁵³ a number may already have been rounded by JavaScript itself.
  return refuse(asked, isWide(kind) && Number.isInteger(value) ? 'it as a bigint, such as 1n' : undefined);
};

const readNumber = (asked: Asked): ScalarReading => {
  const { value, form, text } = asked.node;
  if (typeof value === 'number') return readFloat(asked, value, Number.isFinite(value));
  if (typeof value === 'bigint') return readFloat(asked, Number(value), true);
  const quoted = form === 'string' && text.trim() !== '' && Number.isFinite(Number(text));
  return refuse(asked, quoted ? `${text} without quotes` : undefined);
};

const readBytes = (asked: Asked): ScalarReading =>
  asked.node.bytes === undefined ? refuse(asked, undefined, 'a Uint8Array') : take(asked.node.bytes);

const readEnum = (asked: Asked): ScalarReading => {
  const { form, text, value, bytes } = asked.node;
  if (form === 'string' && bytes === undefined) return readEnumName(asked, text);
  const number = integerIn(value);
  const named = number === undefined ? undefined : enumName(asked, number);
  return named === undefined ? refuseEnum(asked) : refuse(asked, `'${named}'`);
};

const readBool = (asked: Asked): ScalarReading =>
  typeof asked.node.value === 'boolean' ? take(asked.node.value) : refuse(asked);

const readString = (asked: Asked): ScalarReading => {
  const { form, text, bytes } = asked.node;
  return form === 'string' && bytes === undefined ? take(text) : refuse(asked);
};

/**
 * The rules for plain JavaScript values: numbers for number fields (whole and in range for integer ones), bigint for
 * any number it fits, booleans, strings, enums by name, Uint8Array for bytes.
 */
export const objectScalar: ScalarReader = /* @__PURE__ */ scalarReader({
  integer: readInteger,
  number: readNumber,
  bool: readBool,
  string: readString,
  bytes: readBytes,
  enum: readEnum,
});
