import type { Optimizer, Tensor } from '@tensorflow/tfjs-core';
import { checkOptions, type OptionNames } from '../diagnostics/check_options.ts';
import type { Plateau, PlateauState } from '../schedules/reduce_on_plateau.ts';
import { inLists } from './callback_lists.ts';
import { ScheduledOptimizer } from './optimizers/optimizer.ts';
import { endWarning, finiteRate, warn } from './rates/rate_checks.ts';
import { type RateSource, rateFunction, zeroFrom } from './rates/rate_source.ts';
import { setLearningRate } from './stock.ts';

/** The rates of a run. A result of `load` has this form. */
export interface Rates {
  readonly schedule: RateSource;
  readonly plateau?: Plateau;
}

/** Options of a scheduler. */
export interface LearningRateSchedulerOptions {
  /** The model that is trained, whose optimizer is used. Default: the one that `fit` trains. */
  readonly model?: { readonly optimizer: Optimizer };
  /** The optimizer, if there is no model. */
  readonly optimizer?: Optimizer;
  /** The metric that the plateau uses. Default: val_loss if there is one, else loss. */
  readonly monitor?: string;
  /** The step of the first batch. Default: the optimizer's own count, or the steps of the epochs before if these are more. */
  readonly initialStep?: number;
  /** Steps in an epoch, needed for an `initialEpoch` with a new optimizer. Default: those of the run, if known. */
  readonly batchesPerEpoch?: number;
}

const optionNames: OptionNames<LearningRateSchedulerOptions> = {
  model: true,
  optimizer: true,
  monitor: true,
  initialStep: true,
  batchesPerEpoch: true,
};

/** The state of a scheduler beside that of the optimizer, as a plain value. */
export interface SchedulerState {
  /** The number of training steps before this optimizer began to count. */
  readonly offset: number;
  readonly plateau: PlateauState | null;
}

/** The logs that TensorFlow.js gives to callbacks; callbacks that it wraps get numbers, others get tensors. */
type Logs = { [name: string]: number | Tensor };

/** The parameters of a run, if TensorFlow.js gives them. */
interface Params {
  readonly steps?: number | null;
  readonly samples?: number | null;
  readonly batchSize?: number | null;
}

const numberFrom = async (value: number | Tensor): Promise<number> =>
  typeof value === 'number' ? value : (await value.data())[0]!;

/**
 * A callback for `fit` and `fitDataset`. Before each batch it sets the rate of the global step; after each batch and
 * epoch it logs it as `lr`. With a plateau it reads the metric after each epoch.
 *
 * With 'own' for the rates, the optimizer follows a schedule by itself: the callback only logs the rates and feeds the
 * optimizer's plateau. `fit` gives it the model; in a loop of your own, pass the model or the optimizer. The callback
 * can be anywhere in a list with TensorFlow.js's own callbacks (tf.callbacks.earlyStopping) and plain objects.
 * Formula: rate of a batch = schedule(global step) · factor of the plateau.
 * Units: steps are optimizer updates, counted from 0 and continued from one `fit` to the next; rates are absolute.
 * Throws: Error, before anything is trained, if the optimizer follows a schedule by itself although rates were given,
 * if the rates are 'own' but it does not follow a schedule, or if the first step is not known; while training, if a
 * rate is not finite or the metric is missing. Warns once when the schedule stays at 0.
 * Example: new LearningRateScheduler((step) => 0.1 / (1 + step))
 */
export class LearningRateScheduler {
  readonly #rates: Rates | 'own';
  readonly #options: LearningRateSchedulerOptions;
  readonly #schedule: (step: number) => number;
  readonly #end: number;
  #model: LearningRateSchedulerOptions['model'];
  #batches: number | undefined;
  #offset: number | undefined;
  #plateau: PlateauState | undefined;
  #step = 0;
  #rate = Number.NaN;
  #begun = false;
  #warned = false;

  constructor(rates: RateSource | Rates | 'own', options: LearningRateSchedulerOptions = {}) {
    checkOptions('LearningRateScheduler', options, optionNames);
    this.#rates = typeof rates === 'object' || rates === 'own' ? rates : { schedule: rates };
    this.#options = options;
    this.#model = options.model;
    // With 'own' the callback sets no rates: the optimizer has them.
    const source = this.#rates === 'own' ? 0 : this.#rates.schedule;
    this.#schedule = rateFunction(source);
    this.#end = zeroFrom(source);
    const { initialStep = 0 } = options;
    if (this.#rates === 'own' && options.initialStep !== undefined) {
      throw new TypeError(
        "initialStep cannot be combined with 'own', because then the optimizer counts the steps",
      );
    }
    if (!(initialStep >= 0 && initialStep < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`initialStep is ${initialStep}: give a finite number ≥ 0`);
    }
    inLists(this, options.model);
  }

  /** The rate of the current batch, or else of the last one. */
  get currentLearningRate(): number {
    return this.#rate;
  }

