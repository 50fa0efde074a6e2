import { expect } from 'chai';
import { parseYaml } from '../../../src/syntax/yaml/index.ts';
import { findingsOf, marked } from './support.ts';

/** Each text has one fault, its place between ⟦ and ⟧. */
const faults: { readonly source: string; readonly code: string; readonly reason: string }[] = [
  {
    source: '⟦adam_optimizer⟧ {\n  epsilon: 1\n}\n',
    code: 'yaml/text-format',
    reason: 'a block of text format',
  },
  {
    source: '⟦adam_optimizer⟧ { epsilon: 1 }',
    code: 'yaml/text-format',
    reason: 'on one line YAML sees a field in it',
  },
  {
    source: 'a: 1\n⟦b⟧ { c: 1 }\n',
    code: 'yaml/text-format',
    reason: 'behind a field that is alike in both',
  },
  { source: '# only a comment', code: 'yaml/empty', reason: 'nothing there' },
  { source: '⟦null⟧', code: 'yaml/root', reason: 'not nothing, but null' },
  { source: '⟦- a: 1⟧\n', code: 'yaml/root', reason: 'a list' },
  { source: '⟦use_moving_average:true⟧', code: 'yaml/root', reason: 'no space behind the colon' },
  { source: 'a:\n  ⟦b:1⟧\n', code: 'yaml/colon-space', reason: 'no space behind the colon, deeper' },
  { source: 'a: 1\n⟦---⟧\nb: 2\n', code: 'yaml/documents', reason: 'two documents' },
  { source: 'a: 1\n...\n⟦b: ⟧2\n', code: 'yaml/documents', reason: 'a second one without a marker' },
  { source: '⟦%YAML 1.1⟧\n---\na: 1\n', code: 'yaml/version', reason: 'the older version' },
  { source: '⟦%FOO⟧\n---\na: 1\n', code: 'yaml/directive', reason: 'no directive' },
  { source: 'a: x⟦\u0007⟧', code: 'yaml/control-character', reason: 'a bell' },
  { source: 'a: 1 # ⟦\0⟧', code: 'yaml/control-character', reason: 'in a comment too' },
  { source: 'a: x⟦\ufeff⟧', code: 'yaml/control-character', reason: 'a byte order mark inside' },
  { source: 'a: x⟦\ud800⟧', code: 'yaml/control-character', reason: 'half a character' },
  { source: 'a: x⟦\u2028⟧', code: 'yaml/line-separator', reason: 'a line break elsewhere' },
  { source: 'a: 1⟦\r⟧b: 2', code: 'yaml/carriage-return', reason: 'a line break the tools do not see' },
  { source: 'a:\n⟦\t⟧b: 1\n', code: 'yaml/tab', reason: 'a tab for indentation' },
  { source: 'a:\n    b: 1\n⟦⟧  c: 2\n', code: 'yaml/indent', reason: 'a column between two blocks' },
  { source: 'a: ⟦[⟧1, 2', code: 'yaml/missing', reason: 'a bracket not closed' },
  { source: 'a: ⟦{⟧b: {c: 1}\n', code: 'yaml/missing', reason: 'the outer one of two brackets' },
  { source: 'a: 1\n  ⟦b⟧: 2\n', code: 'yaml/indent', reason: 'a line indented more than the one before it' },
  { source: 'a: 1\n⟦bc⟧\n  d: 2', code: 'yaml/no-colon', reason: 'a name without a colon before its block' },
  { source: 'a:\n  b ⟦=⟧ 1\n', code: 'yaml/no-colon', reason: 'an equals sign for a colon' },
  { source: 'a:\n  ⟦-⟧b: 1\n', code: 'yaml/missing', reason: 'a dash without a space' },
  {
    source: 'a: {b: ⟦##LR##⟧, c: 1}\n',
    code: 'syntax/placeholder',
    reason: 'one that YAML takes for a comment, between braces',
  },
  { source: 'a: {b: ⟦{{ lr }}⟧}\n', code: 'syntax/placeholder', reason: 'one of braces, between braces' },
  { source: 'a: ⟦{% lr %}⟧\n', code: 'syntax/placeholder', reason: 'a tag of a template' },
  { source: `a: {b: ⟦\${LR}⟧}\n`, code: 'syntax/placeholder', reason: 'a placeholder between braces' },
  { source: 'a: ⟦"⟧x', code: 'yaml/missing', reason: 'a quote not closed' },
  {
    source: "a: 'y'\nb: ⟦'⟧x\nc: 1\nd:\n  e: 2\n",
    code: 'yaml/missing',
    reason: 'a quote not closed, many lines above the end',
  },
  { source: 'a: 1\n⟦bc⟧\n', code: 'yaml/no-colon', reason: 'a line without a colon' },
  {
    source: 'a: 1\n⟦bc⟧\nd: 2',
    code: 'yaml/no-colon',
    reason: 'a line without a colon, which goes on in the next',
  },
  { source: 'a: 1\n⟦}⟧\n', code: 'yaml/unexpected', reason: 'a bracket not opened' },
  { source: 'a: ⟦@⟧x', code: 'yaml/start', reason: 'a reserved character' },
  { source: 'a: "⟦\\⟧y"', code: 'yaml/escape', reason: 'no escape' },
  { source: 'a: ⟦b⟧: c', code: 'yaml/nested-on-one-line', reason: 'two colons on a line' },
  { source: 'a: {b: ⟦1 c: 2⟧}', code: 'yaml/block-in-flow', reason: 'no comma between two fields' },
  { source: '⟦⟧? [a, b]\n: 1\n', code: 'yaml/key', reason: 'a list for a name' },
  { source: '⟦:⟧ 1\n', code: 'yaml/empty-key', reason: 'no name' },
  { source: 'a: 1\nb: 2\n⟦a⟧: 3\n', code: 'yaml/duplicate-key', reason: 'a name twice' },
  { source: 'a: {"b": 1, ⟦b⟧: 2}', code: 'yaml/duplicate-key', reason: 'a name twice, once in quotes' },
  { source: 'a: &x ⟦&y⟧ 1\n', code: 'yaml/anchor', reason: 'two anchors' },
  { source: 'a: ⟦*nope⟧\n', code: 'yaml/alias-unknown', reason: 'no anchor' },
  { source: 'a: ⟦*x⟧\nb: &x 1\n', code: 'yaml/alias-unknown', reason: 'an anchor below' },
  { source: 'a: &x [1, ⟦*x⟧]\n', code: 'yaml/alias-cycle', reason: 'a value in itself' },
  { source: 'a: {<<: ⟦1⟧}\n', code: 'yaml/merge', reason: 'no block to merge' },
  { source: 'a: {<<: ⟦[{}, 1]⟧}\n', code: 'yaml/merge', reason: 'a list not only of blocks' },
  { source: 'a: ⟦!custom⟧ 1\n', code: 'yaml/tag', reason: 'a tag of no meaning' },
  {
    source: 'a: ⟦!!python/object/apply:os.system⟧ ["id"]\n',
    code: 'yaml/tag',
    reason: 'a tag that is code to others',
  },
  { source: 'a: ⟦!!set⟧ {b}\n', code: 'yaml/tag', reason: 'a tag of YAML 1.1' },
  { source: 'a: ⟦!!int⟧ [1]\n', code: 'yaml/tag', reason: 'a tag for another kind of value' },
  { source: 'a: !!int ⟦1.5⟧\n', code: 'yaml/tag-value', reason: 'a fraction for an integer' },
  { source: 'a: !!bool ⟦yes⟧\n', code: 'yaml/tag-value', reason: 'a string for a bool' },
  { source: 'a: !!int ⟦"5"⟧\n', code: 'yaml/tag-quoted', reason: 'a tag and quotes that disagree' },
  {
    source: 'a: ⟦##LR##⟧\n',
    code: 'syntax/placeholder',
    reason: 'a placeholder that YAML takes for a comment',
  },
  { source: 'a: !!python/tuple ⟦[1]⟧\n', code: 'yaml/tuple', reason: 'a tuple' },
];

describe('parseYaml: findings', () => {
  for (const { source, code, reason } of faults) {
    it(`${code}: ${reason}: ${JSON.stringify(source)}`, () => {
      const { text, range } = marked(source);
      const [first, ...more] = findingsOf(parseYaml(text));
      if (range === undefined) expect(first).to.match(new RegExp(`^${code} at `));
      else if (range.start === range.end) expect(first).to.match(new RegExp(`^${code} at `));
      else expect(first).to.equal(`${code} at ${range.start}-${range.end}`);
      expect(more).to.deep.equal([]);
    });
  }
});
