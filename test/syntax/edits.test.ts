import { expect } from 'chai';
import fc from 'fast-check';
import { applyEdits, composeEdits, type Edit } from '../../src/syntax/edits.ts';

const at = (offset: number, length: number, text = ''): Edit => ({ offset, length, text });

describe('applyEdits', () => {
  const rows: readonly {
    readonly reason: string;
    readonly edits: readonly Edit[];
    readonly after: string;
  }[] = [
    { reason: 'no edits', edits: [], after: 'abcdef' },
    { reason: 'a replacement', edits: [at(1, 2, 'X')], after: 'aXdef' },
    { reason: 'an insertion at either end', edits: [at(0, 0, '<'), at(6, 0, '>')], after: '<abcdef>' },
    {
      reason: 'all offsets refer to the original text',
      edits: [at(0, 1, 'long'), at(1, 1), at(5, 1, 'F')],
      after: 'longcdeF',
    },
    {
      reason: 'insertions at one place, in the given order',
      edits: [at(3, 0, '1'), at(3, 0, '2')],
      after: 'abc12def',
    },
  ];
  for (const { reason, edits, after } of rows)
    it(reason, () => expect(applyEdits('abcdef', edits)).to.equal(after));

  const wrong: readonly {
    readonly reason: string;
    readonly edits: readonly Edit[];
    readonly words: string;
  }[] = [
    {
      reason: 'an edit past the end',
      edits: [at(5, 2)],
      words: '{ offset: 5, length: 2 } ends after the text, which has 6 characters',
    },
    {
      reason: 'an edit before the start',
      edits: [at(-1, 1)],
      words: '{ offset: -1, length: 1 } begins before 0',
    },
    {
      reason: 'edits out of order',
      edits: [at(3, 1), at(1, 1)],
      words: '{ offset: 1, length: 1 } begins before 4, where the previous edit ends',
    },
    { reason: 'edits that overlap', edits: [at(1, 3), at(3, 1)], words: 'begins before 4' },
    { reason: 'an edit with a negative length', edits: [at(1, -1)], words: 'is not a range of a text' },
    { reason: 'an edit between two characters', edits: [at(0.5, 1)], words: 'is not a range of a text' },
  ];
  for (const { reason, edits, words } of wrong)
    it(`refuses ${reason}`, () => expect(() => applyEdits('abcdef', edits)).to.throw(RangeError, words));
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

  it('gives the same text as one edit after the other', () => {
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
