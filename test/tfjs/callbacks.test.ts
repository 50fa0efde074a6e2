import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import * as tf from '@tensorflow/tfjs';
import { expect } from 'chai';
import { build } from 'esbuild';
import { LearningRateScheduler } from '../../src/tfjs/learning_rate_scheduler.ts';
import { MovingAverage } from '../../src/tfjs/moving_average.ts';
import {
  type Callbacks,
  drivers,
  kernel,
  modelWith,
  noted,
  ramp,
  steps,
  trained,
} from './support/fitting.ts';

/** Our callbacks in a list, in any order: TensorFlow.js treats all callbacks of a list like the first one. */

type Each = tf.Callback | tf.CustomCallbackArgs;

/** A callback that ends the run after the second epoch, because the loss has not fallen by 100. */
const stops = () => tf.callbacks.earlyStopping({ monitor: 'loss', minDelta: 100, patience: 1 });

/** A user's callback, which needs its model, its parameters and its own `this`. */
class Counts extends tf.Callback {
  batches = 0;
  override async onBatchEnd(): Promise<void> {
    if (!this.model.built || this.params.epochs !== 4)
      throw new Error('it did not get the model and the parameters');
    this.batches++;
  }
}

interface Made {
  readonly rate: LearningRateScheduler;
  readonly average: MovingAverage;
  readonly stop: tf.EarlyStopping;
  readonly plain: ReturnType<typeof noted>;
  readonly counts: Counts;
  readonly custom: tf.CustomCallback;
}

const lists: readonly { readonly list: (made: Made) => readonly object[]; readonly reason: string }[] = [
  { list: ({ rate, stop }) => [rate, stop], reason: 'our callback first' },
  { list: ({ rate, stop }) => [stop, rate], reason: 'a callback of TensorFlow.js first' },
  { list: ({ rate, stop, average }) => [rate, average, stop], reason: 'two of our callbacks first' },
  {
    list: ({ rate, stop, average }) => [average, stop, rate],
    reason: 'a callback of TensorFlow.js between two of ours',
  },
  { list: ({ rate, stop, average }) => [stop, average, rate], reason: 'our callback at the end' },
  { list: ({ rate, stop, plain }) => [rate, stop, plain], reason: 'a plain object at the end' },
  { list: ({ rate, stop, plain }) => [rate, plain, stop], reason: 'a plain object between two callbacks' },
  { list: ({ rate, stop, plain }) => [plain, rate, stop], reason: 'a plain object first' },
  { list: ({ rate, stop, counts }) => [rate, counts, stop], reason: 'a class of the user' },
  { list: ({ rate, stop, counts }) => [counts, rate, stop], reason: 'a class of the user first' },
  { list: ({ rate, stop, custom }) => [rate, custom, stop], reason: "TensorFlow.js's wrapper of an object" },
];

const make = (options: ConstructorParameters<typeof LearningRateScheduler>[1]): Made => ({
  rate: new LearningRateScheduler(ramp, options),
  average: new MovingAverage([tf.variable(tf.scalar(1))], { decay: 0.5 }),
  stop: stops(),
  plain: noted(),
  counts: new Counts(),
  custom: new tf.CustomCallback({ onEpochEnd: () => {} }),
});

const baseCallback: object = Object.getPrototypeOf(tf.Callback.prototype);

