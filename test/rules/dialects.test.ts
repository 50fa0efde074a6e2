import { expect } from 'chai';
import { load } from '../../src/dialects.ts';
import { lint, type RunOptions } from '../../src/index.ts';

/** Rules about the run, and rate/jump, on configs of other families: the range and the message of each finding. None has a fix. */

const caffe = (policy: string): string => `base_lr: 0.1 gamma: 0.1 power: 1 max_iter: 1000 ${policy}`;
const deepspeed = JSON.stringify({
  zero_optimization: {},
  optimizer: { type: 'AdamW', params: { lr: 0.001 } },
  scheduler: {
    type: 'WarmupDecayLR',
    params: { warmup_num_steps: 100, warmup_type: 'linear', total_num_steps: 1000 },
  },
});

const cosine =
  'cosine_decay_learning_rate { learning_rate_base: 0.1 total_steps: 900 warmup_steps: 500 warmup_learning_rate: 0.01 }';

const stepwise = (boundary: number, before: number, after: number): string =>
  `trainer: {train_steps: 100, optimizer_config: {optimizer: {type: sgd}, learning_rate: {type: stepwise, stepwise: {boundaries: [${boundary}], values: [${before}, ${after}]}}}}`;

const cases: readonly {
  readonly reason: string;
  readonly filename: string;
  readonly text: string;
  readonly run?: RunOptions;
  readonly code: string | undefined;
  readonly at?: readonly string[];
  readonly path?: string;
  readonly says?: string;
}[] = [
  {
    reason: 'a change of a list after the end of the run',
    filename: 'a.prototxt',
    text: caffe('lr_policy: "multistep" stepvalue: 900 stepvalue: 1200'),
    code: 'run/change-after-end',
    at: ['lr_policy'],
    path: '',
    says: 'the rate changes at step 1,200',
  },
  {
    reason: 'the rate is 0 because base_lr is not set, which another finding says',
    filename: 'a.prototxt',
    text: 'lr_policy: "fixed" max_iter: 1000 momentum: 0.9 weight_decay: 0.1',
    code: undefined,
  },
  {
    reason: 'a list that begins after the end of a run whose length is in the file',
    filename: 'a.prototxt',
    text: caffe('lr_policy: "multistep" stepvalue: 1100 stepvalue: 1200'),
    code: 'run/never-changes',
    at: ['lr_policy', '1000'],
    says: 'it first changes at step 1,100, and the run ends at step 1,000',
  },
  {
    reason: 'a length given by the caller: the finding cannot point at it in the file',
    filename: 'a.prototxt',
    text: caffe('lr_policy: "multistep" stepvalue: 1100 stepvalue: 1200'),
    run: { num_steps: 900 },
    code: 'run/never-changes',
    at: ['lr_policy'],
    says: 'the run ends at step 900',
  },
  {
    reason:
      'a run that the caller makes longer than the one in the file: the finding cannot point at its length',
    filename: 'a.prototxt',
    text: caffe('lr_policy: "multistep" stepvalue: 2100 stepvalue: 2200'),
    run: { num_steps: 2000 },
    code: 'run/never-changes',
    at: ['lr_policy'],
    says: 'the run ends at step 2,000',
  },
  {
    reason: 'a warm-up longer than the run, which a finding of the family says',
    filename: 'hf.yaml',
    text: 'per_device_train_batch_size: 1\nmax_steps: -1\nnum_train_epochs: 2\nlearning_rate: 1.0e-4\nwarmup_steps: 200\n',
    run: { examples: 50 },
    code: undefined,
  },
  {
    reason: 'stairs that begin after the end of the run',
    filename: 'a.prototxt',
    text: caffe('lr_policy: "step" stepsize: 1100'),
    code: 'run/never-changes',
    at: ['lr_policy', '1000'],
  },
  {
    reason: 'a linear decay that the run cuts off half-way',
    filename: 'a.prototxt',
    text: caffe('lr_policy: "poly"'),
    run: { num_steps: 500 },
    code: 'run/stops-early',
    at: ['1000'],
    path: 'max_iter',
    says: 'set max_iter to 500, or num_steps to 1000',
  },
  {
    reason: 'a line that ends with its run',
    filename: 'a.prototxt',
    text: caffe('lr_policy: "poly"'),
    code: undefined,
  },
  {
    reason: 'DeepSpeed is one step late, and the advice allows for it',
    filename: 'ds.json',
    text: deepspeed,
    run: { num_steps: 500 },
    code: 'run/stops-early',
    at: ['1000'],
    path: 'scheduler.params.total_num_steps',
    says: 'set total_num_steps to 499, or num_steps to 1001',
  },
  {
    reason: 'a run that continues at rate 0',
    filename: 'ds.json',
    text: deepspeed,
    run: { num_steps: 2000 },
    code: 'run/zero-tail',
    at: ['1000'],
    path: 'scheduler.params.total_num_steps',
    says: 'set total_num_steps to 1999, or num_steps to 1001',
  },
  {
    reason:
      'a warm-up longer than the run: the finding gives the rate that it reaches, at the length of the warm-up',
    filename: 'composer.yaml',
    text: 'max_duration: 100ba\nscheduler:\n  name: constant_with_warmup\n  t_warmup: 200ba\noptimizer:\n  lr: 1.0e-4\n',
    code: 'run/warmup-unfinished',
    at: ['200ba', '100ba'],
    path: 'scheduler.t_warmup',
    says: 'inside the warm-up of 200 steps: the last rate is 0.0000495, and 0.0001 is never reached',
  },
  {
    reason: 'a warm-up longer than the run, in DeepSpeed',
    filename: 'a.json',
    text: deepspeed.replace('"warmup_num_steps":100', '"warmup_num_steps":900'),
    run: { num_steps: 100 },
    code: 'run/warmup-unfinished',
    at: ['900'],
    path: 'scheduler.params.warmup_num_steps',
  },
  {
    reason:
      'a warm-up that almost reaches its full rate in the last step: the message has enough digits to tell the two rates apart',
    filename: 'a.json',
    text: deepspeed.replace('"warmup_num_steps":100', '"warmup_num_steps":1000').replace('linear', 'log'),
    run: { num_steps: 1000 },
    code: 'run/warmup-unfinished',
    at: ['1000'],
    path: 'scheduler.params.warmup_num_steps',
    says: 'the last rate is 0.0009999, and 0.001 is never reached',
  },
  {
    reason: 'the first whole step of a cosine after a warm-up is not a jump',
    filename: 'a.json',
    text: deepspeed
      .replace('WarmupDecayLR', 'WarmupCosineLR')
      .replace('"warmup_num_steps"', '"cos_min_ratio":0.1,"warmup_min_ratio":0.01,"warmup_num_steps"'),
    code: undefined,
  },
  {
    reason: 'a list whose boundary still has the old rate jumps one step after the boundary',
    filename: 'a.yaml',
    text: stepwise(60, 0.01, 0.5),
    code: 'rate/jump',
    at: ['stepwise'],
    says: 'from 0.01 to 0.5 at step 61: check',
  },
  {
    reason: 'a list whose boundary still has the old rate is constant from one step after the boundary',
    filename: 'a.yaml',
    text: stepwise(10, 0.5, 0.01),
    code: 'run/idle-tail',
    at: ['stepwise'],
    says: 'the rate changes up to step 11 and then stays 0.01',
  },
  {
    reason: 'a warm-up of a part of a step, in a run of one step at the same rate',
    filename: 'a.txt',
    text: 'yolov3_config { } training_config { batch_size_per_gpu: 2 num_epochs: 1 learning_rate { soft_start_annealing_schedule { min_learning_rate: 5e-6 max_learning_rate: 0.01 soft_start: 0.3 annealing: 0.7 } } optimizer { sgd { } } }',
    run: { examples: 1 },
    code: undefined,
  },
  ...[
    { length: '1000ba', end: '500ba', says: 'set max_duration to 500ba' },
    { length: '10ep', end: '5ep', says: 'set max_duration to a run of 500 steps' },
  ].map(({ length, end, says }) => ({
    reason: `advice names the field that sets the length of the run: ${length}`,
    filename: 'a.yaml',
    text: `max_duration: ${length}\nscheduler:\n  name: LinearScheduler\n  alpha_f: 0.0\n  t_max: ${end}\noptimizer:\n  lr: 1.0e-3\n`,
    run: { steps_per_epoch: 100 },
    code: 'run/zero-tail',
    at: ['scheduler', length],
    says,
  })),
  {
    reason: 'a schedule that restarts by design does not jump',
    filename: 'a.yaml',
    text: 'max_duration: 100ba\nscheduler:\n  name: CosineAnnealingWarmRestartsScheduler\n  t_0: 20ba\n  alpha_f: 0.1\noptimizer:\n  lr: 1.0e-4\n',
    code: undefined,
  },
  {
    reason: 'a milestone inside the last step of a warm-up lowers the slope, but no rate falls',
    filename: 'a.yaml',
    text: 'max_duration: 100ba\nglobal_train_batch_size: 4\nscheduler:\n  name: MultiStepWithWarmupScheduler\n  milestones: [4ba]\n  gamma: 0.9\n  t_warmup: 4ba\noptimizer:\n  lr: 1.0\n',
    code: undefined,
  },
  {
    reason: 'the rate is constant from the first whole step after a warm-up',
    filename: 'a.yaml',
    text: 'max_duration: 100ba\nglobal_train_batch_size: 4\nscheduler:\n  name: MultiStepWithWarmupScheduler\n  milestones: [200ba]\n  t_warmup: 17sp\noptimizer:\n  lr: 1.0\n',
    code: 'run/never-changes',
    at: ['scheduler', '100ba'],
    says: 'the rate is 1 from step 5 to the end of the run: it first changes at step 200',
  },
  {
    reason: 'the last step of a short run is not an idle tail',
    filename: 'a.yaml',
    text: 'learning_rate: 0.0001\nlr_scheduler_type: linear\nmax_steps: 3\n',
    code: undefined,
  },
  ...[
    {
      rate: 'one_cycle { lr_max: 0.1 moms: [0.9, 0.8] div_factor: 10 pct_start: 1 }',
      at: ['1', '100'],
      path: 'one_cycle.pct_start',
    },
    { rate: cosine, at: ['500', '100'], path: 'cosine_decay_learning_rate.warmup_steps' },
  ].map(({ rate, at, path }) => ({
    reason: `a warm-up as long as the run, in second.pytorch: ${path}`,
    filename: 'a.config',
    text: `train_config { steps: 100 steps_per_eval: 10 optimizer { adam_optimizer { learning_rate { ${rate} } } } }`,
    code: 'run/warmup-unfinished',
    at,
    path: `train_config.optimizer.adam_optimizer.learning_rate.${path}`,
  })),
  ...[
    { rate: cosine, path: 'cosine_decay_learning_rate.warmup_steps' },
    {
      rate: 'exponential_decay_learning_rate { initial_learning_rate: 0.1 decay_steps: 900 decay_factor: 0.5 burnin_learning_rate: 0.01 burnin_steps: 500 }',
      path: 'exponential_decay_learning_rate.burnin_steps',
    },
  ].map(({ rate, path }) => ({
    reason: `a warm-up longer than the run, in EasyRec: ${path}`,
    filename: 'a.config',
    text: `model_config { } train_config { num_steps: 100 optimizer_config { adam_optimizer { learning_rate { ${rate} } } } }`,
    code: 'run/warmup-unfinished',
    at: ['500', '100'],
    path: `train_config.optimizer_config.0.adam_optimizer.learning_rate.${path}`,
  })),
];

