import { readFileSync } from 'node:fs';
import { loadOrThrow } from '../../src/index.ts';
import { bytesLeft, cell, measure } from '../curve/clock.ts';
import { byHand } from './by_hand.ts';

/**
 * One call of a schedule, as `load` gives it, beside the closure that a user would write for the same config: of one type,
 * as a program has one schedule.
 */

const CALLS = 1_000_000;

type Rate = (step: number) => number;
type Type = keyof typeof byHand;

/** The folder of configs, as this is bundled elsewhere, and the type. */
const [configs, type] = process.argv.slice(2) as [string, Type];
const { schedule } = loadOrThrow(readFileSync(`${configs}/${type}.config`, 'utf8'));
const { rate, span } = byHand[type];

/** So that no call is left out; never read. */
let sink = 0;

/** Whole steps over the span, as a run has them; like a trainer, it knows no more of a rate than that it can be called. */
const work = (rate: Rate, span: number) => (): void => {
  let sum = 0;
  for (let i = 0, step = 0; i < CALLS; i++) {
    sum += rate(step);
    step = step + 1 < span ? step + 1 : 0;
  }
  sink += sum;
};

const [ours, hand] = [work(schedule, span), work(rate, span)];
const [a, b] = measure(CALLS, [ours, hand]);
const cells = [
  (a!.least / b!.least).toFixed(2),
  bytesLeft(CALLS, ours).toFixed(2),
  bytesLeft(CALLS, hand).toFixed(2),
];
console.log(`${type.padEnd(32)}${cell(a!)}${cell(b!)}${cells.map((each) => each.padStart(8)).join('')}`);
if (Number.isNaN(sink)) throw new Error('a rate is no number');
