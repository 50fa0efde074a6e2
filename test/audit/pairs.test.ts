import { expect } from 'chai';
import { audit, type Cause, readLog } from '../../src/audit/index.ts';
import { load } from '../../src/dialects.ts';

/** Logs with two causes at once, made from the rates of another config or at other steps. */

type Rate = (step: number) => number;

const COSINE = `train_config {
  batch_size: 8
  num_steps: 2000
  optimizer { momentum_optimizer { learning_rate { cosine_decay_learning_rate {
    learning_rate_base: 0.04 total_steps: 2000 warmup_learning_rate: 0.01 warmup_steps: 200
  } } } }
}
model { }`;

const COMPOSER = `max_duration: 30ep
global_train_batch_size: 128
scheduler: { name: cosine_with_warmup, t_warmup: 2ep, alpha_f: 0.1 }
optimizer: { name: decoupled_adamw, lr: 2.0e-4 }
`;

const TOKENS = `max_duration: 40960000tok
max_seq_len: 128
global_train_batch_size: 128
scheduler: { name: cosine_with_warmup, t_warmup: 819200tok, alpha_f: 0.1 }
optimizer: { name: decoupled_adamw, lr: 2.0e-4 }
`;

interface Case {
  readonly reason: string;
  readonly config?: string;
  readonly filename?: string;
  /** A change to the config's text: the run used the changed text. */
  readonly ran?: readonly [from: string | RegExp, to: string];
  readonly every?: number;
  readonly logged?: (rate: Rate, step: number) => number;
  readonly causes: readonly Cause[];
  /** Facts that the log narrows down to a range, each with a number in its range. */
  readonly within: { readonly [name: string]: number };
}

const cases: readonly Case[] = [
  {
    reason: 'another horizon, and a factor',
    ran: [/2000/g, '3000'],
    logged: (rate, step) => rate(step) / 4,
    causes: ['other-horizon', 'other-rate'],
    within: { total_steps: 3000, rate_factor: 0.25 },
  },
  {
    reason: 'another horizon, and resumed at 0',
    ran: [/2000/g, '3000'],
    logged: (rate, step) => rate(step < 1200 ? step : step - 1200),
    causes: ['resumed-at-0', 'other-horizon'],
    within: { total_steps: 3000, resumed_at: 1200 },
  },
  {
    reason: 'another horizon, and no warm-up',
    ran: [/total_steps: 2000 (.*) warmup_steps: 200/, 'total_steps: 3000 $1 warmup_steps: 0'],
    causes: ['other-horizon', 'no-warmup'],
    within: { total_steps: 3000 },
  },
  {
    reason: 'another horizon, and each of four processes stepped the schedule',
    ran: [/2000/g, '9000'],
    logged: (rate, step) => rate(4 * step),
    causes: ['other-horizon', 'several-steps-per-update'],
    within: { schedule_steps_per_logged_step: 4 },
  },
  {
    reason: 'no warm-up, and resumed at 0',
    ran: [/warmup_steps: 200/, 'warmup_steps: 0'],
    logged: (rate, step) => rate(step < 1200 ? step : step - 1200),
    causes: ['resumed-at-0', 'no-warmup'],
    within: { resumed_at: 1200 },
  },
  {
    reason: 'no warm-up, and four batches accumulated',
    ran: [/warmup_steps: 200/, 'warmup_steps: 0'],
    logged: (rate, step) => rate(Math.floor(step / 4)),
    causes: ['several-updates-per-step', 'no-warmup'],
    within: { logged_steps_per_schedule_step: 4 },
  },
  {
    reason: 'each of two processes stepped the schedule, and the run was resumed at 0',
    logged: (rate, step) => rate(2 * (step < 700 ? step : step - 700)),
    causes: ['resumed-at-0', 'several-steps-per-update'],
    within: { schedule_steps_per_logged_step: 2, resumed_at: 700 },
  },
  {
    reason: 'another horizon, counted in epochs',
    config: COMPOSER,
    filename: 'composer.yaml',
    ran: ['30ep', '45ep'],
    causes: ['other-horizon'],
    within: { max_duration: 45 },
  },
  {
    reason: 'another horizon, counted in tokens: 16384 of them make a step',
    config: TOKENS,
    filename: 'composer.yaml',
    ran: ['40960000tok', '81920000tok'],
    causes: ['other-horizon'],
    within: { max_duration: 5000 },
  },
];

describe('two causes together, and horizons in units', () => {
  for (const { reason, config = COSINE, filename = 'pipeline.config', ran, ...each } of cases)
    it(reason, () => {
      const { every = 20, logged = (rate: Rate, step: number) => rate(step), causes, within } = each;
      const run = { steps_per_epoch: 100 };
      const [planned, real] = [config, ran === undefined ? config : config.replace(...ran)].map((text) =>
        load(text, { filename, run }),
      );
      if (!planned!.ok || !real!.ok) throw new Error('a config has errors');
      const rows = Array.from({ length: 90 }, (_, i) => {
        const step = i * every;
        return `${step},${logged(real!.schedule as Rate, step).toPrecision(6)}`;
      });
      const report = audit(planned!, readLog(['step,lr', ...rows].join('\n'), 'log.csv'), { run });
      const found = report.runs[0]!.explanations.find((one) =>
        causes.every((cause) => one.causes.includes(cause)),
      );
      expect(found, JSON.stringify(report.runs)).to.not.equal(undefined);
      expect(found!.causes).to.deep.equal(causes);
      for (const [fact, value] of Object.entries(within))
        expect(found!.facts[fact], fact).to.satisfy((spans: { least: number; most: number }[]) =>
          spans.some(({ least, most }) => least <= value && value <= most),
        );
    });
});
