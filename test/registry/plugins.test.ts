import { expect } from 'chai';
import { constant, custom, defineSchedule, type Message, message, ramp, uint32 } from '../../src/define.ts';
import { failed } from '../../src/diagnostics/render/failed.ts';
import { builtins, ConfigError, createRegistry, createSchedule, load } from '../../src/index.ts';
import { polyline, scaled, tanhDecay } from '../support/plugins.ts';

const registry = builtins.with(tanhDecay, scaled, polyline);

/** The same block in text format and in YAML, its spec, and rates worked out by hand from the formula. */
const cases: {
  readonly name: string;
  readonly config: string;
  readonly yaml: string;
  readonly spec: unknown;
  readonly rates: readonly { readonly step: number; readonly rate: number; readonly reason: string }[];
}[] = [
  {
    name: 'a leaf',
    config: 'acme_tanh_decay { initial_learning_rate: 0.5 total_steps: 100 }',
    yaml: 'acme_tanh_decay:\n  initial_learning_rate: 0.5\n  total_steps: 100\n',
    spec: { type: 'acme_tanh_decay', initial_learning_rate: 0.5, total_steps: 100, steepness: 3 },
    rates: [
      { step: 50, rate: 0.25, reason: 'tanh(0) = 0: half way' },
      { step: 100, rate: 0, reason: 'after total_steps' },
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
    rates: [{ step: 7, rate: 0.25, reason: 'a half of a half of 1' }],
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
      { step: 5, rate: 0.5, reason: 'half way up' },
      { step: 10, rate: 1, reason: 'the first knot' },
      { step: 15, rate: 0.75, reason: 'half way down' },
      { step: 99, rate: 0.5, reason: 'stays at the last knot' },
    ],
  },
];

