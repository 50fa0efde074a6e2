import {
  type Curve,
  constant,
  custom,
  exponential,
  power,
  ramp,
  sequence,
  steps,
} from '../../curve/curve.ts';

/** The learning-rate policies of Caffe's SGDSolver::GetLearningRate. */

export interface Policy {
  readonly lr_policy: string;
  readonly base_lr: number;
  readonly gamma: number;
  readonly power: number;
  readonly stepsize: number;
  readonly stepvalue: readonly number[];
  readonly max_iter: number;
}

/**
 * The iterations at which multistep takes its steps. Caffe takes at most one step per iteration, so a step whose
 * boundary is repeated, out of order or before the first iteration is taken in a later iteration.
 */
export const stepsTaken = (stepvalue: readonly number[], start: number): number[] => {
  const taken: number[] = [];
  for (const value of stepvalue) taken.push(Math.max(value, (taken.at(-1) ?? start - 1) + 1));
  return taken;
};

const polynomial = ({ base_lr, power: exponent, max_iter }: Policy): Curve => {
  if (exponent === 0 || max_iter === 0) return constant(base_lr);
  const toZero = ramp(base_lr, 0, { shape: 'reversed_power', exponent });
  // After max_iter the base of the power is negative, so only whole exponents give a number.
  const after = Number.isInteger(exponent)
    ? power(base_lr * (exponent % 2 === 0 ? 1 : -1), exponent, 0, max_iter)
    : constant(0);
  return exponent < 0
    ? custom({ rate: (t) => base_lr * (1 - t / max_iter) ** exponent, breakpoints: [] })
    : sequence([max_iter, toZero], after);
};

/** Caffe multiplies gamma and the iteration in float32 in every build, so a power of the exact product is off by 10⁻⁹. */
const inverse = ({ base_lr, gamma, power: exponent }: Policy): Curve => {
  if ([gamma, exponent, base_lr].includes(0)) return constant(base_lr);
  const rate = (t: number): number => base_lr * (1 + Math.fround(gamma * t)) ** -exponent;
  const between = (a: number, b: number) => ({ min: Math.min(a, b), max: Math.max(a, b) });
  // From gamma · t = -1 on the rate is undefined or infinite.
  const isMonotone = gamma > 0;
  return custom({
    rate,
    breakpoints: [],
    ...(isMonotone && {
      bounds: (from: number, to: number) => between(rate(from), rate(to)),
      python: [`grown = 1.0 + float32(${gamma} * t)`, `return ${base_lr} * grown ** ${-exponent}`],
    }),
    words: 'inverse decay',
  });
};

/** e^-745 is the smallest positive double: from there on the sigmoid equals its limit. */
const FLAT = 745;

const sigmoid = ({ base_lr, gamma, stepsize }: Policy): Curve => {
  if (gamma === 0) return constant(base_lr / 2);
  const length = Math.ceil(Math.max(0, stepsize) + FLAT / gamma);
  return ramp(0, base_lr, { shape: 'sigmoid', slope: gamma * length, center: stepsize / length }, length);
};

const stepwise = (base: number, gamma: number, boundaries: readonly number[]): Curve =>
  steps(
    boundaries,
    [0, ...boundaries].map((_, i) => base * gamma ** i),
  );

/** The curve of one of Caffe's policies in exact arithmetic. */
export const policyCurve = (policy: Policy, start: number): Curve => {
  const { base_lr, gamma, stepsize, stepvalue } = policy;
  switch (policy.lr_policy) {
    case 'fixed':
      return constant(base_lr);
    case 'step':
      return gamma === 0
        ? sequence([stepsize, constant(base_lr)], constant(0))
        : exponential(base_lr, gamma, stepsize, true);
    case 'exp':
      return gamma === 0 ? sequence([1, constant(base_lr)], constant(0)) : exponential(base_lr, gamma, 1);
    case 'inv':
      return inverse(policy);
    case 'multistep':
      return stepwise(base_lr, gamma, stepsTaken(stepvalue, start));
    case 'poly':
      return polynomial(policy);
    default:
      return sigmoid(policy);
  }
};

const f = Math.fround;

/** The rate as Caffe's float32 build computes it; pow of a float and an int is computed in double. */
export const float32Rate = (policy: Policy, start: number): ((t: number) => number) => {
  const { base_lr, gamma, power: exponent, stepsize, stepvalue, max_iter } = policy;
  const taken = stepsTaken(stepvalue, start);
  switch (policy.lr_policy) {
    case 'step':
      return (t) => f(base_lr * gamma ** Math.floor(t / stepsize));
    case 'exp':
      return (t) => f(base_lr * gamma ** t);
    case 'inv':
      return (t) => f(base_lr * f(f(1 + f(gamma * f(t))) ** -exponent));
    case 'multistep':
      return (t) => f(base_lr * gamma ** taken.filter((each) => each <= t).length);
    case 'poly':
      return (t) => f(base_lr * f(f(1 - f(f(t) / f(max_iter))) ** exponent));
    case 'sigmoid':
      return (t) => f(base_lr * f(1 / f(1 + f(Math.exp(f(-gamma * f(f(t) - f(stepsize))))))));
    default:
      return () => base_lr;
  }
};
