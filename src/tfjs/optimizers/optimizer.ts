import { type NamedTensorMap, Optimizer, type Scalar, type serialization, tidy } from '@tensorflow/tfjs-core';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { groupedDigits } from '../../diagnostics/format_number.ts';
import type { Plateau } from '../../schedules/reduce_on_plateau.ts';
import { clipByGlobalNorm, type Gradient, globalNorm, gradientsOf, type NamedTensor } from '../gradients.ts';
import { type FollowedSources, Groups, type ParameterGroup, type UpdateValues } from '../rates/groups.ts';
import { endWarning, warn } from '../rates/rate_checks.ts';
import { finiteOption, type RateSource, rateFunction, zeroFrom } from '../rates/rate_source.ts';
import { Slots } from '../state/slots.ts';
import { configOf, optionsFromConfig } from './class_config.ts';
import { answersLater, notFiniteLater, notFiniteNow, type Suspect } from './finite.ts';
import { FLAVOURS, type Flavour, type OptimizerState, type ScheduledOptions } from './options.ts';

export type { Flavour, OptimizerState, ScheduledOptions } from './options.ts';

/**
 * An optimizer that sets its learning rate from its own count of updates, however the training loop calls it.
 *
 * Formula: the rate of update t is learningRate(t) · factor; a group has its own rate, or this · learningRateFactor.
 * Units: t counts updates from 0; rates are absolute.
 * Throws: an Error that names variable and step if a gradient or the rate is not finite, before anything is changed;
 * on webgl and webgpu, if reading a gradient would stall the run, at the next update. Warns once when the schedule
 * stays at 0, and if there is a plateau but nobody sets `factor`.
 */
export abstract class ScheduledOptimizer extends Optimizer {
  readonly flavour: Flavour;
  readonly clipNorm: number;
  readonly plateau: Plateau | undefined;
  readonly groups: readonly ParameterGroup[];
  protected readonly slots = new Slots();
  #source: RateSource;
  #rate: (step: number) => number;
  #end: number;
  readonly #warned = new Set<'end' | 'plateau'>();
  #factor = 1;
  #factorSet = false;
  /** An error found too late to stop its own update. */
  #failure: string | undefined;
  #diagnostics: readonly Diagnostic[];
  readonly #grouped: Groups;

  constructor(
    {
      learningRate,
      flavour = 'keras',
      clipNorm = 0,
      groups = [],
      plateau,
      diagnostics = [],
    }: ScheduledOptions,
    followed: FollowedSources = {},
  ) {
    super();
    if (!FLAVOURS.includes(flavour)) {
      throw new TypeError(`flavour is ${String(flavour)}: write 'keras', 'tf1' or 'torch'`);
    }
    if (!(clipNorm >= 0))
      throw new RangeError(`clipNorm is ${clipNorm}: give a number above 0, or 0 for none`);
    this.flavour = flavour;
    this.clipNorm = finiteOption('clipNorm', clipNorm);
    this.plateau = plateau;
    this.#diagnostics = diagnostics;
    this.groups = groups;
    this.#grouped = new Groups(groups, followed);
    this.#source = learningRate;
    this.#rate = rateFunction(learningRate);
    this.#end = zeroFrom(learningRate);
  }

  /** True for an instance of the class; TensorFlow.js's own check accepts any object with a `minimize`. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: in a call on a subclass, `this` is the subclass
    return Function.prototype[Symbol.hasInstance].call(this, value);
  }

  /** The slots of each variable, in the order of `getWeights`. */
  protected abstract readonly kinds: readonly string[];

  /** Updates the variables of one group by clipped gradients, at a float32 rate; called inside a tidy. */
  protected abstract update(gradients: readonly Gradient[], values: UpdateValues, step: number): void;

  /** Findings about its config and, once the variables are known, its groups. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  /** The source of the rate; a new one applies from the next update. */
  get learningRate(): RateSource {
    return this.#source;
  }

  set learningRate(source: RateSource) {
    this.#rate = rateFunction(source);
    this.#end = zeroFrom(source);
    this.#source = source;
  }

  /** The factor on the rate, initially 1; set by the code that feeds the plateau. */
  get factor(): number {
    return this.#factor;
  }

  set factor(factor: number) {
    if (!Number.isFinite(factor)) throw new RangeError(`factor is ${factor}: give a finite number`);
    this.#factor = factor;
    this.#factorSet = true;
  }

  /** The rate of update `step`, with the current factor; a function without a parameter gives one rate for all steps. */
  learningRateAt(step: number): number {
    return this.#rate(step) * this.#factor;
  }

  /** The rate of the next update. */
  get currentLearningRate(): number {
    return this.learningRateAt(this.iterations);
  }

