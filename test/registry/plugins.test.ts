import { expect } from 'chai';
import { constant, custom, message, ramp, uint32 } from '../../src/define.ts';
import { builtins, ConfigError, createRegistry, createSchedule, load } from '../../src/index.ts';
import { polyline, scaled, tanhDecay } from '../support/plugins.ts';

const registry = builtins.with(tanhDecay, scaled, polyline);

/** The same block in text format and in YAML, the spec it means, rates that follow from the formula by hand. */
const cases: {
  readonly name: string;
  readonly config: string;
  readonly yaml: string;
  readonly spec: unknown;
  readonly rates: readonly (readonly [step: number, rate: number, why: string])[];
}[] = [
  {
    name: 'a leaf',
    config: 'acme_tanh_decay { initial_learning_rate: 0.5 total_steps: 100 }',
    yaml: 'acme_tanh_decay:\n  initial_learning_rate: 0.5\n  total_steps: 100\n',
    spec: { type: 'acme_tanh_decay', initial_learning_rate: 0.5, total_steps: 100, steepness: 3 },
    rates: [
      [50, 0.25, 'tanh(0) = 0: half way'],
      [100, 0, 'after total_steps'],
    ],
  },
  {
    name: 'a combinator',
    config:
      'acme_scaled { by: 0.5 of { acme_scaled { by: 0.5 of { constant_learning_rate { learning_rate: 1 } } } } }',
    yaml: 'acme_scaled:\n  by: 0.5\n  of:\n    acme_scaled:\n      by: 0.5\n      of: {constant_learning_rate: {learning_rate: 1}}\n',
    spec: {
      type: 'acme_scaled',
      of: { type: 'acme_scaled', of: { type: 'constant_learning_rate', learning_rate: 1 }, by: 0.5 },
      by: 0.5,
    },
    rates: [[7, 0.25, 'half of half of 1']],
  },
  {
    name: 'a repeated message',
    config: 'acme_polyline { knot { step: 10 rate: 1 } knot { step: 20 rate: 0.5 } }',
    yaml: 'acme_polyline:\n  knot:\n    - {step: 10, rate: 1}\n    - {step: 20, rate: 0.5}\n',
    spec: {
      type: 'acme_polyline',
      start: 0,
      knot: [
        { step: 10, rate: 1 },
        { step: 20, rate: 0.5 },
      ],
    },
    rates: [
      [5, 0.5, 'half way up'],
      [10, 1, 'the first knot'],
      [15, 0.75, 'half way down'],
      [99, 0.5, 'stays at the last'],
    ],
  },
];

