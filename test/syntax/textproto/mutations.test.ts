import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from '../../../src/syntax/textproto/index.ts';
import { describeReference, missingReference, referencePath } from '../../support/reference.ts';

/** Real configs with one brace, line or quote changed: few findings, the first of them at the change. */

interface Changed {
  readonly lines: readonly string[];
  /** The line of the change, counted from 0. */
  readonly at: number;
}

const linesWith = (lines: readonly string[], pattern: RegExp): number[] =>
  lines.flatMap((line, i) => (pattern.test(line) ? [i] : []));

const replaced = (lines: readonly string[], at: number, ...by: string[]): Changed => ({
  lines: [...lines.slice(0, at), ...by, ...lines.slice(at + 1)],
  at,
});

interface Mutation {
  readonly what: string;
  readonly where: RegExp;
  readonly change: (lines: readonly string[], at: number) => Changed;
}

const mutations: readonly Mutation[] = [
  {
    what: 'a line with a closing brace doubled',
    where: /^\s*}\s*$/,
    change: (lines, at) => replaced(lines, at, lines[at]!, lines[at]!),
  },
  {
    what: 'an extra closing brace, indented as the line before it',
    where: /^\s*\w+: \S+$/,
    change: (lines, at) => replaced(lines, at, lines[at]!, `${/^\s*/.exec(lines[at]!)![0]}}`),
  },
  {
    what: 'a line with a closing brace missing',
    where: /^\s*}\s*$/,
    change: (lines, at) => replaced(lines, at),
  },
  {
    what: 'an opening brace missing',
    where: /{\s*$/,
    change: (lines, at) => replaced(lines, at, lines[at]!.replace(/{\s*$/, '')),
  },
  { what: 'the first line of a block missing', where: /{\s*$/, change: (lines, at) => replaced(lines, at) },
  {
    what: 'the first line of a block doubled',
    where: /{\s*$/,
    change: (lines, at) => replaced(lines, at, lines[at]!, lines[at]!),
  },
  {
    what: 'a quote missing',
    where: /^[^#]*"/,
    change: (lines, at) => replaced(lines, at, lines[at]!.replace('"', '')),
  },
];

const folder = referencePath('object-detection', 'corpus');
const texts =
  missingReference === undefined
    ? readdirSync(folder)
        .filter((file) => /\.(config|pbtxt)$/.test(file))
        .map((file) => readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r', ''))
        .filter((text) => parse(text).diagnostics.length === 0)
    : [];

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length - 1;

/** The distance in lines between the change and the first finding or one of its notes. */
const distance = ({ lines, at }: Changed): number => {
  const text = lines.join('\n');
  const [first] = parse(text).diagnostics;
  const ranges = [...(first?.ranges ?? []), ...(first?.notes.flatMap(({ range }) => range ?? []) ?? [])];
  return Math.min(...ranges.map(({ start }) => Math.abs(lineOf(text, start) - at)));
};

describeReference('real configs with one thing changed', () => {
  for (const { what, where, change } of mutations) {
    it(`${what}: the first finding is at the change`, () => {
      let tried = 0;
      let near = 0;
      texts.forEach((text, i) => {
        const lines = text.split('\n');
        const places = linesWith(lines, where);
        if (places.length === 0) return;
        const changed = change(lines, places[(i * 7919) % places.length]!);
        tried++;
        if (distance(changed) <= 3) near++;
        expect(parse(changed.lines.join('\n')).diagnostics.length).to.be.below(4);
      });
      expect(tried).to.be.above(60);
      // Some changes can be read in two ways, both with correct indentation.
      expect(near / tried).to.be.above(0.97);
    });
  }
});
