import { expect } from 'chai';
import { custom, defineSchedule, message } from '../../src/define.ts';
import { applyEdits, builtins, edit, lint, load, type RunOptions } from '../../src/index.ts';
import { builtInRules } from '../../src/rules/index.ts';

/** The numbers in messages and fixes of rules, and the limits from which each rule reports. */

interface Case {
  readonly reason: string;
  readonly text: string;
  readonly run?: RunOptions;
  /** Expected codes, each with a part of its message. */
  readonly says: readonly (readonly [code: string, part: string])[];
  /** Titles of fixes, each with its new value. */
  readonly fixes?: readonly (readonly [title: string, value: unknown])[];
}

const rate = (block: string): string => `learning_rate { ${block} }`;
const inTrain = (block: string, before = ''): string =>
  `train_config { ${before} optimizer { momentum_optimizer { ${rate(block)} } use_moving_average: false } }`;
const cosine = (more = ''): string =>
  `cosine_decay_learning_rate { learning_rate_base: 0.1 total_steps: 5000 warmup_learning_rate: 0.01 warmup_steps: 500 ${more} }`;
const manual = (...entries: readonly (readonly [step: number, rate: number])[]): string =>
  `manual_step_learning_rate { initial_learning_rate: 0.1 ${entries
    .map(([step, each]) => `schedule { step: ${step} learning_rate: ${each} }`)
    .join(' ')} }`;
const stairs = (steps: number, more = ''): string =>
  `exponential_decay_learning_rate { initial_learning_rate: 0.1 decay_steps: ${steps} ${more} }`;
const linear = (steps: number): string =>
  `linear { initial_learning_rate: 0.1 end_learning_rate: 0 total_steps: ${steps} }`;
const constant = (each: number): string => `constant { learning_rate: ${each} }`;
const sequence = (...parts: readonly string[]): string =>
  `sequence { ${parts.map((part) => `part { ${part} }`).join(' ')} }`;
const afterThousand = sequence(`steps: 1000 ${rate(constant(0.1))}`, rate(linear(1000)));
const burnIn = 'burnin_learning_rate: 0.08 burnin_steps: 500';
const ours = ['upstream/refuses', 'does not know'] as const;
const run = (num_steps: number): RunOptions => ({ num_steps });

