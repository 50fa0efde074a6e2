import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Log } from './log/log.ts';

/** The result of an audit. */

/** A range of possible numbers, both ends included; `most` is Infinity if there is no upper limit. */
export interface Span {
  readonly least: number;
  readonly most: number;
}

/** The cause of a difference, as far as rates reveal it. */
export type Cause =
  | 'as-planned'
  | 'late'
  | 'early'
  | 'per-epoch'
  | 'several-steps-per-update'
  | 'several-updates-per-step'
  | 'other-horizon'
  | 'no-warmup'
  | 'resumed-at-0'
  | 'resumed'
  | 'other-rate'
  | 'never-stepped'
  | 'other-epochs'
  | 'other-decay'
  | 'other-warmup'
  | 'other-schedule'
  | 'timed'
  | 'changed-settings';

/** An explanation that matches every printed digit. */
export interface Explanation {
  /** The differences from the plan; several if only together they explain the log. */
  readonly causes: readonly Cause[];
  /** The explanation in words, one sentence each. */
  readonly says: readonly string[];
  /** Facts that the log determines: one number, or all that fit as spans. */
  readonly facts: { readonly [name: string]: readonly Span[] };
  /** Versions of the original that fit, as ranges in words. */
  readonly versions?: readonly string[];
}

/** The first place where plan and log differ. */
export interface Parting {
  readonly place: string;
  readonly column: string;
  readonly step?: number;
  readonly epoch?: number;
  readonly planned: number;
  readonly logged: number;
}

/** One run of the log. */
export interface AuditedRun {
  /** The first and the last row. */
  readonly from: string;
  readonly to: string;
  readonly rows: number;
  /** For a log with an unfinished merge: the side whose rows were used. */
  readonly side?: string;
  /** Undefined if nothing differs, or if the plan cannot be computed without the log. */
  readonly parts?: Parting;
  /** All explanations of the simplest kind that fits; empty if none does. */
  readonly explanations: readonly Explanation[];
  /** Facts with the same value in every explanation: a number or a word. */
  readonly facts: { readonly [name: string]: number | string };
  /** Statements about what the config left open or what the run did differently. */
  readonly unsaid: readonly string[];
}

/** The result of an audit: how the rates of a log compare with the config, and what explains differences. */
export interface Audit {
  /** True if every run of the log is explained to its printed digits. */
  readonly ok: boolean;
  readonly log: Pick<Log, 'format' | 'filename' | 'facts'>;
  /** The columns that were compared, and others that can be asked for. */
  readonly columns: readonly string[];
  readonly others: readonly string[];
  /** The precision of the printed numbers: `6 digits`. */
  readonly precision: string;
  readonly runs: readonly AuditedRun[];
  /** Findings about the log. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Joins spans of whole numbers that overlap or are adjacent. */
export const joinedSpans = (all: readonly Span[]): readonly Span[] => {
  const spans: { least: number; most: number }[] = [];
  for (const { least, most } of [...all].sort((a, b) => a.least - b.least)) {
    const last = spans.at(-1);
    if (last !== undefined && least <= last.most + 1) last.most = Math.max(last.most, most);
    else spans.push({ least, most });
  }
  return spans;
};

/** Joins adjacent whole numbers into spans. */
export const spansOf = (numbers: readonly number[]): readonly Span[] =>
  joinedSpans(numbers.map((each) => ({ least: each, most: each })));

/** The number of a fact if only one is possible. */
export const onlyOf = (spans: readonly Span[] | undefined): number | undefined => {
  const [first, ...more] = spans ?? [];
  return first !== undefined && more.length === 0 && first.least === first.most ? first.least : undefined;
};

/** The facts on which all explanations agree. */
export const commonFacts = (explanations: readonly Explanation[]): { readonly [name: string]: number } => {
  const [first, ...others] = explanations;
  return Object.fromEntries(
    Object.entries(first?.facts ?? {}).flatMap(([name, spans]) => {
      const value = onlyOf(spans);
      const isCommon = value !== undefined && others.every(({ facts }) => onlyOf(facts[name]) === value);
      return isCommon ? [[name, value]] : [];
    }),
  );
};
