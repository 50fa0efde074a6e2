import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { type Curve, constant, exponential, ramp, repeat, sequence, steps } from '../../src/define.ts';
import { loadOrThrow } from '../../src/index.ts';
import { type Drawn, type SvgOptions, svg } from '../../src/plot/index.ts';
import { type Drawing, ofClass, read } from './drawing.ts';

/**
 * Compares pictures with reviewed ones, which have light and dark colours. Also checks that nothing overlaps and that numbers are short.
 *
 * To review a changed picture, delete pictures/NAME.svg, run this test, which writes it again, and open it.
 */

const cosine = loadOrThrow(
  'cosine_decay_learning_rate { learning_rate_base: 0.04 total_steps: 25000 warmup_learning_rate: 0.0133 warmup_steps: 2000 }',
  { filename: 'cosine.config', run: { num_steps: 25_000 } },
);

const named = (name: string, schedule: Curve, num_steps: number) => ({ name, schedule, run: { num_steps } });

const boundaries = Array.from({ length: 200 }, (_, i) => (i + 1) * 100);
const manySteps = steps(boundaries, [0.1, ...boundaries.map((_, i) => 0.1 * 0.98 ** (i + 1))]);
const waves = sequence(
  [1000, ramp(0.1, 0, 'cosine')],
  [2000, ramp(0.05, 0, 'cosine')],
  repeat(ramp(0.025, 0, 'cosine'), 4000),
);

const four = [
  { ...cosine, filename: 'runs/cosine/pipeline.config' },
  { schedule: exponential(0.1, 0.5, 4000, true), filename: 'runs/exponential/pipeline.config' },
  { schedule: sequence([2000, ramp(0, 0.03)], constant(0.03)), filename: 'runs/constant/pipeline.config' },
  { schedule: steps([9000, 18_000], [0.08, 0.008, 0.0008]), filename: 'runs/steps/pipeline.config' },
].map((each) => ({ ...each, run: { num_steps: 25_000 } }));

const fourPhases = [
  'cosine_decay_learning_rate { learning_rate_base: 0.04 total_steps: 25000 warmup_learning_rate: 0.0133 warmup_steps: 2000 }',
  'warmup_stable_decay { learning_rate: 0.03 warmup_steps: 1000 stable_steps: 17000 decay_steps: 5000 }',
  'cosine_decay_restarts { initial_learning_rate: 0.05 decay_steps: 1000 period_factor: 2 }',
  'exponential_decay_with_warmup { learning_rate_base: 0.1 learning_rate_decay_steps: 4000 learning_rate_decay_factor: 0.5 warmup_steps: 500 }',
].map((text, i) =>
  loadOrThrow(text, { filename: `runs/number-${i + 1}/pipeline.config`, run: { num_steps: 25_000 } }),
);

const pictures: { readonly [name: string]: { readonly drawn: Drawn; readonly options?: SvgOptions } } = {
  one: { drawn: cosine },
  four: { drawn: four },
  'four-logarithmic': { drawn: four, options: { log: 'y' } },
  'logarithmic-decay': {
    drawn: named('decay.config', exponential(0.1, 0.1, 8000), 40_000),
    options: { log: 'y' },
  },
  constant: {
    drawn: named('a-long-name-of-an-experiment-in-a-folder-of-many.config', constant(0.0002), 90_000),
  },
  boundaries: { drawn: named('boundaries.config', manySteps, 21_000) },
  'four-phases': { drawn: fourPhases },
  restarts: { drawn: named('restarts.config', waves, 15_000) },
};

const sizes = [
  { width: 400, height: 300 },
  { width: 1200, height: 420 },
];

/** Rounds numbers, whose last digits may differ. */
const shapeOf = (text: string): string =>
  text.replace(/lrs-[a-z0-9]+-(?=title|words)/g, '').replace(/-?\d+(\.\d+)?/g, '#');
const numbersOf = (text: string): number[] =>
  [...text.replace(/lrs-[a-z0-9]+-(?=title|words)/g, '').matchAll(/-?\d+(\.\d+)?/g)].map(([number]) =>
    Number(number),
  );

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The approximate width of digits and letters, as fractions of the font size. */
const WIDE = 0.6;
const NARROW = 0.4;
const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, char) => sum + (/[ijlftr .,:/·-]/.test(char) ? NARROW : WIDE), 0) * size;

const boxesOf = ({ all }: Drawing): Box[] =>
  ['title', 'label', 'name', 'phase'].flatMap((kind) =>
    ofClass(`lrs-${kind}`, all).map(({ attributes, text }) => {
      const size = { title: 15, label: 12, name: 12, phase: 11 }[kind]!;
      const width = widthOf(text, size);
      const x = Number(attributes.x);
      const left = { middle: x - width / 2, end: x - width }[attributes['text-anchor'] ?? ''] ?? x;
      const y = Number(attributes.y);
      return { text, left, right: left + width, top: y - 0.75 * size, bottom: y };
    }),
  );

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('pictures', () => {
  for (const [name, { drawn, options }] of Object.entries(pictures)) {
    for (const size of sizes) {
      const file = new URL(`pictures/${name}-${size.width}.svg`, import.meta.url);
      const picture = (): string => svg(drawn, { ...options, ...size });

      it(`${name}, ${size.width} pixels wide, equals the reviewed picture`, () => {
        if (!existsSync(file)) writeFileSync(file, picture());
        const wanted = readFileSync(file, 'utf8');
        expect(shapeOf(picture())).to.equal(shapeOf(wanted));
        const numbers = numbersOf(wanted);
        numbersOf(picture()).forEach((number, i) => {
          expect(number).to.be.closeTo(numbers[i]!, 0.011);
        });
      });

      it(`${name}, ${size.width} pixels wide, has labels that do not overlap, and short numbers`, () => {
        const drawing = read(picture());
        const boxes = boxesOf(drawing);
        const pairs = boxes.flatMap((a, i) =>
          boxes
            .slice(i + 1)
            .filter((b) => overlap(a, b))
            .map((b) => [a.text, b.text]),
        );
        expect(pairs).to.deep.equal([]);
        for (const { text, left, right } of boxes) {
          expect(left, text).to.be.at.least(0);
          expect(right, text).to.be.at.most(size.width);
        }
        const numbers = ofClass('lrs-label', drawing.all).filter(({ text }) => /^[\d.]/.test(text));
        for (const { text } of numbers) expect(text.length, text).to.be.at.most(6);
        expect(numbers.length).to.be.above(4);
      });
    }
  }
});
