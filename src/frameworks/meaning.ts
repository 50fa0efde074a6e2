import { bind } from '../bind/bind.ts';
import { checkMessage } from '../bind/check.ts';
import type { Curve } from '../curve/curve.ts';
import { rateOf } from '../curve/rate/rate.ts';
import { horizon } from '../curve/shape/horizon.ts';
import { isError } from '../diagnostics/diagnostic.ts';
import { type BuiltIns, builtins } from '../optimizers/builtins.ts';
import { checkRate, resolveCurve, specOf } from '../registry/resolve.ts';
import type { DraftIn } from '../registry/specs.ts';
import { fromObject } from '../syntax/object/index.ts';

/** Translates the calls of a framework to specs of our types, in a table by the call's name. */

/** A spec that may contain learning rates; createSchedule checks its fields. */
export type RateSpec = DraftIn<BuiltIns>;

/** The reason why a call has no spec: user code, randomness, or a call that does not define a schedule. */
export interface NoSpec {
  readonly leftOut: string;
}
export type Meaning = RateSpec | NoSpec;
export const leftOut = (reason: string): NoSpec => ({ leftOut: reason });
export const isLeftOut = (meaning: Meaning): meaning is NoSpec => 'leftOut' in meaning;

/**
 * The arguments of a call by name, as in JSON. A framework takes values of any type; the fields of our specs check
 * them.
 */
export type Args = { readonly [name: string]: any };

/** Facts of a record besides its arguments: fvcore's `where` is step / total. */
export interface Beside {
  readonly total?: number;
}
export type CallTable = { readonly [call: string]: (args: Args, beside: Beside) => Meaning };

/** Drafts whose learning rates are also drafts: the compiler checks each on its own. */
const made = (spec: unknown): RateSpec => spec as RateSpec;

export const constantSpec = (learning_rate: number): RateSpec => made({ type: 'constant', learning_rate });

/** The curve of a spec; undefined if the spec is refused, which its builder reports. */
export const curveOfSpec = (spec: RateSpec): Curve | undefined => {
  const { tree, diagnostics } = fromObject(spec);
  const { learningRate } = builtins;
  const bound = bind(tree, learningRate, { unknownFields: () => 'error', duplicates: 'error' });
  const context = { run: {} };
  const value = specOf(builtins, bound.value);
  const found = [
    ...diagnostics,
    ...bound.diagnostics,
    ...checkMessage(bound.value),
    ...checkRate(builtins, bound.value, context),
  ];
  return value === undefined || found.some(isError)
    ? undefined
    : resolveCurve(builtins, bound.value, value, context).curve;
};

/** True if a spec is constant at this rate from a step on: repeating that adds nothing. */
const rests = (of: RateSpec, step: number, rate: number): boolean => {
  const curve = curveOfSpec(of);
  return curve !== undefined && horizon(curve) <= step && rateOf(curve)(step) === rate;
};

/** The spec of a sequence: the given parts, then `last`. Leaves out parts of 0 steps, and `last` if it only continues the current rate. */
export const sequenceSpec = (
  parts: readonly (readonly [steps: number, of: RateSpec])[],
  last: RateSpec,
): RateSpec => {
  const there = parts.filter(([steps]) => steps > 0);
  const [steps, before] = there.at(-1) ?? [0];
  if (before === undefined) return last;
  if (last.type === 'constant' && rests(before, steps, last.learning_rate!)) {
    return sequenceSpec(there.slice(0, -1), before);
  }
  const part = there.map(([steps, of]) => ({ steps, learning_rate: of }));
  const end = last.type === 'sequence' ? last.part! : [{ learning_rate: last }];
  return made({ type: 'sequence', part: [...part, ...end] });
};

export const productSpec = (...of: readonly RateSpec[]): RateSpec =>
  of.length === 1 ? of[0]! : made({ type: 'product', learning_rate: of });

export const offsetSpec = (of: RateSpec, steps: number): RateSpec =>
  steps === 0 ? of : made({ type: 'offset', learning_rate: of, steps });

export const floored = (of: RateSpec): RateSpec => made({ type: 'clamp', learning_rate: of });

type WarmupFields = Omit<
  Extract<RateSpec, { readonly type: 'warmup' }>,
  'type' | 'learning_rate' | 'warmup_steps'
>;

/** Adds a warm-up if it has steps; omits its end if that is the rate that follows. */
export const warmupSpec = (of: RateSpec, steps: number, fields: WarmupFields = {}): RateSpec => {
  if (!(steps > 0)) return of;
  const { end_learning_rate: end, ...rest } = fields;
  const curve = curveOfSpec(of);
  const follows = curve && rateOf(curve)(fields.overlap ? steps : 0);
  const said = end === undefined || end === follows ? rest : fields;
  return made({ type: 'warmup', learning_rate: of, warmup_steps: steps, ...said });
};

/** Values between boundaries, in a form that also works without boundaries. */
export const piecewise = (
  boundaries: readonly number[],
  learning_rates: readonly number[],
  boundary_step: 'NEW' | 'OLD' = 'NEW',
): RateSpec =>
  boundaries.length === 0 && learning_rates.length === 1
    ? constantSpec(learning_rates[0]!)
    : { type: 'piecewise_constant', boundaries, learning_rates, boundary_step };

/** A ramp from one rate to another; without steps it stays at the first. */
export const polynomial = (
  initial_learning_rate: number,
  end_learning_rate: number,
  decay_steps: number,
  power: number,
): RateSpec => {
  if (power === 0) return constantSpec(initial_learning_rate);
  return power === 1
    ? { type: 'linear', initial_learning_rate, end_learning_rate, total_steps: decay_steps }
    : { type: 'polynomial_decay', initial_learning_rate, end_learning_rate, decay_steps, power };
};

export const waveSpec = (
  initial_learning_rate: number,
  end_learning_rate: number,
  decay_steps: number,
): RateSpec => ({
  type: 'cosine_decay',
  initial_learning_rate,
  end_learning_rate,
  decay_steps,
  rebound: true,
});

export const cosineSpec = (
  initial_learning_rate: number,
  end_learning_rate: number,
  decay_steps: number,
  exponent = 1,
): RateSpec =>
  exponent === 0
    ? constantSpec(initial_learning_rate)
    : { type: 'cosine_decay', initial_learning_rate, end_learning_rate, decay_steps, exponent };

/**
 * The rate of a spec at a step, for calls that continue from it.
 *
 * Throws: TypeError if the spec is refused.
 */
export const rateAt = (spec: RateSpec, step: number): number => {
  const curve = curveOfSpec(spec);
  if (curve === undefined) throw new TypeError(`rateAt: the spec of ${spec.type} has errors`);
  return rateOf(curve)(step);
};

/** Sorts boundaries: frameworks only count how many lie before the step, so their order does not matter. */
export const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
