import type { Path } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { Field } from '../../schema/message.ts';
import { invalidUtf8 } from '../../syntax/utf8.ts';
import type { BoundScalar } from '../bound.ts';
import type { BinaryContext } from './context.ts';
import { readValue } from './scalars.ts';
import { attempt, readLength } from './wire.ts';

/** One scalar of a message in binary, and what it must be beyond its bytes. */

interface At {
  readonly name: string;
  readonly field: Field;
  readonly path: Path;
}

/** Bytes that are there and have no value; `broken` where they should have one. */
interface NoValue {
  readonly kind: 'none';
  readonly broken: boolean;
}

const readString = (at: At, context: BinaryContext): BoundScalar | NoValue | undefined => {
  const { reader, report } = context;
  const end = readLength(at, context);
  if (end === undefined) return undefined;
  const range = { start: reader.pos, end };
  const bytes = reader.buf.subarray(range.start, end);
  reader.pos = end;
  if (at.field.kind === 'bytes') return { kind: 'scalar', value: bytes.slice(), range };
  const bad = invalidUtf8(bytes);
  if (bad < 0) {
    const value = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return { kind: 'scalar', value, range };
  }
  const place = { path: at.path, ranges: [{ start: range.start + bad, end: range.start + bad + 1 }] };
  report(finding('binary/utf8', { name: at.name, offset: range.start + bad }, place));
  return { kind: 'none', broken: true };
};
