import { describeFires } from './fires.ts';

/** Configs that Model Garden refuses or leaves to an experiment, and its surprises. */

const experiment = (rate: string, more = ''): string =>
  `trainer: { train_steps: 1000, optimizer_config: { optimizer: { type: sgd }, learning_rate: { ${rate} }${more} } }\n`;
const cosine = 'type: cosine, cosine: { initial_learning_rate: 0.1, decay_steps: 1000 }';
const plain = experiment(cosine);
const stepwise = (boundaries: string, values: string): string =>
  experiment(`type: stepwise, stepwise: { boundaries: [${boundaries}], values: [${values}] }`);
const swings = (boundaries: string, values: string): string =>
  experiment(
    `type: step_cosine_with_offset, step_cosine_with_offset: { boundaries: [${boundaries}], values: [${values}] }`,
  );
const polynomial = (more: string): string =>
  experiment(`type: polynomial, polynomial: { initial_learning_rate: 0.1, ${more} }`);
const exponential = (more: string): string =>
  experiment(`type: exponential, exponential: { initial_learning_rate: 0.1, ${more} }`);

const warmed = (steps: number): string =>
  `trainer: { train_steps: 100, optimizer_config: { optimizer: { type: sgd }, learning_rate: { type: cosine, cosine: { initial_learning_rate: 0.1, decay_steps: 100 } }, warmup: { type: linear, linear: { warmup_steps: ${steps} } } } }\n`;

