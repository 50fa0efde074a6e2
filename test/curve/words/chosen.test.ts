import { expect } from 'chai';
import {
  type Curve,
  constant,
  custom,
  exponential,
  hold,
  max,
  min,
  power,
  ramp,
  repeat,
  scale,
  sequence,
  steps,
  sum,
} from '../../../src/curve/curve.ts';
import { pieces } from '../../../src/curve/words/pieces.ts';

/** Describes the least and the greatest of curves: the words name the curve that is chosen, and `the greatest of` only if they must. */

const triangle = repeat(sequence([5, ramp(0, 1)], ramp(1, 0, 'linear', 5)), 10);
const falling = repeat(ramp(1, 0), 10, { height: { by: 'geometric', factor: 0.5 } });
const stairs = exponential(1, 0.5, 10, true);
const wave = custom({
  rate: (t) => Math.sin(t),
  breakpoints: [],
  bounds: () => ({ min: -1, max: 1 }),
  words: 'sine',
});

/** The words for triangle cycles: each line of the first three cycles, then one phrase for all further cycles. */
const cycles = [
  '0–4: linear 0 → 1',
  '5–9: linear 1 → 0',
  '10–14: linear 0 → 1',
  '15–19: linear 1 → 0',
  '20–24: linear 0 → 1',
  '25–29: linear 1 → 0',
  '30 on: cycles of 10 steps: linear 0 → 1; linear 1 → 0',
];

