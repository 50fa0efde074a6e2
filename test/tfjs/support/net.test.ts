import * as tf from '@tensorflow/tfjs';
import { expect } from 'chai';
import { describeReference, referencePath } from '../../support/reference.ts';
import { type Batch, type Net, netOf } from './net.ts';

/** The network that other tests train computes what TensorFlow.js would, to the last bit. */

const lossOf = ({ weights: [w1, b1, w2, b2] }: Net, { x, y }: Batch): tf.Scalar => {
  const rows = tf.tensor2d(x, [y.length, x.length / y.length]);
  const classes = tf.oneHot(tf.tensor1d([...y], 'int32'), b2!.size);
  const hidden = tf.tanh(tf.add(tf.matMul(rows, w1 as tf.Variable<tf.Rank.R2>), b1!));
  const logits = tf.add(tf.matMul(hidden, w2 as tf.Variable<tf.Rank.R2>), b2!);
  return tf.losses.softmaxCrossEntropy(classes, logits).asScalar();
};

/** The loss and the gradient of each weight. */
const found = (net: Net, loss: () => tf.Scalar): readonly (readonly number[])[] =>
  tf.tidy(() => {
    const { value, grads } = tf.variableGrads(loss, [...net.weights]);
    return [value, ...net.weights.map(({ name }) => grads[name]!)].map((each) => [...each.dataSync()]);
  });

describeReference('the network of the recorded runs', () => {
  before(() => tf.setBackend('cpu'));

  for (const updates of [0, 1, 30])
    it(`has the loss and gradients of TensorFlow.js after ${updates} updates`, () => {
      const net = netOf(referencePath('training'));
      const optimizer = tf.train.sgd(1);
      for (let step = 0; step < updates; step++)
        optimizer.minimize(() => net.loss(net.batch(step)), false, [...net.weights]);
      const batch = net.batch(updates);
      expect(found(net, () => net.loss(batch))).to.deep.equal(found(net, () => lossOf(net, batch)));
      expect(tf.tidy(() => net.loss(net.all).dataSync())).to.deep.equal(
        tf.tidy(() => lossOf(net, net.all).dataSync()),
      );
      net.dispose();
      optimizer.dispose();
    });
});
