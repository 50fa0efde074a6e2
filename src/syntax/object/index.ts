import { objectFinding } from '../../diagnostics/catalogue/formats/object.ts';
import type { Diagnostic, Path } from '../../diagnostics/diagnostic.ts';
import {
  type FieldNode,
  MAX_DEPTH,
  type MessageNode,
  type Parsed,
  type ScalarNode,
  type ValueNode,
} from '../tree.ts';
import { kindOf, wordsOf } from './kind.ts';

/** A value as a node, with the number of values inside and their depth. */
interface Built {
  readonly node: ValueNode;
  readonly size: number;
  readonly height: number;
}

interface ObjectContext {
  readonly diagnostics: Diagnostic[];
  /** Objects already read; one that is used again is shared, not read again. */
  readonly known: Map<object, Built | 'open' | undefined>;
  /** The number of values in objects that are used again, counted each time. */
  repeated: number;
}

/** The greatest number of values in objects that are used again: a few lines of code can make 2^100 values. */
const MAX_REPEATED = 100_000;

/** A plain object has no text, so its nodes have no place. */
const NOWHERE = { start: 0, end: 0 } as const;

const scalar = (content: Omit<ScalarNode, 'kind' | 'start' | 'end'>): Built => ({
  node: { kind: 'scalar', ...content, ...NOWHERE },
  size: 1,
  height: 0,
});

const fieldOf = (name: string, value: ValueNode): FieldNode => ({
  kind: 'field',
  name,
  nameRange: NOWHERE,
  value,
  ...NOWHERE,
});

const list = (items: readonly Built[]): Built => ({
  node: { kind: 'list', items: items.map(({ node }) => node), ...NOWHERE },
  size: items.reduce((size, item) => size + item.size, 1),
  height: 1 + items.reduce((height, item) => Math.max(height, item.height), 0),
});

const message = (fields: readonly (readonly [name: string, value: Built])[]): Built => ({
  node: { kind: 'message', fields: fields.map(([name, { node }]) => fieldOf(name, node)), ...NOWHERE },
  size: fields.reduce((size, [, value]) => size + value.size, 1),
  height: 1 + fields.reduce((height, [, value]) => Math.max(height, value.height), 0),
});

/** Refuses a value that has no meaning in a spec. */
const refuse = (value: unknown, path: Path, context: ObjectContext): undefined => {
  const write =
    ArrayBuffer.isView(value) || value instanceof Set
      ? 'an array, such as Array.from gives'
      : 'a number, bigint, boolean, string, Uint8Array, array, Map or plain object';
  context.diagnostics.push(objectFinding('object/value', { got: wordsOf(value), write }, { path }));
  return undefined;
};

const buildArray = (array: readonly unknown[], path: Path, context: ObjectContext): Built => {
  const items: Built[] = [];
  for (let i = 0; i < array.length; i++) {
    const item = build(array[i], [...path, i], context);
    if (item !== undefined) items.push(item);
    // Skipping a hole would shift the items after it, and an array created by its length alone may have billions of holes.
    else if (array[i] === undefined) break;
  }
  return list(items);
};

const buildMap = (map: ReadonlyMap<unknown, unknown>, path: Path, context: ObjectContext): Built =>
  list(
    [...map].flatMap(([key, value], index) => {
      const built = {
        key: build(key, [...path, index, 'key'], context),
        value: build(value, [...path, index, 'value'], context),
      };
      if (built.key === undefined || built.value === undefined) return [];
      return [
        message([
          ['key', built.key],
          ['value', built.value],
        ]),
      ];
    }),
  );

const buildObject = (object: object, path: Path, context: ObjectContext): Built =>
  message(
    Object.keys(object).flatMap((name) => {
      const at = [...path, name];
      const property = Object.getOwnPropertyDescriptor(object, name);
      if (property !== undefined && !('value' in property)) {
        context.diagnostics.push(
          objectFinding('object/value', { got: 'a getter', write: 'its value' }, { path: at }),
        );
        return [];
      }
      const value = property?.value as unknown;
      const built = value === undefined ? undefined : build(value, at, context);
      return built === undefined ? [] : [[name, built] as const];
    }),
  );

