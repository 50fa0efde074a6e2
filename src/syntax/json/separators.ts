import { jsonFinding } from '../../diagnostics/catalogue/formats/json.ts';
import { type Cursor, quotedText, reportAt } from './cursor.ts';

/** Skips what separates the items of an object or list, and reports separators that JSON does not have. */

const SEPARATORS = /[,;](?:[ \t\r\n]*[,;])*/y;

/** Skips commas and semicolons, which are reported together unless they are a single comma; false if they were. */
export const skipCommas = (cursor: Cursor, isFirst: boolean, item: string): boolean => {
  const { text, at } = cursor;
  SEPARATORS.lastIndex = at;
  SEPARATORS.test(text);
  const end = SEPARATORS.lastIndex;
  cursor.at = end;
  const run = text.slice(at, end);
  if (run === ',' && !isFirst) return true;
  const isComma = /^,[\s,]*$/.test(run);
  const isLast = /^\s*[}\]]/.test(text.slice(end, end + 200));
  const [start, expected] = isLast
    ? [at, 'nothing']
    : isComma
      ? [isFirst ? at : at + run.indexOf(',', 1), item]
      : [at, isFirst ? 'nothing' : 'a comma'];
  const found = isComma && !isLast ? ',' : quotedText(run.replace(/\s+/g, ''));
  const ranges = [{ start, end: start + (isComma && !isLast ? 1 : run.length) }];
  reportAt(cursor, jsonFinding('json/unexpected', { found, expected }, { ranges }));
  return false;
};
