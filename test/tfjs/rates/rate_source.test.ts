import * as tf from '@tensorflow/tfjs';
import { expect } from 'chai';
import { createSchedule } from '../../../src/index.ts';
import { Momentum, type RateSource } from '../../../src/tfjs/index.ts';

/** Sources of a rate. An update with a gradient of 1 and without momentum shows the rate that was used. */

const taken = (learningRate: RateSource, steps: number, between?: (step: number) => void): number[] => {
  const optimizer = new Momentum({ learningRate, momentum: 0 });
  const variable = tf.tidy(() => tf.variable(tf.scalar(0)));
  const rates = Array.from({ length: steps }, (_, step) => {
    between?.(step);
    tf.tidy(() => variable.assign(tf.scalar(0)));
    const said = optimizer.currentLearningRate;
    expect(said).to.equal(optimizer.learningRateAt(step));
    tf.tidy(() => optimizer.applyGradients({ [variable.name]: tf.scalar(1) }));
    const rate = 0 - variable.dataSync()[0]!;
    expect(rate).to.equal(Math.fround(said));
    return rate;
  });
  optimizer.dispose();
  variable.dispose();
  return rates;
};

describe('the learning rate of an optimizer', () => {
  before(() => tf.setBackend('cpu'));

  it('may be a number', () => expect(taken(0.5, 3)).to.deep.equal([0.5, 0.5, 0.5]));

  it('may be a schedule, which follows the number of updates', () => {
    const schedule = createSchedule({
      type: 'manual_step_learning_rate',
      initial_learning_rate: 1,
      schedule: [
        { step: 2, learning_rate: 0.5 },
        { step: 3, learning_rate: 0.25 },
      ],
    });
    expect(taken(schedule, 5)).to.deep.equal([1, 1, 0.5, 0.25, 0.25]);
  });

  it('may be a function of the step', () =>
    expect(taken((step) => 2 ** -step, 3)).to.deep.equal([1, 0.5, 0.25]));

  it('may be a function that is called each time', () => {
    let now = 0;
    const live = (): number => now;
    const set = (step: number): void => {
      now = step * 0.5;
    };
    expect(taken(live, 3, set)).to.deep.equal([0, 0.5, 1]);
  });

  it('is multiplied by the factor of the optimizer', () => {
    const optimizer = new Momentum({ learningRate: (step) => step + 1 });
    optimizer.factor = 0.5;
    expect([
      optimizer.learningRateAt(0),
      optimizer.learningRateAt(9),
      optimizer.currentLearningRate,
    ]).to.deep.equal([0.5, 5, 0.5]);
  });

  it('of a schedule can only be requested at valid steps', () => {
    const optimizer = new Momentum({ learningRate: createSchedule({ type: 'constant_learning_rate' }) });
    expect(() => optimizer.learningRateAt(-1)).to.throw(RangeError);
  });

  it('may be replaced during training', () => {
    const optimizer = new Momentum({ learningRate: 0.5 });
    optimizer.learningRate = (step) => step + 2;
    expect(optimizer.currentLearningRate).to.equal(2);
    expect(() => {
      optimizer.learningRate = undefined as never;
    }).to.throw(TypeError, 'learningRate');
    expect(optimizer.currentLearningRate).to.equal(2);
  });
});
