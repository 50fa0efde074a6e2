import type { DialectContext } from '../dialect.ts';
import { roundHalfEven } from '../round_half_even.ts';

/**
 * The number of images of the training set that are used: `fraction` is a share of the images, or, from version 8.4 on,
 * a share or a number of images.
 * Source: ultralytics/ultralytics, data/base.py.
 */
export const imagesOf = ({ run: { examples }, textAt }: Pick<DialectContext, 'run' | 'textAt'>) => {
  const written = textAt('fraction') ?? '';
  const fraction = Number(written);
  if (examples === undefined || !(fraction > 0)) return examples;
  if (fraction < 1) return Math.max(1, roundHalfEven(examples * fraction));
  return /^\d+$/.test(written) && fraction > 1 ? Math.min(fraction, examples) : examples;
};
