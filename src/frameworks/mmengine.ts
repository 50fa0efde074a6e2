import {
  type Args,
  ascending,
  type CallTable,
  constantSpec,
  cosineSpec,
  isLeftOut,
  leftOut,
  type Meaning,
  piecewise,
  polynomial,
  type RateSpec,
  rateAt,
  sequenceSpec,
  waveSpec,
} from './meaning.ts';
import { torch } from './torch.ts';

/**
 * mmengine.optim.scheduler: the optimizer's own rate is `lr`. An entry applies from `begin` until just before `end`.
 * Its last rate then stays until another entry begins. Before the first entry, the rate is `lr`.
 */

const NEVER = 1e9;

const between = ({ lr, begin = 0, end = NEVER }: Args, of: RateSpec): RateSpec => {
  const steps = end - begin;
  const held: RateSpec =
    end >= NEVER ? of : sequenceSpec([[steps - 1, of]], constantSpec(rateAt(of, steps - 1)));
  return sequenceSpec([[begin, constantSpec(lr)]], held);
};

/** Steps until an entry reaches its own end: its last step is the one before `end`. */
const lengthOf = ({ begin = 0, end = NEVER }: Args): number => end - begin - 1;

/** The minimum rate, from whichever of its two arguments is given. */
const leastOf = ({ lr, eta_min, eta_min_ratio }: Args): number => eta_min ?? lr * (eta_min_ratio ?? 0);
const saidTwice = ({ eta_min, eta_min_ratio }: Args): boolean =>
  (eta_min ?? undefined) !== undefined && (eta_min_ratio ?? undefined) !== undefined;
const isSaid = ({ eta_min, eta_min_ratio }: Args): boolean =>
  (eta_min ?? eta_min_ratio ?? undefined) !== undefined;

const restarts = (args: Args): Meaning => {
  const { lr, periods, restart_weights = [1] } = args;
  if (saidTwice(args) || !isSaid(args))
    return leftOut('one of eta_min and eta_min_ratio must set the minimum rate');
  if (periods.length !== restart_weights.length) return leftOut('there must be a weight for each period');
  const least = leastOf(args);
  const cycles = periods.map(
    (period: number, i: number) => [period, cosineSpec(lr * restart_weights[i], least, period)] as const,
  );
  const [last, final] = cycles.at(-1)!;
  return sequenceSpec(cycles, constantSpec(rateAt(final, last - 1)));
};

const inTurn =
  (meaning: (args: Args) => Meaning) =>
  (args: Args): Meaning => {
    if ((args.begin ?? 0) >= (args.end ?? NEVER)) return leftOut('it ends before it begins');
    const of = meaning(args);
    return isLeftOut(of) ? of : between(args, of);
  };

export const mmengine: CallTable = {
  LinearLR: inTurn(({ start_factor = 1 / 3, end_factor = 1, ...args }) => {
    const steps = lengthOf(args);
    return steps > 0
      ? {
          type: 'linear',
          initial_learning_rate: args.lr * start_factor,
          end_learning_rate: args.lr * end_factor,
          total_steps: steps,
        }
      : constantSpec(args.lr * start_factor);
  }),
  ConstantLR: inTurn(({ factor = 1 / 3, ...args }) => {
    const steps = lengthOf(args);
    return steps > 0 ? piecewise([steps], [args.lr * factor, args.lr]) : constantSpec(args.lr * factor);
  }),
  ExponentialLR: inTurn(({ lr, gamma }) => ({
    type: 'exponential_decay',
    initial_learning_rate: lr,
    decay_steps: 1,
    decay_factor: gamma,
  })),
  StepLR: inTurn(({ lr, step_size, gamma = 0.1 }) => ({
    type: 'step_decay',
    initial_learning_rate: lr,
    decay_steps: step_size,
    decay_factor: gamma,
  })),
  MultiStepLR: inTurn(({ lr, milestones, gamma = 0.1 }) => {
    const boundaries = ascending(milestones).filter((milestone) => milestone >= 0);
    return boundaries.length === 0
      ? constantSpec(lr)
      : { type: 'multi_step_decay', initial_learning_rate: lr, boundaries, decay_factor: gamma };
  }),
  PolyLR: inTurn(({ power = 1, eta_min = 0, ...args }) => {
    const steps = lengthOf(args);
    return steps > 0 ? polynomial(args.lr, eta_min, steps, power) : constantSpec(args.lr);
  }),
  CosineAnnealingLR: inTurn((args) => {
    if (saidTwice(args)) return leftOut('one of eta_min and eta_min_ratio must set the minimum rate');
    const { T_max, begin = 0, end = NEVER } = args;
    return waveSpec(args.lr, leastOf(args), T_max ?? end - begin);
  }),
  CosineRestartLR: inTurn(restarts),
  OneCycleLR: inTurn(({ eta_max = 0, total_steps, begin = 0, end = NEVER, ...args }) =>
    torch.OneCycleLR!({ ...args, max_lr: eta_max, total_steps: total_steps ?? end - begin }, {}),
  ),
};
