import { expect } from 'chai';
import fc from 'fast-check';
import { applyEdits, type Edit } from '../../src/syntax/edits.ts';
import { tryEdit } from '../support/edit.ts';
import { sample } from './message.ts';
import { readText, tokensOf } from './read.ts';
import { renderTextproto } from './render_textproto.ts';
import { renderYaml } from './render_yaml.ts';
import type { EditedFormat } from './support.ts';
import { messageValue, randomFrom, requestFor, withValue } from './values.ts';

const render = { textproto: renderTextproto, yaml: renderYaml };

/** The tokens that an edit may only remove as a whole. */
const leftAlone = (format: EditedFormat, text: string, edits: readonly Edit[]): string[] =>
  tokensOf(format, text)
    .filter(({ start, text: token }) =>
      edits.every(({ offset, length }) => offset + length <= start || offset >= start + token.length),
    )
    .map((token) => token.text);

/** True if all tokens occur in the same order among others. */
const areIn = (some: readonly string[], all: readonly string[]): boolean => {
  let found = 0;
  for (const token of all) if (token === some[found]) found++;
  return found === some.length;
};

const check = (format: EditedFormat, seed: number): void => {
  const random = randomFrom(seed);
  const text = render[format](sample, messageValue(sample, random), random);
  const before = readText(format, text, sample).value;
  const { path, value } = requestFor(sample, before, random);
  const { edits, diagnostics } = tryEdit({ text, format }, sample, path, value);
  const where = `${text}\n=== ${path.join('.')} := ${String(value)}`;
  expect(
    diagnostics.map(({ message }) => message),
    where,
  ).to.deep.equal([]);
  const after = applyEdits(text, edits);
  expect(readText(format, after, sample).value, where).to.deep.equal(withValue(sample, before, path, value));
  const tokens = tokensOf(format, after).map((token) => token.text);
  expect(areIn(leftAlone(format, text, edits), tokens), where).to.equal(true);
  const again = tryEdit({ text: after, format }, sample, path, value);
  if (typeof path.at(-1) !== 'number') expect(again.edits, `${where}\nonce more`).to.deep.equal([]);
};

describe('edits of random texts', () => {
  for (const format of ['textproto', 'yaml'] as const)
    it(`${format}: give the requested value and leave every other token unchanged`, function () {
      this.timeout(0);
      fc.assert(
        fc.property(fc.integer(), (seed) => check(format, seed)),
        { numRuns: Number(process.env.EDIT_RUNS ?? 200) },
      );
    });
});
