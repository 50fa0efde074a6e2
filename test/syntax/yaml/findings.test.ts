import { expect } from 'chai';
import { parseYaml } from '../../../src/syntax/yaml/index.ts';
import { findingsOf, marked } from './support.ts';

/** Each text has one fault, with its range between ⟦ and ⟧. */
const faults: { readonly source: string; readonly code: string; readonly reason: string }[] = [
  {
    source: '⟦adam_optimizer⟧ {\n  epsilon: 1\n}\n',
    code: 'yaml/text-format',
    reason: 'a block of text format',
  },
  {
    source: '⟦adam_optimizer⟧ { epsilon: 1 }',
    code: 'yaml/text-format',
    reason: 'a block of text format on one line, which looks like a YAML field',
  },
  {
    source: 'a: 1\n⟦b⟧ { c: 1 }\n',
    code: 'yaml/text-format',
    reason: 'a block of text format after a field that is valid in both formats',
  },
  { source: '# only a comment', code: 'yaml/empty', reason: 'only a comment' },
  { source: '⟦null⟧', code: 'yaml/root', reason: 'null for the whole text' },
  { source: '⟦- a: 1⟧\n', code: 'yaml/root', reason: 'a list' },
  { source: '⟦use_moving_average:true⟧', code: 'yaml/root', reason: 'no space after the colon' },
  { source: 'a:\n  ⟦b:1⟧\n', code: 'yaml/colon-space', reason: 'no space after the colon, deeper' },
  { source: 'a: 1\n⟦---⟧\nb: 2\n', code: 'yaml/documents', reason: 'two documents' },
  { source: 'a: 1\n...\n⟦b: ⟧2\n', code: 'yaml/documents', reason: 'a second document without a marker' },
  { source: '⟦%YAML 1.1⟧\n---\na: 1\n', code: 'yaml/version', reason: 'an older version of YAML' },
  { source: '⟦%FOO⟧\n---\na: 1\n', code: 'yaml/directive', reason: 'an unknown directive' },
  {
    source: '⟦%FOO⟧\na: 1\n',
    code: 'yaml/directive',
    reason: 'an unknown directive without --- after it: only the directive is reported',
  },
  { source: 'a: x⟦\u0007⟧', code: 'yaml/control-character', reason: 'a bell character' },
  { source: 'a: 1 # ⟦\0⟧', code: 'yaml/control-character', reason: 'a null character in a comment' },
  { source: 'a: x⟦\ufeff⟧', code: 'yaml/control-character', reason: 'a byte order mark inside' },
  { source: 'a: x⟦\ud800⟧', code: 'yaml/control-character', reason: 'half a surrogate pair' },
  {
    source: 'a: x⟦\u2028⟧',
    code: 'yaml/line-separator',
    reason: 'a character that is a line break only to other readers',
  },
  {
    source: 'a: 1⟦\r⟧b: 2',
    code: 'yaml/carriage-return',
    reason: 'a line break that many tools do not recognize',
  },
  { source: 'a:\n⟦\t⟧b: 1\n', code: 'yaml/tab', reason: 'a tab for indentation' },
  {
    source: 'a:\n    b: 1\n⟦⟧  c: 2\n',
    code: 'yaml/indent',
    reason: 'an indentation between those of two blocks',
  },
  { source: 'a: ⟦[⟧1, 2', code: 'yaml/missing', reason: 'a missing closing bracket' },
  {
    source: 'a: ⟦{⟧b: {c: 1}\n',
    code: 'yaml/missing',
    reason: 'one of two closing brackets is missing; the finding is at the outer opening one',
  },
  { source: 'a: 1\n  ⟦b⟧: 2\n', code: 'yaml/indent', reason: 'a line indented more than the one before it' },
  { source: 'a: 1\n⟦bc⟧\n  d: 2', code: 'yaml/no-colon', reason: 'a name without a colon before its block' },
  { source: 'a:\n  b ⟦=⟧ 1\n', code: 'yaml/no-colon', reason: 'an equals sign instead of a colon' },
  { source: 'a:\n  ⟦-⟧b: 1\n', code: 'yaml/missing', reason: 'a dash without a space' },
  {
    source: 'a: {b: ⟦##LR##⟧, c: 1}\n',
    code: 'syntax/placeholder',
    reason: 'a placeholder in braces that YAML reads as a comment',
  },
  {
    source: 'a: {b: ⟦{{ lr }}⟧}\n',
    code: 'syntax/placeholder',
    reason: 'a placeholder made of braces, in braces',
  },
  { source: 'a: ⟦{% lr %}⟧\n', code: 'syntax/placeholder', reason: 'a tag of a template' },
  { source: `a: {b: ⟦\${LR}⟧}\n`, code: 'syntax/placeholder', reason: 'a placeholder in braces' },
  { source: 'a: ⟦"⟧x', code: 'yaml/missing', reason: 'a missing closing quote' },
  {
    source: "a: 'y'\nb: ⟦'⟧x\nc: 1\nd:\n  e: 2\n",
    code: 'yaml/missing',
    reason: 'a missing closing quote, many lines before the end',
  },
  {
    source: 'a: ⟦"⟧x\nb: 1\nc: "y"\nd: "z"\n',
    code: 'yaml/missing',
    reason: 'a missing closing quote, with quoted strings after it',
  },
  { source: 'a: 1\n⟦bc⟧\n', code: 'yaml/no-colon', reason: 'a line without a colon' },
  {
    source: 'a: 1\n⟦bc⟧\nd: 2',
    code: 'yaml/no-colon',
    reason: 'a line without a colon, before another line',
  },
  { source: 'a: 1\n⟦}⟧\n', code: 'yaml/unexpected', reason: 'an extra closing bracket' },
  { source: 'a: ⟦@⟧x', code: 'yaml/start', reason: 'a reserved character' },
  { source: 'a: "⟦\\⟧y"', code: 'yaml/escape', reason: 'an unknown escape' },
  { source: 'a: ⟦b⟧: c', code: 'yaml/nested-on-one-line', reason: 'two colons on one line' },
  { source: 'a: {b: ⟦1 c: 2⟧}', code: 'yaml/block-in-flow', reason: 'no comma between two fields' },
  { source: 'a: 1\n⟦b 25⟧\nc: 3\n', code: 'yaml/no-colon', reason: 'a name and a value without a colon' },
  { source: 'a: 1\n⟦b = 25⟧\nc: 3\n', code: 'yaml/no-colon', reason: 'an equals sign for a colon' },
  { source: 'a: 1\n⟦b⟧=25\nc: 3\n', code: 'yaml/no-colon', reason: 'an equals sign without spaces' },
  { source: 'a: 1\n⟦b⟧:25\nc: 3\n', code: 'yaml/colon-space', reason: 'a colon without a space' },
  {
    source: 'a:\n  ⟦b⟧:25\n  c: 3\n',
    code: 'yaml/colon-space',
    reason: 'a colon without a space, in a block',
  },
  { source: '⟦⟧? [a, b]\n: 1\n', code: 'yaml/key', reason: 'a list as a name' },
  { source: '⟦:⟧ 1\n', code: 'yaml/empty-key', reason: 'a missing name' },
  { source: 'a: 1\nb: 2\n⟦a⟧: 3\n', code: 'yaml/duplicate-key', reason: 'a name used twice' },
  { source: 'a: {"b": 1, ⟦b⟧: 2}', code: 'yaml/duplicate-key', reason: 'a name used twice, once in quotes' },
  { source: 'a: &x ⟦&y⟧ 1\n', code: 'yaml/anchor', reason: 'two anchors' },
  { source: 'a: ⟦*nope⟧\n', code: 'yaml/alias-unknown', reason: 'an alias without an anchor' },
  { source: 'a: ⟦*x⟧\nb: &x 1\n', code: 'yaml/alias-unknown', reason: 'an alias before its anchor' },
  { source: 'a: &x [1, ⟦*x⟧]\n', code: 'yaml/alias-cycle', reason: 'a value that contains itself' },
  { source: 'a: {<<: ⟦1⟧}\n', code: 'yaml/merge', reason: 'a merge key without a block' },
  {
    source: 'a: {<<: ⟦[{}, 1]⟧}\n',
    code: 'yaml/merge',
    reason: 'a merge key with a list in which some values are not blocks',
  },
  { source: 'a: ⟦!custom⟧ 1\n', code: 'yaml/tag', reason: 'an unknown tag' },
  {
    source: 'a: ⟦!!python/object/apply:os.system⟧ ["id"]\n',
    code: 'yaml/tag',
    reason: 'a tag that runs code in other readers',
  },
  { source: 'a: ⟦!!set⟧ {b}\n', code: 'yaml/tag', reason: 'a tag of YAML 1.1' },
  { source: 'a: ⟦!!int⟧ [1]\n', code: 'yaml/tag', reason: 'a tag for another kind of value' },
  { source: 'a: !!int ⟦1.5⟧\n', code: 'yaml/tag-value', reason: 'a fraction for an integer' },
  { source: 'a: !!bool ⟦yes⟧\n', code: 'yaml/tag-value', reason: 'a string for a bool' },
  { source: 'a: !!int ⟦"5"⟧\n', code: 'yaml/tag-quoted', reason: 'a tag and quotes that disagree' },
  {
    source: 'a: ⟦##LR##⟧\n',
    code: 'syntax/placeholder',
    reason: 'a placeholder that YAML reads as a comment',
  },
  { source: 'a: !!python/tuple ⟦[1]⟧\n', code: 'yaml/tuple', reason: 'a tuple' },
  {
    source: 'a: 1\n⟦<<<<<<< HEAD⟧\nb: 1\n',
    code: 'syntax/conflict-markers',
    reason: 'the marker of a merge conflict',
  },
  {
    source: 'a: !!int ⟦"111111111111111111111111111111111111111111111111111111111111"⟧',
    code: 'yaml/tag-quoted',
    reason: 'a tag and quotes that disagree, around a long string',
  },
  { source: 'a: ⟦!e!x⟧ 5\n', code: 'yaml/tag', reason: 'a tag of an unknown handle' },
  {
    source: '?⟦\n⟧flag: true\n',
    code: 'yaml/empty-key',
    reason: 'a question mark that no key follows on its line',
  },
  {
    source: `a: 1\n⟦<<<<<<< HEAD⟧\n${'=======\n'.repeat(16)}b: 1\n`,
    code: 'syntax/conflict-markers',
    reason: 'more markers than are listed',
  },
];

describe('parseYaml: what to write', () => {
  for (const { source, says, reason } of [
    { source: 'a: "C:\\Users\\x"', says: '\\U is not an escape of YAML', reason: 'a path of Windows' },
    { source: 'a: "C:\\Users\\x"', says: 'write / or', reason: 'a path of Windows, with slashes' },
    { source: 'a: @lr', says: 'write a number without it', reason: 'quotes would be wrong around a number' },
    { source: 'a: "b" c', says: 'after the value', reason: 'text after a string in quotes' },
    {
      source: 'a: &a {b: 1}\nc: &c {d: 1}\ne:\n  <<: *a\n  <<: *c\n',
      says: '<<: [*a, *b]',
      reason: 'two merge keys, neither of which is surplus',
    },
  ])
    it(reason, () => expect(parseYaml(source).diagnostics[0]!.message).to.contain(says));
});

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
