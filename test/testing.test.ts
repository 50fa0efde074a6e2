import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import {
  bytes,
  constant,
  custom,
  defineSchedule,
  double,
  type Field,
  int32,
  int64,
  map,
  message,
  nested,
  repeated,
  string,
  uint32,
} from '../src/define.ts';
import { builtins, loadOrThrow } from '../src/index.ts';
import { type Check, contract } from '../src/testing.ts';
import { polyline, scaled, tanhDecay } from './support/plugins.ts';

/** The config of each built-in type is its example. */
const exampleOf = (type: string): { readonly [field: string]: unknown } => {
  const { spec } = loadOrThrow(readFileSync(new URL(`../configs/${type}.config`, import.meta.url), 'utf8'));
  const { type: _, ...fields } = spec as { readonly type: string };
  return fields;
};

const line = { type: 'linear', initial_learning_rate: 0.1, end_learning_rate: 0.01, total_steps: 50 };

/** Specs for cases of a type that its config does not cover. */
const more: { readonly [type: string]: readonly { readonly [field: string]: unknown }[] } = {
  clamp: [{ learning_rate: line, min_learning_rate: 0.02, max_learning_rate: 0.08 }],
  cosine_decay: [
    { initial_learning_rate: 0.1, decay_steps: 60, exponent: 2 },
    { initial_learning_rate: 0.1, decay_steps: 60, k_decay: 0.5 },
    { initial_learning_rate: 0.1, decay_steps: 60, k_decay: 2 },
    { initial_learning_rate: 0.1, end_learning_rate: 0.01, decay_steps: 60, rebound: true },
  ],
  cosine_decay_restarts: [
    { initial_learning_rate: 0.1, end_learning_rate: 0.01, decay_steps: 20, peak_factor: 0.5, cycles: 3 },
    { initial_learning_rate: 0.1, end_learning_rate: 0.01, decay_steps: 20, period_factor: 1.5 },
  ],
  cyclic: [
    { initial_learning_rate: 0.01, max_learning_rate: 0.1, up_steps: 7, down_steps: 13 },
    {
      initial_learning_rate: 0.01,
      max_learning_rate: 0.1,
      up_steps: 7,
      mode: 'EXP_RANGE',
      decay_factor: 0.99,
    },
  ],
  exponential_decay: [{ initial_learning_rate: 0.1, decay_steps: 9, decay_factor: 0.5, staircase: true }],
  inverse_time_decay: [
    { initial_learning_rate: 0.1, decay_rate: 0.3, decay_steps: 9, staircase: true },
    { initial_learning_rate: 0.1, decay_rate: 0.3, decay_steps: 9, power: 0.75 },
  ],
  multi_step_decay: [{ initial_learning_rate: 0.1, boundaries: [0, 5, 5, 9] }],
  natural_exponential_decay: [
    { initial_learning_rate: 0.1, decay_rate: 0.01, decay_steps: 9, staircase: true },
  ],
  offset: [{ learning_rate: line, steps: -20 }],
  one_cycle: [
    { max_learning_rate: 0.1, total_steps: 100, three_phase: true, anneal: 'LINEAR' },
    { max_learning_rate: 0.1, total_steps: 100, pct_start: 0 },
    { max_learning_rate: 0.1, total_steps: 100, pct_start: 1 },
  ],
  piecewise_constant: [{ boundaries: [5, 5, 9], learning_rates: [1, 0.5, 0.2, 0.1], boundary_step: 'OLD' }],
  piecewise_interpolation: [
    {
      knot: [
        { step: 5, learning_rate: 1 },
        { step: 5, learning_rate: 0.5 },
      ],
    },
  ],
  polynomial_decay: [
    { initial_learning_rate: 0.1, end_learning_rate: 0.01, decay_steps: 30, cycle: true },
    { initial_learning_rate: 0.1, decay_steps: 30, power: 0.5, k_decay: 2 },
    { initial_learning_rate: 0.1, end_learning_rate: 0.01, decay_steps: 30, power: 0.5, cycle: true },
  ],
  power: [{ initial_learning_rate: 0.1, power: -1, offset: 9, max_learning_rate: 0.05 }],
  range_test: [{ initial_learning_rate: 0.1, growth_steps: 9, growth_rate: 0.5, staircase: true }],
  repeat: [{ learning_rate: line, steps: 30, period_factor: 2 }],
  sigmoid: [{ learning_rate: 0.1, steepness: 0.2, center_step: 50 }],
  warmup: [
    { learning_rate: line, warmup_steps: 20, overlap: true, shape: 'POLYNOMIAL' },
    { learning_rate: line, warmup_steps: 20, shape: 'CONSTANT', warmup_learning_rate: 0.05 },
    { learning_rate: line, warmup_steps: 20, shape: 'EXPONENTIAL', warmup_learning_rate: 0.001 },
    { learning_rate: line, warmup_steps: 20, shape: 'LOGARITHMIC', end_learning_rate: 0.2 },
  ],
  warmup_stable_decay: [
    {
      learning_rate: 0.1,
      warmup_steps: 10,
      warmup: 'COSINE',
      stable_steps: 20,
      stable_power: 0.5,
      stable_timescale: 5,
      decay_steps: 30,
      decay: 'EXPONENTIAL',
      end_learning_rate: 0.01,
    },
    {
      learning_rate: 0.1,
      warmup_steps: 10,
      warmup: 'ONE_MINUS_SQRT',
      stable_steps: 5,
      decay_steps: 9,
      decay: 'POWER',
    },
  ],
};

