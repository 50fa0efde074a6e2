import { binaryFinding } from '../../diagnostics/catalogue/formats/binary.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { holdsMessages, type Message } from '../../schema/descriptors/message.ts';
import {
  fitsWire,
  type NumberedField,
  WIRE,
  type WireType,
  wireTypeOf,
} from '../../schema/descriptors/wire.ts';
import { MAX_DEPTH } from '../../syntax/tree.ts';
import type { BoundList, BoundMessage, BoundScalar, BoundValue, WireField } from '../bound.ts';
import { heldMessage } from '../map_entries.ts';
import { shortName } from '../resolve.ts';
import { OpenField, OpenMessage } from '../values/bound_values.ts';
import { type BinaryContext, type BinaryOptions, contextOf } from './context.ts';
import { readWireScalar } from './read_scalar.ts';
import {
  pathOfPart,
  type ReadPart,
  rawField,
  readLength,
  readTag,
  readWithin,
  skip,
  type Tag,
} from './wire.ts';

/** Reads bytes by a message descriptor into values with their ranges, which are byte offsets. */

export type { BinaryOptions } from './context.ts';

export interface Decoded {
  readonly value: BoundMessage;
  readonly diagnostics: readonly Diagnostic[];
  /** The number of fields in the bytes that the messages declare. */
  readonly known: number;
}

/** A message that also keeps its fields in the order read. */
class OpenBinaryMessage extends OpenMessage {
  readonly wire: WireField[] = [];
}

/** A field of a message that is being read, with its tag. */
interface At extends NumberedField, ReadPart {
  readonly tag: Tag;
}

const typeWords: { readonly [T in WireType]: string } = {
  [WIRE.varint]: 'a varint',
  [WIRE.fixed64]: '8 bytes',
  [WIRE.bytes]: 'bytes with a length',
  [WIRE.startGroup]: 'a group',
  [WIRE.endGroup]: 'the end of a group',
  [WIRE.fixed32]: '4 bytes',
};

const rangeOf = ({ start, end }: Tag): { start: number; end: number } => ({ start, end });

const setField = (target: OpenMessage, at: At, value: BoundValue): void => {
  const { name, field, tag } = at;
  target.fields.set(name, new OpenField(field, { name, nameRange: rangeOf(tag) }, value, target));
};

/** The items of a repeated field read so far. */
const itemsOf = (target: OpenMessage, at: At, end: number): (BoundScalar | BoundMessage)[] => {
  const before = target.fields.get(at.name)?.value;
  if (before?.kind === 'list') return (before as BoundList).items as (BoundScalar | BoundMessage)[];
  const items: (BoundScalar | BoundMessage)[] = [];
  const value: BoundList = { kind: 'list', items, range: { start: at.tag.start, end } };
  setField(target, at, value);
  return items;
};

/** The last value wins and replaces other members of its oneof: this is how binary messages are merged. */
const put = (target: OpenMessage, at: At, value: BoundScalar | BoundMessage, end: number): void => {
  const { name, field } = at;
  if (field.repeated === true || field.kind === 'map') {
    itemsOf(target, at, end).push(value);
    return;
  }
  if (field.oneof !== undefined)
    for (const other of target.fields.values())
      if (other.field.oneof === field.oneof && other.name !== name) target.fields.delete(other.name);
  setField(target, at, value);
};

const openMessageAt = (target: OpenMessage, at: At, end: number): OpenBinaryMessage => {
  const before = target.fields.get(at.name)?.value;
  if (before?.kind === 'message') return before as OpenBinaryMessage;
  const isList = at.field.repeated === true || at.field.kind === 'map';
  const index = isList ? itemsOf(target, at, end).length : -1;
  const written = { start: at.tag.start, end, nameRange: rangeOf(at.tag) };
  return new OpenBinaryMessage(heldMessage(at.field), written, target, at.name, index);
};

const readMessage = (
  target: OpenBinaryMessage,
  at: At,
  depth: number,
  context: BinaryContext,
): WireField | undefined => {
  const end = readLength(at, context);
  if (end === undefined) return undefined;
  if (depth === MAX_DEPTH) {
    const place = { path: pathOfPart(at), ranges: [{ start: at.tag.start, end }] };
    context.report(binaryFinding('binary/depth', { depth: MAX_DEPTH }, place));
    target.broken = true;
    context.reader.pos = end;
    return rawField(at.number, at.tag.start, context);
  }
  const into = openMessageAt(target, at, end);
  const fields = readWithin(end, context, () => readFields(into, depth + 1, context));
  put(target, at, into, end);
  return { kind: 'message', number: at.number, fields };
};

const readSingle = (target: OpenBinaryMessage, at: At, context: BinaryContext): WireField | undefined => {
  const value = readWireScalar(at, context);
  if (value === undefined) return undefined;
  if (value.kind === 'scalar') {
    put(target, at, value, context.reader.pos);
    return { kind: 'value', number: at.number, field: at.field, value: value.value };
  }
  if (value.broken) target.broken = true;
  return rawField(at.number, at.tag.start, context);
};

