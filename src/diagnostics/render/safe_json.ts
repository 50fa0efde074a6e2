/** Writes JSON that cannot affect the terminal on which it is printed. */

const escaped = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('');

/**
 * `JSON.stringify` that also escapes characters that control a terminal or change the writing direction: by itself it escapes only the
 * first 32. A JSON reader gets the same values.
 */
export const safeJson = (
  value: unknown,
  replacer?: (key: string, value: unknown) => unknown,
  indent?: number,
): string => {
  const json = JSON.stringify(value, replacer, indent);
  return /^[\n -~]*$/.test(json) ? json : json.replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, escaped);
};