describe('schedule types of plug-ins', () => {
  for (const { name, config, yaml, spec, rates } of cases) {
    for (const [filename, text] of [
      ['x.config', config],
      ['x.yaml', yaml],
    ] as const) {
      it(`${name} loads from ${filename}`, () => {
        const result = load(text, { registry, filename });
        if (!result.ok) throw failed(result);
        expect(result.message).to.equal('LearningRate');
        expect(result.spec).to.deep.equal(spec);
        for (const { step, rate, reason } of rates) expect(result.schedule(step), reason).to.equal(rate);
      });
    }
    it(`${name} is created from its spec`, () => {
      const schedule = createSchedule(spec as never, { registry });
      expect(schedule.spec).to.deep.equal(spec);
      for (const { step, rate, reason } of rates) expect(schedule(step), reason).to.equal(rate);
    });
  }

  it('reports a type that cycles the momentum if the config has no optimizer, and thus no momentum', () => {
    const cycling = defineSchedule({
      type: 'acme_cycling',
      number: 6100,
      message: message('acme.Cycling', {}),
      curve: () => constant(0.5),
      momentum: () => constant(0.9),
    });
    const { diagnostics } = load('acme_cycling { }', { registry: builtins.with(cycling) });
    expect(diagnostics.map(({ code, ranges }) => [code, ranges])).to.deep.equal([
      ['momentum/elsewhere', [{ start: 0, end: 12 }]],
    ]);
  });

  const faults: readonly {
    readonly source: string;
    readonly code: string;
    readonly culprit: string;
    readonly reason: string;
  }[] = [
    {
      source: 'acme_tanh_decay { steepness: -1 }',
      code: 'acme/flat',
      culprit: '-1',
      reason: 'a code of the type’s own',
    },
    {
      source: 'acme_tanh_decay { initial_learning_rate: 0 }',
      code: 'field/range',
      culprit: '0',
      reason: 'a range of its descriptor',
    },
    {
      source: 'acme_tanh_decay { total_step: 5 }',
      code: 'field/unknown',
      culprit: 'total_step',
      reason: 'a misspelt field',
    },
    {
      source: 'acme_scaled { by: 2 }',
      code: 'no-learning-rate',
      culprit: 'acme_scaled',
      reason: 'a combinator without a schedule inside',
    },
    {
      source: 'acme_scaled { of { } }',
      code: 'no-learning-rate',
      culprit: 'of',
      reason: 'an empty learning rate',
    },
    {
      source: 'acme_scaled { of { cosine_decay_learning_rate { total_steps: 5 } } }',
      code: 'steps/below-warmup',
      culprit: '5',
      reason: 'a fault in the schedule inside',
    },
  ];
  for (const { source, code, culprit, reason } of faults) {
    it(`reports ${code}: ${reason}`, () => {
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
  const broken: readonly { readonly type: object; readonly says: RegExp; readonly reason: string }[] = [
    {
      type: { curve: fail },
      says: /could not make a schedule from this: no such thing/,
      reason: 'a curve that throws',
    },
    { type: { check: fail }, says: /no such thing/, reason: 'a check that throws' },
    {
      type: { curve: () => 0.1 },
      says: /acme_broken: 0\.1 is not a curve: write constant/,
      reason: 'a number instead of a curve',
    },
    {
      type: { curve: () => ramp(1, 0) },
      says: /acme_broken: a ramp outside a sequence/,
      reason: 'a ramp without its length',
    },
    {
      type: { curve: () => custom({ rate: fail, breakpoints: [] }) },
      says: /no such thing/,
      reason: 'a rate that throws',
    },
    {
      type: {
        check: (_: unknown, report: (code: string, path: string[]) => void) => report('acme/none', []),
      },
      says: /reports the code acme\/none, which the type's findings do not have/,
      reason: 'a code that the type does not declare',
    },
  ];
  for (const { type: faulty, says, reason } of broken) {
    it(`turns a mistake of a plug-in into a finding: ${reason}`, () => {
      const registry = builtins.with({ ...fine, ...faulty });
      const inner = 'scale { factor: 1 learning_rate { acme_broken {} } }';
      const momentum =
        'sgd { learning_rate { constant { learning_rate: 1 } } momentum_schedule { acme_broken {} } }';
      for (const source of ['acme_broken {}', inner, momentum]) {
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
  it('takes the built-in types, which are not checked at each start', () => {
    const { types, optimizers } = createRegistry({
      schedules: [...builtins.types.values()],
      optimizers: [...builtins.optimizers.values()],
    });
    expect([...types.keys(), ...optimizers.keys()]).to.deep.equal([
      ...builtins.types.keys(),
      ...builtins.optimizers.keys(),
    ]);
  });

  it('may have optimizers and no schedule types', () => {
    const { types, optimizers } = createRegistry({ optimizers: [builtins.optimizers.get('sgd')!] });
    expect([[...types.keys()], [...optimizers.keys()]]).to.deep.equal([[], ['sgd']]);
  });

  const type = (name: string, number?: number) => ({
    type: name,
    ...(number !== undefined && { number }),
    message: message(`acme.${name}`, { steps: uint32() }),
    curve: () => ({ kind: 'constant', value: 1 }) as const,
  });
  const withFields = (fields: Message['fields']) => ({
    type: 'fields',
    message: message('acme.fields', fields),
    curve: () => ({ kind: 'constant', value: 1 }) as const,
  });
  const clashes: readonly { readonly title: string; readonly make: () => unknown; readonly words: RegExp }[] =
    [
      {
        title: 'a name twice',
        make: () => createRegistry([type('a'), { ...type('b'), type: 'a' }]),
        words: /acme\.a.*acme\.b/,
      },
      {
        title: 'a number twice',
        make: () => createRegistry([type('a', 7), type('b', 7)]),
        words: /7.*acme\.a.*acme\.b/,
      },
      {
        title: 'a built-in’s name',
        make: () => builtins.with(type('constant_learning_rate')),
        words: /ConstantLearningRate/,
      },
      {
        title: 'a built-in’s number',
        make: () => builtins.with(type('mine', 4)),
        words: /CosineDecayLearningRate.*acme\.mine/,
      },
      { title: 'a reserved number', make: () => createRegistry([type('a', 19_000)]), words: /19000/ },
      {
        title: 'a name that is not allowed in a proto',
        make: () => createRegistry([type('a-b')]),
        words: /a-b/,
      },
      {
        title: 'a field name that is not allowed in a proto',
        make: () => createRegistry([withFields({ 'a b': uint32() })]),
        words: /"a b" is not a field name/,
      },
      {
        title: 'a field called __proto__, which JavaScript objects do not keep',
        make: () => createRegistry([withFields({ ['__proto__']: uint32() })]),
        words: /cannot be called __proto__/,
      },
      {
        title: 'a field called type, which every spec already has',
        make: () => createRegistry([withFields({ type: uint32() })]),
        words: /cannot be called type/,
      },
      {
        title: 'a field with a reserved number',
        make: () => createRegistry([withFields({ a: uint32({ number: 19_999 }) })]),
        words: /fields\.a: 19999 is not a valid field number/,
      },
      {
        title: 'two fields with one number',
        make: () => createRegistry([withFields({ a: uint32({ number: 2 }), b: uint32() })]),
        words: /a and b share the field number 2/,
      },
    ];
  for (const { title, make, words } of clashes) {
    it(`refuses ${title}, naming both owners`, () => expect(make).to.throw(TypeError, words));
  }

  it('is immutable: with returns a new registry', () => {
    const more = builtins.with(tanhDecay);
    expect([...more.types.keys()]).to.deep.equal([...builtins.types.keys(), 'acme_tanh_decay']);
    expect(builtins.types.has('acme_tanh_decay')).to.equal(false);
    expect(Object.isFrozen(more)).to.equal(true);
  });

  it('accepts a built-in type under another name', () => {
    const [first] = builtins.types.values();
    const copy = createRegistry([{ ...first!, type: 'copy_of_constant' }]);
    const result = load('copy_of_constant { learning_rate: 0.25 }', { registry: copy });
    expect(result.ok && result.schedule(3)).to.equal(0.25);
  });
});
