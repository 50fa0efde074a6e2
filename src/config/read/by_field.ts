import { fieldOnPath, expected as wordsOf } from '../../bind/describe.ts';
import { syntaxFinding } from '../../diagnostics/catalogue/formats/syntax.ts';
import { valueFinding } from '../../diagnostics/catalogue/values.ts';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import { formatNumber } from '../../diagnostics/format_number.ts';
import { slipsFrom } from '../../diagnostics/nearest.ts';
import { enumValues, holdsMessages, type Message } from '../../schema/descriptors/message.ts';
import { plainNumber } from '../../syntax/numbers/meant_number.ts';
import { isPlaceholder } from '../../syntax/placeholders.ts';
import type { LoadResult } from '../build/result.ts';
import { inWordsOfNames } from './by_name.ts';
import { inWordsOfPrograms } from './by_program.ts';
import { inUnit, share, wholeInRange } from './number_advice.ts';
import { asOther, withoutAbsent } from './other_program.ts';

/**
 * Rewords findings of the text format's parser. The parser does not know the fields, so it would advise quotes around
 * `0.04?` even if the field takes a number.
 */

/** A field and the start of its value in the text before a finding: `rate: 0.04` before a finding at `0.05`. */
const BEFORE = /([A-Za-z_]\w*)\s*:\s*([^\s:{}#]*)([ \t,]*)$/;

/** Two words where one name with an underscore may be meant: `batch size:`. */
const SPLIT = /^(\w+) (\w+)(?=[ \t]*[:={])/;

/** The quotes around a value: plain or typographic, perhaps with a letter before them as in Python, or a stray character. */
const QUOTES = /^\w?["'`‘“]|["'`’”]$/g;

/** The codes of findings about a value that starts or continues in a way that no value can. */
const ABOUT_VALUES = ['syntax/unquoted', 'syntax/unexpected', 'syntax/smart-quote'];

/** The finding for a field's name with a space in place of an underscore. */
const splitName = ({ path, ranges: [range], severity }: Diagnostic, message: Message, text: string) => {
  const { start } = range!;
  const [found, first, second] = SPLIT.exec(text.slice(start, start + 200)) ?? [];
  if (found === undefined) return undefined;
  const expected = `${first}_${second}`;
  if (fieldOnPath(message, [...path.slice(0, -1), expected]) === undefined) return undefined;
  const place = { path, ranges: [{ start, end: start + found.length }], severity };
  return syntaxFinding('syntax/unexpected', { found, expected }, place);
};

/** The finding for a value that its field cannot take; undefined if the parser's finding says enough. */
const wrongValue = ({ code, path, ranges, severity }: Diagnostic, message: Message, text: string) => {
  const isSecond = code === 'syntax/loose-value';
  if (!isSecond && !ABOUT_VALUES.includes(code)) return undefined;
  const { start, end } = ranges[0]!;
  const [, name, word = '', gap = ''] = BEFORE.exec(text.slice(Math.max(0, start - 200), start)) ?? [];
  const field = name === undefined ? undefined : fieldOnPath(message, [...path, name]);
  if (name === undefined || field === undefined || field.repeated === true || holdsMessages(field))
    return undefined;
  const isText = field.kind === 'string' || field.kind === 'bytes';
  if (isSecond ? isText || word === '' : gap !== '' || (isText && word === '')) return undefined;
  const [rest] = /^[^\s,;#{}]*/.exec(text.slice(start, start + 60))!;
  const from = start - gap.length - word.length;
  // The end of a tuple of one number.
  const [close] = (text[from] === '(' && /^,?\s*\)/.exec(text.slice(start + rest.length, start + 80))) || [
    '',
  ];
  const to = Math.max(end, start + rest.length + close.length);
  const got = text.slice(from, to);
  const plain = got.replace(QUOTES, '');
  const place = { path: [...path, name], ranges: [{ start: from, end: to }], severity };
  if (isSecond) {
    const write = `one of ${word.replace(/[,;]$/, '')} and ${rest}`;
    return valueFinding('value/type', { name, expected: 'one value', got, write }, place);
  }
  const last = plain.split('.').at(-1)!;
  const isName = field.kind === 'enum' && Object.hasOwn(enumValues(field), last);
  const write = isText
    ? JSON.stringify(plain)
    : isName
      ? last
      : plainNumber(plain.replace(/^[([]+|,?\s*[)\]]+$/g, ''));
  return valueFinding('value/type', { name, expected: wordsOf(field), got, write }, place);
};

/** The finding for a scalar written in braces, such as `{lr}` or `{:.4f}`. */
const inBraces = ({ code, path, ranges, severity }: Diagnostic, message: Message, text: string) => {
  if (code !== 'syntax/missing-value' && code !== 'syntax/unexpected') return undefined;
  const { start } = ranges[0]!;
  const [, name, before] =
    /([A-Za-z_]\w*)\s*:?\s*(\{[^{}\n]*)$/.exec(text.slice(Math.max(0, start - 200), start)) ?? [];
  const [after] = /^[^{}\n]*\}/.exec(text.slice(start, start + 200)) ?? [];
  if (name === undefined || before === undefined || after === undefined) return undefined;
  const way = path.slice(0, path.lastIndexOf(name) + 1);
  const field = fieldOnPath(message, way);
  if (field === undefined || holdsMessages(field)) return undefined;
  const place = {
    path: way,
    ranges: [{ start: start - before.length, end: start + after.length }],
    severity,
  };
  return valueFinding('value/type', { name, expected: wordsOf(field), got: before + after }, place);
};

/** Notes in place of a value that is still to be decided. */
const TO_DO = /^["']?((?:TODO|FIXME|TBD)\b[^"']*)["']?$/i;

/** The finding for a note or a placeholder in place of a value. */
const note = ({ code, path, ranges: [range], severity }: Diagnostic, text: string) => {
  const written = range === undefined ? '' : text.slice(range.start, range.end);
  const bare = written.replace(/^(["'])(.*)\1$/, '$2');
  const found = isPlaceholder(bare) ? bare : TO_DO.exec(written)?.[1];
  return found === undefined || !code.startsWith('value/')
    ? undefined
    : syntaxFinding('syntax/placeholder', { text: found }, { path, ranges: [range!], severity });
};

/** Advice for a range such as 0.04-0.08: one of its numbers is meant rather than the difference, which would be negative. */
const numberRange = (diagnostic: Diagnostic): Diagnostic | undefined =>
  diagnostic.code === 'syntax/bad-number' &&
  /^[\d.]+(?:e[-+]?\d+)? ?[-–] ?[\d.]+(?:e[-+]?\d+)? is not .*: write -?[\d.e-]+$/i.test(diagnostic.message)
    ? {
        ...diagnostic,
        message: diagnostic.message.replace(
          /: write (-?.*)$/,
          (_, difference) =>
            `: write one of the two${difference.startsWith('-') ? '' : `, or ${difference} for the difference`}`,
        ),
      }
    : undefined;

/** Advice for a whole number such as 50.000, which more likely means fifty thousand than fifty. */
const thousands = (diagnostic: Diagnostic): Diagnostic | undefined => {
  const [advice, number] = /(?<= the number [1-9]\d{0,2}\.000: )write (\d+)$/.exec(diagnostic.message) ?? [];
  return advice === undefined
    ? undefined
    : {
        ...diagnostic,
        message: diagnostic.message.replace(advice, `write ${number}000, or ${number} if that is meant`),
      };
};

const LEAVE_OUT = ': write nothing, and leave the field out';

/** Advice for None in a field without a default: leaving the field out would make it 0. */
const absent = (each: Diagnostic, message: Message): Diagnostic | undefined => {
  const field = each.message.endsWith(LEAVE_OUT) ? fieldOnPath(message, each.path) : undefined;
  return field === undefined || field.kind === 'bool' || field.default !== undefined
    ? undefined
    : { ...each, message: each.message.replace(LEAVE_OUT, ': write a value') };
};

/** The meaning of words such as `enable` in other programs. */
const BOOLS: { readonly [word: string]: boolean } = {
  enable: true,
  enabled: true,
  disable: false,
  disabled: false,
  none: false,
  null: false,
};

/** Advice for a word that means true or false, or misspells one of them. */
const bool = (each: Diagnostic, text: string): Diagnostic | undefined => {
  const [, name, got] =
    /^(\w+) takes (?:true or false), not (?:the string |the number )?([^:]*)$/.exec(each.message) ?? [];
  const [range] = each.ranges;
  if (each.code !== 'value/type' || name === undefined || got === undefined || range === undefined)
    return undefined;
  const written = text.slice(range.start, range.end);
  const word = written.replace(/[^A-Za-z]/g, '').toLowerCase();
  const number = Number(written);
  const write = /^!/.test(written)
    ? undefined
    : number === 0 || number === 1
      ? String(number === 1)
      : Object.hasOwn(BOOLS, word)
        ? String(BOOLS[word])
        : ['true', 'false'].find((other) => word === other || slipsFrom(word, other) === 1);
  const params = { name, expected: 'true or false', got: written, write };
  return write === undefined ? undefined : valueFinding('value/type', params, { ...each, ranges: [range] });
};

/** Advice for a number with an m, if the field takes fractions: the m may mean milli, not million. */
const milli = (each: Diagnostic, message: Message): Diagnostic | undefined => {
  const [, number] = /^(-?[\d.]+)m is not a number \(.* millions\): write /.exec(each.message) ?? [];
  const kind = number === undefined ? undefined : fieldOnPath(message, each.path)?.kind;
  const isFraction =
    kind === 'float' || kind === 'double' || (kind === undefined && Math.abs(Number(number)) < 1);
  if (!isFraction) return undefined;
  const write = `${number}, or ${formatNumber(Number((Number(number) / 1000).toPrecision(12)), true)} if m stands for milli`;
  return { ...each, message: each.message.replace(/ \(.*$/, ` (a number takes no unit): write ${write}`) };
};

const reworded = (diagnostic: Diagnostic, message: Message, text: string): Diagnostic => {
  const found =
    note(diagnostic, text) ??
    numberRange(diagnostic) ??
    thousands(diagnostic) ??
    milli(diagnostic, message) ??
    wholeInRange(diagnostic, message, text) ??
    inUnit(diagnostic, text) ??
    absent(diagnostic, message) ??
    share(diagnostic, text) ??
    inBraces(diagnostic, message, text) ??
    (diagnostic.code === 'syntax/missing-value' ? splitName : wrongValue)(diagnostic, message, text) ??
    diagnostic;
  return bool(found, text) ?? found;
};

/** Rewords the findings of a result, so that they say what the fields take. */
export const inWordsOfFields = <R extends LoadResult<any>>(result: R): R => {
  const { ok, config, diagnostics } = result;
  const { source, bound } = config;
  if (ok || !('tree' in source)) return result;
  const { text } = source;
  if (source.format !== 'textproto') {
    const reword = (each: Diagnostic): Diagnostic =>
      note(each, text) ??
      bool(each, text) ??
      wholeInRange(each, bound.message, text) ??
      share(each, text) ??
      inUnit(each, text) ??
      absent(each, bound.message) ??
      each;
    return { ...result, diagnostics: asOther(withoutAbsent(diagnostics, text).map(reword), bound) };
  }
  const words = diagnostics.map((each) => reworded(each, bound.message, source.text));
  const changed = words.filter((each, at) => each !== diagnostics[at]).flatMap(({ ranges }) => ranges);
  // The second word of a split name is not reported as an unknown field.
  const isSaid = ({ code, ranges: [range] }: Diagnostic): boolean =>
    code === 'field/unknown' &&
    changed.some(({ start, end }) => range !== undefined && start < range.start && range.end <= end);
  const said = words.filter((each) => !isSaid(each));
  // The part that was cut off may have a block that shows another family.
  const isCut = said.some(({ notes }) => notes.some(({ message }) => message === 'the file ends here'));
  const sure = isCut ? said.filter((each) => each.code !== 'field/unknown' || isError(each)) : said;
  const named = inWordsOfNames(sure, bound, source.tree);
  return { ...result, diagnostics: inWordsOfPrograms(named, bound, source.text) };
};
