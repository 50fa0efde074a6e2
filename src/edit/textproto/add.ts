import type { BoundValue } from '../../bind/bound.ts';
import type { Edit } from '../../syntax/edits.ts';
import type { FieldNode, MessageNode } from '../../syntax/tree.ts';
import { type EditedText, indentOf, isFirst, isLast, lineEnd, lineStart, onOneLine } from '../document.ts';
import { inserted } from '../entries.ts';
import type { FieldTarget } from '../target.ts';
import { fieldsText, type Layout } from './print.ts';
import { type Separator, separatorBehind, styleFor, type TextStyle } from './style.ts';

/** A field more in a message, behind another or as its first. */

interface Place {
  readonly document: EditedText;
  readonly block: MessageNode;
  readonly style: TextStyle;
  /** The text of the field, without a separator. */
  readonly textIn: (layout: Layout) => string;
  readonly separator: Separator;
}

const isRoot = ({ document, block }: Place): boolean => block === document.tree.root;

/** True where what is behind a field goes on its line: its block ends there, or another field comes. */
const isInline = (place: Place, after: FieldNode): boolean =>
  !isLast(place.document, after.end) ||
  (isRoot(place) && place.block.fields.length > 1 && !isFirst(place.document, after.start));

/** The indent of a field on a line of its own behind another. */
const indentBehind = ({ document, block, style }: Place, after: FieldNode): string => {
  const indent = indentOf(document, after.start);
  const isOnOpener = block !== document.tree.root && onOneLine(document, block.start, after.start);
  return isOnOpener ? indent + style.unit : indent;
};

/** A field behind another takes the separator that this one has, or gives it the one that now separates the two. */
const addBehind = (place: Place, after: FieldNode, separatorOfAfter: Separator): Edit[] => {
  const { document, style, textIn, separator } = place;
  const has = separatorBehind(document, after) !== '';
  const isEnd = after === place.block.fields.at(-1);
  const before = has ? '' : separatorOfAfter.text;
  const behind = (isEnd ? has : true) ? separator.text : '';
  if (isInline(place, after)) return [inserted(after.end, `${before} ${textIn('inline')}${behind}`)];
  const indent = indentBehind(place, after);
  const line = style.eol + indent + textIn({ indent }) + behind;
  const end = lineEnd(document, after.end);
  if (before === '' || end === after.end) return [inserted(end, before + line)];
  return [inserted(after.end, before), inserted(end, line)];
};

const addToRoot = ({ document, style, textIn }: Place): Edit[] => {
  const { text } = document;
  const before = text === '' || text.endsWith('\n') || text === '\ufeff' ? '' : style.eol;
  return [inserted(text.length, `${before}${textIn({ indent: '' })}${style.eol}`)];
};

/** The first field between brackets: on a line of its own where these are on two, or where blocks are written so. */
const addAsFirst = (place: Place): Edit[] => {
  const { document, block, style, textIn, separator } = place;
  const closer = block.end - 1;
  const behind = separator.isLast ? separator.text : '';
  const indent = indentOf(document, closer) + style.unit;
  if (!onOneLine(document, block.start, closer))
    return [inserted(lineStart(document, closer), indent + textIn({ indent }) + behind + style.eol)];
  const inside = { offset: block.start + 1, length: closer - block.start - 1 };
  const field = document.text.slice(lineStart(document, block.start), block.start);
  if (!style.onLines || !isLast(document, block.end) || /[{<[]/.test(field))
    return [{ ...inside, text: style.padding + textIn('inline') + style.padding }];
  const line = style.eol + indent + textIn({ indent }) + behind;
  return [{ ...inside, text: line + style.eol + indentOf(document, closer) }];
};

const kindIn = (value: BoundValue): 'scalar' | 'message' => {
  const first = value.kind === 'list' ? value.items[0] : value;
  return first?.kind === 'message' ? 'message' : 'scalar';
};

/** Adds a field behind another, or behind the last of its message. */
export const addField = (
  document: EditedText,
  { holder, name, field }: FieldTarget,
  value: BoundValue,
  behind?: FieldNode,
): Edit[] => {
  const style = styleFor(document, holder, name);
  const block =
    holder.blocks.find(({ fields }) => behind !== undefined && fields.includes(behind)) ??
    holder.blocks.at(-1)!;
  const textIn = (layout: Layout): string => fieldsText(name, field, value, layout, style);
  const place = { document, block, style, textIn, separator: style.separators[kindIn(value)] };
  const after = behind ?? block.fields.at(-1);
  if (after === undefined) return isRoot(place) ? addToRoot(place) : addAsFirst(place);
  return addBehind(place, after, style.separators[after.value.kind === 'message' ? 'message' : 'scalar']);
};
