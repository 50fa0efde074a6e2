import type { Path } from '../../diagnostics/diagnostic.ts';
import type { Field } from '../../schema/descriptors/message.ts';
import type { FieldNode, ListNode, MessageNode, ValueNode } from '../../syntax/tree.ts';
import type { EditedText, Item } from './edited_text.ts';

/** The places of a text that a change can be about. */

/** Where a value stands: after its field's name, or in a list. The text as a whole stands nowhere. */
export interface Slot {
  readonly node: ValueNode;
  readonly at?: FieldNode;
  readonly list?: ListNode;
}

/** A message that fields are written in: all nodes that are read as one, the last of which takes what is new. */
export interface Holder {
  /** None where it was written without a value (YAML's `name:`). */
  readonly blocks: readonly MessageNode[];
  readonly slot: Slot;
  /** The fields around it, the innermost first. */
  readonly around: readonly FieldNode[];
}

/** A field in its message: where it was written, and where the other members of its oneof were. */
export interface FieldTarget {
  readonly kind: 'field';
  readonly holder: Holder;
  readonly name: string;
  readonly field: Field;
  readonly found: readonly FieldNode[];
  readonly rivals: readonly FieldNode[];
}

/** One value of a repeated field; `index` is that of an item, or their number for one more. */
export interface ItemTarget {
  readonly kind: 'item';
  readonly holder: Holder;
  readonly name: string;
  readonly field: Field;
  readonly found: readonly FieldNode[];
  readonly items: readonly Item[];
  readonly index: number;
  /** Of a map in text format, whose items are entries. */
  readonly key?: string;
}

export type Target = FieldTarget | ItemTarget;

/** What a value is shared through: the places that an edit inside it would change, too. */
export interface Share {
  readonly how: 'alias' | 'anchor' | 'merge';
  /** As written: `*base`, `&base`, `<<`. */
  readonly by: string;
}

/** What a field or its value is shared through, if it is; text format shares nothing. */
export type Sharing = (
  document: EditedText,
  node: FieldNode | ValueNode,
  holder: Holder,
) => Share | undefined;

/** The nodes at a path, or at the part of it that ends with a value shared with other places, or with one left out. */
export interface Located {
  readonly target: Target;
  readonly path: Path;
  readonly share?: Share;
}
