import { halfWave } from '../arithmetic/half_wave.ts';
import { type Exact, lostInProduct, over, type Pair, plus, times } from '../arithmetic/pair.ts';
import { LOG2_E, power2 } from '../arithmetic/power2.ts';
import type { CurveOf, Easing } from '../curve.ts';
import type { Rate } from './compile.ts';
import { type Between, cosineBetween, kept, linearBetween, rampRate } from './ramp.ts';

/**
 * The rate between `from` and `to` with z^exponent as the weight of `to`. `left` is 1 − z, as accurate near z = 1 as z
 * is near 0; `off` is the rounding error of z, relative to z.
 */
const blend = (from: number, to: number, exponent: number, z: number, left: number, off: number): number => {
  // If the weight is above one half, 1 minus the weight is computed. Because ln z ≤ −left, the weight is surely below
  // one half if exponent · left is above 0.7: then no logarithm is needed.
  const power = exponent * left > 0.7 ? -1 : exponent * (z < left ? Math.log(z) + off : Math.log1p(-left));
  if (power < -0.7) {
    const weight = z ** exponent;
    const lost = exponent * off;
    const exact = weight + weight * lost * (1 + lost / 2);
    return kept(from, to, from * (1 - exact) + to * exact);
  }
  const rest = -Math.expm1(power);
  return kept(from, to, from * rest + to * (1 - rest));
};

/** The rate after `gone` steps with `left` to go, between `from` and `to` by (gone / steps)^exponent. */
const raised = (from: number, to: number, steps: number, exponent: number) => {
  // Squares and roots need no logarithm: 1 − z² = (1 − z)(1 + z), 1 − √z = (1 − z) / (1 + √z).
  if (exponent === 2) {
    return (gone: number, left: number): number => {
      const z = gone / steps;
      return kept(from, to, from * ((left / steps) * (1 + z)) + to * (z * z));
    };
  }
  if (exponent === 0.5) {
    return (gone: number, left: number): number => {
      const root = Math.sqrt(gone / steps);
      return kept(from, to, from * (left / (steps * (1 + root))) + to * root);
    };
  }
  return (gone: number, left: number): number => {
    const z = gone / steps;
    const back = z * steps;
    const off = gone > 0 ? (gone - back - lostInProduct(back, z, steps)) / gone : 0;
    return blend(from, to, exponent, z, left / steps, off);
  };
};

/** e^−s for s = start + slope · t. */
const fallOf = (start: Pair, slope: Pair): Exact => power2(times(start, LOG2_E), times(slope, LOG2_E));

type Logistic = Extract<Easing, { readonly shape: 'tanh' | 'sigmoid' }>;

/** The exponential inside a tanh or a sigmoid, and the logarithm of its change per step. */
export const fallIn = (easing: Logistic, steps: number): { readonly fall: Exact; readonly log: number } => {
  if (easing.shape === 'sigmoid') {
    const { slope, center } = easing;
    return {
      fall: fallOf(times([slope, 0], [center, 0]), over([-slope, 0], [steps, 0])),
      log: -slope / steps,
    };
  }
  const { lower, upper } = easing;
  const slope = times(plus(upper, -lower), over([-2, 0], [steps, 0]));
  return { fall: fallOf([-2 * lower, 0], slope), log: slope[0] };
};

/** Between from and to by 1 / (1 + e^−s): it is (to + from · e^−s) / (1 + e^−s). */
const logistic =
  (easing: Logistic): Between =>
  (from, to, steps) => {
    const { fall: power } = fallIn(easing, steps);
    return (t) => {
      const fall = power(Math.min(t, steps), 0);
      return kept(from, to, fall > 1 ? (from + to / fall) / (1 + 1 / fall) : (to + from * fall) / (1 + fall));
    };
  };

const raisedCosine =
  (exponent: number): Between =>
  (from, to, steps) => {
    const wave = halfWave(0, 1, steps);
    return (t) => {
      const left = steps - t;
      if (left <= 0) return to;
      const near = Math.min(t, left);
      const less = wave(near, 0);
      const more = 1 - less;
      // The rounding error of a share only matters if the share is raised to a power.
      const lost = t < left && exponent * less < 0.5 ? 0 : wave(near, less);
      return t < left
        ? blend(to, from, exponent, more, less, (1 - more - less - lost) / more)
        : blend(to, from, exponent, less, more, less > 0 ? lost / less : 0);
    };
  };

/** ln (t / steps), as accurate near the end as near 0. */
const logOf = (t: number, steps: number): number =>
  2 * t < steps ? Math.log(t / steps) : Math.log1p((t - steps) / steps);

/** (t / steps)^k, corrected for the rounding error of the division. A logarithm would lose accuracy as the power gets smaller. */
const bent = (t: number, steps: number, k: number): number => {
  const z = t / steps;
  const back = z * steps;
  const power = z ** k;
  return t > 0 ? power + power * k * ((t - back - lostInProduct(back, z, steps)) / t) : power;
};

/** One formula for each shape. */
const shapes: {
  readonly [S in Easing['shape']]: (easing: Extract<Easing, { readonly shape: S }>) => Between;
} = {
  linear: () => linearBetween,
  cosine: ({ exponent }) => (exponent === 1 ? cosineBetween : raisedCosine(exponent)),
  power:
    ({ exponent }) =>
    (from, to, steps) => {
      if (exponent === 0) return () => to;
      const rate = raised(from, to, steps, exponent);
      return (t) => (t < steps ? rate(t, steps - t) : to);
    },
  reversed_power:
    ({ exponent }) =>
    (from, to, steps) => {
      const rate = raised(to, from, steps, exponent);
      return (t) => (t < steps ? rate(steps - t, t) : to);
    },
  k_cosine:
    ({ k }) =>
    (from, to, steps) => {
      const [ahead, back] = [halfWave(from, to, 1), halfWave(to, from, 1)];
      return (t) => {
        if (t >= steps) return to;
        const log = k * logOf(t, steps);
        return log < -0.7 ? ahead(bent(t, steps, k), 0) : back(-Math.expm1(log), 0);
      };
    },
  k_power:
    ({ k, exponent }) =>
    (from, to, steps) => {
      return (t) => {
        if (t >= steps) return to;
        const log = k * logOf(t, steps);
        if (log >= -0.7) return blend(to, from, exponent, -Math.expm1(log), Math.exp(log), 0);
        const gone = bent(t, steps, k);
        return blend(to, from, exponent, 1 - gone, gone, 0);
      };
    },
  tanh: logistic,
  sigmoid: logistic,
  log: ({ scale }) => (scale === 1 ? linearBetween : logarithmic(scale - 1)),
};

/** The weight of `to` is ln(1 + x · grown) / ln(1 + grown). */
const logarithmic =
  (grown: number): Between =>
  (from, to, steps) => {
    const all = Math.log1p(grown);
    return (t) => {
      const x = t / steps;
      const left = (steps - t) / steps;
      const rest = Math.log1p((grown * left) / (1 + grown * x)) / all;
      return t < steps ? kept(from, to, from * rest + to * (Math.log1p(grown * x) / all)) : to;
    };
  };

/** The rate of a ramp of any shape. */
export const easedRate = (curve: CurveOf<'ramp'>): Rate => {
  const { easing } = curve;
  // TypeScript does not infer that the entry for the shape of an easing takes an easing of that shape.
  return rampRate(curve, (shapes[easing.shape] as (easing: Easing) => Between)(easing));
};
