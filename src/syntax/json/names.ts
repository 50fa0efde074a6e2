import { jsonFinding } from '../../diagnostics/catalogue/formats/json.ts';
import {
  type Cursor,
  nameIn,
  quotedText,
  rangeFrom,
  reportAt,
  skipUnreadable,
  unexpected,
} from './cursor.ts';
import { endOfPlainString, readString } from './strings.ts';

/** Names of fields. */

const NAME = /[A-Za-z_$][\w$-]*/y;

/** A field's name. A name without quotes is reported as an error and read all the same. */
export const readName = (cursor: Cursor): string | undefined => {
  const start = cursor.at;
  const character = cursor.text[start]!;
  const closing = endOfPlainString(cursor);
  if (closing > start + 1) {
    cursor.at = closing + 1;
    return nameIn(cursor, start + 1, closing);
  }
  if (character === '"' || character === "'") return readString(cursor).content;
  NAME.lastIndex = start;
  const name = NAME.exec(cursor.text)?.[0];
  if (name === undefined) {
    unexpected(cursor, 'a name in double quotes');
    skipUnreadable(cursor);
    return undefined;
  }
  cursor.at += name.length;
  const ranges = [rangeFrom(start, cursor)];
  reportAt(cursor, jsonFinding('json/quotes', { text: quotedText(JSON.stringify(name)) }, { ranges }));
  return name;
};
