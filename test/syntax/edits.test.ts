import { expect } from 'chai';
import fc from 'fast-check';
import { applyEdits, composeEdits, type Edit } from '../../src/syntax/edits.ts';

const at = (offset: number, length: number, text = ''): Edit => ({ offset, length, text });

describe('applyEdits', () => {
  const rows: readonly (readonly [reason: string, edits: readonly Edit[], after: string])[] = [
    ['nothing', [], 'abcdef'],
    ['a replacement', [at(1, 2, 'X')], 'aXdef'],
    ['an insertion at either end', [at(0, 0, '<'), at(6, 0, '>')], '<abcdef>'],
    ['all offsets count in the text as it was', [at(0, 1, 'long'), at(1, 1), at(5, 1, 'F')], 'longcdeF'],
    ['insertions at one place, in their order', [at(3, 0, '1'), at(3, 0, '2')], 'abc12def'],
  ];
  for (const [reason, edits, after] of rows)
    it(reason, () => expect(applyEdits('abcdef', edits)).to.equal(after));

  const wrong: readonly (readonly [reason: string, edits: readonly Edit[], words: string])[] = [
    ['past the end', [at(5, 2)], '{ offset: 5, length: 2 } ends past the text, which has 6 characters'],
    ['before the start', [at(-1, 1)], '{ offset: -1, length: 1 } begins before 0'],
    [
      'out of order',
      [at(3, 1), at(1, 1)],
      '{ offset: 1, length: 1 } begins before 4, where the edit before it ends',
    ],
    ['over one another', [at(1, 3), at(3, 1)], 'begins before 4'],
    ['of no length', [at(1, -1)], 'is no stretch of a text'],
    ['between two characters', [at(0.5, 1)], 'is no stretch of a text'],
  ];
  for (const [reason, edits, words] of wrong)
    it(`refuses edits ${reason}`, () =>
      expect(() => applyEdits('abcdef', edits)).to.throw(RangeError, words));
});

describe('composeEdits', () => {
  const edits = (size: number): fc.Arbitrary<Edit[]> =>
    fc
      .tuple(
        fc.uniqueArray(fc.nat(size), { maxLength: 6 }),
        fc.array(fc.string({ maxLength: 3 }), { minLength: 3, maxLength: 3 }),
      )
      .map(([offsets, texts]) => {
        const sorted = offsets.sort((a, b) => a - b);
        return texts.flatMap((text, i) => {
          const [start, end] = sorted.slice(2 * i, 2 * i + 2);
          return start === undefined || end === undefined ? [] : [at(start, end - start, text)];
        });
      });

  it('is one after the other', () => {
    const text = 'the quick brown fox';
    fc.assert(
      fc.property(
        edits(text.length).chain((first) =>
          edits(applyEdits(text, first).length).map((then) => [first, then] as const),
        ),
        ([first, then]) => {
          const composed = composeEdits(first, then, text.length);
          expect(applyEdits(text, composed)).to.equal(applyEdits(applyEdits(text, first), then));
        },
      ),
    );
  });
});
