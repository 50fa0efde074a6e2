import { expect } from 'chai';
import { fromYaml, type Kind, outcome } from './support.ts';

const NOTHING = undefined;

/** `value` is undefined if the scalar is refused. */
const readings: {
  readonly text: string;
  readonly kind: Kind;
  readonly value: unknown;
  readonly codes: string[];
  readonly reason: string;
}[] = [
  { text: 'true', kind: 'bool', value: true, codes: [], reason: 'a bool' },
  { text: 'False', kind: 'bool', value: false, codes: [], reason: 'a bool in any of three letter cases' },
  { text: 'yes', kind: 'bool', value: NOTHING, codes: ['value/type'], reason: 'a string in YAML 1.2' },
  { text: '"true"', kind: 'bool', value: NOTHING, codes: ['value/type'], reason: 'a string in quotes' },
  { text: '1', kind: 'bool', value: NOTHING, codes: ['value/type'], reason: 'a number' },
  {
    text: '!!bool "true"',
    kind: 'bool',
    value: true,
    codes: [],
    reason: 'the tag makes it a bool; the YAML reader warns',
  },

  { text: '0.04', kind: 'float', value: 0.03999999910593033, codes: [], reason: 'a float is a float32' },
  { text: '0.04', kind: 'double', value: 0.04, codes: [], reason: 'a double keeps its precision' },
  { text: '1', kind: 'float', value: 1, codes: [], reason: 'a whole number' },
  { text: '-0', kind: 'double', value: -0, codes: [], reason: 'zero has a sign' },
  { text: '.5', kind: 'float', value: 0.5, codes: [], reason: 'no digit before the point' },
  { text: '1.', kind: 'float', value: 1, codes: [], reason: 'no digit after the point' },
  {
    text: '1e-3',
    kind: 'double',
    value: 0.001,
    codes: ['yaml/string-elsewhere'],
    reason: 'a string to PyYAML',
  },
  { text: '1e3', kind: 'float', value: 1000, codes: ['yaml/string-elsewhere'], reason: 'a string to PyYAML' },
  { text: '+.5', kind: 'float', value: 0.5, codes: ['yaml/string-elsewhere'], reason: 'a string to PyYAML' },
  { text: '1.0e-3', kind: 'double', value: 0.001, codes: [], reason: 'a number in YAML 1.1 and 1.2' },
  { text: '017', kind: 'float', value: 17, codes: ['value/ambiguous'], reason: '15 to PyYAML' },
  { text: '08', kind: 'float', value: 8, codes: ['value/ambiguous'], reason: 'a string to PyYAML' },
  { text: '007', kind: 'float', value: 7, codes: [], reason: '7 in YAML 1.1 and 1.2' },
  { text: '-08', kind: 'float', value: -8, codes: ['value/ambiguous'], reason: 'a string, with a sign too' },
  { text: '+017', kind: 'float', value: 17, codes: ['value/ambiguous'], reason: '15, with a sign too' },
  { text: '08e1', kind: 'float', value: 80, codes: ['value/ambiguous'], reason: 'a string to PyYAML' },
  {
    text: '+.inf',
    kind: 'double',
    value: Number.POSITIVE_INFINITY,
    codes: [],
    reason: 'a number with a sign',
  },
  {
    text: `1.${'0'.repeat(94)}e-3`,
    kind: 'double',
    value: 0.001,
    codes: [],
    reason: 'a number of 100 characters is a number in YAML 1.1 and 1.2',
  },
  {
    text: `1${'0'.repeat(96)}e-3`,
    kind: 'double',
    value: 1e93,
    codes: ['yaml/string-elsewhere'],
    reason: 'a value of 100 characters that PyYAML reads as a string',
  },
  {
    text: `1${'0'.repeat(97)}e-3`,
    kind: 'double',
    value: 1e94,
    codes: [],
    reason: 'a longer value is not quoted in the message, only its kind is named',
  },
  { text: '.inf', kind: 'float', value: Number.POSITIVE_INFINITY, codes: [], reason: 'infinite' },
  { text: '-.INF', kind: 'double', value: Number.NEGATIVE_INFINITY, codes: [], reason: 'negative' },
  { text: '.nan', kind: 'float', value: Number.NaN, codes: [], reason: 'not a number' },
  {
    text: '1e39',
    kind: 'float',
    value: NOTHING,
    codes: ['value/type'],
    reason: 'a number above every float32',
  },
  {
    text: '1e39',
    kind: 'double',
    value: 1e39,
    codes: ['yaml/string-elsewhere'],
    reason: 'a double can hold it',
  },
  {
    text: '1e309',
    kind: 'double',
    value: NOTHING,
    codes: ['value/type'],
    reason: 'a number above every double',
  },
  {
    text: '123456789012345678901234567890123456789012',
    kind: 'double',
    value: 1.2345678901234568e41,
    codes: [],
    reason: 'a long whole number',
  },
  { text: '"0.5"', kind: 'float', value: NOTHING, codes: ['value/type'], reason: 'a number in quotes' },
  { text: '!!str 0.5', kind: 'float', value: NOTHING, codes: ['value/type'], reason: 'a string by its tag' },
  { text: '0,5', kind: 'float', value: NOTHING, codes: ['value/type'], reason: 'a decimal comma' },
  { text: '1_000.5', kind: 'float', value: NOTHING, codes: ['value/type'], reason: 'underscores' },
  {
    text: '190:20:30.15',
    kind: 'float',
    value: NOTHING,
    codes: ['value/type'],
    reason: 'a number in base 60 of YAML 1.1',
  },
  { text: '0x10', kind: 'float', value: NOTHING, codes: ['value/type'], reason: 'hexadecimal' },
  { text: '0o17', kind: 'float', value: NOTHING, codes: ['value/type'], reason: 'octal' },
  { text: '0x1p-3', kind: 'float', value: NOTHING, codes: ['value/type'], reason: 'a hexadecimal fraction' },
  { text: 'inf', kind: 'float', value: NOTHING, codes: ['value/type'], reason: 'infinity without its point' },
  { text: '0.5f', kind: 'float', value: NOTHING, codes: ['value/type'], reason: 'a float of text format' },
  {
    text: '0.5#x',
    kind: 'float',
    value: NOTHING,
    codes: ['value/type'],
    reason: 'a comment without a space',
  },
  { text: '０.5', kind: 'float', value: NOTHING, codes: ['value/type'], reason: 'a full-width digit' },
  { text: 'true', kind: 'float', value: NOTHING, codes: ['value/type'], reason: 'a bool' },

  { text: '25000', kind: 'uint32', value: 25000, codes: [], reason: 'a whole number' },
  { text: '+5', kind: 'uint32', value: 5, codes: [], reason: 'a number with a sign' },
  { text: '0x10', kind: 'uint32', value: 16, codes: [], reason: 'hexadecimal' },
  {
    text: '0o17',
    kind: 'uint32',
    value: 15,
    codes: ['yaml/string-elsewhere'],
    reason: 'octal in YAML 1.2, but a string to PyYAML',
  },
  { text: '017', kind: 'uint32', value: 17, codes: ['value/ambiguous'], reason: '15 to PyYAML' },
  { text: '08', kind: 'uint32', value: 8, codes: ['value/ambiguous'], reason: 'a string to PyYAML' },
  {
    text: '25000.0',
    kind: 'uint32',
    value: 25000,
    codes: ['value/ambiguous'],
    reason: 'written as a fraction',
  },
  {
    text: '2.5e4',
    kind: 'uint32',
    value: 25000,
    codes: ['value/ambiguous'],
    reason: 'written as a fraction',
  },
  { text: '2.5', kind: 'uint32', value: NOTHING, codes: ['value/type'], reason: 'a fraction' },
  { text: '-1', kind: 'uint32', value: NOTHING, codes: ['value/type'], reason: 'below 0' },
  { text: '-1', kind: 'int32', value: -1, codes: [], reason: 'an int32 may be negative' },
  { text: '4294967295', kind: 'uint32', value: 4294967295, codes: [], reason: 'the greatest uint32' },
  {
    text: '4294967296',
    kind: 'uint32',
    value: NOTHING,
    codes: ['value/type'],
    reason: 'one more than the greatest uint32',
  },
  {
    text: '4294967296.0',
    kind: 'fixed32',
    value: NOTHING,
    codes: ['value/type'],
    reason: 'one more than the greatest fixed32, written as a fraction',
  },
  { text: '-2147483648', kind: 'int32', value: -2147483648, codes: [], reason: 'the least int32' },
  {
    text: '-2147483649',
    kind: 'int32',
    value: NOTHING,
    codes: ['value/type'],
    reason: 'one less than the least int32',
  },
  {
    text: '9007199254740993',
    kind: 'int64',
    value: 9007199254740993n,
    codes: [],
    reason: 'an integer above 2⁵³, which is not rounded',
  },
  {
    text: '9007199254740993.0',
    kind: 'int64',
    value: 9007199254740993n,
    codes: ['value/ambiguous'],
    reason: 'a number above 2⁵³, written as a fraction, and not rounded',
  },
  {
    text: '18446744073709551615',
    kind: 'uint64',
    value: 18446744073709551615n,
    codes: [],
    reason: 'the greatest 64-bit integer',
  },
  {
    text: '18446744073709551616',
    kind: 'uint64',
    value: NOTHING,
    codes: ['value/type'],
    reason: 'one more than the greatest uint64',
  },
  {
    text: `1${'0'.repeat(200)}`,
    kind: 'uint64',
    value: NOTHING,
    codes: ['value/type'],
    reason: 'far more than the greatest uint64',
  },
  { text: '.inf', kind: 'uint32', value: NOTHING, codes: ['value/type'], reason: 'infinity' },
  { text: '"25000"', kind: 'uint32', value: NOTHING, codes: ['value/type'], reason: 'a number in quotes' },
  { text: '1_000', kind: 'uint32', value: NOTHING, codes: ['value/type'], reason: 'underscores' },
  {
    text: '190:20:30',
    kind: 'uint32',
    value: NOTHING,
    codes: ['value/type'],
    reason: 'a number in base 60 of YAML 1.1',
  },
  { text: 'true', kind: 'uint32', value: NOTHING, codes: ['value/type'], reason: 'a bool' },

  {
    text: 'gs://bucket/model.ckpt-0',
    kind: 'string',
    value: 'gs://bucket/model.ckpt-0',
    codes: [],
    reason: 'a string',
  },
  { text: '"123"', kind: 'string', value: '123', codes: [], reason: 'a string in quotes' },
  { text: '123', kind: 'string', value: NOTHING, codes: ['value/type'], reason: 'a number' },
  { text: 'true', kind: 'string', value: NOTHING, codes: ['value/type'], reason: 'a bool' },
  { text: 'no', kind: 'string', value: 'no', codes: ['value/ambiguous'], reason: 'false to PyYAML' },
  { text: '"no"', kind: 'string', value: 'no', codes: [], reason: 'a string in YAML 1.1 and 1.2' },
  { text: '""', kind: 'string', value: '', codes: [], reason: 'an empty string' },
  { text: "'12:30'", kind: 'string', value: '12:30', codes: [], reason: 'a string in quotes' },
  { text: 'null', kind: 'string', value: NOTHING, codes: ['value/type'], reason: 'a missing value' },
  { text: '12:30', kind: 'string', value: '12:30', codes: ['value/ambiguous'], reason: '750 to PyYAML' },
  {
    text: '2024-01-01',
    kind: 'string',
    value: '2024-01-01',
    codes: ['value/ambiguous'],
    reason: 'a date to PyYAML',
  },

  { text: 'AAEC', kind: 'bytes', value: new Uint8Array([0, 1, 2]), codes: [], reason: 'base64' },
  { text: '1234', kind: 'bytes', value: NOTHING, codes: ['value/type'], reason: 'a number' },
  {
    text: '"?"',
    kind: 'bytes',
    value: NOTHING,
    codes: ['value/type'],
    reason: 'a string that is not base64',
  },

  { text: 'V2', kind: 'enum', value: 'V2', codes: [], reason: 'a name' },
  { text: '1', kind: 'enum', value: 'V2', codes: [], reason: 'a number of the enum' },
  { text: '7', kind: 'enum', value: NOTHING, codes: ['value/enum'], reason: 'another number' },
  { text: 'v2', kind: 'enum', value: NOTHING, codes: ['value/enum'], reason: 'another name' },
  {
    text: 'toString',
    kind: 'enum',
    value: NOTHING,
    codes: ['value/enum'],
    reason: 'a name that every object has',
  },
  { text: '"V2"', kind: 'enum', value: 'V2', codes: [], reason: 'a name in quotes' },
  { text: '"1"', kind: 'enum', value: NOTHING, codes: ['value/enum'], reason: 'a number in quotes' },
  { text: '1.0', kind: 'enum', value: NOTHING, codes: ['value/enum'], reason: 'a fraction' },
  { text: 'true', kind: 'enum', value: NOTHING, codes: ['value/enum'], reason: 'a bool' },
  { text: 'NO', kind: 'enum', value: 'NO', codes: ['value/ambiguous'], reason: 'false to PyYAML' },
];

