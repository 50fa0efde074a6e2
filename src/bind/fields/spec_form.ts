import type { FieldNode, MessageNode } from '../../syntax/tree.ts';

/**
 * Reads a spec as a config. A spec names its type in a field, `{ type: 'constant_learning_rate', learning_rate: 0.1
 * }`; a config names it by the member of the oneof, `constant_learning_rate { learning_rate: 0.1 }`. Fields listed in
 * `beside` belong to the message around the member.
 */
export const memberNode = (spec: MessageNode, beside: readonly string[] = []): MessageNode => {
  const type = spec.fields.find((field) => field.name === 'type');
  const isBeside = ({ name }: FieldNode): boolean => beside.includes(name);
  const named = type?.value.kind === 'scalar' ? type.value.text : '';
  const { start, end, nameRange } = type ?? { ...spec, nameRange: { start: spec.start, end: spec.end } };
  const member: FieldNode = {
    kind: 'field',
    name: named,
    nameRange,
    start,
    end,
    value: { ...spec, fields: spec.fields.filter((field) => field !== type && !isBeside(field)) },
  };
  return {
    kind: 'message',
    fields: [member, ...spec.fields.filter(isBeside)],
    start: spec.start,
    end: spec.end,
  };
};
