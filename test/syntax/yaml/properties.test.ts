import { expect } from 'chai';
import fc from 'fast-check';
import { isError } from '../../../src/diagnostics/diagnostic.ts';
import { parseJson } from '../../../src/syntax/json/index.ts';
import { parseYaml } from '../../../src/syntax/yaml/index.ts';
import { anyText } from '../../support/any_text.ts';
import { shapeOf, strayRanges } from './support.ts';

const sources = [
  'optimizer:\n  momentum_optimizer:\n    learning_rate:\n      manual_step_learning_rate:\n        schedule:\n          - step: 1000\n            learning_rate: 1e-3\n          - {step: 2000, learning_rate: 0.0001}\n  use_moving_average: false\n',
  'base: &base {warmup_steps: 100, total_steps: 25000}\ncosine:\n  <<: *base\n  learning_rate_base: .04 # why\n',
  "%YAML 1.2\n---\na: \"x\\ty\\u0041\"\nb: 'it''s'\nc: |\n  one\n   two\n\nd: >-\n  folded\n  text\n...\n",
  '? a\n: - 1\n  - - 2\n    - !!str 3\n? "b"\n: !!python/tuple [1, ~]\n',
];

const scraps = [
  '\n',
  '\t',
  ' ',
  '  ',
  ':',
  ': ',
  '- ',
  '? ',
  '[',
  ']',
  '{',
  '}',
  ',',
  '"',
  "'",
  '#',
  '&a ',
  '*a',
  '!',
  '|',
  '>',
  '%',
  '@',
  '\\',
  '<<: ',
  '---\n',
  '...\n',
  '\r',
  '\0',
  '\ufeff',
  '\u2028',
  '\ud800',
  'a',
];

/** A config with parts of its text removed, doubled or replaced. */
const mutated = fc
  .tuple(
    fc.constantFrom(...sources),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 6 }), fc.constantFrom('', ...scraps)), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([source, edits]) =>
    edits.reduce((text, [at, cut, put]) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + put + text.slice(start + cut);
    }, source),
  );

const scrap = fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map((parts) => parts.join(''));

const texts = fc.oneof(mutated, scrap, anyText(60));

describe('parseYaml: any text', () => {
  it('never throws, and every range is inside the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseYaml(text);
        expect(parsed.tree.text).to.equal(text);
        expect(strayRanges(parsed)).to.deep.equal([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('has a range and a message for every finding', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { ranges, message } of parseYaml(text).diagnostics) {
          expect(ranges).to.not.be.empty;
          expect(message).to.be.a('string').with.length.within(10, 400);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** Any JSON value, with all characters that YAML allows unescaped. */
const json = fc.letrec<{ value: unknown; object: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 8 }), tie('value'), { maxKeys: 4 }),
})).object;

describe('parseYaml and parseJson', () => {
  for (const indent of [0, 2]) {
    it(`give the same tree for any JSON text, indented by ${indent}`, () => {
      fc.assert(
        fc.property(json, (value) => {
          const text = JSON.stringify(value, undefined, indent);
          const [fromYaml, fromJson] = [parseYaml(text), parseJson(text)];
          expect(fromJson.diagnostics).to.deep.equal([]);
          expect(fromYaml.diagnostics.filter(isError)).to.deep.equal([]);
          expect(shapeOf(fromYaml.tree.root)).to.deep.equal(shapeOf(fromJson.tree.root));
        }),
        { numRuns: 500 },
      );
    });
  }
});
