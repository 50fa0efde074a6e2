import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts';
import { isError } from '../diagnostics/diagnostic.ts';
import { findingFrom } from '../diagnostics/finding.ts';
import type { Document } from '../syntax/document.ts';
import { copyOf } from '../syntax/read_nodes.ts';
import type { FieldNode, MessageNode, ValueNode } from '../syntax/tree.ts';
import type { Dialect } from './dialect.ts';

/** Merges configs with the files that they inherit from; the config's own values override inherited ones. */

/** A file that a config inherits from, or the reason why it cannot be read. */
export type Base = { readonly text: string; readonly filename: string } | { readonly reason: string };

/**
 * Reads a file that a config inherits from. `path` is as written in the config; `from` is the name of the file that
 * names it, if known.
 */
export type ReadBase = (path: string, from: string | undefined) => Base;

/** The greatest number of files that a config may inherit from: more are a mistake. */
const MOST_FILES = 50;

const NOT_FOLLOWED: Base = {
  reason: 'which was not read: give --follow ROOT, or the option follow, with the folder that contains both',
};

/** A value of another file, placed where this file refers to it: findings point to the file that the user has open. */
const graft = (node: ValueNode, at: Range): ValueNode => {
  const place = { start: at.start, end: at.end };
  if (node.kind === 'scalar') return { ...copyOf(node), ...place };
  if (node.kind === 'list') return { ...node, ...place, items: node.items.map((item) => graft(item, at)) };
  return { ...node, ...place, fields: node.fields.map((field) => graftField(field, at)) };
};

const graftField = (field: FieldNode, at: Range): FieldNode => ({
  ...copyOf(field),
  start: at.start,
  end: at.end,
  nameRange: { start: at.start, end: at.end },
  value: graft(field.value, at),
});

/** The fields of both messages; a config's own value overrides an inherited one, and blocks are merged recursively. */
const merged = (base: MessageNode, own: MessageNode): MessageNode => {
  const names = new Map(own.fields.map((field) => [field.name, field]));
  const inherited = base.fields.flatMap((field): FieldNode[] => {
    const mine = names.get(field.name);
    if (mine === undefined) return [field];
    if (mine.value.kind !== 'message' || field.value.kind !== 'message') return [];
    names.set(field.name, { ...copyOf(mine), value: merged(field.value, mine.value) });
    return [];
  });
  return { ...own, fields: [...inherited, ...own.fields.map((field) => names.get(field.name)!)] };
};

/** True for an error in a block that the dialect reads; faults elsewhere do not change a rate. */
const matters = (found: Diagnostic, { tree: { root } }: Document, { messages }: Dialect): boolean => {
  const at = found.ranges[0]?.start;
  const field = root.fields.find(({ start, end }) => at !== undefined && start <= at && at < end);
  return (
    isError(found) &&
    (field === undefined || Object.values(messages).some(({ fields }) => Object.hasOwn(fields, field.name)))
  );
};

/**
 * The fields of a config including inherited ones, and a finding `NAME/base` for each file that could not be read,
 * placed where the config names the file.
 */
export const inherited = (
  document: Document,
  dialect: Dialect,
  parse: (text: string, filename: string) => Document,
  readBase: ReadBase = () => NOT_FOLLOWED,
): { readonly block: MessageNode; readonly diagnostics: readonly Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];
  let count = 0;
  const report = (path: string, reason: string, { start, end }: Range): undefined => {
    const code = `${dialect.name}/base`;
    const found = findingFrom(dialect.findings!, code, { path, reason } as never, {
      ranges: [{ start, end }],
    });
    diagnostics.push({ ...found, docs: `docs/dialects/${dialect.name}.md#${code.replace('/', '')}` });
    return undefined;
  };
  const rootOf = (
    of: Document,
    chain: readonly (string | undefined)[],
    at: Range | undefined,
  ): MessageNode => {
    let { root } = of.tree;
    for (const base of [...dialect.basesIn!(of.tree)].reverse()) {
      const place = at ?? base.at.value;
      const found =
        count++ < MOST_FILES ? readBase(base.path, of.filename) : { reason: 'after too many others' };
      if ('reason' in found) {
        report(base.path, found.reason, place);
        continue;
      }
      if (chain.includes(found.filename)) {
        report(base.path, 'which inherits from this one again', place);
        continue;
      }
      const other = parse(found.text, found.filename);
      if (other.diagnostics.some((each) => matters(each, other, dialect))) {
        report(base.path, 'which has errors: check it on its own', place);
        continue;
      }
      const fields = rootOf(other, [...chain, found.filename], place);
      root = merged(graft(fields, place) as MessageNode, root);
    }
    return root;
  };
  return { block: rootOf(document, [document.filename], undefined), diagnostics };
};
