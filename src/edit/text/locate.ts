import { jsonName } from '../../bind/resolve.ts';
import { textprotoScalar } from '../../bind/scalars/textproto.ts';
import { defaultOf } from '../../bind/values/values.ts';
import { formatPath, type Path } from '../../diagnostics/diagnostic.ts';
import type { Field, Message } from '../../schema/descriptors/message.ts';
import type { FieldNode, MessageNode, ScalarNode, ValueNode } from '../../syntax/tree.ts';
import { otherMembersOf, type Type } from '../request/types.ts';
import { type EditedText, type Item, once } from './edited_text.ts';
import type { FieldTarget, Holder, ItemTarget, Located, Share, Sharing, Slot, Target } from './target.ts';

/** Finds the nodes of a text at a path. */

const NONE: readonly FieldNode[] = [];

/** The fields of a block by name; computed only once per text. */
export const fieldsByName = (
  document: EditedText,
  block: MessageNode,
): ReadonlyMap<string, readonly FieldNode[]> =>
  once(document, fieldsByName, block, () => {
    const byName = new Map<string, FieldNode[]>();
    for (const field of block.fields) {
      if (field.bracketed) continue;
      const same = byName.get(field.name);
      if (same === undefined) byName.set(field.name, [field]);
      else same.push(field);
    }
    return byName;
  });

/** The fields with the given names, in the order of the text. */
const named = (
  document: EditedText,
  blocks: readonly MessageNode[],
  ...names: readonly string[]
): readonly FieldNode[] => {
  const [block] = blocks;
  const perBlock = blocks.map((each) => {
    const byName = fieldsByName(document, each);
    const [first, ...others] = names.flatMap((name) => {
      const found = byName.get(name);
      return found === undefined ? [] : [found];
    });
    return others.length === 0
      ? (first ?? NONE)
      : [first!, ...others].flat().sort((a, b) => a.start - b.start);
  });
  return block === undefined || blocks.length > 1 ? perBlock.flat() : perBlock[0]!;
};

/** The occurrences of a field that count: for a member of a oneof, those after another member was last set. */
const writtenIn = (
  document: EditedText,
  blocks: readonly MessageNode[],
  message: Message,
  name: string,
): Pick<FieldTarget, 'found' | 'rivals'> => {
  const rivals = otherMembersOf(message, name);
  // JSON also takes lowerCamelCase.
  const spellings = (own: string): string[] => (document.format === 'json' ? [own, jsonName(own)] : [own]);
  const mine = new Set(spellings(name));
  const names = new Set([name, ...rivals].flatMap(spellings));
  const group = named(document, blocks, ...names);
  const last = rivals.length === 0 ? -1 : group.map((each) => !mine.has(each.name)).lastIndexOf(true);
  const isUnset = last === group.length - 1;
  return {
    found: isUnset ? NONE : last < 0 ? group : group.slice(last + 1),
    rivals: isUnset ? group : group.slice(0, last + 1),
  };
};

const fieldTarget = (document: EditedText, holder: Holder, message: Message, name: string): FieldTarget =>
  once(document, holder, name, () => ({
    kind: 'field',
    holder,
    name,
    field: message.fields[name]!,
    ...writtenIn(document, holder.blocks, message, name),
  }));

const itemsOf = (document: EditedText, list: FieldTarget): readonly Item[] =>
  once(document, itemsOf, list, () =>
    list.found.flatMap((at) =>
      at.value.kind === 'list'
        ? at.value.items.map((node, index) => ({ node, at, index }))
        : [{ node: at.value, at, index: 0 }],
    ),
  );

const isMessage = (node: ValueNode): node is MessageNode => node.kind === 'message';

const holderIn = (document: EditedText, target: FieldTarget): Holder =>
  once(document, holderIn, target, () => {
    const { found, holder } = target;
    const at = found.at(-1)!;
    return {
      blocks: found.map(({ value }) => value).filter(isMessage),
      slot: { node: at.value, at },
      around: [at, ...holder.around],
    };
  });

/** The block of a text that contains its message: the whole text, or the block that some names lead to. */
export const blockOfMessage = (
  { tree: { root } }: Pick<EditedText, 'tree'>,
  names: readonly string[],
): Holder => {
  let holder: Holder = { blocks: [root], slot: { node: root }, around: [] };
  for (const name of names) {
    // The block is missing only if an edit was wrong: makeChanges then refuses it.
    const at = holder.blocks.flatMap(({ fields }) => fields.filter((field) => field.name === name)).at(-1);
    if (at === undefined) return { ...holder, blocks: [] };
    const blocks = at.value.kind === 'message' ? [at.value] : [];
    holder = { blocks, slot: { node: at.value, at }, around: [at, ...holder.around] };
  }
  return holder;
};

