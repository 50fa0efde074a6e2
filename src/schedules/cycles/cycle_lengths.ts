import { constant, repeat } from '../../curve/curve.ts';
import { cyclesOf } from '../../curve/rate/cycles.ts';
import { MOST_RESTARTS, type Phase } from '../../registry/phases.ts';

/** The number of steps in `cycles` cycles, the first of `steps`, each `factor` times as long as the one before. */
export const lengthOf = (cycles: number, steps: number, factor: number): number =>
  cyclesOf(repeat(constant(1), steps, { stretch: factor })).start(cycles);

/** The cycles after the first, each a restart, up to `total` steps. */
export const restarts = (steps: number, factor: number, total: number): readonly Phase[] => {
  const { start } = cyclesOf(repeat(constant(1), steps, { stretch: factor }));
  const phases: Phase[] = [];
  for (let i = 1; i <= MOST_RESTARTS && start(i) < total; i++)
    phases.push({ name: 'restart', start: start(i), length: start(i + 1) - start(i) });
  return phases;
};
