import { type Message, messageOf } from '../../schema/descriptors/message.ts';
import { fieldsByNumber, fitsWire, type NumberedField, WIRE } from '../../schema/descriptors/wire.ts';
import { invalidUtf8 } from '../../syntax/utf8.ts';

/**
 * Recognizes binary messages by their content if the file name does not show the format, without loading the code that
 * reads them.
 */

/** Control characters other than white space: text never has these. */
const isControl = (byte: number): boolean => byte < 0x20 && (byte < 0x09 || byte > 0x0d);

/** True if the bytes can be text. */
export const isText = (bytes: Uint8Array): boolean => !bytes.some(isControl) && invalidUtf8(bytes) < 0;

interface Varint {
  readonly value: number;
  readonly end: number;
}

/** Reads a varint; above 53 bits it is inexact, but no tag or length is that long. */
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

/** The end of a value; undefined for a group, which no writer of configs uses, and for an invalid wire type. */
const endOf = (bytes: Uint8Array, type: number, start: number): number | undefined => {
  const varint = type === WIRE.varint || type === WIRE.bytes ? varintAt(bytes, start) : undefined;
  if (type === WIRE.varint) return varint?.end;
  if (type === WIRE.bytes) return varint && varint.end + varint.value;
  if (type === WIRE.fixed32) return start + 4;
  return type === WIRE.fixed64 ? start + 8 : undefined;
};

/** True if the bytes are a series of fields, at least one is known, and each known field has its own wire type. */
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
 * True for bytes that cannot be text (they have a control character, or are not UTF-8) and that consist, as far as
 * tags and lengths tell, of fields of one of the messages. A truncated file is not recognized: its name must show the format.
 */
export const looksBinary = (bytes: Uint8Array, messages: readonly Message[]): boolean =>
  !isText(bytes) && messages.some((of) => areFields(bytes, fieldsByNumber(of)));

/** True if a message refuses fields that it does not have. */
type IsClosed = (of: Message) => boolean;

/** True if this field, or one inside it, will certainly be refused. */
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
 * True if reading the bytes as this message would certainly find an error: a value of another wire type, or an unknown
 * field that is refused. Only tags and lengths are read, which takes a tenth of the time.
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
