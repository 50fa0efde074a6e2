import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Log } from './log/log.ts';

/** What an audit says. */

/** What a log says of a number: all from `least` to `most`, both included; `most` is Infinity if there is no end. */
export interface Span {
  readonly least: number;
  readonly most: number;
}

/** Why a run logged what it logged, as far as it can be told from rates. */
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
  | 'other-epochs';

/** One explanation that fits to every printed digit. */
export interface Explanation {
  /** What differs from the plan; several if only together they explain the log. */
  readonly causes: readonly Cause[];
  /** In words, a sentence each. */
  readonly says: readonly string[];
  /** Facts that the log settles: a number, or all that fit as spans. */
  readonly facts: { readonly [name: string]: readonly Span[] };
  /** Versions of the original that fit, as ranges in words. */
  readonly versions?: readonly string[];
}

/** Where plan and log part first. */
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
  /** Of a log with a merge that was not finished: the side whose rows were kept. */
  readonly side?: string;
  /** Missing if the plan is not settled without the log, or if nothing parts. */
  readonly parts?: Parting;
  /** All of the simplest kind that fits; empty if none does. */
  readonly explanations: readonly Explanation[];
  /** Facts that are the same in every explanation: a number, or a word. */
  readonly facts: { readonly [name: string]: number | string };
  /** What the config did not say, or says otherwise than the log. */
  readonly unsaid: readonly string[];
}

export interface Audit {
  /** True if every run of the log is explained to its printed digits. */
  readonly ok: boolean;
  readonly log: Pick<Log, 'format' | 'filename' | 'facts'>;
  /** The columns that were compared, and what else looks like a rate or a number that can be asked for. */
  readonly columns: readonly string[];
  readonly others: readonly string[];
  /** How the numbers were printed: `6 digits`. */
  readonly precision: string;
  readonly runs: readonly AuditedRun[];
  /** Of the log. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Spans of whole numbers that are next to one another become one. */
export const spansOf = (numbers: readonly number[]): readonly Span[] => {
  const spans: { least: number; most: number }[] = [];
  for (const each of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last !== undefined && each <= last.most + 1) last.most = each;
    else spans.push({ least: each, most: each });
  }
  return spans;
};

/** The number that a fact has, if it is but one. */
export const onlyOf = (spans: readonly Span[] | undefined): number | undefined => {
  const [first, ...more] = spans ?? [];
  return first !== undefined && more.length === 0 && first.least === first.most ? first.least : undefined;
};

/** Facts of which all explanations say the same number. */
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
