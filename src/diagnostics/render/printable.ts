/**
 * True for characters that take two columns of a terminal: of East Asian scripts, full-width forms and emoji. Regular expressions with
 * `\p` are slow to create, so here they are created only for a text that needs them.
 */
const isWide = (character: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u.test(
    character,
  ) && !/[\uff61-\uffdc]/.test(character);

/** The number of terminal columns of a printable text; a combining accent takes none. */
export const terminalColumns = (text: string): number => {
  let columns = 0;
  for (const character of text) {
    if (character <= '\u02ff') columns++;
    else if (!/\p{M}/u.test(character)) columns += isWide(character) ? 2 : 1;
  }
  return columns;
};

/** Shortens text that is too long for one line of a terminal. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}\u2026` : text;

/** Printable ASCII, and the tabs and line ends that stay in a text of many lines. */
const [PLAIN, PLAIN_LINES] = [/^[ -~]*$/, /^[\n\t -~]*$/];

/**
 * Makes text safe for a terminal: a tab becomes one column; characters that control the terminal (escapes, line ends,
 * writing direction) or are invisible become a dot.
 */
export const printable = (text: string): string =>
  PLAIN.test(text) ? text : text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\u00b7');

/** Makes a text of many lines safe for a terminal, like `printable`, but keeps line ends and tabs. */
export const printableLines = (text: string): string =>
  PLAIN_LINES.test(text)
    ? text
    : text.replace(/\r?\n|\t|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (found) =>
        /[\n\t]/.test(found) ? found : '\u00b7',
      );
