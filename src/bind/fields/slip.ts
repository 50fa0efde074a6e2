import { slipsFrom } from '../../diagnostics/nearest.ts';
import type { Field, Message } from '../../schema/descriptors/message.ts';
import type { FieldNode } from '../../syntax/tree.ts';

/** Finds typing errors in field names of other families. */

/**
 * The field that a name misspells, if that field is not set. Messages of other families list only the fields that
 * matter here, so an unknown name that is not a misspelling may be right.
 */
export const slip = (
  { fields }: Message,
  at: FieldNode,
  isWritten: (name: string) => boolean,
): string | undefined => {
  if (at.bracketed) return undefined;
  const [first, second] = Object.entries<Field>(fields)
    .filter(([name, { repeated }]) => repeated === true || !isWritten(name))
    .map(([name]) => ({ name, slips: slipsFrom(at.name, name) }))
    .filter(({ slips }) => slips < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.slips - b.slips);
  // If two names are equally similar, neither is the better guess.
  return first !== undefined && first.slips !== second?.slips ? first.name : undefined;
};
