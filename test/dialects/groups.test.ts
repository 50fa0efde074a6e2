import { expect } from 'chai';
import { type DialectLoadOptions, load } from '../../src/dialects.ts';

/** Parameter groups in configs of other families: their names, their patterns, and their rates at step 0. */

interface Case {
  readonly reason: string;
  readonly dialect: string;
  readonly format: 'textproto' | 'yaml';
  readonly text: string;
  readonly options?: DialectLoadOptions;
  readonly groups: readonly (readonly [name: string, match: string | undefined, rate: number])[];
}

/** A config of EasyRec with an optimizer for each rate. */
const easyrec = (rates: readonly number[], model = 'DeepFM'): string =>
  `train_config { num_steps: 100 ${rates
    .map(
      (rate) =>
        `optimizer_config { adam_optimizer { learning_rate { constant_learning_rate { learning_rate: ${rate} } } } }`,
    )
    .join(' ')} } model_config { model_class: "${model}" }`;
const solver = (fields: string): string =>
  `SOLVER: { BASE_LR: 0.5, MAX_ITER: 100, STEPS: "(50, 75)", WARMUP_ITERS: 0, ${fields} }\n`;
const deeplab2 = (more: string): string =>
  `experiment_name: "x" trainer_options { solver_options { base_learning_rate: 0.5 training_number_of_steps: 100 ${more} } }`;

const cases: readonly Case[] = [
  {
    reason: 'a single optimizer trains all parameters',
    dialect: 'easyrec',
    format: 'textproto',
    text: easyrec([0.5]),
    groups: [['all', undefined, 0.5]],
  },
  {
    reason: 'two optimizers are for embeddings and the rest',
    dialect: 'easyrec',
    format: 'textproto',
    text: easyrec([0.5, 0.25]),
    groups: [
      ['embeddings', undefined, 0.5],
      ['rest', undefined, 0.25],
    ],
  },
  {
    reason: 'of two optimizers of WideAndDeep, one is for the wide part and the other for the rest',
    dialect: 'easyrec',
    format: 'textproto',
    text: easyrec([0.5, 0.25], 'WideAndDeep'),
    groups: [
      ['wide', undefined, 0.5],
      ['rest', undefined, 0.25],
    ],
  },
  {
    reason: 'three optimizers of WideAndDeep are for the wide part, the embeddings and the rest',
    dialect: 'easyrec',
    format: 'textproto',
    text: easyrec([0.5, 0.25, 0.125], 'WideAndDeep'),
    groups: [
      ['wide', undefined, 0.5],
      ['deep embeddings', undefined, 0.25],
      ['rest', undefined, 0.125],
    ],
  },
  {
    reason: 'part optimizers of TorchEasyRec inherit the schedule of the dense optimizer, but not its rate',
    dialect: 'easyrec',
    format: 'textproto',
    text: 'train_config { num_steps: 100 dense_optimizer { adam_optimizer { lr: 0.5 } constant_learning_rate { } part_optimizers { regex_pattern: "tower" sgd_optimizer { lr: 0.125 } } } sparse_optimizer { adagrad_optimizer { lr: 0.25 } constant_learning_rate { } } }',
    groups: [
      ['dense', undefined, 0.5],
      ['sparse', undefined, 0.25],
      ['part tower', undefined, 0.125],
    ],
  },
  {
    reason: 'a factor for biases in Detectron2 makes a group',
    dialect: 'detectron2',
    format: 'yaml',
    text: solver('BIAS_LR_FACTOR: 2.0'),
    groups: [
      ['bias', '*bias', 1],
      ['rest', undefined, 0.5],
    ],
  },
  {
    reason: 'a factor of 1 makes no group',
    dialect: 'detectron2',
    format: 'yaml',
    text: solver('BIAS_LR_FACTOR: 1.0'),
    groups: [['all', undefined, 0.5]],
  },
  {
    reason: 'a multiplier for the backbone in DeepLab2 makes a group',
    dialect: 'deeplab2',
    format: 'textproto',
    text: deeplab2('backbone_learning_rate_multiplier: 0.5'),
    groups: [
      ['backbone', undefined, 0.25],
      ['rest', undefined, 0.5],
    ],
  },
  {
    reason: 'the backbone’s multiplier also applies with a cosine',
    dialect: 'deeplab2',
    format: 'textproto',
    text: deeplab2('learning_policy: "cosine" backbone_learning_rate_multiplier: 0.5'),
    groups: [
      ['backbone', undefined, 0.25],
      ['rest', undefined, 0.5],
    ],
  },
  {
    reason: 'without a multiplier there is no group',
    dialect: 'deeplab2',
    format: 'textproto',
    text: deeplab2(''),
    groups: [['all', undefined, 0.5]],
  },
  {
    reason: 'scopes of Cap2Det: the last match counts, and a factor of 0 freezes the parameters',
    dialect: 'od-forks',
    format: 'textproto',
    text: 'train_config { max_steps: 1000 optimizer { adam { } } learning_rate: 0.5 gradient_multiplier { scope: "a" multiplier: 0 } gradient_multiplier { scope: "a/b" multiplier: 2 } }',
    options: { dialectVersion: 'cap2det' },
    groups: [
      ['a/b', 'a/b*', 0.5],
      ['a', 'a*', 0],
      ['rest', undefined, 0.5],
    ],
  },
];

describe('groups of other families', () => {
  for (const { reason, dialect, format, text, options = {}, groups } of cases)
    it(`${dialect}: ${reason}`, () => {
      const result = load(text, { format, dialect, ...options });
      if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('; '));
      expect(
        result.groups.map(({ name, match, hyperparameters }) => [
          name,
          match,
          Math.fround(hyperparameters.learning_rate!(0)),
        ]),
      ).to.deep.equal(groups);
    });
});

/** Defaults that differ between projects whose files look the same; rates worked out by hand. */
describe('defaults of the forks', () => {
  const text =
    'train_config { num_steps: 1000 optimizer { adam_optimizer { learning_rate { exponential_decay_learning_rate { initial_learning_rate: 1 staircase: false } } } } }';
  for (const { dialectVersion, rate, reason } of [
    { dialectVersion: 'efifstr', rate: 0.9 ** (1000 / 10_000), reason: '0.9 every 10000 steps' },
    { dialectVersion: 'aster', rate: 0.95 ** (1000 / 4_000_000), reason: '0.95 every 4000000 steps' },
  ])
    it(`${dialectVersion}: ${reason}`, () => {
      const result = load(text, { format: 'textproto', dialect: 'od-forks', dialectVersion });
      expect(result.ok && result.schedule(1000)).to.be.closeTo(rate, 1e-7);
    });
});
