import { expect } from 'chai';
import { fromYaml, type Kind, outcome } from './support.ts';

const NOTHING = undefined;

/** A scalar as written, the kind of its field, its value (none where it is refused), the codes found. */
const readings: [text: string, kind: Kind, value: unknown, codes: string[], why: string][] = [
  ['true', 'bool', true, [], 'a bool'],
  ['False', 'bool', false, [], 'in any of three cases'],
  ['yes', 'bool', NOTHING, ['value/type'], 'a string in YAML 1.2'],
  ['"true"', 'bool', NOTHING, ['value/type'], 'a string in quotes'],
  ['1', 'bool', NOTHING, ['value/type'], 'a number'],
  ['!!bool "true"', 'bool', true, [], 'the tag says so; the reader has a warning'],

  ['0.04', 'float', 0.03999999910593033, [], 'a float is a float32'],
  ['0.04', 'double', 0.04, [], 'a double is not'],
  ['1', 'float', 1, [], 'a whole number'],
  ['-0', 'double', -0, [], 'zero has a sign'],
  ['.5', 'float', 0.5, [], 'no digit before the point'],
  ['1.', 'float', 1, [], 'none behind it'],
  ['1e-3', 'double', 0.001, ['yaml/string-elsewhere'], 'a string to PyYAML'],
  ['1e3', 'float', 1000, ['yaml/string-elsewhere'], 'a string to PyYAML'],
  ['+.5', 'float', 0.5, ['yaml/string-elsewhere'], 'a string to PyYAML'],
  ['1.0e-3', 'double', 0.001, [], 'a number to both'],
  ['017', 'float', 17, ['value/ambiguous'], '15 to PyYAML'],
  ['08', 'float', 8, ['value/ambiguous'], 'a string to PyYAML'],
  ['007', 'float', 7, [], '7 to both'],
  ['.inf', 'float', Number.POSITIVE_INFINITY, [], 'infinite'],
  ['-.INF', 'double', Number.NEGATIVE_INFINITY, [], 'negative'],
  ['.nan', 'float', Number.NaN, [], 'not a number'],
  ['1e39', 'float', NOTHING, ['value/type'], 'past every float32'],
  ['1e39', 'double', 1e39, ['yaml/string-elsewhere'], 'a double takes it'],
  ['1e309', 'double', NOTHING, ['value/type'], 'past every double'],
  ['123456789012345678901234567890123456789012', 'double', 1.2345678901234568e41, [], 'a long whole number'],
  ['"0.5"', 'float', NOTHING, ['value/type'], 'in quotes'],
  ['!!str 0.5', 'float', NOTHING, ['value/type'], 'a string by its tag'],
  ['0,5', 'float', NOTHING, ['value/type'], 'a decimal comma'],
  ['1_000.5', 'float', NOTHING, ['value/type'], 'underscores'],
  ['190:20:30.15', 'float', NOTHING, ['value/type'], 'base 60'],
  ['0x10', 'float', NOTHING, ['value/type'], 'hexadecimal'],
  ['0o17', 'float', NOTHING, ['value/type'], 'octal'],
  ['0x1p-3', 'float', NOTHING, ['value/type'], 'a hexadecimal fraction'],
  ['inf', 'float', NOTHING, ['value/type'], 'without its point'],
  ['0.5f', 'float', NOTHING, ['value/type'], 'a float of text format'],
  ['0.5#x', 'float', NOTHING, ['value/type'], 'a comment without a space'],
  ['０.5', 'float', NOTHING, ['value/type'], 'a full-width digit'],
  ['true', 'float', NOTHING, ['value/type'], 'a bool'],

  ['25000', 'uint32', 25000, [], 'a whole number'],
  ['+5', 'uint32', 5, [], 'with a sign'],
  ['0x10', 'uint32', 16, [], 'hexadecimal'],
  ['0o17', 'uint32', 15, ['yaml/string-elsewhere'], 'octal, a string to PyYAML'],
  ['017', 'uint32', 17, ['value/ambiguous'], '15 to PyYAML'],
  ['08', 'uint32', 8, ['value/ambiguous'], 'a string to PyYAML'],
  ['25000.0', 'uint32', 25000, ['value/ambiguous'], 'written as a fraction'],
  ['2.5e4', 'uint32', 25000, ['value/ambiguous'], 'written as a fraction'],
  ['2.5', 'uint32', NOTHING, ['value/type'], 'a fraction'],
  ['-1', 'uint32', NOTHING, ['value/type'], 'below 0'],
  ['-1', 'int32', -1, [], 'an int32 takes it'],
  ['4294967295', 'uint32', 4294967295, [], 'the greatest'],
  ['4294967296', 'uint32', NOTHING, ['value/type'], 'one more'],
  ['4294967296.0', 'fixed32', NOTHING, ['value/type'], 'one more, as a fraction'],
  ['-2147483648', 'int32', -2147483648, [], 'the least'],
  ['-2147483649', 'int32', NOTHING, ['value/type'], 'one less'],
  ['9007199254740993', 'int64', 9007199254740993n, [], 'past 2⁵³, not rounded'],
  ['9007199254740993.0', 'int64', 9007199254740993n, ['value/ambiguous'], 'nor as a fraction'],
  ['18446744073709551615', 'uint64', 18446744073709551615n, [], 'the greatest of 64 bits'],
  ['18446744073709551616', 'uint64', NOTHING, ['value/type'], 'one more'],
  [`1${'0'.repeat(200)}`, 'uint64', NOTHING, ['value/type'], 'far more'],
  ['.inf', 'uint32', NOTHING, ['value/type'], 'no end'],
  ['"25000"', 'uint32', NOTHING, ['value/type'], 'in quotes'],
  ['1_000', 'uint32', NOTHING, ['value/type'], 'underscores'],
  ['190:20:30', 'uint32', NOTHING, ['value/type'], 'base 60'],
  ['true', 'uint32', NOTHING, ['value/type'], 'a bool'],

  ['gs://bucket/model.ckpt-0', 'string', 'gs://bucket/model.ckpt-0', [], 'a string'],
  ['"123"', 'string', '123', [], 'in quotes'],
  ['123', 'string', NOTHING, ['value/type'], 'a number'],
  ['true', 'string', NOTHING, ['value/type'], 'a bool'],
  ['no', 'string', 'no', ['value/ambiguous'], 'false to PyYAML'],
  ['"no"', 'string', 'no', [], 'a string to both'],
  ['12:30', 'string', '12:30', ['value/ambiguous'], '750 to PyYAML'],
  ['2024-01-01', 'string', '2024-01-01', ['value/ambiguous'], 'a date to PyYAML'],

  ['AAEC', 'bytes', new Uint8Array([0, 1, 2]), [], 'base64'],
  ['"?"', 'bytes', NOTHING, ['value/type'], 'no base64'],

  ['V2', 'enum', 'V2', [], 'a name'],
  ['1', 'enum', 'V2', [], 'a number of the enum'],
  ['7', 'enum', NOTHING, ['value/enum'], 'another number'],
  ['v2', 'enum', NOTHING, ['value/enum'], 'another name'],
  ['toString', 'enum', NOTHING, ['value/enum'], 'a name that objects have'],
  ['NO', 'enum', 'NO', ['value/ambiguous'], 'false to PyYAML'],
];

