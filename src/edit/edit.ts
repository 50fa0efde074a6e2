import type { BoundMessage } from '../bind/bound.ts';
import type { WrittenMessage, WrittenValue } from '../bind/values/written_values.ts';
import { type BoundAs, PLAINLY_BOUND } from '../config/config.ts';
import { editFinding } from '../diagnostics/catalogue/edit.ts';
import type { Path } from '../diagnostics/diagnostic.ts';
import type { Document } from '../syntax/document.ts';
import { type NewValue, newValueOf } from './request/new_value.ts';
import { checkPath } from './request/path.ts';
import type { Type } from './request/types.ts';
import {
  boundText,
  type EditResult,
  isItem,
  makeChanges,
  refused,
  type Task,
  withChanges,
} from './rounds.ts';
import { editedText, hindrancesIn, valuesIn } from './text/edited_text.ts';
import { isSame } from './values/equal_values.ts';
import type { Writer } from './writer.ts';

/** Sets, adds or removes values of a text and changes nothing else. */

export type { EditResult } from './rounds.ts';

/** One change: the new value of a path, or undefined to remove it. */
export interface Change {
  /**
   * The path from the message to a field, to an item of a list by its index (the list's length appends), or to a map
   * value by its key. A name or the end of a path suffices if the config has only one such place: `'total_steps'`,
   * `'schedule[1].step'`.
   */
  readonly path: Path | string;
  readonly value: unknown;
  /** How to spell a number in a config of another family, whose program may distinguish `1.0` from `1`. */
  readonly spelling?: string | undefined;
}

const valueAt = (value: WrittenValue | undefined, path: Path): WrittenValue | undefined =>
  path.reduce<WrittenValue | undefined>(
    (held, part) =>
      typeof held === 'object' && Object.hasOwn(held, part)
        ? (held as { readonly [part: string | number]: WrittenValue })[part]
        : undefined,
    value,
  );

type ToNewValue = (value: unknown, type: Type, path: Path, spelling?: string) => NewValue;

/** The expected result of a change, after taking later changes into account. */
const settledTask = (task: Task, expected: WrittenMessage, newValue: ToNewValue): Task => {
  const { path, types, wanted } = task;
  if (isItem(task)) return task;
  const value = valueAt(expected, path);
  if (isSame(value, wanted?.written)) return task;
  return { ...task, wanted: value === undefined ? undefined : newValue(value, types.at(-1)!, path) };
};

/** Orders places by their indices; places inside another place come after it. */
const comparePaths = (a: Path, b: Path): number => {
  const at = a.findIndex((part, i) => part !== b[i]);
  if (at < 0) return a.length - b.length;
  if (at === b.length) return 1;
  const [x, y] = [a[at]!, b[at]!];
  return typeof x === 'number' && typeof y === 'number' ? x - y : String(x) < String(y) ? -1 : 1;
};

/** A text that was parsed and bound for editing. */
export interface Editable {
  readonly source: Document;
  readonly bound: BoundMessage;
  readonly boundAs?: BoundAs;
}

/**
 * Returns the edits that make all changes to a text.
 *
 * Throws TypeError if the message has no such path or a value does not fit its field. Problems of the text are
 * reported.
 */
export const editWith = (
  writer: Writer,
  { source, bound: given, boundAs = PLAINLY_BOUND }: Editable,
  changes: readonly (Change & { readonly path: Path })[],
): EditResult => {
  const { message } = given;
  const newValue: ToNewValue = (value, type, path, spelling) =>
    newValueOf(value, type, path, boundAs.isLoose ? { format: source.format, spelling } : undefined);
  const tasks = changes.map(({ path, value, spelling }): Task => {
    const { path: checked, types } = checkPath(path, message);
    const given = value === undefined ? undefined : newValue(value, types.at(-1)!, checked, spelling);
    return { path: checked, types, wanted: given?.written === undefined ? undefined : given };
  });
  const { errors, tags } = hindrancesIn(source.diagnostics);
  if (errors.length > 0) return refused(editFinding('edit/unreadable', {}));
  // Inherited values are not in this text, so a change to one is added here and overrides it.
  const before = boundAs.inherits ? boundText(source, message, boundAs) : editedText(source, given, boundAs);
  // Paths refer to the text before any change, so items are removed after all other changes, the last item first, each only once.
  const [removals, others] = [
    tasks.filter((task) => task.wanted === undefined && isItem(task)),
    tasks.filter((task) => task.wanted !== undefined || !isItem(task)),
  ];
  const backwards = removals
    .sort((a, b) => comparePaths(b.path, a.path))
    .filter(({ path }, i, sorted) => i === 0 || comparePaths(path, sorted[i - 1]!.path) !== 0);
  const beforeRemovals = withChanges(valuesIn(before), others);
  const settled =
    tasks.length === 1
      ? tasks
      : [...others, ...backwards].map((task) => settledTask(task, beforeRemovals, newValue));
  const made = makeChanges(before, settled, message, writer, tags);
  // The values of some tags cannot be read, so nobody knows whether they stay the same.
  return tags > 0 && made.diagnostics.length > 0 ? refused(editFinding('edit/unreadable', {})) : made;
};
