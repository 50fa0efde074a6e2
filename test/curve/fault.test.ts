import { expect } from 'chai';
import fc from 'fast-check';
import {
  type Curve,
  constant,
  custom,
  type Easing,
  exponential,
  hold,
  max,
  power,
  ramp,
  repeat,
  sequence,
  shift,
  steps,
} from '../../src/curve/curve.ts';
import { curveFault } from '../../src/curve/fault.ts';
import { curves } from '../support/curves.ts';

const one = constant(1);

/** Values that are not curves, with the reported fault. */
const faults: { readonly value: unknown; readonly says: RegExp; readonly reason: string }[] = [
  {
    value: undefined,
    says: /^undefined is not a curve: write constant\(…\), ramp\(…\)/,
    reason: 'undefined',
  },
  { value: 0.1, says: /^0\.1 is not a curve/, reason: 'a rate' },
  { value: () => 0.1, says: /is not a curve/, reason: 'a function of the step' },
  { value: {}, says: /kind undefined: write one of constant, ramp/, reason: 'no kind' },
  { value: { kind: 'spline' }, says: /kind "spline"/, reason: 'an unknown kind' },
  { value: { kind: 'toString' }, says: /kind "toString"/, reason: 'a name that every object has' },
  {
    value: { kind: 'constant' },
    says: /^value of a curve is undefined, not a number/,
    reason: 'a constant without its value',
  },
  {
    value: { kind: 'constant', value: '1' },
    says: /^value of a curve is 1, not a number/,
    reason: 'a number as a string',
  },
  {
    value: ramp(1, 0),
    says: /has no length: write ramp\(from, to, easing, steps\)/,
    reason: 'a ramp without a length, outside a sequence',
  },
  {
    value: { ...ramp(1, 0), steps: 9, easing: 'linear' },
    says: /has no easing: write one of linear, cosine/,
    reason: 'the name of an easing instead of an easing',
  },
  {
    value: { ...ramp(1, 0), steps: 9, easing: { shape: 'spline' } },
    says: /has no easing: write one of linear, cosine/,
    reason: 'an unknown easing',
  },
  {
    value: { ...ramp(1, 0), steps: 9, easing: { shape: 'tanh', lower: 1 } },
    says: /^upper of/,
    reason: 'an easing without its number',
  },
  {
    value: { ...steps([1], [1, 2]), values: 3 },
    says: /^values of a curve is 3, not a list/,
    reason: 'a value instead of a list',
  },
  {
    value: sequence([1, one], ramp(1, 0) as never),
    says: /has no length/,
    reason: 'a ramp at the end of a sequence',
  },
  {
    value: { kind: 'sequence', parts: [[1, one]], last: one },
    says: /^steps of a curve is undefined/,
    reason: 'a part of a sequence in the wrong form',
  },
  {
    value: { kind: 'sequence', parts: [null], last: one },
    says: /must be \[length, curve\]/,
    reason: 'a part that is null',
  },
  { value: shift(0.1 as never, 3), says: /^0\.1 is not a curve/, reason: 'a rate inside a curve' },
  { value: max(one, null as never), says: /^null is not a curve/, reason: 'null among curves' },
  { value: { ...repeat(one, 9), height: 1 }, says: /repeat has no height/, reason: 'a number as height' },
  {
    value: { ...custom({ rate: () => 1, breakpoints: [] }), rate: 1 },
    says: /no function rate/,
    reason: 'a rate that is not a function',
  },
];

/** The numbers that each easing and each kind needs. */
const taken: { readonly [what: string]: { readonly curve: Curve; readonly names: readonly string[] } } = {
  constant: { curve: one, names: ['value'] },
  ramp: { curve: ramp(1, 0, 'linear', 9), names: ['from', 'to', 'steps'] },
  exponential: { curve: exponential(1, 0.5, 9), names: ['initial', 'factor', 'period'] },
  power: { curve: power(1, 2), names: ['scale', 'offset', 'exponent'] },
  shift: { curve: shift(one, 3), names: ['by'] },
  hold: { curve: hold(one, 3), names: ['every'] },
  repeat: { curve: repeat(one, 9), names: ['steps', 'stretch'] },
};
const easings: readonly Easing[] = [
  { shape: 'cosine', exponent: 1 },
  { shape: 'power', exponent: 1 },
  { shape: 'reversed_power', exponent: 1 },
  { shape: 'k_cosine', k: 1 },
  { shape: 'k_power', k: 1, exponent: 1 },
  { shape: 'tanh', lower: 1, upper: 2 },
  { shape: 'sigmoid', slope: 1, center: 1 },
  { shape: 'log', scale: 2 },
];

describe('curveFault', () => {
  for (const [what, { curve, names }] of Object.entries(taken))
    it(`finds a number that a ${what} lacks`, () => {
      for (const name of names)
        expect(curveFault({ ...curve, [name]: '1' })).to.match(new RegExp(`^${name} of`));
    });

  for (const easing of easings)
    it(`finds a number that the easing ${easing.shape} lacks`, () => {
      const curve = ramp(1, 0, easing, 9);
      expect(curveFault(curve)).to.equal(undefined);
      for (const name of Object.keys(easing).filter((each) => each !== 'shape'))
        expect(curveFault({ ...curve, easing: { ...easing, [name]: undefined } })).to.match(
          new RegExp(`^${name} of`),
        );
    });

  it('finds the same fault a second time', () => {
    const wrong = shift(0.1 as never, 3);
    expect(curveFault(wrong)).to.equal(curveFault(wrong));
  });

  for (const { value, says, reason } of faults) {
    it(`reports ${reason}`, () => expect(curveFault(value)).to.match(says));
  }

  it('checks a curve once that is inside many others', () => {
    let curve: Curve = one;
    for (let depth = 0; depth < 60; depth++) curve = max(curve, curve);
    expect(curveFault(curve)).to.equal(undefined);
  });

  it('reports nothing for valid curves', () => {
    const all = { negative: true, custom: true, repeat: true, combine: true };
    fc.assert(fc.property(curves(all), (curve) => curveFault(curve) === undefined));
  });
});