/** The slot of an item: in its list, or after the name of a repeated field. */
export const slotOf = ({ node, at }: Item): Slot =>
  at.value.kind === 'list' ? { node, list: at.value } : { node, at };

const holderOf = (document: EditedText, item: Item, holder: Holder): Holder =>
  once(document, holderOf, item, () => ({
    blocks: isMessage(item.node) ? [item.node] : [],
    slot: slotOf(item),
    around: [item.at, ...holder.around],
  }));

/** The key of a map's entry in text format. A key that is left out is 0, false or ''; undefined if the entry is not a message. */
const keyOf = (document: EditedText, entry: ValueNode, field: Field): string | undefined => {
  if (!isMessage(entry)) return undefined;
  const key = named(document, [entry], 'key').at(-1)?.value;
  const read =
    key?.kind === 'scalar' ? textprotoScalar(key as ScalarNode, field, 'key', []).value : undefined;
  return String(read ?? defaultOf(field));
};

/** The message at an existing place. */
const insideOf = (document: EditedText, target: Target): Holder =>
  target.kind === 'field'
    ? holderIn(document, target)
    : holderOf(document, target.items[target.index]!, target.holder);

const itemTarget = (document: EditedText, list: FieldTarget, index: number, key?: string): ItemTarget => {
  const { holder, name, field, found } = list;
  const items = itemsOf(document, list);
  const target = { kind: 'item', holder, name, field, found, items, index } as const;
  return key === undefined ? target : { ...target, key };
};

/** Finds a key of a map: a field in YAML; in text format the last entry of that key, or its value if that is set. */
const keyTarget = (
  document: EditedText,
  map: FieldTarget,
  { entry, key: keyField, value }: Type & { kind: 'map' },
  key: string,
  asEntry: boolean,
): Target => {
  if (document.format !== 'textproto') {
    const holder = holderIn(document, map);
    return {
      kind: 'field',
      holder,
      name: key,
      field: value.field,
      found: named(document, holder.blocks, key),
      rivals: [],
    };
  }
  const items = itemsOf(document, map);
  const index = items.map(({ node }) => keyOf(document, node, keyField)).lastIndexOf(key);
  const item = itemTarget(document, map, index < 0 ? items.length : index, key);
  return asEntry || index < 0 ? item : fieldTarget(document, insideOf(document, item), entry, 'value');
};

const shareOf = (document: EditedText, target: Target, sharing: Sharing): Share | undefined => {
  const { holder } = target;
  if (target.kind === 'item') {
    const item = target.items[target.index];
    return item && sharing(document, item.node, holder);
  }
  const at = target.found.at(-1);
  return at && (sharing(document, at, holder) ?? sharing(document, at.value, holder));
};

const home = (document: EditedText): Holder =>
  once(document, home, document, () => blockOfMessage(document, document.boundAs.block));

const search = (
  document: EditedText,
  path: Path,
  types: readonly Type[],
  removes: boolean,
  sharing: Sharing,
): Located => {
  let target: Target | undefined;
  for (let depth = 0; depth < path.length; depth++) {
    const part = path[depth]!;
    const type = types[depth]!;
    if (target?.kind === 'field' && target.found.length === 0) return { target, path: path.slice(0, depth) };
    if (type.kind === 'message') {
      const holder = target === undefined ? home(document) : insideOf(document, target);
      target = fieldTarget(document, holder, type.message, String(part));
    } else if (type.kind === 'list') target = itemTarget(document, target as FieldTarget, Number(part));
    else if (type.kind === 'map')
      target = keyTarget(
        document,
        target as FieldTarget,
        type,
        String(part),
        removes && depth === path.length - 1,
      );
    const share = shareOf(document, target!, sharing);
    if (share !== undefined) return { target: target!, path: path.slice(0, depth + 1), share };
  }
  return { target: target!, path };
};

/**
 * The nodes at a path. All nodes on the way exist, except the value of a map entry, which may be left out. `removes`
 * is true if the end of the path is to be removed.
 */
export const locate = (
  document: EditedText,
  path: Path,
  types: readonly Type[],
  removes: boolean,
  sharing: Sharing,
): Located => {
  if (types[path.length - 1]!.kind !== 'list') return search(document, path, types, removes, sharing);
  // Many changes may be to items of one list, so a list is looked for once.
  const before = path.slice(0, -1);
  const list = once(document, locate, formatPath(before), () =>
    search(document, before, types, false, sharing),
  );
  const { target } = list;
  if (list.share !== undefined || target.kind !== 'field' || target.found.length === 0) return list;
  const item = itemTarget(document, target, Number(path.at(-1)));
  const share = shareOf(document, item, sharing);
  return share === undefined ? { target: item, path } : { target: item, path, share };
};
