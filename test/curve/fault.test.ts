import { expect } from 'chai';
import fc from 'fast-check';
import { constant, custom, max, ramp, repeat, sequence, shift, steps } from '../../src/curve/curve.ts';
import { curveFault } from '../../src/curve/fault.ts';
import { curves } from '../support/curves.ts';

const one = constant(1);

/** What is no curve, what is said of it, and why. */
const faults: [value: unknown, says: RegExp, why: string][] = [
  [undefined, /^undefined is no curve: write constant\(…\), ramp\(…\)/, 'nothing'],
  [0.1, /^0\.1 is no curve/, 'a rate'],
  [() => 0.1, /is no curve/, 'a function of the step'],
  [{}, /kind undefined: write one of constant, ramp/, 'no kind'],
  [{ kind: 'spline' }, /kind "spline"/, 'a kind that there is not'],
  [{ kind: 'toString' }, /kind "toString"/, 'a name that every object has'],
  [{ kind: 'constant' }, /^value of a curve is undefined, not a number/, 'a constant without its value'],
  [{ kind: 'constant', value: '1' }, /^value of a curve is 1, not a number/, 'a number as text'],
  [ramp(1, 0), /has no length: write ramp\(from, to, easing, steps\)/, 'a ramp that no sequence closes'],
  [
    { ...ramp(1, 0), steps: 9, easing: 'linear' },
    /has no easing: write one of linear, cosine/,
    'an easing by name',
  ],
  [
    { ...ramp(1, 0), steps: 9, easing: { shape: 'tanh', lower: 1 } },
    /^upper of/,
    'an easing that lacks a number',
  ],
  [{ ...steps([1], [1, 2]), values: 3 }, /^values of a curve is 3, not a list/, 'a value for a list'],
  [sequence([1, one], ramp(1, 0) as never), /has no length/, 'a ramp at the end of a sequence'],
  [
    { kind: 'sequence', parts: [[1, one]], last: one },
    /^steps of a curve is undefined/,
    'a part that is a pair',
  ],
  [{ kind: 'sequence', parts: [null], last: one }, /no \[length, curve\]/, 'a part that is nothing'],
  [shift(0.1 as never, 3), /^0\.1 is no curve/, 'a rate inside a curve'],
  [max(one, null as never), /^null is no curve/, 'nothing among curves'],
  [{ ...repeat(one, 9), height: 1 }, /repeat has no height/, 'a height as a number'],
  [
    { ...custom({ rate: () => 1, breakpoints: [] }), rate: 1 },
    /no function rate/,
    'a rate that is no function',
  ],
];

describe('curveFault', () => {
  for (const [value, says, why] of faults) {
    it(`finds ${why}`, () => expect(curveFault(value)).to.match(says));
  }

  it('finds none in curves', () => {
    const all = { negative: true, custom: true, repeat: true, combine: true };
    fc.assert(fc.property(curves(all), (curve) => curveFault(curve) === undefined));
  });
});
