import type { CST, Document, YAMLError } from 'yaml';
import { yamlFinding } from '../../diagnostics/catalogue/formats/yaml.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { MAX_DEPTH } from '../tree.ts';
import { findingOf, rangeWithin } from './errors.ts';
import { yamlPackage } from './package.ts';
import { withOneBadEscape } from './scalars/escapes.ts';
import { customTags } from './scalars/tags.ts';

/**
 * Turns text into the package's document, within limits. Instead of the package's `parseDocument` we call its three
 * public stages, because each limit has to be checked before the next stage runs: the package takes 2 µs per token,
 * recurses on depth, and is quadratic in thousands of `? ? ?`.
 */

/** About 4,700 entries of a list of two-field blocks; more would take over a fifth of a second to refuse. */
const MAX_TOKENS = 65_536;

/** The greatest depth of the parser's stack: the nested blocks, the document below them and a scalar above. */
const MAX_STACK = MAX_DEPTH + 3;

/** The greatest number of syntax errors to report: all further ones only follow from these. */
const MAX_ERRORS = 100;

export interface Composed {
  /** Undefined if a limit was reached. */
  readonly document?: Document.Parsed;
  /** The fault after which nothing is read, if it is already known. */
  readonly fault?: Diagnostic;
  readonly diagnostics: readonly Diagnostic[];
}

/** The lexer's own marker characters, which are not text. */
const MARKS = new Set(['\x02', '\x18', '\x1f']);

const lengthOf = (lexemes: readonly string[]): number =>
  lexemes.reduce((length, lexeme) => length + (MARKS.has(lexeme) ? 0 : lexeme.length), 0);

/** `#` begins a comment at the start of a line or after a space; elsewhere the package reports it. */
const isComment = (lexeme: string, before: string | undefined): boolean =>
  lexeme[0] === '#' && (before === undefined || /^(?:\r?\n| +)$/.test(before));

/**
 * Splits the text into lexemes, or returns the finding that there are too many. Comments become blanks: for each
 * comment on its own line, the parser looks back over all blank lines before it, which is quadratic.
 */
const lex = (text: string): readonly string[] | Diagnostic => {
  const lexemes: string[] = [];
  for (const lexeme of new (yamlPackage().Lexer)().lex(text)) {
    const shown = isComment(lexeme, lexemes.at(-1)) ? ' '.repeat(lexeme.length) : withOneBadEscape(lexeme);
    if (lexemes.push(shown) > MAX_TOKENS) {
      const start = lengthOf(lexemes);
      return yamlFinding(
        'yaml/size',
        { tokens: MAX_TOKENS },
        { ranges: [rangeWithin(text, start, start + 1)] },
      );
    }
  }
  return lexemes;
};

/** Turns lexemes into tokens, one per document, or returns the finding that one is too deep. */
const parse = (lexemes: readonly string[], text: string): readonly CST.Token[] | Diagnostic => {
  const parser = new (yamlPackage().Parser)();
  const tokens: CST.Token[] = [];
  for (const lexeme of lexemes) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > MAX_STACK) {
      const range = rangeWithin(text, parser.offset - lexeme.length, parser.offset);
      return yamlFinding('yaml/depth', { depth: MAX_DEPTH }, { ranges: [range] });
    }
  }
  tokens.push(...parser.end());
  return tokens;
};

/** Keeps only the first token after the end of the document. */
const withoutExcess = (tokens: readonly CST.Token[]): readonly CST.Token[] => {
  const first = tokens.find(({ type }) => type === 'error');
  return tokens.filter((token) => token.type !== 'error' || token === first);
};

/** The document's errors and warnings, without those after its end, which follow from an earlier error. */
const errorsOf = ({ errors, warnings }: Document.Parsed, text: string): readonly YAMLError[] => {
  // After an alias without a name, the rest of the line cannot be read: leave out errors there.
  const nameless = errors.find(({ code }) => code === 'BAD_ALIAS')?.pos[0];
  const end = nameless === undefined ? -1 : text.indexOf('\n', nameless);
  const follows = ({ pos: [at] }: YAMLError): boolean =>
    nameless !== undefined && at > nameless && (end < 0 || at <= end);
  // The package reports a tag with an unknown handle twice, as an error and as a warning: keep the first.
  const places = new Set<string>();
  const isNew = ({ code, pos }: YAMLError): boolean => places.size < places.add(`${code} ${pos[0]}`).size;
  return [...errors, ...warnings]
    .filter(({ message }, index) => index === 0 || !/ token in YAML (?:stream|document)/.test(message))
    .filter((error) => isNew(error) && !follows(error))
    .slice(0, MAX_ERRORS);
};

