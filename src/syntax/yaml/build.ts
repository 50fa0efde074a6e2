import type { Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { writtenFinding } from '../../diagnostics/catalogue/formats/field_forms.ts';
import { yamlFinding } from '../../diagnostics/catalogue/formats/yaml.ts';
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import { endOfPlaceholder } from '../placeholders.ts';
import { type FieldNode, MAX_DEPTH, type ScalarNode, type ValueNode } from '../tree.ts';
import { type Anchors, type Built, createAnchors } from './anchors.ts';
import { rangeWithin } from './errors.ts';
import { type BlockEntry, mergedFields, mergedMessages } from './merge.ts';
import { yamlPackage } from './package.ts';
import { withWholeItems, withWholeNumbers } from './scalars/cut_numbers.ts';
import { scalarNode } from './scalars/scalar.ts';
import { TUPLE } from './scalars/tags.ts';

/**
 * Turns the package's nodes into the tree. Each function returns undefined if a value could not be read, with a
 * finding that says why.
 */

interface BuildContext {
  readonly text: string;
  readonly anchors: Anchors;
  /** Places where the package already found an error, so that no second one is reported for the same key. */
  readonly faulty: ReadonlySet<number>;
  readonly report: (diagnostic: Diagnostic) => void;
}

const rangeOf = (node: { range?: readonly number[] | null }, { text }: BuildContext): Range =>
  rangeWithin(text, node.range?.[0] ?? 0, node.range?.[1] ?? 0);

const buildScalar = (scalar: Scalar, context: BuildContext): Built => {
  const { node, diagnostics } = scalarNode(scalar, rangeOf(scalar, context));
  diagnostics.forEach(context.report);
  return { node, size: 1, height: 0 };
};

const buildSeq = (seq: YAMLSeq, depth: number, context: BuildContext): Built => {
  const range = rangeOf(seq, context);
  if (seq.tag === TUPLE) context.report(yamlFinding('yaml/tuple', {}, { ranges: [range] }));
  const written = seq.flow === true ? withWholeItems(seq.items, context.text) : seq.items;
  const built = written.flatMap((item) => build(item, depth, context) ?? []);
  const items = built.map(({ node }) => node);
  // The range of a block includes the blank lines after it.
  const end = seq.flow === true ? range.end : (items.at(-1)?.end ?? range.end);
  return {
    node: { kind: 'list', items, start: range.start, end },
    size: built.reduce((size, item) => size + item.size, 1),
    height: 1 + built.reduce((height, item) => Math.max(height, item.height), 0),
  };
};

/** `name:value` in place of a block: to YAML it is a string. Addresses (`gs://…`) are excluded. */
const withoutSpace = (value: Scalar, key: Range, range: Range, context: BuildContext): string | undefined => {
  if (value.type !== 'PLAIN' || value.tag !== undefined) return undefined;
  if (!context.text.slice(key.end, range.start).includes('\n')) return undefined;
  const match = /^([A-Za-z_]\w*):(?:=[ \t]*)?([^\s/=]\S*)/.exec(value.source!);
  return match === null ? undefined : `${match[1]}: ${match[2]!.slice(0, 40)}`;
};

/** `name = value` in place of a block. */
const EQUALS = /^([A-Za-z_]\w*)\s*=(?!=)/;

/** The name in a block that has an equals sign instead of a colon, and the place of the sign. */
const equalsIn = (
  value: Scalar,
  key: Range,
  range: Range,
  { text }: BuildContext,
): { name: string; at: number } | undefined => {
  if (value.type !== 'PLAIN' || !text.slice(key.end, range.start).includes('\n')) return undefined;
  const [whole, name] = EQUALS.exec(value.source!) ?? [];
  return name === undefined ? undefined : { name, at: range.start + whole!.length - 1 };
};

/** `name: ##NAME##`: a placeholder that YAML reads as a comment. */
const isUnfilled = (key: Range, { text, report }: BuildContext): boolean => {
  const [before, after] = /^[ \t]*:[ \t]+(?=##)/.exec(text.slice(key.end, key.end + 200)) ?? [];
  if (before === undefined || after !== undefined) return false;
  const start = key.end + before.length;
  const end = endOfPlaceholder(text, start);
  if (end < 0) return false;
  report(
    writtenFinding('syntax/placeholder', { text: text.slice(start, end) }, { ranges: [{ start, end }] }),
  );
  return true;
};

const buildValue = (pair: Pair, key: Range, depth: number, context: BuildContext): Built | undefined => {
  if (pair.value === null) {
    if (context.faulty.has(key.start) || isUnfilled(key, context)) return undefined;
    const node: ScalarNode = {
      kind: 'scalar',
      form: 'null',
      text: '',
      value: null,
      start: key.end,
      end: key.end,
    };
    return { node, size: 1, height: 0 };
  }
  if (yamlPackage().isScalar(pair.value)) {
    if (!pair.value.source && pair.value.type === 'PLAIN' && isUnfilled(key, context)) return undefined;
    const range = rangeOf(pair.value, context);
    const write = withoutSpace(pair.value, key, range, context);
    if (write !== undefined) {
      context.report(yamlFinding('yaml/colon-space', { write }, { ranges: [range] }));
      return undefined;
    }
    const equals = equalsIn(pair.value, key, range, context);
    if (equals !== undefined) {
      const place = { ranges: [{ start: equals.at, end: equals.at + 1 }] };
      const message = `${equals.name} is followed by an equals sign instead of a colon`;
      context.report(yamlFinding('yaml/no-colon', { message }, place));
      return undefined;
    }
  }
  return build(pair.value, depth, context);
};

/** The name of a pair, with a finding if there is none; for a key of another kind, the package reports. */
const keyOf = (pair: Pair, context: BuildContext): Scalar | undefined => {
  if (!yamlPackage().isScalar(pair.key)) return undefined;
  const { key } = pair;
  if (key.anchor !== undefined) {
    context.anchors.open(key.anchor);
    context.anchors.close(key.anchor, buildScalar(key, context));
  }
  const { start } = rangeOf(key, context);
  if (key.type === 'PLAIN' && /^-[A-Za-z_]/.test(key.source!)) {
    const place = { ranges: [rangeWithin(context.text, start, start + 1)] };
    context.report(yamlFinding('yaml/missing', { message: 'a space is missing after the dash' }, place));
    return undefined;
  }
  if (key.source !== undefined && (key.source !== '' || key.type !== 'PLAIN')) return key;
  if (!context.faulty.has(start)) {
    context.report(
      yamlFinding('yaml/empty-key', {}, { ranges: [rangeWithin(context.text, start, start + 1)] }),
    );
  }
  return undefined;
};

const isMergeKey = (key: Scalar): boolean => key.source === '<<' && key.type === 'PLAIN';

const entryOf = (
  key: Scalar,
  nameRange: Range,
  { node }: Built,
  context: BuildContext,
): BlockEntry | undefined => {
  if (!isMergeKey(key)) {
    const end = Math.max(nameRange.end, node.end);
    return { kind: 'field', name: key.source!, nameRange, value: node, start: nameRange.start, end };
  }
  const messages = mergedMessages(node);
  if (messages !== undefined) return { kind: 'merged', fields: messages.flatMap(({ fields }) => fields) };
  context.report(yamlFinding('yaml/merge', {}, { ranges: [{ start: node.start, end: node.end }] }));
  return undefined;
};

/** True for the second of two equal keys; reports both places. */
const isDuplicate = (key: Scalar, range: Range, seen: Map<string, Range>, context: BuildContext): boolean => {
  const name = key.source!;
  const first = seen.get(name);
  if (first === undefined) {
    seen.set(name, range);
    return false;
  }
  const notes = [{ message: `${name.slice(0, 60)} is here first`, range: first }];
  context.report(yamlFinding('yaml/duplicate-key', { name: name.slice(0, 60) }, { ranges: [range], notes }));
  return true;
};

const buildMap = (map: YAMLMap, depth: number, context: BuildContext): Built => {
  const seen = new Map<string, Range>();
  const entries: BlockEntry[] = [];
  let [size, height] = [1, 0];
  let { start, end } = rangeOf(map, context);
  // As for a list, the package's range includes the blank lines after it.
  if (map.flow !== true) end = start;
  for (const pair of map.flow === true ? withWholeNumbers(map.items, context.text) : map.items) {
    const key = keyOf(pair, context);
    if (key === undefined) {
      end = Math.max(end, rangeOf(pair.value ?? pair.key ?? {}, context).end);
      continue;
    }
    const nameRange = rangeOf(key, context);
    const built = buildValue(pair, nameRange, depth, context);
    // Values that could not be read still belong to the block.
    end = Math.max(end, nameRange.end, built?.node.end ?? rangeOf(pair.value ?? {}, context).end);
    if (isDuplicate(key, nameRange, seen, context) || built === undefined) continue;
    size += built.size;
    height = Math.max(height, built.height);
    const entry = entryOf(key, nameRange, built, context);
    if (entry !== undefined) entries.push(entry);
  }
  const fields: readonly FieldNode[] = mergedFields(entries);
  return { node: { kind: 'message', fields, start, end }, size, height: height + 1 };
};

const buildCollection = (
  node: YAMLMap | YAMLSeq,
  depth: number,
  context: BuildContext,
): Built | undefined => {
  if (depth > MAX_DEPTH) {
    context.report(yamlFinding('yaml/depth', { depth: MAX_DEPTH }, { ranges: [rangeOf(node, context)] }));
    return undefined;
  }
  return yamlPackage().isMap(node) ? buildMap(node, depth + 1, context) : buildSeq(node, depth + 1, context);
};

const build = (node: unknown, depth: number, context: BuildContext): Built | undefined => {
  if (yamlPackage().isAlias(node)) {
    const found = context.anchors.resolve(node.source, rangeOf(node, context), depth);
    if (found === undefined || 'node' in found) return found;
    context.report(found);
    return undefined;
  }
  const anchor =
    yamlPackage().isScalar(node) || yamlPackage().isMap(node) || yamlPackage().isSeq(node)
      ? node.anchor
      : undefined;
  if (anchor !== undefined) context.anchors.open(anchor);
  const built = yamlPackage().isScalar(node)
    ? buildScalar(node, context)
    : yamlPackage().isMap(node) || yamlPackage().isSeq(node)
      ? buildCollection(node, depth, context)
      : undefined;
  if (anchor !== undefined) context.anchors.close(anchor, built);
  return built;
};

/** The value of a document, with the faults of its keys, tags and aliases. */
export const buildRoot = (
  contents: unknown,
  text: string,
  faulty: ReadonlySet<number>,
): { readonly value: ValueNode | undefined; readonly diagnostics: readonly Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];
  const context: BuildContext = {
    text,
    anchors: createAnchors(),
    faulty,
    report: (each) => diagnostics.push(each),
  };
  return { value: build(contents, 0, context)?.node, diagnostics };
};
