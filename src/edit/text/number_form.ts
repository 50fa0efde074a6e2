import { PLAINLY_BOUND } from '../../config/config.ts';
import type { ValueNode } from '../../syntax/tree.ts';
import type { EditedText } from './edited_text.ts';

/**
 * The value in the form of the one it replaces: a whole number stays without a decimal point, because the original
 * program may refuse `32.0` as a count.
 */
export const inFormOf = (
  { text, boundAs }: EditedText,
  { start, end }: ValueNode,
  written: string,
): string => {
  const wasWhole = boundAs !== PLAINLY_BOUND && !boundAs.isLoose && /^[-+]?\d+$/.test(text.slice(start, end));
  return wasWhole && /^\d+\.0$/.test(written) ? written.slice(0, -2) : written;
};
