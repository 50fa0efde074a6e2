import { expect } from 'chai';
import type { Rules } from '../../src/schema/descriptors/message.ts';
import { checkRules, rulesInWords } from '../../src/schema/descriptors/rules.ts';

const words: [Rules, string][] = [
  [{}, ''],
  [{ finite: true }, 'a finite number'],
  [{ gt: 0 }, 'greater than 0'],
  [{ lt: 2147483648 }, 'less than 2147483648'],
  [{ gte: 0, lt: 1 }, 'at least 0 and less than 1'],
  [{ gt: 0, lte: 1, finite: true }, 'greater than 0 and at most 1'],
  [{ gt: 0, finite: true }, 'a finite number greater than 0'],
  [{ gte: 0, finite: true }, 'a finite number of at least 0'],
  [{ lte: 0, finite: true }, 'a finite number of at most 0'],
];

const kept: [Rules, number | bigint, string][] = [
  [{}, Number.NaN, 'no rules, nothing to break'],
  [{ finite: false }, Number.POSITIVE_INFINITY, 'finite is not asked for'],
  [{ finite: true }, 1.7e308, 'finite'],
  [{ finite: true }, 5n, 'a bigint is always finite'],
  [{ gte: 0, lte: 1 }, 0, 'the bound itself'],
  [{ gte: 0, lte: 1 }, 1, 'the bound itself'],
  [{ gte: 0 }, -0, '-0 is 0'],
  [{ gt: 0 }, 2n ** 64n, 'a bigint against a number'],
  [{ gt: 0 }, Number.POSITIVE_INFINITY, 'an infinity has a place on the line'],
];

const broken: [Rules, number | bigint, string][] = [
  [{ finite: true }, Number.NaN, 'NaN is not finite'],
  [{ finite: true }, Number.NEGATIVE_INFINITY, 'nor is an infinity'],
  [{ gt: 0 }, Number.NaN, 'NaN keeps no bound'],
  [{ gte: 0 }, Number.NaN, 'NaN keeps no bound'],
  [{ lt: 0 }, Number.NaN, 'NaN keeps no bound'],
  [{ lte: 0 }, Number.NaN, 'NaN keeps no bound'],
  [{ gt: 0 }, 0, 'the bound itself is out'],
  [{ lt: 1 }, 1, 'the bound itself is out'],
  [{ gte: 0 }, -5e-324, 'the nearest number below'],
  [{ lte: 1 }, 1 + 2 ** -52, 'the nearest number above'],
  [{ lt: 10 }, 10n, 'a bigint against a number'],
  [{ gt: 0, lt: 1 }, 2, 'one of two bounds'],
];

describe('checkRules', () => {
  for (const [rules, text] of words) {
    it(`says of ${JSON.stringify(rules)}: ${text || 'nothing'}`, () =>
      expect(rulesInWords(rules)).to.equal(text));
  }
  for (const [rules, value, why] of kept) {
    it(`${value} keeps ${JSON.stringify(rules)}: ${why}`, () =>
      expect(checkRules(rules, value)).to.equal(undefined));
  }
  for (const [rules, value, why] of broken) {
    it(`${value} breaks ${JSON.stringify(rules)}: ${why}`, () =>
      expect(checkRules(rules, value)).to.equal(rulesInWords(rules)));
  }

  it('holds a float32 against the float32 of the bound', () => {
    const written = Math.fround(0.1);
    expect(checkRules({ lte: 0.1 }, written, 'float')).to.equal(undefined);
    expect(checkRules({ lt: 0.1 }, written, 'float')).to.equal('less than 0.1');
    expect(checkRules({ lte: 0.1 }, written, 'double')).to.equal('at most 0.1');
  });
});
