import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { audit, type Cause, readLog } from '../../src/audit/index.ts';
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
    reason: 'stepped once per epoch of 125 steps',
    logged: (rate, step) => rate(Math.floor(step / 125)),
    causes: ['per-epoch'],
    facts: { logged_steps_per_schedule_step: 125 },
  },
  {
    reason: 'stepped by each of two processes',
    logged: (rate, step) => rate(2 * step),
    causes: ['several-steps-per-update'],
    facts: { schedule_steps_per_logged_step: 2 },
  },
  {
    reason: 'resumed with the step reset to 0',
    logged: (rate, step) => rate(step < 640 ? step : step - 640),
    causes: ['resumed-at-0'],
    facts: { resumed_at: 640 },
  },
  {
    reason: 'without the warm-up',
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

/** Runs `use` with the event file that tensorboardX writes for a JSON list of steps and rates. */
const withEvents = (
  input: string,
  options: readonly string[],
  use: (bytes: Uint8Array, file: string) => void,
) => {
  const folder = mkdtempSync(join(tmpdir(), 'events-'));
  try {
    run([fileURLToPath(new URL('write_events.py', import.meta.url)), folder, ...options], input);
    const [file = ''] = readdirSync(folder);
    use(readFileSync(join(folder, file)), file);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describeTensorboardX('event files of tensorboardX', () => {
  it('with rates that are NaN or infinite: these are reported and left out', () =>
    withEvents('[[0, 0.5], [1, NaN], [2, 0.25], [3, -Infinity]]', [], (bytes, file) => {
      const { columns, diagnostics } = readLog(bytes, file);
      const rates = columns.find(({ name }) => name === 'train/learning_rate');
      expect(rates?.entries.map(({ step, value }) => [step, value])).to.deep.equal([
        [0, 0.5],
        [2, 0.25],
      ]);
      expect(diagnostics.map(({ code }) => code)).to.deep.equal(['log/bad-row']);
      expect(diagnostics[0]!.message).to.match(
        /^byte \d+ was left out: train\/learning_rate is NaN; so were 1 more$/,
      );
    }));

  for (const { reason, logged, causes, facts } of cases)
    it(reason, () => {
      const result = load(CONFIG, { filename: 'pipeline.config' });
      if (!result.ok) throw new Error('the config has errors');
      const steps = Array.from({ length: 199 }, (_, i) => i * 10);
      const input = JSON.stringify(steps.map((step) => [step, logged(result.schedule, step)]));
      withEvents(input, ['--histogram'], (bytes, file) => {
        const report = audit(result, readLog(bytes, file));
        expect(report.diagnostics).to.deep.equal([]);
        expect(report.columns).to.deep.equal(['train/learning_rate']);
        expect(report.runs[0]!.explanations[0]?.causes).to.deep.equal(causes);
        expect(report.runs[0]!.facts).to.include(facts);
        expect(report.ok).to.equal(true);
      });
    });
});
