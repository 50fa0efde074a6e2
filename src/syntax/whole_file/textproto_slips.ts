import { syntaxFinding } from '../../diagnostics/catalogue/formats/syntax.ts';
import { type Diagnostic, startOf } from '../../diagnostics/diagnostic.ts';
import { meantNumber } from '../numbers/meant_number.ts';
import type { Tree } from '../tree.ts';
import { type Mend, MOST_PLACES, mendWith, quoted, type Slip } from './slips.ts';
import { withBraces } from './textproto_braces.ts';
import { aboutNames } from './textproto_names.ts';
import type { SlipParts } from './textproto_rows.ts';
import { aboutValues } from './textproto_values.ts';

/** Names slips in lines of text format, and reports many of the same kind as one finding. */

/** Codes of findings that already say enough, or are not about their line alone. */
const SAID =
  /^syntax\/(?:other-|conflict|url|leftover|too-deep|look-alike|invalid|foreign|mismatched|unclosed)/;

/** A line without the comment at its end. */
const BODY = /^((?:[^#"']|"(?:[^"\\]|\\.)*(?:"|$)|'(?:[^'\\]|\\.)*(?:'|$))*)/;

/** True if the reader of numbers already says what to write for the value. */
const isNumber = (body: string): boolean => {
  const value = /^\s*\w+\s*:\s*(.*?)[,;]?$/.exec(body)?.[1];
  return value !== undefined && meantNumber(value)?.write !== undefined;
};

const inLine = (line: string, start: number, codes: readonly string[]): Slip | undefined => {
  if (codes.every((code) => SAID.test(code))) return undefined;
  const body = BODY.exec(line)![0].trimEnd();
  const rows =
    codes.includes('syntax/bad-number') && isNumber(body)
      ? aboutNames()
      : [...aboutNames(), ...aboutValues()];
  for (const { pattern: form, mended, write } of rows) {
    const match = form.exec(body);
    const [from, to] = match?.indices?.groups?.at ?? [];
    const without = match === null ? undefined : mended(match.groups as SlipParts);
    if (match === null || from === undefined || to === undefined || without === undefined) continue;
    if (without.length > body.length) continue;
    const place = { ranges: [{ start: start + from, end: start + to }] };
    const expected = write(match.groups as SlipParts);
    const finding =
      typeof expected === 'string'
        ? syntaxFinding('syntax/unexpected', { found: quoted(match.groups!.at!), expected }, place)
        : expected(place);
    return { line: without.padEnd(body.length) + line.slice(body.length), finding };
  }
  return undefined;
};

/** Codes of findings that a file can have on many lines for a single reason: it follows the rules of another format. */
const COMMON =
  /^syntax\/(?:equals|missing-colon|extra-separator|quoted-name|unopened|unexpected|foreign-comment|invisible-character|smart-quote|plus)$/;

/** The fewest findings to combine into one; fewer stay separate. */
const FEWEST = 3;

const kindOf = ({ code, message }: Diagnostic): string =>
  code === 'syntax/unexpected' ? code + message : code;

const BLOCK = /^\.(\w+)\s*\{/;

/** Advice for a name with a dot before a block, such as `a.b {`: one block inside the other. */
const withDot = (each: Diagnostic, text: string): Diagnostic => {
  const [{ start } = { start: 0 }] = each.ranges;
  const inner =
    each.code === 'syntax/dotted-name' ? BLOCK.exec(text.slice(start, start + 80))?.[1] : undefined;
  return inner === undefined
    ? each
    : { ...each, message: each.message.replace(`${inner}: … }`, `${inner} { … } }`) };
};

/** A Python call that stands for a block: `optimizer: dict(`. */
const CALL = /[:=][ \t]*([A-Za-z_][\w.]*)$/;

const asCall = (each: Diagnostic, text: string): Diagnostic => {
  const [{ start } = { start: 0 }] = each.ranges;
  if (
    each.code !== 'syntax/unexpected' ||
    !/^\([ \t]*\r?$/m.test(text.slice(start, start + 100).split('\n')[0]!)
  )
    return each;
  const call = CALL.exec(text.slice(Math.max(0, start - 100), start))?.[1];
  if (call === undefined) return each;
  const ranges = [{ start: start - call.length, end: start + 1 }];
  return syntaxFinding(
    'syntax/unexpected',
    { found: `${call}(`, expected: '{, and } at its end' },
    { ...each, ranges },
  );
};

/** Keeps the first finding about a program that was pasted at the end of a config. */
const withoutProgram = (given: readonly Diagnostic[], text: string): readonly Diagnostic[] => {
  const program = given.find(
    ({ code, ranges: [at] }) =>
      code === 'syntax/unexpected' && /^(?:import|from) /.test(text.slice(at?.start, at?.end)),
  );
  return program === undefined ? given : given.filter((each) => startOf(each) <= startOf(program));
};

/** Removes the finding about an unclosed block if its brace is in a comment of another language. */
const withoutHidden = (given: readonly Diagnostic[], text: string): readonly Diagnostic[] => {
  const lineOf = (each: Diagnostic): number => text.lastIndexOf('\n', startOf(each));
  const lines = given
    .filter(
      ({ code, ranges: [at] }) =>
        code === 'syntax/foreign-comment' && text.slice(at?.start, at?.end).includes('}'),
    )
    .map(lineOf);
  return given.filter((each) => each.code !== 'syntax/unclosed' || !lines.includes(lineOf(each)));
};

/** Makes one finding of an equals sign and a value after it that a config cannot calculate: `= int(25000)`. */
const withEquals = (given: readonly Diagnostic[], text: string): readonly Diagnostic[] => {
  const isBefore = (sign: Diagnostic, { code, ranges: [at] }: Diagnostic): boolean =>
    code === 'syntax/bad-number' && /^=[ \t]*$/.test(text.slice(sign.ranges[0]?.start, at?.start));
  return given.flatMap((each) => {
    if (each.code === 'syntax/bad-number')
      return given.some((sign) => sign.code === 'syntax/equals' && isBefore(sign, each)) ? [] : [each];
    const value = each.code === 'syntax/equals' ? given.find((other) => isBefore(each, other)) : undefined;
    const [from] = each.ranges;
    const [to] = value?.ranges ?? [];
    if (value === undefined || from === undefined || to === undefined) return [each];
    const [named = '', name = ''] = /([A-Za-z_]\w*)[ \t]*$/.exec(text.slice(0, from.start).slice(-100)) ?? [];
    const start = from.start - named.length;
    const write = /: write (.+)$/.exec(value.message)?.[1] ?? '…';
    const expected = name === '' ? 'the name of a field before it' : `${name}: ${write}`;
    const params = { found: quoted(text.slice(start, to.end)), expected };
    return [syntaxFinding('syntax/unexpected', params, { ranges: [{ start, end: to.end }] })];
  });
};

/** Keeps only the finding about unclosed blocks for a file that ends in the middle of a field. */
const withoutCut = (given: readonly Diagnostic[], text: string): readonly Diagnostic[] => {
  const isCut = given.some(
    ({ code, notes }) =>
      code === 'syntax/unclosed' && notes.some(({ message }) => message === 'the file ends here'),
  );
  if (!isCut) return given;
  const last = text.trimEnd().lastIndexOf('\n');
  return given.filter(
    (each) => !/^syntax\/(?:missing-value|unterminated-string)$/.test(each.code) || startOf(each) < last,
  );
};

/** If a file has many findings about the same mistake, makes them one finding with all places. */
const reworded = (given: readonly Diagnostic[], { text }: Tree): readonly Diagnostic[] => {
  const diagnostics = withEquals(
    withoutHidden(withoutProgram(withoutCut(given, text), text), text),
    text,
  ).map((each) => asCall(withDot(each, text), text));
  return diagnostics.flatMap((each) => {
    if (!COMMON.test(each.code)) return [each];
    const alike = diagnostics.filter((other) => kindOf(other) === kindOf(each));
    if (alike.length < FEWEST) return [each];
    if (alike[0] !== each) return [];
    return [{ ...each, ranges: alike.flatMap(({ ranges }) => ranges).slice(0, MOST_PLACES) }];
  });
};

/** New errors with these codes show that a correct brace was changed. */
const ABOUT_BRACES = /^syntax\/(?:un|stray|left|mismatched|nameless)/;

/**
 * True if there are no more errors than before, and no new errors about braces. The number may stay the same, because
 * an error may have hidden others.
 */
const isBetter = (before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean => {
  const codes = new Set(before.map(({ code }) => code));
  const isNew = ({ code }: Diagnostic): boolean => ABOUT_BRACES.test(code) && !codes.has(code);
  return after.length <= before.length && !after.some(isNew);
};

const inLines = mendWith({ inLine, reworded, rounds: 8, isBetter });

/**
 * Longer texts are left alone: they are unlikely to be typed by hand, and reading them several times would take long.
 */
const LONGEST_TEXT = 100_000;

/** Names the mistakes in the lines of text format. */
export const mendTextproto: Mend = (given, read) => {
  if (given.tree.text.length > LONGEST_TEXT) return { parsed: given, diagnostics: given.diagnostics };
  const { parsed, found } = withBraces(given, read);
  const mended = inLines(parsed, read);
  return {
    ...mended,
    diagnostics: [...found, ...mended.diagnostics].sort((a, b) => startOf(a) - startOf(b)),
  };
};
