import type { Row } from './row.ts';

/** Plans of Ultralytics, without a warm-up. */

const args = (more: string): string =>
  `task: detect\nmode: train\nmodel: yolov8n.pt\nlr0: 0.5\nlrf: 0.5\nepochs: 100\nbatch: 64\nnbs: 64\nwarmup_epochs: 0\nmomentum: 0.75\nweight_decay: 0.25\n${more}`;

export const ultralytics = (
  [
    {
      reason: 'a version that is newer than all known ones',
      text: args('optimizer: SGD\n'),
      options: { dialectVersion: '9.0.0', run: { examples: 640 } },
      others: { momentum: 0.75, weight_decay: 0.25, accumulate: 1 },
      rates: [[500, 0.375]],
    },
    {
      reason: 'versions without auto take SGD by default',
      text: args(''),
      options: { dialectVersion: '8.0.0', run: { examples: 640 } },
      codes: ['ultralytics/late'],
      optimizer: { type: 'SGD', lr: 0.5, momentum: 0.75, weight_decay: 0.25 },
      others: { momentum: 0.8, weight_decay: 0.25, accumulate: 1 },
    },
    {
      reason: 'SGD, on a line that falls once per epoch of ten batches',
      text: args('optimizer: SGD\n'),
      optimizer: { type: 'SGD', lr: 0.5, momentum: 0.75, weight_decay: 0.25 },
      others: { momentum: 0.75, weight_decay: 0.25, accumulate: 1 },
      phases: [['decay', 0, 1000]],
      rates: [
        [0, 0.5],
        [9, 0.5],
        [10, 0.4975],
        [500, 0.375],
      ],
    },
    ...(
      [
        ['fraction: 0.5', 1280],
        ['fraction: 640', 1280],
        ['fraction: 1000', 640],
        ['fraction: 1.0', 640],
        ['fraction: [0.5, 0.5]', 640],
      ] as const
    ).map(([fraction, examples]) => ({
      reason: `${fraction} uses 640 of ${examples} images`,
      text: args(`optimizer: SGD\n${fraction}\n`),
      options: { dialectVersion: '8.4.190', run: { examples } },
      others: { momentum: 0.75, weight_decay: 0.25, accumulate: 1 },
      phases: [['decay', 0, 1000]] as const,
      rates: [
        [9, 0.5],
        [10, 0.4975],
      ] as const,
    })),
    {
      reason: 'auto counts the updates of the images that are used',
      text: args('optimizer: auto\nfraction: 0.5\n'),
      options: { dialectVersion: '8.4.190', run: { examples: 12800, classes: 3 } },
      codes: ['ultralytics/auto'],
      optimizer: { type: 'AdamW', lr: 0.001429, momentum: 0.9, weight_decay: 0.25 },
      others: { momentum: 0.9, weight_decay: 0.25, accumulate: 1 },
    },
    {
      reason: 'auto counts one class with single_cls',
      text: args('optimizer: auto\nsingle_cls: true\n'),
      codes: ['ultralytics/auto'],
      optimizer: { type: 'AdamW', lr: 0.002, momentum: 0.9, weight_decay: 0.25 },
      others: { momentum: 0.9, weight_decay: 0.25, accumulate: 1 },
    },
    {
      reason: 'before 8.3.79 auto counts the classes of the data, even with single_cls',
      text: args('optimizer: auto\nsingle_cls: true\n'),
      options: { dialectVersion: '8.3.78', run: { examples: 640, classes: 6 } },
      codes: ['ultralytics/auto'],
      optimizer: { type: 'AdamW', lr: 0.001, momentum: 0.9, weight_decay: 0.25 },
      others: { momentum: 0.9, weight_decay: 0.25, accumulate: 1 },
    },
    {
      reason: 'a cosine',
      text: args('optimizer: SGD\ncos_lr: true\n'),
      others: { momentum: 0.75, weight_decay: 0.25, accumulate: 1 },
      rates: [
        [509, 0.375],
        [500, 0.375],
      ],
    },
    {
      reason: 'updates after two batches of half the nominal size',
      text: args('optimizer: Adam\n').replace('batch: 64', 'batch: 32'),
      options: { dialectVersion: '8.4.190', run: { examples: 320 } },
      optimizer: { type: 'Adam', lr: 0.5, momentum: 0.75, weight_decay: 0.25 },
      others: { momentum: 0.75, weight_decay: 0.25, accumulate: 2 },
    },
    {
      reason: 'optimizer: auto sets its own momentum for more than 10,000 updates',
      text: args('optimizer: auto\n'),
      options: { dialectVersion: '8.4.190', run: { examples: 6464 } },
      codes: ['ultralytics/auto'],
      optimizer: { type: 'MuSGD', lr: 0.01, momentum: 0.9, weight_decay: 0.25 },
      others: { momentum: 0.9, weight_decay: 0.25, accumulate: 1 },
    },
    {
      reason: 'the choice of auto for exactly 10,000 updates depends on the number of classes',
      text: args('optimizer: auto\n'),
      options: { dialectVersion: '8.4.190', run: { examples: 6400, classes: 6 } },
      codes: ['ultralytics/auto'],
      optimizer: { type: 'AdamW', lr: 0.001, momentum: 0.9, weight_decay: 0.25 },
      others: { momentum: 0.9, weight_decay: 0.25, accumulate: 1 },
    },
  ] as const satisfies readonly Partial<Row>[]
).map(
  (row): Row => ({
    dialect: 'ultralytics',
    format: 'yaml',
    options: { dialectVersion: '8.4.190', run: { examples: 640 } },
    ...row,
  }),
);
