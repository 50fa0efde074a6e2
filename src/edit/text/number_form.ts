import { PLAINLY_BOUND } from '../../config/config.ts';
import type { ValueNode } from '../../syntax/tree.ts';
import type { EditedText } from './edited_text.ts';

/** A whole number of a dialect is written as the one before it was, without a point: the original may take no `32.0` for a count. */
export const inFormOf = (
  { text, boundAs }: EditedText,
  { start, end }: ValueNode,
  written: string,
): string => {
  const wasWhole = boundAs !== PLAINLY_BOUND && /^[-+]?\d+$/.test(text.slice(start, end));
  return wasWhole && /^\d+\.0$/.test(written) ? written.slice(0, -2) : written;
};
