import { expect } from 'chai';
import fc from 'fast-check';
import { allAdvice } from '../../../src/bind/advice.ts';
import type { ScalarReading } from '../../../src/bind/scalar.ts';
import { textprotoScalar } from '../../../src/bind/scalars/textproto.ts';
import { parse } from '../../../src/syntax/textproto/index.ts';
import { fields, type Kind, outcome } from './support.ts';

const fromText = (text: string, kind: Kind): ScalarReading => {
  const node = parse(`f: ${text}`).tree.root.fields[0]?.value;
  if (node?.kind !== 'scalar') throw new TypeError('the text is not a scalar');
  return textprotoScalar(node, fields[kind], 'f', ['f'], allAdvice.scalar);
};

const NOTHING = undefined;
const { POSITIVE_INFINITY, NEGATIVE_INFINITY, NaN: NOT_A_NUMBER } = Number;

/** Values in text format as its specification defines them; rounding as in C++ and Python. */
const readings: {
  readonly text: string;
  readonly kind: Kind;
  readonly value: unknown;
  readonly reason: string;
}[] = [
  { text: 'true', kind: 'bool', value: true, reason: 'a word' },
  { text: 'True', kind: 'bool', value: true, reason: 'a word' },
  { text: 't', kind: 'bool', value: true, reason: 'a word' },
  { text: 'false', kind: 'bool', value: false, reason: 'a word' },
  { text: 'False', kind: 'bool', value: false, reason: 'a word' },
  { text: 'f', kind: 'bool', value: false, reason: 'a word' },
  { text: '1', kind: 'bool', value: true, reason: 'a number' },
  { text: '0', kind: 'bool', value: false, reason: 'a number' },
  { text: '0x1', kind: 'bool', value: true, reason: 'a number in hex' },
  { text: '00', kind: 'bool', value: false, reason: 'a number in octal' },
  { text: 'TRUE', kind: 'bool', value: NOTHING, reason: 'a word for a bool in another case' },
  { text: '2', kind: 'bool', value: NOTHING, reason: 'a number other than 0 and 1' },
  { text: '-0', kind: 'bool', value: NOTHING, reason: 'a sign is not allowed for a bool' },
  { text: '1f', kind: 'bool', value: NOTHING, reason: 'a float is not a bool' },
  { text: '"true"', kind: 'bool', value: NOTHING, reason: 'not a string' },
  {
    text: '"1"',
    kind: 'bool',
    value: NOTHING,
    reason: 'a string is not a bool, even if it contains a number',
  },
  { text: 'toString', kind: 'bool', value: NOTHING, reason: 'a name that every object has' },

  { text: '12', kind: 'int32', value: 12, reason: 'decimal' },
  { text: '-010', kind: 'int32', value: -8, reason: 'octal' },
  { text: '0x7fffFFFF', kind: 'int32', value: 2147483647, reason: 'hex' },
  { text: '-0x80000000', kind: 'int32', value: -2147483648, reason: 'the least int32' },
  { text: '2147483648', kind: 'int32', value: NOTHING, reason: 'one more than the greatest int32' },
  { text: '-0', kind: 'int32', value: 0, reason: 'zero with a sign' },
  { text: '1.0', kind: 'int32', value: NOTHING, reason: 'a float' },
  { text: '1e3', kind: 'int32', value: NOTHING, reason: 'a float' },
  { text: '5f', kind: 'int32', value: NOTHING, reason: 'a float' },
  { text: 'x', kind: 'int32', value: NOTHING, reason: 'a word' },
  { text: '"5"', kind: 'int32', value: NOTHING, reason: 'a string' },
  { text: '"0x10"', kind: 'int64', value: NOTHING, reason: 'a string' },
  { text: '0', kind: 'uint32', value: 0, reason: 'the least uint32' },
  {
    text: '00000000000000000000000000000000017',
    kind: 'uint64',
    value: 15n,
    reason: 'leading zeros of octal numbers are allowed',
  },
  {
    text: '0x000000000000000000000000000000001F',
    kind: 'uint64',
    value: 31n,
    reason: 'leading zeros of hex numbers are allowed',
  },
  { text: '4294967295', kind: 'uint32', value: 4294967295, reason: 'the greatest uint32' },
  { text: '040000000000', kind: 'uint32', value: NOTHING, reason: 'one more than the greatest, in octal' },
  {
    text: `${'0'.repeat(5000)}7`,
    kind: 'uint32',
    value: 7,
    reason: 'any number of leading zeros is allowed',
  },
  { text: '9'.repeat(5000), kind: 'uint32', value: NOTHING, reason: 'far too large' },
  {
    text: '-0',
    kind: 'uint32',
    value: NOTHING,
    reason: 'a sign is not allowed for an unsigned number, not even before 0',
  },
  {
    text: '0xffffffffffffffff',
    kind: 'uint64',
    value: 18446744073709551615n,
    reason: '64-bit integers are bigints',
  },
  {
    text: '01777777777777777777777',
    kind: 'uint64',
    value: 18446744073709551615n,
    reason: 'a number in octal',
  },
  {
    text: '18446744073709551616',
    kind: 'uint64',
    value: NOTHING,
    reason: 'one more than the greatest uint64',
  },
  { text: '-9223372036854775808', kind: 'int64', value: -9223372036854775808n, reason: 'the least int64' },
  {
    text: '9007199254740993',
    kind: 'int64',
    value: 9007199254740993n,
    reason: 'a number above 2⁵³, but not rounded',
  },

  { text: '0.04', kind: 'float', value: 0.03999999910593033, reason: 'a float is a float32' },
  { text: '0.04', kind: 'double', value: 0.04, reason: 'a double keeps its precision' },
  {
    text: '1.00000005960464477539062500000000000000001',
    kind: 'float',
    value: 1,
    reason: 'rounded to a double first, as in C++ and Python',
  },
  { text: '1.5f', kind: 'float', value: 1.5, reason: 'a number with f' },
  { text: '5F', kind: 'double', value: 5, reason: 'a number with F' },
  { text: '1.', kind: 'float', value: 1, reason: 'a dot at the end' },
  { text: '.5e1', kind: 'float', value: 5, reason: 'a dot at the start' },
  { text: '-.0', kind: 'float', value: -0, reason: 'zero has a sign' },
  { text: '- 1', kind: 'float', value: -1, reason: 'a space after the sign' },
  { text: '1e39', kind: 'float', value: POSITIVE_INFINITY, reason: 'a number above the greatest float32' },
  { text: '-1e309', kind: 'double', value: NEGATIVE_INFINITY, reason: 'a number above the greatest double' },
  {
    text: '3.4028235677973366e38',
    kind: 'float',
    value: POSITIVE_INFINITY,
    reason: 'half a step above the greatest float32',
  },
  { text: '1e-50', kind: 'float', value: 0, reason: 'below the least float32' },
  {
    text: '9'.repeat(5000),
    kind: 'float',
    value: POSITIVE_INFINITY,
    reason: 'far above the greatest double',
  },
  { text: 'inf', kind: 'float', value: POSITIVE_INFINITY, reason: 'a word' },
  { text: '-InfiniTy', kind: 'float', value: NEGATIVE_INFINITY, reason: 'a word in any case' },
  { text: '-nan', kind: 'double', value: NOT_A_NUMBER, reason: 'a word with a sign' },
  { text: 'nanf', kind: 'float', value: NOTHING, reason: 'the word nan, with the f of a float' },
  { text: 'xinf', kind: 'float', value: NOTHING, reason: 'a letter before the word inf' },
  { text: '010', kind: 'float', value: NOTHING, reason: 'octal is not allowed for a float' },
  { text: '-0x1', kind: 'float', value: NOTHING, reason: 'hex is not allowed for a float' },
  { text: '"1.5"', kind: 'float', value: NOTHING, reason: 'not a string' },
  { text: 'true', kind: 'float', value: NOTHING, reason: 'another word' },
  {
    text: `0x${'1'.repeat(25)}`,
    kind: 'float',
    value: NOTHING,
    reason: 'a long hex number is not allowed for a float',
  },
  { text: '"inf"', kind: 'float', value: NOTHING, reason: 'a word in quotes is not a float' },
  { text: '0', kind: 'float', value: 0, reason: 'zero' },
  { text: '00', kind: 'float', value: NOTHING, reason: 'an octal zero is not a float' },
  { text: '0.5F', kind: 'float', value: 0.5, reason: 'a fraction with F' },
  { text: '0f', kind: 'double', value: 0, reason: 'zero with f' },
  { text: '0e5', kind: 'double', value: 0, reason: 'zero times anything' },

  { text: '"x"', kind: 'string', value: 'x', reason: 'a string' },
  { text: '"\\303\\274"', kind: 'string', value: 'ü', reason: 'bytes of UTF-8' },
  { text: '"\\377"', kind: 'string', value: NOTHING, reason: 'other bytes' },
  { text: '"\ud800"', kind: 'string', value: NOTHING, reason: 'half a surrogate pair' },
  { text: 'x', kind: 'string', value: NOTHING, reason: 'a word' },
  { text: '5', kind: 'string', value: NOTHING, reason: 'a number' },
  { text: '"a\\377"', kind: 'bytes', value: new Uint8Array([97, 255]), reason: 'any bytes' },
  { text: '"é"', kind: 'bytes', value: new Uint8Array([195, 169]), reason: 'characters are UTF-8' },
  { text: '"\ud800"', kind: 'bytes', value: NOTHING, reason: 'half a surrogate pair' },
  { text: '5', kind: 'bytes', value: NOTHING, reason: 'a number' },

  { text: 'V2', kind: 'enum', value: 'V2', reason: 'the name of a value of the enum' },
  { text: '1', kind: 'enum', value: 'V2', reason: 'a number of the enum' },
  { text: '0x2', kind: 'enum', value: 'NO', reason: 'a number of the enum in hex' },
  { text: '-0', kind: 'enum', value: 'V1', reason: 'a number of the enum with a sign' },
  { text: '7', kind: 'enum', value: NOTHING, reason: 'a number that the enum does not have' },
  { text: '99999999999', kind: 'enum', value: NOTHING, reason: 'far too large' },
  { text: '1.0', kind: 'enum', value: NOTHING, reason: 'a float' },
  { text: 'v2', kind: 'enum', value: NOTHING, reason: 'a name that the enum has only in capitals' },
  { text: 'constructor', kind: 'enum', value: NOTHING, reason: 'a name of JavaScript' },
  { text: '"V2"', kind: 'enum', value: NOTHING, reason: 'a string' },
  { text: '"1"', kind: 'enum', value: NOTHING, reason: 'a number in quotes' },
];

