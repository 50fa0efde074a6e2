import { MAX_LENGTH, type MeantNumber, meantNumber } from './meant_number.ts';

/** Finds where a number in another spelling ends, in a text that goes on after it. */

export interface FoundNumber {
  readonly end: number;
  readonly meant: MeantNumber;
}

/** Matches what ends a value: the end of the line, a comment, a bracket or a quote. */
const STOP = /[\n\r#{}[\]"]|\/[/*]/g;

/** A unit after a space; any other word there is the name of the next field. */
const UNIT =
  /^(?:[kKM]|steps?|its?|iters?|iterations?|updates?|epochs?|pct|perc|percent|thousands?|mio|millions?|billions?|[eE][-+]?\d+)$/;

/**
 * Groups of digits that are not separate values of a list, because one of them has a leading zero: `1,000`, `1 000`,
 * `1,00,000`.
 */
const GROUPED =
  /^[1-9]\d{0,2}(?:(?:,+\d{2,3})*,+0\d{1,2}(?:,\d{2,3})*|(?: \d{3})* 0\d{2}(?: \d{3})*)(?![\d.])/;

/** A decimal comma before a zero. In text format, `0,05` may be two values, because 05 is an octal number there. */
const CUT = /^[-+]?0,0\d+(?![\d.])/;

/** The grouped digits at the start of a text that is inside a list. */
const groupsIn = (text: string, hasOctal: boolean): string | undefined =>
  (GROUPED.exec(text) ?? (hasOctal ? null : CUT.exec(text)))?.[0];

/** True if the text starts with a number whose commas or blanks separate digits, not items of a list. */
export const hasGroups = (text: string, hasOctal: boolean): boolean => groupsIn(text, hasOctal) !== undefined;

/** How many blanks after a number to try as its end: few numbers contain so many. */
const MOST_ENDS = 8;

/** The offsets in a stretch of text at which a number may end, the last first. */
const endsIn = (stretch: string, inList: boolean): readonly number[] => {
  if (inList) return [/^[^,;]*/.exec(stretch)![0].trimEnd().length];
  const ends = [...stretch.matchAll(/(?<=[^\s,;])[,;]*(?=\s|$)/g)].map(({ index }) => index);
  return [...new Set(ends.slice(0, MOST_ENDS))].reverse();
};

/** True if the text ends with a word that is not a unit, or with one that is the name of the next field. */
const endsInName = (text: string, rest: string): boolean => {
  const [, word] = /\s([A-Za-z_]\w*)$/.exec(text) ?? [];
  return word !== undefined && (!UNIT.test(word) || /^[ \t]*[:{<[=]/.test(rest));
};

/** True for blanks that may separate two values of a list between which the comma is missing. */
const areSeparators = (text: string): boolean => /[\d.]\s+[-+\d.]/.test(text);

/** The number in another spelling that starts at an offset; undefined if there is none. */
export const meantNumberAt = (
  text: string,
  from: number,
  inList: boolean,
  hasOctal = false,
): FoundNumber | undefined => {
  const rest = text.slice(from, from + MAX_LENGTH + 1);
  const grouped = inList ? groupsIn(rest, hasOctal) : undefined;
  if (grouped !== undefined) {
    const meant = meantNumber(grouped);
    return meant && { end: from + grouped.length, meant };
  }
  STOP.lastIndex = 0;
  const stretch = rest.slice(0, STOP.exec(rest)?.index ?? rest.length);
  for (const end of endsIn(stretch, inList)) {
    const part = stretch.slice(0, end);
    if (endsInName(part, text.slice(from + end, from + end + 20)) || (inList && areSeparators(part)))
      continue;
    const meant = meantNumber(part);
    if (meant !== undefined) return { end: from + end, meant };
  }
  return undefined;
};
