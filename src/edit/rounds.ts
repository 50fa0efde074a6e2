import { bind } from '../bind/bind.ts';
import type { WrittenMessage } from '../bind/values/written_values.ts';
import type { BoundAs } from '../config/config.ts';
import { editFinding } from '../diagnostics/catalogue/edit.ts';
import { type Diagnostic, formatPath, type Path } from '../diagnostics/diagnostic.ts';
import type { Message } from '../schema/descriptors/message.ts';
import { applyEdits, areApart, composeEdits, type Edit, inOrder } from '../syntax/edits.ts';
import { areKept } from '../syntax/marks.ts';
import type { Parsed } from '../syntax/tree.ts';
import { step } from './edits_of_change.ts';
import type { NewValue } from './request/new_value.ts';
import type { TypesAlong } from './request/path.ts';
import { type EditedText, editedText, hindrancesIn, isLimit, valuesIn } from './text/edited_text.ts';
import { blockOfMessage } from './text/locate.ts';
import { nextChanges } from './values/difference.ts';
import { isSame } from './values/equal_values.ts';
import { withValueAt } from './values/expected_value.ts';
import type { Writer } from './writer.ts';

/** Makes changes in rounds: each makes as many changes as do not interfere with one another, then reads the text again. */

/** Edits in order that do not touch one another; or none, and an error among the findings that says why. */
export interface EditResult {
  readonly edits: readonly Edit[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A change whose path and value fit the message. */
export interface Task {
  readonly path: Path;
  readonly types: TypesAlong;
  readonly wanted: NewValue | undefined;
}

/** The current text, and the edits made so far. */
interface State {
  readonly document: EditedText;
  readonly tasks: readonly Task[];
  /** Relative to the original text, which has `size` characters. */
  readonly edits: readonly Edit[];
  readonly size: number;
  /** The number of unknown tags in the text. They do not hide where their values begin and end, so the rest can be edited. */
  readonly tags: number;
}

export const refused = (...diagnostics: readonly Diagnostic[]): EditResult => ({ edits: [], diagnostics });

const unsafe = ({ path }: Pick<Task, 'path'>): Diagnostic =>
  editFinding('edit/unsafe', { name: formatPath(path) }, { path });

/** The greatest number of rounds for one change. Each adds a missing message or the value: more would never end. */
const MAX_ROUNDS = 10_000;

export const isItem = ({ path, types }: Task): boolean =>
  types.at(-2)?.kind === 'list' && typeof path.at(-1) === 'number';

/** The new path of a place after an earlier item of the same list was removed. */
const afterRemoval = (path: Path, removed: Path): Path => {
  const depth = removed.length - 1;
  const index = path[depth];
  const isLater =
    typeof index === 'number' &&
    index > (removed[depth] as number) &&
    removed.slice(0, depth).every((part, i) => part === path[i]);
  return isLater ? [...path.slice(0, depth), index - 1, ...path.slice(depth + 1)] : path;
};

/** The edits of one round, and the tasks that are left for later rounds. */
interface Round {
  readonly edits: readonly Edit[];
  readonly tasks: readonly Task[];
}

/** True if an edit does not touch one that is already made. */
const fits = ({ offset, length }: Edit, other: Edit | undefined): boolean =>
  other === undefined ||
  offset >= other.offset + other.length ||
  offset + length < other.offset ||
  (offset + length === other.offset && length > 0);

/** Edits in the order of the text; the place of a new one is found by binary search. */
class Taken {
  /** Edits that came before all others, in reverse order: items are removed from the end of their list. */
  readonly #first: Edit[] = [];
  readonly #rest: Edit[] = [];

  get edits(): readonly Edit[] {
    return [...[...this.#first].reverse(), ...this.#rest];
  }

  #at(index: number): Edit | undefined {
    const { length } = this.#first;
    return index < length ? this.#first[length - 1 - index] : this.#rest[index - length];
  }

  #insert(index: number, edit: Edit): void {
    const { length } = this.#first;
    const isFirst = index === 0 && this.#rest.length > 0;
    if (isFirst || index < length) this.#first.splice(length - index, 0, edit);
    else this.#rest.splice(index - length, 0, edit);
  }

  /** Number of edits before a given one. */
  #before({ offset, length }: Edit): number {
    let [low, high] = [0, this.#first.length + this.#rest.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#at(middle)!;
      if (other.offset < offset || (other.offset === offset && other.length <= length)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Takes edits if they do not touch any others; otherwise returns false. */
  take(edits: readonly Edit[]): boolean {
    for (const edit of edits) {
      const at = this.#before(edit);
      if (!fits(edit, this.#at(at - 1)) || !fits(edit, this.#at(at))) return false;
    }
    for (const edit of edits) this.#insert(this.#before(edit), edit);
    return true;
  }
}

/** Makes as many changes at once as do not interfere with one another. */
const roundOf = (state: State, message: Message, writer: Writer): Round | Diagnostic => {
  const { document } = state;
  const values = valuesIn(document);
  const taken = new Taken();
  const left: Task[] = [];
  const removed: Path[] = [];
  // Messages created in this round: other changes inside them wait for the next round.
  const opened = new Set<string>();
  for (const task of state.tasks) {
    const { path, types, wanted } = task;
    const changes = nextChanges(values, path, types, wanted);
    const [change] = changes;
    if (change === undefined) continue;
    if (opened.size > 0 && opened.has(formatPath(change.path))) {
      left.push(task);
      continue;
    }
    const edits: Edit[] = [];
    for (const each of changes) {
      const made = step(each, { document, message, writer, asked: path.length, wanted: wanted?.bound });
      if ('code' in made) return made;
      edits.push(...made);
    }
    const ordered = inOrder(edits);
    if (ordered.length === 0 || !areApart(ordered)) return unsafe(task);
    if (!taken.take(ordered)) {
      left.push(task);
      continue;
    }
    if (change.path.length < path.length) opened.add(formatPath(change.path));
    const takesItem = wanted === undefined && isItem(task);
    if (takesItem) removed.push(path);
    else left.push(task);
  }
  const tasks = left.map((task) => ({ ...task, path: removed.reduce(afterRemoval, task.path) }));
  return { edits: taken.edits, tasks };
};

/** Parses a text and binds it as its dialect does. */
export const boundText = (
  parsed: Pick<Parsed, 'tree' | 'marks'>,
  message: Message,
  boundAs: BoundAs,
): EditedText => {
  const [root = { ...parsed.tree.root, fields: [] }] = blockOfMessage(parsed, boundAs.block).blocks;
  const { value: bound } = bind({ ...parsed.tree, root }, message, {
    unknownFields: () => 'keep',
    duplicates: 'merge',
    isLoose: boundAs.isLoose,
  });
  return editedText(parsed, bound, boundAs);
};

const advance = (state: State, message: Message, writer: Writer): State | Diagnostic => {
  const round = roundOf(state, message, writer);
  if ('code' in round) return round;
  if (round.edits.length === 0) return { ...state, tasks: [] };
  const text = applyEdits(state.document.text, round.edits);
  const parsed = writer.parse(text);
  const { errors, limit, tags } = hindrancesIn(parsed.diagnostics);
  // Leave out the range: it would refer to an edited text that the caller never sees.
  if (limit !== undefined) return { ...limit, ranges: [], path: state.tasks[0]!.path };
  if (errors.length > 0 || tags !== state.tags) return unsafe(state.tasks[0]!);
  return {
    ...state,
    document: boundText(parsed, message, state.document.boundAs),
    tasks: round.tasks,
    edits: composeEdits(state.edits, round.edits, state.size),
  };
};

/** Makes all pending changes, in as many rounds as necessary, and checks that nothing else has changed. */
const makeAtOnce = (before: State, message: Message, writer: Writer): State | Diagnostic => {
  const { document, tasks } = before;
  let state: State = { ...before, edits: [], size: document.text.length };
  for (let round = 0; state.tasks.length > 0; round++) {
    if (round === MAX_ROUNDS) return unsafe(state.tasks[0]!);
    const next = advance(state, message, writer);
    if ('code' in next) return next;
    state = next;
  }
  const expected = withChanges(valuesIn(document), tasks);
  const isRight =
    isSame(valuesIn(state.document), expected) && areKept(document.marks, state.document.marks, state.edits);
  if (!isRight) return unsafe(tasks[0]!);
  return { ...state, edits: composeEdits(before.edits, state.edits, before.size), size: before.size };
};

/** Makes changes. If some interfere with one another, makes them in two halves, one after the other. */
const make = (state: State, message: Message, writer: Writer): State | Diagnostic => {
  const { tasks } = state;
  const all = makeAtOnce(state, message, writer);
  if (!('code' in all) || tasks.length < 2 || isLimit(all)) return all;
  const half = tasks.length >> 1;
  const first = make({ ...state, tasks: tasks.slice(0, half) }, message, writer);
  return 'code' in first ? first : make({ ...first, tasks: tasks.slice(half) }, message, writer);
};

/** The value of a message after changes, made one after the other. */
export const withChanges = (value: WrittenMessage, tasks: readonly Task[]): WrittenMessage => {
  const copies = new WeakSet<object>();
  return tasks.reduce(
    (changed, { path, types, wanted }) => withValueAt(changed, path, types, wanted?.written, copies),
    value,
  );
};

/**
 * Makes changes and checks that the result is what was asked for. Items are removed after all other changes, the last
 * item first.
 */
export const makeChanges = (
  document: EditedText,
  tasks: readonly Task[],
  message: Message,
  writer: Writer,
  tags: number,
): EditResult => {
  const made = make({ document, tasks, edits: [], size: document.text.length, tags }, message, writer);
  return 'code' in made ? refused(made) : { edits: made.edits, diagnostics: [] };
};
