import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { expect } from 'chai';
import { loadOrThrow } from '../../../src/index.ts';
import { createOptimizer, type Flavour } from '../../../src/tfjs/index.ts';
import { missingReference, referencePath } from '../../support/reference.ts';
import { type Net, netOf } from '../support/net.ts';

/**
 * Repeats recorded runs of PyTorch and Keras with optimizers that are built from a config. The variable
 * LEARNING_SCHEDULES_OPTIMIZERS names a file with other runs.
 */

interface Run {
  readonly optimizer: string;
  readonly flavour: Flavour;
  readonly hyper: { readonly [name: string]: unknown };
  readonly schedule: { readonly [name: string]: { readonly [name: string]: number } };
  readonly groups: readonly { readonly match: string; readonly [name: string]: unknown }[] | null;
  /** The rates; missing in the runs stored in this repository, which use the same schedules as the reference runs. */
  readonly lr?: readonly number[];
  readonly momentum: readonly number[] | null;
  readonly lossEvery10: readonly number[];
  readonly snapshots: { readonly [updates: string]: readonly number[] };
  readonly finalWeights: { readonly [name: string]: unknown };
}

const file = process.env.LEARNING_SCHEDULES_OPTIMIZERS ?? referencePath('training', 'optimizers.json');
const missing = existsSync(file) ? undefined : (missingReference ?? `there is no ${file}`);
const runsIn = (from: string | URL): readonly Run[] => JSON.parse(readFileSync(from, 'utf8'));
const kept = new URL('../../golden/optimizers-torch.json', import.meta.url);
const runs: readonly Run[] = missing === undefined ? [...runsIn(file), ...runsIn(kept)] : [];

/** The schedule of a recorded run, written as a config of this package. */
const rateOf = ({ schedule }: Run): object => {
  const [[name, s]] = Object.entries(schedule) as [[string, { readonly [name: string]: number }]];
  if (name !== 'one_cycle') {
    const { base, warmup_steps, total_steps, warmup_start } = s;
    return {
      warmup: {
        warmup_steps,
        warmup_learning_rate: warmup_start,
        end_learning_rate: base,
        learning_rate: {
          cosine_decay: { initial_learning_rate: base, decay_steps: total_steps! - warmup_steps! },
        },
      },
    };
  }
  const { max, ...rest } = s;
  return { one_cycle: { max_learning_rate: max, cycle_momentum: true, ...rest } };
};

const configOf = (run: Run): string => {
  const { momentum, ...hyper } = run.hyper;
  const groups = run.groups?.map(({ match, ...rest }) => ({ match: `${match.replace('^', '')}*`, ...rest }));
  const block = {
    learning_rate: rateOf(run),
    ...hyper,
    ...(typeof momentum === 'number' && { momentum }),
    ...(groups && { parameter_group: groups }),
  };
  return JSON.stringify({ optimizer: { [run.optimizer]: block } });
};

const apart = (ours: ArrayLike<number>, theirs: ArrayLike<number>): number => {
  expect(ours.length).to.equal(theirs.length);
  // Math.max alone is not enough: NaN would be lost in a comparison.
  return Array.from(ours, (value, i) => Math.abs(value - theirs[i]!)).reduce((a, b) => Math.max(b, a), 0);
};

const trainedOf = (run: Run, net: Net) => {
  const optimizer = createOptimizer(loadOrThrow(configOf(run)), { flavour: run.flavour });
  const [losses, rates, weights]: number[][] = [[], [], []];
  for (let step = 0; step < 600; step++) {
    rates!.push(run.lr === undefined ? 0 : Math.abs(optimizer.currentLearningRate - run.lr[step]!));
    const loss = optimizer.minimize(() => net.loss(net.batch(step)), true, [...net.weights]);
    if (step % 10 === 0) losses!.push(apart(loss!.dataSync(), [run.lossEvery10[step / 10]!]));
    loss?.dispose();
    const snapshot = run.snapshots[step + 1];
    if (snapshot !== undefined) weights!.push(apart(net.flat(), snapshot));
  }
  for (const weight of net.weights) {
    const last = run.finalWeights[weight.name];
    if (last !== undefined) weights!.push(apart(weight.dataSync(), [last].flat(9) as number[]));
  }
  const { diagnostics } = optimizer;
  optimizer.dispose();
  return {
    diagnostics,
    loss: Math.max(...losses!),
    rate: Math.max(...rates!),
    weights: Math.max(...weights!),
  };
};

describe('runs of PyTorch and Keras, repeated here', () => {
  // Another file of the same process may have loaded wasm, which TensorFlow.js would choose.
  before(() => tf.setBackend('cpu'));

  if (missing !== undefined) it.skip(`skipped: ${missing}`);
  for (const run of runs) {
    const { optimizer, flavour, hyper, groups } = run;
    const words = `${optimizer}, ${flavour}, ${JSON.stringify(hyper)}${groups ? ', groups' : ''}`;
    it(`${words}: loss agrees within 2e-6, weights within 8e-6`, () => {
      const net = netOf(dirname(file));
      const trained = () => {
        try {
          return trainedOf(run, net);
        } finally {
          net.dispose();
        }
      };
      const { loss, rate, weights, diagnostics } = trained();
      if (process.env.SHOW) console.log(words, { loss, rate, weights });
      expect(diagnostics).to.deep.equal([]);
      expect(rate).to.be.below(1e-12);
      expect(loss).to.be.below(2e-6);
      expect(weights).to.be.below(8e-6);
    });
  }
});
