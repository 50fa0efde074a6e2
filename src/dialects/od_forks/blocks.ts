import { constant } from '../../curve/curve.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import type { DialectContext, Values } from '../dialect.ts';
import type { RateMeaning } from '../object_detection/rates.ts';
import { isBelowZero } from './checks.ts';
import { type Fork, type ForkName, forks } from './forks.ts';
import { exponentialOf, kerasRates } from './keras.ts';
import { rateTypeOf } from './rates.ts';

/** Finds the learning rate of each fork and the meaning of its block. */

/** A block of the learning rate: its type, place, fields and meaning. */
export interface FoundBlock {
  readonly type: string;
  readonly at: Path;
  readonly fields: Values;
  readonly meaning: RateMeaning;
}

const named = (values: Values | undefined): string | undefined =>
  Object.keys(values ?? {}).find((name) => values![name] !== undefined);

/** Reports the fields of a block that the fork does not have. */
export const refusesFields = (
  fork: Fork,
  values: Values,
  at: Path,
  { report, isWritten }: DialectContext,
): boolean => {
  const lacks: readonly string[] = fork.lacks ?? [];
  const unknown = Object.keys(values).filter(
    (name) =>
      (lacks.includes(name) || (fork !== forks.deepo && name.endsWith('_pct'))) && isWritten([...at, name]),
  );
  for (const name of unknown) report('od-forks/unknown-field', [...at, name], { title: fork.title, name });
  return unknown.length > 0;
};

/** Reports the fields of adam_optimizer that the fork does not have. */
export const refusesAdam = (
  fork: Fork,
  { adam_optimizer: adam = {} }: Values,
  at: Path,
  context: DialectContext,
): boolean => {
  const has = ['learning_rate', ...(fork.adam ?? [])];
  const lacks = Object.keys(adam).filter((name) => !has.includes(name));
  return refusesFields({ ...fork, lacks }, adam, [...at, 'adam_optimizer'], context);
};

export const rateIn = (
  name: ForkName,
  rates: Values | undefined,
  at: Path,
  context: DialectContext,
): FoundBlock | undefined => {
  const fork: Fork = forks[name];
  const { title } = fork;
  const { report, run, need } = context;
  const type = named(rates);
  const names = fork.rates.join(', ');
  if (type === undefined) return void report('od-forks/no-rate', [...at, fork.rates[0]!], { title, names });
  const block = [...at, type];
  if (!fork.rates.includes(type)) return void report('od-forks/unknown-type', block, { title, type, names });
  if (fork.notBuilt?.includes(type)) {
    const instead = 'constant_learning_rate';
    return void report('od-forks/not-built', block, { title: fork.builder ?? title, type, instead });
  }
  let fields: Values = rates![type];
  let refused = refusesFields(fork, fields, block, context);
  for (const [i, entry] of (fields.schedule ?? []).entries())
    refused = refusesFields(fork, entry, [...block, 'schedule', i], context) || refused;
  if (refused) return undefined;
  if (name === 'deepo' && run.num_steps === undefined && type !== 'constant_learning_rate')
    return need('num_steps', block);
  if (type === 'exponential_decay_learning_rate') fields = withOwnDefaults(name, fields, block, context);
  const meaning = rateTypeOf(name, type)(fields, { ...context, at: block });
  return meaning && { type, at: block, fields, meaning };
};

/** EFIFSTR's defaults differ from those of ASTER, although their files look the same. */
const withOwnDefaults = (
  name: ForkName,
  fields: Values,
  at: Path,
  { isWritten, report }: DialectContext,
): Values => {
  const isUnset = (field: string): boolean => !isWritten([...at, field]);
  const unset = ['decay_steps', 'decay_factor'].find(isUnset);
  if (unset === undefined || !['aster', 'efifstr'].includes(name)) return fields;
  report('od-forks/other-defaults', [...at, unset], { steps: 10000 });
  if (name === 'aster') return fields;
  return {
    ...fields,
    ...(isUnset('decay_steps') && { decay_steps: 10000 }),
    ...(isUnset('decay_factor') && { decay_factor: Math.fround(0.9) }),
  };
};

/** Cap2Det's rate, which is in the train config. */
export const besideOptimizer = (train: Values, at: Path, context: DialectContext): FoundBlock | undefined => {
  const { report, isWritten } = context;
  const { learning_rate: initial, learning_rate_decay: decay } = train;
  if (!isWritten([...at, 'learning_rate']))
    report('od-forks/unset-rate', [...at, 'learning_rate'], { name: 'learning_rate' });
  if (decay === undefined) {
    const fields = { learning_rate: initial };
    return { type: 'learning_rate', at, fields, meaning: { curve: constant(initial) } };
  }
  const { decay_steps: length, decay_rate: factor, staircase } = decay;
  const block = [...at, 'learning_rate_decay'];
  if (length === 0) return void report('od-forks/zero', [...block, 'decay_steps'], { name: 'decay_steps' });
  if (isBelowZero('decay_rate', factor, staircase, { ...context, at: block })) return undefined;
  const meaning = { curve: exponentialOf(initial, factor, length, staircase) };
  return { type: 'learning_rate_decay', at: block, fields: { learning_rate: initial, ...decay }, meaning };
};

export const kerasRate = (
  name: ForkName,
  train: Values,
  at: Path,
  context: DialectContext,
): FoundBlock | undefined => {
  const block = [...at, 'learning_rate_schedule'];
  const type = named(train.learning_rate_schedule);
  const { title, rates }: Fork = forks[name];
  const names = rates.join(', ');
  if (type === undefined)
    return void context.report('od-forks/no-rate', [...block, rates[0]!], { title, names });
  if (!rates.includes(type))
    return void context.report('od-forks/unknown-type', [...block, type], { title, type, names });
  const fields = train.learning_rate_schedule[type];
  const meaning = kerasRates[type]!(fields, { ...context, at: [...block, type] });
  return meaning && { type, at: [...block, type], fields, meaning };
};
