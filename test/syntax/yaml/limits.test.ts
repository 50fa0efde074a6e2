import { expect } from 'chai';
import { isError } from '../../../src/diagnostics/diagnostic.ts';
import { MAX_DEPTH } from '../../../src/syntax/tree.ts';
import { parseYaml } from '../../../src/syntax/yaml/index.ts';
import { cpuMilliseconds, NO_BLOW_UP } from '../../support/cpu.ts';
import { strayRanges } from './support.ts';

const times = (count: number, of: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => of(i)).join('');

const laughs = times(1000, (i) => `a${i}: &a${i} [${i === 0 ? '1' : times(9, () => `*a${i - 1},`)}]\n`);

/** Texts that blow up a reader of YAML, each refused with one code. */
const hazards: [why: string, text: string, code: string][] = [
  ['100,000 names', times(100_000, (i) => `k${i}: 1\n`), 'yaml/size'],
  ['100,000 names in braces', `{${times(100_000, (i) => `k${i}: 1, `)}}`, 'yaml/size'],
  ['100,000 items', times(100_000, () => '- 1\n'), 'yaml/size'],
  ['100,000 brackets', times(100_000, () => '['), 'yaml/size'],
  ['10,000 brackets, closed', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'yaml/depth'],
  ['10,000 braces', times(10_000, () => '{a: '), 'yaml/depth'],
  ['5,000 compact lists', `${'- '.repeat(5000)}x`, 'yaml/depth'],
  ['1,000 blocks, each deeper', times(1000, (i) => `${' '.repeat(i)}a:\n`), 'yaml/depth'],
  ['100,000 question marks', '? '.repeat(100_000), 'yaml/size'],
  ['5,000 question marks', '? '.repeat(5000), 'yaml/depth'],
  ['30,000 lines with a question mark', '? x\n'.repeat(30_000), 'yaml/size'],
  ['a billion laughs', laughs, 'yaml/alias-size'],
  ['a list of 10,001 aliases', `a: &a 1\nb: [${'*a,'.repeat(10_001)}]`, 'yaml/alias-size'],
  [
    'aliases within aliases',
    times(200, (i) => `a${i}: &a${i} [${i === 0 ? 1 : `*a${i - 1}`}]\n`),
    'yaml/depth',
  ],
  [
    'merge keys of merge keys',
    times(200, (i) => `a${i}: &a${i} {${i === 0 ? '' : `b: *a${i - 1}`}}\n`),
    'yaml/depth',
  ],
  ['30,000 documents', '---\n'.repeat(30_000), 'yaml/documents'],
  ['a million bells', '\u0007'.repeat(1_000_000), 'yaml/control-character'],
  ['10,000 misspelt aliases', `a: &anchor 1\nb: [${'*ancor,'.repeat(10_000)}]`, 'yaml/alias-unknown'],
];

/** Texts that are long, and that is all. */
const harmless: [why: string, text: string][] = [
  ['a whole number of a million digits', `a: ${'9'.repeat(1_000_000)}`],
  ['a fraction of a million digits', `a: 0.${'0'.repeat(1_000_000)}1`],
  ['a string of a million letters', `a: "${'x'.repeat(1_000_000)}"`],
  ['a string of a million blanks', `a: x${' '.repeat(1_000_000)}y`],
  ['40,000 blank lines, then 8,000 comments', `a: |\n    x\n${'\n'.repeat(40_000)}${' # c\n'.repeat(8000)}`],
  ['2,000 entries of a list', `a:\n${times(2000, (i) => `  - step: ${i}\n    learning_rate: 0.1\n`)}`],
];

describe('parseYaml: limits', () => {
  for (const [why, text, code] of hazards) {
    it(`${why}: ${code}, and soon`, () => {
      expect(cpuMilliseconds(() => parseYaml(text))).to.be.below(NO_BLOW_UP);
      const parsed = parseYaml(text);
      expect(parsed.diagnostics.filter(isError).map((each) => each.code)).to.include(code);
      expect(strayRanges(parsed)).to.deep.equal([]);
    });
  }

  for (const [why, text] of harmless) {
    it(`${why}: soon, and nothing is said`, () => {
      expect(cpuMilliseconds(() => parseYaml(text))).to.be.below(NO_BLOW_UP);
      expect(parseYaml(text).diagnostics).to.deep.equal([]);
    });
  }

  it(`takes ${MAX_DEPTH} levels in flow style, and no more`, () => {
    const nested = (levels: number) => `a: ${'['.repeat(levels)}${']'.repeat(levels)}`;
    expect(parseYaml(nested(MAX_DEPTH)).diagnostics).to.deep.equal([]);
    expect(parseYaml(nested(MAX_DEPTH + 1)).diagnostics.map(({ code }) => code)).to.deep.equal([
      'yaml/depth',
    ]);
  });

  it(`takes ${MAX_DEPTH} levels of blocks, and no more`, () => {
    const nested = (levels: number) =>
      `${times(levels, (i) => `${' '.repeat(i)}a:\n`)}${' '.repeat(levels)}a: 1\n`;
    expect(parseYaml(nested(MAX_DEPTH)).diagnostics).to.deep.equal([]);
    expect(parseYaml(nested(MAX_DEPTH + 1)).diagnostics.map(({ code }) => code)).to.deep.equal([
      'yaml/depth',
    ]);
  });

  it(`takes ${MAX_DEPTH} levels by aliases, and no more`, () => {
    const nested = (levels: number) =>
      times(levels, (i) => `a${i}: &a${i} [${i === 0 ? 1 : `*a${i - 1}`}]\n`);
    expect(parseYaml(nested(MAX_DEPTH)).diagnostics).to.deep.equal([]);
    expect(parseYaml(nested(MAX_DEPTH + 1)).diagnostics.map(({ code }) => code)).to.deep.equal([
      'yaml/depth',
    ]);
  });
});
