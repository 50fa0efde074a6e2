import { lazily } from './lazily.ts';

/**
 * Compares names by the meaning of their words: `base_lr` and `learning_rate_base` mean the same, although their
 * letters differ.
 */

/** Terms of one or several words, and the term that each stands for, as `from, from = to`. */
const phrases = `
  learning_rate, learningrate, lrate, lr = rate
  warm_up, burn_in, burnin, ramp_up, rampup, warm = warmup
  warm_restart, warmup_restart, sgdr = restart
  number_of = total
  moving_avg, ema = moving_average
  fine_tuning, finetuning, finetune, finetuned = fine_tune
  square_root, square_rt = sqrt
  gradient_descent = sgd
  rmsprop = rms_prop
  rsqrt = inverse_sqrt
  onecycle, 1cycle = one_cycle
  multistep = multi_step
  batchsize = batch_size
  clipnorm = clip_norm
`;
const words = `
  iter, iters, iteration, update = step
  init, start, starting, begin = initial
  final, last, ending, stop = end
  maximum, peak, upper, highest = max
  minimum, lower, lowest, floor = min
  num, number, n, nb, count = total
  cos = cosine
  exp = exponential
  poly = polynomial
  const, fixed, flat = constant
  inv = inverse
  lin = linear
  cyclical, clr, triangular = cyclic
  sequential, chain, chained = sequence
  eps = epsilon
  grad = gradient
  clipping, clipped, clipper = clip
  ckpt = checkpoint
  opt, optim, optimiser = optimizer
  var = variable
  frozen = freeze
  multiplier, mult, mul = factor
  stair, stepwise = staircase
  milestone = boundary
  annealing, anneal = decay
  evaluation = eval
  exponent = power
  cfg, conf, configuration = config
`;

/**
 * Other meanings of a name: its words in any order, and the field that they mean. A line applies only to blocks that
 * have that field. `?` limits it further: `warmup` to blocks with a field about warm-up, `!warmup` to blocks without
 * one.
 */
const meanings = `
  rate = base_rate, initial_rate
  base_rate = initial_rate, rate
  initial_rate = base_rate, rate ?!warmup
  max_rate, target_rate = base_rate, rate ?warmup
  min_rate = end_rate ?!warmup
  warmup_initial_rate, warmup_min_rate, initial_warmup_rate = warmup_rate
  step, max_step, train_step, training_step, total_train_step, total_training_step, max_train_step = total_step
  warmup, total_warmup, total_warmup_step, warmup_length, warmup_period = warmup_step
  hold_step, hold_base_step, hold_rate_step, hold = hold_base_rate_step
  decay_period, decay_interval, decay_every, step_size, step_per_decay, total_decay_step, drop_every = decay_step
  first_decay_step, t_0, period, cycle_step, length, cycle_length = decay_step, step
  min, low = min_rate
  max, high, cap, ceiling = max_rate
  boundary = step
  decay_rate, gamma, decay, drop_rate, drop = decay_factor, rate_decay_factor, height_factor, factor
  factor = decay_factor, rate_decay_factor
  t_factor = period_factor
  m_factor = height_factor
  total_cycle = cycle
  momentum, momentum_value = momentum_optimizer_value
  rho = decay
  clip_norm, gradient_clip_norm, gradient_clip, max_gradient_norm, clip_gradient, clip_gradient_norm = gradient_clip_norm
  batch, bs, train_batch_size, minibatch_size = batch_size
  checkpoint, checkpoint_path, fine_tune_checkpoint_path, initial_checkpoint, pretrained_checkpoint = fine_tune_checkpoint
  checkpoint_type = fine_tune_checkpoint_type
  checkpoint_version = fine_tune_checkpoint_version
  freeze, freeze_layer = freeze_variable
  moving_average = use_moving_average
  training_config, training, train = train_config
  train_input, training_input, train_reader, train_input_config, train_input_reader_config = train_input_reader
  eval_input, eval_reader, eval_input_config, eval_input_reader_config = eval_input_reader
  detection_model, model_config = model
`;

/** Other meanings of names of types, without `decay`, `learning_rate` and other words that many types have in their name. */
const typeMeanings = `
  cosine_warmup, linear_warmup_cosine = cosine_decay_learning_rate
  manual = manual_step
  piecewise = piecewise_constant
  plateau = reduce_plateau
  finder, rate_finder = range_test
  wsd, trapezoidal = warmup_stable
  sgd, momentum_sgd = momentum
  restart = cosine_restart
`;

