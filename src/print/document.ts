import type { Range } from '../diagnostics/diagnostic.ts';
import type { FieldKind } from '../schema/descriptors/message.ts';

/**
 * The tree to print: fields in order, each with its comments, and every scalar in text-format form. Repeats of a name
 * are one list, in the position of the first.
 */

/** Comments on a field or an item of a list. Each line starts with `#`; '' is an empty line. */
export interface Notes {
  /** Comments on lines of their own above the field or item. */
  readonly above: readonly string[];
  /** A comment at the end of its line, or of the line that opens its block. */
  readonly beside?: string;
}

/**
 * A scalar. `text` is the literal of a number or identifier in text format, or the content of a string; `bytes` are
 * set if a string is not UTF-8, and for every value of a `bytes` field.
 */
export interface Literal {
  readonly form: 'number' | 'identifier' | 'string' | 'null';
  readonly text: string;
  readonly bytes?: Uint8Array;
  /** The field's kind, if the field is known. */
  readonly type?: FieldKind;
}

export interface DocScalar extends Literal {
  readonly kind: 'scalar';
  readonly range: Range;
}

export interface DocItem {
  readonly notes: Notes;
  readonly value: DocValue;
}

/** `inBrackets`: written as one value, `[1, 2]`; otherwise the field was repeated. */
export interface DocList {
  readonly kind: 'list';
  readonly inBrackets: boolean;
  /** True for a map: its items are messages of `key` and `value`. */
  readonly isMap: boolean;
  readonly items: readonly DocItem[];
  /** Comments after the last item. */
  readonly end: readonly string[];
  readonly range: Range;
}

export interface DocMessage {
  readonly kind: 'message';
  readonly fields: readonly DocField[];
  /** Comments after the last field. */
  readonly end: readonly string[];
}

export type DocValue = DocScalar | DocList | DocMessage;

export interface DocField extends DocItem {
  readonly name: string;
  /** Text format's `[full.name]`. */
  readonly isBracketed: boolean;
  readonly nameRange: Range;
}

export const NO_NOTES: Notes = { above: [] };

/** A field's name in YAML and JSON, where the brackets are part of it. */
export const keyOf = ({ name, isBracketed }: Pick<DocField, 'name' | 'isBracketed'>): string =>
  isBracketed ? `[${name}]` : name;

/** True if no item of a list, no field of a message and nothing inside them has a comment. */
export const isBare = (value: DocValue): boolean => {
  if (value.kind === 'scalar') return true;
  const held: readonly DocItem[] = value.kind === 'list' ? value.items : value.fields;
  return (
    value.end.length === 0 &&
    held.every(
      ({ notes, value: each }) =>
        notes.beside === undefined && notes.above.every((line) => line === '') && isBare(each),
    )
  );
};

/** The same item with more comments above its own. */
export const withCommentsAbove = <I extends DocItem>(
  comments: readonly (string | undefined)[],
  item: I,
): I => {
  const given = comments.filter((each) => each !== undefined);
  const notes: Notes = { ...item.notes, above: [...given, ...item.notes.above] };
  return given.length === 0 ? item : { ...item, notes };
};
