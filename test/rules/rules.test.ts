import { expect } from 'chai';
import { rules } from '../../src/diagnostics/catalogue/rules.ts';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import { failed } from '../../src/diagnostics/render/failed.ts';
import { lint, load, loadOrThrow, type RunOptions } from '../../src/index.ts';
import { expectWhole } from '../support/whole.ts';

/** Each rule on schedules of many types: configs that give the finding, and near misses. */

interface Case {
  readonly reason: string;
  /** A learning rate or a whole file. */
  readonly text: string;
  readonly run?: RunOptions;
  /** The expected codes, each with the text of its first range. */
  readonly fires: readonly (readonly [code: keyof ReturnType<typeof rules>, at: string])[];
}

const cosine = (more: string): string => `cosine_decay_learning_rate { learning_rate_base: 0.1 ${more} }`;
const manual = (more: string): string => `manual_step_learning_rate { initial_learning_rate: 0.1 ${more} }`;
const at = (step: number, rate: number): string => `schedule { step: ${step} learning_rate: ${rate} }`;
const staircase = (steps: number, more = ''): string =>
  `exponential_decay_learning_rate { initial_learning_rate: 0.1 decay_steps: ${steps} ${more} }`;
const inTrain = (rate: string, before = '', after = ''): string =>
  `train_config { ${before} optimizer { adam_optimizer { learning_rate { ${rate} } } use_moving_average: false } } ${after}`;
const run = (num_steps: number): RunOptions => ({ num_steps });

const warm = 'warmup_learning_rate: 0.01 warmup_steps: 500';

