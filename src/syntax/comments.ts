import type { Range } from '../diagnostics/diagnostic.ts';
import { Kind, type Tokens, textOf } from './textproto/tokens.ts';
import type { Tree, ValueNode } from './tree.ts';

/** The comments of a text, in order. */

export interface Comment extends Range {
  /** From `#` on, without white space at its end. */
  readonly text: string;
  /** Nothing but white space stands before it on its line. */
  readonly isAlone: boolean;
  /** Where it starts on its line, in code units. */
  readonly column: number;
}

const commentAt = (text: string, start: number, end: number): Comment => {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  let before = start;
  while (before > line && ' \t\r'.includes(text[before - 1]!)) before--;
  return {
    start,
    end,
    text: text.slice(start, end).trimEnd(),
    isAlone: before === line,
    column: start - line,
  };
};

const inTokens = (tokens: Tokens): Comment[] => {
  const comments: Comment[] = [];
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kinds[token] !== Kind.comment) continue;
    const start = tokens.starts[token]!;
    comments.push(commentAt(tokens.text, start, start + textOf(tokens, token).length));
  }
  return comments;
};

/** The header of a block scalar, which a comment may follow: `|2-  # so`. */
const HEADER = /[|>][-+0-9]*/y;

const LINE = /[^\r\n]*/y;

const endOfLine = (text: string, from: number): number => {
  LINE.lastIndex = from;
  LINE.test(text);
  return LINE.lastIndex;
};

/** Where `#` is no comment: a scalar, of a block scalar what is below its header. */
const quietRange = (text: string, { start, end }: Range): Range => {
  HEADER.lastIndex = start;
  return { start: HEADER.test(text) ? Math.min(endOfLine(text, start), end) : start, end };
};

/** The names and scalars of a tree in the order of the text; one node may stand there for several aliases. */
const quietRanges = (text: string, root: ValueNode): Range[] => {
  const ranges: Range[] = [];
  const seen = new Set<ValueNode>();
  const visit = (value: ValueNode): void => {
    if (seen.has(value)) return;
    seen.add(value);
    if (value.kind === 'scalar') ranges.push(quietRange(text, value));
    else if (value.kind === 'list') value.items.forEach(visit);
    else
      for (const field of value.fields) {
        ranges.push(field.nameRange);
        visit(field.value);
      }
  };
  visit(root);
  return ranges.sort((a, b) => a.start - b.start);
};

/** Between names and scalars `#` starts a comment at the start of a line and behind white space. */
const inYaml = (text: string, root: ValueNode): Comment[] => {
  const comments: Comment[] = [];
  const quiet = quietRanges(text, root);
  let range = 0;
  let next = text.indexOf('#');
  while (next >= 0) {
    const at = next;
    while (range < quiet.length && quiet[range]!.end <= at) range++;
    const inside = quiet[range];
    let end = at + 1;
    if (inside !== undefined && inside.start <= at) end = inside.end;
    else if (at === 0 || /\s/.test(text[at - 1]!)) {
      end = endOfLine(text, at);
      comments.push(commentAt(text, at, end));
    }
    next = text.indexOf('#', end);
  }
  return comments;
};

const hasTokens = (tree: Tree): tree is Tree & { readonly tokens: Tokens } => 'tokens' in tree;

/** The comments of a text that was read without an error; JSON has none. */
export const commentsOf = (tree: Tree): readonly Comment[] => {
  if (hasTokens(tree)) return inTokens(tree.tokens);
  return tree.format === 'yaml' ? inYaml(tree.text, tree.root) : [];
};
