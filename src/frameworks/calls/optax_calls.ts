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
  ratios,
  whole,
} from './call.ts';

/** Proposes calls of optax.schedules for a curve. */

const ramp = (curve: CurveOf<'ramp'>): Call | undefined => {
  const { from, to, steps, easing } = curve;
  const power = polynomialOf(curve);
  if (power === 1)
    return { type: 'linear_schedule', args: { init_value: from, end_value: to, transition_steps: steps } };
  if (power !== undefined) {
    const args = { init_value: from, end_value: to, power, transition_steps: steps };
    return { type: 'polynomial_schedule', args };
  }
  if (from === 0) return undefined;
  const exponent = easing.shape === 'cosine' && easing.exponent !== 1 ? { exponent: easing.exponent } : {};
  return {
    type: 'cosine_decay_schedule',
    args: { init_value: from, decay_steps: steps, alpha: partOf(to, from), ...exponent },
  };
};

const exponential = (
  { initial, factor, period, staircase }: CurveOf<'exponential'>,
  more: { readonly transition_begin?: number; readonly end_value?: number } = {},
): Call => ({
  type: 'exponential_decay',
  args: {
    init_value: initial,
    transition_steps: period,
    decay_rate: factor,
    ...(staircase && { staircase }),
    ...more,
  },
});

/** A decay that starts late or stops at a minimum rate. */
const lateExponential = (curve: Curve): Call | undefined => {
  if ((curve.kind === 'max' || curve.kind === 'min') && curve.of.length === 2) {
    const limit = curve.of.find((each) => each.kind === 'constant');
    const call = limit && lateExponential(curve.of.find((each) => each !== limit)!);
    return call && { ...call, args: { ...call.args, end_value: limit.value } };
  }
  if (curve.kind === 'exponential') return exponential(curve);
  if (curve.kind !== 'sequence' || curve.parts.length !== 1 || curve.last.kind !== 'exponential')
    return undefined;
  const { steps, curve: first } = curve.parts[0]!;
  return first.kind === 'constant' && first.value === curve.last.initial
    ? exponential(curve.last, { transition_begin: steps })
    : undefined;
};

const steps = (curve: CurveOf<'steps'>): Call | undefined => {
  if (curve.values.slice(0, -1).includes(0)) return undefined;
  const scales = ratios(curve.values);
  const boundaries_and_scales = Object.fromEntries(firstSteps(curve).map((step, i) => [step, scales[i]!]));
  return {
    type: 'piecewise_constant_schedule',
    args: { init_value: curve.values[0]!, boundaries_and_scales },
  };
};

/** A linear warm-up, then a cosine or an exponential. */
const warmup = ({ parts: [first, ...others], last }: CurveOf<'sequence'>): Call | undefined => {
  if (first === undefined || others.length > 0) return undefined;
  const { curve } = first;
  if (!isLinear(curve) || curve.steps !== first.steps) return undefined;
  const common = { init_value: curve.from, peak_value: curve.to, warmup_steps: curve.steps };
  if (isCosine(last, 'any') && last.from === curve.to) {
    const exponent =
      last.easing.shape === 'cosine' && last.easing.exponent !== 1 ? { exponent: last.easing.exponent } : {};
    const args = { ...common, decay_steps: curve.steps + last.steps, end_value: last.to, ...exponent };
    return { type: 'warmup_cosine_decay_schedule', args };
  }
  if (last.kind !== 'exponential' || last.initial !== curve.to) return undefined;
  const { init_value: _, ...decay } = exponential(last).args;
  return { type: 'warmup_exponential_decay_schedule', args: { ...common, ...decay } };
};

/** Parts end to end, each with its own call. */
const joined = ({ parts, last }: CurveOf<'sequence'>): Call | undefined => {
  const calls = [...parts.map(({ curve }) => curve), last].map((curve) => proposed(curve)[0]);
  const found = calls.filter((call) => call !== undefined);
  if (found.length < calls.length || !parts.every((part) => whole(part.steps))) return undefined;
  return {
    type: 'join_schedules',
    args: { schedules: found.map(({ type, args }) => ({ type, ...args })), boundaries: partEnds(parts) },
  };
};

const proposed = (curve: Curve): readonly Call[] => {
  switch (curve.kind) {
    case 'constant':
      return [{ type: 'constant_schedule', args: { value: curve.value } }];
    case 'ramp':
      return only(ramp(curve));
    case 'exponential':
    case 'max':
    case 'min':
      return only(lateExponential(curve));
    case 'steps':
      return only(steps(curve));
    case 'sequence':
      return [...only(warmup(curve)), ...only(lateExponential(curve)), ...only(joined(curve))];
    default:
      return [];
  }
};

export const optaxCalls: Proposals = (curve) => proposed(curve);