const advice: { readonly text: string; readonly kind: Kind; readonly write: string }[] = [
  { text: '1e3', kind: 'uint32', write: 'write 1000' },
  { text: '"5"', kind: 'uint32', write: 'write 5 without quotes' },
  { text: '"0.5"', kind: 'float', write: 'write 0.5 without quotes' },
  { text: '0x10', kind: 'float', write: 'write 16' },
  { text: 'TRUE', kind: 'bool', write: 'write true' },
  { text: '"True"', kind: 'bool', write: 'write true without quotes' },
  { text: 'adam', kind: 'string', write: 'write "adam"' },
  { text: 'None', kind: 'float', write: 'write nothing, and leave the field out' },
  { text: 'null', kind: 'string', write: 'write nothing, and leave the field out' },
  { text: 'nil', kind: 'uint32', write: 'write nothing, and leave the field out' },
  { text: 'Nonesuch', kind: 'string', write: 'write "Nonesuch"' },
  { text: 'isnull', kind: 'string', write: 'write "isnull"' },
  { text: 'undefined', kind: 'bool', write: 'write nothing, and leave the field out' },
  { text: 'FALSE', kind: 'bool', write: 'write false' },
  { text: 'yes', kind: 'bool', write: 'write true' },
  { text: 'OFF', kind: 'bool', write: 'write false' },
  { text: '"no"', kind: 'bool', write: 'write false without quotes' },
  { text: '100.0', kind: 'int32', write: 'write 100' },
  { text: '5f', kind: 'int32', write: 'write 5' },
  { text: '-0x10', kind: 'float', write: 'write -16' },
  { text: '017', kind: 'double', write: 'write 17' },
  { text: '"0x10"', kind: 'int32', write: 'write 0x10 without quotes' },
  { text: '"C:\\377"', kind: 'string', write: 'write / for the backslashes of a path' },
  { text: '5', kind: 'bytes', write: 'write "5"' },
  { text: 'v2', kind: 'enum', write: 'did you mean V2?' },
];

