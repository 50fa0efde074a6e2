import { expect } from 'chai';
import { load } from '../../src/dialects.ts';
import { parseJson } from '../../src/syntax/json/index.ts';
import { ofFile } from '../../src/syntax/whole_file/of_file.ts';
import { parseYaml } from '../../src/syntax/yaml/index.ts';
import { expectWhole } from '../support/whole.ts';
import { marked } from './yaml/support.ts';

/** Mistakes in single lines of YAML and JSON. Each gives one finding, which says what the mistake is. */

const readers = { yaml: ofFile(parseYaml), json: ofFile(parseJson) };

interface Case {
  readonly format: 'yaml' | 'json';
  /** ⟦ … ⟧ marks the first range of the finding. */
  readonly source: string;
  readonly code: string;
  /** A part of the message. */
  readonly says: string;
  readonly reason: string;
}

const json = (value: string): string => `{\n  "a": ${value},\n  "b": 2\n}\n`;

const cases: readonly Case[] = [
  ...[
    {
      value: '⟦a/b⟧',
      code: 'json/quotes',
      says: 'write "a/b" for a string',
      reason: 'a path without quotes',
    },
    { value: '⟦C:\\Users\\x⟧', code: 'json/quotes', says: '"C:\\\\Users\\\\x"', reason: 'a path of Windows' },
    { value: '⟦a/b"⟧', code: 'json/quotes', says: '"a/b"', reason: 'only the second quote' },
    { value: '⟦‘a’⟧', code: 'json/quotes', says: 'write "a"', reason: 'quotes of a word processor' },
    { value: '⟦`a`⟧', code: 'json/quotes', says: 'write "a"', reason: 'quotes of JavaScript' },
    { value: '⟦"""a"""⟧', code: 'json/quotes', says: 'write "a"', reason: 'three quotes' },
    { value: '⟦r"C:\\x"⟧', code: 'json/quotes', says: '"C:\\\\x"', reason: "a raw string of Python's" },
    { value: '⟦"a" + "b"⟧', code: 'json/literal', says: 'write "ab"', reason: 'strings that are joined' },
    { value: '⟦"a" "b"⟧', code: 'json/literal', says: 'write "ab"', reason: 'two strings' },
    { value: '⟦f"{x}"⟧', code: 'json/literal', says: 'its value', reason: "a format string of Python's" },
    { value: '⟦float("inf")⟧', code: 'json/literal', says: 'its value', reason: 'a call of a function' },
    {
      value: '⟦@lr⟧',
      code: 'json/literal',
      says: 'its value',
      reason: 'a character with which no value starts',
    },
    { value: '⟦0.04 0.05⟧', code: 'json/number', says: 'one number', reason: 'two numbers' },
    { value: '⟦(0.9, 0.99)⟧', code: 'json/literal', says: 'write [0.9, 0.99]', reason: 'a tuple of Python' },
    { value: '⟦(0.9,)⟧', code: 'json/literal', says: 'write 0.9', reason: 'a tuple of one number' },
    { value: '⟦256?⟧', code: 'json/number', says: 'write 256', reason: 'a question mark after a number' },
    { value: '⟦256 images⟧', code: 'json/number', says: 'write 256', reason: 'a number with a unit' },
    { value: '⟦"0.1⟧', code: 'json/literal', says: 'write 0.1', reason: 'a quote before a number' },
    { value: '⟦"x⟧, "c": 3', code: 'json/unclosed', says: 'write " at its end', reason: 'a lost quote' },
    {
      value: '2, ⟦"c⟧: 3, "d": 4',
      code: 'json/unclosed',
      says: 'write " at',
      reason: 'a name without its second quote',
    },
    { value: '1⟦;⟧', code: 'json/unexpected', says: 'nothing', reason: 'a semicolon before the comma' },
    { value: '1⟦,⟧', code: 'json/unexpected', says: 'nothing', reason: 'two commas' },
    { value: '1,\n  ⟦...⟧', code: 'json/unexpected', says: 'nothing', reason: 'an ellipsis' },
    {
      value: '1, ⟦\\⟧\n  "c": 3',
      code: 'json/unexpected',
      says: 'nothing',
      reason: 'the backslash of a shell',
    },
  ].map((each) => ({ ...each, format: 'json' as const, source: json(each.value) })),
  {
    format: 'json',
    source: '{\n  "a" ⟦=>⟧ 1\n}\n',
    code: 'json/unexpected',
    says: 'write a colon',
    reason: 'an arrow',
  },
  {
    format: 'json',
    source: '{\n  "a": 1, ⟦// b⟧\n  /* c */ "d": 2 # e\n}\n',
    code: 'json/comment',
    says: 'no comments',
    reason: 'several comments',
  },
  {
    format: 'json',
    source: '{\n  ⟦a⟧: 1,\n  b: {c: 2}\n}\n',
    code: 'json/quotes',
    says: 'write "a"',
    reason: 'an object of JavaScript',
  },
  {
    format: 'yaml',
    source: 'a: 1\n⟦//⟧ why\nb: 2\n',
    code: 'yaml/unexpected',
    says: 'write # in its place',
    reason: 'a comment of another language',
  },
  {
    format: 'yaml',
    source: '%YAML 1.2\n⟦a⟧: 1\n',
    code: 'yaml/missing',
    says: 'the line --- after the directives',
    reason: 'a version without the line after it',
  },
  {
    format: 'yaml',
    source: 'a:\n  b: 1\n  ⟦...⟧\n  c: 2\n',
    code: 'yaml/unexpected',
    says: 'remove it',
    reason: 'an ellipsis',
  },
  {
    format: 'yaml',
    source: 'a: "b"⟦,⟧\nc: 1\n',
    code: 'yaml/unexpected',
    says: ', follows the value: remove it',
    reason: 'a comma after a string',
  },
  {
    format: 'yaml',
    source: 'a: 24 ⟦bc⟧: 25\nd: 1\n',
    code: 'yaml/nested-on-one-line',
    says: 'write it on a line of its own',
    reason: 'two fields on a line',
  },
  {
    format: 'yaml',
    source: 'a: 24, ⟦bc⟧: 25\nd: 1\n',
    code: 'yaml/nested-on-one-line',
    says: 'write it on a line of its own',
    reason: 'two fields on a line, with a comma',
  },
  {
    format: 'yaml',
    source: 'a: ⟦b⟧: c\n',
    code: 'yaml/nested-on-one-line',
    says: 'put the string in quotes',
    reason: 'a string with a colon',
  },
  {
    format: 'yaml',
    source: 'a: 1\nbc⟦：25⟧\nd: 1\n',
    code: 'yaml/colon-space',
    says: '： is not the colon that YAML takes: write `bc: 25`',
    reason: 'a full-width colon',
  },
  {
    format: 'yaml',
    source: 'a:\n    b: 1\n⟦  c: 2⟧\n',
    code: 'yaml/indent',
    says: 'indented by 2 spaces, and the blocks above it by 0, 4',
    reason: 'an indentation that no block has',
  },
  {
    format: 'yaml',
    source: 'a:\n  - b: 1\n⟦  c: 2⟧\n',
    code: 'yaml/indent',
    says: 'write a dash before each item',
    reason: 'a dash before the first field only',
  },
  {
    format: 'yaml',
    source: 'a: 1\n⟦-⟧ b: 2\nc: 3\n',
    code: 'yaml/key',
    says: 'remove the dash',
    reason: 'a dash before one of several fields',
  },
  {
    format: 'yaml',
    source: 'a: 1\n⟦b = 2⟧\n',
    code: 'yaml/no-colon',
    says: 'no colon with a space',
    reason: 'an equals sign instead of a colon in the last line',
  },
  {
    format: 'yaml',
    source: 'a: 1\nb: ⟦“⟧x/y”\n',
    code: 'syntax/look-alike',
    says: 'only looks like',
    reason: 'quotes of a word processor, which are letters to YAML',
  },
  {
    format: 'yaml',
    source: 'a: 1\n⟦b⟧:= 2\nc: 3\n',
    code: 'yaml/colon-space',
    says: 'write `b: 2`',
    reason: 'a colon and an equals sign',
  },
  {
    format: 'yaml',
    source: 'a:\n  ⟦b:= 2⟧\n',
    code: 'yaml/colon-space',
    says: 'write `b: 2`',
    reason: 'a colon and an equals sign in the only line of a block',
  },
  {
    format: 'yaml',
    source: 'a:\n  b: 1\n  ⟦-⟧ 32\n  - 33\nc: 3\n',
    code: 'yaml/indent',
    says: 'below a field that already has a value',
    reason: 'items of a list without a name: they are not read as negative numbers',
  },
  {
    format: 'yaml',
    source: 'a:\n  - ⟦‘⟧x/y’\n',
    code: 'syntax/look-alike',
    says: "only looks like `'`",
    reason: 'single quotes of a word processor',
  },
  {
    format: 'json',
    source: '{\n  "a": ⟦Off⟧\n}\n',
    code: 'json/literal',
    says: 'write false',
    reason: "YAML's false",
  },
  {
    format: 'yaml',
    source: '⟦a⟧: {\n  b: 1\n  c: 2\n}\n',
    code: 'yaml/text-format',
    says: 'this is text format',
    reason: 'text format with colons',
  },
  {
    format: 'yaml',
    source: 'a: {"b": ⟦1⟧\n  "c": 2, "d": 3,\n  "e": 4}\n',
    code: 'yaml/block-in-flow',
    says: 'a comma is missing',
    reason: 'a missing comma in braces',
  },
  {
    format: 'yaml',
    source: 'a: ⟦!include⟧ b.yaml\n',
    code: 'yaml/tag',
    says: 'remove the tag',
    reason: 'a tag of another program',
  },
];

