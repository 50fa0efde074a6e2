import type { RunFacts } from '../../run/index.ts';
import type { Compared } from './rows.ts';
import type { TimeCause } from './words.ts';

/** Maps a logged row to the step that its rate was taken at. */

export type StepOfRow = (compared: Compared) => number;

/** Mappings from rows to steps that differ only in a whole number `n`, which is found by trying. */
export interface TimeKind {
  readonly cause: (n: number, run: RunFacts) => TimeCause;
  /** The numbers to try. */
  readonly tried: (rows: readonly Compared[], run: RunFacts) => Iterable<number>;
  readonly time: (n: number) => StepOfRow;
  /** The fact whose value is `n`, such as `steps_late`. */
  readonly fact: string;
}

const range = function* (from: number, to: number): Generator<number> {
  for (let i = from; i <= to; i++) yield i;
};

const notBelow0 = (step: number): number => Math.max(step, 0);

/** Limits of the search for shifts, factors and lengths. */
const MOST_SHIFT = 100_000;
const MOST_FACTOR = 4096;

/**
 * The greatest number of batches that anybody accumulates for an update; a greater number must be the batches of an
 * epoch.
 */
const MOST_ACCUMULATED = 64;

const lastOf = (rows: readonly Compared[]): number => rows.reduce((most, { at }) => Math.max(most, at), 0);

export const planned: StepOfRow = ({ at }) => notBelow0(at);

/** The rate of `n` steps earlier. */
const late: TimeKind = {
  cause: (n) => (n === 1 ? 'late' : 'resumed-at-0'),
  tried: (rows) => range(1, Math.min(Math.max(1, Math.ceil(rows[0]!.at)), MOST_SHIFT)),
  time:
    (n) =>
    ({ at }) =>
      notBelow0(at - n),
  fact: 'steps_late',
};

/** The rate of `n` steps later. */
const early: TimeKind = {
  cause: () => 'early',
  // A resumed run may log only the end of the schedule, so the shift can be much longer than the log. A cosine has the
  // same rates after its end as before, so a shift past the end would explain most logs.
  tried: (rows, { num_steps = MOST_SHIFT }) =>
    range(1, Math.min(Math.max(10_000, 4 * Math.ceil(lastOf(rows))), MOST_SHIFT, num_steps)),
  time:
    (n) =>
    ({ at }) =>
      at + n,
  fact: 'steps_early',
};

/** The schedule advances `n` steps for each logged step. */
const faster: TimeKind = {
  cause: () => 'several-steps-per-update',
  tried: () => range(2, MOST_FACTOR),
  time:
    (n) =>
    ({ at }) =>
      notBelow0(at * n),
  fact: 'schedule_steps_per_logged_step',
};

/** The schedule advances one step for every `n` logged. */
const slower: TimeKind = {
  cause: (n, { steps_per_epoch, accumulate }) =>
    n === steps_per_epoch || (n > MOST_ACCUMULATED && n !== accumulate)
      ? 'per-epoch'
      : 'several-updates-per-step',
  tried: (rows) => range(2, Math.min(Math.ceil(lastOf(rows)), MOST_SHIFT)),
  time:
    (n) =>
    ({ at }) =>
      notBelow0(Math.floor(at / n)),
  fact: 'logged_steps_per_schedule_step',
};

/** The schedule advances one step per epoch, which the log counts; `n` is the number of its first epoch. */
const perLoggedEpoch: TimeKind = {
  cause: () => 'per-epoch',
  tried: (rows) => (rows.every(({ row }) => row.epoch !== undefined) ? [0, 1] : []),
  time:
    (n) =>
    ({ row }) =>
      notBelow0(Math.floor(row.epoch!) - n),
  fact: 'first_epoch',
};

export const timeKinds: readonly TimeKind[] = [late, early, faster, perLoggedEpoch, slower];

/** A schedule that counts from step `zero` again; rows before `from` follow the plan. */
export const resumedAt =
  (zero: number, from: number): StepOfRow =>
  ({ at }) =>
    notBelow0(at >= from ? at - zero : at);

/**
 * The step of a row in a log that counts epochs. An epoch has `every` steps, the first has the number `first`, and a
 * row has the rate at the end of its epoch if `atEnd`.
 */
export const byEpoch =
  (every: number, first: number, atEnd: boolean): StepOfRow =>
  ({ at }) => {
    const step = atEnd ? (at - first + 1) * every - 1 : (at - first) * every;
    // 0.28 epochs of 25 steps are 7 steps, not 7.000000000000001.
    const whole = Math.round(step);
    return notBelow0(Math.abs(step - whole) < 1e-6 ? whole : step);
  };
