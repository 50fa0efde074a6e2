import type { Scaling } from '../scaling.ts';

/** The table by which a Detectron2 config is fitted to another run. */
export const detectron2Scaling: Scaling = {
  sizes: {
    'SOLVER.MAX_ITER': 'steps',
    'SOLVER.STEPS': 'steps',
    'SOLVER.WARMUP_ITERS': 'steps',
    'SOLVER.BASE_LR': 'rate',
    'SOLVER.BASE_LR_END': 'rate',
    'SOLVER.IMS_PER_BATCH': 'batch',
  },
  defaults: [
    { path: 'SOLVER.MAX_ITER', value: 40_000 },
    { path: 'SOLVER.STEPS', value: 30_000, of: ['WarmupMultiStepLR'] },
    { path: 'SOLVER.WARMUP_ITERS', value: 1000 },
    { path: 'SOLVER.BASE_LR', value: 0.001 },
    { path: 'SOLVER.IMS_PER_BATCH', value: 16 },
  ],
};
