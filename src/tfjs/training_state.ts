import { dispose, type Optimizer, type Variable } from '@tensorflow/tfjs-core';
import type { PlateauState } from '../schedules/reduce_on_plateau.ts';
import type { LearningRateScheduler, SchedulerState } from './learning_rate_scheduler.ts';
import type { MovingAverage, MovingAverageState } from './moving_average.ts';
import { type OptimizerState, ScheduledOptimizer } from './optimizers/optimizer.ts';
import { type PackedTensor, pack, packedFault, unpack } from './state/packed_tensors.ts';
import { type LayerWeight, matched, variablesOf } from './state/weights.ts';
import { isStock, restoreStock, type StockState, stockState } from './stock.ts';

/** The parts of a run; give the same parts to save and to resume. */
export interface TrainingParts {
  readonly optimizer: Optimizer;
  readonly movingAverage?: MovingAverage | undefined;
  /** The callback, including its plateau. */
  readonly scheduler?: LearningRateScheduler | undefined;
  /** All weights: variables, or a model, of which untrained weights are saved too. */
  readonly weights?: readonly Variable[] | { readonly weights: readonly LayerWeight[] } | undefined;
}

/** A run as one plain object, which `JSON.stringify` and `JSON.parse` preserve exactly. */
export interface TrainingState {
  readonly format: 'learning-schedules/training';
  readonly version: 1;
  readonly optimizer: OptimizerState | StockState;
  readonly movingAverage?: MovingAverageState;
  readonly scheduler?: SchedulerState;
  /** The plateau of a training loop of your own, as given to `saveTraining`. */
  readonly plateau?: PlateauState;
  readonly weights?: readonly (PackedTensor & { readonly name: string })[];
}

const FORMAT = 'learning-schedules/training';
const VERSION = 1;

const isPacked = (value: object): value is PackedTensor => 'dtype' in value || 'data' in value;

/** Throws TypeError that names the first packed tensor, however deep in the value, that `unpack` could not read. */
const checkPackedIn = (value: unknown, path: string): void => {
  if (typeof value !== 'object' || value === null) return;
  if (isPacked(value)) {
    const wrong = packedFault(value);
    if (wrong !== undefined) {
      throw new TypeError(`the saved run is damaged at ${path}: ${wrong}; use another one`);
    }
    return;
  }
  for (const [name, each] of Object.entries(value)) checkPackedIn(each, `${path}.${name}`);
};

const allOf = (weights: NonNullable<TrainingParts['weights']>): readonly Variable[] =>
  variablesOf('weights' in weights ? { trainableWeights: weights.weights } : weights);

const optimizerState = async (optimizer: Optimizer): Promise<OptimizerState | StockState> => {
  if (optimizer instanceof ScheduledOptimizer) return optimizer.getState();
  if (isStock(optimizer)) return stockState(optimizer);
  throw new TypeError(
    `the state of ${optimizer.getClassName()} cannot be saved: give an optimizer of this package or of tf.train`,
  );
};

/**
 * Saves the state of a run as one plain object: slots of the optimizer, its count, Adam's powers, averages, plateau,
 * and weights if they are given.
 *
 * Everything is exact to the bit, even for optimizers of tf.train, whose own getWeights leaves out the powers of Adam's
 * betas. Save between updates: after `fit`, or in a callback of `onEpochEnd`, or between two steps of a loop.
 * Throws: Error while averages are applied; TypeError for an optimizer of a class that is not known.
 * Example: JSON.stringify(await saveTraining({ optimizer }))
 */
