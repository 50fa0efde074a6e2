import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { expect } from 'chai';
import { createSchedule } from '../../src/create.ts';
import { Adam } from '../../src/tfjs/optimizers/adam.ts';
import { Momentum } from '../../src/tfjs/optimizers/momentum.ts';
import { ScheduledOptimizer } from '../../src/tfjs/optimizers/optimizer.ts';
import { scheduled } from '../../src/tfjs/scheduled.ts';
import { quadratic } from './support/quadratic.ts';
import { warningsOf } from './support/warnings.ts';

/** Every optimizer of tf.train, made with a rate that no schedule here uses. */
const makers: { readonly [name: string]: () => tf.Optimizer } = {
  sgd: () => tf.train.sgd(7),
  momentum: () => tf.train.momentum(7, 0.9),
  nesterov: () => tf.train.momentum(7, 0.9, true),
  adam: () => tf.train.adam(7),
  adamax: () => tf.train.adamax(7),
  rmsprop: () => tf.train.rmsprop(7, 0.9, 0.9, 1),
  adagrad: () => tf.train.adagrad(7),
  adadelta: () => tf.train.adadelta(7),
};

const ramp = (step: number): number => (step + 1) / 256;

/** The same optimizer with each rate set by hand, in the way that it supports. */
const byHand = (make: () => tf.Optimizer, steps: number): number[] => {
  const { a, b, loss, values } = quadratic();
  const optimizer = make() as tf.Optimizer & {
    setLearningRate?: (rate: number) => void;
    learningRate: number;
  };
  for (let step = 0; step < steps; step++) {
    if (optimizer.setLearningRate) optimizer.setLearningRate(ramp(step));
    else optimizer.learningRate = ramp(step);
    optimizer.minimize(loss, false, [a, b]);
  }
  const found = values();
  tf.dispose([a, b]);
  return found;
};

for (const backend of ['cpu', 'wasm']) {
  describe(`scheduled, on ${backend}`, () => {
    before(() => tf.setBackend(backend));
    after(() => tf.setBackend('cpu'));

    for (const [name, make] of Object.entries(makers)) {
      it(`${name} follows the schedule, and leaves no tensors`, () => {
        const golden = byHand(make, 20);
        const before = tf.memory().numTensors;
        const { a, b, loss, values } = quadratic();
        const optimizer = scheduled(make(), ramp);
        optimizer.minimize(loss, false, [a, b]);
        const after = tf.memory().numTensors;
        for (let step = 1; step < 20; step++) {
          expect(optimizer.currentLearningRate).to.equal(ramp(step));
          optimizer.minimize(loss, false, [a, b]);
        }
        expect(values()).to.deep.equal(golden);
        expect(optimizer.iterations).to.equal(20);
        expect(tf.memory().numTensors).to.equal(after, 'the number of tensors changes during training');
        optimizer.dispose();
        tf.dispose([a, b]);
        expect(tf.memory().numTensors).to.equal(before, 'tensors are left after dispose');
      });
    }
  });
}

