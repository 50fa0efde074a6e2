import * as tf from '@tensorflow/tfjs';
import { expect } from 'chai';
import { exponentialDecayWithBurnin as rateAt } from '../../../src/schedules/index.ts';
import { Momentum } from '../../../src/tfjs/optimizers/momentum.ts';
import { live } from '../../../src/tfjs/rates/live.ts';
import { liveExponentialDecayWithBurnin } from '../../../src/tfjs/rates/live_exponential_decay_with_burnin.ts';

describe('liveExponentialDecayWithBurnin on a global step', () => {
  before(() => tf.setBackend('cpu'));

  it('reads the variable only when it is called', () => {
    const globalStep = tf.variable(tf.scalar(0, 'int32'), false);
    const rate = liveExponentialDecayWithBurnin(globalStep, 1000, 0.1, 10_000, 0.96, true);
    const found = [0, 999, 1000, 10_999, 11_000, 21_000].map((step) => {
      tf.tidy(() => globalStep.assign(tf.scalar(step, 'int32')));
      return rate();
    });
    globalStep.dispose();
    const golden = [0.1, 0.1, 0.1, 0.1, 0.096, 0.09216];
    for (const [i, value] of golden.entries()) expect(found[i]).to.be.closeTo(value, 2e-17);
  });

  it('a program that forgets to assign the step stays at the rate of step 0', () => {
    const globalStep = tf.scalar(0, 'int32').variable(false);
    const rate = liveExponentialDecayWithBurnin(globalStep, 2, 0.1, 1, 0.5);
    expect([rate(), rate(), rate(), rate()]).to.deep.equal([0.1, 0.1, 0.1, 0.1]);
    globalStep.dispose();
  });

  it("makes an optimizer follow the program's step instead of its own count", () => {
    const globalStep = tf.variable(tf.scalar(0, 'int32'), false);
    const learningRate = liveExponentialDecayWithBurnin(globalStep, 2, 0.5, 1, 0.5);
    const weight = tf.variable(tf.scalar(0));
    const optimizer = new Momentum({ learningRate, momentum: 0 });
    const found = [0, 1, 2, 3, 4, 4, 0].map((step) => {
      tf.tidy(() => globalStep.assign(tf.scalar(step, 'int32')));
      const before = weight.dataSync()[0]!;
      tf.tidy(() => optimizer.applyGradients({ [weight.name]: tf.scalar(1) }));
      return before - weight.dataSync()[0]!;
    });
    expect(found).to.deep.equal([0.5, 0.5, 0.5, 0.25, 0.125, 0.125, 0.5]);
    optimizer.dispose();
    tf.dispose([globalStep, weight]);
  });

  const full = {
    learningRateBase: 0.1,
    learningRateDecaySteps: 10,
    learningRateDecayFactor: 0.5,
    burninSteps: 5,
    burninLearningRate: 0.01,
    minLearningRate: 0.02,
  };
  it('accepts all options, and a function for the step', () => {
    let step = 0;
    const rate = liveExponentialDecayWithBurnin(() => step, full);
    for (step = 0; step < 60; step++) expect(rate()).to.equal(rateAt(step, full), `step ${step}`);
  });

  it('gives the same rates as the plain function in its short form', () => {
    let step = 0;
    const rate = liveExponentialDecayWithBurnin(() => step, 3, -0.1, 7, 0.5);
    for (step = 0; step < 60; step++) expect(rate()).to.equal(rateAt(step, 3, -0.1, 7, 0.5), `step ${step}`);
  });

  it('creates no tensor', () => {
    const globalStep = tf.variable(tf.scalar(3, 'int32'), false);
    const rate = liveExponentialDecayWithBurnin(globalStep, 1000, 0.1, 10_000, 0.96, true);
    const before = tf.memory().numTensors;
    for (let i = 0; i < 100; i++) rate();
    expect(tf.memory().numTensors).to.equal(before);
    globalStep.dispose();
  });

  const refused: readonly {
    readonly reason: string;
    readonly make: () => unknown;
    readonly words: RegExp;
  }[] = [
    {
      reason: 'decay_steps of 0',
      make: () => liveExponentialDecayWithBurnin(() => 0, 1, 0.1, 0, 0.9),
      words: /decaySteps is 0/,
    },
    {
      reason: 'a rate that is NaN',
      make: () => liveExponentialDecayWithBurnin(() => 0, 1, Number.NaN, 1, 0.9),
      words: /NaN/,
    },
    {
      reason: 'missing arguments',
      make: () => (liveExponentialDecayWithBurnin as (...some: unknown[]) => unknown)(() => 0, 1, 0.1),
      words: /decaySteps is NaN/,
    },
    {
      reason: 'a negative step',
      make: () => liveExponentialDecayWithBurnin(() => -1, 1, 0.1, 1, 0.9)(),
      words: /globalStep is -1/,
    },
    {
      reason: 'a step of NaN',
      make: () => liveExponentialDecayWithBurnin(() => Number.NaN, 1, 0.1, 1, 0.9)(),
      words: /globalStep is NaN/,
    },
    {
      reason: 'a number instead of a variable or function for the step',
      make: () => live(7 as never, () => 1),
      words: /globalStep is 7/,
    },
    {
      reason: 'undefined for the step',
      make: () => live(undefined as never, () => 1),
      words: /globalStep is undefined/,
    },
    {
      reason: 'a tensor of two values',
      make: () => tf.tidy(() => void live(tf.tensor1d([1, 2]), () => 1)),
      words: /globalStep is of 2 values/,
    },
  ];
  for (const { reason, make, words } of refused) it(`refuses ${reason}`, () => expect(make).to.throw(words));
});
