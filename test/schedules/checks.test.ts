import { expect } from 'chai';
import { load } from '../../src/load.ts';
import { expectWhole } from '../support/whole.ts';

/** Findings of types about specs whose single fields are valid, and their places. */

interface Row {
  readonly text: string;
  /** The code, and the text of its range; undefined if there is no finding. */
  readonly said?: readonly [code: string, at: string];
  /** The advice that the message must give. */
  readonly advice?: RegExp;
  /** The title of its fix; undefined if it has none. */
  readonly fix?: string;
  readonly reason: string;
}

const manual = (schedule: string): string =>
  `manual_step_learning_rate { initial_learning_rate: 0.5 ${schedule} }`;
const falling =
  'learning_rate { linear { initial_learning_rate: 0.5 end_learning_rate: 0 total_steps: 100 } }';

const rows: readonly Row[] = [
  {
    text: manual('schedule { step: 0 learning_rate: 0.5 } schedule { step: 9 learning_rate: 0.25 }'),
    said: ['manual/step-zero', '0'],
    advice: /0\.5: remove this entry$/,
    fix: 'remove the entry at step 0',
    reason: 'an entry at step 0 that repeats the initial rate can be removed',
  },
  {
    text: manual('schedule { step: 0 learning_rate: 0.125 } schedule { step: 9 learning_rate: 0.25 }'),
    said: ['manual/step-zero', '0'],
    advice: /remove this entry.*initial_learning_rate: 0\.125/,
    reason: 'an entry at step 0 with another rate may be meant as the initial rate',
  },
  {
    text: manual('schedule { step: 0 learning_rate: 0.5 }'),
    said: ['manual/step-zero', '0'],
    advice: /constant_learning_rate/,
    reason: 'the only entry is not removed, since a schedule without entries is refused',
  },
  {
    text: manual('schedule { learning_rate: 0.25 }'),
    said: ['manual/step-zero', 'schedule'],
    advice: /write the step/,
    reason: 'an entry without a step should get one; removing it would lose its rate',
  },
  {
    text: manual(
      'warmup: true schedule { step: 0 learning_rate: 0.5 } schedule { step: 9 learning_rate: 0.25 }',
    ),
    said: ['manual/step-zero', '0'],
    advice: /0\.5: remove this entry$/,
    reason: 'with a warm-up, removing the entry would change what the warm-up leads to',
  },
  { text: manual('schedule { step: 1 learning_rate: 0.5 }'), reason: 'an entry at step 1 is valid' },
  {
    text: `warmup { warmup_learning_rate: 0.75 warmup_steps: 10 ${falling} }`,
    said: ['warmup/starts-above', '0.75'],
    advice: /from 0\.75 to 0\.5/,
    reason: 'a warm-up leads to the first rate of the schedule after it',
  },
  {
    text: `warmup { warmup_learning_rate: 0.48 warmup_steps: 50 overlap: true ${falling} }`,
    said: ['warmup/starts-above', '0.48'],
    advice: /from 0\.48 to 0\.25/,
    reason: 'an overlapping warm-up leads to the rate at its last step',
  },
  {
    text: `warmup { warmup_learning_rate: 0.48 warmup_steps: 50 ${falling} }`,
    reason: 'a warm-up that starts just below the rate gets no warning: it rises',
  },
  {
    text: `warmup { warmup_learning_rate: 0.5 warmup_steps: 50 ${falling} }`,
    reason: 'a warm-up at a constant rate gets no warning: it does not fall',
  },
  {
    text: `warmup { warmup_learning_rate: 1 warmup_steps: 4 shape: EXPONENTIAL end_learning_rate: -1 ${falling} }`,
    said: ['warmup/to-negative', '-1'],
    advice: /above 0/,
    reason: 'no factor leads from 1 to -1 (the rate was NaN)',
  },
  {
    text: 'product { learning_rate { step_decay { initial_learning_rate: 1 decay_steps: 2 decay_factor: 0.5 } } learning_rate { exponential_decay_learning_rate { decay_factor: -0.125 staircase: false } } }',
    said: ['decay/negative-power', '-0.125'],
    advice: /staircase: true$/,
    reason: 'learning rates in a list are checked too (the rate was NaN)',
  },
  {
    text: `warmup { warmup_learning_rate: 0.75 warmup_steps: 0 ${falling} }`,
    reason: 'a warm-up of 0 steps is not checked',
  },
];

describe('schedules: checks', () => {
  for (const { text, said, advice, fix, reason } of rows) {
    it(reason, () => {
      const found = load(text).diagnostics.filter(({ severity }) => severity !== 'info');
      expectWhole(found);
      expect(found.map(({ code }) => code)).to.deep.equal(said === undefined ? [] : [said[0]]);
      if (said === undefined) return;
      const [range] = found[0]!.ranges;
      expect(text.slice(range!.start, range!.end)).to.equal(said[1]);
      expect(found[0]!.message).to.match(advice!);
      expect(found[0]!.fixes?.map(({ title }) => title)).to.deep.equal(fix && [fix]);
    });
  }

  it('compares a warm-up with nothing if the rate after it has errors', () => {
    const text =
      'warmup { warmup_learning_rate: 0.75 warmup_steps: 10 learning_rate { multi_step_decay { initial_learning_rate: 0.5 } } }';
    expect(load(text).diagnostics.map(({ code }) => code)).to.deep.equal(['boundaries/empty']);
  });
});
