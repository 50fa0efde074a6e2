import * as tf from '@tensorflow/tfjs';
import { createSchedule, type Schedule } from '../../src/index.ts';
import { Adam, Momentum, RMSProp, type ScheduledOptimizer } from '../../src/tfjs/index.ts';
import { measure, type Times } from '../clock.ts';
import type { Row } from '../rows.ts';

/** Measures the time of an update. */

/** Microseconds per call, for each way. */
const costsOf = (calls: number, ways: readonly (() => void)[], turns?: number): readonly Times[] => {
  const works = ways.map((way) => () => {
    for (let i = 0; i < calls; i++) way();
  });
  for (const work of works) work();
  return measure(calls, works, turns).map(({ least, median }) => ({
    least: least / 1000,
    median: median / 1000,
  }));
};

const schedules: { readonly [name: string]: Schedule } = {
  'cosine with warm-up': createSchedule({
    type: 'cosine_decay_learning_rate',
    learning_rate_base: 0.01,
    total_steps: 10_000_000,
    warmup_steps: 2000,
    warmup_learning_rate: 0.001,
  }),
  'exponential, staircase': createSchedule({
    type: 'exponential_decay_learning_rate',
    initial_learning_rate: 0.01,
    decay_steps: 100_000,
    decay_factor: 0.99,
  }),
  'manual, three boundaries': createSchedule({
    type: 'manual_step_learning_rate',
    initial_learning_rate: 0.01,
    schedule: [1e5, 2e5, 1e7].map((step, i) => ({ step, learning_rate: 0.01 / 2 ** (i + 1) })),
  }),
};

/** Compares a schedule with a constant rate: alone, and in an update of one weight, the smallest possible update. */
export const rateCosts = (): Row[] => {
  const rates: { readonly [learningRate: string]: number | Schedule } = { 'a number': 0.01, ...schedules };
  const weight = tf.variable(tf.scalar(0));
  const gradients = [{ name: weight.name, tensor: tf.scalar(1e-3) }];
  let step = 0;
  let sum = 0;
  const ask = (learningRate: number | Schedule) => {
    const optimizer = new Momentum({ learningRate });
    return () => {
      sum += optimizer.learningRateAt(step++ % 1_000_000);
    };
  };
  const optimizers = Object.values(rates).map((learningRate) => new Momentum({ learningRate }));
  const alone = costsOf(1_000_000, Object.values(rates).map(ask));
  const updates = optimizers.map((optimizer) => () => optimizer.applyGradients(gradients));
  const update = costsOf(2000, updates, 21);
  if (Number.isNaN(sum)) throw new Error('a rate is not a number');
  tf.dispose([weight, ...gradients.map(({ tensor }) => tensor)]);
  for (const optimizer of optimizers) optimizer.dispose();
  const rows = (what: string, [number, ...each]: readonly Times[]): Row[] =>
    each.map(({ least, median }, i) => ({
      work: `${what}, ${Object.keys(schedules)[i]}`,
      ours: least,
      median,
      unit: 'µs',
      beside: [{ name: 'a number', value: number!.least, median: number!.median }],
    }));
  return [...rows('learningRateAt', alone), ...rows('update of one weight by Momentum', update)];
};

/** The weights of a small net, and a gradient for each. */
const small = () => {
  const shapes = [[8, 16], [16], [16, 4], [4]];
  const variables = shapes.map((shape) => tf.variable(tf.randomNormal(shape, 0, 1, 'float32', 1)));
  const gradients = variables.map((variable) => ({
    name: variable.name,
    tensor: tf.randomNormal(variable.shape, 0, 0.01, 'float32', 2),
  }));
  return { gradients, dispose: () => tf.dispose([...variables, ...gradients.map(({ tensor }) => tensor)]) };
};

export const stepCosts = (): Row[] => {
  const learningRate = schedules['cosine with warm-up']!;
  const pairs: { readonly [optimizer: string]: readonly [tf.Optimizer, ScheduledOptimizer] } = {
    Adam: [tf.train.adam(0.01), new Adam({ learningRate })],
    Momentum: [tf.train.momentum(0.01, 0.9), new Momentum({ learningRate })],
    RMSProp: [tf.train.rmsprop(0.01, 0.9, 0.9, 1), new RMSProp({ learningRate })],
  };
  return Object.entries(pairs).map(([optimizer, [stock, ours]]) => {
    const { gradients, dispose } = small();
    const update = (by: tf.Optimizer) => () => tf.tidy(() => by.applyGradients(gradients));
    const [stockCost, ourCost] = costsOf(500, [update(stock), update(ours)], 31);
    dispose();
    return {
      work: `update, ${optimizer}`,
      ours: ourCost!.least,
      median: ourCost!.median,
      unit: 'µs',
      beside: [{ name: 'stock', value: stockCost!.least, median: stockCost!.median }],
      goal: '≤ 1 × stock',
    };
  });
};

/** Number of tensors left after `updates` updates, not counting those of the optimizer. */
export const tensorsOver = (updates: number): Row[] => {
  const { gradients, dispose } = small();
  const optimizer = new Adam({ learningRate: schedules['cosine with warm-up']!, clipNorm: 1 });
  optimizer.applyGradients(gradients);
  const before = tf.memory().numTensors;
  for (let i = 0; i < updates; i++) optimizer.applyGradients(gradients);
  const left = tf.memory().numTensors - before;
  optimizer.dispose();
  dispose();
  return [
    { work: `tensors left by ${updates} updates, Adam`, ours: left, unit: '', beside: [], goal: '≤ 0' },
  ];
};
