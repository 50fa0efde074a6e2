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
const ranges: [kind: IntegerKind, min: bigint, max: bigint][] = [
  ['int32', -2147483648n, 2147483647n],
  ['sint32', -2147483648n, 2147483647n],
  ['sfixed32', -2147483648n, 2147483647n],
  ['uint32', 0n, 4294967295n],
  ['fixed32', 0n, 4294967295n],
  ['int64', -9223372036854775808n, 9223372036854775807n],
  ['sint64', -9223372036854775808n, 9223372036854775807n],
  ['sfixed64', -9223372036854775808n, 9223372036854775807n],
  ['uint64', 0n, 18446744073709551615n],
  ['fixed64', 0n, 18446744073709551615n],
];

describe('integers', () => {
  for (const [kind, min, max] of ranges) {
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

  const words: [kind: Kind, expected: string][] = [
    ['uint32', 'a whole number from 0 to 4294967295'],
    ['float', 'a number'],
    ['bool', 'true or false'],
    ['string', 'a string'],
    ['enum', 'one of V1, V2, NO'],
  ];
  for (const [kind, expected] of words) {
    it(`a ${kind} takes ${expected}`, () => expect(expectedWords(fields[kind])).to.equal(expected));
  }
});

describe('wholeNumber', () => {
  const literals: [literal: string, whole: bigint | undefined][] = [
    ['25000', 25000n],
    ['-25000.000', -25000n],
    ['2.5e4', 25000n],
    ['25000000E-3', 25000n],
    ['+1', 1n],
    ['.5e1', 5n],
    ['0', 0n],
    ['-0.0e9', 0n],
    ['0e99999999999', 0n],
    ['9007199254740993.0', 9007199254740993n],
    ['1e39', 10n ** 39n],
    ['1e40', undefined],
    ['1e999999999999', undefined],
    ['2.5', undefined],
    ['1e-1', undefined],
    ['', undefined],
    ['.', undefined],
    ['e5', undefined],
    ['0x10', undefined],
    ['1_000', undefined],
  ];
  for (const [literal, whole] of literals) {
    it(`${JSON.stringify(literal)} is ${whole}`, () => expect(wholeNumber(literal)).to.equal(whole));
  }

  it('agrees with BigInt, wherever the point stands', () => {
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
