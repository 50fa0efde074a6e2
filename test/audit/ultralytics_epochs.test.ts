import { expect } from 'chai';
import type { Cause } from '../../src/audit/index.ts';
import { auditOf, type Difference, SAID, type Settings, train } from './ultralytics_run.ts';

/** Logs of Ultralytics count epochs. All causes that are found in a log of steps are found in them too. */

interface Case {
  readonly reason: string;
  readonly said?: Partial<Settings> & { readonly time?: number };
  /** The settings of the run that differ from the config. */
  readonly had?: Partial<Settings>;
  readonly difference: Difference;
  readonly length?: number;
  readonly without?: readonly number[];
  readonly causes: readonly Cause[];
  readonly facts?: { readonly [name: string]: number };
  readonly says: RegExp;
}

const again =
  (...zeros: readonly number[]) =>
  (epoch: number): number =>
    epoch - Math.max(0, ...zeros.filter((zero) => zero <= epoch));

const cases: readonly Case[] = [
  {
    reason: 'the schedule begins at 0 again, with its warm-up',
    difference: { at: again(20), isWhole: true },
    causes: ['resumed-at-0'],
    facts: { steps_per_epoch: 60, resumed_at: 21 },
    says: /began at 0 again at epoch 21, with its warm-up/,
  },
  {
    reason: 'the schedule begins at 0 again, without its warm-up',
    difference: { at: again(20) },
    causes: ['resumed-at-0'],
    facts: { steps_per_epoch: 60, resumed_at: 21 },
    says: /began at 0 again at epoch 21, without its warm-up/,
  },
  {
    reason: 'the schedule begins at 0 again after all planned epochs',
    difference: { at: again(50), isWhole: true },
    length: 90,
    causes: ['resumed-at-0'],
    facts: { steps_per_epoch: 60, resumed_at: 51 },
    says: /began at 0 again at epoch 51/,
  },
  {
    reason: 'the schedule begins at 0 again, three times',
    difference: { at: again(12, 25, 40), isWhole: true },
    causes: ['resumed-at-0'],
    says: /epochs 13, 26 and 41/,
  },
  {
    reason: 'the schedule begins at 0 again twice, and rows are missing at both places',
    difference: { at: again(13, 31), isWhole: true },
    without: [10, 11, 12, 13, 14, 28, 29, 30, 31],
    causes: ['resumed-at-0'],
    says: /epochs 14 and 32/,
  },
  {
    reason: 'the schedule begins at 0 again, and rows are missing there',
    difference: { at: again(20), isWhole: true },
    without: [18, 19, 20, 21],
    causes: ['resumed-at-0'],
    says: /began at 0 again at epoch 21/,
  },
  {
    reason: 'all columns have three times the planned rate',
    difference: { times: 3 },
    causes: ['other-rate'],
    facts: { steps_per_epoch: 60, rate_factor: 3 },
    says: /all are 3 times what was planned/,
  },
  {
    reason: 'all columns have an eighth of the planned rate',
    said: { cos_lr: true },
    difference: { times: 1 / 8 },
    causes: ['other-rate'],
    facts: { steps_per_epoch: 60, rate_factor: 0.125 },
    says: /all are 0\.125 times/,
  },
  {
    reason: 'one epoch late',
    difference: { at: (epoch) => Math.max(epoch - 1, 0), isWhole: true },
    causes: ['late'],
    says: /one epoch late/,
  },
  {
    reason: 'the schedule began at a later epoch',
    difference: { at: (epoch) => epoch + 10 },
    length: 40,
    causes: ['early'],
    facts: { epochs_early: 10 },
    says: /10 epochs ahead of the plan/,
  },
  {
    reason: 'the schedule was stepped twice an epoch',
    difference: { at: (epoch) => 2 * epoch },
    length: 25,
    causes: ['several-steps-per-update'],
    facts: { schedule_epochs_per_logged_epoch: 2 },
    says: /advanced 2 epochs for each one logged/,
  },
  {
    reason: 'the schedule was stepped at every third epoch',
    difference: { at: (epoch) => Math.floor(epoch / 3) },
    causes: ['several-updates-per-step'],
    facts: { logged_epochs_per_schedule_epoch: 3 },
    says: /one epoch for every 3 logged/,
  },
  {
    reason: 'the schedule was never stepped after the warm-up',
    difference: { at: () => 0 },
    causes: ['never-stepped'],
    says: /never stepped/,
  },
  {
    reason: 'the run had no warm-up',
    had: { warmup_epochs: 0 },
    difference: {},
    causes: ['no-warmup'],
    says: /without a warm-up/,
  },
  {
    reason: 'the run had a longer warm-up',
    had: { warmup_epochs: 5 },
    difference: {},
    causes: ['other-warmup'],
    facts: { warmup_epochs: 5 },
    says: /warmup_epochs 5, not 3/,
  },
  {
    reason: 'biases began at another rate',
    difference: { warmup_bias_lr: 0 },
    causes: ['other-warmup'],
    facts: { warmup_bias_lr: 0 },
    says: /warmup_bias_lr 0, not 0\.1/,
  },
  {
    reason: 'the run did not decay',
    had: { lrf: 1 },
    difference: {},
    causes: ['other-decay'],
    says: /lrf that prints as 1 does/,
  },
  {
    reason: 'two causes: the schedule begins at 0 again, and all rates are doubled',
    difference: { at: again(20), isWhole: true, times: 2 },
    causes: ['resumed-at-0', 'other-rate'],
    facts: { resumed_at: 21, rate_factor: 2 },
    says: /began at 0 again at epoch 21.*2 times what was planned/,
  },
  {
    reason: 'two causes: another cos_lr, and all rates are doubled',
    had: { cos_lr: true },
    difference: { times: 2 },
    causes: ['other-decay', 'other-rate'],
    facts: { rate_factor: 2 },
    says: /cos_lr true, not false.*2 times what was planned/,
  },
  {
    reason: 'two causes: another number of epochs, and all rates are doubled',
    had: { epochs: 80 },
    difference: { times: 2 },
    causes: ['other-epochs', 'other-rate'],
    facts: { rate_factor: 2, epochs: 80 },
    says: /80 epochs, not 50.*2 times what was planned/,
  },
  {
    reason: 'if `time` limits the run, the trainer estimates the epochs again after each one',
    said: { time: 0.5 },
    difference: { estimate: (epoch) => (epoch === 0 ? 50 : epoch < 6 ? 30 + epoch : 36 - (epoch % 2)) },
    length: 34,
    causes: ['timed'],
    facts: { steps_per_epoch: 60 },
    says: /with time 0\.5 the trainer estimated the epochs again.*31 to 36/,
  },
  {
    reason: 'if `time` limits a run with a cosine, the trainer estimates the epochs again after each one',
    said: { time: 0.5, cos_lr: true },
    difference: { estimate: (epoch) => (epoch === 0 ? 50 : epoch < 6 ? 30 + epoch : 36 - (epoch % 2)) },
    length: 34,
    causes: ['timed'],
    facts: { steps_per_epoch: 60 },
    says: /with time 0\.5 the trainer estimated the epochs again.*31 to 36/,
  },
];

