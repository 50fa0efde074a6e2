import { expect } from 'chai';
import { DOUBT, isWrittenIn, specsOfDraft } from '../../src/bind/values/draft_values.ts';
import {
  bool,
  bytes,
  double,
  enumeration,
  float,
  int32,
  int64,
  learningRate,
  map,
  message,
  nested,
  repeated,
  sint32,
  string,
  uint32,
  uint64,
} from '../../src/schema/descriptors/message.ts';
import { MAX_DEPTH } from '../../src/syntax/tree.ts';

/** Which plain objects are read directly, without a tree, and which are left to `bind`. */

const Point = message('Point', { x: uint32(), y: float({ default: 0.1 }) });
const Rate = message('Rate', {}, { specOneof: 'learning_rate' });
const All = message('All', {
  float: float({ default: 0.1 }),
  double: double({ lte: 10, usual: { gte: 0 } }),
  int32: int32(),
  sint32: sint32(),
  uint32: uint32(),
  int64: int64(),
  uint64: uint64(),
  bool: bool(),
  string: string(),
  enum: enumeration('E', { A: 0, B: 1 }),
  open: { ...enumeration('O', { A: 0, B: 1 }), open: true as const },
  list: repeated(uint32()),
  point: nested(Point),
  points: repeated(nested(Point)),
});
const types: { readonly [name: string]: ReturnType<typeof message> } = {
  all: All,
  needy: message('Needy', { x: uint32({ required: true }) }),
  either: message('Either', { a: uint32({ oneof: 'one' }), b: uint32({ oneof: 'one' }), c: uint32() }),
  raw: message('Raw', { bytes: bytes(), x: uint32() }),
  mapped: message('Mapped', { map: map(string(), uint32()), x: uint32() }),
  outer: message('Outer', { rate: { ...learningRate(), message: Rate, required: false } }),
  odd: message('Odd', { ['__proto__']: uint32() }),
};

const read = (draft: unknown) => specsOfDraft(draft, Rate, (name) => types[name]);

const defaults = {
  float: Math.fround(0.1),
  double: 0,
  int32: 0,
  sint32: 0,
  uint32: 0,
  int64: 0n,
  uint64: 0n,
  bool: false,
  string: '',
  enum: 'A',
  open: 'A',
  list: [],
  points: [],
};

const direct: readonly { readonly draft: object; readonly values: object; readonly reason: string }[] = [
  { draft: {}, values: {}, reason: 'all defaults' },
  { draft: { float: 0.7 }, values: { float: Math.fround(0.7) }, reason: 'a float is a float32' },
  { draft: { double: 0.7 }, values: { double: 0.7 }, reason: 'a double keeps its precision' },
  { draft: { double: 10 }, values: { double: 10 }, reason: 'the greatest value that its rule allows' },
  { draft: { int32: -(2 ** 31) }, values: { int32: -(2 ** 31) }, reason: 'the least int32' },
  { draft: { sint32: 2 ** 31 - 1 }, values: { sint32: 2 ** 31 - 1 }, reason: 'the greatest sint32' },
  { draft: { uint32: 2 ** 32 - 1 }, values: { uint32: 2 ** 32 - 1 }, reason: 'the greatest uint32' },
  { draft: { int64: -(2 ** 53) + 1 }, values: { int64: -(2n ** 53n) + 1n }, reason: 'a safe int64' },
  { draft: { uint64: 5 }, values: { uint64: 5n }, reason: 'a uint64 is a bigint' },
  { draft: { bool: true, string: 'x' }, values: { bool: true, string: 'x' }, reason: 'a bool and a string' },
  { draft: { enum: 'B' }, values: { enum: 'B' }, reason: 'a name of an enum' },
  { draft: { open: 7 }, values: { open: 7 }, reason: 'a number of an open enum' },
  { draft: { open: 'B' }, values: { open: 'B' }, reason: 'a name of an open enum' },
  { draft: { list: [1, 2] }, values: { list: [1, 2] }, reason: 'a list' },
  {
    draft: { point: { x: 1 } },
    values: { point: { x: 1, y: Math.fround(0.1) } },
    reason: 'a message, with its defaults',
  },
  {
    draft: { points: [{ x: 1 }, { y: 0.5 }] },
    values: {
      points: [
        { x: 1, y: Math.fround(0.1) },
        { x: 0, y: 0.5 },
      ],
    },
    reason: 'a list of messages',
  },
  { draft: Object.assign(Object.create(null), { uint32: 1 }), values: { uint32: 1 }, reason: 'no prototype' },
];

