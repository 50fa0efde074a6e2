import { expect } from 'chai';
import { type Listening, plateaus } from '../../../src/frameworks/plateaus.ts';
import { ConfigError, loadOrThrow } from '../../../src/index.ts';
import { numberOf } from '../../support/reference.ts';
import { missingRecords, nameOf, type Record, records } from './records.ts';

/** The recorded metrics give the recorded rates. */

const read = ({ lr, plateau }: Listening) => {
  const block = { constant: { learning_rate: lr }, reduce_on_plateau: plateau };
  const { schedule, plateau: listening } = loadOrThrow(JSON.stringify(block), {
    format: 'json',
    message: 'LearningRate',
  });
  if (listening === undefined) throw new Error('the plateau was not read');
  return { schedule, plateau: listening };
};

const ratesOf = (listening: Listening, metrics: readonly number[]): number[] => {
  const { schedule, plateau } = read(listening);
  const { lr, late, warmup } = listening;
  let state = plateau.initial();
  return metrics.map((metric, step) => {
    const before = schedule(step) * plateau.factor(state);
    if (warmup !== undefined && step === 0) return before;
    if (warmup !== undefined && step <= warmup.steps)
      return warmup.from + ((lr - warmup.from) * step) / warmup.steps;
    state = plateau.next(state, metric);
    return late ? schedule(step) * plateau.factor(state) : before;
  });
};

const listening = records.filter(({ metrics }) => metrics !== undefined);
const check = (record: Record): void => {
  const call = plateaus[record.framework]?.[record.type];
  if (call === undefined) throw new Error(`there is no ${record.framework} ${record.type}`);
  if (record.error !== undefined) {
    expect(() => read(call(record.params)), record.error).to.throw(ConfigError);
    return;
  }
  const rates = ratesOf(call(record.params), record.metrics!);
  for (const [step, rate] of record.points ?? []) {
    const off = Math.abs(rates[step]! - numberOf(rate));
    expect(off / numberOf(rate), `step ${step}: ${rates[step]}, ${record.framework} ${rate}`).to.be.at.most(
      1e-14,
    );
  }
};

if (missingRecords !== undefined) describe.skip(`plateaus [skipped: ${missingRecords}]`, () => {});
else {
  describe('plateaus: the recorded metrics give the recorded rates', () => {
    for (const record of listening) it(`${record.framework} ${nameOf(record)}`, () => check(record));
  });
}
