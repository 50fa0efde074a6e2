import * as tf from '@tensorflow/tfjs';
import { expect } from 'chai';
import { Adam, resumeTraining, saveTraining } from '../../src/tfjs/index.ts';

/** Claims of docs/tfjs.md about TensorFlow.js. If a test fails, TensorFlow.js has changed, and the page must be updated. */

/** The value of a weight that starts at 0, after some updates with a constant gradient. */
const moved = (optimizer: tf.Optimizer, gradient: number, updates = 1): number =>
  tf.tidy(() => {
    const weight = tf.variable(tf.scalar(0));
    for (let i = 0; i < updates; i++) {
      optimizer.applyGradients([{ name: weight.name, tensor: tf.scalar(gradient) }]);
    }
    return weight.dataSync()[0]!;
  });

type Stock = tf.Optimizer & { learningRate: number };

/** Optimizers with a rate of 1. */
const stock: { readonly [name: string]: () => tf.Optimizer } = {
  sgd: () => tf.train.sgd(1),
  momentum: () => tf.train.momentum(1, 0.5),
  adam: () => tf.train.adam(1),
  adamax: () => tf.train.adamax(1),
  rmsprop: () => tf.train.rmsprop(1),
  adagrad: () => tf.train.adagrad(1),
  adadelta: () => tf.train.adadelta(1),
};

const minimizeSquare = (optimizer: tf.Optimizer, weight: tf.Variable): void => {
  optimizer.minimize(() => weight.square().asScalar(), false, [weight]);
};

const untrained = (): tf.Sequential => {
  const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
  model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
  return model;
};

const fitWith = (callbacks: object | object[]): Promise<tf.History> =>
  untrained().fit(tf.zeros([2, 1]), tf.zeros([2, 1]), {
    epochs: 5,
    verbose: 0,
    callbacks: callbacks as tf.CustomCallbackArgs,
  });

/** The error with which a promise fails. */
const failure = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'nothing',
    (error: Error) => error.message,
  );

