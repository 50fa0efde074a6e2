import type { BoundMessage, BoundScalar, BoundValue } from '../bind/bound.ts';
import type { Edit } from '../syntax/edits.ts';
import type { FieldNode, ListNode, Parsed } from '../syntax/tree.ts';
import type { EditedText } from './text/edited_text.ts';
import type { FieldTarget, Holder, ItemTarget, Sharing, Slot } from './text/target.ts';

/** One value of a list. */
export type BoundItem = BoundScalar | BoundMessage;

/** The basic edits of a format; a value to write is never an empty list. */
export interface Writer {
  readonly parse: (text: string) => Parsed;
  readonly sharing: Sharing;
  /** Adds a field that its message does not have. */
  readonly addField: (document: EditedText, target: FieldTarget, value: BoundValue) => Edit[];
  /** Replaces a member of a oneof by another. */
  readonly replaceField: (
    document: EditedText,
    target: FieldTarget,
    rival: FieldNode,
    value: BoundValue,
  ) => Edit[];
  /** Replaces the value of an existing field. */
  readonly setField: (document: EditedText, target: FieldTarget, at: FieldNode, value: BoundValue) => Edit[];
  readonly removeField: (document: EditedText, holder: Holder, at: FieldNode) => Edit[];
  readonly setItem: (document: EditedText, target: ItemTarget, slot: Slot, value: BoundItem) => Edit[];
  /** Appends a value to a list that has items, or comments between its brackets. */
  readonly addItem: (document: EditedText, target: ItemTarget, value: BoundItem) => Edit[];
  /** Removes a value from a list that keeps at least one other. */
  readonly removeItem: (document: EditedText, list: ListNode, index: number) => Edit[];
}
