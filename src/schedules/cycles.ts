import { constant, repeat } from '../curve/curve.ts';
import { cyclesOf } from '../curve/rate/cycles.ts';

/** Steps of `cycles` cycles, the first of `steps`, each `factor` times as long as the one before. */
export const lengthOf = (cycles: number, steps: number, factor: number): number =>
  cyclesOf(repeat(constant(1), steps, { stretch: factor })).start(cycles);
