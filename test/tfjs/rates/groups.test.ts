import * as tf from '@tensorflow/tfjs';
import { expect } from 'chai';
import { load as loadAny } from '../../../src/dialects.ts';
import { load, loadOrThrow } from '../../../src/index.ts';
import { Adam, createOptimizer, RMSProp, SGD } from '../../../src/tfjs/index.ts';
import { globMatches } from '../../../src/tfjs/rates/groups.ts';
import { cpuMilliseconds, NO_BLOW_UP } from '../../support/cpu.ts';
import { warningsOf } from '../support/warnings.ts';

/** Parameter groups: the group of each variable, and its hyperparameters. */

const globs: readonly {
  readonly globs: string;
  readonly name: string;
  readonly fits: boolean;
  readonly reason: string;
}[] = [
  { globs: '*bias*', name: 'dense_Dense1/bias', fits: true, reason: 'stars at both ends' },
  { globs: '*bias*', name: 'dense/kernel', fits: false, reason: 'a name without the text' },
  { globs: 'b?', name: 'b1', fits: true, reason: 'a question mark for one character' },
  { globs: 'b?', name: 'b', fits: false, reason: 'a question mark stands for exactly one character' },
  { globs: 'b', name: 'b1', fits: false, reason: 'the whole name must match' },
  { globs: '*a*b*c', name: 'xaxbxbxc', fits: true, reason: 'several stars' },
  { globs: '*a*b*c', name: 'xaxbxcx', fits: false, reason: 'a name with another ending' },
  { globs: '*bias, *norm*', name: 'layer_norm/gamma', fits: true, reason: 'several globs' },
  { globs: 'a.b', name: 'axb', fits: false, reason: 'a dot is a dot' },
  { globs: '', name: 'a', fits: false, reason: 'an empty glob' },
  { globs: 'a', name: 'a?', fits: false, reason: 'a question mark in the name is not a wildcard' },
];

describe('globs of groups', () => {
  for (const { globs: glob, name, fits, reason } of globs)
    it(`${glob} and ${name}: ${reason}`, () => expect(globMatches(glob, name)).to.equal(fits));

  it('are matched quickly even with many stars', () => {
    const work = () => expect(globMatches(`${'*a'.repeat(50)}*b`, 'a'.repeat(100_000))).to.equal(false);
    expect(cpuMilliseconds(work)).to.be.below(NO_BLOW_UP);
  });
});

const rate = 'learning_rate { constant { learning_rate: 0.1 } }';

/** Weights of 1 after one update with gradients of 1. */
const updated = (config: string, names: readonly string[], steps = 1): number[] => {
  const optimizer = createOptimizer(loadOrThrow(config), { flavour: 'torch' });
  const variables = names.map((name) => tf.tidy(() => tf.variable(tf.scalar(1), true, name)));
  const one = tf.scalar(1);
  for (let i = 0; i < steps; i++)
    optimizer.applyGradients(Object.fromEntries(names.map((name) => [name, one])));
  const values = variables.map((each) => each.dataSync()[0]!);
  optimizer.dispose();
  tf.dispose([...variables, one]);
  return values;
};

