import { binaryFinding } from '../../diagnostics/catalogue/formats/binary.ts';
import type { Path, Range } from '../../diagnostics/diagnostic.ts';
import { WIRE, type WireType } from '../../schema/descriptors/wire.ts';
import { MAX_DEPTH } from '../../syntax/tree.ts';
import type { BoundMessage, WireField } from '../bound.ts';
import { shortName } from '../resolve.ts';
import type { BinaryContext } from './context.ts';
import { readSize, readTagNumber, skipVarint, takeBytes, type WireReader } from './reader.ts';

/** Moves through the bytes by wire type only. Whatever cannot be read is reported and gives `undefined`. */

/** The part being read, for findings: a field of a message, or an unknown number (`field 7`). */
export interface ReadPart {
  readonly name: string;
  readonly isKnown: boolean;
  readonly holder: { readonly path: Path };
}

/** The path for a finding. The path is made only when a finding needs it, since few fields have one. */
export const pathOfPart = ({ name, isKnown, holder }: ReadPart): Path =>
  isKnown ? [...holder.path, name] : holder.path;

export interface Tag extends Range {
  readonly number: number;
  readonly type: WireType;
}

const isWireType = (type: number): type is WireType => type <= WIRE.fixed32;

/** Turns the error that the reader throws at the end of the bytes, or for an invalid varint, into a finding. */
export const orFinding = <V>(
  what: ReadPart,
  { reader, report }: BinaryContext,
  read: (reader: WireReader) => V,
): V | undefined => {
  const start = reader.pos;
  try {
    return read(reader);
  } catch (cause) {
    const place = { path: pathOfPart(what), ranges: [{ start, end: reader.len }] };
    report(
      cause instanceof RangeError
        ? binaryFinding('binary/cut-short', { what: what.name, left: reader.len - start }, place)
        : binaryFinding('binary/varint', { what: what.name }, place),
    );
    return undefined;
  }
};

/** Reads a length and returns the end of the bytes that it covers. */
export const readLength = (what: ReadPart, context: BinaryContext): number | undefined => {
  const { reader, report } = context;
  const start = reader.pos;
  const needs = orFinding(what, context, readSize);
  if (needs === undefined) return undefined;
  const left = reader.len - reader.pos;
  if (needs <= left) return reader.pos + needs;
  const place = { path: pathOfPart(what), ranges: [{ start, end: reader.len }] };
  report(binaryFinding('binary/cut-short', { what: what.name, needs, left }, place));
  return undefined;
};

/** Reads a tag. Returns 0, which is never a valid tag, if the bytes have no tag here. */
const tagValue = (reader: WireReader): number => {
  try {
    return readTagNumber(reader);
  } catch {
    return 0;
  }
};

/** Reads the next tag; undefined if it is invalid there. `inside` is the group that an end tag may close. */
const nextTag = (reader: WireReader, inside?: number): Tag | undefined => {
  const start = reader.pos;
  const value = tagValue(reader);
  const number = value >>> 3;
  const type = value & 7;
  const isMisplaced = type === WIRE.endGroup && number !== inside;
  return number === 0 || !isWireType(type) || isMisplaced
    ? undefined
    : { start, end: reader.pos, number, type };
};

const reportNoTag = (message: string, path: Path, start: number, { report }: BinaryContext): void =>
  report(binaryFinding('binary/tag', { message }, { path, ranges: [{ start, end: start + 1 }] }));

/** Reads the tag of a message's next field; reports one that no field can have. */
export const readTag = (holder: BoundMessage, context: BinaryContext): Tag | undefined => {
  const start = context.reader.pos;
  const tag = nextTag(context.reader);
  if (tag === undefined) reportNoTag(shortName(holder.message.name), holder.path, start, context);
  return tag;
};

const FIXED = { [WIRE.fixed32]: 4, [WIRE.fixed64]: 8 } as const;

/** Skips a value that is not a group. */
const skipPlain = ({ type }: Tag, what: ReadPart, context: BinaryContext): boolean => {
  if (type === WIRE.fixed32 || type === WIRE.fixed64)
    return orFinding(what, context, (r) => takeBytes(r, FIXED[type])) !== undefined;
  if (type === WIRE.bytes) {
    const end = readLength(what, context);
    if (end !== undefined) context.reader.pos = end;
    return end !== undefined;
  }
  return orFinding(what, context, skipVarint) !== undefined;
};

/** Skips a group. No message here has groups, but old protos do, and unknown fields are kept. */
const skipGroup = (group: Tag, what: ReadPart, depth: number, context: BinaryContext): boolean => {
  const { reader, report } = context;
  const open = [group.number];
  while (open.length > 0) {
    const start = reader.pos;
    const place = { path: pathOfPart(what), ranges: [{ start: group.start, end: start }] };
    if (start >= reader.len) {
      report(binaryFinding('binary/cut-short', { what: what.name, left: start - group.end }, place));
      return false;
    }
    if (depth + open.length > MAX_DEPTH) {
      report(binaryFinding('binary/depth', { depth: MAX_DEPTH }, place));
      return false;
    }
    const tag = nextTag(reader, open.at(-1));
    if (tag === undefined) {
      reportNoTag(what.name, pathOfPart(what), start, context);
      return false;
    }
    if (tag.type === WIRE.endGroup) open.pop();
    else if (tag.type === WIRE.startGroup) open.push(tag.number);
    else if (!skipPlain(tag, what, context)) return false;
  }
  return true;
};

/** Skips the value after a tag, including everything in a group; returns false and reports if it cannot. */
export const skip = (tag: Tag, what: ReadPart, depth: number, context: BinaryContext): boolean =>
  tag.type === WIRE.startGroup ? skipGroup(tag, what, depth, context) : skipPlain(tag, what, context);

/** Runs a reader that sees only the bytes before an offset, and continues at that offset. */
export const readWithin = <V>(end: number, { reader }: BinaryContext, read: () => V): V => {
  const outer = reader.len;
  reader.len = end;
  const value = read();
  reader.pos = end;
  reader.len = outer;
  return value;
};

/** The skipped bytes, unchanged. */
export const rawField = (number: number, start: number, { reader }: BinaryContext): WireField => ({
  kind: 'raw',
  number,
  range: { start, end: reader.pos },
  bytes: reader.bytes.subarray(start, reader.pos),
});
