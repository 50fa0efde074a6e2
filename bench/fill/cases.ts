import type { BuiltInSpec } from '../../src/index.ts';

/**
 * A schedule of each built-in type over a million steps, and its textbook formula in numpy (of the array t) and in C
 * (of the double t); n is the number of steps.
 */
export interface Case {
  readonly spec: object;
  readonly numpy: string;
  readonly c: string;
}

export const N = 1_000_000;

/** Cycles that are each twice as long and half as high as the one before, as separate functions. */
export const helpers = {
  numpy: `
def restarts(t):
    i = np.floor(np.log2(1 + t / 1000))
    length = 1000 * 2 ** i
    return 0.05 * 0.5 ** i * (1 + np.cos(np.pi * (t - length + 1000) / length))
`,
  c: `
static double restarts(double t) {
  double i = floor(log2(1 + t / 1000)), length = 1000 * pow(2, i);
  return 0.05 * pow(0.5, i) * (1 + cos(M_PI * (t - length + 1000) / length));
}
`,
};

/** All built-in types: a missing one is a compile error. */
export const cases: { readonly [T in BuiltInSpec['type']]: Case } = {
  constant_learning_rate: {
    spec: { learning_rate: 0.001 },
    numpy: 'np.full(n, 0.001)',
    c: '0.001',
  },
  exponential_decay_learning_rate: {
    spec: { initial_learning_rate: 0.1, decay_steps: 40_000, decay_factor: 0.96, staircase: false },
    numpy: '0.1 * np.power(0.96, t / 40000)',
    c: '0.1 * pow(0.96, t / 40000)',
  },
  manual_step_learning_rate: {
    spec: {
      initial_learning_rate: 0.1,
      schedule: [
        { step: 400_000, learning_rate: 0.01 },
        { step: 800_000, learning_rate: 0.001 },
      ],
    },
    numpy: 'np.where(t < 4e5, 0.1, np.where(t < 8e5, 0.01, 0.001))',
    c: 't < 4e5 ? 0.1 : t < 8e5 ? 0.01 : 0.001',
  },
  cosine_decay_learning_rate: {
    spec: { learning_rate_base: 0.04, total_steps: N, warmup_learning_rate: 0.01, warmup_steps: 100_000 },
    numpy: 'np.where(t < 1e5, 0.01 + 0.03 * t / 1e5, 0.02 * (1 + np.cos(np.pi * (t - 1e5) / 9e5)))',
    c: 't < 1e5 ? 0.01 + 0.03 * t / 1e5 : 0.02 * (1 + cos(M_PI * (t - 1e5) / 9e5))',
  },
  constant: {
    spec: { learning_rate: 0.001 },
    numpy: 'np.full(n, 0.001)',
    c: '0.001',
  },
  exponential_decay: {
    spec: { initial_learning_rate: 0.1, decay_steps: 40_000, decay_factor: 0.96, end_learning_rate: 0.06 },
    numpy: 'np.maximum(0.06, 0.1 * np.power(0.96, t / 40000))',
    c: 'fmax(0.06, 0.1 * pow(0.96, t / 40000))',
  },
  natural_exponential_decay: {
    spec: { initial_learning_rate: 0.1, decay_rate: 0.5, decay_steps: 400_000 },
    numpy: '0.1 * np.exp(-0.5 * t / 4e5)',
    c: '0.1 * exp(-0.5 * t / 4e5)',
  },
  inverse_time_decay: {
    spec: { initial_learning_rate: 0.1, decay_rate: 1, decay_steps: 1000 },
    numpy: '0.1 / (1 + t / 1000)',
    c: '0.1 / (1 + t / 1000)',
  },
  step_decay: {
    spec: { initial_learning_rate: 0.1, decay_steps: 300_000 },
    numpy: '0.1 * np.power(0.1, np.floor(t / 3e5))',
    c: '0.1 * pow(0.1, floor(t / 3e5))',
  },
  multi_step_decay: {
    spec: { initial_learning_rate: 0.1, boundaries: [400_000, 800_000] },
    numpy: 'np.where(t < 4e5, 0.1, np.where(t < 8e5, 0.01, 0.001))',
    c: 't < 4e5 ? 0.1 : t < 8e5 ? 0.01 : 0.001',
  },
  piecewise_constant: {
    spec: { boundaries: [400_000, 800_000], learning_rates: [0.1, 0.01, 0.001], boundary_step: 'OLD' },
    numpy: 'np.where(t <= 4e5, 0.1, np.where(t <= 8e5, 0.01, 0.001))',
    c: 't <= 4e5 ? 0.1 : t <= 8e5 ? 0.01 : 0.001',
  },
  polynomial_decay: {
    spec: { initial_learning_rate: 0.1, decay_steps: N, power: 2 },
    numpy: '0.1 * (1 - t / n) ** 2',
    c: '0.1 * pow(1 - t / n, 2)',
  },
  linear: {
    spec: { initial_learning_rate: 0.1, end_learning_rate: 0.001, total_steps: N },
    numpy: '0.1 + (0.001 - 0.1) * t / n',
    c: '0.1 + (0.001 - 0.1) * t / n',
  },
  piecewise_interpolation: {
    spec: {
      knot: [
        { step: 0, learning_rate: 0.004 },
        { step: 300_000, learning_rate: 0.1 },
        { step: N, learning_rate: 0.0001 },
      ],
    },
    numpy: 'np.interp(t, [0, 3e5, 1e6], [0.004, 0.1, 0.0001])',
    c: 't < 3e5 ? 0.004 + 0.096 * t / 3e5 : 0.1 - 0.0999 * (t - 3e5) / 7e5',
  },
  cosine_decay: {
    spec: { initial_learning_rate: 0.1, decay_steps: N },
    numpy: '0.05 * (1 + np.cos(np.pi * t / n))',
    c: '0.05 * (1 + cos(M_PI * t / n))',
  },
  cosine_decay_restarts: {
    spec: { initial_learning_rate: 0.1, decay_steps: 1000, period_factor: 2, height_factor: 0.5 },
    numpy: 'restarts(t)',
    c: 'restarts(t)',
  },
  step_cosine: {
    spec: { boundaries: [900_000, N], learning_rates: [1, 0.5] },
    numpy:
      'np.where(t < 9e5, 0.5 + 0.25 * (1 + np.cos(np.pi * t / 9e5)), 0.25 * (1 + np.cos(np.pi * (t - 9e5) / 1e5)))',
    c: 't < 9e5 ? 0.5 + 0.25 * (1 + cos(M_PI * t / 9e5)) : 0.25 * (1 + cos(M_PI * (t - 9e5) / 1e5))',
  },
  inverse_sqrt: {
    spec: { initial_learning_rate: 0.001, timescale: 1000 },
    numpy: '0.001 / np.sqrt(1 + t / 1000)',
    c: '0.001 / sqrt(1 + t / 1000)',
  },
  noam: {
    spec: { model_size: 256, warmup_steps: 10_000 },
    numpy: '0.0625 * np.minimum(1 / np.sqrt(np.maximum(t, 1)), t * 1e-6)',
    c: '0.0625 * fmin(1 / sqrt(t), t * 1e-6)',
  },
  power: {
    spec: { initial_learning_rate: 1, power: -0.5, total_steps: N, linear_decay_fraction: 0.1 },
    numpy: 'np.power(np.maximum(t, 1), -0.5) * np.clip((n - t) / 1e5, 0, 1)',
    c: 'pow(fmax(t, 1), -0.5) * fmax(0, fmin(1, (n - t) / 1e5))',
  },
  sigmoid: {
    spec: { learning_rate: 0.1, steepness: -0.00001, center_step: 500_000 },
    numpy: '0.1 / (1 + np.exp(1e-5 * (t - 5e5)))',
    c: '0.1 / (1 + exp(1e-5 * (t - 5e5)))',
  },
  tanh: {
    spec: { initial_learning_rate: 0.1, decay_steps: N, lower: -7, upper: 3 },
    numpy: '0.05 * (1 - np.tanh(-7 + 10 * t / n))',
    c: '0.05 * (1 - tanh(-7 + 10 * t / n))',
  },
  one_cycle: {
    spec: { max_learning_rate: 0.1, total_steps: N },
    numpy:
      'np.where(t < 3e5, 0.052 - 0.048 * np.cos(np.pi * t / 3e5), 0.05 * (1 + np.cos(np.pi * (t - 3e5) / 7e5)))',
    c: 't < 3e5 ? 0.052 - 0.048 * cos(M_PI * t / 3e5) : 0.05 * (1 + cos(M_PI * (t - 3e5) / 7e5))',
  },
  cyclic: {
    spec: { initial_learning_rate: 0.001, max_learning_rate: 0.006, up_steps: 20_000 },
    numpy: '0.001 + 0.005 * np.maximum(0, 1 - np.abs(t / 2e4 - 2 * np.floor(1 + t / 4e4) + 1))',
    c: '0.001 + 0.005 * fmax(0, 1 - fabs(t / 2e4 - 2 * floor(1 + t / 4e4) + 1))',
  },
  warmup_stable_decay: {
    spec: { learning_rate: 0.001, warmup_steps: 100_000, stable_steps: 700_000, decay_steps: 200_000 },
    numpy: 'np.where(t < 1e5, 0.001 * t / 1e5, np.where(t < 8e5, 0.001, 0.001 * (1 - (t - 8e5) / 2e5)))',
    c: 't < 1e5 ? 0.001 * t / 1e5 : t < 8e5 ? 0.001 : 0.001 * (1 - (t - 8e5) / 2e5)',
  },
  range_test: {
    spec: { initial_learning_rate: 0.00001, growth_steps: 100 },
    numpy: '0.00001 * (1 + t / 100)',
    c: '0.00001 * (1 + t / 100)',
  },
  exponential_decay_with_warmup: {
    spec: {
      learning_rate_base: 0.1,
      learning_rate_decay_steps: 100_000,
      learning_rate_decay_factor: 0.5,
      warmup_steps: 50_000,
    },
    numpy: 'np.where(t < 5e4, 0.1 * t / 5e4, 0.1 * np.power(0.5, np.floor((t - 5e4) / 1e5)))',
    c: 't < 5e4 ? 0.1 * t / 5e4 : 0.1 * pow(0.5, floor((t - 5e4) / 1e5))',
  },
  warmup: {
    spec: {
      warmup_steps: 100_000,
      learning_rate: { cosine_decay: { initial_learning_rate: 0.1, decay_steps: 900_000 } },
    },
    numpy: 'np.where(t < 1e5, 0.1 * t / 1e5, 0.05 * (1 + np.cos(np.pi * (t - 1e5) / 9e5)))',
    c: 't < 1e5 ? 0.1 * t / 1e5 : 0.05 * (1 + cos(M_PI * (t - 1e5) / 9e5))',
  },
  sequence: {
    spec: {
      part: [
        {
          steps: 100_000,
          learning_rate: {
            linear: { initial_learning_rate: 0, end_learning_rate: 0.1, total_steps: 100_000 },
          },
        },
        {
          learning_rate: {
            step_decay: { initial_learning_rate: 0.1, decay_steps: 100_000, decay_factor: 0.5 },
          },
        },
      ],
    },
    numpy: 'np.where(t < 1e5, 0.1 * t / 1e5, 0.1 * np.power(0.5, np.floor((t - 1e5) / 1e5)))',
    c: 't < 1e5 ? 0.1 * t / 1e5 : 0.1 * pow(0.5, floor((t - 1e5) / 1e5))',
  },
  product: {
    spec: {
      learning_rate: [
        { linear: { initial_learning_rate: 0.001, end_learning_rate: 1, total_steps: 500_000 } },
        { multi_step_decay: { initial_learning_rate: 0.02, boundaries: [800_000] } },
      ],
    },
    numpy: 'np.minimum(1, 0.001 + 0.999 * t / 5e5) * np.where(t < 8e5, 0.02, 0.002)',
    c: 'fmin(1, 0.001 + 0.999 * t / 5e5) * (t < 8e5 ? 0.02 : 0.002)',
  },
  scale: {
    spec: { factor: 4, learning_rate: { cosine_decay: { initial_learning_rate: 0.1, decay_steps: N } } },
    numpy: '4 * 0.05 * (1 + np.cos(np.pi * t / n))',
    c: '4 * 0.05 * (1 + cos(M_PI * t / n))',
  },
  clamp: {
    spec: {
      min_learning_rate: 0.06,
      learning_rate: {
        exponential_decay: { initial_learning_rate: 0.1, decay_steps: 40_000, decay_factor: 0.96 },
      },
    },
    numpy: 'np.maximum(0.06, 0.1 * np.power(0.96, t / 40000))',
    c: 'fmax(0.06, 0.1 * pow(0.96, t / 40000))',
  },
  repeat: {
    spec: {
      steps: 10_000,
      learning_rate: { cosine_decay: { initial_learning_rate: 0.1, decay_steps: 10_000 } },
    },
    numpy: '0.05 * (1 + np.cos(np.pi * np.mod(t, 1e4) / 1e4))',
    c: '0.05 * (1 + cos(M_PI * fmod(t, 1e4) / 1e4))',
  },
  offset: {
    spec: {
      steps: 100_000,
      learning_rate: { cosine_decay: { initial_learning_rate: 0.1, decay_steps: 1_100_000 } },
    },
    numpy: '0.05 * (1 + np.cos(np.pi * (t + 1e5) / 1.1e6))',
    c: '0.05 * (1 + cos(M_PI * (t + 1e5) / 1.1e6))',
  },
};
