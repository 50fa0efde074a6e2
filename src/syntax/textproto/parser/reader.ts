import { collectFindings, type Findings } from '../../../diagnostics/capped.ts';
import { type SyntaxWords, syntaxFinding } from '../../../diagnostics/catalogue/formats/syntax.ts';
import type { Diagnostic, Note, Range } from '../../../diagnostics/diagnostic.ts';
import type { ParamsOf } from '../../../diagnostics/wording.ts';
import type { FieldNode } from '../../tree.ts';
import { Kind, type Tokens } from '../lexer/tokens.ts';
import { isBalanced, type Pairs, pairsOf } from './brackets.ts';

/** The place where a parser is in its tokens, and what it has found wrong so far. */
export interface Reader extends Tokens {
  /** The current token: never trivia, `end` at last. */
  at: number;
  /** Where the last token that was passed ends. */
  end: number;
  /** Of every bracket its partner: made where brackets do not match of themselves, or once an error was found. */
  partners: Int32Array | undefined;
  /** Of a brace that is left open, the token before which it should end, if the lines tell. */
  ends: Pairs['ends'] | undefined;
  /** The brackets that close nothing, the next one last: made when first asked for. */
  strays: number[] | undefined;
  /** Fields of messages that are not read to their end, those of inner messages last; `pending` of them. Each list is then made as long as it is. */
  readonly fields: FieldNode[];
  pending: number;
  /** Names met before: few are different, so that each is one string, which is also the faster to look up. */
  readonly names: (string | undefined)[];
  /** Names of the messages that the current token is in. */
  readonly path: string[];
  readonly findings: Findings;
  /** Where the end of an older file starts, which was left in the text. */
  leftover: number;
  /** True once the depth was remarked on. */
  isDeep: boolean;
}

export const readerOf = (tokens: Tokens): Reader => {
  // Spelled out, as an object that is spread has a shape of its own each time, and is slow to read.
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

/** On to the next token that is no trivia. */
export const next = (reader: Reader): void => {
  const { kinds } = reader;
  let at = reader.at + 1;
  reader.end = reader.starts[at]!;
  while (kinds[at]! <= Kind.lastTrivia) at++;
  reader.at = at;
};

/** The pending fields from one on, which are then pending no more. */
export const takeFields = (reader: Reader, first: number): FieldNode[] => {
  const taken = reader.fields.slice(first, reader.pending);
  reader.pending = first;
  return taken;
};

/** The text of the current token, the same string as before if the name was met lately. */
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

const startOf = ({ ranges }: Diagnostic): number => ranges[0]?.start ?? 0;

/** What was found, in the order of the text. */
export const findingsOf = ({ findings, leftover }: Reader): Diagnostic[] =>
  findings
    .all()
    .filter((each) => startOf(each) < leftover || each.code === 'syntax/leftover')
    .sort((a, b) => startOf(a) - startOf(b));
