import { halfWave } from '../../src/curve/arithmetic/half_wave.ts';
import { line } from '../../src/curve/arithmetic/line.ts';
import type { BuiltInSpec } from '../../src/index.ts';

/**
 * The schedule of configs/<type>.config as one closure with constant numbers. The closure uses our arithmetic if that
 * differs from the textbook: half cosines and lines that are exact to the last digit.
 */
export interface ByHand {
  /** Enough steps to run through the whole schedule. */
  readonly span: number;
  readonly rate: (t: number) => number;
}

const { PI, cos, exp, floor, fround, log2, max, min, sqrt, tanh } = Math;

/** Upstream's rates are float32. */
const INITIAL = fround(0.1);
const FACTOR = fround(0.96);
const MANUAL = {
  first: fround(0.0001),
  second: fround(0.0003),
  third: fround(0.00003),
  last: fround(0.000003),
};
const WARM = fround(0.013333);
const BASE = fround(0.04);
const FLAT = fround(0.001);

const up = {
  manual: line(MANUAL.first, MANUAL.second, 2000),
  cosine: line(WARM, BASE, 2000),
  warmup: line(0, 0.1, 1000),
} as const;
const fall = {
  cosine: halfWave(BASE, 0, 23_000),
  decay: halfWave(0.1, 0.01, 10_000),
  toZero: halfWave(0.1, 0, 10_000),
  shorter: halfWave(0.1, 0, 9000),
  linear: line(0.1, 0.001, 1000),
} as const;
const knots = [halfWave(0.004, 0.1, 300), halfWave(0.1, 4e-7, 700)] as const;
const waves = [halfWave(1, 0.5, 100_000), halfWave(0.5, 0, 10_000)] as const;
const cycle = [halfWave(0.1 / 25, 0.1, 299), halfWave(0.1, 0.1 / 25 / 10_000, 700)] as const;

/** Upstream's types, and types with one formula or several in a row. */
const plain = {
  constant_learning_rate: { span: 1000, rate: () => FLAT },
  exponential_decay_learning_rate: {
    span: 250_000,
    rate: (t) => (t < 1000 ? INITIAL : INITIAL * FACTOR ** floor((t - 1000) / 10_000)),
  },
  manual_step_learning_rate: {
    span: 200_000,
    rate: (t) =>
      t < 2000 ? up.manual(t, 0) : t < 90_000 ? MANUAL.second : t < 120_000 ? MANUAL.third : MANUAL.last,
  },
  cosine_decay_learning_rate: {
    span: 26_000,
    rate: (t) => {
      if (t < 2000) return up.cosine(t, 0);
      return t < 25_000 ? fall.cosine(t - 2000, 0) : 0;
    },
  },
  constant: { span: 1000, rate: () => 0.0003 },
  exponential_decay: {
    span: 5000,
    rate: (t) => (t < 500 ? 0.1 : max(0.0125, 0.1 * 0.5 ** ((t - 500) / 1000))),
  },
  natural_exponential_decay: { span: 20_000, rate: (t) => 0.1 * exp((-0.5 * t) / 1000) },
  inverse_time_decay: { span: 20_000, rate: (t) => 0.1 / (1 + t / 1000) },
  step_decay: { span: 200_000, rate: (t) => 0.1 * 0.1 ** floor(t / 30_000) },
  multi_step_decay: { span: 90_000, rate: (t) => (t < 60_000 ? 0.02 : t < 80_000 ? 0.002 : 0.0002) },
  piecewise_constant: { span: 120_000, rate: (t) => (t <= 100_000 ? 1 : t <= 110_000 ? 0.5 : 0.1) },
  polynomial_decay: { span: 1100, rate: (t) => 0.1 * (1 - min(t, 1000) / 1000) ** 2 },
  linear: { span: 1100, rate: (t) => (t < 1000 ? fall.linear(t, 0) : 0.001) },
  piecewise_interpolation: {
    span: 1100,
    rate: (t) => {
      if (t < 300) return knots[0](t, 0);
      return t < 1000 ? knots[1](t - 300, 0) : 4e-7;
    },
  },
  cosine_decay: {
    span: 11_000,
    rate: (t) => (t < 10_000 ? fall.decay(t, 0) : 0.01),
  },
  step_cosine: {
    span: 120_000,
    rate: (t) => {
      if (t < 100_000) return waves[0](t, 0);
      return t < 110_000 ? waves[1](t - 100_000, 0) : 0;
    },
  },
  inverse_sqrt: { span: 100_000, rate: (t) => 0.001 / sqrt(1 + t / 1000) },
  noam: { span: 100_000, rate: (t) => 256 ** -0.5 * min(t ** -0.5, t * 10_000 ** -1.5) },
  power: { span: 1100, rate: (t) => max(t, 1) ** -0.5 * max(0, min(1, (1000 - t) / 100)) },
  sigmoid: { span: 3000, rate: (t) => 0.1 / (1 + exp(0.01 * (t - 1000))) },
  tanh: { span: 1100, rate: (t) => (t < 1000 ? (0.1 * (1 - tanh(-7 + (10 * t) / 1000))) / 2 : 0) },
} satisfies { readonly [type: string]: ByHand };

