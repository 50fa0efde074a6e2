import * as tf from '@tensorflow/tfjs';
import { expect } from 'chai';
import fc from 'fast-check';
import type { ScheduledOptimizer } from '../../src/tfjs/index.ts';
import { anyMaker, makers } from './support/makers.ts';

/** With the same gradients, an optimizer makes exactly the same updates, however it is called. */

type Gradients = readonly (readonly number[])[];
/** Calls an optimizer with all gradients, from the start weights; returns the final weights. */
type Door = (make: () => ScheduledOptimizer, gradients: Gradients) => Promise<Float32Array>;

const SIZE = 3;
const START = [0.5, -0.25, 2];

/** Runs `body` with a new variable, and returns its values. */
const withWeights = async (body: (w: tf.Variable) => void | Promise<void>): Promise<Float32Array> => {
  const w = tf.tidy(() => tf.variable(tf.tensor1d(START)));
  try {
    await body(w);
    return w.dataSync<'float32'>().slice();
  } finally {
    w.dispose();
  }
};

const apply = (optimizer: ScheduledOptimizer, w: tf.Variable, gradients: Gradients): void => {
  for (const gradient of gradients)
    tf.tidy(() => optimizer.applyGradients({ [w.name]: tf.tensor1d([...gradient]) }));
};

const direct: Door = (make, gradients) =>
  withWeights((w) => {
    const optimizer = make();
    apply(optimizer, w, gradients);
    optimizer.dispose();
  });

const list: Door = (make, gradients) =>
  withWeights((w) => {
    const optimizer = make();
    for (const gradient of gradients)
      tf.tidy(() => optimizer.applyGradients([{ name: w.name, tensor: tf.tensor1d([...gradient]) }]));
    optimizer.dispose();
  });

/** The gradient of Σ w·g is g. */
const minimized: Door = (make, gradients) =>
  withWeights((w) => {
    const optimizer = make();
    for (const gradient of gradients)
      optimizer.minimize(() => tf.sum(tf.mul(w, tf.tensor1d([...gradient]))), false, [w]);
    optimizer.dispose();
  });

/** A dense unit without bias, whose output is the loss, has the gradient g for a batch of one row g. */
const fitted: Door = async (make, gradients) => {
  const unit = tf.layers.dense({ units: 1, useBias: false, inputShape: [SIZE] });
  const model = tf.sequential({ layers: [unit] });
  tf.tidy(() => unit.setWeights([tf.tensor2d(START, [SIZE, 1])]));
  const optimizer = make();
  model.compile({ optimizer, loss: (_, output) => tf.mean(output) });
  const [x, y] = [tf.tensor2d(gradients.map((each) => [...each])), tf.zeros([gradients.length, 1])];
  await model.fit(x, y, { batchSize: 1, epochs: 1, shuffle: false, verbose: 0, yieldEvery: 'never' });
  const weights = unit.getWeights()[0]!.dataSync<'float32'>().slice();
  model.dispose();
  optimizer.dispose();
  tf.dispose([x, y]);
  return weights;
};

/** Stops after `at` updates, and continues with another optimizer, to which `hand` passes the state. */
const resumed =
  (hand: (from: ScheduledOptimizer, to: ScheduledOptimizer) => Promise<void>) =>
  (at: number): Door =>
  (make, gradients) =>
    withWeights(async (w) => {
      const [first, second] = [make(), make()];
      apply(first, w, gradients.slice(0, at));
      await hand(first, second);
      first.dispose();
      apply(second, w, gradients.slice(at));
      second.dispose();
    });

const byState = resumed(async (from, to) => to.setState(JSON.parse(JSON.stringify(await from.getState()))));

const byWeights = resumed(async (from, to) => {
  const weights = await from.getWeights();
  await to.setWeights(weights);
  weights[0]?.tensor.dispose();
});

const run = fc.record({
  make: anyMaker,
  gradients: fc.array(
    fc.array(fc.float({ min: -10, max: 10, noNaN: true }), { minLength: SIZE, maxLength: SIZE }),
    { minLength: 1, maxLength: 12 },
  ),
  at: fc.nat(12),
});

const bits = (values: Float32Array): Uint32Array => new Uint32Array(values.buffer.slice(0), 0, values.length);

describe('an update gives exactly the same weights', () => {
  before(() => tf.setBackend('cpu'));

  const doors: readonly {
    readonly name: string;
    readonly door: (at: number) => Door;
    readonly runs: number;
  }[] = [
    { name: 'applyGradients with a list', door: () => list, runs: 50 },
    { name: 'minimize', door: () => minimized, runs: 50 },
    { name: 'model.fit', door: () => fitted, runs: 20 },
    { name: 'resumed from getState, through JSON', door: byState, runs: 50 },
    { name: 'resumed from getWeights', door: byWeights, runs: 50 },
  ];
  for (const { name, door, runs: numRuns } of doors) {
    it(`the same updates as applyGradients: ${name}`, () =>
      fc.assert(
        fc.asyncProperty(run, async ({ make, gradients, at }) => {
          const before = tf.memory().numTensors;
          const wanted = await direct(make, gradients);
          expect(bits(await door(at)(make, gradients))).to.deep.equal(bits(wanted));
          expect(tf.memory().numTensors, 'tensors left').to.equal(before);
        }),
        { numRuns },
      ));
  }

  it('gives other weights if the state is not passed on', async () => {
    const gradients = [
      [1, 2, 3],
      [1, 2, 3],
    ].map((each) => [...each]);
    const forgetful = resumed(async () => {})(1);
    for (const [name, make] of Object.entries(makers)) {
      const [wanted, found] = [await direct(make, gradients), await forgetful(make, gradients)];
      expect(bits(found), name).to.not.deep.equal(bits(wanted));
    }
  });
});
