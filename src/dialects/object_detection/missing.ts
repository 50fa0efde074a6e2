import { type BoundMessage, memberOf } from '../../bind/bound.ts';
import { nested, placeBelow } from '../../bind/fields/misplaced_field.ts';
import { shortName } from '../../bind/resolve.ts';
import { missingFinding } from '../../diagnostics/catalogue/missing.ts';
import { type Diagnostic, isError, type Note } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { isLeftOf } from '../../registry/missing_inside.ts';
import { RATE_ONEOF } from '../../schema/descriptors/learning_rate.ts';
import type { Field } from '../../schema/descriptors/message.ts';
import type { Format, MessageNode } from '../../syntax/tree.ts';
import type { Way } from './messages.ts';

/** Learning rates that are needed and not there: at the end of the way to one, and inside of schedules. */

const CONSTANT = { name: 'constant_learning_rate', isType: true } as const;

/** So many fields are looked at: for each of them all others are. */
const MOST_SUSPECTS = 50;

/** A field that is kept may be the misspelt way to the learning rate, or a block that belongs on the way. */
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

/** An error that may itself be why there is no learning rate: reporting both would be one fault twice. */
const explains = (holder: BoundMessage, diagnostic: Diagnostic): boolean => {
  if (!isError(diagnostic)) return false;
  // Behind an error of syntax there may be anything.
  if (/^(?:no-learning-rate$|file\/|syntax\/|yaml\/|json\/)/.test(diagnostic.code)) return true;
  const { path } = diagnostic;
  if (isLeftOf(diagnostic, holder.path)) return true;
  // Of two optimizers the wrong one may be left.
  if (diagnostic.code === 'field/oneof-twice' && path.every((part, i) => part === holder.path[i]))
    return true;
  const isBeside =
    path.length === holder.path.length && path.slice(0, -1).every((part, i) => part === holder.path[i]);
  // What a block lacks may have been found beside it.
  if (holder.broken && diagnostic.code === 'field/unknown' && isBeside) return true;
  const [range] = diagnostic.ranges;
  const inside = range === undefined || (range.start >= holder.range.start && range.end <= holder.range.end);
  return inside && (holder.broken || !/^(field|value)\//.test(diagnostic.code));
};

/** A number for a learning rate that no block is around: the one that is meant. */
const bareRate = ({ unknown }: BoundMessage) =>
  unknown.find(
    ({ name, value }) =>
      /^(?:learning_?rate|lr)$/i.test(name) && value.kind === 'scalar' && value.form === 'number',
  );

/** The finding for a file that holds no learning rate, unless an earlier one says why. */
export const missingRate = (way: Way, earlier: readonly Diagnostic[], format: Format): Diagnostic[] => {
  const holder = way.end;
  const empty = way.rate !== undefined && memberOf(way.rate, RATE_ONEOF) === undefined;
  if (way.rate !== undefined && !empty) return [];
  if (earlier.some((each) => explains(holder, each))) return [];
  const bare = bareRate(holder);
  const ranges = [bare === undefined ? holder.nameRange : { start: bare.start, end: bare.end }];
  const place = { path: holder.path, ranges, notes: suspects(holder, format) };
  const rate = bare?.value.kind === 'scalar' ? bare.value.text : '0.001';
  const write = nested([CONSTANT], 'learning_rate', rate, format);
  return [missingFinding('no-learning-rate', { holder: shortName(holder.message.name), write }, place)];
};