export const saveTraining = async (
  parts: TrainingParts & { readonly plateau?: PlateauState | undefined },
): Promise<TrainingState> => {
  const { scheduler, plateau, weights } = parts;
  const packed = async (each: Variable) => ({ name: each.name, ...(await pack(each)) });
  // Read all parts at once, so that a step taken meanwhile is in none of them.
  const [optimizer, movingAverage, all] = await Promise.all([
    optimizerState(parts.optimizer),
    parts.movingAverage?.getState(),
    weights && Promise.all(allOf(weights).map(packed)),
  ]);
  return {
    format: FORMAT,
    version: VERSION,
    optimizer,
    ...(movingAverage && { movingAverage }),
    ...(scheduler && { scheduler: scheduler.getState() }),
    ...(plateau && { plateau }),
    ...(all && { weights: all }),
  };
};

/** Throws if the value is not a result of `saveTraining`, or not of this version. */
const checkFormat = (state: TrainingState): void => {
  const { format, version }: { format?: unknown; version?: unknown } = Object(state);
  if (format !== FORMAT) {
    throw new TypeError(
      'this is not a saved run: give the result of saveTraining; parse the text of a file with JSON.parse',
    );
  }
  if (version !== VERSION) {
    throw new TypeError(
      `the run was saved in version ${version} of the format, but this package reads version ${VERSION}: use the package that it was saved with`,
    );
  }
  if (typeof state.optimizer !== 'object' || state.optimizer === null) {
    throw new TypeError('the saved run is damaged: it has no optimizer');
  }
};

/** Checks that the saved and the given parts are the same: a missing part would silently start from scratch. */
const checkParts = (state: TrainingState, parts: TrainingParts): void => {
  for (const part of ['movingAverage', 'scheduler', 'weights'] as const) {
    const [saved, given] = [state[part] !== undefined, parts[part] !== undefined];
    if (saved && !given) throw new TypeError(`the run was saved with ${part}: give it to resumeTraining too`);
    if (!saved && given) {
      throw new TypeError(`the run was saved without ${part}: leave it out, or save it with the run`);
    }
  }
};

const resumeOptimizer = (optimizer: Optimizer, state: OptimizerState | StockState): void => {
  const [saved, given] = [state.optimizer, optimizer.getClassName()];
  if (saved !== given) {
    throw new TypeError(`the run was saved with the optimizer ${saved}, but this one is ${given}`);
  }
  const follows = optimizer instanceof ScheduledOptimizer;
  if (follows && 'slots' in state) optimizer.setState(state);
  else if (!follows && !('slots' in state)) restoreStock(optimizer, state);
  else {
    const way = follows ? 'a rate that is set from outside' : 'a schedule that it follows by itself';
    throw new TypeError(
      `the run was saved with a ${given} with ${way}: create the optimizer in the same way`,
    );
  }
};

const resumeWeights = (weights: readonly Variable[], saved: NonNullable<TrainingState['weights']>): void => {
  const values = matched('weights', saved, weights).map(unpack);
  for (const [i, weight] of weights.entries()) weight.assign(values[i]!);
  dispose(values);
};

/**
 * Resumes a run from the result of `saveTraining`: restores the state of newly made parts, and returns the next step.
 *
 * Variables are matched by name, or by index if no name is the same. With the same batches, the run continues exactly
 * as if it had never stopped. If this throws, some parts may already be changed: create them again.
 * Throws: TypeError if the value is not a saved state, is damaged, or was saved by another version or from other parts;
 * Error if variables are missing or have another shape (for those of an optimizer, at its next update).
 * Example: resumeTraining(await saveTraining({ optimizer }), { optimizer }).step is 0
 */
export const resumeTraining = (state: TrainingState, parts: TrainingParts): { readonly step: number } => {
  checkFormat(state);
  checkParts(state, parts);
  checkPackedIn(state, 'state');
  const { optimizer, movingAverage, scheduler, weights } = parts;
  resumeOptimizer(optimizer, state.optimizer);
  if (state.movingAverage) movingAverage?.setState(state.movingAverage);
  if (state.scheduler) scheduler?.setState(state.scheduler);
  if (state.weights && weights) resumeWeights(allOf(weights), state.weights);
  return { step: optimizer.iterations };
};
