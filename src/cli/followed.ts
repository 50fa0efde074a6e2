import type { Loaded } from '../config/result.ts';
import type { LearningRate } from '../schema/descriptors/message.ts';

/** What an optimizer follows by a config: its learning rate first, then momentum and the rest, by group. */

type Rate = (step: number) => number;

interface Group {
  readonly name: string;
  readonly hyperparameters: { readonly [name: string]: Rate };
}

/** A column of a table: `learning_rate`, or `backbone.learning_rate` if there are several groups. */
export interface Followed {
  readonly name: string;
  readonly rate: Rate;
}

export const followedIn = (result: Loaded<LearningRate>): readonly Followed[] => {
  const { groups = [] } = result as { readonly groups?: readonly Group[] };
  const all = groups.flatMap(({ name, hyperparameters }) =>
    Object.entries(hyperparameters).map(([each, rate]) => ({
      name: groups.length > 1 ? `${name}.${each}` : each,
      rate,
    })),
  );
  return all.length === 0 ? [{ name: 'learning_rate', rate: result.schedule }] : all;
};
