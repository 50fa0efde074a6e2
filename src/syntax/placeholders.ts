/** Recognizes placeholders of templates that were not filled in. */

const PLACEHOLDER =
  /\$\{\{[^{}\n]{0,200}\}\}|\$\{[^{}\n]{0,100}\}|\$\([^()\n]{1,100}\)|\$[A-Za-z_]\w{0,100}|\{\{\{[^{}\n]{0,200}\}\}\}|\{\{[^{}\n]{0,200}\}\}|<%=?[^%\n]{0,100}%>|\{%[^\n]{0,200}?%\}|%\([\w.]{1,100}\)[a-z]|%[A-Za-z_]\w{0,100}%|<[A-Za-z_][\w. -]{0,100}>|@[A-Za-z_]\w{0,100}@|##\s?[A-Za-z_]\w{0,100}\s?##|__[A-Z][A-Z\d_]{0,100}__/y;

const STARTS = '${%<@#_';

/** The end of the placeholder that starts at an offset, or −1. */
export const endOfPlaceholder = (text: string, start: number): number => {
  if (!STARTS.includes(text[start] ?? ' ')) return -1;
  PLACEHOLDER.lastIndex = start;
  return PLACEHOLDER.test(text) ? PLACEHOLDER.lastIndex : -1;
};

/** True for a text that consists of one placeholder: `${LR}`, `{{ lr }}`, `%(lr)s`, `<LR>`, `@LR@`, `##LR##`. */
export const isPlaceholder = (text: string): boolean => endOfPlaceholder(text, 0) === text.length;
