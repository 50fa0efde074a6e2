import { syntaxFinding } from '../../diagnostics/catalogue/formats/syntax.ts';
import { type Diagnostic, isError, type Range, startOf } from '../../diagnostics/diagnostic.ts';
import type { FieldNode, MessageNode, Tree } from '../../syntax/tree.ts';

/** Keeps one finding for each cause, the one that says it best, among findings about syntax and fields. */

/** The strings with a finding that says what to write for the whole string: findings about single escapes in them are redundant. */
const aboutStrings = (diagnostics: readonly Diagnostic[]): readonly Range[] =>
  diagnostics
    .filter(({ code }) => code === 'value/eaten-path' || code === 'value/type')
    .flatMap(({ ranges }) => ranges.slice(0, 1));

const withoutEscapes = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  if (!diagnostics.some(({ code }) => code === 'syntax/unknown-escape')) return diagnostics;
  const strings = aboutStrings(diagnostics);
  const isInside = (at: number): boolean => strings.some(({ start, end }) => start <= at && at < end);
  return diagnostics.filter((each) => each.code !== 'syntax/unknown-escape' || !isInside(startOf(each)));
};

/** The innermost block around a place. */
const blockAround = (message: MessageNode, at: number): MessageNode => {
  const isAround = ({ start, end }: Range): boolean => start < at && at < end;
  const inside = message.fields.find(({ value }) => value.kind === 'message' && isAround(value));
  return inside === undefined ? message : blockAround(inside.value as MessageNode, at);
};

/**
 * Reports a surplus brace and the fields after it as one finding, if the block has no fields of these names: then they are left over
 * from another block.
 */
const asLeftover = (diagnostics: readonly Diagnostic[], { root, text }: Tree): readonly Diagnostic[] => {
  const strays = diagnostics.filter(({ code }) => code === 'syntax/stray-closer');
  const [stray] = strays;
  if (stray === undefined || strays.length > 1 || text[startOf(stray)] !== '}') return diagnostics;
  const block = blockAround(root, startOf(stray));
  if (block === root) return diagnostics;
  const after = block.fields.filter(({ start }) => start > startOf(stray));
  const unknown = diagnostics.filter((each) => each.code === 'field/unknown' && isError(each));
  const findingAt = ({ nameRange }: FieldNode): Diagnostic | undefined =>
    unknown.find((each) => startOf(each) === nameRange.start);
  const said = after.map(findingAt);
  if (after.length === 0 || said.includes(undefined)) return diagnostics;
  const place = { ranges: [{ start: after[0]!.start, end: block.end }] };
  const others = diagnostics.filter((each) => each !== stray && !said.includes(each));
  return [...others, syntaxFinding('syntax/leftover', { toEnd: false }, place)];
};

/** Keeps one finding for each cause. */
export const onePerCause = (diagnostics: readonly Diagnostic[], tree: Tree): readonly Diagnostic[] =>
  asLeftover(withoutEscapes(diagnostics), tree);
