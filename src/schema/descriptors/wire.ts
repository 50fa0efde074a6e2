import type { Field, FieldKind, Message } from './message.ts';

/** The encoding of fields in Protocol Buffers' binary format, as far as descriptors determine it. */

/** The wire type, which says how to read the bytes after a tag. */
export const WIRE = { varint: 0, fixed64: 1, bytes: 2, startGroup: 3, endGroup: 4, fixed32: 5 } as const;
export type WireType = (typeof WIRE)[keyof typeof WIRE];

const ofKind: { readonly [K in FieldKind]: WireType } = {
  float: WIRE.fixed32,
  double: WIRE.fixed64,
  int32: WIRE.varint,
  int64: WIRE.varint,
  uint32: WIRE.varint,
  uint64: WIRE.varint,
  sint32: WIRE.varint,
  sint64: WIRE.varint,
  fixed32: WIRE.fixed32,
  fixed64: WIRE.fixed64,
  sfixed32: WIRE.fixed32,
  sfixed64: WIRE.fixed64,
  bool: WIRE.varint,
  string: WIRE.bytes,
  bytes: WIRE.bytes,
  enum: WIRE.varint,
  message: WIRE.bytes,
  learning_rate: WIRE.bytes,
  map: WIRE.bytes,
};

/** The wire type of one value of a field. */
export const wireTypeOf = ({ kind }: Field): WireType => ofKind[kind];

/** True if the values of a repeated field may also come packed, which every reader must accept. */
export const isPackable = (field: Field): boolean =>
  field.repeated === true && wireTypeOf(field) !== WIRE.bytes;

/** True if the field may be encoded with this wire type. */
export const fitsWire = (field: Field, type: number): boolean =>
  type === wireTypeOf(field) || (type === WIRE.bytes && isPackable(field));

export interface NumberedField {
  readonly name: string;
  readonly number: number;
  readonly field: Field;
}

const numbered = new WeakMap<Message, ReadonlyMap<number, NumberedField>>();

/** The fields of a message that have a number, by number; built once for each message. */
export const fieldsByNumber = (of: Message): ReadonlyMap<number, NumberedField> => {
  const known = numbered.get(of);
  if (known !== undefined) return known;
  const fields = Object.entries<Field>(of.fields).map(([name, field], index) => ({
    name,
    number: field.number ?? index + 1,
    field,
  }));
  const made = new Map(fields.filter(({ number }) => number > 0).map((each) => [each.number, each]));
  numbered.set(of, made);
  return made;
};