const lengths: readonly Case[] = [
  {
    reason: 'fixes either adapt the schedule to the run or the run to the schedule',
    text: inTrain(cosine(), 'num_steps: 1000'),
    says: [
      [
        'run/stops-early',
        '20 % into the schedule: the last rate is 0.097, 97 % of the greatest; set total_steps to 1000, or num_steps to 5000',
      ],
    ],
    fixes: [
      ['total_steps := num_steps', 1000],
      ['num_steps := total_steps', 5000],
    ],
  },
  {
    reason: 'no fix sets a length that the caller gave, since it is not in the file',
    text: inTrain(cosine()),
    run: run(1000),
    says: [['run/stops-early', 'set total_steps to 1000, or num_steps to 5000']],
    fixes: [['total_steps := num_steps', 1000]],
  },
  {
    reason: 'no fix for total_steps if warm-up and hold fill the run',
    text: inTrain(cosine('hold_base_rate_steps: 300'), 'num_steps: 800'),
    says: [['run/stops-early', 'greatest; set num_steps to 5000']],
    fixes: [['num_steps := total_steps', 5000]],
  },
  {
    reason: 'a fix for total_steps if one step is left to decay',
    text: inTrain(cosine('hold_base_rate_steps: 300'), 'num_steps: 801'),
    says: [['run/stops-early', 'set total_steps to 801, or num_steps to 5000']],
    fixes: [
      ['total_steps := num_steps', 801],
      ['num_steps := total_steps', 5000],
    ],
  },
  {
    reason: 'a fix for a field that counts from the end of a warm-up',
    text: inTrain(
      `warmup { warmup_steps: 100 warmup_learning_rate: 0.01 ${rate('cosine_decay { initial_learning_rate: 0.1 decay_steps: 5000 }')} }`,
      'num_steps: 1000',
    ),
    says: [ours, ['run/stops-early', 'set decay_steps to 900, or num_steps to 5100']],
    fixes: [
      ['decay_steps := num_steps - 100', 900],
      ['num_steps := decay_steps + 100', 5100],
    ],
  },
  {
    reason: 'no fix for a field that counts from the end of the run',
    text: inTrain(afterThousand, 'num_steps: 1000'),
    says: [ours, ['run/stops-early', 'greatest; set num_steps to 2000']],
    fixes: [['num_steps := total_steps + 1000', 2000]],
  },
  {
    reason: 'a fix for a field that counts from the last step of the run',
    text: inTrain(afterThousand, 'num_steps: 1001'),
    says: [ours, ['run/stops-early', 'set total_steps to 1, or num_steps to 2000']],
    fixes: [
      ['total_steps := num_steps - 1000', 1],
      ['num_steps := total_steps + 1000', 2000],
    ],
  },
  {
    reason: 'a run that continues at rate 0',
    text: inTrain(linear(1000), 'num_steps: 2000'),
    says: [
      ours,
      ['run/zero-tail', '1,000 steps train nothing; set total_steps to 2000, or num_steps to 1000'],
    ],
    fixes: [
      ['total_steps := num_steps', 2000],
      ['num_steps := total_steps', 1000],
    ],
  },
  {
    reason: 'a list has no field for its end, so the only fix is the length of the run',
    text: inTrain(manual([600, 0.01], [900, 0]), 'num_steps: 2000'),
    says: [
      [
        'run/zero-tail',
        'from step 900 to the end of the run at step 2,000: 1,100 steps train nothing; set num_steps to 900',
      ],
    ],
    fixes: [['num_steps := 900', 900]],
  },
  {
    reason: 'no fix for a run that would then have no steps',
    text: inTrain('constant_learning_rate { learning_rate: 0 }', 'num_steps: 1000'),
    says: [['run/zero-tail', '1,000 steps train nothing']],
  },
  {
    reason: 'no fix for the last knot, since others may come after the end of the run too',
    text: inTrain(
      'piecewise_interpolation { knot { step: 0 learning_rate: 0.1 } knot { step: 800 learning_rate: 0.05 } knot { step: 1000 learning_rate: 0 } }',
      'num_steps: 500',
    ),
    says: [ours, ['run/stops-early', 'greatest; set num_steps to 1000']],
    fixes: [['num_steps := 1000', 1000]],
  },
  {
    reason: 'no fix for the last boundary of a list',
    text: inTrain(
      'step_cosine { boundaries: [800, 1000] learning_rates: [0.1, 0.05] end_learning_rate: 0 }',
      'num_steps: 500',
    ),
    says: [ours, ['run/stops-early', 'greatest; set num_steps to 1000']],
    fixes: [['num_steps := 1000', 1000]],
  },
];

