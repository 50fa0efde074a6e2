import { expect } from 'chai';
import { audit, type Cause, readLog } from '../../src/audit/index.ts';
import { load } from '../../src/dialects.ts';

/** Configs that do not give the length of the run: the audit takes it from the log, or works it out from the rates. */

const ARGUMENTS = `learning_rate: 5.0e-5
lr_scheduler_type: cosine
num_train_epochs: 3
warmup_steps: 60
per_device_train_batch_size: 8
output_dir: out
`;

type Rate = (step: number) => number;

interface Case {
  readonly reason: string;
  /** Facts of the run in trainer_state.json, besides its history. */
  readonly state: object;
  readonly run?: { readonly [fact: string]: number };
  /** How many rows the history has, and the steps between them; 60 rows, each 10 steps after the one before, if not given. */
  readonly history?: { readonly rows: number; readonly every: number };
  /** True if the rows have epochs, but no steps. */
  readonly isByEpoch?: boolean;
  readonly logged: (rate: Rate, step: number) => number;
  readonly causes: readonly Cause[];
  readonly facts: { readonly [name: string]: number };
  readonly unsaid: RegExp | undefined;
}

const cases: readonly Case[] = [
  {
    reason: 'trainer_state.json says max_steps',
    state: { max_steps: 600, num_train_epochs: 3 },
    logged: (rate, step) => rate(step),
    causes: ['as-planned'],
    facts: {},
    unsaid: /num_steps 600/,
  },
  {
    reason: 'newer versions of transformers log the rate of the previous step',
    state: { max_steps: 600, num_train_epochs: 3 },
    logged: (rate, step) => rate(step - 1),
    causes: ['late'],
    facts: { steps_late: 1 },
    unsaid: /num_steps 600/,
  },
  {
    reason: 'the length can only be worked out from the rates',
    state: {},
    logged: (rate, step) => rate(step),
    causes: ['as-planned'],
    facts: { num_steps: 600 },
    unsaid: undefined,
  },
  {
    reason: 'the length can only be worked out from the rates, which are one step late',
    state: {},
    logged: (rate, step) => rate(step - 1),
    causes: ['late'],
    facts: { num_steps: 600 },
    unsaid: undefined,
  },
  {
    reason: 'a given length is kept, so the log is found to have another horizon',
    state: {},
    run: { num_steps: 500 },
    logged: (rate, step) => rate(step),
    causes: ['other-horizon'],
    facts: { num_steps: 600 },
    unsaid: undefined,
  },
  {
    reason: 'a given length is kept, although the log says another one',
    state: { max_steps: 600, num_train_epochs: 3 },
    run: { num_steps: 500 },
    logged: (rate, step) => rate(step),
    causes: ['other-horizon'],
    facts: { num_steps: 600 },
    unsaid: /the log says 600 steps, the config 500/,
  },
  {
    reason: 'trainer_state.json says a length that does not explain the rates',
    state: { max_steps: 700, num_train_epochs: 3 },
    logged: (_, step) => 1e-5 + 1e-6 * Math.sin(step),
    causes: [],
    facts: {},
    unsaid: /num_steps 700/,
  },
  {
    reason: 'rates printed to four digits leave several lengths',
    state: {},
    logged: (rate, step) => Number(rate(step).toPrecision(4)),
    causes: ['as-planned'],
    facts: { num_steps: 600 },
    unsaid: undefined,
  },
  {
    reason: 'no length is found for rates of another schedule, although another fact is given',
    state: {},
    run: { classes: 3 },
    logged: (_, step) => 1e-5 + 1e-6 * Math.sin(step),
    causes: [],
    facts: {},
    unsaid: /--num-steps or --examples/,
  },
  {
    reason: 'the rates lie on a line',
    state: {},
    logged: (_, step) => 1e-5 - 1e-8 * step,
    causes: ['other-schedule'],
    facts: {},
    unsaid: undefined,
  },
  {
    reason: 'the rates lie on a line, and trainer_state.json says a length',
    state: { max_steps: 700, num_train_epochs: 3 },
    logged: (_, step) => 1e-5 - 1e-8 * step,
    causes: ['other-schedule'],
    facts: {},
    unsaid: /num_steps 700/,
  },
  {
    reason: 'the rates lie on a line, and the rows have no steps',
    state: {},
    isByEpoch: true,
    logged: (_, step) => 1e-5 - 1e-8 * step,
    causes: ['other-schedule'],
    facts: {},
    unsaid: undefined,
  },
  {
    reason: 'trainer_state.json says a length that does not explain the rates, and another one does',
    state: { max_steps: 700, num_train_epochs: 3 },
    history: { rows: 4, every: 150 },
    logged: (rate, step) => rate(step - 1),
    causes: ['late'],
    facts: { num_steps: 600 },
    unsaid: /num_steps 700/,
  },
  {
    reason: 'no length is found for rates of another schedule',
    state: {},
    logged: (_, step) => 1e-5 + 1e-6 * Math.sin(step),
    causes: [],
    facts: {},
    unsaid: /--num-steps or --examples/,
  },
];

