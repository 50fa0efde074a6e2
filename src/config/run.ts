import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import type { RunOptions } from './options.ts';
import type { TrainSpec } from './specs.ts';

/** What is known of the run: what the caller gives, else what the config says; 0 steps is upstream's "no end". */
export const runOf = (given: RunOptions = {}, train?: TrainSpec): RunOptions => {
  const written = train === undefined ? {} : { num_steps: train.num_steps, batch_size: train.batch_size };
  const known = Object.entries({ ...written, ...given }).filter(
    ([, value]) => value !== undefined && value !== 0,
  );
  return Object.freeze(Object.fromEntries(known));
};

/** A run is counted in numbers above 0. */
export const checkRun = (given: RunOptions = {}): Diagnostic[] =>
  Object.entries(given)
    .filter(
      ([, value]) =>
        value !== undefined && !(typeof value === 'number' && value > 0 && Number.isFinite(value)),
    )
    .map(([name, value]) =>
      finding('run/not-positive', { name, value: String(value) }, { path: ['run', name] }),
    );
