import { existsSync, readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { expect } from 'chai';
import { ConfigError } from '../../src/diagnostics/config_error.ts';
import { load, loadOrThrow } from '../../src/load.ts';
import { type AverageForm, createMovingAverage, MovingAverage } from '../../src/tfjs/moving_average.ts';
import { Momentum } from '../../src/tfjs/optimizers/momentum.ts';
import { describeReference, referenceJson, referencePath } from '../support/reference.ts';
import { netOf } from './support/net.ts';

interface Run {
  readonly snapshots: { readonly [updates: string]: readonly number[] };
}
interface Reference {
  /** Optimizer, flavour and schedule of the run that is averaged. */
  readonly base: string;
  readonly decay: number;
  readonly runs: { readonly [form: string]: Run };
}

interface Trajectory {
  readonly optimizer: string;
  readonly schedule: string;
  readonly config: { readonly optimizer: { readonly [type: string]: { readonly learning_rate?: object } } };
}

/** An environment variable may name another file of the same form. */
const { LEARNING_SCHEDULES_MOVING_AVERAGE: given } = process.env;
const file = given ?? referencePath('training', 'moving-average.json');
const reference: Reference = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8'))
  : { base: '', decay: 0, runs: {} };

/**
 * Reads the schedule of the base run from the record of its optimizer. Without such a record, the record of RMSProp is
 * used: the base rates are the same.
 */
const scheduleOfBase = () => {
  const [optimizer, , schedule] = reference.base.split(' ');
  const all = referenceJson<Trajectory[]>('training', 'trajectories.json').filter(
    (each) => each.schedule === schedule,
  );
  const found =
    all.find((each) => each.optimizer === optimizer) ?? all.find((each) => each.optimizer === 'rmsprop');
  const rate = Object.values(found!.config.optimizer).find((each) => each?.learning_rate)!.learning_rate;
  return loadOrThrow(JSON.stringify(rate), { message: 'LearningRate' }).schedule;
};

const formOf = (name: string): AverageForm =>
  name.startsWith('official') ? 'tf2' : name.startsWith('keras') ? 'keras' : 'tf1';

/** Every average of the reference, all computed during one run. */
const measured = (): Map<string, { readonly worst: number; readonly tensors: number }> => {
  const net = netOf(referencePath('training'));
  const optimizer = new Momentum({ learningRate: scheduleOfBase(), momentum: 0.9 });
  const averages = Object.entries(reference.runs).map(([name, { snapshots }]) => {
    const decay = Number(/_(0\.\d+)$/.exec(name)?.[1] ?? reference.decay);
    const options = { decay, form: formOf(name), dynamic: /dynamic|num_updates/.test(name) };
    return { name, snapshots, worst: 0, average: new MovingAverage(net.weights, options) };
  });
  const count = tf.memory().numTensors;
  for (let step = 0; step < 600; step++) {
    optimizer.minimize(() => net.loss(net.batch(step)), false, [...net.weights]);
    for (const each of averages) {
      each.average.update();
      const golden = each.snapshots[step + 1];
      if (golden === undefined) continue;
      each.average.apply();
      const errors = [...net.flat()].map((value, i) => Math.abs(value - golden[i]!));
      each.average.restore();
      each.worst = Math.max(each.worst, ...errors);
    }
  }
  const tensors = tf.memory().numTensors - count - net.weights.length;
  for (const { average } of averages) average.dispose();
  optimizer.dispose();
  net.dispose();
  return new Map(averages.map(({ name, worst }) => [name, { worst, tensors }]));
};

for (const backend of ['cpu', 'wasm']) {
  describeReference(`moving averages as recorded, on ${backend}`, () => {
    let all: ReturnType<typeof measured>;
    before(async () => {
      await tf.setBackend(backend);
      all = measured();
    });
    after(() => tf.setBackend('cpu'));

    it('has runs to compare with', () => expect(Object.keys(reference.runs)).to.not.be.empty);
    for (const name of Object.keys(reference.runs)) {
      it(name, () => {
        expect(all.get(name)!.worst).to.be.at.most(1e-6);
        expect(all.get(name)!.tensors).to.equal(0, 'tensors that are left');
      });
    }
  });
}

const pair = (a: number, b: number): tf.Variable => tf.tidy(() => tf.tensor1d([a, b]).variable(true));
const values = (weight: tf.Variable): number[] => [...weight.dataSync()];
const set = (weight: tf.Variable, a: number, b: number): void =>
  tf.tidy(() => weight.assign(tf.tensor1d([a, b])));

/** Runs a function with a weight and its average, and checks that no tensors are left. */
const withAverage = (
  options: ConstructorParameters<typeof MovingAverage>[1],
  body: (weight: tf.Variable, average: MovingAverage) => void,
): void => {
  const before = tf.memory().numTensors;
  const weight = pair(1, 2);
  const average = new MovingAverage([weight], options);
  body(weight, average);
  average.dispose();
  weight.dispose();
  expect(tf.memory().numTensors).to.equal(before, 'tensors that are left');
};

describe('MovingAverage', () => {
  before(() => tf.setBackend('cpu'));

  const starts: readonly { readonly form: AverageForm; readonly first: number; readonly reason: string }[] = [
    { form: 'tf1', first: 2, reason: 'the average starts at the first weights: half of 1 and half of 3' },
    {
      form: 'tf2',
      first: 27 / 11,
      reason: 'the average starts at 0: the first update gives 2/11 of 0 and 9/11 of 3',
    },
    { form: 'keras', first: 3, reason: 'the first update takes the weights as they are' },
  ];
  for (const { form, first, reason } of starts) {
    it(`${form}: ${reason}`, () =>
      withAverage({ decay: 0.5, form }, (weight, average) => {
        set(weight, 3, 5);
        average.update();
        average.apply();
        expect(values(weight)[0]).to.be.closeTo(first, 1e-6);
        average.restore();
      }));
  }

  it('restores the weights exactly', () =>
    withAverage({ decay: 0.9 }, (weight, average) => {
      set(weight, 0.1, 1e-45);
      const kept = values(weight);
      average.update();
      average.apply();
      expect([average.applied, values(weight)]).to.not.deep.equal([true, kept]);
      average.restore();
      expect([average.applied, values(weight)]).to.deep.equal([false, kept]);
    }));

  it('leaves no tensors if it is disposed while it is applied', () =>
    withAverage({ decay: 0.9 }, (_, average) => {
      average.update();
      average.apply();
    }));

  type Call = 'update' | 'apply' | 'restore';
  const misuse: readonly {
    readonly calls: readonly Call[];
    readonly words: RegExp;
    readonly reason: string;
  }[] = [
    {
      calls: ['update', 'apply', 'update'],
      words: /restore\(\)/,
      reason: 'the update would average the averages',
    },
    { calls: ['update', 'apply', 'apply'], words: /already applied/, reason: 'the weights would be lost' },
    { calls: ['restore'], words: /not applied/, reason: 'there is nothing to restore' },
    { calls: ['apply'], words: /before the first update/, reason: 'the averages are still 0' },
  ];
  for (const { calls, words, reason } of misuse) {
    it(`refuses ${calls.join(', ')}: ${reason}`, () =>
      withAverage({ decay: 0.9 }, (_, average) => {
        for (const call of calls.slice(0, -1)) average[call]();
        expect(() => average[calls.at(-1)!]()).to.throw(words);
      }));
  }

  it('refuses a state while the averages are applied', async () => {
    const variable = tf.variable(tf.tensor1d([1]));
    const average = new MovingAverage([variable], { decay: 0.9 });
    average.update();
    const state = await average.getState();
    average.apply();
    expect(() => average.setState(state)).to.throw(Error, /restore\(\) the weights before resuming/);
    average.restore();
    expect(() => average.setState(state)).to.not.throw();
    average.dispose();
    variable.dispose();
  });

  const options: readonly { readonly options: object; readonly words: RegExp }[] = [
    { options: { decay: 1.5 }, words: /decay is 1.5/ },
    { options: { decay: Number.NaN }, words: /decay is NaN/ },
    { options: { decay: 0.9, form: 'tf3' }, words: /form is tf3/ },
  ];
  for (const { options: wrong, words } of options) {
    it(`refuses ${JSON.stringify(wrong)}`, () => {
      const weight = pair(1, 2);
      const make = () => new MovingAverage([weight], wrong as { decay: number });
      expect(make).to.throw(RangeError, words);
      weight.dispose();
    });
  }

  it('refuses an empty list of variables', () => {
    expect(() => new MovingAverage([], { decay: 0.9 })).to.throw(TypeError, /no weights/);
    expect(() => new MovingAverage([1 as never], { decay: 0.9 })).to.throw(TypeError, /weight 0/);
  });
});

describe('createMovingAverage', () => {
  const text = (more: string): string =>
    `momentum_optimizer { learning_rate { constant_learning_rate { learning_rate: 0.1 } } } ${more}`;
  const cases: readonly {
    readonly more: string;
    readonly decay: number | undefined;
    readonly reason: string;
  }[] = [
    { more: '', decay: Math.fround(0.9999), reason: 'the default in the proto: weights are averaged' },
    { more: 'moving_average_decay: 0.5', decay: 0.5, reason: 'the written decay' },
    { more: 'use_moving_average: false', decay: undefined, reason: 'averages are turned off' },
  ];
  for (const { more, decay, reason } of cases) {
    it(`${more || 'no fields'}: ${reason}`, () => {
      const weight = pair(1, 2);
      const result = loadOrThrow(text(more), { message: 'Optimizer' });
      const average = createMovingAverage(result, [weight]);
      const same = createMovingAverage(result.optimizer!, [weight], { form: 'tf1' });
      expect([average?.decay, average?.form]).to.deep.equal([decay, decay && 'tf2']);
      expect([same?.decay, same?.form]).to.deep.equal([decay, decay && 'tf1']);
      average?.dispose();
      same?.dispose();
      weight.dispose();
    });
  }

  const versions: readonly { readonly more: string; readonly form: AverageForm; readonly reason: string }[] =
    [
      {
        more: 'fine_tune_checkpoint_version: V1',
        form: 'tf1',
        reason: 'the file has a checkpoint version of TensorFlow 1',
      },
      {
        more: 'fine_tune_checkpoint_version: V2',
        form: 'tf2',
        reason: 'the file has a checkpoint version of TensorFlow 2',
      },
      { more: '', form: 'tf2', reason: 'the version is not given' },
    ];
  for (const { more, form, reason } of versions) {
    it(`train config, ${more || 'no version'}: form ${form}, since ${reason}`, () => {
      const weight = pair(1, 2);
      const result = loadOrThrow(`optimizer { ${text('')} } ${more}`, { message: 'TrainConfig' });
      const average = createMovingAverage(result, [weight])!;
      const asked = createMovingAverage(result, [weight], { form: 'keras' })!;
      expect([average.form, asked.form]).to.deep.equal([form, 'keras']);
      tf.dispose(weight);
      average.dispose();
      asked.dispose();
    });
  }

  it('accepts a spec without its optional fields', () => {
    const weight = pair(1, 2);
    const average = createMovingAverage({ moving_average_decay: 0.99 }, [weight])!;
    expect(average.decay).to.equal(Math.fround(0.99));
    expect(createMovingAverage({ use_moving_average: false }, [weight])).to.equal(undefined);
    average.dispose();
    weight.dispose();
  });

  it('refuses a config with only a learning rate, and one with errors', () => {
    const alone = loadOrThrow('constant_learning_rate { learning_rate: 0.1 }');
    expect(() => createMovingAverage(alone, [])).to.throw(ConfigError, /optimizer/);
    expect(() => createMovingAverage(load('adam_optimizer { epsilon: x }'), [])).to.throw(ConfigError);
  });
});
