import type { Fix, Path } from '../../diagnostics/diagnostic.ts';
import type { PhaseName } from '../../registry/phases.ts';
import type { Subject } from '../rule.ts';

/** The ways to make a schedule and a run end together. */

interface Ways {
  readonly fixes: readonly Fix[];
  /** The same changes in words: `total_steps to 30000`. */
  readonly advice: readonly string[];
}

/** Phases that do not stretch with the schedule. */
const KEPT: readonly PhaseName[] = ['warm-up', 'burn-in', 'hold'];

/** A value of a spec, by its path. */
const valueAt = (spec: unknown, path: Path): unknown =>
  path.reduce<any>((value, part) => value?.[part], spec);

/** True if a field belongs to an ordered list of steps, not to a schedule in a part of a sequence. */
const isInList = (spec: unknown, field: Path): boolean =>
  field.some((part, i) => {
    if (typeof part !== 'number') return false;
    const item = valueAt(spec, field.slice(0, i + 1)) as { readonly learning_rate?: unknown };
    return typeof item.learning_rate !== 'object';
  });

/** Formats `num_steps - 100`, since a warm-up before the decay may take some steps. */
const sum = (name: string, by: number): string =>
  by === 0 ? name : `${name} ${by < 0 ? '-' : '+'} ${Math.abs(by)}`;

/** Words for another length of the run, by the field that sets it: `max_iter to 5000`, `max_duration to 5000ba`. */
const lengthInWords = ({ lengthAt, loaded, run }: Subject, steps: number): string => {
  if (lengthAt === undefined) return `num_steps to ${steps}`;
  const name = lengthAt.path.at(-1);
  const written = loaded.text.slice(lengthAt.range.start, lengthAt.range.end);
  const [, number, unit] = /^["']?(\d+)([a-z]*)["']?$/.exec(written) ?? [];
  return Number(number) === run.num_steps
    ? `${name} to ${steps}${unit}`
    : `${name} to a run of ${steps === 1 ? '1 step' : `${steps} steps`}`;
};

/**
 * The ways to make a schedule and a run end together. Each way changes a single field: the field with the length of the
 * schedule, or the one with the length of the run, which then ends at step `scheduleEnd`.
 */
export const waysToFit = (subject: Subject, scheduleEnd: number): Ways => {
  const { end, at, lengthAt, run, loaded, phases } = subject;
  const steps = run.num_steps!;
  const field = end?.field;
  const own = field === undefined || isInList(loaded.spec, field) ? undefined : field;
  const name = String(own?.at(-1));
  const fixes: Fix[] = [];
  const advice: string[] = [];
  // Warm-up and hold keep their length, and some steps must remain for the decay.
  const kept = phases.filter((phase) => KEPT.includes(phase.name));
  const leaves = kept.every(({ start, length }) => steps > start + length);
  // The field may count from a step later than 0.
  const before = own === undefined ? 0 : end!.step - Number(valueAt(loaded.spec, own));
  if (own !== undefined && leaves && steps > before && Number.isSafeInteger(steps - before)) {
    const changes = [{ path: at(own).field, value: steps - before }];
    fixes.push({ title: `${name} := ${sum('num_steps', -before)}`, changes, isSafe: false });
    advice.push(`${name} to ${steps - before}`);
  }
  if (lengthAt !== undefined && Number.isSafeInteger(scheduleEnd) && scheduleEnd > 0) {
    const isField = own !== undefined && scheduleEnd === end!.step;
    const title = `num_steps := ${isField ? sum(name, before) : scheduleEnd}`;
    fixes.push({ title, changes: [{ path: lengthAt.path, value: scheduleEnd }], isSafe: false });
  }
  if (Number.isSafeInteger(scheduleEnd) && scheduleEnd > 0) advice.push(lengthInWords(subject, scheduleEnd));
  return { fixes, advice };
};
