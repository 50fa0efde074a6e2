import * as tf from '@tensorflow/tfjs';

export interface Quadratic {
  readonly a: tf.Variable;
  readonly b: tf.Variable;
  loss(): tf.Scalar;
  values(): number[];
}

/** A loss of two variables: the squares of one, and three times the square of the other's distance to 1. */
export const quadratic = (names: { readonly a?: string; readonly b?: string } = {}): Quadratic => {
  const a = tf.tidy(() => tf.tensor1d([1, -2]).variable(true, names.a));
  const b = tf.tidy(() => tf.scalar(0.5).variable(true, names.b));
  return {
    a,
    b,
    loss: () => tf.add(tf.sum(tf.square(a)), tf.mul(3, tf.square(tf.sub(b, 1)))) as tf.Scalar,
    values: () => [...a.dataSync(), ...b.dataSync()],
  };
};
