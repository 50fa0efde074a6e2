import { entryNodes, heldMessage } from '../bind/map_entries.ts';
import {
  type DocField,
  type DocItem,
  type DocList,
  type DocMessage,
  type DocValue,
  type Notes,
  withCommentsAbove,
} from '../print/document.ts';
import { type Field, holdsMessages, type Message } from '../schema/descriptors/message.ts';
import {
  type FieldNode,
  isNull,
  type ListNode,
  type MessageNode,
  type Parsed,
  type Tree,
  type ValueNode,
} from '../syntax/tree.ts';
import { scalarOf } from './from_scalar.ts';
import { type Comments, placeComments } from './place_comments.ts';
import { isRepeated, type NamedFields, namedFieldsOf } from './repeats.ts';

/** Turns a tree into a document. Known fields follow their message; unknown ones keep their written form. */

interface TreeContext {
  readonly tree: Tree;
  readonly comments: Comments;
}

/** Moves the comments in an empty block above the block, because it has no line inside for them. */
const settled = <I extends DocItem>(item: I): I => {
  const { value } = item;
  if (value.kind !== 'message' || value.fields.length > 0 || value.end.length === 0) return item;
  const notes: Notes = { ...item.notes, above: [...item.notes.above, ...value.end] };
  return { ...item, notes, value: { ...value, end: [] } };
};

/** The message of a value, if it is known. */
const messageTypeOf = (field: Field | undefined): Message | undefined =>
  field === undefined || !holdsMessages(field) ? undefined : heldMessage(field);

const convertedValue = (value: ValueNode, field: Field | undefined, context: TreeContext): DocValue => {
  const held = messageTypeOf(field);
  if (value.kind === 'list') return listOf(value, field, context);
  if (value.kind === 'message') return messageFrom([value], held, context);
  // A YAML block without lines is null, which means an empty block.
  return isNull(value) && held !== undefined
    ? { kind: 'message', fields: [], end: [] }
    : scalarOf(value, field, context.tree);
};

/** True for `[ … ]`, and for a list that a reader without descriptors could not distinguish from a single value. */
const isInBrackets = (list: ListNode, field: Field | undefined, { tree }: TreeContext): boolean => {
  if (tree.format === 'textproto' || list.items.length === 0) return true;
  if (list.items.length === 1 && !isRepeated(field)) return true;
  if (tree.format === 'json') return list.items.every(({ kind }) => kind === 'scalar');
  return tree.text[list.start] === '[';
};

const itemOf = (item: ValueNode, field: Field | undefined, context: TreeContext): DocItem =>
  settled({ notes: context.comments.notesOf(item), value: convertedValue(item, field, context) });

const listOf = (list: ListNode, field: Field | undefined, context: TreeContext): DocList => ({
  kind: 'list',
  inBrackets: isInBrackets(list, field, context),
  isMap: field?.kind === 'map',
  items: list.items.map((item) => itemOf(item, field, context)),
  end: context.comments.endOf(list),
  range: { start: list.start, end: list.end },
});

/** Converts a map from an object (YAML, JSON) to a list of entries (text format). */
const mapOf = (object: MessageNode, field: Field, context: TreeContext): DocList => ({
  kind: 'list',
  inBrackets: false,
  isMap: true,
  items: entryNodes(field, object).map((entry, index) => ({
    notes: context.comments.notesOf(object.fields[index]!),
    value: convertedValue(entry, field, context),
  })),
  end: context.comments.endOf(object),
  range: { start: object.start, end: object.end },
});

interface Items {
  readonly items: DocItem[];
  /** Comments that lost their place, to go above the next item or to the end. */
  readonly pending: string[];
}

/** Adds the value of a field to a list; of a field with brackets, each value in them. */
const addItems = (
  { items, pending }: Items,
  node: FieldNode,
  field: Field | undefined,
  context: TreeContext,
): void => {
  const notes = context.comments.notesOf(node);
  const add = (item: DocItem): void => {
    items.push(withCommentsAbove(pending.splice(0), settled(item)));
  };
  if (node.value.kind !== 'list') {
    add({ notes, value: convertedValue(node.value, field, context) });
    return;
  }
  const list = listOf(node.value, field, context);
  const lines = notes.beside === undefined ? notes.above : [...notes.above, notes.beside];
  for (const line of lines) pending.push(line);
  for (const item of list.items) add(item);
  for (const line of list.end) pending.push(line);
};

