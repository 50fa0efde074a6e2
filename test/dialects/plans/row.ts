import type { DialectLoadOptions } from '../../../src/dialects.ts';

/** A file of another family, with the whole plan that it means. */
export interface Row {
  readonly reason: string;
  readonly dialect: string;
  readonly format?: 'yaml' | 'json' | 'textproto';
  readonly text: string;
  readonly options?: DialectLoadOptions;
  /** The findings; none unless given. */
  readonly codes?: readonly string[];
  readonly optimizer?: object;
  /** Hyperparameters other than the learning rate, all constant. */
  readonly others?: { readonly [name: string]: number };
  /** Rates at steps, by arithmetic from the numbers in the text. */
  readonly rates?: readonly (readonly [step: number, rate: number])[];
  readonly phases?: readonly (readonly [name: string, start: number, length: number])[];
  readonly end?: number;
}

export const float = Math.fround;
export const forever = Number.POSITIVE_INFINITY;

/** The phases of a run of 100 steps: a warm-up of 10 steps, then a decay. */
export const warmedUp = [
  ['warm-up', 0, 10],
  ['decay', 10, 90],
] as const;