  /** The position in the run, for a checkpoint: plain data. */
  getState(): SchedulerState {
    return { offset: this.#offset ?? 0, plateau: this.#plateau ?? null };
  }

  /** Continues from the result of `getState`. */
  setState({ offset, plateau }: SchedulerState): void {
    this.#offset = offset;
    this.#plateau = plateau ?? undefined;
  }

  /** The methods of a callback are own properties, because TensorFlow.js copies them from the object. */
  readonly setParams = ({ steps, samples, batchSize }: Params): void => {
    this.#batches = steps ?? (samples && batchSize ? Math.ceil(samples / batchSize) : undefined);
  };

  /** Called by `fit` with the model. */
  readonly setModel = (model: { readonly optimizer: Optimizer }): void => {
    this.#model = model;
  };

  /** Called by `fit` before the first update. */
  readonly onTrainBegin = (): void => {
    const optimizer = this.#optimizer();
    if (this.#rates !== 'own' && optimizer instanceof ScheduledOptimizer) {
      throw new Error(
        "the optimizer follows a schedule by itself, so LearningRateScheduler would set its rate twice: write new LearningRateScheduler('own'), which logs the rate, or give a stock optimizer",
      );
    }
    if (this.#rates === 'own' && !(optimizer instanceof ScheduledOptimizer)) {
      throw new Error(
        `${optimizer.getClassName()} does not follow a schedule by itself: give LearningRateScheduler the schedule, not 'own'`,
      );
    }
    this.#begun = false;
    this.#feed(optimizer);
  };

  /** Called by `fit` before each epoch. */
  readonly onEpochBegin = (epoch: number): void => {
    if (!this.#begun) this.#begin(this.#optimizer(), epoch);
    this.#begun = true;
  };

  /** Called by `fit` before each update: sets the rate of its step. */
  readonly onBatchBegin = (): void => {
    const optimizer = this.#optimizer();
    if (optimizer instanceof ScheduledOptimizer) {
      this.#rate = optimizer.currentLearningRate;
      return;
    }
    this.#rate = this.#rateNow(optimizer);
    setLearningRate(optimizer, this.#rate);
  };

  /** Called by `fit` after each update. */
  readonly onBatchEnd = (_batch: number, logs: Logs = {}): void => {
    logs.lr = this.#rate;
    this.#step++;
  };

  /** Called by `fit` after each epoch: passes the metric to a plateau. */
  readonly onEpochEnd = async (_epoch: number, logs: Logs = {}): Promise<void> => {
    if (!Number.isNaN(this.#rate)) logs.lr = this.#rate;
    const plateau = this.#plateauOf(this.#optimizer());
    if (plateau === undefined) return;
    const { monitor = 'val_loss' in logs ? 'val_loss' : 'loss' } = this.#options;
    const metric = logs[monitor];
    if (metric === undefined) {
      const known = Object.keys(logs).filter((name) => name !== 'lr');
      throw new Error(
        `the logs have no ${monitor} for the plateau, only ${known.join(', ')}: name one as monitor`,
      );
    }
    this.#plateau = plateau.next(this.#plateau ?? plateau.initial(), await numberFrom(metric));
    this.#feed(this.#optimizer());
  };

  /** Called by `fit` after the last update; does nothing. */
  readonly onTrainEnd = (): void => {};

  #optimizer(): Optimizer {
    const optimizer = this.#options.optimizer ?? this.#model?.optimizer;
    if (optimizer === undefined || optimizer === null) {
      throw new Error(
        'LearningRateScheduler has no optimizer: give it a compiled { model }, or { optimizer }',
      );
    }
    return optimizer;
  }

  #plateauOf(optimizer: Optimizer): Plateau | undefined {
    if (this.#rates !== 'own') return this.#rates.plateau;
    return optimizer instanceof ScheduledOptimizer ? optimizer.plateau : undefined;
  }

  #factor(optimizer: Optimizer): number {
    const plateau = this.#plateauOf(optimizer);
    return plateau === undefined ? 1 : plateau.factor(this.#plateau ?? plateau.initial());
  }

  /** Passes a plateau's factor to an optimizer that applies it itself. */
  #feed(optimizer: Optimizer): void {
    if (!(optimizer instanceof ScheduledOptimizer) || this.#plateauOf(optimizer) === undefined) return;
    // Before any metric the factor is 1, or the one restored with the optimizer's state.
    optimizer.factor = this.#plateau === undefined ? optimizer.factor : this.#factor(optimizer);
  }

  /** The first step of the run: the greatest of the optimizer's count, the steps before it, and the epochs before it. */
  #begin(optimizer: Optimizer, epoch: number): void {
    const { iterations } = optimizer;
    const { initialStep, batchesPerEpoch = this.#batches } = this.#options;
    this.#offset ??= initialStep === undefined ? 0 : initialStep - iterations;
    const own = iterations + this.#offset;
    const known = this.#rates !== 'own' && (batchesPerEpoch !== undefined || initialStep !== undefined);
    if (epoch > 0 && own === 0 && !known) {
      const say = this.#rates === 'own' ? '' : 'say { batchesPerEpoch } or { initialStep }, or ';
      throw new Error(
        `fit starts at epoch ${epoch} with an optimizer that has made no steps: ${say}resume the optimizer`,
      );
    }
    const before = initialStep === undefined ? epoch * (batchesPerEpoch ?? 0) : 0;
    this.#step = Math.max(own, before);
    this.#offset = this.#step - iterations;
  }

  #rateNow(optimizer: Optimizer): number {
    const rate = this.#schedule(this.#step) * this.#factor(optimizer);
    finiteRate(rate, this.#step);
    if (this.#step >= this.#end && !this.#warned) {
      this.#warned = true;
      warn(endWarning(this.#end, this.#step));
    }
    return rate;
  }
}
