import { groupedDigits } from '../../diagnostics/format_number.ts';

/** Checks and warnings about a rate during a run. */

/** The rate as the float32 that an update takes. Throws an Error that names the step if it is not finite. */
export const finiteRate = (rate: number, step: number): number => {
  const single = Math.fround(rate);
  if (Number.isFinite(single)) return single;
  throw new Error(
    `the learning rate is ${rate} at step ${groupedDigits(step)}: give one that is finite throughout the run`,
  );
};

/** The warning when the rate stays at 0 from step `end` and the run goes on. */
export const endWarning = (end: number, step: number): string =>
  `the learning rate is 0 from step ${groupedDigits(end)} on, and the run is at step ${groupedDigits(step)}: give the schedule as many steps as the run has`;

export const warn = (message: string): void => console.warn(`learning-schedules: ${message}`);
