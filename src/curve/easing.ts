import type { Easing, Ramp } from './curve.ts';
import { halfWave } from './half_wave.ts';
import { line } from './line.ts';
import { lostIn, over, type Pair, plus, times } from './pair.ts';
import { LOG2_E, power2 } from './power2.ts';

/** A rate as a function of the curve's own time. */
export type Rate = (t: number) => number;

type Shape = Easing['shape'];
type Between<E> = (from: number, to: number, steps: number, easing: E) => Rate;

/**
 * Between `from` and `to` with z^exponent the weight of `to`, from ln z, as good near 1 as near 0; `off` is what z,
 * rounded, lacks, in parts of z.
 */
const blend = (from: number, to: number, z: number, exponent: number, log: number, off: number): number => {
  const power = exponent * (log + off);
  if (power < -0.7) {
    const weight = z ** exponent;
    const exact = weight + weight * exponent * off;
    return from * (1 - exact) + to * exact;
  }
  const rest = -Math.expm1(power);
  return from * rest + to * (1 - rest);
};

/** Where `gone` of the steps are gone and `left` are left: between `from` and `to` by (gone / steps)^exponent. */
const raise = (from: number, to: number, steps: number, exponent: number) => (gone: number, left: number) => {
  const z = gone / steps;
  const back = z * steps;
  const off = gone > 0 ? (gone - back - lostIn(back, z, steps)) / gone : 0;
  return blend(from, to, z, exponent, gone <= left ? Math.log(z) : Math.log1p(-left / steps), off);
};

/** Between from and to by 1 / (1 + e^−s), s = start + slope · t: (to + from · e^−s) / (1 + e^−s). */
const logistic = (from: number, to: number, start: Pair, slope: Pair): Rate => {
  const power = power2(times(start, LOG2_E), times(slope, LOG2_E));
  return (t) => {
    const fall = power(t, 0);
    return fall > 1 ? (from + to / fall) / (1 + 1 / fall) : (to + from * fall) / (1 + fall);
  };
};

/** One formula a shape; each gives the rate for 0 ≤ t ≤ steps. */
const shapes: { readonly [S in Shape]: Between<Extract<Easing, { readonly shape: S }>> } = {
  linear: (from, to, steps) => {
    const exact = line(from, to, steps);
    return (t) => (t < steps ? exact(t, 0) : to);
  },
  cosine: (from, to, steps, { exponent }) => {
    if (exponent === 1) {
      const exact = halfWave(from, to, steps);
      return (t) => exact(t, 0);
    }
    const wave = halfWave(0, 1, steps);
    return (t) => {
      const left = steps - t;
      const small = wave(t < left ? t : left, 0);
      return t < left
        ? blend(to, from, 1 - small, exponent, Math.log1p(-small), 0)
        : blend(to, from, small, exponent, Math.log(small), 0);
    };
  },
  power: (from, to, steps, { exponent }) => {
    const rate = raise(from, to, steps, exponent);
    return (t) => rate(t, steps - t);
  },
  reversed_power: (from, to, steps, { exponent }) => {
    const rate = raise(to, from, steps, exponent);
    return (t) => rate(steps - t, t);
  },
  tanh: (from, to, steps, { lower, upper }) =>
    logistic(from, to, [-2 * lower, 0], times(plus(upper, -lower), over([-2, 0], [steps, 0]))),
  sigmoid: (from, to, steps, { slope, center }) =>
    logistic(from, to, times([slope, 0], [center, 0]), over([-slope, 0], [steps, 0])),
  log: (from, to, steps, { scale }) => {
    const grown = scale - 1;
    const all = Math.log1p(grown);
    return (t) => {
      const left = (steps - t) / steps;
      const x = t / steps;
      const rest = Math.log1p((grown * left) / (1 + grown * x)) / all;
      return from * rest + to * (Math.log1p(grown * x) / all);
    };
  },
};

const between = (from: number, to: number, steps: number, easing: Easing): Rate =>
  // The compiler cannot see that the entry found by an easing's own shape takes that easing.
  (shapes[easing.shape] as Between<Easing>)(from, to, steps, easing);

/** Far from overflow and underflow, where products of halves are exact. */
const isOrdinary = (x: number): boolean => x === 0 || (Math.abs(x) > 1e-200 && Math.abs(x) < 1e200);

/** The rate of a ramp, compiled. */
export const rampRate = ({ from, to, easing, steps }: Ramp): Rate => {
  if (from === to || !(steps > 0)) return () => to;
  if (!(steps > 1e-30 && steps < 1e30)) {
    const unit = between(from, to, 1, easing);
    return (t) => unit(t < steps ? t / steps : 1);
  }
  if (isOrdinary(from) && isOrdinary(to)) {
    const rate = between(from, to, steps, easing);
    return (t) => rate(t < steps ? t : steps);
  }
  const down = between(1, 0, steps, easing);
  const up = between(0, 1, steps, easing);
  return (t) => (t < steps ? from * down(t) + to * up(t) : from * down(steps) + to * up(steps));
};
