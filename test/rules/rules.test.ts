import { expect } from 'chai';
import { rules } from '../../src/diagnostics/catalogue/rules.ts';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import { failed } from '../../src/diagnostics/render/failed.ts';
import { lint, load, loadOrThrow } from '../../src/index.ts';
import { expectWhole } from '../support/whole.ts';
import { cosine, inTrain, staircase, warm } from './cases/case.ts';
import { others } from './cases/others.ts';
import { verdicts } from './cases/run.ts';

/** Each rule on schedules of many types: configs that give the finding, and near misses. */

const IN_LOAD = [
  'run/warmup-unfinished',
  'run/never-changes',
  'run/change-after-end',
  'run/stops-early',
  'run/zero-tail',
  'upstream/refuses',
];

describe('rules', () => {
  for (const { reason, text, run: given, fires } of [...verdicts, ...others])
    it(`${fires.map(([code]) => code).join(' and ') || 'nothing'}: ${reason}`, () => {
      const result = load(text, { format: 'textproto', ...(given && { run: given }) });
      if (!result.ok) throw failed(result);
      expectWhole(lint(result));
      const found = lint(result).flatMap(({ code, ranges: [range] }) => [
        [code, text.slice(range?.start, range?.end)],
      ]);
      expect(found).to.deep.equal(fires);
    });

  it('have a range in the text, and a page', () => {
    for (const { text, run: given } of [...verdicts, ...others])
      for (const { code, ranges, docs } of lint(loadOrThrow(text, { ...(given && { run: given }) }))) {
        expect(ranges[0]!.end).to.be.above(ranges[0]!.start);
        expect(docs).to.equal(`docs/findings.md#${code.replace('/', '')}`);
      }
  });

  it('run by load are those about the run and those about upstream', () => {
    for (const { text, run: given, fires } of [...verdicts, ...others]) {
      const { diagnostics } = load(text, { ...(given && { run: given }) });
      const found = diagnostics.filter(({ code }) => Object.hasOwn(rules(), code)).map(({ code }) => code);
      expect(found).to.deep.equal(fires.map(([code]) => code).filter((code) => IN_LOAD.includes(code)));
    }
  });

  it('have a case that gives each finding, except the rule that is off by default', () => {
    const fired = new Set([...verdicts, ...others].flatMap(({ fires }) => fires.map(([code]) => code)));
    expect(Object.keys(rules()).filter((code) => !fired.has(code as never))).to.deep.equal(['rate/high']);
    expect(Object.keys(catalogue())).to.include.members(Object.keys(rules()));
  });

  const restarts: readonly { readonly text: string; readonly says: RegExp; readonly reason: string }[] = [
    { text: staircase(10), says: /at step 0: to go on/, reason: 'no warm-up' },
    {
      text: cosine(`total_steps: 90 ${warm}`.replace('500', '50')),
      says: /at step 0, with its warm-up: to/,
      reason: 'a warm-up',
    },
    {
      text: staircase(10, 'burnin_learning_rate: 0.01 burnin_steps: 5'),
      says: /at step 0, with its burn-in: to/,
      reason: 'a burn-in',
    },
    {
      text: cosine('total_steps: 90 warmup_learning_rate: 0.1 warmup_steps: 50'),
      says: /at step 0: to go on/,
      reason: 'a warm-up that changes nothing',
    },
  ];
  for (const { text, says, reason } of restarts) {
    it(`a schedule that starts again, with ${reason}, explains it in a note`, () => {
      const loaded = loadOrThrow(inTrain(text, 'num_steps: 100 fine_tune_checkpoint: "ckpt"'));
      const found = lint(loaded).find(({ code }) => code === 'checkpoint/restarts-schedule');
      expect(found?.message).to.match(says);
    });
  }
});
