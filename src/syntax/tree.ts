import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts';

/** The tree into which every format is read; the meaning of a value is determined later, by the type of its field. */

/** The formats of configs; `object` is a plain JavaScript value, which has no text. */
export type Format = 'textproto' | 'yaml' | 'json' | 'object';

/**
 * A scalar as written. `text` is the literal of a number (sign included), an identifier, or the content of a string
 * with its escapes decoded. `value` is set if the format itself determines the value (YAML, JSON, objects); `bytes`
 * if the content of a string is not text.
 */
export interface ScalarNode extends Range {
  readonly kind: 'scalar';
  readonly form: 'number' | 'string' | 'identifier' | 'bool' | 'null';
  readonly text: string;
  readonly value?: number | bigint | boolean | null;
  readonly bytes?: Uint8Array;
}

/** Values in brackets (text format, YAML, JSON). */
export interface ListNode extends Range {
  readonly kind: 'list';
  readonly items: readonly ValueNode[];
}

/** Fields in order; a repeated name occurs as often as it was written. */
export interface MessageNode extends Range {
  readonly kind: 'message';
  readonly fields: readonly FieldNode[];
}

/** One `name: value`. If a value could not be read, the field is missing and a finding reports it. */
export interface FieldNode extends Range {
  readonly kind: 'field';
  readonly name: string;
  readonly nameRange: Range;
  /** Text format's `[full.name]`: an extension, or the type of an Any. */
  readonly bracketed?: true;
  /** A list directly after the name, which text format only allows for messages. */
  readonly colonless?: true;
  readonly value: ValueNode;
}

/** The value of a field in a text: a scalar, a list or a block. */
export type ValueNode = ScalarNode | ListNode | MessageNode;

/** True for `null`, and for a field of YAML without a value. */
export const isNull = (node: ValueNode): node is ScalarNode & { readonly form: 'null' } =>
  (node as Partial<ScalarNode>).form === 'null';

/** The content of a text: its fields. A format may have its own, lossless tree for edits. */
export interface Tree {
  readonly format: Format;
  readonly text: string;
  readonly root: MessageNode;
}

/** A token other than white space; `kind` is the format's own word, but comments are `comment` in every format. */
export interface Mark extends Range {
  readonly kind: string;
}

export interface Comment extends Range {
  /** The text from `#` on, without white space at its end. */
  readonly text: string;
  /** True if only white space precedes it on its line. */
  readonly isAlone: boolean;
  /** The column of the `#`, in code units. */
  readonly column: number;
}

/** The result of a format's reader: always a tree of everything that could be read. */
export interface Parsed<T extends Tree = Tree> {
  readonly tree: T;
  readonly diagnostics: readonly Diagnostic[];
  /** The tokens of the text, in order; JSON and objects have none. */
  readonly marks: readonly Mark[];
  /** The comments of the text, in order; JSON and objects have none. */
  readonly comments: readonly Comment[];
}

/** The deepest nesting of messages and lists; deeper text is reported (text format's own limit in C++). */
export const MAX_DEPTH = 100;
