import { slipsFrom } from '../../diagnostics/nearest.ts';
import type { Field, Message } from '../../schema/descriptors/message.ts';
import type { FieldNode } from '../../syntax/tree.ts';

/** Typing errors in names of other families. */

/**
 * The field of which a name is a typing error, if it is not set. Messages of other families list only the fields that
 * matter here, so any other unknown name may be right.
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
  // Two names that are equally near say nothing.
  return first !== undefined && first.slips !== second?.slips ? first.name : undefined;
};
