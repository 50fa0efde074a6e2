import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import fc from 'fast-check';
import { fromObject } from '../../../src/syntax/object/index.ts';
import { MAX_DEPTH, type ValueNode } from '../../../src/syntax/tree.ts';
import { shapeOf } from '../yaml/support.ts';

class Point {
  x = 1;
}

const entry = (key: string, value: string) => [
  ['key', key],
  ['value', value],
];

const trees: [value: object, shape: unknown, why: string][] = [
  [{}, [], 'nothing set'],
  [
    { a: 1, b: 'x', c: true, d: null, e: 10n },
    [
      ['a', 'number 1'],
      ['b', 'string x'],
      ['c', 'bool true'],
      ['d', 'null null'],
      ['e', 'number 10'],
    ],
    'scalars',
  ],
  [{ a: undefined, b: 1 }, [['b', 'number 1']], 'undefined is not set'],
  [
    { a: [1, [2]], b: { c: [] } },
    [
      ['a', ['number 1', ['number 2']]],
      ['b', [['c', []]]],
    ],
    'one within another',
  ],
  [
    { a: Number.NaN, b: -0 },
    [
      ['a', 'number NaN'],
      ['b', 'number -0'],
    ],
    'every number',
  ],
  [Object.assign(Object.create(null), { a: 1 }), [['a', 'number 1']], 'no prototype'],
  [JSON.parse('{"__proto__": {"x": 1}}'), [['__proto__', [['x', 'number 1']]]], 'a name that objects have'],
  [Object.freeze({ a: Object.freeze([1]) }), [['a', ['number 1']]], 'frozen'],
  [runInNewContext('({ a: [1] })'), [['a', ['number 1']]], 'of another realm'],
  [
    {
      a: new Map([
        ['x', 1],
        ['y', 2],
      ]),
    },
    [['a', [entry('string x', 'number 1'), entry('string y', 'number 2')]]],
    'a Map is a list of entries',
  ],
  [
    {
      a: new Map<unknown, unknown>([
        [1, true],
        [2n, 'x'],
      ]),
    },
    [['a', [entry('number 1', 'bool true'), entry('number 2', 'string x')]]],
    'whose keys stay what they are',
  ],
];

const cyclic: { a?: unknown } = {};
cyclic.a = [cyclic];

const nested = (levels: number): object => {
  let value: object = {};
  for (let i = 0; i < levels; i++) value = { a: value };
  return value;
};

/** 2^n values in n objects. */
const doubled = (levels: number): object => {
  let value: object = { a: 1 };
  for (let i = 0; i < levels; i++) value = { a: value, b: value };
  return value;
};

const throwing = new Proxy(
  {},
  {
    ownKeys: () => {
      throw new Error('no keys');
    },
  },
);

const faults: [value: unknown, code: string, path: (string | number)[], why: string][] = [
  [undefined, 'object/root', [], 'nothing'],
  ['text', 'object/root', [], 'a string'],
  [[1], 'object/root', [], 'an array'],
  [new Point(), 'object/root', [], 'an instance of a class'],
  [{ a: new Point() }, 'object/value', ['a'], 'an instance of a class inside'],
  [{ a: () => 1 }, 'object/value', ['a'], 'a function'],
  [{ a: [1, Symbol('x')] }, 'object/value', ['a', 1], 'a symbol'],
  [{ a: new Date() }, 'object/value', ['a'], 'a date'],
  [{ a: new Float32Array(2) }, 'object/value', ['a'], 'an array of another kind'],
  [{ a: new Set([1]) }, 'object/value', ['a'], 'a set'],
  [{ a: [1, undefined, 3] }, 'object/value', ['a', 1], 'undefined in a list'],
  [{ a: new Array(4_000_000_000) }, 'object/value', ['a', 0], 'a list of holes'],
  [
    {
      b: {
        get a(): number {
          throw new Error('never run');
        },
      },
    },
    'object/value',
    ['b', 'a'],
    'a getter',
  ],
  [{ a: new Map([[Symbol('x'), 1]]) }, 'object/value', ['a', 0, 'key'], 'a key of a Map'],
  [cyclic, 'object/cycle', ['a', 0], 'an object in itself'],
  [throwing, 'object/unreadable', [], 'an object that throws'],
];

describe('fromObject', () => {
  for (const [value, shape, why] of trees) {
    it(why, () => {
      const { tree, diagnostics } = fromObject(value);
      expect(diagnostics).to.deep.equal([]);
      expect([tree.format, tree.text]).to.deep.equal(['object', '']);
      expect(shapeOf(tree.root)).to.deep.equal(shape);
    });
  }

  for (const [value, code, path, why] of faults) {
    it(`${code}: ${why}`, () => {
      const { diagnostics } = fromObject(value);
      expect(diagnostics.map((each) => [each.code, each.path, each.ranges])).to.deep.equal([
        [code, path, []],
      ]);
    });
  }

  it('copies bytes, so that they stay what they are', () => {
    const bytes = new Uint8Array([1, 2]);
    const { tree } = fromObject({ a: bytes });
    bytes[0] = 9;
    const { value } = tree.root.fields[0]!;
    expect(value.kind === 'scalar' && [value.form, [...value.bytes!]]).to.deep.equal(['string', [1, 2]]);
  });

  it('reads the same object in two places', () => {
    const shared = { x: 1 };
    const { tree, diagnostics } = fromObject({ a: shared, b: [shared] });
    expect(diagnostics).to.deep.equal([]);
    expect(shapeOf(tree.root)).to.deep.equal([
      ['a', [['x', 'number 1']]],
      ['b', [[['x', 'number 1']]]],
    ]);
  });

  it(`takes ${MAX_DEPTH} levels, and no more`, () => {
    expect(fromObject(nested(MAX_DEPTH)).diagnostics).to.deep.equal([]);
    expect(fromObject(nested(MAX_DEPTH + 1)).diagnostics.map(({ code }) => code)).to.deep.equal([
      'object/depth',
    ]);
    expect(fromObject(nested(1_000_000)).diagnostics.map(({ code }) => code)).to.deep.equal(['object/depth']);
  });

  it('does not run away with objects that are used again and again', () => {
    expect(fromObject(doubled(10)).diagnostics).to.deep.equal([]);
    expect(fromObject(doubled(90)).diagnostics.map(({ code }) => code)).to.deep.equal(['object/size']);
  });

  const plainOf = (node: ValueNode): unknown => {
    if (node.kind === 'list') return node.items.map(plainOf);
    if (node.kind === 'scalar') return node.form === 'string' ? node.text : node.value;
    return Object.fromEntries(node.fields.map(({ name, value }) => [name, plainOf(value)]));
  };
  const values = fc.dictionary(
    fc.string().filter((name) => name !== '__proto__'),
    fc.anything({
      withBigInt: true,
      withNullPrototype: false,
      values: [fc.double(), fc.string(), fc.boolean(), fc.constant(null), fc.bigInt()],
    }),
  );

  it('keeps every plain value', () => {
    fc.assert(
      fc.property(values, (value) => {
        const { tree, diagnostics } = fromObject(value);
        expect(diagnostics).to.deep.equal([]);
        expect(plainOf(tree.root)).to.deep.equal(value);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withDate: true,
          withMap: true,
          withSet: true,
          withSparseArray: true,
          withTypedArray: true,
          withBoxedValues: true,
        }),
        (value) => {
          expect(fromObject(value).tree.root.kind).to.equal('message');
        },
      ),
    );
  });
});
