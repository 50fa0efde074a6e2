import * as tf from '@tensorflow/tfjs';
import { expect } from 'chai';
import { type Flavour, Momentum } from '../../src/tfjs/index.ts';

/** What is left of gradients after clipping by global norm: an update at a rate of 1 without momentum shows it. */

const f32 = Math.fround;

const clipped = (clipNorm: number, flavour: Flavour, ...gradients: number[][]): number[][] => {
  const optimizer = new Momentum({ learningRate: 1, momentum: 0, clipNorm, flavour });
  const variables = gradients.map(({ length }) => tf.tidy(() => tf.variable(tf.zeros([length]))));
  tf.tidy(() =>
    optimizer.applyGradients(variables.map(({ name }, i) => ({ name, tensor: tf.tensor1d(gradients[i]!) }))),
  );
  const left = variables.map((each) => [...each.dataSync()].map((value) => 0 - value));
  optimizer.dispose();
  tf.dispose(variables);
  return left;
};

describe('clipping by global norm', () => {
  before(() => tf.setBackend('cpu'));

  const table: readonly [clipNorm: number, gradients: number[][], left: number[][], why: string][] = [
    [0, [[3], [4]], [[3], [4]], '0 clips nothing'],
    [10, [[3], [4]], [[3], [4]], 'below the limit it stays'],
    [5, [[3], [4]], [[3], [4]], 'at the limit too'],
    [2.5, [[3], [4]], [[1.5], [2]], 'the norm is over all variables together'],
    [1, [[3, 4]], [[f32(3 * f32(0.2)), f32(4 * f32(0.2))]], 'scaled by clip · (1 / norm), in float32'],
    [2, [[0, 0]], [[0, 0]], 'where there is nothing to clip'],
    [0.5, [[0.25], [0, -0.25]], [[0.25], [0, -0.25]], 'a small norm is not scaled up'],
    [
      1,
      [[2, 2, 2, 2], [0], [3]],
      [[0.4, 0.4, 0.4, 0.4], [0], [0.6]].map((each) => each.map(f32)),
      'a norm of 5',
    ],
  ];
  for (const flavour of ['keras', 'tf1'] as const) {
    for (const [clipNorm, gradients, left, why] of table) {
      it(`${flavour}, ${clipNorm} on ${JSON.stringify(gradients)}: ${why}`, () =>
        clipped(clipNorm, flavour, ...gradients).forEach((values, i) => {
          values.forEach((value, j) => {
            expect(value).to.be.closeTo(left[i]![j]!, 1e-7);
          });
        }));
    }
  }
});
