import { copyOf } from '../read_nodes.ts';
import type { FieldNode, ListNode, MessageNode, ScalarNode, ValueNode } from '../tree.ts';
import { type Tokens, tokenAt } from './lexer/tokens.ts';
import type { TextprotoTree } from './tree.ts';

/** Relates nodes to the tokens that form them. */

export type Node = MessageNode | FieldNode | ListNode | ScalarNode;

const childrenOf = (node: Node): readonly Node[] => {
  switch (node.kind) {
    case 'message':
      return node.fields;
    case 'field':
      return [node.value];
    case 'list':
      return node.items;
    case 'scalar':
      return [];
  }
};

/** Every node of a tree, outer ones first, and for each token the index of its node. */
export interface Ownership {
  readonly nodes: readonly Node[];
  readonly owners: Int32Array;
}

/** Finds the node of each token: the innermost whose range contains it. */
export const ownershipOf = ({ root, tokens }: TextprotoTree): Ownership => {
  const nodes: Node[] = [];
  const owners = new Int32Array(tokens.count);
  let token = 0;
  const own = (end: number, owner: number): void => {
    while (token < tokens.count && tokens.starts[token]! < end) owners[token++] = owner;
  };
  const visit = (node: Node): void => {
    const owner = nodes.push(node) - 1;
    for (const child of childrenOf(node)) {
      own(child.start, owner);
      visit(child);
    }
    own(node.end, owner);
  };
  visit(root);
  return { nodes, owners };
};

const withoutTokens = ({ text, kinds, starts, count, odd }: Tokens, from: number, to: number): Tokens => {
  const start = starts[from]!;
  const size = starts[to]! - start;
  const left = count - (to - from);
  const rest = new Uint32Array(left + 1);
  rest.set(starts.subarray(0, from));
  for (let token = from; token <= left; token++) rest[token] = starts[token + to - from]! - size;
  const kept = new Uint8Array(left + 1);
  kept.set(kinds.subarray(0, from));
  kept.set(kinds.subarray(to), from);
  return {
    text: text.slice(0, start) + text.slice(start + size),
    kinds: kept,
    starts: rest,
    count: left,
    odd,
  };
};

/** The nodes of a tree after removing a field: the ones around it end sooner, the ones after it move up. */
const withoutField = (gone: FieldNode) => {
  const size = gone.end - gone.start;
  const moved = (offset: number): number => (offset >= gone.end ? offset - size : offset);
  const rangeOf = ({ start, end }: Node) => ({ start: moved(start), end: moved(end) });
  const value = (node: ValueNode): ValueNode => {
    if (node.end <= gone.start) return node;
    if (node.kind === 'scalar') return { ...copyOf(node), ...rangeOf(node) };
    if (node.kind === 'list') return { ...node, ...rangeOf(node), items: node.items.map(value) };
    return message(node);
  };
  const field = (node: FieldNode): FieldNode => ({
    ...copyOf(node),
    ...rangeOf(node),
    nameRange: { start: moved(node.nameRange.start), end: moved(node.nameRange.end) },
    value: value(node.value),
  });
  const message = (node: MessageNode): MessageNode => ({
    ...node,
    ...rangeOf(node),
    fields: node.fields
      .filter((each) => each !== gone)
      .map((each) => (each.end <= gone.start ? each : field(each))),
  });
  return message;
};

/**
 * The tree without one of its fields: exactly the tokens of the field are gone, including the separator after it;
 * white space and comments around it stay.
 */
export const without = (tree: TextprotoTree, field: FieldNode): TextprotoTree => {
  const tokens = withoutTokens(
    tree.tokens,
    tokenAt(tree.tokens, field.start),
    tokenAt(tree.tokens, field.end),
  );
  return { ...tree, text: tokens.text, tokens, root: withoutField(field)(tree.root) };
};