describe('TensorFlow.js 4.22, as described in docs/tfjs.md', () => {
  before(() => tf.setBackend('cpu'));

  for (const [name, make] of Object.entries(stock)) {
    const ignored = name === 'sgd' || name === 'momentum';
    it(`tf.train.${name} ${ignored ? 'ignores' : 'uses'} a new value assigned to learningRate`, () => {
      const optimizer = make() as Stock;
      optimizer.learningRate = 0;
      expect(moved(optimizer, 1)).to.equal(ignored ? -1 : 0);
    });
  }

  it('setLearningRate works on sgd and momentum, and setMomentum does not', () => {
    const [sgd, momentum] = [tf.train.sgd(1), tf.train.momentum(1, 0)];
    sgd.setLearningRate(0);
    expect(moved(sgd, 1)).to.equal(0);
    momentum.setMomentum(0.5);
    expect(moved(momentum, 1, 2)).to.equal(-2);
    momentum.setLearningRate(0);
    expect(moved(momentum, 1)).to.equal(0);
  });

  for (const [name, left] of [
    ['sgd', 0],
    ['momentum', 1],
  ] as const) {
    it(`tf.train.${name} leaves ${left} tensors after dispose`, () => {
      const before = tf.memory().numTensors;
      stock[name]!().dispose();
      expect(tf.memory().numTensors - before).to.equal(left);
    });
  }

  it('tf.train.adam adds ε after the bias correction, TensorFlow adds it before', () => {
    // The first update, by a gradient g, is rate · g / (g + ε), and rate · g / (g + ε / √(1 − β₂)).
    const [rate, epsilon] = [1, 1e-8];
    expect(moved(tf.train.adam(rate, 0.9, 0.999, epsilon), epsilon)).to.be.closeTo(-1 / 2, 1e-5);
    const before = -1 / (1 + 1 / Math.sqrt(0.001));
    expect(moved(new Adam({ learningRate: rate, epsilon }), epsilon)).to.be.closeTo(before, 1e-5);
  });

  it('tf.train.rmsprop, centred, is NaN for small gradients', () => {
    const centred = () => tf.train.rmsprop(0.1, 0.9, 0, 1e-3, true);
    expect(moved(centred(), 0.01)).to.be.NaN;
    expect(moved(centred(), 1)).to.be.below(0);
  });

  it('accumulators are assigned by position in the list of gradients', () => {
    const optimizer = tf.train.momentum(1, 0.5);
    const [a, b] = [tf.variable(tf.scalar(0)), tf.variable(tf.scalar(0))];
    const gradient = ({ name }: tf.Variable, of: number) => ({ name, tensor: tf.scalar(of) });
    optimizer.applyGradients([gradient(a, 1), gradient(b, 0)]);
    optimizer.applyGradients([gradient(b, 0), gradient(a, 0)]);
    // The first accumulator belongs to a, but it now moves b.
    expect([...a.dataSync(), ...b.dataSync()]).to.deep.equal([-1, -0.5]);
  });

  it('tf.train.adam after setWeights continues with slightly different numbers, after resumeTraining with the same', async () => {
    const weights = [1, 1, 1].map((value) => tf.variable(tf.scalar(value)));
    const [whole, byWeights, byState] = weights as [tf.Variable, tf.Variable, tf.Variable];
    const optimizer = tf.train.adam(0.1);
    for (let i = 0; i < 50; i++) minimizeSquare(optimizer, whole);
    for (const weight of [byWeights, byState]) weight.assign(whole);

    const [second, third] = [tf.train.adam(0.1), tf.train.adam(0.1)];
    const saved = await optimizer.getWeights();
    await second.setWeights(saved.map(({ name, tensor }) => ({ name, tensor: tensor.clone() })));
    resumeTraining(await saveTraining({ optimizer }), { optimizer: third });

    minimizeSquare(optimizer, whole);
    minimizeSquare(second, byWeights);
    minimizeSquare(third, byState);
    expect(byState.dataSync()).to.deep.equal(whole.dataSync());
    expect(byWeights.dataSync()).to.not.deep.equal(whole.dataSync());
  });

  it('instanceof is true for any optimizer and any optimizer class', () => {
    expect(tf.train.sgd(1)).to.be.an.instanceOf(tf.AdamOptimizer);
    expect(tf.train.sgd(1).getClassName()).to.equal('SGD');
  });

  it('a plain callback gets neither the model nor the parameters', async () => {
    const seen: string[] = [];
    const note = (name: string) => () => {
      seen.push(name);
    };
    await fitWith({ setModel: note('model'), setParams: note('params'), onTrainBegin: note('begin') });
    expect(seen).to.deep.equal(['begin']);
  });

  it('a plain callback breaks fit if it comes before a callback of TensorFlow.js, or after it without having all methods', async () => {
    const own = () => tf.callbacks.earlyStopping({ monitor: 'loss', patience: 0 });
    const one = { onEpochEnd: () => {} };
    const names = ['TrainBegin', 'TrainEnd', 'EpochBegin', 'EpochEnd', 'BatchBegin', 'BatchEnd'];
    const methods = ['setModel', 'setParams', ...names.map((name) => `on${name}`)];
    const all = Object.fromEntries(methods.map((name) => [name, () => {}]));
    for (const plain of [one, all]) expect(await failure(fitWith([plain, own()]))).to.match(/not a function/);
    expect(await failure(fitWith([own(), one]))).to.match(/setParams is not a function/);
    expect(await failure(fitWith([own(), all]))).to.equal('nothing');
  });

  it('an int32 variable refuses a value without the dtype int32', () => {
    const step = tf.variable(tf.scalar(0, 'int32'), false);
    expect(() => step.assign(tf.scalar(3))).to.throw(/dtype/);
    step.assign(tf.scalar(3, 'int32'));
    expect(step.dataSync()[0]).to.equal(3);
  });

  it('a float32 variable cannot count beyond 2²⁴', () => {
    const step = tf.variable(tf.scalar(2 ** 24), false);
    step.assign(step.add(1));
    expect(step.dataSync()[0]).to.equal(2 ** 24);
  });
});
