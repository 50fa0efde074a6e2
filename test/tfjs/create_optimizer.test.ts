import * as tf from '@tensorflow/tfjs';
import { expect } from 'chai';
import { constant, defineSchedule, float, message } from '../../src/define.ts';
import { load as loadOfFamilies } from '../../src/dialects.ts';
import { builtins, ConfigError, createRegistry, load } from '../../src/index.ts';
import {
  Adam,
  type CreateOptimizerOptions,
  createOptimizer,
  Momentum,
  type OptimizerDraft,
  RMSProp,
  ScheduledOptimizer,
} from '../../src/tfjs/index.ts';

const CONSTANT = 'learning_rate { constant_learning_rate { learning_rate: 0.5 } }';
const COSINE =
  'learning_rate { cosine_decay_learning_rate { learning_rate_base: 0.5 total_steps: 100 warmup_steps: 10 } }';
const adam = `adam_optimizer { ${COSINE} epsilon: 0.125 }`;
const momentum = (rate: string, more = ''): string => `momentum_optimizer { ${rate} ${more} }`;
const rms = `rms_prop_optimizer { ${CONSTANT} decay: 0.75 momentum_optimizer_value: 0.5 epsilon: 0.25 }`;
const train = (optimizer: string, more = ''): string => `optimizer { ${optimizer} } ${more}`;
const plateau = 'learning_rate { constant_learning_rate { } reduce_on_plateau { } }';

const madeOf = (text: string, options?: CreateOptimizerOptions) =>
  createOptimizer(load(text, { format: 'textproto' }), options);

describe('createOptimizer: optimizers of configs', () => {
  before(() => tf.setBackend('cpu'));

  it('makes Adam with its epsilon and the rate of its schedule', () => {
    const made = madeOf(adam);
    expect(made).to.be.instanceOf(Adam);
    expect(made).to.include({ epsilon: 0.125, beta1: 0.9, beta2: 0.999, flavour: 'keras', clipNorm: 0 });
    expect(made.learningRateAt(10)).to.equal(0.5);
    expect(made.learningRateAt(100)).to.equal(0);
    expect(made.currentLearningRate).to.equal(Math.fround(0.0002));
  });

  it('makes Momentum with its momentum', () => {
    const made = madeOf(momentum(CONSTANT, 'momentum_optimizer_value: 0.75'));
    expect(made).to.be.instanceOf(Momentum).and.include({ momentum: 0.75 });
  });

  it('makes RMSProp with all of its fields', () => {
    const made = madeOf(rms);
    expect(made).to.be.instanceOf(RMSProp);
    expect(made).to.include({ decay: 0.75, momentum: 0.5, epsilon: 0.25, upstreamDecay: false });
  });

  it('makes RMSProp with the decay of upstream’s code if upstreamDecay is set', () =>
    expect(madeOf(rms, { upstreamDecay: true })).to.include({ upstreamDecay: true, flavour: 'keras' }));

  it('uses the defaults of the proto for missing fields', () => {
    expect(madeOf(`rms_prop_optimizer { ${CONSTANT} }`)).to.include({
      decay: Math.fround(0.9),
      momentum: Math.fround(0.9),
      epsilon: 1,
    });
    expect(madeOf(`adam_optimizer { ${CONSTANT} }`)).to.include({ epsilon: Math.fround(1e-8) });
  });

  it('clips by global norm if the train config says so', () => {
    expect(madeOf(train(adam, 'gradient_clipping_by_norm: 10'))).to.include({ clipNorm: 10 });
    expect(madeOf(train(adam, 'gradient_clipping_by_norm: 0'))).to.include({ clipNorm: 0 });
    expect(madeOf(train(adam, 'gradient_clipping_by_norm: -1')), 'as upstream').to.include({ clipNorm: 0 });
  });

  it('multiplies the rate by the factor of reduce_on_plateau', () => {
    const made = madeOf(`adam_optimizer { ${plateau} }`);
    expect(made.plateau?.initial().factor).to.equal(1);
    made.factor = 0.5;
    expect(made.currentLearningRate).to.equal(Math.fround(0.002) / 2);
  });

  it('makes an instance of tf.Optimizer and ScheduledOptimizer, but not of another class', () => {
    expect(madeOf(adam)).to.be.instanceOf(tf.Optimizer);
    expect(madeOf(adam)).to.be.instanceOf(ScheduledOptimizer);
    expect(madeOf(adam)).to.not.be.instanceOf(Momentum);
    expect(tf.train.adam(0.1)).to.not.be.instanceOf(ScheduledOptimizer);
  });
});

