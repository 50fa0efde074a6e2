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

const { fround } = Math;

const floats = (values: unknown): number[] => ([values].flat(9) as number[]).map(fround);

/** The numbers of values in a row of inputs, of the hidden layer and of outputs. */
const [INPUTS, HIDDEN, OUTPUTS] = [8, 16, 4];

const batchOf = ({ x, y }: Data, from: number, to: number): Batch => ({
  x: Float32Array.from(floats(x.slice(from, to))),
  y: y.slice(from, to),
});

/** A matrix as rows of values, or the same matrix with rows and columns exchanged: its value at (i, j) is at i · row + j · column. */
interface Matrix {
  readonly values: Float32Array;
  readonly row: number;
  readonly column: number;
}

const rowsOf = (values: Float32Array, columns: number): Matrix => ({ values, row: columns, column: 1 });
const columnsOf = (values: Float32Array, columns: number): Matrix => ({ values, row: 1, column: columns });

/** The product of matrices of [rows, inner] and [inner, columns] values. */
const product = (a: Matrix, b: Matrix, rows: number, inner: number, columns: number): Float32Array => {
  const result = new Float32Array(rows * columns);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      let sum = 0;
      for (let k = 0; k < inner; k++)
        sum += a.values[i * a.row + k * a.column]! * b.values[k * b.row + j * b.column]!;
      result[i * columns + j] = sum;
    }
  return result;
};

/** Adds the same row of numbers to each row of a matrix. */
const add = (matrix: Float32Array, row: Float32Array): void => {
  for (let i = 0; i < matrix.length; i++) matrix[i]! += row[i % row.length]!;
};

/** The sum of each column. */
const columnSums = (matrix: Float32Array, columns: number): Float32Array => {
  const result = new Float32Array(columns);
  for (let j = 0; j < columns; j++) {
    let sum = 0;
    for (let i = j; i < matrix.length; i += columns) sum += matrix[i]!;
    result[j] = sum;
  }
  return result;
};

/** The logarithms of the shares of the classes. */
const logShares = (logits: Float32Array): Float32Array => {
  const result = new Float32Array(logits.length);
  for (let from = 0; from < logits.length; from += OUTPUTS) {
    let most = -1 / 0;
    for (let i = 0; i < OUTPUTS; i++) most = Math.max(most, logits[from + i]!);
    let all = 0;
    for (let i = 0; i < OUTPUTS; i++) all += fround(Math.exp(fround(logits[from + i]! - most)));
    const log = fround(most + fround(Math.log(fround(all))));
    for (let i = 0; i < OUTPUTS; i++) result[from + i] = logits[from + i]! - log;
  }
  return result;
};

interface Result {
  readonly loss: number;
  /** The gradient of each weight, in the order of the weights. */
  readonly gradients: () => readonly Float32Array[];
}

/**
 * The loss and its gradients in plain JavaScript, with the float32 numbers of TensorFlow.js's operations. These
 * operations would take ten times as long for so small a network, and the tests are about what an optimizer does with
 * the gradients.
 */
const computed = ([w1, b1, w2, b2]: readonly Float32Array[], { x, y }: Batch): Result => {
  const size = y.length;
  const hidden = product(rowsOf(x, INPUTS), rowsOf(w1!, HIDDEN), size, INPUTS, HIDDEN);
  add(hidden, b1!);
  for (let i = 0; i < hidden.length; i++) hidden[i] = Math.tanh(hidden[i]!);
  const logits = product(rowsOf(hidden, HIDDEN), rowsOf(w2!, OUTPUTS), size, HIDDEN, OUTPUTS);
  add(logits, b2!);
  const logs = logShares(logits);
  const loss = fround(y.reduce((sum, of, i) => sum - logs[i * OUTPUTS + of]!, 0)) / size;
  const gradients = () => {
    const share = fround(1 / size);
    const off = new Float32Array(logs.length);
    for (let i = 0; i < off.length; i++) {
      const isClass = y[Math.floor(i / OUTPUTS)] === i % OUTPUTS;
      off[i] = fround(fround(Math.exp(logs[i]!)) - (isClass ? 1 : 0)) * share;
    }
    const inner = product(rowsOf(off, OUTPUTS), columnsOf(w2!, OUTPUTS), size, OUTPUTS, HIDDEN);
    for (let i = 0; i < inner.length; i++) inner[i]! *= fround(1 - fround(hidden[i]! * hidden[i]!));
    return [
      product(columnsOf(x, INPUTS), rowsOf(inner, HIDDEN), INPUTS, size, HIDDEN),
      columnSums(inner, HIDDEN),
      product(columnsOf(hidden, HIDDEN), rowsOf(off, OUTPUTS), HIDDEN, size, OUTPUTS),
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
