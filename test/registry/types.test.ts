import { expect } from 'chai';
import type { SpecOf } from '../../src/define.ts';
import { builtins, createSchedule, type Loaded, loadOrThrow, type SpecIn } from '../../src/index.ts';
import { polyline, scaled, tanhDecay } from '../support/plugins.ts';

/** Checked by the compiler: exactly the lines marked as errors must be errors. */

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(proof: Equal<A, B>): void => {
  expect(proof).to.equal(true);
};
type Plain<T> = { [K in keyof T]: T[K] };

const registry = builtins.with(tanhDecay, scaled, polyline);

describe('types', () => {
  it('a plug-in’s spec is as typed as a built-in’s', () => {
    same<
      Plain<SpecOf<typeof tanhDecay>>,
      {
        readonly type: 'acme_tanh_decay';
        readonly initial_learning_rate: number;
        readonly total_steps: number;
        readonly steepness: number;
      }
    >(true);
    same<SpecOf<typeof polyline>['knot'][number], { readonly step: number; readonly rate: number }>(true);
  });

  it('a registry’s spec is the union of its types, discriminated on type', () => {
    same<
      SpecIn<typeof registry>['type'],
      SpecIn<typeof builtins>['type'] | 'acme_tanh_decay' | 'acme_scaled' | 'acme_polyline'
    >(true);
    const { spec } = loadOrThrow('constant_learning_rate { learning_rate: 0.5 }', { registry });
    if (spec.type !== 'constant_learning_rate') throw new Error('another type');
    same<typeof spec.learning_rate, number>(true);
    expect(spec.learning_rate).to.equal(0.5);
  });

  it('each built-in type has its own name in the union', () => {
    same<Extract<SpecIn<typeof builtins>, { type: 'one_cycle' }>['anneal'], 'COSINE' | 'LINEAR'>(true);
    same<Extract<SpecIn<typeof builtins>, { type: 'warmup' }>['learning_rate'], SpecIn<typeof builtins>>(
      true,
    );
    // @ts-expect-error: no built-in has this name
    same<Extract<SpecIn<typeof builtins>, { type: 'one_cicle' }>['type'], 'one_cicle'>(true);
  });

  it('load without a registry gives the built-in union', () => {
    const result = loadOrThrow('constant_learning_rate {}');
    same<typeof result extends Loaded<infer S> ? S : never, SpecIn<typeof builtins>>(true);
    // @ts-expect-error: no built-in has this name
    expect(result.spec.type === 'acme_tanh_decay').to.equal(false);
  });

  it('a draft has a type and may leave all other fields out', () => {
    const schedule = createSchedule({ type: 'cosine_decay_learning_rate', total_steps: 25_000 });
    same<typeof schedule.spec.type, 'cosine_decay_learning_rate'>(true);
    same<typeof schedule.spec.warmup_steps, number>(true);
    expect(schedule.spec.warmup_steps).to.equal(10_000);
  });

  it('a misspelt field, a wrong type and an unknown schedule are errors of the compiler', () => {
    // @ts-expect-error: total_step
    expect(() => createSchedule({ type: 'cosine_decay_learning_rate', total_step: 5 })).to.throw(
      'total_steps',
    );
    // @ts-expect-error: a string
    expect(() => createSchedule({ type: 'constant_learning_rate', learning_rate: '0.1' })).to.throw(
      'a number',
    );
    // @ts-expect-error: not a built-in
    expect(() => createSchedule({ type: 'acme_tanh_decay' })).to.throw('acme_tanh_decay');
    const own = createSchedule({ type: 'acme_tanh_decay', total_steps: 10 }, { registry });
    same<typeof own.spec.steepness, number>(true);
  });

  it('learning rates inside others are typed to any depth', () => {
    // @ts-expect-error: no type has this name
    expect(() => createSchedule({ type: 'warmup', learning_rate: { type: 'nonsense' } })).to.throw(
      'nonsense',
    );
    expect(() =>
      createSchedule({
        type: 'sequence',
        part: [
          // @ts-expect-error: a misspelt field, two levels down
          { learning_rate: { type: 'scale', learning_rate: { type: 'exponential_decay', decay_step: 5 } } },
        ],
      }),
    ).to.throw('decay_steps');
    expect(() =>
      // @ts-expect-error: acme_scaled is not in the built-in registry
      createSchedule({ type: 'warmup', learning_rate: { type: 'acme_scaled' } }),
    ).to.throw('acme_scaled');
    const { spec } = createSchedule({
      type: 'warmup',
      learning_rate: {
        type: 'exponential_decay',
        initial_learning_rate: 0.1,
        decay_steps: 500,
        decay_factor: 0.5,
      },
      warmup_steps: 100,
    });
    if (spec.learning_rate.type !== 'exponential_decay') throw new Error('another type');
    same<typeof spec.learning_rate.decay_steps, number>(true);
    expect(spec.learning_rate.decay_steps).to.equal(500);
  });

  it('a plug-in can contain built-ins and be inside them', () => {
    const { spec } = createSchedule(
      {
        type: 'sequence',
        part: [{ learning_rate: { type: 'acme_scaled', of: { type: 'acme_tanh_decay', total_steps: 10 } } }],
      },
      { registry },
    );
    const inner = spec.part[0]!.learning_rate;
    if (inner.type !== 'acme_scaled') throw new Error('another type');
    same<typeof inner.by, number>(true);
    if (inner.of.type !== 'acme_tanh_decay') throw new Error('another type');
    same<typeof inner.of.total_steps, number>(true);
    expect(inner.of.total_steps).to.equal(10);
    const loaded = loadOrThrow(
      'warmup { warmup_steps: 5 learning_rate { acme_tanh_decay { total_steps: 9 } } }',
      {
        registry,
      },
    );
    if (loaded.spec.type !== 'warmup') throw new Error('another type');
    if (loaded.spec.learning_rate.type !== 'acme_tanh_decay') throw new Error('another type');
    expect(loaded.spec.learning_rate.total_steps).to.equal(9);
  });
});
