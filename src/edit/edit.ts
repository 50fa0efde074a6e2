import { type WrittenMessage, writtenOf } from '../bind/written.ts';
import { type Diagnostic, formatPath, type Path } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import type { Message } from '../schema/descriptors/message.ts';
import { applyEdits, areApart, composeEdits, type Edit, inOrder } from '../syntax/edits.ts';
import { areKept } from '../syntax/marks.ts';
import { nextChange } from './difference.ts';
import { type Document, documentOf } from './document.ts';
import { checkPath, type Types } from './path.ts';
import { put } from './put.ts';
import { isSame } from './same.ts';
import { step } from './step.ts';
import { type Wanted, wantedOf } from './wanted.ts';
import type { Writer } from './writer.ts';

/** One field of a text set, added or removed, and nothing else touched. */

/** Edits, in order and apart from one another; or none, and an error among the findings that says why. */
export interface EditResult {
  readonly edits: readonly Edit[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What is asked of a text. */
interface Asked {
  readonly path: Path;
  readonly types: Types;
  readonly wanted: Wanted | undefined;
  readonly message: Message;
  readonly learningRate: Message;
  readonly writer: Writer;
}

/** A text on its way to what is asked, and the edits that have brought it there. */
interface State {
  readonly document: Document;
  /** In the text as it was first, which has `size` characters. */
  readonly edits: readonly Edit[];
  readonly size: number;
  readonly steps: number;
}

const refused = (...diagnostics: readonly Diagnostic[]): EditResult => ({ edits: [], diagnostics });

const unsafe = ({ path }: Asked): Diagnostic => finding('edit/unsafe', { name: formatPath(path) }, { path });

/** Each step brings the text nearer; a text that takes so many is not getting there. */
const MAX_STEPS = 10_000;

const valuesIn = ({ bound }: Document): WrittenMessage => writtenOf(bound);

/** A list's item is taken out once: then another has its index. */
const isDone = ({ path, types, wanted }: Asked, { steps }: State): boolean =>
  wanted === undefined && steps > 0 && types.at(-2)?.kind === 'list' && typeof path.at(-1) === 'number';

/** The text with one more change made; or itself where none is left; or why it cannot be made. */
const advance = (state: State, asked: Asked): State | Diagnostic => {
  const { document, steps } = state;
  const { path, types, wanted, message, learningRate, writer } = asked;
  if (isDone(asked, state)) return state;
  const change = nextChange(valuesIn(document), path, types, wanted, learningRate);
  if (change === undefined) return state;
  const task = { document, message, learningRate, writer, asked: path.length, wanted: wanted?.bound };
  const made = step(change, task);
  if ('code' in made) return made;
  const edits = inOrder(made);
  if (edits.length === 0 || !areApart(edits) || steps === MAX_STEPS) return unsafe(asked);
  const next = documentOf(applyEdits(document.text, edits), message, learningRate, writer);
  if (!('tree' in next)) return unsafe(asked);
  const composed = composeEdits(state.edits, edits, state.size);
  return { ...state, document: next, edits: composed, steps: steps + 1 };
};

/** The last check: what is read again is what was asked for, and every other token is as it was. */
const isRight = (before: Document, { document, edits }: State, expected: WrittenMessage): boolean =>
  isSame(valuesIn(document), expected) && areKept(before.marks, document.marks, edits);

const run = (before: Document, asked: Asked, expected: WrittenMessage): EditResult => {
  let state: State = { document: before, edits: [], size: before.text.length, steps: 0 };
  for (;;) {
    const next = advance(state, asked);
    if ('code' in next) return refused(next);
    if (next === state) break;
    state = next;
  }
  return isRight(before, state, expected) ? { edits: state.edits, diagnostics: [] } : refused(unsafe(asked));
};

/**
 * The edits that put a value at a path of a text, or take it out where the value is undefined.
 *
 * Throws `TypeError` where the path is none of the message, or the value none of the place. What is wrong with the text
 * is reported.
 */
export const editWith = (
  writer: Writer,
  learningRate: Message,
  text: string,
  message: Message,
  path: Path,
  value: unknown,
): EditResult => {
  const checked = checkPath(path, message, learningRate);
  const given =
    value === undefined ? undefined : wantedOf(value, checked.types.at(-1)!, checked.path, learningRate);
  const wanted = given?.written === undefined ? undefined : given;
  const document = documentOf(text, message, learningRate, writer);
  if (!('tree' in document)) return refused(...document, finding('edit/unreadable', {}));
  const expected = put(valuesIn(document), checked.path, checked.types, wanted?.written);
  return run(document, { ...checked, wanted, message, learningRate, writer }, expected);
};
