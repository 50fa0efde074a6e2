/** Tables that say how the numbers of a dialect's configs change for a longer run or a larger batch. */

/**
 * - `steps`, `epochs`, `examples`: a length in this unit; a number between 0 and 1 is a share of the run and
 *   stays the same.
 * A string may contain several numbers: `(60000, 80000)`.
 * - `parts of epochs`: a length in epochs, which need not be whole.
 * - `time`: a string of numbers with units: `100ba`, `3ep`, `1_000tok`; shares of the run (`0.1dur`) stay.
 * - `rate`: a learning rate.
 * - `batch`: the examples of one update over all processes; `batch of a process`: those of one process.
 * - `least batch`: batches are accumulated until they have this many examples, then there is an update.
 * - `per step`: a number that is multiplied by the step; `power per step`: one that is raised to its power.
 */
export type FieldRole =
  | 'steps'
  | 'epochs'
  | 'parts of epochs'
  | 'examples'
  | 'time'
  | 'rate'
  | 'batch'
  | 'batch of a process'
  | 'least batch'
  | 'per step'
  | 'power per step';

/** A field that has to change even if it was not written, because its default applies. */
export interface ScaledDefault {
  /** The path of the field, with dots. */
  readonly path: string;
  readonly value: number | string;
  /** The types of schedules, or the messages, that have this field; by default all. */
  readonly of?: readonly string[];
  /** Another field, which replaces this one if the file sets it to a number above 0. */
  readonly unless?: string;
}

/** The table by which configs of a dialect are fitted to another run. */
export interface Scaling {
  /**
   * The role of each field. A key is the end of the field's path, with dots; `TYPE:` before it limits the entry to
   * schedules of that type or messages of that name. If several keys match, the longest counts.
   */
  readonly sizes: { readonly [field: string]: FieldRole };
  readonly defaults?: readonly ScaledDefault[];
  /** The reason to give if a value is not in the file, or is decided elsewhere. */
  readonly elsewhere?: { readonly [what in 'batch' | 'rate' | 'length']?: string };
}
