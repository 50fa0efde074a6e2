import { expect } from 'chai';
import { createSchedule, pieces } from '../../src/index.ts';
import {
  cosineDecayWithWarmup,
  exponentialDecayWithBurnin,
  exponentialDecayWithWarmup,
  manualStepping,
} from '../../src/schedules/index.ts';

/** Tests the arguments of the functions and their errors. test/conformance compares the rates with upstream. */

describe('exponentialDecayWithBurnin', () => {
  const rates: readonly { readonly step: number; readonly rate: number; readonly reason: string }[] = [
    { step: 0, rate: 0.1, reason: 'burn-in' },
    { step: 999, rate: 0.1, reason: 'the last step of burn-in' },
    { step: 1000, rate: 0.1, reason: 'the decay counts from here' },
    { step: 10_999, rate: 0.1, reason: 'the last step of the first stair' },
    { step: 11_000, rate: 0.096, reason: 'the second stair' },
    { step: 21_000, rate: 0.09216, reason: 'the third stair' },
  ];
  for (const { step, rate, reason } of rates) {
    it(`step ${step}: ${reason}`, () =>
      expect(exponentialDecayWithBurnin(step, 1000, 0.1, 10_000, 0.96, true)).to.be.closeTo(rate, 2e-17));
  }

  it('decays smoothly by default', () => {
    const rate = exponentialDecayWithBurnin(6000, 1000, 0.1, 10_000, 0.96);
    expect(rate).to.be.closeTo(0.1 * Math.sqrt(0.96), 1e-16);
  });

  const base = { learningRateBase: 0.1, learningRateDecaySteps: 10, learningRateDecayFactor: 0.5 };
  const full: readonly {
    readonly step: number;
    readonly options: object;
    readonly rate: number;
    readonly reason: string;
  }[] = [
    { step: 15, options: {}, rate: 0.05, reason: 'a staircase by default, as in upstream' },
    {
      step: 3,
      options: { burninSteps: 5, burninLearningRate: 0.01 },
      rate: 0.01,
      reason: 'a different rate during burn-in',
    },
    { step: 3, options: { burninSteps: 5 }, rate: 0.1, reason: 'a burn-in rate of 0 means the base rate' },
    { step: 5, options: { burninSteps: 5, burninLearningRate: 0.01 }, rate: 0.1, reason: 'after burn-in' },
    {
      step: 3,
      options: { burninSteps: 5, burninLearningRate: 0.01, minLearningRate: 0.02 },
      rate: 0.02,
      reason: 'the minimum applies during burn-in too',
    },
    { step: 1e9, options: { minLearningRate: 0.02 }, rate: 0.02, reason: 'the minimum' },
  ];
  for (const { step, options: more, rate, reason } of full) {
    it(`with all options, step ${step}: ${reason}`, () =>
      expect(exponentialDecayWithBurnin(step, { ...base, ...more })).to.equal(rate));
  }
});

const cosine = { learningRateBase: 0.1, totalSteps: 100, warmupLearningRate: 0.01, warmupSteps: 5 };
const decay = { learningRateBase: 0.1, learningRateDecaySteps: 10, learningRateDecayFactor: 0.5 };

