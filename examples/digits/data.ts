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

/** Writes the mean of each 2 by 2 pixels of an image. */
const shrink = (raw: readonly number[], image: number, into: Float32Array): void => {
  for (let i = 0; i < into.length; i++) {
    const at = image * PIXELS + 2 * Math.floor(i / 14) * WIDTH + 2 * (i % 14);
    into[i] = (raw[at]! + raw[at + 1]! + raw[at + WIDTH]! + raw[at + WIDTH + 1]!) / 4;
  }
};

/** The images of each digit from number `from` up to but not including `to`. */
const digitsOf = (raws: readonly (readonly number[])[], from: number, to: number): Digits => {
  const found = raws.flatMap((raw, label) =>
    Array.from({ length: Math.min(to, Math.floor(raw.length / PIXELS)) - from }, (_, i) => ({
      label,
      raw,
      image: from + i,
    })),
  );
  const size = PIXELS / 4;
  const pixels = new Float32Array(found.length * size);
  found.forEach(({ raw, image }, i) => {
    shrink(raw, image, pixels.subarray(i * size, (i + 1) * size));
  });
  return {
    images: tf.tensor2d(pixels, [found.length, size]),
    labels: tf.tensor1d(
      found.map(({ label }) => label),
      'int32',
    ),
  };
};

export const loadDigits = (): { readonly train: Digits; readonly test: Digits } => {
  const raws = Array.from({ length: 10 }, (_, digit) => rawOf(digit));
  return { train: digitsOf(raws, TESTED, Number.POSITIVE_INFINITY), test: digitsOf(raws, 0, TESTED) };
};

/** A shuffled order for each epoch, the same in every run, so that a resumed run continues with the right images. */
const orderOf = (size: number, epoch: number): Int32Array<ArrayBuffer> => {
  const keys = tf.tidy(() => tf.randomUniform([size], 0, 1, 'float32', epoch + 1).dataSync());
  return Int32Array.from(keys.keys()).sort((a, b) => keys[a]! - keys[b]!);
};

/** The batch of each global step. */
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
