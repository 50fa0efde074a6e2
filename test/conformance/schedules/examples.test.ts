import { isDeepStrictEqual } from 'node:util';
import { expect } from 'chai';
import { type CallExample, examples } from '../../../src/frameworks/examples.ts';
import { plateaus } from '../../../src/frameworks/plateaus.ts';
import { tables } from '../../../src/frameworks/tables.ts';
import { missingRecords, records } from './records.ts';

/** What docs/schedules.md shows of the tables is in order: every call, and only calls that the records hold. */

const callsOf = (framework: string): string[] => [
  ...Object.keys(tables[framework] ?? {}),
  ...Object.keys(plateaus[framework] ?? {}),
];

/** The order of arguments says nothing. */
const isRecorded = (framework: string, { call, args, total }: CallExample): boolean =>
  records.some(
    (record) =>
      record.framework === framework &&
      record.type === call &&
      record.error === undefined &&
      isDeepStrictEqual(record.params, args) &&
      (total === undefined || record.total === total),
  );

/** Other records than the reference's own need not hold them. */
const reason =
  process.env.LEARNING_SCHEDULES_RECORDS === undefined
    ? missingRecords
    : 'LEARNING_SCHEDULES_RECORDS names records of others';

describe('examples of the calls of frameworks', () => {
  it('are there for each framework', () =>
    expect(Object.keys(examples).sort()).to.deep.equal(Object.keys(tables).sort()));

  for (const [framework, of] of Object.entries(examples)) {
    it(`${framework}: each call of its table, and no other, has one`, () => {
      expect([...new Set(of.map(({ call }) => call))].sort()).to.deep.equal(callsOf(framework).sort());
    });

    if (reason !== undefined) it.skip(`${framework}: each is a record or says so [skipped: ${reason}]`);
    else
      it(`${framework}: each is a record or says so`, () => {
        const wrong = of.filter(
          (example) => isRecorded(framework, example) === (example.unrecorded ?? false),
        );
        expect(wrong).to.deep.equal([]);
      });
  }
});
