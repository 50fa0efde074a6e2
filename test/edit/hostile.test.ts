import { expect } from 'chai';
import fc from 'fast-check';
import { applyEdits } from '../../src/syntax/edits.ts';
import { tryEdit } from '../support/edit.ts';
import { sample } from './message.ts';
import { readText } from './read.ts';
import { renderTextproto } from './render_textproto.ts';
import { renderYaml } from './render_yaml.ts';
import type { EditedFormat } from './support.ts';
import { messageValue, type Random, randomFrom, requestFor, withValue } from './values.ts';

/** Broken texts are refused or edited correctly, without an exception. */

const render = { textproto: renderTextproto, yaml: renderYaml };

const PIECES = [
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  ':',
  ': ',
  ',',
  ';',
  '#',
  ' # c',
  '"',
  "'",
  '\n',
  '\r',
  '\r\n',
  ' ',
  '\t',
  '-',
  '- ',
  '? ',
  '&a ',
  '*a',
  '<<: *a',
  '!!str ',
  '|',
  '>-\n',
  '---\n',
  '...',
  '\ufeff',
  '\0',
  '\ud800',
  'small',
  'inner',
  '5',
  '\\',
];

/** A text with some characters removed, doubled or replaced. */
const mutated = (text: string, random: Random): string => {
  let result = text;
  for (let left = 1 + random.below(3); left > 0; left--) {
    const at = random.below(result.length + 1);
    const length = random.chance(0.5) ? 0 : random.below(4);
    result =
      result.slice(0, at) + (random.chance(0.3) ? '' : random.pick(PIECES)) + result.slice(at + length);
  }
  return result;
};

const check = (format: EditedFormat, seed: number): void => {
  const random = randomFrom(seed);
  const value = messageValue(sample, random);
  const text = mutated(render[format](sample, value, random), random);
  const request = requestFor(sample, value, random);
  const where = `${JSON.stringify(text)}\n=== ${request.path.join('.')} := ${String(request.value)}`;
  const result = (() => {
    try {
      return tryEdit({ text, format }, sample, request.path, request.value);
    } catch (thrown) {
      // The text has lost items to which the path refers.
      expect(String(thrown), where).to.match(/^TypeError: edit: .* is past the list's length/);
      return { edits: [], diagnostics: [] };
    }
  })();
  if (result.diagnostics.length > 0) expect(result.diagnostics.at(-1)!.code, where).to.match(/^edit\//);
  if (result.edits.length === 0) return;
  const before = readText(format, text, sample).value;
  const after = readText(format, applyEdits(text, result.edits), sample).value;
  expect(after, where).to.deep.equal(withValue(sample, before, request.path, request.value));
};

describe('edits of broken texts', () => {
  for (const format of ['textproto', 'yaml'] as const)
    it(`${format}: each edit is refused or gives the right text`, function () {
      this.timeout(0);
      const numRuns = Number(process.env.EDIT_RUNS ?? 200);
      fc.assert(
        fc.property(fc.integer(), (seed) => check(format, seed)),
        { numRuns },
      );
    });
});
