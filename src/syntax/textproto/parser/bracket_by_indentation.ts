import { closes, Kind, opens, type Tokens } from '../lexer/tokens.ts';

/**
 * Finds a surplus or missing brace: the one without which the indentation of all lines fits best. A single wrongly
 * indented line does not decide.
 */

/** A bracket, or the first token of a line. */
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
  readonly strays: ReadonlySet<number>;
  /** Tokens before which a closing brace is missing; the number of tokens for the end of the text. */
  readonly missing: ReadonlySet<number>;
}

/** The most work that is worthwhile: events times candidates. */
const MOST_WORK = 4_000_000;

/** With more unmatched braces than this, the text does not merely have a slip. */
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
    const role =
      opens(kind) && kind === Kind.openBrace ? 'open' : kind === Kind.closeBrace ? 'close' : 'field';
    if (isFirst || role !== 'field') events.push({ token, indent: isFirst ? line : -1, line, role });
    isFirst = false;
  }
  return events;
};

/** Counts where the indentation does not fit if one event is removed, or if a closing brace is added before one. */
const misfit = (
  events: readonly Event[],
  without: ReadonlySet<number>,
  before: ReadonlySet<number>,
): number => {
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
    if (without.has(token)) continue;
    if (before.has(token)) pop(-1);
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
  // If a brace is added after the last event, it closes one more block.
  const last = [...before].some((token) => token > (events.at(-1)?.token ?? 0)) ? 1 : 0;
  return cost + Math.max(0, openers.length - 1 - last);
};

/** The candidate with which the lines fit best; of several equal ones, the last. */
const best = (candidates: readonly number[], costOf: (token: number) => number): number => {
  let found = candidates[0]!;
  let least = Number.POSITIVE_INFINITY;
  for (const token of candidates) {
    const cost = costOf(token);
    if (cost <= least) [found, least] = [token, cost];
  }
  return found;
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
  if (faults > MOST_FAULTS || events.length * candidates.length * faults > MOST_WORK) return undefined;
  const strays = new Set<number>();
  const missing = new Set<number>();
  const chosen = surplus > 0 ? strays : missing;
  const trial = (token: number): number => {
    const tried = new Set(chosen).add(token);
    return surplus > 0 ? misfit(events, tried, missing) : misfit(events, strays, tried);
  };
  for (let i = 0; i < faults; i++)
    chosen.add(
      best(
        candidates.filter((token) => !chosen.has(token)),
        trial,
      ),
    );
  return { strays, missing };
};
