import type { Format } from '../syntax/tree.ts';

/** A text to edit: the text itself, or what reading it gave (a tree, a parsed tree, what `load` or `read` returned). */
export type EditSource =
  | string
  | { readonly text: string; readonly format?: Format | 'binary' }
  | { readonly tree: { readonly text: string; readonly format: Format } };

/** Throws TypeError where there is no text in it. */
export const sourceText = (
  source: EditSource,
): { readonly text: string; readonly format?: Format | 'binary' } => {
  if (typeof source === 'string') return { text: source };
  const held = source !== null && typeof source === 'object' && 'tree' in source ? source.tree : source;
  if (typeof held?.text !== 'string')
    throw new TypeError('edit takes a text, or what reading it gave: a tree, or a result with its text');
  return { text: held.text, ...(held.format !== undefined && { format: held.format }) };
};
