import { createSchedule } from '../../src/index.ts';
import { growth } from '../clock.ts';

/** Measures how the time of creating a schedule grows with its boundaries, and with cycles inside cycles. */

const boundaries = (count: number): object => ({
  type: 'manual_step_learning_rate',
  initial_learning_rate: 0.1,
  schedule: Array.from({ length: count }, (_, i) => ({ step: i + 1, learning_rate: 1 / (i + 2) })),
});

const nested = (depth: number): object => {
  let rate: object = { type: 'linear', initial_learning_rate: 0.1, end_learning_rate: 0.01, total_steps: 10 };
  for (let i = 0; i < depth; i++)
    rate = { type: 'repeat', learning_rate: rate, steps: 10 * 2 ** i, height_factor: 0.9 };
  return rate;
};

const creating = (draftOf: (size: number) => object) => (size: number) => {
  const draft = draftOf(size);
  // Create small schedules many times, so that the time is long enough to measure.
  const times = size < 100 ? 200 : 1;
  return () => {
    for (let i = 0; i < times; i++) createSchedule(draft as never);
  };
};

const MILLION = 1_000_000;

console.log(
  JSON.stringify({
    boundaries: growth([MILLION / 8, MILLION], creating(boundaries), 3),
    nesting: growth([8, 32], creating(nested)),
  }),
);
