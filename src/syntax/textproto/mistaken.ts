import type { Range } from '../../diagnostics/diagnostic.ts';
import { starting } from './chars.ts';
import {
  indentOf,
  isString,
  Kind,
  rangeOf,
  significant,
  significantBefore,
  type Tokens,
  textOf,
} from './tokens.ts';

/** Files of another format, told by how they start or are laid out: asked only of a text that has errors. */

export interface Mistaken {
  readonly format: string;
  /** What to do about it. */
  readonly write: string;
  /** Where it shows. */
  readonly range: Range;
}

const isJson = (tokens: Tokens, first: number): boolean => {
  const kind = tokens.kinds[first]!;
  const second = significant(tokens, first + 1);
  const after = tokens.kinds[second]!;
  if (kind === Kind.openList) return after === Kind.openBrace || after === Kind.openList;
  if (kind !== Kind.openBrace) return false;
  const third = tokens.kinds[significant(tokens, second + 1)];
  return (isString(after) && third === Kind.colon) || (after === Kind.closeBrace && third === Kind.end);
};

const isXml = ({ text, starts, kinds }: Tokens, first: number): boolean => {
  if (kinds[first] !== Kind.openAngle) return false;
  const next = text[starts[first]! + 1] ?? '';
  return next === '?' || next === '!' || text.includes('</');
};

/** More than one in ten of the first characters are control characters: not a text, or one in UTF-16. */
const isBinary = (text: string): boolean => {
  const size = Math.min(text.length, 1000);
  let controls = 0;
  for (let at = 0; at < size; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 && starting[code] === Kind.invisible) controls++;
  }
  return controls > 4 && controls * 10 > size;
};

const startsLine = (tokens: Tokens, token: number): boolean => indentOf(tokens, token) >= 0;

/** True where a bracket of messages stands as in text format: behind a name, at the end of a line, or at the start of one. */
const isLaidOutInBrackets = (tokens: Tokens, token: number): boolean => {
  const kind = tokens.kinds[token];
  if (kind === Kind.closeBrace || kind === Kind.closeAngle) return startsLine(tokens, token);
  if (kind !== Kind.openBrace && kind !== Kind.openAngle) return false;
  if (tokens.kinds[significantBefore(tokens, token)] === Kind.identifier) return true;
  return startsLine(tokens, significant(tokens, token + 1));
};

/** True where what stands behind `name:` is on lines of its own, indented more: fields with colons, or dashes. */
const startsBlock = (tokens: Tokens, name: number): boolean => {
  const { kinds } = tokens;
  const colon = significant(tokens, name + 1);
  if (kinds[name] !== Kind.identifier || kinds[colon] !== Kind.colon) return false;
  const inside = significant(tokens, colon + 1);
  const outer = indentOf(tokens, name);
  const indent = indentOf(tokens, inside);
  if (outer < 0 || indent < outer) return false;
  if (kinds[inside] === Kind.minus) return kinds[inside + 1] === Kind.space;
  return (
    indent > outer &&
    kinds[inside] === Kind.identifier &&
    kinds[significant(tokens, inside + 1)] === Kind.colon
  );
};

/** The token where a text proves to be YAML: `---`, or the first name with a block behind it; −1 where none does. */
const yamlAt = (tokens: Tokens, first: number): number => {
  if (tokens.text.startsWith('---', tokens.starts[first])) return first;
  let block = -1;
  for (let token = first; token < tokens.count; token++) {
    if (isLaidOutInBrackets(tokens, token)) return -1;
    if (block < 0 && startsBlock(tokens, token)) block = token;
  }
  return block;
};

/** What a text is that is no text format as a whole, if that can be told. */
export const mistakenFor = (tokens: Tokens): Mistaken | undefined => {
  const first = significant(tokens, 0);
  const range = rangeOf(tokens, first);
  if (isBinary(tokens.text))
    return { format: 'a binary file, or text in UTF-16', write: 'save it as UTF-8 text', range };
  if (isJson(tokens, first))
    return {
      format: 'JSON',
      write: 'read it as JSON, or write name: value and name { }, without quotes',
      range,
    };
  if (isXml(tokens, first)) return { format: 'XML', write: 'write name: value and name { }', range };
  const yaml = yamlAt(tokens, first);
  if (yaml < 0) return undefined;
  const write = `read it as YAML, or put the fields inside of ${textOf(tokens, yaml)} in { }`;
  return yaml === first && tokens.kinds[yaml] === Kind.minus
    ? { format: 'YAML', write: 'read it as YAML', range }
    : { format: 'YAML', write, range: rangeOf(tokens, yaml) };
};
