import { indentOf, indentOfLine, Kind } from '../lexer/tokens.ts';
import { LOOSE } from './brackets.ts';
import { partnersOf, type Reader } from './reader.ts';
import { startsField } from './recovery.ts';

/** What the layout tells of a message whose opening or closing bracket is missing. */

/** How a message that is left open is laid out: the token before which it ends, or how far its fields are indented, at least. */
export interface Layout {
  readonly end?: number;
  readonly inside: number;
}

/** Of a message that is left open, if the lines tell where it ends. */
export const layoutOf = (reader: Reader, opener: number): Layout | undefined => {
  if (opener < 0 || reader.partners?.[opener] !== LOOSE) return undefined;
  const end = reader.ends?.get(opener);
  if (end !== undefined) return { end, inside: 0 };
  const outside = indentOfLine(reader, opener);
  const inside = indentOf(reader, reader.at);
  return outside >= 0 && inside > outside ? { inside } : undefined;
};

/** True if a message that is left open ends before the next field: there, or where that is indented less than its first one. */
export const endsByLayout = (reader: Reader, { end, inside }: Layout): boolean => {
  if (end !== undefined) return reader.at >= end;
  const indent = indentOf(reader, reader.at);
  return indent >= 0 && indent < inside && startsField(reader, reader.at);
};

/** The next bracket from here on that closes nothing; −1 where there is none. */
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
 * The bracket that closes a message whose opening one is missing behind `name`: the next that closes nothing, if it is indented
 * as the name is, and the fields between are indented more. −1 where there is none.
 */
export const closerOf = (reader: Reader, name: number): number => {
  const outside = indentOf(reader, name);
  if (outside < 0 || indentOf(reader, reader.at) <= outside) return -1;
  const stray = nextStray(reader);
  return stray >= 0 && indentOf(reader, stray) === outside ? stray : -1;
};
