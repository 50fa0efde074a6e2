import { expect } from 'chai';
import { parse } from '../../../../src/syntax/textproto/index.ts';
import { type Fault, testRecovery } from './faults.ts';

const brackets: Fault[] = [
  {
    reason: 'an empty part of the URL of an Any',
    source: '[a//b/c.d] { }\n^^^^^^^^^^ syntax/bad-name',
    rest: '{}',
  },
  { reason: 'the last brace is missing', source: 'a {\n  ^ syntax/unclosed\n  b: 1\n', rest: '{a: {b: 1}}' },
  {
    reason: 'an inner brace is missing: the indentation shows which',
    source: 'a {\n  b {\n    ^ syntax/unclosed\n    c: 1\n  d: 2\n}\ne: 3',
    rest: '{a: {b: {c: 1}, d: 2}, e: 3}',
  },
  {
    reason:
      'two braces in a row are missing: they are reported once, and the fields after them are read in the right block',
    source: 'a {\n  b {\n    c {\n      ^ syntax/unclosed\n      d: 1\n  e: 2\n}\nf {\n  g: 3\n}',
    rest: '{a: {b: {c: {d: 1}}, e: 2}, f: {g: 3}}',
  },
  {
    reason: 'a brace is missing in each of two blocks',
    source:
      'a {\n  b {\n    ^ syntax/unclosed\n    c: 1\n  d: 2\n}\ne {\n  f {\n    ^ syntax/unclosed\n    g: 3\n  h: 4\n}',
    rest: '{a: {b: {c: 1}, d: 2}, e: {f: {g: 3}, h: 4}}',
  },
  {
    reason: 'two braces too many, in different blocks',
    source:
      'a {\n  b {\n  }\n  }\n  ^ syntax/stray-closer\n  c: 1\n}\nd {\n  e {\n  }\n  }\n  ^ syntax/stray-closer\n  f: 2\n}',
    rest: '{a: {b: {}, c: 1}, d: {e: {}, f: 2}}',
  },
  {
    reason: 'a brace is missing before the next field',
    source: 'a {\n  ^ syntax/unclosed\n  b: 1\nc {\n  d: 2\n}',
    rest: '{a: {b: 1}, c: {d: 2}}',
  },
  {
    reason: 'a file that is cut off',
    source: 'a {\n  b {\n    ^ syntax/unclosed\n    c: 1',
    rest: '{a: {b: {c: 1}}}',
  },
  {
    reason: 'a brace is missing, all on one line',
    source: 'a { b { c: 1 } d: 2\n  ^ syntax/unclosed',
    rest: '{a: {b: {c: 1}, d: 2}}',
  },
  {
    reason: 'an angle bracket is missing',
    source: 'a { b < c: 1 }\n      ^ syntax/unclosed',
    rest: '{a: {b: {c: 1}}}',
  },
  {
    reason: 'a list is not closed',
    source: 'a: [1, 2\n   ^ syntax/unclosed\nb: 3',
    rest: '{a: [1, 2], b: 3}',
  },
  { reason: 'an extra brace', source: 'a {\n}\n}\n^ syntax/stray-closer\nb: 1', rest: '{a: {}, b: 1}' },
  {
    reason: 'an extra inner brace: the indentation shows which',
    source: 'a {\n  b {\n  }\n  }\n  ^ syntax/stray-closer\n  c: 1\n}\nd: 2',
    rest: '{a: {b: {}, c: 1}, d: 2}',
  },
  {
    reason: 'an opening brace is missing',
    source: 'a {\n  b\n  ^ syntax/unopened\n    c: 1\n    d: 2\n  }\n  e: 3\n}',
    rest: '{a: {b: {c: 1, d: 2}, e: 3}}',
  },
  {
    reason: 'an opening brace is missing after a colon',
    source: 'a:\n^^ syntax/unopened\n  b {\n    c: 1\n  }\n}\nd: 2',
    rest: '{a: {b: {c: 1}}, d: 2}',
  },
  {
    reason: 'the opening brace of an empty message is missing',
    source: 'a\n}\n^ syntax/stray-closer\nb: 1',
    rest: '{b: 1}',
  },
  {
    reason: 'parentheses around a block',
    source: 'a (\n  ^ syntax/unexpected\n  b: 1\n)\nc: 2',
    rest: '{c: 2}',
  },
  {
    reason: 'a parenthesis in place of an opening brace',
    source: 'a {\n  b (\n    ^ syntax/unexpected\n    c: 1\n  }\n  d: 2\n}',
    rest: '{a: {d: 2}}',
  },
  {
    reason: 'parentheses around a block after a colon',
    source: 'a: (\n   ^ syntax/unexpected\n  b {}\n)\nc: 2',
    rest: '{c: 2}',
  },
  {
    reason: 'parentheses around a value without a colon',
    source: 'a(24)\n ^ syntax/unexpected\nb: 2',
    rest: '{b: 2}',
  },
  {
    reason: 'list brackets around a block',
    source: 'a [\n  ^ syntax/unexpected\n  b: 1\n  c [ d = 2 ]\n]\ne: 2',
    rest: '{e: 2}',
  },
  {
    reason: 'a list bracket in place of an opening brace',
    source: 'a [\n  ^ syntax/unexpected\n  b { c: 1 }\n}\nd: 2',
    rest: '{d: 2}',
  },
  {
    reason: 'a list of words, one of which is in quotes, is not a block',
    source: 'a: [b, "c"]\nd: [e 1]\n      ^ syntax/missing-comma',
    rest: '{a: [b, "c"]}',
  },
  {
    reason: 'an extra brace at the wrong indentation',
    source: 'a {\n  b {\n}\n^ syntax/stray-closer\n    c: 1\n  }\n  d: 2\n}',
    rest: '{a: {b: {c: 1}, d: 2}}',
  },
  {
    reason: 'several extra brackets in a row are one fault',
    source: 'a: 1 } >\n     ^^^ syntax/stray-closer\nb: 2',
    rest: '{a: 1, b: 2}',
  },
  {
    reason: '< closed by }',
    source: 'a < b: 1 } c: 2\n         ^ syntax/mismatched-closer',
    rest: '{a: {b: 1}, c: 2}',
  },
  {
    reason: 'an inner { closed by >',
    source: 'a { b { c: 1 > }\n             ^ syntax/mismatched-closer',
    rest: '{a: {b: {c: 1}}}',
  },
  {
    reason: '[ closed by }',
    source: 'a: [1, 2}\n        ^ syntax/mismatched-closer\nb: 3',
    rest: '{a: [1, 2], b: 3}',
  },
  {
    reason: 'a message without a name',
    source: 'a: 1 { b: 2 }\n     ^ syntax/nameless-message',
    rest: '{a: 1, b: 2}',
  },
  {
    reason: 'a whole file in braces',
    source: '{ a: 1 b: }\n^ syntax/nameless-message\n       ^^ syntax/missing-value',
    rest: '{a: 1}',
  },
  { reason: 'parentheses', source: 'a ( b: 1 )\n  ^ syntax/unexpected\nc: 2', rest: '{c: 2}' },
];

