import { expect } from 'chai';
import { encodeBinary } from '../../../src/bind/binary/encode.ts';
import { originsOf, valuesOf } from '../../../src/bind/values.ts';
import { writtenOf } from '../../../src/bind/written.ts';
import { resolverOf } from '../../../src/schema/descriptors/learning_rate.ts';
import {
  bool,
  bytes,
  double,
  enumeration,
  type Field,
  fixed32,
  fixed64,
  float,
  int32,
  int64,
  learningRate,
  map,
  message,
  nested,
  repeated,
  sfixed32,
  sfixed64,
  sint32,
  sint64,
  string,
  uint32,
  uint64,
} from '../../../src/schema/descriptors/message.ts';
import { bytesOf, decodeAll, hexOf } from './support.ts';

const mode = enumeration('E', { A: 0, B: 1, C: -1, ALSO_B: 1 });
const NINE = 'ff'.repeat(9);

/** A field of number 1, its bytes behind the tag, its value: of the encoding's specification, and the edges of each kind. */
const scalars: [field: Field<any>, tag: string, hex: string, value: unknown][] = [
  [uint32(), '08', '9601', 150],
  [uint32(), '08', 'ffffffff0f', 2 ** 32 - 1],
  [int32(), '08', `${'fe'}${'ff'.repeat(8)}01`, -2],
  [int32(), '08', `8080808 0f8${'ff'.repeat(4)}01`, -(2 ** 31)],
  [int64(), '08', `${NINE}01`, -1n],
  [int64(), '08', `${'80'.repeat(9)}01`, -(2n ** 63n)],
  [int64(), '08', 'ffffffffffffffff7f', 2n ** 63n - 1n],
  [uint64(), '08', `${NINE}01`, 2n ** 64n - 1n],
  [uint64(), '08', '8180808080808010', 2n ** 53n + 1n],
  [sint32(), '08', '01', -1],
  [sint32(), '08', 'ffffffff0f', -(2 ** 31)],
  [sint64(), '08', '02', 1n],
  [sint64(), '08', `${NINE}01`, -(2n ** 63n)],
  [sint64(), '08', 'feffffffffffffffff01', 2n ** 63n - 1n],
  [fixed32(), '0d', 'ffffffff', 2 ** 32 - 1],
  [sfixed32(), '0d', '00000080', -(2 ** 31)],
  [fixed64(), '09', '0100000000002000', 2n ** 53n + 1n],
  [fixed64(), '09', 'ff'.repeat(8), 2n ** 64n - 1n],
  [sfixed64(), '09', 'feffffffffffffff', -2n],
  [float(), '0d', '0ad7233d', 0.03999999910593033],
  [float(), '0d', '000080ff', Number.NEGATIVE_INFINITY],
  [float(), '0d', '0000c07f', Number.NaN],
  [float(), '0d', '00000080', -0],
  [float(), '0d', '01000000', 2 ** -149],
  [double(), '09', '9a9999999999b93f', 0.1],
  [bool(), '08', '00', false],
  [bool(), '08', '01', true],
  [string(), '0a', '0774657374696e67', 'testing'],
  [string(), '0a', '00', ''],
  [string(), '0a', '03efbbbf', '\ufeff'],
  [bytes(), '0a', '02ff00', new Uint8Array([255, 0])],
  [mode, '08', '01', 'B'],
  [mode, '08', `${NINE}01`, 'C'],
];

describe('decodeBinary: scalars', () => {
  for (const [field, tag, hex, value] of scalars) {
    it(`${field.kind} ${hex} is ${String(value)}, and back`, () => {
      const { value: bound, diagnostics } = decodeAll(bytesOf(tag + hex), message('M', { x: field }));
      expect(diagnostics).to.deep.equal([]);
      expect(writtenOf(bound).x).to.deep.equal(value);
      const { wire: _, ...withoutWire } = bound;
      expect(hexOf(encodeBinary(withoutWire))).to.equal(hexOf(bytesOf(tag + hex)));
    });
  }
});

