import { expect } from 'chai';
import fc from 'fast-check';
import { bind } from '../../../src/bind/bind.ts';
import { writtenOf } from '../../../src/bind/written.ts';
import { tryEdit } from '../../../src/config/edit.ts';
import { builtins } from '../../../src/index.ts';
import { applyEdits } from '../../../src/syntax/edits.ts';
import { parse } from '../../../src/syntax/textproto/index.ts';
import { sample } from './message.ts';
import { renderTextproto } from './render_textproto.ts';
import { messageValue, randomFrom, requestFor, withValue } from './values.ts';

const plainValue = (text: string) => {
  const { tree, diagnostics } = parse(text);
  expect(
    diagnostics.filter(({ severity }) => severity === 'error').map((each) => each.message),
    text,
  ).to.deep.equal([]);
  const { value } = bind(tree, sample, {
    learningRate: builtins.learningRate,
    unknownFields: () => 'keep',
    duplicates: 'merge',
  });
  return writtenOf(value) as any;
};

describe('edits of random texts in text format', () => {
  it('give exactly what was asked for', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomFrom(seed);
        const text = renderTextproto(sample, messageValue(sample, random), random);
        const before = plainValue(text);
        const { path, value } = requestFor(sample, before, random);
        const { edits, diagnostics } = tryEdit({ text, format: 'textproto' }, sample, path, value);
        const where = `${text}\n=== ${JSON.stringify(path)} := ${String(value)} ${JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? String(v) : v))}\n`;
        expect(
          diagnostics.map(({ code }) => code),
          where,
        ).to.deep.equal([]);
        expect(plainValue(applyEdits(text, edits)), where).to.deep.equal(
          withValue(sample, before, path, value),
        );
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  });
});
