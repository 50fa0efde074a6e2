import type { serialization } from '@tensorflow/tfjs-core';
import { createSchedule } from '../create.ts';
import { type Plateau, plateauOf } from '../schedules/reduce_on_plateau.ts';
import { isSchedule, type RateSource } from './rate_source.ts';

/** The options of an optimizer as `model.save` writes them and `loadLayersModel` reads them. */

interface Options {
  readonly learningRate: RateSource;
  readonly flavour: string;
  readonly clipNorm: number;
  readonly plateau: Plateau | undefined;
  readonly factor: number;
}

/**
 * Data as a string without underscores: TensorFlow.js turns snake_case to camelCase in every key and string that it
 * reads, while in JSON an underscore can be written as an escape.
 */
const written = (data: unknown): string => JSON.stringify(data).replaceAll('_', '\\u005f');

const rateConfig = (rate: RateSource): number | string => {
  if (typeof rate === 'number') return rate;
  if (isSchedule(rate)) return written(rate.spec);
  throw new TypeError(
    'learningRate is a function, which cannot be written to a file: give a schedule, or keep the run with getState',
  );
};

/** What all optimizers here have in common; each adds its own. */
export const configOf = ({
  learningRate,
  flavour,
  clipNorm,
  plateau,
  factor,
}: Options): serialization.ConfigDict => ({
  learningRate: rateConfig(learningRate),
  flavour,
  clipNorm,
  factor,
  ...(plateau !== undefined && { plateau: written(plateau.spec) }),
});

/** The options of a class from its config. Throws ConfigError where the schedule is of an unknown type. */
export const optionsOf = (
  config: serialization.ConfigDict,
): { readonly factor: number; readonly [option: string]: unknown } => {
  // TensorFlow.js hands on the classes that it was given, which are not options of an optimizer.
  const { learningRate, plateau, factor, customObjects: _, ...rest } = config;
  return {
    ...rest,
    factor: Number(factor ?? 1),
    learningRate: typeof learningRate === 'string' ? createSchedule(JSON.parse(learningRate)) : learningRate,
    ...(typeof plateau === 'string' && { plateau: plateauOf(JSON.parse(plateau)) }),
  };
};
