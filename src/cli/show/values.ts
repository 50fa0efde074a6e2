import type { Origin, Origins } from '../../bind/values/values.ts';
import { formatPath, type Path } from '../../diagnostics/diagnostic.ts';
import { formatNumber } from '../../diagnostics/format_number.ts';

/** Flattens plain values with their origins, for people to read. */

export interface ValueRow {
  readonly name: string;
  readonly value: string;
  /** `option`: given on the command line. `computed`: computed from other facts. Undefined: not known. */
  readonly origin: Origin | 'computed' | 'option' | undefined;
}

type AnyOrigin = Origin | Origins | readonly (Origin | Origins)[] | undefined;

const isRange = (origin: object): boolean => 'start' in origin && typeof origin.start === 'number';

/** The origin of a list: a single text may hold all its values, such as Python's tuple `(60000, 80000)`. */
const whole = (origin: AnyOrigin): AnyOrigin =>
  Array.isArray(origin) && origin.length === 1 ? origin[0] : origin;

const at = (origin: AnyOrigin, key: string | number): AnyOrigin =>
  typeof key === 'number' && key > 0 && Array.isArray(origin) && origin.length === 1
    ? origin[0]
    : typeof origin === 'object' && origin !== null && !isRange(origin)
      ? (origin as Readonly<Record<string | number, AnyOrigin>>)[key]
      : origin;

const leafOrigin = (origin: AnyOrigin | 'computed'): ValueRow['origin'] =>
  origin === 'default' || origin === 'computed' || (typeof origin === 'object' && isRange(origin))
    ? (origin as Origin)
    : undefined;

/** An integer in full; any other number as the shortest text that reads back as the same value (or the same float32). */
const numberText = (value: number): string =>
  Number.isSafeInteger(value) ? String(value) : formatNumber(value, true);

/** Plain text unchanged; other text quoted, so that it cannot affect a terminal. */
const stringText = (text: string): string =>
  /^[\x21-\x7e]+$/.test(text)
    ? text
    : JSON.stringify(text).replace(
        /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu,
        (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );

const scalarText = (value: unknown): string => {
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return stringText(value);
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  return String(value);
};

/** The entries of a container value; undefined for a scalar. */
const entriesOf = (value: unknown): (readonly [string | number, unknown])[] | undefined => {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return undefined;
  if (Array.isArray(value)) return value.map((each, i) => [i, each] as const);
  return Object.entries(value);
};

const rowsAt = (path: Path, value: unknown, origin: AnyOrigin): ValueRow[] => {
  const entries = entriesOf(value);
  if (entries === undefined) {
    return [{ name: formatPath(path), value: scalarText(value), origin: leafOrigin(origin) }];
  }
  if (entries.length === 0)
    return [{ name: formatPath(path), value: 'none', origin: leafOrigin(whole(origin)) }];
  return entries.flatMap(([key, each]) => rowsAt([...path, key], each, at(origin, key)));
};

/** A row for each value of a spec except those left out. */
export const valueRows = (values: object, origins: Origins, leaveOut: readonly string[] = []): ValueRow[] =>
  Object.entries(values)
    .filter(([name]) => !leaveOut.includes(name))
    .flatMap(([name, value]) => rowsAt([name], value, origins[name]));
