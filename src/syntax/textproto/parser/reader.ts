import { collectFindings, type Findings } from '../../../diagnostics/capped.ts';
import { type SyntaxWords, syntaxFinding } from '../../../diagnostics/catalogue/formats/syntax.ts';
import { type Diagnostic, type Note, type Range, startOf } from '../../../diagnostics/diagnostic.ts';
import type { ParamsOf } from '../../../diagnostics/wording.ts';
import type { FieldNode } from '../../tree.ts';
import { Kind, type Tokens } from '../lexer/tokens.ts';
import { isBalanced, type Pairs, pairsOf } from './brackets.ts';

/** The position of a parser in its tokens, and its findings so far. */
export interface Reader extends Tokens {
  /** The current token: never trivia; `end` at the end. */
  at: number;
  /** The end of the last token that was passed. */
  end: number;
  /** The partner of every bracket; computed if brackets do not match, or after an error. */
  partners: Int32Array | undefined;
  /** For an unclosed brace, the token before which it should end, if the lines show that. */
  ends: Pairs['ends'] | undefined;
  /** The closing brackets without an opening one, the next one last; computed on first use. */
  strays: number[] | undefined;
  /**
   * The fields of all unfinished messages, the innermost last; only the first `pending` count. Fields are collected
   * here, so that the list of each message is created with its final length.
   */
  readonly fields: FieldNode[];
  pending: number;
  /** Names seen so far. A few names occur again and again, so each is stored once; that also makes looking it up faster. */
  readonly names: (string | undefined)[];
  /** Names of the messages around the current token. */
  readonly path: string[];
  readonly findings: Findings;
  /** The offset at which the remains of an older file begin, if the text ends with some. */
  leftover: number;
  /** True after the depth was reported. */
  isDeep: boolean;
}

export const newReader = (tokens: Tokens): Reader => {
  // Listed one by one: an object made by spreading has a new shape each time and is slow to read.
  const { text, kinds, starts, count, odd } = tokens;
  const reader: Reader = {
    text,
    kinds,
    starts,
    count,
    odd,
    at: -1,
    end: 0,
    partners: undefined,
    ends: undefined,
    strays: undefined,
    fields: [],
    pending: 0,
    names: [],
    path: [],
    findings: collectFindings(),
    leftover: Number.POSITIVE_INFINITY,
    isDeep: false,
  };
  if (!isBalanced(tokens)) partnersOf(reader);
  next(reader);
  reader.end = 0;
  return reader;
};

/** Moves to the next token that is not trivia. */
export const next = (reader: Reader): void => {
  const { kinds } = reader;
  let at = reader.at + 1;
  reader.end = reader.starts[at]!;
  while (kinds[at]! <= Kind.lastTrivia) at++;
  reader.at = at;
};

/** Returns the pending fields from an index on, which are then no longer pending. */
export const takeFields = (reader: Reader, first: number): FieldNode[] => {
  const taken = reader.fields.slice(first, reader.pending);
  reader.pending = first;
  return taken;
};

/** The text of the current token; the same string as before if the name occurred recently. */
export const nameHere = ({ text, starts, at, names }: Reader): string => {
  const start = starts[at]!;
  const end = starts[at + 1]!;
  const slot = (31 * text.charCodeAt(start) + 7 * text.charCodeAt(end - 1) + end - start) & 63;
  const known = names[slot];
  if (known !== undefined && known.length === end - start && text.startsWith(known, start)) return known;
  const name = text.slice(start, end);
  names[slot] = name;
  return name;
};

/** The partners of all brackets. */
export const partnersOf = (reader: Reader): Int32Array => {
  if (reader.partners === undefined) {
    const { partners, ends } = pairsOf(reader);
    reader.partners = partners;
    reader.ends = ends;
  }
  return reader.partners;
};

type Code = Extract<keyof SyntaxWords, `syntax/${string}`>;

/** A finding at a range, by default of the current token. */
export const report = <C extends Code>(
  reader: Reader,
  code: C,
  params: ParamsOf<SyntaxWords[C]>,
  range: Range = currentRange(reader),
  notes: readonly Note[] = [],
): void => {
  partnersOf(reader);
  reader.findings.report(syntaxFinding(code, params, { path: [...reader.path], ranges: [range], notes }));
};

export const currentRange = ({ starts, at }: Reader): Range => ({
  start: starts[at]!,
  end: starts[at + 1] ?? starts[at]!,
});

/** All findings in the order of the text. */
export const findingsOf = ({ findings, leftover }: Reader): Diagnostic[] =>
  findings
    .all()
    .filter((each) => startOf(each) < leftover || each.code === 'syntax/leftover')
    .sort((a, b) => startOf(a) - startOf(b));