const rows: readonly {
  readonly reason: string;
  readonly curve: Curve;
  readonly to: number;
  readonly texts: readonly string[];
}[] = [
  {
    reason: 'the greater of cycles and the floor that they touch: only the cycles are named',
    curve: max(triangle, constant(0)),
    to: Infinity,
    texts: cycles,
  },
  {
    reason: 'a floor that cycles touch, given before the cycles',
    curve: max(constant(0), triangle),
    to: Infinity,
    texts: cycles,
  },
  {
    reason: 'cycles that only touch a cap are described without the cap',
    curve: min(triangle, constant(1)),
    to: Infinity,
    texts: cycles,
  },
  {
    reason: 'cycles that only touch a cap are described without the cap, even if it comes first',
    curve: min(constant(1), triangle),
    to: Infinity,
    texts: cycles,
  },
  {
    reason: 'a floor that cycles only touch from below is described alone',
    curve: max(triangle, constant(1)),
    to: Infinity,
    texts: ['0 on: constant 1'],
  },
  {
    reason: 'a constant that cycles touch from above is the least',
    curve: min(triangle, constant(0)),
    to: 40,
    texts: ['0–39: constant 0'],
  },
  {
    reason: 'cycles of falling height cross a floor until none is higher than it',
    curve: max(falling, constant(0.3)),
    to: Infinity,
    texts: ['0–6: linear 1 → 0.3', '7–9: constant 0.3', '10–13: linear 0.5 → 0.3', '14 on: constant 0.3'],
  },
  {
    reason: 'a curve that stays at its floor until the window ends',
    curve: max(falling, constant(0.3)),
    to: 15,
    texts: ['0–6: linear 1 → 0.3', '7–9: constant 0.3', '10–13: linear 0.5 → 0.3', '14: constant 0.3'],
  },
  {
    reason: 'falling cycles under a cap: once below it, they are described as cycles',
    curve: min(falling, constant(0.3)),
    to: Infinity,
    texts: [
      '0–6: constant 0.3',
      '7–9: linear 0.3 → 0',
      '10–13: constant 0.3',
      '14–19: linear 0.3 → 0',
      '20–29: linear 0.25 → 0',
      '30–39: linear 0.125 → 0',
      '40 on: cycles of 10 steps, each × 0.5 as high as the last: linear 0.0625 → 0',
    ],
  },
  {
    reason: 'as long as both curves are equal, the first one is described: stairs',
    curve: max(stairs, constant(0.25)),
    to: Infinity,
    texts: ['0–29: exponential from 1, × 0.5 every 10 steps, staircase', '30 on: constant 0.25'],
  },
  {
    reason: 'as long as both curves are equal, the first one is described: a constant',
    curve: max(constant(0.25), stairs),
    to: Infinity,
    texts: ['0–19: exponential from 1, × 0.5 every 10 steps, staircase', '20 on: constant 0.25'],
  },
  {
    reason: 'a cap on stairs',
    curve: min(stairs, constant(0.25)),
    to: Infinity,
    texts: ['0–19: constant 0.25', '20 on: exponential from 0.25, × 0.5 every 10 steps, staircase'],
  },
  {
    reason: 'up to 64 jumps are examined one by one, until one curve stays the greatest',
    curve: max(exponential(1, 0.99, 1, true), ramp(0, 1, 'linear', 100)),
    to: Infinity,
    texts: [
      '0–56: exponential from 1, × 0.99 every step, staircase',
      '57–99: linear 0.569601 → 1',
      '100 on: constant 1',
    ],
  },
  {
    reason: 'with more jumps, the words name both curves',
    curve: max(exponential(1, 0.999, 1, true), ramp(0, 1, 'linear', 1000)),
    to: Infinity,
    texts: [
      '0–567: the greatest of (exponential from 1, × 0.999 every step, staircase) and (linear 0 → 0.567064)',
      '568–999: linear 0.567064 → 1',
      '1,000 on: constant 1',
    ],
  },
  {
    reason: 'the greatest of three',
    curve: max(ramp(1, 0, 'linear', 100), constant(0.5), ramp(0, 1, 'linear', 100)),
    to: Infinity,
    texts: ['0–49: linear 1 → 0.5', '50–99: linear 0.5 → 1', '100 on: constant 1'],
  },
  {
    reason: 'the least of three, of which the middle one is never chosen',
    curve: min(ramp(0, 1, 'linear', 100), constant(2), ramp(1, 0, 'linear', 100)),
    to: 100,
    texts: ['0–49: linear 0 → 0.5', '50–99: linear 0.5 → 0'],
  },
  {
    reason: 'a triangle that is cut off at the top and at the bottom',
    curve: max(min(triangle, constant(0.75)), constant(0.25)),
    to: 10,
    texts: [
      '0–1: constant 0.25',
      '2–3: linear 0.25 → 0.75',
      '4–6: constant 0.75',
      '7–8: linear 0.75 → 0.25',
      '9: constant 0.25',
    ],
  },
  {
    reason: 'two curves with cycles',
    curve: max(falling, scale(triangle, 0.4)),
    to: 30,
    texts: [
      '0–9: linear 1 → 0',
      '10–13: linear 0.5 → 0.307692',
      '14: linear 0.307692 → 0.4',
      '15–19: linear 0.4 → 0',
      '20–22: linear 0.25 → 0.190476',
      '23–24: linear 0.190476 → 0.4',
      '25–29: linear 0.4 → 0',
    ],
  },
  {
    reason: 'a curve that jumps and one that rises',
    curve: min(steps([10, 20], [1, 0.2, 0.6]), ramp(0, 1, 'linear', 30)),
    to: Infinity,
    texts: ['0–9: linear 0 → 0.333333', '10–19: constant 0.2', '20 on: constant 0.6'],
  },
  {
    reason: 'a line that crosses its own samples again and again',
    curve: max(hold(ramp(1, 0, 'linear', 1000), 10), sum(ramp(1, 0, 'linear', 1000), constant(0.00525))),
    to: 1000,
    texts: [
      '0–995: the greatest of (linear 1 → 0.01, a new rate every 10 steps) and (linear 1.00525 → 0.01)',
      '996–999: constant 0.01',
    ],
  },
  {
    reason: 'a slow decay that reaches a floor very late',
    curve: max(power(1, -0.5, 1), constant(0.01)),
    to: Infinity,
    texts: ['0–9,998: power from 1 as (t + 1)^-0.5', '9,999 on: constant 0.01'],
  },
  {
    reason: "a plug-in's function in a sum",
    curve: max(sum(wave, ramp(0, 1, 'linear', 100)), constant(0.5)),
    to: 100,
    texts: ['0–99: the greatest of ((sine 0 → -0.506366, sampled) + (linear 0 → 1)) and 0.5'],
  },
  {
    reason: "a plug-in's function that never reaches a constant",
    curve: max(wave, constant(2)),
    to: 100,
    texts: ['0–99: constant 2'],
  },
  {
    reason: "a plug-in's function that may cross a constant at any time",
    curve: max(wave, constant(0.5)),
    to: 100,
    texts: ['0–99: the greatest of (sine 0 → -0.506366, sampled) and 0.5'],
  },
];

describe('curve: words of the least and the greatest', () => {
  for (const { reason, curve, to, texts } of rows)
    it(reason, () => {
      expect(pieces(curve, { to }).map(({ text }) => text)).to.deep.equal(texts);
    });
});
