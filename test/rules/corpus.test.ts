import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { type Diagnostic, type LoadResult, lint, load } from '../../src/index.ts';
import { describeReference, referenceJson, referencePath } from '../support/reference.ts';

/** The numbers of findings in public configs, by code. If they change, review the changed findings, then update the numbers. */

/** The findings of `load`, and those of the rules that it does not run. */
const allOf = (result: LoadResult<any>): readonly Diagnostic[] => {
  if (!result.ok) return result.diagnostics;
  const codes = new Set(result.diagnostics.map(({ code }) => code));
  return [...result.diagnostics, ...lint(result).filter(({ code }) => !codes.has(code))];
};

const counted = (results: readonly LoadResult<unknown>[]): object => {
  const counts: { [code: string]: number } = {};
  for (const result of results)
    for (const { severity, code } of allOf(result))
      counts[`${severity} ${code}`] = (counts[`${severity} ${code}`] ?? 0) + 1;
  return counts;
};

const folder = (name: string): LoadResult<unknown>[] =>
  readdirSync(referencePath('object-detection', name)).map((file) =>
    load(readFileSync(referencePath('object-detection', name, file)), { filename: file }),
  );

describeReference('findings over public configs', () => {
  it('public pipelines: an error only in the one file without an optimizer', () =>
    expect(counted(folder('corpus'))).to.deep.equal({
      'error no-learning-rate': 1,
      'info checkpoint/restarts-schedule': 73,
      'info optimizer/moving-average-unused': 12,
      'info optimizer/rms-prop-decay': 14,
      'info rate/first-update-zero': 4,
      'info run/idle-tail': 4,
      'info run/length-unknown': 2,
      'info run/never-changes': 29,
    }));

  it('public configs of other tools, rewritten in our format', () => {
    const texts = referenceJson<readonly { readonly text: string }[]>('object-detection', 'runs.json');
    expect(counted(texts.map(({ text }) => load(text)))).to.deep.equal({
      'info optimizer/rms-prop-decay': 34,
      'info rate/first-update-zero': 1,
      'info rate/jump': 4,
      'info run/idle-tail': 4,
      'info run/never-changes': 40,
      'warning manual/no-rate': 1,
      'warning run/change-after-end': 2,
      'warning run/stops-early': 7,
      'warning run/warmup-unfinished': 3,
      'warning run/zero-tail': 3,
    });
  });
});

describeReference('configs in which this project once missed a finding', () => {
  for (const file of readdirSync(referencePath('failing')).filter((name) => name.startsWith('run_')))
    it(file, () => {
      const text = readFileSync(referencePath('failing', file), 'utf8');
      const [, code] = /^# right: (run\/[a-z-]+)/.exec(text) ?? [];
      const { diagnostics } = load(text, { filename: file });
      expect(diagnostics.map((each) => each.code)).to.deep.equal([code]);
    });
});
