import type { Range } from '../diagnostics/diagnostic.ts';
import { Kind, type Tokens, textOf } from '../syntax/textproto/tokens.ts';
import type { Tree, ValueNode } from '../syntax/tree.ts';

/** The comments of a text, in order. */

export interface Comment extends Range {
  /** From `#` on, without white space at its end. */
  readonly text: string;
  /** Nothing but white space stands before it on its line. */
  readonly isAlone: boolean;
  /** Where it starts on its line, in code units. */
  readonly column: number;
}

/** What a comment cannot hold in every format: control characters, other line breaks, halves of a surrogate pair. */
const UNFIT = /[^\P{Cc}\t]|[\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

const commentAt = (text: string, start: number, end: number): Comment => {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  let before = start;
  while (before > line && ' \t\r'.includes(text[before - 1]!)) before--;
  return {
    start,
    end,
    text: text.slice(start, end).trimEnd().replace(UNFIT, '\ufffd'),
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

/** Names and scalars, in which `#` is no comment; one node may stand for several aliases. */
const quietRanges = (text: string, root: ValueNode): Range[] => {
  const ranges: Range[] = [];
  const seen = new Set<ValueNode>();
  const visit = (value: ValueNode): void => {
    if (seen.has(value)) return;
    seen.add(value);
    if (value.kind === 'list') value.items.forEach(visit);
    else if (value.kind === 'message') {
      for (const { nameRange, value: held } of value.fields) {
        ranges.push(nameRange);
        visit(held);
      }
    } else {
      HEADER.lastIndex = value.start;
      const end = HEADER.test(text) ? Math.min(endOfLine(text, value.start) + 1, value.end) : 0;
      ranges.push({ start: Math.max(value.start, end), end: value.end });
    }
  };
  visit(root);
  return ranges.sort((a, b) => a.start - b.start);
};

const endOfLine = (text: string, from: number): number => {
  const at = text.slice(from).search(/[\r\n]/);
  return at < 0 ? text.length : from + at;
};

/** Between names and scalars `#` starts a comment at the start of a line and behind a space. */
const inYaml = (text: string, root: ValueNode): Comment[] => {
  const comments: Comment[] = [];
  let at = 0;
  const searchTo = (end: number): void => {
    for (;;) {
      const start = text.indexOf('#', at);
      if (start < 0 || start >= end) break;
      at = start + 1;
      if (start > 0 && !/\s/.test(text[start - 1]!)) continue;
      at = endOfLine(text, start);
      comments.push(commentAt(text, start, at));
    }
  };
  for (const { start, end } of quietRanges(text, root)) {
    searchTo(start);
    at = Math.max(at, end);
  }
  searchTo(text.length);
  return comments;
};

const hasTokens = (tree: Tree): tree is Tree & { readonly tokens: Tokens } => 'tokens' in tree;

/** The comments of a text that was read without an error; JSON has none. */
export const commentsOf = (tree: Tree): readonly Comment[] => {
  if (hasTokens(tree)) return inTokens(tree.tokens);
  return tree.format === 'yaml' ? inYaml(tree.text, tree.root) : [];
};
