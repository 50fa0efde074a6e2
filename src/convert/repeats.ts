import { resolveField } from '../bind/resolve.ts';
import type { Field, Message } from '../schema/descriptors/message.ts';
import type { FieldNode, Format } from '../syntax/tree.ts';

/** Groups the fields of a message by name; each group is at the place of its first field. */

export interface NamedFields {
  readonly name: string;
  readonly isBracketed: boolean;
  /** The field, if the message has it. */
  readonly field?: Field;
  /**
   * In the order of the text. For a field that takes one value there can be several only if they are blocks: these are
   * merged.
   */
  readonly fields: FieldNode[];
}

export const isRepeated = (field: Field | undefined): boolean =>
  field !== undefined && (field.repeated === true || field.kind === 'map');

interface State {
  readonly groups: Map<string, NamedFields>;
  /** The last given member of each oneof. */
  readonly members: Map<string, string>;
}

/** A later member of a oneof replaces the earlier one, which is left out: YAML and JSON refuse two. */
const choose = ({ groups, members }: State, key: string, oneof: string): void => {
  const before = members.get(oneof);
  if (before !== undefined && before !== key) groups.delete(before);
  members.set(oneof, key);
};

const add = (state: State, key: string, node: FieldNode, field: Field | undefined): void => {
  if (field?.oneof !== undefined) choose(state, key, field.oneof);
  const group = state.groups.get(key);
  if (group === undefined) {
    const isBracketed = node.bracketed === true;
    const name = isBracketed ? node.name : key;
    state.groups.set(key, { name, isBracketed, ...(field !== undefined && { field }), fields: [node] });
    return;
  }
  const merges = node.value.kind === 'message' && group.fields.at(-1)?.value.kind === 'message';
  if (field !== undefined && !isRepeated(field) && !merges) group.fields.length = 0;
  group.fields.push(node);
};

/**
 * The fields of a message by name. A known field with a single value keeps its last value, and blocks are merged, as
 * in binding; an unknown field may be repeated and keeps all.
 */
export const namedFieldsOf = (
  fields: readonly FieldNode[],
  message: Message | undefined,
  format: Format,
): readonly NamedFields[] => {
  const state: State = { groups: new Map(), members: new Map() };
  for (const node of fields) {
    const known = message === undefined ? undefined : resolveField(message, node, format);
    const name = known?.name ?? node.name;
    add(state, node.bracketed ? `[${name}]` : name, node, known?.field);
  }
  return [...state.groups.values()];
};
