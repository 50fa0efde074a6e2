/** Writes JSON that cannot affect the terminal on which it is printed. */

/** Characters that control a terminal or change the writing direction; `JSON.stringify` escapes only the first 32. */
const ACTS = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

const escaped = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('');

/** `JSON.stringify` with the characters of ACTS escaped; a JSON reader gets the same values. */
export const safeJson = (
  value: unknown,
  replacer?: (key: string, value: unknown) => unknown,
  indent?: number,
): string => JSON.stringify(value, replacer, indent).replace(ACTS, escaped);