describe('audit of Ultralytics, by epoch', () => {
  for (const { reason, said = {}, had = {}, difference, length, without = [], causes, facts, says } of cases)
    it(reason, () => {
      const settings = { ...SAID, ...said };
      const run = { ...settings, ...had };
      const rows = train(run, 60, 0, length ?? SAID.epochs, difference).filter(
        (_, i) => !without.includes(i),
      );
      const { ok, runs } = auditOf(settings, rows);
      const [first] = runs[0]!.explanations;
      expect(first?.causes, JSON.stringify(runs[0]!.explanations)).to.deep.equal(causes);
      expect(ok).to.equal(true);
      expect(first!.says.join(' and ')).to.match(says);
      expect(runs[0]!.facts).to.include(facts ?? {});
    });

  it('names another number of epochs and another lrf, which give the same start', () => {
    const { runs } = auditOf({ ...SAID, epochs: 2000 }, train({ ...SAID, epochs: 3000 }, 60, 0, 12));
    const [decay, ...others] = runs[0]!.explanations;
    expect(decay?.causes).to.deep.equal(['other-decay']);
    expect(others.map(({ causes }) => causes.join())).to.deep.equal(['other-epochs']);
    expect(others[0]!.facts.epochs).to.deep.equal([{ least: 3000, most: 3000 }]);
  });

  it('says where a log leaves the plan if no other settings explain the rest', () => {
    const rows = train(SAID, 60).map((row, i) =>
      i < 30
        ? row
        : row.replace(
            /,[^,]*,[^,]*,[^,]*$/,
            `,${[0, 1, 2].map(() => (0.003 + (i % 7) * 1e-4).toPrecision(5))}`,
          ),
    );
    const { ok, runs } = auditOf(SAID, rows);
    expect(runs[0]!.explanations).to.deep.equal([]);
    expect(runs[0]!.parts?.epoch).to.equal(31);
    expect(ok).to.equal(false);
  });

  it('names a rate that stayed the same throughout', () => {
    const { ok, runs } = auditOf(SAID, ['1,1.5,0,0,0', '2,1.5,0,0,0', '3,1.5,0,0,0', '4,1.5,0,0,0']);
    expect(runs[0]!.explanations[0]?.says.join()).to.match(/the log fits constant at 0$/);
    expect(ok).to.equal(true);
  });

  for (const digits of [3, 4])
    it(`recognizes a results.csv whose rates another program rounded to ${digits} digits`, () => {
      const rows = train(SAID, 60).map((row) => {
        const [epoch, loss, ...rates] = row.split(',');
        return [epoch, loss, ...rates.map((rate) => Number(Number(rate).toPrecision(digits)))].join();
      });
      const { ok, runs } = auditOf(SAID, rows);
      const [first] = runs[0]!.explanations;
      expect(first?.causes).to.deep.equal(['as-planned']);
      expect(first!.facts.steps_per_epoch).to.satisfy((spans: { least: number; most: number }[]) =>
        spans.some(({ least, most }) => least <= 60 && 60 <= most),
      );
      expect(ok).to.equal(true);
    });

  it('reads steps of an export that count from 0 as epochs, and finds them as planned', () => {
    const rows = train(SAID, 60).map((row, i) => `${i},${row.split(',')[3]}`);
    const { runs } = auditOf(SAID, rows, ['Step', 'run - lr/pg1']);
    expect(runs[0]!.explanations[0]?.causes).to.deep.equal(['as-planned']);
    expect(runs[0]!.facts).to.include({ steps_per_epoch: 60 });
  });

  it('counts epochs in a table that also counts batches, as steps', () => {
    const rows = train(SAID, 60).map((row, i) => `${60 * (i + 1)},${row}`);
    const head = ['step', 'epoch', 'train/box_loss', 'lr/pg0', 'lr/pg1', 'lr/pg2'];
    const { runs } = auditOf(SAID, rows, head);
    expect(runs[0]!.explanations[0]?.causes).to.deep.equal(['as-planned']);
    expect(runs[0]!.facts).to.include({ steps_per_epoch: 60 });
  });

  it('does not search for estimated epochs if time is not set', () => {
    const rows = train(SAID, 60, 0, 34, { estimate: (epoch) => 30 + epoch });
    expect(auditOf(SAID, rows).runs[0]!.explanations).to.deep.equal([]);
  });
});
