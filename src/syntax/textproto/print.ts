import { textOf } from './lexer/tokens.ts';
import type { TextprotoTree } from './tree.ts';

/** The text of a tree: its tokens, one after the other, and nothing else. */
export const print = ({ tokens }: TextprotoTree): string => {
  const parts: string[] = [];
  for (let token = 0; token < tokens.count; token++) parts.push(textOf(tokens, token));
  return parts.join('');
};
