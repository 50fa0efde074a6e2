/** Steps of `cycles` cycles, the first of `steps`, each `factor` times as long as the one before. */
export const lengthOf = (cycles: number, steps: number, factor: number): number =>
  factor === 1 ? cycles * steps : (steps * (factor ** cycles - 1)) / (factor - 1);
