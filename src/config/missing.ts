import { type BoundMessage, memberOf } from '../bind/bound.ts';
import { shortName } from '../bind/resolve.ts';
import { type Diagnostic, isError, type Note } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { RATE_ONEOF } from '../schema/descriptors/learning_rate.ts';
import type { Way } from './messages.ts';

/** A field that is kept unjudged may be the misspelt way to the learning rate. */
const suspects = ({ unknown, message }: BoundMessage): Note[] =>
  unknown.flatMap(({ name, nameRange }) => {
    const meant = nearest(name, Object.keys(message.fields));
    return meant === undefined
      ? []
      : [
          {
            message: `did you mean ${meant} by ${name}?`,
            range: { start: nameRange.start, end: nameRange.end },
          },
        ];
  });

/** An error that may itself be why there is no learning rate: reporting both would be one fault twice. */
const explains = (holder: BoundMessage, diagnostic: Diagnostic): boolean => {
  if (!isError(diagnostic)) return false;
  if (diagnostic.code === 'no-learning-rate' || diagnostic.code === 'syntax/invalid-utf8') return true;
  const [range] = diagnostic.ranges;
  const inside = range === undefined || (range.start >= holder.range.start && range.end <= holder.range.end);
  return inside && (holder.broken || !/^(field|value)\//.test(diagnostic.code));
};

/** The finding for a file that holds no learning rate, unless an earlier one says why. */
export const missingRate = (way: Way, earlier: readonly Diagnostic[]): Diagnostic[] => {
  const holder = way.end;
  const empty = way.rate !== undefined && memberOf(way.rate, RATE_ONEOF) === undefined;
  if (way.rate !== undefined && !empty) return [];
  if (earlier.some((each) => explains(holder, each))) return [];
  const place = { path: holder.path, ranges: [holder.nameRange], notes: suspects(holder) };
  return [finding('no-learning-rate', { holder: shortName(holder.message.name) }, place)];
};
