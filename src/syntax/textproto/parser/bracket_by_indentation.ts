import { closes, Kind, opens, type Tokens } from '../lexer/tokens.ts';

/**
 * Finds surplus or missing braces: removing or adding them makes the indentation of all lines fit best. A single wrongly
 * indented line does not decide.
 */

/** A bracket, or another token that starts a line. */
interface Event {
  readonly token: number;
  /** Columns before the first token of a line; −1 for a bracket that is not the first. */
  readonly indent: number;
  /** The indent of its line. */
  readonly line: number;
  readonly role: 'open' | 'close' | 'field';
}

/** The result: closing braces without an opening one, or the places where unclosed braces end. */
export interface Weighed {
  readonly strays: readonly number[];
  /**
   * For each missing closing brace, the token before which it belongs. The number of tokens stands for the end of the text.
   */
  readonly missing: readonly number[];
}

/** The greatest amount of work that is worthwhile: events times candidates, for each move. */
const MOST_WORK = 4_000_000;
const MOST_MOVES = 24;

/** The greatest number of unmatched braces that may be slips; a text with more has another fault. */
const MOST_FAULTS = 6;

const eventsOf = ({ kinds, starts, text, count }: Tokens): Event[] => {
  const events: Event[] = [];
  let line = 0;
  let isFirst = true;
  for (let token = 0; token < count; token++) {
    const kind = kinds[token]!;
    if (kind <= Kind.lastTrivia) {
      if (kind !== Kind.space) continue;
      const end = starts[token + 1]!;
      let newline = end - 1;
      while (newline >= starts[token]! && text.charCodeAt(newline) !== 10) newline--;
      if (newline >= starts[token]!) {
        line = end - newline - 1;
        isFirst = true;
      } else if (token === 0) line = end;
      continue;
    }
    const role = kind === Kind.openBrace ? 'open' : kind === Kind.closeBrace ? 'close' : 'field';
    if (isFirst || role !== 'field') events.push({ token, indent: isFirst ? line : -1, line, role });
    isFirst = false;
  }
  return events;
};

/** Counts the places where the indentation does not fit after removing some events, or adding closing braces before some. */
const misfit = (events: readonly Event[], without: readonly number[], before: readonly number[]): number => {
  const openers: number[] = [-1];
  const siblings: number[] = [0];
  let cost = 0;
  const pop = (indent: number): void => {
    if (openers.length === 1) cost += 2;
    else {
      const opener = openers.pop()!;
      siblings.pop();
      if (indent >= 0 && indent !== opener) cost += 1;
    }
  };
  for (const { token, indent, line, role } of events) {
    if (without.includes(token)) continue;
    for (const each of before) if (each === token) pop(-1);
    if (role === 'close') {
      pop(indent);
      continue;
    }
    if (indent >= 0) {
      const depth = openers.length - 1;
      if (indent <= openers[depth]!) cost += 1;
      if (siblings[depth]! >= 0 && indent !== siblings[depth]) cost += 1;
      siblings[depth] = indent;
    }
    if (role === 'open') {
      openers.push(line);
      siblings.push(-1);
    }
  }
  for (const token of before) if (token > events.at(-1)!.token) pop(-1);
  return cost + openers.length - 1;
};

/**
 * The surplus braces, or the places of the missing ones, with which the indentation fits best; the last of several
 * equally good places. The search begins with all braces at one place, and then moves one brace at a time as long as
 * the fit improves.
 */
const placesOf = (
  candidates: readonly number[],
  faults: number,
  costOf: (tokens: readonly number[]) => number,
): readonly number[] => {
  let places: readonly number[] = [];
  let least = Number.POSITIVE_INFINITY;
  const improve = (others: readonly number[], count: number): boolean => {
    const before = least;
    for (const token of candidates) {
      const tokens = [...others, ...Array<number>(count).fill(token)];
      const cost = costOf(tokens);
      if (cost < before && cost <= least) [places, least] = [tokens, cost];
    }
    return least < before;
  };
  improve([], faults);
  // All brackets start at the same place, so it does not matter which is moved first.
  for (let i = 1, moves = 0; i < faults && moves < MOST_MOVES; moves++) {
    const others = places.filter((_, k) => k !== i);
    i = improve(others, 1) ? 0 : i + 1;
  }
  return places;
};

/** True if every bracket other than a brace closes the last one of its kind. */
const onlyBraces = ({ kinds, count }: Tokens): boolean => {
  const open: number[] = [];
  for (let token = 0; token < count; token++) {
    const kind = kinds[token]!;
    if (kind === Kind.openBrace || kind === Kind.closeBrace) {
      if (open.length > 0) return false;
    } else if (opens(kind)) open.push(kind);
    else if (closes(kind) && open.pop() !== kind - 1) return false;
  }
  return open.length === 0;
};

/** The braces at fault, if there are only a few and all other brackets match. */
export const weigh = (tokens: Tokens): Weighed | undefined => {
  if (!onlyBraces(tokens)) return undefined;
  const events = eventsOf(tokens);
  const closers = events.filter(({ role }) => role === 'close').map(({ token }) => token);
  const surplus = closers.length - events.filter(({ role }) => role === 'open').length;
  const candidates = surplus > 0 ? closers : [...events.map(({ token }) => token), tokens.count];
  const faults = Math.abs(surplus);
  const rounds = faults > 1 ? MOST_MOVES : 1;
  if (faults > MOST_FAULTS || events.length * candidates.length * rounds > MOST_WORK) return undefined;
  return surplus > 0
    ? { strays: placesOf(closers, faults, (tokens) => misfit(events, tokens, [])), missing: [] }
    : { strays: [], missing: placesOf(candidates, faults, (tokens) => misfit(events, [], tokens)) };
};
