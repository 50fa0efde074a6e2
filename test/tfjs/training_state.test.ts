import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { expect } from 'chai';
import fc from 'fast-check';
import { loadOrThrow } from '../../src/load.ts';
import type { PlateauState } from '../../src/schedules/reduce_on_plateau.ts';
import { Adam } from '../../src/tfjs/adam.ts';
import { LearningRateScheduler } from '../../src/tfjs/learning_rate_scheduler.ts';
import { Momentum } from '../../src/tfjs/momentum.ts';
import { type AverageForm, MovingAverage } from '../../src/tfjs/moving_average.ts';
import type { ScheduledOptimizer } from '../../src/tfjs/optimizer.ts';
import { RMSProp } from '../../src/tfjs/rmsprop.ts';
import { scheduled } from '../../src/tfjs/scheduled.ts';
import { resumeTraining, saveTraining, type TrainingState } from '../../src/tfjs/training_state.ts';
import { quadratic } from './support/quadratic.ts';

const { schedule, plateau } = loadOrThrow(
  'exponential_decay_learning_rate { initial_learning_rate: 0.04 decay_steps: 3 decay_factor: 0.8 burnin_steps: 4 burnin_learning_rate: 0.01 } ' +
    'reduce_on_plateau { factor: 0.7 patience: 1 threshold_mode: ABSOLUTE threshold: 100 cooldown: 1 }',
);
const listens = plateau!;
const rate = { learningRate: schedule, plateau: listens };

/** Every kind of optimizer that can be saved, each in its flavours. */
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

/** A run of a loop that keeps its plateau's state by itself. */
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
      it(`${name} goes on to the bit, wherever it is cut`, async () => {
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
        expect(tf.memory().numTensors).to.equal(before, 'tensors that stay behind');
      });
    }
  });
}

/** A net with weights that do not train: those of batch normalization. */
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

