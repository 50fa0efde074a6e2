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
  /** A field that its message does not have. */
  readonly addField: (document: EditedText, target: FieldTarget, value: BoundValue) => Edit[];
  /** Another member in the place of one of its oneof. */
  readonly replaceField: (
    document: EditedText,
    target: FieldTarget,
    rival: FieldNode,
    value: BoundValue,
  ) => Edit[];
  /** Another value for a field that is there. */
  readonly setField: (document: EditedText, target: FieldTarget, at: FieldNode, value: BoundValue) => Edit[];
  readonly removeField: (document: EditedText, holder: Holder, at: FieldNode) => Edit[];
  readonly setItem: (document: EditedText, target: ItemTarget, slot: Slot, value: BoundItem) => Edit[];
  /** One more value, after the last of at least one. */
  readonly addItem: (document: EditedText, target: ItemTarget, value: BoundItem) => Edit[];
  /** A value of a list that holds others. */
  readonly removeItem: (document: EditedText, list: ListNode, index: number) => Edit[];
}
