import { expect } from 'chai';
import { bind } from '../../src/bind/bind.ts';
import { originsOf, specOfMember, valuesOf } from '../../src/bind/values/values.ts';
import { bytes, message, uint32 } from '../../src/define.ts';
import { parse } from '../../src/syntax/textproto/index.ts';

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
    for (const text of ['', 'b: 0']) expect(specOfMember(read(text), 'one')).to.equal(undefined);
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
