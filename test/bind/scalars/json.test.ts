import { expect } from 'chai';
import { fromJson, type Kind, outcome } from './support.ts';

const NOTHING = undefined;

/** Values that protobuf's JSON accepts and refuses: inputs of the conformance suite for these kinds, and similar ones. */
const readings: {
  readonly text: string;
  readonly kind: Kind;
  readonly value: unknown;
  readonly reason: string;
}[] = [
  { text: 'true', kind: 'bool', value: true, reason: 'a bool' },
  { text: '"true"', kind: 'bool', value: NOTHING, reason: 'a string' },
  { text: '1', kind: 'bool', value: NOTHING, reason: 'a number' },

  { text: '0.04', kind: 'float', value: 0.03999999910593033, reason: 'a float is a float32' },
  { text: '0.04', kind: 'double', value: 0.04, reason: 'a double keeps its precision' },
  { text: '-0', kind: 'double', value: -0, reason: 'zero has a sign' },
  { text: '"0.5"', kind: 'float', value: 0.5, reason: 'a number in quotes' },
  { text: '"0.125"', kind: 'float', value: 0.125, reason: 'several digits after the point, in quotes' },
  {
    text: '"-25e-12"',
    kind: 'double',
    value: -25e-12,
    reason: 'a number with a sign and an exponent, in quotes',
  },
  { text: '"2.5E+10"', kind: 'double', value: 2.5e10, reason: 'an exponent with a plus sign, in quotes' },
  { text: '"0"', kind: 'double', value: 0, reason: 'zero in quotes' },
  { text: '"-0"', kind: 'double', value: -0, reason: 'zero with a sign, in quotes' },
  { text: '"120"', kind: 'double', value: 120, reason: 'a whole number in quotes' },
  { text: '"0120"', kind: 'double', value: NOTHING, reason: 'a leading zero, in quotes' },
  { text: '".5"', kind: 'double', value: NOTHING, reason: 'no digit before the point, in quotes' },
  { text: '"5."', kind: 'double', value: NOTHING, reason: 'no digit after the point, in quotes' },
  { text: '"5e"', kind: 'double', value: NOTHING, reason: 'no digit in the exponent, in quotes' },
  { text: '"0.5x"', kind: 'double', value: NOTHING, reason: 'a letter after a number, in quotes' },
  { text: '"x0.5"', kind: 'double', value: NOTHING, reason: 'a letter before a number, in quotes' },
  { text: '"NaN"', kind: 'float', value: Number.NaN, reason: 'a word for a non-finite number' },
  {
    text: '"Infinity"',
    kind: 'float',
    value: Number.POSITIVE_INFINITY,
    reason: 'a word for a non-finite number',
  },
  {
    text: '"-Infinity"',
    kind: 'double',
    value: Number.NEGATIVE_INFINITY,
    reason: 'a word for a non-finite number',
  },
  { text: '"inf"', kind: 'float', value: NOTHING, reason: 'another word' },
  { text: '"+0.5"', kind: 'float', value: NOTHING, reason: 'not a number of JSON' },
  { text: '" 0.5"', kind: 'float', value: NOTHING, reason: 'a number in quotes with a space' },
  { text: '""', kind: 'float', value: NOTHING, reason: 'an empty string' },
  { text: '3.502823e+38', kind: 'float', value: NOTHING, reason: 'FloatFieldTooLarge' },
  { text: '-3.502823e+38', kind: 'float', value: NOTHING, reason: 'FloatFieldTooSmall' },
  { text: '3.4028235e38', kind: 'float', value: 3.4028234663852886e38, reason: 'the greatest float' },
  { text: '1.89769e+308', kind: 'double', value: NOTHING, reason: 'DoubleFieldTooLarge' },
  { text: 'true', kind: 'float', value: NOTHING, reason: 'a bool' },

  { text: '25000', kind: 'uint32', value: 25000, reason: 'a whole number' },
  { text: '"25000"', kind: 'uint32', value: 25000, reason: 'a number in quotes' },
  { text: '1e5', kind: 'int32', value: 100000, reason: 'Int32FieldExponentialFormat' },
  { text: '100000.000', kind: 'int32', value: 100000, reason: 'Int32FieldFloatTrailingZero' },
  { text: '2147483647', kind: 'int32', value: 2147483647, reason: 'the greatest int32' },
  { text: '2147483648', kind: 'int32', value: NOTHING, reason: 'Int32FieldTooLarge' },
  { text: '0.5', kind: 'int32', value: NOTHING, reason: 'Int32FieldNotInteger' },
  { text: '"1.5"', kind: 'int32', value: NOTHING, reason: 'a fraction in quotes' },
  { text: '-1', kind: 'uint32', value: NOTHING, reason: 'below 0' },
  { text: '"0x10"', kind: 'uint32', value: NOTHING, reason: 'hexadecimal' },
  {
    text: '"9223372036854775807"',
    kind: 'int64',
    value: 9223372036854775807n,
    reason: 'the greatest 64-bit integer',
  },
  { text: '9223372036854775808', kind: 'int64', value: NOTHING, reason: 'Int64FieldTooLarge' },
  {
    text: '9007199254740993',
    kind: 'uint64',
    value: 9007199254740993n,
    reason: 'a number above 2⁵³, but not rounded',
  },
  { text: '1e1000000', kind: 'int64', value: NOTHING, reason: 'far too large' },
  {
    text: `0.${'0'.repeat(45)}5e46`,
    kind: 'uint32',
    value: 5,
    reason: 'zeros before the first digit do not make a number long',
  },

  { text: '"x"', kind: 'string', value: 'x', reason: 'a string' },
  { text: '1', kind: 'string', value: NOTHING, reason: 'a number' },
  { text: '"AQI="', kind: 'bytes', value: new Uint8Array([1, 2]), reason: 'base64' },
  { text: '"-_"', kind: 'bytes', value: new Uint8Array([251]), reason: 'BytesFieldBase64Url' },
  { text: '"A"', kind: 'bytes', value: NOTHING, reason: 'base64 that ends within a byte' },
  { text: '1', kind: 'bytes', value: NOTHING, reason: 'a number' },

  { text: '"V2"', kind: 'enum', value: 'V2', reason: 'the name of a value of the enum' },
  { text: '1', kind: 'enum', value: 'V2', reason: 'a number of the enum' },
  { text: '7', kind: 'enum', value: NOTHING, reason: 'a number that the enum does not have' },
  { text: '"v2"', kind: 'enum', value: NOTHING, reason: 'a name that the enum has only in capitals' },
  {
    text: '"1"',
    kind: 'enum',
    value: NOTHING,
    reason: 'a number in quotes is read as a name, which the enum does not have',
  },
  { text: 'true', kind: 'enum', value: NOTHING, reason: 'a bool' },
  { text: '1.0', kind: 'enum', value: 'V2', reason: 'a whole number, however it is written' },
  { text: '"-0"', kind: 'double', value: -0, reason: 'zero in quotes keeps its sign' },
  { text: '"1e2"', kind: 'int32', value: 100, reason: 'a power of ten in quotes' },
  { text: '"01"', kind: 'int32', value: NOTHING, reason: 'a leading zero' },
  { text: '"1."', kind: 'float', value: NOTHING, reason: 'a point without a digit' },
  { text: '"toString"', kind: 'float', value: NOTHING, reason: 'a name that every object has' },
  { text: '0', kind: 'uint32', value: 0, reason: 'the least uint32' },
  { text: 'true', kind: 'string', value: NOTHING, reason: 'a bool' },
  { text: 'null', kind: 'string', value: NOTHING, reason: 'null, if the caller passes it on' },
  { text: 'false', kind: 'bool', value: false, reason: 'a bool' },
];

