import { expect } from 'chai';
import { advantage, cellsOf, heldBack, isReached, type Row } from '../../bench/rows.ts';

const row = (more: Partial<Row>): Row => ({ work: 'some work', ours: 10, unit: 'ns', beside: [], ...more });

const goals: readonly {
  readonly given: Partial<Row>;
  readonly reached: boolean | undefined;
  readonly reason: string;
}[] = [
  { given: { goal: '≤ 10' }, reached: true, reason: 'exactly the limit' },
  { given: { goal: '≤ 9.9' }, reached: false, reason: 'more than the limit' },
  { given: { goal: '≥ 60', unit: 'MB/s' }, reached: false, reason: 'too slow' },
  {
    given: { goal: '≤ 1.25 × by hand', beside: [{ name: 'by hand', value: 8 }] },
    reached: true,
    reason: 'a peer times a factor',
  },
  {
    given: { goal: '≤ 0.33 × numpy or ≤ 1.5 × C', beside: [{ name: 'C', value: 7 }] },
    reached: true,
    reason: 'one of two alternatives is enough, even if the other was not measured',
  },
  {
    given: { goal: '≤ 0.33 × numpy or ≤ 1.5 × C', beside: [{ name: 'C', value: 6 }] },
    reached: undefined,
    reason: 'undecided: the numpy alternative was not measured and could still be met',
  },
  {
    given: { goal: '≥ 1 × C++ and ≥ 2 × other', unit: 'MB/s', beside: [{ name: 'other', value: 6 }] },
    reached: false,
    reason: 'a goal of two parts, one of which is missed',
  },
  { given: {}, reached: undefined, reason: 'no goal' },
];

describe('rows of benchmarks', () => {
  for (const { given, reached, reason } of goals)
    it(`${given.goal ?? 'without a goal'}: ${reason}`, () => expect(isReached(row(given))).to.equal(reached));

  it('compute how many times as fast as a peer we are, from times and from speeds', () => {
    expect(advantage(row({}), { name: 'C', value: 20 })).to.equal(2);
    expect(advantage(row({ unit: 'MB/s' }), { name: 'C', value: 20 })).to.equal(0.5);
  });

  it('give the reason for missed goals once, even if several rows share it', () => {
    const held = { goal: '≤ 5', limit: 'memory' };
    const rows = [row({ ...held, work: 'a' }), row({ ...held, work: 'b' }), row({ ...held, goal: '≤ 10' })];
    expect(heldBack(rows)).to.eql(['a; b: memory']);
  });

  it('show a missed goal like a reached one', () =>
    expect(
      cellsOf(row({ median: 12, beside: [{ name: 'C', value: 5, median: 6 }], goal: '≤ 1 × C' })),
    ).to.eql(['some work', '10 (12) ns', 'C 5 (6)', '0.5 ×', '≤ 1 × C', '**no**']));

  it('refuse a goal that cannot be read', () =>
    expect(() => isReached(row({ goal: 'less than 5' }))).to.throw(TypeError));
});
