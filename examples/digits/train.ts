/**
 * From a pipeline config to a trained net: the optimizer that the config says, its rate step by step, averages of the
 * weights, a run that can be left and resumed.
 *
 *   npx tsx examples/digits/train.ts [--config FILE] [--steps N] [--save FILE] [--resume FILE] [--svg FILE]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as tf from '@tensorflow/tfjs';
import { render } from 'learning-schedules';
import { loadFile } from 'learning-schedules/node';
import { createMovingAverage, createOptimizer, resumeTraining, saveTraining } from 'learning-schedules/tfjs';
import { chart } from './chart.ts';
import { batchesOf, loadDigits } from './data.ts';
import { accuracyOf, createModel, lossOf } from './model.ts';
import { show } from './progress.ts';

const { values: options } = parseArgs({
  options: {
    config: { type: 'string', default: fileURLToPath(new URL('pipeline.config', import.meta.url)) },
    steps: { type: 'string' },
    save: { type: 'string' },
    resume: { type: 'string' },
    svg: { type: 'string', default: 'digits.svg' },
  },
});

const config = loadFile(options.config);
if (config.diagnostics.length > 0) console.error(render(config));
if (!config.ok) process.exit(1);
const { num_steps = 1500, batch_size = 50 } = config.run;
const steps = options.steps === undefined ? num_steps : Number(options.steps);

const optimizer = createOptimizer(config);
const { diagnostics } = optimizer;
if (diagnostics.length > 0) console.error(render({ ...config, diagnostics }));
const model = createModel();
const movingAverage = createMovingAverage(config, model);
const parts = { optimizer, movingAverage, weights: model };

const { step: first } =
  options.resume === undefined
    ? { step: 0 }
    : resumeTraining(JSON.parse(readFileSync(options.resume, 'utf8')), parts);

const { train, test } = loadDigits();
const batch = batchesOf(train, batch_size);
const losses: number[] = [];
console.log(`${train.labels.size} digits to train with, ${test.labels.size} to test with`);

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

if (options.save !== undefined) {
  writeFileSync(options.save, JSON.stringify(await saveTraining(parts)));
  console.log(`saved at step ${optimizer.iterations}: go on with --resume ${options.save}`);
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
console.log(`accuracy: ${percent(accuracyOf(model, test))}`);
if (movingAverage !== undefined && movingAverage.updates > 0) {
  movingAverage.apply();
  console.log(`with the moving average of the weights: ${percent(accuracyOf(model, test))}`);
  movingAverage.restore();
}
if (losses.length > 0) {
  writeFileSync(options.svg, chart(config.schedule, losses, first));
  console.log(`rate and loss: ${options.svg}`);
}
