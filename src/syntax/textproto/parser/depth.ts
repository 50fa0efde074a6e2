import { MAX_DEPTH } from '../../tree.ts';
import { type Reader, report } from './reader.ts';

/** How deep messages may be within one another. */

/** Deeper than this nothing is read: so no text exhausts the stack, here or of those who walk the tree. */
export const DEEPEST = 4 * MAX_DEPTH;

/** True where there is room for the message that starts here. C++ and Python have no limit of their own at MAX_DEPTH, others do. */
export const hasRoom = (reader: Reader): boolean => {
  const depth = reader.path.length + 1;
  if (depth <= MAX_DEPTH) return true;
  if (depth > DEEPEST) report(reader, 'syntax/too-deep', { depth: DEEPEST });
  else if (!reader.isDeep) report(reader, 'syntax/deep', { depth: MAX_DEPTH });
  reader.isDeep = true;
  return depth <= DEEPEST;
};
