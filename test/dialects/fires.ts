import { expect } from 'chai';
import { builtInDialects, type DialectLoadOptions, load } from '../../src/dialects.ts';
import type { Diagnostic } from '../../src/index.ts';
import { expectWhole } from '../support/whole.ts';

/** A config that gives a finding of a dialect, and the place of the finding. */
export interface Fires {
  readonly code: string;
  readonly text: string;
  /** The text at the range of the finding. */
  readonly at: string;
  /** The texts at the ranges of its notes. */
  readonly notes?: readonly string[];
  /** Other findings on the text; by default those that all texts of the family get. */
  readonly also?: readonly string[];
  /** A part of its message, with the user's own numbers. */
  readonly says?: string;
  readonly options?: DialectLoadOptions;
  /** A text without the fault, or options that avoid it. */
  readonly fine: string | DialectLoadOptions;
}

/** Checks the place of each finding of a dialect, and that a text without the fault does not give it. */
export const describeFires = (
  name: string,
  format: 'textproto' | 'yaml',
  rows: readonly Fires[],
  usual: readonly string[] = [],
): void => {
  describe(`findings of ${name}`, () => {
    for (const { code, text, at, notes = [], says = '', options = {}, also = usual, fine } of rows)
      it(`${code} at ${at}: ${text}`, () => {
        const isIt = (each: Diagnostic): boolean => each.code === `${name}/${code}`;
        const findingsIn = (source: string, more = options): readonly Diagnostic[] => {
          const { diagnostics } = load(source, { format, dialect: name, ...more });
          expectWhole(diagnostics);
          return diagnostics;
        };
        const all = findingsIn(text);
        const found = all.find(isIt);
        if (found === undefined) throw new Error('it does not fire');
        expect(all.filter((each) => !isIt(each)).map((each) => each.code)).to.have.members(also);
        const textAt = ({ start, end }: { readonly start: number; readonly end: number }): string =>
          text.slice(start, end);
        expect(found.ranges.map(textAt)).to.deep.equal([at]);
        expect(
          found.notes.flatMap(({ range }) => (range === undefined ? [] : [textAt(range)])),
        ).to.deep.equal(notes);
        expect(found.message).to.include(says);
        const without = typeof fine === 'string' ? findingsIn(fine) : findingsIn(text, fine);
        expect(without.find(isIt), 'it is reported without the fault').to.equal(undefined);
      });

    it('are all in the table', () => {
      const { findings = {} } = builtInDialects.find((each) => each.name === name)!;
      const fired = new Set(rows.map(({ code }) => `${name}/${code}`));
      expect([...fired].sort()).to.deep.equal(Object.keys(findings).sort());
    });
  });
};
