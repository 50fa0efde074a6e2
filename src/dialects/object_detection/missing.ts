import { type BoundMessage, memberOf } from '../../bind/bound.ts';
import { nestedText, placeBelow } from '../../bind/fields/misplaced_field.ts';
import { shortName } from '../../bind/resolve.ts';
import { missingFinding } from '../../diagnostics/catalogue/missing.ts';
import { type Diagnostic, isError, type Note } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { isLeftOf } from '../../registry/missing_inside.ts';
import { RATE_ONEOF } from '../../schema/descriptors/learning_rate.ts';
import type { Field } from '../../schema/descriptors/message.ts';
import type { Format, MessageNode } from '../../syntax/tree.ts';
import type { Way } from './messages.ts';

/** Reports a missing learning rate: at the end of the path that should lead to one, or inside a schedule. */

const CONSTANT = { name: 'constant_learning_rate', isType: true } as const;

/** The most fields to examine: each is compared with all others. */
const MOST_SUSPECTS = 50;

/** Unknown fields that may be a misspelt part of the path to the learning rate, or a block that belongs on it. */
const suspects = (holder: BoundMessage, format: Format): Note[] => {
  const unknown = holder.unknown.slice(0, MOST_SUSPECTS);
  return unknown.flatMap((at) => {
    if (at.value.kind !== 'message' || at.bracketed) return [];
    const blocks = Object.entries<Field>(holder.message.fields).filter(([, { kind }]) => kind === 'message');
    const meant = nearest(
      at.name,
      blocks.map(([name]) => name),
      { fits: (name) => !holder.fields.has(name) },
    );
    const node: MessageNode = { kind: 'message', ...holder.range, fields: unknown };
    const place = placeBelow({ target: holder, node }, at, format);
    const words = meant === undefined ? place : `did you mean ${meant}?`;
    const range = { start: at.nameRange.start, end: at.nameRange.end };
    return words === undefined ? [] : [{ message: `${at.name}: ${words}`, range }];
  });
};

/**
 * True for an error that may be the reason for the missing learning rate: reporting both would be reporting one fault
 * twice.
 */
const explains = (holder: BoundMessage, diagnostic: Diagnostic): boolean => {
  if (!isError(diagnostic)) return false;
  // A syntax error may hide anything, including the learning rate.
  if (/^(?:no-learning-rate$|file\/|syntax\/|yaml\/|json\/)/.test(diagnostic.code)) return true;
  const { path } = diagnostic;
  if (isLeftOf(diagnostic, holder.path)) return true;
  // If there were two optimizers, the wrong one may have been kept.
  if (diagnostic.code === 'field/oneof-twice' && path.every((part, i) => part === holder.path[i]))
    return true;
  const isBeside =
    path.length === holder.path.length && path.slice(0, -1).every((part, i) => part === holder.path[i]);
  // The missing part of a block may have been found next to the block.
  if (holder.broken && diagnostic.code === 'field/unknown' && isBeside) return true;
  const [range] = diagnostic.ranges;
  const inside = range === undefined || (range.start >= holder.range.start && range.end <= holder.range.end);
  return inside && (holder.broken || !/^(field|value)\//.test(diagnostic.code));
};

/** A number given as the learning rate without the blocks around it. */
const bareRate = ({ unknown }: BoundMessage) =>
  unknown.find(
    ({ name, value }) =>
      /^(?:learning_?rate|lr)$/i.test(name) && value.kind === 'scalar' && value.form === 'number',
  );

/** The finding for a file without a learning rate, unless an earlier finding explains it. */
export const missingRate = (way: Way, earlier: readonly Diagnostic[], format: Format): Diagnostic[] => {
  const holder = way.end;
  const empty = way.rate !== undefined && memberOf(way.rate, RATE_ONEOF) === undefined;
  if (way.rate !== undefined && !empty) return [];
  if (earlier.some((each) => explains(holder, each))) return [];
  const bare = bareRate(holder);
  const ranges = [bare === undefined ? holder.nameRange : { start: bare.start, end: bare.end }];
  const place = { path: holder.path, ranges, notes: suspects(holder, format) };
  const rate = bare?.value.kind === 'scalar' ? bare.value.text : '0.001';
  const write = nestedText([CONSTANT], 'learning_rate', rate, format);
  return [missingFinding('no-learning-rate', { holder: shortName(holder.message.name), write }, place)];
};
