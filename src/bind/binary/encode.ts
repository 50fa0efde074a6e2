import type protobuf from 'protobufjs/minimal.js';
import { type Field, fieldNumber } from '../../schema/descriptors/message.ts';
import { WIRE, wireTypeOf } from '../../schema/descriptors/wire.ts';
import type { BoundMessage, WireField } from '../bound.ts';
import type { ScalarValue } from '../scalar.ts';
import { protobufPackage } from './package.ts';
import { writeScalar } from './scalars.ts';

/** Writes values as bytes. */

type Writer = InstanceType<typeof protobuf.Writer>;

const writeTag = (number: number, type: number, writer: Writer): Writer =>
  writer.uint32(((number << 3) | type) >>> 0);

const writeValue = (number: number, field: Field, value: ScalarValue, writer: Writer): void =>
  writeScalar(field, value, writeTag(number, wireTypeOf(field), writer));

/** Writes a value with its length first; the length is known once the value is written. */
const writeWithLength = (number: number, writer: Writer, write: () => void): void => {
  writeTag(number, WIRE.bytes, writer).fork();
  write();
  writer.ldelim();
};

/** Writes fields in the order of their numbers, as other writers do; repeated values one by one, as proto2 does. */
const writeFields = ({ message, fields }: BoundMessage, writer: Writer): void => {
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
const writeWire = (wire: readonly WireField[], writer: Writer): void => {
  for (const each of wire) {
    if (each.kind === 'raw') writer.raw(each.bytes);
    else if (each.kind === 'value') writeValue(each.number, each.field, each.value, writer);
    else
      writeWithLength(each.number, writer, () => {
        if (each.kind === 'message') writeWire(each.fields, writer);
        else for (const value of each.values) writeScalar(each.field, value, writer);
      });
  }
};

const writeMessage = (bound: BoundMessage, writer: Writer): void =>
  bound.wire === undefined ? writeFields(bound, writer) : writeWire(bound.wire, writer);

/**
 * Writes a message in binary: the values that were set, and nothing else.
 * Fields that came as bytes are written in their original order, unknown fields unchanged, so the result has the same
 * bytes (over-long numbers are shortened). All others are in the order of their numbers; equal values give equal
 * bytes. Fields without a number are left out: `withoutNumbers` lists them.
 * Source: the encoding specification of Protocol Buffers.
 */
export const encodeBinary = (bound: BoundMessage): Uint8Array => {
  const writer = new (protobufPackage().Writer)();
  writeMessage(bound, writer);
  // Copy: the writer's buffer is part of a shared one.
  return writer.finish(true).slice();
};
