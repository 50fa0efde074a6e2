import { completed, type Fact, OPTIONS, type RunFacts } from './facts.ts';

/** Converts durations in people's units to optimizer updates. */

/** A stretch of a run: a number of steps, or an amount of another unit. */
export type Duration =
  | number
  | string
  | { readonly steps: number }
  | { readonly epochs: number }
  | { readonly examples: number }
  | { readonly tokens: number }
  /** A share of the run: 0.1 is a tenth. */
  | { readonly share: number };

type Unit = 'steps' | 'epochs' | 'examples' | 'tokens' | 'share';

/** The names of units in strings: Composer's, and words. */
const units: { readonly [name: string]: Unit } = {
  '': 'steps',
  ba: 'steps',
  batch: 'steps',
  batches: 'steps',
  it: 'steps',
  iter: 'steps',
  iters: 'steps',
  step: 'steps',
  steps: 'steps',
  update: 'steps',
  updates: 'steps',
  e: 'epochs',
  ep: 'epochs',
  epoch: 'epochs',
  epochs: 'epochs',
  sp: 'examples',
  sample: 'examples',
  samples: 'examples',
  ex: 'examples',
  example: 'examples',
  examples: 'examples',
  tok: 'tokens',
  token: 'tokens',
  tokens: 'tokens',
  dur: 'share',
  '%': 'share',
};

/** The facts needed to convert a unit to steps. */
const needs: { readonly [U in Unit]: readonly Fact[] } = {
  steps: [],
  epochs: ['steps_per_epoch'],
  examples: ['batch_size'],
  tokens: ['tokens_per_step'],
  share: ['num_steps'],
};

const perUnit = (unit: Unit, facts: RunFacts): number => {
  switch (unit) {
    case 'epochs':
      return facts.steps_per_epoch!;
    case 'examples':
      return 1 / facts.batch_size!;
    case 'tokens':
      return 1 / facts.tokens_per_step!;
    case 'share':
      return facts.num_steps!;
    default:
      return 1;
  }
};

/** A duration in steps, or the reason why it has none. */
export type Resolved =
  | { readonly ok: true; readonly steps: number }
  /** A fact of the run is missing; `option` supplies it. */
  | { readonly ok: false; readonly missing: Fact; readonly option: string }
  | { readonly ok: false; readonly unreadable: string };

const WRITTEN = /^\s*([-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?)(?:\s*(%|[A-Za-z]+))?\s*$/;

/** The amount and the unit of a duration. */
const read = (duration: Duration): { readonly amount: number; readonly unit: Unit } | undefined => {
  if (typeof duration === 'number') return { amount: duration, unit: 'steps' };
  if (typeof duration === 'string') {
    const [, number, name = ''] = WRITTEN.exec(duration) ?? [];
    const unit = Object.hasOwn(units, name.toLowerCase()) ? units[name.toLowerCase()] : undefined;
    if (number === undefined || unit === undefined) return undefined;
    return { amount: Number(number) / (name === '%' ? 100 : 1), unit };
  }
  const [entry, ...others] = Object.entries(duration);
  if (entry === undefined || others.length > 0 || !Object.hasOwn(needs, entry[0])) return undefined;
  return { amount: entry[1], unit: entry[0] as Unit };
};

/** Does what `resolve` does, but does not round: an epoch of 62.5 steps keeps its half step. */
export const resolveExactly = (duration: Duration, run: RunFacts): Resolved => {
  const found = read(duration);
  if (found === undefined || !Number.isFinite(found.amount))
    return {
      ok: false,
      unreadable: typeof duration === 'object' ? JSON.stringify(duration) : String(duration),
    };
  const { facts } = completed(run);
  const missing = needs[found.unit].find((fact) => facts[fact] === undefined);
  if (missing !== undefined) return { ok: false, missing, option: OPTIONS[missing] };
  return { ok: true, steps: found.amount * perUnit(found.unit, facts) };
};

/** The nearest whole step, halves up. 1e-9 is added because a product of decimals may be rounded down. */
export const wholeStep = (steps: number): number => Math.floor(steps + 0.5 + 1e-9);

/**
 * Turns a duration into optimizer updates. Takes a number of steps, `{ epochs: 3 }`, `{ share: 0.1 }`, or a string:
 * `100ba`, `3ep`, `5000sp`, `1e6tok`, `0.5dur`, `10%`, `3 epochs`.
 *
 * Formula: amount · steps of one unit, rounded to the nearest whole step (halves up); a share of 0.1 of 25 steps is
 * 3.
 * Reports: the fact of the run that is missing and the option that gives it, or what cannot be read.
 * Example: resolve('3ep', { examples: 1000, batch_size: 10 }) is { ok: true, steps: 300 }
 */
export const resolve = (duration: Duration, run: RunFacts): Resolved => {
  const found = resolveExactly(duration, run);
  return found.ok ? { ok: true, steps: wholeStep(found.steps) } : found;
};

/**
 * The step at which an epoch begins; undefined if the steps per epoch are unknown.
 *
 * Formula: epoch · steps per epoch, rounded to the nearest whole step.
 * Units: epochs and steps are counted from 0.
 * Example: stepOf({ epoch: 2 }, { steps_per_epoch: 100 }) is 200
 */
export const stepOf = ({ epoch }: { readonly epoch: number }, run: RunFacts): number | undefined => {
  const { steps_per_epoch: length } = completed(run).facts;
  return length === undefined ? undefined : Math.round(epoch * length);
};

/**
 * The epoch of a step, as a fraction; undefined if the steps per epoch are unknown.
 *
 * Formula: step / steps per epoch.
 * Units: epochs and steps are counted from 0.
 * Example: epochOf(250, { steps_per_epoch: 100 }) is 2.5
 */
export const epochOf = (step: number, run: RunFacts): number | undefined => {
  const { steps_per_epoch: length } = completed(run).facts;
  return length === undefined ? undefined : step / length;
};
