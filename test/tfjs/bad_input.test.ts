import * as tf from '@tensorflow/tfjs';
import { expect } from 'chai';
import { createSchedule, load } from '../../src/index.ts';
import { Adam, createOptimizer, Momentum, RMSProp, type ScheduledOptimizer } from '../../src/tfjs/index.ts';
import { elsewhere } from './support/elsewhere.ts';
import { makers } from './support/makers.ts';
import { warningsOf } from './support/warnings.ts';

/** NaN is never silent: there is an error that names variable and step, or a single warning. */

const withVariable = async (
  name: string,
  body: (variable: tf.Variable) => void | Promise<void>,
): Promise<void> => {
  const variable = tf.tidy(() => tf.variable(tf.tensor1d([1, 2]), true, name));
  try {
    await body(variable);
  } finally {
    variable.dispose();
  }
};

const step = (optimizer: ScheduledOptimizer, { name }: tf.Variable, gradient: number[]): void => {
  tf.tidy(() => optimizer.applyGradients({ [name]: tf.tensor1d(gradient) }));
};

describe('a gradient that is not finite', () => {
  before(() => tf.setBackend('cpu'));

  for (const [name, make] of Object.entries(makers)) {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      it(`${name}: ${bad} is an error, and nothing is changed`, () =>
        withVariable('kernel', async (variable) => {
          const optimizer = make();
          for (let i = 0; i < 3; i++) step(optimizer, variable, [1, 1]);
          const [weights, state] = [[...variable.dataSync()], await optimizer.getState()];
          expect(() => step(optimizer, variable, [1, bad])).to.throw(Error, /"kernel".*step 3/);
          expect([...variable.dataSync()]).to.deep.equal(weights);
          expect(await optimizer.getState()).to.deep.equal(state);
          step(optimizer, variable, [1, 1]);
          expect(optimizer.iterations).to.equal(4);
          optimizer.dispose();
        }));
    }
  }

  it('are an error if they are clipped, but their norm overflows', () =>
    withVariable('kernel', (variable) => {
      const optimizer = new Momentum({ learningRate: 1, clipNorm: 1 });
      expect(() => step(optimizer, variable, [1e30, 1])).to.throw(Error, /global norm.*step 0/);
    }));

  it('on an asynchronous backend is an error at the next step', () =>
    withVariable('kernel', (variable) =>
      elsewhere(async () => {
        const optimizer = new Momentum({ learningRate: 1 });
        step(optimizer, variable, [1, 1]);
        await tf.nextFrame();
        step(optimizer, variable, [1, Number.NaN]);
        await tf.nextFrame();
        expect(() => step(optimizer, variable, [1, 1])).to.throw(Error, /"kernel".*step 1/);
        optimizer.dispose();
      }),
    ));
});

describe('a rate that is not finite', () => {
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, 1e39]) {
    it(`${bad} is an error that names the step`, () =>
      withVariable('kernel', (variable) => {
        const optimizer = new Adam({ learningRate: (t) => (t < 2 ? 0.1 : bad) });
        step(optimizer, variable, [1, 1]);
        step(optimizer, variable, [1, 1]);
        expect(() => step(optimizer, variable, [1, 1])).to.throw(Error, 'step 2');
        expect(optimizer.iterations).to.equal(2);
        optimizer.dispose();
      }));
  }
});

describe('gradients that match no variable', () => {
  it('with an unknown name are an error', () =>
    expect(() => new Adam({ learningRate: 1 }).applyGradients({ nowhere: tf.scalar(1) })).to.throw(
      Error,
      'nowhere',
    ));

  it('with another shape are an error', () =>
    withVariable('kernel', (variable) => {
      const optimizer = new Adam({ learningRate: 1 });
      expect(() => step(optimizer, variable, [1, 2, 3])).to.throw(Error, /"kernel".*\[3\].*\[2\]/);
    }));

  it('with another number of dimensions are an error', () =>
    withVariable('kernel', () => {
      const tensor = tf.tensor2d([[1, 2]]);
      const update = () => new Adam({ learningRate: 1 }).applyGradients([{ name: 'kernel', tensor }]);
      expect(update).to.throw(Error, /"kernel".*\[1,2\].*\[2\]/);
      tensor.dispose();
    }));

  it('an empty list of gradients changes nothing, even if gradients are clipped', () =>
    withVariable('kernel', (variable) => {
      const optimizer = new Adam({ learningRate: 1, clipNorm: 1 });
      optimizer.applyGradients([]);
      expect([...variable.dataSync()]).to.deep.equal([1, 2]);
      optimizer.dispose();
    }));

  it('a variable without a gradient stays unchanged, since the loss does not use it', () =>
    withVariable('kernel', (variable) => {
      const optimizer = new Momentum({ learningRate: 1 });
      optimizer.applyGradients([{ name: 'kernel', tensor: undefined as never }]);
      expect([...variable.dataSync()]).to.deep.equal([1, 2]);
      expect(optimizer.iterations).to.equal(1);
    }));
});

