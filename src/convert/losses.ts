import { type Unnamed, withoutNames, withoutNumbers } from '../bind/binary/names_and_numbers.ts';
import type { BoundMessage } from '../bind/bound.ts';
import { convertFinding } from '../diagnostics/catalogue/convert.ts';
import { type Diagnostic, formatPath, type Range, type Severity } from '../diagnostics/diagnostic.ts';
import type { DocMessage, DocValue } from '../print/document.ts';
import type { Comment } from '../syntax/tree.ts';

/** The greatest number of places to show in a finding; there is one finding for each kind of loss. */

const MAX_RANGES = 16;

const placesOf = (ranges: readonly Range[]) => ({
  ranges: ranges.slice(0, MAX_RANGES).map(({ start, end }) => ({ start, end })),
});

/** Comments, if the target format has none. */
export const lostComments = (comments: readonly Comment[], format: string): readonly Diagnostic[] =>
  comments.length === 0
    ? []
    : [
        convertFinding(
          'convert/comments',
          { count: comments.length, format },
          placesOf(comments.slice(0, 1)),
        ),
      ];

/** Fields of a text that have no number in a binary file: an error, unless the caller drops them. */
export const unnumbered = (value: BoundMessage, drop: boolean): readonly Diagnostic[] => {
  const lost = withoutNumbers(value);
  const names = [...new Set(lost.map(({ path }) => formatPath(path)))];
  if (names.length === 0 || drop) return [];
  return [convertFinding('convert/no-number', { names }, placesOf(lost.map(({ range }) => range)))];
};

const numberWords = ({ path, number, range }: Unnamed): string => {
  const holder = path.length === 0 ? '' : ` of ${formatPath(path)}`;
  const size = range.end - range.start;
  const what = number === 0 ? 'the end' : `field ${number}`;
  return `${what}${holder} (${size} byte${size === 1 ? '' : 's'})`;
};

/** Fields of a binary file that have no name in text: a warning, or an info if the caller drops them. */
export const unnamed = (value: BoundMessage, drop: boolean): readonly Diagnostic[] => {
  const lost = withoutNames(value);
  if (lost.length === 0) return [];
  const severity: Severity = drop ? 'info' : 'warning';
  const place = { ...placesOf(lost.map(({ range }) => range)), severity };
  return [convertFinding('convert/no-name', { fields: lost.map(numberWords) }, place)];
};

const IDENTIFIER = /^[A-Za-z_]\w*$/;

interface Strings {
  readonly names: Set<string>;
  readonly ranges: Range[];
}

const collect = (value: DocValue, name: string, found: Strings): void => {
  if (value.kind === 'scalar') {
    if (value.form !== 'string' || value.type !== undefined || !IDENTIFIER.test(value.text)) return;
    found.names.add(name);
    found.ranges.push(value.range);
  } else if (value.kind === 'list') for (const item of value.items) collect(item.value, name, found);
  else for (const field of value.fields) collect(field.value, field.name, found);
};

/** JSON strings in unknown fields that may be the names of enum values. */
export const doubtfulStrings = (document: DocMessage): readonly Diagnostic[] => {
  const found: Strings = { names: new Set(), ranges: [] };
  collect(document, '', found);
  if (found.names.size === 0) return [];
  return [convertFinding('convert/strings', { names: [...found.names] }, placesOf(found.ranges))];
};
