import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { audit, type Cause, type Log, readLog } from '../../src/audit/index.ts';
import { load } from '../../src/dialects.ts';
import { describeTensorboardX, run } from '../support/python.ts';

/** Event files written by tensorboardX: the audit names each cause. */

const CONFIG = `train_config { num_steps: 2000 optimizer { adam_optimizer { learning_rate { cosine_decay_learning_rate {
  learning_rate_base: 0.04 total_steps: 2000 warmup_learning_rate: 0.01 warmup_steps: 200
} } } } } model { }`;

type Rate = (step: number) => number;

interface Case {
  readonly reason: string;
  readonly logged: (rate: Rate, step: number) => number;
  readonly causes: readonly Cause[];
  readonly facts: { readonly [name: string]: number };
}

const cases: readonly Case[] = [
  { reason: 'as planned', logged: (rate, step) => rate(step), causes: ['as-planned'], facts: {} },
  {
    reason: 'one step late',
    logged: (rate, step) => rate(Math.max(step - 1, 0)),
    causes: ['late'],
    facts: { steps_late: 1 },
  },
  {
    reason: 'a schedule stepped once per epoch of 125 steps',
    logged: (rate, step) => rate(Math.floor(step / 125)),
    causes: ['per-epoch'],
    facts: { logged_steps_per_schedule_step: 125 },
  },
  {
    reason: 'each of two processes stepped the schedule',
    logged: (rate, step) => rate(2 * step),
    causes: ['several-steps-per-update'],
    facts: { schedule_steps_per_logged_step: 2 },
  },
  {
    reason: 'a run resumed with the step reset to 0',
    logged: (rate, step) => rate(step < 640 ? step : step - 640),
    causes: ['resumed-at-0'],
    facts: { resumed_at: 640 },
  },
  {
    reason: 'a run without the warm-up',
    logged: (rate, step) => rate(Math.max(step, 200)),
    causes: ['no-warmup'],
    facts: {},
  },
  {
    reason: 'the rate of another optimizer',
    logged: (rate, step) => rate(step) / 40,
    causes: ['other-rate'],
    facts: { rate_factor: 0.025 },
  },
];

/** A name for the folder of a log that has rates that are NaN or infinite. */
const NOT_FINITE = 'not finite';

describeTensorboardX('event files of tensorboardX', () => {
  const result = load(CONFIG, { filename: 'pipeline.config' });
  if (!result.ok) throw new Error('the config has errors');
  const { schedule } = result;
  const steps = Array.from({ length: 199 }, (_, i) => i * 10);
  let parent: string;
  const folderOf = (name: string): string => join(parent, name);
  // One process writes all, since loading the writer takes longer than writing.
  before(() => {
    parent = mkdtempSync(join(tmpdir(), 'events-'));
    const logs = cases.map(({ reason, logged }) => ({
      folder: folderOf(reason),
      histogram: true,
      rates: steps.map((step) => [step, logged(schedule, step)]),
    }));
    const notFinite = '[[0, 0.5], [1, NaN], [2, 0.25], [3, -Infinity]]';
    const last = `{ "folder": ${JSON.stringify(folderOf(NOT_FINITE))}, "histogram": false, "rates": ${notFinite} }`;
    const all = [...logs.map((log) => JSON.stringify(log)), last];
    run([fileURLToPath(new URL('write_events.py', import.meta.url))], `[${all.join()}]`);
  });
  after(() => rmSync(parent, { recursive: true }));

  const logOf = (name: string): Log => {
    const [file = ''] = readdirSync(folderOf(name));
    return readLog(readFileSync(join(folderOf(name), file)), file);
  };

  it('with rates that are NaN or infinite: these are reported and left out', () => {
    const { columns, diagnostics } = logOf(NOT_FINITE);
    const rates = columns.find(({ name }) => name === 'train/learning_rate');
    expect(rates?.entries.map(({ step, value }) => [step, value])).to.deep.equal([
      [0, 0.5],
      [2, 0.25],
    ]);
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['log/bad-row']);
    expect(diagnostics[0]!.message).to.match(
      /^byte \d+ was left out: train\/learning_rate is NaN; so was 1 more$/,
    );
  });

  for (const { reason, causes, facts } of cases)
    it(reason, () => {
      const report = audit(result, logOf(reason));
      expect(report.diagnostics).to.deep.equal([]);
      expect(report.columns).to.deep.equal(['train/learning_rate']);
      expect(report.runs[0]!.explanations[0]?.causes).to.deep.equal(causes);
      expect(report.runs[0]!.facts).to.include(facts);
      expect(report.ok).to.equal(true);
    });
});
