import { type Curve, constant, exponential, sequence, steps } from '../../curve/curve.ts';
import { formatNumber } from '../../diagnostics/format_number.ts';
import { inTurn } from '../../registry/phases.ts';
import { polynomialDecay } from '../../schedules/decays/polynomial_decay.ts';
import type { BlockContext, RateMeaning, RateType } from '../object_detection/rates.ts';
import { isBelowZero, isZero } from './checks.ts';

/** The rates of Cap2Det, VCR and WSSGG, which are beside the optimizer. */

const rate = (value: number): string => formatNumber(value, true);

/** initial · factor^(t / length), for any factor; with a factor of 0, only step 0 has a rate. */
export const exponentialOf = (initial: number, factor: number, length: number, staircase: boolean): Curve =>
  factor === 0
    ? sequence([staircase ? length : 1, constant(initial)], constant(0))
    : exponential(initial, factor, length, staircase);

/** Reports that the initial rate is missing; `end` is the rate to which it rises all the same. */
const reportUnset = ({ at, report }: BlockContext, end?: string): void => {
  const name = 'initial_learning_rate';
  report('od-forks/unset-rate', [...at, name], { name, end });
};

/** The Keras schedules of VCR and WSSGG. */
export const kerasRates: { readonly [type: string]: RateType } = {
  piecewise_constant_decay: ({ boundaries, values }, { at, report }): RateMeaning | undefined => {
    const ascend = boundaries.every((each: number, i: number) => i === 0 || each > boundaries[i - 1]);
    if (!ascend || boundaries.length === 0 || values.length !== boundaries.length + 1) {
      const params = { boundaries: boundaries.length, values: values.length };
      return void report('od-forks/values', [...at, 'boundaries'], params, [...at, 'values']);
    }
    return { curve: steps(boundaries, values, 'old') };
  },
  exponential_decay: (s, context) => {
    const { initial_learning_rate: initial, decay_rate: factor, decay_steps: length, staircase } = s;
    if (isZero(s, ['decay_steps'], context)) return undefined;
    if (isBelowZero('decay_rate', factor, staircase, context)) return undefined;
    const isWritten = (name: string): boolean => context.isWritten([...context.at, name]);
    if (!isWritten('initial_learning_rate')) reportUnset(context);
    else if (initial !== 0 && !isWritten('decay_rate')) {
      const step = staircase ? length : 1;
      context.report('od-forks/unset-decay', [...context.at, 'decay_rate'], { step });
    }
    return { curve: exponentialOf(initial, factor, length, staircase) };
  },
  polynomial_decay: (s, context) => {
    const { initial_learning_rate: initial, end_learning_rate: end, decay_steps, power, cycle } = s;
    const { at, report } = context;
    if (isZero(s, ['decay_steps'], context)) return undefined;
    if (power < 0) return void report('od-forks/negative-power', [...at, 'power'], { power });
    if (end > initial && !context.isWritten([...at, 'initial_learning_rate']))
      reportUnset(context, rate(end));
    else if (end > initial)
      report('od-forks/rises', [...at, 'end_learning_rate'], { end: rate(end), initial: rate(initial) });
    if (power === 0) return { curve: constant(initial) };
    const spec = { ...s, initial_learning_rate: initial, k_decay: 1 };
    return {
      curve: polynomialDecay.curve(spec as never, () => constant(0), { run: {} }),
      ...(!cycle && {
        phases: inTurn(['decay', decay_steps]),
        end: { step: decay_steps, field: ['decay_steps'] },
      }),
    };
  },
};
