import { buildDialect } from '../config/build/build_dialect.ts';
import { builtInDialects } from '../dialects/built_in.ts';
import { auditorOf } from './auditor.ts';
import { explainUltralytics } from './ultralytics/explain.ts';

/** Compares what a run logged with what its config plans. */

export type { AuditOptions } from './auditor.ts';
export type { Column, Entry, Log, LogFormat } from './log/log.ts';
export { readLog } from './log/read.ts';
export type { Audit, AuditedRun, Cause, Explanation, Parting, Span } from './report.ts';

/**
 * Compares the log of a run with its config and explains the differences.
 *
 * Takes the result of `load`, even if facts of the run are missing: they are found in the log. Takes the log that
 * `readLog` returns.
 * Formula: a printed number stands for every value that prints the same, ± half a unit of its last digit. An
 * explanation fits if every row is within that interval. Returns all explanations of the simplest kind that fits: as
 * planned, one cause, two causes.
 * Units: as logged; rates are absolute.
 * Reports: faults of the log, as findings; `ok` is false if a run of the log has no explanation. Throws TypeError for
 * an unknown option.
 * Example: audit(load(args, { filename: 'args.yaml' }), readLog(csv, 'results.csv')).runs[0].facts
 */
export const audit = auditorOf({
  build: (config, options, run) => {
    const dialect = builtInDialects.find(({ name }) => name === config.dialect);
    if (dialect === undefined) throw new TypeError(`audit: unknown dialect ${config.dialect}`);
    return buildDialect(config, dialect, options, run);
  },
  ultralytics: explainUltralytics,
});
