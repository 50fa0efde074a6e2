import { markAfter } from '../../syntax/marks.ts';
import type { FieldNode, ValueNode } from '../../syntax/tree.ts';
import { type EditedText, once } from '../text/edited_text.ts';
import type { Holder, Share } from '../text/target.ts';
import { propsOf } from './positions.ts';

/** Values that are written once and read in several places: aliases, anchors with aliases, and merged fields. */

/** False if a text cannot have merged fields: then no field has to be looked for in its block. */
const mayMerge = (document: EditedText): boolean =>
  once(document, mayMerge, document, () => document.text.includes('<<'));

/** True for a merged field: it is written outside its block, or inside another field of it. */
const isMerged = (document: EditedText, at: FieldNode, { blocks }: Holder): boolean => {
  if (!mayMerge(document)) return false;
  const block = blocks.find(({ fields }) => fields.includes(at))!;
  if (at.start < block.start || at.end > block.end) return true;
  return block.fields.some(
    ({ value }) => value.kind !== 'scalar' && value.start <= at.start && at.end <= value.end,
  );
};

const wordAt = ({ text, marks }: EditedText, offset: number): string => {
  const { start, end } = markAfter(marks, offset)!;
  return text.slice(start, end);
};

/** The names of the aliases in a text. */
const aliasesOf = (document: EditedText): ReadonlySet<string> =>
  once(document, aliasesOf, document, () => {
    const aliases = document.marks.filter(({ kind }) => kind === 'alias');
    return new Set(aliases.map(({ start, end }) => document.text.slice(start + 1, end)));
  });

export const sharing = (
  document: EditedText,
  node: FieldNode | ValueNode,
  holder: Holder,
): Share | undefined => {
  if (node.kind === 'field') return isMerged(document, node, holder) ? { how: 'merge', by: '<<' } : undefined;
  const { text } = document;
  if (text[node.start] === '*') return { how: 'alias', by: wordAt(document, node.start) };
  for (const { kind, start, end } of propsOf(document, node)) {
    if (kind !== 'anchor') continue;
    const name = text.slice(start + 1, end);
    if (aliasesOf(document).has(name)) return { how: 'anchor', by: `&${name}` };
  }
  return undefined;
};
