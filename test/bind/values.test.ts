import { expect } from 'chai';
import { bind } from '../../src/bind/bind.ts';
import { originsOf, specOfMember, specOriginsOf, valuesOf } from '../../src/bind/values/values.ts';
import { bytes, message, nested, uint32 } from '../../src/define.ts';
import { fromObject } from '../../src/syntax/object/index.ts';
import { parse } from '../../src/syntax/textproto/index.ts';
import type { Tree } from '../../src/syntax/tree.ts';

describe('valuesOf', () => {
  it('leaves out members of a oneof that were not written, and gives bytes of their own each time', () => {
    const M = message('M', {
      raw: bytes(),
      a: uint32({ oneof: 'one' }),
      b: uint32({ oneof: 'one' }),
      c: uint32({ default: 7 }),
    });
    const read = (text: string) =>
      bind(parse(text).tree, M, { unknownFields: () => 'error', duplicates: 'merge' }).value;
    expect(valuesOf(read(''))).to.deep.equal({ raw: new Uint8Array(), c: 7 });
    expect(valuesOf(read('b: 0'))).to.deep.equal({ raw: new Uint8Array(), b: 0, c: 7 });
    expect(originsOf(read('b: 0'))).to.deep.equal({ raw: 'default', b: { start: 3, end: 4 }, c: 'default' });
    expect(valuesOf(read('')).raw).not.to.equal(valuesOf(read('')).raw);
    expect(valuesOf(read('c: 1'), ['c'])).to.deep.equal({ c: 1 });
    // Only a member that is a message has a spec.
    for (const text of ['', 'b: 0']) {
      expect(specOfMember(read(text), 'one')).to.equal(undefined);
      expect(specOriginsOf(read(text), 'one')).to.deep.equal({});
    }
  });

  it('gives a block whose spec has no type the place of the block as its origin', () => {
    const Type = message('Type', { x: uint32() });
    const Rate = message('Rate', { type: nested(Type, { oneof: 'one' }) }, { specOneof: 'one' });
    const Outer = message('Outer', { rate: nested(Rate) });
    const origins = (text: string) =>
      originsOf(bind(parse(text).tree, Outer, { unknownFields: () => 'error', duplicates: 'merge' }).value);
    expect(origins('rate { }')).to.deep.equal({ rate: { start: 0, end: 8 } });
    expect(origins('rate { type { x: 1 } }')).to.deep.equal({
      rate: { type: { start: 7, end: 11 }, x: { start: 17, end: 18 } },
    });
  });

  const faulty: readonly {
    readonly reason: string;
    readonly tree: Tree;
    readonly code: string;
    readonly path: readonly string[];
    readonly says: RegExp;
  }[] = [
    {
      reason: 'a spec whose type is the name of a field that is not a type',
      tree: fromObject({ type: 'n' }).tree,
      code: 'spec/type',
      path: ['type'],
      says: /no schedule type is called n: write one of a$/,
    },
    {
      reason: 'a name too long to quote in full',
      tree: parse(`${'long'.repeat(20)}: 1`).tree,
      code: 'field/unknown',
      path: ['long'.repeat(20)],
      says: /(?:long){14}lon…/,
    },
  ];
  for (const { reason, tree, code, path, says } of faulty)
    it(`reports ${reason}`, () => {
      const Type = message('Type', { x: uint32() });
      const Spec = message('Spec', { a: nested(Type, { oneof: 'one' }), n: uint32() }, { specOneof: 'one' });
      const { diagnostics } = bind(tree, Spec, { unknownFields: () => 'error', duplicates: 'merge' });
      expect(diagnostics.map((each) => ({ code: each.code, path: each.path }))).to.deep.equal([
        { code, path },
      ]);
      expect(diagnostics[0]!.message).to.match(says);
    });

  it('keeps a field called __proto__', () => {
    const Odd = message('Odd', { ['__proto__']: uint32({ number: 1 }) });
    const { value } = bind(parse('__proto__: 3').tree, Odd, {
      unknownFields: () => 'error',
      duplicates: 'merge',
    });
    expect(Object.entries(valuesOf(value))).to.deep.equal([['__proto__', 3]]);
    expect(Object.entries(originsOf(value))).to.deep.equal([['__proto__', { start: 11, end: 12 }]]);
  });
});