describe('yamlScalar', () => {
  for (const [text, kind, value, codes, why] of readings) {
    it(`${kind}: ${text.slice(0, 40)}: ${why}`, () => {
      expect(outcome(fromYaml(text, kind))).to.deep.equal([value, ...codes]);
    });
  }

  /** What is refused, and what the message says to write. */
  const mended: [text: string, kind: Kind, write: string][] = [
    ['yes', 'bool', 'true'],
    ['Off', 'bool', 'false'],
    ['0', 'bool', 'false'],
    ['"True"', 'bool', 'true without quotes'],
    ['"0.5"', 'float', '0.5 without quotes'],
    ['!!str 0.5', 'float', '0.5 without its tag'],
    ['0,5', 'float', '0.5'],
    ['1_000', 'uint32', '1000'],
    ['25,000', 'uint32', '25000'],
    ['190:20:30', 'uint32', '685230'],
    ['0x10', 'float', '16'],
    ['-Infinity', 'float', '-.inf'],
    ['NaN', 'float', '.nan'],
    ['0.5f', 'float', '0.5'],
    ['0.5#x', 'float', '0.5 #x'],
    ['０.5', 'float', '0.5'],
    ['123', 'string', '"123"'],
    ['1e-3', 'float', '1.0e-3 for both'],
    ['-.5e3', 'float', '-0.5e+3 for both'],
    ['0o17', 'uint32', '15 for both'],
    ['no', 'string', '"no"'],
    ['017', 'uint32', '17, or 15 if that is meant'],
  ];
  for (const [text, kind, write] of mended) {
    it(`says of ${text} for a ${kind} to write ${write}`, () => {
      const [found] = fromYaml(text, kind).diagnostics;
      expect(found?.message.endsWith(`write ${write}`), found?.message).to.equal(true);
    });
  }

  it('points at the scalar', () => {
    const [found] = fromYaml('"0.5"', 'float').diagnostics;
    expect([found?.path, found?.ranges]).to.deep.equal([['f'], [{ start: 3, end: 8 }]]);
  });
});