const verdicts: readonly Case[] = [
  {
    reason: 'a cosine whose warm-up is longer than the run',
    text: cosine(`total_steps: 5000 ${warm}`),
    run: run(400),
    fires: [['run/warmup-unfinished', '500']],
  },
  {
    reason: 'a warm-up as long as the run: the last rate is still below the base',
    text: cosine(`total_steps: 5000 ${warm}`),
    run: run(500),
    fires: [['run/warmup-unfinished', '500']],
  },
  {
    reason: 'a warm-up that ends one step before the run',
    text: cosine(`total_steps: 501 ${warm}`),
    run: run(501),
    fires: [],
  },
  {
    reason: 'a flat warm-up does not count as a warm-up',
    text: cosine('total_steps: 5000 warmup_learning_rate: 0.1 warmup_steps: 500'),
    run: run(400),
    fires: [['run/stops-early', '5000']],
  },
  {
    reason: 'a burn-in longer than the run',
    text: staircase(1000, 'burnin_learning_rate: 0.08 burnin_steps: 500'),
    run: run(500),
    fires: [['run/warmup-unfinished', '500']],
  },
  {
    reason: 'a warm-up around a list of rates',
    text: `warmup { warmup_steps: 500 warmup_learning_rate: 0.01 learning_rate { ${manual(at(900, 0.01))} } }`,
    run: run(300),
    fires: [['run/warmup-unfinished', '500']],
  },
  {
    reason: 'a list with a warm-up to its first step',
    text: manual(`${at(500, 0.5)} warmup: true`),
    run: run(300),
    fires: [['run/warmup-unfinished', 'manual_step_learning_rate']],
  },
  {
    reason: 'a list whose changes are all after the end of the run',
    text: manual(`${at(900, 0.01)} ${at(1200, 0.001)}`),
    run: run(900),
    fires: [['run/never-changes', 'manual_step_learning_rate']],
  },
  {
    reason: 'a list whose first change is the last step of the run',
    text: manual(at(899, 0.01)),
    run: run(900),
    fires: [],
  },
  {
    reason: 'a list that never changes is a constant rate',
    text: manual(`${at(900, 0.1)} ${at(1200, 0.1)}`),
    run: run(500),
    fires: [],
  },
  {
    reason: 'a staircase of which the run sees one stair',
    text: staircase(1000),
    run: run(1000),
    fires: [['run/never-changes', 'exponential_decay_learning_rate']],
  },
  {
    reason: 'a staircase of which the run sees two stairs',
    text: staircase(1000),
    run: run(1001),
    fires: [],
  },
  { reason: 'a smooth exponential', text: staircase(100000, 'staircase: false'), run: run(1000), fires: [] },
  {
    reason: 'a constant rate',
    text: 'constant_learning_rate { learning_rate: 0.1 }',
    run: run(1000),
    fires: [],
  },
  {
    reason: 'a list that is flat after its warm-up',
    text: `warmup { warmup_steps: 100 warmup_learning_rate: 0.01 learning_rate { piecewise_constant { boundaries: 5000 learning_rates: [0.1, 0.01] } } }`,
    run: run(1000),
    fires: [['run/never-changes', 'warmup']],
  },
  {
    reason: 'a list with one change within the run and one at its end',
    text: manual(`${at(600, 0.01)} ${at(900, 0.001)}`),
    run: run(900),
    fires: [['run/change-after-end', '900']],
  },
  {
    reason: 'a list with all changes within the run',
    text: manual(`${at(600, 0.01)} ${at(900, 0.001)}`),
    run: run(901),
    fires: [],
  },
  {
    reason: 'a list whose last entry changes nothing',
    text: manual(`${at(600, 0.01)} ${at(900, 0.01)}`),
    run: run(800),
    fires: [],
  },
  {
    reason: 'a sequence of constant rates',
    text: 'sequence { part { steps: 600 learning_rate { constant { learning_rate: 0.1 } } } part { steps: 600 learning_rate { constant { learning_rate: 0.05 } } } part { learning_rate { constant { learning_rate: 0.01 } } } }',
    run: run(1000),
    fires: [['run/change-after-end', 'sequence']],
  },
  {
    reason: 'boundaries of Keras',
    text: 'piecewise_constant { boundaries: [600, 1200] learning_rates: [0.1, 0.01, 0.001] }',
    run: run(1000),
    fires: [['run/change-after-end', '1200']],
  },
  {
    reason: 'a scaled list',
    text: `scale { factor: 0.5 learning_rate { ${manual(`${at(600, 0.01)} ${at(900, 0.001)}`)} } }`,
    run: run(800),
    fires: [['run/change-after-end', 'scale']],
  },
  {
    reason: 'a cosine that the run cuts off at a tenth of its length',
    text: cosine(`total_steps: 10000 ${warm}`),
    run: run(1000),
    fires: [['run/stops-early', '10000']],
  },
  {
    reason: 'a cosine cut off near its end, below a tenth of the peak',
    text: cosine(`total_steps: 1000 ${warm}`),
    run: run(950),
    fires: [],
  },
  {
    reason: 'a line that the run cuts off',
    text: 'linear { initial_learning_rate: 0.1 end_learning_rate: 0 total_steps: 1000 }',
    run: run(500),
    fires: [['run/stops-early', '1000']],
  },
  {
    reason: 'a polynomial that the run cuts off',
    text: 'polynomial_decay { initial_learning_rate: 0.1 end_learning_rate: 0.001 decay_steps: 1000 }',
    run: run(500),
    fires: [['run/stops-early', '1000']],
  },
  {
    reason: 'a rising line that the run cuts off does not miss a low rate',
    text: 'linear { initial_learning_rate: 0.1 end_learning_rate: 0.2 total_steps: 1000 }',
    run: run(1000),
    fires: [],
  },
  {
    reason: 'a cosine inside a warm-up',
    text: `warmup { warmup_steps: 100 warmup_learning_rate: 0.01 learning_rate { cosine_decay { initial_learning_rate: 0.1 decay_steps: 5000 } } }`,
    run: run(1000),
    fires: [['run/stops-early', '5000']],
  },
  {
    reason: 'one_cycle cut off at its peak',
    text: 'one_cycle { max_learning_rate: 0.1 total_steps: 1000 }',
    run: run(400),
    fires: [['run/stops-early', '1000']],
  },
  {
    reason: 'a cosine that ends at half of the run',
    text: cosine(`total_steps: 1000 ${warm}`),
    run: run(2000),
    fires: [['run/zero-tail', '1000']],
  },
  { reason: '100 steps at 0', text: cosine(`total_steps: 1000 ${warm}`), run: run(1100), fires: [] },
  {
    reason: '101 steps at 0',
    text: cosine(`total_steps: 1000 ${warm}`),
    run: run(1101),
    fires: [['run/zero-tail', '1000']],
  },
  {
    reason: 'one of 200 steps at 0',
    text: cosine(`total_steps: 199000 ${warm}`),
    run: run(200000),
    fires: [],
  },
  {
    reason: 'a line to 0 that ends before the run',
    text: 'linear { initial_learning_rate: 0.1 end_learning_rate: 0 total_steps: 1000 }',
    run: run(2000),
    fires: [['run/zero-tail', '1000']],
  },
  {
    reason: 'a line to a rate above 0 that ends before the run',
    text: 'linear { initial_learning_rate: 0.1 end_learning_rate: 0.01 total_steps: 1900 }',
    run: run(2000),
    fires: [],
  },
  {
    reason: 'a list that ends with 0',
    text: manual(`${at(600, 0.01)} ${at(900, 0)}`),
    run: run(2000),
    fires: [['run/zero-tail', 'manual_step_learning_rate']],
  },
  {
    reason: 'a rate that does not change in the second half of the run',
    text: manual(`${at(100, 0.01)} ${at(200, 0.001)}`),
    run: run(1000),
    fires: [['run/idle-tail', 'manual_step_learning_rate']],
  },
  {
    reason: 'a rate whose last change is in the second half',
    text: manual(`${at(100, 0.01)} ${at(600, 0.001)}`),
    run: run(1000),
    fires: [],
  },
  {
    reason: 'a rate that is constant after the warm-up',
    text: `warmup { warmup_steps: 100 warmup_learning_rate: 0.01 learning_rate { constant { learning_rate: 0.1 } } }`,
    run: run(1000),
    fires: [],
  },
  { reason: 'a run of unknown length is not judged', text: cosine(`total_steps: 1000 ${warm}`), fires: [] },
  {
    reason: 'a length of 0 means that there is no end',
    text: inTrain(staircase(1000), 'num_steps: 0'),
    fires: [],
  },
  {
    reason: 'a length from epochs',
    text: cosine(`total_steps: 10000 ${warm}`),
    run: { epochs: 2, examples: 4000, batch_size: 8 },
    fires: [['run/stops-early', '10000']],
  },
];

