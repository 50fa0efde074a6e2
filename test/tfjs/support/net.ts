import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';

/** The network and data of the reference's runs: 8–16–4 tanh, softmax cross-entropy. */

interface Data {
  readonly batch: number;
  readonly batchesPerEpoch: number;
  readonly classes: number;
  readonly x: readonly (readonly number[])[];
  readonly y: readonly number[];
}

export type Init = {
  readonly order: readonly string[];
  readonly shapes: { readonly [name: string]: number[] };
} & { readonly [name: string]: unknown };

export interface Batch {
  readonly x: tf.Tensor2D;
  readonly y: tf.Tensor2D;
}

export interface Net {
  /** In the order of the reference: W1, b1, W2, b2. */
  readonly weights: readonly tf.Variable[];
  /** The batch of step t. */
  batch(step: number): Batch;
  readonly all: Batch;
  loss(batch: Batch): tf.Scalar;
  /** All weights, one after the other. */
  flat(): Float32Array;
  dispose(): void;
}

const json = <T>(folder: string, file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8'));

const floats = (values: unknown): number[] => ([values].flat(9) as number[]).map(Math.fround);

const batchOf = ({ x, y, classes }: Data, from: number, to: number): Batch => ({
  x: tf.tensor2d(x.slice(from, to).map(floats)),
  y: tf.tidy(() => tf.oneHot(tf.tensor1d(y.slice(from, to), 'int32'), classes).toFloat() as tf.Tensor2D),
});

const lossOf = ([w1, b1, w2, b2]: readonly tf.Variable[], { x, y }: Batch): tf.Scalar =>
  tf.tidy(() => {
    const hidden = tf.tanh(tf.add(tf.matMul(x, w1 as tf.Variable<tf.Rank.R2>), b1!));
    const logits = tf.add(tf.matMul(hidden as tf.Tensor2D, w2 as tf.Variable<tf.Rank.R2>), b2!);
    return tf.losses.softmaxCrossEntropy(y, logits as tf.Tensor2D).asScalar();
  });

/** The untrained network, from `init.json` and `data.json` in a folder. */
export const netOf = (folder: string): Net => {
  const init = json<Init>(folder, 'init.json');
  const data = json<Data>(folder, 'data.json');
  const weights = init.order.map((name) =>
    tf.tidy(() => tf.variable(tf.tensor(floats(init[name]), init.shapes[name]!), true, name)),
  );
  const batches = Array.from({ length: data.batchesPerEpoch }, (_, i) =>
    batchOf(data, i * data.batch, (i + 1) * data.batch),
  );
  const all = batchOf(data, 0, data.x.length);
  return {
    weights,
    batch: (step) => batches[step % batches.length]!,
    all,
    loss: (batch) => lossOf(weights, batch),
    flat: () => Float32Array.from(weights.flatMap((weight) => [...weight.dataSync()])),
    dispose: () => {
      tf.dispose([...weights, ...batches.flatMap(({ x, y }) => [x, y]), all.x, all.y]);
    },
  };
};
