import { expect } from 'chai';
import {
  type Curve,
  clamp,
  constant,
  custom,
  exponential,
  max,
  min,
  power,
  product,
  ramp,
  repeat,
  scale,
  sequence,
  shift,
  steps,
  sum,
} from '../../../src/curve/curve.ts';
import { pieces } from '../../../src/curve/words/pieces.ts';

const float = Math.fround;
const cosine = sequence(
  [2000, ramp(float(0.0133), float(0.04))],
  [1000, constant(float(0.04))],
  [23000, ramp(float(0.04), 0, 'cosine')],
  constant(0),
);
const triangle = repeat(sequence([5, ramp(0, 1)], ramp(1, 0, 'linear', 5)), 10);
const restarts = repeat(ramp(0.1, 0, 'cosine'), 10, {
  stretch: 2,
  height: { by: 'geometric', factor: 0.5 },
});

const rows: readonly {
  readonly what: string;
  readonly curve: Curve;
  readonly to: number;
  readonly texts: readonly string[];
}[] = [
  {
    what: 'warm-up, hold and half a cosine',
    curve: cosine,
    to: Infinity,
    texts: [
      '0–1,999: linear 0.0133 → 0.04',
      '2,000–2,999: constant 0.04',
      '3,000–25,999: cosine 0.04 → 0',
      '26,000 on: constant 0',
    ],
  },
  {
    what: 'a cosine cut short names its remaining steps',
    curve: cosine,
    to: 10000,
    texts: [
      '0–1,999: linear 0.0133 → 0.04',
      '2,000–2,999: constant 0.04',
      '3,000–9,999: cosine 0.04 → 0.0315336, its steps 0 to 7,000 of 23,000',
    ],
  },
  {
    what: 'a cosine cut at a step of five digits',
    curve: ramp(1, 0, 'cosine', 23_457),
    to: 12_345,
    texts: ['0–12,344: cosine 1 → 0.458763, its steps 0 to 12,345 of 23,457'],
  },
  {
    what: 'a shifted line is described as a line',
    curve: sequence([500, ramp(0, 0.02)], shift(ramp(0, 0.04, 'linear', 2000), 1000)),
    to: Infinity,
    texts: ['0–499: linear 0 → 0.02', '500–1,499: linear 0.02 → 0.04', '1,500 on: constant 0.04'],
  },
  {
    what: 'a curve times a number',
    curve: scale(cosine, 0.5),
    to: 3000,
    texts: ['0–1,999: linear 0.00665 → 0.02', '2,000–2,999: constant 0.02'],
  },
  {
    what: 'a curve plus a number',
    curve: sum(constant(1), ramp(0, 3, 'cosine', 10)),
    to: Infinity,
    texts: ['0–9: cosine 1 → 4', '10 on: constant 4'],
  },
  {
    what: 'stairs down to a floor',
    curve: max(sequence([100, constant(0.1)], exponential(0.1, float(0.95), 10000, true)), constant(0.09)),
    to: Infinity,
    texts: [
      '0–99: constant 0.1',
      '100–30,099: exponential from 0.1, × 0.95 every 10,000 steps, staircase',
      '30,100 on: constant 0.09',
    ],
  },
  {
    what: 'a smooth decay to a floor',
    curve: max(exponential(0.1, 0.5, 1000), constant(0.025)),
    to: Infinity,
    texts: ['0–1,999: exponential from 0.1, × 0.5 every 1,000 steps', '2,000 on: constant 0.025'],
  },
  {
    what: 'a decay by a factor at every step',
    curve: exponential(1, 0.99, 1),
    to: Infinity,
    texts: ['0 on: exponential from 1, × 0.99 every step'],
  },
  {
    what: 'a ramp with a cap and a floor',
    curve: clamp(ramp(1, 0, 'linear', 100), 0.25, 0.75),
    to: Infinity,
    texts: ['0–24: constant 0.75', '25–74: linear 0.75 → 0.25', '75 on: constant 0.25'],
  },
  {
    what: 'a boundary has the new value',
    curve: steps([10, 20], [1, 0.5, 0.25]),
    to: Infinity,
    texts: ['0–9: constant 1', '10–19: constant 0.5', '20 on: constant 0.25'],
  },
  {
    what: 'a boundary still has the old value',
    curve: steps([10, 20], [1, 0.5, 0.25], 'old'),
    to: Infinity,
    texts: ['0–10: constant 1', '11–20: constant 0.5', '21 on: constant 0.25'],
  },
  {
    what: 'a piece of a single step',
    curve: steps([1], [0, 0.1]),
    to: Infinity,
    texts: ['0: constant 0', '1 on: constant 0.1'],
  },
  {
    what: 'cycles up to the end of the window',
    curve: restarts,
    to: 100,
    texts: [
      '0–9: cosine 0.1 → 0',
      '10–29: cosine 0.05 → 0',
      '30–69: cosine 0.025 → 0',
      '70–99: cosine 0.0125 → 0.00864177, its steps 0 to 30 of 80',
    ],
  },
  {
    what: 'cycles cut at the start',
    curve: shift(restarts, 15),
    to: 15,
    texts: ['0–14: cosine 0.0426777 → 0, its steps 5 to 20 of 20'],
  },
  {
    what: 'a power up to an end',
    curve: power(1, -0.5, 1),
    to: 99,
    texts: ['0–98: power from 1 as (t + 1)^-0.5'],
  },
  {
    what: 'a power that is a line, up to an end',
    curve: power(2, 1, 3),
    to: 10,
    texts: ['0–9: linear 6 → 26'],
  },
  {
    what: 'curves of each kind that are constant',
    curve: sequence(
      [10, exponential(0, 0.5, 10)],
      [10, exponential(2, 1, 10)],
      [10, power(0, -0.5, 1)],
      power(4, 0, 1),
    ),
    to: Infinity,
    texts: ['0–9: constant 0', '10–19: constant 2', '20–29: constant 0', '30 on: constant 4'],
  },
  {
    what: 'endless cycles',
    curve: restarts,
    to: Infinity,
    texts: [
      '0–9: cosine 0.1 → 0',
      '10–29: cosine 0.05 → 0',
      '30–69: cosine 0.025 → 0',
      '70 on: cycles of 80 steps, each 2 times as long as the last, each × 0.5 as high as the last: cosine 0.0125 → 0',
    ],
  },
  {
    what: 'cycles of several parts',
    curve: triangle,
    to: 20,
    texts: ['0–4: linear 0 → 1', '5–9: linear 1 → 0', '10–14: linear 0 → 1', '15–19: linear 1 → 0'],
  },
  {
    what: 'harmonic cycles',
    curve: repeat(constant(6), 10, { height: { by: 'harmonic', exponent: 1 } }),
    to: Infinity,
    texts: [
      '0–9: constant 6',
      '10–19: constant 3',
      '20–29: constant 2',
      '30 on: cycles of 10 steps, the n-th after the first × 1 / (1 + n / 4) as high: constant 1.5',
    ],
  },
  {
    what: 'the minimum of two curves',
    curve: min(power(1, -0.5), ramp(0, 0.5, 'linear', 4)),
    to: Infinity,
    texts: ['0–3: linear 0 → 0.5', '4 on: power from 0.5 as (t + 4)^-0.5'],
  },
  {
    what: 'the maximum of two curves that alternate for ever',
    curve: max(triangle, constant(0.5)),
    to: Infinity,
    texts: [
      '0–2: constant 0.5',
      '3–4: linear 0.5 → 1',
      '5–7: linear 1 → 0.5',
      '8–12: constant 0.5',
      '13–14: linear 0.5 → 1',
      '15–17: linear 1 → 0.5',
      '18–22: constant 0.5',
      '23–24: linear 0.5 → 1',
      '25–27: linear 1 → 0.5',
      '28–29: constant 0.5',
      '30 on: the greatest of (cycles of 10 steps: linear 0 → 1; linear 1 → 0) and 0.5',
    ],
  },
  {
    what: 'cycles above a floor',
    curve: max(triangle, constant(-1)),
    to: 40,
    texts: [
      '0–4: linear 0 → 1',
      '5–9: linear 1 → 0',
      '10–14: linear 0 → 1',
      '15–19: linear 1 → 0',
      '20–24: linear 0 → 1',
      '25–29: linear 1 → 0',
      '30–34: linear 0 → 1',
      '35–39: linear 1 → 0',
    ],
  },
  {
    what: 'a product of two curves that are not constant',
    curve: product(ramp(0, 1, 'linear', 1000), exponential(0.5, 0.25, 1000)),
    to: Infinity,
    texts: [
      '0–999: (linear 0 → 1) × (exponential from 0.5, × 0.25 every 1,000 steps)',
      '1,000 on: exponential from 0.125, × 0.25 every 1,000 steps',
    ],
  },
  {
    what: 'a sum of an exponential and a number',
    curve: sum(constant(0.1), exponential(1, 0.5, 10)),
    to: Infinity,
    texts: ['0 on: 0.1 + (exponential from 1, × 0.5 every 10 steps)'],
  },
  {
    what: 'shapes of ramps, by name',
    curve: sequence(
      [10, ramp(1, 2, { shape: 'power', exponent: 2 })],
      [10, ramp(2, 1, { shape: 'reversed_power', exponent: 0.9 })],
      [10, ramp(1, 2, { shape: 'cosine', exponent: 2 })],
      [9, ramp(1, 2, { shape: 'log', scale: 10 })],
      [9, ramp(2, 3, { shape: 'log', scale: 1 })],
      constant(2),
    ),
    to: Infinity,
    texts: [
      '0–9: power 2 1 → 2',
      '10–19: polynomial of power 0.9 2 → 1',
      '20–29: cosine to the power 2 1 → 2',
      '30–38: logarithm of scale 10 1 → 2',
      '39–47: linear 2 → 3',
      '48 on: constant 2',
    ],
  },
  {
    what: 'a function of a plug-in',
    curve: custom({ rate: (t) => (t < 10 ? 1 : 2), breakpoints: [10], words: 'wave' }),
    to: Infinity,
    texts: ['0–9: wave 1 → 1, sampled', '10 on: wave 2 → 2, sampled'],
  },
];

describe('curve: pieces', () => {
  for (const { what, curve, to, texts } of rows) {
    it(what, () => {
      expect(pieces(curve, { to }).map(({ text }) => text)).to.deep.equal(texts);
    });
  }

  it('up to 24 cycles are described one by one; if there are more, three are', () => {
    const count = (to: number): number => pieces(repeat(ramp(1, 0), 10), { to }).length;
    expect([240, 249, 251].map(count)).to.deep.equal([24, 25, 4]);
  });

  it('a piece has its first rate and the limit at its end', () => {
    const [up, , down, rest] = pieces(cosine);
    expect(up).to.include({ from: 0, to: 2000, first: float(0.0133), last: float(0.04) });
    expect(down).to.include({ from: 3000, to: 26000, first: float(0.04), last: 0 });
    expect(rest).to.include({ from: 26000, to: Infinity, first: 0, last: 0 });
  });
});
