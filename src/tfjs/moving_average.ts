import {
  add,
  dispose,
  mul,
  scalar,
  sub,
  type Tensor,
  tidy,
  type Variable,
  variable,
  zerosLike,
} from '@tensorflow/tfjs-core';
import type { LoadResult } from '../config/build/result.ts';
import { trainingFinding } from '../diagnostics/catalogue/training.ts';
import { checkOptions, type OptionNames } from '../diagnostics/check_options.ts';
import { failed } from '../diagnostics/render/failed.ts';
import type { OptimizerSpec } from '../dialects/object_detection/specs.ts';
import { Optimizer } from '../schema/generated/optimizer.ts';
import { inLists } from './callback_lists.ts';
import { type PackedTensor, pack, unpack } from './state/packed_tensors.ts';
import { matched, variablesOf, type Weights } from './state/weights.ts';
import { writtenFlavour } from './written_flavour.ts';

/** The kind of moving average: that of TensorFlow 1, of the Object Detection API on TensorFlow 2, or of Keras 3. */
export type AverageForm = 'tf1' | 'tf2' | 'keras';

/** Options of a moving average. */
export interface MovingAverageOptions {
  /** Share of the old average that an update keeps, in [0, 1]. */
  readonly decay: number;
  readonly form?: AverageForm;
  /** Whether the decay is min(decay, (1 + n) / (10 + n)) at update n; by default only in 'tf2'. */
  readonly dynamic?: boolean;
}

const optionNames: OptionNames<MovingAverageOptions> = { decay: true, form: true, dynamic: true };

/** A moving average as plain data, which JSON keeps to the bit. */
export interface MovingAverageState {
  readonly form: AverageForm;
  readonly dynamic: boolean;
  readonly decay: number;
  readonly updates: number;
  readonly averages: readonly (PackedTensor & { readonly name: string })[];
}

const forms: readonly string[] = ['tf1', 'tf2', 'keras'] satisfies AverageForm[];

/** One update, in float32 and in each form's own order, so that it rounds as upstream does. */
const updated = (form: AverageForm, average: Tensor, weight: Tensor, decay: Tensor, rest: Tensor): Tensor =>
  form === 'keras'
    ? add(mul(decay, average), mul(rest, weight))
    : sub(average, mul(rest, sub(average, weight)));

/**
 * Moving averages of weights, updated while the weights train, for evaluation and export.
 *
 * Formula: a ← a − (1 − d)·(a − w) after each update of the weights w, in float32. 'tf1': a starts at the weights, d is
 * `decay`. 'tf2': a starts at 0, d = min(decay, (1 + n) / (10 + n)) at update n = 1, 2, …. 'keras': the first update
 * sets a to the weights, after it a ← d·a + (1 − d)·w. With `dynamic: true`, d is that of 'tf2'; with false, d is
 * `decay`.
 * Units: one update after each update of the weights.
 * Throws: TypeError for an unknown option; RangeError for a decay outside [0, 1]; Error if `update`, `getState` or
 * `setState` is called while the averages are applied, if they are applied twice or before there are any, and for a
 * state of other weights.
 * Source: tf.train.ExponentialMovingAverage; official/modeling/optimization/ema_optimizer.py; keras/src/optimizers/
 * base_optimizer.py.
 * Example: new MovingAverage([tf.variable(tf.scalar(1))], { decay: 0.99 })
 */
export class MovingAverage {
  readonly form: AverageForm;
  readonly decay: number;
  readonly dynamic: boolean;
  readonly #weights: readonly Variable[];
  readonly #averages: readonly Variable[];
  /** The original weights, while the averages replace them. */
  #kept: readonly Tensor[] | undefined;
  #updates = 0;

