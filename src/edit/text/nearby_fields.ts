import type { FieldNode, MessageNode, ValueNode } from '../../syntax/tree.ts';
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

/** Where to look for a style: some fields, the last first; the fields of a block, likewise; or the whole text. */
type Region = readonly FieldNode[] | MessageNode | EditedText;

function* fieldsIn(region: Region): Generator<FieldNode> {
  if ('tree' in region) yield* inside(region.tree.root);
  else {
    const fields = 'fields' in region ? region.fields : region;
    for (let i = fields.length - 1; i >= 0; i--) yield fields[i]!;
  }
}

/** Finds one property of a field's style; undefined if the field does not show it. */
export type Question<T> = (document: EditedText, field: FieldNode) => T | undefined;

/** Number of fields of a block or text that are searched for a style. */
const MOST = 2_000;

/** Finds a property of style in the first field that shows it. Each field and block is examined only once. */
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

const answerIn = <T>(document: EditedText, region: Region, question: Question<T>): T | undefined =>
  once(document, question, region, () => firstAnswer(document, fieldsIn(region), question));

/** Asks the fields of a text until one gives an answer, beginning with those nearest to a new field of the given name. */
export const askNearby = <T>(
  document: EditedText,
  { blocks, around }: Holder,
  name: string,
  question: Question<T>,
): T | undefined => {
  for (let i = blocks.length - 1; i >= 0; i--) {
    const same = fieldsByName(document, blocks[i]!).get(name);
    const said = same && answerIn(document, same, question);
    if (said !== undefined) return said;
  }
  for (let i = blocks.length - 1; i >= 0; i--) {
    const said = answerIn(document, blocks[i]!, question);
    if (said !== undefined) return said;
  }
  return firstAnswer(document, around, question) ?? answerIn(document, document, question);
};
