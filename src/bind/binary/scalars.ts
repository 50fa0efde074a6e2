import type protobuf from 'protobufjs/minimal.js';
import type { Field, FieldKind, ScalarKind } from '../../schema/descriptors/message.ts';
import type { ScalarValue } from '../scalar.ts';

/**
 * Reads and writes scalars in binary with protobufjs; 64-bit integers directly, because protobufjs turns them into
 * objects or rounds them.
 */

type Reader = protobuf.Reader;
type Writer = protobuf.Writer;

/** Reads a varint of up to 64 bits. `bool` skips a varint of any value and refuses more than 10 bytes. */
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

type PlainKind = Exclude<ScalarKind, 'string' | 'bytes'>;

const readers: { readonly [K in PlainKind]: (reader: Reader) => ScalarValue } = {
  float: (r) => r.float(),
  double: (r) => r.double(),
  int32: (r) => r.int32(),
  uint32: (r) => r.uint32(),
  sint32: (r) => r.sint32(),
  fixed32: (r) => r.fixed32(),
  sfixed32: (r) => r.sfixed32(),
  int64: (r) => BigInt.asIntN(64, readVarint(r)),
  uint64: (r) => readVarint(r),
  sint64: (r) => fromZigzag(readVarint(r)),
  fixed64: (r) => readFixed(r),
  sfixed64: (r) => BigInt.asIntN(64, readFixed(r)),
  bool: (r) => r.bool(),
};

/** A bound value has the type that its field's kind implies. */
const writer =
  <V extends ScalarValue>(write: (to: Writer, value: V) => void) =>
  (to: Writer, value: ScalarValue): void =>
    write(to, value as V);

const writers: { readonly [K in ScalarKind]: (to: Writer, value: ScalarValue) => void } = {
  float: /* @__PURE__ */ writer<number>((w, value) => w.float(value)),
  double: /* @__PURE__ */ writer<number>((w, value) => w.double(value)),
  int32: /* @__PURE__ */ writer<number>((w, value) => w.int32(value)),
  uint32: /* @__PURE__ */ writer<number>((w, value) => w.uint32(value)),
  sint32: /* @__PURE__ */ writer<number>((w, value) => w.sint32(value)),
  fixed32: /* @__PURE__ */ writer<number>((w, value) => w.fixed32(value)),
  sfixed32: /* @__PURE__ */ writer<number>((w, value) => w.sfixed32(value)),
  int64: /* @__PURE__ */ writer<bigint>((w, value) => writeVarint(w, value)),
  uint64: /* @__PURE__ */ writer<bigint>((w, value) => writeVarint(w, value)),
  sint64: /* @__PURE__ */ writer<bigint>((w, value) => writeVarint(w, toZigzag(value))),
  fixed64: /* @__PURE__ */ writer<bigint>((w, value) => writeFixed(w, value)),
  sfixed64: /* @__PURE__ */ writer<bigint>((w, value) => writeFixed(w, value)),
  bool: /* @__PURE__ */ writer<boolean>((w, value) => w.bool(value)),
  string: /* @__PURE__ */ writer<string>((w, value) => w.bytes(new TextEncoder().encode(value))),
  bytes: /* @__PURE__ */ writer<Uint8Array>((w, value) => w.bytes(value)),
};

const isPlain = (kind: FieldKind): kind is PlainKind => Object.hasOwn(readers, kind);

/**
 * Reads one number or bool; an enum is read as its number, an int32. Throws what protobufjs throws at the end of the
 * bytes.
 */
export const readPlain = ({ kind }: Field, reader: Reader): ScalarValue => {
  if (kind === 'enum') return reader.int32();
  if (!isPlain(kind)) throw new TypeError(`a field of kind ${kind} has a length`);
  return readers[kind](reader);
};

const isScalar = (kind: FieldKind): kind is ScalarKind => Object.hasOwn(writers, kind);

const writeEnum = ({ values, enumName, open }: Field, name: ScalarValue, to: Writer): void => {
  const number = open && typeof name === 'number' ? name : values?.[String(name)];
  if (number === undefined) throw new TypeError(`the enum ${enumName} has no value ${name}`);
  to.int32(number);
};

/** Writes one scalar or enum value, without a tag. */
export const writeScalar = (field: Field, value: ScalarValue, to: Writer): void => {
  if (field.kind === 'enum') writeEnum(field, value, to);
  else if (isScalar(field.kind)) writers[field.kind](to, value);
  else throw new TypeError(`a field of kind ${field.kind} is not a scalar`);
};
