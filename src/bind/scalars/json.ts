import { valueFinding } from '../../diagnostics/catalogue/values.ts';
import { fromBase64 } from '../../syntax/base64.ts';
import type { ScalarReader, ScalarReading } from '../scalar.ts';
import { wholeNumber } from './decimal.ts';
import { readEnumName, readEnumNumber } from './enums.ts';
import { readFloat } from './floats.ts';
import { type IntegerKind, integerOf, isWide, smallInteger } from './integers.ts';
import { placeOf, refuseNumber, refuseScalar, type ScalarInput, take } from './reading.ts';
import { scalarReader } from './scalar_reader.ts';
import { mendedBool, wholeWords } from './yaml_mend.ts';

/** Reads scalars by the rules of proto JSON. */

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

const WORDS: { readonly [text: string]: number } = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
};

/** The literal of a number; proto JSON also takes numbers in quotes. */
const literalOf = ({ node }: ScalarInput): string | undefined =>
  node.form === 'number' || (node.form === 'string' && NUMBER.test(node.text)) ? node.text : undefined;

const readInteger = (input: ScalarInput, kind: IntegerKind): ScalarReading => {
  const { form, text } = input.node;
  const small = form === 'number' && !isWide(kind) ? smallInteger(text) : -1;
  if (small >= 0) return take(small);
  const whole = wholeNumber(literalOf(input) ?? '');
  const value = whole === undefined ? undefined : integerOf(whole, kind);
  if (value === undefined) return refuseNumber(input);
  // A reader of JSON takes 25.000 as 25.
  const write = wholeWords(text, whole!);
  if (form !== 'number' || write === String(whole)) return take(value);
  const { name } = input;
  const params = { name, text, here: String(whole), there: `${whole}000`, reader: 'some people', write };
  return take(value, [valueFinding('value/ambiguous', params, placeOf(input))]);
};

const readNumber = (input: ScalarInput): ScalarReading => {
  const { form, text } = input.node;
  const literal = literalOf(input);
  if (literal !== undefined) return readFloat(input, Number(literal), true);
  if (form === 'string' && Object.hasOwn(WORDS, text)) return take(WORDS[text]!);
  return refuseNumber(input);
};

const readBool = (input: ScalarInput): ScalarReading => {
  const { form, text } = input.node;
  if (form === 'bool') return take(text === 'true');
  return refuseScalar(input, mendedBool(input.node));
};

const readString = (input: ScalarInput): ScalarReading => {
  const { form, text } = input.node;
  if (form === 'string') return take(text);
  return refuseScalar(input, form === 'null' ? undefined : `"${text}"`);
};

const readBytes = (input: ScalarInput): ScalarReading => {
  const bytes = input.node.form === 'string' ? fromBase64(input.node.text) : undefined;
  return bytes === undefined ? refuseScalar(input, undefined, 'bytes in base64') : take(bytes);
};

const readEnum = (input: ScalarInput): ScalarReading =>
  input.node.form === 'string'
    ? readEnumName(input, input.node.text)
    : readEnumNumber(input, input.node.form === 'number' ? wholeNumber(input.node.text) : undefined);

/**
 * The rules of proto JSON: numbers with or without quotes, `"NaN"`, `"Infinity"` and `"-Infinity"`, a whole number
 * also as `2.5e4`, enums by name or number, bytes in base64. `null` means "not set"; the holder of the field handles
 * it.
 */
export const jsonScalar: ScalarReader = /* @__PURE__ */ scalarReader({
  integer: readInteger,
  number: readNumber,
  bool: readBool,
  string: readString,
  bytes: readBytes,
  enum: readEnum,
});
