import { expect } from 'chai';
import { failed } from '../../src/diagnostics/render/failed.ts';
import { load, type RunFacts } from '../../src/index.ts';

/** Hyperparameters and parameter groups of a config, and findings about them. */

const rate = 'learning_rate { constant { learning_rate: 0.1 } }';
const falling = 'linear { initial_learning_rate: 0.9 end_learning_rate: 0.5 total_steps: 10 }';
const cycle =
  'learning_rate { one_cycle { max_learning_rate: 0.1 total_steps: 100 pct_start: 0.5 cycle_momentum: true } }';

const loaded = (text: string) => {
  const result = load(text);
  if (!result.ok) throw failed(result);
  return result;
};

interface Follows {
  readonly reason: string;
  readonly config: string;
  /** For each group: its name, its globs, and its values at steps 0 and 10. */
  readonly groups: readonly {
    readonly name: string;
    readonly match: string | undefined;
    readonly values: { readonly [name: string]: readonly [number, number] };
  }[];
}

const follows: readonly Follows[] = [
  {
    reason: 'a bare learning rate gives one group with only the rate',
    config: 'constant { learning_rate: 0.1 }',
    groups: [{ name: 'all', match: undefined, values: { learning_rate: [0.1, 0.1] } }],
  },
  {
    reason: 'constant numbers of an optimizer stay constant',
    config: `sgd { ${rate} momentum: 0.9 weight_decay: 0.01 }`,
    groups: [
      {
        name: 'all',
        match: undefined,
        values: { learning_rate: [0.1, 0.1], momentum: [0.9, 0.9], weight_decay: [0.01, 0.01] },
      },
    ],
  },
  {
    reason: 'momentum_optimizer_value of upstream is called momentum, like that of other optimizers',
    config: `momentum_optimizer { ${rate} momentum_optimizer_value: 0.5 }`,
    groups: [{ name: 'all', match: undefined, values: { learning_rate: [0.1, 0.1], momentum: [0.5, 0.5] } }],
  },
  {
    reason: 'schedules of beta1 and weight decay are followed',
    config: `adamw { ${rate} beta1_schedule { ${falling} } weight_decay_schedule { ${falling} } }`,
    groups: [
      {
        name: 'all',
        match: undefined,
        values: { learning_rate: [0.1, 0.1], beta1: [0.9, 0.5], weight_decay: [0.9, 0.5] },
      },
    ],
  },
  {
    reason: 'a cycled momentum replaces the constant one',
    config: `sgd { ${cycle} momentum: 0.9 }`,
    groups: [
      {
        name: 'all',
        match: undefined,
        values: { learning_rate: [0.004, 0.0135321], momentum: [0.95, 0.9400707], weight_decay: [0, 0] },
      },
    ],
  },
  {
    reason: 'a group uses its own settings, and those of the optimizer for everything else',
    config: `sgd { ${rate} momentum: 0.9 weight_decay: 0.01
      parameter_group { match: "*bias*" learning_rate_factor: 2 weight_decay: 0 }
      parameter_group { name: "head" match: "head/*" learning_rate { ${falling} } momentum_schedule { ${falling} } } }`,
    groups: [
      {
        name: '*bias*',
        match: '*bias*',
        values: { learning_rate: [0.2, 0.2], momentum: [0.9, 0.9], weight_decay: [0, 0] },
      },
      {
        name: 'head',
        match: 'head/*',
        values: { learning_rate: [0.9, 0.5], momentum: [0.9, 0.5], weight_decay: [0.01, 0.01] },
      },
      {
        name: 'rest',
        match: undefined,
        values: { learning_rate: [0.1, 0.1], momentum: [0.9, 0.9], weight_decay: [0.01, 0.01] },
      },
    ],
  },
];

describe('hyperparameters', () => {
  for (const { reason, config, groups } of follows) {
    it(reason, () => {
      const result = loaded(config);
      expect(result.groups.map(({ name, match }) => [name, match])).to.deep.equal(
        groups.map(({ name, match }) => [name, match]),
      );
      groups.forEach(({ values }, i) => {
        const { hyperparameters } = result.groups[i]!;
        expect(Object.keys(hyperparameters)).to.have.members(Object.keys(values));
        for (const [name, [first, tenth]] of Object.entries(values)) {
          expect(hyperparameters[name]!(0), name).to.be.closeTo(first, 1e-6);
          expect(hyperparameters[name]!(10), name).to.be.closeTo(tenth, 1e-6);
        }
      });
      expect(result.hyperparameters).to.equal(result.groups.at(-1)!.hyperparameters);
      expect(result.hyperparameters.learning_rate).to.equal(result.schedule);
    });
  }

  it('the spec has the groups as they were written', () => {
    const { optimizer } = loaded(`adam { ${rate} parameter_group { match: "b*" weight_decay: 0 } }`);
    if (optimizer?.type !== 'adam') throw new Error('another optimizer');
    expect(optimizer.parameter_group).to.deep.equal([
      { match: 'b*', name: '', learning_rate_factor: 1, weight_decay: 0 },
    ]);
    expect(optimizer).to.not.have.property('epsilon');
  });
});

interface Fault {
  readonly reason: string;
  readonly config: string;
  readonly code: string;
  /** The text at the range of the finding. */
  readonly at: string;
  readonly run?: RunFacts;
  readonly severity?: 'info';
}

