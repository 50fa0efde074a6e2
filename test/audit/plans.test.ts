import { expect } from 'chai';
import { type AuditOptions, audit, type Cause, readLog } from '../../src/audit/index.ts';
import { load } from '../../src/dialects.ts';

/** Configs whose plan differs in form: its end is an item of a list or a wide number, its rate has groups, and more. */

type Rate = (step: number) => number;

interface Case {
  readonly reason: string;
  readonly filename?: string;
  readonly text: string;
  readonly options?: AuditOptions;
  /** A change to the config's text: the run used the changed text. */
  readonly ran?: readonly [from: string, to: string];
  readonly to: number;
  readonly head?: string;
  /** The cells of a row, from the rate of each group that the run had. */
  readonly cells?: (rates: readonly Rate[], step: number) => readonly (number | string)[];
  readonly compared?: readonly string[];
  readonly causes: readonly Cause[];
  readonly facts?: { readonly [name: string]: number };
  /** Facts that the log narrows down to a range, each with a number in its range. */
  readonly within?: { readonly [name: string]: number };
}

const COSINE = `cosine_decay_learning_rate { learning_rate_base: 0.1 total_steps: 1000 warmup_learning_rate: 0 warmup_steps: 0 }`;

const TWO = `train_config { num_steps: 100 ${[0.5, 0.25]
  .map(
    (rate) => `optimizer_config { adam_optimizer { learning_rate { exponential_decay_learning_rate {
      initial_learning_rate: ${rate} decay_steps: 10 decay_factor: 0.5 staircase: false } } } }`,
  )
  .join(' ')} } model_config { model_class: "DeepFM" }`;

const STEPS = `net: "t.prototxt" base_lr: 0.01 lr_policy: "multistep" gamma: 0.1 stepvalue: 2000 stepvalue: 3000 max_iter: 4000`;

const twoRates: Case['cells'] = (rates, step) => rates.map((rate) => rate(step));

