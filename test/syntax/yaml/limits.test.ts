import { expect } from 'chai';
import { isError } from '../../../src/diagnostics/diagnostic.ts';
import { MAX_DEPTH } from '../../../src/syntax/tree.ts';
import { parseYaml } from '../../../src/syntax/yaml/index.ts';
import { cpuMilliseconds, NO_BLOW_UP } from '../../support/cpu.ts';
import { strayRanges } from './support.ts';

const times = (count: number, of: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => of(i)).join('');

const laughs = times(1000, (i) => `a${i}: &a${i} [${i === 0 ? '1' : times(9, () => `*a${i - 1},`)}]\n`);

/** Texts that exhaust time or memory of a YAML reader; each is refused with one code. */
const hazards: { readonly reason: string; readonly text: string; readonly code: string }[] = [
  { reason: '100,000 names', text: times(100_000, (i) => `k${i}: 1\n`), code: 'yaml/size' },
  { reason: '100,000 names in braces', text: `{${times(100_000, (i) => `k${i}: 1, `)}}`, code: 'yaml/size' },
  { reason: '100,000 items', text: times(100_000, () => '- 1\n'), code: 'yaml/size' },
  { reason: '100,000 brackets', text: times(100_000, () => '['), code: 'yaml/size' },
  {
    reason: '10,000 brackets, closed',
    text: `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    code: 'yaml/depth',
  },
  { reason: '10,000 braces', text: times(10_000, () => '{a: '), code: 'yaml/depth' },
  { reason: '5,000 compact lists', text: `${'- '.repeat(5000)}x`, code: 'yaml/depth' },
  {
    reason: '1,000 nested blocks',
    text: times(1000, (i) => `${' '.repeat(i)}a:\n`),
    code: 'yaml/depth',
  },
  { reason: '100,000 question marks', text: '? '.repeat(100_000), code: 'yaml/size' },
  { reason: '5,000 question marks', text: '? '.repeat(5000), code: 'yaml/depth' },
  { reason: '30,000 lines with a question mark', text: '? x\n'.repeat(30_000), code: 'yaml/size' },
  { reason: 'a billion laughs', text: laughs, code: 'yaml/alias-size' },
  {
    reason: 'a list of 10,001 aliases',
    text: `a: &a 1\nb: [${'*a,'.repeat(10_001)}]`,
    code: 'yaml/alias-size',
  },
  {
    reason: 'nested aliases',
    text: times(200, (i) => `a${i}: &a${i} [${i === 0 ? 1 : `*a${i - 1}`}]\n`),
    code: 'yaml/depth',
  },
  {
    reason: 'nested merge keys',
    text: times(200, (i) => `a${i}: &a${i} {${i === 0 ? '' : `b: *a${i - 1}`}}\n`),
    code: 'yaml/depth',
  },
  { reason: '30,000 documents', text: '---\n'.repeat(30_000), code: 'yaml/documents' },
  { reason: 'a million bells', text: '\u0007'.repeat(1_000_000), code: 'yaml/control-character' },
  {
    reason: '10,000 misspelt aliases',
    text: `a: &anchor 1\nb: [${'*ancor,'.repeat(10_000)}]`,
    code: 'yaml/alias-unknown',
  },
];

/** Texts that are long but harmless. */
const harmless: { readonly reason: string; readonly text: string }[] = [
  { reason: 'a whole number of a million digits', text: `a: ${'9'.repeat(1_000_000)}` },
  { reason: 'a fraction of a million digits', text: `a: 0.${'0'.repeat(1_000_000)}1` },
  { reason: 'a string of a million letters', text: `a: "${'x'.repeat(1_000_000)}"` },
  { reason: 'a string of a million blanks', text: `a: x${' '.repeat(1_000_000)}y` },
  {
    reason: '40,000 blank lines, then 8,000 comments',
    text: `a: |\n    x\n${'\n'.repeat(40_000)}${' # c\n'.repeat(8000)}`,
  },
  {
    reason: '2,000 entries of a list',
    text: `a:\n${times(2000, (i) => `  - step: ${i}\n    learning_rate: 0.1\n`)}`,
  },
];

describe('parseYaml: limits', () => {
  for (const { reason, text, code } of hazards) {
    it(`${reason}: ${code}, quickly`, () => {
      expect(cpuMilliseconds(() => parseYaml(text))).to.be.below(NO_BLOW_UP);
      const parsed = parseYaml(text);
      expect(parsed.diagnostics.filter(isError).map((each) => each.code)).to.include(code);
      expect(strayRanges(parsed)).to.deep.equal([]);
    });
  }

  for (const { reason, text } of harmless) {
    it(`${reason}: read quickly, without findings`, () => {
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
