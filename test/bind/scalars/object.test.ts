import { expect } from 'chai';
import { fromValue, type Kind, outcome } from './support.ts';

const NOTHING = undefined;

const readings: {
  readonly given: unknown;
  readonly kind: Kind;
  readonly value: unknown;
  readonly reason: string;
}[] = [
  { given: true, kind: 'bool', value: true, reason: 'a bool' },
  { given: 1, kind: 'bool', value: NOTHING, reason: 'a number' },
  { given: 'true', kind: 'bool', value: NOTHING, reason: 'a string' },

  { given: 0.04, kind: 'float', value: 0.03999999910593033, reason: 'a float is a float32' },
  { given: 0.04, kind: 'double', value: 0.04, reason: 'a double keeps its precision' },
  {
    given: Number.NaN,
    kind: 'float',
    value: Number.NaN,
    reason: 'NaN is a number of JavaScript; ranges are checked elsewhere',
  },
  {
    given: Number.POSITIVE_INFINITY,
    kind: 'float',
    value: Number.POSITIVE_INFINITY,
    reason: 'infinity is a number of JavaScript',
  },
  { given: 1e39, kind: 'float', value: NOTHING, reason: 'finite, but above every float32' },
  { given: 5n, kind: 'float', value: 5, reason: 'a bigint' },
  { given: 10n ** 39n, kind: 'float', value: NOTHING, reason: 'a bigint above every float32' },
  { given: 10n ** 39n, kind: 'double', value: 1e39, reason: 'a double can hold it' },
  {
    given: Number.NEGATIVE_INFINITY,
    kind: 'double',
    value: Number.NEGATIVE_INFINITY,
    reason: 'infinity is a number of JavaScript',
  },
  { given: '0.5', kind: 'float', value: NOTHING, reason: 'a string' },
  { given: true, kind: 'double', value: NOTHING, reason: 'a bool' },
  { given: new Uint8Array([1]), kind: 'enum', value: NOTHING, reason: 'bytes' },
  { given: 7, kind: 'enum', value: NOTHING, reason: 'a number that the enum does not have' },
  {
    given: null,
    kind: 'float',
    value: NOTHING,
    reason: 'null, which the holder of the field usually handles',
  },

  { given: 25000, kind: 'uint32', value: 25000, reason: 'a whole number' },
  { given: 25000n, kind: 'uint32', value: 25000, reason: 'a bigint' },
  { given: 2.5, kind: 'uint32', value: NOTHING, reason: 'a fraction' },
  { given: -1, kind: 'uint32', value: NOTHING, reason: 'below 0' },
  { given: -0, kind: 'int32', value: 0, reason: 'a whole number has no negative zero' },
  { given: 2 ** 32, kind: 'uint32', value: NOTHING, reason: 'a number above the greatest uint32' },
  { given: 5, kind: 'int64', value: 5n, reason: '64-bit integers are bigints' },
  { given: 2n ** 63n - 1n, kind: 'int64', value: 2n ** 63n - 1n, reason: 'the greatest int64' },
  { given: 2n ** 63n, kind: 'int64', value: NOTHING, reason: 'one more than the greatest int64' },
  { given: 2 ** 60, kind: 'int64', value: NOTHING, reason: 'JavaScript may have rounded a number above 2⁵³' },
  { given: Number.NaN, kind: 'int64', value: NOTHING, reason: 'not a number' },
  { given: '25000', kind: 'uint32', value: NOTHING, reason: 'a string' },

  { given: 'x', kind: 'string', value: 'x', reason: 'a string' },
  { given: 1, kind: 'string', value: NOTHING, reason: 'a number' },
  { given: new Uint8Array([1]), kind: 'string', value: NOTHING, reason: 'bytes' },
  { given: new Uint8Array([1]), kind: 'bytes', value: new Uint8Array([1]), reason: 'bytes' },
  { given: 'AQ==', kind: 'bytes', value: NOTHING, reason: 'a string' },

  { given: 'V2', kind: 'enum', value: 'V2', reason: 'the name of a value of the enum' },
  { given: 'v2', kind: 'enum', value: NOTHING, reason: 'a name that the enum has only in capitals' },
];

describe('objectScalar', () => {
  for (const { given, kind, value, reason } of readings) {
    it(`${kind}: ${typeof given} ${String(given)}: ${reason}`, () => {
      const code = kind === 'enum' ? 'value/enum' : 'value/type';
      expect(outcome(fromValue(given, kind))).to.deep.equal(value === NOTHING ? [NOTHING, code] : [value]);
    });
  }

  const advice: readonly { readonly given: unknown; readonly kind: Kind; readonly write?: string }[] = [
    { given: '25000', kind: 'uint32', write: '25000 without quotes' },
    { given: '-5', kind: 'int32', write: '-5 without quotes' },
    { given: '1.5', kind: 'int64' },
    { given: 'x5', kind: 'uint32' },
    { given: '1'.repeat(21), kind: 'uint64' },
    { given: 2 ** 60, kind: 'int64', write: 'it as a bigint, such as 1n' },
    { given: 2.5, kind: 'int64' },
    { given: 2 ** 33, kind: 'uint32' },
    { given: '0.5', kind: 'float', write: '0.5 without quotes' },
    { given: '', kind: 'float' },
    { given: ' ', kind: 'double' },
    { given: 'abc', kind: 'double' },
    { given: true, kind: 'double' },
  ];
  for (const { given, kind, write } of advice)
    it(`${kind}: ${typeof given} ${String(given)}: the advice is ${write === undefined ? 'missing' : `to write ${write}`}`, () => {
      const [found] = fromValue(given, kind).diagnostics;
      expect(/write (.*)/.exec(found!.message)?.[1]).to.equal(write);
    });

  it('refuses the number of an enum value, and gives its name', () => {
    const { value, diagnostics } = fromValue(1, 'enum');
    expect([value, diagnostics[0]?.code]).to.deep.equal([NOTHING, 'value/type']);
    expect(diagnostics[0]?.message).to.include("write 'V2'");
  });
});
