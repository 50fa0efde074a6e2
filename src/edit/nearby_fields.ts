import type { FieldNode, Tree, ValueNode } from '../syntax/tree.ts';
import type { Holder } from './locate.ts';

/** Which fields a new one is written like: those of its name, those beside it, those around it, any. */

function* inside(value: ValueNode): Generator<FieldNode> {
  if (value.kind === 'list') for (const item of value.items) yield* inside(item);
  if (value.kind === 'message')
    for (const field of value.fields) {
      yield field;
      yield* inside(field.value);
    }
}

function* siblings({ blocks }: Holder): Generator<FieldNode> {
  for (let i = blocks.length - 1; i >= 0; i--) {
    const { fields } = blocks[i]!;
    for (let j = fields.length - 1; j >= 0; j--) yield fields[j]!;
  }
}

/** The fields of a text, the nearest to a new one first; some come twice. */
export function* nearFields(tree: Tree, holder: Holder, name: string): Generator<FieldNode> {
  for (const field of siblings(holder)) if (field.name === name) yield field;
  yield* siblings(holder);
  yield* holder.around;
  yield* inside(tree.root);
}

/** So many fields are looked at; a style that none of them shows is none. */
const MOST = 2_000;

/** What the first field says of which anything can be said. */
export const sample = <T>(
  fields: Iterable<FieldNode>,
  say: (field: FieldNode) => T | undefined,
): T | undefined => {
  let left = MOST;
  for (const field of fields) {
    if (left-- === 0) return undefined;
    const said = say(field);
    if (said !== undefined) return said;
  }
  return undefined;
};
