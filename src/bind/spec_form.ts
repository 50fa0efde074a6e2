import type { FieldNode, MessageNode } from '../syntax/tree.ts';

/**
 * A spec names its type in a field, `{ type: 'constant_learning_rate', learning_rate: 0.1 }`; a config by the member of
 * the oneof, `constant_learning_rate { learning_rate: 0.1 }`. Here the first is read as the second.
 */
export const memberNode = (spec: MessageNode): MessageNode => {
  const type = spec.fields.find((field) => field.name === 'type');
  const named = type?.value.kind === 'scalar' && type.value.form === 'string' ? type.value.text : '';
  const { start, end, nameRange } = type ?? { ...spec, nameRange: spec };
  const member: FieldNode = {
    kind: 'field',
    name: named,
    nameRange,
    start,
    end,
    value: { ...spec, fields: spec.fields.filter((field) => field !== type) },
  };
  return { kind: 'message', fields: [member], start: spec.start, end: spec.end };
};