const limits: readonly Case[] = [
  {
    reason: 'a tenth of the greatest rate is a low rate',
    text: 'linear { initial_learning_rate: 20 end_learning_rate: 0 total_steps: 20 }',
    run: run(19),
    says: [],
  },
  {
    reason: 'one step earlier the rate is not low yet',
    text: 'linear { initial_learning_rate: 20 end_learning_rate: 0 total_steps: 20 }',
    run: run(18),
    says: [['run/stops-early', 'the last rate is 3, 15 % of the greatest']],
    fixes: [['total_steps := num_steps', 18]],
  },
  {
    reason: 'a line between equal rates is a constant rate, wherever it ends',
    text: 'linear { initial_learning_rate: 0.1 end_learning_rate: 0.1 total_steps: 1000 }',
    run: run(500),
    says: [],
  },
  {
    reason: 'a line after a warm-up is not part of the warm-up, even if it has the same length',
    text: `warmup { warmup_steps: 500 warmup_learning_rate: 0.01 ${rate(linear(500))} }`,
    run: run(600),
    says: [['run/stops-early', 'set total_steps to 100, or num_steps to 1000']],
    fixes: [['total_steps := num_steps - 500', 100]],
  },
  {
    reason: 'a rate of 0 in the middle of the run is not its end',
    text: manual([100, 0], [700, 0.01]),
    run: run(1000),
    says: [],
  },
  {
    reason: 'the last of two stretches at rate 0 counts',
    text: manual([100, 0], [200, 0.01], [800, 0]),
    run: run(1000),
    says: [['run/zero-tail', 'from step 800 to the end of the run at step 1,000: 200 steps']],
  },
  {
    reason: 'in a run of 200,000 steps, 1,000 steps at rate 0 are few',
    text: linear(199000),
    run: run(200000),
    says: [],
  },
  {
    reason: 'in a run of 200,000 steps, 1,001 steps at rate 0 are many',
    text: linear(198999),
    run: run(200000),
    says: [['run/zero-tail', '1,001 steps train nothing']],
    fixes: [['total_steps := num_steps', 200000]],
  },
  {
    reason:
      'a warm-up before a list of steps: the first change is the first step of the list, not the end of the warm-up',
    text: `warmup { warmup_steps: 100 warmup_learning_rate: 0.01 ${rate(manual([900, 0.01]))} }`,
    run: run(1000),
    says: [['run/never-changes', 'it first changes at step 1,000, ']],
  },
  {
    reason: 'of two lists of steps in a product, the earliest step counts, even if its list is second',
    text: `product { ${rate(manual([900, 0.01]))} ${rate(manual([600, 0.05]))} }`,
    run: run(500),
    says: [['run/never-changes', 'it first changes at step 600, ']],
  },
  {
    reason: 'of two lists of steps in a product, the earliest step counts: its list is first',
    text: `product { ${rate(manual([600, 0.01]))} ${rate(manual([900, 0.05]))} }`,
    run: run(500),
    says: [['run/never-changes', 'it first changes at step 600, ']],
  },
  {
    reason: 'a step at which both lists of a product change is named once',
    text: `product { ${rate(manual([300, 0.05], [900, 0.01]))} ${rate(manual([900, 0.05]))} }`,
    run: run(500),
    says: [['run/change-after-end', 'the rate changes at step 900, which']],
  },
  {
    reason: 'a warm-up of one step, as long as the run',
    text: `warmup { warmup_steps: 1 warmup_learning_rate: 0.05 ${rate('constant { learning_rate: 0.1 }')} }`,
    run: run(1),
    says: [['run/warmup-unfinished', 'ends at step 1, inside the warm-up of 1 step: the last rate is 0.05']],
  },
  {
    reason: 'the rate after a burn-in above it',
    text: stairs(1000, 'burnin_learning_rate: 0.2 burnin_steps: 500'),
    run: run(400),
    says: [['run/warmup-unfinished', 'the last rate is 0.2, and 0.1 is never reached']],
  },
  {
    reason: 'a rise within the first million steps of a run of unknown length',
    text: manual([999999, 0.2]),
    says: [['rate/jump', 'at step 999,999: check']],
  },
  { reason: 'a rise after them', text: manual([1000001, 0.2]), says: [] },
  {
    reason: 'a rise at the end of a burn-in, where the decay starts',
    text: stairs(2000, 'burnin_learning_rate: 0.01 burnin_steps: 500'),
    says: [['rate/jump', 'from 0.01 to 0.1 at step 500: check']],
  },
  { reason: 'a run of one step cannot change', text: stairs(1000), run: run(1), says: [] },
  {
    reason: 'a run of one step is before each change',
    text: manual([1, 0.05], [9, 0.01]),
    run: run(1),
    says: [],
  },
  {
    reason: 'the rate settles before the schedule ends',
    text: 'repeat { learning_rate { cosine_decay { initial_learning_rate: 1 end_learning_rate: 0.1 decay_steps: 2 } } steps: 15 cycles: 1 }',
    run: run(10),
    says: [['run/idle-tail', 'the rate changes up to step 2 and then stays 0.1']],
  },
  {
    reason: 'a run of two steps can change',
    text: stairs(1000),
    run: run(2),
    says: [['run/never-changes', 'it first changes at step 1,000, and the run ends at step 2']],
  },
  {
    reason: 'the second half of a run of two steps is one step, at which nothing can change',
    text: manual([1, 0.08]),
    run: run(2),
    says: [],
  },
  {
    reason: 'the second half of a run of four steps is two steps',
    text: manual([1, 0.08]),
    run: run(4),
    says: [['run/idle-tail', 'up to step 1 and then stays 0.08']],
  },
  { reason: 'a fall at step 1 without a warm-up', text: manual([1, 0.01]), says: [] },
  {
    reason: 'a fall some steps after a warm-up',
    text: `warmup { warmup_steps: 100 warmup_learning_rate: 0.01 ${rate(manual([2, 0.01]))} }`,
    says: [],
  },
  {
    reason: 'a rise after a warm-up from 0',
    text: `warmup { warmup_steps: 100 warmup_learning_rate: 0 ${rate(manual([50, 0.2]))} }`,
    says: [
      ['rate/jump', 'from 0.1 to 0.2 at step 150: check'],
      ['rate/first-update-zero', ''],
    ],
  },
  {
    reason: 'a run that continues after a checkpoint does not start its schedule again',
    text: inTrain(manual([900, 0.01]), 'fine_tune_checkpoint: "ckpt" num_steps: 1000'),
    run: { start_step: 5 },
    says: [],
  },
  {
    reason: 'moving averages that evaluation uses',
    text: `${inTrain(manual([900, 0.01]), 'num_steps: 1000').replace('average: false', 'average: true')} eval_config { use_moving_averages: true }`,
    says: [],
  },
  {
    reason: 'an optimizer and a schedule of this project in a pipeline',
    text: `${inTrain(constant(0.1)).replace('momentum_optimizer', 'adamw')} eval_config { }`,
    says: [
      ['upstream/refuses', 'does not know adamw'],
      ['upstream/refuses', 'does not know constant'],
    ],
  },
  ...(
    [
      ['adam_optimizer', 0.01, 'Adam'],
      ['rms_prop_optimizer', 0.1, 'RMSProp'],
    ] as const
  ).flatMap(([optimizer, usual, name]): Case[] => {
    const text = (each: number): string =>
      inTrain(`constant_learning_rate { learning_rate: ${each} }`).replace('momentum_optimizer', optimizer);
    return [
      { reason: `a rate below the usual maximum of ${name}`, text: text(usual * 0.99), says: [] },
      {
        reason: `a rate above the usual maximum of ${name}`,
        text: text(usual * 1.01),
        says: [['rate/high', `${name} rarely trains well above ${usual}`]],
      },
    ];
  }),
  {
    reason: 'an optimizer for which no maximum is known',
    text: inTrain('constant_learning_rate { learning_rate: 100 }').replace('momentum_optimizer', 'adamw'),
    says: [['upstream/refuses', 'adamw']],
  },
];

