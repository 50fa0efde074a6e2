import { expect } from 'chai';
import { fromValue, type Kind, outcome } from './support.ts';

const NOTHING = undefined;

const readings: [given: unknown, kind: Kind, value: unknown, why: string][] = [
  [true, 'bool', true, 'a bool'],
  [1, 'bool', NOTHING, 'a number'],
  ['true', 'bool', NOTHING, 'a string'],

  [0.04, 'float', 0.03999999910593033, 'a float is a float32'],
  [0.04, 'double', 0.04, 'a double is not'],
  [Number.NaN, 'float', Number.NaN, 'a number as JavaScript has it; ranges are checked apart'],
  [Number.POSITIVE_INFINITY, 'float', Number.POSITIVE_INFINITY, 'likewise'],
  [1e39, 'float', NOTHING, 'finite, but past every float32'],
  [5n, 'float', 5, 'a bigint'],
  ['0.5', 'float', NOTHING, 'a string'],
  [null, 'float', NOTHING, 'null, where the holder lets it through'],

  [25000, 'uint32', 25000, 'a whole number'],
  [25000n, 'uint32', 25000, 'a bigint'],
  [2.5, 'uint32', NOTHING, 'a fraction'],
  [-1, 'uint32', NOTHING, 'below 0'],
  [-0, 'int32', 0, 'a whole number has no negative zero'],
  [2 ** 32, 'uint32', NOTHING, 'past the greatest'],
  [5, 'int64', 5n, '64 bits are bigint'],
  [2n ** 63n - 1n, 'int64', 2n ** 63n - 1n, 'the greatest'],
  [2n ** 63n, 'int64', NOTHING, 'one more'],
  [2 ** 60, 'int64', NOTHING, 'past 2⁵³ JavaScript may have rounded it'],
  [Number.NaN, 'int64', NOTHING, 'not a number'],
  ['25000', 'uint32', NOTHING, 'a string'],

  ['x', 'string', 'x', 'a string'],
  [1, 'string', NOTHING, 'a number'],
  [new Uint8Array([1]), 'string', NOTHING, 'bytes'],
  [new Uint8Array([1]), 'bytes', new Uint8Array([1]), 'bytes'],
  ['AQ==', 'bytes', NOTHING, 'a string'],

  ['V2', 'enum', 'V2', 'a name'],
  ['v2', 'enum', NOTHING, 'another name'],
];

describe('objectScalar', () => {
  for (const [given, kind, value, why] of readings) {
    it(`${kind}: ${typeof given} ${String(given)}: ${why}`, () => {
      const code = kind === 'enum' ? 'value/enum' : 'value/type';
      expect(outcome(fromValue(given, kind))).to.deep.equal(value === NOTHING ? [NOTHING, code] : [value]);
    });
  }

  it('refuses the number of an enum, and names the name', () => {
    const { value, diagnostics } = fromValue(1, 'enum');
    expect([value, diagnostics[0]?.code]).to.deep.equal([NOTHING, 'value/type']);
    expect(diagnostics[0]?.message).to.include("write 'V2'");
  });
});
