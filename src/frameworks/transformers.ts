import {
  type Args,
  constant,
  floored,
  leftOut,
  type Meaning,
  offset,
  piecewise,
  polynomial,
  type Spec,
  sequence,
  type Table,
  warmup,
  wave,
} from './meaning.ts';

/** transformers.optimization: the optimizer's own rate is `lr`, up to which every warm-up leads. */

const room = ({ num_warmup_steps, num_training_steps }: Args): number =>
  Math.max(1, num_training_steps - num_warmup_steps);

const warmed = (of: Spec, { lr, num_warmup_steps }: Args): Spec =>
  warmup(of, num_warmup_steps, { end_learning_rate: lr });

/** num_cycles waves in the run: half a wave takes the run / (2 · num_cycles). */
const waves = (args: Args, end: number): Spec => {
  const cycles = Math.abs(args.num_cycles ?? 0.5);
  return cycles === 0 ? constant(args.lr) : wave(args.lr, end, room(args) / (2 * cycles));
};

/** The greatest length of a cycle that fits n times: the framework restarts at whole steps, never just after. */
const shareOf = (all: number, n: number): number =>
  Number.isInteger(all / n) ? all / n : (all / n) * (1 - 2 ** -53);

const restarts = (args: Args): Spec => {
  const { lr, num_cycles = 1 } = args;
  const all = room(args);
  if (num_cycles === 0) return piecewise([all], [lr, 0]);
  const fields = { initial_learning_rate: lr, decay_steps: shareOf(all, num_cycles), cycles: num_cycles };
  if (Number.isInteger(num_cycles)) return { type: 'cosine_decay_restarts', ...fields };
  return sequence([[all, { type: 'cosine_decay_restarts', ...fields, cycles: 0 }]], constant(0));
};

const polynomials = ({ lr, num_warmup_steps, num_training_steps, lr_end = 1e-7, power = 1 }: Args): Spec => {
  const steps = num_training_steps - num_warmup_steps;
  if (steps < 0) return constant(lr_end);
  if (power === 0) return piecewise([steps], [lr, lr_end], 'OLD');
  return polynomial(lr, lr_end, steps, power);
};

/** The least rate, said in either way; undefined if it is said in none or in both. */
const leastOf = ({ lr, min_lr, min_lr_rate }: Args): number | undefined => {
  if ((min_lr ?? undefined) === undefined) return (min_lr_rate ?? undefined) && lr * min_lr_rate;
  return (min_lr_rate ?? undefined) === undefined ? min_lr : undefined;
};

const notNegative = (of: Spec, least: number): Spec => (least < 0 ? floored(of) : of);

const withMinLr = (args: Args): Meaning => {
  const least = leastOf(args);
  if (least === undefined) return leftOut('one of min_lr and min_lr_rate must say the least rate');
  return notNegative(warmed(waves(args, least), args), least);
};

/** The same one step ahead: the first step of the warm-up is not 0, the first of the decay not the top. */
const withWarmupRate = (args: Args): Meaning => {
  const { lr, num_warmup_steps: steps, warmup_lr_rate } = args;
  const least = leastOf(args);
  if (least === undefined) return leftOut('one of min_lr and min_lr_rate must say the least rate');
  const decay = waves(args, least);
  if ((warmup_lr_rate ?? undefined) === undefined) return notNegative(offset(warmed(decay, args), 1), least);
  const start = lr * warmup_lr_rate;
  const spec =
    steps > 1
      ? warmup(decay, steps - 1, { warmup_learning_rate: start, end_learning_rate: lr })
      : sequence([[steps, constant(start)]], offset(decay, 1));
  return notNegative(spec, least);
};

type Wsd = Extract<Spec, { readonly type: 'warmup_stable_decay' }>;
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
    const stretch = num_cycles === 0 ? constant(lr) : wave(lr, least, decay / (2 * Math.abs(num_cycles)));
    const before: Wsd = { ...fields, decay_steps: 0, end_learning_rate: lr };
    return sequence(
      [
        [num_warmup_steps + stable, before],
        [decay, stretch],
      ],
      constant(least),
    );
  }
  if (!(stable < 0)) return notNegative(fields, least);
  // The decay has begun before the warm-up ends.
  const begun = offset({ ...fields, warmup_steps: 0 }, -stable);
  return sequence([[num_warmup_steps, fields]], begun);
};

export const transformers: Table = {
  get_constant_schedule: ({ lr }) => constant(lr),
  get_constant_schedule_with_warmup: (args) => warmed(constant(args.lr), args),
  get_linear_schedule_with_warmup: (args) => {
    const steps = args.num_training_steps - args.num_warmup_steps;
    return warmed(steps > 0 ? polynomial(args.lr, 0, steps, 1) : constant(0), args);
  },
  get_cosine_schedule_with_warmup: (args) => warmed(waves(args, 0), args),
  get_cosine_with_hard_restarts_schedule_with_warmup: (args) => warmed(restarts(args), args),
  get_polynomial_decay_schedule_with_warmup: (args) => warmed(polynomials(args), args),
  get_inverse_sqrt_schedule: (args) => {
    const { lr, num_warmup_steps, timescale } = args;
    const inverse: Spec = {
      type: 'inverse_sqrt',
      initial_learning_rate: lr,
      timescale: timescale ?? (num_warmup_steps || 10_000),
    };
    return warmed(inverse, args);
  },
  get_cosine_with_min_lr_schedule_with_warmup: withMinLr,
  get_cosine_with_min_lr_schedule_with_warmup_lr_rate: withWarmupRate,
  get_wsd_schedule: warmupStableDecay,
  get_adafactor_schedule: ({ initial_lr = 0 }) => constant(initial_lr),
};
