import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { expect } from 'chai';
import fc from 'fast-check';
import { loadOrThrow } from '../../../src/load.ts';
import type { PlateauState } from '../../../src/schedules/reduce_on_plateau.ts';
import { LearningRateScheduler } from '../../../src/tfjs/learning_rate_scheduler.ts';
import { type AverageForm, MovingAverage } from '../../../src/tfjs/moving_average.ts';
import { Adam } from '../../../src/tfjs/optimizers/adam.ts';
import { Momentum } from '../../../src/tfjs/optimizers/momentum.ts';
import type { ScheduledOptimizer } from '../../../src/tfjs/optimizers/optimizer.ts';
import { RMSProp } from '../../../src/tfjs/optimizers/rmsprop.ts';
import { scheduled } from '../../../src/tfjs/scheduled.ts';
import { resumeTraining, saveTraining, type TrainingState } from '../../../src/tfjs/training_state.ts';
import { quadratic } from '../support/quadratic.ts';

const { schedule, plateau } = loadOrThrow(
  'exponential_decay_learning_rate { initial_learning_rate: 0.04 decay_steps: 3 decay_factor: 0.8 burnin_steps: 4 burnin_learning_rate: 0.01 } ' +
    'reduce_on_plateau { factor: 0.7 patience: 1 threshold_mode: ABSOLUTE threshold: 100 cooldown: 1 }',
);
const listens = plateau!;
const rate = { learningRate: schedule, plateau: listens };

/** Every kind of optimizer that can be saved, in all flavours. */
const makers: { readonly [name: string]: () => ScheduledOptimizer } = {
  'Adam, keras': () => new Adam(rate),
  'Adam, tf1': () => new Adam({ ...rate, flavour: 'tf1' }),
  'Momentum, keras': () => new Momentum({ ...rate, momentum: 0.9 }),
  'Momentum, tf1': () => new Momentum({ ...rate, momentum: 0.9, flavour: 'tf1', clipNorm: 1 }),
  'RMSProp, keras': () => new RMSProp({ ...rate }),
  'RMSProp, tf1': () => new RMSProp({ ...rate, flavour: 'tf1' }),
  'RMSProp, upstreamDecay': () => new RMSProp({ ...rate, upstreamDecay: true }),
  'stock SGD': () => scheduled(tf.train.sgd(1), schedule, { plateau: listens }),
  'stock Momentum': () => scheduled(tf.train.momentum(1, 0.9), schedule, { plateau: listens }),
  'stock Adam': () => scheduled(tf.train.adam(1), schedule, { plateau: listens }),
  'stock Adamax': () => scheduled(tf.train.adamax(1), schedule, { plateau: listens }),
  'stock RMSProp': () => scheduled(tf.train.rmsprop(1, 0.9, 0.9, 1), schedule, { plateau: listens }),
  'stock Adagrad': () => scheduled(tf.train.adagrad(1), schedule, { plateau: listens }),
  'stock Adadelta': () => scheduled(tf.train.adadelta(1), schedule, { plateau: listens }),
};
const averageForms: readonly AverageForm[] = ['tf1', 'tf2', 'keras'];
const STEPS = 14;

/** A run with a training loop that keeps the state of its plateau itself. */
const newRun = (make: () => ScheduledOptimizer, form: AverageForm, names = {}) => {
  const net = quadratic(names);
  const weights = [net.a, net.b];
  const optimizer = make();
  const movingAverage = new MovingAverage(weights, { decay: 0.9, form });
  let state: PlateauState = listens.initial();
  const train = (from: number, to: number): void => {
    for (let step = from; step < to; step++) {
      optimizer.factor = listens.factor(state);
      const cost = optimizer.minimize(net.loss, true, weights)!;
      movingAverage.update();
      state = listens.next(state, cost.dataSync()[0]!);
      cost.dispose();
    }
  };
  const end = () => {
    const found = {
      weights: net.values(),
      average: [] as number[],
      plateau: state,
      rate: optimizer.currentLearningRate,
    };
    movingAverage.apply();
    found.average = net.values();
    movingAverage.restore();
    movingAverage.dispose();
    optimizer.dispose();
    tf.dispose(weights);
    return found;
  };
  const parts = { optimizer, movingAverage, weights };
  const save = () => saveTraining({ ...parts, plateau: state });
  const resume = (saved: TrainingState): void => {
    const { step } = resumeTraining(saved, parts);
    expect(step).to.equal(optimizer.iterations);
    state = saved.plateau!;
  };
  return { train, end, save, resume };
};

