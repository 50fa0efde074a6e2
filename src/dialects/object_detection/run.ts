import type { BoundMessage } from '../../bind/bound.ts';
import { valuesOf } from '../../bind/values/values.ts';
import type { Path, Range } from '../../diagnostics/diagnostic.ts';
import type { Fact, RunFacts } from '../../run/index.ts';

/** Reads the facts of the run in a train config. */

/** Where a fact stands in a file. */
interface FactPlace {
  readonly path: Path;
  readonly range: Range;
}

export interface FileRun {
  readonly facts: RunFacts;
  /** Where a fact was written, for findings. */
  readonly placeOf: (fact: Fact) => FactPlace | undefined;
}

const names = ['num_steps', 'batch_size'] as const;

/** The facts of the run that a train config has, with its defaults, and where they were written; none without one. */
export const fileRun = (train: BoundMessage | undefined): FileRun => ({
  facts: train === undefined ? {} : (valuesOf(train, names) as RunFacts),
  placeOf: (fact) => {
    const field = (names as readonly string[]).includes(fact) ? train?.fields.get(fact) : undefined;
    return field === undefined || field.value.kind === 'message'
      ? undefined
      : { path: field.path, range: field.value.range };
  },
});