const buildNested = (value: object, path: Path, context: ObjectContext): Built | undefined => {
  switch (kindOf(value)) {
    case 'bytes':
      return scalar({ form: 'string', text: '', bytes: new Uint8Array(value as Uint8Array) });
    case 'array':
      return buildArray(value as readonly unknown[], path, context);
    case 'map':
      return buildMap(value as ReadonlyMap<unknown, unknown>, path, context);
    case 'object':
      return buildObject(value, path, context);
    default:
      return refuse(value, path, context);
  }
};

/** The nodes of an object that was read before, used again within limits. */
const again = (built: Built, path: Path, context: ObjectContext): Built | undefined => {
  if (context.repeated > MAX_REPEATED) return undefined;
  context.repeated += built.size;
  if (context.repeated > MAX_REPEATED) {
    context.diagnostics.push(objectFinding('object/size', { values: MAX_REPEATED }, { path }));
    return undefined;
  }
  return built;
};

/** Makes the nodes of an object; the length of `path` is the depth of the object. */
const buildOnce = (value: object, path: Path, context: ObjectContext): Built | undefined => {
  const known = context.known.get(value);
  if (known === 'open') {
    context.diagnostics.push(objectFinding('object/cycle', {}, { path }));
    return undefined;
  }
  if (known === undefined && context.known.has(value)) return undefined;
  if (path.length + (known?.height ?? 0) > MAX_DEPTH) {
    context.diagnostics.push(objectFinding('object/depth', { depth: MAX_DEPTH }, { path: path.slice(0, 8) }));
    return undefined;
  }
  if (known !== undefined) return again(known, path, context);
  context.known.set(value, 'open');
  const built = buildNested(value, path, context);
  context.known.set(value, built);
  return built;
};

const build = (value: unknown, path: Path, context: ObjectContext): Built | undefined => {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return scalar({ form: 'number', text: Object.is(value, -0) ? '-0' : String(value), value });
    case 'boolean':
      return scalar({ form: 'bool', text: String(value), value });
    case 'string':
      return scalar({ form: 'string', text: value });
    case 'object':
      return value === null ? scalar({ form: 'null', text: 'null', value }) : buildOnce(value, path, context);
    default:
      return refuse(value, path, context);
  }
};

const parsed = (fields: MessageNode['fields'], diagnostics: Parsed['diagnostics']): Parsed => ({
  tree: { format: 'object', text: '', root: { kind: 'message', fields, ...NOWHERE } },
  diagnostics,
  marks: [],
  comments: [],
});

/**
 * A plain JavaScript value, such as a spec, as a tree. Own enumerable properties are fields, except those that are
 * undefined; arrays are lists; numbers, bigints, booleans, strings and null are scalars, and a Uint8Array a string of
 * bytes. A Map (for a map field) becomes a list of messages with `key` and `value`, as in text format, so that keys
 * keep their types.
 *
 * Units: there is no text; ranges are 0 to 0, and findings have a path and no range.
 * Reports: values that are not plain data (functions, symbols, instances of classes, getters), that contain
 * themselves, are more than 100 levels deep, or, by repeating objects, amount to more than 100,000 values. Throws
 * nothing, and runs none of the value's code.
 */
export const fromObject = (value: unknown): Parsed => {
  const context: ObjectContext = { diagnostics: [], known: new Map(), repeated: 0 };
  const { diagnostics } = context;
  try {
    const isMessage = typeof value === 'object' && value !== null && kindOf(value) === 'object';
    if (isMessage) {
      const node = build(value, [], context)?.node as MessageNode | undefined;
      return parsed(node?.fields ?? [], diagnostics);
    }
    diagnostics.push(objectFinding('object/root', { got: wordsOf(value) }));
  } catch (thrown) {
    // Only the traps of a Proxy can throw.
    const reason = thrown instanceof Error ? thrown.message : 'it throws';
    diagnostics.push(objectFinding('object/unreadable', { reason }));
  }
  return parsed([], diagnostics);
};
