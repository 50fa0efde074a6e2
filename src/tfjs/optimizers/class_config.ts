import type { serialization } from '@tensorflow/tfjs-core';
import { createSchedule } from '../../create.ts';
import { builtins } from '../../optimizers/builtins.ts';
import { type Plateau, plateauOf } from '../../schedules/reduce_on_plateau.ts';
import { FOLLOWED, type ParameterGroup } from '../rates/groups.ts';
import { isSchedule, type RateSource } from '../rates/rate_source.ts';
import { type AnyDraft, readSpec } from './read_spec.ts';

/** Saves the options of an optimizer for `model.save`, and restores them for `loadLayersModel`. */

interface Options {
  readonly learningRate: RateSource;
  readonly flavour: string;
  readonly clipNorm: number;
  readonly groups: readonly ParameterGroup[];
  readonly plateau: Plateau | undefined;
  readonly factor: number;
}

/**
 * Data as a string without underscores: TensorFlow.js turns snake_case to camelCase in every key and string that it
 * reads, while in JSON an underscore can be written as an escape.
 */
const written = (data: unknown): string => JSON.stringify(data).replaceAll('_', '\\u005f');

/** A number, or the spec of a schedule as a string. Throws TypeError for a function that cannot be saved as data. */
export const sourceConfig = (name: string, source: RateSource): number | string => {
  if (typeof source === 'number') return source;
  if (isSchedule(source)) return written(source.spec);
  throw new TypeError(
    `${name} is a function, which cannot be written to a file: give a schedule, or keep the run with getState`,
  );
};

/** True for the spec of a learning rate that also sets the momentum. */
const cycles = (spec: object): boolean => 'cycle_momentum' in spec && spec.cycle_momentum === true;

/** Reads the output of `sourceConfig`. */
const sourceFrom = (name: string, source: unknown): unknown => {
  if (typeof source !== 'string') return source;
  const spec = JSON.parse(source);
  if (!cycles(spec)) return createSchedule(spec);
  const read = readSpec({ type: 'sgd', learning_rate: spec } as AnyDraft, builtins);
  return name === 'learningRate' ? read.schedule : read.hyperparameters.momentum;
};

const groupConfig = (group: ParameterGroup): object =>
  Object.fromEntries(
    Object.entries(group).map(([name, value]) => [
      name,
      name === 'match' ? value : sourceConfig(name, value as RateSource),
    ]),
  );

const groupFrom = (group: object): object =>
  Object.fromEntries(
    Object.entries(group).map(([name, value]) => [name, name === 'match' ? value : sourceFrom(name, value)]),
  );

/** The configuration that all optimizers share; each adds its own. */
export const configOf = ({
  learningRate,
  flavour,
  clipNorm,
  groups,
  plateau,
  factor,
}: Options): serialization.ConfigDict => ({
  learningRate: sourceConfig('learningRate', learningRate),
  flavour,
  clipNorm,
  factor,
  ...(groups.length > 0 && { groups: written(groups.map(groupConfig)) }),
  ...(plateau !== undefined && { plateau: written(plateau.spec) }),
});

/** The options of a class from its config. Throws ConfigError if the schedule is of an unknown type. */
export const optionsFromConfig = (
  config: serialization.ConfigDict,
): { readonly factor: number; readonly [option: string]: unknown } => {
  // TensorFlow.js also passes the custom classes that it was given, which are not options of an optimizer.
  const { plateau, groups, factor, customObjects: _, ...rest } = config;
  const sources = ['learningRate', ...FOLLOWED].filter((name) => name in rest);
  return {
    ...rest,
    factor: Number(factor ?? 1),
    ...Object.fromEntries(sources.map((name) => [name, sourceFrom(name, rest[name])])),
    ...(typeof groups === 'string' && { groups: JSON.parse(groups).map(groupFrom) }),
    ...(typeof plateau === 'string' && { plateau: plateauOf(JSON.parse(plateau)) }),
  };
};
