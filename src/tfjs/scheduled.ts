import { engine, type NamedTensorMap, type Optimizer, type Variable } from '@tensorflow/tfjs-core';
import { checkOptions, type OptionNames } from '../diagnostics/check_options.ts';
import type { Gradient, NamedTensor } from './gradients.ts';
import { type OptimizerState, ScheduledOptimizer, type ScheduledOptions } from './optimizers/optimizer.ts';
import type { UpdateValues } from './rates/groups.ts';
import type { RateSource } from './rates/rate_source.ts';
import {
  checkStockState,
  disposeStock,
  gradientsByIndex,
  isStock,
  restoreStock,
  type StockState,
  setLearningRate,
  stockState,
} from './stock.ts';

/** Options of `scheduled`. */
export type ScheduledStockOptions = Pick<ScheduledOptions, 'clipNorm' | 'plateau'>;

/** The state of this optimizer, and of the stock optimizer inside it. */
export type ScheduledStockState = OptimizerState & StockState;

const variableOf = ({ name }: NamedTensor): Variable => engine().registeredVariables[name]!;

/** An optimizer of `tf.train` that follows a schedule by its own count of updates; made by `scheduled`. */
export class ScheduledStock<O extends Optimizer = Optimizer> extends ScheduledOptimizer {
  /** The optimizer inside, which does the updates. */
  readonly optimizer: O;
  protected readonly kinds = [];
  #given: readonly NamedTensor[] = [];
  #restored = false;

  constructor(optimizer: O, options: ScheduledOptions) {
    super(options);
    this.optimizer = optimizer;
  }

  override get iterations(): number {
    return this.optimizer.iterations;
  }

  /** Does nothing, because the optimizer inside counts the updates. */
  protected override incrementIterations(): void {}

  override applyGradients(variableGradients: NamedTensorMap | NamedTensor[]): void {
    this.#given = gradientsByIndex(variableGradients);
    try {
      super.applyGradients(variableGradients);
    } finally {
      this.#given = [];
    }
  }

  /** Keeps every gradient at its index, because stock optimizers match variables by index. */
  protected override update(gradients: readonly Gradient[], { rate }: UpdateValues): void {
    if (this.#restored) checkStockState(this.optimizer, this.#given.map(variableOf));
    this.#restored = false;
    const byName = new Map(gradients.map(({ variable, gradient }) => [variable.name, gradient]));
    setLearningRate(this.optimizer, rate);
    this.optimizer.applyGradients(
      this.#given.map(({ name, tensor }) => ({ name, tensor: byName.get(name) ?? tensor })),
    );
  }

  override async getState(): Promise<ScheduledStockState> {
    const [own, inner] = await Promise.all([super.getState(), stockState(this.optimizer)]);
    return { ...own, ...inner };
  }

  override setState(state: OptimizerState & Partial<StockState>): void {
    const { fields } = state;
    if (fields === undefined)
      throw new TypeError('the state is not that of an optimizer of tf.train, but this optimizer is one');
    super.setState(state);
    restoreStock(this.optimizer, { ...state, fields });
    this.#restored = true;
  }

  /** When a model is saved, the optimizer inside keeps its own name. */
  override getClassName(): string {
    return this.optimizer.getClassName();
  }

  override getConfig(): ReturnType<Optimizer['getConfig']> {
    return this.optimizer.getConfig();
  }

  override getWeights(): Promise<NamedTensor[]> {
    return this.optimizer.getWeights();
  }

  override setWeights(weightValues: NamedTensor[]): Promise<void> {
    return this.optimizer.setWeights(weightValues);
  }

  override dispose(): void {
    super.dispose();
    disposeStock(this.optimizer);
  }
}

/**
 * Drives an optimizer of `tf.train` by a schedule: before each update it gets the rate for its own count of updates.
 *
 * The formulas are TensorFlow.js's, which sometimes differ from TensorFlow's; `createOptimizer` has the latter.
 * Returns a tf.Optimizer for `minimize`, `applyGradients` and `model.compile`; use it in place of the optimizer.
 * Units: steps are optimizer updates, counted from 0; rates are absolute.
 * Throws: TypeError for an unknown option, or for an optimizer that is not of tf.train; while training, whatever
 * ScheduledOptimizer throws.
 * Example: scheduled(tf.train.adam(), (step) => 0.1 / (1 + step))
 */
export const scheduled = <O extends Optimizer>(
  optimizer: O,
  schedule: RateSource,
  options: ScheduledStockOptions = {},
): ScheduledStock<O> => {
  checkOptions('scheduled', options, {
    clipNorm: true,
    plateau: true,
  } satisfies OptionNames<ScheduledStockOptions>);
  if (optimizer instanceof ScheduledOptimizer) {
    throw new TypeError(
      `this ${optimizer.getClassName()} follows a schedule by itself: give it the schedule as its learningRate`,
    );
  }
  if (!isStock(optimizer)) {
    throw new TypeError(`${optimizer.getClassName()} is not an optimizer of tf.train: give one that is`);
  }
  return new ScheduledStock(optimizer, { ...options, learningRate: schedule });
};
