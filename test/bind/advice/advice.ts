import { expect } from 'chai';
import { load } from '../../../src/index.ts';

/** Fields that a block does not have, with the advice of the finding. */
export interface Group {
  /** The block in which the fields are written, where … stands for them. */
  readonly block: string;
  readonly reason: string;
  /** The fields that are written, the first of which the block does not have; and the advice, undefined if there is none. */
  readonly rows: readonly { readonly written: string; readonly advice: string | undefined }[];
}

/** The advice of the only finding about an unknown field: a field name, a sentence, or undefined if there is none. */
export const adviceOn = (text: string): string | undefined => {
  const { diagnostics } = load(text);
  const said = diagnostics.filter(({ code }) => code === 'field/unknown');
  expect(said, text).to.have.length(1);
  const [, advice] = /^\w+ has no field [^:]+: (.*)$/.exec(said[0]!.message)!;
  const [, name] = /^did you mean (\w+)\?$/.exec(advice!) ?? [];
  return advice!.startsWith('its fields are ') ? undefined : (name ?? advice);
};

/** Tests the advice for each row. */
export const testAdvice = (title: string, groups: readonly Group[]): void => {
  describe(`advice on a field that a block does not have: ${title}`, () => {
    for (const { block, reason, rows } of groups)
      describe(`${block}: ${reason}`, () => {
        for (const { written, advice } of rows)
          it(`${written}: ${advice ?? 'nothing'}`, () =>
            expect(adviceOn(block.replace('…', written))).to.equal(advice));
      });
  });
};
