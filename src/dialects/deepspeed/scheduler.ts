import { type Curve, constant, sequence } from '../../curve/curve.ts';
import type { Phase } from '../../registry/phases.ts';
import type { DialectContext } from '../dialect.ts';
import type { Params } from './params.ts';

/** What a scheduler is given, and what it gives. */

/** What a scheduler works with. */
export interface Scheduled {
  readonly params: Params;
  /** The optimizer's own rate. */
  readonly rate: number;
  /** True of versions before 0.19. */
  readonly isOld: boolean;
  /** True if the optimizer has betas, whose first is the momentum that is cycled. */
  readonly hasBetas: boolean;
  readonly optimizer: string;
  readonly report: DialectContext['report'];
}

export interface Planned {
  readonly rate: Curve;
  readonly momentum?: Curve;
  /** The rate of all parameter groups but the first, if it is another. */
  readonly rest?: Curve;
  readonly phases: readonly Phase[];
  readonly end?: { readonly step: number; readonly field: readonly string[] };
  readonly spec: { readonly [field: string]: unknown };
}

export const at = (name: string) => ['scheduler', 'params', name];

/** Update 0 runs before the scheduler's first step, and update 1 at its step 0. */
export const afterFirst = (first: number, rest: Curve): Curve => sequence([1, constant(first)], rest);
