/** Changes to a text, as data. */

/** In place of the `length` characters from `offset` on (UTF-16 code units) stands `text`. */
export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

const wordsOf = ({ offset, length }: Edit): string => `{ offset: ${offset}, length: ${length} }`;

/** Throws RangeError unless each edit lies within a text so long and begins where the one before has ended, or behind. */
export const checkEdits = (edits: readonly Edit[], size: number): void => {
  let end = 0;
  for (const edit of edits) {
    const { offset, length } = edit;
    if (!Number.isInteger(offset) || !Number.isInteger(length) || length < 0)
      throw new RangeError(`${wordsOf(edit)} is no stretch of a text: write whole numbers from 0 on`);
    if (offset < end)
      throw new RangeError(`${wordsOf(edit)} begins before ${end}, where the edit before it ends`);
    end = offset + length;
    if (end > size) throw new RangeError(`${wordsOf(edit)} ends past the text, which has ${size} characters`);
  }
};

/** True where no two edits are about the same characters, and they are in order. */
export const areApart = (edits: readonly Edit[]): boolean =>
  edits.every(({ offset }, i) => i === 0 || offset >= edits[i - 1]!.offset + edits[i - 1]!.length);

/** Edits in the order of the text. */
export const inOrder = (edits: readonly Edit[]): readonly Edit[] =>
  [...edits].sort((a, b) => a.offset - b.offset || a.length - b.length);

/**
 * A text with edits made: all of them count in the text as it was.
 *
 * Throws RangeError where an edit is not within the text, or they overlap or are not in the text's order.
 */
export const applyEdits = (text: string, edits: readonly Edit[]): string => {
  checkEdits(edits, text.length);
  const parts: string[] = [];
  let at = 0;
  for (const { offset, length, text: written } of edits) {
    parts.push(text.slice(at, offset), written);
    at = offset + length;
  }
  parts.push(text.slice(at));
  return parts.join('');
};

/** A part of an edited text: a stretch of the text as it was, or text that was written. */
type Piece = { readonly start: number; readonly end: number } | { readonly written: string };

const sizeOf = (piece: Piece): number =>
  'written' in piece ? piece.written.length : piece.end - piece.start;

const slice = (piece: Piece, from: number, to: number): Piece =>
  'written' in piece
    ? { written: piece.written.slice(from, to) }
    : { start: piece.start + from, end: piece.start + to };

const piecesOf = (edits: readonly Edit[], size: number): Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { offset, length, text } of edits) {
    pieces.push({ start: at, end: offset }, { written: text });
    at = offset + length;
  }
  pieces.push({ start: at, end: size });
  return pieces;
};

/** Goes once through the text that some pieces make: gives what lies between two offsets, each behind the last. */
const cutter = (pieces: readonly Piece[]) => {
  let index = 0;
  let start = 0;
  return (from: number, to: number): Piece[] => {
    const found: Piece[] = [];
    for (; index < pieces.length; index++) {
      const piece = pieces[index]!;
      const end = start + sizeOf(piece);
      const [least, most] = [Math.max(from, start), Math.min(to, end)];
      if (least < most) found.push(slice(piece, least - start, most - start));
      if (end > to) break;
      start = end;
    }
    return found;
  };
};

const editsOf = (pieces: readonly Piece[], size: number): Edit[] => {
  const edits: Edit[] = [];
  let at = 0;
  let text = '';
  for (const piece of [...pieces, { start: size, end: size }]) {
    if ('written' in piece) {
      text += piece.written;
      continue;
    }
    if (piece.start > at || text !== '') edits.push({ offset: at, length: piece.start - at, text });
    at = piece.end;
    text = '';
  }
  return edits;
};

/** Edits, and then others to the text that they have made, as edits to the first text, which has `size` characters. */
export const composeEdits = (first: readonly Edit[], then: readonly Edit[], size: number): Edit[] => {
  const between = cutter(piecesOf(first, size));
  const composed: Piece[] = [];
  let at = 0;
  for (const { offset, length, text } of then) {
    composed.push(...between(at, offset), { written: text });
    at = offset + length;
  }
  for (const piece of between(at, Number.POSITIVE_INFINITY)) composed.push(piece);
  return editsOf(composed, size);
};
