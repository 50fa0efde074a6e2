import { codeAt, isSmartQuote } from './chars.ts';

/** Finds the ends of strings: well-formed ones, and those whose end is missing or typographic. */

const DOUBLE = 34;
const SINGLE = 39;
const BACKSLASH = 92;
const NEWLINE = 10;

/**
 * The end of a string whose content starts at `from`, after its closing quote: negative if it has a backslash, 0 if
 * the line or the text ends first.
 */
export const scanString = (text: string, from: number, quote: number): number => {
  let escaped = false;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return escaped ? -(at + 1) : at + 1;
    if (code === NEWLINE) return 0;
    if (code === BACKSLASH) {
      escaped = true;
      // A line break ends the line even after a backslash.
      if (codeAt(text, at + 1) !== NEWLINE) at++;
    }
  }
  return 0;
};

const endOfLine = (text: string, from: number): number => {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
};

/**
 * The end before the brackets, separators and spaces at the end of a line, which were probably not meant to be in the
 * string.
 */
const endOfContent = (text: string, from: number, end: number): number => {
  let at = end;
  while (at > from + 1 && ' \t\r,;}>]'.includes(text[at - 1]!)) at--;
  return at;
};

/** The end of a string without a closing quote: its last typographic quote, if any, else the end of its line's content. */
export const endOfOpenString = (text: string, from: number): number => {
  const end = endOfLine(text, from);
  for (let at = end; at > from; at--) if (isSmartQuote(text.charCodeAt(at - 1))) return at;
  return endOfContent(text, from, end);
};

/** The end of a string that a typographic quote opened: the next quote of any sort, else the end of its line's content. */
export const endOfSmartString = (text: string, from: number): number => {
  let at = from + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === DOUBLE || code === SINGLE || isSmartQuote(code)) return at + 1;
    if (code === NEWLINE) break;
  }
  return endOfContent(text, from, at);
};
