import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs';
import { expect } from 'chai';
import { header, type Row, rowsOf } from '../../bench/tfjs/runs.ts';
import { missingReference, referencePath } from '../support/reference.ts';
import { anchorsOf, page as findings, headings } from './page.ts';

/** Measures the table of docs/tfjs.md again; test/package/tfjs.test.ts runs its code. */

const markdown = readFileSync(new URL('../../docs/tfjs.md', import.meta.url), 'utf8');

const tableIn = (text: string): Row[] => {
  const lines = text.split('\n');
  const first = lines.indexOf(header[1]!) + 1;
  const last = lines.findIndex((line, i) => i >= first && line === '');
  return lines.slice(first, last).map((line) => {
    const [optimizer = '', way = '', ...cells] = line
      .split('|')
      .map((each) => each.trim())
      .slice(1, -1);
    const [loss2, weights2, loss1, weights1] = cells.map(Number) as [number, number, number, number];
    return {
      optimizer,
      way,
      keras: { loss: loss2, weights: weights2 },
      tf1: { loss: loss1, weights: weights1 },
    };
  });
};

describe('docs/tfjs.md', () => {
  it('links only to existing findings', () => {
    const known = anchorsOf(headings(findings));
    const linked = [...markdown.matchAll(/\]\(findings\.md#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(linked).to.not.deep.equal([]);
    expect(known).to.include.members(linked);
  });

  it('has the table as measured', function () {
    if (missingReference !== undefined) this.skip();
    tf.setBackend('cpu');
    const said = tableIn(markdown);
    const rows = rowsOf(referencePath('training', 'trajectories.json'));
    const namesOf = (all: readonly Row[]): string[][] => all.map(({ optimizer, way }) => [optimizer, way]);
    expect(namesOf(said)).to.deep.equal(namesOf(rows));
    rows.forEach((row, i) => {
      for (const flavour of ['keras', 'tf1'] as const)
        for (const of of ['loss', 'weights'] as const) {
          const ratio = row[flavour][of] / said[i]![flavour][of];
          // The docs round, and float32 results differ between engines in the last digit.
          expect(ratio, `${row.optimizer} ${row.way} ${flavour} ${of}`).to.be.within(1 / 3, 3);
        }
    });
  });
});
