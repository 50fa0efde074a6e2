import type { Scaling } from '../scaling.ts';

/** The table by which a Caffe solver is fitted to another run. */
export const caffeScaling: Scaling = {
  sizes: {
    base_lr: 'rate',
    max_iter: 'steps',
    stepsize: 'steps',
    stepvalue: 'steps',
    'exp:gamma': 'power per step',
    'inv:gamma': 'per step',
    'sigmoid:gamma': 'per step',
  },
  elsewhere: {
    batch:
      'it is in the net that the solver names; change it there, and base_lr, max_iter and the steps with lrs set',
  },
};
