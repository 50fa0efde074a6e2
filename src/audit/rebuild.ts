import type { BoundField, BoundMessage, BoundScalar, BoundValue } from '../bind/bound.ts';
import { build } from '../config/build/build.ts';
import type { Loaded, LoadResult } from '../config/build/result.ts';
import type { Config } from '../config/config.ts';
import type { Path } from '../diagnostics/diagnostic.ts';
import { UNSIGNED } from '../dialects/loose_values.ts';
import type { RunFacts } from '../run/index.ts';

/** Builds a config again with other numbers or for another run, to try what the logged run may have been started with. */

/** A value to change, by its path from the root. */
export interface NumberAt {
  readonly path: Path;
  readonly value: number;
}

/** Builds the config again; undefined if the result has errors. */
export type Rebuild = (run: RunFacts, numbers?: readonly NumberAt[]) => Loaded<any> | undefined;

const NUMBER = new RegExp(UNSIGNED);

const NOWHERE = { start: 0, end: 0 } as const;

/** A new number in the form of the old value: text with a unit keeps its unit. */
const like = (before: BoundValue | undefined, kind: string, value: number): bigint | number | string => {
  const old = before?.kind === 'scalar' ? before.value : undefined;
  if (typeof old === 'bigint') return BigInt(value);
  if (typeof old === 'string') return old.replace(NUMBER, String(value));
  return kind === 'string' ? String(value) : value;
};

/** Copied field by field: a spread would lose paths and ranges that are computed on demand. */
const messageWith = (bound: BoundMessage, fields: BoundMessage['fields']): BoundMessage => {
  const { kind, message, nameRange, range, path, unknown, broken } = bound;
  return { kind, message, nameRange, range, path, unknown, broken, fields };
};
const fieldWith = (
  { name, field, nameRange, path }: Omit<BoundField, 'value'>,
  value: BoundValue,
): BoundField => ({
  name,
  field,
  nameRange,
  path,
  value,
});

/** Changes a number. A path that leads into a block that was not written changes nothing. */
const changed = (bound: BoundMessage, [name, ...rest]: Path, value: number): BoundMessage => {
  const key = String(name);
  const field = bound.message.fields[key];
  const known = bound.fields.get(key);
  const inner = known?.value;
  const put = (at: Omit<BoundField, 'value'>, next: BoundValue): BoundMessage =>
    messageWith(bound, new Map([...bound.fields, [key, fieldWith(at, next)]]));
  if (rest.length === 0 && field !== undefined) {
    const at = known ?? { name: key, field, nameRange: NOWHERE, path: [...bound.path, key] };
    return put(at, { kind: 'scalar', value: like(inner, field.kind, value), range: inner?.range ?? NOWHERE });
  }
  if (known !== undefined && inner?.kind === 'message') return put(known, changed(inner, rest, value));
  if (known !== undefined && inner?.kind === 'list') {
    const [index, ...further] = rest;
    const changedItem = (item: BoundMessage | BoundScalar): BoundMessage | BoundScalar =>
      item.kind === 'message'
        ? changed(item, further, value)
        : { kind: 'scalar', value: like(item, known.field.kind, value), range: item.range };
    const items = inner.items.map((item, i) => (i === Number(index) ? changedItem(item) : item));
    return put(known, { kind: 'list', range: inner.range, items });
  }
  return bound;
};

/** Builds a config of a family other than the Object Detection API's. */
export type BuildOther = (config: Config, run: RunFacts) => LoadResult<any>;

/** Returns a function that rebuilds a config; `other` builds the other families. */
export const rebuilderOf =
  (config: Config, other?: BuildOther): Rebuild =>
  (run, numbers = []) => {
    let { bound } = config;
    for (const { path, value } of numbers) bound = changed(bound, path, value);
    const own = { ...config, bound };
    const result: LoadResult<any> = other === undefined ? build(own, { run }) : other(own, run);
    return result.ok ? result : undefined;
  };

/** The number of results that are remembered at most. */
const MOST_REMEMBERED = 5000;

/** Remembers the results of a function, so that it builds no config twice. */
export const rebuildOnce = (rebuild: Rebuild): Rebuild => {
  const known = new Map<string, ReturnType<Rebuild>>();
  return (run, numbers = []) => {
    const key = JSON.stringify([run, numbers]);
    if (known.has(key)) return known.get(key);
    const built = rebuild(run, numbers);
    if (known.size < MOST_REMEMBERED) known.set(key, built);
    return built;
  };
};
