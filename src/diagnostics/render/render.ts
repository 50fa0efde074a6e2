import { capped } from '../capped.ts';
import { checkOptions, type OptionNames } from '../check_options.ts';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { codeFrame } from './frame.ts';
import { lineStarts, positionAt } from './position.ts';
import { printable } from './printable.ts';
import { oneLine, type Painter, type Painters, PLAIN, renderedAt, type SourcePlaces } from './rendered_at.ts';

/**
 * A result to render: findings and the text they are about. Without the text, a finding shows its path. Offsets of
 * the format 'binary' are bytes and are printed as bytes.
 */
export interface Renderable {
  readonly diagnostics: readonly Diagnostic[];
  readonly text?: string | undefined;
  readonly filename?: string | undefined;
  readonly format?: string | undefined;
}

/** Options of printing findings. */
export interface RenderOptions {
  /** Use ANSI colours; by default off. */
  readonly color?: boolean;
  /** True if the last line counts the findings; by default true. */
  readonly summary?: boolean;
}

const colors: { readonly [S in Severity | 'dim']: Painter } = {
  error: (text) => `\u001b[31m${text}\u001b[39m`,
  warning: (text) => `\u001b[33m${text}\u001b[39m`,
  info: (text) => `\u001b[36m${text}\u001b[39m`,
  dim: (text) => `\u001b[2m${text}\u001b[22m`,
};

const paintOf = (color: boolean): Painters => (color ? (part) => colors[part] : PLAIN);

/** The places of a result's findings; undefined without a text. */
const placesOf = ({ format, text, filename }: Omit<Renderable, 'diagnostics'>): SourcePlaces | undefined => {
  const name = printable(filename ?? 'input');
  if (format === 'binary') return { at: (offset) => `${name}: byte ${offset}`, frame: undefined };
  if (text === undefined) return undefined;
  const lines = lineStarts(text);
  return {
    at: (offset) => {
      const { line, column } = positionAt(lines, offset);
      return `${name}:${line}:${column}`;
    },
    frame: (range) => codeFrame(lines, range),
  };
};

/** `render` without a check of the options. */
export const rendered = (
  { diagnostics, ...source }: Renderable,
  { color = false, summary: hasSummary = true }: RenderOptions = {},
): string => {
  if (diagnostics.length === 0) return '';
  const { filename } = source;
  return renderedAt(diagnostics, { places: placesOf(source), filename, paint: paintOf(color), hasSummary });
};

/**
 * Renders the findings of a result for people: place (line and column counted from 1, or the byte), severity, code,
 * message, code frame, notes with their places, and the page to read. Empty if there are none. Prints the first
 * hundred of each code and the number of the others.
 *
 * Throws: TypeError for an unknown option.
 * Example: render(load('constant_learning_rate { learning_rate: 0.5 }')) is ''
 */
export const render = (what: Renderable, options: RenderOptions = {}): string => {
  checkOptions('render', options, { color: true, summary: true } satisfies OptionNames<RenderOptions>);
  return rendered(what, options);
};

/** Renders each finding in one line: place, severity, code and message. Empty if there are none. */
export const renderLines = ({ diagnostics, ...source }: Renderable, color: boolean): string => {
  const places = diagnostics.length === 0 ? undefined : placesOf(source);
  const paint = paintOf(color);
  return capped(diagnostics)
    .map(({ ranges: [range], severity, code, message }) => {
      const where =
        places !== undefined && range !== undefined
          ? places.at(range.start)
          : printable(source.filename ?? 'input');
      return `${where} ${paint(severity)(severity)} ${code}: ${oneLine(message)}\n`;
    })
    .join('');
};
