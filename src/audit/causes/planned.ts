import { valueAt } from '../../bind/bound.ts';
import type { Loaded } from '../../config/build/result.ts';
import { subjectOf } from '../../rules/rule.ts';
import type { RunFacts } from '../../run/index.ts';
import { groupNumber } from '../observed.ts';
import type { NumberAt, Rebuild } from '../rebuild.ts';

/** The plan of a config, in the form that an audit compares with a log. */

export type PlannedRate = (step: number) => number;

export interface Planned {
  /** The rate that each column is compared with. */
  readonly rates: readonly PlannedRate[];
  readonly run: RunFacts;
  /** Steps of warm-up or burn-in at the start. */
  readonly warmup: number;
  /** The step at which the schedule ends by its own fields, or else the end of the run. */
  readonly end: number | undefined;
  /** The field that sets the step of `end`. */
  readonly endField: NumberAt['path'] | undefined;
  /** The field with the length of the run, as written. */
  readonly lengthField: { readonly path: NumberAt['path']; readonly text: string } | undefined;
  /** The fields that set the length of the warm-up. */
  readonly warmupFields: readonly NumberAt['path'][];
  /** The highest rate of the run. */
  readonly peak: number;
}

/** Names about a warm-up. Fields such as `warmup_learning_rate` are not lengths and are skipped. */
const IS_WARMUP = /warm_?up|burn_?in/i;
const IS_LENGTH =
  /steps?$|epochs?$|iters?$|proportion$|fraction$|period$|num_steps|updates$|^t_warmup$|^warmup$|^warmup_ratio$/i;

/** The paths of the numbers that set the length of a warm-up. */
const warmupPaths = (value: unknown, path: NumberAt['path'] = []): NumberAt['path'][] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const name = Array.isArray(value) ? Number(key) : key;
    const isNumber =
      typeof each === 'number' || (typeof each === 'string' && /^[\d.]+(?:e[-+]?\d+)?[a-z%]*$/i.test(each));
    if (isNumber && IS_WARMUP.test(key) && IS_LENGTH.test(key)) return [[...path, name]];
    return warmupPaths(each, [...path, name]);
  });
};

export const plannedOf = (loaded: Loaded<any>, columns: readonly string[]): Planned => {
  const subject = subjectOf(loaded);
  const { groups, schedule, run, spec } = loaded;
  const isWhole = columns.length === groups.length;
  // PyTorch Lightning counts groups from 1.
  const first = isWhole && columns.every((name) => (groupNumber(name) ?? 0) > 0) ? 1 : 0;
  const rates = columns.map((name, i): PlannedRate => {
    const number = groupNumber(name) ?? (isWhole ? i : undefined);
    const group = groups.length > 1 && number !== undefined ? groups[number - first] : undefined;
    const rate = group?.hyperparameters.learning_rate ?? schedule;
    // A log may have any number in its step column.
    return (step) => rate(Math.max(step, 0));
  });
  const field = subject.end?.field;
  const { num_steps: length } = run;
  const lengthAt = subject.lengthAt?.path;
  const lengthValue = lengthAt && valueAt(loaded.config.bound, lengthAt);
  return {
    rates,
    run,
    warmup: subject.warmup,
    end: subject.end?.step ?? length,
    endField: field === undefined ? undefined : subject.at(field).field,
    lengthField:
      lengthAt !== undefined && lengthValue?.kind === 'scalar'
        ? { path: lengthAt, text: String(lengthValue.value) }
        : undefined,
    warmupFields: subject.warmup > 0 ? warmupPaths(spec).map((path) => subject.at(path).field) : [],
    peak: subject.peak,
  };
};

/** A plan without its warm-up; undefined if the plan has no warm-up, or no schedule can be built without it. */
export const withoutWarmup = (
  { warmupFields, run }: Planned,
  rebuild: Rebuild,
  columns: readonly string[],
): Planned | undefined => {
  if (warmupFields.length === 0) return undefined;
  const loaded = rebuild(
    run,
    warmupFields.map((path) => ({ path, value: 0 })),
  );
  return loaded && plannedOf(loaded, columns);
};
