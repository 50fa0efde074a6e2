import type { Scaling } from '../scaling.ts';

/** How a config of caffe is fitted to another run. */
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
  elsewhere: { batch: 'the net that the solver names holds it' },
};
