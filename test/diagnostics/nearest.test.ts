import { expect } from 'chai';
import fc from 'fast-check';
import { nearest, slipsFrom } from '../../src/diagnostics/nearest.ts';

const fields = [
  'learning_rate_base',
  'total_steps',
  'warmup_learning_rate',
  'warmup_steps',
  'hold_base_rate_steps',
];

describe('nearest', () => {
  const cases: readonly {
    readonly name: string;
    readonly meant: string | undefined;
    readonly reason: string;
  }[] = [
    { name: 'total_step', meant: 'total_steps', reason: 'a letter left out' },
    { name: 'total_stepss', meant: 'total_steps', reason: 'an extra letter' },
    { name: 'total_stebs', meant: 'total_steps', reason: 'a wrong letter' },
    { name: 'totla_steps', meant: 'total_steps', reason: 'two letters swapped' },
    { name: 'totalsteps', meant: 'total_steps', reason: 'the underscore left out' },
    { name: 'totalSteps', meant: 'total_steps', reason: 'lowerCamelCase' },
    { name: 'TOTAL_STEPS', meant: 'total_steps', reason: 'capitals' },
    { name: 'total-steps', meant: 'total_steps', reason: 'a hyphen' },
    { name: 'total steps', meant: 'total_steps', reason: 'a space' },
    { name: 'warmup_step', meant: 'warmup_steps', reason: 'the nearest of several' },
    {
      name: 'learning_rate',
      meant: 'learning_rate_base',
      reason: 'a name without its last word, if that is less than a third of the name',
    },
    { name: 'momentum', meant: undefined, reason: 'no name is similar' },
    { name: 'x', meant: undefined, reason: 'no name is similar to a single letter' },
    { name: '', meant: undefined, reason: 'no name is similar to an empty one' },
    { name: `total_steps${'s'.repeat(100)}`, meant: undefined, reason: 'a name that is too long to compare' },
  ];
  for (const { name, meant, reason } of cases) {
    it(`${JSON.stringify(name.slice(0, 20))}: ${reason}`, () =>
      expect(nearest(name, fields)).to.equal(meant));
  }

  it('gives the same after thousands of other names', () => {
    for (let i = 0; i < 2100; i++) nearest(`other_${i}`, ['momentum']);
    expect(nearest('learning_rat', ['momentum', 'learning_rate'])).to.equal('learning_rate');
  });

  it('counts no slips in a name that is too long to compare', () =>
    expect(slipsFrom('s'.repeat(101), 'steps')).to.equal(Number.POSITIVE_INFINITY));

  it('gives nothing if there are no candidates', () => expect(nearest('a', [])).to.equal(undefined));

  it('gives the first of two equally similar candidates, and never the name itself', () => {
    expect(nearest('steps', ['stepa', 'stepb'])).to.equal('stepa');
    expect(nearest('stepb', ['stepa', 'stepb'])).to.equal('stepa');
  });

  it('finds every field with one letter changed, left out or added', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        fc.nat(),
        fc.constantFrom('', 'q', 'qq'),
        (field, where, put) => {
          const at = where % field.length;
          const misspelt = field.slice(0, at) + put + field.slice(at + 1);
          expect(nearest(misspelt, fields)).to.equal(field);
        },
      ),
    );
  });
});
