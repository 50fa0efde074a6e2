/**
 * Schedulers of PyTorch, which DeepSpeed takes too, with their parameters; undefined if these cannot be written in JSON.
 * Source: pytorch/pytorch, torch/optim/lr_scheduler.py, and deepspeedai/DeepSpeed, runtime/engine.py.
 */
const momenta = ['cycle_momentum', 'base_momentum', 'max_momentum'];

export const torchSchedulers: { readonly [type: string]: readonly string[] | undefined } = {
  LambdaLR: undefined,
  MultiplicativeLR: undefined,
  SequentialLR: undefined,
  ChainedScheduler: undefined,
  StepLR: ['step_size', 'gamma'],
  MultiStepLR: ['milestones', 'gamma'],
  ConstantLR: ['factor', 'total_iters'],
  LinearLR: ['start_factor', 'end_factor', 'total_iters'],
  ExponentialLR: ['gamma'],
  PolynomialLR: ['total_iters', 'power'],
  CosineAnnealingLR: ['T_max', 'eta_min'],
  CosineAnnealingWarmRestarts: ['T_0', 'T_mult', 'eta_min'],
  CyclicLR: [
    'base_lr',
    'max_lr',
    'step_size_up',
    'step_size_down',
    'mode',
    'gamma',
    'scale_mode',
    ...momenta,
  ],
  OneCycleLR: [
    ...['max_lr', 'total_steps', 'epochs', 'steps_per_epoch', 'pct_start', 'anneal_strategy', ...momenta],
    ...['div_factor', 'final_div_factor', 'three_phase'],
  ],
  ReduceLROnPlateau: [
    'mode',
    'factor',
    'patience',
    'threshold',
    'threshold_mode',
    'cooldown',
    'min_lr',
    'eps',
  ],
};

/** Other parameters, which each of these schedulers takes in all versions or in older ones. */
export const besides = ['last_epoch', 'verbose'];
