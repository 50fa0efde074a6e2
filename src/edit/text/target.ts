import type { Path } from '../../diagnostics/diagnostic.ts';
import type { Field } from '../../schema/descriptors/message.ts';
import type { FieldNode, ListNode, MessageNode, ValueNode } from '../../syntax/tree.ts';
import type { EditedText, Item } from './edited_text.ts';

/** The places of a text that a change can affect. */

/**
 * The place of a value: after its field's name, or in a list. The value of the whole text has neither `at` nor `list`.
 */
export interface Slot {
  readonly node: ValueNode;
  readonly at?: FieldNode;
  readonly list?: ListNode;
}

/** A message in the text: all nodes that are read as one. New fields go into the last one. */
export interface Holder {
  /** Empty if it was written without a value (YAML's `name:`). */
  readonly blocks: readonly MessageNode[];
  readonly slot: Slot;
  /** The fields around the message, the innermost first. */
  readonly around: readonly FieldNode[];
}

/** A field in its message: its occurrences, and those of the other members of its oneof. */
export interface FieldTarget {
  readonly kind: 'field';
  readonly holder: Holder;
  readonly name: string;
  readonly field: Field;
  readonly found: readonly FieldNode[];
  readonly rivals: readonly FieldNode[];
}

/** One value of a repeated field: the item at `index`, or a new one if `index` is the number of items. */
export interface ItemTarget {
  readonly kind: 'item';
  readonly holder: Holder;
  readonly name: string;
  readonly field: Field;
  readonly found: readonly FieldNode[];
  readonly items: readonly Item[];
  readonly index: number;
  /** True for a map in text format, whose items are entries. */
  readonly key?: string;
}

export type Target = FieldTarget | ItemTarget;

/** The alias or merge through which a value is shared, so an edit inside it would also change other places. */
export interface Share {
  readonly how: 'alias' | 'anchor' | 'merge';
  /** As written: `*base`, `&base`, `<<`. */
  readonly by: string;
}

/** The alias or merge that shares a field or its value, if any; text format has none. */
export type Sharing = (
  document: EditedText,
  node: FieldNode | ValueNode,
  holder: Holder,
) => Share | undefined;

/**
 * The nodes at a path; if a value on the way is shared with other places or left out, the nodes at the path up to that
 * value.
 */
export interface Located {
  readonly target: Target;
  readonly path: Path;
  readonly share?: Share;
}
