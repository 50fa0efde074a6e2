import { expect } from 'chai';
import fc from 'fast-check';
import { nearest } from '../../src/diagnostics/nearest.ts';

const fields = [
  'learning_rate_base',
  'total_steps',
  'warmup_learning_rate',
  'warmup_steps',
  'hold_base_rate_steps',
];

describe('nearest', () => {
  const cases: readonly (readonly [name: string, meant: string | undefined, why: string])[] = [
    ['total_step', 'total_steps', 'a letter left out'],
    ['total_stepss', 'total_steps', 'a letter too many'],
    ['total_stebs', 'total_steps', 'a wrong letter'],
    ['totla_steps', 'total_steps', 'two letters swapped'],
    ['totalsteps', 'total_steps', 'the underscore left out'],
    ['totalSteps', 'total_steps', 'lowerCamelCase'],
    ['TOTAL_STEPS', 'total_steps', 'capitals'],
    ['total-steps', 'total_steps', 'a hyphen'],
    ['total steps', 'total_steps', 'a blank'],
    ['warmup_step', 'warmup_steps', 'the nearest of several'],
    ['learning_rate', 'learning_rate_base', 'a word left out, where that is less than a third'],
    ['momentum', undefined, 'nothing is near'],
    ['x', undefined, 'nothing is near a single letter'],
    ['', undefined, 'nor nothing'],
    [`total_steps${'s'.repeat(100)}`, undefined, 'too long to be looked for'],
  ];
  for (const [name, meant, why] of cases) {
    it(`${JSON.stringify(name.slice(0, 20))}: ${why}`, () => expect(nearest(name, fields)).to.equal(meant));
  }

  it('knows nothing where there are no candidates', () => expect(nearest('a', [])).to.equal(undefined));

  it('takes the first of two that are as near, and never the name itself', () => {
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
