import { expect } from 'chai';
import { parseYaml } from '../../../src/syntax/yaml/index.ts';
import { findingsOf, marked } from './support.ts';

/** Each text has one fault, its place between ⟦ and ⟧. */
const faults: [source: string, code: string, why: string][] = [
  ['⟦adam_optimizer⟧ {\n  epsilon: 1\n}\n', 'yaml/text-format', 'a block of text format'],
  ['⟦adam_optimizer⟧ { epsilon: 1 }', 'yaml/text-format', 'on one line YAML sees a field in it'],
  ['a: 1\n⟦b⟧ { c: 1 }\n', 'yaml/text-format', 'behind a field that is alike in both'],
  ['# only a comment', 'yaml/empty', 'nothing there'],
  ['⟦null⟧', 'yaml/root', 'not nothing, but null'],
  ['⟦- a: 1⟧\n', 'yaml/root', 'a list'],
  ['⟦use_moving_average:true⟧', 'yaml/root', 'no space behind the colon'],
  ['a:\n  ⟦b:1⟧\n', 'yaml/colon-space', 'no space behind the colon, deeper'],
  ['a: 1\n⟦---⟧\nb: 2\n', 'yaml/documents', 'two documents'],
  ['a: 1\n...\n⟦b: ⟧2\n', 'yaml/documents', 'a second one without a marker'],
  ['⟦%YAML 1.1⟧\n---\na: 1\n', 'yaml/version', 'the older version'],
  ['⟦%FOO⟧\n---\na: 1\n', 'yaml/directive', 'no directive'],
  ['a: x⟦\u0007⟧', 'yaml/control-character', 'a bell'],
  ['a: 1 # ⟦\0⟧', 'yaml/control-character', 'in a comment too'],
  ['a: x⟦\ufeff⟧', 'yaml/control-character', 'a byte order mark inside'],
  ['a: x⟦\ud800⟧', 'yaml/control-character', 'half a character'],
  ['a: x⟦\u2028⟧', 'yaml/line-separator', 'a line break elsewhere'],
  ['a: 1⟦\r⟧b: 2', 'yaml/carriage-return', 'a line break the tools do not see'],
  ['a:\n⟦\t⟧b: 1\n', 'yaml/tab', 'a tab for indentation'],
  ['a:\n    b: 1\n⟦⟧  c: 2\n', 'yaml/indent', 'a column between two blocks'],
  ['a: [1, 2⟦⟧', 'yaml/indent', 'a bracket not closed'],
  ['a: ⟦"⟧x', 'yaml/missing', 'a quote not closed'],
  ["a: 'y'\nb: ⟦'⟧x\nc: 1\nd:\n  e: 2\n", 'yaml/missing', 'a quote not closed, many lines above the end'],
  ['a: 1\n⟦bc⟧\n', 'yaml/no-colon', 'a line without a colon'],
  ['a: 1\n⟦bc\nd⟧: 2', 'yaml/key', 'a line without a colon, which goes on in the next'],
  ['a: 1\n⟦}⟧\n', 'yaml/unexpected', 'a bracket not opened'],
  ['a: ⟦@⟧x', 'yaml/start', 'a reserved character'],
  ['a: "⟦\\⟧y"', 'yaml/escape', 'no escape'],
  ['a: ⟦b⟧: c', 'yaml/nested-on-one-line', 'two colons on a line'],
  ['a: {b: ⟦1 c: 2⟧}', 'yaml/block-in-flow', 'no comma between two fields'],
  ['⟦⟧? [a, b]\n: 1\n', 'yaml/key', 'a list for a name'],
  ['⟦:⟧ 1\n', 'yaml/empty-key', 'no name'],
  ['a: 1\nb: 2\n⟦a⟧: 3\n', 'yaml/duplicate-key', 'a name twice'],
  ['a: {"b": 1, ⟦b⟧: 2}', 'yaml/duplicate-key', 'a name twice, once in quotes'],
  ['a: &x ⟦&y⟧ 1\n', 'yaml/anchor', 'two anchors'],
  ['a: ⟦*nope⟧\n', 'yaml/alias-unknown', 'no anchor'],
  ['a: ⟦*x⟧\nb: &x 1\n', 'yaml/alias-unknown', 'an anchor below'],
  ['a: &x [1, ⟦*x⟧]\n', 'yaml/alias-cycle', 'a value in itself'],
  ['a: {<<: ⟦1⟧}\n', 'yaml/merge', 'no block to merge'],
  ['a: {<<: ⟦[{}, 1]⟧}\n', 'yaml/merge', 'a list not only of blocks'],
  ['a: ⟦!custom⟧ 1\n', 'yaml/tag', 'a tag of no meaning'],
  ['a: ⟦!!python/object/apply:os.system⟧ ["id"]\n', 'yaml/tag', 'a tag that is code to others'],
  ['a: ⟦!!set⟧ {b}\n', 'yaml/tag', 'a tag of YAML 1.1'],
  ['a: ⟦!!int⟧ [1]\n', 'yaml/tag', 'a tag for another kind of value'],
  ['a: !!int ⟦1.5⟧\n', 'yaml/tag-value', 'a fraction for an integer'],
  ['a: !!bool ⟦yes⟧\n', 'yaml/tag-value', 'a string for a bool'],
  ['a: !!int ⟦"5"⟧\n', 'yaml/tag-quoted', 'a tag and quotes that disagree'],
  ['a: ⟦##LR##⟧\n', 'syntax/placeholder', 'a placeholder that YAML takes for a comment'],
  ['a: !!python/tuple ⟦[1]⟧\n', 'yaml/tuple', 'a tuple'],
];

describe('parseYaml: findings', () => {
  for (const [source, code, why] of faults) {
    it(`${code}: ${why}: ${JSON.stringify(source)}`, () => {
      const { text, range } = marked(source);
      const [first, ...more] = findingsOf(parseYaml(text));
      if (range === undefined) expect(first).to.match(new RegExp(`^${code} at `));
      else if (range.start === range.end) expect(first).to.match(new RegExp(`^${code} at `));
      else expect(first).to.equal(`${code} at ${range.start}-${range.end}`);
      expect(more).to.deep.equal([]);
    });
  }
});
