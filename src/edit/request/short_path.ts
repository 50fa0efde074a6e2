import type { BoundMessage, BoundValue } from '../../bind/bound.ts';
import { formatPath, type Path } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { holdsMessages } from '../../schema/descriptors/message.ts';
import { misuse } from './path.ts';

/** Resolves paths as people write them, which may be short as long as they mean only one place of a config. */

/** Splits `schedule[1].step` into its parts. */
const partsOf = (text: string): Path => {
  const parts = text.match(/[^.[\]]+|\[\d+\]/g) ?? [];
  return parts.map((part) => (part.startsWith('[') ? Number(part.slice(1, -1)) : part));
};

/** Gathers every place of a config that a path can lead to: the written values, and all fields of the written messages. */
const gatherPlaces = (value: BoundValue, path: Path, places: Path[]): void => {
  if (value.kind === 'list') {
    value.items.forEach((item, index) => {
      const inside = [...path, index];
      places.push(inside);
      gatherPlaces(item, inside, places);
    });
  }
  if (value.kind !== 'message') return;
  const { fields } = value.message;
  for (const name of Object.keys(fields)) {
    const field = fields[name]!;
    const written = value.fields.get(name);
    const isRival = field.oneof !== undefined && written === undefined;
    if (isRival || (written === undefined && holdsMessages(field))) continue;
    const inside = [...path, name];
    places.push(inside);
    if (written !== undefined && field.kind !== 'map') gatherPlaces(written.value, inside, places);
  }
};

const shownPaths = (paths: readonly Path[]): string => {
  const shown = paths.slice(0, 10).map(formatPath);
  return shown.join(', ') + (paths.length > shown.length ? `, and ${paths.length - shown.length} more` : '');
};

/** True if the first name of a path is a field of the message, which makes the path a full one. */
const isWhole = (path: Path, { message }: BoundMessage): boolean =>
  typeof path[0] === 'string' && Object.hasOwn(message.fields, path[0]);

/** The places of a config, indexed by how their paths end. */
export interface Places {
  readonly resolve: (path: Path | string) => Path;
}

/**
 * Returns a resolver of paths. A path that begins at the root is returned unchanged; any other must be the end of
 * exactly one path.
 *
 * Throws TypeError that lists the candidates if a short path means several places, or none.
 */
export const placesOf = (bound: BoundMessage): Places => {
  let places: Path[] | undefined;
  const byEnd = new Map<number, ReadonlyMap<string, readonly Path[]>>();
  /** All places, indexed by the last parts of their paths; the index for a number of parts is made when it is first needed. */
  const endingsOf = (length: number): ReadonlyMap<string, readonly Path[]> => {
    const known = byEnd.get(length);
    if (known !== undefined) return known;
    if (places === undefined) {
      places = [];
      gatherPlaces(bound, [], places);
    }
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
  /** Names of all fields that exist or could be added, including the root's. */
  const namesIn = (): string[] => [
    ...new Set([
      ...Object.keys(bound.message.fields),
      ...[...endingsOf(1).keys()].filter((name) => !name.startsWith('[')),
    ]),
  ];
  /** The path whose first names mean a single place, so that only the rest of it is wrong. */
  const withKnownStart = (path: Path): Path => {
    for (let length = path.length - 1; length > 0; length--) {
      const [start, ...others] = endingWith(path.slice(0, length));
      if (start !== undefined && others.length === 0) return [...start, ...path.slice(length)];
    }
    return path;
  };
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
      if (near === undefined) return withKnownStart(path);
      const ending = endingWith([near]);
      const meant = ending.length === 0 ? [[near]] : ending;
      throw misuse(path, `no field is called ${index}: did you mean ${shownPaths(meant)}?`);
    }
    throw misuse(path, `this names ${found.length} places: write one of ${shownPaths(found)}`);
  };
  return {
    resolve: (given) => {
      const path = typeof given === 'string' ? partsOf(given) : given;
      // The check of paths reports an invalid path.
      return Array.isArray(path) ? resolve(path) : path;
    },
  };
};
