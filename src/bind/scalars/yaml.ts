import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { fromBase64 } from '../../syntax/base64.ts';
import { yaml11 } from '../../syntax/yaml/yaml11.ts';
import type { ScalarReader, ScalarReading } from '../scalar.ts';
import { wholeNumber } from './decimal.ts';
import { readEnumName, readEnumNumber } from './enums.ts';
import { readFloat } from './floats.ts';
import { type IntegerKind, integerOf } from './integers.ts';
import { type Asked, placeOf, refuse, take } from './reading.ts';
import { scalarReader } from './scalar_reader.ts';
import { mendedBool, mendedNumber, portable } from './yaml_mend.ts';

/** Scalars by strict YAML 1.2; what a YAML 1.1 reader would see otherwise is said. */

const YAML_11 = 'YAML 1.1 readers such as PyYAML';

/** Of longer numbers nothing is said but what they are. */
const MAX_LENGTH = 100;

const ambiguous = (asked: Asked, here: string, there: string, reader: string, write: string): Diagnostic => {
  const { name, node } = asked;
  return finding('value/ambiguous', { name, text: node.text, here, there, reader, write }, placeOf(asked));
};

/** A number that YAML 1.1 reads as another number (017), as a string where nobody can tell (08), or just as a string (1e-3). */
const elsewhere = (asked: Asked, value: number | bigint): Diagnostic[] => {
  const { name, node } = asked;
  if (node.text.length > MAX_LENGTH) return [];
  const other = yaml11(node.text);
  if (other.kind === 'number') {
    if (Number.isNaN(other.value) || other.value === Number(value)) return [];
    const write = `${value}, or ${other.value} if that is meant`;
    return [ambiguous(asked, String(value), String(other.value), YAML_11, write)];
  }
  if (/^[-+]?0\d/.test(node.text))
    return [ambiguous(asked, String(value), 'a string', YAML_11, String(value))];
  return [
    finding(
      'yaml/string-elsewhere',
      { name, text: node.text, write: portable(node.text, value) },
      placeOf(asked),
    ),
  ];
};

const readInteger = (asked: Asked, kind: IntegerKind): ScalarReading => {
  const { form, text, value } = asked.node;
  if (form !== 'number') return refuse(asked, mendedNumber(asked.node, false));
  const whole = typeof value === 'bigint' ? value : wholeNumber(text);
  const read = whole === undefined ? undefined : integerOf(whole, kind);
  if (read === undefined) return refuse(asked);
  if (typeof value === 'bigint') return take(read, ...elsewhere(asked, value));
  const there = yaml11(text).kind === 'string' ? 'a string' : 'a fraction';
  return take(read, ambiguous(asked, `the whole number ${read}`, there, 'other readers', String(read)));
};

const readNumber = (asked: Asked): ScalarReading => {
  const { form, text, value } = asked.node;
  if (form !== 'number') return refuse(asked, mendedNumber(asked.node, true));
  if (/^0[xo]/.test(text)) return refuse(asked, String(value), 'a decimal number');
  // An integer's text rather than its bigint, as -0 has a sign.
  const number = typeof value === 'bigint' ? Number(text) : Number(value);
  const reading = readFloat(asked, number, /\d/.test(text));
  return reading.value === undefined ? reading : take(reading.value, ...elsewhere(asked, number));
};

/** A plain `no` or `12:30` is the string it looks like here, but not to a YAML 1.1 reader. */
const stringElsewhere = (asked: Asked): Diagnostic[] => {
  const { start, end, text } = asked.node;
  const isPlain = end - start === text.length;
  const other = yaml11(text);
  if (!isPlain || text === '' || other.kind === 'string') return [];
  const there = other.kind === 'bool' || other.kind === 'number' ? String(other.value) : `a ${other.kind}`;
  return [ambiguous(asked, 'a string', there, YAML_11, `"${text}"`)];
};

const readString = (asked: Asked): ScalarReading => {
  const { form, text } = asked.node;
  if (form === 'string') return take(text, ...stringElsewhere(asked));
  return refuse(asked, form === 'null' ? undefined : `"${text}"`);
};

const readBytes = (asked: Asked): ScalarReading => {
  const bytes = asked.node.form === 'string' ? fromBase64(asked.node.text) : undefined;
  return bytes === undefined ? refuse(asked, undefined, 'bytes in base64') : take(bytes);
};

const readEnum = (asked: Asked): ScalarReading => {
  const { form, text, value } = asked.node;
  if (form !== 'string') return readEnumNumber(asked, typeof value === 'bigint' ? value : undefined);
  const reading = readEnumName(asked, text);
  return reading.value === undefined ? reading : take(reading.value, ...stringElsewhere(asked));
};

const readBool = (asked: Asked): ScalarReading =>
  asked.node.form === 'bool' ? take(asked.node.value === true) : refuse(asked, mendedBool(asked.node));

/**
 * Strict YAML 1.2: a bool is `true` or `false` and nothing else (`yes`, `on` and 1 are refused), a number is not in
 * quotes, a whole number is never rounded. A whole number may be written 25000.0, with a warning. `017` and `08`, which
 * YAML 1.1 reads as octal and as a string, are decimal, with a warning; `1e-3`, which it reads as a string, is a
 * number, with an info. Bytes are base64, enums names (or numbers of theirs).
 */
export const yamlScalar: ScalarReader = /* @__PURE__ */ scalarReader({
  integer: readInteger,
  number: readNumber,
  bool: readBool,
  string: readString,
  bytes: readBytes,
  enum: readEnum,
});
