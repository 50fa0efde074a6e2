import type { FieldNode, MessageNode, ValueNode } from '../tree.ts';

/** Resolves merge keys, `<<: *base`: the fields of other blocks, unless the block sets them itself. */

/** An entry of a block: a field, or the fields that a `<<` merges into the block. */
export type BlockEntry = FieldNode | { readonly kind: 'merged'; readonly fields: readonly FieldNode[] };

/** The blocks that a merge key names; undefined if its value is not a block. */
export const mergedMessages = (value: ValueNode): readonly MessageNode[] | undefined => {
  if (value.kind === 'message') return [value];
  if (value.kind !== 'list') return undefined;
  const messages = value.items.filter((item) => item.kind === 'message');
  return messages.length === value.items.length ? messages : undefined;
};

/** The fields in order: those of the block itself win, then those of the block named first. */
export const mergedFields = (entries: readonly BlockEntry[]): readonly FieldNode[] => {
  const taken = new Set(entries.flatMap((entry) => (entry.kind === 'field' ? [entry.name] : [])));
  const fields: FieldNode[] = [];
  for (const entry of entries) {
    if (entry.kind === 'field') {
      fields.push(entry);
      continue;
    }
    for (const field of entry.fields) {
      if (taken.has(field.name)) continue;
      taken.add(field.name);
      fields.push(field);
    }
  }
  return fields;
};
