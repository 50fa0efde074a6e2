import { isDeepStrictEqual } from 'node:util';
import { expect } from 'chai';
import { type CallExample, examples } from '../../../src/frameworks/examples.ts';
import { plateaus } from '../../../src/frameworks/plateaus.ts';
import { tables } from '../../../src/frameworks/tables.ts';
import { missingRecords, records } from './records.ts';

/** The calls that docs/schedules.md shows: every call of the tables, and only recorded ones. */

const callsOf = (framework: string): string[] => [
  ...Object.keys(tables[framework] ?? {}),
  ...Object.keys(plateaus[framework] ?? {}),
];

/** Ignores the order of arguments. */
const isRecorded = (framework: string, { call, args, total }: CallExample): boolean =>
  records.some(
    (record) =>
      record.framework === framework &&
      record.type === call &&
      record.error === undefined &&
      isDeepStrictEqual(record.params, args) &&
      (total === undefined || record.total === total),
  );

/** Only the reference's own records must include these calls. */
const reason =
  process.env.LEARNING_SCHEDULES_RECORDS === undefined
    ? missingRecords
    : 'LEARNING_SCHEDULES_RECORDS names records other than the reference’s';

describe('examples of the calls of frameworks', () => {
  it('exist for each framework', () =>
    expect(Object.keys(examples).sort()).to.deep.equal(Object.keys(tables).sort()));

  for (const [framework, of] of Object.entries(examples)) {
    it(`${framework}: every call of its table has an example, and no other call has one`, () => {
      expect([...new Set(of.map(({ call }) => call))].sort()).to.deep.equal(callsOf(framework).sort());
    });

    if (reason !== undefined)
      it.skip(`${framework}: each example is recorded, or says that it is not [skipped: ${reason}]`);
    else
      it(`${framework}: each example is recorded, or says that it is not`, () => {
        const wrong = of.filter(
          (example) => isRecorded(framework, example) === (example.unrecorded ?? false),
        );
        expect(wrong).to.deep.equal([]);
      });
  }
});
