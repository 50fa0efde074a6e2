import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { RunFacts } from '../../run/index.ts';

/** The log of a training run. */

export type LogFormat = 'csv' | 'json' | 'events';

/** One logged number. */
export interface Entry {
  readonly value: number;
  /** The number as printed; undefined in an event file, which stores float32. */
  readonly text?: string;
  readonly step?: number;
  readonly epoch?: number;
  /** Its place in the log: `line 3`, `byte 120`. */
  readonly place: string;
}

/** A column of a table, or a tag of an event file. */
export interface Column {
  readonly name: string;
  /** In the order of the log, without cells that have no number. */
  readonly entries: readonly Entry[];
}

/** One side of an unfinished merge. */
interface Side {
  /** Its name in the conflict marker: `HEAD`. */
  readonly name: string;
  readonly columns: readonly Column[];
}

/** The numbers of the log of a training run, and the findings about it. */
export interface Log {
  readonly format: LogFormat;
  readonly filename?: string;
  /** The text that ranges of findings refer to; '' for an event file, whose ranges count bytes. */
  readonly text: string;
  readonly columns: readonly Column[];
  /** For a log with an unfinished merge: its columns with the rows of one side only. */
  readonly sides?: readonly Side[];
  /** The facts that the log states about the run: `max_steps` of a trainer_state.json. */
  readonly facts: RunFacts;
  readonly diagnostics: readonly Diagnostic[];
}
