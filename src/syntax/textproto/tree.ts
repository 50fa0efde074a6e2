import type { FieldNode, MessageNode, Tree } from '../tree.ts';
import type { Tokens } from './tokens.ts';

/** A field as text format writes it. */
export interface TextFieldNode extends FieldNode {
  /** A list right behind the name. Only a known field of messages may be written so: scalars and unknown fields need a colon. */
  readonly colonless?: true;
}

/**
 * A text in protobuf text format, without loss. A node's range runs from the start of its first token to the end of its
 * last; a field's takes in the `,` or `;` behind it, which is no part of its value. A token belongs to the innermost
 * node whose range holds it: so a field has its name, its colon and its separator, and the white space and comments
 * between fields are the message's around them.
 */
export interface TextprotoTree extends Tree {
  readonly format: 'textproto';
  readonly tokens: Tokens;
  readonly root: MessageNode;
  /** False where a part of the text is in no node but as a message's loose tokens: a field that could not be read. */
  readonly whole: boolean;
}
