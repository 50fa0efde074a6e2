import { readFileSync } from 'node:fs';
import { loadOrThrow } from '../../src/index.ts';

/** Runs the example of reduce_on_plateau, which is a field beside a schedule. */

/** The config without its comments. */
const text = readFileSync(new URL('../../configs/reduce_on_plateau.config', import.meta.url), 'utf8').replace(
  /^#.*\n/gm,
  '',
);

const metrics = [0.9, 0.7, 0.6, 0.6, 0.6, 0.5, 0.5, 0.5, 0.5, 0.5];
const every = 1000;

const { schedule, plateau } = loadOrThrow(text, { message: 'LearningRate' });
if (plateau === undefined) throw new Error('the plateau was not read');

const rates: number[] = [];
let state = plateau.initial();
for (const [i, metric] of metrics.entries()) {
  rates.push(schedule(i * every) * plateau.factor(state));
  state = plateau.next(state, metric);
}
rates.push(schedule(metrics.length * every) * plateau.factor(state));

/** `rates[i]` applies from step `i * every` on; `metrics[i]` is reported at step `(i + 1) * every`. */
export const plateauExample = { text, metrics, every, rates } as const;
