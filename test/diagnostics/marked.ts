import type { Diagnostic, Range } from '../../src/diagnostics/diagnostic.ts';

/** A text and its ranges, which are marked with « and »; the marks are removed. */
export const marked = (source: string): { readonly text: string; readonly ranges: readonly Range[] } => {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const part of source.split(/([«»])/)) {
    if (part === '«') starts.push(text.length);
    else if (part === '»') ends.push(text.length);
    else text += part;
  }
  return { text, ranges: starts.map((start, i) => ({ start, end: ends[i] ?? start })) };
};

/** A finding with default values for everything that a test does not set. */
export const found = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'a/b',
  severity: 'error',
  message: 'wrong',
  path: [],
  ranges: [],
  notes: [],
  docs: '',
  ...more,
});
