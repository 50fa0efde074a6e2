import { expect } from 'chai';
import fc from 'fast-check';
import { allAdvice } from '../../../src/bind/advice.ts';
import type { ScalarReading } from '../../../src/bind/scalar.ts';
import { textprotoScalar } from '../../../src/bind/scalars/textproto.ts';
import { parse } from '../../../src/syntax/textproto/index.ts';
import { fields, type Kind, outcome } from './support.ts';

const fromText = (text: string, kind: Kind): ScalarReading => {
  const node = parse(`f: ${text}`).tree.root.fields[0]?.value;
  if (node?.kind !== 'scalar') throw new TypeError('the text holds no scalar');
  return textprotoScalar(node, fields[kind], 'f', ['f'], allAdvice.scalar);
};

const NOTHING = undefined;
const { POSITIVE_INFINITY, NEGATIVE_INFINITY, NaN: NOT_A_NUMBER } = Number;

/** What the specification of the text format says of values; rounding as C++ and Python do it. */
const readings: [text: string, kind: Kind, value: unknown, why: string][] = [
  ['true', 'bool', true, 'a word'],
  ['True', 'bool', true, 'a word'],
  ['t', 'bool', true, 'a word'],
  ['false', 'bool', false, 'a word'],
  ['False', 'bool', false, 'a word'],
  ['f', 'bool', false, 'a word'],
  ['1', 'bool', true, 'a number'],
  ['0', 'bool', false, 'a number'],
  ['0x1', 'bool', true, 'in hex'],
  ['00', 'bool', false, 'in octal'],
  ['TRUE', 'bool', NOTHING, 'no other case'],
  ['2', 'bool', NOTHING, 'no other number'],
  ['-0', 'bool', NOTHING, 'no sign'],
  ['1f', 'bool', NOTHING, 'no float'],
  ['"true"', 'bool', NOTHING, 'no string'],

  ['12', 'int32', 12, 'decimal'],
  ['-010', 'int32', -8, 'octal'],
  ['0x7fffFFFF', 'int32', 2147483647, 'hex'],
  ['-0x80000000', 'int32', -2147483648, 'the least'],
  ['2147483648', 'int32', NOTHING, 'one more than the greatest'],
  ['-0', 'int32', 0, 'zero with a sign'],
  ['1.0', 'int32', NOTHING, 'a float'],
  ['1e3', 'int32', NOTHING, 'a float'],
  ['5f', 'int32', NOTHING, 'a float'],
  ['x', 'int32', NOTHING, 'a word'],
  ['"5"', 'int32', NOTHING, 'a string'],
  ['4294967295', 'uint32', 4294967295, 'the greatest'],
  ['040000000000', 'uint32', NOTHING, 'one more, in octal'],
  [`${'0'.repeat(5000)}7`, 'uint32', 7, 'as many zeros as one likes'],
  ['9'.repeat(5000), 'uint32', NOTHING, 'far too large'],
  ['-0', 'uint32', NOTHING, 'no sign, not even before zero'],
  ['0xffffffffffffffff', 'uint64', 18446744073709551615n, '64 bits are bigint'],
  ['01777777777777777777777', 'uint64', 18446744073709551615n, 'in octal'],
  ['18446744073709551616', 'uint64', NOTHING, 'one more'],
  ['-9223372036854775808', 'int64', -9223372036854775808n, 'the least'],
  ['9007199254740993', 'int64', 9007199254740993n, 'past 2⁵³, not rounded'],

  ['0.04', 'float', 0.03999999910593033, 'a float is a float32'],
  ['0.04', 'double', 0.04, 'a double is not'],
  ['1.00000005960464477539062500000000000000001', 'float', 1, 'by way of the double, as C++ and Python'],
  ['1.5f', 'float', 1.5, 'with f'],
  ['5F', 'double', 5, 'with F'],
  ['1.', 'float', 1, 'a dot at the end'],
  ['.5e1', 'float', 5, 'a dot at the start'],
  ['-.0', 'float', -0, 'zero has a sign'],
  ['- 1', 'float', -1, 'a space behind the sign'],
  ['1e39', 'float', POSITIVE_INFINITY, 'past the greatest float32'],
  ['-1e309', 'double', NEGATIVE_INFINITY, 'past the greatest double'],
  ['3.4028235677973366e38', 'float', POSITIVE_INFINITY, 'half way past the greatest'],
  ['1e-50', 'float', 0, 'below the least'],
  ['9'.repeat(5000), 'float', POSITIVE_INFINITY, 'far past it'],
  ['inf', 'float', POSITIVE_INFINITY, 'a word'],
  ['-InfiniTy', 'float', NEGATIVE_INFINITY, 'a word in any case'],
  ['-nan', 'double', NOT_A_NUMBER, 'a word with a sign'],
  ['nanf', 'float', NOTHING, 'no word with f'],
  ['010', 'float', NOTHING, 'no octal'],
  ['-0x1', 'float', NOTHING, 'no hex'],
  ['"1.5"', 'float', NOTHING, 'no string'],
  ['true', 'float', NOTHING, 'another word'],

  ['"x"', 'string', 'x', 'a string'],
  ['"\\303\\274"', 'string', 'ü', 'bytes of UTF-8'],
  ['"\\377"', 'string', NOTHING, 'other bytes'],
  ['"\ud800"', 'string', NOTHING, 'half a character'],
  ['x', 'string', NOTHING, 'a word'],
  ['5', 'string', NOTHING, 'a number'],
  ['"a\\377"', 'bytes', new Uint8Array([97, 255]), 'any bytes'],
  ['"é"', 'bytes', new Uint8Array([195, 169]), 'characters are UTF-8'],
  ['"\ud800"', 'bytes', NOTHING, 'half a character'],
  ['5', 'bytes', NOTHING, 'a number'],

  ['V2', 'enum', 'V2', 'a name'],
  ['1', 'enum', 'V2', 'its number'],
  ['0x2', 'enum', 'NO', 'in hex'],
  ['-0', 'enum', 'V1', 'with a sign'],
  ['7', 'enum', NOTHING, 'another number'],
  ['99999999999', 'enum', NOTHING, 'far too large'],
  ['1.0', 'enum', NOTHING, 'a float'],
  ['v2', 'enum', NOTHING, 'another case'],
  ['constructor', 'enum', NOTHING, 'a name of JavaScript'],
  ['"V2"', 'enum', NOTHING, 'a string'],
];

