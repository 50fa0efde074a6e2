import fc from 'fast-check';
import { createSchedule } from '../../../src/index.ts';
import { Adam, type Flavour, Momentum, RMSProp, type ScheduledOptimizer } from '../../../src/tfjs/index.ts';

/** Every optimizer there is, in each of its forms. */

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

export const makers: { readonly [name: string]: Maker } = {
  ...forms('keras'),
  ...forms('tf1'),
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

/** How to make an optimizer; each call gives one more of the same. */
export const anyMaker: fc.Arbitrary<() => ScheduledOptimizer> = fc.oneof(
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
