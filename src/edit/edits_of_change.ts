import type { BoundMessage, BoundScalar, BoundValue } from '../bind/bound.ts';
import { editFinding } from '../diagnostics/catalogue/edit.ts';
import { type Diagnostic, formatPath, type Path } from '../diagnostics/diagnostic.ts';
import type { Message } from '../schema/descriptors/message.ts';
import { type Edit, inOrder } from '../syntax/edits.ts';
import type { FieldNode, ListNode } from '../syntax/tree.ts';
import { partType, rootType, type Type } from './request/types.ts';
import { hasComment } from './text/bracket_entries.ts';
import type { EditedText } from './text/edited_text.ts';
import { locate, slotOf } from './text/locate.ts';
import type { FieldTarget, ItemTarget, Located, Share } from './text/target.ts';
import type { ValueChange } from './values/difference.ts';
import { entryWith, wrapped } from './values/missing_messages.ts';
import type { BoundItem, Writer } from './writer.ts';

/** Turns one change into edits: finds the node and calls the writer of the format. */

/**
 * What the functions of this file need to make one change. `asked` is the length of the caller's path: only a shared
 * value within that length may be replaced as a whole.
 */
export interface StepContext {
  readonly document: EditedText;
  readonly message: Message;
  readonly writer: Writer;
  readonly asked: number;
  /** The whole value for the caller's path. */
  readonly wanted: BoundValue | undefined;
}

const typesAlong = (path: Path, { message }: StepContext): Type[] => {
  const types: Type[] = [rootType(message)];
  for (const part of path) types.push(partType(types.at(-1)!, part)!);
  return types;
};

const refuseShared = ({ target, path }: Located, { by }: Share): Diagnostic => {
  const { start, end } = target.kind === 'field' ? target.found.at(-1)! : target.items[target.index]!.node;
  return editFinding('edit/shared', { name: formatPath(path), by }, { path, ranges: [{ start, end }] });
};

/**
 * Removes the first of the fields, and all others whose edits do not touch those before them. In YAML it removes one
 * at a time, because a block that is left without fields needs brackets.
 */
const removeFields = (nodes: readonly FieldNode[], { holder }: FieldTarget, context: StepContext): Edit[] => {
  const { document, writer } = context;
  const edits: Edit[] = [];
  let end = -1;
  for (const at of document.format === 'textproto' ? nodes : nodes.slice(0, 1)) {
    const [first, ...more] = inOrder(writer.removeField(document, holder, at));
    if (first === undefined || first.offset <= end) continue;
    edits.push(first, ...more);
    const last = more.at(-1) ?? first;
    end = last.offset + last.length;
  }
  return edits;
};

const hasOnlyComments = (document: EditedText, { items, start, end }: ListNode): boolean =>
  items.length === 0 && hasComment(document, start, end);

const changeField = (target: FieldTarget, value: BoundValue | undefined, context: StepContext): Edit[] => {
  const { document, writer } = context;
  const { found, rivals } = target;
  if (value === undefined) return removeFields([...rivals, ...found], target, context);
  const last = found.at(-1);
  if (last?.value.kind === 'list' && value.kind === 'list' && hasOnlyComments(document, last.value))
    // Replacing the whole list would lose the comments in it, so add one item here and the others in the next rounds.
    return writer.addItem(
      document,
      { ...target, kind: 'item', items: [], index: 0 },
      value.items[0] as BoundItem,
    );
  if (last !== undefined) return writer.setField(document, target, last, value);
  const rival = rivals.at(-1);
  if (rival === undefined) return writer.addField(document, target, value);
  return rivals.length > 1
    ? removeFields(rivals.slice(0, -1), target, context)
    : writer.replaceField(document, target, rival, value);
};

const removeItem = (target: ItemTarget, { document, writer }: StepContext): Edit[] => {
  const item = target.items[target.index]!;
  const list = item.at.value as ListNode;
  return list.kind !== 'list' || list.items.length === 1
    ? writer.removeField(document, target.holder, item.at)
    : writer.removeItem(document, list, item.index);
};

/** The value at a path inside a value. */
const valueAt = (value: BoundValue | undefined, path: Path): BoundValue | undefined => {
  const [part, ...rest] = path;
  if (part === undefined || value === undefined || value.kind === 'scalar') return value;
  if (value.kind === 'message') return valueAt(value.fields.get(String(part))?.value, rest);
  if (typeof part === 'number') return valueAt(value.items[part], rest);
  const entries = value.items as readonly BoundMessage[];
  const entry = entries.find(
    ({ fields }) => String((fields.get('key')!.value as BoundScalar).value) === part,
  );
  return valueAt(entry?.fields.get('value')?.value, rest);
};

const changeItem = (
  target: ItemTarget,
  path: Path,
  value: BoundValue | undefined,
  type: Type,
  context: StepContext,
): Edit[] => {
  const { document, writer } = context;
  if (value === undefined) return removeItem(target, context);
  const isEntry = type.kind === 'map' && target.key !== undefined;
  const item = (isEntry ? entryWith(type, target.key, value) : value) as BoundItem;
  const old = target.items[target.index];
  if (old !== undefined) return writer.setItem(document, target, slotOf(old), item);
  const at = target.found.at(-1);
  const before = valueAt(document.bound, path.slice(0, -1));
  if (
    document.format === 'textproto' ||
    at === undefined ||
    at.value.kind === 'list' ||
    before?.kind !== 'list'
  )
    return writer.addItem(document, target, item);
  // The field may have a single value in place of a list: replace it by a list of that value and the new one.
  const whole = { ...before, items: [...before.items, item] } as BoundValue;
  return writer.setField(document, { ...target, kind: 'field', rivals: [] }, at, whole);
};

/**
 * A shared value is only replaced as a whole, and only if no other place changes: an alias by a value of its own, a
 * merged field by a field beside the merge.
 */
const changeShared = (
  located: Located,
  share: Share,
  change: ValueChange,
  context: StepContext,
): Edit[] | Diagnostic => {
  const { target, path } = located;
  const isWhole = path.length >= context.asked && share.how !== 'anchor';
  const value = isWhole ? valueAt(context.wanted, path.slice(context.asked)) : undefined;
  const removes = change.value === undefined && path.length === change.path.length;
  if (target.kind === 'item') {
    if (!isWhole || share.how === 'merge') return refuseShared(located, share);
    return changeItem(target, path, value, { kind: 'scalar', field: target.field }, context);
  }
  if (share.how === 'merge' && isWhole && value !== undefined)
    return context.writer.addField(context.document, { ...target, found: [], rivals: [] }, value);
  if (share.how === 'alias' && isWhole && (removes || value !== undefined))
    return changeField(target, removes ? undefined : value, context);
  return refuseShared(located, share);
};

/** The edits that make one change, or the reason why it cannot be made. */
export const step = (change: ValueChange, context: StepContext): Edit[] | Diagnostic => {
  const { document, writer } = context;
  const types = typesAlong(change.path, context);
  const located = locate(document, change.path, types, change.value === undefined, writer.sharing);
  const { target, share } = located;
  if (share !== undefined) return changeShared(located, share, change, context);
  if (target.kind === 'item') return changeItem(target, change.path, change.value, types.at(-2)!, context);
  const merged = target.rivals.find((rival) => writer.sharing(document, rival, target.holder) !== undefined);
  if (merged !== undefined && change.value !== undefined)
    return refuseShared({ ...located, target: { ...target, found: [merged] } }, { how: 'merge', by: '<<' });
  const { length } = located.path;
  const value = change.value && wrapped(change.value, change.path.slice(length), types.slice(length));
  return changeField(target, value, context);
};
