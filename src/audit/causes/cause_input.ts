import type { RunFacts } from '../../run/index.ts';
import type { Precision } from '../log/precision.ts';
import type { Row } from '../observed.ts';
import type { Rebuild } from '../rebuild.ts';
import type { Cause, Explanation } from '../report.ts';
import { explains } from './compare_rates.ts';
import type { Planned } from './planned.ts';
import type { Compared } from './rows.ts';
import type { StepOfRow } from './times.ts';

/** The input of the search for causes. */

export interface CauseInput {
  readonly planned: Planned;
  readonly rebuild: Rebuild;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly precision: Precision;
  /** The facts that the log states about the run. */
  readonly logged: RunFacts;
}

/** All rows of one audit, and a few of them: a cause that does not explain those is not tried with all. */
export interface Work extends CauseInput {
  readonly all: readonly Compared[];
  readonly some: readonly Compared[];
  /** Set if another cause is already assumed: makes the change of that cause in each plan that is built again. */
  readonly changed?: (plan: Planned) => Planned;
}

/** True if rates explain every row. */
export const fitsAll = ({ all, some }: Work, { rates }: Planned, time: StepOfRow): boolean =>
  explains(rates, some, time) && explains(rates, all, time);

/** Makes an explanation from its causes. */
export const explanation = (
  causes: readonly Cause[],
  says: readonly string[],
  facts: Explanation['facts'] = {},
): Explanation => ({ causes, says, facts });

/** Shifts a mapping by one step, to combine a cause with a usual way to log. */
export const oneLate =
  (time: StepOfRow): StepOfRow =>
  (compared) =>
    time({ ...compared, at: Math.max(compared.at - 1, 0) });
