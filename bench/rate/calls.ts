import { readFileSync } from 'node:fs';
import { loadOrThrow } from '../../src/index.ts';
import { measure } from '../clock.ts';
import { byHand } from './by_hand.ts';

/**
 * Compares calls of loaded schedules with the closures that a user would write for the same configs. With one type, as in a
 * program with one schedule; and with all types in one process, in which the compiler cannot know the target of a call.
 */

const CALLS = 100_000;
const TURNS = 60;

type Rate = (step: number) => number;
type Type = keyof typeof byHand;

/** The arguments: the folder of configs, since this file runs as a bundle elsewhere, and the types. */
const [configs, ...types] = process.argv.slice(2) as [string, ...Type[]];

/** Keeps the compiler from dropping the calls; never read. */
let sink = 0;

/** Calls the function at whole steps over the span, like a trainer: it knows only that it can call it. */
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

// All are called before any is measured: otherwise the compiler would inline the first one into the loop.
for (const { both } of works) measure(CALLS, both, 10);

const measured = works.map(({ type, both }) => {
  const [ours, hand] = measure(CALLS, both, TURNS);
  return { type, ours, hand };
});
console.log(JSON.stringify(measured));
if (Number.isNaN(sink)) throw new Error('a rate is not a number');
