import {
  type Curve,
  constant,
  max,
  product,
  ramp,
  repeat,
  sequence,
  shift,
  steps,
} from '../../curve/curve.ts';
import { rateOf } from '../../curve/rate/rate.ts';

/**
 * Detectron2's schedules as shares of the learning rate.
 * Source: facebookresearch/detectron2, solver/lr_scheduler.py and solver/build.py; fvcore, common/param_scheduler.py.
 */

export interface Solver {
  readonly name: string;
  /** The length of the run, MAX_ITER. */
  readonly total: number;
  /** The numbers of STEPS below MAX_ITER. */
  readonly milestones: readonly number[];
  readonly gamma: number;
  readonly decays: number;
  /** The rate at the end, as a share. */
  readonly end: number;
  readonly warmup: number;
  readonly factor: number;
  readonly isLinear: boolean;
  readonly isRescaled: boolean;
  readonly power: number;
  readonly ending: number;
}

/** fvcore adds this share of the run before rounding down, so that rounding does not miss a step. */
const EPSILON = 1e-6;

/** The first step at or after a share of the run. */
const stepAt = (step: number, total: number): number => Math.ceil(step - EPSILON * total);

const falling = (at: readonly number[], gamma: number, total: number): Curve =>
  steps(
    at.map((step) => stepAt(step, total)),
    [1, ...at.map((_, i) => gamma ** (i + 1))],
  );

const evenly = ({ decays, total }: Solver): readonly number[] =>
  Array.from({ length: decays }, (_, i) => ((i + 1) * total) / (decays + 1));

/** The steps at which WarmupStepWithFixedGammaLR multiplies the rate. */
export const fixedSteps = (s: Solver): readonly number[] => evenly(s).map((step) => stepAt(step, s.total));

/** The schedule without its warm-up, over `length` steps. */
const main = (s: Solver, length: number): Curve => {
  const scaleOf = length / s.total;
  if (s.name === 'WarmupCosineLR')
    return repeat(sequence([length, ramp(1, s.end, 'cosine')], ramp(s.end, 1, 'cosine', length)), 2 * length);
  const at = s.name === 'WarmupMultiStepLR' ? s.milestones : evenly(s);
  return falling(
    at.map((step) => step * scaleOf),
    s.gamma,
    length,
  );
};

/**
 * DeepLab's schedule: the warm-up multiplies the fall.
 * Source: projects/DeepLab/deeplab/lr_scheduler.py.
 */
const poly = ({ total, warmup, factor, isLinear, power: exponent, ending }: Solver): Curve => {
  const first = isLinear ? ramp(factor, 1) : constant(factor);
  const climb = warmup > 0 ? sequence([warmup, first], constant(1)) : constant(1);
  const fall = ramp(1, 0, { shape: 'reversed_power', exponent }, total);
  return ending > 0
    ? sequence([warmup, product(climb, fall)], shift(max(fall, constant(ending)), warmup))
    : product(climb, fall);
};

/** The whole schedule, and the share of the rate that its warm-up reaches. */
export const scheduleCurve = (s: Solver): { readonly curve: Curve; readonly top: number } => {
  if (s.name === 'WarmupPolyLR') return { curve: poly(s), top: 1 };
  const warmup = Math.min(s.warmup, s.total);
  const whole = main(s, s.isRescaled ? Math.max(s.total - warmup, 1) : s.total);
  if (warmup <= 0) return { curve: whole, top: 1 };
  const first = s.factor * rateOf(whole)(0);
  const top = rateOf(whole)(s.isRescaled ? 0 : warmup);
  const rise = s.isLinear ? ramp(first, top, 'linear', warmup) : constant(first);
  const end = Math.max(Math.floor(warmup - EPSILON * s.total) + 1, 0);
  const curve = s.isRescaled
    ? sequence([end, rise], [warmup - end, constant(top)], whole)
    : sequence([end, rise], shift(whole, end));
  return { curve, top };
};
