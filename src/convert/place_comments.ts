import type { Notes } from '../print/document.ts';
import type { Comment, ListNode, MessageNode, Tree, ValueNode } from '../syntax/tree.ts';
import { type CommentedNode, type Element, elementsOf, isYamlBlock } from './elements.ts';

/**
 * Assigns each comment to a field or list item: the one below it, or the one on the same line. Other comments belong
 * to the end of their block.
 */

export interface Comments {
  readonly all: readonly Comment[];
  /** The comments of a field or list item. */
  notesOf(node: CommentedNode): Notes;
  /** The comments after the last field or item. */
  endOf(block: MessageNode | ListNode): readonly string[];
}

interface Holder {
  /** The start of the block, and the end of the text that its comments may be in. */
  readonly from: number;
  readonly limit: number;
  /** True if a comment after the last element belongs to this block. */
  readonly claims: (comment: Comment) => boolean;
  /** The element that a comment on the opening line belongs to. */
  readonly opener?: Element;
}

interface MutableNotes {
  readonly above: string[];
  beside?: string;
}

interface State {
  readonly tree: Tree;
  readonly comments: readonly Comment[];
  /** Index of the next comment. */
  at: number;
  /** End of the last comment or element that was passed; the search for an empty line starts there. */
  mark: number;
  readonly notes: Map<CommentedNode, MutableNotes>;
  readonly ends: Map<ValueNode, string[]>;
}

const next = ({ comments, at }: State): Comment | undefined => comments[at];

const notesFor = ({ notes }: State, node: CommentedNode): MutableNotes => {
  const known = notes.get(node) ?? { above: [] };
  notes.set(node, known);
  return known;
};

const endFor = ({ ends }: State, block: ValueNode): string[] => {
  const known = ends.get(block) ?? [];
  ends.set(block, known);
  return known;
};

const isOneLine = ({ tree }: State, from: number, to: number): boolean =>
  !tree.text.slice(from, to).includes('\n');

/** True if there is an empty line between the last element or comment and an offset. */
const hasGap = ({ tree, mark }: State, to: number): boolean => {
  const from = tree.text[mark - 1] === '\n' ? mark - 1 : mark;
  return /\n[^\S\n]*\n/.test(tree.text.slice(from, to));
};

/** Keeps a comment on a line of its own, and the empty line before it if there was one. */
const addLine = (state: State, lines: string[], comment: Comment): void => {
  if (hasGap(state, comment.start)) lines.push('');
  lines.push(comment.text);
};

/** Moves past the next comment. */
const pass = (state: State, { end }: Comment): void => {
  state.at++;
  state.mark = end;
};

const addBeside = (state: State, { node, value }: Element, comment: Comment): void => {
  const notes = notesFor(state, node);
  const isBlock = value.kind === 'message' && !isOneLine(state, value.start, value.end);
  if (isBlock) endFor(state, value).push(comment.text);
  else if (notes.beside === undefined) notes.beside = comment.text;
  else notes.above.push(comment.text);
};

/** Places the comments inside an element, up to an offset: those on its first line beside it, the others above it. */
const placeWithin = (state: State, element: Element, to: number): void => {
  for (let comment = next(state); comment !== undefined && comment.start < to; comment = next(state)) {
    const notes = notesFor(state, element.node);
    const isBeside = !comment.isAlone && notes.beside === undefined;
    if (isBeside && isOneLine(state, element.inner, comment.start)) notes.beside = comment.text;
    else notes.above.push(comment.text);
    pass(state, comment);
  }
};

const isAlias = ({ text, format }: Tree, { start }: ValueNode): boolean =>
  format === 'yaml' && text[start] === '*';

const columnOf = ({ text }: Tree, offset: number): number => offset - text.lastIndexOf('\n', offset - 1) - 1;

