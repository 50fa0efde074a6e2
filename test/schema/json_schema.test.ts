import { Ajv, type ValidateFunction } from 'ajv';
import { expect } from 'chai';
import { assembleLearningRate } from '../../src/schema/descriptors/learning_rate.ts';
import {
  bool,
  bytes,
  double,
  enumeration,
  type Field,
  float,
  int32,
  int64,
  learningRate,
  type Message,
  map,
  message,
  nested,
  repeated,
  string,
  uint32,
  uint64,
} from '../../src/schema/descriptors/message.ts';
import { learningRateMembers, Optimizer } from '../../src/schema/generated/optimizer.ts';
import { jsonSchema } from '../../src/schema/json_schema/json_schema.ts';

/** Strict, except for `required` in the branches of a oneof, whose properties are declared outside them. */
const strict = { strict: true, strictRequired: false };
const cosine = { cosine_decay_learning_rate: { learning_rate_base: 0.04 } };

const kinds: { readonly field: Field<any>; readonly good: unknown[]; readonly bad: unknown[] }[] = [
  { field: float(), good: [0, -1e30, 'NaN', 'Infinity', '-Infinity'], bad: ['0', 'nan', null, true] },
  { field: double({ gt: 0 }), good: [5e-324, 1e300, 'Infinity'], bad: [0, 'NaN', '-Infinity'] },
  { field: double({ lte: 1 }), good: [1, '-Infinity'], bad: [1.5, 'NaN', 'Infinity'] },
  { field: double({ gte: 0, lt: 1 }), good: [0, 0.5], bad: [1, -0.1, 'Infinity'] },
  { field: float({ finite: true }), good: [3.4e38, -3.4e38], bad: [3.5e38, -3.5e38, 'Infinity'] },
  { field: int32({ gt: -1.5, lte: 7.5 }), good: [-1, 0, 7], bad: [-2, 8, 0.5] },
  { field: int32(), good: [-(2 ** 31), 2 ** 31 - 1], bad: [-(2 ** 31) - 1, 2 ** 31, '1'] },
  { field: uint32({ gte: 1, lt: 3 }), good: [1, 2], bad: [0, 3] },
  { field: int64({ gte: 0 }), good: [0, '9223372036854775807'], bad: [-1, 'x', 2 ** 63, 0.5] },
  { field: int64({ lte: 7, lt: 9 }), good: [7, -1], bad: [8, 9] },
  { field: uint64({ gt: 0 }), good: [1, '18446744073709551615'], bad: ['-1', 0, 2 ** 64] },
  { field: bool(), good: [true], bad: [1, 'true'] },
  { field: string(), good: [''], bad: [1] },
  { field: bytes(), good: ['', 'AAE=', 'A-_'], bad: ['*', 1] },
  { field: enumeration('E', { A: 0, B: 1 }), good: ['A', 'B'], bad: ['a', 0] },
  { field: map(string(), int32()), good: [{}, { a: 1 }], bad: [{ a: 'x' }, []] },
  { field: map(uint32(), bool()), good: [{ 5: true }], bad: [{ a: true }, { 5: 1 }] },
  { field: map(bool(), bool()), good: [{ true: true }], bad: [{ yes: true }] },
  { field: repeated(int32()), good: [[], [1, 2]], bad: [1, ['1']] },
];

describe('jsonSchema', () => {
  const compile = (of: Message, options = {}): ValidateFunction =>
    new Ajv(strict).compile(jsonSchema(of, options));

  for (const { field, good: accepted, bad: refused } of kinds) {
    it(`describes ${JSON.stringify(field)}`, () => {
      const validate = compile(message('acme.M', { x: field }));
      for (const x of accepted) expect(validate({ x }), JSON.stringify(x)).to.equal(true);
      for (const x of refused) expect(validate({ x }), JSON.stringify(x)).to.equal(false);
    });
  }

  it('demands required fields, and at most one member of each oneof', () => {
    const of = message('acme.M', {
      must: int32({ required: true }),
      a: bool({ oneof: 'one' }),
      b: bool({ oneof: 'one' }),
      c: bool({ oneof: 'two' }),
      d: bool({ oneof: 'two' }),
    });
    const validate = compile(of);
    for (const value of [{}, { a: true }, { a: true, d: true }])
      expect(validate({ must: 1, ...value })).to.equal(true);
    for (const value of [
      { a: true, b: true },
      { a: true, c: true, d: true },
    ]) {
      expect(validate({ must: 1, ...value })).to.equal(false);
    }
    expect(validate({})).to.equal(false);
  });

  it('handles recursive messages', () => {
    const Node: Message = message('acme.Node', {
      next: nested(() => Node),
      all: repeated(nested(() => Other)),
    });
    const Other: Message = message('acme.Other', { of: nested(() => Other), node: nested(() => Node) });
    const validate = compile(Node);
    expect(validate({ next: { next: {} }, all: [{ of: { of: { node: { next: {} } } } }] })).to.equal(true);
    expect(validate({ next: { next: 1 } })).to.equal(false);
    expect(validate({ all: [{ of: { of: { node: { more: 1 } } } }] })).to.equal(false);
  });

  it('accepts the learning rate of a registry, including combinators', () => {
    const Scaled = message('acme.Scaled', { of: learningRate(), by: double({ default: 1, gt: 0 }) });
    const more = assembleLearningRate([
      ...learningRateMembers,
      { type: 'acme_scaled', number: 5001, message: Scaled },
    ]);
    const validate = compile(more, { learningRate: more });
    expect(validate({ acme_scaled: { of: { acme_scaled: { of: cosine } }, by: 2 } })).to.equal(true);
    for (const inner of [{}, { acme_scaled: {} }, { of: cosine }]) {
      expect(validate({ acme_scaled: { of: inner } })).to.equal(false);
    }
    expect(validate({ acme_scaled: { of: cosine, by: 0 } })).to.equal(false);
  });

  it('throws if the learning rates are not given', () => {
    expect(() => jsonSchema(Optimizer)).to.throw(TypeError, /learning rate/);
  });

  it('marks deprecated fields', () => {
    const { properties } = jsonSchema(message('M', { x: bool({ deprecated: true, doc: 'Of x.' }) }));
    expect(properties).to.deep.equal({
      x: { description: 'Deprecated. Of x.', deprecated: true, type: 'boolean' },
    });
  });
});
