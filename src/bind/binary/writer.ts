import type { Field, FieldKind, ScalarKind } from '../../schema/descriptors/message.ts';
import type { ScalarValue } from '../scalar.ts';

/**
 * The bytes written so far. The functions here append scalars, and values that have their length before them.
 * Source: the encoding specification of Protocol Buffers.
 */
export interface WireWriter {
  bytes: Uint8Array;
  view: DataView;
  /** Number of bytes written. */
  length: number;
}

const over = (bytes: Uint8Array): Pick<WireWriter, 'bytes' | 'view'> => ({
  bytes,
  view: new DataView(bytes.buffer),
});

export const emptyWriter = (): WireWriter => ({ ...over(new Uint8Array(256)), length: 0 });

/** A copy of the bytes written. */
export const written = ({ bytes, length }: WireWriter): Uint8Array => bytes.slice(0, length);

/** Makes room for more bytes and returns where they start. */
const take = (to: WireWriter, count: number): number => {
  const start = to.length;
  to.length += count;
  if (to.length > to.bytes.length) {
    const { bytes } = to;
    Object.assign(to, over(new Uint8Array(2 * to.length)));
    to.bytes.set(bytes);
  }
  return start;
};

/** Writes bytes as they are. */
export const writeRaw = (to: WireWriter, bytes: Uint8Array): void => {
  const start = take(to, bytes.length);
  to.bytes.set(bytes, start);
};

const sizeOfVarint = (value: number): number => Math.max(1, Math.ceil((32 - Math.clz32(value)) / 7));

const putVarint = ({ bytes }: WireWriter, value: number, start: number, count: number): void => {
  let rest = value;
  for (let i = 0; i < count; i++, rest >>>= 7) bytes[start + i] = (rest & 0x7f) | (i + 1 < count ? 0x80 : 0);
};

/** Writes a number of 32 bits as a varint. */
export const writeUint32 = (to: WireWriter, value: number): void => {
  const count = sizeOfVarint(value);
  const start = take(to, count);
  putVarint(to, value, start, count);
};

const writeUint64 = (to: WireWriter, value: bigint): void => {
  let rest = BigInt.asUintN(64, value);
  for (; rest > 0x7fn; rest >>= 7n) {
    const start = take(to, 1);
    to.bytes[start] = Number(rest & 0x7fn) | 0x80;
  }
  writeUint32(to, Number(rest));
};

/** Calls `write` and puts the length of the written bytes before them: they are moved to make room for it. */
export const writeWithin = (to: WireWriter, write: () => void): void => {
  const start = to.length;
  write();
  const length = to.length - start;
  const count = sizeOfVarint(length);
  take(to, count);
  to.bytes.copyWithin(start + count, start, start + length);
  putVarint(to, length, start, count);
};

const writeBytes = (to: WireWriter, bytes: Uint8Array): void => {
  writeUint32(to, bytes.length);
  writeRaw(to, bytes);
};

/** Writes a number of fixed size by a method of DataView. */
const fixed =
  <V>(size: number, set: (view: DataView, start: number, value: V) => void) =>
  (to: WireWriter, value: V): void => {
    const start = take(to, size);
    set(to.view, start, value);
  };

type Write<V> = (to: WireWriter, value: V) => void;

const int64: Write<bigint> = writeUint64;

/** One writer for each kind of scalar. The kind of a field determines the type of its bound value. */
const writers: { readonly [K in ScalarKind]: Write<never> } = {
  float: /* @__PURE__ */ fixed<number>(4, (view, at, value) => view.setFloat32(at, value, true)),
  double: /* @__PURE__ */ fixed<number>(8, (view, at, value) => view.setFloat64(at, value, true)),
  int32: (to, value: number) => (value < 0 ? int64(to, BigInt(value)) : writeUint32(to, value)),
  uint32: writeUint32,
  sint32: (to, value: number) => writeUint32(to, (value << 1) ^ (value >> 31)),
  fixed32: /* @__PURE__ */ fixed<number>(4, (view, at, value) => view.setUint32(at, value, true)),
  sfixed32: /* @__PURE__ */ fixed<number>(4, (view, at, value) => view.setInt32(at, value, true)),
  int64,
  uint64: int64,
  sint64: (to, value: bigint) => int64(to, (value << 1n) ^ (value >> 63n)),
  fixed64: /* @__PURE__ */ fixed<bigint>(8, (view, at, value) => view.setBigUint64(at, value, true)),
  sfixed64: /* @__PURE__ */ fixed<bigint>(8, (view, at, value) => view.setBigInt64(at, value, true)),
  bool: (to, value: boolean) => writeUint32(to, Number(value)),
  string: (to, value: string) => writeBytes(to, new TextEncoder().encode(value)),
  bytes: writeBytes,
};

const isScalar = (kind: FieldKind): kind is ScalarKind => Object.hasOwn(writers, kind);

const numberOf = ({ values, enumName, open }: Field, name: ScalarValue): number => {
  const number = open && typeof name === 'number' ? name : values?.[String(name)];
  if (number === undefined) throw new TypeError(`the enum ${enumName} has no value ${name}`);
  return number;
};

/** Writes one scalar or enum value, without a tag. */
export const writeScalar = (field: Field, value: ScalarValue, to: WireWriter): void => {
  const isEnum = field.kind === 'enum';
  const kind = isEnum ? 'int32' : field.kind;
  if (!isScalar(kind)) throw new TypeError(`a field of kind ${kind} is not a scalar`);
  writers[kind](to, (isEnum ? numberOf(field, value) : value) as never);
};
