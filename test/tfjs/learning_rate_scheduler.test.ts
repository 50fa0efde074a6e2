import * as tf from '@tensorflow/tfjs';
import { expect } from 'chai';
import { createSchedule } from '../../src/create.ts';
import { loadOrThrow } from '../../src/load.ts';
import { LearningRateScheduler } from '../../src/tfjs/learning_rate_scheduler.ts';
import { Momentum } from '../../src/tfjs/optimizers/momentum.ts';
import { scheduled } from '../../src/tfjs/scheduled.ts';
import {
  drivers,
  type Fit,
  failure,
  kernel,
  modelWith,
  noted,
  ramp,
  steps,
  trained,
} from './support/fitting.ts';
import { warningsOf } from './support/warnings.ts';

describe('LearningRateScheduler', () => {
  before(() => tf.setBackend('cpu'));

  for (const [driver, train] of Object.entries(drivers)) {
    describe(`with ${driver}`, () => {
      it('sets the rate of the global step before each batch, and logs it', async () => {
        const model = modelWith(tf.train.sgd(0.5));
        const seen = noted();
        const scheduler = new LearningRateScheduler(ramp, { model });
        const history = await train(model, [scheduler, seen]);
        expect(seen.batches).to.deep.equal(steps(0, 8));
        expect(seen.epochs).to.deep.equal([ramp(3), ramp(7)]);
        expect(history.history.lr).to.deep.equal([ramp(3), ramp(7)]);
        expect(kernel(model)).to.be.closeTo(trained(steps(0, 8)), 1e-6);
        expect(scheduler.currentLearningRate).to.equal(ramp(7));
      });

      it('passes metrics to its plateau, even after a callback of TensorFlow.js', async () => {
        const model = modelWith(tf.train.sgd(0.5));
        // Beside a callback of TensorFlow.js, ours gets the model from TensorFlow.js, and metrics that are still
        // tensors.
        const stop = tf.callbacks.earlyStopping({ monitor: 'loss', patience: 5 });
        const plateau = loadOrThrow(
          'constant_learning_rate { learning_rate: 0.125 } reduce_on_plateau { factor: 0.5 patience: 0 threshold_mode: ABSOLUTE threshold: 100 }',
        );
        const history = await train(model, [stop, new LearningRateScheduler(plateau)], { epochs: 4 });
        expect(history.history.lr).to.deep.equal([0.125, 0.125, 0.0625, 0.03125]);
      });

      it('continues from one call of fit to the next', async () => {
        const model = modelWith(tf.train.sgd(0.5));
        const scheduler = new LearningRateScheduler(ramp, { model });
        await train(model, scheduler, { epochs: 1 });
        await train(model, undefined, { epochs: 1 });
        const { history } = await train(model, scheduler, { initialEpoch: 1, epochs: 3 });
        expect(history.lr).to.deep.equal([ramp(11), ramp(15)], 'steps without the callback count too');
      });

      const starts: readonly {
        readonly options: object;
        readonly fit: Fit;
        readonly first: number;
        readonly reason: string;
      }[] = [
        {
          options: {},
          fit: { initialEpoch: 3, epochs: 4 },
          first: 12,
          reason: 'earlier epochs have the same length as those of this run',
        },
        {
          options: { batchesPerEpoch: 5 },
          fit: { initialEpoch: 3, epochs: 4 },
          first: 15,
          reason: 'batchesPerEpoch gives the steps of the epochs before initialEpoch',
        },
        {
          options: { initialStep: 100 },
          fit: { initialEpoch: 3, epochs: 4 },
          first: 100,
          reason: 'the given first step',
        },
        {
          options: { initialStep: 0 },
          fit: { initialEpoch: 3, epochs: 4 },
          first: 0,
          reason: 'the given first step, even if it is 0',
        },
      ];
      for (const { options, fit, first, reason } of starts) {
        it(`with initialEpoch starts at step ${first}: ${reason}`, async () => {
          const model = modelWith(tf.train.sgd(0.5));
          const seen = noted();
          await train(model, [new LearningRateScheduler(ramp, { model, ...options }), seen], fit);
          expect(seen.batches).to.deep.equal(steps(first, first + 4));
        });
      }

      it('starts at the count of an optimizer that has made steps before', async () => {
        const model = modelWith(tf.train.sgd(0.5));
        await train(model, undefined, { epochs: 3 });
        const seen = noted();
        const scheduler = new LearningRateScheduler(ramp, { model, batchesPerEpoch: 4 });
        await train(model, [scheduler, seen], { initialEpoch: 1, epochs: 2 });
        expect(seen.batches).to.deep.equal(steps(12, 16));
      });

      it('keeps the difference between its step and the optimizer’s count, even in a saved state', async () => {
        const model = modelWith(tf.train.sgd(0.5));
        const first = new LearningRateScheduler(ramp, { model, batchesPerEpoch: 4 });
        await train(model, first, { initialEpoch: 3, epochs: 4 });
        const again = await train(model, first, { epochs: 1 });
        expect(again.history.lr).to.deep.equal([ramp(19)]);
        const second = new LearningRateScheduler(ramp, { model });
        second.setState(JSON.parse(JSON.stringify(first.getState())));
        const resumed = await train(model, second, { initialEpoch: 5, epochs: 6 });
        expect(resumed.history.lr).to.deep.equal([ramp(23)]);
      });

      const metrics: readonly {
        readonly monitor: string | undefined;
        readonly validate: boolean;
        readonly reason: string;
      }[] = [
        { monitor: undefined, validate: false, reason: 'loss' },
        { monitor: undefined, validate: true, reason: 'val_loss' },
        { monitor: 'loss', validate: true, reason: 'the given metric' },
      ];
      for (const { monitor, validate, reason } of metrics) {
        it(`a plateau follows ${reason}`, async () => {
          const model = modelWith(tf.train.sgd(0.5));
          const heard: number[] = [];
          const plateau = {
            ...loadOrThrow('constant_learning_rate { learning_rate: 0.125 } reduce_on_plateau {}').plateau!,
          };
          const next: typeof plateau.next = (state, metric) => {
            heard.push(metric);
            return { ...state, factor: state.factor / 2 };
          };
          const options = { model, ...(monitor && { monitor }) };
          const rates = { schedule: () => 0.25, plateau: { ...plateau, next } };
          const { history } = await train(model, new LearningRateScheduler(rates, options), { validate });
          expect(heard).to.deep.equal(history[monitor ?? (validate ? 'val_loss' : 'loss')]);
          expect(history.lr).to.deep.equal([0.25, 0.125]);
        });
      }

      it('a missing metric is an error that lists the existing ones', async () => {
        const model = modelWith(tf.train.sgd(0.5));
        const rates = loadOrThrow('constant_learning_rate {} reduce_on_plateau {}');
        const run = train(model, new LearningRateScheduler(rates, { model, monitor: 'acc' }));
        expect(await failure(run)).to.match(/no acc .* only loss/);
      });

      it("with 'own' logs the rate of an optimizer that follows a schedule, and passes metrics to its plateau", async () => {
        const { schedule, plateau } = loadOrThrow(
          'constant_learning_rate { learning_rate: 0.125 } reduce_on_plateau { factor: 0.5 patience: 0 threshold_mode: ABSOLUTE threshold: 100 }',
        );
        for (const optimizer of [
          new Momentum({ learningRate: schedule, momentum: 0, plateau: plateau! }),
          scheduled(tf.train.sgd(0.5), schedule, { plateau: plateau! }),
        ]) {
          const model = modelWith(optimizer);
          const said = await warningsOf(async () => {
            const { history } = await train(model, new LearningRateScheduler('own', { model }), {
              epochs: 4,
            });
            expect(history.lr).to.deep.equal([0.125, 0.125, 0.0625, 0.03125]);
          });
          expect(said).to.deep.equal([]);
          const rates = [0.125, 0.125, 0.0625, 0.03125].flatMap((rate) => Array(4).fill(rate));
          expect(kernel(model)).to.be.closeTo(trained(rates), 1e-6);
        }
      });
    });
  }

  it('refuses an optimizer that already follows a schedule, before training', async () => {
    for (const optimizer of [
      new Momentum({ learningRate: ramp, momentum: 0 }),
      scheduled(tf.train.sgd(0.5), ramp),
    ]) {
      const model = modelWith(optimizer);
      const run = drivers.fit(model, new LearningRateScheduler(ramp, { model }));
      expect(await failure(run)).to.match(/follows a schedule by itself.*'own'/);
      expect(kernel(model)).to.equal(1);
    }
  });

  const wrong: readonly {
    readonly reason: string;
    readonly make: (model: tf.LayersModel) => LearningRateScheduler;
    readonly words: RegExp;
  }[] = [
    {
      reason: "'own' with a stock optimizer",
      make: (model) => new LearningRateScheduler('own', { model }),
      words: /does not follow a schedule by itself/,
    },
    {
      reason: 'a rate that is not finite',
      make: (model) => new LearningRateScheduler((step) => (step < 3 ? 0.1 : Number.NaN), { model }),
      words: /NaN at step 3/,
    },
  ];
  for (const { reason, make, words } of wrong) {
    it(`refuses ${reason}`, async () => {
      const model = modelWith(tf.train.sgd(0.5));
      expect(await failure(drivers.fit(model, make(model)))).to.match(words);
    });
  }

  it('has a state before training begins, and refuses an optimizer whose rate cannot be set', () => {
    class Own extends tf.Optimizer {
      static className = 'Own';
      applyGradients(): void {}
      getConfig(): tf.serialization.ConfigDict {
        return {};
      }
    }
    const scheduler = new LearningRateScheduler(ramp, { optimizer: new Own() });
    expect(scheduler.getState()).to.deep.equal({ offset: 0, plateau: null });
    scheduler.onTrainBegin();
    scheduler.onEpochBegin(0);
    expect(() => scheduler.onBatchBegin()).to.throw(TypeError, 'the rate of Own cannot be set');
  });

  it('without a model throws an error that says what to pass', () => {
    expect(() => new LearningRateScheduler(ramp).onTrainBegin()).to.throw(/\{ model \}.*\{ optimizer \}/);
  });

  it('does not guess the steps of earlier epochs if the size of the data set is unknown', async () => {
    const model = modelWith(tf.train.sgd(0.5));
    const data = tf.data.generator(function* () {
      yield { xs: tf.ones([2, 1]), ys: tf.zeros([2, 1]) };
    });
    const scheduler = new LearningRateScheduler(ramp, { model });
    const run = model.fitDataset(data, { initialEpoch: 1, epochs: 2, verbose: 0, callbacks: scheduler });
    expect(await failure(run)).to.match(/epoch 1 .*\{ batchesPerEpoch \}/);
    expect(kernel(model)).to.equal(1, 'nothing was trained');
  });

  it('refuses options that contradict each other', () => {
    expect(() => new LearningRateScheduler('own', { initialStep: 3 })).to.throw(TypeError, /initialStep/);
    expect(() => new LearningRateScheduler(ramp, { initialStep: -3 })).to.throw(
      RangeError,
      /initialStep is -3/,
    );
    expect(() => new LearningRateScheduler({} as never)).to.throw(TypeError, /learningRate is undefined/);
  });

  it('warns once if the schedule ends before the run', async () => {
    const model = modelWith(tf.train.sgd(0.5));
    const schedule = createSchedule({ type: 'cosine_decay_learning_rate', total_steps: 5, warmup_steps: 0 });
    const said = await warningsOf(async () => {
      await drivers.fit(model, new LearningRateScheduler(schedule, { model }));
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/0 from step 5 on/);
  });

  it('accepts an optimizer instead of a model', async () => {
    const optimizer = tf.train.adam(0.5);
    const model = modelWith(optimizer);
    const { history } = await drivers.fit(model, new LearningRateScheduler(ramp, { optimizer }));
    expect(history.lr).to.deep.equal([ramp(3), ramp(7)]);
    expect((optimizer as unknown as { learningRate: number }).learningRate).to.equal(ramp(7));
  });
});
