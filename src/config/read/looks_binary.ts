import { type Message, messageOf } from '../../schema/descriptors/message.ts';
import { fieldsByNumber, fitsWire, type NumberedField, WIRE } from '../../schema/descriptors/wire.ts';
import { invalidUtf8 } from '../../syntax/utf8.ts';

/** Whether bytes are a message in binary, where no name says so; without the code that reads one. */

/** No text has these: control characters, but for white space. */
const isControl = (byte: number): boolean => byte < 0x20 && (byte < 0x09 || byte > 0x0d);

/** True of bytes that can be a text's. */
export const isText = (bytes: Uint8Array): boolean => !bytes.some(isControl) && invalidUtf8(bytes) < 0;

interface Varint {
  readonly value: number;
  readonly end: number;
}

/** A varint; of more than 53 bits it is not exact, which no tag or length is. */
const varintAt = (bytes: Uint8Array, start: number): Varint | undefined => {
  let value = 0;
  for (let i = 0; i < 10; i++) {
    const byte = bytes[start + i];
    if (byte === undefined) return undefined;
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return { value, end: start + i + 1 };
  }
  return undefined;
};

/** Where a value ends; undefined for a group, which no writer of configs has, and for what is no wire type. */
const endOf = (bytes: Uint8Array, type: number, start: number): number | undefined => {
  const varint = type === WIRE.varint || type === WIRE.bytes ? varintAt(bytes, start) : undefined;
  if (type === WIRE.varint) return varint?.end;
  if (type === WIRE.bytes) return varint && varint.end + varint.value;
  if (type === WIRE.fixed32) return start + 4;
  return type === WIRE.fixed64 ? start + 8 : undefined;
};

/** True where the bytes are fields from the first to the last, each known one of the type it has, and at least one known. */
const areFields = (bytes: Uint8Array, fields: ReadonlyMap<number, NumberedField>): boolean => {
  let known = 0;
  let at = 0;
  while (at < bytes.length) {
    const tag = varintAt(bytes, at);
    if (tag === undefined || tag.value < 8 || tag.value >= 2 ** 32) return false;
    const type = tag.value % 8;
    const field = fields.get(Math.floor(tag.value / 8));
    if (field !== undefined && !fitsWire(field.field, type)) return false;
    if (field !== undefined) known++;
    const end = endOf(bytes, type, tag.end);
    if (end === undefined || end > bytes.length) return false;
    at = end;
  }
  return known > 0;
};

/**
 * True of bytes that no text has (a control character, or not UTF-8) and that are, from the first to the last, fields of
 * one of the messages, as far as their tags and lengths say. A file that was cut short is none: its name has to say it.
 */
export const looksBinary = (bytes: Uint8Array, messages: readonly Message[]): boolean =>
  !isText(bytes) && messages.some((of) => areFields(bytes, fieldsByNumber(of)));

/** What a message refuses: fields that it does not have, if it is closed. */
type IsClosed = (of: Message) => boolean;

/** True if a field with this tag is sure to be refused, or one inside it. */
const isRefused = (
  bytes: Uint8Array,
  { value, end: start }: Varint,
  end: number,
  of: Message,
  isClosed: IsClosed,
): boolean => {
  const type = value % 8;
  const field = fieldsByNumber(of).get(Math.floor(value / 8))?.field;
  if (field === undefined) return isClosed(of);
  if (!fitsWire(field, type)) return true;
  const isMessage = field.kind === 'message' || field.kind === 'learning_rate';
  const length = isMessage ? varintAt(bytes, start) : undefined;
  return length !== undefined && isOfAnother(bytes, messageOf(field), isClosed, length.end, end);
};

/**
 * True of bytes in which a message, or one inside it, is sure to find an error: a value of another wire type, or a field
 * that it does not have and refuses. This reads tags and lengths alone, in a tenth of the time that reading takes.
 */
export const isOfAnother = (
  bytes: Uint8Array,
  of: Message,
  isClosed: IsClosed,
  from = 0,
  to = bytes.length,
): boolean => {
  for (let at = from; at < to; ) {
    const tag = varintAt(bytes, at);
    if (tag === undefined || tag.value < 8 || tag.value >= 2 ** 32) return false;
    const end = endOf(bytes, tag.value % 8, tag.end);
    if (end === undefined || end > to) return false;
    if (isRefused(bytes, tag, end, of, isClosed)) return true;
    at = end;
  }
  return false;
};