for (const backend of ['cpu', 'wasm']) {
  describe(`a run that is resumed, on ${backend}`, () => {
    before(() => tf.setBackend(backend));
    after(() => tf.setBackend('cpu'));

    for (const [name, make] of Object.entries(makers)) {
      it(`${name} continues exactly from any step`, async () => {
        const before = tf.memory().numTensors;
        const wholes = new Map(
          averageForms.map((form) => {
            const run = newRun(make, form);
            run.train(0, STEPS);
            return [form, run.end()] as const;
          }),
        );
        const cuts = fc.record({
          cut: fc.nat({ max: STEPS - 1 }),
          form: fc.constantFrom(...averageForms),
          named: fc.boolean(),
        });
        const holds = async ({ cut, form, named }: { cut: number; form: AverageForm; named: boolean }) => {
          const names = named ? { a: 'saved/a', b: 'saved/b' } : {};
          const first = newRun(make, form, names);
          first.train(0, cut);
          const text = JSON.stringify(await first.save());
          first.train(cut, STEPS);
          expect(first.end()).to.deep.equal(wholes.get(form), 'saving changes nothing');
          const second = newRun(make, form, names);
          second.resume(JSON.parse(text));
          second.train(cut, STEPS);
          expect(second.end()).to.deep.equal(wholes.get(form));
        };
        await fc.assert(fc.asyncProperty(cuts, holds), { numRuns: 12 });
        expect(tf.memory().numTensors).to.equal(before, 'tensors that are left');
      });
    }
  });
}

/** A network with weights that are not trained, because they belong to batch normalization. */
const newModel = (optimizer: tf.Optimizer): tf.LayersModel => {
  const kernelInitializer = tf.initializers.glorotUniform({ seed: 7 });
  const model = tf.sequential({
    layers: [
      tf.layers.dense({ units: 3, activation: 'tanh', kernelInitializer, inputShape: [2] }),
      tf.layers.batchNormalization(),
      tf.layers.dense({ units: 1, kernelInitializer }),
    ],
  });
  model.compile({ optimizer, loss: 'meanSquaredError' });
  return model;
};

/** A run of `fit`: the optimizer sets the rates itself, or the callback does so for a stock optimizer. */
const newFit = (make: () => tf.Optimizer, rates: ConstructorParameters<typeof LearningRateScheduler>[0]) => {
  const optimizer = make();
  const model = newModel(optimizer);
  const movingAverage = new MovingAverage(model, { decay: 0.9 });
  const scheduler = new LearningRateScheduler(rates, { model });
  const lr: unknown[] = [];
  const train = async (initialEpoch: number, epochs: number): Promise<void> => {
    const xs = tf.tensor2d([0, 1, 1, 0, 1, 1, 0, 0, 0.5, 1, 0.25, 0.75], [6, 2]);
    const ys = tf.tensor2d([1, 1, 0, 0, 0.5, 0.25], [6, 1]);
    const args = { batchSize: 2, shuffle: false, verbose: 0, initialEpoch, epochs } as const;
    const { history } = await model.fit(xs, ys, { ...args, callbacks: [scheduler, movingAverage] });
    lr.push(...history.lr!);
    tf.dispose([xs, ys]);
  };
  const end = () => {
    const weights = model.getWeights().map((each) => [...each.dataSync()]);
    movingAverage.apply();
    const average = model.getWeights().map((each) => [...each.dataSync()]);
    movingAverage.dispose();
    optimizer.dispose();
    model.dispose();
    return { weights, average, lr };
  };
  return { train, end, lr, parts: { optimizer, movingAverage, scheduler, weights: model } };
};

describe('a run of fit that is resumed from a file', () => {
  let folder = '';
  before(async () => {
    await tf.setBackend('cpu');
    folder = mkdtempSync(join(tmpdir(), 'learning-schedules-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const fits: readonly {
    readonly name: string;
    readonly make: () => tf.Optimizer;
    readonly rates: ConstructorParameters<typeof LearningRateScheduler>[0];
  }[] = [
    { name: 'Adam, which follows the schedule by itself', make: makers['Adam, tf1']!, rates: 'own' },
    { name: 'scheduled(tf.train.momentum)', make: makers['stock Momentum']!, rates: 'own' },
    {
      name: 'tf.train.adam, whose rate the callback sets',
      make: () => tf.train.adam(1),
      rates: { schedule, plateau: listens },
    },
  ];
  for (const { name, make, rates } of fits) {
    it(name, async () => {
      const file = join(folder, `${name}.json`);
      const whole = newFit(make, rates);
      await whole.train(0, 5);
      const golden = whole.end();
      for (const cut of [1, 2, 4]) {
        const first = newFit(make, rates);
        await first.train(0, cut);
        writeFileSync(file, JSON.stringify(await saveTraining(first.parts)));
        const { lr } = first.end();
        const second = newFit(make, rates);
        resumeTraining(JSON.parse(readFileSync(file, 'utf8')), second.parts);
        await second.train(cut, 5);
        const found = second.end();
        expect({ ...found, lr: [...lr, ...found.lr] }).to.deep.equal(golden, `cut after epoch ${cut}`);
      }
      expect(new Set(golden.lr).size).to.be.above(3, 'the rate moves');
      expect(golden.lr.at(-1)).to.be.below(0.9 * schedule(14), 'the plateau too');
    });
  }
});