  constructor(weights: Weights, options: MovingAverageOptions) {
    checkOptions('MovingAverage', options, optionNames);
    const { decay, form = 'tf2', dynamic = form === 'tf2' } = options;
    if (!(decay >= 0 && decay <= 1)) throw new RangeError(`decay is ${decay}, not in [0, 1]`);
    if (!forms.includes(form)) throw new RangeError(`form is ${form}, not one of ${forms.join(', ')}`);
    this.form = form;
    this.decay = decay;
    this.dynamic = dynamic;
    this.#weights = variablesOf(weights);
    this.#averages = tidy(() =>
      this.#weights.map((weight) => variable(form === 'tf2' ? zerosLike(weight) : weight.clone(), false)),
    );
    inLists(this);
  }

  /** The number of updates of the averages. */
  get updates(): number {
    return this.#updates;
  }

  /** True while the averages replace the weights. */
  get applied(): boolean {
    return this.#kept !== undefined;
  }

  /** The share of the old average that update n keeps; n counts from 1. */
  decayAt(n: number): number {
    if (this.form === 'keras' && n === 1) return 0;
    return this.dynamic ? Math.min(this.decay, (1 + n) / (10 + n)) : this.decay;
  }

  /** Updates the averages: call it after each update of the weights. */
  update(): void {
    if (this.applied) {
      throw new Error('the averages are applied: restore() the weights before you continue training');
    }
    const n = this.#updates + 1;
    tidy(() => {
      const decay = scalar(this.decayAt(n));
      const rest = sub(1, decay);
      for (const [i, average] of this.#averages.entries()) {
        average.assign(updated(this.form, average, this.#weights[i]!, decay, rest));
      }
    });
    this.#updates = n;
  }

  /** Replaces the weights by the averages; `restore` brings the weights back exactly. */
  apply(): void {
    if (this.applied) throw new Error('the averages are already applied: restore() the weights first');
    if (this.form !== 'tf1' && this.#updates === 0) {
      throw new Error('there are no averages before the first update()');
    }
    this.#kept = this.#weights.map((weight) => weight.clone());
    for (const [i, weight] of this.#weights.entries()) weight.assign(this.#averages[i]!);
  }

  /** Restores the weights that `apply` replaced. */
  restore(): void {
    const kept = this.#kept;
    if (kept === undefined) throw new Error('the averages are not applied: there is nothing to restore');
    for (const [i, weight] of this.#weights.entries()) weight.assign(kept[i]!);
    dispose([...kept]);
    this.#kept = undefined;
  }

  /** Makes a moving average a callback: in `fit` and `fitDataset` it updates itself after each batch. */
  readonly onBatchEnd = (): void => this.update();
  /**
   * Does nothing. If a list also has callbacks of TensorFlow.js, TensorFlow.js calls this method and the following
   * ones.
   */
  readonly setParams = (): void => {};
  /** Does nothing; exists because TensorFlow.js calls it. */
  readonly setModel = (): void => {};
  /** Does nothing; exists because TensorFlow.js calls it. */
  readonly onTrainBegin = (): void => {};
  /** Does nothing; exists because TensorFlow.js calls it. */
  readonly onTrainEnd = (): void => {};
  /** Does nothing; exists because TensorFlow.js calls it. */
  readonly onEpochBegin = (): void => {};
  /** Does nothing; exists because TensorFlow.js calls it. */
  readonly onEpochEnd = (): void => {};
  /** Does nothing; exists because TensorFlow.js calls it. */
  readonly onBatchBegin = (): void => {};

  /** The averages, for a checkpoint: plain data. */
  async getState(): Promise<MovingAverageState> {
    if (this.applied) throw new Error('the averages are applied: restore() the weights before saving');
    const { form, dynamic, decay, updates } = this;
    const packed = await Promise.all(this.#averages.map(pack));
    const averages = packed.map((each, i) => ({ name: this.#weights[i]!.name, ...each }));
    return { form, dynamic, decay, updates, averages };
  }

  /** Continues from the result of `getState`. */
  setState(state: MovingAverageState): void {
    if (this.applied) throw new Error('the averages are applied: restore() the weights before resuming');
    for (const name of ['form', 'dynamic', 'decay'] as const) {
      if (state[name] !== this[name]) {
        throw new Error(`the state is of a moving average with ${name} ${state[name]}, not ${this[name]}`);
      }
    }
    const found = matched('averages', state.averages, this.#weights);
    const values = found.map(unpack);
    for (const [i, average] of this.#averages.entries()) average.assign(values[i]!);
    dispose(values);
    this.#updates = state.updates;
  }

  /** Disposes the averages. The weights stay as they are: call restore() first if the averages are applied. */
  dispose(): void {
    dispose([...this.#averages, ...(this.#kept ?? [])]);
    this.#kept = undefined;
  }
}

/** The source of the moving average's settings: a result of `load`, or an optimizer's spec. */
export type AverageSource = LoadResult<unknown> | AveragingSpec;
type AveragingSpec = Partial<Pick<OptimizerSpec<unknown>, 'use_moving_average' | 'moving_average_decay'>>;

const specIn = (source: AverageSource): AveragingSpec => {
  if (!('ok' in source)) return source;
  if (!source.ok) throw failed(source);
  const { optimizer, message } = source;
  if (optimizer !== undefined) return optimizer;
  throw failed({ ...source, diagnostics: [trainingFinding('optimizer/none', { message })] });
};

const formIn = (source: AverageSource): AverageForm =>
  'ok' in source && source.ok && writtenFlavour(source) === 'tf1' ? 'tf1' : 'tf2';

/**
 * Creates the moving average of a config, or undefined if it says `use_moving_average: false`. The field defaults to
 * true, and the decay to 0.9999 as a float32. The form is 'tf1' if the file says `fine_tune_checkpoint_version: V1`,
 * else 'tf2'.
 *
 * Throws: ConfigError if the config has errors or no optimizer; and whatever MovingAverage throws.
 * Units: one update after each update of the weights.
 * Source: object_detection/builders/optimizer_builder.py, which on TensorFlow 2 makes a 'tf2' one.
 * Example: createMovingAverage({ type: 'momentum_optimizer' }, [tf.variable(tf.scalar(1))])
 */
export const createMovingAverage = (
  source: AverageSource,
  weights: Weights,
  options: Omit<MovingAverageOptions, 'decay'> = {},
): MovingAverage | undefined => {
  const { decay: _, ...names } = optionNames;
  checkOptions('createMovingAverage', options, names);
  const { use_moving_average, moving_average_decay } = Optimizer.fields;
  const { use_moving_average: used = use_moving_average.default, ...spec } = specIn(source);
  if (!used) return undefined;
  const decay = Math.fround(spec.moving_average_decay ?? Number(moving_average_decay.default));
  return new MovingAverage(weights, { form: formIn(source), ...options, decay });
};