describe('scheduled', () => {
  before(() => tf.setBackend('cpu'));

  it('is a tf.Optimizer that works with model.compile and fit', async () => {
    const before = tf.memory().numTensors;
    const optimizer = scheduled(tf.train.sgd(7), (step) => [0.25, 0.125, 0.0625][step]!);
    expect(optimizer).to.be.instanceOf(tf.Optimizer);
    expect(optimizer).to.be.instanceOf(ScheduledOptimizer);
    const layer = tf.layers.dense({ units: 1, useBias: false, kernelInitializer: 'ones', inputShape: [1] });
    const model = tf.sequential({ layers: [layer] });
    model.compile({ optimizer, loss: 'meanSquaredError' });
    const [xs, ys] = [tf.ones([3, 1]), tf.zeros([3, 1])];
    await model.fit(xs, ys, { batchSize: 1, epochs: 1, verbose: 0 });
    expect(model.getWeights()[0]!.dataSync()[0]).to.equal(0.5 * 0.75 * 0.875);
    optimizer.dispose();
    model.dispose();
    tf.dispose([xs, ys]);
    expect(tf.memory().numTensors).to.equal(before);
  });

  it('starts at the count of the optimizer', () => {
    const { a, b, loss } = quadratic();
    const inner = tf.train.sgd(0.1);
    for (let i = 0; i < 3; i++) inner.minimize(loss, false, [a, b]);
    const optimizer = scheduled(inner, ramp);
    expect(optimizer.currentLearningRate).to.equal(ramp(3));
    tf.dispose([a, b]);
    optimizer.dispose();
  });

  it('keeps the state of a variable in place if its gradient is missing', () => {
    const run = (wrap: (inner: tf.Optimizer) => tf.Optimizer): number[] => {
      const { a, b, values } = quadratic();
      const optimizer = wrap(tf.train.momentum(0.125, 0.5));
      for (const tensor of [tf.tensor1d([1, 1]), null, tf.tensor1d([1, 1])]) {
        const gradients = [
          { name: a.name, tensor },
          { name: b.name, tensor: tf.scalar(1) },
        ];
        optimizer.applyGradients(gradients as never);
      }
      const found = values();
      tf.dispose([a, b]);
      return found;
    };
    expect(run((inner) => scheduled(inner, 0.125))).to.deep.equal(run((inner) => inner));
  });

  it('is saved with a model under the name of the wrapped optimizer', () => {
    const optimizer = scheduled(tf.train.adam(7, 0.8), ramp);
    expect(optimizer.getClassName()).to.equal('Adam');
    expect(optimizer.getConfig()).to.include({ beta1: 0.8 });
    optimizer.dispose();
  });

  it('clips, and multiplies by the factor', () => {
    const { a, b, loss, values } = quadratic();
    const optimizer = scheduled(tf.train.sgd(7), 0.5, { clipNorm: 1e-3 });
    optimizer.factor = 0.5;
    const before = values();
    optimizer.minimize(loss, false, [a, b]);
    const moved = Math.hypot(...values().map((value, i) => value - before[i]!));
    expect(moved).to.be.closeTo(0.25 * 1e-3, 1e-7);
    optimizer.dispose();
    tf.dispose([a, b]);
  });

  it('warns once if the schedule ends before the run', async () => {
    const { a, b, loss } = quadratic();
    const schedule = createSchedule({ type: 'cosine_decay_learning_rate', total_steps: 2, warmup_steps: 0 });
    const optimizer = scheduled(tf.train.adam(7), schedule);
    const said = await warningsOf(() => {
      for (let i = 0; i < 5; i++) optimizer.minimize(loss, false, [a, b]);
    });
    expect(said).to.have.length(1);
    optimizer.dispose();
    tf.dispose([a, b]);
  });

  it('accepts gradients by name', () => {
    const variable = tf.variable(tf.scalar(1), true, 'by_name');
    const optimizer = scheduled(tf.train.sgd(7), 0.5);
    optimizer.applyGradients({ by_name: variable });
    expect(variable.dataSync()[0]).to.equal(0.5);
    optimizer.dispose();
    variable.dispose();
  });

  it('refuses a momentum that is not finite', () => {
    const { a, b, loss } = quadratic();
    const momentum = createSchedule({ type: 'constant', learning_rate: 0.5 });
    const rateless = new Momentum({
      learningRate: 1,
      momentum: Object.assign(() => Number.NaN, momentum) as never,
    });
    expect(() => rateless.minimize(loss, false, [a, b])).to.throw(/momentum is NaN at step 0/);
    rateless.dispose();
    tf.dispose([a, b]);
  });

  it('refuses a rate or a gradient that is not finite, before anything changes', () => {
    const { a, b, loss, values } = quadratic();
    const before = values();
    const rateless = scheduled(tf.train.adam(7), () => Number.NaN);
    expect(() => rateless.minimize(loss, false, [a, b])).to.throw(/NaN at step 0/);
    const steep = scheduled(tf.train.adam(7), 0.1);
    const endless = (): tf.Scalar => tf.mul(loss(), Number.POSITIVE_INFINITY);
    expect(() => steep.minimize(endless, false, [a, b])).to.throw(/not finite at step 0/);
    expect(values()).to.deep.equal(before);
    rateless.dispose();
    steep.dispose();
    tf.dispose([a, b]);
  });

  it('refuses the state of another optimizer', async () => {
    const { a, b, loss } = quadratic();
    const [first, own] = [scheduled(tf.train.adam(1), ramp), new Adam({ learningRate: 1 })];
    for (const each of [first, own]) each.minimize(loss, false, [a, b]);
    const state = await first.getState();
    const [other, same] = [scheduled(tf.train.sgd(1), ramp), scheduled(tf.train.adam(1), ramp)];
    expect(() => other.setState(state)).to.throw(
      TypeError,
      /the state is that of .*Adam, but this optimizer is .*SGD/,
    );
    const strange = { ...state, fields: [{ field: 'nothing', values: [] }] };
    expect(() => same.setState(strange as never)).to.throw(
      TypeError,
      'has nothing, which this Adam does not have',
    );
    const plain = { ...(await own.getState()), optimizer: state.optimizer };
    expect(() => same.setState(plain as never)).to.throw(TypeError, 'not that of an optimizer of tf.train');
    // Set the state twice: the second call replaces the slots of the first.
    same.setState(state);
    const before = tf.memory().numTensors;
    same.setState(state);
    expect(tf.memory().numTensors).to.equal(before);
    for (const each of [first, own, other, same]) each.dispose();
    tf.dispose([a, b]);
  });

  it('refuses an optimizer that already follows a schedule, and one that is not from tf.train', () => {
    expect(() => scheduled(new Adam({ learningRate: 0.1 }), ramp)).to.throw(TypeError, /by itself/);
    const inner = tf.train.sgd(0.1);
    const twice = scheduled(inner, ramp);
    expect(() => scheduled(twice, ramp)).to.throw(TypeError, /by itself/);
    class Own extends tf.Optimizer {
      static className = 'Own';
      applyGradients(): void {}
      getConfig(): tf.serialization.ConfigDict {
        return {};
      }
    }
    expect(() => scheduled(new Own() as never, ramp)).to.throw(
      TypeError,
      /Own is not an optimizer of tf.train/,
    );
    inner.dispose();
  });
});
