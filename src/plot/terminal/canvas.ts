/** A grid of braille cells, each two dots wide and four high, on which lines are drawn. */

export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** The bit of each dot in a braille cell, by row and column. */
const BITS = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;

const BRAILLE = 0x2800;

export interface Canvas {
  /** Draws a line through dots for `owner`. */
  readonly line: (dots: readonly Dot[], owner: number) => void;
  /** Puts a character into the cell of a dot. */
  readonly put: (dot: Dot, char: string, owner: number) => void;
  /** The rows; `paint` colours the cells of an owner. */
  readonly rows: (paint: (text: string, owner: number) => string) => string[];
}

interface Cell {
  bits: number;
  char: string;
  owner: number;
}

const textOf = ({ bits, char }: Cell): string => {
  if (char !== '') return char;
  return bits === 0 ? ' ' : String.fromCodePoint(BRAILLE + bits);
};

/** The text of a row. Calls `paint` once for adjacent cells of the same owner. */
const painted = (row: readonly Cell[], paint: (text: string, owner: number) => string): string => {
  let [line, run] = ['', ''];
  row.forEach((cell, i) => {
    run += textOf(cell);
    if (row[i + 1]?.owner === cell.owner) return;
    line += paint(run, cell.owner);
    run = '';
  });
  return line;
};

export const canvasOf = (columns: number, rows: number): Canvas => {
  const cells = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (): Cell => ({ bits: 0, char: '', owner: -1 })),
  );
  const cellAt = ({ x, y }: Dot): Cell | undefined => cells[Math.floor(y / 4)]?.[Math.floor(x / 2)];
  const set = (dot: Dot, owner: number): void => {
    // The axes contain all lines.
    const cell = cellAt(dot)!;
    cell.bits |= BITS[(dot.y % 4) as 0 | 1 | 2 | 3][(dot.x % 2) as 0 | 1];
    cell.owner = owner;
  };
  /** All dots on a straight line. */
  const segment = (a: Dot, b: Dot, owner: number): void => {
    const count = Math.max(Math.abs(b.x - a.x), Math.abs(b.y - a.y), 1);
    for (let i = 0; i <= count; i++) {
      const part = i / count;
      set({ x: Math.round(a.x + (b.x - a.x) * part), y: Math.round(a.y + (b.y - a.y) * part) }, owner);
    }
  };
  return {
    line: (dots, owner) => {
      for (let i = 0; i < dots.length; i++) segment(dots[Math.max(0, i - 1)]!, dots[i]!, owner);
    },
    put: (dot, char, owner) => {
      const cell = cellAt(dot);
      if (cell !== undefined) Object.assign(cell, { char, owner });
    },
    rows: (paint) => cells.map((row) => painted(row, paint).trimEnd()),
  };
};
