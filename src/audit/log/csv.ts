/** Reads CSV: commas, semicolons or tabs; quotes and line ends as in RFC 4180. */

export interface CsvRow {
  readonly line: number;
  /** Offset of the row in the text. */
  readonly start: number;
  readonly end: number;
  readonly cells: readonly string[];
}

/** The separator that occurs most often in the first line. */
const separatorOf = (text: string): string => {
  const [head = ''] = text.split(/\r?\n/, 1);
  const count = (separator: string): number => head.split(separator).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
};

/** Returns the rows of a CSV text, with cells trimmed and blank lines left out. */
export const readCsv = (text: string): CsvRow[] => {
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let [line, at] = [1, 0];
  while (at < text.length) {
    const [start, first] = [at, line];
    const cells: string[] = [];
    let isOver = false;
    while (!isOver) {
      while (text[at] === ' ') at++;
      let cell = '';
      if (text[at] === '"') {
        at++;
        for (; at < text.length; at++) {
          if (text[at] === '"' && text[at + 1] !== '"') break;
          if (text[at] === '"') at++;
          else if (text[at] === '\n') line++;
          cell += text[at];
        }
        at++;
      }
      const from = at;
      while (at < text.length && text[at] !== separator && text[at] !== '\n') at++;
      cells.push((cell + text.slice(from, at)).trim());
      isOver = text[at] !== separator;
      at++;
    }
    line++;
    if (cells.length > 1 || cells[0] !== '')
      rows.push({ line: first, start, end: Math.min(at - 1, text.length), cells });
  }
  return rows;
};
