import { type BoundMessage, type BoundValue, memberOf } from '../../bind/bound.ts';
import { placeBelow } from '../../bind/fields/misplaced_field.ts';
import { type BlockName, rateText } from '../../bind/fields/nested_text.ts';
import { shortName } from '../../bind/resolve.ts';
import { missingFinding } from '../../diagnostics/catalogue/missing.ts';
import { type Diagnostic, isError, type Note, type Path } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { isLeftOf, type ShowRate } from '../../registry/missing_inside.ts';
import { RATE_ONEOF } from '../../schema/descriptors/learning_rate.ts';
import type { Field } from '../../schema/descriptors/message.ts';
import type { FieldNode, Format, MessageNode } from '../../syntax/tree.ts';
import type { Way } from './messages.ts';

/** Reports a missing learning rate: at the end of the path that should lead to one, or inside a schedule. */

/** The blocks on the way to a learning rate, the outermost first, with the field that each is. */
const STEPS = [
  { name: 'train_config', isType: false },
  { name: 'optimizer', isType: false },
  { name: 'momentum_optimizer', isType: true },
  { name: 'learning_rate', isType: false },
] as const;

/** The blocks that a message lacks on the way to a learning rate. */
const stepsFrom = ({ message: { fields } }: BoundMessage): readonly BlockName[] =>
  STEPS.slice(STEPS.findIndex((step) => Object.hasOwn(fields, step.name)));

/** The greatest number of fields to examine: each is compared with all others. */
const MOST_SUSPECTS = 50;

/** Makes blocks with these names, each inside the one before. */
const nestedBlocks = ([name, ...rest]: Path): FieldNode[] =>
  name === undefined
    ? []
    : [
        {
          name: String(name),
          value: { kind: 'message', fields: nestedBlocks(rest) },
        } as unknown as FieldNode,
      ];

/**
 * Unknown fields that may be a misspelt name on the path to the learning rate, or a block that belongs on this path.
 * `path` leads from the message to the block that lacks the learning rate.
 */
const suspects = (holder: BoundMessage, path: Path, format: Format): Note[] => {
  const unknown = holder.unknown.slice(0, MOST_SUSPECTS);
  return unknown.flatMap((at) => {
    if (at.value.kind !== 'message' || at.bracketed) return [];
    const blocks = Object.entries<Field>(holder.message.fields).filter(([, { kind }]) => kind === 'message');
    const meant = nearest(
      at.name,
      blocks.map(([name]) => name),
      { fits: (name) => !holder.fields.has(name) },
    );
    const fields = [...unknown, ...nestedBlocks(path)];
    const node: MessageNode = { kind: 'message', ...holder.range, fields };
    const place = placeBelow({ target: holder, node }, at, format);
    const words = meant === undefined ? place : `did you mean ${meant}?`;
    const range = { start: at.nameRange.start, end: at.nameRange.end };
    return words ? [{ message: `${at.name}: ${words}`, range }] : [];
  });
};

/**
 * True for an error that may be the reason for the missing learning rate: reporting both would be reporting one fault
 * twice.
 */
const explains = (holder: BoundMessage, diagnostic: Diagnostic): boolean => {
  if (!isError(diagnostic)) return false;
  const [group] = diagnostic.code.split('/') as [string];
  // A syntax error may hide anything, including the learning rate.
  if (['no-learning-rate', 'file', 'syntax', 'yaml', 'json'].includes(group)) return true;
  const { path } = diagnostic;
  // If the file has two optimizers, perhaps the wrong one was kept.
  if (isLeftOf(diagnostic, holder.path)) return true;
  const isBeside =
    path.length === holder.path.length && path.slice(0, -1).every((part, i) => part === holder.path[i]);
  // The field that a block lacks may have been written next to the block.
  if (holder.broken && diagnostic.code === 'field/unknown' && isBeside) return true;
  const [range] = diagnostic.ranges;
  const inside = range === undefined || (range.start >= holder.range.start && range.end <= holder.range.end);
  return inside && (holder.broken || !['field', 'value'].includes(group));
};

/** A number given as the learning rate without the blocks around it. */
const bareRate = ({ unknown }: BoundMessage) =>
  unknown.find(
    ({ name, value }) =>
      /^(?:learning_?rate|lr)$/i.test(name) && value.kind === 'scalar' && value.form === 'number',
  );

/** Writes a learning rate in a format, for advice. */
export const showRateIn =
  (format: Format): ShowRate =>
  (field) =>
    rateText(field === undefined ? [] : [{ name: field, isType: false }], format);

/** The paths of the blocks whose names start at these offsets. */
const pathsOf = (value: BoundValue, starts: ReadonlySet<number>): readonly Path[] => {
  if (value.kind === 'scalar') return [];
  if (value.kind === 'list') return value.items.flatMap((item) => pathsOf(item, starts));
  if (starts.has(value.nameRange.start)) return [value.path];
  return [...value.fields.values()].flatMap((each) => pathsOf(each.value, starts));
};

/**
 * Removes findings about blocks whose names are repeated. YAML and JSON refuse that, and only the first block was
 * read: what it lacks may be in the other.
 */
export const withoutRepeated = (
  missing: readonly Diagnostic[],
  bound: BoundMessage,
  earlier: readonly Diagnostic[],
): readonly Diagnostic[] => {
  const repeated = earlier.filter((each) => isError(each) && each.code.endsWith('/duplicate-key'));
  if (missing.length === 0 || repeated.length === 0) return missing;
  const starts = new Set(repeated.flatMap(({ notes }) => notes.map(({ range }) => range!.start)));
  const paths = pathsOf(bound, starts);
  return missing.filter((each) => !paths.some((path) => path.every((part, i) => part === each.path[i])));
};

/** The finding for a file without a learning rate, unless an earlier finding explains it. */
export const missingRate = (
  way: Way,
  earlier: readonly Diagnostic[],
  format: Format,
  root: BoundMessage,
): Diagnostic[] => {
  const holder = way.end;
  // An empty block of a learning rate has a finding already, by missingInside.
  if (way.rate !== undefined) return [];
  if (earlier.some((each) => explains(holder, each))) return [];
  const bare = bareRate(holder);
  const notes = [...new Set([holder, root])].flatMap((each) =>
    suspects(each, holder.path.slice(each.path.length), format),
  );
  const ranges = [bare === undefined ? holder.nameRange : { start: bare.start, end: bare.end }];
  const rate = bare?.value.kind === 'scalar' ? bare.value.text : undefined;
  const write = notes.length > 0 ? undefined : rateText(stepsFrom(holder), format, rate);
  const words = { holder: shortName(holder.message.name), write };
  return [missingFinding('no-learning-rate', words, { path: holder.path, ranges, notes })];
};

/**
 * In text format, a second optimizer or schedule replaces the first one, which is only a warning. If the second has no
 * learning rate, the warning becomes an error: perhaps the first was meant.
 */
export const withLostChoices = (
  { rate, end }: Way,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] => {
  if (rate !== undefined && memberOf(rate, RATE_ONEOF) !== undefined) return diagnostics;
  return diagnostics.map((each) =>
    each.code === 'field/oneof-twice' && each.path.slice(0, -1).every((part, i) => part === end.path[i])
      ? { ...each, severity: 'error' }
      : each,
  );
};
