import { yamlFinding } from '../../diagnostics/catalogue/formats/yaml.ts';
import { valueFinding } from '../../diagnostics/catalogue/values.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fromBase64 } from '../../syntax/base64.ts';
import { yaml11 } from '../../syntax/yaml/scalars/yaml11.ts';
import type { ScalarReader, ScalarReading } from '../scalar.ts';
import { wholeNumber } from './decimal.ts';
import { readEnumName, readEnumNumber } from './enums.ts';
import { readFloat } from './floats.ts';
import { type IntegerKind, integerOf } from './integers.ts';
import { placeOf, refuseNumber, refuseScalar, type ScalarInput, take } from './reading.ts';
import { scalarReader } from './scalar_reader.ts';
import { mendedBool, mendedNumber, portable, wholeWords } from './yaml_mend.ts';

/** Reads scalars by strict YAML 1.2 and reports what a YAML 1.1 reader would read differently. */

const YAML_11 = 'YAML 1.1 readers such as PyYAML';

/** For longer numbers, only the kind is reported. */
const MAX_LENGTH = 100;

const ambiguous = (
  input: ScalarInput,
  here: string,
  there: string,
  reader: string,
  write: string,
): Diagnostic => {
  const { name, node } = input;
  return valueFinding(
    'value/ambiguous',
    { name, text: node.text, here, there, reader, write },
    placeOf(input),
  );
};

/**
 * Reports a number that YAML 1.1 reads as another number (017), differently from reader to reader (08), or as a
 * string (1e-3).
 */
const elsewhere = (input: ScalarInput, value: number | bigint): Diagnostic[] => {
  const { name, node } = input;
  if (node.text.length > MAX_LENGTH) return [];
  const other = yaml11(node.text);
  if (other.kind === 'number') {
    if (Number.isNaN(other.value) || other.value === Number(value)) return [];
    const write = `${value}, or ${other.value} if that is meant`;
    return [ambiguous(input, String(value), String(other.value), YAML_11, write)];
  }
  if (/^[-+]?0\d/.test(node.text))
    return [ambiguous(input, String(value), 'a string', YAML_11, String(value))];
  return [
    yamlFinding(
      'yaml/string-elsewhere',
      { name, text: node.text, write: portable(node.text, value) },
      placeOf(input),
    ),
  ];
};

const readInteger = (input: ScalarInput, kind: IntegerKind): ScalarReading => {
  const { form, text, value } = input.node;
  if (form !== 'number') return refuseNumber(input, mendedNumber(input.node, false));
  const whole = typeof value === 'bigint' ? value : wholeNumber(text);
  const read = whole === undefined ? undefined : integerOf(whole, kind);
  if (read === undefined) return refuseScalar(input);
  if (typeof value === 'bigint') return take(read, elsewhere(input, value));
  const there = yaml11(text).kind === 'string' ? 'a string' : 'a fraction';
  return take(read, [
    ambiguous(input, `the whole number ${read}`, there, 'other readers', wholeWords(text, whole!)),
  ]);
};

const readNumber = (input: ScalarInput): ScalarReading => {
  const { form, text, value } = input.node;
  if (form !== 'number')
    return refuseNumber(input, mendedNumber(input.node, true), undefined, (text) =>
      /e/i.test(text) ? portable(text, Number(text)) : text,
    );
  if (/[xo]/.test(text)) return refuseScalar(input, String(value), 'a decimal number');
  // The text of an integer, not its bigint, because -0 has a sign.
  const number = typeof value === 'bigint' ? Number(text) : Number(value);
  const reading = readFloat(input, number, /\d/.test(text));
  return reading.value === undefined ? reading : take(reading.value, elsewhere(input, number));
};

/** A plain `no` or `12:30` is a string here, but not to a YAML 1.1 reader. */
const stringElsewhere = (input: ScalarInput): Diagnostic[] => {
  const { start, end, text } = input.node;
  const isPlain = end - start === text.length;
  const other = yaml11(text);
  if (!isPlain || text === '' || other.kind === 'string') return [];
  const there = other.kind === 'bool' || other.kind === 'number' ? String(other.value) : `a ${other.kind}`;
  return [ambiguous(input, 'a string', there, YAML_11, `"${text}"`)];
};

const readString = (input: ScalarInput): ScalarReading => {
  const { form, text } = input.node;
  if (form === 'string') return take(text, stringElsewhere(input));
  return refuseScalar(input, form === 'null' ? undefined : `"${text}"`);
};

const readBytes = (input: ScalarInput): ScalarReading => {
  const bytes = input.node.form === 'string' ? fromBase64(input.node.text) : undefined;
  return bytes === undefined ? refuseScalar(input, undefined, 'bytes in base64') : take(bytes);
};

const readEnum = (input: ScalarInput): ScalarReading => {
  const { form, text, value } = input.node;
  if (form !== 'string') return readEnumNumber(input, typeof value === 'bigint' ? value : undefined);
  const reading = readEnumName(input, text);
  return reading.value === undefined ? reading : take(reading.value, stringElsewhere(input));
};

const readBool = (input: ScalarInput): ScalarReading =>
  input.node.form === 'bool' ? take(input.node.value === true) : refuseScalar(input, mendedBool(input.node));

/**
 * Strict YAML 1.2: a bool is `true` or `false` only (`yes`, `on` and 1 are refused), a number has no quotes, a whole
 * number is never rounded. A whole number may be written 25000.0, with a warning. `017` and `08`, which YAML 1.1
 * reads as octal and as a string, are decimal, with a warning; `1e-3`, which it reads as a string, is a number, with
 * an info. Bytes are base64; enums are names or their numbers.
 */
export const yamlScalar: ScalarReader = /* @__PURE__ */ scalarReader({
  integer: readInteger,
  number: readNumber,
  bool: readBool,
  string: readString,
  bytes: readBytes,
  enum: readEnum,
});