/** Schedules that contain another schedule and keep all of its stairs. */
const around: readonly { readonly name: string; readonly block: (inner: string) => string }[] = [
  { name: 'a scale', block: (inner) => `scale { factor: 0.5 ${rate(inner)} }` },
  { name: 'a floor', block: (inner) => `clamp { min_learning_rate: 0.001 ${rate(inner)} }` },
  { name: 'an offset', block: (inner) => `offset { steps: 4 ${rate(inner)} }` },
  {
    name: 'a warm-up',
    block: (inner) => `warmup { warmup_steps: 4 warmup_learning_rate: 0.1 ${rate(inner)} }`,
  },
];
const manyStairs = around.flatMap(({ name, block }): Case[] => [
  {
    reason: `a thousand stairs inside ${name}: no jumps are reported`,
    text: block(stairs(4, 'decay_factor: 1.51')),
    run: run(4100),
    says: [],
  },
  {
    reason: `fewer stairs inside ${name}: the jumps are reported`,
    text: block(stairs(4, 'decay_factor: 1.51')),
    run: run(3900),
    says: [['rate/jump', 'more steps']],
  },
]);

const thresholds: readonly Case[] = [
  {
    reason: 'the last change is at half of the run',
    text: manual([500, 0.01]),
    run: run(1000),
    says: [
      ['run/idle-tail', 'changes up to step 500 and then stays 0.01 to the end of the run at step 1,000'],
    ],
  },
  { reason: 'the last change is one step later', text: manual([501, 0.01]), run: run(1000), says: [] },
  {
    reason: 'the first half of a run with an odd length is the longer one',
    text: manual([501, 0.01]),
    run: run(1001),
    says: [['run/idle-tail', 'up to step 501 ']],
  },
  {
    reason: 'of stairs that go on after the run, the last one within it counts',
    text: stairs(1000),
    run: run(2000),
    says: [['run/idle-tail', 'up to step 1,000 and then stays 0.095 ']],
  },
  { reason: 'a run of one step has no second half', text: linear(1), run: run(1), says: [] },
  {
    reason: 'a run of half a step counts as one step (found by fuzzing)',
    text: cosine(),
    run: run(0.5),
    says: [
      [
        'run/warmup-unfinished',
        'the run ends at step 1, inside the warm-up of 500 steps: the last rate is 0.01',
      ],
    ],
  },
  {
    reason: 'the message names the step of the first stair',
    text: stairs(1000),
    run: run(700),
    says: [
      [
        'run/never-changes',
        'the rate is 0.1 throughout the run: it first changes at step 1,000, and the run ends at step 700',
      ],
    ],
  },
  {
    reason: 'the first stair after a burn-in',
    text: stairs(1000, burnIn),
    run: run(700),
    says: [
      [
        'run/never-changes',
        'the rate is 0.1 from step 500 to the end of the run: it first changes at step 1,500, and the run ends at step 700',
      ],
    ],
  },
  {
    reason: 'the first entry of the schedule is at the end of the run',
    text: manual([900, 0.01], [1200, 0.001]),
    run: run(900),
    says: [['run/never-changes', 'it first changes at step 900']],
  },
  {
    reason: 'a run that ends in its burn-in',
    text: stairs(1000, burnIn),
    run: run(400),
    says: [
      [
        'run/warmup-unfinished',
        'inside the burn-in of 500 steps: the last rate is 0.08, and 0.1 is never reached',
      ],
    ],
  },
  {
    reason: 'restarts do not count as rises',
    text: `repeat { steps: 100 ${rate(manual([50, 0.2], [80, 0.01]))} }`,
    run: run(300),
    says: [['rate/jump', 'from 0.1 to 0.2 at step 50, and at 2 more steps']],
  },
  {
    reason: 'a single further rise is named in the singular',
    text: manual([50, 0.2], [80, 0.4]),
    says: [['rate/jump', 'at step 50, and at 1 more step']],
  },
  {
    reason: 'a single rise: the finding counts no further steps',
    text: manual([50, 0.2]),
    says: [['rate/jump', 'at step 50: check']],
  },
  {
    reason: 'many rises are all counted',
    text: stairs(10, 'decay_factor: 1.6'),
    run: run(3000),
    says: [['rate/jump', 'from 0.1 to 0.16 at step 10, and at 298 more steps']],
  },
  {
    reason: '999 stairs: all jumps are reported',
    text: stairs(10, 'decay_factor: 1.6'),
    run: run(9990),
    says: [['rate/jump', 'and at 997 more steps']],
  },
  {
    reason: 'a thousand stairs: their jumps are not reported',
    text: stairs(10, 'decay_factor: 1.6'),
    run: run(10000),
    says: [],
  },
  {
    reason: 'a thousand stairs in the first part of a sequence: no jumps are reported',
    text: sequence(`steps: 4800 ${rate(stairs(4, 'decay_factor: 1.51'))}`, rate(constant(0.1))),
    run: run(5000),
    says: [],
  },
  {
    reason: 'a thousand stairs in the last part of a sequence: no jumps are reported',
    text: sequence(`steps: 10 ${rate(constant(0.1))}`, rate(stairs(4, 'decay_factor: 1.51'))),
    run: run(5000),
    says: [],
  },
  {
    reason: 'a thousand stairs in each cycle of a repeat: no jumps are reported',
    text: `repeat { steps: 1000 ${rate(stairs(4, 'decay_factor: 1.6'))} }`,
    run: run(5000),
    says: [],
  },
  {
    reason: 'the usual maximum is not reported as high',
    text: inTrain('constant_learning_rate { learning_rate: 2 }'),
    says: [],
  },
  {
    reason: 'a rate above the usual maximum is reported as high',
    text: inTrain('constant_learning_rate { learning_rate: 2.5 }'),
    says: [['rate/high', 'goes up to 2.5: Momentum rarely trains well above 2']],
  },
];

