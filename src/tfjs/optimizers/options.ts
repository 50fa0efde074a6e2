import type { OptionNames } from '../../diagnostics/check_options.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Plateau } from '../../schedules/reduce_on_plateau.ts';
import type { ParameterGroup } from '../rates/groups.ts';
import type { RateSource } from '../rates/rate_source.ts';
import type { SlotState } from '../state/slots.ts';

/** The options and the state of optimizers. */

/** The formulas to use: those of Keras, which is TensorFlow 2, of `tf.train` in TensorFlow 1, or of PyTorch. */
export type Flavour = (typeof FLAVOURS)[number];
export const FLAVOURS = ['keras', 'tf1', 'torch'] as const;

/** Options of every optimizer. */
export interface ScheduledOptions {
  /** A number, a schedule, or a function that is called at each update. */
  readonly learningRate: RateSource;
  /** The formulas to use. Default: keras. */
  readonly flavour?: Flavour;
  /** The largest global norm of the gradients; 0, the default, does not clip. */
  readonly clipNorm?: number;
  /** Parameters with values of their own; a variable belongs to the first group that matches it. */
  readonly groups?: readonly ParameterGroup[];
  /** Set if a metric controls a factor on the rate. */
  readonly plateau?: Plateau;
  /** Findings about its config. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** The options that every optimizer has, for `checkOptions`. */
export const scheduledOptionNames: OptionNames<ScheduledOptions> = {
  learningRate: true,
  flavour: true,
  clipNorm: true,
  groups: true,
  plateau: true,
  diagnostics: true,
};

/** The whole state of an optimizer as a plain value, which JSON preserves exactly. */
export interface OptimizerState {
  /** Its class, by its name in TensorFlow.js. */
  readonly optimizer: string;
  readonly flavour: Flavour;
  /** Updates so far. */
  readonly iterations: number;
  readonly factor: number;
  /** The running products of Adam's betas, if the flavour has them. */
  readonly powers?: readonly [beta1: number, beta2: number];
  readonly slots: readonly SlotState[];
}