const inner = 'cyclic { initial_learning_rate: 0.1 max_learning_rate: 0.2 up_steps: 4 cycle_momentum: true }';
const faults: readonly Fault[] = [
  {
    reason: 'a schedule of a group without its length',
    config: `sgd { ${rate} parameter_group { match: "*" momentum_schedule { step_decay { initial_learning_rate: 0.9 decay_factor: 0.5 } } } }`,
    code: 'field/required',
    at: 'step_decay',
  },
  { reason: 'a momentum of 1', config: `sgd { ${rate} momentum: 1 }`, code: 'field/range', at: '1' },
  { reason: 'a beta above 1', config: `adam { ${rate} beta2: 1.5 }`, code: 'field/range', at: '1.5' },
  {
    reason: 'a negative decay',
    config: `adamw { ${rate} weight_decay: -0.01 }`,
    code: 'field/range',
    at: '-0.01',
  },
  {
    reason: 'a negative decay in a group',
    config: `sgd { ${rate} parameter_group { match: "*" weight_decay: -1 } }`,
    code: 'field/range',
    at: '-1',
  },
  {
    reason: 'a schedule of a field that the optimizer does not have',
    config: `adagrad { ${rate} momentum_schedule { ${falling} } }`,
    code: 'field/unknown',
    at: 'momentum_schedule',
  },
  {
    reason: 'a schedule, in a group, of a field that the optimizer does not have',
    config: `adam { ${rate} parameter_group { match: "*" momentum_schedule { ${falling} } } }`,
    code: 'hyperparameter/none',
    at: 'momentum_schedule',
  },
  {
    reason: 'a scheduled momentum that reaches 1',
    config: `sgd { ${rate} momentum_schedule { linear { initial_learning_rate: 0.5 end_learning_rate: 1 total_steps: 10 } } }`,
    code: 'hyperparameter/range',
    at: 'momentum_schedule',
  },
  {
    reason: 'a scheduled weight decay that becomes negative within the run',
    config: `sgd { ${rate} weight_decay_schedule { linear { initial_learning_rate: 0.5 end_learning_rate: -1 total_steps: 10 } } }`,
    code: 'hyperparameter/range',
    at: 'weight_decay_schedule',
    run: { num_steps: 10 },
  },
  {
    reason: 'a scheduled momentum that becomes negative',
    config: `sgd { ${rate} momentum_schedule { linear { initial_learning_rate: 0.5 end_learning_rate: -0.5 total_steps: 10 } } }`,
    code: 'hyperparameter/range',
    at: 'momentum_schedule',
  },
  {
    reason: 'a scheduled momentum that grows without limit',
    config: `sgd { ${rate} momentum_schedule { exponential_decay { initial_learning_rate: 0.5 decay_steps: 1 decay_factor: 10 } } }`,
    code: 'rate/not-finite',
    at: 'momentum_schedule',
    run: { num_steps: 1000 },
  },
  {
    reason: 'an empty schedule',
    config: `sgd { ${rate} momentum_schedule { } }`,
    code: 'no-learning-rate',
    at: 'momentum_schedule',
  },
  {
    reason: 'a cycled momentum inside another type',
    config: `sgd { learning_rate { scale { factor: 2 learning_rate { ${inner} } } } }`,
    code: 'momentum/elsewhere',
    at: 'cycle_momentum',
  },
  {
    reason: 'a cycled momentum without an optimizer',
    config: inner,
    code: 'momentum/elsewhere',
    at: 'cycle_momentum',
  },
  {
    reason: 'a cycled momentum in the rate of a group',
    config: `sgd { ${rate} parameter_group { match: "*" learning_rate { ${inner} } } }`,
    code: 'momentum/elsewhere',
    at: 'cycle_momentum',
  },
  {
    reason: 'a cycled momentum and also a schedule of momentum',
    config: `sgd { ${cycle} momentum_schedule { ${falling} } }`,
    code: 'momentum/twice',
    at: 'cycle_momentum',
  },
  {
    reason: 'a cycled momentum for an optimizer that has no momentum',
    config: `adagrad { ${cycle} }`,
    code: 'momentum/none',
    at: 'cycle_momentum',
  },
  {
    reason: 'reduce_on_plateau in a schedule of momentum',
    config: `sgd { ${rate} momentum_schedule { ${falling} reduce_on_plateau { } } }`,
    code: 'plateau/inner',
    at: 'reduce_on_plateau',
  },
  {
    reason: 'a constant momentum that a schedule replaces',
    config: `sgd { ${rate} momentum: 0.9 momentum_schedule { ${falling} } }`,
    code: 'hyperparameter/replaced',
    at: 'momentum',
    severity: 'info',
  },
  {
    reason: 'base_momentum although momentum is not cycled',
    config: 'one_cycle { max_learning_rate: 0.1 total_steps: 100 base_momentum: 0.8 }',
    code: 'option/unused',
    at: '0.8',
    severity: 'info',
  },
  {
    reason: 'a group without its match',
    config: `sgd { ${rate} parameter_group { weight_decay: 0 } }`,
    code: 'field/required',
    at: 'parameter_group',
  },
];

describe('findings about hyperparameters', () => {
  for (const { reason, config, code, at, run = {}, severity = 'error' } of faults) {
    it(reason, () => {
      const { diagnostics } = load(config, { run });
      expect(
        diagnostics
          .filter((each) => !/^(run\/|field\/unusual)/.test(each.code))
          .map((each) => ({
            code: each.code,
            severity: each.severity,
            at: config.slice(each.ranges[0]?.start, each.ranges[0]?.end),
          })),
      ).to.deep.equal([{ code, severity, at }]);
    });
  }
});