describe('groups of parameters', () => {
  before(() => tf.setBackend('cpu'));

  it('the first matching group wins (worked out by hand)', () => {
    const config = `sgd { ${rate} weight_decay: 0.5
      parameter_group { match: "*bias*" learning_rate_factor: 2 weight_decay: 0 }
      parameter_group { match: "head/*" learning_rate { constant { learning_rate: 0.3 } } } }`;
    const [bias, head, both, rest] = updated(config, ['g/bias', 'head/w', 'head/bias', 'g/w']);
    expect(bias, '1 − 0.2 · 1').to.be.closeTo(0.8, 1e-6);
    expect(head, '1 − 0.3 · 1.5').to.be.closeTo(0.55, 1e-6);
    expect(both, 'as the first').to.be.closeTo(0.8, 1e-6);
    expect(rest, '1 − 0.1 · 1.5').to.be.closeTo(0.85, 1e-6);
  });

  it('if no variable matches a group, the warning lists only the first of many variables', async () => {
    const config = `sgd { ${rate} parameter_group { match: "*biases*" weight_decay: 0 } }`;
    const optimizer = createOptimizer(load(config), { flavour: 'torch' });
    const variables = Array.from({ length: 9 }, (_, i) =>
      tf.tidy(() => tf.variable(tf.scalar(1), true, `many/${i}`)),
    );
    const all = Object.fromEntries(variables.map((each) => [each.name, each]));
    const [said] = await warningsOf(() => optimizer.applyGradients(all));
    expect(said).to.include('many/7 …').and.not.include('many/8');
    optimizer.dispose();
    tf.dispose(variables);
  });

  it('a group without variables gives a finding when the optimizer first gets the variables', async () => {
    const config = `sgd { ${rate} parameter_group { match: "*biases*" weight_decay: 0 } }`;
    const optimizer = createOptimizer(load(config), { flavour: 'torch' });
    expect(optimizer.diagnostics).to.deep.equal([]);
    const variable = tf.tidy(() => tf.variable(tf.scalar(1), true, 'met/bias'));
    const step = (): void => optimizer.applyGradients({ 'met/bias': variable });
    const said = await warningsOf(() => {
      step();
      step();
    });
    expect(optimizer.diagnostics.map(({ code }) => code)).to.deep.equal(['group/unmatched']);
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/group \*biases\*: .*met\/bias/);
    variable.dispose();
  });

  it('follow a cycled momentum, with and without a factor', () => {
    const cycle = 'one_cycle { max_learning_rate: 0.1 total_steps: 10 cycle_momentum: true }';
    const config = `sgd { learning_rate { ${cycle} } parameter_group { match: "c/*" learning_rate_factor: 2 } }`;
    const loaded = loadOrThrow(config);
    const [twice, once] = updated(config, ['c/a', 'd/a'], 3);
    const of = [0, 1, 2].reduce<{ m: number; w: number }>(
      ({ m, w }, step) => {
        const now = step === 0 ? 1 : m * loaded.hyperparameters.momentum!(step) + 1;
        return { m: now, w: w - loaded.schedule(step) * now };
      },
      { m: 0, w: 1 },
    );
    expect(once).to.be.closeTo(of.w, 1e-6);
    expect(twice).to.be.closeTo(1 - 2 * (1 - of.w), 1e-6);
  });

  for (const way of ['weights', 'state'] as const) {
    it(`continues exactly from its ${way}, with variables found by position`, async () => {
      const make = () =>
        new SGD({
          learningRate: (t) => 1 / (t + 2),
          momentum: (t) => 0.9 - 0.01 * t,
          groups: [{ match: '*bias*', learningRateFactor: 2, weightDecay: 0.1 }],
        });
      const started = (run: string) => [
        tf.tidy(() => tf.variable(tf.ones([2, 2]), true, `${run}1/kernel`)),
        tf.tidy(() => tf.variable(tf.ones([2]), true, `${run}1/bias`)),
      ];
      const step = (of: SGD, [kernel, bias]: tf.Variable[]): void =>
        void of.minimize(() => tf.sum(tf.square(tf.add(kernel!, bias!))), false, [kernel!, bias!]);
      const [first, second] = [make(), make()];
      const [old, anew] = [started(`${way}old`), started(`${way}new`)];
      for (let i = 0; i < 3; i++) step(first, old);
      for (const [i, each] of anew.entries()) each.assign(old[i]!);
      if (way === 'weights') await second.setWeights(await first.getWeights());
      else second.setState(JSON.parse(JSON.stringify(await first.getState())));
      for (let i = 0; i < 5; i++) {
        step(first, old);
        step(second, anew);
      }
      expect(anew.map((each) => [...each.dataSync()])).to.deep.equal(old.map((each) => [...each.dataSync()]));
      first.dispose();
      second.dispose();
      tf.dispose([...old, ...anew]);
    });
  }

  const refused: readonly { readonly reason: string; readonly make: () => unknown; readonly says: RegExp }[] =
    [
      {
        reason: 'a group without match',
        make: () => new SGD({ learningRate: 1, groups: [{} as never] }),
        says: /no match/,
      },
      {
        reason: 'a group with a misspelt option',
        make: () => new SGD({ learningRate: 1, groups: [{ match: 'a', momentun: 1 } as never] }),
        says: /momentun/,
      },
      {
        reason: 'a group with a hyperparameter that the optimizer does not have',
        make: () => new Adam({ learningRate: 1, groups: [{ match: 'a', momentum: 0.5 }] }),
        says: /a has momentum/,
      },
      {
        reason: 'a group with dampening, which belongs to another flavour',
        make: () => new SGD({ learningRate: 1, dampening: 0.5 }),
        says: /PyTorch's/,
      },
      {
        reason: 'a group with an unknown flavour',
        make: () => new SGD({ learningRate: 1, flavour: 'jax' as never }),
        says: /'keras', 'tf1' or 'torch'/,
      },
    ];
  for (const { reason, make, says } of refused) it(`refuses ${reason}`, () => expect(make).to.throw(says));

  it('are saved to a file and read back, with all schedules', () => {
    const cycle = 'one_cycle { max_learning_rate: 0.1 total_steps: 10 cycle_momentum: true }';
    const made = createOptimizer(
      load(`sgd { learning_rate { ${cycle} } nesterov: true weight_decay_schedule { linear { initial_learning_rate: 0.1 end_learning_rate: 0 total_steps: 9 } }
        parameter_group { match: "a*" learning_rate_factor: 2 momentum: 0.5 } }`),
      { flavour: 'torch' },
    );
    const again = SGD.fromConfig(SGD as never, JSON.parse(JSON.stringify(made.getConfig()))) as SGD;
    expect(again.getConfig()).to.deep.equal(made.getConfig());
    const at = (of: unknown, step: number): number => (typeof of === 'function' ? of(step) : (of as number));
    for (const step of [0, 2, 5]) {
      expect(again.learningRateAt(step)).to.equal(made.learningRateAt(step));
      expect(at(again.momentum, step)).to.equal(at((made as SGD).momentum, step));
      expect(at(again.weightDecay, step)).to.equal(at((made as SGD).weightDecay, step));
      expect(at(again.groups[0]!.learningRate, step)).to.equal(at(made.groups[0]!.learningRate, step));
    }
    expect(again.groups[0]).to.include({ match: 'a*', momentum: 0.5 });
  });

  it('are also made from configs of a dialect', () => {
    const solver = 'base_lr: 0.01 lr_policy: "fixed" max_iter: 100 momentum: 0.5';
    const sgd = createOptimizer(loadAny(`${solver} weight_decay: 0.25 type: "Nesterov"`), {
      flavour: 'torch',
    });
    expect(sgd).to.be.instanceOf(SGD).and.include({ momentum: 0.5, weightDecay: 0.25, nesterov: true });
    const adam = createOptimizer(loadAny(`${solver} momentum2: 0.75 type: "Adam"`), { flavour: 'torch' });
    expect(adam).to.be.instanceOf(Adam).and.include({ beta1: 0.5, beta2: 0.75 });
  });

  const epsilons = [
    { type: 'adam', flavour: 'keras', epsilon: 1e-7 },
    { type: 'adam', flavour: 'torch', epsilon: 1e-8 },
    { type: 'adamw', flavour: 'tf1', epsilon: 1e-8 },
    { type: 'rmsprop', flavour: 'keras', epsilon: 1e-7 },
    { type: 'rmsprop', flavour: 'torch', epsilon: 1e-8 },
  ] as const;
  for (const { type, flavour, epsilon } of epsilons)
    it(`${type} of flavour ${flavour} has the epsilon of its framework, ${epsilon}`, () => {
      const made = createOptimizer(load(`${type} { ${rate} }`), { flavour });
      if (!(made instanceof Adam || made instanceof RMSProp)) throw new Error('another class');
      expect(made.epsilon).to.equal(epsilon);
    });
});
