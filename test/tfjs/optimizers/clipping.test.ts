import * as tf from '@tensorflow/tfjs';
import { expect } from 'chai';
import { type Flavour, Momentum } from '../../../src/tfjs/index.ts';

/** Tests clipping by global norm. With rate 1 and no momentum, an update shows the clipped gradients. */

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

  const table: readonly {
    readonly clipNorm: number;
    readonly gradients: number[][];
    readonly left: number[][];
    readonly reason: string;
  }[] = [
    { clipNorm: 0, gradients: [[3], [4]], left: [[3], [4]], reason: '0 clips nothing' },
    { clipNorm: 10, gradients: [[3], [4]], left: [[3], [4]], reason: 'gradients below the limit stay' },
    { clipNorm: 5, gradients: [[3], [4]], left: [[3], [4]], reason: 'gradients at the limit stay' },
    {
      clipNorm: 2.5,
      gradients: [[3], [4]],
      left: [[1.5], [2]],
      reason: 'the norm is over all variables together',
    },
    {
      clipNorm: 1,
      gradients: [[3, 4]],
      left: [[f32(3 * f32(0.2)), f32(4 * f32(0.2))]],
      reason: 'scaled by clip · (1 / norm), in float32',
    },
    { clipNorm: 2, gradients: [[0, 0]], left: [[0, 0]], reason: 'gradients of 0 stay' },
    {
      clipNorm: 0.5,
      gradients: [[0.25], [0, -0.25]],
      left: [[0.25], [0, -0.25]],
      reason: 'a small norm is not scaled up',
    },
    {
      clipNorm: 1,
      gradients: [[2, 2, 2, 2], [0], [3]],
      left: [[0.4, 0.4, 0.4, 0.4], [0], [0.6]].map((each) => each.map(f32)),
      reason: 'gradients with a norm of 5',
    },
  ];
  for (const flavour of ['keras', 'tf1'] as const) {
    for (const { clipNorm, gradients, left, reason } of table) {
      it(`${flavour}, ${clipNorm} on ${JSON.stringify(gradients)}: ${reason}`, () =>
        clipped(clipNorm, flavour, ...gradients).forEach((values, i) => {
          values.forEach((value, j) => {
            expect(value).to.be.closeTo(left[i]![j]!, 1e-7);
          });
        }));
    }
  }
});
