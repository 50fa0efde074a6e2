import { type BoundMessage, type BoundValue, valueAt } from '../../bind/bound.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import type { OfDialect } from '../../dialects/dialect.ts';
import type { FieldRole, ScaledDefault, Scaling } from '../../dialects/scaling.ts';
import type { Field } from '../../schema/descriptors/message.ts';
import { asWritten } from './changes.ts';

/** Finds the numbers of a dialect's config: those that are written, and defaults that must be written if they change. */

interface Written {
  readonly path: Path;
  /** The names of the path, without list indices. */
  readonly names: string;
  readonly value: number | string;
}

export function* numbersIn(value: BoundValue, path: Path): Generator<Written> {
  if (value.kind === 'message') {
    for (const [name, field] of value.fields) yield* numbersIn(field.value, [...path, name]);
  } else if (value.kind === 'list') {
    for (const [i, item] of value.items.entries()) yield* numbersIn(item, [...path, i]);
  } else if (['number', 'bigint', 'string'].includes(typeof value.value)) {
    const names = path.filter((part) => typeof part === 'string').join('.');
    const own = typeof value.value === 'string' ? value.value : asWritten(Number(value.value));
    yield { path, names, value: own };
  }
}

/**
 * Says whether a field is a length, a rate or a batch, by the entry of the table for the longest end of its path. An
 * entry for one of the types comes before one for all types.
 */
export const roleOf = (
  { sizes }: Scaling,
  types: readonly string[],
  names: string,
): FieldRole | undefined => {
  const ends = names.split('.').map((_, i, all) => all.slice(i).join('.'));
  for (const end of ends)
    for (const key of [...types.map((type) => `${type}:${end}`), end])
      if (Object.hasOwn(sizes, key)) return sizes[key];
  return undefined;
};

/** The number in a value; a string that is only a number counts as one. */
export const numberOf = (value: number | string): number | undefined => {
  const number =
    typeof value === 'number' ? value : value.trim() === '' ? Number.NaN : Number(value.replaceAll('_', ''));
  return Number.isNaN(number) ? undefined : number;
};

/** Fields that must change although they were not written: their defaults apply. */
export const unwritten = (
  defaults: readonly ScaledDefault[],
  types: readonly string[],
  all: readonly Written[],
): Written[] =>
  defaults
    .filter(({ path, of, unless }) => {
      const isWritten = all.some(({ names, value }) => names === path && value !== '');
      const isReplaced = all.some(({ names, value }) => names === unless && (numberOf(value) ?? 0) > 0);
      return !isWritten && !isReplaced && (of === undefined || of.some((type) => types.includes(type)));
    })
    .map(({ path, value }) => ({ path: path.split('.'), names: path, value }));

/** Rates of the schedule that must change although they were not written: the defaults of the original apply. */
export const unwrittenRates = (
  { plan }: OfDialect,
  bound: BoundMessage,
  scaling: Scaling,
  types: readonly string[],
): Written[] => {
  const block = plan && valueAt(bound, plan.at);
  if (block?.kind !== 'message') return [];
  return Object.entries<Field>(block.message.fields).flatMap(([name, { default: value, oneof }]) => {
    const path = [...plan!.at, name];
    const names = path.filter((part) => typeof part === 'string').join('.');
    return typeof value === 'number' &&
      oneof === undefined &&
      !block.fields.has(name) &&
      roleOf(scaling, types, names) === 'rate'
      ? [{ path, names, value: asWritten(value) }]
      : [];
  });
};
