import * as tf from '@tensorflow/tfjs';
import type { Digits } from './data.ts';

/** A network with one hidden layer; seeded, so that every run starts from the same weights. */
export const createModel = (): tf.Sequential => {
  const dense = (units: number, seed: number, more: object) =>
    tf.layers.dense({ units, kernelInitializer: tf.initializers.glorotUniform({ seed }), ...more });
  return tf.sequential({
    layers: [dense(100, 1, { inputShape: [196], activation: 'relu' }), dense(10, 2, {})],
  });
};

/** The mean cross-entropy of a batch. */
export const lossOf = (model: tf.LayersModel, { images, labels }: Digits): tf.Scalar =>
  tf.losses.softmaxCrossEntropy(tf.oneHot(labels, 10), model.apply(images) as tf.Tensor2D);

/** The share of images that are classified correctly. */
export const accuracyOf = (model: tf.LayersModel, { images, labels }: Digits): number =>
  tf.tidy(() => (model.predict(images) as tf.Tensor2D).argMax(1).equal(labels).mean().dataSync()[0]!);
