import type { Tree } from '../tree.ts';
import type { Tokens } from './lexer/tokens.ts';

/**
 * A text in protobuf text format, without loss. A node's range runs from the start of its first token to the end of its
 * last; a field's takes in the `,` or `;` behind it, which is no part of its value. A token belongs to the innermost
 * node whose range holds it: so a field has its name, its colon and its separator, and the white space and comments
 * between fields are the message's around them.
 */
export interface TextprotoTree extends Tree {
  readonly format: 'textproto';
  readonly tokens: Tokens;
  /** False where the text has errors: some of its tokens are then in no field. */
  readonly whole: boolean;
}
