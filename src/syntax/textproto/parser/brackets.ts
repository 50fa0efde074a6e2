import { closes, isBracket, Kind, opens, type Tokens } from '../lexer/tokens.ts';
import { type Weighed, weigh } from './bracket_by_indentation.ts';

/** Pairs the brackets of texts in which they do not match. */

/** Marks a bracket without a partner, opening or closing. */
export const LOOSE = -1;

/** True if each bracket closes the last one open of its kind. */
export const isBalanced = ({ kinds, count }: Tokens): boolean => {
  const open: number[] = [];
  for (let token = 0; token < count; token++) {
    const kind = kinds[token]!;
    if (!isBracket(kind)) continue;
    if (opens(kind)) open.push(kind);
    else if (open.pop() !== kind - 1) return false;
  }
  return open.length === 0;
};

/** The depth to search for a better partner: the tree is never deeper, and the work stays linear. */
const LOOK = 100;

/** The state of pairing: the open brackets with the indents of their lines, and the balance of each kind. */
interface State {
  readonly tokens: Tokens;
  readonly partners: Int32Array;
  readonly open: number[];
  readonly indents: number[];
  /** For each kind of opening bracket: how many more brackets open than close from here on; negative if more close. */
  readonly missing: Int32Array;
}

const balance = ({ kinds, count }: Tokens): Int32Array => {
  const missing = new Int32Array(Kind.end);
  for (let token = 0; token < count; token++) {
    const kind = kinds[token]!;
    if (opens(kind)) missing[kind]!++;
    else if (closes(kind)) missing[kind - 1]!--;
  }
  return missing;
};

/** The innermost open bracket of a kind, optionally only among those on lines with a given indent; −1 if there is none. */
const findOpen = ({ tokens, open, indents }: State, kind: number, indent?: number): number => {
  const least = Math.max(0, open.length - LOOK);
  for (let i = open.length - 1; i >= least; i--)
    if (tokens.kinds[open[i]!] === kind && (indent === undefined || indents[i] === indent)) return i;
  return -1;
};

/** The part of a stretch of white space that is on its last line; −1 if it has no newline. */
const widthOfLastLine = (text: string, from: number, to: number): number => {
  for (let at = to - 1; at >= from; at--) if (text.charCodeAt(at) === 10) return to - at - 1;
  return -1;
};

/** The index in `open` of the partner of a closing bracket, or −1. `indent` is that of its line, if the bracket is first on it. */
const partnerOf = (state: State, kind: number, indent: number | undefined): number => {
  const { tokens, open, indents, missing } = state;
  const top = open.length - 1;
  if (top < 0) return LOOSE;
  const topKind = tokens.kinds[open[top]!]!;
  if (indent !== undefined && indents[top] !== indent) {
    // Trust the layout as far as the number of brackets confirms it.
    if (missing[kind]! < 0) return LOOSE;
    const meant = missing[topKind]! > 0 ? findOpen(state, kind, indent) : -1;
    if (meant >= 0) return meant;
  }
  if (topKind === kind) return top;
  if (missing[topKind]! > 0 && missing[kind]! >= 0) {
    const enclosing = findOpen(state, kind);
    if (enclosing >= 0) return enclosing;
  }
  return missing[kind]! < 0 && missing[topKind]! <= 0 ? LOOSE : top;
};

/** Pairs one closing bracket; those left open inside its partner stay without one. */
const close = (state: State, token: number, indent: number | undefined): void => {
  const { tokens, partners, open, indents, missing } = state;
  const kind = tokens.kinds[token]! - 1;
  const at = partnerOf(state, kind, indent);
  if (at === LOOSE) {
    missing[kind]!++;
    return;
  }
  for (let i = open.length - 1; i > at; i--) missing[tokens.kinds[open[i]!]!]!--;
  const opener = open[at]!;
  if (tokens.kinds[opener] !== kind) {
    missing[tokens.kinds[opener]!]!--;
    missing[kind]!++;
  }
  partners[opener] = token;
  partners[token] = opener;
  open.length = at;
  indents.length = at;
};

/** The pairs that remain after setting aside the braces at fault. */
const pairWeighed = ({ kinds, count }: Tokens, { strays, missing }: Weighed): Pairs => {
  const partners = new Int32Array(count + 1).fill(LOOSE);
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let token = 0; token < count; token++) {
    const kind = kinds[token]!;
    for (const each of missing) if (each === token && open.length > 0) ends.set(open.pop()!, token);
    if (opens(kind)) open.push(token);
    if (!closes(kind) || strays.includes(token)) continue;
    const opener = open.pop();
    if (opener === undefined) continue;
    partners[opener] = token;
    partners[token] = opener;
  }
  return { partners, ends };
};

export interface Pairs {
  /** The partner of every bracket, LOOSE if it has none. */
  readonly partners: Int32Array;
  /** For an unclosed brace, the token before which it should end, if the lines show that. */
  readonly ends: ReadonlyMap<number, number>;
}

/** The pairs of a text's brackets. */
export const pairsOf = (tokens: Tokens): Pairs => {
  const weighed = weigh(tokens);
  return weighed === undefined
    ? { partners: pairBrackets(tokens), ends: new Map() }
    : pairWeighed(tokens, weighed);
};

/**
 * The partner of every bracket, LOOSE if it has none. If brackets do not match, guesses what was meant: a closing
 * bracket at the start of a line belongs to the one whose line has the same indent, and a kind with as many opening
 * as closing brackets is not at fault.
 */
const pairBrackets = (tokens: Tokens): Int32Array => {
  const { kinds, starts, text, count } = tokens;
  const partners = new Int32Array(count + 1).fill(LOOSE);
  const state: State = { tokens, partners, open: [], indents: [], missing: balance(tokens) };
  let indent = 0;
  let isFirst = true;
  for (let token = 0; token < count; token++) {
    const kind = kinds[token]!;
    if (kind === Kind.space) {
      const width = widthOfLastLine(text, starts[token]!, starts[token + 1]!);
      isFirst = width >= 0 || token === 0;
      if (isFirst) indent = width < 0 ? starts[1]! : width;
      continue;
    }
    if (opens(kind)) {
      state.open.push(token);
      state.indents.push(indent);
    } else if (closes(kind)) close(state, token, isFirst ? indent : undefined);
    isFirst = false;
  }
  return partners;
};