const placeBlock = (state: State, element: Element, block: MessageNode | ListNode, limit: number): void => {
  if (!isYamlBlock(state.tree, block)) {
    placeWithin(state, element, block.start);
    state.mark = block.start + 1;
    const end = block.end - 1;
    placeElements(state, block, {
      from: block.start + 1,
      limit: end,
      claims: ({ start }) => start < end,
      opener: element,
    });
    return;
  }
  const column = columnOf(state.tree, block.start);
  const outer = columnOf(state.tree, element.start);
  const claims = (comment: Comment): boolean =>
    comment.start < limit && comment.isAlone && comment.column >= column && comment.column > outer;
  placeElements(state, block, { from: element.inner, limit, claims, opener: element });
};

/** Places a comment on the line of a name or bracket that opens a block. */
const addOpen = (state: State, { node }: Element, comment: Comment): void => {
  const notes = notesFor(state, node);
  if (notes.beside === undefined) notes.beside = comment.text;
  else notes.above.push(comment.text);
};

/** Places the comments inside an element; `limit` is the start of the next one. */
const placeInside = (state: State, element: Element, limit: number): void => {
  const { value, end, inner } = element;
  state.mark = inner;
  if (value.kind !== 'scalar' && !isAlias(state.tree, value)) placeBlock(state, element, value, limit);
  placeWithin(state, element, end);
  state.mark = Math.max(state.mark, end);
};

/** True if a comment is on the line where an element ends or a block opens. */
const isAtEnd = (state: State, holder: Holder, previous: Element | undefined, comment: Comment): boolean =>
  !comment.isAlone && isOneLine(state, previous?.end ?? holder.from, comment.start);

/** Places a comment after the element that is on the comment's line; false if there is no such element. */
const placeAtEnd = (
  state: State,
  holder: Holder,
  previous: Element | undefined,
  comment: Comment,
): boolean => {
  if (!isAtEnd(state, holder, previous, comment)) return false;
  if (previous !== undefined) addBeside(state, previous, comment);
  else if (holder.opener !== undefined) addOpen(state, holder.opener, comment);
  return previous !== undefined || holder.opener !== undefined;
};

/** Places the comments between two elements, or before the first. */
const placeBetween = (
  state: State,
  holder: Holder,
  previous: Element | undefined,
  { node, start }: Element,
): void => {
  const above: string[] = [];
  for (let comment = next(state); comment !== undefined && comment.start < start; comment = next(state)) {
    if (!placeAtEnd(state, holder, previous, comment)) addLine(state, above, comment);
    pass(state, comment);
  }
  if (hasGap(state, start)) above.push('');
  if (above.length > 0) state.notes.set(node, { above });
};

/** Places the comments after the last element. */
const placeLast = (state: State, block: ValueNode, holder: Holder, previous: Element | undefined): void => {
  for (let comment = next(state); comment !== undefined; comment = next(state)) {
    const isNear = comment.start < holder.limit && placeAtEnd(state, holder, previous, comment);
    if (!isNear && !holder.claims(comment)) return;
    if (!isNear) addLine(state, endFor(state, block), comment);
    pass(state, comment);
  }
};

/** Places the comments around elements. */
const placeElements = (state: State, block: MessageNode | ListNode, holder: Holder): void => {
  const elements = elementsOf(state.tree, state.comments, block, holder.from, state.at);
  for (const [index, element] of elements.entries()) {
    placeBetween(state, holder, elements[index - 1], element);
    placeInside(state, element, elements[index + 1]?.start ?? holder.limit);
  }
  placeLast(state, block, holder, elements.at(-1));
};

const NONE: Notes = { above: [] };

/** Assigns the comments of a text that was read without errors, each to its node. */
export const placeComments = (tree: Tree, comments: readonly Comment[]): Comments => {
  // JSON has no comments: any that were read are mistakes.
  const all = tree.format === 'json' ? [] : comments;
  const state: State = { tree, comments: all, at: 0, mark: 0, notes: new Map(), ends: new Map() };
  if (tree.format !== 'json')
    placeElements(state, tree.root, { from: 0, limit: tree.text.length, claims: () => true });
  return {
    all,
    notesOf: (node) => state.notes.get(node) ?? NONE,
    endOf: (block) => state.ends.get(block) ?? [],
  };
};
