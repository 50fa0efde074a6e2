import { expect } from 'chai';
import { bind } from '../../src/bind/bind.ts';
import { originsOf, valuesOf } from '../../src/bind/values/values.ts';
import { message, uint32 } from '../../src/define.ts';
import { parse } from '../../src/syntax/textproto/index.ts';

describe('valuesOf', () => {
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
