import { capped } from '../diagnostics/capped.ts';
import { fileFinding } from '../diagnostics/catalogue/file.ts';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { readPlainly } from './look_alikes.ts';
import type { Format, Parsed } from './tree.ts';
import { decodeUtf8, encodingFinding, misreadEncoding } from './utf8.ts';

/** A parsed text, before any schema is applied. Everything else works on this, so that no text is parsed twice. */
export interface Document extends Parsed {
  readonly format: Format;
  /** The text that offsets refer to; '' for a plain object. */
  readonly text: string;
  readonly filename?: string;
  /** Findings about the encoding and the syntax. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a text of one format. */
export type TextReader = (text: string) => Parsed;

interface DocumentParts {
  readonly text?: string;
  readonly filename?: string | undefined;
  readonly diagnostics?: readonly Diagnostic[];
}

/** Turns a parsed text into a document, with other findings if they are given. */
export const documentFrom = (
  parsed: Parsed,
  { text = parsed.tree.text, filename, diagnostics = parsed.diagnostics }: DocumentParts = {},
): Document => ({
  format: parsed.tree.format,
  text,
  ...(filename !== undefined && { filename }),
  tree: parsed.tree,
  diagnostics,
  get marks() {
    return parsed.marks;
  },
  get comments() {
    return parsed.comments;
  },
});

/** Findings that are errors for strict callers, who accept nothing that a reference reader refuses. */
const REFUSED_ELSEWHERE = new Set(['syntax/unknown-escape']);

/** The document for strict callers: everything that any reader of its format refuses becomes an error. */
export const strictly = (document: Document): Document =>
  documentFrom(document, {
    text: document.text,
    filename: document.filename,
    diagnostics: document.diagnostics.map((each) =>
      REFUSED_ELSEWHERE.has(each.code) ? { ...each, severity: 'error' as const } : each,
    ),
  });

/** The longest source that is read: its tree still fits in memory. Real configs have less than a hundredth of this length. */
export const mostRead = (format: Format | 'binary'): number => (format === 'textproto' ? 2 ** 27 : 2 ** 25);

/** The finding for a longer source. */
export const tooLong = (format: Format | 'binary'): Diagnostic =>
  fileFinding('file/too-long', { most: `${mostRead(format) / 2 ** 20} MB` });

/** Recognizes a file name that was passed instead of the contents of the file. */
const ENDING = /\.(?:config|pbtxt|textproto|textpb|txtpb|prototxt|ya?ml|json|pb|binpb|bin|proto|py|txt)$/i;
const PATH_START = /^(?:\.{0,2}[\\/]|~[\\/]|[A-Za-z]:[\\/]|file:)/;
const PATH = /^[\w@%+~ .-]+(?:[\\/][\w@%+~ .-]+)+$/;

const isPath = (text: string): boolean =>
  text.length < 4096 &&
  !/[\n{}<>"'=#[\]]|:\s|^-|^\w{2,}:\/\//.test(text) &&
  (ENDING.test(text) || PATH_START.test(text) || PATH.test(text));

/** The reason why a text is not read at all. */
export const refusal = (text: string, filename: string | undefined): Diagnostic | undefined => {
  const encoding = misreadEncoding(text);
  if (encoding !== undefined) return encodingFinding(encoding);
  const trimmed = text.length < 8192 ? text.trim() : '';
  if (!isPath(trimmed)) return undefined;
  const params = { text: trimmed.slice(0, 60), isFile: filename !== undefined };
  return fileFinding('file/path', params, { ranges: [{ start: 0, end: text.trimEnd().length }] });
};

/** Parses a text or its bytes. Invalid UTF-8 is reported; its replacement characters are not parsed. */
export const parseText = (
  source: string | Uint8Array,
  format: Format,
  read: TextReader,
  filename?: string,
): Document => {
  const isLong = source.length > mostRead(format);
  const { text, diagnostics: decoding } =
    typeof source === 'string' || isLong
      ? { text: isLong ? '' : (source as string), diagnostics: [] }
      : decodeUtf8(source);
  const refused = isLong ? tooLong(format) : (decoding.find(isError) ?? refusal(text, filename));
  const written = read(refused === undefined ? text : '');
  const parsed = readPlainly(written, read) ?? written;
  return documentFrom(parsed, {
    text,
    filename,
    diagnostics:
      refused === undefined
        ? capped([...decoding, ...parsed.diagnostics])
        : [...decoding.filter((each) => each !== refused), refused],
  });
};
