import { expect } from 'chai';
import { parse } from '../../src/syntax/textproto/index.ts';
import { ofFile } from '../../src/syntax/whole_file/of_file.ts';
import { expectWhole } from '../support/whole.ts';
import { marked } from './yaml/support.ts';

/** Mistakes in single lines of text format. Each gives one finding, which says what the mistake is. */

const read = ofFile(parse);

/** A config with a line. */
const around = (line: string): string => `a {\n  b: 1\n  ${line}\n  c: 2\n}\nd {\n  e: 3\n}\n`;

/** A config in which a line opens a block. */
const opening = (line: string): string => `a {\n  b: 1\n  ${line}\n    c: 2\n  }\n}\nd {\n  e: 3\n}\n`;

interface Case {
  /** ⟦ … ⟧ marks the first range of the finding. */
  readonly line: string;
  readonly opens?: true;
  /** The code of the finding; by default syntax/unexpected. */
  readonly code?: string;
  /** The end of the message, after "write ". */
  readonly write: string;
  readonly reason: string;
}

const cases: readonly Case[] = [
  ...['==', '=>', '->', '→', ':=', '=:', ': =', '::', '<-', '+=', ';', ',', '|', '~', '.', '-'].map(
    (sign) => ({
      line: `steps ⟦${sign}⟧ 24`,
      write: 'a colon',
      reason: `${sign} for a colon`,
    }),
  ),
  {
    line: 'steps: ⟦25´000⟧',
    code: 'syntax/bad-number',
    write: '25000',
    reason: 'an accent between thousands',
  },
  { line: 'steps: 24 ⟦"⟧', write: 'nothing', reason: 'a lone quote after a number' },
  {
    line: 'steps: ⟦r"5"⟧',
    code: 'syntax/bad-number',
    write: '5',
    reason: 'a number in a raw string of Python’s',
  },
  { line: '⟦steps = int(24)⟧', write: 'steps: 24', reason: 'code of Python after an equals sign' },
  { line: 'adam ⟦=>⟧ {', opens: true, write: 'a colon', reason: 'an arrow before a block' },
  ...['let', 'set', 'const', 'var', 'export', 'uint32', 'optional'].map((word) => ({
    line: `⟦${word}⟧ steps = 24;`,
    write: 'steps: 24',
    reason: `${word} before a name`,
  })),
  { line: '⟦message⟧ adam {', opens: true, write: 'adam {', reason: "a keyword of a .proto's" },
  { line: '⟦self.⟧steps: 24', write: 'steps: 24', reason: 'the name of an object' },
  { line: '⟦config.⟧steps = 24', write: 'steps: 24', reason: 'the name of an object, and an equals sign' },
  ...['-', '--', '*', '>', '+', '$', '@', '?', '!', '•', '1.', '2)', 'a)'].map((sign) => ({
    line: `⟦${sign}⟧ steps: 24`,
    write: sign === '--' ? 'steps: 24, or # before a comment' : 'steps: 24',
    reason: `${sign} before a field`,
  })),
  { line: '⟦--⟧steps=24', write: 'steps: 24', reason: 'an option of a command' },
  { line: '⟦--⟧steps 24', write: 'steps: 24', reason: 'an option of a command with a space' },
  { line: '⟦@⟧adam {', opens: true, write: 'adam {', reason: 'a sign before a block' },
  { line: '⟦"steps: 24",⟧', write: 'steps: 24', reason: 'a field in quotes' },
  { line: '⟦**steps**⟧: 24', write: 'steps', reason: 'marks of Markdown' },
  { line: '⟦| steps | 24 |⟧', write: 'steps: 24', reason: 'a row of a table' },
  { line: 'steps: ⟦steps:⟧ 24', write: 'steps: 24', reason: 'a name twice' },
  { line: '⟦num train steps⟧: 24', write: 'num_train_steps', reason: 'spaces in a name' },
  { line: '⟦num train steps 24⟧', write: 'num_train_steps: 24', reason: 'spaces in a name, and no colon' },
  { line: 'adam ⟦{{⟧', opens: true, write: '{', reason: 'two braces' },
  { line: 'adam ⟦}⟧', opens: true, write: '{', reason: 'a closing brace in place of an opening one' },
  { line: '⟦{ adam⟧', opens: true, write: 'adam {', reason: 'a brace before a name' },
  { line: '⟦adam()⟧ {', opens: true, write: 'adam {', reason: 'parentheses after a name' },
  { line: '⟦adam;⟧ {', opens: true, write: 'adam {', reason: 'a semicolon after a name' },
  { line: '⟦adam: Adam⟧ {', opens: true, write: 'adam {', reason: 'the name of a class' },
  { line: 'opt: ⟦AdamW⟧ {', opens: true, write: 'opt { adamw { … } }', reason: 'two blocks on a line' },
  {
    line: '⟦tf.train.AdamOptimizer⟧ {',
    opens: true,
    write: 'adam_optimizer {',
    reason: 'a class of TensorFlow',
  },
  {
    line: '⟦<!-- steps: 24 -->⟧',
    code: 'syntax/foreign-comment',
    write: '# before each of its lines',
    reason: 'a comment of HTML',
  },
  { line: '⟦TODO: the steps (24)⟧', write: '# before a comment', reason: 'a note' },
  { line: '⟦This is for 8 GPUs.⟧', write: '# before a comment', reason: 'a sentence' },
  { line: '⟦SSD config⟧', write: '# before a comment', reason: 'a title' },
  { line: '⟦Source: https://example.org/a⟧', write: '# before a comment', reason: 'an address with a word' },
  { line: '⟦Copyright 2019 The Authors (all).⟧', write: '# before a comment', reason: 'a licence' },
  { line: '⟦----------⟧', write: '# before a comment', reason: 'a line of dashes' },
  { line: '⟦* why⟧', write: '# before a comment', reason: 'a line of a comment of C' },
  { line: '⟦[train]⟧', write: 'train {, and } where it ends', reason: 'a section of an INI file' },
  { line: '⟦...⟧', write: 'the lines that it stands for, or nothing', reason: 'an ellipsis' },
  {
    line: '⟦include "base.config"⟧',
    write: 'the fields that it stands for, as text format cannot take them from elsewhere',
    reason: 'another file',
  },
  ...['<- here', '<-- why', '(was 32)', '-- why', '!!!', 'per gpu', '% why', "' why", '→ why'].map(
    (note) => ({
      line: `steps: 24 ⟦${note}⟧`,
      write: '# before a comment',
      reason: `a note after a value: ${note}`,
    }),
  ),
  { line: 'steps: 24 ⟦{⟧', write: 'nothing', reason: 'a brace after a value' },
  { line: 'steps: 24 ⟦\\⟧', write: 'nothing', reason: 'the backslash of a shell' },
  { line: 'steps: ⟦&n⟧ 24', write: 'nothing', reason: 'an anchor of YAML' },
  { line: 'steps: ⟦0.1 to 0.01⟧', code: 'syntax/bad-number', write: '', reason: 'a range' },
  { line: 'steps: ⟦0.1 -> 0.01⟧', code: 'syntax/bad-number', write: '', reason: 'a range with an arrow' },
  { line: 'steps: ⟦5 x 5000⟧', code: 'syntax/bad-number', write: '25000', reason: 'a product' },
  { line: 'steps: ⟦0.01 * num_gpus⟧', code: 'syntax/bad-number', write: '', reason: 'a product with a name' },
  {
    line: 'steps: ⟦lr * 4⟧',
    code: 'syntax/bad-number',
    write: '',
    reason: 'a multiplication that starts with a name',
  },
  { line: 'steps: ⟦24 if test else 3⟧', code: 'syntax/bad-number', write: '', reason: 'a condition' },
  {
    line: 'steps: ⟦5 ep⟧',
    code: 'syntax/bad-number',
    write: '',
    reason: 'a unit that cannot be turned into steps',
  },
  { line: 'steps: ⟦20 epochs * 1250⟧', code: 'syntax/bad-number', write: '', reason: 'a product of a unit' },
  { line: 'steps: ⟦>= 24⟧', write: '24', reason: 'a comparison' },
  { line: 'steps: ⟦{24⟧', write: '24', reason: 'a brace before a value' },
  { line: 'path: ⟦"it"s"⟧', write: `'it"s'`, reason: 'a quote in quotes' },
  { line: `path: ⟦'it's'⟧`, write: `"it's"`, reason: 'an apostrophe in quotes' },
  { line: `path: ⟦"a "b" it's"⟧`, write: String.raw`"a \"b\" it's"`, reason: 'both' },
  { line: 'path: ⟦""data/x""⟧', write: '"data/x"', reason: 'quotes in quotes' },
  {
    line: 'path: ⟦data/x"⟧',
    code: 'syntax/unquoted',
    write: 'a string in quotes, "data/x"',
    reason: 'no first quote',
  },
  {
    line: 'path: ⟦coco detection metrics⟧',
    code: 'syntax/unquoted',
    write: 'a string in quotes, "coco detection metrics"',
    reason: 'several words',
  },
  { line: 'path: ⟦"data/" + "x"⟧', write: '"data/x"', reason: 'strings joined by a plus sign' },
  {
    line: 'path: ⟦os.path.join("data", "x")⟧',
    write: '"data/x"',
    reason: 'a path joined by a function of Python',
  },
  { line: 'path: ⟦Path("x")⟧', write: '"x"', reason: 'a call with a string' },
  { line: 'steps: ⟦len(x)⟧', write: 'its value, as a config calls no functions', reason: 'a call' },
  { line: 'path: ⟦b"x"⟧', write: '"x"', reason: 'a string with a prefix of Python, such as b' },
  { line: String.raw`path: ⟦"C:\Users\me"⟧`, write: '"C:/Users/me"', reason: 'a path of Windows' },
  { line: 'path: ⟦`data/x`⟧', write: '"data/x"', reason: 'quotes of Markdown' },
  {
    line: 'path: ⟦/home/me/my x⟧',
    code: 'syntax/unquoted',
    write: 'a string in quotes, "/home/me/my x"',
    reason: 'a path with a space',
  },
  { line: 'steps: ⟦-⟧', write: 'a value, or remove the line for the default', reason: 'a dash for no value' },
  { line: 'rate: ⟦0´04⟧', code: 'syntax/bad-number', write: '0.04', reason: 'an accent for a point' },
  {
    line: 'rate: ⟦0´125⟧',
    code: 'syntax/bad-number',
    write: '0.125',
    reason: 'an accent after a zero stands for a decimal point',
  },
  { line: 'steps: ⟦25’000⟧', code: 'syntax/bad-number', write: '25000', reason: 'an apostrophe in a number' },
  { line: 'use: ⟦is false⟧', write: 'false', reason: 'a word before false' },
  { line: 'use: ⟦not true⟧', write: 'false', reason: 'a negation' },
];

