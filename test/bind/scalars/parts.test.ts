import { expect } from 'chai';
import fc from 'fast-check';
import { wholeNumber } from '../../../src/bind/scalars/decimal.ts';
import {
  expectedWords,
  type IntegerKind,
  integerOf,
  integerRange,
} from '../../../src/bind/scalars/integers.ts';
import { fromBase64 } from '../../../src/syntax/base64.ts';
import { fields, fromJson, fromValue, fromYaml, type Kind, outcome } from './support.ts';

/** From the table of scalar types: protobuf.dev/programming-guides/proto2/#scalar. */
const ranges: { readonly kind: IntegerKind; readonly min: bigint; readonly max: bigint }[] = [
  { kind: 'int32', min: -2147483648n, max: 2147483647n },
  { kind: 'sint32', min: -2147483648n, max: 2147483647n },
  { kind: 'sfixed32', min: -2147483648n, max: 2147483647n },
  { kind: 'uint32', min: 0n, max: 4294967295n },
  { kind: 'fixed32', min: 0n, max: 4294967295n },
  { kind: 'int64', min: -9223372036854775808n, max: 9223372036854775807n },
  { kind: 'sint64', min: -9223372036854775808n, max: 9223372036854775807n },
  { kind: 'sfixed64', min: -9223372036854775808n, max: 9223372036854775807n },
  { kind: 'uint64', min: 0n, max: 18446744073709551615n },
  { kind: 'fixed64', min: 0n, max: 18446744073709551615n },
];

describe('integers', () => {
  for (const { kind, min, max } of ranges) {
    it(`${kind} goes from ${min} to ${max}`, () => {
      expect(integerRange(kind)).to.deep.equal({ min, max });
      const asValue = (integer: bigint) => (kind.endsWith('64') ? integer : Number(integer));
      expect([min, max].map((integer) => integerOf(integer, kind))).to.deep.equal([min, max].map(asValue));
      expect([min - 1n, max + 1n].map((integer) => integerOf(integer, kind))).to.deep.equal([
        undefined,
        undefined,
      ]);
    });
  }

  const words: { readonly kind: Kind; readonly expected: string }[] = [
    { kind: 'uint32', expected: 'a whole number from 0 to 4294967295' },
    { kind: 'float', expected: 'a number' },
    { kind: 'bool', expected: 'true or false' },
    { kind: 'string', expected: 'a string' },
    { kind: 'enum', expected: 'one of V1, V2, NO' },
  ];
  for (const { kind, expected } of words) {
    it(`a ${kind} takes ${expected}`, () => expect(expectedWords(fields[kind])).to.equal(expected));
  }
});

describe('wholeNumber', () => {
  const literals: { readonly literal: string; readonly whole: bigint | undefined }[] = [
    { literal: '25000', whole: 25000n },
    { literal: '-25000.000', whole: -25000n },
    { literal: '2.5e4', whole: 25000n },
    { literal: '25000000E-3', whole: 25000n },
    { literal: '+1', whole: 1n },
    { literal: '.5e1', whole: 5n },
    { literal: '0', whole: 0n },
    { literal: '-0.0e9', whole: 0n },
    { literal: '0e99999999999', whole: 0n },
    { literal: '9007199254740993.0', whole: 9007199254740993n },
    { literal: '1e39', whole: 10n ** 39n },
    { literal: '1e40', whole: undefined },
    { literal: '1e999999999999', whole: undefined },
    { literal: '2.5', whole: undefined },
    { literal: '1e-1', whole: undefined },
    { literal: '', whole: undefined },
    { literal: '.', whole: undefined },
    { literal: 'e5', whole: undefined },
    { literal: '0x10', whole: undefined },
    { literal: '1_000', whole: undefined },
  ];
  for (const { literal, whole } of literals) {
    it(`${JSON.stringify(literal)} is ${whole}`, () => expect(wholeNumber(literal)).to.equal(whole));
  }

  it('agrees with BigInt, wherever the decimal point is', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.nat({ max: 9 }),
        (integer, zeros) => {
          expect(wholeNumber(`${integer}.${'0'.repeat(zeros)}`)).to.equal(integer);
          expect(wholeNumber(`${integer}${'0'.repeat(zeros)}e-${zeros}`)).to.equal(integer);
        },
      ),
    );
  });
});

describe('fromBase64', () => {
  it('reads what Buffer writes, in both alphabets', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const buffer = Buffer.from(bytes);
        for (const text of [buffer.toString('base64'), buffer.toString('base64url')]) {
          expect(fromBase64(text)).to.deep.equal(bytes);
        }
      }),
    );
  });

  for (const text of ['A', 'AA=', 'AAA==', 'A===', '=', 'A A=', 'AAé=']) {
    it(`refuses ${text}`, () => expect(fromBase64(text)).to.equal(undefined));
  }
});

describe('scalars of every format', () => {
  const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
  for (const kind of ['float', 'double'] as const) {
    it(`mean the same number for a ${kind}`, () => {
      fc.assert(
        fc.property(numbers, (number) => {
          const text = Object.is(number, -0) ? '-0' : String(number);
          const expected = fromValue(number, kind).value;
          expect([fromYaml(text, kind).value, fromJson(text, kind).value]).to.deep.equal([
            expected,
            expected,
          ]);
        }),
      );
    });
  }

  for (const kind of ['int32', 'uint32', 'int64', 'uint64'] as const) {
    it(`mean the same whole number for a ${kind}`, () => {
      const { min, max } = integerRange(kind);
      const near = fc.oneof(
        fc.bigInt({ min: min - 3n, max: min + 3n }),
        fc.bigInt({ min: max - 3n, max: max + 3n }),
        fc.bigInt({ min, max }),
      );
      fc.assert(
        fc.property(near, (integer) => {
          const expected = outcome(fromValue(integer, kind));
          expect(outcome(fromYaml(`${integer}`, kind))).to.deep.equal(expected);
          expect(outcome(fromJson(`${integer}`, kind))).to.deep.equal(expected);
          expect(outcome(fromJson(`"${integer}"`, kind))).to.deep.equal(expected);
        }),
      );
    });
  }

  it('never throw', () => {
    const kinds = Object.keys(fields) as Kind[];
    const text = fc.string({ unit: 'grapheme-ascii', maxLength: 12 }).map((each) => JSON.stringify(each));
    const plain = fc.stringMatching(/^[-+.0-9a-zA-Z_~]{1,12}$/);
    fc.assert(
      fc.property(fc.oneof(text, plain), fc.constantFrom(...kinds), (written, kind) => {
        const { value, diagnostics } = fromYaml(written, kind);
        expect(value !== undefined || diagnostics.length > 0).to.equal(true);
      }),
      { numRuns: 1000 },
    );
  });
});
