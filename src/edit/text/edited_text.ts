import type { BoundMessage } from '../../bind/bound.ts';
import { type WrittenMessage, writtenOf } from '../../bind/values/written_values.ts';
import type { BoundAs } from '../../config/config.ts';
import { type Diagnostic, isError, type Range } from '../../diagnostics/diagnostic.ts';
import { markAfter } from '../../syntax/marks.ts';
import type { FieldNode, Format, Mark, Parsed, Tree, ValueNode } from '../../syntax/tree.ts';

/** A text for editing: its tree, its tokens, its values. */
export interface EditedText {
  readonly format: Format;
  readonly text: string;
  readonly tree: Tree;
  readonly marks: readonly Mark[];
  /** The line ending of the text. */
  readonly eol: string;
  readonly bound: BoundMessage;
  readonly boundAs: BoundAs;
  /** Results cached for many changes to one block: see `once`. */
  readonly answers: Map<unknown, Map<unknown, unknown>>;
}

/**
 * True for a finding about a limit of the format: in whatever order the changes are made, the text exceeds the limit.
 */
export const isLimit = ({ code }: Diagnostic): boolean => /\/(?:size|depth)$/.test(code);

/** The errors of a text that prevent an edit, the first of them about a limit, and the number of its unknown tags. */
export const hindrancesIn = (diagnostics: readonly Diagnostic[]) => {
  const all = diagnostics.filter(isError);
  const errors = all.filter(({ code }) => code !== 'yaml/tag');
  return { errors, limit: errors.find(isLimit), tags: all.length - errors.length };
};

/** Computes something once for each key of a document; `question` is a constant object that identifies the computation. */
export const once = <T>({ answers }: EditedText, question: unknown, key: unknown, work: () => T): T => {
  let known = answers.get(question);
  if (known === undefined) {
    known = new Map();
    answers.set(question, known);
  }
  if (!known.has(key)) known.set(key, work());
  return known.get(key) as T;
};

/** The written values of a text. */
export const valuesIn = (document: EditedText): WrittenMessage =>
  once(document, valuesIn, document, () => writtenOf(document.bound));

/** One value of a repeated field, the field in which it was written, and its place in that field's list. */
export interface Item {
  readonly node: ValueNode;
  readonly at: FieldNode;
  readonly index: number;
}

/** The line ending of a text: the one at the end of its first line. */
const eolOf = (text: string): string => (/^[^\n]*\r\n/.test(text) ? '\r\n' : '\n');

/** Prepares a parsed and bound text for editing. */
export const editedText = (
  { tree, marks }: Pick<Parsed, 'tree' | 'marks'>,
  bound: BoundMessage,
  boundAs: BoundAs,
): EditedText => ({
  format: tree.format,
  text: tree.text,
  tree,
  marks,
  eol: eolOf(tree.text),
  bound,
  boundAs,
  answers: new Map(),
});

const BYTE_ORDER_MARK = '\ufeff';

/** The start of the line of an offset; a byte order mark is before the first line. */
export const lineStart = ({ text }: EditedText, offset: number): number => {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && offset > 0 && text[0] === BYTE_ORDER_MARK ? 1 : start;
};

/** The end of the line of an offset, before its line break. */
export const lineEnd = ({ text }: EditedText, offset: number): number => {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' && end > offset ? end - 1 : end;
};

/** The start of the line below the line of an offset. */
export const nextLine = ({ text }: EditedText, offset: number): number => {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
};

/** The white space that the line of an offset starts with. */
export const lineIndent = (document: EditedText, offset: number): string =>
  /^[ \t]*/.exec(document.text.slice(lineStart(document, offset), lineEnd(document, offset)))![0];

/** True if only white space is before an offset on its line. */
export const isFirst = ({ text }: EditedText, offset: number): boolean => {
  let at = offset;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at--;
  return at === 0 || text[at - 1] === '\n' || text[at - 1] === BYTE_ORDER_MARK;
};

/** True if only a comment follows an offset on its line. */
export const isLast = ({ text, marks }: EditedText, offset: number): boolean => {
  const next = markAfter(marks, offset);
  return next === undefined || text.slice(offset, next.start).includes('\n');
};

/** True if nothing else is on the lines of a stretch, except a comment after it. */
export const isAlone = (document: EditedText, { start, end }: Range): boolean =>
  isFirst(document, start) && isLast(document, end);

/** True if two offsets are on one line. */
export const onOneLine = ({ text }: EditedText, from: number, to: number): boolean =>
  !text.slice(from, to).includes('\n');