const cases: readonly Case[] = [
  {
    reason: 'groups are counted from 1, as PyTorch Lightning does',
    filename: 'pipeline.config',
    text: TWO,
    to: 90,
    head: 'lr-AdamW/pg1,lr-AdamW/pg2',
    cells: twoRates,
    causes: ['as-planned'],
  },
  {
    reason: 'only the second group is logged, with its number counted from 0',
    filename: 'pipeline.config',
    text: TWO,
    to: 90,
    head: 'lr/pg1',
    cells: ([, b], step) => [b!(step)],
    causes: ['as-planned'],
  },
  {
    reason: 'the last block in a list has another step',
    text: 'piecewise_interpolation { knot { step: 0 learning_rate: 0.1 } knot { step: 1000 learning_rate: 0.01 } }',
    ran: ['1000', '1500'],
    to: 1500,
    causes: ['other-horizon'],
    within: { step: 1500 },
  },
  {
    reason: 'the last number in a list differs',
    text: 'step_cosine { boundaries: [500, 1000] learning_rates: [1, 0.5] }',
    ran: ['1000', '1400'],
    to: 1400,
    causes: ['other-horizon'],
  },
  {
    reason: 'a field of 64 bits has another number',
    filename: 'pipeline.config',
    text: `train_config { num_steps: 1000 optimizer_config { adam_optimizer { learning_rate { poly_decay_learning_rate {
      learning_rate_base: 0.1 total_steps: 1000 power: 2 end_learning_rate: 0.001 } } } } }
      model_config { model_class: "DeepFM" }`,
    ran: ['total_steps: 1000', 'total_steps: 1600'],
    to: 1600,
    causes: ['other-horizon'],
    within: { total_steps: 1600 },
  },
  {
    reason: 'the warm-up is missing; its length is a time with a unit',
    filename: 'composer.yaml',
    text: 'max_duration: 1000ba\nglobal_train_batch_size: 8\noptimizer: { name: adamw, lr: 0.1 }\nscheduler: { name: cosine_with_warmup, t_warmup: 100ba, alpha_f: 0.1 }\n',
    ran: ['t_warmup: 100ba', 't_warmup: 0ba'],
    to: 900,
    causes: ['no-warmup'],
  },
  {
    reason: 'the length of the run has _ between its digits',
    filename: 'composer.yaml',
    text: 'max_duration: 1_000ba\nglobal_train_batch_size: 8\noptimizer: { name: adamw, lr: 0.1 }\nscheduler: { name: cosine_with_warmup, t_warmup: 100ba, alpha_f: 0.1 }\n',
    ran: ['1_000ba', '1500ba'],
    to: 1400,
    causes: ['other-horizon'],
    within: { max_duration: 1500 },
  },
  {
    reason: 'resumed at 0 while the rate was constant, before its first step',
    filename: 'solver.prototxt',
    text: STEPS,
    to: 3900,
    cells: ([rate], step) => [rate!(step < 1600 ? step : step - 1600)],
    causes: ['resumed-at-0'],
    facts: {},
    within: { resumed_at: 1600 },
  },
  {
    reason: 'resumed at 0 while the rate was constant, each rate one step late',
    filename: 'solver.prototxt',
    text: STEPS,
    to: 3900,
    cells: ([rate], step) => [rate!(Math.max((step < 1605 ? step : step - 1605) - 1, 0))],
    causes: ['resumed-at-0'],
    within: { resumed_at: 1605 },
  },
  {
    reason: 'one step late where the schedule changes, which must not be taken for a resumption',
    filename: 'solver.prototxt',
    text: STEPS,
    to: 3900,
    cells: ([rate], step) => [rate!(Math.max(step - 1, 0))],
    causes: ['late'],
  },
  {
    reason: 'a number that only the second column has, and that does not fit the plan',
    text: COSINE,
    to: 900,
    head: 'lr/pg0,lr/pg1',
    cells: ([rate], step) => [step === 500 ? '' : rate!(step), step === 500 ? 0.5 : rate!(step)],
    causes: [],
  },
  {
    reason: 'the config does not say the length of the run, and the run had another than the default',
    filename: 'solver.yaml',
    text: 'SOLVER: { IMS_PER_BATCH: 16, BASE_LR: 0.1, LR_SCHEDULER_NAME: WarmupCosineLR, WARMUP_ITERS: 100 }\nVERSION: 2\n',
    ran: ['WARMUP', 'MAX_ITER: 6000, WARMUP'],
    to: 5900,
    causes: ['other-horizon'],
    within: { num_steps: 6000 },
  },
  {
    reason: 'a run that ended later, with a power that gives no rates after the planned end',
    filename: 'solver.prototxt',
    text: 'net: "t.prototxt" base_lr: 0.01 lr_policy: "poly" power: 0.9 max_iter: 2000',
    ran: ['2000', '3000'],
    to: 2900,
    causes: ['other-horizon'],
    within: { max_iter: 3000 },
  },
  {
    reason: 'each group is logged on lines of its own',
    filename: 'pipeline.config',
    text: TWO,
    to: 90,
    head: 'lr/group_0,lr/group_1',
    cells: ([a, b], step) => [a!(step), `\n${step},`, b!(step)],
    causes: ['as-planned'],
  },
  {
    reason: 'each group is logged on lines of its own, and one has another rate',
    filename: 'pipeline.config',
    text: TWO,
    to: 90,
    head: 'lr/group_0,lr/group_1',
    cells: ([a, b], step) => [a!(step), `\n${step},`, b!(step) * (step === 50 ? 2 : 1)],
    causes: [],
  },
  {
    reason: 'a column for each group, named by its number',
    filename: 'pipeline.config',
    text: TWO,
    to: 90,
    head: 'lr/group_0,lr/group_1',
    cells: twoRates,
    causes: ['as-planned'],
  },
  {
    reason: 'a column for each group, in the order of the groups',
    filename: 'pipeline.config',
    text: TWO,
    to: 90,
    head: 'lr/embeddings,lr/rest',
    cells: twoRates,
    options: { columns: ['lr/embeddings', 'lr/rest'] },
    compared: ['lr/embeddings', 'lr/rest'],
    causes: ['as-planned'],
  },
  {
    reason: 'the rates of two groups are exchanged, so neither fits its own schedule',
    filename: 'pipeline.config',
    text: TWO,
    to: 90,
    head: 'lr/group_0,lr/group_1',
    cells: ([a, b], step) => [b!(step), a!(step)],
    causes: ['other-schedule'],
  },
  {
    reason: 'a second column in which a cell is empty',
    text: COSINE,
    to: 900,
    head: 'lr/pg0,lr/pg1',
    cells: ([rate], step) => [rate!(step), step === 500 ? '' : rate!(step)],
    causes: ['as-planned'],
  },
  {
    reason: 'only the column that is named by an option is compared',
    text: COSINE,
    to: 900,
    head: 'lr,other',
    cells: ([rate], step) => [0.5, rate!(step)],
    options: { columns: ['other'] },
    compared: ['other'],
    causes: ['as-planned'],
  },
  {
    reason: 'two columns without numbers, both of the only group',
    text: COSINE,
    to: 900,
    head: 'lr,other',
    cells: ([rate], step) => [rate!(step), rate!(step)],
    options: { columns: ['lr', 'other'] },
    compared: ['lr', 'other'],
    causes: ['as-planned'],
  },
  {
    reason: 'a schedule without an end, which nothing explains',
    text: 'exponential_decay { initial_learning_rate: 0.1 decay_steps: 100 decay_factor: 0.5 }',
    to: 400,
    cells: (_, step) => [1e-5 + 1e-6 * Math.sin(step)],
    causes: [],
  },
  {
    reason: 'the field that sets the end is not written, and the run had a value other than the default',
    filename: 'pipeline.config',
    text: `train_config { optimizer { adam_optimizer { learning_rate { cosine_decay_learning_rate {
      learning_rate_base: 0.1 warmup_learning_rate: 0 warmup_steps: 0 } } } } } model { }`,
    ran: ['warmup_steps', 'total_steps: 1100 warmup_steps'],
    to: 900,
    causes: ['other-horizon'],
    within: { total_steps: 1100 },
  },
  {
    reason: 'a schedule of equal cycles, ahead by some steps and any number of cycles',
    text: 'cyclic { initial_learning_rate: 0.01 max_learning_rate: 0.06 up_steps: 50 mode: TRIANGULAR }',
    to: 400,
    cells: ([rate], step) => [rate!(step + 30)],
    causes: ['early'],
    within: { steps_early: 430 },
  },
  {
    reason: 'more rows than are sampled first; only the last one is off the plan',
    text: COSINE,
    to: 4990,
    cells: ([rate], step) => [step === 4990 ? 0.05 : rate!(step)],
    causes: [],
  },
  {
    reason: 'the value that "auto" stands for is given',
    filename: 'ds_config.json',
    text: JSON.stringify({
      train_batch_size: 8,
      optimizer: { type: 'AdamW', params: { lr: 'auto' } },
      scheduler: {
        type: 'WarmupLR',
        params: { warmup_min_lr: 0, warmup_max_lr: 'auto', warmup_num_steps: 100, warmup_type: 'linear' },
      },
    }),
    options: { auto: { learning_rate: 0.1 } },
    to: 500,
    causes: ['as-planned'],
  },
  {
    reason: 'the version of the original is given',
    filename: 'ds_config.json',
    text: JSON.stringify({
      train_batch_size: 8,
      optimizer: { type: 'AdamW', params: { lr: 0.1 } },
      scheduler: {
        type: 'WarmupLR',
        params: { warmup_min_lr: 0, warmup_max_lr: 0.1, warmup_num_steps: 100, warmup_type: 'linear' },
      },
    }),
    options: { dialectVersion: '0.18.0' },
    to: 500,
    causes: ['as-planned'],
  },
];

