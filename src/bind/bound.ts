import type { Path, Range } from '../diagnostics/diagnostic.ts';
import type { Field, Message } from '../schema/descriptors/message.ts';
import type { FieldNode } from '../syntax/tree.ts';
import type { ScalarValue } from './scalar.ts';

/** What binding gives: of each field that was written, its value and where; defaults are not in here. */

export interface BoundScalar {
  readonly kind: 'scalar';
  readonly value: ScalarValue;
  readonly range: Range;
  /** Of a text that was written as a number or a word, where both are taken for texts. */
  readonly form?: 'number' | 'bool';
}

export interface BoundList {
  readonly kind: 'list';
  readonly items: readonly (BoundScalar | BoundMessage)[];
  readonly range: Range;
}

/**
 * One field as bytes held it, in its place, so that a message can be written again as it was read. `raw` is what has no
 * name or no value here: its bytes, tag and all; `number` is 0 where there is no tag to be read.
 */
export type WireField =
  | { readonly kind: 'raw'; readonly number: number; readonly range: Range; readonly bytes: Uint8Array }
  | { readonly kind: 'value'; readonly number: number; readonly field: Field; readonly value: ScalarValue }
  | {
      readonly kind: 'packed';
      readonly number: number;
      readonly field: Field;
      readonly values: readonly ScalarValue[];
    }
  | { readonly kind: 'message'; readonly number: number; readonly fields: readonly WireField[] };

export interface BoundMessage {
  readonly kind: 'message';
  readonly message: Message;
  /** The field's name (`cosine_decay_learning_rate`), for findings about the block; the start of the text for the root. */
  readonly nameRange: Range;
  readonly range: Range;
  readonly path: Path;
  readonly fields: ReadonlyMap<string, BoundField>;
  /** Fields that the message does not have, where they are kept rather than refused. */
  readonly unknown: readonly FieldNode[];
  /**
   * Of a message that came as bytes: every field of it in order, unknown and overwritten ones included. It is what is
   * written again, so a copy with other `fields` has it changed too, or leaves it out.
   */
  readonly wire?: readonly WireField[];
  /** A field of it could not be read: what depends on its values is not judged. */
  readonly broken: boolean;
}

export type BoundValue = BoundScalar | BoundList | BoundMessage;

export interface BoundField {
  readonly name: string;
  readonly field: Field;
  readonly nameRange: Range;
  readonly path: Path;
  readonly value: BoundValue;
}

/** The message under a field of it, where it was written. */
export const messageIn = (bound: BoundMessage, name: string): BoundMessage | undefined => {
  const value = bound.fields.get(name)?.value;
  return value?.kind === 'message' ? value : undefined;
};

/** The member of a oneof that was written, if any. */
export const memberOf = (bound: BoundMessage, oneof: string): BoundField | undefined => {
  for (const field of bound.fields.values()) if (field.field.oneof === oneof) return field;
  return undefined;
};

/** The value of a scalar field, where it was written. */
export const scalarIn = (bound: BoundMessage, name: string): ScalarValue | undefined => {
  const value = bound.fields.get(name)?.value;
  return value?.kind === 'scalar' ? value.value : undefined;
};
