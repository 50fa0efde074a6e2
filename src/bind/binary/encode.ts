import type protobuf from 'protobufjs/minimal.js';
import { type Field, fieldNumber } from '../../schema/descriptors/message.ts';
import { WIRE, wireTypeOf } from '../../schema/descriptors/wire.ts';
import type { BoundMessage, WireField } from '../bound.ts';
import type { ScalarValue } from '../scalar.ts';
import { protobufPackage } from './package.ts';
import { writeScalar } from './scalars.ts';

/** From values to bytes. */

type Writer = InstanceType<typeof protobuf.Writer>;

const writeTag = (number: number, type: number, writer: Writer): Writer =>
  writer.uint32(((number << 3) | type) >>> 0);

const writeValue = (number: number, field: Field, value: ScalarValue, writer: Writer): void =>
  writeScalar(field, value, writeTag(number, wireTypeOf(field), writer));

/** What has a length, which is known when it has been written. */
const writeWithLength = (number: number, writer: Writer, write: () => void): void => {
  writeTag(number, WIRE.bytes, writer).fork();
  write();
  writer.ldelim();
};

/** In the order of the fields' numbers, as the other writers have it; what is repeated one by one, as proto2 has it. */
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

/** What came as bytes, in the order it came in. */
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
 * A message in binary: what was written, and nothing else.
 *
 * What came as bytes is written in the order it came in, unknown fields as they were, so that it is the same bytes again
 * (numbers that were longer than they need be are written short). All else is in the order of the numbers; the same
 * values give the same bytes. What has no number is left out: `withoutNumbers` lists it.
 * Source: the encoding specification of Protocol Buffers.
 */
export const encodeBinary = (bound: BoundMessage): Uint8Array => {
  const writer = new (protobufPackage().Writer)();
  writeMessage(bound, writer);
  // A copy of its own size: the writer's buffer is a piece of a shared one.
  return writer.finish(true).slice();
};