const point = { x: 1 };
const inItself: { [name: string]: unknown } = { type: 'outer' };
inItself.rate = inItself;
const deep = (levels: number): object =>
  levels === 0 ? { type: 'all' } : { type: 'outer', rate: deep(levels - 1) };

const doubtful: readonly { readonly draft: unknown; readonly reason: string }[] = [
  { draft: { float: '0.1' }, reason: 'a string for a number' },
  { draft: { float: 1n }, reason: 'a bigint for a float' },
  { draft: { float: 1e39 }, reason: 'a number past every float32' },
  { draft: { double: Number.NaN }, reason: 'NaN' },
  { draft: { double: 11 }, reason: 'a number that its rule forbids' },
  { draft: { double: -1 }, reason: 'an unusual number' },
  { draft: { int32: 2 ** 31 }, reason: 'one more than the greatest int32' },
  { draft: { uint32: -1 }, reason: 'a uint32 below 0' },
  { draft: { uint32: 2 ** 32 }, reason: 'one more than the greatest uint32' },
  { draft: { uint32: 0.5 }, reason: 'a fraction for a whole number' },
  { draft: { int64: 2 ** 53 }, reason: 'an int64 that JavaScript may have rounded' },
  { draft: { uint64: -1 }, reason: 'a uint64 below 0' },
  { draft: { bool: 1 }, reason: 'a number for a bool' },
  { draft: { string: 1 }, reason: 'a number for a string' },
  { draft: { enum: 'C' }, reason: 'a name that the enum does not have' },
  { draft: { enum: 'toString' }, reason: 'a name that every object has' },
  { draft: { enum: 1 }, reason: 'a number of a closed enum' },
  { draft: { open: 7n }, reason: 'a bigint for an open enum' },
  { draft: { open: 0.5 }, reason: 'a fraction for an open enum' },
  { draft: { list: 1 }, reason: 'a number for a list' },
  { draft: { list: [1, -1] }, reason: 'a list with a wrong item' },
  { draft: { point: null }, reason: 'null' },
  { draft: { point: 1 }, reason: 'a number for a message' },
  { draft: { point: new Map() }, reason: 'an object of a class' },
  { draft: { point: [] }, reason: 'a list for a message' },
  { draft: { uint32: undefined }, reason: 'a field that is undefined' },
  { draft: { uint: 1 }, reason: 'an unknown field' },
  { draft: { point: { z: 1 } }, reason: 'an unknown field inside' },
  { draft: Object.defineProperty({}, 'uint32', { value: 1, enumerable: false }), reason: 'a hidden field' },
  { draft: Object.defineProperty({}, 'uint32', { get: () => 1, enumerable: true }), reason: 'a getter' },
  { draft: { type: 'needy' }, reason: 'a required field is missing' },
  { draft: { type: 'either', a: 1 }, reason: 'a member of a oneof' },
  { draft: { type: 'raw', bytes: new Uint8Array() }, reason: 'bytes' },
  { draft: { type: 'mapped', map: {} }, reason: 'a map' },
  { draft: { type: 'odd' }, reason: 'a type with a field that would set the prototype' },
  { draft: { type: 'none' }, reason: 'an unknown type' },
  { draft: { type: 1 }, reason: 'a type that is not a string' },
  { draft: inItself, reason: 'an object that contains itself' },
  { draft: deep(MAX_DEPTH + 1), reason: 'blocks nested too deeply' },
  { draft: null, reason: 'null for a spec' },
];