describe('rules on configs of other families', () => {
  for (const { reason, filename, text, run, code, at = [], path, says = '' } of cases)
    it(`${code ?? 'nothing'}: ${reason}`, () => {
      const result = load(text, { filename, ...(run && { run }) });
      if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('; '));
      const found = lint(result).filter(({ code }) => code.startsWith('run/') || code === 'rate/jump');
      expect(found.map((each) => each.code)).to.deep.equal(code === undefined ? [] : [code]);
      for (const { ranges, message, fixes, path: way } of found) {
        expect(ranges.map(({ start, end }) => text.slice(start, end))).to.deep.equal(at);
        expect(message).to.include(says);
        expect(fixes).to.equal(undefined);
        if (path !== undefined) expect(way.join('.')).to.equal(path);
      }
    });
});

describe('a rate that is 0 from the start', () => {
  it('is reported for the whole run, without advice on its length', () => {
    const result = load('constant { learning_rate: 0 }', { format: 'textproto', run: { num_steps: 1000 } });
    if (!result.ok) throw new Error('it loads');
    const [{ code, message } = { code: '', message: '' }] = lint(result);
    expect(code).to.equal('run/zero-tail');
    expect(message).to.match(/from step 0 to the end .*: 1,000 steps train nothing$/);
  });
});
