import type { BoundMessage, BoundValue } from '../../bind/bound.ts';
import type { Range } from '../../diagnostics/diagnostic.ts';
import type { DocField, DocValue } from '../../print/document.ts';
import { documentField, documentValue } from '../../print/from_bound.ts';
import { jsonScalars } from '../../print/json.ts';
import { type YamlStyle, yamlScalars } from '../../print/yaml.ts';
import type { Quoting } from '../../print/yaml_scalar.ts';
import type { Field } from '../../schema/descriptors/message.ts';
import { indexFrom } from '../../syntax/marks.ts';
import type { FieldNode, ListNode, MessageNode, ValueNode } from '../../syntax/tree.ts';
import { type EditedText, isFirst, once, onOneLine } from '../text/edited_text.ts';
import { askNearby, type Question } from '../text/nearby_fields.ts';
import type { FieldTarget, Holder } from '../text/target.ts';
import { columnOf, isFlow } from './positions.ts';

/** Finds out how a text is written, from the fields nearest to a new one. */
export interface EditedStyle extends YamlStyle {
  /** Says of lists of scalars, and of lists of messages, whether their items are on lines of their own (true) or in brackets. */
  readonly lists: { readonly [K in 'scalar' | 'message']: boolean };
}

const quotingAt = ({ text }: EditedText, { start }: Range): Quoting => {
  const first = text[start];
  return first === '"' || first === "'" ? first : 'plain';
};

const messagesIn = (value: ValueNode): readonly MessageNode[] => {
  if (value.kind === 'list') return value.items.flatMap(messagesIn);
  return value.kind === 'message' && value.fields.length > 0 ? [value] : [];
};

/** False for a value from an alias, which is not written near this place. */
const isThere = ({ text }: EditedText, { start }: Range): boolean => text[start] !== '*';

const unitOf = (document: EditedText, { start, value }: FieldNode): number | undefined => {
  const isBlock = value.kind === 'message' && isFirst(document, value.start) && !isFlow(document, value);
  if (!isBlock || onOneLine(document, start, value.start)) return undefined;
  const unit = columnOf(document, value.start) - columnOf(document, start);
  return unit > 0 ? unit : undefined;
};

const listUnitOf = (document: EditedText, { start, value }: FieldNode): number | undefined => {
  if (value.kind !== 'list' || isFlow(document, value) || !isThere(document, value)) return undefined;
  const unit = columnOf(document, value.start) - columnOf(document, start);
  return unit >= 0 ? unit : undefined;
};

const blocksOf = (document: EditedText, { value }: FieldNode): boolean | undefined => {
  const [message] = messagesIn(value);
  return message && isThere(document, message) ? !isFlow(document, message) : undefined;
};

const listsOf =
  (kind: 'scalar' | 'message') =>
  (document: EditedText, { value }: FieldNode): boolean | undefined => {
    const list = value.kind === 'list' && value.items[0]?.kind === kind ? (value as ListNode) : undefined;
    return list && isThere(document, list) ? !isFlow(document, list) : undefined;
  };

const paddingOf = ({ text }: EditedText, { value }: FieldNode): '' | ' ' | undefined => {
  const flow = messagesIn(value).find(({ start }) => text[start] === '{');
  return flow && (text[flow.start + 1] === ' ' ? ' ' : '');
};

const colonOf = (document: EditedText, { nameRange, value }: FieldNode): ': ' | ':' | undefined => {
  if (value.start <= nameRange.end || quotingAt(document, nameRange) === 'plain') return undefined;
  return document.text.slice(nameRange.end, value.start) === ':' ? ':' : ': ';
};

/** The places of strings, by the type in the message: an enum name is not a string. */
const stringsIn = ({ fields }: BoundMessage): Range[] =>
  [...fields.values()].flatMap(({ field, value }) => {
    const values = value.kind === 'list' ? value.items : [value];
    return values.flatMap((each) => {
      if (each.kind === 'message') return stringsIn(each);
      return each.kind === 'scalar' && field.kind === 'string' ? [each.range] : [];
    });
  });

/** The quotes of the last string before a place, or of the first after it. */
const stringsOf = (document: EditedText, { slot }: Holder, keys: Quoting | undefined): Quoting => {
  const written = once(document, stringsIn, document.bound, () =>
    stringsIn(document.bound)
      .filter(({ start }) => !/[*|>]/.test(document.text[start]!))
      .sort((a, b) => a.start - b.start),
  );
  const nearest = written[indexFrom(written, slot.node.end) - 1] ?? written[0];
  if (nearest !== undefined) return quotingAt(document, nearest);
  return keys === undefined || keys === 'plain' ? '"' : keys;
};

const keysOf: Question<Quoting> = (document, { nameRange }) => quotingAt(document, nameRange);

const scalarLists = /* @__PURE__ */ listsOf('scalar');
const messageLists = /* @__PURE__ */ listsOf('message');

export const styleFor = (document: EditedText, holder: Holder, name: string): EditedStyle => {
  const say = <T>(question: Question<T>): T | undefined => askNearby(document, holder, name, question);
  if (document.format === 'json')
    return {
      ...jsonScalars,
      eol: document.eol,
      unit: 2,
      listUnit: 2,
      colon: say(colonOf) ?? ': ',
      padding: say(paddingOf) ?? '',
      blocks: false,
      lists: { scalar: false, message: false },
    };
  // Computed on demand: most edits do not need them.
  return {
    ...yamlScalars,
    eol: document.eol,
    get unit() {
      return say(unitOf) ?? 2;
    },
    get listUnit() {
      return say(listUnitOf) ?? this.unit;
    },
    get keys() {
      return say(keysOf) ?? 'plain';
    },
    get strings() {
      return stringsOf(document, holder, say(keysOf));
    },
    get colon() {
      return say(colonOf) ?? ': ';
    },
    get padding() {
      return say(paddingOf) ?? '';
    },
    get blocks() {
      return say(blocksOf) ?? true;
    },
    get lists() {
      return { scalar: say(scalarLists) ?? false, message: say(messageLists) ?? true };
    },
  };
};

/**
 * A value as the printer takes it. A list is in brackets, unless the text writes lists of this kind with one item per
 * line.
 */
export const toPrint = (value: BoundValue, field: Field, { lists }: EditedStyle): DocValue =>
  documentValue(value, field, (kind) => !lists[kind]);

/** A field with a value as the printer takes it. */
export const fieldToPrint = (
  { name, field }: Pick<FieldTarget, 'name' | 'field'>,
  value: BoundValue,
  { lists }: EditedStyle,
): DocField => documentField({ name, field, value }, (kind) => !lists[kind]);
