import type { Comment, Mark, Parsed, Tree } from './tree.ts';

/** The comments of a text, in order. Comments are found among the tokens when they are first used. */

const commentAt = (text: string, { start, end }: Mark): Comment => {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  let before = start;
  while (before > line && ' \t\r\ufeff'.includes(text[before - 1]!)) before--;
  return {
    start,
    end,
    text: text.slice(start, end).trimEnd(),
    isAlone: before === line,
    column: start - line,
  };
};

/** The result of a reader. `marksOf` is called once, by functions that need more than values. */
export const parsedOf = <T extends Tree>(
  tree: T,
  diagnostics: Parsed['diagnostics'],
  marksOf: () => readonly Mark[],
): Parsed<T> => {
  let marks: readonly Mark[] | undefined;
  let comments: readonly Comment[] | undefined;
  return {
    tree,
    diagnostics,
    get marks() {
      marks ??= marksOf();
      return marks;
    },
    get comments() {
      comments ??= this.marks
        .filter(({ kind }) => kind === 'comment')
        .map((each) => commentAt(tree.text, each));
      return comments;
    },
  };
};

const NO_SPACE = /\S/g;

/**
 * The end of the blank lines and comments at the start of a text. Not a regular expression: that would overflow the
 * stack on a million lines.
 */
export const endOfHead = (text: string): number => {
  let at = 0;
  for (;;) {
    NO_SPACE.lastIndex = at;
    at = NO_SPACE.exec(text)?.index ?? text.length;
    if (text[at] !== '#') return at;
    const newline = text.indexOf('\n', at);
    at = newline < 0 ? text.length : newline + 1;
  }
};
