import { formatRate } from '../../curve/words/format.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import type { Change } from '../../edit/index.ts';
import type { Subject } from '../../rules/rule.ts';

/** Finds the numbers of a config that change if its run gets longer or its batch larger. */

/** The differences of the new run, as factors: of its length, of the examples per step, of the rates. */
export interface Factors {
  readonly steps: number;
  /** The steps of an epoch, if the new run has a whole number of steps. */
  readonly epochSteps?: number;
  readonly batch: number;
  /** The factor of the examples per step in one process: 1 if only the number of processes changes. */
  readonly processBatch: number;
  readonly rates: number;
}

/** Fields that count steps, and lists of them. */
const COUNTS_STEPS = /(?:^|_)(?:steps?|boundaries|timescale)$/;
export const IS_WARMUP = /^(?:(?:lr_)?warmup|burnin|t_warmup|soft_start_epochs)/i;
const IS_RATE = /(?:^|_)(?:learning_rates?|learning_rate_base|lower|upper)$/;

/** A field with its current number. */
interface Found {
  readonly path: Path;
  readonly name: string;
  readonly value: number;
  /** True inside a product, except in its first learning rate: numbers there are factors, not rates. */
  readonly isFactor: boolean;
}

/** The number as it was written: a float32 that was written as 0.04 is 0.0399999991. */
export const asWritten = (value: number): number =>
  Number.isInteger(value) ? value : Number(formatRate(value));

function* numbersIn(value: unknown, path: Path, name: string, isFactor: boolean): Generator<Found> {
  if (typeof value === 'number') yield { path, name, value: asWritten(value), isFactor };
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const inProduct = name === 'product.learning_rate';
    for (const [i, each] of value.entries())
      yield* numbersIn(each, [...path, i], name, isFactor || (inProduct && i > 0));
    return;
  }
  const { type } = value as { readonly type?: unknown };
  for (const [key, each] of Object.entries(value)) {
    const called = type === 'product' && key === 'learning_rate' ? 'product.learning_rate' : key;
    yield* numbersIn(each, [...path, key], called, isFactor);
  }
}

/** Scales a number. A whole number stays whole and at least 1. */
export const scaled = (value: number, by: number): number =>
  Number.isInteger(value) && value !== 0 ? Math.max(1, Math.round(value * by)) : value * by;

/** The number with as many digits as a person would write. */
export const tidy = (value: number): number => Number(value.toPrecision(9));

const newValue = (found: Found, factors: Factors, keepsWarmup: boolean): number => {
  const { name, value, isFactor } = found;
  if (COUNTS_STEPS.test(name)) {
    const isKept = keepsWarmup && IS_WARMUP.test(name);
    return isKept || !Number.isFinite(value) ? value : scaled(value, factors.steps);
  }
  if (name === 'steepness') return tidy(value / factors.steps);
  return IS_RATE.test(name) && !isFactor && factors.rates !== 1 ? tidy(value * factors.rates) : value;
};

export interface NumberChange extends Change {
  readonly path: Path;
  readonly from: number | string;
  readonly value: number | string;
  readonly spelling?: string | undefined;
}

/** The changes to make: to fields of the schedule, and to what the train config says about the run. */
export const changesFor = (subject: Subject, factors: Factors, keepsWarmup: boolean): NumberChange[] => {
  const { loaded, at, lengthAt, run } = subject;
  const inSchedule = [...numbersIn(loaded.spec, [], '', false)].flatMap((found): NumberChange[] => {
    const value = newValue(found, factors, keepsWarmup);
    return value === found.value ? [] : [{ path: at(found.path).field, from: found.value, value }];
  });
  const batch = loaded.train?.batch_size;
  const train: Path = loaded.message === 'TrainConfig' ? [] : ['train_config'];
  return [
    ...inSchedule,
    ...(lengthAt === undefined || factors.steps === 1
      ? []
      : [{ path: lengthAt.path, from: run.num_steps!, value: scaled(run.num_steps!, factors.steps) }]),
    ...(batch === undefined || batch === 0 || factors.batch === 1
      ? []
      : [{ path: [...train, 'batch_size'], from: batch, value: scaled(batch, factors.batch) }]),
  ];
};
