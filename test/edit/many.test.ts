import { expect } from 'chai';
import fc from 'fast-check';
import { applyEdits, type Change, edit, type MessageName, read } from '../../src/index.ts';
import { cpuMilliseconds, NO_BLOW_UP, timesAsLong } from '../support/cpu.ts';

/** Several changes in one call. */

interface Row {
  readonly reason: string;
  readonly message: MessageName;
  readonly before: string;
  readonly changes: readonly Change[];
  readonly after: string;
}

const entries = (values: readonly number[]): string =>
  values.map((step) => `  schedule { step: ${step} learning_rate: 0.1 }\n`).join('');

const rows: readonly Row[] = [
  {
    reason: 'sets two fields, given by the ends of their paths',
    message: 'TrainConfig',
    before:
      'num_steps: 5 # n\noptimizer { adam_optimizer { learning_rate { cosine_decay_learning_rate { total_steps: 5 } } } }\n',
    changes: [
      { path: 'total_steps', value: 100000 },
      { path: 'num_steps', value: 100000 },
    ],
    after:
      'num_steps: 100000 # n\noptimizer { adam_optimizer { learning_rate { cosine_decay_learning_rate { total_steps: 100000 } } } }\n',
  },
  {
    reason: 'adds two fields of a missing message',
    message: 'TrainConfig',
    before: 'num_steps: 5\n',
    changes: [
      { path: 'optimizer.momentum_optimizer.momentum_optimizer_value', value: 0.5 },
      { path: 'optimizer.use_moving_average', value: false },
    ],
    after:
      'num_steps: 5\noptimizer {\n  momentum_optimizer {\n    momentum_optimizer_value: 0.5\n  }\n  use_moving_average: false\n}\n',
  },
  {
    reason: 'adds two items',
    message: 'LearningRate',
    before: `manual_step_learning_rate {\n${entries([10])}}\n`,
    changes: [
      { path: 'manual_step_learning_rate.schedule[1]', value: { step: 20, learning_rate: 0.5 } },
      { path: 'manual_step_learning_rate.schedule[2]', value: { step: 30, learning_rate: 0.25 } },
    ],
    after: `manual_step_learning_rate {\n${entries([10])}  schedule { step: 20 learning_rate: 0.5 }\n  schedule { step: 30 learning_rate: 0.25 }\n}\n`,
  },
  {
    reason: 'sets an item and removes an earlier one: indices refer to the original text',
    message: 'LearningRate',
    before: `manual_step_learning_rate {\n${entries([10, 20, 30])}}\n`,
    changes: [
      { path: 'schedule[0]', value: undefined },
      { path: 'schedule[2].step', value: 40 },
    ],
    after: `manual_step_learning_rate {\n${entries([20, 40])}}\n`,
  },
  {
    reason: 'removes two items',
    message: 'LearningRate',
    before: `manual_step_learning_rate {\n${entries([10, 20, 30])}}\n`,
    changes: [
      { path: 'schedule[0]', value: undefined },
      { path: 'schedule[1]', value: undefined },
    ],
    after: `manual_step_learning_rate {\n${entries([30])}}\n`,
  },
  {
    reason: 'removes items from a list, and from a list inside a later item',
    message: 'LearningRate',
    before:
      'sequence { part { steps: 1 } part { learning_rate { multi_step_decay { boundaries: [1, 2] } } } }\n',
    changes: [
      { path: 'sequence.part[0]', value: undefined },
      { path: 'boundaries[0]', value: undefined },
    ],
    after: 'sequence { part { learning_rate { multi_step_decay { boundaries: [2] } } } }\n',
  },
  {
    reason: 'sets the same field twice: the last change counts',
    message: 'TrainConfig',
    before: 'num_steps: 5\n',
    changes: [
      { path: ['num_steps'], value: 6 },
      { path: ['num_steps'], value: 7 },
    ],
    after: 'num_steps: 7\n',
  },
  {
    reason: 'sets a block and a field in it',
    message: 'LearningRate',
    before: 'constant_learning_rate { learning_rate: 0.1 }\n',
    changes: [
      { path: ['cosine_decay_learning_rate'], value: { total_steps: 10 } },
      { path: ['cosine_decay_learning_rate', 'warmup_steps'], value: 2 },
    ],
    after: 'cosine_decay_learning_rate { total_steps: 10 warmup_steps: 2 }\n',
  },
  {
    reason: 'changes items of a flow list in YAML',
    message: 'LearningRate',
    before: 'piecewise_constant:\n  boundaries: [10, 20] # steps\n  learning_rates: [1.0, 0.1, 0.01]\n',
    changes: [
      { path: 'boundaries[2]', value: 30 },
      { path: 'learning_rates[3]', value: 0.5 },
      { path: 'boundaries[0]', value: 5 },
    ],
    after:
      'piecewise_constant:\n  boundaries: [5.0, 20, 30.0] # steps\n  learning_rates: [1.0, 0.1, 0.01, 0.5]\n',
  },
  {
    reason: 'removes an item that is named twice only once',
    message: 'LearningRate',
    before: `manual_step_learning_rate {\n${entries([10, 20, 30])}}\n`,
    changes: [
      { path: 'schedule[0]', value: undefined },
      { path: 'schedule[0]', value: undefined },
    ],
    after: `manual_step_learning_rate {\n${entries([20, 30])}}\n`,
  },
  {
    reason: 'sets an item and removes a later one',
    message: 'LearningRate',
    before: `manual_step_learning_rate {\n${entries([10, 20, 30])}}\n`,
    changes: [
      { path: 'schedule[2]', value: undefined },
      { path: 'schedule[0].step', value: 5 },
    ],
    after: `manual_step_learning_rate {\n${entries([5, 20])}}\n`,
  },
  {
    reason: 'removes an item, and an item that it contains',
    message: 'LearningRate',
    before:
      'sequence { part { steps: 1 learning_rate { multi_step_decay { boundaries: [1, 2] } } } part { steps: 3 } }\n',
    changes: [
      { path: 'sequence.part[0]', value: undefined },
      { path: 'boundaries[1]', value: undefined },
    ],
    after: 'sequence { part { steps: 3 } }\n',
  },
  {
    reason: 'removes an item, and the item that contains it',
    message: 'LearningRate',
    before:
      'sequence { part { steps: 1 learning_rate { multi_step_decay { boundaries: [1, 2] } } } part { steps: 3 } }\n',
    changes: [
      { path: 'boundaries[1]', value: undefined },
      { path: 'sequence.part[0]', value: undefined },
    ],
    after: 'sequence { part { steps: 3 } }\n',
  },
  {
    reason: 'removes items from two lists',
    message: 'LearningRate',
    before: 'piecewise_constant { boundaries: [10, 20] learning_rates: [0.5, 0.1, 0.2] }\n',
    changes: [
      { path: 'learning_rates[0]', value: undefined },
      { path: 'boundaries[0]', value: undefined },
    ],
    after: 'piecewise_constant { boundaries: [20] learning_rates: [0.1, 0.2] }\n',
  },
];

