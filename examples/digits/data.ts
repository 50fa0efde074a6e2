import { createRequire } from 'node:module';
import * as tf from '@tensorflow/tfjs';

/** MNIST's digits, a thousand of each from the package `mnist`, shrunk to 14 by 14. */

const WIDTH = 28;
const PIXELS = WIDTH * WIDTH;
/** Images per digit for testing; all others are for training. */
const TESTED = 100;

export interface Digits {
  /** One image per row: 196 brightnesses from 0 to 1. */
  readonly images: tf.Tensor2D;
  readonly labels: tf.Tensor1D;
}

const require = createRequire(import.meta.url);
const rawOf = (digit: number): readonly number[] => require(`mnist/src/digits/${digit}.json`).data;

/** The mean of each 2 by 2 pixels. */
const shrunk = (raw: readonly number[], image: number): number[] => {
  const at = (row: number, column: number): number => raw[image * PIXELS + row * WIDTH + column] ?? 0;
  return Array.from({ length: PIXELS / 4 }, (_, i) => {
    const [row, column] = [2 * Math.floor(i / 14), 2 * (i % 14)];
    return (at(row, column) + at(row, column + 1) + at(row + 1, column) + at(row + 1, column + 1)) / 4;
  });
};

const digitsOf = (images: readonly (readonly [label: number, pixels: readonly number[]])[]): Digits => ({
  images: tf.tensor2d(images.map(([, pixels]) => [...pixels])),
  labels: tf.tensor1d(
    images.map(([label]) => label),
    'int32',
  ),
});

export const loadDigits = (): { readonly train: Digits; readonly test: Digits } => {
  const all = Array.from({ length: 10 }, (_, label) => {
    const raw = rawOf(label);
    return Array.from(
      { length: Math.floor(raw.length / PIXELS) },
      (_, i) => [label, shrunk(raw, i)] as const,
    );
  });
  return {
    train: digitsOf(all.flatMap((each) => each.slice(TESTED))),
    test: digitsOf(all.flatMap((each) => each.slice(0, TESTED))),
  };
};

/** A shuffled order for each epoch, the same in every run, so that a resumed run continues with the right images. */
const orderOf = (size: number, epoch: number): Int32Array<ArrayBuffer> => {
  const keys = tf.tidy(() => tf.randomUniform([size], 0, 1, 'float32', epoch + 1).dataSync());
  return Int32Array.from(keys.keys()).sort((a, b) => keys[a]! - keys[b]!);
};

/** Batches by the global step. */
export const batchesOf = ({ images, labels }: Digits, size: number): ((step: number) => Digits) => {
  const perEpoch = Math.floor(labels.size / size);
  let known = -1;
  let order = new Int32Array();
  return (step) => {
    const epoch = Math.floor(step / perEpoch);
    if (epoch !== known) order = orderOf(labels.size, epoch);
    known = epoch;
    const at = (step % perEpoch) * size;
    const rows = tf.tensor1d(order.subarray(at, at + size), 'int32');
    return { images: images.gather(rows), labels: labels.gather(rows) };
  };
};