const several: Fault[] = [
  {
    reason: 'five faults give five findings',
    source: [
      'train_config {',
      '  batch_size = 24',
      '             ^ syntax/equals',
      '  optimizer {',
      '    adam_optimizer {',
      '      learning_rate: 0.1.2',
      '                     ^^^^^ syntax/bad-number',
      '      epsilon: 1e-7',
      '    }',
      '    use_moving_average False',
      '                       ^^^^^ syntax/missing-colon',
      '  }',
      '  fine_tune_checkpoint: "model.ckpt',
      '                        ^^^^^^^^^^^ syntax/unterminated-string',
      '  num_steps: 200000;;',
      '                    ^ syntax/extra-separator',
      '  startup_delay_steps: 0',
      '}',
    ].join('\n'),
    rest: '{train_config: {batch_size: 24, optimizer: {adam_optimizer: {epsilon: 1e-7}, use_moving_average: False}, num_steps: 200000, startup_delay_steps: 0}}',
  },
  {
    reason: 'a column counts characters',
    source: 'a: "😀日本" b: @\n            ^ syntax/unexpected',
    rest: '{a: "😀日本"}',
  },
  {
    reason: 'a lone \\r does not move the place',
    source: '# x\r\na: @\r\n   ^ syntax/unexpected\nb: 1\r\n',
    rest: '{b: 1}',
  },
];

testRecovery('brackets', brackets);
testRecovery('several faults', several);

describe('textproto: findings', () => {
  it('a missing brace gets a note at the end of the file', () => {
    const text = 'a {\n  b: 1\n';
    const [finding] = parse(text).diagnostics;
    expect(finding?.notes.map(({ range }) => range)).to.deep.equal([
      { start: text.length, end: text.length },
    ]);
  });

  it('a missing inner brace gets a note at the closing brace of the enclosing block', () => {
    const text = 'a {\n  b {\n}';
    const [finding] = parse(text).diagnostics;
    expect(finding?.notes.map(({ range }) => range)).to.deep.equal([{ start: 10, end: 11 }]);
  });

  it('a finding has the path of its message', () => {
    expect(parse('a { b { c: @ } }').diagnostics.map(({ path }) => path)).to.deep.equal([['a', 'b']]);
  });

  it('after a hundred findings of one code, one finding counts the others', () => {
    const { diagnostics } = parse('a = 1\n'.repeat(1500));
    expect(diagnostics).to.have.length(101);
    expect(diagnostics.at(-1)).to.deep.include({
      code: 'findings/more',
      severity: 'error',
      ranges: [{ start: 602, end: 8997 }],
    });
  });
});
