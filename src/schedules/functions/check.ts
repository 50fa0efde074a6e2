import type { Curve } from '../../curve/curve.ts';
import { basicRateOf } from '../../curve/rate/basic_rate.ts';

/** Shared checks of the schedule functions: invalid arguments are refused by name. */

export const requireThat = (holds: boolean, words: string): void => {
  if (!holds) throw new RangeError(words);
};

/** Checks numbers by name: all must be finite, and those that count steps at least 0. */
export const requireNumbers = (numbers: object): void => {
  for (const [name, value] of Object.entries(numbers)) {
    const counts = /teps?$/.test(name);
    requireThat(
      Number.isFinite(value) && (value >= 0 || !counts),
      `${name} is ${value}, not a finite number${counts ? ' ≥ 0' : ''}`,
    );
  }
};

/** The rate of a curve at a step. */
export const rateAtStep = (curve: Curve, globalStep: number): number => {
  requireNumbers({ globalStep });
  return basicRateOf(curve)(globalStep);
};

/** Checks that a decay has a value at every step. */
export const requireDecay = (decaySteps: number, decayFactor: number, staircase: boolean): void => {
  requireNumbers({ decaySteps, decayFactor });
  requireThat(decaySteps > 0, `decaySteps is ${decaySteps}, not above 0`);
  requireThat(
    decayFactor >= 0 || staircase,
    `decayFactor is ${decayFactor}, which is below 0 and needs staircase`,
  );
};
