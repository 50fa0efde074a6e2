/**
 * Text as a terminal may show it: a tab is one column; what acts on the terminal (escapes, line ends, writing
 * direction), or shows as nothing, is a dot.
 */
export const printable = (text: string): string =>
  text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\u00b7');