/** Reads packed values. A value outside its enum, or a truncated end, is kept as raw bytes. */
const readPacked = (target: OpenBinaryMessage, at: At, context: BinaryContext): WireField | undefined => {
  const end = readLength(at, context);
  if (end === undefined) return undefined;
  const read: BoundScalar[] = [];
  const isWhole = readWithin(end, context, () => {
    let whole = true;
    while (context.reader.pos < end) {
      const value = context.isFull() ? undefined : readWireScalar(at, context);
      if (value?.kind === 'scalar') read.push(value);
      else whole = false;
      if (value === undefined || (value.kind === 'none' && value.broken)) target.broken = true;
      if (value === undefined) break;
    }
    return whole;
  });
  const items = itemsOf(target, at, end);
  for (const value of read) items.push(value);
  const { number, field, tag } = at;
  return isWhole
    ? { kind: 'packed', number, field, values: read.map(({ value }) => value) }
    : rawField(number, tag.start, context);
};

/** Keeps a field that the message does not have, or refuses it if every name must be known. */
const readUnknown = (
  target: OpenBinaryMessage,
  tag: Tag,
  depth: number,
  context: BinaryContext,
): WireField | undefined => {
  const { message } = target;
  const what = { name: `field ${tag.number}`, isKnown: false, holder: target };
  if (!skip(tag, what, depth, context)) return undefined;
  if (context.options.unknownFields(message) === 'error') {
    const { path } = target;
    const known = [...context.fieldsOf(message).values()].map(({ name, number }) => `${number} (${name})`);
    const params = { number: tag.number, message: shortName(message.name), known };
    context.report(binaryFinding('binary/unknown-field', params, { path, ranges: [rangeOf(tag)] }));
    target.broken = true;
  }
  return rawField(tag.number, tag.start, context);
};

const refuse = (
  target: OpenBinaryMessage,
  at: At,
  depth: number,
  context: BinaryContext,
): WireField | undefined => {
  if (!skip(at.tag, at, depth, context)) return undefined;
  const params = {
    name: at.name,
    expected: typeWords[wireTypeOf(at.field)],
    got: typeWords[at.tag.type],
  };
  context.report(
    binaryFinding('binary/wire-type', params, {
      path: pathOfPart(at),
      ranges: [{ start: at.tag.start, end: context.reader.pos }],
    }),
  );
  target.broken = true;
  return rawField(at.number, at.tag.start, context);
};

/** Reads one field; undefined if nothing after it can be read either. */
const readField = (
  target: OpenBinaryMessage,
  depth: number,
  context: BinaryContext,
): WireField | undefined => {
  const tag = readTag(target, context);
  if (tag === undefined) return undefined;
  const known = context.fieldsOf(target.message).get(tag.number);
  if (known === undefined) return readUnknown(target, tag, depth, context);
  const { name, number, field } = known;
  const at: At = { name, number, field, tag, isKnown: true, holder: target };
  if (!fitsWire(field, tag.type)) return refuse(target, at, depth, context);
  context.count();
  if (tag.type !== wireTypeOf(field)) return readPacked(target, at, context);
  return holdsMessages(field) ? readMessage(target, at, depth, context) : readSingle(target, at, context);
};

/** Reads the fields up to the end of the message; everything after a fault is kept raw. */
const readFields = (
  target: OpenBinaryMessage,
  depth: number,
  context: BinaryContext,
): readonly WireField[] => {
  const { reader } = context;
  const fields: WireField[] = [];
  while (reader.pos < reader.len) {
    const start = reader.pos;
    const field = context.isFull() ? undefined : readField(target, depth, context);
    if (field === undefined) {
      target.broken = true;
      reader.pos = reader.len;
    }
    fields.push(field ?? rawField(0, start, context));
  }
  for (const field of fields) target.wire.push(field);
  return fields;
};

/**
 * Reads a message in binary, with the range of each value in bytes.
 * A field given again replaces the earlier value or is merged with it, silently, as in every reader of binary.
 * Repeated values may be packed or not. A number that has no name in its enum counts as "not set", with a finding.
 *
 * Reports: truncated bytes, invalid varints and tags, values of another wire type, strings that are not UTF-8,
 * unknown fields. Never throws for an input; the work is linear in the bytes.
 * Source: the encoding specification of Protocol Buffers.
 */
export const decodeBinary = (bytes: Uint8Array, message: Message, options: BinaryOptions): Decoded => {
  const diagnostics: Diagnostic[] = [];
  const context = contextOf(bytes, options, diagnostics);
  const value = new OpenBinaryMessage(message, { start: 0, end: bytes.length }, { path: [] });
  readFields(value, 0, context);
  return { value, diagnostics, known: context.known() };
};
