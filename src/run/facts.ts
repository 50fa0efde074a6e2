/** The facts of a run: its length, and the sizes of its units. */

/** Facts of a run, each of which may be unknown. */
export interface RunFacts {
  /** Optimizer updates of the whole run. */
  readonly num_steps?: number;
  /** Passes over the training set. */
  readonly epochs?: number;
  /** Optimizer updates per epoch. */
  readonly steps_per_epoch?: number;
  /** Examples in the training set. */
  readonly examples?: number;
  /** Examples per optimizer update, over all processes and micro-batches. */
  readonly batch_size?: number;
  /** Micro-batches per optimizer update in each process. */
  readonly accumulate?: number;
  /** Processes that train together, usually one per GPU. */
  readonly processes?: number;
  /** Tokens per optimizer update. */
  readonly tokens_per_step?: number;
  /** Classes that the model distinguishes. */
  readonly classes?: number;
  /** The step at which the run starts, if it continues an earlier one. */
  readonly start_step?: number;
}

export type Fact = keyof RunFacts;

/** The facts, each with the command option that supplies it. */
export const OPTIONS: { readonly [F in Fact]: string } = {
  num_steps: '--num-steps',
  epochs: '--epochs',
  steps_per_epoch: '--steps-per-epoch',
  examples: '--examples',
  batch_size: '--batch-size',
  accumulate: '--accumulate',
  processes: '--processes',
  tokens_per_step: '--tokens-per-step',
  classes: '--classes',
  start_step: '--start-step',
};

export const FACTS = /* @__PURE__ */ Object.keys(OPTIONS) as readonly Fact[];

export const isFact = (name: string): name is Fact => Object.hasOwn(OPTIONS, name);

/** Rounds a number of updates to a whole one. */
export type Rounding = (steps: number) => number;

/** Two sources of one fact that disagree. */
export interface Contradiction {
  readonly fact: Fact;
  readonly given: number;
  readonly computed: number;
  /** The facts it was computed from. */
  readonly from: readonly Fact[];
}

interface Rule {
  readonly fact: Fact;
  readonly from: readonly Fact[];
  readonly compute: (facts: Required<RunFacts>, round: Rounding) => number;
  /** Largest difference at which a given and a computed value still agree, because of rounding. */
  readonly slack: (facts: Required<RunFacts>) => number;
}

const rules: readonly Rule[] = [
  {
    fact: 'steps_per_epoch',
    from: ['examples', 'batch_size'],
    compute: ({ examples, batch_size }, round) => Math.max(round(examples / batch_size), 1),
    // Some loaders drop the last batch, others fill it.
    slack: () => 1,
  },
  {
    fact: 'num_steps',
    from: ['epochs', 'steps_per_epoch'],
    compute: ({ epochs, steps_per_epoch }) => Math.ceil(epochs * steps_per_epoch - 1e-9),
    slack: ({ epochs }) => Math.max(1, epochs),
  },
  {
    fact: 'epochs',
    from: ['num_steps', 'steps_per_epoch'],
    compute: ({ num_steps, steps_per_epoch }) => num_steps / steps_per_epoch,
    slack: () => 1,
  },
  {
    fact: 'steps_per_epoch',
    from: ['num_steps', 'epochs'],
    compute: ({ num_steps, epochs }) => num_steps / epochs,
    slack: () => 1,
  },
];

/**
 * Completes the facts of a run by computing those that the given ones determine.
 *
 * Formula: steps_per_epoch = ⌈examples / batch_size⌉ unless `round` says otherwise; num_steps = ⌈epochs ·
 * steps_per_epoch⌉.
 * Units: steps are optimizer updates; batch_size is the global batch of one update.
 * Reports: facts that contradict one another; given facts are not changed.
 */
export const completed = (
  facts: RunFacts,
  round: Rounding = Math.ceil,
): { readonly facts: RunFacts; readonly contradictions: readonly Contradiction[] } => {
  const known: { -readonly [F in Fact]?: number } = { ...facts };
  // For most configs only the length is known, from which nothing else can be computed.
  if (!rules.some(({ from }) => from.every((each) => facts[each] !== undefined)))
    return { facts: known, contradictions: [] };
  /** For each computed fact, the given facts from which it was computed. */
  const sources = new Map<Fact, readonly Fact[]>();
  const contradictions = new Map<string, Contradiction>();
  for (const { fact, from, compute, slack } of rules) {
    if (from.some((each) => known[each] === undefined)) continue;
    const all = known as Required<RunFacts>;
    const value = compute(all, round);
    const given = known[fact];
    const roots = [...new Set(from.flatMap((each) => sources.get(each) ?? each))];
    if (given === undefined) {
      known[fact] = value;
      sources.set(fact, roots);
    } else if (facts[fact] !== undefined && !roots.includes(fact) && Math.abs(given - value) > slack(all)) {
      // A contradiction is found again for each of its facts: report it once.
      const key = [fact, ...roots].sort().join();
      if (!contradictions.has(key)) contradictions.set(key, { fact, given, computed: value, from: roots });
    }
  }
  return { facts: known, contradictions: [...contradictions.values()] };
};
