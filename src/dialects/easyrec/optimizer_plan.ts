import { constant } from '../../curve/curve.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import type { GroupPlan, Plan, Values } from '../dialect.ts';
import type { Meaning } from '../object_detection/rates.ts';

/** An optimizer of either system, and the plan that several of them make. */

export const named = (values: Values | undefined, names: readonly string[]): string | undefined =>
  names.find((name) => values?.[name] !== undefined);

/** One optimizer with what its rate means. */
export interface Found {
  readonly at: Path;
  readonly type: string;
  readonly fields: Values;
  readonly meaning: Meaning;
  readonly optimizer: NonNullable<Plan['optimizer']>;
}

export const hyperparametersOf = ({ meaning, optimizer }: Found): GroupPlan['hyperparameters'] => {
  const momentum = optimizer.momentum_optimizer_value as number | undefined;
  const decay = optimizer.weight_decay as number | undefined;
  return {
    learning_rate: meaning.curve,
    ...(momentum !== undefined && { momentum: constant(momentum) }),
    ...(decay !== undefined && { weight_decay: constant(decay) }),
  };
};

export const planOf = (main: Found, groups: readonly GroupPlan[]): Plan => ({
  spec: { type: main.type, ...main.fields },
  at: main.at,
  optimizer: main.optimizer,
  hyperparameters: hyperparametersOf(main),
  ...(groups.length > 1 && { groups }),
  ...(main.meaning.phases !== undefined && { phases: main.meaning.phases }),
  ...(main.meaning.end !== undefined && { end: main.meaning.end }),
});
