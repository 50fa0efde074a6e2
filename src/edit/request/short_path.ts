import type { BoundMessage, BoundValue } from '../../bind/bound.ts';
import { formatPath, type Path } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { type Field, holdsMessages } from '../../schema/descriptors/message.ts';
import { misuse } from './path.ts';

/** From a path as people write it to a path from the root: short ones name one place of a config. */

/** The parts of `schedule[1].step`. */
const partsOf = (text: string): Path => {
  const parts = text.match(/[^.[\]]+|\[\d+\]/g) ?? [];
  return parts.map((part) => (part.startsWith('[') ? Number(part.slice(1, -1)) : part));
};

/** Every place of a config that a path can lead to: the written values, and all fields of the written messages. */
function* placesIn(value: BoundValue, path: Path): Generator<Path> {
  if (value.kind === 'list') {
    for (const [index, item] of value.items.entries()) {
      yield [...path, index];
      yield* placesIn(item, [...path, index]);
    }
  }
  if (value.kind !== 'message') return;
  for (const [name, field] of Object.entries<Field>(value.message.fields)) {
    const written = value.fields.get(name);
    const isRival = field.oneof !== undefined && written === undefined;
    if (isRival || (written === undefined && holdsMessages(field))) continue;
    yield [...path, name];
    if (written !== undefined && field.kind !== 'map') yield* placesIn(written.value, [...path, name]);
  }
}

const shownPaths = (paths: readonly Path[]): string => {
  const shown = paths.slice(0, 10).map(formatPath);
  return shown.join(', ') + (paths.length > shown.length ? `, and ${paths.length - shown.length} more` : '');
};

/** True if the first name of a path is a field of the message: then the path is whole. */
const isWhole = (path: Path, { message }: BoundMessage): boolean =>
  typeof path[0] === 'string' && Object.hasOwn(message.fields, path[0]);

/** The places that a config has, by how their paths end. */
export interface Places {
  readonly resolve: (path: Path | string) => Path;
}

/**
 * Resolves paths of a config: one that begins at the root is taken as it is, another must be the end of one path only.
 *
 * Throws TypeError that lists the candidates if a short path means several places, or none.
 */
export const placesOf = (bound: BoundMessage): Places => {
  let places: readonly Path[] | undefined;
  const byEnd = new Map<number, ReadonlyMap<string, readonly Path[]>>();
  /** All places by the last so many parts of their paths: made once for each length that is asked for. */
  const endingsOf = (length: number): ReadonlyMap<string, readonly Path[]> => {
    const known = byEnd.get(length);
    if (known !== undefined) return known;
    places ??= [...placesIn(bound, [])];
    const made = new Map<string, Path[]>();
    for (const path of places) {
      if (path.length < length) continue;
      const end = formatPath(path.slice(-length));
      const same = made.get(end);
      if (same === undefined) made.set(end, [path]);
      else same.push(path);
    }
    byEnd.set(length, made);
    return made;
  };
  const endingWith = (end: Path): readonly Path[] => endingsOf(end.length).get(formatPath(end)) ?? [];
  /** Names of fields that are there or could be, the root's own among them. */
  const namesIn = (): string[] => [
    ...new Set([
      ...Object.keys(bound.message.fields),
      ...[...endingsOf(1).keys()].filter((name) => !name.startsWith('[')),
    ]),
  ];
  const resolve = (path: Path): Path => {
    if (path.length === 0 || isWhole(path, bound)) return path;
    // An index past the end of a list appends to it, so only the list has to exist.
    const index = path.at(-1)!;
    if (typeof index === 'number') return [...resolve(path.slice(0, -1)), index];
    const found = endingWith(path);
    if (found.length === 1) return found[0]!;
    if (found.length === 0) {
      const isName = typeof index === 'string' && endingWith([index]).length === 0;
      const near = isName ? nearest(index, namesIn()) : undefined;
      if (near === undefined) return path;
      const ending = endingWith([near]);
      const meant = ending.length === 0 ? [[near]] : ending;
      throw misuse(path, `no field is called ${index}: did you mean ${shownPaths(meant)}?`);
    }
    throw misuse(path, `this names ${found.length} places: write one of ${shownPaths(found)}`);
  };
  return {
    resolve: (given) => {
      const path = typeof given === 'string' ? partsOf(given) : given;
      // An invalid path is reported by the check of paths.
      return Array.isArray(path) ? resolve(path) : path;
    },
  };
};
