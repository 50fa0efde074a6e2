import { wholeFileFinding } from '../../diagnostics/catalogue/whole_file.ts';
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';

/**
 * Finds text that was copied together with a config: numbers or other marks at the start of every line, and lines
 * around the config, such as a Markdown fence.
 */

/** A text with spaces in place of everything that does not belong to the config, and the finding about those parts. */
export interface Unwrapped {
  readonly text: string;
  readonly finding: Diagnostic;
}

interface Line extends Range {
  readonly text: string;
}

const linesOf = (text: string): readonly Line[] => {
  let start = 0;
  return text.split('\n').map((line) => {
    const from = start;
    start += line.length + 1;
    return { text: line, start: from, end: from + line.length };
  });
};

const isBlank = ({ text }: Line): boolean => text.trim() === '';

/** Replaces some ranges of a text by spaces; line breaks stay. */
const blanked = (text: string, ranges: readonly Range[]): string => {
  let shown = '';
  for (const { start, end } of ranges)
    shown += text.slice(shown.length, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
  return shown + text.slice(shown.length);
};

/** A line number and its separator: `12: `, ` 12 | `, `12.`, or spaces. */
const NUMBERED = /^(?:[\w./-]+:)?[ \t]*(\d+)(?::|\.(?!\d)|\)|→|[ \t]*[|│┃]|\t|(?=\s|$))/;

/** A mark at the start of a line, as in a quoted mail, a patch or a table. */
const MARKED = /^([>+|<-])/;

/** The fewest lines to compare: in fewer, equal prefixes may be a coincidence. */
const FEWEST = 3;

/**
 * The prefixes of the lines that are not blank; undefined if a line has no prefix, or one that does not continue the
 * prefix before it.
 */
const prefixes = (
  lines: readonly Line[],
  pattern: RegExp,
  goesOn: (value: string, before: string, distance: number) => boolean,
): readonly Range[] | undefined => {
  const found: Range[] = [];
  let before: { readonly value: string; readonly line: number } | undefined;
  for (const [index, line] of lines.entries()) {
    if (isBlank(line)) continue;
    const match = pattern.exec(line.text);
    const value = match?.[1];
    if (match === null || value === undefined) return undefined;
    if (before !== undefined && !goesOn(value, before.value, index - before.line)) return undefined;
    before = { value, line: index };
    found.push({ start: line.start, end: line.start + match[0].length });
  }
  return found.length < FEWEST ? undefined : found;
};

/** The text without the prefixes of its lines. */
const withoutPrefixes = (text: string, lines: readonly Line[]): Unwrapped | undefined => {
  const numbers = prefixes(
    lines,
    NUMBERED,
    (value, before, distance) => Number(value) - Number(before) === distance,
  );
  const found = numbers ?? prefixes(lines, MARKED, (value, before) => value === before);
  if (found === undefined) return undefined;
  const first = found[0]!;
  const prefix = text.slice(first.start, first.end).trim();
  const params = { prefix, isNumber: numbers !== undefined };
  return {
    text: blanked(text, found),
    finding: wholeFileFinding('file/line-prefix', params, { ranges: [first] }),
  };
};

/** Pairs of lines that open and close something around a config. */
const WRAPPERS: readonly { readonly kind: string; readonly open: RegExp; readonly close: RegExp }[] = [
  { kind: 'a fence of Markdown', open: /^\s*(?:```+|~~~+)[\w.+ -]*$/, close: /^\s*(?:```+|~~~+)$/ },
  {
    kind: 'the quotes of a Python string',
    open: /^(?:\w+\s*=\s*)?\w?(?:"""|''')\\?$/,
    close: /^(?:"""|''')[\s)]*$/,
  },
  {
    kind: 'HTML',
    open: /^\s*<(?:pre|code|textarea)[^>]*>(?:<code[^>]*>)?$/i,
    close: /^\s*(?:<\/code>)?<\/(?:pre|code|textarea)>$/i,
  },
  { kind: 'shell commands', open: /^.*<<-?\s*['"]?\w+['"]?\s*$/, close: /^(?:EOF|EOT|END|EOL)$/ },
  {
    kind: 'a command of a terminal',
    open: /^\S*[$%>] ?(?:cat|more|less|head|type|bat) \S+$/,
    close: /^\S*[$%]$/,
  },
];

/** The text without its wrapper: the two lines that open and close it. */
const withoutWrapper = (text: string, lines: readonly Line[]): Unwrapped | undefined => {
  for (const { kind, open, close } of WRAPPERS) {
    const marks = [...lines.keys()].filter((at) => {
      const line = lines[at]!.text.trimEnd();
      return open.test(line) || close.test(line);
    });
    const [first, last] = [marks[0], marks.at(-1)];
    if (first === undefined || last === undefined) continue;
    const isPair = marks.length === 2 && open.test(lines[first]!.text.trimEnd());
    const isOutside = (line: number): boolean => isPair && (line < first || line > last);
    const gone = lines.filter((line, at) => (marks.includes(at) || isOutside(at)) && !isBlank(line));
    const params = {
      kind,
      lines: marks.map((at) => at + 1),
      outside: lines.some((line, at) => isOutside(at) && !isBlank(line)),
    };
    const ranges = marks.slice(0, 15).map((at) => ({
      start: lines[at]!.start,
      end: lines[at]!.start + lines[at]!.text.trimEnd().length,
    }));
    return { text: blanked(text, gone), finding: wholeFileFinding('file/wrapper', params, { ranges }) };
  }
  return undefined;
};

/** The length of a text below which it may repeat a line on purpose. */
const SHORTEST = 60;

/** The text without its second half, if that repeats the first. */
export const withoutRepetition = (text: string): Unwrapped | undefined => {
  const whole = text.trim();
  for (let gap = 1; gap <= 4 && whole.length >= SHORTEST; gap++) {
    if ((whole.length - gap) % 2 !== 0) continue;
    const half = whole.slice(0, (whole.length - gap) / 2);
    const start = text.indexOf(whole) + half.length + gap;
    if (text.slice(start - gap, start).trim() !== '' || !whole.endsWith(half) || !/\n/.test(half)) continue;
    const end = start + half.length;
    const line = text.slice(0, start).split('\n').length;
    return {
      text: blanked(text, [{ start, end }]),
      finding: wholeFileFinding('file/twice', { line }, { ranges: [{ start, end }] }),
    };
  }
  return undefined;
};

/** The text without the parts that were copied with the config; undefined if there are none. */
export const unwrapped = (text: string): Unwrapped | undefined => {
  const lines = linesOf(text);
  return withoutPrefixes(text, lines) ?? withoutWrapper(text, lines);
};
