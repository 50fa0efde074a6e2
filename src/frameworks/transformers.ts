import {
  type Args,
  type CallTable,
  constantSpec,
  floored,
  leftOut,
  type Meaning,
  offsetSpec,
  piecewise,
  polynomial,
  type RateSpec,
  sequenceSpec,
  warmupSpec,
  waveSpec,
} from './meaning.ts';

/** transformers.optimization: the optimizer's own rate is `lr`, to which every warm-up leads. */

const room = ({ num_warmup_steps, num_training_steps }: Args): number =>
  Math.max(1, num_training_steps - num_warmup_steps);

const warmed = (of: RateSpec, { lr, num_warmup_steps }: Args): RateSpec =>
  warmupSpec(of, num_warmup_steps, { end_learning_rate: lr });

/** num_cycles waves in the run: half a wave takes the run / (2 · num_cycles). */
const waves = (args: Args, end: number): RateSpec => {
  const cycles = Math.abs(args.num_cycles ?? 0.5);
  return cycles === 0 ? constantSpec(args.lr) : waveSpec(args.lr, end, room(args) / (2 * cycles));
};

/**
 * The greatest double of which n do not exceed `all`. With a greater length, a restart at a whole step would come one
 * step late.
 */
const shareOf = (all: number, n: number): number =>
  Number.isInteger(all / n) ? all / n : (all / n) * (1 - 2 ** -53);

const restarts = (args: Args): RateSpec => {
  const { lr, num_cycles = 1 } = args;
  const all = room(args);
  if (num_cycles === 0) return piecewise([all], [lr, 0]);
  const fields = { initial_learning_rate: lr, decay_steps: shareOf(all, num_cycles), cycles: num_cycles };
  if (Number.isInteger(num_cycles)) return { type: 'cosine_decay_restarts', ...fields };
  return sequenceSpec([[all, { type: 'cosine_decay_restarts', ...fields, cycles: 0 }]], constantSpec(0));
};

const polynomials = ({
  lr,
  num_warmup_steps,
  num_training_steps,
  lr_end = 1e-7,
  power = 1,
}: Args): RateSpec => {
  const steps = num_training_steps - num_warmup_steps;
  if (steps < 0) return constantSpec(lr_end);
  if (power === 0) return piecewise([steps], [lr, lr_end], 'OLD');
  return polynomial(lr, lr_end, steps, power);
};

/** The minimum rate, given by one of two arguments; undefined if neither or both are given. */
const leastOf = ({ lr, min_lr, min_lr_rate }: Args): number | undefined => {
  if ((min_lr ?? undefined) === undefined) return (min_lr_rate ?? undefined) && lr * min_lr_rate;
  return (min_lr_rate ?? undefined) === undefined ? min_lr : undefined;
};

const notNegative = (of: RateSpec, least: number): RateSpec => (least < 0 ? floored(of) : of);

const withMinLr = (args: Args): Meaning => {
  const least = leastOf(args);
  if (least === undefined) return leftOut('one of min_lr and min_lr_rate must set the minimum rate');
  return notNegative(warmed(waves(args, least), args), least);
};

/** The same schedule one step ahead: the warm-up does not start at 0, and the decay does not start at the top. */
const withWarmupRate = (args: Args): Meaning => {
  const { lr, num_warmup_steps: steps, warmup_lr_rate } = args;
  const least = leastOf(args);
  if (least === undefined) return leftOut('one of min_lr and min_lr_rate must set the minimum rate');
  const decay = waves(args, least);
  if ((warmup_lr_rate ?? undefined) === undefined)
    return notNegative(offsetSpec(warmed(decay, args), 1), least);
  const start = lr * warmup_lr_rate;
  const spec =
    steps > 1
      ? warmupSpec(decay, steps - 1, { warmup_learning_rate: start, end_learning_rate: lr })
      : sequenceSpec([[steps, constantSpec(start)]], offsetSpec(decay, 1));
  return notNegative(spec, least);
};

type Wsd = Extract<RateSpec, { readonly type: 'warmup_stable_decay' }>;
const shapes: { readonly [name: string]: Wsd['decay'] } = {
  linear: 'LINEAR',
  cosine: 'COSINE',
  '1-sqrt': 'ONE_MINUS_SQRT',
};

const warmupStableDecay = (args: Args): Meaning => {
  const { lr, num_warmup_steps, num_decay_steps: decay, num_stable_steps, num_training_steps } = args;
  const { warmup_type = 'linear', decay_type = 'cosine', min_lr_ratio = 0, num_cycles = 0.5 } = args;
  if (!(warmup_type in shapes) || !(decay_type in shapes)) return leftOut('there is no such shape');
  const stable = num_stable_steps ?? num_training_steps - num_warmup_steps - decay;
  const least = lr * min_lr_ratio;
  const fields: Wsd = {
    type: 'warmup_stable_decay',
    learning_rate: lr,
    warmup_learning_rate: least,
    warmup_steps: num_warmup_steps,
    warmup: shapes[warmup_type]!,
    stable_steps: Math.max(stable, 0),
    decay_steps: decay,
    decay: shapes[decay_type]!,
    end_learning_rate: least,
  };
  if (decay_type === 'cosine' && num_cycles !== 0.5 && decay > 0) {
    const stretch =
      num_cycles === 0 ? constantSpec(lr) : waveSpec(lr, least, decay / (2 * Math.abs(num_cycles)));
    const before: Wsd = { ...fields, decay_steps: 0, end_learning_rate: lr };
    return sequenceSpec(
      [
        [num_warmup_steps + stable, before],
        [decay, stretch],
      ],
      constantSpec(least),
    );
  }
  if (!(stable < 0)) return notNegative(fields, least);
  // The decay starts before the warm-up ends.
  const begun = offsetSpec({ ...fields, warmup_steps: 0 }, -stable);
  return sequenceSpec([[num_warmup_steps, fields]], begun);
};

export const transformers: CallTable = {
  get_constant_schedule: ({ lr }) => constantSpec(lr),
  get_constant_schedule_with_warmup: (args) => warmed(constantSpec(args.lr), args),
  get_linear_schedule_with_warmup: (args) => {
    const steps = args.num_training_steps - args.num_warmup_steps;
    return warmed(steps > 0 ? polynomial(args.lr, 0, steps, 1) : constantSpec(0), args);
  },
  get_cosine_schedule_with_warmup: (args) => warmed(waves(args, 0), args),
  get_cosine_with_hard_restarts_schedule_with_warmup: (args) => warmed(restarts(args), args),
  get_polynomial_decay_schedule_with_warmup: (args) => warmed(polynomials(args), args),
  get_inverse_sqrt_schedule: (args) => {
    const { lr, num_warmup_steps, timescale } = args;
    const inverse: RateSpec = {
      type: 'inverse_sqrt',
      initial_learning_rate: lr,
      timescale: timescale ?? (num_warmup_steps || 10_000),
    };
    return warmed(inverse, args);
  },
  get_cosine_with_min_lr_schedule_with_warmup: withMinLr,
  get_cosine_with_min_lr_schedule_with_warmup_lr_rate: withWarmupRate,
  get_wsd_schedule: warmupStableDecay,
  get_adafactor_schedule: ({ initial_lr = 0 }) => constantSpec(initial_lr),
};
