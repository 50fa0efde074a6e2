import * as tf from '@tensorflow/tfjs';
import { expect } from 'chai';
import { createSchedule } from '../../src/index.ts';
import { Momentum } from '../../src/tfjs/index.ts';
import { makers, rates } from './support/makers.ts';

/** Numbers of tensors: rates create none, 10,000 steps create no more than one, and dispose leaves none. */

describe('tensors of an optimizer', () => {
  before(() => tf.setBackend('cpu'));

  for (const [name, make] of Object.entries(makers)) {
    it(`${name}: has as many after 1,000 steps as after one, and none after dispose`, () => {
      const before = tf.memory().numTensors;
      const variable = tf.tidy(() => tf.variable(tf.scalar(1)));
      const gradient = tf.scalar(1e-3);
      const optimizer = make(1);
      optimizer.applyGradients({ [variable.name]: gradient });
      const { numTensors, numBytes } = tf.memory();
      for (let i = 1; i < 1000; i++) optimizer.applyGradients({ [variable.name]: gradient });
      expect(tf.memory()).to.include({ numTensors, numBytes });
      optimizer.dispose();
      tf.dispose([variable, gradient]);
      expect(tf.memory().numTensors).to.equal(before);
    });
  }

  it('do not increase over 10,000 steps of minimize', () => {
    const variable = tf.tidy(() => tf.variable(tf.scalar(1)));
    const optimizer = new Momentum({
      learningRate: createSchedule({ type: 'exponential_decay_learning_rate', decay_steps: 100 }),
    });
    const step = (): void => {
      optimizer.minimize(() => tf.square(variable), false, [variable]);
    };
    step();
    const { numTensors } = tf.memory();
    for (let i = 1; i < 10_000; i++) step();
    expect(tf.memory().numTensors).to.equal(numTensors);
    expect(optimizer.iterations).to.equal(10_000);
    optimizer.dispose();
    variable.dispose();
  });

  it('are not created for rates: a schedule adds no kernels', async () => {
    const counted = async (learningRate: number | typeof rates.decaying) => {
      const variable = tf.tidy(() => tf.variable(tf.scalar(1)));
      const optimizer = new Momentum({ learningRate });
      const { newTensors, kernels } = await tf.profile(() => {
        tf.tidy(() => optimizer.applyGradients({ [variable.name]: tf.scalar(1) }));
      });
      optimizer.dispose();
      variable.dispose();
      return { newTensors, kernels: kernels.map(({ name }) => name) };
    };
    const number = await counted(0.1);
    expect(number.kernels).to.not.deep.equal([]);
    expect(await counted(rates.decaying)).to.deep.equal(number);
    const optimizer = new Momentum({ learningRate: rates.decaying });
    const asked = await tf.profile(() => {
      for (let step = 0; step < 100; step++) optimizer.learningRateAt(step);
    });
    expect(asked).to.deep.include({ newTensors: 0, kernels: [] });
  });
});
