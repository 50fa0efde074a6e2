import { expect } from 'chai';
import { lint, load } from '../../src/index.ts';

/** Schedules that are finite lists of constant rates, in every form, in runs that end before the last change. */

const rate = (block: string): string => `learning_rate { ${block} }`;
const constant = (each: number): string => `constant { learning_rate: ${each} }`;
const linear = (steps: number): string =>
  `linear { initial_learning_rate: 0.1 end_learning_rate: 0 total_steps: ${steps} }`;
const manual = (...entries: readonly (readonly [step: number, rate: number])[]): string =>
  `manual_step_learning_rate { initial_learning_rate: 0.1 ${entries
    .map(([step, each]) => `schedule { step: ${step} learning_rate: ${each} }`)
    .join(' ')} }`;
const sequence = (...parts: readonly string[]): string =>
  `sequence { ${parts.map((part) => `part { ${part} }`).join(' ')} }`;

/** Combinations of constant rates, with the step at which the last one begins. */
const twoSteps = manual([600, 0.01], [900, 0.001]);
const combinations: readonly {
  readonly reason: string;
  readonly text: string;
  readonly last: number;
}[] = [
  {
    reason: 'a list that skips its first 100 steps',
    text: `offset { steps: 100 ${rate(twoSteps)} }`,
    last: 800,
  },
  { reason: 'a list delayed by 100 steps', text: `offset { steps: -100 ${rate(twoSteps)} }`, last: 1000 },
  {
    reason: 'a list after a warm-up',
    text: `warmup { warmup_steps: 100 warmup_learning_rate: 0.01 ${rate(twoSteps)} }`,
    last: 1000,
  },
  {
    reason: 'a list after the second half of a warm-up',
    text: `offset { steps: 100 ${rate(`warmup { warmup_steps: 200 warmup_learning_rate: 0.01 ${rate(twoSteps)} }`)} }`,
    last: 1000,
  },
  {
    reason: 'a list after a constant warm-up',
    text: `warmup { warmup_steps: 100 warmup_learning_rate: 0.5 ${rate('piecewise_constant { boundaries: [600, 900] learning_rates: [0.5, 0.25, 0.125] }')} }`,
    last: 1000,
  },
  {
    reason: 'a product with an exponential that is constant',
    text: `product { ${rate(twoSteps)} ${rate('exponential_decay_learning_rate { initial_learning_rate: 1 decay_factor: 1 decay_steps: 10 }')} }`,
    last: 900,
  },
  {
    reason: 'a product with a natural exponential that is constant',
    text: `product { ${rate(twoSteps)} ${rate('natural_exponential_decay { initial_learning_rate: 1 decay_rate: 0 decay_steps: 10 }')} }`,
    last: 900,
  },
  {
    reason: 'a list before an exponential of 0',
    text: sequence(
      `steps: 1000 ${rate(manual([600, 0.01]))}`,
      rate('exponential_decay_learning_rate { initial_learning_rate: 0 decay_factor: 0.5 decay_steps: 10 }'),
    ),
    last: 1000,
  },
  { reason: 'a scaled list', text: `scale { factor: 0.5 ${rate(twoSteps)} }`, last: 900 },
  {
    reason: 'a product of two lists',
    text: `product { ${rate(manual([900, 0.01]))} ${rate(manual([600, 0.05]))} ${rate(constant(0.5))} }`,
    last: 900,
  },
  {
    reason: 'a list under a cap that hides its first change',
    text: `clamp { max_learning_rate: 0.05 ${rate(manual([600, 0.06], [700, 0.01], [900, 0.001]))} }`,
    last: 900,
  },
  {
    reason: 'a list in the last part',
    text: sequence(`steps: 1000 ${rate(constant(0.1))}`, rate(manual([300, 0.05], [600, 0.01]))),
    last: 1600,
  },
  {
    reason: 'a list in the first part, whose end cuts off its last changes',
    text: sequence(
      `steps: 1000 ${rate(manual([300, 0.05], [600, 0.01], [1000, 0.02], [1200, 0.03]))}`,
      `steps: 500 ${rate(constant(0.01))}`,
      rate(constant(0.001)),
    ),
    last: 1500,
  },
  {
    reason: 'boundaries of Keras, at which the old rate still applies',
    text: 'piecewise_constant { boundaries: [600, 900] learning_rates: [0.1, 0.01, 0.001] boundary_step: OLD }',
    last: 901,
  },
  {
    reason: 'boundaries at which the new rate applies',
    text: 'piecewise_constant { boundaries: [600, 900] learning_rates: [0.1, 0.01, 0.001] }',
    last: 900,
  },
  {
    reason: 'milestones of PyTorch',
    text: 'multi_step_decay { initial_learning_rate: 0.1 decay_factor: 0.1 boundaries: [600, 900] }',
    last: 900,
  },
];

describe('the last change of a list of constant rates', () => {
  for (const { reason, text, last } of combinations)
    it(`${reason}: step ${last}`, () => {
      const saidOf = (num_steps: number): readonly string[] => {
        const result = load(text, { format: 'textproto', run: { num_steps } });
        if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
        return lint(result).map(({ message }) => message);
      };
      const [said = '', ...others] = saidOf(last);
      expect(said).to.include(
        `the rate changes at step ${last.toLocaleString('en')}, which is never reached`,
      );
      expect(others).to.deep.equal([]);
      expect(saidOf(last + 1)).to.deep.equal([]);
    });

  it('the finding counts the changes after the end, and lists the steps of the first three', () => {
    const text = manual([100, 0.05], [300, 0.04], [400, 0.03], [500, 0.02], [600, 0.01]);
    const result = load(text, { format: 'textproto', run: { num_steps: 200 } });
    expect(result.diagnostics.map(({ message }) => message)[0]).to.include(
      'the rate changes at steps 300, 400, 500 and 1 more, which are never reached',
    );
  });

  it('a curve that is not piecewise constant is not a list', () => {
    const text = `product { ${rate(manual([900, 0.01]))} ${rate(linear(1000))} }`;
    const result = load(text, { format: 'textproto', run: { num_steps: 800 } });
    expect(result.diagnostics.map(({ code }) => code)).to.deep.equal(['run/stops-early']);
  });
});
