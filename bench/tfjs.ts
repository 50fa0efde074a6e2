/**
 * Compares an optimizer's update in TensorFlow.js with the stock optimizer's, and measures what a schedule adds. Backend cpu.
 *
 *   npm run bench:tfjs
 *
 * Run alone, it also prints how far runs here differ from TensorFlow's recorded runs: the first table of docs/tfjs.md.
 * For that, set LEARNING_SCHEDULES_REFERENCE to the reference data.
 */
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { type Bench, runAlone } from './rows.ts';
import { rateCosts, stepCosts, tensorsOver } from './tfjs/cost.ts';
import { header, lineOf, rowsOf } from './tfjs/runs.ts';

export const bench: Bench = {
  title: 'TensorFlow.js',
  about:
    'An update of a net of 212 weights with a schedule and all checks, compared with the stock optimizer; backend cpu.',
  rows: async () => {
    await tf.setBackend('cpu');
    return [...stepCosts(), ...rateCosts(), ...tensorsOver(10_000)];
  },
};

await runAlone(import.meta.url, bench);

const isAlone = process.argv[1] === import.meta.filename && !process.argv.includes('--json');
const reference = process.env.LEARNING_SCHEDULES_REFERENCE;
if (isAlone && reference !== undefined) {
  console.log('\nGreatest difference from the recorded runs, 600 updates, all runs with a schedule\n');
  const rows = rowsOf(join(reference, 'training/trajectories.json'));
  console.log([...header, ...rows.map(lineOf)].join('\n'));
}
