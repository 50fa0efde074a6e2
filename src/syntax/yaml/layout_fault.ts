import { type Diagnostic, isError, type Range, startOf } from '../../diagnostics/diagnostic.ts';
import { type FieldNode, isNull, type MessageNode, type ValueNode } from '../tree.ts';

/** Keeps one finding per cause: after a fault in the layout of a text, neither further faults nor fields can be trusted. */

/** Faults that change how the text after them is read. */
const LAYOUT = new Set([
  'syntax/bad-number',
  'yaml/block-in-flow',
  'yaml/colon-space',
  'yaml/indent',
  'yaml/key',
  'yaml/missing',
  'yaml/nested-on-one-line',
  'yaml/no-colon',
  'yaml/start',
  'yaml/unexpected',
]);

/** The first fault of the layout, from which all later ones may follow. */
export const layoutFault = (diagnostics: readonly Diagnostic[]): Diagnostic | undefined =>
  diagnostics
    .filter((each) => isError(each) && LAYOUT.has(each.code))
    .reduce<Diagnostic | undefined>(
      (first, each) => (first === undefined || startOf(each) < startOf(first) ? each : first),
      undefined,
    );

/** The findings up to and including a fault of the layout. */
export const upTo = (fault: Diagnostic, diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter((each) => each === fault || startOf(each) < startOf(fault));

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
 * The fields before a fault. The ranges of the last field and of the last values in it extend to the fault, because these
 * may have lost a part there. A last field without a value is left out, because its value may be unreadable.
 */
const cutFields = (fields: readonly FieldNode[], at: Range): readonly FieldNode[] => {
  const before = fields.filter(({ start }) => start < at.start);
  const last = before.at(-1);
  if (last === undefined) return [];
  if (last.value.start >= at.start) return before.slice(0, -1);
  if (last.value.kind === 'scalar')
    return isNull(last.value) || last.end > at.start ? before.slice(0, -1) : before;
  return [...before.slice(0, -1), { ...last, value: cutValue(last.value, at), end: at.end }];
};

/** Cuts a tree off at a fault of the text's layout: only what is before the fault stays. `length` is that of the text. */
export const cutAt = (root: MessageNode, { ranges }: Diagnostic, length: number): MessageNode => {
  const start = ranges[0]!.start;
  const end = Math.min(length, Math.max(start + 1, ranges[0]!.end));
  return { ...root, fields: cutFields(root.fields, { start, end }) };
};
