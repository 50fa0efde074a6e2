/** The frameworks of docs/schedules.md, in its order; `name` is their name in the tables. */

export interface Framework {
  readonly name: string;
  readonly title: string;
  /** Markdown for the page, before the calls of the framework. */
  readonly note: string;
  /** The form of its calls; Model Garden uses YAML. */
  readonly written: 'call' | 'entry' | 'yaml';
  /** Calls whose first argument is not the optimizer. */
  readonly withoutOptimizer: RegExp;
}

const NONE = /^$/;
const ALL = /./;

export const frameworks: readonly Framework[] = [
  {
    name: 'keras',
    title: 'Keras',
    note: '`keras.optimizers.schedules`, and `ReduceLROnPlateau` of `keras.callbacks`. Steps are optimizer updates.',
    written: 'call',
    withoutOptimizer: ALL,
  },
  {
    name: 'torch',
    title: 'torch',
    note:
      '`torch.optim.lr_scheduler`, and `SWALR` of `torch.optim.swa_utils`. The rate of the optimizer itself is `lr`. A step is a ' +
      'call of `scheduler.step()`: if you call it once per epoch, multiply numbers of steps by the updates per epoch.',
    written: 'call',
    withoutOptimizer: /^ChainedScheduler$/,
  },
  {
    name: 'optax',
    title: 'optax',
    note: '`optax.schedules`. Steps are optimizer updates.',
    written: 'call',
    withoutOptimizer: ALL,
  },
  {
    name: 'timm',
    title: 'timm',
    note:
      '`timm.scheduler`. The rate of the optimizer itself is `lr`. Numbers count epochs unless `t_in_epochs=False`: multiply ' +
      'them by the updates per epoch; then the rate changes at each update, not only between epochs.',
    written: 'call',
    withoutOptimizer: NONE,
  },
  {
    name: 'transformers',
    title: 'transformers',
    note: '`transformers.optimization`. The rate of the optimizer itself is `lr`. Steps are optimizer updates.',
    written: 'call',
    withoutOptimizer: NONE,
  },
  {
    name: 'fvcore',
    title: 'fvcore',
    note:
      '`fvcore.common.param_scheduler`. A scheduler is a function of the share of the run that has passed; `total` is the number ' +
      'of updates of the run, and values are rates.',
    written: 'call',
    withoutOptimizer: ALL,
  },
  {
    name: 'mmengine',
    title: 'mmengine',
    note:
      'An entry of `param_scheduler`. The rate of the optimizer itself is `lr`; several entries at once are a ' +
      '[`product`](#product). With `by_epoch=True` numbers count epochs: multiply them by the updates per epoch.',
    written: 'entry',
    withoutOptimizer: ALL,
  },
  {
    name: 'modelgarden',
    title: 'Model Garden',
    note: 'The `optimizer_config` of an experiment: `learning_rate.type` names the schedule. Steps are optimizer updates.',
    written: 'yaml',
    withoutOptimizer: ALL,
  },
];
