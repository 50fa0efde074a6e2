import type { Curve } from '../curve/curve.ts';
import type { ScheduleWords } from '../diagnostics/catalogue/schedules.ts';
import type { Catalogue, ParamsOf } from '../diagnostics/wording.ts';
import type { RunFacts } from '../run/index.ts';
import type { LearningRate, Message } from '../schema/descriptors/message.ts';
import type { Phases } from './phases.ts';

export type { End, Phase, PhaseName, Phases } from './phases.ts';

/** The contract of a schedule type, the same for built-ins and plug-ins. */

/** A field of a spec, or the path to a field inside one: `'total_steps'`, `['schedule', 1, 'step']`. */
export type FieldPath<S> = (keyof S & string) | readonly [keyof S & string, ...(string | number)[]];

/** A way to fix a spec: fields to set or, with the value undefined, to remove. */
export interface SpecFix<S> {
  readonly title: string;
  readonly changes: readonly { readonly path: FieldPath<S>; readonly value: unknown }[];
  /** True only if the rate stays the same at every step. */
  readonly isSafe: boolean;
}

/**
 * Reports a problem of a spec: a code (the type's own or a built-in one), the field at fault, the parameters of the
 * code, the fields that explain it (each becomes a note with its value and place, or its default), and ways to fix
 * it.
 */
export type Report<S, C extends Catalogue> = <K extends keyof (ScheduleWords & C) & string>(
  code: K,
  path: FieldPath<S>,
  params: ParamsOf<(ScheduleWords & C)[K]>,
  ...because: (FieldPath<S> | SpecFix<S>)[]
) => void;

/** The facts that a schedule type may use besides its spec. */
export interface RateContext {
  /** The facts of the run, from the config and the caller. */
  readonly run: RunFacts;
  /** The file name of the config. */
  readonly filename?: string;
}

/**
 * One schedule type: its fields, its checks, and the curve they define.
 * `type` is the name of the learning rate's oneof member. `number` is its number as a field in protobuf; without one, the type has no
 * binary form. Numbers from 1000 to 1999 are reserved for this library; a plug-in takes 2000 or more. `check` gets values of the right type,
 * complete with defaults (`isWritten` says which were written); `curve` only gets specs without errors. `curveOf`
 * returns the curve of a learning rate inside this one.
 */
export interface ScheduleType<T extends string = string, S = any, C extends Catalogue = any> {
  readonly type: T;
  readonly number?: number;
  readonly message: Message<S>;
  /** The type's own codes, such as `acme/too-steep`, with their messages. */
  readonly findings?: C;
  /** Reports anything wrong or unusual in a spec whose values have the right type and include defaults. */
  check?(
    spec: S,
    report: Report<S, C>,
    isWritten: (path: FieldPath<S>) => boolean,
    context: RateContext,
    /** Returns the curve of a learning rate inside this one; undefined if it has errors. */
    curveOf: (rate: LearningRate) => Curve | undefined,
  ): void;
  /** The curve of a spec without errors; `curveOf` returns the curve of a learning rate inside it. */
  curve(spec: S, curveOf: (rate: LearningRate) => Curve, context: RateContext): Curve;
  /** The curve of the momentum, for a type that cycles it; applies if this is an optimizer's learning rate. */
  momentum?(spec: S): Curve | undefined;
  /** The phases of the schedule and its end; `phasesOf` returns those of a learning rate inside it. */
  phases?(spec: S, phasesOf: (rate: LearningRate) => Phases): Phases;
}

/**
 * Defines a schedule type. TypeScript infers the type of its spec from `message`, and its codes from `findings`.
 *
 * Example: defineSchedule({ type: 'acme_flat', message: message('acme.Flat', { rate: float() }), curve: ({ rate }) =>
 * constant(rate) }).type is 'acme_flat'
 */
// biome-ignore lint/complexity/noBannedTypes: here {} means that the type has no codes of its own
export const defineSchedule = <const T extends string, S, C extends Catalogue = {}>(
  type: ScheduleType<T, S, C>,
): ScheduleType<T, S, C> => type;
