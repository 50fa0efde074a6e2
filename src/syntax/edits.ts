/** Changes to a text, as data. */

/** Replaces the `length` characters at `offset` (in UTF-16 code units) by `text`. */
export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

const wordsOf = ({ offset, length }: Edit): string => `{ offset: ${offset}, length: ${length} }`;

/** Throws RangeError unless each edit is within a text of this size and begins at or after the end of the previous one. */
export const checkEdits = (edits: readonly Edit[], size: number): void => {
  let end = 0;
  for (const edit of edits) {
    const { offset, length } = edit;
    if (!Number.isInteger(offset) || !Number.isInteger(length) || length < 0)
      throw new RangeError(`${wordsOf(edit)} is not a range of a text: write whole numbers of at least 0`);
    if (offset < end)
      throw new RangeError(`${wordsOf(edit)} begins before ${end}, where the previous edit ends`);
    end = offset + length;
    if (end > size)
      throw new RangeError(`${wordsOf(edit)} ends after the text, which has ${size} characters`);
  }
};

/** True if the edits are in order and do not overlap. */
export const areApart = (edits: readonly Edit[]): boolean =>
  edits.every(({ offset }, i) => i === 0 || offset >= edits[i - 1]!.offset + edits[i - 1]!.length);

/** Edits in the order of the text. */
export const inOrder = (edits: readonly Edit[]): readonly Edit[] =>
  [...edits].sort((a, b) => a.offset - b.offset);

/**
 * Applies edits to a text; all of them refer to the original text.
 *
 * Units: offsets are UTF-16 code units of the original text.
 * Throws: RangeError if an edit is outside the text, or edits overlap or are out of order.
 * Example: applyEdits('rate: 1', [{ offset: 6, length: 1, text: '2' }]) is 'rate: 2'
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

/** A part of an edited text: a stretch of the original, or new text. */
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

/**
 * Returns a function that gives the pieces in a range of a text, which consists of `pieces`. Each range must begin at
 * or after the end of the previous one, so that one pass is enough.
 */
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

/** Combines edits of a text of `size` characters, and edits of the result, into edits of the original text. */
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
