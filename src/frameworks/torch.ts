import {
  type Args,
  ascending,
  type CallTable,
  constantSpec,
  isLeftOut,
  leftOut,
  type Meaning,
  piecewise,
  polynomial,
  productSpec,
  type RateSpec,
  sequenceSpec,
  waveSpec,
} from './meaning.ts';

/** torch.optim.lr_scheduler: the optimizer's own rate is `lr`. */

const isAnneal = (strategy: unknown): boolean => strategy === 'cos' || strategy === 'linear';
const noAnneal = (strategy: unknown): Meaning => leftOut(`there is no anneal_strategy ${strategy}`);

const oneCycle = ({ max_lr, total_steps, epochs, steps_per_epoch, ...args }: Args): RateSpec => ({
  type: 'one_cycle',
  max_learning_rate: max_lr,
  total_steps: total_steps ?? epochs * steps_per_epoch,
  pct_start: args.pct_start ?? 0.3,
  div_factor: args.div_factor ?? 25,
  final_div_factor: args.final_div_factor ?? 1e4,
  three_phase: args.three_phase ?? false,
  anneal: args.anneal_strategy === 'linear' ? 'LINEAR' : 'COSINE',
});

const modes: { readonly [mode: string]: 'TRIANGULAR' | 'TRIANGULAR2' | 'EXP_RANGE' } = {
  triangular: 'TRIANGULAR',
  triangular2: 'TRIANGULAR2',
  exp_range: 'EXP_RANGE',
};

const cyclic = ({
  base_lr,
  max_lr,
  step_size_up = 2000,
  step_size_down,
  mode,
  gamma = 1,
}: Args): RateSpec => ({
  type: 'cyclic',
  initial_learning_rate: base_lr,
  max_learning_rate: max_lr,
  up_steps: step_size_up,
  down_steps: step_size_down ?? 0,
  mode: modes[mode ?? 'triangular']!,
  decay_factor: gamma,
});

/** Schedules that set the rate outright, regardless of its previous value. */
const absolute = ['CosineAnnealingWarmRestarts', 'CyclicLR', 'OneCycleLR'];

/** A ChainedScheduler: its first scheduler starts from `lr`, and the others multiply the current rate. */
const chained = ({ lr, schedulers }: Args): Meaning => {
  const last = schedulers.findLastIndex(({ type }: Args) => absolute.includes(type));
  if (last >= 0 && last < schedulers.length - 1)
    return leftOut(`each step of ${schedulers[last].type} takes back what the schedulers after it did`);
  const meanings = schedulers
    .slice(Math.max(last, 0))
    .map((each: Args, i: number) => meaningOf(each, i === 0 ? lr : 1)) as Meaning[];
  const without = meanings.find(isLeftOut);
  return without ?? productSpec(...(meanings as RateSpec[]));
};

const sequential = ({ lr, schedulers, milestones }: Args): Meaning => {
  if (milestones.length !== schedulers.length - 1)
    return leftOut('there must be one milestone fewer than schedulers');
  const meanings = schedulers.map((each: Args) => meaningOf(each, lr)) as Meaning[];
  const without = meanings.find(isLeftOut);
  if (without !== undefined) return without;
  const parts = milestones.map(
    (milestone: number, i: number) =>
      [milestone - (milestones[i - 1] ?? 0), meanings[i] as RateSpec] as const,
  );
  return sequenceSpec(parts, meanings.at(-1) as RateSpec);
};

const meaningOf = ({ type, ...args }: Args, lr: number): Meaning => torch[type]!({ lr, ...args }, {});

export const torch: CallTable = {
  StepLR: ({ lr, step_size, gamma = 0.1 }) => ({
    type: 'step_decay',
    initial_learning_rate: lr,
    decay_steps: step_size,
    decay_factor: gamma,
  }),
  MultiStepLR: ({ lr, milestones, gamma = 0.1 }) => {
    const boundaries = ascending(milestones).filter((milestone) => milestone >= 0);
    return boundaries.length === 0
      ? constantSpec(lr)
      : { type: 'multi_step_decay', initial_learning_rate: lr, boundaries, decay_factor: gamma };
  },
  ConstantLR: ({ lr, factor = 1 / 3, total_iters = 5 }) =>
    total_iters > 0 ? piecewise([total_iters], [lr * factor, lr]) : constantSpec(lr * factor),
  LinearLR: ({ lr, start_factor = 1 / 3, end_factor = 1, total_iters = 5 }) =>
    total_iters > 0
      ? {
          type: 'linear',
          initial_learning_rate: lr * start_factor,
          end_learning_rate: lr * end_factor,
          total_steps: total_iters,
        }
      : constantSpec(lr * start_factor),
  ExponentialLR: ({ lr, gamma }) => ({
    type: 'exponential_decay',
    initial_learning_rate: lr,
    decay_steps: 1,
    decay_factor: gamma,
  }),
  PolynomialLR: ({ lr, total_iters = 5, power = 1 }) =>
    total_iters > 0 ? polynomial(lr, 0, total_iters, power) : constantSpec(lr),
  CosineAnnealingLR: ({ lr, T_max, eta_min = 0 }) => waveSpec(lr, eta_min, T_max),
  CosineAnnealingWarmRestarts: ({ lr, T_0, T_mult = 1, eta_min = 0 }) => ({
    type: 'cosine_decay_restarts',
    initial_learning_rate: lr,
    end_learning_rate: eta_min,
    decay_steps: T_0,
    period_factor: T_mult,
  }),
  CyclicLR: (args) => {
    if ((args.scale_fn ?? undefined) !== undefined)
      return leftOut('scale_fn is user code, a function of the cycle');
    return (args.mode ?? 'triangular') in modes ? cyclic(args) : leftOut(`there is no mode ${args.mode}`);
  },
  OneCycleLR: (args) =>
    isAnneal(args.anneal_strategy ?? 'cos') ? oneCycle(args) : noAnneal(args.anneal_strategy),
  SequentialLR: (args) => sequential(args),
  ChainedScheduler: (args) => chained(args),
  SWALR: ({ lr, swa_lr, anneal_epochs = 10, anneal_strategy = 'cos' }) => {
    if (!isAnneal(anneal_strategy)) return noAnneal(anneal_strategy);
    if (anneal_epochs === 0) return constantSpec(swa_lr);
    return anneal_strategy === 'linear'
      ? { type: 'linear', initial_learning_rate: lr, end_learning_rate: swa_lr, total_steps: anneal_epochs }
      : {
          type: 'cosine_decay',
          initial_learning_rate: lr,
          end_learning_rate: swa_lr,
          decay_steps: anneal_epochs,
        };
  },
  LambdaLR: () => leftOut('lr_lambda is user code, a function of the step'),
  MultiplicativeLR: () => leftOut('lr_lambda is user code, a function of the step'),
};
