import { expect } from 'chai';
import { isError } from '../../../src/diagnostics/diagnostic.ts';
import { parseYaml } from '../../../src/syntax/yaml/index.ts';
import { shapeOf } from './support.ts';

const trees: { readonly text: string; readonly shape: unknown; readonly reason: string }[] = [
  {
    text: 'a: 1\nb: x\n',
    shape: [
      ['a', 'number 1'],
      ['b', 'string x'],
    ],
    reason: 'fields in order',
  },
  { text: 'a: {b: [1, two]}', shape: [['a', [['b', ['number 1', 'string two']]]]], reason: 'flow style' },
  {
    text: 'a:\n  - b: 1\n    c: 2\n  - d: 3\n',
    shape: [
      [
        'a',
        [
          [
            ['b', 'number 1'],
            ['c', 'number 2'],
          ],
          [['d', 'number 3']],
        ],
      ],
    ],
    reason: 'a list of blocks',
  },
  { text: 'a:\n- 1\n- 2\n', shape: [['a', ['number 1', 'number 2']]], reason: 'a list that is not indented' },
  {
    text: 'a: "1"\nb: \'x y\'',
    shape: [
      ['a', 'string 1'],
      ['b', 'string x y'],
    ],
    reason: 'quotes make a string',
  },
  { text: 'a: "\\u0041\\n"', shape: [['a', 'string A\n']], reason: 'escapes are resolved' },
  {
    text: 'a: |\n  one\n  two\n',
    shape: [['a', 'string one\ntwo\n']],
    reason: 'a literal block gives its content',
  },
  {
    text: 'a: one\n  two',
    shape: [['a', 'string one two']],
    reason: 'a plain scalar may continue on the next line',
  },
  {
    text: 'a:\nb: ~\nc: null',
    shape: [
      ['a', 'null '],
      ['b', 'null ~'],
      ['c', 'null null'],
    ],
    reason: 'three ways to write null',
  },
  {
    text: 'a: TRUE\nb: False',
    shape: [
      ['a', 'bool true'],
      ['b', 'bool false'],
    ],
    reason: 'bools in three letter cases',
  },
  {
    text: 'a: yes\nb: 1_000\nc: 0b1\nd: 1:30',
    shape: [
      ['a', 'string yes'],
      ['b', 'string 1_000'],
      ['c', 'string 0b1'],
      ['d', 'string 1:30'],
    ],
    reason: 'values of YAML 1.1 are strings',
  },
  {
    text: '"a b": 1\n\'c\': 2',
    shape: [
      ['a b', 'number 1'],
      ['c', 'number 2'],
    ],
    reason: 'names in quotes',
  },
  {
    text: '1: a\ntrue: b\n~: c',
    shape: [
      ['1', 'string a'],
      ['true', 'string b'],
      ['~', 'string c'],
    ],
    reason: 'a name is always a string',
  },
  { text: '? a\n: 1\n', shape: [['a', 'number 1']], reason: 'a name after a question mark' },
  {
    text: '__proto__: {x: 1}\nconstructor: 2',
    shape: [
      ['__proto__', [['x', 'number 1']]],
      ['constructor', 'number 2'],
    ],
    reason: 'names that every object has are ordinary names',
  },
  { text: '{}', shape: [], reason: 'an empty block' },
  { text: '--- # c\na: 1\n...\n', shape: [['a', 'number 1']], reason: 'document markers' },
  { text: '\ufeffa: 1', shape: [['a', 'number 1']], reason: 'a byte order mark at the start' },
  {
    text: 'a: 1 # c\n# d\nb: 2 #',
    shape: [
      ['a', 'number 1'],
      ['b', 'number 2'],
    ],
    reason: 'comments',
  },
  {
    text: 'a: !!int 5\nb: !!float 5\nc: !!str 5\nd: ! 5\ne: !!bool true\nf: !!null null',
    shape: [
      ['a', 'number 5'],
      ['b', 'number 5'],
      ['c', 'string 5'],
      ['d', 'string 5'],
      ['e', 'bool true'],
      ['f', 'null null'],
    ],
    reason: 'tags of YAML',
  },
  {
    text: 'a: !!map {b: !!seq [1]}',
    shape: [['a', [['b', ['number 1']]]]],
    reason: 'tags of blocks and lists',
  },
  {
    text: '%TAG !y! tag:yaml.org,2002:\n---\na: !y!str 5',
    shape: [['a', 'string 5']],
    reason: "a handle for YAML's own tags",
  },
  {
    text: 'a: &x 1\nb: *x\nc: [*x, *x]',
    shape: [
      ['a', 'number 1'],
      ['b', 'number 1'],
      ['c', ['number 1', 'number 1']],
    ],
    reason: 'an alias repeats a value',
  },
  {
    text: 'a: &x 1\nb: &x 2\nc: *x',
    shape: [
      ['a', 'number 1'],
      ['b', 'number 2'],
      ['c', 'number 2'],
    ],
    reason: 'an alias refers to the last anchor above it',
  },
  {
    text: 'a: &x {p: 1, q: 2}\nb: {<<: *x, q: 3}',
    shape: [
      [
        'a',
        [
          ['p', 'number 1'],
          ['q', 'number 2'],
        ],
      ],
      [
        'b',
        [
          ['p', 'number 1'],
          ['q', 'number 3'],
        ],
      ],
    ],
    reason: 'fields of the block override merged ones',
  },
  {
    text: 'a: &x {p: 1}\nb: {q: 3, p: 2, <<: *x}',
    shape: [
      ['a', [['p', 'number 1']]],
      [
        'b',
        [
          ['q', 'number 3'],
          ['p', 'number 2'],
        ],
      ],
    ],
    reason: 'fields of the block override merged ones, even before the merge key',
  },
  {
    text: 'a: &x {p: 1}\nb: &y {p: 2, q: 2}\nc: {<<: [*x, *y]}',
    shape: [
      ['a', [['p', 'number 1']]],
      [
        'b',
        [
          ['p', 'number 2'],
          ['q', 'number 2'],
        ],
      ],
      [
        'c',
        [
          ['p', 'number 1'],
          ['q', 'number 2'],
        ],
      ],
    ],
    reason: 'of several merged blocks the first one wins',
  },
  { text: '"<<": 1', shape: [['<<', 'number 1']], reason: '<< in quotes is an ordinary name' },
];

