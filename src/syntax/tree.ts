import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts';

/** The one shape of tree that every format is read into; what a value means is decided later, by its field's type. */

/** The formats a config is read from; `object` is a plain JavaScript value, which has no text. */
export type Format = 'textproto' | 'yaml' | 'json' | 'object';

/**
 * A scalar as written. `text` is a number's literal (sign included, nothing between), an identifier, or a string's
 * content with its escapes resolved; `value` is there where the format itself says what the value is (YAML, JSON,
 * objects); `bytes` where a string's content is not text.
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

/** Fields in order, the same name as often as it was written. */
export interface MessageNode extends Range {
  readonly kind: 'message';
  readonly fields: readonly FieldNode[];
}

/** One `name: value`. A field whose value could not be read is not in the tree's fields; its finding is. */
export interface FieldNode extends Range {
  readonly kind: 'field';
  readonly name: string;
  readonly nameRange: Range;
  /** Text format's `[full.name]`: an extension, or the type of an Any. */
  readonly bracketed?: true;
  /** A list right behind the name, which text format allows before messages only. */
  readonly colonless?: true;
  readonly value: ValueNode;
}

/** What a field holds in a text: a scalar, a list or a block. */
export type ValueNode = ScalarNode | ListNode | MessageNode;

/** A text as read: its fields, and what was wrong with it. Losslessness and edits belong to each format's own tree. */
export interface Tree {
  readonly format: Format;
  readonly text: string;
  readonly root: MessageNode;
}

/** A token, white space aside; `kind` is the format's own word, but a comment is a `comment` everywhere. */
export interface Mark extends Range {
  readonly kind: string;
}

export interface Comment extends Range {
  /** From `#` on, without white space at its end. */
  readonly text: string;
  /** Nothing but white space stands before it on its line. */
  readonly isAlone: boolean;
  /** Where it starts on its line, in code units. */
  readonly column: number;
}

/** What a reader of a format gives: a tree always, of what could be read. */
export interface Parsed<T extends Tree = Tree> {
  readonly tree: T;
  readonly diagnostics: readonly Diagnostic[];
  /** The tokens of the text, in order; JSON and objects have none. */
  readonly marks: readonly Mark[];
  /** The comments of the text, in order; JSON and objects have none. */
  readonly comments: readonly Comment[];
}

/** Messages and lists within one another, at most; a deeper text is a finding (text format's own limit in C++). */
export const MAX_DEPTH = 100;
