import { expect } from 'chai';
import { ConfigError, createSchedule } from '../src/index.ts';

describe('createSchedule', () => {
  it('takes the proto’s defaults and precision', () => {
    const { spec } = createSchedule({ type: 'exponential_decay_learning_rate', decay_factor: 0.9 });
    expect(spec).to.deep.equal({
      type: 'exponential_decay_learning_rate',
      initial_learning_rate: Math.fround(0.002),
      decay_steps: 4_000_000,
      decay_factor: Math.fround(0.9),
      staircase: true,
      burnin_learning_rate: 0,
      burnin_steps: 0,
      min_learning_rate: 0,
    });
  });

  it('leaves the draft as it was', () => {
    const draft = { type: 'manual_step_learning_rate', schedule: [{ step: 5, learning_rate: 0.1 }] } as const;
    const before = structuredClone(draft);
    createSchedule(draft);
    expect(draft).to.deep.equal(before);
  });

  const wrong: readonly (readonly [
    draft: unknown,
    code: string,
    path: readonly (string | number)[],
    why: string,
  ])[] = [
    [
      { type: 'constant_learning_rate', learning_rate: '0.1' },
      'value/type',
      ['learning_rate'],
      'a string for a number',
    ],
    [{ type: 'constant_learning_rate', learning_rate: Number.NaN }, 'field/range', ['learning_rate'], 'NaN'],
    [{ type: 'constant_learning_rate', rate: 1 }, 'field/unknown', ['rate'], 'an unknown field'],
    [{ type: 'cosine' }, 'spec/type', ['type'], 'an unknown type'],
    [{}, 'spec/type', ['type'], 'no type'],
    [null, 'object/root', [], 'no object'],
    [{ type: 'cosine_decay_learning_rate', total_steps: 1.5 }, 'value/type', ['total_steps'], 'half a step'],
    [
      { type: 'cosine_decay_learning_rate', total_steps: 5 },
      'steps/below-warmup',
      ['total_steps'],
      'a check of the type',
    ],
    [
      { type: 'manual_step_learning_rate', schedule: [{ step: 9 }, { step: 5, learning_rate: 1 }] },
      'manual/not-increasing',
      ['schedule', 1, 'step'],
      'inside a repeated message',
    ],
    [
      { type: 'manual_step_learning_rate', schedule: { step: 9 } },
      'value/type',
      ['schedule'],
      'a message for a list',
    ],
  ];
  for (const [draft, code, path, why] of wrong) {
    it(`throws one ConfigError, with a path for a place: ${why}`, () => {
      try {
        createSchedule(draft as never);
        expect.fail('it did not throw');
      } catch (thrown) {
        if (!(thrown instanceof ConfigError)) throw thrown;
        const errors = thrown.diagnostics.filter(({ severity }) => severity === 'error');
        expect(errors.map((each) => [each.code, each.path])).to.deep.equal([[code, path]]);
      }
    });
  }
});
