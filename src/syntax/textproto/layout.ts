import { LOOSE } from './brackets.ts';
import type { Reader } from './reader.ts';
import { startsField } from './recovery.ts';
import { indentOf, indentOfLine } from './tokens.ts';

/** Where a message ends that is left open: told by its layout. */

/** How a message that is left open is laid out: how far its fields are indented, at least. */
export interface Layout {
  readonly inside: number;
}

/** Of a message that is left open, and whose first field is indented more than its own line. */
export const layoutOf = (reader: Reader, opener: number): Layout | undefined => {
  if (opener < 0 || reader.partners?.[opener] !== LOOSE) return undefined;
  const outside = indentOfLine(reader, opener);
  const inside = indentOf(reader, reader.at);
  return outside >= 0 && inside > outside ? { inside } : undefined;
};

/** True where the next field is indented less than the first one of a message that is left open: there it ends. */
export const endsByLayout = (reader: Reader, { inside }: Layout): boolean => {
  const indent = indentOf(reader, reader.at);
  return indent >= 0 && indent < inside && startsField(reader, reader.at);
};
