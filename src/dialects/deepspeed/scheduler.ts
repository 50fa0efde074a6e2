import { type Curve, constant, sequence } from '../../curve/curve.ts';
import { formatNumber } from '../../diagnostics/format_number.ts';
import type { Phase } from '../../registry/phases.ts';
import type { DialectContext } from '../dialect.ts';
import type { Params } from './params.ts';

/** The input and the result of a scheduler. */

/** The parameters and the run of a scheduler. */
export interface SchedulerParams {
  readonly params: Params;
  /** The optimizer's own rate. */
  readonly rate: number;
  /** True for versions before 0.19. */
  readonly isOld: boolean;
  /** True if the optimizer has betas, the first of which is the momentum to cycle. */
  readonly hasBetas: boolean;
  readonly optimizer: string;
  readonly report: DialectContext['report'];
}

export interface PlannedCurves {
  readonly rate: Curve;
  readonly momentum?: Curve;
  /** The rate of all parameter groups after the first, if it differs. */
  readonly rest?: Curve;
  readonly phases: readonly Phase[];
  readonly end?: { readonly step: number; readonly field: readonly string[] };
  readonly spec: { readonly [field: string]: unknown };
}

export const paramPath = (name: string) => ['scheduler', 'params', name];

/** Update 0 runs before the scheduler's first step, and update 1 at the scheduler's step 0. */
export const afterFirst = (first: number, rest: Curve): Curve => sequence([1, constant(first)], rest);

/** Reports a minimum above its maximum, unless the maximum is negative, which has a finding of its own. */
export const reportIfSwapped = (
  { report }: SchedulerParams,
  [lowName, low]: readonly [string, number],
  [highName, high]: readonly [string, number],
): void => {
  if (low <= high || high < 0) return;
  const params = { low: formatNumber(low, true), lowName, high: formatNumber(high, true), highName };
  report('deepspeed/rates-swapped', paramPath(lowName), params, paramPath(highName));
};
