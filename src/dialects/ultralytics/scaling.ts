import type { Scaling } from '../scaling.ts';

/** The table by which an Ultralytics configuration is fitted to another run. */
export const ultralyticsScaling: Scaling = {
  sizes: {
    epochs: 'epochs',
    warmup_epochs: 'parts of epochs',
    batch: 'batch',
    nbs: 'least batch',
    lr0: 'rate',
    warmup_bias_lr: 'rate',
  },
  defaults: [
    { path: 'epochs', value: 100 },
    { path: 'warmup_epochs', value: 3 },
    { path: 'batch', value: 16 },
    { path: 'lr0', value: 0.01 },
    { path: 'warmup_bias_lr', value: 0.1 },
  ],
  elsewhere: { rate: 'optimizer: auto chooses it; write an optimizer and its lr0' },
};