const Point = message('Point', { x: uint32(), y: uint32({ default: 7 }) });
const M = message('M', {
  number: uint32({ number: 1 }),
  point: nested(Point, { number: 2 }),
  points: repeated(nested(Point, { number: 3 })),
  numbers: repeated(sint32({ number: 4 })),
  a: uint32({ number: 5, oneof: 'one' }),
  b: nested(Point, { number: 6, oneof: 'one' }),
  mode: { ...mode, number: 7 },
  modes: repeated({ ...mode, number: 8 }),
  map: map(string(), nested(Point), { number: 9 }),
  fixed: repeated(fixed32({ number: 10 })),
});

/** Bytes and what they mean. */
const meanings: [hex: string, value: object, why: string][] = [
  ['', {}, 'nothing'],
  ['0801 0802', { number: 2 }, 'the last one wins'],
  ['1202 0801 1204 0803 1004', { point: { x: 3, y: 4 } }, 'messages merge'],
  ['1202 0801 1200', { point: { x: 1 } }, 'with an empty one too'],
  ['1a020801 0801 1a00', { number: 1, points: [{ x: 1 }, {}] }, 'repeated messages need not be neighbours'],
  ['2001 2003', { numbers: [-1, -2] }, 'one by one'],
  ['2202 0103', { numbers: [-1, -2] }, 'packed'],
  ['2001 2202 0305 2007', { numbers: [-1, -2, -3, -4] }, 'both, in one list'],
  ['2200', {}, 'packed, and none'],
  ['5208 01000000 02000000', { fixed: [1, 2] }, 'packed numbers of fixed size'],
  ['2801 3202 0801', { b: { x: 1 } }, 'the last member of a oneof'],
  ['3202 0801 2801', { a: 1 }, 'the last member of a oneof'],
  [
    '3202 0801 2801 3202 1002',
    { b: { y: 2 } },
    'a member that comes back does not merge with what was replaced',
  ],
  ['4202 0001', { modes: ['A', 'B'] }, 'packed enums'],
  ['4a08 0a0161 1203 0880 01', { map: { a: { x: 128 } } }, 'a map'],
  ['4a00', { map: { '': {} } }, 'an entry without key and value'],
  ['4a030a0161 4a07 0a0161 12020801', { map: { a: { x: 1 } } }, 'the last entry of a key'],
];

describe('decodeBinary: messages', () => {
  for (const [hex, value, why] of meanings) {
    it(`${why}: ${hex}`, () => {
      const { value: bound, diagnostics } = decodeAll(bytesOf(hex), M);
      expect(diagnostics).to.deep.equal([]);
      expect(JSON.parse(JSON.stringify(writtenOf(bound)))).to.deep.equal(value);
      expect(bound.broken).to.equal(false);
    });
  }

  it('has for each value its place in bytes, or that it is a default', () => {
    const { value } = decodeAll(bytesOf('0801 1203 088001 1a020801 4a070a0161 12020801'), M);
    const { number, point, points, map: entries, mode: unset } = originsOf(value);
    expect({ number, point, points, entries, unset }).to.deep.equal({
      number: { start: 1, end: 2 },
      point: { x: { start: 5, end: 7 }, y: 'default' },
      points: [{ x: { start: 10, end: 11 }, y: 'default' }],
      entries: [{ key: { start: 15, end: 16 }, value: { x: { start: 19, end: 20 }, y: 'default' } }],
      unset: 'default',
    });
    expect(value.fields.get('points')?.value.range).to.deep.equal({ start: 7, end: 11 });
    expect(value.fields.get('point')).to.deep.include({ nameRange: { start: 2, end: 3 }, path: ['point'] });
    expect(value.range).to.deep.equal({ start: 0, end: 20 });
  });

  it('binds a learning rate to what the registry has assembled, however deep', () => {
    const inner = message('Inner', { rate: float({ default: 0.5 }) });
    const outer = message('Outer', { of: learningRate() });
    const resolve = resolverOf(() => assembled);
    const assembled = message(
      'LearningRate',
      {
        flat: nested(inner, { number: 1, oneof: 'learning_rate' }),
        scaled: nested(() => resolve(outer), { number: 5000, oneof: 'learning_rate' }),
      },
      { specOneof: 'learning_rate' },
    );
    const hex = '0a08 c2b802 04 0a02 0a00';
    const { value, diagnostics } = decodeAll(bytesOf(hex), resolve(outer));
    expect(diagnostics).to.deep.equal([]);
    expect(valuesOf(value)).to.deep.equal({ of: { type: 'scaled', of: { type: 'flat', rate: 0.5 } } });
  });
});