const advice: [text: string, kind: Kind, write: string][] = [
  ['1e3', 'uint32', 'write 1000'],
  ['"5"', 'uint32', 'write 5 without quotes'],
  ['"0.5"', 'float', 'write 0.5 without quotes'],
  ['0x10', 'float', 'write 16'],
  ['TRUE', 'bool', 'write true'],
  ['"True"', 'bool', 'write true without quotes'],
  ['adam', 'string', 'write "adam"'],
  ['None', 'float', 'write nothing, and leave the field out'],
  ['v2', 'enum', 'did you mean V2?'],
];

describe('textprotoScalar', () => {
  for (const [text, kind, value, why] of readings)
    it(`${kind} ${text.slice(0, 30)}: ${why}`, () => {
      const code = kind === 'enum' ? 'value/enum' : 'value/type';
      expect(outcome(fromText(text, kind))).to.deep.equal(value === NOTHING ? [NOTHING, code] : [value]);
    });

  for (const [text, kind, write] of advice)
    it(`${kind} ${text}: says what to write`, () => {
      expect(fromText(text, kind).diagnostics[0]?.message).to.contain(write);
    });

  it('a finding is at the scalar', () => {
    expect(fromText('- 1', 'uint32').diagnostics[0]).to.deep.include({
      path: ['f'],
      ranges: [{ start: 3, end: 6 }],
    });
  });

  it('every float32 is read back from its shortest decimal', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true }), (value) => {
        const text = Number.isFinite(value) ? String(value) : `${value > 0 ? '' : '-'}inf`;
        expect(fromText(text, 'float').value).to.equal(Object.is(value, -0) ? 0 : value);
      }),
    );
  });

  it('every 64-bit integer is read back from decimal, octal and hex', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }), (value) => {
        for (const text of [`${value}`, `0${value.toString(8)}`, `0x${value.toString(16)}`])
          expect(fromText(text, 'uint64').value).to.equal(value);
      }),
    );
  });
});
