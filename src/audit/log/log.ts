import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { RunFacts } from '../../run/index.ts';

/** A log: what a run wrote down while it trained. */

export type LogFormat = 'csv' | 'json' | 'events';

/** One number that was logged. */
export interface Entry {
  readonly value: number;
  /** As it was printed; undefined in an event file, which has float32. */
  readonly text?: string;
  readonly step?: number;
  readonly epoch?: number;
  /** Where it stands: `line 3`, `byte 120`. */
  readonly place: string;
}

/** A column of a table, or a tag of an event file. */
export interface Column {
  readonly name: string;
  /** In the order of the log; cells without a number are left out. */
  readonly entries: readonly Entry[];
}

/** One side of a merge that was not finished. */
export interface Side {
  /** As its marker calls it: `HEAD`. */
  readonly name: string;
  readonly columns: readonly Column[];
}

export interface Log {
  readonly format: LogFormat;
  readonly filename?: string;
  /** The text that the ranges of findings count in; '' for an event file, in which they count bytes. */
  readonly text: string;
  readonly columns: readonly Column[];
  /** Of a log with a merge that was not finished: its columns with the rows of one side only. */
  readonly sides?: readonly Side[];
  /** What the log itself says of the run: `max_steps` of a trainer_state.json. */
  readonly facts: RunFacts;
  readonly diagnostics: readonly Diagnostic[];
}