describe('createOptimizer: a spec', () => {
  it('may leave fields out', () => {
    const made = createOptimizer({
      type: 'adam_optimizer',
      learning_rate: { type: 'constant_learning_rate', learning_rate: 0.04 },
    });
    expect(made)
      .to.be.instanceOf(Adam)
      .and.include({ epsilon: Math.fround(1e-8) });
    expect(made.currentLearningRate).to.equal(Math.fround(0.04));
  });

  it('gives the same optimizer as its text', () => {
    const result = load(momentum(COSINE, 'momentum_optimizer_value: 0.3'));
    if (!result.ok || result.optimizer === undefined) throw new Error('it does not load');
    const [ours, theirs] = [createOptimizer(result.optimizer), createOptimizer(result)];
    expect(ours).to.include({ momentum: Math.fround(0.3) });
    for (const step of [0, 5, 50]) expect(ours.learningRateAt(step)).to.equal(theirs.learningRateAt(step));
  });

  it('may have a plug-in type', () => {
    const halved = defineSchedule({
      type: 'halved',
      message: message('Halved', { rate: float({ default: 1 }) }),
      curve: ({ rate }) => constant(rate / 2),
    });
    const registry = createRegistry({ schedules: [halved], optimizers: [...builtins.optimizers.values()] });
    const made = createOptimizer(
      { type: 'momentum_optimizer', learning_rate: { type: 'halved', rate: 3 } },
      { registry },
    );
    expect(made.currentLearningRate).to.equal(1.5);
  });

  const wrong: readonly {
    readonly draft: object;
    readonly code: string;
    readonly path: readonly string[];
    readonly reason: string;
  }[] = [
    {
      draft: { type: 'adam_optimizer' },
      code: 'no-learning-rate',
      path: ['adam_optimizer'],
      reason: 'a spec without a learning rate',
    },
    {
      draft: { type: 'adamx' },
      code: 'field/unknown',
      path: ['adamx'],
      reason: 'a spec with an unknown type',
    },
    {
      draft: { type: 'adam_optimizer', learning_rate: { type: 'constant_learning_rate' }, epsilom: 1 },
      code: 'field/unknown',
      path: ['adam_optimizer', 'epsilom'],
      reason: 'a spec with an unknown field',
    },
  ];
  for (const { draft, code, path, reason } of wrong) {
    it(`refuses ${reason}`, () => {
      const thrown = thrownBy(() => createOptimizer(draft as OptimizerDraft));
      expect(thrown.diagnostics.map((each) => [each.code, each.path])).to.deep.include([code, path]);
    });
  }
});

const thrownBy = (body: () => unknown): ConfigError => {
  try {
    body();
  } catch (thrown) {
    if (thrown instanceof ConfigError) return thrown;
    throw thrown;
  }
  throw new Error('nothing was thrown');
};

describe('createOptimizer: inputs that give no optimizer', () => {
  it('refuses a config with errors', () => {
    const result = load('adam_optimizer { learning_rate { constant_learning_rate { learning_rat: 1 } } }');
    expect(thrownBy(() => createOptimizer(result)).diagnostics).to.equal(result.diagnostics);
  });

  it('refuses a config with only a learning rate', () => {
    const result = load('constant_learning_rate { learning_rate: 1 }');
    const { diagnostics, message: words } = thrownBy(() => createOptimizer(result));
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['optimizer/none']);
    expect(words).to.include('adam_optimizer');
  });

  it('refuses undefined', () =>
    expect(() => createOptimizer(undefined as never)).to.throw(
      TypeError,
      'an optimizer’s spec'.replace('’', "'"),
    ));

  it('refuses upstream’s decay in the flavour of TensorFlow 1', () =>
    expect(() => madeOf(rms, { flavour: 'tf1', upstreamDecay: true })).to.throw(TypeError, 'upstreamDecay'));
});

const V1 = 'fine_tune_checkpoint_version: V1';
const V2 = 'fine_tune_checkpoint_version: V2';
const falling = momentum(COSINE);

