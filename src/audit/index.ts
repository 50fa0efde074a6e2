import { buildDialect } from '../config/build/build_dialect.ts';
import { builtInDialects } from '../dialects/built_in.ts';
import { auditorOf } from './auditor.ts';
import { explainUltralytics } from './ultralytics/explain.ts';

/** What a run logged, laid over what its config plans. */

export type { AuditOptions } from './auditor.ts';
export type { Column, Entry, Log, LogFormat } from './log/log.ts';
export { readLog } from './log/read.ts';
export type { Audit, AuditedRun, Cause, Explanation, Parting, Span } from './report.ts';

/**
 * Lays what a run logged over what its config plans, and says why they differ.
 *
 * Takes what `load` gives, also if facts of the run are missing: those are found in the log. Takes the log of `readLog`.
 * Formula: a printed number stands for all that print like it, ± half a unit of its last digit; an explanation fits if every row
 * lies within. Of those that fit, all of the simplest kind are given: as planned, by one cause, by two.
 * Units: as logged; rates are absolute.
 * Reports: what is wrong with the log, as findings; `ok` is false if a run of the log is not explained. Throws TypeError for an
 * option that it does not have.
 * Example: audit(load(text, { filename: 'args.yaml' }), readLog(csv, 'results.csv')).runs[0].facts
 */
export const audit = auditorOf({
  build: (config, options, run) => {
    const dialect = builtInDialects.find(({ name }) => name === config.dialect);
    if (dialect === undefined) throw new TypeError(`audit: there is no dialect ${config.dialect}`);
    return buildDialect(config, dialect, options, run);
  },
  ultralytics: explainUltralytics,
});