describe('invalid options of optimizers', () => {
  const table: readonly { readonly make: () => unknown; readonly words: string }[] = [
    { make: () => new Adam({} as never), words: 'learningRate' },
    { make: () => new Adam({ learningRate: '0.1' as never }), words: 'learningRate' },
    { make: () => new Adam({ learningRate: 1, flavour: 'tf3' as never }), words: 'flavour' },
    { make: () => new Adam({ learningRate: 1, clipNorm: -1 }), words: 'clipNorm' },
    { make: () => new Adam({ learningRate: 1, clipNorm: Number.NaN }), words: 'clipNorm' },
    { make: () => new Adam({ learningRate: 1, beta1: Number.NaN }), words: 'beta1' },
    { make: () => new Momentum({ learningRate: 1, momentum: Number.NaN }), words: 'momentum' },
    { make: () => new RMSProp({ learningRate: 1, epsilon: Number.POSITIVE_INFINITY }), words: 'epsilon' },
  ];
  for (const { make, words } of table) it(words, () => expect(make).to.throw(Error, words));
});

describe('a schedule that ends before the run', () => {
  const decaying = createSchedule({
    type: 'cosine_decay_learning_rate',
    learning_rate_base: 0.1,
    total_steps: 3,
    warmup_learning_rate: 0,
    warmup_steps: 1,
  });
  const table: readonly {
    readonly rate: number | (() => number) | typeof decaying;
    readonly steps: number;
    readonly said: number;
    readonly reason: string;
  }[] = [
    { rate: decaying, steps: 3, said: 0, reason: 'a rate of 0 at the start of a warm-up gives no warning' },
    {
      rate: decaying,
      steps: 4,
      said: 1,
      reason: 'the first step from which the rate stays 0 gives a warning',
    },
    { rate: decaying, steps: 8, said: 1, reason: 'later steps give no further warning' },
    { rate: 0.1, steps: 8, said: 0, reason: 'a constant rate has no end' },
    { rate: () => 0, steps: 8, said: 0, reason: 'a rate that is a function has no known end' },
  ];
  for (const { rate: learningRate, steps, said, reason } of table) {
    it(`${said} warnings in ${steps} steps: ${reason}`, () =>
      withVariable('kernel', async (variable) => {
        const optimizer = new Momentum({ learningRate });
        const warnings = await warningsOf(() => {
          for (let i = 0; i < steps; i++) step(optimizer, variable, [1, 1]);
        });
        expect(warnings).to.have.length(said);
        for (const each of warnings) expect(each).to.include('step 3');
        optimizer.dispose();
      }));
  }
});

describe('a plateau', () => {
  const config = 'momentum_optimizer { learning_rate { constant_learning_rate { } reduce_on_plateau { } } }';
  const run = (feed: (optimizer: ScheduledOptimizer) => void): Promise<string[]> =>
    warningsOf(() =>
      withVariable('kernel', (variable) => {
        const optimizer = createOptimizer(load(config));
        feed(optimizer);
        for (let i = 0; i < 3; i++) step(optimizer, variable, [1, 1]);
        optimizer.dispose();
      }),
    );

  it('that gets no metrics gives a single warning', async () =>
    expect(await run(() => {})).to.have.length(1));

  it('that gets metrics gives no warning', async () =>
    expect(
      await run((optimizer) => {
        optimizer.factor = 1;
      }),
    ).to.deep.equal([]));

  it('has a finite factor', () =>
    expect(() => {
      createOptimizer(load(config)).factor = Number.NaN;
    }).to.throw(RangeError, 'factor'));
});
