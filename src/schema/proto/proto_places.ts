import type { Range } from '../../diagnostics/diagnostic.ts';
import { lineAt, lineStarts } from '../../diagnostics/render/position.ts';
import type { ProtoPlace } from './proto_fault.ts';

/** Finds places in the text of a proto, because protobufjs gives none. */

const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|[A-Za-z_][\w.]*|[^\s\w]|\d[\w.]*/g;

interface Token {
  readonly text: string;
  readonly start: number;
}

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(TOKEN)]
    .filter(([token]) => !/^\/[/*]/.test(token))
    .map(({ 0: token, index }) => ({ text: token, start: index }));

const rangeOf = ({ text, start }: Token): Range => ({ start, end: start + text.length });

/** `a` of `optional int32 a = 1`, or `A` of `message A {`. */
interface NamePlace {
  /** The full name of the block around it. */
  readonly owner: string;
  readonly name: string;
  /** NaN for a block. */
  readonly number: number;
  readonly range: Range;
}

const NAMED_BLOCKS = ['message', 'enum', 'oneof', 'service'];

/**
 * Full names of the blocks around a token, the innermost last; a block that is not a message has a name that no
 * message has, such as `enum E`.
 */
const entered = (path: string, what: string, name: string): string => {
  if (what === 'oneof') return path;
  return [path, what === 'message' ? name : `${what} ${name}`].filter((part) => part !== '').join('.');
};

/** The name that protobufjs gives to the field of a group. */
const lowered = (name: string): string => name.replace(/^./, (letter) => letter.toLowerCase());

/** The declared fields, values of enums, and blocks of a text, in order. */
const namesIn = (text: string): NamePlace[] => {
  const tokens = tokensOf(text);
  const at = (i: number): string => tokens[i]?.text ?? '';
  const names: NamePlace[] = [];
  const around: string[] = [];
  let path = '';
  let brackets = 0;
  tokens.forEach(({ text: token }, i) => {
    if (token === 'package' && around.length === 0) path = at(i + 1);
    if (token === '[') brackets++;
    if (token === ']') brackets--;
    if (token === '{') {
      if (NAMED_BLOCKS.includes(at(i - 2)))
        names.push({ owner: path, name: at(i - 1), number: Number.NaN, range: rangeOf(tokens[i - 1]!) });
      around.push(path);
      path = entered(path, at(i - 2), at(i - 1));
    }
    if (token === '}') path = around.pop() ?? '';
    if (token !== '=' || brackets > 0 || at(i - 2) === 'option') return;
    const name = at(i - 2) === 'group' ? lowered(at(i - 1)) : at(i - 1);
    const number = Number(at(i + 1) === '-' ? `-${at(i + 2)}` : at(i + 1));
    names.push({ owner: path, name, number, range: rangeOf(tokens[i - 1]!) });
  });
  return names;
};

/** The place of a token on a line, counted from 1; the whole line if the token is not there exactly once. */
const lineRange = (text: string, line: number, token: string | undefined): Range => {
  const { start, text: whole } = lineAt(lineStarts(text), line) ?? { start: text.length, text: '' };
  const at = token === undefined ? -1 : whole.indexOf(token);
  if (token !== undefined && at >= 0 && at === whole.lastIndexOf(token)) {
    return { start: start + at, end: start + at + token.length };
  }
  const lead = whole.length - whole.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, whole.trimEnd().length) };
};

/** The imports of a text, in quotes. */
export const importRange = (text: string, path: string): Range | undefined => {
  const tokens = tokensOf(text);
  const found = tokens.find(
    (token, i) =>
      token.text.slice(1, -1) === path && [tokens[i - 1]?.text, tokens[i - 2]?.text].includes('import'),
  );
  return found && rangeOf(found);
};

/** The place of a fault; undefined if it is not in this text, or not known. */
export const faultRange = (text: string, place: ProtoPlace, token?: string): Range | undefined => {
  if (place.line !== undefined) return lineRange(text, place.line, token);
  const { owner, name } = place;
  if (owner === undefined || name === undefined) return undefined;
  const isMeant = (each: NamePlace): boolean =>
    (each.owner === owner || each.owner.endsWith(`.${owner}`)) &&
    (typeof name === 'number' ? each.number : each.name) === name;
  // If two names clash, the second one is at fault.
  return namesIn(text).filter(isMeant).at(-1)?.range;
};
