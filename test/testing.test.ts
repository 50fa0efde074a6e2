import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { builtins, constant, custom, defineSchedule, double, loadOrThrow, message } from '../src/index.ts';
import { type Check, contract } from '../src/testing.ts';
import { polyline, scaled, tanhDecay } from './support/plugins.ts';

/** The example of each built-in type is its config. */
const exampleOf = (type: string): { readonly [field: string]: unknown } => {
  const { spec } = loadOrThrow(readFileSync(new URL(`../configs/${type}.config`, import.meta.url), 'utf8'));
  const { type: _, ...fields } = spec as { readonly type: string };
  return fields;
};

describe('contract: built-in types', () => {
  for (const type of builtins.types.values()) contract(type, { examples: [exampleOf(type.type)], it });
});

describe('contract: types from outside', () => {
  contract(tanhDecay, { examples: [{}, { initial_learning_rate: 0.5, steepness: 1 }], it });
  contract(scaled, {
    examples: [{ by: 0.5, of: { type: 'cosine_decay', initial_learning_rate: 1, decay_steps: 9 } }],
    it,
  });
  contract(polyline, {
    examples: [
      {
        knot: [
          { step: 10, rate: 1 },
          { step: 20, rate: 0.5 },
        ],
      },
    ],
    it,
  });
});

const odd = (rate: (t: number) => number, breakpoints: readonly number[] = []) =>
  defineSchedule({
    type: 'acme_odd',
    number: 5003,
    message: message('acme.Odd', { height: double({ default: 1 }) }),
    curve: () => custom({ rate, breakpoints }),
  });

let calls = 0;
/** Each is wrong in one way. */
const wrong: readonly (readonly [why: string, type: ReturnType<typeof odd>, name: RegExp])[] = [
  ['a bend that is no breakpoint', odd((t) => Math.abs(t - 123.4)), /breakpoints/],
  ['a jump that is no breakpoint', odd((t) => (t < 500 ? 1 : 0.999)), /breakpoints/],
  ['rates that change', odd(() => calls++), /pure/],
  ['a rate that is not finite', odd((t) => 1 / (1 - Math.min(t, 300) / 300), [300]), /finite/],
  ['a rate that is not a number, far off', odd((t) => (t > 1e9 ? Number.NaN : 1), [1e9]), /finite/],
];

const failing = (checks: readonly Check[]): string[] =>
  checks.flatMap(({ name, run }) => {
    try {
      run();
      return [];
    } catch {
      return [name];
    }
  });

describe('contract', () => {
  for (const [why, type, name] of wrong) {
    it(`finds ${why}`, () => {
      const found = failing(contract(type, { examples: [{}], steps: 1000 }));
      expect(found.filter((each) => name.test(each))).to.have.length(1);
    });
  }

  it('finds nothing in a type that keeps it', () => {
    const kept = odd((t) => Math.abs(t - 123.4), [123.4]);
    expect(failing(contract(kept, { examples: [{}], steps: 1000 }))).to.deep.equal([]);
  });

  it('finds an example that its schema, or its own check, refuses', () => {
    const strict = defineSchedule({
      type: 'acme_strict',
      message: message('acme.Strict', { height: double({ gt: 0 }) }),
      curve: (s) => constant(s.height),
    });
    expect(failing(contract(strict, { examples: [{ height: -1 }] }))).to.have.length(8);
    expect(failing(contract(strict, { examples: [{ height: 1 }] }))).to.deep.equal([]);
  });

  it('asks for an example', () =>
    expect(() => contract(tanhDecay, { examples: [] })).to.throw(TypeError, 'acme_tanh_decay'));

  it('names the type and the check, and hands each to `it`', () => {
    const names: string[] = [];
    const checks = contract(tanhDecay, { examples: [{}], it: (name) => names.push(name) });
    expect(names).to.deep.equal(checks.map(({ name }) => name));
    expect(names).to.include('acme_tanh_decay is pure');
  });
});
