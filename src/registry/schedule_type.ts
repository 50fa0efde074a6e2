import type { Curve } from '../curve/curve.ts';
import type { ScheduleWords } from '../diagnostics/catalogue/schedules.ts';
import type { Catalogue, ParamsOf } from '../diagnostics/wording.ts';
import type { RunFacts } from '../run/index.ts';
import type { LearningRate, Message } from '../schema/descriptors/message.ts';
import type { Phases } from './phases.ts';

export type { End, Phase, PhaseName, Phases } from './phases.ts';

/** The contract of a schedule type: built-ins and plug-ins enter by the same door. */

/** A field of a spec, or the way into one: `'total_steps'`, `['schedule', 1, 'step']`. */
export type FieldPath<S> = (keyof S & string) | readonly [keyof S & string, ...(string | number)[]];

/** A way to fix a spec: fields to set or, with the value undefined, to remove. */
export interface SpecFix<S> {
  readonly title: string;
  readonly changes: readonly { readonly path: FieldPath<S>; readonly value: unknown }[];
  /** True only if the rate is the same at every step as the spec means it. */
  readonly isSafe: boolean;
}

/**
 * Reports a problem of a spec: a code (the type's own or a built-in one), the field to blame, the parameters of the
 * code, the fields that explain it (each becomes a note with its value and place, or its default), and ways to fix
 * it.
 */
export type Report<S, C extends Catalogue> = <K extends keyof (ScheduleWords & C) & string>(
  code: K,
  path: FieldPath<S>,
  params: ParamsOf<(ScheduleWords & C)[K]>,
  ...because: (FieldPath<S> | SpecFix<S>)[]
) => void;

/** What a schedule type may know beside its spec. */
export interface RateContext {
  /** The facts of the run, from the config and from the caller. */
  readonly run: RunFacts;
  /** The file of the config. */
  readonly filename?: string;
}

/**
 * One schedule type: its fields, its checks, and the curve they define.
 *
 * `type` is the name of the learning rate's oneof member. Without `number` there is no binary form; those
 * from 1000 to 1999 are our own, a plug-in's are above. `check` sees values of the right type, complete with defaults (`isWritten` tells which
 * were written); `curve` only specs without errors. `curveOf` gives the curve
 * of a learning rate inside this one.
 */
export interface ScheduleType<T extends string = string, S = any, C extends Catalogue = any> {
  readonly type: T;
  readonly number?: number;
  readonly message: Message<S>;
  /** The type's own codes, `acme/too-steep`, with their words. */
  readonly findings?: C;
  /** Reports anything wrong or unusual in a spec, whose values have the right type and include defaults. */
  check?(
    spec: S,
    report: Report<S, C>,
    isWritten: (path: FieldPath<S>) => boolean,
    context: RateContext,
    /** The curve of a learning rate inside this one; undefined if that one has errors. */
    curveOf: (rate: LearningRate) => Curve | undefined,
  ): void;
  /** The curve that a spec without errors means; `curveOf` gives the curve of a learning rate inside. */
  curve(spec: S, curveOf: (rate: LearningRate) => Curve, context: RateContext): Curve;
  /** The curve of the momentum that it cycles, if it does: as the learning rate of an optimizer it sets that too. */
  momentum?(spec: S): Curve | undefined;
  /** The phases of the schedule and its end; `phasesOf` gives those of a learning rate inside. */
  phases?(spec: S, phasesOf: (rate: LearningRate) => Phases): Phases;
}

/** A schedule type with its spec and codes inferred from `message` and `findings`. */
// biome-ignore lint/complexity/noBannedTypes: {} says exactly that: no codes of its own
export const defineSchedule = <const T extends string, S, C extends Catalogue = {}>(
  type: ScheduleType<T, S, C>,
): ScheduleType<T, S, C> => type;
