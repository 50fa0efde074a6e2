import { capped } from '../capped.ts';
import { counted } from '../counted.ts';
import { type Diagnostic, formatPath, type Note, type Range, type Severity } from '../diagnostic.ts';
import { pageOf } from '../finding.ts';
import { printable, shortened } from './printable.ts';

/** Renders findings with the places that the caller supplies: without them a bundle has no code for lines and frames. */

/** Longer messages and paths are cut: nobody reads them, and together they could exceed the longest string. */
const MOST_CHARACTERS = 2000;

/** Number of further ranges and notes that are printed for one finding. */
const MOST_PLACES = 20;

/** A message or a path as it is printed. */
export const oneLine = (text: string): string => printable(shortened(text, MOST_CHARACTERS));

/** Adds a colour to a text. */
export type Painter = (text: string) => string;

/** The colour of each severity and of what is less important. */
export type Painters = (part: Severity | 'dim') => Painter;

/** No colours. */
export const PLAIN: Painters = () => (text) => text;

/** Prints the places of findings in a source. */
export interface SourcePlaces {
  /** Describes an offset: the file with line and column, or with the byte. */
  readonly at: (offset: number) => string;
  /** The lines of a code frame; undefined for bytes, which have no lines. */
  readonly frame: ((range: Range) => readonly string[]) | undefined;
}

const renderNote = ({ range, message }: Note, places: SourcePlaces | undefined): string =>
  `  note: ${range === undefined || places === undefined ? '' : `${places.at(range.start)}: `}${oneLine(message)}`;

const renderOne = (
  { ranges, severity, code, path, message, notes, fixes = [], docs }: Diagnostic,
  places: SourcePlaces | undefined,
  filename: string | undefined,
  paint: Painters,
): string => {
  const [first, ...others] = ranges;
  const hasPlace = places !== undefined && first !== undefined;
  const where = hasPlace ? places.at(first.start) : filename && printable(filename);
  const at = oneLine(formatPath(path));
  const frame = places?.frame;
  return [
    [where, paint(severity)(severity), code].filter((part) => part !== undefined).join(' '),
    `  ${oneLine(message)}${frame === undefined && at !== '' ? ` (${at})` : ''}`,
    ...(hasPlace ? (frame?.(first) ?? []) : []),
    ...(places === undefined
      ? []
      : others
          .slice(0, MOST_PLACES)
          .flatMap((range) => [
            `  and ${places.at(range.start)}${frame === undefined ? '' : ':'}`,
            ...(frame?.(range) ?? []),
          ])),
    ...notes.slice(0, MOST_PLACES).map((note) => renderNote(note, places)),
    ...fixes.map(({ title, isSafe }) => `  fix: ${oneLine(title)}${isSafe ? '' : ' (changes rates)'}`),
    ...(docs === '' ? [] : [paint('dim')(`  see ${pageOf({ code, docs })}`)]),
  ].join('\n');
};

/** `2 errors, 1 warning`; the empty string if there are none. */
export const summary = (diagnostics: readonly Diagnostic[]): string =>
  (['error', 'warning', 'info'] as const)
    .map((severity) => [severity, diagnostics.filter((each) => each.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => (severity === 'info' ? counted(count, 'remark') : counted(count, severity)))
    .join(', ');

/** Details of rendering; by default findings have paths instead of places, without colours. */
interface Details {
  readonly places?: SourcePlaces | undefined;
  readonly filename?: string | undefined;
  readonly paint?: Painters;
  readonly hasSummary?: boolean;
}

/** The first hundred findings of each code, separated by empty lines, and a last line with the number of all findings. */
export const renderedAt = (
  diagnostics: readonly Diagnostic[],
  { places, filename, paint = PLAIN, hasSummary = true }: Details = {},
): string => {
  const found = capped(diagnostics).map((each) => renderOne(each, places, filename, paint));
  return [...found, ...(hasSummary ? [summary(diagnostics)] : [])].join('\n\n');
};
