import type { BoundMessage } from '../../bind/bound.ts';
import { valuesOf } from '../../bind/values/values.ts';
import type { Path, Range } from '../../diagnostics/diagnostic.ts';
import type { Fact, RunFacts } from '../../run/index.ts';

/** Reads the facts of the run in a train config. */

/** The place of a fact in a file. */
interface FactPlace {
  readonly path: Path;
  readonly range: Range;
}

export interface FileRun {
  readonly facts: RunFacts;
  /** The place where a fact was written, for findings. */
  readonly placeOf: (fact: Fact) => FactPlace | undefined;
}

const names = ['num_steps', 'batch_size'] as const;

/** The facts of the run in a train config, with its defaults, and where they were written; none if there is no train config. */
export const fileRun = (train: BoundMessage | undefined): FileRun => ({
  facts: train === undefined ? {} : (valuesOf(train, names) as RunFacts),
  placeOf: (fact) => {
    const field = (names as readonly string[]).includes(fact) ? train?.fields.get(fact) : undefined;
    return field === undefined || field.value.kind === 'message'
      ? undefined
      : { path: field.path, range: field.value.range };
  },
});
