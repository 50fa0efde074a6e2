import {
  type Curve,
  constant,
  custom,
  exponential,
  natural,
  ramp,
  repeat,
  sequence,
  shift,
  steps,
} from '../../curve/curve.ts';

/**
 * The schedules of TAO, whose times are shares of the run. A share of 0.1 of 1,000 steps is a float32 just above 100,
 * so lengths are not whole. A part that does not begin with the rate at which the part before it ends begins at the first whole step
 * that TAO assigns to it.
 */

/** The first step after a share of the run: TAO tests whether step / total is above it. */
const after = (share: number, total: number): number => Math.floor(share * total) + 1;

/** The first step at which a share of the run is over. */
const from = (share: number, total: number): number => Math.ceil(share * total);

/** A straight line that keeps its slope if a sequence cuts it at a whole step. */
const lineUp = (low: number, high: number, length: number): Curve =>
  length > 0 ? ramp(low, high, 'linear', length) : constant(high);

/**
 * Up, constant and down again, in straight lines on a logarithmic scale.
 * Source: core/hooks/utils.py, cv/common/utils.py.
 */
export const softStartAnnealing = (
  low: number,
  high: number,
  soft_start: number,
  annealing: number,
  total: number,
): Curve => {
  if (low === high) return constant(high);
  const log = Math.log(high) - Math.log(low);
  const [rise, fall] = [soft_start * total, annealing * total];
  const up: readonly [number, Curve] = [rise, natural(low, log, rise)];
  if (annealing >= 1) return sequence(up, constant(high));
  const rest = total - fall;
  return sequence(up, [fall - rise, constant(high)], [rest, natural(high, -log, rest)], constant(low));
};

/**
 * The same curve in the float32 of DetectNet_v2, whose logarithms change rates by up to 10⁻⁶: the peak is not quite the one
 * in the file, and the curve has steps.
 * Source: core/hooks/utils.py.
 */
export const float32Annealing = (
  low: number,
  high: number,
  soft_start: number,
  annealing: number,
  total: number,
): Curve => {
  const f = Math.fround;
  const logLow = f(Math.log(low));
  const span = f(f(Math.log(high)) - logLow);
  const rate = (step: number): number => {
    const progress = Math.min(f(step / total), 1);
    const rising = progress < soft_start ? f(progress / soft_start) : 1;
    const t = progress > annealing ? f(f(1 - progress) / f(1 - annealing)) : rising;
    return f(Math.exp(f(logLow + f(t * span))));
  };
  const breakpoints = [...new Set([soft_start * total, annealing * total, total])].filter((step) => step > 0);
  return custom({
    rate,
    breakpoints,
    bounds: (first, last) => {
      const rates = [first, ...breakpoints.filter((step) => first < step && step < last), last].map(rate);
      return { min: Math.min(...rates), max: Math.max(...rates) };
    },
    words: 'soft start and annealing in float32',
    python: [
      `progress = clip(float32(t / ${total}), 0.0, 1.0)`,
      `level = ${soft_start > 0 ? `clip(float32(progress / ${soft_start}), 0.0, 1.0)` : '1.0'}`,
      ...(annealing < 1
        ? [
            `left = float32(float32(1.0 - progress) / ${f(1 - annealing)})`,
            'level = level * clip(left, 0.0, 1.0)',
          ]
        : []),
      `return float32(exp(float32(${logLow} + float32(level * ${span}))))`,
    ],
  });
};

/** A straight line up, then a cosine whose half period is the whole run, so that it does not reach `low`. */
export const softStartCosine = (low: number, high: number, soft_start: number, total: number): Curve => {
  const rise = soft_start * total;
  return sequence([rise, lineUp(low, high, rise)], ramp(high, low, 'cosine', total));
};

/** A straight line up, then a division at each point. */
export const softStartDivisions = (
  start: number,
  base: number,
  soft_start: number,
  points: readonly number[],
  divisor: number,
  total: number,
): Curve => {
  const rise = from(soft_start, total);
  const drops = points.map((point) => after(point, total));
  const boundaries = [...new Set(drops)];
  const values = [0, ...boundaries].map(
    (step) => base / divisor ** drops.filter((drop) => drop <= step).length,
  );
  const divided = points.length === 0 ? constant(base) : shift(steps(boundaries, values), rise);
  return sequence([rise, lineUp(start, base, soft_start * total)], divided);
};

/** TAO's "step": a smooth curve on which `gamma` of the rate is left after `length` steps. */
export const smoothSteps = (base: number, gamma: number, length: number): Curve => {
  if (gamma === 0) return sequence([1, constant(base)], constant(0));
  return gamma === 1 ? constant(base) : exponential(base, gamma, length);
};

/** A straight line up, then half a cosine to 0, after which the rate rises again. */
export const warmupCosine = (start: number, base: number, warmup: number, total: number): Curve => {
  const length = total - warmup;
  const swing =
    length > 0
      ? repeat(sequence([length, ramp(base, 0, 'cosine')], ramp(0, base, 'cosine', length)), 2 * length)
      : constant(base);
  return sequence([warmup, lineUp(start, base, warmup)], swing);
};
