import type { RunFacts } from '../../run/index.ts';
import type { Precision } from '../log/printed.ts';
import type { Row } from '../observed.ts';
import type { Rebuild } from '../rebuild.ts';
import type { Cause, Explanation } from '../report.ts';
import { explains } from './fit.ts';
import type { Planned } from './planned.ts';
import type { Compared } from './rows.ts';
import type { Time } from './times.ts';

/** What the causes work with. */

export interface Input {
  readonly planned: Planned;
  readonly rebuild: Rebuild;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly precision: Precision;
  /** What the log says of the run. */
  readonly logged: RunFacts;
}

/** The work of one audit: the rows, and a few of them for a first look. */
export interface Work extends Input {
  readonly all: readonly Compared[];
  readonly some: readonly Compared[];
}

/** True if rates explain every row. */
export const fitsAll = ({ all, some }: Work, { rates }: Planned, time: Time): boolean =>
  explains(rates, some, time) && explains(rates, all, time);

/** An explanation by some causes. */
export const explanation = (
  causes: readonly Cause[],
  says: readonly string[],
  facts: Explanation['facts'] = {},
): Explanation => ({ causes, says, facts });

/** Time moved by one step, for a cause that comes with an ordinary way to log. */
export const oneLate =
  (time: Time): Time =>
  (compared) =>
    time({ ...compared, at: Math.max(compared.at - 1, 0) });
