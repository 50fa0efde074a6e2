import type { FieldNode, ValueNode } from '../../syntax/tree.ts';
import { type EditedText, once } from './edited_text.ts';
import { fieldsByName } from './locate.ts';
import type { Holder } from './target.ts';

/**
 * Finds the fields whose style a new one should follow: those of its name, then those beside it, those around it, and
 * any.
 */

function* inside(value: ValueNode): Generator<FieldNode> {
  if (value.kind === 'list') for (const item of value.items) yield* inside(item);
  if (value.kind === 'message')
    for (const field of value.fields) {
      yield field;
      yield* inside(field.value);
    }
}

function* backwards(fields: readonly FieldNode[]): Generator<FieldNode> {
  for (let i = fields.length - 1; i >= 0; i--) yield fields[i]!;
}

/** Finds one property of a field's style; undefined if the field does not show it. */
export type Question<T> = (document: EditedText, field: FieldNode) => T | undefined;

/** Number of fields of a block or text that are searched for a style. */
const MOST = 2_000;

/** The answer of the first field that has one. Each field and block is asked only once. */
const firstAnswer = <T>(
  document: EditedText,
  fields: Iterable<FieldNode>,
  question: Question<T>,
): T | undefined => {
  let left = MOST;
  for (const field of fields) {
    if (left-- === 0) return undefined;
    const said = once(document, question, field, () => question(document, field));
    if (said !== undefined) return said;
  }
  return undefined;
};

/** Asks the fields of a text, the nearest to a new field of the given name first. */
export const askNearby = <T>(
  document: EditedText,
  { blocks, around }: Holder,
  name: string,
  question: Question<T>,
): T | undefined => {
  const { root } = document.tree;
  const lastFirst = [...blocks].reverse();
  const ask = (key: unknown, fields: Iterable<FieldNode>): T | undefined =>
    once(document, question, key, () => firstAnswer(document, fields, question));
  for (const block of lastFirst) {
    const same = fieldsByName(document, block).get(name);
    const said = same && ask(same, backwards(same));
    if (said !== undefined) return said;
  }
  for (const block of lastFirst) {
    const said = ask(block, backwards(block.fields));
    if (said !== undefined) return said;
  }
  return firstAnswer(document, around, question) ?? ask(document, inside(root));
};