/** The tokens up to a second document, and the finding about that. */
const onlyDocument = (tokens: readonly CST.Token[], text: string): [readonly CST.Token[], Diagnostic[]] => {
  const starts = tokens.flatMap((token, index) => (token.type === 'document' ? [index] : []));
  const second = starts[1];
  if (second === undefined) return [tokens, []];
  const { offset } = tokens[second] as CST.Document;
  return [
    tokens.slice(0, second),
    [yamlFinding('yaml/documents', {}, { ranges: [rangeWithin(text, offset, offset + 3)] })],
  ];
};

const versionFindings = (tokens: readonly CST.Token[], text: string): Diagnostic[] =>
  tokens
    .filter((token): token is CST.Directive => token.type === 'directive')
    .filter(({ source }) => /^%YAML[ \t]+1\.1\b/.test(source))
    .map(({ offset, source }) =>
      yamlFinding('yaml/version', {}, { ranges: [rangeWithin(text, offset, offset + source.length)] }),
    );

/**
 * Removes the error about the missing `---` after the directives if all directives are unknown: without them, no `---`
 * is needed. The unknown directives become errors instead of warnings.
 */
const withoutUnknown = (errors: readonly YAMLError[], tokens: readonly CST.Token[]): readonly YAMLError[] => {
  const missing = errors.find(({ message }) => /^Missing directives-end/.test(message));
  const unknown = errors.filter(({ code }) => code === 'BAD_DIRECTIVE');
  const all = tokens.filter(({ type }) => type === 'directive');
  if (missing === undefined || unknown.length < all.length) return errors;
  for (const each of unknown) each.name = 'YAMLParseError';
  return errors.filter((each) => each !== missing);
};

const document = (tokens: readonly CST.Token[], text: string): Document.Parsed | undefined => {
  const composer = new (yamlPackage().Composer)({
    version: '1.2',
    // Scalars are read in core.ts, not by the package.
    schema: 'failsafe',
    customTags,
    resolveKnownTags: false,
    stringKeys: true,
    // The package's check is quadratic in the number of keys.
    uniqueKeys: false,
    prettyErrors: false,
  });
  const [composed] = [...composer.compose(tokens, true, text.length)];
  return composed;
};

/** The start of the first quoted string that is never closed; the package ends it before the next name. */
const openQuote = (lexemes: readonly string[]): number | undefined => {
  let offset = 0;
  for (const lexeme of lexemes) {
    if (/^(["'])(?:.*(?!\1).)?$/s.test(lexeme)) return offset;
    if (!MARKS.has(lexeme)) offset += lexeme.length;
  }
  return undefined;
};

/** The start of the last bracket that is never closed. */
const openBracket = (lexemes: readonly string[]): number | undefined => {
  let offset = 0;
  const open: number[] = [];
  for (const lexeme of lexemes) {
    if (lexeme === '{' || lexeme === '[') open.push(offset);
    else if (lexeme === '}' || lexeme === ']') open.pop();
    if (!MARKS.has(lexeme)) offset += lexeme.length;
  }
  return open.at(-1);
};

/** The document in a text, with its syntax faults. `text` must have passed `sourceOf`. */
export const compose = (text: string): Composed => {
  const lexemes = lex(text);
  if ('code' in lexemes) return { diagnostics: [lexemes] };
  const parsed = parse(lexemes, text);
  if ('code' in parsed) return { diagnostics: [parsed] };
  const [tokens, several] = onlyDocument(withoutExcess(parsed), text);
  const composed = document(tokens, text);
  const errors = composed === undefined ? [] : withoutUnknown(errorsOf(composed, text), tokens);
  return {
    ...(composed !== undefined && { document: composed }),
    diagnostics: [
      ...versionFindings(tokens, text),
      ...errors.map((error) =>
        findingOf(
          error,
          text,
          () => openQuote(lexemes),
          () => openBracket(lexemes),
        ),
      ),
      ...several,
    ],
  };
};
