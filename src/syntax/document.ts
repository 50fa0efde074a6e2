import { capped } from '../diagnostics/capped.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Format, Parsed, Tree } from './tree.ts';
import { decodeUtf8 } from './utf8.ts';

/** A text that has been parsed: no schema is involved. Everything else works on this, and no text is parsed again. */
export interface Document {
  readonly format: Format;
  /** The text that offsets count in; '' for a plain object. */
  readonly text: string;
  readonly filename?: string;
  readonly tree: Tree;
  /** Findings about the encoding and the syntax. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What reads a text of one format. */
export type TextReader = (text: string) => Parsed;

/** Findings that are errors for callers who want nothing that a reference reader refuses. */
const REFUSED_ELSEWHERE = new Set(['syntax/unknown-escape']);

/** A document for strict callers: what some reader of its format refuses is an error. */
export const strictly = (document: Document): Document => ({
  ...document,
  diagnostics: document.diagnostics.map((each) =>
    REFUSED_ELSEWHERE.has(each.code) ? { ...each, severity: 'error' as const } : each,
  ),
});

/** Parses a text, or bytes that hold one. Invalid UTF-8 is reported; its replacement characters are not parsed. */
export const parseText = (source: string | Uint8Array, read: TextReader, filename?: string): Document => {
  const { text, diagnostics: decoding } =
    typeof source === 'string' ? { text: source, diagnostics: [] } : decodeUtf8(source);
  const isBroken = decoding.some(({ severity }) => severity === 'error');
  const { tree, diagnostics } = read(isBroken ? '' : text);
  return {
    format: tree.format,
    text,
    ...(filename !== undefined && { filename }),
    tree,
    diagnostics: capped([...decoding, ...diagnostics]),
  };
};
