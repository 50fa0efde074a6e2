import * as tf from '@tensorflow/tfjs';
import { expect } from 'chai';
import { createSchedule, load } from '../../../src/index.ts';
import {
  Adam,
  createOptimizer,
  Momentum,
  registerOptimizers,
  type ScheduledOptimizer,
} from '../../../src/tfjs/index.ts';
import { makers, rates } from '../support/makers.ts';

/**
 * The state of an optimizer: it is keyed by the names of variables, belongs to one model, and can be part of a saved
 * model.
 */

const step = (optimizer: ScheduledOptimizer, ...gradients: (readonly [tf.Variable, number[]])[]): void => {
  tf.tidy(() =>
    optimizer.applyGradients(gradients.map(([{ name }, values]) => ({ name, tensor: tf.tensor1d(values) }))),
  );
};

describe('the state of an optimizer', () => {
  let a: tf.Variable;
  let b: tf.Variable;
  const made = (name: string, values = [1, 2]): tf.Variable =>
    tf.tidy(() => tf.variable(tf.tensor1d(values), true, name));
  const adam = (): Adam => new Adam({ learningRate: 0.1 });

  before(() => tf.setBackend('cpu'));
  beforeEach(() => {
    a = made('a');
    b = made('b');
  });
  afterEach(() => tf.dispose([a, b]));

  it('is assigned by names of variables, in any order', () => {
    const [ordered, mixed] = [adam(), adam()];
    step(ordered, [a, [1, 0]], [b, [0, 1]]);
    step(ordered, [a, [1, 0]], [b, [0, 1]]);
    const wanted = [...a.dataSync(), ...b.dataSync()];
    tf.tidy(() => [a, b].map((each) => each.assign(tf.tensor1d([1, 2]))));
    step(mixed, [a, [1, 0]], [b, [0, 1]]);
    step(mixed, [b, [0, 1]], [a, [1, 0]]);
    expect([...a.dataSync(), ...b.dataSync()]).to.deep.equal(wanted);
  });

  it('exists for each variable, even for one that is added later', async () => {
    const optimizer = adam();
    step(optimizer, [b, [1, 1]]);
    step(optimizer, [a, [1, 1]], [b, [1, 1]]);
    const { slots, iterations } = await optimizer.getState();
    expect(iterations).to.equal(2);
    expect(slots.map(({ variable, values }) => [variable, Object.keys(values)])).to.deep.equal([
      ['b', ['m', 'v']],
      ['a', ['m', 'v']],
    ]);
  });

  it('accepts its own weights, and keeps one tensor for a weight that is given twice', async () => {
    const optimizer = adam();
    step(optimizer, [a, [1, 1]]);
    const weights = await optimizer.getWeights();
    const before = tf.memory().numTensors;
    const values = await optimizer.getState();
    await optimizer.setWeights([...weights, weights[1]!]);
    expect(await optimizer.getState()).to.deep.equal(values);
    expect(tf.memory().numTensors).to.equal(before);
  });

  it('is returned like that of tf.Optimizer: iterations, then slots by kind', async () => {
    const optimizer = adam();
    step(optimizer, [a, [1, 1]], [b, [1, 1]]);
    const weights = await optimizer.getWeights();
    expect(weights.map(({ name }) => name)).to.deep.equal(['iter', 'a/m', 'b/m', 'a/v', 'b/v']);
    expect([...weights[0]!.tensor.dataSync()]).to.deep.equal([1]);
  });

  const moved: readonly {
    readonly reason: string;
    readonly before: readonly [string, string];
    readonly now: readonly [string, string];
  }[] = [
    { reason: 'a model with other names', before: ['x', 'y'], now: ['c', 'd'] },
    {
      reason: 'a model built after another one',
      before: ['dense_1/kernel', 'dense_2/kernel'],
      now: ['dense_2/kernel', 'dense_3/kernel'],
    },
    {
      reason: 'variables without names, created after an additional variable',
      before: ['900000', '900001'],
      now: ['900001', '900002'],
    },
  ];
  for (const { reason, before, now } of moved) {
    it(`is assigned by position in ${reason}`, async () => {
      const [first, second] = [adam(), adam()];
      const old = before.map((name) => made(name));
      step(first, [old[0]!, [1, 0]], [old[1]!, [0, 1]]);
      second.setState(await first.getState());
      step(first, [old[0]!, [1, 0]], [old[1]!, [0, 1]]);
      tf.dispose(old);
      const anew = now.map((name) => made(name));
      step(second, [anew[0]!, [1, 0]], [anew[1]!, [0, 1]]);
      const { slots } = await second.getState();
      expect(slots.map(({ variable }) => variable)).to.deep.equal(now);
      expect(slots.map(({ values }) => values)).to.deep.equal(
        (await first.getState()).slots.map(({ values }) => values),
      );
      tf.dispose(anew);
    });
  }

  const misfits: readonly {
    readonly name: string;
    readonly values: number[];
    readonly words: RegExp;
    readonly reason: string;
  }[] = [
    { name: 'other', values: [1, 2], words: /a, b.*other/, reason: 'for another number of variables' },
    { name: 'a', values: [1, 2, 3], words: /"a".*\[2\].*\[3\]/, reason: 'for variables of another shape' },
  ];
  for (const { name, values, words, reason } of misfits) {
    it(`is refused if it is ${reason}`, async () => {
      const [first, second] = [adam(), adam()];
      step(first, [a, [1, 0]], [b, [0, 1]]);
      second.setState(await first.getState());
      a.dispose();
      const other = made(name, values);
      expect(() => step(second, [other, values])).to.throw(Error, words);
      other.dispose();
    });
  }

  const strangers: readonly { readonly to: () => ScheduledOptimizer; readonly words: RegExp }[] = [
    { to: () => new Momentum({ learningRate: 1 }), words: /ScheduledAdam.*ScheduledMomentum/ },
    { to: () => new Adam({ learningRate: 1, flavour: 'tf1' }), words: /keras.*tf1/ },
  ];
  for (const { to, words } of strangers) {
    it(`is refused by another optimizer: ${words.source}`, async () => {
      const state = await adam().getState();
      expect(() => to().setState(state)).to.throw(TypeError, words);
    });
  }

  const damaged: readonly { readonly change: object; readonly words: string }[] = [
    { change: { iterations: -1 }, words: 'iterations' },
    { change: { iterations: null }, words: 'iterations' },
    { change: { factor: null }, words: 'factor' },
    {
      change: { slots: [{ variable: 'a', values: { m: { shape: [9], dtype: 'float32', data: '' } } }] },
      words: '36 bytes',
    },
  ];
  for (const { change, words } of damaged) {
    it(`is refused if it is damaged: ${JSON.stringify(change)}`, async () => {
      const optimizer = adam();
      step(optimizer, [a, [1, 1]]);
      const before = await optimizer.getState();
      const { numTensors } = tf.memory();
      expect(() => optimizer.setState({ ...before, ...change })).to.throw(TypeError, words);
      expect(tf.memory().numTensors).to.equal(numTensors);
      expect(await optimizer.getState()).to.deep.equal(before);
    });
  }

  it('of another optimizer is also refused by setWeights', async () => {
    const optimizer = new Momentum({ learningRate: 1 });
    step(optimizer, [a, [1, 1]]);
    const thrown = await adam()
      .setWeights(await optimizer.getWeights())
      .catch((error: unknown) => error);
    expect(thrown).to.be.instanceOf(Error);
    expect(String(thrown)).to.include('a/momentum');
  });

  it('includes the factor, and the running products of betas if the optimizer has them', async () => {
    const optimizer = new Adam({ learningRate: 1, flavour: 'tf1' });
    optimizer.factor = 0.1;
    step(optimizer, [a, [1, 1]]);
    const beta = Math.fround(0.9);
    const { factor, powers } = await optimizer.getState();
    expect(factor).to.equal(0.1);
    expect(powers?.[0]).to.equal(Math.fround(beta * beta));
    expect(await adam().getState()).to.not.have.property('powers');
  });

  it('is freed by dispose, and starts again', async () => {
    const optimizer = adam();
    step(optimizer, [a, [1, 1]]);
    const before = tf.memory().numTensors;
    optimizer.dispose();
    expect(tf.memory().numTensors).to.equal(before - 2);
    expect((await optimizer.getState()).slots).to.deep.equal([]);
    step(optimizer, [a, [1, 1]]);
    expect(tf.memory().numTensors).to.equal(before);
    optimizer.dispose();
  });
});

