import type { Path } from '../diagnostics/diagnostic.ts';
import type { DialectContext, Values } from './dialect.ts';

/** Reports a `decay_factor` below 0 without a staircase: its fractional powers are NaN, or complex in Python. */
export const hasNoPowers = (
  { decay_factor: factor, staircase }: Values,
  { at, report }: Pick<DialectContext, 'report'> & { readonly at: Path },
): boolean => {
  const hasNone = factor < 0 && !staircase;
  if (hasNone) report('decay/negative-power', [...at, 'decay_factor'], { factor }, [...at, 'staircase']);
  return hasNone;
};
