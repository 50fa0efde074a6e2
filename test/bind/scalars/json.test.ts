import { expect } from 'chai';
import { fromJson, type Kind, outcome } from './support.ts';

const NOTHING = undefined;

/** What the JSON form of protobuf takes and refuses: the conformance suite's inputs for these kinds, and their kin. */
const readings: [text: string, kind: Kind, value: unknown, why: string][] = [
  ['true', 'bool', true, 'a bool'],
  ['"true"', 'bool', NOTHING, 'a string'],
  ['1', 'bool', NOTHING, 'a number'],

  ['0.04', 'float', 0.03999999910593033, 'a float is a float32'],
  ['0.04', 'double', 0.04, 'a double is not'],
  ['-0', 'double', -0, 'zero has a sign'],
  ['"0.5"', 'float', 0.5, 'in quotes'],
  ['"NaN"', 'float', Number.NaN, 'in words'],
  ['"Infinity"', 'float', Number.POSITIVE_INFINITY, 'in words'],
  ['"-Infinity"', 'double', Number.NEGATIVE_INFINITY, 'in words'],
  ['"inf"', 'float', NOTHING, 'another word'],
  ['"+0.5"', 'float', NOTHING, 'not a number of JSON'],
  ['" 0.5"', 'float', NOTHING, 'nor with a blank'],
  ['""', 'float', NOTHING, 'nor nothing'],
  ['3.502823e+38', 'float', NOTHING, 'FloatFieldTooLarge'],
  ['-3.502823e+38', 'float', NOTHING, 'FloatFieldTooSmall'],
  ['3.4028235e38', 'float', 3.4028234663852886e38, 'the greatest'],
  ['1.89769e+308', 'double', NOTHING, 'DoubleFieldTooLarge'],
  ['true', 'float', NOTHING, 'a bool'],

  ['25000', 'uint32', 25000, 'a whole number'],
  ['"25000"', 'uint32', 25000, 'in quotes'],
  ['1e5', 'int32', 100000, 'Int32FieldExponentialFormat'],
  ['100000.000', 'int32', 100000, 'Int32FieldFloatTrailingZero'],
  ['2147483647', 'int32', 2147483647, 'the greatest'],
  ['2147483648', 'int32', NOTHING, 'Int32FieldTooLarge'],
  ['0.5', 'int32', NOTHING, 'Int32FieldNotInteger'],
  ['"1.5"', 'int32', NOTHING, 'a fraction in quotes'],
  ['-1', 'uint32', NOTHING, 'below 0'],
  ['"0x10"', 'uint32', NOTHING, 'hexadecimal'],
  ['"9223372036854775807"', 'int64', 9223372036854775807n, 'the greatest of 64 bits'],
  ['9223372036854775808', 'int64', NOTHING, 'Int64FieldTooLarge'],
  ['9007199254740993', 'uint64', 9007199254740993n, 'past 2⁵³, not rounded'],
  ['1e1000000', 'int64', NOTHING, 'far too large'],

  ['"x"', 'string', 'x', 'a string'],
  ['1', 'string', NOTHING, 'a number'],
  ['"AQI="', 'bytes', new Uint8Array([1, 2]), 'base64'],
  ['"-_"', 'bytes', new Uint8Array([251]), 'BytesFieldBase64Url'],
  ['"A"', 'bytes', NOTHING, 'half a byte'],
  ['1', 'bytes', NOTHING, 'a number'],

  ['"V2"', 'enum', 'V2', 'a name'],
  ['1', 'enum', 'V2', 'a number of the enum'],
  ['7', 'enum', NOTHING, 'another number'],
  ['"v2"', 'enum', NOTHING, 'another name'],
  ['"1"', 'enum', NOTHING, 'a number in quotes is a name'],
  ['true', 'enum', NOTHING, 'a bool'],
];

describe('jsonScalar', () => {
  for (const [text, kind, value, why] of readings) {
    it(`${kind}: ${text}: ${why}`, () => {
      const code = kind === 'enum' ? 'value/enum' : 'value/type';
      expect(outcome(fromJson(text, kind))).to.deep.equal(value === NOTHING ? [NOTHING, code] : [value]);
    });
  }
});