describe('numbers in findings of rules', () => {
  for (const { reason, text, run: given, says, fixes = [] } of [
    ...lengths,
    ...limits,
    ...manyStairs,
    ...thresholds,
  ])
    it(reason, () => {
      const result = load(text, { format: 'textproto', ...(given && { run: given }) });
      if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
      const found = lint(result, builtInRules);
      expect(found.map(({ code }) => code)).to.deep.equal(says.map(([code]) => code));
      says.forEach(([, part], i) => {
        expect(found[i]!.message).to.include(part);
      });
      const offered = found.flatMap((each) => each.fixes ?? []);
      expect(offered.map(({ title, changes }) => [title, changes[0]!.value])).to.deep.equal(fixes);
    });
});

/** The text after the fix of `run/change-after-end`, in a run of 700 steps. */
const removals: readonly {
  readonly reason: string;
  readonly text: string;
  readonly fixed: string | undefined;
}[] = [
  {
    reason: 'entries of a schedule are removed whole',
    text: manual([600, 0.01], [700, 0.02], [900, 0.001]),
    fixed: manual([600, 0.01]),
  },
  {
    reason: 'a boundary is removed with the rate after it',
    text: 'piecewise_constant { boundaries: [600, 900, 950] learning_rates: [0.1, 0.01, 0.001, 0.5] }',
    fixed: 'piecewise_constant { boundaries: [600] learning_rates: [0.1, 0.01] }',
  },
  {
    reason: 'a boundary without a rate of its own is removed alone',
    text: 'multi_step_decay { initial_learning_rate: 0.1 decay_factor: 0.1 boundaries: [600, 900] }',
    fixed: 'multi_step_decay { initial_learning_rate: 0.1 decay_factor: 0.1 boundaries: [600] }',
  },
  {
    reason: 'a list inside another schedule is left alone',
    text: `scale { factor: 0.5 ${rate(manual([600, 0.01], [900, 0.001]))} }`,
    fixed: undefined,
  },
];

