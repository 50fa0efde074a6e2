import { formatNumber } from '../diagnostics/format_number.ts';
import { nearest, slipsFrom } from '../diagnostics/nearest.ts';
import { MAX_LENGTH, type MeantNumber, meantNumber, writeWords } from '../syntax/numbers/meant_number.ts';
import { numberFrom } from './loose_values.ts';

/** Says what to write in place of a wrong value of a loose family, with the user's own number in it. */

/** Spells a number so that YAML 1.1 reads it as a number too: `1.0e-8`, not `1e-8`. */
export const numberShown = (value: number): string =>
  formatNumber(Number(value.toPrecision(12)), true).replace(/^(-?\d+)e/, '$1.0e');

const PLACEHOLDER = /^(?:TODO|FIXME|TBD|XXX)\b|^\?+$|\$\{|\{\{|^\$\w|^<.*>$|%\(\w+\)/;

const NUMBER = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?';

/** A number followed by a note that is not marked with #. */
const NOTED = new RegExp(`^(${NUMBER})\\s+((?://|--|;|/\\*|\\().*)$`);

/** A number followed by a punctuation mark, as in another language. */
const ENDED = new RegExp(`^(${NUMBER})\\s*[,;.]$`);

/** An example value for a field, by a pattern of its name. */
const examples: readonly (readonly [name: RegExp, example: string])[] = [
  [/epochs/i, '3'],
  [/batch|accum|nbs/i, '8'],
  [/steps|iter/i, '1000'],
  [/ratio|alpha|factor|gamma/i, '0.1'],
  [/eps/i, '1.0e-8'],
  [/beta|mom/i, '0.9'],
  [/power|cycles/i, '1.0'],
  [/lr|rate/i, '0.001'],
];

const exampleFor = (name: string): string => {
  const example = examples.find(([pattern]) => pattern.test(name))?.[1];
  return example === undefined ? '' : `, such as ${example}`;
};

/** Fields that take whole numbers only. */
const WHOLE =
  /^(?:MAX_ITER|WARMUP_ITERS|NUM_DECAYS|max_steps|max_seq_len|(?:total|warmup)_num_steps|num_(?:decay|stable)_steps)$|batch|accum/i;

/** Fields in which a number above 1, or a rate above 10, is probably not meant. */
const SMALL: readonly (readonly [name: RegExp, most: number])[] = [
  [/_ratio$|alpha|beta|^mom/i, 1],
  [/(?:^|_)lr|rate/i, 10],
];

/** The number in brackets, or with the unit that the name says. */
const bareNumber = (name: string, text: string): string | undefined => {
  const [, number, unit] =
    new RegExp(`^(?:[([]\\s*(?=.*[)\\]]$))?(${NUMBER})\\s*(?:,?\\s*[)\\]]|(epochs?))$`, 'i').exec(text) ?? [];
  return unit === undefined || /epoch/i.test(name) ? number : undefined;
};

/** The advice for a number in quotes; undefined if it has no quotes in the file, or is not a number. */
export const unquotedNumber = (source: string | undefined): string | undefined => {
  const inner = /^(["'])\s*(.*?)\s*\1$/.exec(source ?? '')?.[2];
  return inner !== undefined && numberFrom(inner) !== undefined ? `write ${inner} without quotes` : undefined;
};

/** What to write for a number in another spelling; undefined if that number does not fit the field. */
const meantWords = (name: string, meant: MeantNumber | undefined): string | undefined => {
  if (meant?.write === undefined) return undefined;
  const value = Number(meant.write);
  const most =
    name === 'scale_schedule_ratio' ? undefined : SMALL.find(([pattern]) => pattern.test(name))?.[1];
  if (most !== undefined && Math.abs(value) > most) return undefined;
  if (!WHOLE.test(name)) return writeWords(meant, (number) => numberShown(Number(number)));
  return Number.isInteger(value) ? String(value) : undefined;
};

/** Advice for a text in a field that takes a number. */
export const numberToWrite = (name: string, text: string): string => {
  const trimmed = text.trim();
  if (PLACEHOLDER.test(trimmed)) return 'it is a placeholder that was not filled in, so write the value';
  const kind = WHOLE.test(name) ? 'a whole number' : 'a number';
  if (trimmed === 'auto') return `only DeepSpeed has "auto", so write ${kind}${exampleFor(name)}`;
  if (/^(?:null|None|~|)$/.test(trimmed))
    return `write ${kind}${exampleFor(name)}, or remove the line for the default`;
  if (trimmed.length > MAX_LENGTH) return `write ${kind}${exampleFor(name)}`;
  const bare = ENDED.exec(trimmed)?.[1] ?? bareNumber(name, trimmed);
  if (bare !== undefined) return `write ${bare}`;
  const noted = NOTED.exec(trimmed);
  if (noted !== null) return `write ${noted[1]}, and # before ${JSON.stringify(noted[2])} if it is a comment`;
  const meant = meantNumber(trimmed);
  const mistake = meant === undefined ? '' : ` (${meant.mistake})`;
  const write = meantWords(name, meant);
  return write === undefined ? `write ${kind}${mistake}${exampleFor(name)}` : `write ${write}${mistake}`;
};

/** The whole number to write for one with a fraction: `25.000` may also mean 25000. */
export const wholeToWrite = (text: string): string => {
  const value = Number(text.replaceAll('_', ''));
  if (!(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) return '1000 or another number';
  const rounded = Math.max(1, Math.trunc(value));
  return /^[1-9]\d{0,2}\.000$/.test(text) ? `${rounded}, or ${rounded}000 if that is meant` : String(rounded);
};

/** The known name from which another one differs only by a typing error; undefined if there is none. */
export const slippedName = (name: string, known: readonly string[]): string | undefined =>
  known.includes(name)
    ? undefined
    : known
        .filter((each) => slipsFrom(name, each) < Number.POSITIVE_INFINITY)
        .sort((a, b) => slipsFrom(name, a) - slipsFrom(name, b))[0];

/** The known name that a wrong name most likely means. */
export const meantName = (name: string, known: readonly string[]): string | undefined => {
  const same =
    known.find((each) => each.toLowerCase() === name.toLowerCase()) ??
    known.find((each) => each === `${name}_with_warmup`);
  if (same !== undefined) return same;
  return slippedName(name, known) ?? nearest(name, known, { isType: true });
};

/** Advice for an unknown name: the most similar known name, and all of them. */
export const nameToWrite = (name: string, known: readonly string[]): string => {
  const meant = meantName(name, known);
  const all = `write one of ${known.join(', ')}`;
  return meant === undefined ? all : `did you mean ${meant}? If not, ${all}`;
};
