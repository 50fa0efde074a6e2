import type { Range } from '../diagnostics/diagnostic.ts';
import type { FieldKind } from '../schema/descriptors/message.ts';

/**
 * What is to be printed: fields in order, each with its comments, and every scalar as text format would write it. Repeats of a
 * name are one list, at the place of the first.
 */

/** Comments about a field or an item of a list. Each line starts with `#`; '' is an empty line. */
export interface Notes {
  /** On lines of their own above it. */
  readonly above: readonly string[];
  /** At the end of its line, or of the line that opens its block. */
  readonly beside?: string;
}

/**
 * A scalar: `text` is a number's literal or an identifier, both as text format has them, or a string's content; `bytes` are
 * there if a string is not UTF-8, and for every value of a `bytes` field.
 */
export interface Literal {
  readonly form: 'number' | 'identifier' | 'string' | 'null';
  readonly text: string;
  readonly bytes?: Uint8Array;
  /** Of a known field. */
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

/** `inBrackets`: given as one value, `[1, 2]`; else the field was written again and again. */
export interface DocList {
  readonly kind: 'list';
  readonly inBrackets: boolean;
  /** A map: its items are messages of `key` and `value`. */
  readonly isMap: boolean;
  readonly items: readonly DocItem[];
  /** Comments behind the last item. */
  readonly end: readonly string[];
  readonly range: Range;
}

export interface DocMessage {
  readonly kind: 'message';
  readonly fields: readonly DocField[];
  /** Comments behind the last field. */
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

/** A field's name as YAML and JSON have it: brackets are a part of it. */
export const keyOf = ({ name, isBracketed }: Pick<DocField, 'name' | 'isBracketed'>): string =>
  isBracketed ? `[${name}]` : name;

/** True if no comment stands at the items of a list or at the fields of a message, nor within these. */
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

/** The same item with comments above its own. */
export const withCommentsAbove = <I extends DocItem>(
  comments: readonly (string | undefined)[],
  item: I,
): I => {
  const given = comments.filter((each) => each !== undefined);
  const notes: Notes = { ...item.notes, above: [...given, ...item.notes.above] };
  return given.length === 0 ? item : { ...item, notes };
};
