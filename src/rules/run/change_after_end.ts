import { rules } from '../../diagnostics/catalogue/rules.ts';
import type { Fix, Path, Range } from '../../diagnostics/diagnostic.ts';
import { defineRule, type Subject } from '../rule.ts';
import { verdictOn } from './run_verdict.ts';

interface Lists {
  readonly schedule?: readonly { readonly step: number }[];
  readonly boundaries?: readonly number[];
  readonly learning_rates?: readonly number[];
}

/** A step of a list, with its place. */
interface Entry {
  readonly index: number;
  readonly range: Range;
  readonly path: Path;
}

/** The entries of a list of steps that the run never reaches, if the spec has such a list. */
const entriesPast = ({ loaded, at }: Subject, steps: number): readonly Entry[] => {
  const { schedule, boundaries } = loaded.spec as Lists;
  const all =
    schedule?.map(({ step }, i) => ({ step, field: ['schedule', i, 'step'] })) ??
    boundaries?.map((step, i) => ({ step, field: ['boundaries', i] })) ??
    [];
  return all.flatMap(({ step, field }, index) => {
    const { range, path } = at(field);
    return step >= steps ? [{ index, range, path }] : [];
  });
};

/** Removes the entries; no rate within the run changes. */
const removal = ({ loaded, at }: Subject, entries: readonly Entry[]): readonly Fix[] => {
  if (entries.length === 0) return [];
  const { schedule, boundaries, learning_rates: rates } = loaded.spec as Lists;
  const paths = entries.flatMap(({ path, index }) => {
    // An entry of a schedule is the block around its step; a boundary may have a rate next to it.
    if (schedule !== undefined) return [path.slice(0, -1)];
    const hasRates = rates !== undefined && rates.length === boundaries!.length + 1;
    return hasRates ? [path, at(['learning_rates', index + 1]).path] : [path];
  });
  const changes = paths.map((path) => ({ path, value: undefined }));
  return [{ title: 'remove the changes after the end of the run', changes, isSafe: true }];
};

/** `run/change-after-end`: the last rates of a list of constant rates come after the end of the run. */
export const changeAfterEnd = /* @__PURE__ */ defineRule({
  get findings() {
    return rules();
  },
  needs: ['num_steps'],
  check: (subject, report) => {
    const { run, at } = subject;
    const steps = run.num_steps!;
    const verdict = verdictOn(subject);
    if (verdict.kind !== 'change-after-end') return;
    const entries = entriesPast(subject, steps);
    const block = at([]);
    const fixes = removal(subject, entries);
    report(
      'run/change-after-end',
      { steps, changes: [...new Set(verdict.changes.map(Math.ceil))] },
      {
        path: entries[0]?.path ?? block.path,
        ranges: entries.length > 0 ? entries.map(({ range }) => range) : [block.range],
        fixes,
      },
    );
  },
});
