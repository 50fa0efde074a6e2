import fc from 'fast-check';

/** Code points of halves of surrogate pairs, which a text contains only in pairs. */
const HALVES = { from: 0xd800, count: 0x800 };

/**
 * Any Unicode character. The unit is the same as fast-check's `binary`, for which each process would first build a
 * table of a million characters: that takes over a second.
 */
const anyCharacter = fc.nat(0x10ffff - HALVES.count).map(
  (index) => String.fromCodePoint(index < HALVES.from ? index : index + HALVES.count),
  (text) => {
    const [point, ...more] = [...(text as string)].map((each) => each.codePointAt(0)!);
    if (point === undefined || more.length > 0) throw new RangeError('not one character');
    return point < HALVES.from ? point : point - HALVES.count;
  },
);

/** Texts of any characters. */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: anyCharacter, maxLength });
