import type { BoundMessage, BoundScalar } from '../../bind/bound.ts';
import { valuesOf } from '../../bind/values/values.ts';
import type { Range } from '../../diagnostics/diagnostic.ts';
import type { Fact, RunFacts } from '../../run/index.ts';

/** Reads the facts of the run in a train config. */

export interface FileRun {
  readonly facts: RunFacts;
  /** The place where a fact was written, for findings. */
  readonly rangeOf: (fact: Fact) => Range | undefined;
}

const names = ['num_steps', 'batch_size'] as const;

/** The facts of the run in a train config, with its defaults, and where they were written; none if there is no train config. */
export const fileRun = (train: BoundMessage | undefined): FileRun => ({
  facts: train === undefined ? {} : (valuesOf(train, names) as RunFacts),
  rangeOf: (fact) => (train?.fields.get(fact)?.value as BoundScalar | undefined)?.range,
});
