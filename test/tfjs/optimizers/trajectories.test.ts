import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { expect } from 'chai';
import { optimizers, type Row } from '../../../bench/tfjs/runs.ts';
import { loadOrThrow } from '../../../src/index.ts';
import { type CreateOptimizerOptions, createOptimizer } from '../../../src/tfjs/index.ts';
import { createdWay, expectAsSaid, table } from '../../docs/tfjs_table.ts';
import { missingReference, referencePath } from '../../support/reference.ts';
import { type Net, netOf } from '../support/net.ts';

/**
 * Repeats TensorFlow's own runs: config → load → createOptimizer → minimize. LEARNING_SCHEDULES_TRAJECTORIES may name another
 * file of runs, with data.json and init.json next to it.
 */

interface Run {
  readonly optimizer: string;
  readonly flavour: string;
  readonly schedule: string;
  readonly config: object;
  /** Before update t. */
  readonly lr: readonly number[];
  readonly lossEvery10: readonly number[];
  /** All weights after a number of updates. */
  readonly snapshots: { readonly [updates: string]: readonly number[] };
  readonly finalWeights: { readonly [name: string]: unknown };
  readonly fullDataLoss: number;
}

/** The greatest differences allowed. */
const limits = { rate: 2e-7, loss: 1e-6, weights: 4e-6 } as const;
type Off = Record<keyof typeof limits, number>;

const file = process.env.LEARNING_SCHEDULES_TRAJECTORIES ?? referencePath('training', 'trajectories.json');
const missing =
  process.env.LEARNING_SCHEDULES_TRAJECTORIES === undefined
    ? missingReference
    : existsSync(file)
      ? undefined
      : `there is no ${file}`;

/** As in the code of upstream's builder for TensorFlow 2: Adam with TensorFlow 1's kernel, Keras's momentum, RMSProp's decay. */
const optionsOf = ({ flavour, optimizer }: Run): CreateOptimizerOptions => {
  if (flavour !== 'object-detection-tf2-as-coded') return { flavour: flavour as 'keras' | 'tf1' };
  return optimizer === 'adam' ? { flavour: 'tf1' } : { flavour: 'keras', upstreamDecay: true };
};

const apart = (ours: ArrayLike<number>, theirs: ArrayLike<number>): number => {
  expect(ours.length).to.equal(theirs.length);
  return Math.max(...Array.from(ours, (value, i) => Math.abs(value - theirs[i]!)));
};

const trained = (run: Run, net: Net): Off => {
  const optimizer = createOptimizer(loadOrThrow(JSON.stringify(run.config)), optionsOf(run));
  const off: Off = { rate: 0, loss: 0, weights: 0 };
  const note = (of: keyof Off, by: number): void => {
    // Math.max alone is not enough: NaN would be lost in the comparison below.
    off[of] = Number.isNaN(by) ? Number.POSITIVE_INFINITY : Math.max(off[of], by);
  };
  const base = Math.max(...run.lr);
  run.lr.forEach((rate, step) => {
    note('rate', Math.abs(optimizer.currentLearningRate - rate) / base);
    const loss = optimizer.minimize(() => net.loss(net.batch(step)), true, [...net.weights]);
    if (step % 10 === 0) note('loss', apart(loss!.dataSync(), [run.lossEvery10[step / 10]!]));
    loss?.dispose();
    const snapshot = run.snapshots[step + 1];
    if (snapshot !== undefined) note('weights', apart(net.flat(), snapshot));
  });
  const last = net.weights.flatMap(({ name }) => [run.finalWeights[name]].flat(9) as number[]);
  note('weights', apart(net.flat(), last));
  const full = tf.tidy(() => net.loss(net.all).dataSync());
  note('loss', apart(full, [run.fullDataLoss]));
  optimizer.dispose();
  return off;
};

const runs: Run[] = missing === undefined ? JSON.parse(readFileSync(file, 'utf8')) : [];

describe('runs of TensorFlow, repeated here', () => {
  if (missing !== undefined) {
    it.skip(`skipped: ${missing}`);
    return;
  }
  const worst: Off = { rate: 0, loss: 0, weights: 0 };

  /** The worst of the runs with a schedule, by optimizer and flavour. */
  const scheduled: Record<string, Off> = {};
  const scheduledOf = ({ optimizer, flavour }: Pick<Run, 'optimizer' | 'flavour'>): Off => {
    const name = `${optimizer} ${flavour}`;
    scheduled[name] ??= { rate: 0, loss: 0, weights: 0 };
    return scheduled[name];
  };

  before(() => tf.setBackend('cpu'));
  after(() => {
    const [rate, loss, weights] = [worst.rate, worst.loss, worst.weights].map((by) => by.toExponential(1));
    console.log(
      `    ${runs.length} runs, off by at most ${rate} in rate, ${loss} in loss, ${weights} in weights`,
    );
  });

  it('are found', () => expect(runs).to.not.deep.equal([]));

  for (const run of runs) {
    it(`${run.optimizer}, ${run.flavour}, ${run.schedule}`, () => {
      const before = tf.memory().numTensors;
      const net = netOf(dirname(file));
      try {
        const off = trained(run, net);
        for (const of of Object.keys(limits) as (keyof Off)[]) {
          worst[of] = Math.max(worst[of], off[of]);
          if (run.schedule !== 'constant') scheduledOf(run)[of] = Math.max(scheduledOf(run)[of], off[of]);
          expect(off[of], of).to.be.at.most(limits[of]);
        }
      } finally {
        net.dispose();
      }
      expect(tf.memory().numTensors, 'tensors left').to.equal(before);
    });
  }

  if (process.env.LEARNING_SCHEDULES_TRAJECTORIES === undefined)
    it('have the errors that docs/tfjs.md states', () => {
      const rows = Object.entries(optimizers).map(
        ([optimizer, name]): Row => ({
          optimizer: name,
          way: createdWay,
          keras: scheduledOf({ optimizer, flavour: 'keras' }),
          tf1: scheduledOf({ optimizer, flavour: 'tf1' }),
        }),
      );
      expectAsSaid(
        rows,
        table.filter(({ way }) => way === createdWay),
      );
    });
});
