import type { Path, Range } from '../diagnostics/diagnostic.ts';
import type { Field, Message } from '../schema/descriptors/message.ts';
import type { FieldNode } from '../syntax/tree.ts';
import type { ScalarValue } from './scalar.ts';

/** The result of binding: the value and place of each field that was written; defaults are not included. */

export interface BoundScalar {
  readonly kind: 'scalar';
  readonly value: ScalarValue;
  readonly range: Range;
  /** The form of a string that was written as a number or a bool, if those count as strings. */
  readonly form?: 'number' | 'bool';
}

export interface BoundList {
  readonly kind: 'list';
  readonly items: readonly (BoundScalar | BoundMessage)[];
  readonly range: Range;
}

/**
 * One field of a binary message, in its place, so that the message can be written again as it was read. `raw` holds
 * the bytes, tag included, of a field without a name or value here; `number` is 0 if no tag could be read.
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
  /** Fields that the message does not have, if they are kept and not refused. */
  readonly unknown: readonly FieldNode[];
  /**
   * For a message that came as bytes: all its fields in order, including unknown and overwritten ones. The message is
   * written from this list, not from `fields`: a copy with other `fields` must change the list too, or leave it out.
   */
  readonly wire?: readonly WireField[];
  /** True if one of its fields could not be read; nothing that depends on its values is judged. */
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

/** The message in a field, if it was written. */
export const messageIn = (bound: BoundMessage, name: string): BoundMessage | undefined => {
  const value = bound.fields.get(name)?.value;
  return value?.kind === 'message' ? value : undefined;
};

/** The member of a oneof that was written, if any. */
export const memberOf = (bound: BoundMessage, oneof: string): BoundField | undefined => {
  for (const field of bound.fields.values()) if (field.field.oneof === oneof) return field;
  return undefined;
};

/** The value of a scalar field, if it was written. */
export const scalarIn = (bound: BoundMessage, name: string): ScalarValue | undefined => {
  const value = bound.fields.get(name)?.value;
  return value?.kind === 'scalar' ? value.value : undefined;
};

/** The value of a field or an item, if it was written. */
export const childOf = (value: BoundValue | undefined, part: Path[number]): BoundValue | undefined => {
  if (value?.kind === 'message') return value.fields.get(String(part))?.value;
  return value?.kind === 'list' ? value.items[Number(part)] : undefined;
};

/** The value at a path, if it was written. */
export const valueAt = (root: BoundMessage, path: Path): BoundValue | undefined =>
  path.reduce<BoundValue | undefined>(childOf, root);
