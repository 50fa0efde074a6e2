import { expect } from 'chai';
import type { Cause } from '../../src/audit/index.ts';
import { auditOf, SAID, type Settings, train } from './ultralytics_run.ts';

/** Runs of Ultralytics whose settings differ from their args.yaml, in the whole run or from some epoch on. */

interface Case {
  readonly reason: string;
  readonly said?: Partial<Settings>;
  readonly rows: (said: Settings) => readonly string[];
  readonly causes: readonly Cause[];
  readonly facts: { readonly [name: string]: number };
  readonly says: RegExp;
}

const cases: readonly Case[] = [
  {
    reason: 'a warm-up of a fraction of an epoch',
    said: { warmup_epochs: 0.3 },
    rows: (said) => train(said, 57),
    causes: ['as-planned'],
    facts: { steps_per_epoch: 57 },
    says: /as planned/,
  },
  {
    reason: 'another cos_lr',
    rows: (said) => train({ ...said, cos_lr: true }, 60),
    causes: ['other-decay'],
    facts: { steps_per_epoch: 60 },
    says: /cos_lr true, not false/,
  },
  {
    reason: 'another lrf',
    rows: (said) => train({ ...said, lrf: 0.1 }, 60),
    causes: ['other-decay'],
    facts: { steps_per_epoch: 60 },
    says: /lrf that prints as 0\.1 does, not 0\.01/,
  },
  {
    reason: 'another cos_lr and lrf',
    rows: (said) => train({ ...said, lrf: 0.05, cos_lr: true }, 61),
    causes: ['other-decay'],
    facts: { steps_per_epoch: 61 },
    says: /cos_lr true, not false and an lrf that prints as 0\.05 does/,
  },
  {
    reason: 'cos_lr changed when the run was resumed',
    rows: (said) => [...train(said, 60, 0, 20), ...train({ ...said, cos_lr: true }, 60, 20)],
    causes: ['changed-settings', 'other-decay'],
    facts: { steps_per_epoch: 60, changed_at: 21 },
    says: /from epoch 21 on another decay: the run had cos_lr true/,
  },
  {
    reason: 'lrf changed when the run was resumed',
    rows: (said) => [...train(said, 60, 0, 20), ...train({ ...said, lrf: 0.1 }, 60, 20)],
    causes: ['changed-settings', 'other-decay'],
    facts: { steps_per_epoch: 60, changed_at: 21 },
    says: /from epoch 21 on .* lrf that prints as 0\.1/,
  },
  {
    reason: 'lr0 changed when the run was resumed',
    rows: (said) => [...train(said, 60, 0, 20), ...train({ ...said, lr0: 0.005 }, 60, 20)],
    causes: ['changed-settings', 'other-rate'],
    facts: { steps_per_epoch: 60, changed_at: 21 },
    says: /from epoch 21 on the rate was 0\.005/,
  },
  {
    reason: 'epochs changed when the run was resumed',
    rows: (said) => [...train(said, 60, 0, 20), ...train({ ...said, epochs: 80 }, 60, 20)],
    causes: ['changed-settings', 'other-epochs'],
    facts: { steps_per_epoch: 60, changed_at: 21, epochs: 80 },
    says: /from epoch 21 on another horizon: the run was started for 80 epochs, not 50/,
  },
  {
    reason: 'biases that began at 0',
    rows: (said) => train(said, 60, 0, 50, { warmup_bias_lr: 0 }),
    causes: ['other-warmup'],
    facts: { warmup_bias_lr: 0 },
    says: /warmup_bias_lr 0, not 0\.1/,
  },
  {
    reason: 'a log that begins late: it does not determine the batches per epoch',
    rows: (said) => train(said, 60).slice(10),
    causes: ['as-planned'],
    facts: { learning_rate: 0.01 },
    says: /as planned/,
  },
  {
    reason: 'a log with a hole',
    rows: (said) => train(said, 100).filter((_, i) => i < 12 || i >= 20),
    causes: ['as-planned'],
    facts: { steps_per_epoch: 100 },
    says: /as planned/,
  },
];

