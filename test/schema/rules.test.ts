import { expect } from 'chai';
import type { Rules } from '../../src/schema/descriptors/message.ts';
import { checkRules, rulesInWords } from '../../src/schema/descriptors/rules.ts';

const words: { readonly rules: Rules; readonly text: string }[] = [
  { rules: {}, text: '' },
  { rules: { finite: true }, text: 'a finite number' },
  { rules: { gt: 0 }, text: 'greater than 0' },
  { rules: { lt: 2147483648 }, text: 'less than 2147483648' },
  { rules: { gte: 0, lt: 1 }, text: 'at least 0 and less than 1' },
  { rules: { gt: 0, lte: 1, finite: true }, text: 'greater than 0 and at most 1' },
  { rules: { gt: 0, finite: true }, text: 'a finite number greater than 0' },
  { rules: { gte: 0, finite: true }, text: 'a finite number of at least 0' },
  { rules: { lte: 0, finite: true }, text: 'a finite number of at most 0' },
];

const kept: { readonly rules: Rules; readonly value: number | bigint; readonly reason: string }[] = [
  { rules: {}, value: Number.NaN, reason: 'without rules every value is valid' },
  { rules: { finite: false }, value: Number.POSITIVE_INFINITY, reason: 'finite is not required' },
  { rules: { finite: true }, value: 1.7e308, reason: 'finite' },
  { rules: { finite: true }, value: 5n, reason: 'a bigint is always finite' },
  { rules: { gte: 0, lte: 1 }, value: 0, reason: 'the bound itself is valid' },
  { rules: { gte: 0, lte: 1 }, value: 1, reason: 'the bound itself is valid' },
  { rules: { gte: 0 }, value: -0, reason: '-0 is 0' },
  { rules: { gt: 0 }, value: 2n ** 64n, reason: 'a bigint compared with a number' },
  { rules: { gt: 0 }, value: Number.POSITIVE_INFINITY, reason: 'infinity is greater than every number' },
];

const broken: { readonly rules: Rules; readonly value: number | bigint; readonly reason: string }[] = [
  { rules: { finite: true }, value: Number.NaN, reason: 'NaN is not finite' },
  { rules: { finite: true }, value: Number.NEGATIVE_INFINITY, reason: 'infinity is not finite' },
  { rules: { gt: 0 }, value: Number.NaN, reason: 'NaN satisfies no bound' },
  { rules: { gte: 0 }, value: Number.NaN, reason: 'NaN satisfies no bound' },
  { rules: { lt: 0 }, value: Number.NaN, reason: 'NaN satisfies no bound' },
  { rules: { lte: 0 }, value: Number.NaN, reason: 'NaN satisfies no bound' },
  { rules: { gt: 0 }, value: 0, reason: 'the bound itself is excluded' },
  { rules: { lt: 1 }, value: 1, reason: 'the bound itself is excluded' },
  { rules: { gte: 0 }, value: -5e-324, reason: 'the nearest number below the bound' },
  { rules: { lte: 1 }, value: 1 + 2 ** -52, reason: 'the nearest number above the bound' },
  { rules: { lt: 10 }, value: 10n, reason: 'a bigint compared with a number' },
  { rules: { gt: 0, lt: 1 }, value: 2, reason: 'one of two bounds' },
];

describe('checkRules', () => {
  for (const { rules, text } of words) {
    it(`describes ${JSON.stringify(rules)} as ${text || 'nothing'}`, () =>
      expect(rulesInWords(rules)).to.equal(text));
  }
  for (const { rules, value, reason } of kept) {
    it(`${value} keeps ${JSON.stringify(rules)}: ${reason}`, () =>
      expect(checkRules(rules, value)).to.equal(undefined));
  }
  for (const { rules, value, reason } of broken) {
    it(`${value} breaks ${JSON.stringify(rules)}: ${reason}`, () =>
      expect(checkRules(rules, value)).to.equal(rulesInWords(rules)));
  }

  it('compares a float32 with the bound rounded to float32', () => {
    const written = Math.fround(0.1);
    expect(checkRules({ lte: 0.1 }, written, 'float')).to.equal(undefined);
    expect(checkRules({ lt: 0.1 }, written, 'float')).to.equal('less than 0.1');
    expect(checkRules({ lte: 0.1 }, written, 'double')).to.equal('at most 0.1');
  });
});
