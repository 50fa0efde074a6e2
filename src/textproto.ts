import { allAdvice } from './bind/advice.ts';
import { binderOf } from './bind/binder.ts';
import type { BoundMessage } from './bind/bound.ts';
import { inWordsOf } from './bind/describe.ts';
import { textprotoScalar } from './bind/scalars/textproto.ts';
import { type WrittenMessage, writtenOf } from './bind/values/written.ts';
import { checkOptions, type OptionNames } from './diagnostics/check_options.ts';
import { type Diagnostic, errorRanges } from './diagnostics/diagnostic.ts';
import { sorted } from './diagnostics/render/render.ts';
import { editorOf } from './edit/index.ts';
import { textprotoWriter } from './edit/textproto/index.ts';
import type { Message } from './schema/descriptors/message.ts';
import { type Document, documentFrom, parseText, refusal, strictly } from './syntax/document.ts';
import { parse as parseTree, type TextprotoTree } from './syntax/textproto/index.ts';
import type { Parsed } from './syntax/tree.ts';

/** The text-format reader, for any message. */

export type { WrittenMessage, WrittenValue } from './bind/values/written.ts';
export { ConfigError } from './diagnostics/config_error.ts';
export type { Change, EditResult } from './edit/index.ts';
export type { Message, MessageValue } from './schema/descriptors/message.ts';
export { applyEdits, type Edit } from './syntax/edits.ts';
export type { TextprotoTree, Tokens } from './syntax/textproto/index.ts';
export { format, print, without } from './syntax/textproto/index.ts';
export type { FieldNode, ListNode, MessageNode, Parsed, ScalarNode, Tree, ValueNode } from './syntax/tree.ts';

/**
 * Parses a text in protobuf text format: gives its tree and what is wrong with its syntax.
 *
 * Units: ranges are UTF-16 code units of the text.
 * Reports: every fault, as findings; the name of a file in place of a text is one. Throws TypeError for what is no text: `read`
 * takes bytes.
 */
export const parse = (text: string): Parsed<TextprotoTree> => {
  if (typeof text !== 'string')
    throw new TypeError(`parse takes a text, not ${typeof text}; read takes bytes`);
  const refused = refusal(text, undefined);
  const parsed = parseTree(text);
  // The tree is there all the same: printed, it gives the text back.
  return refused === undefined ? parsed : { ...parsed, diagnostics: [refused] };
};

const bindText = /* @__PURE__ */ binderOf({ textproto: textprotoScalar }, allAdvice);

/** How a text is read as a message. */
export interface ReadOptions {
  /** What becomes of a field that the message does not have: an error (the default), or kept and not judged. */
  readonly unknownFields?: 'error' | 'keep';
  /** A field given twice: last one wins and messages merge, with a warning (the default); or an error. */
  readonly duplicates?: 'merge' | 'error';
  /** Refuses what one of the reference readers refuses: an unknown escape. */
  readonly strict?: boolean;
  /** For who prints the findings. */
  readonly filename?: string;
}

const readOptionNames: OptionNames<ReadOptions> = {
  unknownFields: true,
  duplicates: true,
  strict: true,
  filename: true,
};

/** A text as a message, with all that was found in it. */
export interface ReadResult {
  /** What was written, as far as it could be read: an error among the findings says that it is not all. */
  readonly value: WrittenMessage;
  /** The text, parsed. */
  readonly source: Document;
  /** The values, each with its range. */
  readonly bound: BoundMessage;
  readonly text: string;
  readonly filename?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** In bytes a byte order mark is how some editors save; in a string it is a character that no text starts with. */
const refuseMark = (diagnostic: Diagnostic): Diagnostic =>
  diagnostic.code === 'syntax/byte-order-mark' ? { ...diagnostic, severity: 'error' } : diagnostic;

/** True if a place is inside a field that the message, or one inside it, does not have. */
const isUnknown = ({ unknown, fields }: BoundMessage, at: number): boolean =>
  unknown.some(({ start, end }) => start <= at && at < end) ||
  [...fields.values()].some(({ value }) =>
    (value.kind === 'list' ? value.items : [value]).some(
      (each) =>
        each.kind === 'message' && each.range.start <= at && at < each.range.end && isUnknown(each, at),
    ),
  );

/** The readers that keep an unknown escape do so in fields that they know. */
const refuseInUnknown = (diagnostic: Diagnostic, bound: BoundMessage): Diagnostic =>
  diagnostic.code === 'syntax/unknown-escape' && isUnknown(bound, diagnostic.ranges[0]!.start)
    ? { ...diagnostic, severity: 'error' }
    : diagnostic;

/**
 * Reads text format as a message.
 *
 * Names are the proto's, enums are names, a `float` is the double of its float32, 64-bit integers are bigint, maps are
 * objects without a prototype, NaN and the infinities are numbers.
 * Reports: everything that is wrong with the text and its values, each at its place. Throws TypeError for an option that it does not
 * have, and nothing on input.
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
      ...inWordsOf(message, syntax).map((each) => refuseInUnknown(each, bound.value)),
      ...bound.diagnostics,
    ]),
  };
};

/**
 * Gives the edits that make changes to a text that was read: each sets one value, adds it, or removes it
 * (`value: undefined`), and nothing else is touched.
 *
 * A path leads from the message to a field, a value of a repeated field by its index (its length appends) or of a map by
 * its key; the end of a path will do if the text has only one such place. Messages that are missing on the way are made;
 * another member of a oneof is replaced; a field that was given twice is set in the last place and removed in all. What is
 * added is written like what is around it; what has a line to itself is removed with its line and the comment at its end.
 * Units: offsets are UTF-16 code units of the text, and all count in the text as it was (`applyEdits`).
 * Reports: the findings of the text as it was read; after an error of syntax there are no edits. Throws TypeError if the message has no such path, or a value does not
 * fit its field.
 * Example: edit(read('depth: 50', Model), [{ path: 'depth', value: 101 }])
 */
export const edit = /* @__PURE__ */ editorOf({ textproto: textprotoWriter });
