/** Text in a picture: its approximate width, and its form in XML. */

const widths: readonly (readonly [RegExp, number])[] = [
  [/[iljI.,:;|!'()[\] ]/, 0.31],
  [/[ftr\-"/\\]/, 0.4],
  [/[mwMW@%]/, 0.92],
  [/[A-Z]/, 0.7],
  [/[^\p{ASCII}]/u, 0.9],
];

/** The width of a text in pixels; an overestimate rather than an underestimate. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, char) => sum + (widths.find(([of]) => of.test(char))?.[1] ?? 0.58), 0) * size;

/** A text that fits. If it is too long, its middle is left out: the end of a file name says most. */
export const fitted = (text: string, size: number, most: number): string => {
  if (widthOf(text, size) <= most) return text;
  const all = [...text];
  const shortened = (kept: number): string => {
    const front = Math.floor(kept / 3);
    return `${all.slice(0, front).join('')}…${all.slice(all.length - (kept - front)).join('')}`;
  };
  let kept = all.length - 1;
  while (kept > 1 && widthOf(shortened(kept), size) > most) kept--;
  return shortened(kept);
};

const escapes: { readonly [char: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Escapes text for XML; removes control characters and those that change the writing direction. */
export const xml = (text: string): string =>
  text
    .replace(/[&<>"]/g, (char) => escapes[char]!)
    .replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\uFFFE\uFFFF]/gu, '\uFFFD');

/** A coordinate, rounded to a hundredth of a pixel. */
export const round = (value: number): string => String(Number(value.toFixed(2)));
