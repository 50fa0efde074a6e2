import { type Row, warmedUp } from './row.ts';

/** Plans of DeepLab2. */

const deeplab2Of = (more: string): string =>
  `trainer_options { solver_options { base_learning_rate: 0.5 training_number_of_steps: 100 ${more} } } train_dataset_options { batch_size: 8 }`;
export const deeplab2 = (
  [
    {
      reason: 'SGD has a momentum',
      text: deeplab2Of('optimizer: "sgd" learning_policy: "cosine"'),
      optimizer: { type: 'sgd', weight_decay: 0 },
      others: { momentum: 0.9, weight_decay: 0 },
    },
    {
      reason: 'a square, with Adam',
      text: deeplab2Of('learning_policy: "poly" poly_learning_power: 2'),
      optimizer: { type: 'adam', weight_decay: 0 },
      phases: [['decay', 0, 100]],
      end: 100,
      rates: [
        [50, 0.125],
        [100, 0],
      ],
    },
    {
      reason: 'a cosine',
      text: deeplab2Of('learning_policy: "cosine"'),
      phases: [['decay', 0, 100]],
      end: 100,
      rates: [
        [50, 0.25],
        [100, 0],
      ],
    },
    {
      reason: 'a warm-up from 0, after which the decay continues as if there had been no warm-up',
      text: deeplab2Of('learning_policy: "poly" poly_learning_power: 1 warmup_steps: 10'),
      codes: ['deeplab2/drops-after-warmup'],
      phases: warmedUp,
      end: 100,
      rates: [
        [0, 0],
        [5, 0.25],
        [10, 0.45],
        [50, 0.25],
      ],
    },
    {
      reason: 'a rate that stays the same after a warm-up, and so does not drop at its end',
      text: deeplab2Of('learning_policy: "poly" poly_end_learning_rate: 0.5 warmup_steps: 10'),
      rates: [
        [5, 0.25],
        [10, 0.5],
        [90, 0.5],
      ],
    },
    {
      reason: 'a rate that rises after a warm-up',
      text: deeplab2Of(
        'learning_policy: "poly" poly_learning_power: 1 poly_end_learning_rate: 0.75 warmup_steps: 10',
      ),
      codes: ['deeplab2/end-above-base'],
      rates: [[20, 0.55]],
    },
    {
      // trainer_utils.WarmUp: no step is below a negative number, so there is no warm-up.
      reason: 'a warm-up of a negative length',
      text: deeplab2Of('learning_policy: "poly" poly_learning_power: 1 warmup_steps: -5'),
      codes: ['field/unusual'],
      phases: [['decay', 0, 100]],
      end: 100,
      rates: [[50, 0.25]],
    },
    {
      reason: 'a policy that does not exist: nothing else is said',
      text: deeplab2Of('learning_policy: "step" warmup_steps: 10 optimizer: "lamb"'),
      codes: ['deeplab2/unknown-policy'],
    },
    {
      reason: 'an optimizer that does not exist: nothing else is said',
      text: deeplab2Of('learning_policy: "poly" warmup_steps: 10 optimizer: "lamb"'),
      codes: ['deeplab2/unknown-optimizer'],
    },
  ] as const satisfies readonly Partial<Row>[]
).map((row): Row => ({ dialect: 'deeplab2', others: { weight_decay: 0 }, ...row }));
