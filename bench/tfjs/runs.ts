import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { loadOrThrow, type OptimizerSpec, type Schedule } from '../../src/index.ts';
import { createOptimizer } from '../../src/tfjs/index.ts';
import { netOf } from '../../test/tfjs/support/net.ts';

/** Repeats TensorFlow's recorded runs in several ways and measures how far off each is. */

interface Run {
  readonly optimizer: string;
  readonly flavour: string;
  readonly schedule: string;
  readonly config: object;
  readonly lossEvery10: readonly number[];
  readonly snapshots: { readonly [updates: string]: readonly number[] };
}

/** Updates the weights; receives the step before each update. */
interface Trainer {
  readonly optimizer: tf.Optimizer;
  before(step: number): void;
}

type Spec = OptimizerSpec<unknown>;

/** The stock optimizer that a reader of the TensorFlow.js documentation would choose. */
const stock = (spec: Spec, rate: number): tf.Optimizer => {
  switch (spec.type) {
    case 'adam_optimizer':
      return tf.train.adam(rate, 0.9, 0.999, spec.epsilon);
    case 'momentum_optimizer':
      return tf.train.momentum(rate, spec.momentum_optimizer_value);
    case 'rms_prop_optimizer':
      return tf.train.rmsprop(rate, spec.decay, spec.momentum_optimizer_value, spec.epsilon);
    default:
      throw new Error(`no run has ${spec.type}`);
  }
};

const assigned = (spec: Spec, schedule: Schedule): Trainer => {
  const optimizer = stock(spec, schedule(0)) as tf.Optimizer & { learningRate: number };
  return {
    optimizer,
    before: (step) => {
      optimizer.learningRate = schedule(step);
    },
  };
};

const set = (spec: Spec, schedule: Schedule): Trainer => {
  const optimizer = stock(spec, schedule(0)) as tf.MomentumOptimizer;
  return { optimizer, before: (step) => optimizer.setLearningRate(schedule(step)) };
};

/** Ways to repeat a run, by their names on the page. */
const ways: { readonly [way: string]: (run: Run) => Trainer | undefined } = {
  '`tf.train`, `learningRate` assigned': ({ config }) => {
    const { optimizer, schedule } = loadOrThrow(JSON.stringify(config));
    return assigned(optimizer!, schedule);
  },
  '`tf.train`, `setLearningRate`': ({ config }) => {
    const { optimizer, schedule } = loadOrThrow(JSON.stringify(config));
    // Of the optimizers that a config can name, only this one has `setLearningRate`.
    return optimizer!.type === 'momentum_optimizer' ? set(optimizer!, schedule) : undefined;
  },
  '`createOptimizer`': ({ config, flavour }) => ({
    optimizer: createOptimizer(loadOrThrow(JSON.stringify(config)), { flavour: flavour as 'keras' | 'tf1' }),
    before: () => {},
  }),
};

export const wayNames: readonly string[] = Object.keys(ways);

export interface Off {
  readonly loss: number;
  readonly weights: number;
}

const worse = (a: Off, b: Off): Off => ({
  loss: Math.max(a.loss, b.loss),
  weights: Math.max(a.weights, b.weights),
});

const apart = (ours: ArrayLike<number>, theirs: readonly number[]): number =>
  Math.max(...theirs.map((value, i) => Math.abs(value - ours[i]!)));

/** The greatest differences at any recorded step. */
const offOf = (run: Run, { optimizer, before }: Trainer, folder: string): Off => {
  const net = netOf(folder);
  let off: Off = { loss: 0, weights: 0 };
  const last = Math.max(...Object.keys(run.snapshots).map(Number));
  for (let step = 0; step < last; step++) {
    before(step);
    const loss = optimizer.minimize(() => net.loss(net.batch(step)), true, [...net.weights])!;
    const recorded = run.lossEvery10[step / 10];
    if (recorded !== undefined) off = worse(off, { loss: apart(loss.dataSync(), [recorded]), weights: 0 });
    loss.dispose();
    const snapshot = run.snapshots[step + 1];
    if (snapshot !== undefined) off = worse(off, { loss: 0, weights: apart(net.flat(), snapshot) });
  }
  net.dispose();
  optimizer.dispose();
  return off;
};

export interface Row {
  readonly optimizer: string;
  readonly way: string;
  readonly keras: Off;
  readonly tf1: Off;
}

/** The names of optimizers in the table. */
export const optimizers: { readonly [optimizer: string]: string } = {
  adam: 'Adam',
  momentum: 'Momentum',
  rmsprop: 'RMSProp',
};

/** A row for each optimizer and way, with the greatest differences in any run with a schedule. By default all ways. */
export const rowsOf = (file: string, named: readonly string[] = wayNames): Row[] => {
  const all: readonly Run[] = JSON.parse(readFileSync(file, 'utf8'));
  const runs = all.filter(({ schedule }) => schedule !== 'constant');
  const offIn = (optimizer: string, flavour: string, way: string): Off | undefined => {
    let off: Off | undefined;
    for (const run of runs.filter((each) => each.optimizer === optimizer && each.flavour === flavour)) {
      const trainer = ways[way]!(run);
      if (trainer === undefined) continue;
      const found = offOf(run, trainer, dirname(file));
      off = off === undefined ? found : worse(off, found);
    }
    return off;
  };
  return Object.entries(optimizers).flatMap(([optimizer, name]) =>
    named.flatMap((way) => {
      const [keras, tf1] = [offIn(optimizer, 'keras', way), offIn(optimizer, 'tf1', way)];
      return keras === undefined || tf1 === undefined ? [] : [{ optimizer: name, way, keras, tf1 }];
    }),
  );
};

const shown = (value: number): string => value.toExponential(0);

export const header = [
  '| optimizer | way | TensorFlow 2 (Keras): loss | weights | TensorFlow 1: loss | weights |',
  '|---|---|---|---|---|---|',
];

export const lineOf = ({ optimizer, way, keras, tf1 }: Row): string =>
  `| ${[optimizer, way, ...[keras, tf1].flatMap(({ loss, weights }) => [shown(loss), shown(weights)])].join(' | ')} |`;