describe('our callbacks in a list', () => {
  before(() => tf.setBackend('cpu'));

  for (const [driver, train] of Object.entries(drivers)) {
    for (const { list, reason } of lists) {
      for (const given of ['model', 'optimizer', 'nothing'] as const) {
        it(`${driver}: ${reason}, the scheduler given ${given}`, async () => {
          const model = modelWith(tf.train.sgd(0.5));
          const options = { model: { model }, optimizer: { optimizer: model.optimizer }, nothing: {} }[given];
          const made = make(options);
          const callbacks = list(made);
          const { history } = await train(model, callbacks as Callbacks, { epochs: 4 });
          // The first epoch has the best loss; early stopping ends the run after the second.
          expect(history.lr).to.deep.equal([ramp(3), ramp(7)]);
          expect(kernel(model)).to.be.closeTo(trained(steps(0, 8)), 1e-6);
          if (callbacks.includes(made.average)) expect(made.average.updates).to.equal(8);
          if (callbacks.includes(made.counts)) expect(made.counts.batches).to.equal(8);
          if (callbacks.indexOf(made.plain) > callbacks.indexOf(made.rate)) {
            expect(made.plain.batches).to.deep.equal(steps(0, 8));
          }
          expect(baseCallback, 'our methods are removed again').to.not.have.any.keys('onYield', 'yield');
        });
      }
    }

    it(`${driver}: alone, as a list or a single callback, without a given model`, async () => {
      for (const wrap of [(each: Each) => each, (each: Each) => [each]]) {
        const model = modelWith(tf.train.sgd(0.5));
        const scheduler = new LearningRateScheduler(ramp);
        const { history } = await train(model, wrap(scheduler as Each) as Callbacks, { initialEpoch: 1 });
        expect(history.lr).to.deep.equal([ramp(7)], 'it knows the steps per epoch');
      }
    });
  }

  it('two simultaneous runs do not interfere', async () => {
    const runs = [1, 2].map((times) => {
      const model = modelWith(tf.train.sgd(0.5));
      const scheduler = new LearningRateScheduler((step) => ramp(step) * times);
      return drivers.fit(model, [scheduler, stops()] as Callbacks, { epochs: 4 });
    });
    const histories = await Promise.all(runs);
    expect(histories.map(({ history }) => history.lr)).to.deep.equal([
      [ramp(3), ramp(7)],
      [2 * ramp(3), 2 * ramp(7)],
    ]);
  });

  it('with a second copy of tfjs-layers, the model determines which copy is used', async () => {
    const map = tf.serialization.SerializationMap.getMap().classNameMap;
    const kept = { ...map };
    const require = createRequire(import.meta.url);
    const path = require.resolve('@tensorflow/tfjs-layers');
    const first = require.cache[path];
    delete require.cache[path];
    try {
      const second: typeof tf = require(path);
      expect(second.LayersModel).to.not.equal(tf.LayersModel);
      for (const [i, copy] of [tf, second, tf].entries()) {
        const layers = [
          copy.layers.dense({
            units: 1,
            useBias: false,
            kernelInitializer: 'ones',
            inputShape: [1],
            name: `copy${i}`,
          }),
        ];
        const model = copy.sequential({ layers });
        model.compile({ optimizer: tf.train.sgd(0.5), loss: 'meanSquaredError' });
        const stop = copy.callbacks.earlyStopping({ monitor: 'loss', minDelta: 100, patience: 1 });
        const list = [new LearningRateScheduler(ramp, { model }), stop];
        const { history } = await drivers.fit(model, list as Callbacks, { epochs: 4 });
        expect(history.lr).to.deep.equal([ramp(3), ramp(7)]);
      }
    } finally {
      Object.assign(map, kept);
      require.cache[path] = first;
    }
  });

  it('if the classes of TensorFlow.js are not found, a scheduler with an optimizer still works', async () => {
    const map = tf.serialization.SerializationMap.getMap().classNameMap;
    const { Model } = map;
    delete map.Model;
    try {
      const model = modelWith(tf.train.sgd(0.5));
      const scheduler = new LearningRateScheduler(ramp, { optimizer: model.optimizer });
      const { history } = await drivers.fit(model, scheduler as Callbacks);
      expect(history.lr).to.deep.equal([ramp(3), ramp(7)]);
    } finally {
      map.Model = Model!;
    }
  });

  it('work in the build for bundlers', async () => {
    const contents = `
      import * as tf from '@tensorflow/tfjs';
      import { LearningRateScheduler } from './src/tfjs/learning_rate_scheduler.ts';
      const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
      model.compile({ optimizer: tf.train.sgd(0.5), loss: 'meanSquaredError' });
      const stop = tf.callbacks.earlyStopping({ monitor: 'loss', minDelta: 100, patience: 1 });
      const callbacks = [new LearningRateScheduler((step) => step / 100), stop];
      await tf.setBackend('cpu');
      const { history } = await model.fit(tf.ones([4, 1]), tf.zeros([4, 1]), { epochs: 4, verbose: 0, callbacks });
      console.log(JSON.stringify(history.lr));`;
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      mainFields: ['module', 'main'],
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
      logLevel: 'error',
    });
    const { stdout } = spawnSync(process.execPath, ['--input-type=module'], {
      input: outputFiles[0]!.text,
      encoding: 'utf8',
    });
    expect(stdout.trim().split('\n').at(-1)).to.equal('[0,0.01]');
  });
});
