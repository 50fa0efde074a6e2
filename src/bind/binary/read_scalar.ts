import { binaryFinding } from '../../diagnostics/catalogue/formats/binary.ts';
import { enumValues, type Field } from '../../schema/descriptors/message.ts';
import { invalidUtf8 } from '../../syntax/utf8.ts';
import type { BoundScalar } from '../bound.ts';
import type { BinaryContext } from './context.ts';
import { readPlain } from './reader.ts';
import { orFinding, pathOfPart, type ReadPart, readLength } from './wire.ts';

/** Reads scalars of a binary message and checks their values. */

interface At extends ReadPart {
  readonly field: Field;
}

/** Bytes that were read but have no value; `broken` if they should have one. */
interface NoValue {
  readonly kind: 'none';
  readonly broken: boolean;
}

/** Created for the first string: creating it takes longer than reading a string. */
let decoder: InstanceType<typeof TextDecoder> | undefined;

const readString = (at: At, context: BinaryContext): BoundScalar | NoValue | undefined => {
  const { reader, report } = context;
  const end = readLength(at, context);
  if (end === undefined) return undefined;
  const range = { start: reader.pos, end };
  const bytes = reader.bytes.subarray(range.start, end);
  reader.pos = end;
  if (at.field.kind === 'bytes') return { kind: 'scalar', value: bytes.slice(), range };
  const bad = invalidUtf8(bytes);
  if (bad < 0) {
    decoder ??= new TextDecoder('utf-8', { ignoreBOM: true });
    const value = decoder.decode(bytes);
    return { kind: 'scalar', value, range };
  }
  const place = { path: pathOfPart(at), ranges: [{ start: range.start + bad, end: range.start + bad + 1 }] };
  report(binaryFinding('binary/utf8', { name: at.name, offset: range.start + bad }, place));
  return { kind: 'none', broken: true };
};

const readNumber = (at: At, context: BinaryContext): BoundScalar | undefined => {
  const { reader } = context;
  const start = reader.pos;
  const value = orFinding(at, context, (r) => readPlain(at.field, r));
  return value === undefined ? undefined : { kind: 'scalar', value, range: { start, end: reader.pos } };
};

/** For an unknown number of an enum, proto2 keeps the number but counts the field as not set; proto3 takes the number. */
const readEnum = (at: At, context: BinaryContext): BoundScalar | NoValue | undefined => {
  const read = readNumber(at, context);
  if (read === undefined) return undefined;
  const values = Object.entries(enumValues(at.field));
  const name = values.find(([, number]) => number === read.value)?.[0];
  if (name !== undefined) return { ...read, value: name };
  if (at.field.open) return read;
  const params = { name: at.name, number: Number(read.value), values: values.map(([each]) => each) };
  context.report(binaryFinding('binary/enum', params, { path: pathOfPart(at), ranges: [read.range] }));
  return { kind: 'none', broken: false };
};

/** Reads one value of a field; undefined if its end is missing. */
export const readWireScalar = (at: At, context: BinaryContext): BoundScalar | NoValue | undefined => {
  if (at.field.kind === 'enum') return readEnum(at, context);
  const hasLength = at.field.kind === 'string' || at.field.kind === 'bytes';
  return hasLength ? readString(at, context) : readNumber(at, context);
};
