import type { FieldNode } from '../syntax/tree.ts';

const below = (fields: readonly FieldNode[], [name, ...rest]: readonly string[]): readonly FieldNode[] => {
  const found = name === '*' ? fields : fields.filter((field) => field.name === name);
  if (rest.length === 0) return found;
  return found.flatMap(({ value }) => {
    const items = value.kind === 'list' ? value.items : [value];
    return items.flatMap((item) => (item.kind === 'message' ? below(item.fields, rest) : []));
  });
};

/** The fields at a path: `model.faster_rcnn`; `*` is any one name. */
export const fieldsAt = (fields: readonly FieldNode[], path: string): readonly FieldNode[] =>
  below(fields, path.split('.'));
