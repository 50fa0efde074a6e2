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

const trees: { readonly value: object; readonly shape: unknown; readonly reason: string }[] = [
  { value: {}, shape: [], reason: 'an empty object' },
  {
    value: { a: 1, b: 'x', c: true, d: null, e: 10n },
    shape: [
      ['a', 'number 1'],
      ['b', 'string x'],
      ['c', 'bool true'],
      ['d', 'null null'],
      ['e', 'number 10'],
    ],
    reason: 'scalars',
  },
  { value: { a: undefined, b: 1 }, shape: [['b', 'number 1']], reason: 'undefined means not set' },
  {
    value: { a: [1, [2]], b: { c: [] } },
    shape: [
      ['a', ['number 1', ['number 2']]],
      ['b', [['c', []]]],
    ],
    reason: 'nested values',
  },
  {
    value: { a: Number.NaN, b: -0 },
    shape: [
      ['a', 'number NaN'],
      ['b', 'number -0'],
    ],
    reason: 'every kind of number',
  },
  {
    value: Object.assign(Object.create(null), { a: 1 }),
    shape: [['a', 'number 1']],
    reason: 'an object without a prototype',
  },
  {
    value: JSON.parse('{"__proto__": {"x": 1}}'),
    shape: [['__proto__', [['x', 'number 1']]]],
    reason: 'a name that every object has',
  },
  {
    value: Object.freeze({ a: Object.freeze([1]) }),
    shape: [['a', ['number 1']]],
    reason: 'a frozen object',
  },
  {
    value: runInNewContext('({ a: [1] })'),
    shape: [['a', ['number 1']]],
    reason: 'an object of another realm',
  },
  {
    value: {
      a: new Map([
        ['x', 1],
        ['y', 2],
      ]),
    },
    shape: [['a', [entry('string x', 'number 1'), entry('string y', 'number 2')]]],
    reason: 'a Map becomes a list of entries',
  },
  {
    value: {
      a: new Map<unknown, unknown>([
        [1, true],
        [2n, 'x'],
      ]),
    },
    shape: [['a', [entry('number 1', 'bool true'), entry('number 2', 'string x')]]],
    reason: 'keys of a Map keep their type',
  },
];

const faulty = { x: Symbol('x') };
const cyclic: { a?: unknown } = {};
cyclic.a = [cyclic];

const nested = (levels: number): object => {
  let value: object = {};
  for (let i = 0; i < levels; i++) value = { a: value };
  return value;
};

/** An object that contains 2^n values in n objects. */
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

const faults: {
  readonly value: unknown;
  readonly code: string;
  readonly path: (string | number)[];
  readonly reason: string;
}[] = [
  { value: undefined, code: 'object/root', path: [], reason: 'undefined' },
  { value: 'text', code: 'object/root', path: [], reason: 'a string' },
  { value: [1], code: 'object/root', path: [], reason: 'an array' },
  { value: new Point(), code: 'object/root', path: [], reason: 'an instance of a class' },
  { value: { a: new Point() }, code: 'object/value', path: ['a'], reason: 'an instance of a class inside' },
  { value: { a: () => 1 }, code: 'object/value', path: ['a'], reason: 'a function' },
  { value: { a: [1, Symbol('x')] }, code: 'object/value', path: ['a', 1], reason: 'a symbol' },
  { value: { a: new Date() }, code: 'object/value', path: ['a'], reason: 'a date' },
  {
    value: { a: new Float32Array(2) },
    code: 'object/value',
    path: ['a'],
    reason: 'a typed array',
  },
  { value: { a: new Set([1]) }, code: 'object/value', path: ['a'], reason: 'a set' },
  { value: { a: [1, undefined, 3] }, code: 'object/value', path: ['a', 1], reason: 'undefined in a list' },
  {
    value: { a: new Array(4_000_000_000) },
    code: 'object/value',
    path: ['a', 0],
    reason: 'an array with holes',
  },
  {
    value: {
      b: {
        get a(): number {
          throw new Error('never run');
        },
      },
    },
    code: 'object/value',
    path: ['b', 'a'],
    reason: 'a getter',
  },
  {
    value: { a: new Map([[Symbol('x'), 1]]) },
    code: 'object/value',
    path: ['a', 0, 'key'],
    reason: 'an invalid key of a Map',
  },
  { value: cyclic, code: 'object/cycle', path: ['a', 0], reason: 'an object that contains itself' },
  { value: throwing, code: 'object/unreadable', path: [], reason: 'an object that throws' },
  {
    value: new Proxy(
      {},
      {
        ownKeys: () => {
          throw 'no keys';
        },
      },
    ),
    code: 'object/unreadable',
    path: [],
    reason: 'an object that throws a string',
  },
  {
    value: { a: faulty, b: faulty },
    code: 'object/value',
    path: ['a', 'x'],
    reason: 'a faulty object in two places, reported once',
  },
];

describe('fromObject', () => {
  for (const { value, shape, reason } of trees) {
    it(reason, () => {
      const { tree, diagnostics } = fromObject(value);
      expect(diagnostics).to.deep.equal([]);
      expect([tree.format, tree.text]).to.deep.equal(['object', '']);
      expect(shapeOf(tree.root)).to.deep.equal(shape);
    });
  }

  for (const { value, code, path, reason } of faults) {
    it(`${code}: ${reason}`, () => {
      const { diagnostics } = fromObject(value);
      expect(diagnostics).to.have.length(1);
      expect(diagnostics[0]).to.deep.include({ code, path, ranges: [] });
    });
  }

  it('copies bytes, so that later changes do not affect them', () => {
    const bytes = new Uint8Array([1, 2]);
    const { tree } = fromObject({ a: bytes });
    bytes[0] = 9;
    const { value } = tree.root.fields[0]!;
    expect(value.kind === 'scalar' && [value.form, [...value.bytes!]]).to.deep.equal(['string', [1, 2]]);
  });

  it('reads an object that is used in two places', () => {
    const shared = { x: 1 };
    const { tree, diagnostics } = fromObject({ a: shared, b: [shared] });
    expect(diagnostics).to.deep.equal([]);
    expect(shapeOf(tree.root)).to.deep.equal([
      ['a', [['x', 'number 1']]],
      ['b', [[['x', 'number 1']]]],
    ]);
  });

  it(`reads ${MAX_DEPTH} levels, and no more`, () => {
    expect(fromObject(nested(MAX_DEPTH)).diagnostics).to.deep.equal([]);
    expect(fromObject(nested(MAX_DEPTH + 1)).diagnostics.map(({ code }) => code)).to.deep.equal([
      'object/depth',
    ]);
    expect(fromObject(nested(1_000_000)).diagnostics.map(({ code }) => code)).to.deep.equal(['object/depth']);
  });

  it('stops at a limit if objects are used again and again', () => {
    expect(fromObject(doubled(10)).diagnostics).to.deep.equal([]);
    expect(fromObject(doubled(90)).diagnostics.map(({ code }) => code)).to.deep.equal(['object/size']);
  });

  it('reports the limit on repeated objects once, and leaves out what is repeated after it', () => {
    const leaf = { x: 1 };
    const { tree, diagnostics } = fromObject({ all: doubled(90), first: leaf, second: leaf });
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['object/size']);
    expect(tree.root.fields.map(({ name }) => name))
      .to.include('first')
      .and.not.include('second');
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