describe('a model saved with its optimizer', () => {
  const netOf = (optimizer: ScheduledOptimizer): tf.Sequential => {
    const model = tf.sequential({
      layers: [
        tf.layers.dense({ units: 2, inputShape: [2], activation: 'tanh' }),
        tf.layers.dense({ units: 1 }),
      ],
    });
    model.compile({ optimizer, loss: 'meanSquaredError' });
    return model;
  };
  const trained = (model: tf.LayersModel, x: tf.Tensor, y: tf.Tensor) =>
    model.fit(x, y, { epochs: 3, batchSize: 2, shuffle: false, verbose: 0, yieldEvery: 'never' });
  const weightsOf = (model: tf.LayersModel): number[][] =>
    model.getWeights().map((each) => [...each.dataSync()]);

  before(async () => {
    await tf.setBackend('cpu');
    registerOptimizers();
  });

  it('does not change the names of TensorFlow.js', () => {
    const { classNameMap } = tf.serialization.SerializationMap.getMap();
    tf.layers.dense({ units: 1 });
    expect(Object.keys(classNameMap)).to.include.members([
      'ScheduledAdam',
      'ScheduledMomentum',
      'ScheduledRMSProp',
    ]);
    expect(classNameMap.Adam?.[0]).to.equal(tf.AdamOptimizer);
  });

  for (const [name, make] of Object.entries(makers)) {
    it(`continues exactly after loading: ${name}`, async () => {
      const [x, y] = [
        tf.tensor2d([
          [1, 0],
          [0, 1],
          [1, 1],
          [0, 0.5],
        ]),
        tf.tensor2d([[1], [0], [0.5], [0]]),
      ];
      const model = netOf(make(0.5));
      await trained(model, x, y);
      let saved: tf.io.ModelArtifacts | undefined;
      const handler = tf.io.withSaveHandler(async (artifacts) => {
        saved = JSON.parse(JSON.stringify(artifacts));
        saved!.weightData = artifacts.weightData!;
        return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
      });
      await model.save(handler, { includeOptimizer: true });
      const loaded = await tf.loadLayersModel(tf.io.fromMemory(saved!));
      expect(loaded.optimizer).to.be.instanceOf(make().constructor);
      expect(loaded.optimizer.getConfig()).to.deep.equal(model.optimizer.getConfig());
      await trained(model, x, y);
      await trained(loaded, x, y);
      expect(weightsOf(loaded)).to.deep.equal(weightsOf(model));
      expect(loaded.optimizer.iterations).to.equal(model.optimizer.iterations).and.equal(12);
      tf.dispose([x, y]);
    });
  }

  it('keeps the factor and any schedule', () => {
    const learningRate = createSchedule({
      type: 'sequence',
      part: [{ steps: 3, learning_rate: rates.decaying.spec }, { learning_rate: rates.falling.spec }],
    });
    const optimizer = new Momentum({ learningRate });
    optimizer.factor = 0.5;
    const again = Momentum.fromConfig<Momentum>(Momentum, JSON.parse(JSON.stringify(optimizer.getConfig())));
    for (const at of [0, 2, 3, 30]) expect(again.learningRateAt(at)).to.equal(learningRate(at) / 2);
  });

  it('keeps the plateau; a factor that is missing from the config is 1', () => {
    const { plateau } = createOptimizer(
      load(
        'adam_optimizer { learning_rate { constant_learning_rate { } reduce_on_plateau { factor: 0.5 } } }',
      ),
      { flavour: 'tf1' },
    );
    const { factor, ...config } = new Momentum({ learningRate: 0.5, plateau: plateau! }).getConfig();
    expect(factor).to.equal(1);
    const again = Momentum.fromConfig<Momentum>(Momentum, JSON.parse(JSON.stringify(config)));
    expect(again.factor).to.equal(1);
    expect(again.plateau?.spec).to.deep.equal(plateau?.spec);
  });

  it('is refused if the rate is a function that is not a schedule', () =>
    expect(() => new Adam({ learningRate: () => 0.1 }).getConfig()).to.throw(TypeError, 'getState'));
});
