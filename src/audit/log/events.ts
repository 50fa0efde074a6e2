import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { decodeUtf8 } from '../../syntax/utf8.ts';
import { type BadRow, badRowsFinding, logFinding } from '../findings.ts';
import { isRateName } from './axes.ts';
import { maskedCrc32c } from './crc32c.ts';
import type { Column, Entry } from './log.ts';
import { fieldsOf, viewOf } from './wire.ts';

/**
 * Reads event files of TensorBoard: TFRecords, each with an Event.
 * Source: tensorflow/core/lib/io/record_writer.h, tensorflow/core/util/event.proto,
 * tensorflow/core/framework/summary.proto, tensor.proto and types.proto.
 */

/** Bytes of a record before its data: the length, and its checksum. */
const HEAD = 12;
const TAIL = 4;

const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

/** True for bytes that begin like an event file: a first record whose length has the right checksum. */
export const looksLikeEvents = (bytes: Uint8Array): boolean =>
  bytes.length >= HEAD && viewOf(bytes).getUint32(8, true) === maskedCrc32c(bytes.subarray(0, 8));

/** Reads only the first number: a rate is a single number. */
const first = (bytes: Uint8Array, size: number, read: (view: DataView) => number): number | undefined =>
  bytes.length >= size ? read(viewOf(bytes)) : undefined;

const half = (bits: number): number => {
  const [sign, exponent, fraction] = [bits & 0x8000 ? -1 : 1, (bits >> 10) & 0x1f, bits & 0x3ff];
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign / 0 : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
};

const bfloat16 = (bits: number): number => {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint16(0, bits);
  return view.getFloat32(0);
};

const FLOAT = 1;
const DOUBLE = 2;
const BFLOAT16 = 14;
const HALF = 19;

/** The first number in the raw bytes of a tensor, by its type. */
const content: { readonly [type: number]: (bytes: Uint8Array) => number | undefined } = {
  [FLOAT]: (bytes) => first(bytes, 4, (view) => view.getFloat32(0, true)),
  [DOUBLE]: (bytes) => first(bytes, 8, (view) => view.getFloat64(0, true)),
  [BFLOAT16]: (bytes) => first(bytes, 2, (view) => bfloat16(view.getUint16(0, true))),
  [HALF]: (bytes) => first(bytes, 2, (view) => half(view.getUint16(0, true))),
};

/** The number in a tensor of one number. */
const tensorValue = (bytes: Uint8Array): number | undefined => {
  let type = 0;
  let raw: Uint8Array | undefined;
  let value: number | undefined;
  for (const field of fieldsOf(bytes)) {
    if (field.number === 1) type = field.varint;
    else if (field.number === 4) raw = field.bytes;
    else if (field.number === 5) value ??= content[FLOAT]!(field.bytes);
    else if (field.number === 6) value ??= content[DOUBLE]!(field.bytes);
    else if (field.number === 13) {
      const bits =
        field.wire === 0 ? field.varint : [...fieldsOf(Uint8Array.of(8, ...field.bytes))][0]?.varint;
      if (bits !== undefined) value ??= type === BFLOAT16 ? bfloat16(bits) : half(bits);
    }
  }
  return value ?? (raw === undefined ? undefined : content[type]?.(raw));
};

/** The numbers of an event, by tag. */
const eventOf = (
  bytes: Uint8Array,
): { readonly step: number; readonly values: readonly (readonly [tag: string, value: number])[] } => {
  let step = 0;
  const values: [string, number][] = [];
  for (const field of fieldsOf(bytes)) {
    if (field.number === 2 && field.wire === 0) step = field.varint;
    if (field.number !== 5 || field.wire !== 2) continue;
    for (const summary of fieldsOf(field.bytes)) {
      if (summary.number !== 1 || summary.wire !== 2) continue;
      let tag = '';
      let value: number | undefined;
      for (const each of fieldsOf(summary.bytes)) {
        if (each.number === 1 && each.wire === 2) tag = decodeUtf8(each.bytes).text;
        else if (each.number === 2 && each.wire === 5) value = viewOf(each.bytes).getFloat32(0, true);
        else if (each.number === 8 && each.wire === 2) value = tensorValue(each.bytes);
      }
      if (value !== undefined) values.push([tag, value]);
    }
  }
  return { step, values };
};

/** Reads an event file. For a damaged or truncated file, returns what could be read and a finding. */
export const readEvents = (
  bytes: Uint8Array,
): { readonly columns: readonly Column[]; readonly diagnostics: readonly Diagnostic[] } => {
  const view = viewOf(bytes);
  const tags = new Map<string, Entry[]>();
  const diagnostics: Diagnostic[] = [];
  const badRates: BadRow[] = [];
  const report = (each: Diagnostic): void => void (diagnostics.length < 20 && diagnostics.push(each));
  for (let at = 0; at < bytes.length; ) {
    const range = [{ start: at, end: Math.min(at + HEAD, bytes.length) }];
    const head = bytes.subarray(at, at + HEAD);
    // A writer that was stopped may leave unused, zeroed space at the end.
    if (head.length < HEAD || isZero(head)) {
      report(logFinding('log/cut', { at }, range));
      break;
    }
    if (view.getUint32(at + 8, true) !== maskedCrc32c(head.subarray(0, 8))) {
      report(logFinding('log/checksum', { at, isLost: true }, range));
      break;
    }
    const end = at + HEAD + Number(view.getBigUint64(at, true));
    if (end + TAIL > bytes.length) {
      report(logFinding('log/cut', { at }, range));
      break;
    }
    const data = bytes.subarray(at + HEAD, end);
    if (view.getUint32(end, true) !== maskedCrc32c(data))
      report(logFinding('log/checksum', { at, isLost: false }, range));
    else {
      try {
        const { step, values } = eventOf(data);
        for (const [tag, value] of values) {
          const entries = tags.get(tag) ?? [];
          if (entries.length === 0) tags.set(tag, entries);
          const place = `byte ${at}`;
          if (Number.isFinite(value)) entries.push({ value, step, place });
          else if (isRateName(tag)) badRates.push({ place, reason: `${tag} is ${value}`, range: range[0]! });
        }
      } catch (cause) {
        if (!(cause instanceof RangeError)) throw cause;
        report(logFinding('log/bad-record', { at }, range));
      }
    }
    at = end + TAIL;
  }
  for (const each of badRowsFinding(badRates)) report(each);
  const columns = [...tags].flatMap(([name, entries]): Column[] =>
    entries.length > 0 ? [{ name, entries }] : [],
  );
  return { columns, diagnostics };
};
