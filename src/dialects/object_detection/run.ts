import type { BoundMessage } from '../../bind/bound.ts';
import type { Path, Range } from '../../diagnostics/diagnostic.ts';
import type { Fact, RunFacts } from '../../run/index.ts';
import { trainSpec } from './specs.ts';

/** What a train config says of its run. */

/** Where a fact stands in a file. */
export type FactPlaces = { readonly [F in Fact]?: { readonly path: Path; readonly range: Range } };

export interface FileRun {
  readonly facts: RunFacts;
  readonly places: FactPlaces;
}

const names = ['num_steps', 'batch_size'] as const;

/** The facts of the run that a train config has, with its defaults, and where they were written; none without one. */
export const fileRun = (train: BoundMessage | undefined): FileRun => {
  if (train === undefined) return { facts: {}, places: {} };
  const { num_steps, batch_size } = trainSpec(train);
  const places = names.flatMap((name) => {
    const field = train.fields.get(name);
    if (field === undefined || field.value.kind === 'message') return [];
    return [[name, { path: field.path, range: field.value.range }]];
  });
  return { facts: { num_steps, batch_size }, places: Object.fromEntries(places) };
};