describe('schedule types from outside', () => {
  for (const { name, config, yaml, spec, rates } of cases) {
    for (const [filename, text] of [
      ['x.config', config],
      ['x.yaml', yaml],
    ] as const) {
      it(`${name} loads from ${filename}`, () => {
        const result = load(text, { registry, filename });
        if (!result.ok) throw new ConfigError(result);
        expect(result.message).to.equal('LearningRate');
        expect(result.spec).to.deep.equal(spec);
        for (const [step, rate, why] of rates) expect(result.schedule(step), why).to.equal(rate);
      });
    }
    it(`${name} is created from its spec`, () => {
      const schedule = createSchedule(spec as never, { registry });
      expect(schedule.spec).to.deep.equal(spec);
      for (const [step, rate, why] of rates) expect(schedule(step), why).to.equal(rate);
    });
  }

  const faults: readonly (readonly [source: string, code: string, culprit: string, why: string])[] = [
    ['acme_tanh_decay { steepness: -1 }', 'acme/flat', '-1', 'a code of the type’s own'],
    ['acme_tanh_decay { initial_learning_rate: 0 }', 'field/range', '0', 'a range of its descriptor'],
    ['acme_tanh_decay { total_step: 5 }', 'field/unknown', 'total_step', 'a misspelt field'],
    ['acme_scaled { by: 2 }', 'no-learning-rate', 'acme_scaled', 'a combinator that holds nothing'],
    ['acme_scaled { of { } }', 'no-learning-rate', 'of', 'a learning rate without a member'],
    [
      'acme_scaled { of { cosine_decay_learning_rate { total_steps: 5 } } }',
      'steps/below-warmup',
      '5',
      'a fault of the schedule inside',
    ],
  ];
  for (const [source, code, culprit, why] of faults) {
    it(`reports ${code}: ${why}`, () => {
      const { ok, diagnostics } = load(source, { registry, message: 'LearningRate' });
      expect(ok).to.equal(false);
      expect(
        diagnostics.map((each) => [each.code, source.slice(each.ranges[0]?.start, each.ranges[0]?.end)]),
      ).to.deep.equal([[code, culprit]]);
    });
  }

  const fine = { type: 'acme_broken', message: message('acme.Broken', {}), curve: () => constant(1) };
  const fail = (): never => {
    throw new Error('no such thing');
  };
  const broken: readonly (readonly [type: object, says: RegExp, why: string])[] = [
    [{ curve: fail }, /could not make a schedule of this: no such thing/, 'a curve that throws'],
    [{ check: fail }, /no such thing/, 'a check that throws'],
    [{ curve: () => 0.1 }, /acme_broken: 0\.1 is no curve: write constant/, 'a rate for a curve'],
    [{ curve: () => ramp(1, 0) }, /acme_broken: a ramp outside of a sequence/, 'a ramp without its length'],
    [{ curve: () => custom({ rate: fail, breakpoints: [] }) }, /no such thing/, 'a rate that throws'],
    [
      { check: (_: unknown, report: (code: string, path: string[]) => void) => report('acme/none', []) },
      /reports acme\/none, which is none of its findings/,
      'a code that it has not',
    ],
  ];
  for (const [faulty, says, why] of broken) {
    it(`turns what a plug-in does wrong into a finding: ${why}`, () => {
      const registry = builtins.with({ ...fine, ...faulty });
      const inner = 'scale { factor: 1 learning_rate { acme_broken {} } }';
      for (const source of ['acme_broken {}', inner]) {
        const { diagnostics } = load(source, { registry });
        expect(diagnostics.map(({ code }) => code)).to.deep.equal(['schedule/threw']);
        expect(diagnostics[0]?.message).to.match(says);
      }
      expect(() => createSchedule({ type: 'acme_broken' } as never, { registry })).to.throw(
        ConfigError,
        says,
      );
    });
  }
});

describe('createRegistry', () => {
  const type = (name: string, number?: number) => ({
    type: name,
    ...(number !== undefined && { number }),
    message: message(`acme.${name}`, { steps: uint32() }),
    curve: () => ({ kind: 'constant', value: 1 }) as const,
  });
  const clashes: readonly (readonly [title: string, make: () => unknown, words: RegExp])[] = [
    ['a name twice', () => createRegistry([type('a'), { ...type('b'), type: 'a' }]), /acme\.a.*acme\.b/],
    ['a number twice', () => createRegistry([type('a', 7), type('b', 7)]), /7.*acme\.a.*acme\.b/],
    ['a built-in’s name', () => builtins.with(type('constant_learning_rate')), /ConstantLearningRate/],
    ['a built-in’s number', () => builtins.with(type('mine', 4)), /CosineDecayLearningRate.*acme\.mine/],
    ['a reserved number', () => createRegistry([type('a', 19_000)]), /19000/],
    ['a name no proto could have', () => createRegistry([type('a-b')]), /a-b/],
  ];
  for (const [title, make, words] of clashes) {
    it(`refuses ${title}, naming both owners`, () => expect(make).to.throw(TypeError, words));
  }

  it('is a value: with gives a new one and leaves the old as it was', () => {
    const more = builtins.with(tanhDecay);
    expect([...more.types.keys()]).to.deep.equal([...builtins.types.keys(), 'acme_tanh_decay']);
    expect(builtins.types.has('acme_tanh_decay')).to.equal(false);
    expect(Object.isFrozen(more)).to.equal(true);
  });

  it('takes a built-in by the same door, under another name', () => {
    const [first] = builtins.types.values();
    const copy = createRegistry([{ ...first!, type: 'copy_of_constant' }]);
    const result = load('copy_of_constant { learning_rate: 0.25 }', { registry: copy });
    expect(result.ok && result.schedule(3)).to.equal(0.25);
  });
});
