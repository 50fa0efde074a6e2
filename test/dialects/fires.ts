import { expect } from 'chai';
import { builtInDialects, type DialectLoadOptions, load } from '../../src/dialects.ts';
import { expectWhole } from '../support/whole.ts';

/** A config that gives a finding of a dialect, and the place of the finding. */
export interface Fires {
  readonly code: string;
  readonly text: string;
  /** The text at the range of the finding. */
  readonly at: string;
  /** The texts at the ranges of its notes. */
  readonly notes?: readonly string[];
  /** A part of its message, with the user's own numbers. */
  readonly says?: string;
  readonly options?: DialectLoadOptions;
  /** A text without the fault, or options that avoid it. */
  readonly fine: string | DialectLoadOptions;
}

/** Checks the place of each finding of a dialect, and that a text without the fault does not give it. */
export const describeFires = (name: string, format: 'textproto' | 'yaml', rows: readonly Fires[]): void => {
  describe(`findings of ${name}`, () => {
    for (const { code, text, at, notes = [], says = '', options = {}, fine } of rows)
      it(`${code} at ${at}: ${text}`, () => {
        const findingIn = (source: string, more = options) => {
          const { diagnostics } = load(source, { format, dialect: name, ...more });
          expectWhole(diagnostics);
          return diagnostics.find((each) => each.code === `${name}/${code}`);
        };
        const found = findingIn(text);
        if (found === undefined) throw new Error('it does not fire');
        const textAt = ({ start, end }: { readonly start: number; readonly end: number }): string =>
          text.slice(start, end);
        expect(found.ranges.map(textAt)).to.deep.equal([at]);
        expect(
          found.notes.flatMap(({ range }) => (range === undefined ? [] : [textAt(range)])),
        ).to.deep.equal(notes);
        expect(found.message).to.include(says);
        const without = typeof fine === 'string' ? findingIn(fine) : findingIn(text, fine);
        expect(without, 'it is reported without the fault').to.equal(undefined);
      });

    it('are all in the table', () => {
      const { findings = {} } = builtInDialects.find((each) => each.name === name)!;
      const fired = new Set(rows.map(({ code }) => `${name}/${code}`));
      expect([...fired].sort()).to.deep.equal(Object.keys(findings).sort());
    });
  });
};
