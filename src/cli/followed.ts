import type { Group } from '../config/build/hyperparameters.ts';
import type { Loaded } from '../config/build/result.ts';
import type { LearningRate } from '../schema/descriptors/message.ts';

/** What an optimizer follows by a config: its learning rate first, then momentum and the rest, by group. */

/** A column of a table: `learning_rate`, or `backbone.learning_rate` if there are several groups. */
export interface Column {
  readonly name: string;
  readonly rate: (step: number) => number;
}

const columnsOf = ({ name, hyperparameters }: Group<unknown>, isOne: boolean): readonly Column[] =>
  Object.entries(hyperparameters).flatMap(([each, rate]) =>
    // A number that never changes needs no column.
    each !== 'learning_rate' && rate.curve.kind === 'constant'
      ? []
      : [{ name: isOne ? each : `${name}.${each}`, rate }],
  );

export const followedIn = ({ groups }: Loaded<LearningRate>): readonly Column[] =>
  groups.flatMap((group) => columnsOf(group, groups.length === 1));