describe('createOptimizer: choice of the flavour', () => {
  const table: readonly {
    readonly text: string;
    readonly options: CreateOptimizerOptions;
    readonly flavour: string;
    readonly said: boolean;
    readonly reason: string;
  }[] = [
    {
      text: falling,
      options: {},
      flavour: 'keras',
      said: true,
      reason: 'a rate that changes, in a config that does not show its TensorFlow',
    },
    {
      text: falling,
      options: { flavour: 'keras' },
      flavour: 'keras',
      said: false,
      reason: 'set by the option',
    },
    { text: falling, options: { flavour: 'tf1' }, flavour: 'tf1', said: false, reason: 'set by the option' },
    {
      text: train(falling),
      options: {},
      flavour: 'keras',
      said: true,
      reason: 'a train config that does not show the version of TensorFlow',
    },
    {
      text: train(falling, 'fine_tune_checkpoint: "m"'),
      options: {},
      flavour: 'keras',
      said: true,
      reason: 'a checkpoint version that is not written',
    },
    {
      text: train(falling, V2),
      options: {},
      flavour: 'keras',
      said: false,
      reason: 'a checkpoint of TensorFlow 2',
    },
    {
      text: train(falling, V1),
      options: {},
      flavour: 'tf1',
      said: false,
      reason: 'a checkpoint of TensorFlow 1',
    },
    {
      text: train(falling, V1),
      options: { flavour: 'keras' },
      flavour: 'keras',
      said: false,
      reason: 'the option overrides the config',
    },
    {
      text: momentum(CONSTANT),
      options: {},
      flavour: 'keras',
      said: false,
      reason: 'both flavours agree if the rate is constant',
    },
    {
      text: momentum(plateau),
      options: {},
      flavour: 'keras',
      said: true,
      reason: 'a plateau changes the rate',
    },
    {
      text: momentum(COSINE, 'momentum_optimizer_value: 0'),
      options: {},
      flavour: 'keras',
      said: false,
      reason: 'both flavours agree without momentum',
    },
    {
      text: rms,
      options: {},
      flavour: 'keras',
      said: true,
      reason: 'the flavours differ: RMSProp starts from another mean square',
    },
    {
      text: rms,
      options: { upstreamDecay: true },
      flavour: 'keras',
      said: false,
      reason: 'the option asks for upstream’s code',
    },
    {
      text: train(rms, V1),
      options: { upstreamDecay: true },
      flavour: 'keras',
      said: false,
      reason: 'the option asks for upstream’s code',
    },
    {
      text: adam,
      options: {},
      flavour: 'keras',
      said: false,
      reason: 'the flavours of Adam differ only by rounding',
    },
  ];
  for (const { text, options, flavour, said, reason } of table) {
    it(`${flavour}${said ? ', with a finding' : ''}: ${reason}`, () => {
      const made = madeOf(text, options);
      expect(made.flavour).to.equal(flavour);
      expect(made.diagnostics.map(({ code }) => code)).to.deep.equal(said ? ['optimizer/flavour'] : []);
    });
  }

  const falls = 'learning_rate { linear { initial_learning_rate: 1 end_learning_rate: 0.1 total_steps: 9 } }';
  const stays = 'learning_rate { constant { learning_rate: 0.1 } }';
  const frameworks: readonly { readonly text: string; readonly differ: string | undefined }[] = [
    { text: `sgd { ${falls} momentum: 0.9 }`, differ: 'accumulated gradients' },
    { text: `sgd { ${falls} }`, differ: undefined },
    { text: `sgd { ${stays} momentum: 0.9 }`, differ: undefined },
    {
      text: `sgd { ${stays} weight_decay: 0.1 }`,
      differ: 'weight decay goes through the gradient in PyTorch',
    },
    {
      text: `adam { ${stays} weight_decay: 0.1 }`,
      differ: 'weight decay goes through the gradient in PyTorch',
    },
    { text: `adam { ${stays} }`, differ: 'epsilon is added after the correction' },
    { text: `adamw { ${stays} }`, differ: 'epsilon is added after the correction' },
    { text: `rmsprop { ${stays} }`, differ: 'epsilon is added to the root in PyTorch' },
  ];
  for (const { text, differ } of frameworks)
    it(`of frameworks: ${text}`, () => {
      const { diagnostics } = madeOf(text);
      expect(diagnostics.map(({ code }) => code)).to.deep.equal(
        differ === undefined ? [] : ['optimizer/framework'],
      );
      expect(diagnostics[0]?.message ?? '').to.include(differ ?? '');
      for (const flavour of ['keras', 'torch'] as const)
        expect(madeOf(text, { flavour }).diagnostics).to.deep.equal([]);
    });

  it('puts the finding at the name of the optimizer', () => {
    const [found] = madeOf(falling).diagnostics;
    expect(found).to.include({ severity: 'info' });
    const [{ start, end } = { start: 0, end: 0 }] = found?.ranges ?? [];
    expect(falling.slice(start, end)).to.equal('momentum_optimizer');
  });
});

describe('createOptimizer: a schedule that does not end with the run', () => {
  const table: readonly {
    readonly steps: number;
    readonly code: string | undefined;
    readonly reason: string;
  }[] = [
    { steps: 101, code: 'optimizer/ends-early', reason: 'the last step has a rate of 0' },
    {
      steps: 201,
      code: 'run/zero-tail',
      reason: 'load already reports the many steps at rate 0: they are not reported again',
    },
    { steps: 50, code: 'run/stops-early', reason: 'the run ends before the schedule, which load reports' },
    { steps: 100, code: undefined, reason: 'the run ends with the schedule' },
    { steps: 0, code: undefined, reason: 'the end of the run is unknown' },
  ];
  for (const { steps, code, reason } of table) {
    it(`${steps} steps of 100: ${reason}`, () => {
      const { diagnostics } = madeOf(train(adam, `num_steps: ${steps}`));
      const codes = diagnostics.map((each) => `${each.code}, ${each.severity}`);
      expect(codes).to.deep.equal(code === undefined ? [] : [`${code}, warning`]);
    });
  }

  it('is reported for a copy of the API too, whose schedules have no place', () => {
    const result = loadOfFamilies(
      'train_config { batch_size: 8 num_steps: 101 optimizer { adam_optimizer { learning_rate { polynomial_decay_learning_rate { initial_learning_rate: 0.1 decay_steps: 100 power: 1 } } } } }',
      { dialect: 'od-forks' },
    );
    const { diagnostics } = createOptimizer(result as never);
    expect(diagnostics.map(({ code, ranges }) => [code, ranges])).to.deep.equal([
      ['optimizer/ends-early', []],
    ]);
  });
});
