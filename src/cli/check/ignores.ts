import type { Config } from '../../config/config.ts';
import { checkFinding } from '../../diagnostics/catalogue/check.ts';
import { type Diagnostic, isError, type Range } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { sorted } from '../../diagnostics/sorted.ts';
import type { Document } from '../../syntax/document.ts';
import type { Comment, Tree, ValueNode } from '../../syntax/tree.ts';

/** Reads comments that suppress findings: `# lrs-ignore run/stops-early: a short test run`. */

/** A code in such a comment, and the ranges of text that it covers. */
interface Ignore {
  readonly pattern: string;
  readonly range: Range;
  readonly reason: string;
  readonly scope: readonly Range[];
}

const WORD = 'lrs-ignore';
const WRITTEN = /^#+\s*lrs-ignore(?![\w-])\s*:?\s*([^:]*?)\s*(?::\s*(.*))?$/;

/** True if a code is the pattern or in its group: `run/*` covers all codes that begin with `run/`. */
export const matches = (pattern: string, code: string): boolean =>
  pattern.endsWith('/*') ? code.startsWith(pattern.slice(0, -1)) : pattern === code;

/** The correct spelling of a code or pattern; undefined if it is correct, '' if no known code is similar. */
export const correction = (pattern: string, codes: readonly string[]): string | undefined =>
  codes.some((code) => matches(pattern, code)) ? undefined : (nearest(pattern, codes) ?? '');

const lineEnd = (text: string, from: number): number => {
  const rest = /[^\r\n]*/y;
  rest.lastIndex = from;
  rest.test(text);
  return rest.lastIndex;
};

/** For each comment, the start of the next line with anything other than a comment. */
const nextContents = (text: string, comments: readonly Comment[]): readonly number[] => {
  const next: number[] = [];
  for (let i = comments.length - 1; i >= 0; i--) {
    const blank = /\s*/y;
    blank.lastIndex = comments[i]!.end;
    blank.test(text);
    next[i] = comments[i + 1]?.start === blank.lastIndex ? next[i + 1]! : blank.lastIndex;
  }
  return next;
};

/** The fields that begin between two offsets, anywhere in the tree. */
const fieldsIn = (root: ValueNode, from: number, to: number): Range[] => {
  const found: Range[] = [];
  const visit = (value: ValueNode): void => {
    if (value.kind === 'list') value.items.forEach(visit);
    if (value.kind !== 'message') return;
    for (const { nameRange, value: inner } of value.fields) {
      if (nameRange.start >= from && nameRange.start < to) {
        found.push({ start: nameRange.start, end: Math.max(inner.end, nameRange.end) });
      } else visit(inner);
    }
  };
  visit(root);
  return found;
};

/**
 * The line that a comment covers, with the blocks that begin on it: the comment's own line, or the next one if nothing
 * else is on its line.
 */
const scopeOf = ({ text, root }: Tree, comment: Comment, next: number): readonly Range[] => {
  const at = comment.isAlone ? next : comment.start;
  const start = comment.isAlone ? at : comment.start - comment.column;
  const line = { start, end: lineEnd(text, at) };
  return [line, ...fieldsIn(root, line.start, line.end)];
};

const ignoresIn = (document: Document): readonly Ignore[] => {
  // Look for comments only if the text has the word that makes one suppress findings.
  if (!document.text.includes(WORD)) return [];
  const { tree, comments } = document;
  const next = nextContents(tree.text, comments);
  return comments.flatMap((comment, i) => {
    const [all, codes = '', reason = ''] = WRITTEN.exec(comment.text) ?? [];
    if (all === undefined) return [];
    const scope = scopeOf(tree, comment, next[i]!);
    const range = { start: comment.start, end: comment.start + comment.text.length };
    const words = codes.split(/[\s,]+/);
    const prose = words.findIndex((word, i) => i > 0 && !word.includes('/'));
    return words.slice(0, prose < 0 ? words.length : prose).map((pattern) => ({
      pattern,
      range,
      reason,
      scope,
    }));
  });
};

const isIn = (scope: readonly Range[], { ranges }: Diagnostic): boolean =>
  ranges.some(({ start }) => scope.some((each) => start >= each.start && start < each.end));

/** A suppressed finding, and the reason that the comment gives. */
export interface Ignored {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}

/**
 * Removes the findings of a config that its comments suppress. A comment covers its own line and the blocks that
 * begin there; alone on a line, it covers the next one. Errors stay: a config that cannot be loaded stays an error.
 *
 * Reports `ignore/unused` for comments that suppress nothing, and `ignore/unknown-code`.
 * Example: `# lrs-ignore run/stops-early, rate/jump: a short run to test with`, or `# lrs-ignore run/*: …`
 */
export const withoutIgnored = (
  { source }: Pick<Config, 'source'>,
  diagnostics: readonly Diagnostic[],
  codes: readonly string[],
): { readonly diagnostics: readonly Diagnostic[]; readonly ignored: readonly Ignored[] } => {
  const ignores = 'tree' in source ? ignoresIn(source) : [];
  if (ignores.length === 0) return { diagnostics, ignored: [] };
  const used = new Set<Ignore>();
  const ignored: Ignored[] = [];
  const left = diagnostics.filter((diagnostic) => {
    if (isError(diagnostic)) return true;
    const by = ignores.filter(
      ({ pattern, scope }) => matches(pattern, diagnostic.code) && isIn(scope, diagnostic),
    );
    for (const each of by) used.add(each);
    if (by.length > 0) ignored.push({ diagnostic, reason: by[0]!.reason });
    return by.length === 0;
  });
  // In a file with errors, a finding that a comment suppresses may be missing, so the comment is not called unused.
  const isWhole = !diagnostics.some(isError);
  const about = ignores.flatMap((ignore) => {
    const { pattern, range } = ignore;
    const meant = correction(pattern, codes);
    if (meant !== undefined)
      return [checkFinding('ignore/unknown-code', { pattern, meant }, { ranges: [range] })];
    return used.has(ignore) || !isWhole
      ? []
      : [checkFinding('ignore/unused', { pattern }, { ranges: [range] })];
  });
  return { diagnostics: sorted([...left, ...about]), ignored };
};
