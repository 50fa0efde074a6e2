import type { Diagnostic, Range } from '../../../src/diagnostics/diagnostic.ts';
import type { Parsed, ValueNode } from '../../../src/syntax/tree.ts';

/** Shared functions for tests of the readers: ranges marked in the text itself, and trees without offsets. */

export interface Marked {
  readonly text: string;
  /** The range of the first mark; undefined if there is none. */
  readonly range: Range | undefined;
}

/** `a: ⟦x⟧` is the text `a: x` with the range of the x. */
export const marked = (source: string): Marked => {
  const start = source.indexOf('⟦');
  const end = source.indexOf('⟧') - 1;
  return { text: source.replace(/[⟦⟧]/g, ''), range: start < 0 ? undefined : { start, end } };
};

type Shape = string | readonly Shape[] | readonly (readonly [string, Shape])[];

/** A value as its kind and text, with lists as arrays and fields as pairs. */
export const shapeOf = (node: ValueNode): Shape => {
  if (node.kind === 'list') return node.items.map(shapeOf);
  if (node.kind === 'message') return node.fields.map(({ name, value }) => [name, shapeOf(value)] as const);
  return `${node.form} ${node.form === 'bool' ? node.text.toLowerCase() : node.text}`;
};

/** Each finding as a string: `code at start-end`. */
export const findingsOf = ({ diagnostics }: Parsed): string[] =>
  diagnostics.map(({ code, ranges: [range] }) => `${code} at ${range?.start}-${range?.end}`);

const isInside = ({ start, end }: Range, outer: Range): boolean =>
  outer.start <= start && start <= end && end <= outer.end;

/** All ranges of a tree and of its findings that are not inside the text. */
export const strayRanges = ({ tree, diagnostics }: Parsed): Range[] => {
  const text = { start: 0, end: tree.text.length };
  const rangesOf = (node: ValueNode): Range[] => {
    if (node.kind === 'list') return [node, ...node.items.flatMap(rangesOf)];
    if (node.kind === 'scalar') return [node];
    return [node, ...node.fields.flatMap((field) => [field, field.nameRange, ...rangesOf(field.value)])];
  };
  const noted = ({ ranges, notes }: Diagnostic): Range[] => [
    ...ranges,
    ...notes.flatMap(({ range }) => range ?? []),
  ];
  return [...rangesOf(tree.root), ...diagnostics.flatMap(noted)].filter((range) => !isInside(range, text));
};