describe('plans of other forms', () => {
  it('are not searched for an unknown family: audit throws', () => {
    const loaded = load('base_lr: 0.1 lr_policy: "fixed" max_iter: 100', {
      dialect: 'caffe',
      format: 'textproto',
    });
    const foreign = { ...loaded, config: { ...loaded.config, dialect: 'mine' } } as typeof loaded;
    const log = readLog(Buffer.from('step,lr\n0,0.1\n10,0.2\n20,0.3\n'));
    expect(() => audit(foreign, log)).to.throw(TypeError, 'unknown dialect mine');
  });

  for (const each of cases)
    it(each.reason, () => {
      const { filename = 'rate.config', text, ran = ['', ''], options = {}, to, head = 'lr' } = each;
      const { dialectVersion, auto } = options;
      const known = { ...(dialectVersion !== undefined && { dialectVersion }), ...(auto && { auto }) };
      const [planned, run] = [text, text.replace(...ran)].map((config) => {
        const loaded = load(config, { filename, ...known });
        if (!loaded.ok) throw new Error(loaded.diagnostics.map(({ message }) => message).join('\n'));
        return loaded;
      });
      const rates = run!.groups.map(({ hyperparameters }) => hyperparameters.learning_rate ?? run!.schedule);
      const rows = Array.from({ length: to / 10 + 1 }, (_, i) => {
        const cells = each.cells?.(rates, i * 10) ?? [run!.schedule(i * 10)];
        return [i * 10, ...cells].join();
      });
      const report = audit(planned!, readLog(Buffer.from([`step,${head}`, ...rows].join('\n'))), options);
      expect(report.diagnostics).to.deep.equal([]);
      if (each.compared !== undefined) expect(report.columns).to.deep.equal(each.compared);
      const [audited] = report.runs;
      const shown = JSON.stringify(audited, null, 1);
      expect(audited!.explanations[0]?.causes ?? [], shown).to.deep.equal(each.causes);
      expect(audited!.facts).to.include(each.facts ?? {});
      for (const [fact, value] of Object.entries(each.within ?? {}))
        expect(audited!.explanations[0]!.facts[fact], shown).to.satisfy(
          (spans: { least: number; most: number }[]) =>
            spans.some(({ least, most }) => least <= value && value <= most),
        );
    });
});
