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

/** Examples, one row after the other, and the class of each. */
export interface Batch {
  readonly x: Float32Array;
  readonly y: readonly number[];
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

/** The numbers of values in a row of inputs, of the hidden layer and of outputs. */
const [INPUTS, HIDDEN, OUTPUTS] = [8, 16, 4];

const batchOf = ({ x, y }: Data, from: number, to: number): Batch => ({
  x: Float32Array.from(floats(x.slice(from, to))),
  y: y.slice(from, to),
});

/** a · b, where a has rows of `inner` values and b rows of `columns` values. */
const product = (a: Float32Array, b: Float32Array, inner: number, columns: number): Float32Array => {
  const result = new Float32Array((a.length / inner) * columns);
  let at = 0;
  for (let row = 0; row < a.length; row += inner)
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let k = 0; k < inner; k++) sum += a[row + k]! * b[k * columns + column]!;
      result[at++] = sum;
    }
  return result;
};

/** The matrix with rows and columns exchanged. */
const transposed = (matrix: Float32Array, columns: number): Float32Array => {
  const rows = matrix.length / columns;
  return matrix.map((_, at) => matrix[(at % rows) * columns + Math.floor(at / rows)]!);
};

const plus = (matrix: Float32Array, row: Float32Array): Float32Array =>
  matrix.map((value, at) => value + row[at % row.length]!);

/** The sum of each column. */
const columnSums = (matrix: Float32Array, columns: number): Float32Array =>
  product(new Float32Array(matrix.length / columns).fill(1), matrix, matrix.length / columns, columns);

/** The logarithms of the shares of the classes. */
const logShares = (logits: Float32Array): Float32Array => {
  const result = new Float32Array(logits.length);
  for (let from = 0; from < logits.length; from += OUTPUTS) {
    const row = logits.subarray(from, from + OUTPUTS);
    const most = Math.max(...row);
    const all = row
      .map((value) => value - most)
      .map(Math.exp)
      .reduce((sum, each) => sum + each, 0);
    const log = Math.fround(most + Math.fround(Math.log(Math.fround(all))));
    for (let i = 0; i < OUTPUTS; i++) result[from + i] = row[i]! - log;
  }
  return result;
};

interface Result {
  readonly loss: number;
  /** The gradient of each weight, in the order of the weights. */
  readonly gradients: () => readonly Float32Array[];
}

/**
 * The loss and its gradients in plain JavaScript, with the float32 numbers of TensorFlow.js's operations: those take ten times as
 * long for so small a network, and the tests are about what an optimizer does with the gradients.
 */
const computed = ([w1, b1, w2, b2]: readonly Float32Array[], { x, y }: Batch): Result => {
  const hidden = plus(product(x, w1!, INPUTS, HIDDEN), b1!).map(Math.tanh);
  const logs = logShares(plus(product(hidden, w2!, HIDDEN, OUTPUTS), b2!));
  const loss = Math.fround(y.reduce((sum, of, i) => sum - logs[i * OUTPUTS + of]!, 0)) / y.length;
  const gradients = () => {
    const share = Math.fround(1 / y.length);
    const off = logs
      .map(Math.exp)
      .map((value, at) => value - Number(y[Math.floor(at / OUTPUTS)] === at % OUTPUTS))
      .map((value) => value * share);
    const back = product(off, transposed(w2!, OUTPUTS), OUTPUTS, HIDDEN);
    const inner = hidden
      .map((h) => h * h)
      .map((square) => 1 - square)
      .map((slope, at) => slope * back[at]!);
    return [
      product(transposed(x, INPUTS), inner, y.length, HIDDEN),
      columnSums(inner, HIDDEN),
      product(transposed(hidden, HIDDEN), off, y.length, OUTPUTS),
      columnSums(off, OUTPUTS),
    ];
  };
  return { loss, gradients };
};

const lossOf = (weights: readonly tf.Variable[], batch: Batch): tf.Scalar =>
  tf.customGrad(() => {
    const { loss, gradients } = computed(
      weights.map((weight) => weight.dataSync() as Float32Array),
      batch,
    );
    return {
      value: tf.scalar(loss),
      gradFunc: (dy: tf.Tensor) => {
        const by = dy.dataSync()[0]!;
        return gradients().map((each, i) =>
          tf.tensor(
            each.map((value) => value * by),
            weights[i]!.shape,
          ),
        );
      },
    };
  })(...weights) as tf.Scalar;

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
      tf.dispose([...weights]);
    },
  };
};
