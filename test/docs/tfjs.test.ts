import * as tf from '@tensorflow/tfjs';
import { expect } from 'chai';
import { rowsOf, wayNames } from '../../bench/tfjs/runs.ts';
import { missingReference, referencePath } from '../support/reference.ts';
import { anchorsOf, page as findings, headings } from './page.ts';
import { createdWay, expectAsSaid, markdown, table } from './tfjs_table.ts';

/**
 * Measures the table of docs/tfjs.md again, except the runs that test/tfjs/optimizers/trajectories.test.ts makes anyway;
 * test/package/tfjs.test.ts runs its code.
 */

describe('docs/tfjs.md', () => {
  it('links only to existing findings', () => {
    const known = anchorsOf(headings(findings));
    const linked = [...markdown.matchAll(/\]\(findings\.md#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(linked).to.not.deep.equal([]);
    expect(known).to.include.members(linked);
  });

  it('says how far runs with stock optimizers are off', function () {
    if (missingReference !== undefined) this.skip();
    tf.setBackend('cpu');
    const others = wayNames.filter((way) => way !== createdWay);
    const rows = rowsOf(referencePath('training', 'trajectories.json'), others);
    expectAsSaid(
      rows,
      table.filter(({ way }) => way !== createdWay),
    );
  });
});
