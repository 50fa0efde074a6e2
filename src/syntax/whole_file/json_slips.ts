import { jsonFinding } from '../../diagnostics/catalogue/formats/json.ts';
import { type Diagnostic, startOf } from '../../diagnostics/diagnostic.ts';
import type { Tree } from '../tree.ts';
import { blank, type Mend, MOST_PLACES, mendWith, quoted, type Slip } from './slips.ts';

/** Recognizes slips in lines of JSON: strings without quotes, program code, two values, an ellipsis. */

/** A name, a colon or another mark in its place, and the rest of the line, which starts with the value. */
const FIELD = /^(\s*(?:[{,]\s*)?(?:"[^"\\]*"|'[^'\\]*'|[\w$-]+)\s*)(=>|:=|=|:)(\s*)(\S.*?)(\s*,?\s*)$/;

/** A string in quotes that JSON does not have, or with a letter before the quotes as in Python. */
const OTHER_QUOTES = /^(?:"""(.*)"""|'''(.*)'''|[“”„‘’`«](.*)[“”‘’`»]|[rbu]{1,2}(?:"(.*)"|'(.*)'))$/;

/** Several quoted strings in a row, as program code joins them. */
const JOINED = /^"[^"\\]*"(?:\s*\+?\s*"[^"\\]*")+$/;

const withoutQuotes = (text: string): Parameters<typeof jsonFinding<'json/quotes'>>[1] => ({
  text: `${quoted(JSON.stringify(text))} for a string`,
});

/** The finding for a value that is not JSON. */
const aboutValue = (
  value: string,
  ranges: readonly { start: number; end: number }[],
): Diagnostic | undefined => {
  const place = { ranges };
  const text = quoted(value);
  const inner = OTHER_QUOTES.exec(value)
    ?.slice(1)
    .find((each) => each !== undefined);
  if (inner !== undefined) return jsonFinding('json/quotes', { text: quoted(JSON.stringify(inner)) }, place);
  if (JOINED.test(value)) {
    const whole = [...value.matchAll(/"([^"\\]*)"/g)].map(([, part]) => part).join('');
    return jsonFinding('json/literal', { text, write: quoted(JSON.stringify(whole)) }, place);
  }
  if (/\s(?:\/\/|\/\*|#)/.test(value)) return undefined;
  if (/^[-+.\d]\S*\s+[-+.\d]/.test(value))
    return jsonFinding('json/number', { text, mistake: 'a field takes one number' }, place);
  if (/^[\w.]*\(|^[rbuf]{1,2}["']|^[@?&*!]/.test(value))
    return jsonFinding('json/literal', { text, write: 'its value' }, place);
  const bare = /^[^"'[\]{}]+"?$/.test(value);
  return bare ? jsonFinding('json/quotes', withoutQuotes(value.replace('"', '')), place) : undefined;
};

const unexpected = (found: string, expected: string, start: number): Diagnostic =>
  jsonFinding('json/unexpected', { found, expected }, { ranges: [{ start, end: start + found.length }] });

const inField = (line: string, start: number): Slip | undefined => {
  const [, name, sign, space, value, after] = FIELD.exec(line) ?? [];
  if (name === undefined || sign === undefined || value === undefined) return undefined;
  const from = name.length + sign.length + space!.length;
  if (sign.length > 1) {
    const mended = `${name}: ${line.slice(name.length + sign.length)}`;
    return { line: mended, finding: unexpected(sign, 'a colon', start + name.length) };
  }
  if (/^[{[]|[{[]$/.test(value)) return undefined;
  const [, only, surplus] = /^(.*?[^\s;,])\s*([;,]+)$/.exec(value) ?? [];
  if (only !== undefined && surplus !== undefined) {
    if (!after!.includes(',')) return undefined;
    const at = from + value.length - surplus.length;
    return {
      line: blank(line, at, at + surplus.length),
      finding: unexpected(surplus[0]!, 'nothing', start + at),
    };
  }
  const finding = aboutValue(value, [{ start: start + from, end: start + from + value.length }]);
  return finding && { line: line.slice(0, from) + '0'.padEnd(value.length) + after, finding };
};

/** An ellipsis for something that was left out, or a backslash at the end of a line, as in a shell. */
const LEFT_OVER = /^\s*(\.\.\.|…),?\s*$|[\s,{[](\\)\s*$/;

/** A line whose value is valid JSON, so that the fault is elsewhere in the line. */
const PLAIN = /:\s*(?:"[^"\\]*"|-?\d+(?:\.\d+)?(?:e[-+]?\d+)?|true|false|null)\s*,?\s*$/i;

/** A tuple of Python: `(0.9, 0.99)`. */
const TUPLE = /[:[,]\s*(\(([^()"]*?),?\s*\))/d;

/** A text that lacks its second quote, before other fields of the line: `"lr: 0.1,`, `"lr": "0.1, "type": …`. */
const UNCLOSED: readonly (readonly [pattern: RegExp, mended: (text: string) => string])[] = [
  [/(?:^|[{,])\s*("\w+): (?=(?:[-+.\d][-+.\w]*|true|false|null)\s*(?:[,}]|$))/d, (text) => `${text}":`],
  [/:\s*("[\w./-]+)\s*(?=,\s*"\w+"\s*:|\}\s*,?$|,?\s*$)/d, (text) => `${text.slice(0, -1)}"`],
];

/** Matches a number at the end of a line that has a quote before it and none after it. */
const OPEN_NUMBER = /:\s*"[-+]?\.?\d[-+\w.]*\s*,?\s*$/;

const unclosedIn = (line: string, start: number): Slip | undefined => {
  for (const [pattern, mend] of UNCLOSED) {
    const match = pattern.exec(line);
    const [from, to] = match?.indices?.[1] ?? [];
    if (match === null || from === undefined || to === undefined) continue;
    const mended = mend(match[1]!);
    const place = { ranges: [{ start: start + from, end: start + to }] };
    const isNumber = /^"[-+]?[.\d]/.test(match[1]!);
    const finding = isNumber
      ? jsonFinding('json/literal', { text: match[1]!, write: match[1]!.slice(1) }, place)
      : jsonFinding('json/unclosed', { what: 'the string', close: '"' }, place);
    return { line: line.slice(0, from) + mended + line.slice(from + mended.length), finding };
  }
  return undefined;
};

/** Letters directly after a string. */
const STRAY = /[:[,]\s*"[^"\\]*"([A-Za-z_]\w*)\s*(?=[,}\]]|$)/d;

const inLine = (line: string, start: number, codes: readonly string[]): Slip | undefined => {
  const stray = STRAY.exec(line);
  const [first, last] = stray?.indices?.[1] ?? [];
  if (stray !== null && first !== undefined && last !== undefined)
    return { line: blank(line, first, last), finding: unexpected(stray[1]!, 'nothing', start + first) };
  if (codes.includes('json/unclosed') && (codes.length > 1 || OPEN_NUMBER.test(line)))
    return unclosedIn(line, start);
  const tuple = TUPLE.exec(line);
  const [from, to] = tuple?.indices?.[1] ?? [];
  if (tuple !== null && from !== undefined && to !== undefined) {
    const write = tuple[2]!.includes(',') ? `[${tuple[2]}]` : tuple[2]!;
    const place = { ranges: [{ start: start + from, end: start + to }] };
    return {
      line: `${line.slice(0, from)}${'0'.padEnd(to - from)}${line.slice(to)}`,
      finding: jsonFinding('json/literal', { text: quoted(tuple[1]!), write }, place),
    };
  }
  // The reader's own finding about the line is good enough, unless the line has something that cannot be there.
  if (!codes.includes('json/unexpected') && codes.length < 2) return undefined;
  const match = LEFT_OVER.exec(line);
  const found = match?.[1] ?? match?.[2];
  if (match === null || found === undefined) return PLAIN.test(line) ? undefined : inField(line, start);
  const at = match.index + match[0].indexOf(found);
  const end = match[1] === undefined ? at + 1 : line.length;
  return { line: blank(line, at, end), finding: unexpected(found, 'nothing', start + at) };
};

/** Codes of findings that a file can have on many lines for a single reason: it is JSON with comments, or a JavaScript object. */
const COMMON = ['json/comment', 'json/trailing-comma', 'json/quotes'];

/** YAML's other words for true and false. */
const BOOLS: { readonly [word: string]: string } = { yes: 'true', on: 'true', no: 'false', off: 'false' };

/** A number with a question mark or a unit. */
const NUMBER_AND_MORE = /^([-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?)(?:\?|\s+[a-z]+)$/i;

const asValue = (each: Diagnostic, text: string): Diagnostic => {
  const [range] = each.ranges;
  if (each.code !== 'json/quotes' || range === undefined) return each;
  const word = text.slice(range.start, range.end);
  const isValue = /:\s*$/.test(text.slice(Math.max(0, range.start - 20), range.start));
  const [, number] = (isValue && NUMBER_AND_MORE.exec(word)) || [];
  if (number !== undefined) return jsonFinding('json/number', { text: word, write: number }, each);
  const write = isValue && Object.hasOwn(BOOLS, word.toLowerCase()) ? BOOLS[word.toLowerCase()] : undefined;
  return write === undefined ? each : jsonFinding('json/literal', { text: word, write }, each);
};

/** Keeps only the finding about unclosed objects for a file that ends in the middle of a field. */
const withoutCut = (given: readonly Diagnostic[], text: string): readonly Diagnostic[] => {
  const isOpen = (each: Diagnostic): boolean =>
    each.code === 'json/unclosed' && /[{[]/.test(text.charAt(startOf(each)));
  if (!given.some(isOpen)) return given;
  const whole = text.trimEnd();
  const last = Math.max(whole.lastIndexOf('\n'), whole.lastIndexOf(','));
  return given.filter((each) => isOpen(each) || startOf(each) < last);
};

/** If a file has many findings about the same mistake, makes them one finding with all places. */
const reworded = (given: readonly Diagnostic[], { text }: Tree): readonly Diagnostic[] => {
  const diagnostics = withoutCut(given, text).map((each) => asValue(each, text));
  const isName = ({ code, ranges: [range] }: Diagnostic): boolean =>
    code !== 'json/quotes' || /^\s*:/.test(text.slice(range!.end, range!.end + 20));
  const alike = (each: Diagnostic): readonly Diagnostic[] =>
    COMMON.includes(each.code) && isName(each)
      ? diagnostics.filter((other) => other.code === each.code && isName(other))
      : [each];
  return diagnostics.flatMap((each) => {
    const [first, ...more] = alike(each);
    if (more.length === 0) return [each];
    if (each !== first) return [];
    return [{ ...each, ranges: [each, ...more].flatMap(({ ranges }) => ranges).slice(0, MOST_PLACES) }];
  });
};

/** Names the mistakes in the lines of JSON. */
export const mendJson: Mend = mendWith({ inLine, reworded });
