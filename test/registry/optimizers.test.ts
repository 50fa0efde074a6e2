import { expect } from 'chai';
import {
  defineOptimizer,
  double,
  learningRate,
  message,
  type OptimizerType,
  uint32,
  warning,
} from '../../src/define.ts';
import { failed } from '../../src/diagnostics/render/failed.ts';
import { builtins, createRegistry, load, type OptimizerSpec } from '../../src/index.ts';

/** Optimizers are added to a registry in the same way as schedules. */

const lion = defineOptimizer({
  type: 'acme_lion',
  title: 'Lion',
  number: 3000,
  message: message('acme.Lion', {
    learning_rate: learningRate({ number: 1 }),
    beta: double({ number: 2, default: 0.9 }),
    beta_schedule: learningRate({ number: 3, oneof: 'beta_follows' }),
  }),
  hyperparameters: { momentum: 'beta' },
  findings: { 'acme/slow': warning((p: { beta: number }) => `beta is ${p.beta}: it is slow`) },
  check: ({ beta }, report) => {
    if (beta > 0.99) report('acme/slow', 'beta', { beta });
  },
});
const registry = builtins.with(lion);
const rate = 'learning_rate { constant { learning_rate: 0.5 } }';

describe('optimizers of plug-ins', () => {
  it('load, with a typed spec', () => {
    const result = load(`acme_lion { ${rate} beta: 0.5 }`, { registry });
    if (!result.ok) throw failed(result);
    const { optimizer } = result;
    if (optimizer?.type !== 'acme_lion') throw new Error('another optimizer');
    const beta: number = optimizer.beta;
    expect(beta).to.equal(0.5);
    expect(optimizer.learning_rate).to.deep.equal({ type: 'constant', learning_rate: 0.5 });
    expect(result.schedule(3)).to.equal(0.5);
  });

  it('report findings of their own check at the right place', () => {
    const text = `acme_lion { ${rate} beta: 0.995 }`;
    const [found] = load(text, { registry }).diagnostics;
    expect([found?.code, text.slice(found?.ranges[0]?.start, found?.ranges[0]?.end)]).to.deep.equal([
      'acme/slow',
      '0.995',
    ]);
  });

  it('work in a train config like the built-in ones', () => {
    const inside = {
      train_config: { optimizer: { acme_lion: { learning_rate: { constant: { learning_rate: 1 } } } } },
    };
    expect(load(JSON.stringify(inside), { registry }).ok).to.equal(true);
    expect(load(`optimizer { momentum_optimizer { ${rate} } }`, { registry }).ok).to.equal(true);
  });

  it('are unknown in the built-in registry', () =>
    expect(load(`optimizer { acme_lion { ${rate} } }`).diagnostics[0]?.code).to.equal('field/unknown'));

  const type = (name: string, number?: number): OptimizerType => ({
    type: name,
    title: name,
    ...(number !== undefined && { number }),
    message: message(`acme.${name}`, { learning_rate: learningRate() }),
    hyperparameters: {},
  });
  const refused: readonly { readonly title: string; readonly make: () => unknown; readonly words: RegExp }[] =
    [
      {
        title: 'a name twice',
        make: () => createRegistry({ optimizers: [type('a'), { ...type('b'), type: 'a' }] }),
        words: /acme\.a.*acme\.b/,
      },
      {
        title: 'a number twice',
        make: () => createRegistry({ optimizers: [type('a', 7), type('b', 7)] }),
        words: /7.*acme\.a.*acme\.b/,
      },
      {
        title: 'a built-in’s name',
        make: () => builtins.with(type('sgd')),
        words: /sgd \(learning_schedules\.SgdConfig\).*acme\.sgd/,
      },
      {
        title: 'upstream’s number',
        make: () => builtins.with(type('mine', 3)),
        words: /AdamOptimizer.*acme\.mine/,
      },
      {
        title: 'the name of another field of Optimizer',
        make: () => builtins.with(type('use_moving_average')),
        words: /acme.*use_moving_average/,
      },
      {
        title: 'a type without a learning rate',
        make: () => builtins.with({ ...type('mine'), message: message('acme.Mine', { steps: uint32() }) }),
        words: /mine: it has no learning rate/,
      },
      {
        title: 'a hyperparameter without a field',
        make: () => builtins.with({ ...type('mine'), hyperparameters: { momentum: 'mu' } }),
        words: /momentum is in mu/,
      },
    ];
  for (const { title, make, words } of refused)
    it(`are refused: ${title}`, () => expect(make).to.throw(TypeError, words));

  it('the built-in ones are added in the same way', () => {
    const again = createRegistry({
      schedules: [...builtins.types.values()],
      optimizers: [...builtins.optimizers.values()],
    });
    expect(Object.keys(again.optimizer.fields)).to.deep.equal(Object.keys(builtins.optimizer.fields));
    expect([...builtins.optimizers.keys()]).to.deep.equal(
      'rms_prop_optimizer momentum_optimizer adam_optimizer sgd adam adamw rmsprop nadam adagrad lamb'.split(
        ' ',
      ),
    );
  });

  it('the specs of built-in ones are a union discriminated on type', () => {
    const { optimizer } = load(`sgd { ${rate} momentum: 0.9 nesterov: true }`) as {
      optimizer: OptimizerSpec<unknown>;
    };
    if (optimizer.type !== 'sgd') throw new Error('another optimizer');
    expect([optimizer.momentum, optimizer.nesterov, optimizer.dampening]).to.deep.equal([0.9, true, 0]);
  });
});
