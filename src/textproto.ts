import { bind } from './bind/bind.ts';
import { type WrittenMessage, writtenOf } from './bind/written.ts';
import { type Diagnostic, errorRanges, isError, type Path } from './diagnostics/diagnostic.ts';
import { sorted } from './diagnostics/render.ts';
import { type EditResult, type EditSource, editsFor, editsOrThrow } from './edit/index.ts';
import { textprotoWriter } from './edit/textproto/index.ts';
import { message as describe, type Message } from './schema/descriptors/message.ts';
import type { Edit } from './syntax/edits.ts';
import { parse } from './syntax/textproto/index.ts';
import { decodeUtf8 } from './syntax/utf8.ts';

/** The text-format reader, for any message. */

export type { WrittenMessage, WrittenValue } from './bind/written.ts';
export { ConfigError } from './diagnostics/config_error.ts';
export type { EditResult, EditSource } from './edit/index.ts';
export type { Message, MessageValue } from './schema/descriptors/message.ts';
export { messageFrom } from './schema/proto/from_proto.ts';
export { applyEdits, type Edit } from './syntax/edits.ts';
export type { TextprotoTree, Tokens } from './syntax/textproto/index.ts';
export { format, parse, print, without } from './syntax/textproto/index.ts';
export type { FieldNode, ListNode, MessageNode, Parsed, ScalarNode, Tree, ValueNode } from './syntax/tree.ts';

export interface ReadOptions {
  /** What becomes of a field that the message does not have: an error (the default), or kept and not judged. */
  readonly unknownFields?: 'error' | 'keep';
  /** A field given twice: last one wins and messages merge, with a warning (the default); or an error. */
  readonly duplicates?: 'merge' | 'error';
  /** For who prints the findings. */
  readonly filename?: string;
}

export interface ReadResult {
  /** What was written, as far as it could be read: an error among the findings says that it is not all. */
  readonly value: WrittenMessage;
  readonly text: string;
  readonly filename?: string;
  readonly diagnostics: readonly Diagnostic[];
}

const noLearningRate = /* @__PURE__ */ describe('object_detection.protos.LearningRate', {});

/** In bytes a byte order mark is how some editors save; in a string it is a character that no text starts with. */
const refuseMark = (diagnostic: Diagnostic): Diagnostic =>
  diagnostic.code === 'syntax/byte-order-mark' ? { ...diagnostic, severity: 'error' } : diagnostic;

/**
 * Reads text format as a message.
 *
 * Names are the proto's, enums are names, a `float` is the double of its float32, 64-bit integers are bigint, maps are
 * objects without a prototype, NaN and the infinities are numbers.
 * Reports: everything that is wrong with the text and its values, each at its place. Throws nothing on input.
 * Source: the text format specification of Protocol Buffers.
 */
export const read = (
  source: string | Uint8Array,
  message: Message,
  { unknownFields = 'error', duplicates = 'merge', filename }: ReadOptions = {},
): ReadResult => {
  const { text, diagnostics: decoding } =
    typeof source === 'string' ? { text: source, diagnostics: [] } : decodeUtf8(source);
  // What is not UTF-8 is no text: that was said, and what its replacement characters mean is not.
  const { tree, diagnostics: found } = parse(decoding.some(isError) ? '' : text);
  const syntax = typeof source === 'string' ? found.map(refuseMark) : found;
  const bound = bind(tree, message, {
    learningRate: noLearningRate,
    unknownFields: () => unknownFields,
    duplicates,
    faults: errorRanges(syntax),
  });
  return {
    value: writtenOf(bound.value),
    text,
    ...(filename !== undefined && { filename }),
    diagnostics: sorted([...decoding, ...syntax, ...bound.diagnostics]),
  };
};

/**
 * `edit` for those who want findings rather than an exception: without edits there is an error among the findings.
 *
 * Throws `TypeError` where the path is none of the message, or the value none of the place.
 */
export const tryEdit = (source: EditSource, message: Message, path: Path, value: unknown): EditResult =>
  editsFor(
    { source, message, learningRate: noLearningRate, path, value },
    { writers: { textproto: textprotoWriter }, formatOf: () => 'textproto' },
  );

/**
 * The edits that set one value of a text in text format, add it or (`undefined`) remove it, and touch nothing else.
 *
 * `source` is the text or its tree; `path` leads from the message to a field, a value of a repeated field by its index (its
 * length appends) or of a map by its key. Messages that are missing on the way are made; another member of a oneof is
 * replaced; a field that was given twice is set in the last place and removed in all. What is added is written like what is
 * around it; what has a line to itself is removed with its line and the comment at its end, comments above it stay.
 * Units: offsets are UTF-16 code units of the text, and all count in the text as it was (`applyEdits`).
 * Throws `TypeError` where the path is none of the message, or the value none of the place; one ConfigError where the text has
 * errors (`tryEdit` gives them as findings).
 */
export const edit = (source: EditSource, message: Message, path: Path, value: unknown): readonly Edit[] =>
  editsOrThrow(tryEdit(source, message, path, value), source);
