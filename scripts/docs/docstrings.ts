import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../bundle.ts';

/** Reads the docstrings of src/schedules/, which the page prints and the tests run. */

const labels = ['Formula', 'Edges', 'Units', 'Reports', 'Source'] as const;
export type Label = (typeof labels)[number];

/** Fields of a type, as in YAML, and rates worked out by hand. */
export interface Example {
  readonly text: string;
  readonly fields: { readonly [name: string]: unknown };
  readonly rates: readonly (readonly [rate: number, step: number])[];
}

/** Fields of reduce_on_plateau, and the factor after each metric. */
export interface PlateauExample {
  readonly text: string;
  readonly fields: { readonly [name: string]: unknown };
  readonly factors: readonly number[];
  readonly metrics: readonly number[];
}

export interface Docstring {
  readonly file: string;
  readonly summary: string;
  readonly said: { readonly [L in Label]?: string };
  readonly examples: readonly string[];
}

const DOCSTRING =
  /\/\*\*\n((?: \*(?!\/).*\n)+) \*\/\nexport const (?:\w+ = \/\* @__PURE__ \*\/ defineSchedule\(\{\n {2}type: '(\w+)'|plateauOf\b)/g;
const LABEL = new RegExp(`^(?=(?:${labels.join('|')}|Example): )`, 'm');

/** Splits a docstring into its first paragraph and its labelled paragraphs, joining wrapped lines. */
const read = (file: string, comment: string): Docstring => {
  const [summary = '', ...paragraphs] = comment.replaceAll(/^ \* ?/gm, '').split('\n\n');
  const parts = paragraphs
    .join('\n')
    .split(LABEL)
    .map((part) => part.replaceAll(/\s*\n\s*/g, ' ').trim())
    .map((part) => [part.slice(0, part.indexOf(': ')), part.slice(part.indexOf(': ') + 2)] as const);
  return {
    file,
    summary: summary.replaceAll('\n', ' '),
    said: Object.fromEntries(parts.filter(([label]) => label !== 'Example')),
    examples: parts.flatMap(([label, text]) => (label === 'Example' ? [text] : [])),
  };
};

/** The docstring of each type, by its name; also that of reduce_on_plateau, which is a field. */
export const docstrings: ReadonlyMap<string, Docstring> = new Map(
  readdirSync(join(root, 'src/schedules'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const file = `src/schedules/${name}`;
      return [...readFileSync(join(root, file), 'utf8').matchAll(DOCSTRING)].map(
        ([, comment = '', type = 'reduce_on_plateau']) => [type, read(file, comment)] as const,
      );
    }),
);

const numbers = (text: string): number[] => text.split(', ').map(Number);

/** Reads `{ … } has 0.1 at step 0, 0.05 at 1000.` */
export const exampleIn = (text: string): Example => {
  const [, fields, rates] = /^(\{.*\}) has (\S+ at step \d+(?:, \S+ at \d+)*)\.$/.exec(text) ?? [];
  if (fields === undefined || rates === undefined)
    throw new Error(`the example is not in the expected form: ${text}`);
  return {
    text,
    fields: parse(fields),
    rates: rates.split(', ').map((each) => {
      const [rate, step] = each.replace('step ', '').split(' at ');
      return [Number(rate), Number(step)] as const;
    }),
  };
};

/** Reads `{ … } has the factors 1, 0.5 after the metrics 3, 3.` */
export const plateauExampleIn = (text: string): PlateauExample => {
  const [, fields, factors, metrics] =
    /^(\{.*\}) has the factors ([\d., ]+) after the metrics ([\d., ]+)\.$/.exec(text) ?? [];
  if (fields === undefined || factors === undefined || metrics === undefined) {
    throw new Error(`the example is not in the expected form: ${text}`);
  }
  return { text, fields: parse(fields), factors: numbers(factors), metrics: numbers(metrics) };
};

/** The codes that a docstring says the type reports. */
export const codesOf = ({ said }: Docstring): readonly string[] =>
  said.Reports === undefined || said.Reports === 'no findings of its own.'
    ? []
    : said.Reports.replace(/\.$/, '').split(', ');
