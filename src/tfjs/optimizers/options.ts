import type { OptionNames } from '../../diagnostics/check_options.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Plateau } from '../../schedules/reduce_on_plateau.ts';
import type { ParameterGroup } from '../rates/groups.ts';
import type { RateSource } from '../rates/rate_source.ts';
import type { SlotState } from '../state/slots.ts';

/** The options and the state of optimizers. */

/** Whose mathematics: Keras's, which is TensorFlow 2's, that of TensorFlow 1's `tf.train`, or PyTorch's. */
export type Flavour = (typeof FLAVOURS)[number];
export const FLAVOURS = ['keras', 'tf1', 'torch'] as const;

/** Options of every optimizer. */
export interface ScheduledOptions {
  /** A number, a schedule, or a function that is asked at each update. */
  readonly learningRate: RateSource;
  /** Default: keras. */
  readonly flavour?: Flavour;
  /** The greatest global norm of the gradients; 0, the default, clips nothing. */
  readonly clipNorm?: number;
  /** Parameters with values of their own; the first group that matches a variable has it. */
  readonly groups?: readonly ParameterGroup[];
  /** Set if a metric changes a factor on the rate. */
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

/** All that an optimizer remembers, as a plain value that JSON keeps to the bit. */
export interface OptimizerState {
  /** Its class, by the name that TensorFlow.js has for it. */
  readonly optimizer: string;
  readonly flavour: Flavour;
  /** Updates so far. */
  readonly iterations: number;
  readonly factor: number;
  /** The running products of Adam's betas, if the flavour has them. */
  readonly powers?: readonly [beta1: number, beta2: number];
  readonly slots: readonly SlotState[];
}
