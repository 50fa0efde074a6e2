import { type Row, warmedUp } from './row.ts';

/** Plans of Detectron2. */

const detectron2Of = (more: string): string =>
  `SOLVER: { BASE_LR: 0.5, MAX_ITER: 100, WARMUP_FACTOR: 0.5, MOMENTUM: 0.5, WEIGHT_DECAY: 0.25, ${more} }\n`;

export const detectron2 = (
  [
    {
      reason: 'DeepLab: a fall without a warm-up',
      text: detectron2Of('LR_SCHEDULER_NAME: WarmupPolyLR, WARMUP_ITERS: 0, POLY_LR_POWER: 2.0'),
      phases: [['decay', 0, 100]],
      end: 100,
      rates: [
        [0, 0.5],
        [50, 0.125],
      ],
    },
    {
      reason: 'Python code in a tag outside of SOLVER, which Detectron2 would run',
      text: `MODEL: { SIZES: !!python/object/apply:eval ["[2**3]"] }\n${detectron2Of('WARMUP_ITERS: 0, STEPS: "(50,)"')}`,
      rates: [
        [0, 0.5],
        [50, 0.05],
      ],
    },
    {
      reason: 'Python code in a tag of STEPS, which is never run here',
      text: detectron2Of('WARMUP_ITERS: 0, STEPS: !!python/object/apply:eval ["(50,)"]'),
      codes: ['yaml/tag'],
    },
    {
      reason: 'faults of the warm-up and of STEPS, both of which are reported',
      text: detectron2Of('WARMUP_ITERS: 0, WARMUP_METHOD: burnin, STEPS: "(50, 100)"'),
      codes: ['detectron2/unknown-warmup', 'detectron2/step-at-end'],
    },
    {
      reason: 'an unknown warm-up of an unknown scheduler',
      text: detectron2Of('LR_SCHEDULER_NAME: CosineLR, WARMUP_METHOD: burnin'),
      codes: ['detectron2/unknown-scheduler', 'detectron2/unknown-warmup'],
    },
    {
      reason: 'fixed steps of a run of more than 1,000,000 updates, which fvcore cannot look up at its end',
      text: detectron2Of('LR_SCHEDULER_NAME: WarmupStepWithFixedGammaLR').replace(
        'MAX_ITER: 100',
        'MAX_ITER: 1000001',
      ),
      codes: ['detectron2/past-end'],
    },
    {
      reason:
        'a schedule rescaled to the steps after the warm-up, of which there are none: fvcore divides by 0 after the last update',
      text: detectron2Of('WARMUP_ITERS: 100, STEPS: "(50,)", RESCALE_INTERVAL: true'),
      codes: ['detectron2/warmup-covers-run'],
      rates: [[50, 0.375]],
    },
    {
      reason:
        'such a schedule in a run of more than 1,000,000 updates: fvcore divides by 0 before the last update',
      text: detectron2Of('WARMUP_ITERS: 1000001, STEPS: "(50,)", RESCALE_INTERVAL: true').replace(
        'MAX_ITER: 100',
        'MAX_ITER: 1000001',
      ),
      codes: ['detectron2/past-end'],
    },
    {
      reason: 'twice the processes: twice the rate, and half the updates, rounded as Python does',
      text: detectron2Of('WARMUP_ITERS: 21, STEPS: "(61,)", REFERENCE_WORLD_SIZE: 4'),
      options: { run: { processes: 8 } },
      codes: ['detectron2/scaled'],
      phases: [
        ['warm-up', 0, 10],
        ['decay', 10, 40],
      ],
      rates: [
        [0, 0.5],
        [10, 1],
        [29, 1],
        [30, 0.1],
      ],
    },
    {
      reason: 'the number of processes that the config is for',
      text: detectron2Of('WARMUP_ITERS: 0, STEPS: "(50,)", REFERENCE_WORLD_SIZE: 4'),
      options: { run: { processes: 4 } },
      rates: [[49, 0.5]],
    },
    {
      reason: 'a number of processes below 0',
      text: detectron2Of('REFERENCE_WORLD_SIZE: -4'),
      codes: ['detectron2/not-positive'],
    },
    {
      reason: 'a number of processes that is not whole',
      text: detectron2Of('REFERENCE_WORLD_SIZE: 4.0'),
      codes: ['detectron2/not-whole'],
    },
    {
      reason: 'a step at 0, which fvcore refuses',
      text: detectron2Of('STEPS: "(0, 50)"'),
      codes: ['detectron2/steps-order'],
    },
    {
      reason: 'no decays, which fvcore refuses',
      text: detectron2Of('LR_SCHEDULER_NAME: WarmupStepWithFixedGammaLR, WARMUP_ITERS: 0, NUM_DECAYS: 0'),
      codes: ['field/range'],
    },
    {
      reason: 'more decays than fit into memory',
      text: detectron2Of('LR_SCHEDULER_NAME: WarmupStepWithFixedGammaLR, NUM_DECAYS: 1000000000'),
      codes: ['field/range'],
    },
    {
      reason: 'decays by a factor of 0, which fvcore refuses',
      text: detectron2Of('LR_SCHEDULER_NAME: WarmupStepWithFixedGammaLR, WARMUP_ITERS: 0, GAMMA: 0.0'),
      codes: ['detectron2/not-positive'],
    },
    {
      reason: 'a run of 3,000,000 updates: fvcore ends the warm-up a millionth of the run early',
      text: detectron2Of('WARMUP_ITERS: 1000, WARMUP_METHOD: constant').replace(
        'MAX_ITER: 100',
        'MAX_ITER: 3000000',
      ),
      rates: [
        [997, 0.25],
        [998, 0.5],
      ],
    },
    {
      reason:
        'a run of 3,000,000 updates whose fall is rescaled: fvcore ends the warm-up a millionth of the run early',
      text: detectron2Of('WARMUP_ITERS: 1000, WARMUP_METHOD: constant, RESCALE_INTERVAL: true').replace(
        'MAX_ITER: 100',
        'MAX_ITER: 3000000',
      ),
      rates: [
        [997, 0.25],
        [998, 0.5],
      ],
    },
    {
      reason: 'a cosine with a base rate of 0, by which Detectron2 divides',
      text: detectron2Of('WARMUP_ITERS: 0, LR_SCHEDULER_NAME: WarmupCosineLR').replace(
        'BASE_LR: 0.5',
        'BASE_LR: 0.0',
      ),
      codes: ['detectron2/not-positive'],
    },
    {
      reason: 'the optimizer, and a list of two steps after a warm-up',
      text: detectron2Of('WARMUP_ITERS: 10, STEPS: "(50, 75)", GAMMA: 0.5'),
      optimizer: { type: 'SGD', momentum: 0.5, nesterov: false, weight_decay: 0.25 },
      phases: warmedUp,
      rates: [
        [0, 0.25],
        [5, 0.375],
        [10, 0.5],
        [49, 0.5],
        [50, 0.25],
        [75, 0.125],
      ],
    },
    {
      reason: 'another optimizer, steps as a list, and no warm-up',
      text: detectron2Of('WARMUP_ITERS: 0, STEPS: [50, 75], GAMMA: 0.5, NESTEROV: true, OPTIMIZER: ADAMW'),
      optimizer: { type: 'ADAMW', momentum: 0.5, nesterov: true, weight_decay: 0.25 },
      phases: [['decay', 0, 100]],
      rates: [
        [0, 0.5],
        [50, 0.25],
        [75, 0.125],
      ],
    },
    {
      reason: 'a warm-up at a constant share',
      text: detectron2Of('WARMUP_ITERS: 10, STEPS: "(50,)", WARMUP_METHOD: constant'),
      rates: [
        [0, 0.25],
        [9, 0.25],
        [10, 0.5],
      ],
    },
    {
      reason: 'a cosine over the whole run, to a rate above 0',
      text: detectron2Of('LR_SCHEDULER_NAME: WarmupCosineLR, WARMUP_ITERS: 10, BASE_LR_END: 0.25'),
      end: 100,
      phases: warmedUp,
      rates: [[50, 0.375]],
    },
    {
      reason: 'a list compressed into the steps after the warm-up',
      text: detectron2Of('WARMUP_ITERS: 10, STEPS: "(50, 75)", GAMMA: 0.5, RESCALE_INTERVAL: true'),
      rates: [
        [10, 0.5],
        [54, 0.5],
        [55, 0.25],
        [77, 0.25],
        [78, 0.125],
      ],
    },
    {
      reason: 'WarmupCosineLR does not use STEPS',
      text: detectron2Of('LR_SCHEDULER_NAME: WarmupCosineLR, WARMUP_ITERS: 0, STEPS: "(0, 750)"'),
      end: 100,
      rates: [
        [0, 0.5],
        [50, 0.25],
      ],
    },
    {
      reason: 'a cosine compressed into the steps after the warm-up',
      text: detectron2Of('LR_SCHEDULER_NAME: WarmupCosineLR, WARMUP_ITERS: 10, RESCALE_INTERVAL: true'),
      end: 100,
      rates: [
        [0, 0.25],
        [10, 0.5],
        [55, 0.25],
      ],
    },
    {
      reason: 'one decay in the middle of the run',
      text: detectron2Of(
        'LR_SCHEDULER_NAME: WarmupStepWithFixedGammaLR, WARMUP_ITERS: 0, NUM_DECAYS: 1, GAMMA: 0.5',
      ),
      codes: ['detectron2/last-update'],
      end: 100,
      rates: [
        [49, 0.5],
        [50, 0.25],
      ],
    },
    {
      reason: 'so many decays that their steps fill no line',
      text: detectron2Of(
        'LR_SCHEDULER_NAME: WarmupStepWithFixedGammaLR, WARMUP_ITERS: 0, NUM_DECAYS: 11, GAMMA: 0.5',
      ),
      codes: ['detectron2/last-update'],
      end: 100,
      rates: [[0, 0.5]],
    },
    {
      reason: 'three decays in equal stretches',
      text: detectron2Of(
        'LR_SCHEDULER_NAME: WarmupStepWithFixedGammaLR, WARMUP_ITERS: 0, NUM_DECAYS: 3, GAMMA: 0.5',
      ),
      codes: ['detectron2/last-update'],
      end: 100,
      rates: [
        [24, 0.5],
        [25, 0.25],
        [50, 0.125],
        [75, 0.0625],
      ],
    },
    {
      reason: 'a power of the remaining share of the run, times the warm-up',
      text: detectron2Of('LR_SCHEDULER_NAME: WarmupPolyLR, WARMUP_ITERS: 50, POLY_LR_POWER: 2.0'),
      end: 100,
      rates: [
        [0, 0.25],
        [25, 0.5 * 0.75 * 0.5625],
        [50, 0.125],
        [100, 0],
      ],
    },
    {
      reason: 'a line that stays at the share POLY_LR_CONSTANT_ENDING',
      text: detectron2Of(
        'LR_SCHEDULER_NAME: WarmupPolyLR, WARMUP_ITERS: 10, WARMUP_METHOD: constant, POLY_LR_POWER: 1.0, POLY_LR_CONSTANT_ENDING: 0.25',
      ),
      end: 100,
      rates: [
        [0, 0.25],
        [5, 0.2375],
        [50, 0.25],
        [75, 0.125],
        [90, 0.125],
      ],
    },
    {
      reason: 'a warm-up that ends at 90 % of the rate',
      text: detectron2Of('WARMUP_ITERS: 60, STEPS: "(50,)", GAMMA: 0.9'),
      rates: [[60, 0.45]],
    },
    {
      reason: 'a warm-up that ends at 89 % of the rate, which is reported',
      text: detectron2Of('WARMUP_ITERS: 60, STEPS: "(50,)", GAMMA: 0.89'),
      codes: ['detectron2/warmup-to-less'],
    },
    {
      reason: 'a warm-up as long as the run',
      text: detectron2Of('WARMUP_ITERS: 100, STEPS: "()"'),
      codes: ['detectron2/warmup-covers-run'],
      rates: [[50, 0.375]],
    },
  ] as const satisfies readonly Partial<Row>[]
).map(
  (row): Row => ({
    dialect: 'detectron2',
    format: 'yaml',
    others: { momentum: 0.5, weight_decay: 0.25 },
    ...row,
  }),
);
