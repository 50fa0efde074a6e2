import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { createSchedule as createSmall } from '../src/core.ts';
import { constant, custom, defineSchedule, float, message } from '../src/define.ts';
import { builtins, ConfigError, createSchedule, loadOrThrow } from '../src/index.ts';
import * as types from '../src/types.ts';

/** The entry for small bundles makes the same schedules as the main entry, from the types that it is given. */

const all = Object.values(types);

const codesOf = (create: () => unknown): readonly string[] => {
  try {
    create();
    return [];
  } catch (error) {
    expect(error).to.be.instanceOf(ConfigError);
    return (error as ConfigError).diagnostics.map(({ code }) => code);
  }
};

const wrong: readonly { readonly draft: object; readonly codes: readonly string[]; readonly why: string }[] =
  [
    { draft: { type: 'linear', total_steps: 'ten' }, codes: ['value/type'], why: 'a string for a number' },
    { draft: { type: 'linear', total_stps: 10 }, codes: ['field/unknown'], why: 'an unknown field' },
    { draft: { type: 'lineal' }, codes: ['spec/type'], why: 'an unknown type' },
    { draft: {}, codes: ['spec/type'], why: 'no type' },
    { draft: { type: 'linear' }, codes: ['field/required'], why: 'a missing required field' },
    {
      draft: { type: 'warmup', warmup_steps: 10 },
      codes: ['no-learning-rate'],
      why: 'a missing learning rate inside another',
    },
    {
      draft: {
        type: 'cosine_decay_learning_rate',
        learning_rate_base: 0.1,
        total_steps: 10,
        warmup_steps: 20,
      },
      codes: ['steps/below-warmup'],
      why: 'a check of the type itself',
    },
    {
      draft: { type: 'warmup', shape: 'LINEA', warmup_steps: 10 },
      codes: ['value/enum'],
      why: 'a name that the enum does not have',
    },
  ];

describe('core', () => {
  it('has each built-in type, in the order of the registry', () => {
    expect(all.map(({ type }) => type)).to.have.members([...builtins.types.keys()]);
  });

  for (const name of builtins.types.keys())
    it(`makes the same schedule from ${name} as the main entry`, () => {
      const { spec } = loadOrThrow(readFileSync(`configs/${name}.config`, 'utf8'));
      const [small, whole] = [createSmall(spec as never, { types: all }), createSchedule(spec)];
      expect(small.spec).to.deep.equal(whole.spec);
      expect(small.phases).to.deep.equal(whole.phases);
      for (const step of [0, 1, 99, 1000.5, 25_000, 1e9]) expect(small(step)).to.equal(whole(step));
    });

  for (const { draft, codes, why } of wrong)
    it(`reports the same codes as the main entry: ${why}`, () => {
      const found = codesOf(() => createSmall(draft as never, { types: all }));
      for (const code of codes) expect(found).to.include(code);
      expect(found).to.deep.equal(codesOf(() => createSchedule(draft as never)));
    });

  it('accepts only the types that it is given, even inside others', () => {
    const inner = {
      type: 'linear',
      initial_learning_rate: 0.1,
      end_learning_rate: 0,
      total_steps: 100,
    } as const;
    const nested = { type: 'warmup', warmup_steps: 10, learning_rate: inner } as const;
    expect(createSmall(nested, { types: [types.warmup, types.linear] })(10)).to.equal(0.1);
    expect(codesOf(() => createSmall(nested as never, { types: [types.warmup] }))).to.include('spec/type');
  });

  it('accepts a custom type of the caller', () => {
    const half = defineSchedule({
      type: 'acme_half',
      message: message('Half', { of: float({ default: 1 }) }),
      curve: (s) => constant(s.of / 2),
    });
    expect(createSmall({ type: 'acme_half', of: 0.5 }, { types: [half] })(7)).to.equal(0.25);
  });

  it('refuses a draft that contains itself, a rate that is not a number, and a step that is not a number', () => {
    const circle: { type: string; learning_rate?: object } = { type: 'warmup' };
    circle.learning_rate = circle;
    expect(codesOf(() => createSmall(circle as never, { types: all }))).to.include('object/cycle');
    const nowhere = defineSchedule({
      type: 'acme_nowhere',
      message: message('Nowhere', {}),
      curve: () => custom({ rate: () => Number.NaN, breakpoints: [] }),
    });
    expect(codesOf(() => createSmall({ type: 'acme_nowhere' }, { types: [nowhere] }))).to.deep.equal([
      'rate/not-finite',
    ]);
    expect(() => createSmall({ type: 'acme_nowhere', rate: 1 } as never, { types: [nowhere] })).to.throw(
      ConfigError,
      'it has no fields at all; remove it',
    );
    const { constant: level } = types;
    const schedule = createSmall({ type: 'constant', learning_rate: 0.5 }, { types: [level] });
    for (const step of [-1, Number.NaN, Number.POSITIVE_INFINITY, '1' as never])
      expect(() => schedule(step), String(step)).to.throw(/step/);
  });

  it('does not compile with a type or a field that was not given', () => {
    const { linear } = types;
    // @ts-expect-error: warmup is not among the types
    expect(codesOf(() => createSmall({ type: 'warmup' }, { types: [linear] }))).to.include('spec/type');
    // @ts-expect-error: a misspelt field
    expect(codesOf(() => createSmall({ type: 'linear', total_stps: 1 }, { types: [linear] }))).to.include(
      'field/unknown',
    );
    expect(() => createSmall({ type: 'linear' }, {} as never)).to.throw(TypeError, 'list of types');
  });
});
