import type { Comment, FieldNode, ListNode, MessageNode, Tree, ValueNode } from '../syntax/tree.ts';

/** Lists the elements of a message or list, in the order of the text. */

/** A field or list item that a comment can be about. */
export type CommentedNode = FieldNode | ValueNode;

/** A field or an item of a list: `start` is the start of its name or dash, `inner` the end of the name or dash. */
export interface Element {
  readonly node: CommentedNode;
  readonly start: number;
  readonly inner: number;
  readonly value: ValueNode;
  readonly end: number;
}

/** A message or list that YAML writes without brackets. */
export const isYamlBlock = ({ text, format }: Tree, { start }: ValueNode): boolean =>
  format === 'yaml' && text[start] !== '[' && text[start] !== '{';

/** The next dash after an offset that is not in a comment; `seen` is the first comment that may be there. */
const dashFrom = (
  { text }: Tree,
  comments: readonly Comment[],
  from: number,
  to: number,
  seen: number,
): { readonly dash: number; readonly seen: number } => {
  let comment = seen;
  let offset = from;
  while (offset < to && text[offset] !== '-') {
    while (comment < comments.length && comments[comment]!.end <= offset) comment++;
    const { start, end } = comments[comment] ?? { start: to, end: to };
    offset = offset >= start ? end : offset + 1;
  }
  return { dash: Math.min(offset, to), seen: comment };
};

const fieldElement = (field: FieldNode): Element => ({
  node: field,
  start: field.start,
  inner: field.nameRange.end,
  value: field.value,
  end: field.end,
});

const itemElement = (value: ValueNode, dash: number | undefined): Element => ({
  node: value,
  start: dash ?? value.start,
  inner: dash === undefined ? value.start : dash + 1,
  value,
  end: value.end,
});

/** The items after dashes; `next` is the first comment that may be between them. */
const dashedElements = (
  tree: Tree,
  comments: readonly Comment[],
  { start, items }: ListNode,
  next: number,
): Element[] => {
  let last = start;
  let seen = next;
  return items.map((item) => {
    const found = dashFrom(tree, comments, last, item.start, seen);
    last = item.end;
    seen = found.seen;
    return itemElement(item, found.dash);
  });
};

/** The elements of a message or list in the order of the text, without those from an alias or a merge key. */
export const elementsOf = (
  tree: Tree,
  comments: readonly Comment[],
  block: MessageNode | ListNode,
  from: number,
  next: number,
): Element[] => {
  if (block.kind === 'message') {
    const elements = block.fields.map(fieldElement);
    return elements.filter(({ start, end }) => start >= from && end <= block.end);
  }
  return isYamlBlock(tree, block)
    ? dashedElements(tree, comments, block, next)
    : block.items.map((item) => itemElement(item, undefined));
};