const isDoubtful = (draft: unknown): boolean => {
  try {
    read(draft);
    return false;
  } catch (thrown) {
    if (thrown !== DOUBT) throw thrown;
    return true;
  }
};

const typed = (draft: unknown): unknown =>
  typeof draft !== 'object' || draft === null || 'type' in draft
    ? draft
    : Object.defineProperty(draft, 'type', { value: 'all', enumerable: true });

describe('specsOfDraft', () => {
  for (const { draft, values, reason } of direct)
    it(`reads ${reason}`, () => {
      const [{ spec } = {}] = read({ type: 'all', ...draft });
      expect(spec).to.deep.equal({ type: 'all', ...defaults, ...values });
    });

  for (const { draft, reason } of doubtful)
    it(`leaves to bind: ${reason}`, () => expect(isDoubtful(typed(draft))).to.equal(true));

  it('reads drafts in which the oneof, bytes or map is not set', () => {
    expect(read({ type: 'either', c: 1 })[0]!.spec).to.deep.equal({ type: 'either', c: 1 });
    expect(read({ type: 'raw', x: 1 })[0]!.spec).to.deep.equal({
      type: 'raw',
      bytes: new Uint8Array(),
      x: 1,
    });
    expect(read({ type: 'mapped', x: 1 })[0]!.spec).to.deep.equal({ type: 'mapped', map: {}, x: 1 });
    expect(read({ type: 'needy', x: 1 })[0]!.spec).to.deep.equal({ type: 'needy', x: 1 });
  });

  it('reads an object used twice if it contains no messages, but throws for a list used twice', () => {
    expect(isDoubtful({ type: 'all', points: [point, point], point })).to.equal(false);
    const many = [point];
    const Twice = message('Twice', { one: repeated(nested(Point)), two: repeated(nested(Point)) });
    expect(() => specsOfDraft({ type: 'twice', one: many, two: many }, Rate, () => Twice)).to.throw();
  });

  it('returns the specs from the innermost out, each with its draft, all frozen', () => {
    const inner = { type: 'all', list: [1], point: { x: 2 } };
    const outer = { type: 'outer', rate: inner };
    const specs = read(outer);
    expect(specs.map(({ spec }) => spec.type)).to.deep.equal(['all', 'outer']);
    expect(specs.map(({ draft }) => draft)).to.deep.equal([inner, outer]);
    const { list, point, points } = specs[0]!.spec;
    for (const each of [specs[0]!.spec, list, point, points]) expect(Object.isFrozen(each)).to.equal(true);
    expect(specs[1]!.spec.rate).to.equal(specs[0]!.spec);
  });

  it(`reads ${MAX_DEPTH} levels of blocks`, () => expect(isDoubtful(deep(MAX_DEPTH))).to.equal(false));
});

describe('isWrittenIn', () => {
  const isWritten = isWrittenIn({ rate: 0.5, a: 0, b: null, c: [{ d: false }], e: undefined });
  const rows: readonly { readonly path: string | (string | number)[]; readonly written: boolean }[] = [
    { path: 'a', written: true },
    { path: 'rate', written: true },
    { path: 'rat', written: false },
    { path: ['a'], written: true },
    { path: 'b', written: false },
    { path: 'e', written: false },
    { path: 'f', written: false },
    { path: ['c', 0, 'd'], written: true },
    { path: ['c', 1, 'd'], written: false },
    { path: ['b', 'd'], written: false },
    { path: ['a', 'd'], written: false },
  ];
  for (const { path, written } of rows)
    it(`${JSON.stringify(path)}: ${written}`, () => expect(isWritten(path)).to.equal(written));
});
