import { expect } from 'chai';
import { Lexer } from 'yaml';
import { bind } from '../../src/bind/bind.ts';
import { writtenOf } from '../../src/bind/values/written_values.ts';
import type { Message } from '../../src/define.ts';
import { builtins } from '../../src/index.ts';
import { parse } from '../../src/syntax/textproto/index.ts';
import type { Tree } from '../../src/syntax/tree.ts';
import { parseYaml } from '../../src/syntax/yaml/index.ts';
import type { EditedFormat } from './support.ts';
import type { Fields } from './values.ts';

/** Reads texts again after an edit: their values and their tokens. */

export interface Read {
  readonly tree: Tree;
  readonly value: Fields;
}

/** The values of a message in a text without syntax errors. */
export const readText = (format: EditedFormat, text: string, message: Message): Read => {
  const { tree, diagnostics } = format === 'yaml' ? parseYaml(text) : parse(text);
  expect(
    diagnostics.filter(({ severity }) => severity === 'error').map((each) => each.message),
    text,
  ).to.deep.equal([]);
  const { value } = bind(tree, builtins.resolve(message), {
    unknownFields: () => 'keep',
    duplicates: 'merge',
  });
  return { tree, value: writtenOf(value) as Fields };
};

/** Control tokens that the lexer of `yaml` adds between the pieces of a text. */
const MARKERS = ['\x02', '\x18', '\x1f'];

/** The tokens of a text, with comments but without white space. */
export interface Token {
  readonly start: number;
  readonly text: string;
}

const yamlTokens = (text: string): Token[] => {
  let at = 0;
  return [...new Lexer().lex(text)]
    .filter((lexeme) => !MARKERS.includes(lexeme))
    .map((lexeme) => {
      at += lexeme.length;
      return { start: at - lexeme.length, text: lexeme };
    });
};

const textprotoTokens = (text: string): Token[] => {
  const { starts, count } = parse(text).tree.tokens;
  return Array.from({ length: count }, (_, i) => ({
    start: starts[i]!,
    text: text.slice(starts[i]!, starts[i + 1]!),
  }));
};

export const tokensOf = (format: EditedFormat, text: string): Token[] =>
  (format === 'yaml' ? yamlTokens(text) : textprotoTokens(text))
    .map(({ start, text: token }) => ({ start, text: token.trimEnd() }))
    .filter((token) => token.text !== '');

/** The number of tokens that two texts share at their start and at their end. */
export const sharedEnds = (
  a: readonly Token[],
  b: readonly Token[],
): readonly [start: number, end: number] => {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start]!.text === b[start]!.text) start++;
  let end = 0;
  while (end < most - start && a.at(-1 - end)!.text === b.at(-1 - end)!.text) end++;
  return [start, end];
};
