/**
 * Characters that look like plain ones or are invisible. Such characters come from keyboards for other scripts, word
 * processors and web pages.
 */

/** Pairs: a character of another script or width, then the plain one that it looks like. */
const PAIRS = 'аaеeоoрpсcхxуyіiѕsјjһhԁdԛqԝwοoνvιiρpυu、,。.【[】]「"」"『"』"“"”"„"';

const plainBy = /* @__PURE__ */ new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS[2 * i]!, PAIRS[2 * i + 1]!]),
);

/** The characters that take no room. */
export const UNSEEN = '\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff';
const IS_UNSEEN = /* @__PURE__ */ new RegExp(`^[${UNSEEN}]$`);
const IS_BLANK = /^[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/;

/** The plain character that this one looks like; '' for an invisible one, undefined if it looks like no plain character. */
export const plainOf = (character: string): string | undefined => {
  const code = character.charCodeAt(0);
  // The wide forms of ASCII have the same order.
  if (code > 0xff00 && code < 0xff5f) return String.fromCharCode(code - 0xfee0);
  if (IS_BLANK.test(character)) return ' ';
  return IS_UNSEEN.test(character) ? '' : plainBy.get(character);
};

/** The name as its reader sees it, with plain characters only. */
export const plainName = (name: string): string =>
  [...name].map((character) => plainOf(character) ?? character).join('');

const names: { readonly [code: number]: string } = {
  0: 'a null character',
  160: 'a no-break space',
  173: 'a soft hyphen',
  8203: 'a zero-width space',
  12288: 'an ideographic space',
  65279: 'a byte order mark',
};

/** Describes a character by its name or its code point. */
export const characterWords = (text: string, at: number): string => {
  const code = text.codePointAt(at)!;
  const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = names[code];
  return name === undefined ? `the character ${point}` : `${name} (${point})`;
};

/** Says that a character is not the one that it looks like. */
export const looksWords = (character: string): string => {
  const plain = plainOf(character);
  const words = characterWords(character, 0);
  if (plain === '') return `${words} cannot be seen`;
  if (plain === ' ') return `${words} only looks like a space`;
  return `${character} (${words}) only looks like \`${plain ?? "'"}\``;
};
