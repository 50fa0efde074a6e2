import { spawnSync } from 'node:child_process';
import { expect } from 'chai';
import {
  configCases,
  corpusCases,
  curveCases,
  type ExportedCase,
  functionCases,
} from '../support/exported.ts';
import { run } from '../support/python.ts';
import { describeReference } from '../support/reference.ts';

/** Compares the exported files with our own rates. */

interface Off {
  readonly name: string;
  readonly scalar: number;
  readonly at: readonly number[];
  readonly [array: string]: unknown;
}

const interpreter = process.env.LEARNING_SCHEDULES_PYTHON ?? 'python3';
const hasNumpy = spawnSync(interpreter, ['-c', 'import numpy']).status === 0;
const how = hasNumpy ? 'scalar,numpy' : 'scalar';

const measured = (cases: readonly ExportedCase[]): Off[] =>
  JSON.parse(run(['test/export/accuracy.py', how], JSON.stringify(cases))) as Off[];

describe('exported rates', () => {
  const groups = {
    'every type': () => configCases(),
    'functions of other families': () => functionCases({ for: ['numpy'] }),
    '200 nested curves': () => curveCases(200, { for: ['numpy'] }),
  };
  for (const [title, cases] of Object.entries(groups)) {
    it(`of ${title} are within 4 ulp of ours at every step`, () => {
      const all = measured(cases());
      expect(all.filter(({ scalar }) => !(scalar <= 4))).to.deep.equal([]);
      if (!hasNumpy) return;
      // Errors of numpy arrays are relative to the greatest rate.
      expect(all.filter(({ numpy }) => !(Number(numpy) <= 1e-12))).to.deep.equal([]);
      expect(all.filter(({ numpy_float32: off }) => !(Number(off) <= 2e-7))).to.deep.equal([]);
    });
  }
});

describeReference('exported rates of the public Object Detection configs', () => {
  it('are within 4 ulp of ours; the largest error is printed', () => {
    const all = measured(corpusCases());
    const largest = Math.max(...all.map(({ scalar }) => scalar));
    console.log(`    ${all.length} configs: the largest error is ${largest} ulp`);
    expect(all.length).to.be.above(50);
    expect(largest).to.be.at.most(4);
  });
});
