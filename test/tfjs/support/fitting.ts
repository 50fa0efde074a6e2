import * as tf from '@tensorflow/tfjs';

/** x = 1, y = 0, and w starts at 1: the loss is w², its gradient 2w, and each update of SGD multiplies w by 1 − 2·rate. */
export const dataset = { batches: 4, batchSize: 2 };
export const examples = dataset.batches * dataset.batchSize;

export const modelWith = (optimizer: tf.Optimizer): tf.LayersModel => {
  const model = tf.sequential({
    layers: [tf.layers.dense({ units: 1, useBias: false, kernelInitializer: 'ones', inputShape: [1] })],
  });
  model.compile({ optimizer, loss: 'meanSquaredError' });
  return model;
};

export type Callbacks = NonNullable<Parameters<tf.LayersModel['fit']>[2]>['callbacks'];
export interface Fit {
  readonly epochs?: number;
  readonly initialEpoch?: number;
  readonly validate?: boolean;
}

export const drivers = {
  fit: async (model: tf.LayersModel, callbacks: Callbacks, { validate, ...rest }: Fit = {}) => {
    const [xs, ys] = [tf.ones([examples, 1]), tf.zeros([examples, 1])];
    const more = validate ? { validationData: [xs, ys] as [tf.Tensor, tf.Tensor] } : {};
    try {
      const args = { epochs: 2, batchSize: dataset.batchSize, verbose: 0, ...rest, ...more };
      return await model.fit(xs, ys, { ...args, ...(callbacks && { callbacks }) });
    } finally {
      tf.dispose([xs, ys]);
    }
  },
  fitDataset: async (model: tf.LayersModel, callbacks: Callbacks, { validate, ...rest }: Fit = {}) => {
    const [xs, ys] = [tf.ones([examples, 1]), tf.zeros([examples, 1])];
    const data = tf.data
      .zip({
        xs: tf.data.array(new Array(examples).fill([1])),
        ys: tf.data.array(new Array(examples).fill([0])),
      })
      .batch(dataset.batchSize) as tf.data.Dataset<{ xs: tf.Tensor; ys: tf.Tensor }>;
    const more = validate ? { validationData: data } : {};
    try {
      const args = { epochs: 2, verbose: 0, ...rest, ...more } as const;
      return await model.fitDataset(data, { ...args, ...(callbacks && { callbacks }) } as never);
    } finally {
      tf.dispose([xs, ys]);
    }
  },
} as const;

export const ramp = (step: number): number => (step + 1) / 100;
export const kernel = (model: tf.LayersModel): number => model.getWeights()[0]!.dataSync()[0]!;
/** The weight after SGD with these rates. */
export const trained = (rates: readonly number[]): number => rates.reduce((w, rate) => w * (1 - 2 * rate), 1);
export const steps = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => ramp(from + i));

/** Records the `lr` that a callback sees. */
export const noted = () => {
  const batches: (number | undefined)[] = [];
  const epochs: (number | undefined)[] = [];
  return {
    batches,
    epochs,
    onBatchEnd: (_: number, logs?: tf.Logs) => void batches.push(logs?.lr as number | undefined),
    onEpochEnd: (_: number, logs?: tf.Logs) => void epochs.push(logs?.lr as number | undefined),
  };
};

/** The error of a promise that is expected to fail. */
export const failure = async (run: Promise<unknown>): Promise<string> => {
  try {
    await run;
  } catch (error) {
    return String(error);
  }
  return 'nothing was thrown';
};
