/** What a number of a config becomes when its run gets longer, or its batch larger: data of each dialect. */

/**
 * - `steps`, `epochs`, `examples`: a length in this unit; between 0 and 1 it is a share of the run, which stays. A text may hold
 *   several numbers: `(60000, 80000)`.
 * - `time`: a text of numbers with units: `100ba`, `3ep`, `1_000tok`; shares of the run (`0.1dur`) stay.
 * - `rate`: a learning rate.
 * - `batch`: the examples of one update over all processes; `batch of a process`: of one of them.
 * - `least batch`: batches are added up to this many examples before an update.
 * - `per step`: a number that is multiplied by the step; `power per step`: one that is raised to its power.
 */
export type FieldRole =
  | 'steps'
  | 'epochs'
  | 'examples'
  | 'time'
  | 'rate'
  | 'batch'
  | 'batch of a process'
  | 'least batch'
  | 'per step'
  | 'power per step';

/** A field that decides even if it was not written. */
export interface ScaledDefault {
  /** The path of the field, with dots. */
  readonly path: string;
  readonly value: number | string;
  /** Types of schedules, or messages, that have it; all unless given. */
  readonly of?: readonly string[];
  /** A field that takes its place if it was written with a number above 0. */
  readonly unless?: string;
}

/** How configs of a dialect are fitted to another run. */
export interface Scaling {
  /**
   * By the end of a field's path, with dots; `TYPE:` before it says that it is so in schedules of this type, or messages of
   * this name. The longest end wins.
   */
  readonly sizes: { readonly [field: string]: FieldRole };
  readonly defaults?: readonly ScaledDefault[];
  /** What to say if the file does not hold something, or if something else than the file decides it. */
  readonly elsewhere?: { readonly [what in 'batch' | 'rate' | 'length']?: string };
}
