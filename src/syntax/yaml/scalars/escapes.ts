/** Escapes in double-quoted strings of YAML, before the package sees them: it takes 4 µs and 500 bytes for each bad one. */

const BAD_ESCAPE = /\\(?![0abtnvfre "/\\N_LP\t\r\n]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})/g;

/** Past one of two characters, so that a backslash that is escaped itself is not taken for one. */
const ESCAPED = /\\\\/g;

/** A double-quoted string of which one bad escape is left: the string is an error anyway, and one finding is enough. */
export const withOneBadEscape = (lexeme: string): string => {
  if (lexeme[0] !== '"' || !lexeme.includes('\\')) return lexeme;
  let isFirst = true;
  const hidden = lexeme.replace(ESCAPED, '\0\0');
  let changed: string[] | undefined;
  let from = 0;
  for (const { index } of hidden.matchAll(BAD_ESCAPE)) {
    if (!isFirst) {
      changed ??= [];
      changed.push(lexeme.slice(from, index), 'x');
      from = index + 1;
    }
    isFirst = false;
  }
  return changed === undefined ? lexeme : changed.join('') + lexeme.slice(from);
};