/** Words in names of types that do not distinguish one type from another. */
const plainWords = /* @__PURE__ */ lazily(
  () =>
    new Set(
      'rate schedule scheduler policy decay optimizer with on type config function strategy learning'.split(
        ' ',
      ),
    ),
);

/** Words that are correct as they are, even though another one is similar: `adamw` is not a misspelt `adam`. */
const whole = `adam adamw nadam adamax adagrad adadelta adafactor lamb lars lion sgd nesterov max min end initial base total
  first second hold warmup decay factor rate step epoch momentum power cosine constant linear exponential polynomial
  restart cyclic train eval test`;

const lines = (table: string): readonly (readonly [from: readonly string[], to: string])[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [from, to] = line.split('=');
      return [from!.split(',').map((each) => each.trim()), to!.trim()] as const;
    });

const phraseOf = /* @__PURE__ */ lazily(() =>
  lines(phrases).map(
    ([from, to]) => [new RegExp(`(?<=^|_)(?:${from.join('|')})s?(?=_|$)`, 'g'), to] as const,
  ),
);
const wordOf = /* @__PURE__ */ lazily(
  () => new Map(lines(words).flatMap(([from, to]) => from.map((each) => [each, to] as const))),
);

const singular = (word: string): string =>
  word.length > 4 && word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.length > 3 && /[^suia]s$/.test(word)
      ? word.slice(0, -1)
      : word;

/** Caches a function of names, since the same field names recur. */
export const remembered = <T>(of: (name: string) => T): ((name: string) => T) => {
  const known = new Map<string, T>();
  return (name) => {
    let found = known.get(name);
    if (found === undefined) {
      if (known.size > 2000) known.clear();
      found = of(name);
      known.set(name, found);
    }
    return found;
  };
};

/** The words of a name as written, in lower case. */
export const wordsIn: (name: string) => readonly string[] = /* @__PURE__ */ remembered((name) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== ''),
);

/** The words of a name, with synonyms replaced by their standard word. */
export const meant: (name: string) => readonly string[] = /* @__PURE__ */ remembered((name) =>
  phraseOf()
    .reduce((text, [from, to]) => text.replace(from, to), wordsIn(name).join('_'))
    .split('_')
    .flatMap((word) => (wordOf().get(word) ?? wordOf().get(singular(word)) ?? singular(word)).split('_'))
    .filter((word) => word !== 'by' && word !== 'of' && word !== 'the'),
);

const inOrder = (of: readonly string[]): string => [...of].sort().join('_');

/** The meaning of a name, the same for all names that mean the same. */
export const meaningOf = /* @__PURE__ */ remembered((name) => inOrder(meant(name)));

/** The meaning of the name of a type of schedule or optimizer. */
export const typeMeaningOf = /* @__PURE__ */ remembered((name) => {
  const all = meant(name);
  const own = all.filter((word) => !plainWords().has(word));
  return inOrder(own.length > 0 ? own : all);
});

interface Reading {
  readonly to: readonly string[];
  /**
   * True if the reading applies only to blocks with a warm-up field, false if only to blocks without one; undefined if
   * to all blocks.
   */
  readonly hasWarmup: boolean | undefined;
}

const readings = (table: string, meaning: (name: string) => string): ReadonlyMap<string, Reading> =>
  new Map(
    lines(table).flatMap(([from, target]) => {
      const [to, only] = target.split('?');
      const hasWarmup = only === undefined ? undefined : !only.startsWith('!');
      const reading = { to: to!.split(',').map(meaning), hasWarmup };
      return from.map((name) => [meaning(name), reading] as const);
    }),
  );

const fieldReadings = /* @__PURE__ */ lazily(() =>
  readings(meanings, (name) => inOrder(name.trim().split('_'))),
);
const typeReadings = /* @__PURE__ */ lazily(() =>
  readings(typeMeanings, (name) => typeMeaningOf(name.trim())),
);

/** Other fields of a block that a name may mean, the most likely first. */
export const otherMeanings = (
  meaning: string,
  known: readonly string[],
  isType: boolean,
): readonly string[] => {
  const reading = (isType ? typeReadings : fieldReadings)().get(meaning);
  if (reading === undefined) return [];
  const hasWarmup = known.some((name) => meant(name).includes('warmup'));
  return reading.hasWarmup === undefined || reading.hasWarmup === hasWarmup ? reading.to : [];
};

const wholeWords = /* @__PURE__ */ lazily(
  () => new Set([...wordOf().keys(), ...wordOf().values(), ...whole.split(/\s+/)]),
);

/** Known words: they are not a misspelling of another word. */
export const isWholeWord = (word: string): boolean =>
  wholeWords().has(word) || wholeWords().has(singular(word));
