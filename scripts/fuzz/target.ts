import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { root } from '../bundle.ts';
import { type Random, randomOf } from '../mutate.ts';

/** A target of the fuzzer: a reader and the functions that follow it, or the commands. */

export type Content = string | Uint8Array;

/** One input. All random choices during its run follow from its seed, so that it can be repeated. */
export interface Input {
  /** A file name, or the kind of content. */
  readonly name: string;
  readonly content: Content;
  readonly seed: number;
}

export interface Target {
  readonly name: string;
  /** A random input. */
  readonly draw: (random: Random) => Input;
  /** Throws if the code breaks one of its promises on this input. */
  readonly run: (input: Input) => void | Promise<void>;
}

/** A file to start from. */
export interface Seed {
  readonly name: string;
  readonly text: string;
}

export const randomFor = ({ seed }: Input): Random => randomOf(seed);

export const newSeed = (random: Random): number => random(2 ** 31);

/** The texts of the files in a folder of this repository whose names match. */
export const seedsIn = (folder: string, names = /./): Seed[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && names.test(entry.name))
    .map(({ name, parentPath }) => ({ name, text: readFileSync(join(parentPath, name), 'utf8') }));

/** A config of every schedule type, in text format and YAML, and one of every family. */
export const configs = (): Seed[] => seedsIn('configs', /\.(?:config|yaml|json|prototxt|textproto|txt)$/);

/** Bytes with some of them changed. */
export const mutatedBytes = (bytes: Uint8Array, random: Random): Uint8Array => {
  const changed = bytes.slice();
  for (let left = 1 + random(4); left > 0 && changed.length > 0; left--)
    changed[random(changed.length)] = random(256);
  return changed.slice(0, random(6) === 0 ? random(changed.length + 1) : changed.length);
};

/** Throws if a finding has no message, or a range outside the source, whose `size` is in characters or bytes. */
export const checkPlaces = (
  of: string,
  diagnostics: readonly Diagnostic[],
  size: number,
  needsPlace = false,
): void => {
  for (const { code, ranges, notes, message } of diagnostics) {
    const all = [...ranges, ...notes.flatMap(({ range }) => range ?? [])];
    if (needsPlace && ranges.length === 0) throw new Error(`${of}: ${code} has no place`);
    if (!all.every(({ start, end }) => start >= 0 && start <= end && end <= size))
      throw new Error(`${of}: ${code} lies outside the text`);
    if (message === '') throw new Error(`${of}: ${code} says nothing`);
  }
};
