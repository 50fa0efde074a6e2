import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { expect } from 'chai';
import { MovingAverage } from '../../../src/tfjs/moving_average.ts';
import { Adam } from '../../../src/tfjs/optimizers/adam.ts';
import type { ScheduledOptimizer } from '../../../src/tfjs/optimizers/optimizer.ts';
import { scheduled } from '../../../src/tfjs/scheduled.ts';
import { resumeTraining, saveTraining, type TrainingState } from '../../../src/tfjs/training_state.ts';
import { quadratic } from '../support/quadratic.ts';

/** States that cannot be resumed are refused, with advice. */

describe('resumeTraining', () => {
  before(() => tf.setBackend('cpu'));

  const adam = (): ScheduledOptimizer => new Adam({ learningRate: 0.1 });
  const saved = async (): Promise<{ [part: string]: any }> => {
    const { a, b, loss } = quadratic({ a: 'w/a', b: 'w/b' });
    const optimizer = adam();
    const movingAverage = new MovingAverage([a, b], { decay: 0.9 });
    optimizer.minimize(loss, false, [a, b]);
    movingAverage.update();
    const state = await saveTraining({ optimizer, movingAverage, weights: [a, b] });
    movingAverage.dispose();
    optimizer.dispose();
    tf.dispose([a, b]);
    return JSON.parse(JSON.stringify(state));
  };

  type Change = (state: { [part: string]: any }) => unknown;
  const faults: readonly { readonly reason: string; readonly change: Change; readonly words: RegExp }[] = [
    { reason: 'null', change: () => null, words: /not a saved run.*JSON\.parse/ },
    {
      reason: 'JSON text that was not parsed',
      change: (state) => JSON.stringify(state),
      words: /JSON\.parse/,
    },
    { reason: 'some other object', change: () => ({ version: 1 }), words: /not a saved run/ },
    {
      reason: 'a later version',
      change: (state) => ({ ...state, version: 2 }),
      words: /version 2 .* reads version 1/,
    },
    {
      reason: 'a state without an optimizer',
      change: (state) => ({ ...state, optimizer: undefined }),
      words: /no optimizer/,
    },
    {
      reason: 'the state of another optimizer',
      change: (state) => ({ ...state, optimizer: { ...state.optimizer, optimizer: 'ScheduledMomentum' } }),
      words: /saved with the optimizer ScheduledMomentum, but this one is ScheduledAdam/,
    },
    {
      reason: 'the state of another flavour',
      change: (state) => ({ ...state, optimizer: { ...state.optimizer, flavour: 'tf1' } }),
      words: /tf1 ScheduledAdam, but this optimizer is keras/,
    },
    {
      reason: 'the state of an optimizer with this name but without a schedule',
      change: ({ optimizer: { optimizer, iterations }, ...state }) => ({
        ...state,
        optimizer: { optimizer, iterations, fields: [] },
      }),
      words: /ScheduledAdam with a rate that is set from outside/,
    },
    {
      reason: 'an average that was not saved',
      change: ({ movingAverage: _, ...state }) => state,
      words: /without movingAverage/,
    },
    {
      reason: 'a saved part that the program did not pass',
      change: (state) => ({ ...state, scheduler: { offset: 0, plateau: null } }),
      words: /with scheduler/,
    },
    {
      reason: 'another decay of the moving average',
      change: (state) => ({ ...state, movingAverage: { ...state.movingAverage, decay: 0.5 } }),
      words: /decay 0.5, not 0.9/,
    },
    {
      reason: 'a missing weight',
      change: (state) => ({ ...state, weights: state.weights.slice(1) }),
      words: /has 1 weights, the model 2/,
    },
    {
      reason: 'a weight with another name',
      change: (state) => ({ ...state, weights: [state.weights[0], { ...state.weights[1], name: 'w/c' }] }),
      words: /no weights for w\/b, only for w\/a, w\/c/,
    },
    {
      reason: 'a weight with another shape',
      change: (state) => ({ ...state, weights: [{ ...state.weights[0], shape: [2, 1] }, state.weights[1]] }),
      words: /w\/a have shape \[2,1\], but w\/a has \[2\]/,
    },
    {
      reason: 'base64 that is too short',
      change: (state) => ({ ...state, weights: [{ ...state.weights[0], data: 'AAAA' }, state.weights[1]] }),
      words: /damaged at state\.weights\.0: data has 3 bytes.* needs 8/,
    },
    {
      reason: 'a string that is not base64',
      change: (state) => ({
        ...state,
        weights: [{ ...state.weights[0], data: 'AAAAAAA?AAA=' }, state.weights[1]],
      }),
      words: /damaged at state\.weights\.0: data is not base64/,
    },
    {
      reason: 'a slot with another dtype',
      change: (state) => {
        state.optimizer.slots[0].values.m.dtype = 'float64';
        return state;
      },
      words: /damaged at state\.optimizer\.slots\.0\.values\.m: dtype is float64/,
    },
  ];
  for (const { reason, change, words } of faults) {
    it(`refuses ${reason}`, async () => {
      const state = change(await saved()) as TrainingState;
      const { a, b } = quadratic({ a: 'w/a', b: 'w/b' });
      const optimizer = adam();
      const movingAverage = new MovingAverage([a, b], { decay: 0.9 });
      const parts = { optimizer, movingAverage, weights: [a, b] };
      expect(() => resumeTraining(state, parts)).to.throw(words);
      movingAverage.dispose();
      optimizer.dispose();
      tf.dispose([a, b]);
    });
  }

  it('distinguishes stock optimizers from those wrapped by scheduled()', async () => {
    const kinds = [tf.train.sgd(0.1), scheduled(tf.train.sgd(0.1), 0.1)];
    const [plain, driven] = await Promise.all(kinds.map((optimizer) => saveTraining({ optimizer })));
    expect(() => resumeTraining(plain!, { optimizer: kinds[1]! })).to.throw(TypeError, /set from outside/);
    expect(() => resumeTraining(driven!, { optimizer: kinds[0]! })).to.throw(TypeError, /by itself/);
    for (const each of kinds) each.dispose();
  });

  it('matches variables by position if their names are only numbers, which change from run to run', async () => {
    const first = quadratic({ a: '900000', b: '900001' });
    const optimizer = scheduled(tf.train.sgd(0.1), 0.1);
    optimizer.minimize(first.loss, false, [first.a, first.b]);
    const state = await saveTraining({ optimizer, weights: [first.a, first.b] });
    const golden = first.values();
    tf.dispose([first.a, first.b]);
    const second = quadratic({ a: '900001', b: '900002' });
    resumeTraining(state, { optimizer, weights: [second.a, second.b] });
    expect(second.values()).to.deep.equal(golden);
    optimizer.dispose();
    tf.dispose([second.a, second.b]);
  });

  it('reports at the next update that the slots belong to other variables', async () => {
    for (const make of [adam, () => scheduled(tf.train.adam(0.1), 0.1)]) {
      const { a, b, loss } = quadratic();
      const [first, second] = [make(), make()];
      first.minimize(loss, false, [a, b]);
      resumeTraining(await saveTraining({ optimizer: first }), { optimizer: second });
      const other = tf.tidy(() => tf.tensor2d([[1, 2, 3]]).variable());
      expect(() => second.minimize(() => tf.sum(other) as tf.Scalar, false, [other])).to.throw(/saved with/);
      first.dispose();
      second.dispose();
      tf.dispose([a, b, other]);
    }
  });

  it('refuses to save averages instead of weights, and to save an unknown optimizer', async () => {
    const { a, b } = quadratic();
    const optimizer = adam();
    const movingAverage = new MovingAverage([a, b], { decay: 0.9 });
    movingAverage.update();
    movingAverage.apply();
    const words = await saveTraining({ optimizer, movingAverage }).catch(String);
    expect(words).to.match(/restore\(\) the weights before saving/);
    class Own extends tf.Optimizer {
      static className = 'Own';
      applyGradients(): void {}
      getConfig(): tf.serialization.ConfigDict {
        return {};
      }
    }
    expect(await saveTraining({ optimizer: new Own() }).catch(String)).to.match(
      /the state of Own cannot be saved/,
    );
    movingAverage.dispose();
    optimizer.dispose();
    tf.dispose([a, b]);
  });
});
