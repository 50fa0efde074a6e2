import { expect } from 'chai';
import { encodeBinary } from '../../../src/bind/binary/encode.ts';
import { originsOf, valuesOf } from '../../../src/bind/values/values.ts';
import { writtenOf } from '../../../src/bind/values/written_values.ts';
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

/** A field of number 1, the bytes after its tag, and its value: examples of the encoding's specification, and limits of each kind. */
const scalars: {
  readonly field: Field<any>;
  readonly tag: string;
  readonly hex: string;
  readonly value: unknown;
}[] = [
  { field: uint32(), tag: '08', hex: '9601', value: 150 },
  { field: uint32(), tag: '08', hex: 'ffffffff0f', value: 2 ** 32 - 1 },
  { field: int32(), tag: '08', hex: `${'fe'}${'ff'.repeat(8)}01`, value: -2 },
  { field: int32(), tag: '08', hex: `8080808 0f8${'ff'.repeat(4)}01`, value: -(2 ** 31) },
  { field: int64(), tag: '08', hex: `${NINE}01`, value: -1n },
  { field: int64(), tag: '08', hex: `${'80'.repeat(9)}01`, value: -(2n ** 63n) },
  { field: int64(), tag: '08', hex: 'ffffffffffffffff7f', value: 2n ** 63n - 1n },
  { field: uint64(), tag: '08', hex: `${NINE}01`, value: 2n ** 64n - 1n },
  { field: uint64(), tag: '08', hex: '8180808080808010', value: 2n ** 53n + 1n },
  { field: sint32(), tag: '08', hex: '01', value: -1 },
  { field: sint32(), tag: '08', hex: 'ffffffff0f', value: -(2 ** 31) },
  { field: sint64(), tag: '08', hex: '02', value: 1n },
  { field: sint64(), tag: '08', hex: `${NINE}01`, value: -(2n ** 63n) },
  { field: sint64(), tag: '08', hex: 'feffffffffffffffff01', value: 2n ** 63n - 1n },
  { field: fixed32(), tag: '0d', hex: 'ffffffff', value: 2 ** 32 - 1 },
  { field: sfixed32(), tag: '0d', hex: '00000080', value: -(2 ** 31) },
  { field: fixed64(), tag: '09', hex: '0100000000002000', value: 2n ** 53n + 1n },
  { field: fixed64(), tag: '09', hex: 'ff'.repeat(8), value: 2n ** 64n - 1n },
  { field: sfixed64(), tag: '09', hex: 'feffffffffffffff', value: -2n },
  { field: float(), tag: '0d', hex: '0ad7233d', value: 0.03999999910593033 },
  { field: float(), tag: '0d', hex: '000080ff', value: Number.NEGATIVE_INFINITY },
  { field: float(), tag: '0d', hex: '0000c07f', value: Number.NaN },
  { field: float(), tag: '0d', hex: '00000080', value: -0 },
  { field: float(), tag: '0d', hex: '01000000', value: 2 ** -149 },
  { field: double(), tag: '09', hex: '9a9999999999b93f', value: 0.1 },
  { field: bool(), tag: '08', hex: '00', value: false },
  { field: bool(), tag: '08', hex: '01', value: true },
  { field: string(), tag: '0a', hex: '0774657374696e67', value: 'testing' },
  { field: string(), tag: '0a', hex: '00', value: '' },
  { field: string(), tag: '0a', hex: '03efbbbf', value: '\ufeff' },
  { field: bytes(), tag: '0a', hex: '02ff00', value: new Uint8Array([255, 0]) },
  { field: mode, tag: '08', hex: '01', value: 'B' },
  { field: mode, tag: '08', hex: `${NINE}01`, value: 'C' },
];

describe('decodeBinary: scalars', () => {
  for (const { field, tag, hex, value } of scalars) {
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

/** Bytes and the message they encode. */
const meanings: { readonly hex: string; readonly value: object; readonly reason: string }[] = [
  { hex: '', value: {}, reason: 'no bytes' },
  { hex: '0801 0802', value: { number: 2 }, reason: 'the last of several values wins' },
  { hex: '1202 0801 1204 0803 1004', value: { point: { x: 3, y: 4 } }, reason: 'messages merge' },
  {
    hex: '1202 0801 1200',
    value: { point: { x: 1 } },
    reason: 'merging with an empty message keeps the fields',
  },
  {
    hex: '1a020801 0801 1a00',
    value: { number: 1, points: [{ x: 1 }, {}] },
    reason: 'the items of a repeated message need not be adjacent',
  },
  { hex: '2001 2003', value: { numbers: [-1, -2] }, reason: 'numbers of a list one by one' },
  { hex: '2202 0103', value: { numbers: [-1, -2] }, reason: 'a packed list' },
  { hex: '2001 2202 0305 2007', value: { numbers: [-1, -2, -3, -4] }, reason: 'a list partly packed' },
  { hex: '2200', value: {}, reason: 'an empty packed list' },
  { hex: '5208 01000000 02000000', value: { fixed: [1, 2] }, reason: 'packed numbers of fixed size' },
  { hex: '2801 3202 0801', value: { b: { x: 1 } }, reason: 'the last member of a oneof' },
  { hex: '3202 0801 2801', value: { a: 1 }, reason: 'the last member of a oneof' },
  {
    hex: '3202 0801 2801 3202 1002',
    value: { b: { y: 2 } },
    reason: 'a member that is set again does not merge with its replaced value',
  },
  { hex: '4202 0001', value: { modes: ['A', 'B'] }, reason: 'packed enums' },
  { hex: '4a08 0a0161 1203 0880 01', value: { map: { a: { x: 128 } } }, reason: 'a map' },
  { hex: '4a00', value: { map: { '': {} } }, reason: 'an entry without key and value' },
  {
    hex: '4a030a0161 4a07 0a0161 12020801',
    value: { map: { a: { x: 1 } } },
    reason: 'the last entry for a key wins',
  },
];

describe('decodeBinary: messages', () => {
  for (const { hex, value, reason } of meanings) {
    it(`${reason}: ${hex}`, () => {
      const { value: bound, diagnostics } = decodeAll(bytesOf(hex), M);
      expect(diagnostics).to.deep.equal([]);
      expect(JSON.parse(JSON.stringify(writtenOf(bound)))).to.deep.equal(value);
      expect(bound.broken).to.equal(false);
    });
  }

  it('records the byte range of each value, or that it is a default', () => {
    const { value } = decodeAll(bytesOf('0801 1203 088001 1a020801 4a070a0161 12020801'), M);
    const { number, point, points, map: entries, mode: unset } = originsOf(value);
    expect({ number, point, points, entries, unset }).to.deep.equal({
      number: { start: 1, end: 2 },
      point: { x: { start: 5, end: 7 }, y: 'default' },
      points: [{ x: { start: 10, end: 11 }, y: 'default' }],
      entries: { a: { x: { start: 19, end: 20 }, y: 'default' } },
      unset: 'default',
    });
    expect(value.fields.get('points')?.value.range).to.deep.equal({ start: 7, end: 11 });
    expect(value.fields.get('point')).to.deep.include({ nameRange: { start: 2, end: 3 }, path: ['point'] });
    expect(value.range).to.deep.equal({ start: 0, end: 20 });
  });

  it('binds learning rates at any depth to the types of the registry', () => {
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
