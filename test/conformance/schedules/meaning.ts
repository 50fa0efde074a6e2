import { type builtins, createSchedule, type Draft, type SpecIn } from '../../../src/index.ts';

/** What a call of a framework means here: the spec of one of our types, in a table by the call's name. */

/** A spec that inner learning rates are part of; what fields may be, createSchedule checks. */
export type Spec = Draft<SpecIn<typeof builtins>>;

/** No spec, and why: user code, chance, or a call that says nothing a schedule could be made of. */
export interface NoSpec {
  readonly leftOut: string;
}
export type Meaning = Spec | NoSpec;
export const leftOut = (reason: string): NoSpec => ({ leftOut: reason });
export const isLeftOut = (meaning: Meaning): meaning is NoSpec => 'leftOut' in meaning;

/** The arguments of a call by their names, as JSON has them: whatever a framework takes; our own fields check them. */
export type Args = { readonly [name: string]: any };

/** What a record says beside its arguments: fvcore's `where` is step / total. */
export interface Beside {
  readonly total?: number;
}
export type Table = { readonly [call: string]: (args: Args, beside: Beside) => Meaning };

/** Drafts whose learning rates are again such drafts: the compiler checks each by itself. */
const made = (spec: unknown): Spec => spec as Spec;

export const constant = (learning_rate: number): Spec => made({ type: 'constant', learning_rate });

/** Parts with their steps, and a last one; a part of no steps is not there. */
export const sequence = (parts: readonly (readonly [steps: number, of: Spec])[], last: Spec): Spec => {
  const there = parts.filter(([steps]) => steps > 0).map(([steps, of]) => ({ steps, learning_rate: of }));
  return there.length === 0 ? last : made({ type: 'sequence', part: [...there, { learning_rate: last }] });
};

export const product = (...of: readonly Spec[]): Spec =>
  of.length === 1 ? of[0]! : made({ type: 'product', learning_rate: of });

export const offset = (of: Spec, steps: number): Spec =>
  steps === 0 ? of : made({ type: 'offset', learning_rate: of, steps });

export const floored = (of: Spec): Spec => made({ type: 'clamp', learning_rate: of });

/** A warm-up; without steps there is none. */
export const warmup = (
  of: Spec,
  steps: number,
  fields: Omit<Extract<Spec, { readonly type: 'warmup' }>, 'type' | 'learning_rate' | 'warmup_steps'> = {},
): Spec => (steps > 0 ? made({ type: 'warmup', learning_rate: of, warmup_steps: steps, ...fields }) : of);

/** Values between boundaries, in a form that needs no boundary. */
export const piecewise = (
  boundaries: readonly number[],
  learning_rates: readonly number[],
  boundary_step: 'NEW' | 'OLD' = 'NEW',
): Spec =>
  boundaries.length === 0 && learning_rates.length === 1
    ? constant(learning_rates[0]!)
    : { type: 'piecewise_constant', boundaries, learning_rates, boundary_step };

/** From one rate to another; where the framework takes no steps for it, it stays at the first. */
export const polynomial = (
  initial_learning_rate: number,
  end_learning_rate: number,
  decay_steps: number,
  power: number,
): Spec =>
  power === 0
    ? constant(initial_learning_rate)
    : { type: 'polynomial_decay', initial_learning_rate, end_learning_rate, decay_steps, power };

export const wave = (
  initial_learning_rate: number,
  end_learning_rate: number,
  decay_steps: number,
): Spec => ({
  type: 'cosine_decay',
  initial_learning_rate,
  end_learning_rate,
  decay_steps,
  rebound: true,
});

export const cosine = (
  initial_learning_rate: number,
  end_learning_rate: number,
  decay_steps: number,
  exponent = 1,
): Spec =>
  exponent === 0
    ? constant(initial_learning_rate)
    : { type: 'cosine_decay', initial_learning_rate, end_learning_rate, decay_steps, exponent };

/** The rate of a spec at a step, for calls that go on from it. */
export const rateAt = (spec: Spec, step: number): number => createSchedule(spec as never)(step);

/** Frameworks count boundaries passed; what is counted in any order is ascending here. */
export const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