describe('audit of Ultralytics with other settings', () => {
  for (const { reason, said = {}, rows, causes, facts, says } of cases)
    it(reason, () => {
      const settings = { ...SAID, ...said };
      const { ok, runs } = auditOf(settings, rows(settings));
      expect(ok).to.equal(true);
      expect(runs).to.have.length(1);
      const [run] = runs;
      expect(run!.explanations.map((each) => each.causes)).to.deep.include(causes);
      expect(run!.explanations[0]!.says.join(' ')).to.match(says);
      expect(run!.facts).to.include(facts);
    });

  const columns = (count: number): string[] => Array.from({ length: count }, (_, i) => `lr/pg${i}`);
  const odd = [
    {
      reason: 'no epochs: each row counts as one epoch, and these rates are not as planned',
      head: ['lr/pg1'],
      rows: ['0.001', '0.5', '0.003', '0.4'],
      says: [],
      unsaid: [],
    },
    {
      reason: 'more groups than any version has',
      head: ['epoch', ...columns(4)],
      rows: ['1,0.1,0.1,0.1,0.1'],
      says: [],
      unsaid: [/no version of Ultralytics writes one like it \(first epoch 1; .*lr\/pg3\)/],
    },
    {
      reason: 'epochs that count from 1, although the version counts from 0',
      dialectVersion: '8.0.100',
      head: ['epoch', ...columns(3)],
      rows: ['1,0.1,0.1,0.1'],
      says: [],
      unsaid: [/version 8\.0\.100 of Ultralytics does not write one like it/],
    },
    {
      reason: 'a row far after the last epoch',
      head: ['epoch', 'train/box_loss', ...columns(3)],
      rows: [...train(SAID, 60, 0, 5), '1000000000,1.5,0.003,0.003,0.003'],
      says: [],
      unsaid: [],
    },
    {
      reason: 'a row without an epoch among others: it is not compared',
      head: ['epoch', 'train/box_loss', ...columns(3)],
      rows: train(SAID, 60).map((row, i) => (i === 9 ? row.replace(/^\d+/, '') : row)),
      says: ['as-planned'],
      unsaid: [],
    },
    {
      reason: 'a hole in a column',
      head: ['epoch', 'train/box_loss', ...columns(3)],
      rows: train(SAID, 60).map((row, i) => (i === 9 ? row.replace(/[^,]*$/, '') : row)),
      says: ['as-planned'],
      unsaid: [],
    },
    {
      reason: 'steps, one for each epoch',
      head: ['step', 'train/box_loss', ...columns(3)],
      rows: train(SAID, 60).slice(0, 40),
      says: ['as-planned'],
      unsaid: [/the log ends after epoch 40 of 50/],
    },
    {
      reason: 'a batch that the trainer chooses',
      more: { batch: -1 },
      head: ['epoch', 'train/box_loss', ...columns(3)],
      rows: train(SAID, 60),
      says: ['as-planned'],
      unsaid: [],
    },
    {
      reason: 'a given version',
      dialectVersion: '8.3.100',
      head: ['epoch', 'train/box_loss', ...columns(3)],
      rows: train(SAID, 60),
      says: ['as-planned'],
      unsaid: [],
    },
    {
      reason: 'a given number of examples, from which the batches follow',
      run: { examples: 60 * 16 },
      head: ['epoch', 'train/box_loss', ...columns(3)],
      rows: train(SAID, 60),
      says: ['as-planned'],
      unsaid: [],
    },
    {
      reason: 'biases that begin at a rate which no warm-up explains',
      head: ['epoch', 'train/box_loss', ...columns(3)],
      rows: train(SAID, 60).map((row, i) => (i === 1 ? row.replace(/^2,1.5,[^,]*/, '2,1.5,0.5') : row)),
      says: [],
      unsaid: [],
    },
    {
      reason: 'an epoch below 0',
      head: ['epoch', 'train/box_loss', ...columns(3)],
      rows: ['-1,1.5,0.003,0.003,0.003', ...train(SAID, 60, 0, 5)],
      more: { time: 0.5 },
      says: [],
      unsaid: [],
    },
    {
      reason: 'a string that is not a version',
      dialectVersion: 'new',
      head: ['epoch', 'train/box_loss', ...columns(3)],
      rows: train(SAID, 60),
      says: [],
      unsaid: [/version new of Ultralytics does not write/],
    },
    {
      reason: 'no optimizer, which old versions take for SGD; they logged each rate one epoch late',
      more: { optimizer: undefined },
      head: ['epoch', 'train/box_loss', 'lr-a/pg0', 'lr-a/pg1', 'lr-a/pg2'],
      rows: train(SAID, 60),
      says: ['early'],
      unsaid: [],
    },
    {
      reason: 'a rate of auto for a given number of classes',
      more: { optimizer: 'auto' },
      run: { classes: 80 },
      head: ['epoch', 'train/box_loss', ...columns(3)],
      rows: train({ ...SAID, lr0: 0.000119 }, 60, 0, 50, { warmup_bias_lr: 0 }),
      says: ['as-planned'],
      unsaid: [/AdamW at 0\.000119.*; biases warmed up from 0, not from warmup_bias_lr 0\.1/],
    },
    {
      reason: 'a rate that `optimizer: auto` chose for another number of classes than the given one',
      more: { optimizer: 'auto' },
      run: { classes: 20 },
      head: ['epoch', 'train/box_loss', ...columns(3)],
      rows: train({ ...SAID, lr0: 0.000119 }, 60, 0, 50, { warmup_bias_lr: 0 }),
      says: ['other-rate'],
      unsaid: [],
    },
    {
      reason: 'one row of rates of auto with two digits, which many numbers of classes explain',
      more: { optimizer: 'auto', batch: -1, warmup_bias_lr: 0 },
      head: ['epoch', 'train/box_loss', 'lr-a/pg0', 'lr-a/pg1', 'lr-a/pg2'],
      rows: ['43,1.5,0.000020,0.000020,0.000020'],
      says: ['as-planned'],
      unsaid: [/auto used AdamW at one of \d+ rates, [^;]*$/, /ends after epoch 43 of 50/],
    },
    {
      reason: 'another rate with two digits',
      head: ['epoch', 'train/box_loss', 'lr-a/pg0', 'lr-a/pg1', 'lr-a/pg2'],
      rows: train({ ...SAID, lr0: 0.023 }, 60, 0, 50, { digits: 2 }),
      says: ['other-rate'],
      unsaid: [],
    },
    {
      reason: 'rates of auto in a run with time',
      more: { optimizer: 'auto', time: 0.5 },
      run: { steps_per_epoch: 60 },
      head: ['epoch', 'train/box_loss', ...columns(3)],
      rows: train({ ...SAID, lr0: 0.000119 }, 60, 0, 34, {
        warmup_bias_lr: 0,
        estimate: (epoch) => (epoch === 0 ? 50 : epoch < 6 ? 30 + epoch : 36 - (epoch % 2)),
      }),
      says: ['timed'],
      unsaid: [],
    },
    {
      reason: 'columns that are not named as in results.csv',
      head: ['epoch', 'train/box_loss', 'lr-a/pg0', 'lr-a/pg1', 'lr-a/pg2'],
      rows: train(SAID, 60),
      says: ['as-planned'],
      unsaid: [],
    },
  ];
  for (const { reason, dialectVersion, run, more = {}, head, rows, says, unsaid } of odd)
    it(`reads a log with ${reason}`, () => {
      const options = { ...(dialectVersion !== undefined && { dialectVersion }), ...(run && { run }) };
      const { runs } = auditOf({ ...SAID, ...more }, rows, head, options);
      expect(runs[0]!.explanations.flatMap(({ causes }) => causes)).to.include.members(says);
      if (says.length === 0)
        expect(runs[0]!.explanations.flatMap(({ causes }) => causes)).to.not.include('as-planned');
      expect(runs[0]!.unsaid).to.have.length(unsaid.length);
      for (const [i, each] of unsaid.entries()) expect(runs[0]!.unsaid[i]).to.match(each);
    });

  it('says from which epoch on a run with auto had the rate of another number of classes', () => {
    const of = (lr0: number, from: number, to: number): string[] =>
      train({ ...SAID, lr0 }, 60, from, to, { warmup_bias_lr: 0 });
    const said = { ...SAID, optimizer: 'auto' };
    const { explanations } = auditOf(said, [...of(0.001, 0, 20), ...of(0.0005, 20, 50)]).runs[0]!;
    expect(explanations[0]!.causes).to.deep.equal(['changed-settings', 'other-rate']);
    expect(explanations[0]!.says[1]).to.match(/^from epoch 21 on the rate was 0\.0005,/);
  });

  it('does not state a rate as a fact if it changed during the run', () => {
    const rows = [...train(SAID, 60, 0, 20), ...train({ ...SAID, lr0: 0.005 }, 60, 20)];
    expect(auditOf(SAID, rows).runs[0]!.facts).to.not.have.property('learning_rate');
  });

  it('does not explain a log that was changed by hand', () => {
    const rows = train(SAID, 60).map((row, i) => (i === 30 ? row.replace(/,([^,]*)$/, ',0.00123') : row));
    expect(auditOf(SAID, rows).runs[0]!.explanations).to.deep.equal([]);
  });

  it('names the column that differs from the plan, even if another one in the same row does not', () => {
    const rows = train(SAID, 60).map((row, i) => (i === 1 ? row.replace(/(,[^,]*){2}$/, ',0.1,0.1') : row));
    expect(auditOf(SAID, rows).runs[0]!.parts).to.include({ column: 'lr/pg1', epoch: 2, logged: 0.1 });
  });

  it('does not explain rows past the planned epochs, even if there are no others', () => {
    expect(auditOf(SAID, ['51,1.5,0.3,0.2,0.2']).runs[0]!.explanations).to.deep.equal([]);
  });

  it('explains each of two runs in one file by its own settings', () => {
    const { ok, runs } = auditOf(SAID, [...train(SAID, 60, 0, 20), ...train({ ...SAID, cos_lr: true }, 60)]);
    expect(ok).to.equal(true);
    expect(runs.map(({ explanations }) => explanations[0]!.causes)).to.deep.equal([
      ['as-planned'],
      ['other-decay'],
    ]);
  });
});