describe('the functions of upstream', () => {
  it('cosineDecayWithWarmup holds the base rate for holdBaseRateSteps', () => {
    expect(cosineDecayWithWarmup(19, { ...cosine, holdBaseRateSteps: 20 })).to.equal(0.1);
    expect(cosineDecayWithWarmup(100, cosine)).to.equal(0);
  });

  it('exponentialDecayWithWarmup without warm-up does not divide by zero', () => {
    expect(exponentialDecayWithWarmup(0, decay)).to.equal(0.1);
    expect(exponentialDecayWithWarmup(10, { ...decay, warmupLearningRate: 0.01, warmupSteps: 0 })).to.equal(
      0.05,
    );
  });

  it('exponentialDecayWithWarmup climbs in a straight line, then decays from its end', () => {
    const warmed = { ...decay, warmupLearningRate: 0.02, warmupSteps: 4, minLearningRate: 0.03 };
    for (const [step, rate] of [
      [1, 0.04],
      [2, 0.06],
      [4, 0.1],
      [13, 0.1],
      [14, 0.05],
      [24, 0.03],
    ] as const)
      expect(exponentialDecayWithWarmup(step, warmed), `step ${step}`).to.be.closeTo(rate, 1e-16);
    expect(exponentialDecayWithWarmup(0, warmed)).to.equal(0.03);
    const smooth = exponentialDecayWithWarmup(9, { ...warmed, staircase: false });
    expect(smooth).to.be.closeTo(0.1 * Math.SQRT1_2, 1e-16);
  });

  for (const { reason, more, step, rate, words } of [
    {
      reason: 'no rate below 0',
      more: {},
      step: 10,
      rate: 0.05,
      words: 'exponential from 0.1, × 0.5 every 10 steps, staircase',
    },
    { reason: 'a base of 0', more: { learning_rate_base: 0 }, step: 0, rate: 0, words: 'constant 0' },
    { reason: 'a factor of 0', more: { learning_rate_decay_factor: 0 }, step: 10, rate: 0 },
    { reason: 'a base below 0', more: { learning_rate_base: -0.1 }, step: 0, rate: 0 },
    { reason: 'a stair below 0', more: { learning_rate_decay_factor: -0.5 }, step: 10, rate: 0 },
    {
      reason: 'a warm-up from below 0',
      more: { warmup_learning_rate: -0.1, warmup_steps: 4 },
      step: 1,
      rate: 0,
    },
    {
      reason: 'a least rate below 0',
      more: { learning_rate_base: -0.1, min_learning_rate: -0.05 },
      step: 0,
      rate: -0.05,
    },
  ])
    it(`exponential_decay_with_warmup has no rate below its least one: ${reason}`, () => {
      const schedule = createSchedule({
        type: 'exponential_decay_with_warmup',
        learning_rate_base: 0.1,
        learning_rate_decay_steps: 10,
        learning_rate_decay_factor: 0.5,
        staircase: true,
        ...more,
      });
      expect(schedule(step)).to.equal(rate);
      // The words do not name the least rate if no rate can be below it.
      if (words !== undefined) expect(pieces(schedule)[0]!.words).to.equal(words);
    });

  it('manualStepping accepts an empty list of boundaries', () => {
    expect(manualStepping(7, { boundaries: [], rates: [1], warmup: true })).to.equal(1);
  });

  const refused: readonly { readonly title: string; readonly call: () => number; readonly words: RegExp }[] =
    [
      { title: 'a negative step', call: () => cosineDecayWithWarmup(-1, cosine), words: /globalStep is -1/ },
      {
        title: 'NaN for a step',
        call: () => manualStepping(Number.NaN, { boundaries: [], rates: [1] }),
        words: /globalStep is NaN/,
      },
      {
        title: 'a string for a step',
        call: () => cosineDecayWithWarmup('5' as never, cosine),
        words: /globalStep is 5, not/,
      },
      {
        title: 'decaySteps of 0',
        call: () => exponentialDecayWithBurnin(0, 0, 0.1, 0, 0.9),
        words: /decaySteps is 0/,
      },
      {
        title: 'an infinite rate',
        call: () => exponentialDecayWithBurnin(0, 0, 1 / 0, 1, 0.9),
        words: /learningRateBase is Infinity/,
      },
      {
        title: 'a negative factor between whole decays',
        call: () => exponentialDecayWithBurnin(5, 0, 0.1, 10, -0.5),
        words: /decayFactor is -0.5/,
      },
      {
        title: 'a negative burn-in',
        call: () => exponentialDecayWithBurnin(0, -1, 0.1, 1, 0.9),
        words: /burninSteps is -1/,
      },
      {
        title: 'total below warm-up',
        call: () => cosineDecayWithWarmup(0, { ...cosine, totalSteps: 4 }),
        words: /totalSteps is 4/,
      },
      {
        title: 'a total equal to the warm-up, which gives 0/0',
        call: () => cosineDecayWithWarmup(0, { ...cosine, totalSteps: 5 }),
        words: /totalSteps is 5/,
      },
      {
        title: 'a total of 0',
        call: () => cosineDecayWithWarmup(0, { learningRateBase: 0.1, totalSteps: 0 }),
        words: /totalSteps is 0/,
      },
      {
        title: 'base below warm-up',
        call: () => cosineDecayWithWarmup(0, { ...cosine, warmupLearningRate: 0.2 }),
        words: /0.1, below warmupLearningRate 0.2/,
      },
      {
        title: 'negative warm-up steps',
        call: () => cosineDecayWithWarmup(0, { ...cosine, warmupSteps: -5 }),
        words: /warmupSteps is -5/,
      },
      {
        title: 'a base rate that is NaN',
        call: () => exponentialDecayWithWarmup(0, { ...decay, learningRateBase: Number.NaN }),
        words: /learningRateBase is NaN/,
      },
      {
        title: 'an infinite floor',
        call: () => exponentialDecayWithWarmup(0, { ...decay, minLearningRate: 1 / 0 }),
        words: /minLearningRate is Infinity/,
      },
      {
        title: 'a warm-up of negative steps',
        call: () => exponentialDecayWithWarmup(0, { ...decay, warmupSteps: -1 }),
        words: /warmupSteps is -1/,
      },
      {
        title: 'a negative factor without staircase, after a warm-up',
        call: () =>
          exponentialDecayWithWarmup(0, { ...decay, learningRateDecayFactor: -0.5, staircase: false }),
        words: /decayFactor is -0.5/,
      },
      {
        title: 'a hold that is NaN',
        call: () => cosineDecayWithWarmup(0, { ...cosine, holdBaseRateSteps: Number.NaN }),
        words: /holdBaseRateSteps is NaN/,
      },
      {
        title: 'boundaries that do not increase',
        call: () => manualStepping(0, { boundaries: [5, 5], rates: [1, 2, 3] }),
        words: /a boundary is 5, .* above 5/,
      },
      {
        title: 'a first boundary of 0',
        call: () => manualStepping(0, { boundaries: [0], rates: [1, 2] }),
        words: /a boundary is 0/,
      },
      {
        title: 'a boundary between steps',
        call: () => manualStepping(0, { boundaries: [2.5], rates: [1, 2] }),
        words: /a boundary is 2.5/,
      },
      {
        title: 'too few rates',
        call: () => manualStepping(0, { boundaries: [5, 7], rates: [1, 2] }),
        words: /2 rates, not one more than boundaries/,
      },
      {
        title: 'a rate that is NaN',
        call: () => manualStepping(0, { boundaries: [5], rates: [1, Number.NaN] }),
        words: /rate is NaN/,
      },
    ];
  for (const { title, call, words } of refused) {
    it(`refuse ${title}`, () => expect(call).to.throw(RangeError, words));
  }
});