/** Types with cycles. */
const cycles = {
  cosine_decay_restarts: {
    span: 60_000,
    rate: (t) => {
      const i = floor(log2(1 + t / 1000));
      const length = 1000 * 2 ** i;
      return 0.1 * 0.5 ** i * 0.5 * (1 + cos((PI * (t - length + 1000)) / length));
    },
  },
  one_cycle: {
    span: 1100,
    rate: (t) => {
      if (t < 299) return cycle[0](t, 0);
      return t < 999 ? cycle[1](t - 299, 0) : 0.1 / 25 / 10_000;
    },
  },
  cyclic: {
    span: 40_000,
    rate: (t) => {
      const cycle = floor(1 + t / 4000);
      const x = Math.abs(t / 2000 - 2 * cycle + 1);
      return 0.001 + ((0.006 - 0.001) * max(0, 1 - x)) / 2 ** (cycle - 1);
    },
  },
  repeat: {
    span: 3500,
    rate: (t) => (t < 3000 ? 0.5 ** floor(t / 1000) * (0.1 + ((0.01 - 0.1) * (t % 1000)) / 1000) : 0.0025),
  },
} satisfies { readonly [type: string]: ByHand };

/** Types with phases, or with other schedules inside. */
const composed = {
  warmup_stable_decay: {
    span: 11_000,
    rate: (t) => {
      if (t < 1000) return (0.001 * t) / 1000;
      return t < 9000 ? 0.001 : t < 10_000 ? 0.001 * (1 - sqrt((t - 9000) / 1000)) : 0;
    },
  },
  range_test: { span: 10_000, rate: (t) => 0.00001 * (1 + t / 100) },
  exponential_decay_with_warmup: {
    span: 10_000,
    rate: (t) => (t < 500 ? (0.1 * t) / 500 : 0.1 * 0.5 ** floor((t - 500) / 1000)),
  },
  warmup: {
    span: 11_000,
    rate: (t) => {
      if (t < 1000) return up.warmup(t, 0);
      return t < 10_000 ? fall.shorter(t - 1000, 0) : 0;
    },
  },
  sequence: {
    span: 20_000,
    rate: (t) => (t < 1000 ? (0.1 * t) / 1000 : t < 5000 ? 0.1 : 0.1 * 0.5 ** floor((t - 5000) / 1000)),
  },
  product: {
    span: 12_000,
    rate: (t) => {
      const factor = t < 500 ? 0.001 + (0.999 * t) / 500 : 1;
      return factor * (t < 8000 ? 0.02 : t < 11_000 ? 0.002 : 0.0002);
    },
  },
  scale: { span: 11_000, rate: (t) => (t < 10_000 ? 4 * fall.toZero(t, 0) : 0) },
  clamp: { span: 10_000, rate: (t) => max(0.01, 0.1 * 0.5 ** (t / 1000)) },
  offset: { span: 6000, rate: (t) => (t < 5000 ? fall.toZero(t + 5000, 0) : 0) },
} satisfies { readonly [type: string]: ByHand };

/** All built-in types: a missing one is a compile error. */
export const byHand: { readonly [T in BuiltInSpec['type']]: ByHand } = { ...plain, ...cycles, ...composed };
