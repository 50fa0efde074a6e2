import { finderOf } from '../../finding.ts';
import { builtIn, error, warning } from '../../wording.ts';

const bytes = (count: number): string => `${count} byte${count === 1 ? '' : 's'}`;

/** Findings about a binary config. Every place is an offset in bytes. */
export const binary = /* @__PURE__ */ builtIn(() => ({
  'binary/text': error(
    () =>
      'this is text, not a binary message: give the format (textproto, yaml or json), or the file name the right extension',
  ),
  'binary/cut-short': error((p: { what: string; needs?: number | undefined; left: number }) =>
    p.needs === undefined
      ? `${p.what} has no end: the file was cut short or damaged; write or copy it again`
      : `${p.what} takes ${bytes(p.needs)}, but only ${p.left} ${p.left === 1 ? 'is' : 'are'} left: the file was cut short or damaged; write or copy it again`,
  ),
  'binary/varint': error(
    (p: { what: string }) =>
      `${p.what} has a number longer than 10 bytes, the maximum: the file is damaged, or not a binary message`,
  ),
  'binary/tag': error(
    (p: { message: string }) =>
      `no field of ${p.message} starts here: the file is damaged, or not a binary message; write it again`,
  ),
  'binary/depth': error(
    (p: { depth: number }) =>
      `messages are nested more than ${p.depth} levels deep here, which is the limit: nest them less`,
  ),
  'binary/wire-type': error(
    (p: { name: string; expected: string; got: string }) =>
      `${p.name} takes ${p.expected}, but the file has ${p.got}: the file was written with another proto, or is damaged; write it with the same proto`,
  ),
  'binary/utf8': error(
    (p: { name: string; offset: number }) =>
      `${p.name} is a string, but byte ${p.offset} is not valid UTF-8: write it as UTF-8`,
  ),
  'binary/unknown-field': error(
    (p: { number: number; message: string; known: readonly string[] }) =>
      `${p.message} has no field with number ${p.number}: ${
        p.known.length === 0 ? 'it has no fields at all' : `its fields are ${p.known.join(', ')}`
      }; remove it, or register the type that has it`,
  ),
  'binary/enum': warning(
    (p: { name: string; number: number; values: readonly string[] }) =>
      `${p.name} has no value with number ${p.number} and is read as not set: write one of ${p.values.join(', ')}`,
  ),
  'binary/more': error(
    (p: { count: number }) =>
      `more than ${p.count} errors: the rest is not read; check that this is the right file and message`,
  ),
}));

/** A finding of this catalogue. */
export const binaryFinding = /* @__PURE__ */ finderOf(binary);
