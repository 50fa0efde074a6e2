/**
 * Trains a network from a pipeline config: its optimizer, its rate at every step, averages of the weights, and a run that
 * can be stopped and resumed.
 *
 *   npx tsx examples/digits/train.ts [--config FILE] [--steps N] [--save FILE] [--resume FILE] [--svg FILE]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs';
import { render } from 'learning-schedules';
import { loadFileOrThrow } from 'learning-schedules/node';
import { createMovingAverage, createOptimizer, resumeTraining, saveTraining } from 'learning-schedules/tfjs';
import { chart } from './chart.ts';
import { batchesOf, loadDigits } from './data.ts';
import { accuracyOf, createModel, lossOf } from './model.ts';
import { orStop, readOptions } from './options.ts';
import { show } from './progress.ts';

const options = orStop(readOptions);

const config = orStop(() => loadFileOrThrow(options.config));
const optimizer = orStop(() => createOptimizer(config));
const diagnostics = [...config.diagnostics, ...optimizer.diagnostics];
if (diagnostics.length > 0) console.error(render({ ...config, diagnostics }));

const { num_steps = 1200, batch_size = 50 } = config.run;
const { save, resume, svg, steps = num_steps } = options;

const model = createModel();
const movingAverage = createMovingAverage(config, model);
const parts = { optimizer, movingAverage, weights: model };

const { step: first } =
  resume === undefined
    ? { step: 0 }
    : orStop(() => resumeTraining(JSON.parse(readFileSync(resume, 'utf8')), parts));

const { train, test } = loadDigits();
const batch = batchesOf(train, batch_size);
const losses: number[] = [];
console.log(`${train.labels.size} digits to train with, ${test.labels.size} to test with`);
if (first >= steps) console.log(`nothing left to train: the run is at step ${first} of ${steps}`);

for (let step = first; step < steps; step++) {
  const rate = optimizer.currentLearningRate;
  const loss = tf.tidy(() => {
    const digits = batch(step);
    return optimizer.minimize(() => lossOf(model, digits), true)!.dataSync()[0]!;
  });
  movingAverage?.update();
  losses.push(loss);
  show({ step: step + 1, steps, loss, rate });
}

if (save !== undefined) {
  writeFileSync(save, JSON.stringify(await saveTraining(parts)));
  console.log(`saved at step ${optimizer.iterations}: go on with --resume ${save}`);
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
console.log(`accuracy: ${percent(accuracyOf(model, test))}`);
if (movingAverage !== undefined && movingAverage.updates > 0) {
  movingAverage.apply();
  console.log(`with the moving average of the weights: ${percent(accuracyOf(model, test))}`);
  movingAverage.restore();
}
if (losses.length > 0) {
  writeFileSync(svg, chart(config.schedule, losses, first));
  console.log(`rate and loss: ${svg}`);
}
