import type { BoundMessage } from '../../bind/bound.ts';
import type { Loaded } from '../../config/build/result.ts';
import type { OfDialect } from '../../dialects/dialect.ts';
import { UNSIGNED } from '../../dialects/loose_values.ts';
import type { FieldRole, Scaling } from '../../dialects/scaling.ts';
import { UsageError } from '../exit.ts';
import { type Factors, IS_WARMUP, type NumberChange, scaled, tidy } from './changes.ts';
import { numberOf, numbersIn, roleOf, unwritten, unwrittenRates } from './dialect_numbers.ts';

/** Finds the numbers to change in a config of a dialect, by the table of fields that the dialect has for it. */

/** The types of schedules and messages by which a dialect's table distinguishes fields. */
const typesOf = ({ spec, config, message }: Loaded<any>): readonly string[] => [
  String((spec as { readonly type?: unknown }).type),
  config.message,
  message,
];

/**
 * Matches a number only from its first digit: otherwise the search would start again at each digit of a long number.
 */
const NUMBER = `(?<![\\d_.])(${UNSIGNED})`;
const NUMBERS = new RegExp(`${NUMBER}()`, 'g');
const TIMES = new RegExp(`${NUMBER}(\\s*(?:ba|ep|tok|sp)\\b)`, 'gi');

/** Scales a length. A share of the run stays, as does a value that means "not set". */
const scaledLength = (value: number, by: number): number =>
  !Number.isFinite(value) || value <= 0 || (value < 1 && !Number.isInteger(value))
    ? value
    : scaled(value, by);

const inText = (text: string, pattern: RegExp, by: (number: number, unit: string) => number): string =>
  text.replace(pattern, (whole, number: string, unit: string) => {
    const value = Number(number.replaceAll('_', ''));
    const next = by(value, unit.trim());
    return next === value ? whole : `${tidy(next)}${unit}`;
  });

/** Rounds a number down to as many digits as a person would write; rounded up, it could give the run one more step. */
const tidyBelow = (value: number): number => {
  const near = tidy(value);
  return near <= value * (1 + 1e-12) ? near : tidy(near - 10 ** (Math.floor(Math.log10(value)) - 8));
};

/**
 * The number of epochs to write. Programs round steps up, so a rounding error must not add one: 0.035 epochs of 200
 * steps are 7.000000000000001 steps.
 */
const epochsFor = (epochs: number, { epochSteps, batch }: Factors): number => {
  const near = tidyBelow(epochs);
  if (epochSteps === undefined) return near;
  const every = epochSteps / batch;
  const steps = Math.round(epochs * every);
  const isWhole = Math.abs(epochs * every - steps) < 1e-6;
  return isWhole && Math.ceil(near * every) > steps ? tidyBelow((steps - 0.001) / every) : near;
};

const wholeBatch = (batch: number): number => {
  const whole = Math.round(batch);
  if (Math.abs(whole - batch) <= 1e-9 * whole) return whole;
  throw new UsageError(
    `a batch of ${tidy(batch)} examples is not possible: give a size that makes it whole`,
    false,
  );
};

const newValue = (value: number | string, size: FieldRole, factors: Factors): number | string => {
  const perEpoch = factors.steps * factors.batch;
  const lengths: { readonly [S in FieldRole]?: number } = {
    steps: factors.steps,
    epochs: perEpoch,
    examples: perEpoch,
  };
  const number = numberOf(value);
  const length = lengths[size];
  if (length !== undefined)
    return number === undefined
      ? inText(String(value), NUMBERS, (each) => scaledLength(each, length))
      : scaledLength(number, length);
  if (size === 'time')
    return inText(String(value), TIMES, (each, unit) =>
      scaled(each, unit.toLowerCase() === 'ba' ? factors.steps : perEpoch),
    );
  if (number === undefined) return value;
  if (size === 'parts of epochs') return number > 0 ? epochsFor(number * perEpoch, factors) : value;
  switch (size) {
    case 'rate':
      return factors.rates === 1 ? value : tidy(number * factors.rates);
    case 'batch':
      return wholeBatch(number * factors.batch);
    case 'batch of a process':
      return wholeBatch(number * factors.processBatch);
    case 'per step':
      return tidy(number / factors.steps);
    case 'power per step':
      return tidy(number ** (1 / factors.steps));
    default:
      return value;
  }
};

