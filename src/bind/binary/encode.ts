import { type Field, fieldNumber } from '../../schema/descriptors/message.ts';
import { WIRE, wireTypeOf } from '../../schema/descriptors/wire.ts';
import type { BoundMessage, WireField } from '../bound.ts';
import type { ScalarValue } from '../scalar.ts';
import {
  emptyWriter,
  type WireWriter,
  writeRaw,
  writeScalar,
  writeUint32,
  writeWithin,
  written,
} from './writer.ts';

/** Writes values as bytes. */

const writeTag = (number: number, type: number, writer: WireWriter): void =>
  writeUint32(writer, ((number << 3) | type) >>> 0);

const writeValue = (number: number, field: Field, value: ScalarValue, writer: WireWriter): void => {
  writeTag(number, wireTypeOf(field), writer);
  writeScalar(field, value, writer);
};

const writeWithLength = (number: number, writer: WireWriter, write: () => void): void => {
  writeTag(number, WIRE.bytes, writer);
  writeWithin(writer, write);
};

/** Writes fields in the order of their numbers, as other writers do. Repeated values are written one by one, not packed, as in proto2. */
const writeFields = ({ message, fields }: BoundMessage, writer: WireWriter): void => {
  const numbered = [...fields.values()]
    .map(({ name, field, value }) => ({ field, value, number: fieldNumber(message, name) }))
    .filter(({ number }) => number > 0)
    .sort((a, b) => a.number - b.number);
  for (const { number, field, value } of numbered) {
    for (const each of value.kind === 'list' ? value.items : [value]) {
      if (each.kind === 'scalar') writeValue(number, field, each.value, writer);
      else writeWithLength(number, writer, () => writeMessage(each, writer));
    }
  }
};

/** Writes fields that came as bytes in their original order. */
const writeWire = (wire: readonly WireField[], writer: WireWriter): void => {
  for (const each of wire) {
    if (each.kind === 'raw') writeRaw(writer, each.bytes);
    else if (each.kind === 'value') writeValue(each.number, each.field, each.value, writer);
    else
      writeWithLength(each.number, writer, () => {
        if (each.kind === 'message') writeWire(each.fields, writer);
        else for (const value of each.values) writeScalar(each.field, value, writer);
      });
  }
};

const writeMessage = (bound: BoundMessage, writer: WireWriter): void =>
  bound.wire === undefined ? writeFields(bound, writer) : writeWire(bound.wire, writer);

/**
 * Writes a message in binary: the values that were set, and nothing else.
 * Fields that came as bytes are written in their original order, unknown fields unchanged, so the result has the same
 * bytes (over-long numbers are shortened). All others are in the order of their numbers; equal values give equal
 * bytes. Fields without a number are left out: `withoutNumbers` lists them.
 * Source: the encoding specification of Protocol Buffers.
 */
export const encodeBinary = (bound: BoundMessage): Uint8Array => {
  const writer = emptyWriter();
  writeMessage(bound, writer);
  return written(writer);
};
