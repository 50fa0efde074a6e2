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

/** `a` of `optional int32 a = 1`. */
interface FieldPlace {
  /** The full name of the message. */
  readonly message: string;
  readonly name: string;
  readonly number: number;
  readonly range: Range;
}

/**
 * Full names of the blocks around a token, the innermost last; blocks that are not messages have names that no
 * message has.
 */
const entered = (path: string, what: string, name: string): string => {
  if (what === 'oneof') return path;
  return [path, what === 'message' ? name : '{'].filter((part) => part !== '').join('.');
};

/** The name that protobufjs gives to the field of a group. */
const lowered = (name: string): string => name.replace(/^./, (letter) => letter.toLowerCase());

/** The fields of a text's messages, in order. */
const fieldsIn = (text: string): FieldPlace[] => {
  const tokens = tokensOf(text);
  const at = (i: number): string => tokens[i]?.text ?? '';
  const fields: FieldPlace[] = [];
  const around: string[] = [];
  let path = '';
  let brackets = 0;
  tokens.forEach(({ text: token }, i) => {
    if (token === 'package' && around.length === 0) path = at(i + 1);
    if (token === '[') brackets++;
    if (token === ']') brackets--;
    if (token === '{') {
      around.push(path);
      path = entered(path, at(i - 2), at(i - 1));
    }
    if (token === '}') path = around.pop() ?? '';
    if (token !== '=' || brackets > 0 || at(i - 2) === 'option') return;
    const name = at(i - 2) === 'group' ? lowered(at(i - 1)) : at(i - 1);
    fields.push({ message: path, name, number: Number(at(i + 1)), range: rangeOf(tokens[i - 1]!) });
  });
  return fields;
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
  const { message, field } = place;
  if (message === undefined || field === undefined) return undefined;
  const isMeant = (each: FieldPlace): boolean =>
    (each.message === message || each.message.endsWith(`.${message}`)) &&
    (typeof field === 'number' ? each.number : each.name) === field;
  // If two fields clash, the second one is at fault.
  return fieldsIn(text).filter(isMeant).at(-1)?.range;
};