/**
 * The factor by which the number of examples per update changes, if several small batches are accumulated for an
 * update.
 */
export const updateBatch = ({ spec, run }: Loaded<any>, { sizes }: Scaling, by: number): number => {
  const field = Object.entries(sizes).find(([, size]) => size === 'least batch')?.[0];
  const least =
    field === undefined ? undefined : Number((spec as { readonly [field: string]: unknown })[field]);
  const { batch_size: batch } = run;
  if (least === undefined || batch === undefined) return by;
  return Math.max(batch * by, least) / Math.max(batch, least);
};

const LENGTHS: readonly FieldRole[] = ['steps', 'epochs', 'parts of epochs', 'examples', 'time'];

/** True for a length of the run that must be a whole number of epochs or other units. */
const isInWholes = (names: string, value: number | string, size: FieldRole | undefined): boolean =>
  !IS_WARMUP.test(names.split('.').at(-1)!) &&
  (size === 'time' ? String(value).match(TIMES) !== null : size === 'epochs' && (numberOf(value) ?? 0) >= 1);

/** A number with a decimal point keeps it: `0.5` becomes `1.0`, since a program may refuse `1` for a rate. */
const spellingOf = (value: number | string, next: number | string): string | undefined =>
  /\d\./.test(String(value)) && Number.isInteger(next) ? `${next}.0` : undefined;

export interface DialectChanges {
  readonly changes: readonly NumberChange[];
  /** Kinds of values that must change but are not in the file. */
  readonly missing: readonly ('batch' | 'rate' | 'length')[];
  /** True if the run is in whole units and too near the wanted length to change. */
  readonly isNear: boolean;
  /** True if the batch in the file is that of one process, so that the file does not give the number of processes. */
  readonly isPerProcess: boolean;
}

/** The changes to make in a config of a dialect. */
export const changesInDialect = (
  loaded: Loaded<any>,
  bound: BoundMessage,
  scaling: Scaling,
  factors: Factors,
  keepsWarmup: boolean,
): DialectChanges => {
  const types = typesOf(loaded);
  const all = [...numbersIn(bound, [])];
  const missing = [
    ...unwritten(scaling.defaults ?? [], types, all),
    ...unwrittenRates(loaded as OfDialect, bound, scaling, types),
  ];
  const found = [...all, ...missing].map((each) => ({
    ...each,
    size: roleOf(scaling, types, each.names),
  }));
  const changes = found.flatMap(
    ({ path, names, value, size }): (NumberChange & { readonly size: FieldRole })[] => {
      if (size === undefined) return [];
      const isKept = keepsWarmup && LENGTHS.includes(size) && IS_WARMUP.test(names.split('.').at(-1)!);
      const next = isKept ? value : newValue(value, size, factors);
      const isSame = String(next) === String(value) || next === numberOf(value);
      return isSame ? [] : [{ path, from: value, value: next, size, spelling: spellingOf(value, next) }];
    },
  );
  const isChanged = (...sizes: readonly FieldRole[]): boolean =>
    changes.some(({ size }) => sizes.includes(size));
  const isLonger = factors.steps !== 1 && factors.steps * factors.batch !== 1;
  const isStill = isLonger && !isChanged(...LENGTHS);
  const whole = found.filter(({ names, value, size }) => isInWholes(names, value, size));
  const isNear =
    isLonger && whole.length > 0 && !changes.some(({ path }) => whole.some((each) => each.path === path));
  const has = (wanted: FieldRole): boolean => found.some(({ size }) => size === wanted);
  return {
    isNear,
    isPerProcess: has('batch of a process') && !has('batch'),
    changes: changes.map(({ size: _, ...change }) => change),
    missing: [
      ...(isStill ? (['length'] as const) : []),
      ...(factors.rates !== 1 && !isChanged('rate') ? (['rate'] as const) : []),
      ...(factors.processBatch !== 1 && !isChanged('batch', 'batch of a process')
        ? (['batch'] as const)
        : []),
    ],
  };
};
