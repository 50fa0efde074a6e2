/**
 * Training with TensorFlow.js: how far TensorFlow's recorded runs are from the same runs here, by stock optimizers and by
 * ours; and what following a schedule costs. Backend cpu.
 *
 *   LEARNING_SCHEDULES_REFERENCE=… npx tsx bench/tfjs.ts
 *
 * The first table is that of docs/tfjs.md. Times are CPU time, the least of several turns, ways taking turns.
 */
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { rateCosts, stepCosts, tensorsOver } from './tfjs/cost.ts';
import { header, lineOf, rowsOf } from './tfjs/runs.ts';

await tf.setBackend('cpu');
const reference = process.env.LEARNING_SCHEDULES_REFERENCE;

console.log('\nGreatest difference from the recorded runs, 600 updates, all runs with a schedule\n');
if (reference === undefined) console.log('left out: set LEARNING_SCHEDULES_REFERENCE to the reference data');
else {
  const rows = rowsOf(join(reference, 'training/trajectories.json'));
  console.log([...header, ...rows.map(lineOf)].join('\n'));
}

console.log('\nMicroseconds: a rate by itself, and an update of one weight by Momentum that has it\n');
console.log(`${'learning rate'.padEnd(26)}   alone  update`);
for (const { learningRate, alone, update } of rateCosts()) {
  console.log(`${learningRate.padEnd(26)}${alone.toFixed(3).padStart(8)}${update.toFixed(1).padStart(8)}`);
}

console.log('\nMicroseconds an update of 212 weights: stock, ours with a schedule and its checks\n');
console.log(`${'optimizer'.padEnd(26)}   stock    ours   ratio`);
for (const { optimizer, stock, ours } of stepCosts()) {
  const cells = [stock.toFixed(0), ours.toFixed(0), (ours / stock).toFixed(2)];
  console.log(`${optimizer.padEnd(26)}${cells.map((cell) => cell.padStart(8)).join('')}`);
}

const [before, after] = tensorsOver(10_000);
console.log(`\nTensors before and after 10,000 updates: ${before}, ${after}`);