const others: readonly Case[] = [
  {
    reason: 'a train config without a length',
    text: inTrain(cosine(`total_steps: 1000 ${warm}`)),
    fires: [['run/length-unknown', '1000']],
  },
  {
    reason: 'a train config with the length as an option',
    text: inTrain(cosine(`total_steps: 1000 ${warm}`)),
    run: run(1000),
    fires: [],
  },
  { reason: 'a schedule without an end', text: inTrain(staircase(1000)), fires: [] },
  {
    reason: 'a bare learning rate without a length',
    text: cosine(`total_steps: 1000 ${warm}`),
    fires: [],
  },
  {
    reason: 'a warm-up from 0',
    text: cosine('total_steps: 1000 warmup_learning_rate: 0 warmup_steps: 500'),
    fires: [['rate/first-update-zero', '0']],
  },
  {
    reason: 'a warm-up in a run that is resumed',
    text: cosine('total_steps: 1000 warmup_learning_rate: 0 warmup_steps: 500'),
    run: { start_step: 10 },
    fires: [],
  },
  {
    reason: 'a sudden rise',
    text: manual(at(500, 0.2)),
    fires: [['rate/jump', 'manual_step_learning_rate']],
  },
  { reason: 'a rise by half', text: manual(at(500, 0.15)), fires: [] },
  { reason: 'a fall', text: manual(at(500, 0.01)), fires: [] },
  {
    reason: 'a rise from 0',
    text: 'manual_step_learning_rate { initial_learning_rate: 0 schedule { step: 500 learning_rate: 0.2 } }',
    fires: [['rate/first-update-zero', 'manual_step_learning_rate']],
  },
  {
    reason: 'restarts that are declared',
    text: 'cosine_decay_restarts { initial_learning_rate: 0.1 end_learning_rate: 0.001 decay_steps: 100 }',
    run: run(1000),
    fires: [],
  },
  {
    reason: 'repeats, which are restarts',
    text: 'repeat { steps: 100 learning_rate { linear { initial_learning_rate: 0.1 end_learning_rate: 0.001 total_steps: 100 } } }',
    run: run(1000),
    fires: [],
  },
  {
    reason: 'a drop at the end of the warm-up',
    text: 'warmup { warmup_steps: 100 warmup_learning_rate: 0.01 end_learning_rate: 0.4 learning_rate { linear { initial_learning_rate: 0.1 end_learning_rate: 0 total_steps: 1000 } } }',
    fires: [['rate/jump', 'warmup']],
  },
  {
    reason: 'a drop that another finding explains',
    text: staircase(1000, 'burnin_learning_rate: 0.2 burnin_steps: 500'),
    fires: [],
  },
  {
    reason: 'more restarts than the finding lists',
    text: 'repeat { steps: 10 learning_rate { linear { initial_learning_rate: 0.1 end_learning_rate: 0.001 total_steps: 10 } } }',
    run: run(5000),
    fires: [],
  },
  {
    reason: 'a run that starts from the weights of another',
    text: inTrain(staircase(10), 'num_steps: 100 fine_tune_checkpoint: "ckpt"'),
    fires: [['checkpoint/restarts-schedule', '"ckpt"']],
  },
  {
    reason: 'such a run with a constant rate, which has nothing to restart',
    text: inTrain('constant_learning_rate { learning_rate: 0.1 }', 'fine_tune_checkpoint: "ckpt"'),
    fires: [],
  },
  {
    reason: 'an empty checkpoint name does not count',
    text: inTrain(staircase(10), 'num_steps: 100 fine_tune_checkpoint: ""'),
    fires: [],
  },
  {
    reason: 'moving averages that evaluation does not use',
    text: `train_config { optimizer { adam_optimizer { learning_rate { constant_learning_rate { } } } use_moving_average: true } } eval_config { }`,
    fires: [['optimizer/moving-average-unused', 'true']],
  },
  {
    reason: 'moving averages, which are on by default',
    text: `train_config { optimizer { adam_optimizer { learning_rate { constant_learning_rate { } } } } } eval_config { }`,
    fires: [['optimizer/moving-average-unused', 'optimizer']],
  },
  {
    reason: 'no moving averages',
    text: inTrain('constant_learning_rate { }', '', 'eval_config { }'),
    fires: [],
  },
  {
    reason: 'a type of this project in a pipeline',
    text: inTrain('constant { learning_rate: 0.1 }', '', 'eval_config { }'),
    fires: [['upstream/refuses', 'constant']],
  },
  {
    reason: 'a type of the Object Detection API',
    text: inTrain('constant_learning_rate { learning_rate: 0.1 }', '', 'eval_config { }'),
    fires: [],
  },
  {
    reason: 'a train config, which the Object Detection API does not read',
    text: 'optimizer { adam_optimizer { learning_rate { constant { learning_rate: 0.1 } } } }',
    fires: [],
  },
];

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