describe('a slip in a line of text format', () => {
  for (const { line, opens, code = 'syntax/unexpected', write, reason } of cases)
    it(`is one finding: ${reason}`, () => {
      const { text, range } = marked(opens ? opening(line) : around(line));
      const { tree, diagnostics } = read(text);
      expectWhole(diagnostics);
      expect(diagnostics.map((each) => each.code)).to.deep.equal([code]);
      const [{ ranges, message }] = diagnostics as [(typeof diagnostics)[0]];
      expect(ranges[0]).to.deep.equal(range);
      expect(/: write (.*)$/.exec(message)?.[1] ?? '').to.equal(write);
      expect(tree.root.fields.map(({ name }) => name)).to.deep.equal(['a', 'd']);
    });

  for (const { line, code, reason } of [
    { line: 'steps: 1e-4 / 3', code: 'syntax/bad-number', reason: 'arithmetic' },
    { line: 'steps: 100 steps', code: 'syntax/bad-number', reason: 'a number of steps' },
    { line: 'steps = 24', code: 'syntax/equals', reason: 'an equals sign' },
    { line: 'steps 24', code: 'syntax/missing-colon', reason: 'no colon' },
    { line: 'steps: 24 // why', code: 'syntax/foreign-comment', reason: 'a comment of another language' },
    { line: 'steps: <N>', code: 'syntax/placeholder', reason: 'a placeholder' },
    { line: 'path: data/x', code: 'syntax/unquoted', reason: 'a path without quotes' },
    { line: 'steps 24, rate 1, size 2', code: 'syntax/missing-colon', reason: 'fields without colons' },
    { line: 'path: "a", "b"', code: 'syntax/loose-value', reason: 'two strings' },
    { line: 'steps: sqrt(2)', code: 'syntax/bad-number', reason: 'a function of a number' },
    { line: 'path: "data/x', code: 'syntax/unterminated-string', reason: 'a missing quote' },
  ])
    it(`is left to the parser if its own finding is good enough: ${reason}`, () =>
      expect(read(around(line)).diagnostics.map((each) => each.code)).to.deep.equal([code]));

  it('is the only finding for a text without any brace', () => {
    const { text, range } = marked('⟦a⟧\nb 1\nc: 2\nd\ne: 3\n');
    const { tree, diagnostics } = read(text);
    expect(diagnostics.map((each) => each.code)).to.deep.equal(['syntax/unopened']);
    expect(diagnostics[0]!.ranges[0]).to.deep.equal(range);
    expect(tree.root.fields).to.deep.equal([]);
  });

  for (const { source, code, places, reason } of [
    {
      source: 'a {\n  b {\n  ⟦b {⟧\n    c: 1\n  }\n}\nd {\n  e: 3\n}\n',
      code: 'syntax/unexpected',
      places: 1,
      reason: 'a block that is opened twice',
    },
    {
      source: 'a {\n  b {\n    c: 1\n  }⟦}⟧\n}\nd {\n  e: 3\n}\n',
      code: 'syntax/stray-closer',
      places: 1,
      reason: 'a closing brace twice',
    },
    {
      source: 'a {\n  b { c: 1 }⟦}⟧\n}\nd {\n  e: 3\n}\n',
      code: 'syntax/stray-closer',
      places: 1,
      reason: 'a closing brace twice after a field',
    },
    {
      source: 'a {\n  ⟦{⟧\n  b: 1\n}\nd {\n  e: 3\n}\n',
      code: 'syntax/unexpected',
      places: 1,
      reason: 'a brace on a line of its own',
    },
    {
      source: '⟦a⟧:\n  b:\n    c: 1\n  }\n}\nd:\n  e: 3\n}\n',
      code: 'syntax/unopened',
      places: 3,
      reason: 'colons for all opening braces',
    },
    {
      source: '⟦a⟧\n  b\n    c: 1\n  }\n}\nd\n  e: 3\n}\n',
      code: 'syntax/unopened',
      places: 3,
      reason: 'no opening braces',
    },
  ])
    it(`is one finding about braces: ${reason}`, () => {
      const { text, range } = marked(source);
      const { tree, diagnostics } = read(text);
      expect(diagnostics.map((each) => each.code)).to.deep.equal([code]);
      expect(diagnostics[0]!.ranges[0]).to.deep.equal(range);
      expect(diagnostics[0]!.ranges).to.have.lengthOf(places);
      expect(tree.root.fields.map(({ name }) => name)).to.deep.equal(['a', 'd']);
    });

  for (const { source, code, reason } of [
    { source: '⟦"""⟧\nWhy.\n"""\na {\n  b: 1\n}\n', code: 'syntax/foreign-comment', reason: 'a docstring' },
    {
      source: '⟦<!--⟧\nWhy\n-->\na {\n  b: 1\n}\n',
      code: 'syntax/foreign-comment',
      reason: 'a comment of HTML',
    },
    {
      source: 'a {\n  ⟦/* why⟧\n  b: 1\n}\n',
      code: 'syntax/foreign-comment',
      reason: 'a comment that is not closed',
    },
    {
      source: 'a {\n  b {\n    c: 1\n  }\n}\nd {\n  e {\n    g: 1\n  }\n}\n    ⟦f: 1\n  }\n}⟧\n',
      code: 'syntax/leftover',
      reason: 'the end of an older file that starts with a field',
    },
    {
      source: 'a {\n  b: 1\n}\nd {\n  e: 3\n}\n    ⟦f: 1\n  }\n}\nd {\n  e: 3\n}⟧\n',
      code: 'syntax/leftover',
      reason: 'the end of an older file that repeats a block',
    },
    {
      source: 'a {\n⟦  <<<<<<< HEAD⟧\n  b: 1\n  =======\n  b: 2\n  >>>>>>> other\n}\n',
      code: 'syntax/conflict-markers',
      reason: 'markers of a conflict that are indented',
    },
    {
      source: 'a {\n  b ⟦{⟧\n    c: 1\n    d',
      code: 'syntax/unclosed',
      reason: 'a file that ends after a name',
    },
    {
      source: 'a {\n  b ⟦{⟧\n    c: "x',
      code: 'syntax/unclosed',
      reason: 'a file that ends inside a string',
    },
    { source: '⟦a {\\n  b: 1\\n}\\n⟧', code: 'file/other-kind', reason: 'a string of program code' },
  ])
    it(`is one finding about many lines: ${reason}`, () => {
      const { text, range } = marked(source);
      const { diagnostics } = read(text);
      expectWhole(diagnostics);
      expect(diagnostics.map((each) => each.code)).to.deep.equal([code]);
      expect(diagnostics[0]!.ranges[0]?.start).to.equal(range?.start);
    });

  it('is found in each of several lines, although the parser reports only the first', () => {
    const text = 'This is for one GPU.\nIt has been tested.\nset a {\n  b: 1 <- why\n  c => 2\n  d: x y\n}\n';
    const { tree, diagnostics } = read(text);
    expect(diagnostics.map(({ message }) => /: write (.*)$/.exec(message)?.[1])).to.deep.equal([
      '# before a comment',
      '# before a comment',
      'a {',
      '# before a comment',
      'a colon',
      'a string in quotes, "x y"',
    ]);
    expect(tree.root.fields).to.have.lengthOf(1);
  });

  it('is found next to a fault of another kind', () =>
    expect(read('a {\n  b => 1\n  c: 0,5\n  d: a/b\n  e: <X>\n}\n').diagnostics).to.have.lengthOf(4));

  it('is searched for quickly, even in the text of a program', () => {
    const before = performance.now();
    for (const text of ['a {\n'.repeat(20_000), `a {\n  b: ${'c.. '.repeat(70)}{\n}\n`]) read(text);
    expect(performance.now() - before).to.be.below(5000);
  });

  it('is reported in one finding if a file has the same mistake many times', () => {
    const text = 'a {\n  b = 1\n  c = 2\n  d = 3\n  e = 4\n}\n';
    const { diagnostics } = read(text);
    expect(diagnostics.map(({ code, ranges }) => [code, ranges.length])).to.deep.equal([
      ['syntax/equals', 4],
    ]);
  });

  for (const { text, write, reason } of [
    { text: 'a: ⟦dict(⟧\n  b: 1\n)\n', write: '{, and } at its end', reason: 'a function call of a program' },
    { text: 'a⟦.⟧b {\n  c: 1\n}\n', write: 'a { b { … } }', reason: 'a dot between two blocks' },
  ])
    it(`says what to write for a block: ${reason}`, () => {
      const { text: plain, range } = marked(text);
      const [first] = read(plain).diagnostics;
      expect(first?.ranges[0]).to.deep.equal(range);
      expect(first?.message)
        .to.match(/: write (.*)$/)
        .and.include(write);
    });
});
