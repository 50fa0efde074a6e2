import { expect } from 'chai';
import { load } from '../../src/index.ts';
import { describeReference, referenceJson } from '../support/reference.ts';

/**
 * Public configs rewritten in our format and labelled by hand: the rules that the labels name must report, and no
 * others.
 */

interface Run {
  readonly text: string;
  readonly num_steps: number;
  readonly schedule: string;
  readonly labels: readonly string[];
  readonly files: number;
}

const VERDICTS = ['warmup-unfinished', 'never-changes', 'change-after-end', 'stops-early', 'zero-tail'];

describeReference('rules about the run on public configs', () => {
  for (const [i, { text, schedule, labels }] of referenceJson<readonly Run[]>(
    'object-detection',
    'runs.json',
  ).entries())
    it(`${i}: ${schedule}, ${labels.join(' and ') || 'nothing to say'}`, () => {
      const { ok, diagnostics } = load(text, { filename: 'pipeline.config' });
      expect(ok).to.equal(true);
      const found = diagnostics.flatMap(({ code }) => (code.startsWith('run/') ? [code.slice(4)] : []));
      expect(found.filter((code) => VERDICTS.includes(code))).to.deep.equal([...labels]);
    });
});
