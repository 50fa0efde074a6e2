import type { ErrorCode, YAMLError } from 'yaml';
import { syntaxFinding } from '../../diagnostics/catalogue/formats/syntax.ts';
import { yamlFinding } from '../../diagnostics/catalogue/formats/yaml.ts';
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import { meantNumber, writeWords } from '../numbers/meant_number.ts';
import { MAX_DEPTH } from '../tree.ts';

/** Turns the package's errors and warnings into findings: the package's messages with codes and advice of this library. */

type AdvisedCode =
  | 'yaml/anchor'
  | 'yaml/block-in-flow'
  | 'yaml/directive'
  | 'yaml/escape'
  | 'yaml/indent'
  | 'yaml/key'
  | 'yaml/missing'
  | 'yaml/nested-on-one-line'
  | 'yaml/no-colon'
  | 'yaml/start'
  | 'yaml/tab'
  | 'yaml/unexpected';

const codes: { readonly [C in ErrorCode]: AdvisedCode | 'yaml/depth' | 'yaml/tag' } = {
  ALIAS_PROPS: 'yaml/anchor',
  BAD_ALIAS: 'yaml/anchor',
  BAD_COLLECTION_TYPE: 'yaml/tag',
  BAD_DIRECTIVE: 'yaml/directive',
  BAD_DQ_ESCAPE: 'yaml/escape',
  BAD_INDENT: 'yaml/indent',
  BAD_PROP_ORDER: 'yaml/anchor',
  BAD_SCALAR_START: 'yaml/start',
  BLOCK_AS_IMPLICIT_KEY: 'yaml/nested-on-one-line',
  BLOCK_IN_FLOW: 'yaml/block-in-flow',
  DUPLICATE_KEY: 'yaml/key',
  IMPOSSIBLE: 'yaml/unexpected',
  KEY_OVER_1024_CHARS: 'yaml/key',
  MISSING_CHAR: 'yaml/missing',
  MULTILINE_IMPLICIT_KEY: 'yaml/key',
  MULTIPLE_ANCHORS: 'yaml/anchor',
  MULTIPLE_DOCS: 'yaml/unexpected',
  MULTIPLE_TAGS: 'yaml/anchor',
  NON_STRING_KEY: 'yaml/key',
  RESOURCE_EXHAUSTION: 'yaml/depth',
  TAB_AS_INDENT: 'yaml/tab',
  TAG_RESOLVE_FAILED: 'yaml/tag',
  UNEXPECTED_TOKEN: 'yaml/unexpected',
};

/** The range inside the text: the package points past its end if something is missing there. */
export const rangeWithin = (text: string, start: number, end: number): Range => {
  const from = Math.max(0, Math.min(start, text.length));
  return { start: from, end: Math.max(from, Math.min(end, text.length)) };
};

/** The package's message, cut where it quotes a long text, which the code frame shows anyway. */
const wordsOf = ({ code, message, pos: [at] }: YAMLError, text: string): string => {
  if (code === 'BAD_DQ_ESCAPE') return `${text.slice(at, at + 2)} is not an escape of YAML`;
  if (code === 'NON_STRING_KEY') return 'a key is a name, not a list, a block or an alias';
  const words = message.slice(0, 120);
  return words
    .replace('at node end', 'after the value')
    .replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
};

const codeOf = (error: YAMLError): AdvisedCode | 'yaml/depth' | 'yaml/tag' =>
  error.code === 'MISSING_CHAR' && error.message.startsWith('Implicit map keys')
    ? 'yaml/no-colon'
    : codes[error.code];

/**
 * The name on the first line after a field with a value, if that line is indented too far. The package points to the
 * value.
 */
