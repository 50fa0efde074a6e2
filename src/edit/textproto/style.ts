import type { Separator, TextStyle } from '../../print/textproto.ts';
import type { TextQuote } from '../../print/textproto_scalar.ts';
import { marksIn } from '../../syntax/marks.ts';
import type { FieldNode, MessageNode, ValueNode } from '../../syntax/tree.ts';
import { type EditedText, isFirst, lineIndent, once, onOneLine } from '../text/edited_text.ts';
import { askNearby, type Question } from '../text/nearby_fields.ts';
import type { Holder } from '../text/target.ts';

/** Finds out how a text is written, from the fields nearest to a new one. */

/** The text between a name and its value, if it is only a colon and a blank. */
const leadOf = ({ text }: EditedText, { nameRange, value }: FieldNode): string | undefined => {
  const lead = text.slice(nameRange.end, value.start);
  return /^[ \t]?:?[ \t]?$/.test(lead) ? lead : undefined;
};

/** The messages in the value of a field: one, or those in a list. */
const messagesIn = (value: ValueNode): readonly MessageNode[] => {
  if (value.kind === 'list') return value.items.flatMap(messagesIn);
  return value.kind === 'message' ? [value] : [];
};

const unitOf = (document: EditedText, field: FieldNode): string | undefined => {
  if (!isFirst(document, field.start)) return undefined;
  const outer = lineIndent(document, field.start);
  const [first] = messagesIn(field.value).flatMap(({ fields }) => fields);
  if (first === undefined || onOneLine(document, field.start, first.start)) return undefined;
  const inner = lineIndent(document, first.start);
  return inner.startsWith(outer) && inner.length > outer.length ? inner.slice(outer.length) : undefined;
};

const bracketsOf = ({ text }: EditedText, field: FieldNode): readonly [string, string] | undefined => {
  const [message] = messagesIn(field.value);
  return message === undefined ? undefined : [text[message.start]!, text[message.end - 1]!];
};

const onLines = (document: EditedText, field: FieldNode): boolean | undefined => {
  const message = messagesIn(field.value).find(({ fields }) => fields.length > 0);
  return message === undefined ? undefined : !onOneLine(document, message.start, message.end);
};

const paddingOf = (document: EditedText, field: FieldNode): string | undefined => {
  const inline = messagesIn(field.value).find(
    ({ fields, start, end }) => fields.length > 0 && onOneLine(document, start, end),
  );
  return inline === undefined ? undefined : document.text[inline.start + 1] === ' ' ? ' ' : '';
};

export const separatorAfter = ({ text }: EditedText, { value, end }: FieldNode): Separator['text'] => {
  const last = end > value.end ? text[end - 1] : '';
  return last === ',' || last === ';' ? last : '';
};

/** Yields a message and all messages inside it, the message itself first. */
function* blocksIn(block: MessageNode): Generator<readonly FieldNode[]> {
  yield block.fields;
  for (const { value } of block.fields) for (const message of messagesIn(value)) yield* blocksIn(message);
}

const kindOf = ({ value }: FieldNode): 'scalar' | 'message' =>
  messagesIn(value).length > 0 ? 'message' : 'scalar';

/** The separator after a field. A last field without one does not count: the text may use separators only between fields. */
const separatorIn = (
  document: EditedText,
  fields: readonly FieldNode[],
  kind: 'scalar' | 'message',
): Separator | undefined => {
  const last = fields.at(-1);
  const said = fields.find(
    (field) => kindOf(field) === kind && (field !== last || separatorAfter(document, field) !== ''),
  );
  if (said === undefined || last === undefined) return undefined;
  return { text: separatorAfter(document, said), isLast: separatorAfter(document, last) !== '' };
};

const separatorOf = (document: EditedText, holder: Holder, kind: 'scalar' | 'message'): Separator => {
  for (const block of [...holder.blocks, document.tree.root]) {
    const found = once(document, kind, block, () => {
      for (const fields of blocksIn(block)) {
        const said = separatorIn(document, fields, kind);
        if (said !== undefined) return said;
      }
      return undefined;
    });
    if (found !== undefined) return found;
  }
  return { text: '', isLast: false };
};

const quoteOf = ({ text }: EditedText, { value }: FieldNode): TextQuote | undefined => {
  const scalar = value.kind === 'list' ? value.items[0] : value;
  if (scalar?.kind !== 'scalar' || scalar.form !== 'string') return undefined;
  return text[scalar.start] === "'" ? "'" : '"';
};

/** True if the style of a field cannot be read because of comments or a bare list. */
const isPlain = (document: EditedText, { nameRange, value }: FieldNode): boolean =>
  marksIn(document.marks, nameRange.end, value.start).every(({ kind }) => kind !== 'comment');

/** Limits a question to fields whose style can be read. */
const plainly =
  <T>(question: Question<T>): Question<T> =>
  (document, field) =>
    isPlain(document, field) ? question(document, field) : undefined;

const leadBefore = (kind: 'scalar' | 'message'): Question<string> =>
  plainly((document, field) => (field.value.kind === kind ? leadOf(document, field) : undefined));

const ask = {
  unit: /* @__PURE__ */ plainly(unitOf),
  quote: /* @__PURE__ */ plainly(quoteOf),
  colon: /* @__PURE__ */ leadBefore('scalar'),
  beforeBrace: /* @__PURE__ */ leadBefore('message'),
  brackets: /* @__PURE__ */ plainly(bracketsOf),
  onLines: /* @__PURE__ */ plainly(onLines),
  padding: /* @__PURE__ */ plainly(paddingOf),
};

export const styleFor = (document: EditedText, holder: Holder, name: string): TextStyle => {
  const say = <T>(question: Question<T>): T | undefined => askNearby(document, holder, name, question);
  // Computed on demand: most edits do not need them.
  return {
    eol: document.eol,
    get unit() {
      return say(ask.unit) ?? '  ';
    },
    get quote() {
      return say(ask.quote) ?? '"';
    },
    get colon() {
      return say(ask.colon) ?? ': ';
    },
    get beforeBrace() {
      return say(ask.beforeBrace) ?? ' ';
    },
    get brackets() {
      return say(ask.brackets) ?? (['{', '}'] as const);
    },
    get onLines() {
      return say(ask.onLines) ?? true;
    },
    get padding() {
      return say(ask.padding) ?? ' ';
    },
    get separators() {
      return once(document, separatorOf, holder, () => ({
        scalar: separatorOf(document, holder, 'scalar'),
        message: separatorOf(document, holder, 'message'),
      }));
    },
  };
};
