import { readFileSync } from 'node:fs';
import { loadOrThrow } from '../../src/index.ts';
import { measure } from '../clock.ts';
import { byHand } from './by_hand.ts';

/**
 * Calls of schedules, as `load` gives them, beside the closures that a user would write for the same configs: of one type,
 * as a program has one schedule, or of all types in one process, where no call knows what it calls.
 */

const CALLS = 100_000;
const TURNS = 60;

type Rate = (step: number) => number;
type Type = keyof typeof byHand;

/** The folder of configs, as this is bundled elsewhere, and the types. */
const [configs, ...types] = process.argv.slice(2) as [string, ...Type[]];

/** So that no call is left out; never read. */
let sink = 0;

/** Whole steps over the span, as a run has them; like a trainer, it knows no more of a rate than that it can be called. */
const work = (rate: Rate, span: number) => {
  let step = 0;
  return (): void => {
    let sum = 0;
    for (let i = 0; i < CALLS; i++) {
      sum += rate(step);
      step = step + 1 < span ? step + 1 : 0;
    }
    sink += sum;
  };
};

const works = types.map((type) => {
  const { schedule } = loadOrThrow(readFileSync(`${configs}/${type}.config`, 'utf8'));
  const { rate, span } = byHand[type];
  return { type, both: [work(schedule, span), work(rate, span)] };
});

// All are called before any is measured: otherwise the first one alone would be compiled into its loop.
for (const { both } of works) measure(CALLS, both, 10);

const measured = works.map(({ type, both }) => {
  const [ours, hand] = measure(CALLS, both, TURNS);
  return { type, ours, hand };
});
console.log(JSON.stringify(measured));
if (Number.isNaN(sink)) throw new Error('a rate is no number');