/** A run of `fit`: rates are set by the optimizer itself, or by the callback where it is a stock one. */
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

  const fits: readonly (readonly [
    string,
    () => tf.Optimizer,
    ConstructorParameters<typeof LearningRateScheduler>[0],
  ])[] = [
    ['Adam, which follows the schedule by itself', makers['Adam, tf1']!, 'own'],
    ['scheduled(tf.train.momentum)', makers['stock Momentum']!, 'own'],
    ['tf.train.adam, whose rate the callback sets', () => tf.train.adam(1), { schedule, plateau: listens }],
  ];
  for (const [name, make, rates] of fits) {
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

describe('resumeTraining', () => {
  before(() => tf.setBackend('cpu'));

  const adam = (): ScheduledOptimizer => new Adam({ learningRate: 0.1 });
  const saved = async (): Promise<{ [part: string]: any }> => {
    const { a, b, loss } = quadratic({ a: 'w/a', b: 'w/b' });
    const optimizer = adam();
    const movingAverage = new MovingAverage([a, b], { decay: 0.9 });
    optimizer.minimize(loss, false, [a, b]);
    movingAverage.update();
    const state = await saveTraining({ optimizer, movingAverage, weights: [a, b] });
    movingAverage.dispose();
    optimizer.dispose();
    tf.dispose([a, b]);
    return JSON.parse(JSON.stringify(state));
  };

  type Change = (state: { [part: string]: any }) => unknown;
  const faults: readonly (readonly [why: string, change: Change, words: RegExp])[] = [
    ['nothing', () => null, /no saved run.*JSON\.parse/],
    ['a text', (state) => JSON.stringify(state), /JSON\.parse/],
    ['some other object', () => ({ version: 1 }), /no saved run/],
    ['a later version', (state) => ({ ...state, version: 2 }), /version 2 .* reads 1/],
    ['no optimizer', (state) => ({ ...state, optimizer: undefined }), /no optimizer/],
    [
      'another optimizer',
      (state) => ({ ...state, optimizer: { ...state.optimizer, optimizer: 'ScheduledMomentum' } }),
      /saved with the optimizer ScheduledMomentum, this one is ScheduledAdam/,
    ],
    [
      'another flavour',
      (state) => ({ ...state, optimizer: { ...state.optimizer, flavour: 'tf1' } }),
      /tf1 ScheduledAdam, this one is keras/,
    ],
    [
      'an optimizer of the name that follows nothing',
      ({ optimizer: { optimizer, iterations }, ...state }) => ({
        ...state,
        optimizer: { optimizer, iterations, fields: [] },
      }),
      /ScheduledAdam with a rate that is set from outside/,
    ],
    ['an average that was not saved', ({ movingAverage: _, ...state }) => state, /without movingAverage/],
    [
      'a part that is not given',
      (state) => ({ ...state, scheduler: { offset: 0, plateau: null } }),
      /with scheduler/,
    ],
    [
      'another decay',
      (state) => ({ ...state, movingAverage: { ...state.movingAverage, decay: 0.5 } }),
      /decay 0.5, not 0.9/,
    ],
    [
      'a weight less',
      (state) => ({ ...state, weights: state.weights.slice(1) }),
      /has 1 weights, the model 2/,
    ],
    [
      'a weight of another name',
      (state) => ({ ...state, weights: [state.weights[0], { ...state.weights[1], name: 'w/c' }] }),
      /no weights for w\/b, only for w\/a, w\/c/,
    ],
    [
      'a weight of another shape',
      (state) => ({ ...state, weights: [{ ...state.weights[0], shape: [2, 1] }, state.weights[1]] }),
      /w\/a have shape \[2,1\], but w\/a has \[2\]/,
    ],
    [
      'base64 with a hole',
      (state) => ({ ...state, weights: [{ ...state.weights[0], data: 'AAAA' }, state.weights[1]] }),
      /damaged at state\.weights\.0: data has 3 bytes.* needs 8/,
    ],
    [
      'no base64',
      (state) => ({ ...state, weights: [{ ...state.weights[0], data: 'AAAAAAA?AAA=' }, state.weights[1]] }),
      /damaged at state\.weights\.0: data is not base64/,
    ],
    [
      'a slot of another type',
      (state) => {
        state.optimizer.slots[0].values.m.dtype = 'float64';
        return state;
      },
      /damaged at state\.optimizer\.slots\.0\.values\.m: dtype is float64/,
    ],
  ];
  for (const [why, change, words] of faults) {
    it(`refuses ${why}`, async () => {
      const state = change(await saved()) as TrainingState;
      const { a, b } = quadratic({ a: 'w/a', b: 'w/b' });
      const optimizer = adam();
      const movingAverage = new MovingAverage([a, b], { decay: 0.9 });
      const parts = { optimizer, movingAverage, weights: [a, b] };
      expect(() => resumeTraining(state, parts)).to.throw(words);
      movingAverage.dispose();
      optimizer.dispose();
      tf.dispose([a, b]);
    });
  }

  it('keeps stock optimizers apart from those that scheduled() drives', async () => {
    const kinds = [tf.train.sgd(0.1), scheduled(tf.train.sgd(0.1), 0.1)];
    const [plain, driven] = await Promise.all(kinds.map((optimizer) => saveTraining({ optimizer })));
    expect(() => resumeTraining(plain!, { optimizer: kinds[1]! })).to.throw(TypeError, /set from outside/);
    expect(() => resumeTraining(driven!, { optimizer: kinds[0]! })).to.throw(TypeError, /by itself/);
    for (const each of kinds) each.dispose();
  });

  it('goes by place where variables have no names but numbers, which shift', async () => {
    const first = quadratic({ a: '900000', b: '900001' });
    const optimizer = scheduled(tf.train.sgd(0.1), 0.1);
    optimizer.minimize(first.loss, false, [first.a, first.b]);
    const state = await saveTraining({ optimizer, weights: [first.a, first.b] });
    const golden = first.values();
    tf.dispose([first.a, first.b]);
    const second = quadratic({ a: '900001', b: '900002' });
    resumeTraining(state, { optimizer, weights: [second.a, second.b] });
    expect(second.values()).to.deep.equal(golden);
    optimizer.dispose();
    tf.dispose([second.a, second.b]);
  });

  it('tells at the next update that slots are of other variables', async () => {
    for (const make of [adam, () => scheduled(tf.train.adam(0.1), 0.1)]) {
      const { a, b, loss } = quadratic();
      const [first, second] = [make(), make()];
      first.minimize(loss, false, [a, b]);
      resumeTraining(await saveTraining({ optimizer: first }), { optimizer: second });
      const other = tf.tidy(() => tf.tensor2d([[1, 2, 3]]).variable());
      expect(() => second.minimize(() => tf.sum(other) as tf.Scalar, false, [other])).to.throw(/saved with/);
      first.dispose();
      second.dispose();
      tf.dispose([a, b, other]);
    }
  });

  it('saves no averages in place of weights, and no optimizer that it does not know', async () => {
    const { a, b } = quadratic();
    const optimizer = adam();
    const movingAverage = new MovingAverage([a, b], { decay: 0.9 });
    movingAverage.update();
    movingAverage.apply();
    const words = await saveTraining({ optimizer, movingAverage }).catch(String);
    expect(words).to.match(/restore\(\) the weights before saving/);
    class Own extends tf.Optimizer {
      static className = 'Own';
      applyGradients(): void {}
      getConfig(): tf.serialization.ConfigDict {
        return {};
      }
    }
    expect(await saveTraining({ optimizer: new Own() }).catch(String)).to.match(
      /what Own remembers is not known/,
    );
    movingAverage.dispose();
    optimizer.dispose();
    tf.dispose([a, b]);
  });
});
