import { formatNumber } from '../diagnostics/format_number.ts';
import { nearest, slipsFrom } from '../diagnostics/nearest.ts';
import { MAX_LENGTH, meantNumber, writeWords } from '../syntax/numbers/meant_number.ts';

/** Says what to write in place of a wrong value of a loose family, with the user's own number in it. */

/** Spells a number so that YAML 1.1 reads it as a number too: `1.0e-8`, not `1e-8`. */
const shown = (value: number): string =>
  formatNumber(Number(value.toPrecision(12)), true).replace(/^(-?\d+)e/, '$1.0e');

const PLACEHOLDER = /\$\{|\{\{|^\$\w|^<.*>$|%\(\w+\)/;

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

/** Advice for a text in a field that takes a number. */
export const numberToWrite = (name: string, text: string): string => {
  const trimmed = text.trim();
  if (PLACEHOLDER.test(trimmed)) return 'it is a placeholder that was not filled in, so write the value';
  if (trimmed === 'auto') return `only DeepSpeed has "auto", so write a number${exampleFor(name)}`;
  if (trimmed.length > MAX_LENGTH) return `write a number${exampleFor(name)}`;
  const [, noted, note] = NOTED.exec(trimmed) ?? [];
  if (noted !== undefined) return `write ${noted}, and # before ${JSON.stringify(note)} if it is a comment`;
  const [, ended] = ENDED.exec(trimmed) ?? [];
  if (ended !== undefined) return `write ${ended}`;
  const meant = meantNumber(trimmed);
  const mistake = meant === undefined ? '' : ` (${meant.mistake})`;
  const write = writeWords(meant ?? {}, (number) => shown(Number(number)));
  return write === undefined ? `write a number${mistake}${exampleFor(name)}` : `write ${write}${mistake}`;
};

/** The known name that a wrong name most likely means. */
export const meantName = (name: string, known: readonly string[]): string | undefined => {
  const same =
    known.find((each) => each.toLowerCase() === name.toLowerCase()) ??
    known.find((each) => each === `${name}_with_warmup`);
  if (same !== undefined) return same;
  const [slip] = known
    .map((each) => ({ each, slips: slipsFrom(name, each) }))
    .filter(({ slips }) => slips < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.slips - b.slips);
  return slip?.each ?? nearest(name, known, { isType: true });
};

/** Advice for an unknown name: the most similar known name, and all of them. */
export const nameToWrite = (name: string, known: readonly string[]): string => {
  const meant = meantName(name, known);
  const all = `write one of ${known.join(', ')}`;
  return meant === undefined ? all : `did you mean ${meant}? Else ${all}`;
};
