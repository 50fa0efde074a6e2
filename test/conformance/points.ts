import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { ulpsOff } from '../support/exact/decimal.ts';
import { numberOf } from '../support/reference.ts';

/** A point measured on upstream: step, its float32 rate, the exact value in 25 digits. */
export type Point = readonly [step: number, upstream: number | string, exact: string];

/** The record from which a point comes. */
export interface Origin {
  readonly file: string;
  readonly id: string | number;
  readonly way: 'proto' | 'direct';
}

/** A point at which upstream's rate is wrong, and the number of this surprise in the reference's README. */
export interface Fault extends Origin {
  readonly step: number;
  readonly surprise: number | string;
}

export const faults: readonly Fault[] = JSON.parse(
  readFileSync(new URL('../golden/upstream-faults.json', import.meta.url), 'utf8'),
).points;

const isFault = (at: Origin, step: number): boolean =>
  faults.some(
    (fault) => fault.file === at.file && fault.id === at.id && fault.way === at.way && fault.step === step,
  );

/** The base rate of a schedule, whatever its field or argument is called. */
export const baseOf = (fields: { readonly [name: string]: unknown }): number => {
  const named = fields.learning_rate ?? fields.learning_rate_base ?? fields.initial_learning_rate;
  const rates = typeof named === 'number' ? [named] : (fields.rates as readonly number[]);
  return Math.max(...rates.map(Math.abs));
};

/** True if upstream's float32 is further off the exact value than float32 arithmetic explains. */
export const upstreamIsOff = (base: number, upstream: number, exact: number): boolean =>
  !(Math.abs(upstream - exact) <= 2e-7 * Math.max(base, Math.abs(exact)));

/**
 * Compares a schedule with points: it must be within 4 ulp, or 10⁻¹⁸ of the base rate, of the exact value, and within
 * 2·10⁻⁷ of upstream's, except at the points that are listed as upstream's faults.
 */
export const checkPoints = (
  points: readonly Point[],
  rate: (step: number) => number,
  base: number,
  at: Origin,
): void => {
  for (const [step, upstream, exact] of points) {
    const ours = rate(step);
    const off = Math.abs(ours - Number(exact));
    const where = `step ${step}: ${ours}, exactly ${exact}, upstream ${upstream}`;
    expect(off <= 1e-18 * base || ulpsOff(ours, exact) <= 4, where).to.equal(true);
    const differs = upstreamIsOff(base, numberOf(upstream), ours);
    expect(differs, `${where}: ${differs ? 'differs from upstream' : 'is not a fault of upstream'}`).to.equal(
      isFault(at, step),
    );
  }
};
