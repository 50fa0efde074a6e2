/** Lays out rows of cells in columns. */

export type Align = 'left' | 'right';

/** A cell: its text, and the paint to apply after padding. */
export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

const widthOf = (text: string): number => [...text].length;

const padded = (
  { text, paint = (same) => same }: Cell,
  width: number,
  align: Align,
  last: boolean,
): string => {
  const space = ' '.repeat(width - widthOf(text));
  if (align === 'right') return space + paint(text);
  return last ? paint(text) : paint(text) + space;
};

/** Each row as a line, in columns two spaces apart; no spaces at the end of a line. */
export const tableLines = (
  rows: readonly (readonly Cell[])[],
  aligns: readonly Align[],
  widths: readonly number[] = [],
): string[] => {
  const columns = aligns.map((_, i) =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[i]?.text ?? '')), widths[i] ?? 0),
  );
  return rows.map((row) =>
    row
      .map((cell, i) => padded(cell, columns[i]!, aligns[i]!, i === row.length - 1))
      .join('  ')
      .trimEnd(),
  );
};
