import { capped } from '../capped.ts';
import { checkOptions, type OptionNames } from '../check_options.ts';
import { type Diagnostic, formatPath, isError, type Note, type Range, type Severity } from '../diagnostic.ts';
import { pageOf } from '../finding.ts';
import { codeFrame } from './frame.ts';
import { type LineStarts, lineStarts, positionAt } from './position.ts';
import { printable, shortened } from './printable.ts';

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

/** Longer messages and paths are cut: nobody reads them, and together they could exceed the longest string. */
const MOST_CHARACTERS = 2000;

/** Number of further ranges and notes that are printed for one finding. */
const MOST_PLACES = 20;

const line = (text: string): string => printable(shortened(text, MOST_CHARACTERS));

type Paint = (text: string) => string;
const paints: { readonly [S in Severity | 'dim']: Paint } = {
  error: (text) => `\u001b[31m${text}\u001b[39m`,
  warning: (text) => `\u001b[33m${text}\u001b[39m`,
  info: (text) => `\u001b[36m${text}\u001b[39m`,
  dim: (text) => `\u001b[2m${text}\u001b[22m`,
};
const plain: Paint = (text) => text;

/** The unit of offsets: the lines of a text, bytes, or nothing. */
type Source = LineStarts | 'bytes' | undefined;

const place = (source: LineStarts | 'bytes', filename: string | undefined, offset: number): string => {
  if (source === 'bytes') return `${printable(filename ?? 'input')}: byte ${offset}`;
  const { line, column } = positionAt(source, offset);
  return `${printable(filename ?? 'input')}:${line}:${column}`;
};

const sourceOf = ({ format, text }: Pick<Renderable, 'format' | 'text'>): Source =>
  format === 'binary' ? 'bytes' : text === undefined ? undefined : lineStarts(text);

const frameOf = (source: LineStarts | 'bytes', range: Range): string[] =>
  source === 'bytes' ? [] : codeFrame(source, range);

const renderNote = (note: Note, source: Source, filename: string | undefined): string[] => {
  const at =
    note.range !== undefined && source !== undefined ? `${place(source, filename, note.range.start)}: ` : '';
  return [`  note: ${at}${line(note.message)}`];
};

const renderOne = (
  diagnostic: Diagnostic,
  source: Source,
  filename: string | undefined,
  paint: (s: Severity | 'dim') => Paint,
): string => {
  const [first, ...others] = diagnostic.ranges;
  const where =
    source !== undefined && first !== undefined
      ? place(source, filename, first.start)
      : filename && printable(filename);
  const head = [where, paint(diagnostic.severity)(diagnostic.severity), diagnostic.code]
    .filter((part) => part !== undefined)
    .join(' ');
  const path = line(formatPath(diagnostic.path));
  const hasFrame = source !== undefined && source !== 'bytes';
  return [
    head,
    `  ${line(diagnostic.message)}${!hasFrame && path !== '' ? ` (${path})` : ''}`,
    ...(source !== undefined && first !== undefined ? frameOf(source, first) : []),
    ...(source === undefined
      ? []
      : others
          .slice(0, MOST_PLACES)
          .flatMap((range) => [
            `  and ${place(source, filename, range.start)}${hasFrame ? ':' : ''}`,
            ...frameOf(source, range),
          ])),
    ...diagnostic.notes.slice(0, MOST_PLACES).flatMap((note) => renderNote(note, source, filename)),
    ...(diagnostic.fixes ?? []).map(
      ({ title, isSafe }) => `  fix: ${line(title)}${isSafe ? '' : ' (changes rates)'}`,
    ),
    ...(diagnostic.docs === '' ? [] : [paint('dim')(`  see ${pageOf(diagnostic)}`)]),
  ].join('\n');
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** `2 errors, 1 warning`; the empty string if there are none. */
export const summary = (diagnostics: readonly Diagnostic[]): string =>
  (['error', 'warning', 'info'] as const)
    .map((severity) => [severity, diagnostics.filter((each) => each.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => (severity === 'info' ? counted(count, 'remark') : counted(count, severity)))
    .join(', ');

/** `render` without a check of the options. */
export const rendered = (
  { diagnostics, text, filename, format }: Renderable,
  { color = false, summary: hasSummary = true }: RenderOptions = {},
): string => {
  if (diagnostics.length === 0) return '';
  const source = sourceOf({ format, text });
  const paint = (severity: Severity | 'dim'): Paint => (color ? paints[severity] : plain);
  const found = capped(diagnostics).map((each) => renderOne(each, source, filename, paint));
  return [...found, ...(hasSummary ? [summary(diagnostics)] : [])].join('\n\n');
};

/**
 * Renders the findings of a result for people: place (line and column counted from 1, or the byte), severity, code,
 * message, code frame, notes with their places, and the page to read. Empty if there are none. Prints the first
 * hundred of each code and the number of the others.
 */
export const render = (what: Renderable, options: RenderOptions = {}): string => {
  checkOptions('render', options, { color: true, summary: true } satisfies OptionNames<RenderOptions>);
  return rendered(what, options);
};

/** Renders each finding in one line: place, severity, code and message. Empty if there are none. */
export const renderLines = ({ diagnostics, filename, ...rest }: Renderable, color: boolean): string => {
  const source = diagnostics.length === 0 ? undefined : sourceOf(rest);
  return capped(diagnostics)
    .map(({ ranges: [range], severity, code, message }) => {
      const where =
        source !== undefined && range !== undefined
          ? place(source, filename, range.start)
          : printable(filename ?? 'input');
      return `${where} ${(color ? paints[severity] : plain)(severity)} ${code}: ${line(message)}\n`;
    })
    .join('');
};

/** Sorts findings in the order of the text, errors first at the same place. */
export const sorted = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  if (diagnostics.length < 2) return diagnostics;
  const key = (each: Diagnostic): number => each.ranges[0]?.start ?? -1;
  return [...diagnostics].sort((a, b) => key(a) - key(b) || Number(isError(b)) - Number(isError(a)));
};
