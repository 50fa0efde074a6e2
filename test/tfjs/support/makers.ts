import fc from 'fast-check';
import { createSchedule } from '../../../src/index.ts';
import {
  Adam,
  AdamW,
  type Flavour,
  Momentum,
  RMSProp,
  type ScheduledOptimizer,
  SGD,
} from '../../../src/tfjs/index.ts';

/** Every optimizer in each of its forms. */

export const rates = {
  decaying: createSchedule({
    type: 'cosine_decay_learning_rate',
    learning_rate_base: 0.05,
    total_steps: 40,
    warmup_learning_rate: 0.01,
    warmup_steps: 5,
  }),
  falling: createSchedule({
    type: 'exponential_decay_learning_rate',
    initial_learning_rate: 0.3,
    decay_steps: 3,
    decay_factor: 0.9,
  }),
} as const;

export type Maker = (clipNorm?: number) => ScheduledOptimizer;

const learningRate = rates.falling;
const forms = (flavour: Flavour): { readonly [name: string]: Maker } => ({
  [`Adam, ${flavour}`]: (clipNorm = 0) => new Adam({ learningRate, flavour, clipNorm }),
  [`Momentum, ${flavour}`]: (clipNorm = 0) => new Momentum({ learningRate, flavour, clipNorm }),
  [`RMSProp, ${flavour}`]: (clipNorm = 0) => new RMSProp({ learningRate, flavour, clipNorm, epsilon: 1e-3 }),
});

const groups = [{ match: '*', learningRateFactor: 2, weightDecay: rates.decaying }];
const weightDecay = rates.falling;
const ours = (flavour: Flavour): { readonly [name: string]: Maker } => ({
  [`SGD, ${flavour}`]: (clipNorm = 0) =>
    new SGD({ learningRate, flavour, clipNorm, momentum: rates.decaying, weightDecay, groups }),
  [`SGD, Nesterov, ${flavour}`]: (clipNorm = 0) =>
    new SGD({ learningRate, flavour, clipNorm, momentum: 0.9, nesterov: true, weightDecay: 0.01 }),
  [`AdamW, ${flavour}`]: (clipNorm = 0) =>
    new AdamW({ learningRate, flavour, clipNorm, beta1: rates.falling, weightDecay, amsgrad: true, groups }),
  [`RMSProp, centered, ${flavour}`]: (clipNorm = 0) =>
    new RMSProp({
      learningRate,
      flavour,
      clipNorm,
      centered: true,
      momentum: rates.falling,
      weightDecay,
      groups,
    }),
});

export const makers: { readonly [name: string]: Maker } = {
  ...forms('keras'),
  ...forms('tf1'),
  ...forms('torch'),
  ...ours('keras'),
  ...ours('tf1'),
  ...ours('torch'),
  'RMSProp, upstreamDecay': (clipNorm = 0) => new RMSProp({ learningRate, clipNorm, upstreamDecay: true }),
  'RMSProp, upstreamDecay, no momentum': (clipNorm = 0) =>
    new RMSProp({ learningRate, clipNorm, momentum: 0, upstreamDecay: true }),
};

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const epsilon = fc.constantFrom(1e-8, 1e-3, 1);
const common = {
  learningRate: fc.constantFrom(0.01, rates.decaying, rates.falling, (t: number) => 1 / (t + 3)),
  clipNorm: fc.constantFrom(0, 0.5, 3),
};

/** Makes an optimizer; each call returns a new one. */
const flavour = fc.constantFrom<Flavour>('keras', 'tf1', 'torch');
const decay = fc.constantFrom(0, 0.01, rates.decaying);
const anyGroups = fc.constantFrom([], groups);

export const anyMaker: fc.Arbitrary<() => ScheduledOptimizer> = fc.oneof(
  fc
    .record({
      ...common,
      flavour,
      momentum: share,
      nesterov: fc.boolean(),
      weightDecay: decay,
      groups: anyGroups,
    })
    .map((options) => () => new SGD(options)),
  fc
    .record({
      ...common,
      flavour,
      beta1: share,
      epsilon,
      amsgrad: fc.boolean(),
      weightDecay: decay,
      groups: anyGroups,
    })
    .map((options) => () => new AdamW(options)),
  fc
    .record({
      ...common,
      flavour: fc.constantFrom<Flavour>('keras', 'tf1'),
      beta1: share,
      beta2: share,
      epsilon,
    })
    .map((options) => () => new Adam(options)),
  fc
    .record({ ...common, flavour: fc.constantFrom<Flavour>('keras', 'tf1'), momentum: share })
    .map((options) => () => new Momentum(options)),
  fc
    .record({
      ...common,
      flavour: fc.constantFrom<Flavour>('keras', 'tf1'),
      decay: share,
      momentum: share,
      epsilon,
    })
    .map((options) => () => new RMSProp(options)),
  fc
    .record({ ...common, upstreamDecay: fc.constant(true), decay: share, momentum: share, epsilon })
    .map((options) => () => new RMSProp(options)),
);
