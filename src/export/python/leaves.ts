import type { CurveOf, Easing } from '../../curve/curve.ts';
import { rateOf } from '../../curve/rate/rate.ts';
import type { Emitter } from './emitter.ts';
import { type Doc, floatText, statement } from './layout.ts';

/** Writes ramps, exponentials and steps in Python. */

/** The Python helper that computes each easing, and its arguments after the first. */
const eased: {
  readonly [S in Easing['shape']]: (
    easing: Extract<Easing, { readonly shape: S }>,
  ) => readonly [name: string, ...more: number[]];
} = {
  linear: () => ['_linear'],
  cosine: ({ exponent }) => (exponent === 1 ? ['_cosine'] : ['_raised_cosine', exponent]),
  power: ({ exponent }) => ['_power_ramp', exponent],
  reversed_power: ({ exponent }) => ['_reversed_power', exponent],
  k_cosine: ({ k }) => ['_k_cosine', k],
  k_power: ({ k, exponent }) => ['_k_power', k, exponent],
  tanh: ({ lower, upper }) => ['_tanh', lower, upper],
  sigmoid: ({ slope, center }) => ['_sigmoid', slope, center],
  log: ({ scale }) => (scale === 1 ? ['_linear'] : ['_logarithmic', scale]),
};

/** The greatest number of boundaries to compare inline. */
const FEW = 8;

const isOrdinary = (size: number, steps: number): boolean =>
  size > 1e-200 && size < 1e200 && steps > 1e-30 && steps < 1e30;

export const leavesOf = (on: Emitter) => {
  const { isArray, use, define, constant, wholes, table, write, needs } = on;

  const ramp = (curve: CurveOf<'ramp'>, t: string): Doc => {
    const { from, to, steps, easing } = curve;
    const size = Math.max(Math.abs(from), Math.abs(to));
    if (from === to || !(steps > 0)) return constant(to);
    if (steps === 1 / 0) return constant(rateOf(curve)(0));
    const isStill = 'exponent' in easing && easing.exponent === 0;
    if (isStill && easing.shape === 'power') return constant(to);
    if (isStill) return write({ kind: 'steps', boundaries: [steps], values: [from, to], at: 'new' }, t);
    const [name, ...more] = (eased[easing.shape] as (easing: Easing) => readonly [string, ...number[]])(
      easing,
    );
    if (isArray || isOrdinary(size, steps)) return use(name, t, ...[from, to, steps, ...more].map(floatText));
    // Extreme sizes are scaled to 1.
    return define(curve, 'ramp', t, () => [
      statement(
        4,
        'return ',
        use(name, `t / ${floatText(steps)}`, ...[from / size, to / size, 1, ...more].map(floatText)),
        ` * ${floatText(size)}`,
      ),
    ]);
  };

  const exponential = (curve: CurveOf<'exponential'>, t: string): Doc => {
    const { initial, factor, period, staircase, log } = curve;
    if (initial === 0 || (log === undefined ? factor === 1 : log === 0)) return constant(initial);
    const [at, by] = staircase ? [wholes(t, period), 1] : [t, period];
    if (log !== undefined) return use('_natural', at, floatText(initial), floatText(log), floatText(by));
    if (factor > 0) return use('_exponential', at, floatText(initial), floatText(factor), floatText(by));
    const gone = staircase ? at : `${/[ ]/.test(t) ? `(${t})` : t} / ${floatText(period)}`;
    if (isArray) return use('_to_the', gone, floatText(initial), floatText(factor));
    return define(curve, 'exponential', t, () => {
      const power = use(
        '_to_the',
        floatText(factor),
        staircase ? wholes('t', period) : `t / ${floatText(period)}`,
      );
      return [statement(4, `return ${floatText(initial)} * `, power)];
    });
  };

  const steps = (curve: CurveOf<'steps'>, t: string): Doc => {
    const { boundaries, values, at } = curve;
    const isNew = at === 'new';
    if (isArray || boundaries.length > FEW) {
      const [edges, rates] = [table('steps', boundaries), table('rates', values)];
      const inclusive = isNew ? 'True' : 'False';
      if (isArray) return use('_steps', t, edges, rates, inclusive);
      needs('_passed');
      return define(curve, 'steps', t, () => [`    return ${rates}[_passed(t, ${edges}, ${inclusive})]`]);
    }
    return define(curve, 'steps', t, () => [
      ...boundaries.flatMap((edge, i) => [
        `    if t ${isNew ? '<' : '<='} ${floatText(edge)}:`,
        `        return ${floatText(values[i]!)}`,
      ]),
      `    return ${floatText(values.at(-1)!)}`,
    ]);
  };

  return { ramp, exponential, steps };
};