describe('parseYaml: trees', () => {
  for (const { text, shape, reason } of trees) {
    it(`${reason}: ${JSON.stringify(text)}`, () => {
      const { tree, diagnostics } = parseYaml(text);
      expect(diagnostics.filter(isError)).to.deep.equal([]);
      expect(shapeOf(tree.root)).to.deep.equal(shape);
    });
  }

  it('reads a python tuple as a list, with an info', () => {
    const { tree, diagnostics } = parseYaml('betas: !!python/tuple [0.9, 0.999]\n');
    expect(shapeOf(tree.root)).to.deep.equal([['betas', ['number 0.9', 'number 0.999']]]);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).to.deep.equal([['yaml/tuple', 'info']]);
  });

  it('reads a file indented only by tabs as intended, with one error for all tabs', () => {
    const { tree, diagnostics } = parseYaml('a:\n\tb:\n\t\tc: 1\n\td: 2\n');
    expect(shapeOf(tree.root)).to.deep.equal([
      [
        'a',
        [
          ['b', [['c', 'number 1']]],
          ['d', 'number 2'],
        ],
      ],
    ]);
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['yaml/tab']);
  });

  it('reads a block of text format inside a string as a string', () => {
    const { tree, diagnostics } = parseYaml('doc: |\n  adam_optimizer {\n  }\n');
    expect(diagnostics).to.deep.equal([]);
    expect(shapeOf(tree.root)).to.deep.equal([['doc', 'string adam_optimizer {\n}\n']]);
  });

  it('gives the first place of a name used twice', () => {
    const [found] = parseYaml('a: 1\nb: 2\na: 3\n').diagnostics;
    expect(found?.notes.map(({ range }) => range)).to.deep.equal([{ start: 0, end: 1 }]);
  });

  it('keeps large whole numbers exact', () => {
    const { tree } = parseYaml('a: 9007199254740993\nb: 0x10\nc: 0o17\nd: +5\ne: 1.0');
    expect(tree.root.fields.map(({ value }) => value.kind === 'scalar' && value.value)).to.deep.equal([
      9007199254740993n,
      16n,
      15n,
      5n,
      1,
    ]);
  });

  const text = 'a: 1\r\nb:\r\n  c: "x"\r\n  d: [1, 2]\r\n\r\n';
  const places: { readonly path: string; readonly written: string }[] = [
    { path: 'a', written: '1' },
    { path: 'b', written: 'c: "x"\r\n  d: [1, 2]' },
    { path: 'b.c', written: '"x"' },
    { path: 'b.d', written: '[1, 2]' },
    { path: 'b.d.1', written: '2' },
  ];
  for (const { path, written } of places) {
    it(`gives the range of ${path}`, () => {
      let node: any = parseYaml(text).tree.root;
      for (const part of path.split('.')) {
        node =
          node.kind === 'list' ? node.items[part] : node.fields.find((each: any) => each.name === part).value;
      }
      expect(text.slice(node.start, node.end)).to.equal(written);
    });
  }

  it('has the range of an alias at the alias, and those of its content at the anchor', () => {
    const source = 'a: &x {p: 1}\nb: *x\n';
    const value: any = parseYaml(source).tree.root.fields[1]!.value;
    expect(source.slice(value.start, value.end)).to.equal('*x');
    expect(source.slice(value.fields[0].start, value.fields[0].end)).to.equal('p: 1');
  });
});
