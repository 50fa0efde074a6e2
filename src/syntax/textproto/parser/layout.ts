import { indentOfFirst, indentOfLine, Kind } from '../lexer/tokens.ts';
import { LOOSE } from './brackets.ts';
import { partnersOf, type Reader } from './reader.ts';
import { startsField } from './recovery.ts';

/** Uses the layout to find the ends of a message whose opening or closing bracket is missing. */

/** The layout of an unclosed message: the token before which it ends, or the minimum indent of its fields. */
interface Layout {
  readonly end?: number;
  readonly inside: number;
}

/** The layout of an unclosed message, if the lines show where it ends. */
export const layoutOf = (reader: Reader, opener: number): Layout | undefined => {
  if (opener < 0 || reader.partners?.[opener] !== LOOSE) return undefined;
  const end = reader.ends?.get(opener);
  if (end !== undefined) return { end, inside: 0 };
  const outside = indentOfLine(reader, opener);
  const inside = indentOfFirst(reader, reader.at);
  return outside >= 0 && inside > outside ? { inside } : undefined;
};

/**
 * True if an unclosed message ends before the next field: at the known token, or because that field is indented less
 * than the first.
 */
export const endsByLayout = (reader: Reader, { end, inside }: Layout): boolean => {
  if (end !== undefined) return reader.at >= end;
  const indent = indentOfFirst(reader, reader.at);
  return indent >= 0 && indent < inside && startsField(reader, reader.at);
};

/** The next closing bracket without an opening one; −1 if there is none. */
const nextStray = (reader: Reader): number => {
  const partners = partnersOf(reader);
  if (reader.strays === undefined) {
    reader.strays = [];
    for (let token = 0; token < reader.count; token++) {
      const kind = reader.kinds[token];
      if ((kind === Kind.closeBrace || kind === Kind.closeAngle) && partners[token] === LOOSE)
        reader.strays.push(token);
    }
    reader.strays.reverse();
  }
  while ((reader.strays.at(-1) ?? reader.at) < reader.at) reader.strays.pop();
  return reader.strays.at(-1) ?? -1;
};

/**
 * The closing bracket of a message whose opening bracket is missing after `name`: the next bracket without a partner,
 * if it has the same indent as the name and the fields in between are indented more; else −1.
 */
export const closerOf = (reader: Reader, name: number): number => {
  const outside = indentOfFirst(reader, name);
  if (outside < 0 || indentOfFirst(reader, reader.at) <= outside) return -1;
  const stray = nextStray(reader);
  return stray >= 0 && indentOfFirst(reader, stray) === outside ? stray : -1;
};
