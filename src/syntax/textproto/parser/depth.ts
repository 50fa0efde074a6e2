import { MAX_DEPTH } from '../../tree.ts';
import { type Reader, report } from './reader.ts';

/** Limits how deep messages may be nested. */

/** The deepest level that is read, so that no text exhausts the stack of the parser or of functions that walk the tree. */
export const DEEPEST = 4 * MAX_DEPTH;

/**
 * True if the message that starts here is not too deep. Deeper than MAX_DEPTH is reported, although C++ and Python
 * would read it, because other readers refuse it.
 */
export const hasRoom = (reader: Reader): boolean => {
  const depth = reader.path.length + 1;
  if (depth <= MAX_DEPTH) return true;
  if (depth > DEEPEST) report(reader, 'syntax/too-deep', { depth: DEEPEST });
  else if (!reader.isDeep) report(reader, 'syntax/deep', { depth: MAX_DEPTH });
  reader.isDeep = true;
  return depth <= DEEPEST;
};
