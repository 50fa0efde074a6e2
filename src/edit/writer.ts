import type { BoundMessage, BoundScalar, BoundValue } from '../bind/bound.ts';
import type { Edit } from '../syntax/edits.ts';
import type { FieldNode, ListNode } from '../syntax/tree.ts';
import type { Document, Syntax } from './document.ts';
import type { FieldTarget, Holder, ItemTarget, Sharing, Slot } from './locate.ts';

/** One value of a list. */
export type BoundItem = BoundScalar | BoundMessage;

/** What a format does to its text, one thing at a time; a value put in is never an empty list. */
export interface Writer extends Syntax {
  readonly sharing: Sharing;
  /** A field that its message does not have. */
  readonly addField: (document: Document, target: FieldTarget, value: BoundValue) => Edit[];
  /** Another member in the place of one of its oneof. */
  readonly replaceField: (
    document: Document,
    target: FieldTarget,
    rival: FieldNode,
    value: BoundValue,
  ) => Edit[];
  /** Another value for a field that is there. */
  readonly setField: (document: Document, target: FieldTarget, at: FieldNode, value: BoundValue) => Edit[];
  readonly removeField: (document: Document, holder: Holder, at: FieldNode) => Edit[];
  readonly setItem: (document: Document, target: ItemTarget, slot: Slot, value: BoundItem) => Edit[];
  /** One more value, behind the last of at least one. */
  readonly addItem: (document: Document, target: ItemTarget, value: BoundItem) => Edit[];
  /** A value of a list that holds others. */
  readonly removeItem: (document: Document, list: ListNode, index: number) => Edit[];
}
