import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import { starting } from './lexer/chars.ts';
import {
  indentOfFirst,
  isString,
  Kind,
  rangeOf,
  significant,
  significantBefore,
  type Tokens,
  textOf,
} from './lexer/tokens.ts';

/** Recognizes files of another format by how they start or are laid out; called only for a text with errors. */

export interface Mistaken {
  readonly format: string;
  /** Advice on what to write or do instead. */
  readonly write: string;
  /** The part of the text by which the format was recognized. */
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

/** True if more than one in ten of the first characters is a control character: not a text, or one in UTF-16. */
const isBinary = (text: string): boolean => {
  const size = Math.min(text.length, 1000);
  let controls = 0;
  for (let at = 0; at < size; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 && starting[code] === Kind.invisible) controls++;
  }
  return controls > 4 && controls * 10 > size;
};

const startsLine = (tokens: Tokens, token: number): boolean => indentOfFirst(tokens, token) >= 0;

/** True if a bracket of messages is placed as in text format: after a name, at the end of a line, or at the start of one. */
const isLaidOutInBrackets = (tokens: Tokens, token: number): boolean => {
  const kind = tokens.kinds[token];
  if (kind === Kind.closeBrace || kind === Kind.closeAngle) return startsLine(tokens, token);
  if (kind !== Kind.openBrace && kind !== Kind.openAngle) return false;
  if (tokens.kinds[significantBefore(tokens, token)] === Kind.identifier) return true;
  return startsLine(tokens, significant(tokens, token + 1));
};

/** True if the text after `name:` is on lines of its own with a deeper indent: fields with colons, or dashes. */
const startsBlock = (tokens: Tokens, name: number): boolean => {
  const { kinds } = tokens;
  const colon = significant(tokens, name + 1);
  if (kinds[name] !== Kind.identifier || kinds[colon] !== Kind.colon) return false;
  const inside = significant(tokens, colon + 1);
  const outer = indentOfFirst(tokens, name);
  const indent = indentOfFirst(tokens, inside);
  if (outer < 0 || indent < outer) return false;
  if (kinds[inside] === Kind.minus) return kinds[inside + 1] === Kind.space;
  return (
    indent > outer &&
    kinds[inside] === Kind.identifier &&
    kinds[significant(tokens, inside + 1)] === Kind.colon
  );
};

/** A line that only a .proto file has: a header such as `syntax =`, a field with a label (`optional float rate = 1;`), or a message with a field. */
const PROTO =
  /^[ \t]*(?:(?:syntax|edition)\s*=\s*["']|package\s+[\w.]+\s*;|import\s+(?:\w+\s+)?["'][^"'\n]*["']\s*;|option\s+[\w.()]+\s*=|(?:(?:optional|required|repeated)[ \t]+[\w.]+[ \t]+\w+[ \t]*|(?:message|enum)[ \t]+\w+[ \t]*\{[^{}]*)=[ \t]*\d+[ \t]*[;[])/m;

/** True if one of the errors is where a YAML block starts. Errors elsewhere do not suggest that a text is YAML. */
const hasErrorAt = (tokens: Tokens, name: number, errors: readonly Diagnostic[]): boolean => {
  const colon = significant(tokens, name + 1);
  const end = tokens.starts[significant(tokens, colon + 1) + 1]!;
  return errors.some(({ ranges }) => {
    const start = ranges[0]!.start;
    return start >= tokens.starts[name]! && start < end;
  });
};

/** The token at which a text turns out to be YAML: `---`, or the first name with a block after it; −1 if there is none. */
const yamlAt = (tokens: Tokens, first: number, errors: readonly Diagnostic[]): number => {
  if (tokens.text.startsWith('---', tokens.starts[first])) return first;
  let block = -1;
  for (let token = first; token < tokens.count; token++) {
    if (isLaidOutInBrackets(tokens, token)) return -1;
    if (block < 0 && startsBlock(tokens, token) && hasErrorAt(tokens, token, errors)) block = token;
  }
  return block;
};

/** The format of a text that as a whole is not text format, if it can be recognized. */
export const mistakenFor = (tokens: Tokens, errors: readonly Diagnostic[]): Mistaken | undefined => {
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
  const proto = PROTO.exec(tokens.text.slice(0, 100_000));
  if (proto !== null) {
    const start = proto.index + proto[0].search(/\S/);
    return {
      format: 'a .proto, which declares fields and holds no values',
      write: 'write name: value and name { }',
      range: { start, end: start + proto[0].trim().search(/\W/) },
    };
  }
  const yaml = yamlAt(tokens, first, errors);
  if (yaml < 0) return undefined;
  const isBlock = tokens.kinds[yaml] !== Kind.minus;
  return {
    format: 'YAML',
    write: `read it as YAML${isBlock ? `, or put the fields inside of ${textOf(tokens, yaml)} in { }` : ''}`,
    range: rangeOf(tokens, yaml),
  };
};
