import { namesIn } from '../bind/binding.ts';
import type { FieldNode, MessageNode, ValueNode } from '../syntax/tree.ts';

/** Finds fields of a tree by their paths: `model.faster_rcnn`; `*` matches any one name. */

const below = (fields: readonly FieldNode[], [name, ...rest]: readonly string[]): readonly FieldNode[] => {
  const found = name === '*' ? fields : fields.filter((field) => field.name === name);
  if (rest.length === 0) return found;
  return found.flatMap(({ value }) => {
    const items = value.kind === 'list' ? value.items : [value];
    return items.flatMap((item) => (item.kind === 'message' ? below(item.fields, rest) : []));
  });
};

/** The fields at a path. */
export const fieldsAt = (fields: readonly FieldNode[], path: string): readonly FieldNode[] =>
  below(fields, path.split('.'));

const partsOf = new Map<string, readonly string[]>();

/** For a longer message, the names are indexed once instead of searched for each path. */
const LONG = 32;

const firstInMessage = (node: MessageNode, parts: readonly string[], at: number): FieldNode | undefined => {
  const name = parts[at]!;
  if (node.fields.length > LONG && name !== '*' && !namesIn(node).has(name)) return undefined;
  return first(node.fields, parts, at);
};

const firstIn = (value: ValueNode, parts: readonly string[], at: number): FieldNode | undefined => {
  if (value.kind === 'message') return firstInMessage(value, parts, at);
  if (value.kind === 'scalar') return undefined;
  for (const item of value.items) {
    const found = item.kind === 'message' ? firstInMessage(item, parts, at) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
};

const first = (fields: readonly FieldNode[], parts: readonly string[], at: number): FieldNode | undefined => {
  const name = parts[at]!;
  for (const field of fields) {
    if (name !== '*' && field.name !== name) continue;
    const found = at + 1 === parts.length ? field : firstIn(field.value, parts, at + 1);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The first of the fields at a path. Called with dozens of paths for each file, so it creates no lists. */
export const fieldAt = (fields: readonly FieldNode[], path: string): FieldNode | undefined => {
  let parts = partsOf.get(path);
  if (parts === undefined) {
    parts = path.split('.');
    partsOf.set(path, parts);
  }
  return first(fields, parts, 0);
};

/** A set of paths as a tree: each level has the names that can come next. */
export interface Paths {
  readonly below: Map<string, Paths>;
  /** True if a path ends here. */
  isEnd: boolean;
}

/** Combines paths, so that one walk through a file looks for all of them. */
export const pathsOf = (all: readonly string[]): Paths => {
  const root: Paths = { below: new Map(), isEnd: false };
  for (const path of all) {
    let at = root;
    for (const part of path.split('.')) {
      const next = at.below.get(part) ?? { below: new Map(), isEnd: false };
      at.below.set(part, next);
      at = next;
    }
    at.isEnd = true;
  }
  return root;
};

const leadsOn = (paths: Paths | undefined, value: ValueNode): boolean => {
  if (paths === undefined) return false;
  if (paths.isEnd) return true;
  if (value.kind === 'message') return hasAny(value.fields, paths);
  return value.kind === 'list' && value.items.some((item) => leadsOn(paths, item));
};

/** True if there is a field at one of the paths: one walk for all of them. */
export const hasAny = (fields: readonly FieldNode[], { below }: Paths): boolean => {
  const any = below.get('*');
  for (const { name, value } of fields)
    if (leadsOn(below.get(name), value) || leadsOn(any, value)) return true;
  return false;
};
