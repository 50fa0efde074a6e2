import type { Curve, CurveOf } from '../../curve/curve.ts';
import {
  type Call,
  firstSteps,
  isCosine,
  isLinear,
  only,
  type Proposals,
  partEnds,
  partOf,
  polynomialOf,
  whole,
} from './call.ts';

/** Proposes calls of keras.optimizers.schedules for a curve. */

const ramp = (curve: CurveOf<'ramp'>): Call | undefined => {
  const { from, to, steps } = curve;
  const power = polynomialOf(curve);
  if (power !== undefined) {
    const args = { initial_learning_rate: from, decay_steps: steps, end_learning_rate: to, power };
    return { type: 'PolynomialDecay', args };
  }
  if (from === 0) return undefined;
  return {
    type: 'CosineDecay',
    args: { initial_learning_rate: from, decay_steps: steps, alpha: partOf(to, from) },
  };
};

const steps = (curve: CurveOf<'steps'>): Call => ({
  type: 'PiecewiseConstantDecay',
  // A boundary is the last step of the value before it.
  args: { boundaries: firstSteps(curve).map((step) => step - 1), values: curve.values },
});

/** A linear warm-up, then a cosine. */
const warmupCosine = ({ parts: [first, ...others], last }: CurveOf<'sequence'>): Call | undefined => {
  if (first === undefined || others.length > 0) return undefined;
  const { curve: warmup } = first;
  if (!isLinear(warmup) || warmup.steps !== first.steps) return undefined;
  if (!isCosine(last) || last.from !== warmup.to || last.from === 0) return undefined;
  const args = {
    initial_learning_rate: warmup.from,
    decay_steps: last.steps,
    alpha: partOf(last.to, last.from),
    warmup_target: last.from,
    warmup_steps: warmup.steps,
  };
  return { type: 'CosineDecay', args };
};

/** Restarts above `least`; the height of a cycle is measured from there. */
const restarts = ({ of, steps, stretch, height }: CurveOf<'repeat'>, least: number): Call | undefined => {
  if (!isCosine(of) || of.steps !== steps || height.by !== 'geometric') return undefined;
  const initial = least + of.from;
  if (initial === 0) return undefined;
  const args = {
    initial_learning_rate: initial,
    first_decay_steps: steps,
    t_mul: stretch,
    m_mul: height.factor,
    alpha: partOf(least + of.to, initial),
  };
  return { type: 'CosineDecayRestarts', args };
};

const inverseTime = ({ scale, offset, exponent, unit = 1 }: CurveOf<'power'>): Call | undefined => {
  if (exponent !== -1 || offset <= 0) return undefined;
  const args = { initial_learning_rate: (scale * unit) / offset, decay_steps: offset, decay_rate: 1 };
  return { type: 'InverseTimeDecay', args };
};

/** An inverse-time decay in stairs, which counts whole intervals instead of steps. */
const inverseTimeStaircase = ({ of, steps, stretch, height }: CurveOf<'repeat'>): Call | undefined => {
  if (of.kind !== 'constant' || stretch !== 1 || height.by !== 'harmonic' || height.exponent !== 1)
    return undefined;
  const args = {
    initial_learning_rate: of.value,
    decay_steps: steps,
    decay_rate: height.rate ?? 1,
    staircase: true,
  };
  return { type: 'InverseTimeDecay', args };
};

const exponential = ({ initial, factor, period, staircase }: CurveOf<'exponential'>): Call => ({
  type: 'ExponentialDecay',
  args: { initial_learning_rate: initial, decay_steps: period, decay_rate: factor, staircase },
});

/** Values that change at whole steps; a sequence of constant rates is one too. */
const piecewise = ({ parts, last }: CurveOf<'sequence'>): Call | undefined => {
  const curves = [...parts.map(({ curve }) => curve), last];
  const values = curves.flatMap((curve: Curve) => (curve.kind === 'constant' ? [curve.value] : []));
  if (values.length < curves.length || !parts.every((part) => whole(part.steps))) return undefined;
  return steps({ kind: 'steps', boundaries: partEnds(parts), values, at: 'new' });
};

export const kerasCalls: Proposals = (curve) => {
  switch (curve.kind) {
    case 'ramp':
      return only(ramp(curve));
    case 'exponential':
      return [exponential(curve)];
    case 'steps':
      return [steps(curve)];
    case 'power':
      return only(inverseTime(curve));
    case 'repeat':
      return [...only(restarts(curve, 0)), ...only(inverseTimeStaircase(curve))];
    case 'sum': {
      const [least, of, ...others] = curve.of;
      if (least?.kind !== 'constant' || of?.kind !== 'repeat' || others.length > 0) return [];
      return only(restarts(of, least.value));
    }
    case 'sequence':
      return [...only(warmupCosine(curve)), ...only(piecewise(curve))];
    case 'constant':
      // Any optimizer takes a number; as a schedule it is a constant line.
      return [
        {
          type: 'PolynomialDecay',
          args: { initial_learning_rate: curve.value, decay_steps: 1, end_learning_rate: curve.value },
        },
      ];
    default:
      return [];
  }
};