describe('facts that a config leaves open', () => {
  const planned = load(ARGUMENTS, { filename: 'training_args.yaml', run: { num_steps: 600 } });

  for (const { reason, state, run, history = { rows: 60, every: 10 }, isByEpoch, ...each } of cases)
    it(reason, () => {
      if (!planned.ok) throw new Error('the config has errors');
      const { logged, causes, facts, unsaid } = each;
      const rows = Array.from({ length: history.rows }, (_, i) => {
        const step = (i + 1) * history.every;
        const rate = logged(planned.schedule, step);
        return { epoch: step / 200, loss: 1.5, learning_rate: rate, ...(!isByEpoch && { step }) };
      });
      const log = readLog(JSON.stringify({ ...state, log_history: rows }), 'trainer_state.json');
      const given = run === undefined ? {} : { run };
      const result = load(ARGUMENTS, { filename: 'training_args.yaml', ...given });
      const report = audit(result, log, given);
      const [audited] = report.runs;
      expect(audited!.explanations[0]?.causes ?? []).to.deep.equal(causes);
      expect(audited!.facts).to.deep.equal(facts);
      expect(report.ok).to.equal(causes.length > 0);
      if (unsaid === undefined) expect(audited!.unsaid).to.deep.equal([]);
      else expect(audited!.unsaid.join()).to.match(unsaid);
    });

  it('are explained by one shift: a cosine has the same rates after its end as before it', () => {
    const text = ARGUMENTS.replace('linear', 'cosine').replace('warmup_steps: 60', 'warmup_steps: 0');
    const result = load(text, { filename: 'training_args.yaml', run: { num_steps: 600 } });
    if (!result.ok) throw new Error('the config has errors');
    const rows = Array.from({ length: 60 }, (_, i) => `${(i + 1) * 10},${result.schedule((i + 1) * 10 - 1)}`);
    const [audited] = audit(result, readLog(`step,lr\n${rows.join('\n')}\n`, 'log.csv')).runs;
    expect(audited!.explanations.map(({ causes }) => causes)).to.deep.equal([['late']]);
  });

  it('such as steps and length are in each line of a trainer_log.jsonl of LLaMA-Factory', () => {
    if (!planned.ok) throw new Error('the config has errors');
    const { schedule } = planned;
    const lines = Array.from({ length: 60 }, (_, i) => {
      const current_steps = (i + 1) * 10;
      return JSON.stringify({
        current_steps,
        total_steps: 600,
        lr: schedule(current_steps - 1),
        epoch: i / 20,
      });
    });
    const log = readLog(
      `${lines.join('\n')}\n{"current_steps": 600, "total_steps": 600}\n`,
      'trainer_log.jsonl',
    );
    expect(log.facts).to.deep.equal({ num_steps: 600 });
    const [audited] = audit(load(ARGUMENTS, { filename: 'training_args.yaml' }), log).runs;
    expect(audited!.explanations.map(({ causes }) => causes)).to.deep.equal([['late']]);
    const other = readLog(
      lines.join('\n').replace('"total_steps":600', '"total_steps":700'),
      'trainer_log.jsonl',
    );
    expect(other.facts, 'lines that differ').to.deep.equal({});
  });
});
