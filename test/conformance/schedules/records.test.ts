import { expect } from 'chai';
import { constantSpec, isLeftOut, type Meaning, type RateSpec } from '../../../src/frameworks/meaning.ts';
import { tables } from '../../../src/frameworks/tables.ts';
import { ConfigError, createSchedule, type Schedule } from '../../../src/index.ts';
import { numberOf } from '../../support/reference.ts';
import { acceptedHere, drifts, notANumber, refusedHere } from './exceptions.ts';
import { inFloat32, isFloat32, missingRecords, nameOf, type Record, records } from './records.ts';

/** Reproduces every record of every framework by one of our types, with the fields given in its table. */

const meaningOf = (record: Record): Meaning | undefined =>
  tables[record.framework]?.[record.type]?.(
    isFloat32(record) ? inFloat32(record.params) : record.params,
    record,
  );
const untold = ({ framework, type }: Record): string => `the table has no ${framework} ${type}`;

const created = (spec: RateSpec): Schedule => createSchedule(spec as never);

/** The greatest rate of a record: tolerances for rates near 0 are relative to it. */
const baseOf = (points: NonNullable<Record['points']>): number =>
  Math.max(...points.map(([, rate]) => Math.abs(numberOf(rate))).filter(Number.isFinite));

interface Off {
  readonly step: number;
  readonly ours: number;
  readonly theirs: number;
  /** Tolerances, as fractions of the rate and of the base rate. */
  readonly relative: number;
  readonly ofBase: number;
}

const compared = (schedule: Schedule, points: NonNullable<Record['points']>): Off[] => {
  const base = baseOf(points);
  return points
    .filter(([, rate]) => Number.isFinite(numberOf(rate)))
    .map(([step, rate]) => {
      const ours = schedule(step);
      const theirs = numberOf(rate);
      const off = Math.abs(ours - theirs);
      return {
        step,
        ours,
        theirs,
        relative: off === 0 ? 0 : off / Math.max(Math.abs(theirs), Math.abs(ours)),
        ofBase: off === 0 ? 0 : off / base,
      };
    });
};

const worst = new Map<string, { off: number; records: number }>();
const note = (group: string, offs: readonly Off[]): void => {
  const { off, records: before } = worst.get(group) ?? { off: 0, records: 0 };
  worst.set(group, { off: Math.max(off, ...offs.map(({ ofBase }) => ofBase)), records: before + 1 });
};

/** If a framework gives no number, there is nothing to compare, but the reason must be listed. */
const nowhere = (record: Record): number[] =>
  (record.points ?? []).filter(([, rate]) => !Number.isFinite(numberOf(rate))).map(([step]) => step);

const check = (record: Record, schedule: Schedule): void => {
  const drift = drifts(record);
  const without = nowhere(record);
  const reason = notANumber(record);
  expect(without.length > 0 && reason === undefined, `no number at steps ${without}`).to.equal(false);
  for (const step of without)
    skipped.push(`${record.framework} ${nameOf(record)} at step ${step}: ${reason}`);
  for (const [points, single] of [
    [record.points, isFloat32(record)],
    [record.points_f32, true],
  ] as const) {
    if (points === undefined || points.length === 0) continue;
    const offs = compared(schedule, points);
    note(
      `${record.framework}${drift === undefined ? '' : `, ${drift.how}`}${single ? ', float32' : ''}`,
      offs,
    );
    for (const { step, ours, theirs, relative, ofBase } of offs) {
      const within = single ? { relative: 0, ofBase: 2e-7 } : { relative: 1e-12, ofBase: 1e-15 };
      const limit = drift ?? within;
      const near = relative <= limit.relative || ofBase <= limit.ofBase;
      expect(near, `step ${step}: ${ours}, ${record.framework} ${theirs}, off by ${relative}`).to.equal(true);
    }
  }
};

const rejects = (meaning: Meaning): boolean => {
  if (isLeftOut(meaning)) return true;
  try {
    created(meaning);
    return false;
  } catch (thrown) {
    if (thrown instanceof ConfigError) return true;
    throw thrown;
  }
};

const skipped: string[] = [];
const leave = (record: Record, reason: string): void => {
  skipped.push(`${record.framework} ${nameOf(record)}: ${reason}`);
  it.skip(`${nameOf(record)} [left out: ${reason}]`);
};

const test = (record: Record): void => {
  if (record.error !== undefined) {
    const meaning = meaningOf(record);
    const reason = acceptedHere(record);
    it(`${nameOf(record)}: ${reason ?? 'both refuse it'}`, () => {
      if (meaning === undefined) throw new Error(untold(record));
      expect(rejects(meaning)).to.equal(reason === undefined);
    });
    return;
  }
  const refused = refusedHere(record);
  if (refused !== undefined) {
    it(`${nameOf(record)}: ${refused}`, () =>
      expect(rejects(meaningOf(record) ?? constantSpec(0))).to.equal(true));
    return;
  }
  const meaning = meaningOf(record);
  if (meaning === undefined) leave(record, untold(record));
  else if (isLeftOut(meaning)) leave(record, meaning.leftOut);
  else it(nameOf(record), () => check(record, created(meaning)));
};

const exact = (value: number): string => (value === 0 ? '0' : value.toExponential(1));

const frameworks = [...new Set(records.map(({ framework }) => framework))];
if (missingRecords !== undefined)
  describe.skip(`records of frameworks [skipped: ${missingRecords}]`, () => {});
for (const framework of frameworks) {
  describe(`${framework}: our fields give its rates`, () => {
    for (const record of records) {
      if (record.framework === framework && record.metrics === undefined) test(record);
    }
  });
}

describe('records of frameworks', () => {
  after(() => {
    for (const [group, { records: count, off }] of worst) {
      console.log(`    ${group}: ${count} records, off by at most ${exact(off)} of the greatest rate`);
    }
    for (const each of skipped) console.log(`    skipped: ${each}`);
  });
  it('have a table for each framework', () =>
    expect(frameworks.filter((framework) => !(framework in tables))).to.deep.equal([]));
});
