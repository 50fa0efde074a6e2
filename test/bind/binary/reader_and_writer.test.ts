import { expect } from 'chai';
import fc from 'fast-check';
import protobuf from 'protobufjs/minimal.js';
import {
  readPlain,
  readSize,
  readTagNumber,
  skipVarint,
  type WireReader,
  wireReader,
} from '../../../src/bind/binary/reader.ts';
import { emptyWriter, writeScalar, writeWithin, written } from '../../../src/bind/binary/writer.ts';
import type { ScalarValue } from '../../../src/bind/scalar.ts';
import { enumeration, type Field, type ScalarKind } from '../../../src/schema/descriptors/message.ts';

/** Compares our reader and writer of the wire format with those of protobufjs on bytes and values of all kinds. */

type Theirs = InstanceType<typeof protobuf.Reader>;
type Name = Exclude<ScalarKind, 'string' | 'bytes'>;

const int = (bits: number) =>
  fc.oneof(
    fc.integer({ min: -(2 ** (bits - 1)), max: 2 ** (bits - 1) - 1 }),
    fc.integer({ min: -300, max: 300 }),
  );
const uint = (bits: number) =>
  fc.oneof(fc.integer({ min: 0, max: 2 ** bits - 1 }), fc.integer({ min: 0, max: 300 }));
const signed = fc.oneof(
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.bigInt({ min: -300n, max: 300n }),
);
const unsigned = fc.oneof(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.bigInt({ min: 0n, max: 300n }));

const kinds: { readonly [K in Name]: fc.Arbitrary<ScalarValue> } = {
  float: fc.float(),
  double: fc.double(),
  int32: int(32),
  uint32: uint(32),
  sint32: int(32),
  fixed32: uint(32),
  sfixed32: int(32),
  int64: signed,
  uint64: unsigned,
  sint64: signed,
  fixed64: unsigned,
  sfixed64: signed,
  bool: fc.boolean(),
};
const names = Object.keys(kinds) as Name[];

/** Bytes in which long varints are frequent. */
const bytes = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 128, max: 255 }), fc.constant(0)),
  {
    maxLength: 12,
  },
);

/** The value and how far it was read, or the kind of error. */
const outcome = <R extends { pos: number }>(reader: R, read: (reader: R) => unknown): unknown => {
  try {
    const value = read(reader);
    return [typeof value === 'object' ? BigInt(String(value)) : value, reader.pos];
  } catch (cause) {
    return cause instanceof RangeError ? 'the end is missing' : 'invalid';
  }
};

const ours: { readonly [name: string]: readonly [(r: WireReader) => unknown, (r: Theirs) => unknown] } = {
  'a tag': [readTagNumber, (r) => r.tag()],
  'a length': [readSize, (r) => r.size()],
  'a varint to skip': [(r) => skipVarint(r) > 0, (r) => r.skip() === r],
  'an enum': [(r) => readPlain(enumeration('E', { A: 0 }), r), (r) => r.int32()],
  ...Object.fromEntries(
    names.map((kind) => [kind, [(r: WireReader) => readPlain({ kind }, r), (r: Theirs) => r[kind]()]]),
  ),
};

describe('the reader of the wire format', () => {
  for (const [what, [read, readAlike]] of Object.entries(ours))
    it(`reads ${what} as protobufjs does, from any bytes`, () =>
      fc.assert(
        fc.property(bytes, (list) => {
          const of = Uint8Array.from(list);
          const [mine, other] = [outcome(wireReader(of), read), outcome(new protobuf.Reader(of), readAlike)];
          expect(mine).to.deep.equal(other);
        }),
        { numRuns: 300 },
      ));

  it('refuses a kind with a length', () =>
    expect(() => readPlain({ kind: 'string' }, wireReader(new Uint8Array(9)))).to.throw(TypeError, /length/));
});

const theirBytes = (kind: Name, value: ScalarValue): Uint8Array => {
  const writer = new protobuf.Writer();
  const write = writer[kind] as (value: unknown) => unknown;
  write.call(writer, typeof value === 'bigint' ? String(value) : value);
  return new Uint8Array(writer.finish());
};

const ourBytes = (field: Field, value: ScalarValue): Uint8Array => {
  const writer = emptyWriter();
  writeScalar(field, value, writer);
  return written(writer);
};

describe('the writer of the wire format', () => {
  for (const kind of names)
    it(`writes ${kind} as protobufjs does`, () =>
      fc.assert(
        fc.property(kinds[kind], (value) => {
          expect(ourBytes({ kind }, value)).to.deep.equal(theirBytes(kind, value));
        }),
        { numRuns: 200 },
      ));

  it('writes lengths of every size, one inside another', () => {
    for (const length of [0, 1, 127, 128, 16_383, 16_384, 2_097_152]) {
      const content = new Uint8Array(length).fill(7);
      const writer = emptyWriter();
      writeWithin(writer, () => writeScalar({ kind: 'bytes' }, content, writer));
      const theirs = new protobuf.Writer().fork().bytes(content).ldelim().finish();
      expect(Buffer.compare(written(writer), theirs), `length ${length}`).to.equal(0);
    }
  });

  it('refuses a name that the enum does not have', () =>
    expect(() => ourBytes({ kind: 'enum', enumName: 'E', values: { A: 0 } }, 'B')).to.throw(
      TypeError,
      'the enum E has no value B',
    ));

  it('refuses a kind that is not a scalar', () =>
    expect(() => ourBytes({ kind: 'map' }, 1)).to.throw(TypeError, /scalar/));
});
