import { type Diagnostic, isError, type Range } from '../../diagnostics/diagnostic.ts';
import type { FieldNode, MessageNode, ValueNode } from '../tree.ts';

/** One cause, one finding: after a fault in the layout of a text, neither further faults nor fields are to be trusted. */

/** Faults that change what follows them. */
const LAYOUT = new Set([
  'yaml/block-in-flow',
  'yaml/indent',
  'yaml/key',
  'yaml/missing',
  'yaml/nested-on-one-line',
  'yaml/no-colon',
  'yaml/start',
  'yaml/unexpected',
]);

const startOf = ({ ranges }: Diagnostic): number => ranges[0]?.start ?? 0;

/** The first fault of layout, which all that follows it may come from. */
export const layoutFault = (diagnostics: readonly Diagnostic[]): Diagnostic | undefined =>
  diagnostics
    .filter((each) => isError(each) && LAYOUT.has(each.code))
    .reduce<Diagnostic | undefined>(
      (first, each) => (first === undefined || startOf(each) < startOf(first) ? each : first),
      undefined,
    );

/** Findings up to a fault of layout, itself included. */
export const upTo = (fault: Diagnostic, diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter((each) => each === fault || startOf(each) < startOf(fault));

const isNothing = (value: ValueNode): boolean => value.kind === 'scalar' && value.form === 'null';

const cutValue = (value: ValueNode, at: Range): ValueNode => {
  if (value.kind === 'message') return { ...value, fields: cutFields(value.fields, at), end: at.end };
  if (value.kind === 'list') {
    const items = value.items.filter(({ start }) => start < at.start);
    const last = items.at(-1);
    return {
      ...value,
      items: last === undefined ? [] : [...items.slice(0, -1), cutValue(last, at)],
      end: at.end,
    };
  }
  return value;
};

/**
 * Fields before a fault. The last of them, and what is last in it, reach up to it: it may have lost what belongs to
 * them. A last field without a value is left out, as its value may be what could not be read.
 */
const cutFields = (fields: readonly FieldNode[], at: Range): readonly FieldNode[] => {
  const before = fields.filter(({ start }) => start < at.start);
  const last = before.at(-1);
  if (last === undefined) return [];
  if (last.value.start >= at.start) return before.slice(0, -1);
  if (last.value.kind === 'scalar')
    return isNothing(last.value) || last.end > at.start ? before.slice(0, -1) : before;
  return [...before.slice(0, -1), { ...last, value: cutValue(last.value, at), end: at.end }];
};

/** What a text of some length holds before a fault of its layout. */
export const cutAt = (root: MessageNode, { ranges }: Diagnostic, length: number): MessageNode => {
  const start = ranges[0]?.start ?? 0;
  const end = Math.min(length, Math.max(start + 1, ranges[0]?.end ?? 0));
  return { ...root, fields: cutFields(root.fields, { start, end }) };
};
