import { expect } from 'chai';
import { isError } from '../../../src/diagnostics/diagnostic.ts';
import { parseYaml } from '../../../src/syntax/yaml/index.ts';
import { shapeOf } from './support.ts';

const trees: [text: string, shape: unknown, why: string][] = [
  [
    'a: 1\nb: x\n',
    [
      ['a', 'number 1'],
      ['b', 'string x'],
    ],
    'fields in order',
  ],
  ['a: {b: [1, two]}', [['a', [['b', ['number 1', 'string two']]]]], 'flow style'],
  [
    'a:\n  - b: 1\n    c: 2\n  - d: 3\n',
    [
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
    'a list of blocks',
  ],
  ['a:\n- 1\n- 2\n', [['a', ['number 1', 'number 2']]], 'a list not indented'],
  [
    'a: "1"\nb: \'x y\'',
    [
      ['a', 'string 1'],
      ['b', 'string x y'],
    ],
    'quotes make a string',
  ],
  ['a: "\\u0041\\n"', [['a', 'string A\n']], 'escapes are resolved'],
  ['a: |\n  one\n  two\n', [['a', 'string one\ntwo\n']], 'a literal block is its content'],
  ['a: one\n  two', [['a', 'string one two']], 'a plain scalar may go on'],
  [
    'a:\nb: ~\nc: null',
    [
      ['a', 'null '],
      ['b', 'null ~'],
      ['c', 'null null'],
    ],
    'three ways to write nothing',
  ],
  [
    'a: TRUE\nb: False',
    [
      ['a', 'bool true'],
      ['b', 'bool false'],
    ],
    'three cases of bools',
  ],
  [
    'a: yes\nb: 1_000\nc: 0b1\nd: 1:30',
    [
      ['a', 'string yes'],
      ['b', 'string 1_000'],
      ['c', 'string 0b1'],
      ['d', 'string 1:30'],
    ],
    'YAML 1.1 is not read',
  ],
  [
    '"a b": 1\n\'c\': 2',
    [
      ['a b', 'number 1'],
      ['c', 'number 2'],
    ],
    'names in quotes',
  ],
  [
    '1: a\ntrue: b\n~: c',
    [
      ['1', 'string a'],
      ['true', 'string b'],
      ['~', 'string c'],
    ],
    'a name is always a string',
  ],
  ['? a\n: 1\n', [['a', 'number 1']], 'a name behind a question mark'],
  [
    '__proto__: {x: 1}\nconstructor: 2',
    [
      ['__proto__', [['x', 'number 1']]],
      ['constructor', 'number 2'],
    ],
    'names that objects have are names',
  ],
  ['{}', [], 'an empty block'],
  ['--- # c\na: 1\n...\n', [['a', 'number 1']], 'markers of a document'],
  ['\ufeffa: 1', [['a', 'number 1']], 'a byte order mark at the start'],
  [
    'a: 1 # c\n# d\nb: 2 #',
    [
      ['a', 'number 1'],
      ['b', 'number 2'],
    ],
    'comments',
  ],
  [
    'a: !!int 5\nb: !!float 5\nc: !!str 5\nd: ! 5\ne: !!bool true\nf: !!null null',
    [
      ['a', 'number 5'],
      ['b', 'number 5'],
      ['c', 'string 5'],
      ['d', 'string 5'],
      ['e', 'bool true'],
      ['f', 'null null'],
    ],
    'tags of YAML',
  ],
  ['a: !!map {b: !!seq [1]}', [['a', [['b', ['number 1']]]]], 'tags of blocks and lists'],
  ['%TAG !y! tag:yaml.org,2002:\n---\na: !y!str 5', [['a', 'string 5']], "a handle for YAML's own tags"],
  [
    'a: &x 1\nb: *x\nc: [*x, *x]',
    [
      ['a', 'number 1'],
      ['b', 'number 1'],
      ['c', ['number 1', 'number 1']],
    ],
    'an alias repeats a value',
  ],
  [
    'a: &x 1\nb: &x 2\nc: *x',
    [
      ['a', 'number 1'],
      ['b', 'number 2'],
      ['c', 'number 2'],
    ],
    'the anchor above counts',
  ],
  [
    'a: &x {p: 1, q: 2}\nb: {<<: *x, q: 3}',
    [
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
    'own fields win over merged ones',
  ],
  [
    'a: &x {p: 1}\nb: {q: 3, p: 2, <<: *x}',
    [
      ['a', [['p', 'number 1']]],
      [
        'b',
        [
          ['q', 'number 3'],
          ['p', 'number 2'],
        ],
      ],
    ],
    'wherever the merge key stands',
  ],
  [
    'a: &x {p: 1}\nb: &y {p: 2, q: 2}\nc: {<<: [*x, *y]}',
    [
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
    'the block named first wins',
  ],
  ['"<<": 1', [['<<', 'number 1']], 'in quotes it is a name like any other'],
];

describe('parseYaml: trees', () => {
  for (const [text, shape, why] of trees) {
    it(`${why}: ${JSON.stringify(text)}`, () => {
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

  it('reads a file indented by tabs alone as it is meant, with one error at all of them', () => {
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

  it('takes a block of text format inside a string for a string', () => {
    const { tree, diagnostics } = parseYaml('doc: |\n  adam_optimizer {\n  }\n');
    expect(diagnostics).to.deep.equal([]);
    expect(shapeOf(tree.root)).to.deep.equal([['doc', 'string adam_optimizer {\n}\n']]);
  });

  it('names the first place of a name given twice', () => {
    const [found] = parseYaml('a: 1\nb: 2\na: 3\n').diagnostics;
    expect(found?.notes.map(({ range }) => range)).to.deep.equal([{ start: 0, end: 1 }]);
  });

  it('keeps whole numbers whole', () => {
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
  const places: [path: string, written: string][] = [
    ['a', '1'],
    ['b', 'c: "x"\r\n  d: [1, 2]'],
    ['b.c', '"x"'],
    ['b.d', '[1, 2]'],
    ['b.d.1', '2'],
  ];
  for (const [path, written] of places) {
    it(`knows where ${path} is`, () => {
      let node: any = parseYaml(text).tree.root;
      for (const part of path.split('.')) {
        node =
          node.kind === 'list' ? node.items[part] : node.fields.find((each: any) => each.name === part).value;
      }
      expect(text.slice(node.start, node.end)).to.equal(written);
    });
  }

  it('has an alias where it is written, and what is in it where the anchor is', () => {
    const source = 'a: &x {p: 1}\nb: *x\n';
    const value: any = parseYaml(source).tree.root.fields[1]!.value;
    expect(source.slice(value.start, value.end)).to.equal('*x');
    expect(source.slice(value.fields[0].start, value.fields[0].end)).to.equal('p: 1');
  });
});