/** Values that are taken with a warning, and what it says to write. */
const warned: readonly {
  readonly text: string;
  readonly kind: Kind;
  readonly value: number;
  readonly write: string;
}[] = [{ text: '25.000', kind: 'uint32', value: 25, write: '25, or 25000 if that is meant' }];

const advice: readonly { readonly text: string; readonly kind: Kind; readonly write?: string }[] = [
  { text: '"true"', kind: 'bool', write: 'true without quotes' },
  { text: '"false"', kind: 'bool', write: 'false without quotes' },
  { text: '"True"', kind: 'bool', write: 'true without quotes' },
  { text: '"untrue"', kind: 'bool' },
  { text: '1', kind: 'bool', write: 'true' },
  { text: '1', kind: 'string', write: '"1"' },
  { text: 'null', kind: 'string' },
  { text: '"abc"', kind: 'float' },
];

describe('jsonScalar', () => {
  for (const { text, kind, value, reason } of readings) {
    it(`${kind}: ${text}: ${reason}`, () => {
      const code = kind === 'enum' ? 'value/enum' : 'value/type';
      expect(outcome(fromJson(text, kind))).to.deep.equal(value === NOTHING ? [NOTHING, code] : [value]);
    });
  }

  for (const { text, kind, value, write } of warned)
    it(`${kind}: ${text} is ${value}, with a warning`, () => {
      const reading = fromJson(text, kind);
      expect(outcome(reading)).to.deep.equal([value, 'value/ambiguous']);
      expect(/write (.*)/.exec(reading.diagnostics[0]!.message)?.[1]).to.equal(write);
    });

  for (const { text, kind, write } of advice)
    it(`${kind}: ${text}: the advice is ${write === undefined ? 'missing' : `to write ${write}`}`, () => {
      const [found] = fromJson(text, kind).diagnostics;
      expect(/write (.*)/.exec(found!.message)?.[1]).to.equal(write);
    });
});
