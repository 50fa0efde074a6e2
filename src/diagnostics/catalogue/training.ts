import { finderOf } from '../finding.ts';
import { groupedDigits } from '../format_number.ts';
import { builtIn, error, info, warning } from '../wording.ts';

/** Findings about making an optimizer for training from a config. */
export const training = /* @__PURE__ */ builtIn(() => ({
  'optimizer/none': error(
    (p: { message: string }) =>
      `the config is a ${p.message} without an optimizer: write the learning rate inside one, such as adam_optimizer { learning_rate { … } }, or create an optimizer yourself: new Adam({ learningRate: schedule })`,
  ),
  'optimizer/not-built': error(
    (p: { type: string }) =>
      `there is no ${p.type} for TensorFlow.js: write sgd, adam, adamw or rmsprop, or use the schedule with an optimizer of your own`,
  ),
  'group/unmatched': warning(
    (p: { match: string; names: readonly string[] }) =>
      `no variable is in the group ${p.match}: its pattern matches none, or earlier groups already have them; the variables are ${p.names.slice(0, 8).join(', ')}${p.names.length > 8 ? ' …' : ''}: correct its match`,
  ),
  'optimizer/framework': info(
    (p: { optimizer: string; differ: string }) =>
      `the config does not say which framework's ${p.optimizer} is meant, and they differ: ${p.differ}; Keras's is assumed: write flavour: 'torch' or flavour: 'keras' to say which`,
  ),
  'optimizer/flavour': info(
    (p: { optimizer: string; differ: string }) =>
      `the config does not say which TensorFlow it was written for, and their ${p.optimizer} differs: ${p.differ}; TensorFlow 2 (Keras) is assumed: write flavour: 'tf1' or flavour: 'keras' to say which`,
  ),
  'optimizer/ends-early': warning(
    (p: { end: number; steps: number }) =>
      `the learning rate is 0 from step ${groupedDigits(p.end)} on, but the run has ${groupedDigits(p.steps)} steps: give the schedule as many steps as the run, or shorten the run`,
  ),
}));

/** A finding of this catalogue. */
export const trainingFinding = /* @__PURE__ */ finderOf(training);
