import type { BoundValue } from '../../bind/bound.ts';
import { documentField, scalarsInBrackets } from '../../print/from_bound.ts';
import type { Layout } from '../../print/lines.ts';
import { type Separator, type TextStyle, textprotoField } from '../../print/textproto.ts';
import type { Edit } from '../../syntax/edits.ts';
import type { FieldNode, MessageNode } from '../../syntax/tree.ts';
import { inserted } from '../text/bracket_entries.ts';
import {
  type EditedText,
  isFirst,
  isLast,
  lineEnd,
  lineIndent,
  lineStart,
  onOneLine,
} from '../text/edited_text.ts';
import type { FieldTarget } from '../text/target.ts';
import { separatorAfter, styleFor } from './style.ts';

/** Adds a field to a message, after another or as its first. */

interface Addition {
  readonly document: EditedText;
  readonly block: MessageNode;
  readonly style: TextStyle;
  /** The text of the field, without a separator. */
  readonly textIn: (layout: Layout) => string;
  readonly separator: Separator;
}

const isRoot = ({ document, block }: Addition): boolean => block === document.tree.root;

/** True if another field or the end of the block follows a field on its own line. */
const isInline = (addition: Addition, after: FieldNode): boolean =>
  !isLast(addition.document, after.end) ||
  (isRoot(addition) && addition.block.fields.length > 1 && !isFirst(addition.document, after.start));

/** The indent of a field on a line of its own after another. */
const indentAfter = ({ document, block, style }: Addition, after: FieldNode): string => {
  const indent = lineIndent(document, after.start);
  const isOnOpener = block !== document.tree.root && onOneLine(document, block.start, after.start);
  return isOnOpener ? indent + style.unit : indent;
};

/** Adds a field after another, with the same separator as that one; if that one was the last, it gets a separator. */
const addAfter = (addition: Addition, after: FieldNode, separatorOfAfter: Separator): Edit[] => {
  const { document, style, textIn, separator } = addition;
  const has = separatorAfter(document, after) !== '';
  const isEnd = after === addition.block.fields.at(-1);
  const before = has ? '' : separatorOfAfter.text;
  const ending = (isEnd ? has : true) ? separator.text : '';
  if (isInline(addition, after)) return [inserted(after.end, `${before} ${textIn('inline')}${ending}`)];
  const indent = indentAfter(addition, after);
  const line = style.eol + indent + textIn({ indent }) + ending;
  const end = lineEnd(document, after.end);
  if (before === '' || end === after.end) return [inserted(end, before + line)];
  return [inserted(after.end, before), inserted(end, line)];
};

const addToRoot = ({ document, style, textIn }: Addition): Edit[] => {
  const { text } = document;
  const before = text === '' || text.endsWith('\n') || text === '\ufeff' ? '' : style.eol;
  return [inserted(text.length, `${before}${textIn({ indent: '' })}${style.eol}`)];
};

/**
 * Adds the first field between brackets: on its own line if the brackets are on two lines, or if blocks are usually
 * written so.
 */
const addAsFirst = (addition: Addition): Edit[] => {
  const { document, block, style, textIn, separator } = addition;
  const closer = block.end - 1;
  const ending = separator.isLast ? separator.text : '';
  const indent = lineIndent(document, closer) + style.unit;
  if (!onOneLine(document, block.start, closer))
    return [inserted(lineStart(document, closer), indent + textIn({ indent }) + ending + style.eol)];
  const inside = { offset: block.start + 1, length: closer - block.start - 1 };
  const field = document.text.slice(lineStart(document, block.start), block.start);
  if (!style.onLines || !isLast(document, block.end) || /[{<[]/.test(field))
    return [{ ...inside, text: style.padding + textIn('inline') + style.padding }];
  const line = style.eol + indent + textIn({ indent }) + ending;
  return [{ ...inside, text: line + style.eol + lineIndent(document, closer) }];
};

const kindIn = (value: BoundValue): 'scalar' | 'message' => {
  const first = value.kind === 'list' ? value.items[0] : value;
  return first?.kind === 'message' ? 'message' : 'scalar';
};

/** Adds a field after another, or after the last of its message. */
export const addField = (
  document: EditedText,
  { holder, name, field }: FieldTarget,
  value: BoundValue,
  previous?: FieldNode,
): Edit[] => {
  const style = styleFor(document, holder, name);
  const block =
    holder.blocks.find(
      ({ start, end }) => previous !== undefined && start <= previous.start && previous.end <= end,
    ) ?? holder.blocks.at(-1)!;
  const added = documentField({ name, field, value }, scalarsInBrackets);
  const textIn = (layout: Layout): string => textprotoField(added, layout, style);
  const addition = { document, block, style, textIn, separator: style.separators[kindIn(value)] };
  const after = previous ?? block.fields.at(-1);
  if (after === undefined) return isRoot(addition) ? addToRoot(addition) : addAsFirst(addition);
  return addAfter(addition, after, style.separators[after.value.kind === 'message' ? 'message' : 'scalar']);
};
