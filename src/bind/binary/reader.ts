import type { Field, FieldKind, ScalarKind } from '../../schema/descriptors/message.ts';
import type { ScalarValue } from '../scalar.ts';

/**
 * Bytes and a position in them. The functions here read varints and fixed numbers. Each moves `pos`; it throws
 * RangeError if the bytes end before the value does, and Error if a varint is too long or its value too large.
 * Source: the encoding specification of Protocol Buffers.
 */
export interface WireReader {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  pos: number;
  /** The end of the message being read. */
  len: number;
}

export const wireReader = (bytes: Uint8Array): WireReader => ({
  bytes,
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  pos: 0,
  len: bytes.length,
});

/** Moves `pos` past some bytes and returns where they start. */
export const takeBytes = (reader: WireReader, count: number): number => {
  const start = reader.pos;
  if (start + count > reader.len) throw new RangeError('the bytes end before the value does');
  reader.pos = start + count;
  return start;
};

const nextByte = (reader: WireReader): number => reader.bytes[takeBytes(reader, 1)]!;

/** Reads the low 32 bits of a varint with at most this many bytes; any varint has at most 10. */
const readUint32 = (reader: WireReader, longest = 10): number => {
  let value = 0;
  for (let i = 0; i < longest; i++) {
    const byte = nextByte(reader);
    if (i < 5) value |= (byte & 0x7f) << (7 * i);
    if (byte < 0x80) return value >>> 0;
  }
  throw new Error('a varint without an end');
};

/** Moves `pos` past a varint and returns its size in bytes. */
export const skipVarint = (reader: WireReader): number => {
  const start = reader.pos;
  readUint32(reader);
  return reader.pos - start;
};

/** Reads a varint of at most 5 bytes, whose fifth byte is at most `lastByte`. */
const readShort = (reader: WireReader, lastByte: number): number => {
  const start = reader.pos;
  const value = readUint32(reader, 5);
  if (reader.pos - start === 5 && reader.bytes[start + 4]! > lastByte)
    throw new Error('a varint that is too large');
  return value;
};

/** Reads a tag of 32 bits: the number of a field together with its wire type. */
export const readTagNumber = (reader: WireReader): number => readShort(reader, 0x0f);

/** Reads a length of 31 bits. */
export const readSize = (reader: WireReader): number => readShort(reader, 0x07);

/** Reads a varint of up to 64 bits. */
const readUint64 = (reader: WireReader): bigint => {
  const start = reader.pos;
  skipVarint(reader);
  const value = reader.bytes
    .subarray(start, reader.pos)
    .reduceRight((higher, byte) => (higher << 7n) | BigInt(byte & 0x7f), 0n);
  return BigInt.asUintN(64, value);
};

/** Reads a bool: a varint of any size, true unless it is 0. */
const readBool = (reader: WireReader): boolean => readUint64(reader) !== 0n;

type PlainKind = Exclude<ScalarKind, 'string' | 'bytes'>;

const readers: { readonly [K in PlainKind]: (reader: WireReader) => ScalarValue } = {
  float: (r) => r.view.getFloat32(takeBytes(r, 4), true),
  double: (r) => r.view.getFloat64(takeBytes(r, 8), true),
  int32: (r) => readUint32(r) | 0,
  uint32: (r) => readUint32(r),
  sint32: (r) => {
    const value = readUint32(r);
    return (value >>> 1) ^ -(value & 1);
  },
  fixed32: (r) => r.view.getUint32(takeBytes(r, 4), true),
  sfixed32: (r) => r.view.getInt32(takeBytes(r, 4), true),
  int64: (r) => BigInt.asIntN(64, readUint64(r)),
  uint64: readUint64,
  sint64: (r) => {
    const value = readUint64(r);
    return (value >> 1n) ^ -(value & 1n);
  },
  fixed64: (r) => r.view.getBigUint64(takeBytes(r, 8), true),
  sfixed64: (r) => r.view.getBigInt64(takeBytes(r, 8), true),
  bool: readBool,
};

const isPlain = (kind: FieldKind): kind is PlainKind => Object.hasOwn(readers, kind);

/** Reads one number or bool; an enum is read as its number, an int32. */
export const readPlain = ({ kind }: Field, reader: WireReader): ScalarValue => {
  const how = kind === 'enum' ? 'int32' : kind;
  if (!isPlain(how)) throw new TypeError(`a field of kind ${kind} has a length`);
  return readers[how](reader);
};
