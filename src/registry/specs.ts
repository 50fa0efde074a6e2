import type { LearningRate } from '../schema/descriptors/message.ts';
import type { OptimizerType } from './optimizer_type.ts';
import type { Registry } from './registry.ts';
import type { ScheduleType } from './schedule_type.ts';

/** Types of specs and drafts: the values of a message in which each learning rate has one of the registry's types. */

/** True only for `LearningRate`, the placeholder for the registry's types. */
type IsRate<V> = V extends LearningRate ? (string extends keyof V ? true : false) : false;

/** A value whose learning rates are replaced by specs of the types X. */
type Filled<V, X> = V extends undefined
  ? undefined
  : IsRate<V> extends true
    ? SpecOf<X>
    : V extends Uint8Array
      ? V
      : V extends readonly (infer E)[]
        ? readonly Filled<E, X>[]
        : V extends object
          ? { readonly [K in keyof V]: Filled<V[K], X> }
          : V;

/** A value like `Filled`, but with optional fields. */
type Partly<V, X> =
  IsRate<V> extends true
    ? DraftOf<X>
    : V extends Uint8Array
      ? V
      : V extends readonly (infer E)[]
        ? readonly Partly<E, X>[]
        : V extends object
          ? { readonly [K in keyof V]?: Partly<V[K], X> | undefined }
          : V;

/**
 * The spec of a type: `{ type: 'cosine_decay_learning_rate', learning_rate_base, … }`, complete with defaults.
 * Learning rates inside it are specs of the types `All`.
 */
export type SpecOf<X, All = X> =
  X extends ScheduleType<infer T, infer S, any>
    ? { readonly type: T } & { readonly [K in keyof S]: Filled<S[K], All> }
    : never;

/** A spec in which only `type` is required; the other fields have the proto's defaults. */
export type DraftOf<X, All = X> =
  X extends ScheduleType<infer T, infer S, any>
    ? { readonly type: T } & { readonly [K in keyof S]?: Partly<S[K], All> | undefined }
    : never;

/** The union of all specs of a registry, discriminated on `type`. */
export type SpecIn<R> = R extends Registry<infer X, any> ? SpecOf<X> : never;

/** The union of all drafts of a registry, discriminated on `type`. */
export type DraftIn<R> = R extends Registry<infer X, any> ? DraftOf<X> : never;

/** The types of a registry with the name T. */
type Named<R, T> = R extends Registry<infer X, any> ? (X extends { readonly type: T } ? X : never) : never;

/** The types of a registry, as a union. */
export type TypesIn<R> = R extends Registry<infer X, any> ? X : never;

/** The optimizers of a registry, as a union. */
export type OptimizerTypesIn<R> = R extends Registry<any, infer O> ? O : never;

/** The spec of the type T of a registry. */
export type SpecNamed<R, T> = SpecOf<Named<R, T>, TypesIn<R>>;

/** The draft of the type T of a registry. */
export type DraftNamed<R, T> = DraftOf<Named<R, T>, TypesIn<R>>;

/** A value whose learning rates are replaced by S. */
type Rated<V, S> = V extends undefined
  ? undefined
  : IsRate<V> extends true
    ? S
    : V extends readonly (infer E)[]
      ? readonly Rated<E, S>[]
      : V extends object
        ? { readonly [K in keyof V]: Rated<V[K], S> }
        : V;

/** The spec of an optimizer, complete with defaults; its learning rates are specs of S. */
export type OptimizerSpecOf<O, S> =
  O extends OptimizerType<infer T, infer F, any>
    ? { readonly type: T } & { readonly [K in keyof F]: Rated<F[K], S> }
    : never;

/** The optimizers of a registry. */
export type OptimizersIn<R> = R extends Registry<any, infer O> ? O : never;
