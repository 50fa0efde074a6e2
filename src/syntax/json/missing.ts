import { jsonFinding } from '../../diagnostics/catalogue/formats/json.ts';
import { type Cursor, rangeFrom, reportAt } from './cursor.ts';

/** Reports that something is missing at the cursor. A missing comma may be inside the comment before. */
export const missing = (cursor: Cursor, what: string): void => {
  const { text, at, diagnostics } = cursor;
  const last = diagnostics.at(-1);
  const [range] = last?.code === 'json/comment' ? last.ranges : [];
  const hidesComma =
    range !== undefined &&
    /,\s*(\*\/)?$/.test(text.slice(range.start, range.end).slice(-9)) &&
    !text.slice(range.end, at).trim();
  if (hidesComma) diagnostics.pop();
  reportAt(
    cursor,
    hidesComma
      ? jsonFinding('json/comment', { hidesComma }, { ranges: [range] })
      : jsonFinding('json/missing', { what }, { ranges: [rangeFrom(at, cursor)] }),
  );
};