describe('the fix for changes after the end of the run', () => {
  for (const { reason, text, fixed } of removals)
    it(reason, () => {
      const { config, diagnostics } = load(text, { format: 'textproto', run: run(700) });
      expect(diagnostics.map(({ code }) => code)).to.deep.equal(['run/change-after-end']);
      const fixes = diagnostics[0]!.fixes ?? [];
      expect(fixes.map(({ isSafe }) => isSafe)).to.deep.equal(fixed === undefined ? [] : [true]);
      if (fixed !== undefined)
        expect(applyEdits(text, edit(config, fixes[0]!.changes).edits)).to.equal(fixed);
    });
});

describe('a schedule with code of a plug-in', () => {
  const late = defineSchedule({
    type: 'acme_late',
    number: 5003,
    message: message('acme.Late', {}),
    curve: () =>
      custom({
        breakpoints: [],
        bounds: () => ({ min: 0, max: 1 }),
        rate: (step) => {
          if (step === 4999) throw new Error('too late');
          return 1 / (1 + step);
        },
      }),
  });
  const far = defineSchedule({
    type: 'acme_far',
    number: 5006,
    message: message('acme.Far', {}),
    curve: () =>
      custom({
        breakpoints: [2 ** 54],
        bounds: (_, to) => ({ min: to < 2 ** 54 ? 1 : 0.5, max: 1 }),
        rate: (step) => (step < 2 ** 54 ? 1 : 0.5),
      }),
  });
  const registry = builtins.with(late, far);

  it('has no first change in the message if that is too far away to be a whole step', () => {
    const result = load('acme_far {}', { format: 'textproto', registry, run: run(1000) });
    expect(result.diagnostics.map(({ code }) => code)).to.deep.equal(['run/never-changes']);
    expect(result.diagnostics[0]!.message).to.match(/^the rate is 1 throughout the run[^0-9]*1,000/);
  });

  for (const text of ['acme_late {}', `scale { factor: 0.5 ${rate('acme_late {}')} }`])
    it(`is not checked if its code throws, but still has its rates: ${text}`, () => {
      const result = load(text, { format: 'textproto', registry, run: { num_steps: 5000 } });
      expect(result.diagnostics).to.deep.equal([]);
      if (!result.ok) throw new Error('it loads');
      expect(lint(result, builtInRules)).to.deep.equal([]);
      expect(result.schedule(0)).to.equal(text.startsWith('scale') ? 0.5 : 1);
    });
});
