import type protobuf from 'protobufjs/minimal.js';
import type { Field, FieldKind, ScalarKind } from '../../schema/message.ts';
import type { ScalarValue } from '../scalar.ts';

/** Scalars on the wire, by protobufjs; 64-bit integers, of which it makes objects or rounded numbers, by hand. */

type Reader = protobuf.Reader;
type Writer = protobuf.Writer;

/** A varint of up to 64 bits; `bool` goes over one, whatever its value, and refuses more than 10 bytes. */
const readVarint = (reader: Reader): bigint => {
  const start = reader.pos;
  reader.bool();
  const value = reader.buf
    .subarray(start, reader.pos)
    .reduceRight((higher, byte) => (higher << 7n) | BigInt(byte & 0x7f), 0n);
  return BigInt.asUintN(64, value);
};

const writeVarint = (writer: Writer, value: bigint): void => {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, value);
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  writer.raw(Uint8Array.of(...bytes, Number(rest)));
};

const readFixed = (reader: Reader): bigint => {
  const low = BigInt(reader.fixed32());
  return (BigInt(reader.fixed32()) << 32n) | low;
};

const writeFixed = (writer: Writer, value: bigint): void => {
  const low = BigInt.asUintN(32, value);
  writer.fixed32(Number(low)).fixed32(Number(BigInt.asUintN(32, value >> 32n)));
};

const fromZigzag = (value: bigint): bigint => (value >> 1n) ^ -(value & 1n);
const toZigzag = (value: bigint): bigint => (value << 1n) ^ (value >> 63n);

interface Codec<V> {
  readonly read: (reader: Reader) => V;
  readonly write: (writer: Writer, value: V) => void;
}

const codec = <V extends ScalarValue>(
  read: (reader: Reader) => V,
  write: (writer: Writer, value: V) => void,
): Codec<ScalarValue> => ({
  read,
  // What binding made of a field's value has the type of the field's kind.
  write: (writer, value) => write(writer, value as V),
});

const codecs: { readonly [K in ScalarKind]: Codec<ScalarValue> } = {
  float: codec<number>(
    (r) => r.float(),
    (w, value) => w.float(value),
  ),
  double: codec<number>(
    (r) => r.double(),
    (w, value) => w.double(value),
  ),
  int32: codec<number>(
    (r) => r.int32(),
    (w, value) => w.int32(value),
  ),
  uint32: codec<number>(
    (r) => r.uint32(),
    (w, value) => w.uint32(value),
  ),
  sint32: codec<number>(
    (r) => r.sint32(),
    (w, value) => w.sint32(value),
  ),
  fixed32: codec<number>(
    (r) => r.fixed32(),
    (w, value) => w.fixed32(value),
  ),
  sfixed32: codec<number>(
    (r) => r.sfixed32(),
    (w, value) => w.sfixed32(value),
  ),
  int64: codec<bigint>(
    (r) => BigInt.asIntN(64, readVarint(r)),
    (w, value) => writeVarint(w, value),
  ),
  uint64: codec<bigint>(
    (r) => readVarint(r),
    (w, value) => writeVarint(w, value),
  ),
  sint64: codec<bigint>(
    (r) => fromZigzag(readVarint(r)),
    (w, value) => writeVarint(w, toZigzag(value)),
  ),
  fixed64: codec<bigint>(
    (r) => readFixed(r),
    (w, value) => writeFixed(w, value),
  ),
  sfixed64: codec<bigint>(
    (r) => BigInt.asIntN(64, readFixed(r)),
    (w, value) => writeFixed(w, value),
  ),
  bool: codec<boolean>(
    (r) => r.bool(),
    (w, value) => w.bool(value),
  ),
  bytes: codec<Uint8Array>(
    (r) => r.bytes().slice(),
    (w, value) => w.bytes(value),
  ),
  string: codec<string>(
    (r) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(r.bytes()),
    (w, value) => w.bytes(new TextEncoder().encode(value)),
  ),
};

/** An enum goes as an int32. */
const scalarKind = (kind: FieldKind): ScalarKind => {
  if (kind === 'enum') return 'int32';
  if (kind === 'message' || kind === 'learning_rate' || kind === 'map')
    throw new TypeError(`a field of kind ${kind} is no scalar`);
  return kind;
};

/** The number of an enum's value. */
const enumNumber = ({ values, enumName }: Field, name: ScalarValue): number => {
  const number = values?.[String(name)];
  if (number === undefined) throw new TypeError(`the enum ${enumName} has no value ${name}`);
  return number;
};

/** One value, behind its tag; an enum is its number. Throws what protobufjs does at the end of the bytes. */
export const readValue = ({ kind }: Field, reader: Reader): ScalarValue => codecs[scalarKind(kind)].read(reader);

/** One value, without its tag. */
export const writeValue = (field: Field, value: ScalarValue, writer: Writer): void =>
  codecs[scalarKind(field.kind)].write(writer, field.kind === 'enum' ? enumNumber(field, value) : value);