  /** Updates variables by their gradients, given in either form of TensorFlow.js. */
  override applyGradients(variableGradients: NamedTensorMap | NamedTensor[]): void {
    if (this.#failure !== undefined) throw new Error(this.#failure);
    const step = this.iterations;
    const values = this.#grouped.at(step, this.learningRateAt(step), this.#factor);
    const gradients = gradientsOf(variableGradients);
    this.slots.meet(gradients.map(({ variable }) => variable));
    for (const each of this.#grouped.meet(variableGradients)) {
      this.#diagnostics = Object.freeze([...this.#diagnostics, each]);
      warn(each.message);
    }
    if (gradients.length > 0) {
      tidy(() => {
        const usable = this.#usable(gradients, step);
        for (const [part, at] of this.#grouped.split(usable, values)) this.update(part, at, step);
      });
    }
    this.#remark(step);
    this.incrementIterations();
  }

  /** Gradients, checked and clipped. */
  #usable(gradients: readonly Gradient[], step: number): readonly Gradient[] {
    const norm: Scalar | undefined = this.clipNorm > 0 ? globalNorm(gradients) : undefined;
    const suspects = gradients.map(({ variable, gradient }): Suspect => ({ variable, tensor: gradient }));
    if (norm !== undefined) suspects.push({ tensor: norm });
    this.#check(suspects, step);
    return norm === undefined ? gradients : clipByGlobalNorm(gradients, norm, this.clipNorm);
  }

  #check(suspects: readonly Suspect[], step: number): void {
    const words = ({ variable }: Suspect): string =>
      `the ${variable === undefined ? 'global norm of the gradients' : `gradient of "${variable.name}"`} is not finite at step ${groupedDigits(step)}: look at the loss and the input of that step, lower the learning rate or clip the gradients`;
    if (answersLater()) {
      const raise = (found: Suspect | undefined): void => {
        if (found !== undefined) this.#failure ??= `${words(found)}; it was found after that step was taken`;
      };
      // If the device is lost, the next operation fails and reports that.
      notFiniteLater(suspects).then(raise, () => {});
      return;
    }
    const found = notFiniteNow(suspects);
    if (found !== undefined) throw new Error(`${words(found)}; the step was not taken`);
  }

  /** Gives each warning once. */
  #remark(step: number): void {
    if (step >= this.#end) {
      this.#warn('end', endWarning(this.#end, step));
    }
    if (this.plateau !== undefined && !this.#factorSet) {
      this.#warn(
        'plateau',
        'the config has reduce_on_plateau, but nothing feeds it a metric, so the rate is never reduced: give fit a LearningRateScheduler, or set the factor of the optimizer',
      );
    }
  }

  #warn(about: 'end' | 'plateau', message: string): void {
    if (this.#warned.has(about)) return;
    this.#warned.add(about);
    warn(message);
  }

  /** The whole state; a run resumed from it continues exactly. */
  async getState(): Promise<OptimizerState> {
    return {
      optimizer: this.getClassName(),
      flavour: this.flavour,
      iterations: this.iterations,
      factor: this.#factor,
      slots: await this.slots.state(),
    };
  }

  /**
   * Restores the result of `getState`.
   *
   * Throws TypeError if the state is damaged, or from another class or flavour of optimizer. If it is the state of
   * other variables, the next update throws an Error.
   */
  setState(state: OptimizerState): void {
    const ours = `${this.flavour} ${this.getClassName()}`;
    const theirs = `${state.flavour} ${state.optimizer}`;
    if (ours !== theirs) throw new TypeError(`the state is that of ${theirs}, but this optimizer is ${ours}`);
    const { iterations, factor, slots } = state;
    if (!(Number.isSafeInteger(iterations) && iterations >= 0 && Number.isFinite(factor))) {
      throw new TypeError(`the state is damaged: it has ${iterations} iterations and a factor of ${factor}`);
    }
    this.slots.restore(slots);
    this.iterations_ = iterations;
    this.#factor = factor;
    this.#failure = undefined;
  }

  /**
   * Returns `iterations` and the slots, as `model.save` writes them with `includeOptimizer`; the optimizer still owns
   * the tensors.
   */
  override async getWeights(): Promise<NamedTensor[]> {
    return [await this.saveIterations(), ...this.slots.named(this.kinds)];
  }

  /** Restores the result of `getWeights`. Throws Error if it came from another optimizer. */
  override async setWeights(weightValues: NamedTensor[]): Promise<void> {
    this.slots.restoreNamed(await this.extractIterations(weightValues), this.kinds);
    this.#failure = undefined;
  }

  /**
   * Returns the configuration that `model.save` writes. Throws TypeError if the learning rate is a function that
   * cannot be saved as data.
   */
  override getConfig(): serialization.ConfigDict {
    return configOf(this);
  }

  static override fromConfig<T extends serialization.Serializable>(
    cls: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    const { factor, ...options } = optionsFromConfig(config);
    const made = new cls(options);
    if (made instanceof ScheduledOptimizer && factor !== 1) made.factor = factor;
    return made;
  }

  /** Disposes the slots of the variables; keeps `iterations`. */
  override dispose(): void {
    this.slots.dispose();
  }
}