describe('textprotoScalar', () => {
  for (const { text, kind, value, reason } of readings)
    it(`${kind} ${text.slice(0, 30)}: ${reason}`, () => {
      const code = kind === 'enum' ? 'value/enum' : 'value/type';
      const isOctal = value !== NOTHING && kind !== 'bool' && /^-?0+[1-7]\d+$/.test(text);
      const codes = value === NOTHING ? [code] : isOctal ? ['value/ambiguous'] : [];
      expect(outcome(fromText(text, kind))).to.deep.equal([value, ...codes]);
    });

  const octals: readonly {
    readonly text: string;
    readonly says: string | undefined;
    readonly reason: string;
  }[] = [
    {
      text: '010000',
      says: 'f: 010000 is 4096 in octal here, but 10000 to people who expect decimals: write 4096, or 10000 if that is meant',
      reason: 'a leading zero',
    },
    {
      text: '-0025',
      says: 'f: -0025 is -21 in octal here, but -25 to people who expect decimals: write -21, or -25 if that is meant',
      reason: 'two zeros and a sign',
    },
    { text: '007', says: undefined, reason: 'the same number in octal and in decimal' },
    { text: '0', says: undefined, reason: 'zero' },
    { text: '0x10', says: undefined, reason: 'hexadecimal' },
    { text: '10000', says: undefined, reason: 'no leading zero' },
  ];
  for (const { text, says, reason } of octals)
    it(`${text}: ${says === undefined ? 'no warning' : 'a warning'}: ${reason}`, () => {
      const { value, diagnostics } = fromText(text, 'int64');
      expect(value).to.not.equal(undefined);
      expect(diagnostics.map(({ message }) => message)).to.deep.equal(says === undefined ? [] : [says]);
    });

  for (const { text, kind, write } of advice)
    it(`${kind} ${text}: gives advice`, () => {
      expect(fromText(text, kind).diagnostics[0]?.message).to.contain(write);
    });

  /** Texts that suggest no value, so the finding must not advise one. */
  const without: readonly { readonly text: string; readonly kind: Kind }[] = [
    { text: 'Nones', kind: 'bool' },
    { text: 'untrue', kind: 'bool' },
    { text: '0xfffffffff', kind: 'uint32' },
    { text: '"see C:\\377"', kind: 'string' },
    { text: '1.5', kind: 'int32' },
    { text: '-1.0', kind: 'uint32' },
    { text: '1e30', kind: 'int64' },
    { text: '"x"', kind: 'uint32' },
    { text: '"x"', kind: 'double' },
    { text: '2', kind: 'bool' },
    { text: '"\\377"', kind: 'string' },
    { text: '"\ud800"', kind: 'bytes' },
  ];
  for (const { text, kind } of without)
    it(`${kind} ${JSON.stringify(text)}: gives no advice`, () => {
      expect(fromText(text, kind).diagnostics[0]?.message).to.not.match(/write|leave/);
    });

  it('puts the finding at the scalar', () => {
    expect(fromText('- 1', 'uint32').diagnostics[0]).to.deep.include({
      path: ['f'],
      ranges: [{ start: 3, end: 6 }],
    });
  });

  it('reads every float32 back from its shortest decimal', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true }), (value) => {
        const text = Number.isFinite(value) ? String(value) : `${value > 0 ? '' : '-'}inf`;
        expect(fromText(text, 'float').value).to.equal(Object.is(value, -0) ? 0 : value);
      }),
    );
  });

  it('reads every 64-bit integer back from decimal, octal and hex', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }), (value) => {
        for (const text of [`${value}`, `0${value.toString(8)}`, `0x${value.toString(16)}`])
          expect(fromText(text, 'uint64').value).to.equal(value);
      }),
    );
  });
});