describe('edits of several places', () => {
  for (const { reason, message, before, changes, after } of rows)
    it(reason, () => {
      const { edits, diagnostics } = edit(read(before, { message }), changes);
      expect(diagnostics).to.deep.equal([]);
      expect(applyEdits(before, edits)).to.equal(after);
    });

  it('makes no edits if there are no changes', () =>
    expect(edit(read('num_steps: 5'), [])).to.deep.equal({ edits: [], diagnostics: [] }));

  it('lists the candidates for an ambiguous path', () => {
    const config = read(`manual_step_learning_rate {\n${entries([10, 20])}}\n`, { message: 'LearningRate' });
    expect(() => edit(config, [{ path: 'step', value: 5 }])).to.throw(
      TypeError,
      'step: this names 2 places: write one of manual_step_learning_rate.schedule[0].step, manual_step_learning_rate.schedule[1].step',
    );
    const steps = Array.from({ length: 12 }, (_, i) => i + 1);
    const long = read(`manual_step_learning_rate {\n${entries(steps)}}\n`, { message: 'LearningRate' });
    expect(() => edit(long, [{ path: 'step', value: 5 }])).to.throw(
      TypeError,
      'manual_step_learning_rate.schedule[9].step, and 2 more',
    );
  });

  it('gives the same result as making the changes one by one', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(fc.nat(7), fc.integer({ min: 1, max: 1000 })), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('textproto', 'yaml'),
        (steps, picked, format) => {
          const text =
            format === 'yaml'
              ? `manual_step_learning_rate:\n  schedule:\n${steps.map((step) => `  - {step: ${step}} # s\n`).join('')}`
              : `manual_step_learning_rate {\n${entries(steps)}}\n`;
          const options = { message: 'LearningRate', format } as const;
          const changes = picked
            .filter(([index]) => index < steps.length)
            .map(([index, value]) => ({
              path: ['manual_step_learning_rate', 'schedule', index, 'step'],
              value,
            }));
          const together = edit(read(text, options), changes);
          expect(together.diagnostics).to.deep.equal([]);
          const one = changes.reduce(
            (current, change) => applyEdits(current, edit(read(current, options), [change]).edits),
            text,
          );
          expect(applyEdits(text, together.edits)).to.equal(one);
        },
      ),
      { numRuns: 100 },
    ));

  it('makes conflicting changes one after the other', () => {
    const before = 'base: &b {step: 1}\nmanual_step_learning_rate:\n  schedule: [*b, {step: 2}]\n';
    const config = read(before, { message: 'LearningRate', format: 'yaml', unknownFields: 'keep' });
    const { edits, diagnostics } = edit(config, [
      { path: 'schedule[1].step', value: 3 },
      { path: 'schedule[0]', value: { step: 5 } },
      { path: 'schedule[0].learning_rate', value: 0.5 },
    ]);
    expect(diagnostics).to.deep.equal([]);
    expect(applyEdits(before, edits)).to.equal(
      'base: &b {step: 1}\nmanual_step_learning_rate:\n  schedule: [{step: 5, learning_rate: 0.5}, {step: 3}]\n',
    );
  });

  it('refuses early if a YAML text would get too many tokens', () => {
    const steps = Array.from({ length: 5_000 }, (_, i) => i + 1);
    const text = `manual_step_learning_rate:\n  schedule:\n${steps.map((step) => `  - {step: ${step}}\n`).join('')}`;
    const config = read(text, { message: 'LearningRate', format: 'yaml' });
    expect(config.diagnostics).to.deep.equal([]);
    const changes = steps.map((step) => ({ path: `schedule[${step - 1}].learning_rate`, value: 0.5 }));
    let result: ReturnType<typeof edit> | undefined;
    const time = cpuMilliseconds(() => {
      result = edit(config, changes);
    });
    expect(result?.edits).to.deep.equal([]);
    expect(result?.diagnostics.map(({ code, ranges }) => ({ code, ranges }))).to.deep.equal([
      { code: 'yaml/size', ranges: [] },
    ]);
    expect(time).to.be.below(NO_BLOW_UP);
  });

  /** Texts with as many entries as changes. */
  const lists = {
    textproto: (steps: readonly number[]) => `manual_step_learning_rate {\n${entries(steps)}}\n`,
    'yaml in blocks': (steps: readonly number[]) =>
      `manual_step_learning_rate:\n  schedule:\n${steps.map((step) => `  - step: ${step}\n    learning_rate: 0.1\n`).join('')}`,
    'yaml in brackets': (steps: readonly number[]) =>
      `manual_step_learning_rate:\n  schedule:\n${steps.map((step) => `  - {step: ${step}, learning_rate: 0.1}\n`).join('')}`,
  } as const;

  /** Values that are set, added, and removed. */
  const kinds = {
    'a field is set': (i: number) => ({ path: `schedule[${i}].learning_rate`, value: 0.25 }),
    'an entry is set': (i: number) => ({
      path: `schedule[${i}]`,
      value: { step: i + 2, learning_rate: 0.25 },
    }),
    'an entry is added': (i: number, count: number) => ({
      path: `schedule[${count + i}]`,
      value: { step: i },
    }),
    'an entry is removed': (i: number) => ({ path: `schedule[${i}]`, value: undefined }),
  } as const;

  for (const [format, textOf] of Object.entries(lists))
    for (const [kind, change] of Object.entries(kinds))
      it(`takes time in proportion to the number of changes: ${format}, ${kind}`, () => {
        const time = (count: number): number => {
          const numbers = Array.from({ length: count }, (_, i) => i);
          const config = read(textOf(numbers.map((i) => i + 1)), {
            message: 'LearningRate',
            format: format === 'textproto' ? 'textproto' : 'yaml',
          });
          const changes = numbers.map((i) => change(i, count));
          return cpuMilliseconds(() => expect(edit(config, changes).diagnostics).to.deep.equal([]));
        };
        // Eight times as many changes: quadratic work would take 64 times as long.
        expect(
          timesAsLong(
            () => time(200),
            () => time(1600),
            32,
          ),
        ).to.be.below(32);
      });
});