describe('a slip in a line', () => {
  for (const { format, source, code, says, reason } of cases)
    it(`${format}: ${reason}`, () => {
      const { text, range } = marked(source);
      const { diagnostics } = readers[format](text);
      expectWhole(diagnostics);
      expect(diagnostics.map((each) => each.code)).to.deep.equal([code]);
      expect(diagnostics[0]!.message).to.include(says);
      if (code !== 'yaml/block-in-flow') expect(diagnostics[0]!.ranges[0]).to.deep.equal(range);
    });

  for (const { format, text, codes, reason } of [
    { format: 'json', text: json('TODO'), codes: ['json/quotes'], reason: 'a word without quotes' },
    { format: 'json', text: json('1_000'), codes: ['json/number'], reason: 'a number in another spelling' },
    { format: 'json', text: json('1').replace(',', ''), codes: ['json/missing'], reason: 'a missing comma' },
    { format: 'yaml', text: 'a: “0.5”\n', codes: [], reason: 'a number in quotes of a word processor' },
    {
      format: 'yaml',
      text: 'a: “b” and c\n',
      codes: [],
      reason: 'a string with a word in typographic quotes',
    },
    {
      format: 'yaml',
      text: 'a: “b” and “c”\n',
      codes: [],
      reason: 'a string with two words in typographic quotes',
    },
    {
      format: 'yaml',
      text: 'a: “b” and ‘c’\n',
      codes: [],
      reason: 'a string with words in different quotes',
    },
    { format: 'yaml', text: 'a: “b "c" d”\n', codes: [], reason: 'typographic quotes around plain ones' },
    { format: 'yaml', text: 'a: |\n  b: “c”\n', codes: [], reason: 'typographic quotes in a block scalar' },
    { format: 'yaml', text: 'a: "b" c\n', codes: ['yaml/unexpected'], reason: 'text after a quoted string' },
  ] as const)
    it(`is not searched for if the finding of the parser is good enough: ${reason}`, () =>
      expect(readers[format](text).diagnostics.map(({ code }) => code)).to.deep.equal(codes));

  for (const { text, code, reason } of [
    { text: '404: Not Found', code: 'file/other-kind', reason: 'the response of a server' },
    { text: '1 a:\n2   b: 1\n3   c: 2\n', code: 'file/line-prefix', reason: 'numbers of lines' },
  ])
    it(`is found in YAML even if the text has no errors: ${reason}`, () =>
      expect(readers.yaml(text).diagnostics.map((each) => each.code)).to.deep.equal([code]));

  it('is found in a file of one line that is cut off later in the line', () => {
    const codes = ['json/quotes', 'json/unclosed'];
    for (const end of ['"b": {', '"b": {"c": tr', '"b": {"c"'])
      expect(readers.json(`{"a": tru, ${end}`).diagnostics.map(({ code }) => code)).to.deep.equal(codes);
  });

  it('is the only finding, even if the fields before it do not show the family of the file', () => {
    const text = 'task: detect\nmodel: a.pt\ndata: b.yaml\nepochs = 40\nlr0: 0.01\n';
    expect(load(text, { format: 'yaml' }).diagnostics.map(({ code }) => code)).to.deep.equal([
      'yaml/no-colon',
    ]);
  });

  it('is the only finding: the fields that it affects get none', () => {
    const text = 'train_config:\n  optimizer: !include adam.yaml\n';
    expect(load(text, { format: 'yaml' }).diagnostics.map(({ code }) => code)).to.deep.equal(['yaml/tag']);
    const listed = 'train_config:\n  - batch_size: 24\n  num_steps: 25000\n';
    expect(load(listed, { format: 'yaml' }).diagnostics.map(({ code }) => code)).to.deep.equal([
      'yaml/indent',
    ]);
  });
});
