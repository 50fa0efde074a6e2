import { constant } from '../../curve/curve.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import type { GroupPlan, Plan, Values } from '../dialect.ts';
import type { RateMeaning } from '../object_detection/rates.ts';

/** Builds the plan of one or several optimizers of either system. */

export const onlyNamed = (values: Values | undefined, names: readonly string[]): string | undefined =>
  names.find((name) => values?.[name] !== undefined);

/** An optimizer with the meaning of its learning rate. */
export interface FoundOptimizer {
  readonly at: Path;
  readonly type: string;
  readonly fields: Values;
  readonly meaning: RateMeaning;
  readonly optimizer: NonNullable<Plan['optimizer']>;
}

export const hyperparametersOf = ({ meaning, optimizer }: FoundOptimizer): GroupPlan['hyperparameters'] => {
  const momentum = optimizer.momentum_optimizer_value as number | undefined;
  const decay = optimizer.weight_decay as number | undefined;
  return {
    learning_rate: meaning.curve,
    ...(momentum !== undefined && { momentum: constant(momentum) }),
    ...(decay !== undefined && { weight_decay: constant(decay) }),
  };
};

const lengthOfWarmup = ({ type, fields }: FoundOptimizer): string =>
  'warmup_size' in fields ? 'warmup_size' : type.startsWith('exponential') ? 'burnin_steps' : 'warmup_steps';

export const planOf = (main: FoundOptimizer, groups: readonly GroupPlan[]): Plan => ({
  spec: { type: main.type, ...main.fields },
  at: main.at,
  warmupAt: [...main.at, lengthOfWarmup(main)],
  optimizer: main.optimizer,
  hyperparameters: hyperparametersOf(main),
  ...(groups.length > 1 && { groups }),
  ...(main.meaning.phases !== undefined && { phases: main.meaning.phases }),
  ...(main.meaning.end !== undefined && { end: main.meaning.end }),
});
