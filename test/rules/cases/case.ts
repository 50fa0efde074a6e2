import type { rules } from '../../../src/diagnostics/catalogue/rules.ts';
import type { RunOptions } from '../../../src/index.ts';

/** A config and the findings that rules must give for it. */
export interface Case {
  readonly reason: string;
  /** A learning rate or a whole file. */
  readonly text: string;
  readonly run?: RunOptions;
  /** The expected codes, each with the text of its first range. */
  readonly fires: readonly (readonly [code: keyof ReturnType<typeof rules>, at: string])[];
}

export const cosine = (more: string): string =>
  `cosine_decay_learning_rate { learning_rate_base: 0.1 ${more} }`;
export const manual = (more: string): string =>
  `manual_step_learning_rate { initial_learning_rate: 0.1 ${more} }`;
export const at = (step: number, rate: number): string => `schedule { step: ${step} learning_rate: ${rate} }`;
export const staircase = (steps: number, more = ''): string =>
  `exponential_decay_learning_rate { initial_learning_rate: 0.1 decay_steps: ${steps} ${more} }`;
export const inTrain = (rate: string, before = '', after = ''): string =>
  `train_config { ${before} optimizer { adam_optimizer { learning_rate { ${rate} } } use_moving_average: false } } ${after}`;
export const run = (num_steps: number): RunOptions => ({ num_steps });

export const warm = 'warmup_learning_rate: 0.01 warmup_steps: 500';
