import { allAdvice } from './bind/advice.ts';
import { binderOf } from './bind/binder.ts';
import type { BoundMessage } from './bind/bound.ts';
import { inWordsOf } from './bind/describe.ts';
import { textprotoScalar } from './bind/scalars/textproto.ts';
import { type WrittenMessage, writtenOf } from './bind/values/written_values.ts';
import { checkOptions, type OptionNames } from './diagnostics/check_options.ts';
import { type Diagnostic, errorRanges } from './diagnostics/diagnostic.ts';
import { sorted } from './diagnostics/sorted.ts';
import { editorOf } from './edit/index.ts';
import { textprotoWriter } from './edit/textproto/index.ts';
import type { Message } from './schema/descriptors/message.ts';
import { type Document, documentFrom, parseText, refusal, strictly } from './syntax/document.ts';
import { parse as parseTree, type TextprotoTree } from './syntax/textproto/index.ts';
import type { Parsed } from './syntax/tree.ts';

/** Reads and edits protobuf text format as any message. */

export type { WrittenMessage, WrittenValue } from './bind/values/written_values.ts';
export { ConfigError } from './diagnostics/config_error.ts';
export type { Change, EditResult } from './edit/index.ts';
export type { Message, MessageValue } from './schema/descriptors/message.ts';
export { applyEdits, type Edit } from './syntax/edits.ts';
export { format } from './syntax/textproto/format.ts';
export type { TextprotoTree, Tokens } from './syntax/textproto/index.ts';
export { without } from './syntax/textproto/nodes.ts';
export { print } from './syntax/textproto/print.ts';
export type { FieldNode, ListNode, MessageNode, Parsed, ScalarNode, Tree, ValueNode } from './syntax/tree.ts';

/**
 * Parses a text in protobuf text format: returns its tree and its syntax findings.
 *
 * Units: ranges are UTF-16 code units of the text.
 * Reports: every fault, as findings; the name of a file instead of a text is one. Throws TypeError for a source that
 * is not text: use `read` for bytes.
 */
export const parse = (text: string): Parsed<TextprotoTree> => {
  if (typeof text !== 'string')
    throw new TypeError(`parse takes a text, not ${typeof text}; read takes bytes`);
  const refused = refusal(text, undefined);
  const parsed = parseTree(text);
  // The tree still exists: printing it gives the text back.
  return refused === undefined ? parsed : { ...parsed, diagnostics: [refused] };
};

const bindText = /* @__PURE__ */ binderOf({ textproto: textprotoScalar }, allAdvice);

/** Options of reading a text as a message. */
export interface ReadOptions {
  /** The treatment of unknown fields: as an error (the default), or kept and not checked. */
  readonly unknownFields?: 'error' | 'keep';
  /**
   * The treatment of a field given twice: the last one wins and messages merge, with a warning (the default), or it is an
   * error.
   */
  readonly duplicates?: 'merge' | 'error';
  /** Refuses unknown escapes, as one of the reference readers does. */
  readonly strict?: boolean;
  /** The file name in printed findings. */
  readonly filename?: string;
}

const readOptionNames: OptionNames<ReadOptions> = {
  unknownFields: true,
  duplicates: true,
  strict: true,
  filename: true,
};

/** A text as a message, with all findings. */
export interface ReadResult {
  /** The written values, as far as they could be read; an error among the findings means that some are missing. */
  readonly value: WrittenMessage;
  /** The parsed text. */
  readonly source: Document;
  /** The values, each with its range. */
  readonly bound: BoundMessage;
  readonly text: string;
  readonly filename?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** A byte order mark in bytes comes from some editors and is only a warning; in a string it is an error. */
const refuseMark = (diagnostic: Diagnostic): Diagnostic =>
  diagnostic.code === 'syntax/byte-order-mark' ? { ...diagnostic, severity: 'error' } : diagnostic;

/** True if a place is inside an unknown field of the message or of one inside it. */
const isUnknown = ({ unknown, fields }: BoundMessage, at: number): boolean =>
  unknown.some(({ start, end }) => start <= at && at < end) ||
  [...fields.values()].some(({ value }) =>
    (value.kind === 'list' ? value.items : [value]).some(
      (each) =>
        each.kind === 'message' && each.range.start <= at && at < each.range.end && isUnknown(each, at),
    ),
  );

/** Makes an unknown escape in an unknown field an error: readers that keep such escapes do so only in known fields. */
const refuseInUnknown = (diagnostic: Diagnostic, bound: BoundMessage): Diagnostic =>
  diagnostic.code === 'syntax/unknown-escape' && isUnknown(bound, diagnostic.ranges[0]!.start)
    ? { ...diagnostic, severity: 'error' }
    : diagnostic;

/**
 * Reads text format as a message.
 *
 * Names are the proto's, enums are names, a `float` is the double of its float32, 64-bit integers are bigint, maps
 * are objects without a prototype, NaN and the infinities are numbers.
 * Reports: every fault of the text and its values, each in its place. Throws TypeError for an unknown option; no text makes it throw.
 * Source: the text format specification of Protocol Buffers.
 */
export const read = (
  source: string | Uint8Array,
  message: Message,
  options: ReadOptions = {},
): ReadResult => {
  checkOptions('read', options, readOptionNames);
  const { unknownFields = 'error', duplicates = 'merge', strict = false, filename } = options;
  const lenient = parseText(source, 'textproto', parseTree, filename);
  const parsed = strict ? strictly(lenient) : lenient;
  const { text, tree } = parsed;
  const syntax = typeof source === 'string' ? parsed.diagnostics.map(refuseMark) : parsed.diagnostics;
  const bound = bindText(tree, message, {
    unknownFields: () => unknownFields,
    duplicates,
    faults: errorRanges(syntax),
  });
  return {
    value: writtenOf(bound.value),
    source: documentFrom(parsed, { text, filename, diagnostics: syntax }),
    bound: bound.value,
    text,
    ...(filename !== undefined && { filename }),
    diagnostics: sorted([
      ...inWordsOf(message, syntax, tree).map((each) => refuseInUnknown(each, bound.value)),
      ...bound.diagnostics,
    ]),
  };
};

/**
 * Returns the edits that make changes to a text that was read: each sets one value, adds it, or removes it (`value:
 * undefined`); nothing else changes.
 * A path leads from the message to a field, to an item of a repeated field by its index (its length appends) or to a
 * value of a map by its key. The end of a path suffices if the text has only one such place. Missing messages on the
 * path are created; another member of a oneof is replaced; a field given twice is set in the last place and removed
 * in all. New text follows the style around it; a removed value takes its line, and the comment at the end of it, if
 * nothing else is on the line.
 *
 * Units: offsets are UTF-16 code units of the text, and all refer to the original text (`applyEdits`).
 * Reports: the findings of the text as it was read; after a syntax error there are no edits. Throws TypeError if the
 * message has no such path, or a value does not fit its field.
 * Example: edit(read('depth: 50', Model), [{ path: 'depth', value: 101 }])
 */
export const edit = /* @__PURE__ */ editorOf({ textproto: textprotoWriter });
