import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { build, builtins, ConfigError, createSchedule, loadOrThrow, read } from '../src/index.ts';
import { cpuMilliseconds, NO_BLOW_UP } from './support/cpu.ts';

describe('createSchedule', () => {
  it('uses the defaults and the precision of the proto', () => {
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

  for (const { reason, value } of [
    { reason: 'a function', value: () => 1 },
    { reason: 'a symbol', value: Symbol('rate') },
    { reason: 'an instance of a class', value: new Date(0) },
  ])
    it(`reports ${reason} alone, and not what seems to be missing`, () =>
      expect(() => createSchedule({ type: 'constant_learning_rate', learning_rate: value as never }))
        .to.throw(ConfigError)
        .with.property('diagnostics')
        .that.satisfies(
          (all: readonly { code: string }[]) => all.map(({ code }) => code).join() === 'object/value',
        ));

  it('does not change the draft', () => {
    const draft = { type: 'manual_step_learning_rate', schedule: [{ step: 5, learning_rate: 0.1 }] } as const;
    const before = structuredClone(draft);
    createSchedule(draft);
    expect(draft).to.deep.equal(before);
  });

  const wrong: readonly {
    readonly draft: unknown;
    readonly code: string;
    readonly path: readonly (string | number)[];
    readonly reason: string;
  }[] = [
    {
      draft: { type: 'constant_learning_rate', learning_rate: '0.1' },
      code: 'value/type',
      path: ['learning_rate'],
      reason: 'a string for a number',
    },
    {
      draft: { type: 'constant_learning_rate', learning_rate: Number.NaN },
      code: 'field/range',
      path: ['learning_rate'],
      reason: 'NaN',
    },
    {
      draft: { type: 'constant_learning_rate', rate: 1 },
      code: 'field/unknown',
      path: ['rate'],
      reason: 'an unknown field',
    },
    { draft: { type: 'cosine' }, code: 'spec/type', path: ['type'], reason: 'an unknown type' },
    { draft: { type: 5 }, code: 'spec/type', path: ['type'], reason: 'a number as the type' },
    {
      draft: { learning_rate: '0.1', type: 'constant_learning_rate' },
      code: 'value/type',
      path: ['learning_rate'],
      reason: 'a type after the other fields',
    },
    { draft: {}, code: 'spec/type', path: ['type'], reason: 'no type' },
    { draft: null, code: 'object/root', path: [], reason: 'null instead of an object' },
    {
      draft: { type: 'cosine_decay_learning_rate', total_steps: 1.5 },
      code: 'value/type',
      path: ['total_steps'],
      reason: 'a fraction of a step',
    },
    {
      draft: { type: 'cosine_decay_learning_rate', total_steps: 5 },
      code: 'steps/below-warmup',
      path: ['total_steps'],
      reason: 'a rule of the type itself',
    },
    {
      draft: { type: 'manual_step_learning_rate', schedule: [{ step: 9 }, { step: 5, learning_rate: 1 }] },
      code: 'manual/not-increasing',
      path: ['schedule', 1, 'step'],
      reason: 'a fault inside a repeated message',
    },
    {
      draft: { type: 'manual_step_learning_rate', schedule: { step: 9 } },
      code: 'value/type',
      path: ['schedule'],
      reason: 'a message for a list',
    },
  ];
  for (const { draft, code, path, reason } of wrong) {
    it(`throws one ConfigError with the path of the fault: ${reason}`, () => {
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

  /** Builds a schedule the slower way: through a tree and bound values, as for every config. */
  const byConfig = (draft: object) => build(read(draft, { message: 'LearningRate' }));

  const isFrozen = (value: unknown): boolean =>
    typeof value !== 'object' ||
    value === null ||
    (Object.isFrozen(value) && Object.values(value).every(isFrozen));

  const folder = new URL('../configs/', import.meta.url);
  const specs = readdirSync(folder)
    .filter((name) => name.endsWith('.config'))
    .map((name) => loadOrThrow(readFileSync(new URL(name, folder), 'utf8')).spec as object);
  const types = [...builtins.types.keys()].map((type) => ({ type }));
  for (const draft of [...specs, ...types]) {
    it(`gives the same result as build: ${JSON.stringify(draft).slice(0, 60)}`, () => {
      const result = byConfig(draft);
      if (!result.ok) {
        expect(() => createSchedule(draft as never)).to.throw(ConfigError);
        return;
      }
      const schedule = createSchedule(draft as never);
      expect(schedule.spec).to.deep.equal(result.spec);
      expect(JSON.stringify(schedule.spec)).to.equal(JSON.stringify(result.spec));
      expect(isFrozen(schedule.spec)).to.equal(true);
      expect(schedule.curve).to.deep.equal(result.schedule.curve);
      expect([schedule.phases, schedule.end]).to.deep.equal([result.schedule.phases, result.schedule.end]);
    });
  }

  const constant = { type: 'constant_learning_rate', learning_rate: 0.1 };
  const odd: readonly { readonly draft: () => object; readonly reason: string }[] = [
    { draft: () => ({ ...constant, learning_rate: undefined }), reason: 'undefined is left out' },
    { draft: () => ({ ...constant, learning_rate: null }), reason: 'null means not set' },
    { draft: () => ({ ...constant, learning_rate: 1n }), reason: 'a bigint' },
    { draft: () => ({ ...constant, learning_rate: -0 }), reason: 'negative zero' },
    { draft: () => ({ ...constant, learning_rate: -1 }), reason: 'a value with a warning' },
    { draft: () => ({ ...constant, learning_rate: 1e39 }), reason: 'a number above the range of float32' },
    { draft: () => Object.assign(Object.create(null), constant), reason: 'an object without a prototype' },
    {
      draft: () => Object.assign(Object.create({ learning_rate: 3 }), constant),
      reason: 'an inherited field',
    },
    {
      draft: () => Object.defineProperty({ ...constant }, 'learning_rate', { value: 3, enumerable: false }),
      reason: 'a field that is not enumerable',
    },
    {
      draft: () => ({
        type: 'constant_learning_rate',
        get learning_rate() {
          throw new Error('asked');
        },
      }),
      reason: 'a getter is not run',
    },
    {
      draft: () =>
        new Proxy(
          {},
          {
            ownKeys: () => {
              throw new Error('asked');
            },
          },
        ),
      reason: 'a proxy that throws',
    },
    {
      draft: () => ({
        type: 'sequence',
        part: [{ steps: 5, learning_rate: constant }, { learning_rate: constant }],
      }),
      reason: 'an object used twice',
    },
    {
      draft: () => {
        const draft: Record<string, unknown> = { type: 'repeat', steps: 5 };
        draft.learning_rate = draft;
        return draft;
      },
      reason: 'an object that contains itself',
    },
    {
      draft: () => ({
        type: 'repeat',
        steps: 5,
        learning_rate: { type: 'one_cycle', total_steps: 9, cycle_momentum: true },
      }),
      reason: 'a cycled momentum in a nested type',
    },
    {
      draft: () => ({ type: 'manual_step_learning_rate', schedule: Array(5) }),
      reason: 'an array with holes',
    },
    {
      draft: () => ({ type: 'manual_step_learning_rate', schedule: [{ step: 2 ** 32 }] }),
      reason: 'a step above the range of uint32',
    },
    {
      draft: () => ({ ...constant, reduce_on_plateau: {} }),
      reason: 'a field that configs have next to a type',
    },
    {
      draft: () => ({ type: 'reduce_on_plateau' }),
      reason: 'reduce_on_plateau, which is a field and not a type',
    },
    { draft: () => ({ type: '__proto__' }), reason: 'a name that every object has' },
    { draft: () => ({ ...constant, ['__proto__']: 1 }), reason: 'a field called __proto__' },
  ];
  for (const { draft, reason } of odd) {
    it(`gives the same findings as build for an unusual draft: ${reason}`, () => {
      const result = byConfig(draft());
      if (result.ok) expect(createSchedule(draft() as never).spec).to.deep.equal(result.spec);
      else
        expect(() => createSchedule(draft() as never))
          .to.throw(ConfigError)
          .with.property('diagnostics')
          .that.deep.equals(result.diagnostics);
    });
  }

  it('reads a million boundaries without building a tree', () => {
    const count = 1_000_000;
    const schedule = Array.from({ length: count }, (_, i) => ({
      step: i + 1,
      learning_rate: 0.1 / (1 + (i % 9)),
    }));
    const work = () => {
      const rate = createSchedule({ type: 'manual_step_learning_rate', schedule });
      expect(rate(count)).to.equal(Math.fround(0.1 / (1 + ((count - 1) % 9))));
    };
    // Reading takes a second on an idle machine; with a tree it took 15 seconds.
    expect(cpuMilliseconds(work)).to.be.below(2 * NO_BLOW_UP);
  });
});