const deeperLine = (text: string, at: number): Range | undefined => {
  const match = /^[^\n:]*\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*([\w"'-]+)[ \t]*:/.exec(
    text.slice(at, at + 2000),
  );
  if (match === null) return undefined;
  const start = at + match[0].lastIndexOf(match[1]!);
  return { start, end: start + match[1]!.length };
};

/**
 * A line that has a name, but not a colon with a space after it: `lr0`, `lr0 0.01`, `lr0 = 0.01`, `lr0:0.01`. The
 * package `yaml` reads such a line and the next one as one key, so its error points to the start of the first.
 */
const LINE_WITHOUT_COLON =
  /^([A-Za-z_][\w-]*)(?:[ \t]*(=)[^\n]*|:([^\s:][^\n]*?)|[ \t]+[^\s=:][^\n:]*)?[ \t]*\r?\n/;

/** The text after a colon, without the = of `name:=`. */
const withoutSign = (value: string): string => value.replace(/^=[ \t]*/, '');

/** A dash that starts a list on the line of a name; it may be the sign of a number. */
const DASH_ON_LINE =
  /^(?:A block sequence may not be used as an implicit map key|Unexpected block-seq-ind on same line with key)/;

/** For the text before and after an offset: only spaces on the line so far, and then a dash. */
const LINE_START = /(?:^|\n)[ \t]*$/;
const DASH_ALONE = /^[ \t]*-/;

/** The finding for a number that starts like something else in YAML: `,5`, `- 5`. */
const numberAt = (text: string, at: number): Diagnostic | undefined => {
  const [line] = /^[^\n#]*/.exec(text.slice(at, at + 80))!;
  const written = line.trimEnd();
  const meant = meantNumber(written);
  const params = { text: written, mistake: meant?.mistake, write: meant && writeWords(meant) };
  const range = rangeWithin(text, at, at + written.length);
  return meant && syntaxFinding('syntax/bad-number', params, { ranges: [range] });
};

/** A finding with a message and place of its own, for errors for which the YAML package has a misleading message. */
const ownFinding = ({ code, message: said, pos: [at] }: YAMLError, text: string): Diagnostic | undefined => {
  const isDash = DASH_ON_LINE.test(said);
  const dash = isDash ? DASH_ALONE.exec(text.slice(at, at + 200))?.[0].length : undefined;
  if (dash !== undefined && LINE_START.test(text.slice(Math.max(0, at - 200), at))) {
    const message = 'this item of a list is below a field that already has a value';
    return yamlFinding('yaml/indent', { message }, { ranges: [rangeWithin(text, at + dash - 1, at + dash)] });
  }
  const number = isDash || code === 'BAD_SCALAR_START' ? numberAt(text, at) : undefined;
  if (number !== undefined) return number;
  if (isDash) {
    const message = 'a list cannot start on the line of its name';
    return yamlFinding('yaml/nested-on-one-line', { message }, { ranges: [rangeWithin(text, at, at + 1)] });
  }
  const isValue = /:[ \t]+$/.test(text.slice(Math.max(0, at - 200), at));
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || (code === 'MULTILINE_IMPLICIT_KEY' && isValue)) {
    const range = deeperLine(text, at);
    const message = 'this line is indented more than the one before it, which already has a value';
    return range && yamlFinding('yaml/indent', { message }, { ranges: [range] });
  }
  if (code !== 'MULTILINE_IMPLICIT_KEY') return undefined;
  const [, name, equals, value] = LINE_WITHOUT_COLON.exec(text.slice(at, at + 200)) ?? [];
  if (name === undefined) return undefined;
  const place = { ranges: [rangeWithin(text, at, at + name.length)] };
  if (value !== undefined)
    return yamlFinding('yaml/colon-space', { write: `${name}: ${withoutSign(value)}` }, place);
  const message =
    equals === undefined
      ? `${name} has no colon after it`
      : `${name} is followed by an equals sign instead of a colon`;
  return yamlFinding('yaml/no-colon', { message }, place);
};

/** Brackets that are never closed; the package points to where it gave up. */
const OPEN_BRACKET = /^Flow (?:map|sequence) in block collection must be .*end with a [}\]]$/;

/** A quote that is never closed; the package points to the end of the text. */
const OPEN_QUOTE = /^Missing closing (["'])quote/;

/**
 * Turns an error or warning of the package into a finding with a place inside the text; `openQuote` is the start of
 * the quoted string that is never closed, `openBracket` that of the last bracket that is never closed.
 */
export const findingOf = (
  error: YAMLError,
  text: string,
  openQuote: () => number | undefined,
  openBracket: () => number | undefined,
): Diagnostic => {
  const [, quote] = OPEN_QUOTE.exec(error.message) ?? [];
  const own = ownFinding(error, text);
  if (own !== undefined) return own;
  const bracket = OPEN_BRACKET.test(error.message) ? openBracket() : undefined;
  if (bracket !== undefined) {
    const close = text[bracket] === '{' ? '}' : ']';
    const message = `the ${text[bracket]} here has no closing ${close}`;
    return yamlFinding('yaml/missing', { message }, { ranges: [rangeWithin(text, bracket, bracket + 1)] });
  }
  const opened = quote === undefined ? undefined : openQuote();
  if (opened !== undefined)
    return yamlFinding(
      'yaml/missing',
      { message: `the string that begins here has no closing ${quote}` },
      { ranges: [rangeWithin(text, opened, opened + 1)] },
    );
  const range = rangeWithin(text, ...error.pos);
  const place = {
    ranges: [range],
    ...(error.name === 'YAMLWarning' &&
      error.code !== 'TAG_RESOLVE_FAILED' && { severity: 'warning' as const }),
  };
  const code = codeOf(error);
  if (code === 'yaml/depth') return yamlFinding(code, { depth: MAX_DEPTH }, place);
  if (code === 'yaml/tag')
    return yamlFinding(code, { tag: text.slice(range.start, range.end).slice(0, 60) }, place);
  return yamlFinding(code, { message: wordsOf(error, text) }, place);
};
