import type { Row } from './row.ts';

/** Shares of a soft-start schedule in NVIDIA TAO. */

/** Shares of a soft-start schedule that each network takes or refuses before training. */
export const shares: readonly Row[] = (
  [
    ['detectnet_v2', 0.5, 0.5, []],
    ['detectnet_v2', 0.75, 0.5, ['tao/share-order']],
    ['detectnet_v2', 0, 0.5, []],
    ['detectnet_v2', 0.5, 1, ['tao/range']],
    ['ssd', 0.25, 0.5, []],
    ['ssd', 0.5, 0.5, ['tao/share-order']],
    ['ssd', 0, 0.5, ['tao/range']],
    ['ssd', 0.5, 1, ['tao/range']],
    ['yolo_v4', 0, 0.5, []],
    ['yolo_v4', 0.5, 1, []],
    ['yolo_v4', 0.5, 0.5, ['tao/share-order']],
    ['yolo_v4', 0.5, 1.5, ['tao/range']],
  ] as const
).map(([message, start, fall, codes]) => ({
  reason: `${message}: soft_start ${start} and annealing ${fall}`,
  dialect: 'tao',
  text: `training_config { batch_size_per_gpu: 10 num_epochs: 10 learning_rate { soft_start_annealing_schedule { min_learning_rate: 0.25 max_learning_rate: 0.5 soft_start: ${start} annealing: ${fall} } } optimizer { adam { beta1: 0.5 beta2: 0.5 epsilon: 0.5 } } }`,
  options: { message, run: { examples: 100 } },
  codes,
}));
