import { expect } from 'chai';
import fc from 'fast-check';
import { isError } from '../../../src/diagnostics/diagnostic.ts';
import { parseJson } from '../../../src/syntax/json/index.ts';
import { anyText } from '../../support/any_text.ts';
import { cpuMilliseconds, NO_BLOW_UP } from '../../support/cpu.ts';
import { strayRanges } from '../yaml/support.ts';

const scraps = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  "'",
  '"a"',
  '"b":',
  '1',
  '-',
  '.5',
  '0.5e3',
  '01',
  'true',
  'null',
  'None',
  ' ',
  '\n',
  '\t',
  '\\',
  '\\u0041',
  '\\n',
  '//',
  '/*',
  '*/',
  '#',
  'x',
  '\0',
  '\u00a0',
  '\ufeff',
];

const scrap = fc.array(fc.constantFrom(...scraps), { maxLength: 30 }).map((parts) => parts.join(''));

const mutated = fc
  .tuple(
    fc.jsonValue({ maxDepth: 3 }),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.constantFrom('', ...scraps)), { maxLength: 3 }),
  )
  .map(([value, edits]) =>
    edits.reduce(
      (text, [at, cut, put]) => {
        const start = at % (text.length + 1);
        return text.slice(0, start) + put + text.slice(start + cut);
      },
      JSON.stringify({ a: value, b: [value, 'x'] }),
    ),
  );

const texts = fc.oneof(mutated, scrap, anyText(40));

/**
 * The object that JSON.parse reads from a text. Unlike our reader, JSON.parse accepts a name used twice and half a
 * surrogate pair, and refuses a byte order mark, for which we only warn.
 */
const byJavaScript = (text: string): object | undefined => {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const lenient = new Set(['json/duplicate-key', 'json/escape']);

describe('parseJson: any text', () => {
  it('never throws, and every range is inside the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(strayRanges(parseJson(text))).to.deep.equal([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('accepts exactly the objects that JSON.parse accepts', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const errors = parseJson(text).diagnostics.filter(isError);
        const isAlike =
          byJavaScript(text) === undefined
            ? errors.length > 0
            : errors.every(({ code }) => lenient.has(code));
        expect(isAlike, `${text}: ${errors.map(({ code }) => code)}`).to.equal(true);
      }),
      { numRuns: 5000 },
    );
  });
});

const times = (count: number, of: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => of(i)).join('');

/** Long texts, for which the time must stay linear. */
const long: { readonly reason: string; readonly text: string }[] = [
  { reason: '100,000 brackets', text: '['.repeat(100_000) },
  { reason: '100,000 objects', text: '{"a":'.repeat(100_000) },
  { reason: 'a million commas', text: `{"a":[1${','.repeat(1_000_000)}` },
  { reason: 'a million backslashes', text: `{"a":"${'\\'.repeat(1_000_000)}` },
  { reason: 'a million quotes', text: '"'.repeat(1_000_000) },
  { reason: 'a million digits', text: `{"a":${'9'.repeat(1_000_000)}}` },
  { reason: 'a million minus signs', text: `{"a":${'-'.repeat(1_000_000)}}` },
  { reason: '100,000 comments', text: times(100_000, () => '#\n') },
  { reason: 'the same name 50,000 times', text: `{${times(50_000, () => '"k":1,')}` },
];

describe('parseJson: long texts', () => {
  for (const { reason, text } of long) {
    it(`${reason}: are read quickly`, () => {
      expect(cpuMilliseconds(() => parseJson(text))).to.be.below(NO_BLOW_UP);
    });
  }
});
