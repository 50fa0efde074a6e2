import type { MessageNode } from '../tree.ts';

/** Detects text format that is read as YAML by mistake. */

/** A block of text format at the start of a line: `name {`, which YAML allows only with a colon. */
const BLOCK = /^[ \t]*([A-Za-z_]\w*)[ \t]*[{<]/m;

export interface TextFormatBlock {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The first block of text format, if the text is not YAML: reading failed there, or YAML takes the block for the name
 * of a field (`a { b: 1 }` is the field `a { b` in YAML).
 */
export const textFormatBlock = (
  text: string,
  root: MessageNode | undefined,
  failed: boolean,
): TextFormatBlock | undefined => {
  const match = BLOCK.exec(text);
  if (match === null) return undefined;
  const isRead = root !== undefined && !failed && !root.fields.some(({ name }) => BLOCK.test(name));
  const name = match[1]!;
  const start = match.index + match[0].indexOf(name);
  return isRead ? undefined : { name, start, end: start + name.length };
};