describe('contract: built-in types', () => {
  for (const type of builtins.types.values()) {
    contract(type, { examples: [exampleOf(type.type), ...(more[type.type] ?? [])], it });
  }
});

describe('contract: plug-in types', () => {
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
/** Types that break the contract, each in one way. */
const wrong: readonly {
  readonly reason: string;
  readonly type: ReturnType<typeof odd>;
  readonly name: RegExp;
}[] = [
  { reason: 'a bend without a breakpoint', type: odd((t) => Math.abs(t - 123.4)), name: /breakpoints/ },
  { reason: 'a jump without a breakpoint', type: odd((t) => (t < 500 ? 1 : 0.999)), name: /breakpoints/ },
  { reason: 'rates that differ from call to call', type: odd(() => calls++), name: /pure/ },
  {
    reason: 'a rate that is not finite',
    type: odd((t) => 1 / (1 - Math.min(t, 300) / 300), [300]),
    name: /finite/,
  },
  {
    reason: 'a rate that is NaN at a late step',
    type: odd((t) => (t > 1e9 ? Number.NaN : 1), [1e9]),
    name: /finite/,
  },
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
  for (const { reason, type, name } of wrong) {
    it(`reports ${reason}`, () => {
      const found = failing(contract(type, { examples: [{}], steps: 1000 }));
      expect(found.filter((each) => name.test(each))).to.have.length(1);
    });
  }

  const inner = message('acme.Inner', { step: uint32(), name: string() });
  const rich = (more: { readonly [name: string]: Field }) =>
    defineSchedule({
      type: 'acme_rich',
      message: message('acme.Rich', {
        label: string(),
        tags: repeated(string()),
        weights: map(string(), double()),
        by_step: map(int32(), double()),
        blocks: map(string(), nested(inner)),
        many: repeated(nested(inner)),
        ...more,
      }),
      curve: () => constant(1),
    });
  const examples = [
    { label: 'a"b\n', tags: ['x', 'y'] },
    { weights: { a: 2, 'b c': 3 }, by_step: { 5: 2 } },
    { weights: new Map([['a', 2]]), by_step: new Map([[5, 2]]) },
    { blocks: { x: { step: 5, name: 'n' } }, many: [{ step: 1 }, { name: 'q' }] },
  ];

  it('takes fields of every kind', () =>
    expect(failing(contract(rich({}), { examples, steps: 100 }))).to.deep.equal([]));

  for (const [kind, field, value] of [
    ['64-bit integers', int64(), 2n ** 62n],
    ['bytes', bytes(), new Uint8Array([1, 200, 0])],
  ] as const)
    it(`reports that a spec with ${kind} does not survive JSON, and nothing else`, () =>
      expect(failing(contract(rich({ field }), { examples: [{ field: value }], steps: 100 }))).to.deep.equal([
        'acme_rich has a spec that survives JSON',
      ]));

  it('checks no further than the first hundred breakpoints', () => {
    const places = Array.from({ length: 150 }, (_, i) => i + 1);
    const stairs = odd((t) => Math.floor(Math.min(t, 150)) + 1, places);
    expect(failing(contract(stairs, { examples: [{}], steps: 1000 }))).to.deep.equal([]);
  });

  it('reports nothing for a correct type', () => {
    const kept = odd((t) => Math.abs(t - 123.4), [123.4]);
    expect(failing(contract(kept, { examples: [{}], steps: 1000 }))).to.deep.equal([]);
  });

  it('reports an example that the schema or the type’s own check refuses', () => {
    const strict = defineSchedule({
      type: 'acme_strict',
      message: message('acme.Strict', { height: double({ gt: 0 }) }),
      curve: (s) => constant(s.height),
    });
    expect(failing(contract(strict, { examples: [{ height: -1 }] }))).to.have.length(8);
    expect(failing(contract(strict, { examples: [{ height: 1 }] }))).to.deep.equal([]);
  });

  it('needs an example', () =>
    expect(() => contract(tanhDecay, { examples: [] })).to.throw(TypeError, 'acme_tanh_decay'));

  it('passes each check to `it`, titled with the type and the check', () => {
    const names: string[] = [];
    const checks = contract(tanhDecay, { examples: [{}], it: (name) => names.push(name) });
    expect(names).to.deep.equal(checks.map(({ name }) => name));
    expect(names).to.include('acme_tanh_decay is pure');
  });
});
