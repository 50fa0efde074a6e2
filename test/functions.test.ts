import { expect } from 'chai';
import {
  cosineDecayWithWarmup,
  exponentialDecayWithBurnin,
  exponentialDecayWithWarmup,
  manualStepping,
} from '../src/schedules/index.ts';

/** The points are measured on upstream in test/conformance; here are the shape of the calls and what they refuse. */

describe('exponentialDecayWithBurnin', () => {
  const rates: readonly (readonly [step: number, rate: number, why: string])[] = [
    [0, 0.1, 'burn-in'],
    [999, 0.1, 'the last step of burn-in'],
    [1000, 0.1, 'the decay counts from here'],
    [10_999, 0.1, 'the last step of the first stair'],
    [11_000, 0.096, 'the second stair'],
    [21_000, 0.09216, 'the third'],
  ];
  for (const [step, rate, why] of rates) {
    it(`step ${step}: ${why}`, () =>
      expect(exponentialDecayWithBurnin(step, 1000, 0.1, 10_000, 0.96, true)).to.be.closeTo(rate, 2e-17));
  }

  it('decays smoothly unless told otherwise', () => {
    const rate = exponentialDecayWithBurnin(6000, 1000, 0.1, 10_000, 0.96);
    expect(rate).to.be.closeTo(0.1 * Math.sqrt(0.96), 1e-16);
  });

  const base = { learningRateBase: 0.1, learningRateDecaySteps: 10, learningRateDecayFactor: 0.5 };
  const full: readonly (readonly [number, object, number, string])[] = [
    [15, {}, 0.05, 'staircase by default, as upstream has it'],
    [3, { burninSteps: 5, burninLearningRate: 0.01 }, 0.01, 'a burn-in rate of its own'],
    [3, { burninSteps: 5 }, 0.1, 'a burn-in rate of 0 means the base'],
    [5, { burninSteps: 5, burninLearningRate: 0.01 }, 0.1, 'after burn-in'],
    [
      3,
      { burninSteps: 5, burninLearningRate: 0.01, minLearningRate: 0.02 },
      0.02,
      'the floor counts in burn-in too',
    ],
    [1e9, { minLearningRate: 0.02 }, 0.02, 'the floor'],
  ];
  for (const [step, more, rate, why] of full) {
    it(`in full, step ${step}: ${why}`, () =>
      expect(exponentialDecayWithBurnin(step, { ...base, ...more })).to.equal(rate));
  }
});

const cosine = { learningRateBase: 0.1, totalSteps: 100, warmupLearningRate: 0.01, warmupSteps: 5 };
const decay = { learningRateBase: 0.1, learningRateDecaySteps: 10, learningRateDecayFactor: 0.5 };

describe('the functions by name', () => {
  it('cosineDecayWithWarmup holds the base rate where it is told to', () => {
    expect(cosineDecayWithWarmup(19, { ...cosine, holdBaseRateSteps: 20 })).to.equal(0.1);
    expect(cosineDecayWithWarmup(100, cosine)).to.equal(0);
  });

  it('exponentialDecayWithWarmup without warm-up does not divide by zero', () => {
    expect(exponentialDecayWithWarmup(0, decay)).to.equal(0.1);
    expect(exponentialDecayWithWarmup(10, { ...decay, warmupLearningRate: 0.01, warmupSteps: 0 })).to.equal(
      0.05,
    );
  });

  it('manualStepping takes no boundaries at all', () => {
    expect(manualStepping(7, { boundaries: [], rates: [1], warmup: true })).to.equal(1);
  });

  const refused: readonly (readonly [title: string, call: () => number, words: RegExp])[] = [
    ['a negative step', () => cosineDecayWithWarmup(-1, cosine), /globalStep is -1/],
    ['NaN for a step', () => manualStepping(Number.NaN, { boundaries: [], rates: [1] }), /globalStep is NaN/],
    ['a string for a step', () => cosineDecayWithWarmup('5' as never, cosine), /globalStep is 5, not/],
    ['decaySteps of 0', () => exponentialDecayWithBurnin(0, 0, 0.1, 0, 0.9), /decaySteps is 0/],
    [
      'an infinite rate',
      () => exponentialDecayWithBurnin(0, 0, 1 / 0, 1, 0.9),
      /learningRateBase is Infinity/,
    ],
    [
      'a negative factor between whole decays',
      () => exponentialDecayWithBurnin(5, 0, 0.1, 10, -0.5),
      /decayFactor is -0.5/,
    ],
    ['a negative burn-in', () => exponentialDecayWithBurnin(0, -1, 0.1, 1, 0.9), /burninSteps is -1/],
    ['total below warm-up', () => cosineDecayWithWarmup(0, { ...cosine, totalSteps: 4 }), /totalSteps is 4/],
    [
      'total at warm-up, which is 0/0',
      () => cosineDecayWithWarmup(0, { ...cosine, totalSteps: 5 }),
      /totalSteps is 5/,
    ],
    [
      'a total of 0',
      () => cosineDecayWithWarmup(0, { learningRateBase: 0.1, totalSteps: 0 }),
      /totalSteps is 0/,
    ],
    [
      'base below warm-up',
      () => cosineDecayWithWarmup(0, { ...cosine, warmupLearningRate: 0.2 }),
      /0.1, below warmupLearningRate 0.2/,
    ],
    [
      'negative warm-up steps',
      () => cosineDecayWithWarmup(0, { ...cosine, warmupSteps: -5 }),
      /warmupSteps is -5/,
    ],
    [
      'boundaries that do not increase',
      () => manualStepping(0, { boundaries: [5, 5], rates: [1, 2, 3] }),
      /a boundary is 5, .* above 5/,
    ],
    ['a first boundary of 0', () => manualStepping(0, { boundaries: [0], rates: [1, 2] }), /a boundary is 0/],
    [
      'a boundary between steps',
      () => manualStepping(0, { boundaries: [2.5], rates: [1, 2] }),
      /a boundary is 2.5/,
    ],
    [
      'too few rates',
      () => manualStepping(0, { boundaries: [5, 7], rates: [1, 2] }),
      /2 rates, not one more than boundaries/,
    ],
    [
      'a rate that is NaN',
      () => manualStepping(0, { boundaries: [5], rates: [1, Number.NaN] }),
      /rate is NaN/,
    ],
  ];
  for (const [title, call, words] of refused) {
    it(`refuse ${title}`, () => expect(call).to.throw(RangeError, words));
  }
});
