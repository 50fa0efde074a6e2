import { nearest } from '../diagnostics/nearest.ts';
import { meantNumber, writeWords } from '../syntax/meant_number.ts';
import type { Advice } from './binding.ts';
import { meantField } from './fields/meant_fields.ts';
import { blockFor, onlyItem } from './fields/misplaced_field.ts';
import { eatenPath, isEatenPath } from './scalars/windows_path.ts';

/** All that findings about fields and values can advise. */
export const allAdvice: Advice = {
  scalar: { number: meantNumber, words: writeWords, name: nearest },
  eatenPath: (text, name, path, at) =>
    isEatenPath(text, name) ? eatenPath(text, name, path(), at) : undefined,
  field: meantField,
  type: (name, known) => nearest(name, known, { isType: true }),
  block: (name, node, field, format) => blockFor(name, node, field, format) ?? onlyItem(node, field),
};
