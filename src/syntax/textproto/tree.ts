import type { Tree } from '../tree.ts';
import type { Tokens } from './lexer/tokens.ts';

/**
 * The lossless tree of a text in protobuf text format. A node's range goes from the start of its first token to the
 * end of its last; a field's includes the `,` or `;` after it, which is not part of its value. A token belongs to the
 * innermost node whose range contains it: a field has its name, its colon and its separator; white space and comments
 * between fields belong to the message around them.
 */
export interface TextprotoTree extends Tree {
  readonly format: 'textproto';
  readonly tokens: Tokens;
  /** False if the text has errors; then some of its tokens belong to no field. */
  readonly whole: boolean;
}
