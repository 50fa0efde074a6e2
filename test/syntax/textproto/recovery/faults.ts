import { expect } from 'chai';
import { parse } from '../../../../src/syntax/textproto/index.ts';
import { sketch, withCarets, withoutCarets } from '../support.ts';

/** A text with its findings marked below it, and the tree of the rest. */
export type Fault = { readonly reason: string; readonly source: string; readonly rest: string };

/** Tests that each text gives exactly the marked findings, and that the rest is still read. */
export const testRecovery = (title: string, faults: readonly Fault[]): void => {
  describe(`textproto: recovery: ${title}`, () => {
    for (const { reason, source, rest } of faults)
      it(reason, () => {
        const { tree, diagnostics } = parse(withoutCarets(source));
        expect(withCarets(tree.text, diagnostics)).to.equal(source);
        expect(sketch(tree.root)).to.equal(rest);
      });
  });
};
