import type { Loaded } from '../../config/build/result.ts';
import type { LearningRate } from '../../schema/descriptors/message.ts';
import { UsageError } from '../exit.ts';
import type { Io } from '../output/io.ts';
import { draw, pictureFormatOf } from './draw.ts';

/** Draws both configs of `lrs diff` on one chart. */

const CHART_HEIGHT = 12;

/** The format to draw in, if a drawing was requested. Throws UsageError for a text chart in a report that is not text. */
export const bothFormatOf = (
  given: { readonly plot: boolean; readonly out?: string | undefined },
  report: string,
): ReturnType<typeof pictureFormatOf> | undefined => {
  if (given.out !== undefined) return pictureFormatOf({ out: given.out });
  if (given.plot && report !== 'text')
    throw new UsageError(`--plot draws text, which does not fit in a ${report} report; give --out`);
  return given.plot ? 'text' : undefined;
};

/** Draws two configs by steps, or by the examples that each has seen. */
export const drawBoth = async (
  configs: readonly Loaded<LearningRate>[],
  names: readonly string[],
  by: 'steps' | 'examples',
  where: { readonly format: ReturnType<typeof pictureFormatOf>; readonly out: string | undefined },
  io: Io,
): Promise<void> => {
  const series = configs.map(({ schedule, run }, i) => ({ schedule, run, filename: names[i]! }));
  const height = where.format === 'text' ? { height: CHART_HEIGHT } : {};
  await draw(series, { x: by, ...height }, where, io);
};
