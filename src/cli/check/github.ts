import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts';
import { type LineStarts, lineStarts, positionAt } from '../../diagnostics/render/position.ts';
import { printable } from '../../diagnostics/render/printable.ts';
import type { MakeReporter } from './check_result.ts';

/** Writes findings as commands of a GitHub workflow, which shows them beside the changed lines. */

const commands: { readonly [S in Severity]: string } = { error: 'error', warning: 'warning', info: 'notice' };

/** A message on one line. */
const data = (value: string): string =>
  value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** A property; it must not contain the commas and colons that would end it. */
const property = (value: string): string => data(value).replaceAll(':', '%3A').replaceAll(',', '%2C');

const placeOf = (
  lines: LineStarts | undefined,
  { ranges }: Diagnostic,
): { readonly [name: string]: number } => {
  const [range] = ranges;
  if (lines === undefined || range === undefined) return {};
  const [start, end] = [positionAt(lines, range.start), positionAt(lines, range.end)];
  return start.line === end.line
    ? { line: start.line, col: start.column, endColumn: end.column }
    : { line: start.line, endLine: end.line, col: start.column };
};

export const github: MakeReporter = (out) => ({
  file: ({ name, text, format, diagnostics }) => {
    const lines = diagnostics.length === 0 || format === 'binary' ? undefined : lineStarts(text);
    for (const each of diagnostics) {
      const properties = { file: name, ...placeOf(lines, each), title: each.code };
      const written = Object.entries(properties).map(
        ([key, value]) => `${key}=${property(printable(String(value)))}`,
      );
      out(
        `::${commands[each.severity]} ${written.join(',')}::${data(each.message.split('\n').map(printable).join('\n'))}\n`,
      );
    }
  },
  end: () => {},
});