const rangeOf = (nodes: readonly FieldNode[]) => ({ start: nodes[0]!.start, end: nodes.at(-1)!.end });

/** Joins the occurrences of a repeated field into a list; the comments above the first go above the list. */
const joined = ({ field, fields }: NamedFields, context: TreeContext): DocItem => {
  const { items, pending: end }: Items = { items: [], pending: [] };
  for (const node of fields) addItems({ items, pending: end }, node, field, context);
  const list = { kind: 'list', isMap: field?.kind === 'map', range: rangeOf(fields) } as const;
  const [first, ...rest] = items;
  if (first === undefined)
    return { notes: { above: end }, value: { ...list, inBrackets: true, items, end: [] } };
  // If the other occurrences are empty lists, a single value would not look like a list to a reader that does not know the field.
  if (rest.length === 0 && !isRepeated(field)) return withCommentsAbove(end, first);
  const { above, ...beside } = first.notes;
  const unannounced = { ...first, notes: { above: [], ...beside } };
  return { notes: { above }, value: { ...list, inBrackets: false, items: [unannounced, ...rest], end } };
};

/** True if a field is a list but is not written as one. */
const isJoined = ({ field, fields }: NamedFields, { tree }: TreeContext): boolean => {
  const [only] = fields;
  if (fields.length > 1) return field === undefined || isRepeated(field);
  return isRepeated(field) && tree.format === 'textproto' && only?.value.kind !== 'list';
};

const itemOfGroup = (group: NamedFields, context: TreeContext): DocItem => {
  const { field, fields } = group;
  if (isJoined(group, context)) return joined(group, context);
  const blocks = fields.flatMap(({ value }) => (value.kind === 'message' ? [value] : []));
  const [first] = fields as [FieldNode];
  const own = fields.map((node) => context.comments.notesOf(node));
  const beside = own.flatMap((notes) => notes.beside ?? []);
  const above = [...own.flatMap((notes) => notes.above), ...beside.slice(1)];
  const notes = { above, ...(beside[0] !== undefined && { beside: beside[0] }) };
  if (isNull(first.value) && isRepeated(field))
    return { notes, value: scalarOf(first.value, undefined, context.tree) };
  if (blocks.length < fields.length) return { notes, value: convertedValue(first.value, field, context) };
  if (field?.kind === 'map') return { notes, value: mapOf(blocks[0]!, field, context) };
  return { notes, value: messageFrom(blocks, messageTypeOf(field), context) };
};

/** `null` means "not set" in JSON. */
const isUnset = ({ value }: FieldNode, { tree }: TreeContext): boolean =>
  tree.format === 'json' && isNull(value);

/** Joins one or more blocks into one message. */
const messageFrom = (
  blocks: readonly MessageNode[],
  message: Message | undefined,
  context: TreeContext,
): DocMessage => {
  const nodes = blocks.flatMap(({ fields }) => fields).filter((node) => !isUnset(node, context));
  const fields = namedFieldsOf(nodes, message, context.tree.format).map((group): DocField => {
    const { start, end } = group.fields[0]!.nameRange;
    const { name, isBracketed } = nameOf(group, context);
    return settled({ name, isBracketed, nameRange: { start, end }, ...itemOfGroup(group, context) });
  });
  return { kind: 'message', fields, end: blocks.flatMap((block) => context.comments.endOf(block)) };
};

/** The brackets of text format are part of the name in YAML and JSON. */
const nameOf = (
  { name, isBracketed }: NamedFields,
  { tree }: TreeContext,
): Pick<DocField, 'name' | 'isBracketed'> =>
  tree.format !== 'textproto' && /^\[.*\]$/s.test(name)
    ? { name: name.slice(1, -1), isBracketed: true }
    : { name, isBracketed };

/** Turns a text that was read without errors into a document; `message` describes its contents. */
export const documentOfTree = (
  { tree, comments: all }: Pick<Parsed, 'tree' | 'comments'>,
  message: Message,
): { readonly document: DocMessage; readonly comments: Comments } => {
  const comments = placeComments(tree, all);
  return { document: messageFrom([tree.root], message, { tree, comments }), comments };
};
