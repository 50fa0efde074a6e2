import { serialization } from '@tensorflow/tfjs-core';
import { Adam, AdamW } from './adam.ts';
import { Momentum } from './momentum.ts';
import { RMSProp } from './rmsprop.ts';
import { SGD } from './sgd.ts';

/**
 * Registers the optimizers with TensorFlow.js, so that `tf.loadLayersModel` loads a model that was saved with one of
 * them (`model.save(…, { includeOptimizer: true })`). The names in TensorFlow.js are ScheduledAdam, ScheduledAdamW,
 * ScheduledMomentum, ScheduledRMSProp and ScheduledSGD.
 * A schedule is loaded by its spec, so it must be of a built-in type.
 *
 * Example: registerOptimizers()
 */
export const registerOptimizers = (): void => {
  for (const each of [Adam, AdamW, Momentum, RMSProp, SGD]) serialization.registerClass(each);
};