describeFires('model-garden', 'yaml', [
  { code: 'warmup-covers-run', text: warmed(200), at: '200', says: '200 steps', fine: warmed(10) },
  {
    code: 'left-to-experiment',
    text: 'trainer: { train_steps: 1000 }\n',
    at: 'trainer',
    says: 'the file has no optimizer_config',
    fine: plain,
  },
  {
    code: 'left-to-experiment',
    text: 'trainer: { train_steps: 1000, optimizer_config: { optimizer: { type: sgd } } }\n',
    at: 'optimizer_config',
    says: 'the file has no learning_rate',
    fine: plain,
  },
  {
    code: 'left-to-experiment',
    text: experiment(''),
    at: 'learning_rate',
    says: 'the file has no type in learning_rate',
    fine: plain,
  },
  {
    code: 'legacy',
    text: 'model: { model_params: { }, optimizer: { name: momentum } }\ntrain_dataset: { use_per_replica_batch_size: true }\n',
    at: 'model',
    fine: plain,
  },
  {
    code: 'inferred-type',
    text: experiment('cosine: { initial_learning_rate: 0.1, decay_steps: 1000 }'),
    at: 'cosine',
    says: 'write type: cosine',
    fine: plain,
  },
  {
    code: 'which-type',
    text: experiment(
      'cosine: { initial_learning_rate: 0.1, decay_steps: 1000 }, constant: { learning_rate: 0.1 }',
    ),
    at: 'learning_rate',
    says: 'of constant, cosine',
    fine: plain,
  },
  {
    code: 'unknown-type',
    text: experiment('type: cosin, cosine: { initial_learning_rate: 0.1, decay_steps: 1000 }'),
    at: 'cosin',
    says: 'no type "cosin"',
    fine: plain,
  },
  {
    code: 'not-chosen',
    text: experiment(`${cosine}, constant: { learning_rate: 0.1 }`),
    at: 'constant',
    says: 'type is cosine, so the block constant',
    fine: plain,
  },
  {
    code: 'not-chosen',
    text: plain.replace('type: sgd', 'type: sgd, adamw: { }'),
    at: 'adamw',
    says: 'type is sgd, so the block adamw',
    fine: plain.replace('type: sgd', 'type: sgd, sgd: { }'),
  },
  {
    code: 'no-warmup-type',
    text: experiment(cosine, ', warmup: { linear: { warmup_steps: 10 } }'),
    at: 'linear',
    says: 'write type: linear',
    fine: experiment(cosine, ', warmup: { type: linear, linear: { warmup_steps: 10 } }'),
  },
  {
    code: 'no-optimizer-type',
    text: plain.replace('type: sgd', ''),
    at: 'optimizer',
    fine: plain,
  },
  {
    code: 'missing',
    text: experiment('type: cosine, cosine: { initial_learning_rate: 0.1 }'),
    at: 'cosine',
    says: 'cosine has no decay_steps',
    fine: plain,
  },
  {
    code: 'missing',
    text: exponential('decay_steps: 10'),
    at: 'exponential',
    says: 'exponential has no decay_rate',
    fine: exponential('decay_steps: 10, decay_rate: 0.5'),
  },
  {
    code: 'missing',
    text: polynomial('power: 1.0'),
    at: 'polynomial',
    says: 'polynomial has no decay_steps',
    fine: polynomial('decay_steps: 10'),
  },
  {
    code: 'missing',
    text: experiment('type: power, power: { power: -0.5 }'),
    at: 'power',
    says: 'power has no initial_learning_rate',
    fine: experiment('type: power, power: { power: -0.5, initial_learning_rate: 0.1 }'),
  },
  {
    code: 'missing',
    text: experiment('type: power_linear, power_linear: { initial_learning_rate: 0.1 }'),
    at: 'power_linear',
    says: 'power_linear has no total_decay_steps',
    fine: experiment(
      'type: power_linear, power_linear: { initial_learning_rate: 0.1, total_decay_steps: 10 }',
    ),
  },
  {
    code: 'missing',
    text: experiment('type: power_with_offset, power_with_offset: { power: -0.5 }'),
    at: 'power_with_offset',
    says: 'power_with_offset has no initial_learning_rate',
    fine: experiment('type: power_with_offset, power_with_offset: { initial_learning_rate: 0.1 }'),
  },
  {
    code: 'missing',
    text: experiment(cosine, ', warmup: { type: linear, linear: { warmup_learning_rate: 0.01 } }'),
    at: 'linear',
    says: 'linear has no warmup_steps',
    fine: experiment(cosine, ', warmup: { type: linear, linear: { warmup_steps: 10 } }'),
  },
  {
    code: 'not-a-number',
    text: experiment('type: cosine, cosine: { initial_learning_rate: 0.1, decay_steps: 0, offset: 7 }'),
    at: '0',
    says: 'decay_steps: from step 7 on',
    fine: plain,
  },
  {
    code: 'not-a-number',
    text: polynomial('decay_steps: 0, offset: -7'),
    at: '0',
    says: 'decay_steps: from step 0 on',
    fine: polynomial('decay_steps: 1, offset: -7'),
  },
  {
    code: 'not-a-number',
    text: exponential('decay_steps: 0, decay_rate: 0.5'),
    at: '0',
    says: 'decay_steps: from step 0 on',
    fine: exponential('decay_steps: 1, decay_rate: 0.5'),
  },
  {
    code: 'not-a-number',
    text: swings('0, 999', '0.1, 0.01'),
    at: 'boundaries: [0, 999]',
    says: 'boundaries: from step 999 on',
    fine: swings('0, 1000', '0.1, 0.01'),
  },
  {
    code: 'must-end',
    text: swings('0, 500', '0.1, 0.01').replace('train_steps: 1000, ', ''),
    at: '500',
    says: 'from step 500 on',
    fine: swings('0, 1000', '0.1, 0.01'),
  },
  {
    code: 'values',
    text: stepwise('10, 20', '0.1, 0.2'),
    at: 'boundaries: [10, 20]',
    says: '2 boundaries need 3 values, not 2',
    fine: stepwise('10', '0.1, 0.2'),
  },
  {
    code: 'values',
    text: swings('0, 1000', '0.1, 0.2, 0.3'),
    at: 'boundaries: [0, 1000]',
    says: '2 boundaries need 2 values, not 3',
    fine: swings('0, 1000', '0.1, 0.2'),
  },
  { code: 'empty', text: stepwise('', '0.1'), at: 'boundaries: []', fine: stepwise('10', '0.1, 0.2') },
  { code: 'empty', text: swings('', ''), at: 'boundaries: []', fine: swings('0, 1000', '0.1, 0.2') },
  {
    code: 'empty',
    text: experiment('type: stepwise'),
    at: 'learning_rate',
    fine: stepwise('10', '0.1, 0.2'),
  },
  {
    code: 'empty',
    text: experiment('type: step_cosine_with_offset'),
    at: 'learning_rate',
    fine: swings('0, 1000', '0.1, 0.2'),
  },
  {
    code: 'not-ascending',
    text: stepwise('10, 10', '0.1, 0.2, 0.3'),
    at: 'boundaries: [10, 10]',
    fine: stepwise('10, 11', '0.1, 0.2, 0.3'),
  },
  {
    code: 'not-ascending',
    text: swings('0, 0', '0.1, 0.2'),
    at: 'boundaries: [0, 0]',
    fine: swings('0, 1000', '0.1, 0.2'),
  },
  {
    code: 'rises',
    text: polynomial('decay_steps: 10, end_learning_rate: 0.2'),
    at: '0.2',
    says: 'from 0.1 to 0.2',
    fine: polynomial('decay_steps: 10, end_learning_rate: 0.1'),
  },
  {
    code: 'swings',
    text: swings('5, 1000', '0.1, 0.2'),
    at: '5',
    says: 'boundaries start at 5',
    fine: swings('0, 1000', '0.1, 0.2'),
  },
  {
    code: 'cycle-offset',
    text: polynomial('decay_steps: 10, cycle: true, offset: 5'),
    at: '5',
    says: 'before step 5',
    fine: polynomial('decay_steps: 10, cycle: true, offset: -5'),
  },
  {
    code: 'cycle-offset',
    text: polynomial('decay_steps: 10, cycle: true, offset: 5, power: 0.5'),
    at: '5',
    fine: polynomial('decay_steps: 10, cycle: true, offset: 5, power: 0.0'),
  },
  {
    code: 'negative-power',
    text: polynomial('decay_steps: 10, power: -1.0'),
    at: '-1.0',
    says: 'power is -1',
    fine: polynomial('decay_steps: 10, power: 0.0'),
  },
]);
