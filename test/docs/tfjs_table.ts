import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { header, type Row } from '../../bench/tfjs/runs.ts';

/** The table of docs/tfjs.md: the greatest differences from runs of TensorFlow. */

export const markdown = readFileSync(new URL('../../docs/tfjs.md', import.meta.url), 'utf8');

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

export const table: readonly Row[] = tableIn(markdown);

/** The name that the table has for runs with `createOptimizer`. */
export const createdWay = '`createOptimizer`';

/** Compares measured rows with rows of the table. */
export const expectAsSaid = (rows: readonly Row[], said: readonly Row[]): void => {
  const namesOf = (all: readonly Row[]): string[][] => all.map(({ optimizer, way }) => [optimizer, way]);
  expect(namesOf(said)).to.deep.equal(namesOf(rows));
  rows.forEach((row, i) => {
    for (const flavour of ['keras', 'tf1'] as const)
      for (const of of ['loss', 'weights'] as const) {
        const ratio = row[flavour][of] / said[i]![flavour][of];
        // The docs round their numbers, and float32 results differ between engines in the last digit.
        expect(ratio, `${row.optimizer} ${row.way} ${flavour} ${of}`).to.be.within(1 / 3, 3);
      }
  });
};