describe('yamlScalar', () => {
  for (const { text, kind, value, codes, reason } of readings) {
    it(`${kind}: ${text.slice(0, 40)}: ${reason}`, () => {
      expect(outcome(fromYaml(text, kind))).to.deep.equal([value, ...codes]);
    });
  }

  /** Refused values, and the advice in the message. */
  const mended: { readonly text: string; readonly kind: Kind; readonly write?: string }[] = [
    { text: 'yes', kind: 'bool', write: 'true' },
    { text: 'Off', kind: 'bool', write: 'false' },
    { text: '0', kind: 'bool', write: 'false' },
    { text: '"True"', kind: 'bool', write: 'true without quotes' },
    { text: '"0.5"', kind: 'float', write: '0.5 without quotes' },
    { text: '"1e-3"', kind: 'float', write: '1.0e-3' },
    { text: '"0x1F"', kind: 'float', write: '31' },
    { text: '"017"', kind: 'float', write: '17' },
    { text: '"+017"', kind: 'float', write: '17' },
    { text: '".inf"', kind: 'float', write: '.inf without quotes' },
    { text: '"0x1F"', kind: 'uint32', write: '31' },
    { text: '"17"', kind: 'uint32', write: '17 without quotes' },
    { text: '"1e3"', kind: 'uint32', write: '1000' },
    { text: '"0o17"', kind: 'uint32', write: '15' },
    { text: '"25.000"', kind: 'uint32', write: '25, or 25000 if that is meant' },
    { text: '"0.5"', kind: 'uint32' },
    { text: '".inf"', kind: 'uint32' },
    { text: '0.000', kind: 'uint32', write: '0' },
    { text: '!!str 0.5', kind: 'float', write: '0.5 without its tag' },
    { text: '0,5', kind: 'float', write: '0.5' },
    { text: '1_000', kind: 'uint32', write: '1000' },
    { text: '25,000', kind: 'uint32', write: '25000' },
    { text: '190:20:30', kind: 'uint32', write: '685230, as YAML 1.1 reads 190:20:30' },
    { text: '0x10', kind: 'float', write: '16' },
    { text: '0.5f', kind: 'float', write: '0.5' },
    { text: '0.5#x', kind: 'float', write: '0.5 # x' },
    { text: '1e10#x', kind: 'float', write: '1e10 # x' },
    { text: '+2.5e-3#a comment', kind: 'float', write: '+2.5e-3 # a comment' },
    { text: '7#x', kind: 'uint32', write: '7 # x' },
    { text: '25000 // the end', kind: 'uint32', write: '25000 # the end' },
    { text: '0.5 /* the rate */', kind: 'float', write: '0.5 # the rate' },
    { text: '0.5 /*the rate*/', kind: 'float', write: '0.5 # the rate' },
    { text: '0.5 /* the rate  */', kind: 'float', write: '0.5 # the rate' },
    { text: '0.5  //  the rate', kind: 'float', write: '0.5 # the rate' },
    { text: '7 --', kind: 'uint32', write: '7' },
    { text: '(0.5),', kind: 'float', write: '0.5' },
    { text: '"0.5?"', kind: 'float', write: '0.5' },
    { text: '“0.5”', kind: 'float', write: '0.5' },
    { text: '0.5"', kind: 'float', write: '0.5' },
    { text: '7]', kind: 'uint32', write: '7' },
    { text: '25.000', kind: 'uint32', write: '25, or 25000 if that is meant' },
    { text: '5.000', kind: 'uint32', write: '5, or 5000 if that is meant' },
    { text: '1025.000', kind: 'uint32', write: '1025' },
    { text: '25.0000', kind: 'uint32', write: '25' },
    { text: '1e-12;', kind: 'float', write: '1e-12' },
    { text: '０.5', kind: 'float', write: '0.5' },
    { text: '123', kind: 'string', write: '"123"' },
    { text: '1e-3', kind: 'float', write: '1.0e-3 for both' },
    { text: '+.50', kind: 'float', write: '0.50 for both' },
    { text: '-.5e3', kind: 'float', write: '-0.5e+3 for both' },
    { text: '0o17', kind: 'uint32', write: '15 for both' },
    { text: 'no', kind: 'string', write: '"no"' },
    { text: '017', kind: 'uint32', write: '17, or 15 if that is meant' },
    { text: '08', kind: 'uint32', write: '8' },
    { text: '2.5e4', kind: 'uint32', write: '25000' },
    { text: '!!str true', kind: 'bool', write: 'true without quotes' },
    { text: 'on', kind: 'bool', write: 'true' },
    { text: 'n', kind: 'bool', write: 'false' },
    { text: 'T', kind: 'bool', write: 'true' },
    { text: 'f', kind: 'bool', write: 'false' },
    { text: 'trueish', kind: 'bool' },
    { text: '10', kind: 'bool' },
    { text: '01', kind: 'bool' },
    { text: '1', kind: 'bool', write: 'true' },
    { text: '" 0.5"', kind: 'float', write: '0.5' },
    { text: '0.5;', kind: 'float', write: '0.5' },
    { text: '1e3,', kind: 'float', write: '1e3' },
    { text: '0o17', kind: 'float', write: '15' },
    { text: '+1e3', kind: 'double', write: '1.0e+3 for both' },
    { text: 'true', kind: 'string', write: '"true"' },
  ];
  for (const { text, kind, write } of mended) {
    it(`advises to write ${write ?? 'nothing'} instead of ${text} for a ${kind}`, () => {
      const [found] = fromYaml(text, kind).diagnostics;
      expect(/write (.*)/.exec(found!.message)?.[1]).to.equal(write);
    });
  }

  const unclear: readonly { readonly text: string; readonly reason: string }[] = [
    { text: 'lr0.5#x', reason: 'a word before the number and the comment' },
    { text: 'x0.5,', reason: 'a word before the number and the comma' },
    { text: 'information', reason: 'a word that starts like infinity' },
    { text: 'nano', reason: 'a word that starts like NaN' },
    { text: 'NaN', reason: 'NaN, which no rate can be' },
    { text: '-Infinity', reason: 'infinity, which no rate can be' },
    { text: 'inf', reason: 'infinity, which no rate can be' },
    { text: '1.2.3?', reason: 'two points' },
    { text: '9//2', reason: 'a division' },
    { text: '9 //  2', reason: 'a division with spaces' },
  ];
  for (const { text, reason } of unclear)
    it(`gives no advice for ${text}, ${reason}`, () => {
      expect(fromYaml(text, 'float').diagnostics[0]?.message).to.equal(
        `f takes a number, not the string "${text}"`,
      );
    });

  /** The meaning in other readers, as given in the finding. */
  const elsewhere: readonly { readonly text: string; readonly kind: Kind; readonly there: string }[] = [
    { text: '25000.0', kind: 'uint32', there: 'a fraction to other readers' },
    { text: '2.5e4', kind: 'uint32', there: 'a string to other readers' },
    { text: '017', kind: 'uint32', there: '15 to YAML 1.1 readers' },
    { text: '08', kind: 'float', there: 'a string to YAML 1.1 readers' },
    { text: 'no', kind: 'string', there: 'false to YAML 1.1 readers' },
    { text: 'yes', kind: 'string', there: 'true to YAML 1.1 readers' },
    { text: '12:30', kind: 'string', there: '750 to YAML 1.1 readers' },
    { text: '2024-01-01', kind: 'string', there: 'a date to YAML 1.1 readers' },
  ];
  for (const { text, kind, there } of elsewhere)
    it(`says that ${text} for a ${kind} is ${there}`, () => {
      expect(fromYaml(text, kind).diagnostics[0]?.message).to.include(`but ${there}`);
    });

  it('gives no advice for null or a text that is not a number', () => {
    for (const [text, kind] of [
      ['null', 'string'],
      ['abc', 'float'],
      ['maybe', 'bool'],
      ['inf', 'uint32'],
    ] as const)
      expect(fromYaml(text, kind).diagnostics[0]?.message, text).to.not.match(/write/);
  });

  it('puts the finding at the scalar', () => {
    const [found] = fromYaml('"0.5"', 'float').diagnostics;
    expect([found?.path, found?.ranges]).to.deep.equal([['f'], [{ start: 3, end: 8 }]]);
  });
});
