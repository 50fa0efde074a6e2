import { type Curve, steps } from '../../curve/curve.ts';
import type { Report } from '../../registry/schedule_type.ts';

/** Checks a list of boundaries: it is not empty, and it increases. */
export const checkBoundaries = (
  boundaries: readonly number[],
  // biome-ignore lint/complexity/noBannedTypes: here {} means that there are no other codes
  report: Report<{ readonly boundaries: readonly number[] }, {}>,
): void => {
  if (boundaries.length === 0) report('boundaries/empty', 'boundaries', {});
  boundaries.forEach((boundary, i) => {
    const before = boundaries[i - 1];
    if (before === undefined || boundary > before || !Number.isFinite(before)) return;
    const params = { boundary, before };
    const code = boundary === before ? 'boundaries/twice' : 'boundaries/not-increasing';
    report(code, ['boundaries', i], params, ['boundaries', i - 1]);
  });
};

/** Values between boundaries; between two equal boundaries there is nothing. */
export const between = (
  boundaries: readonly number[],
  values: readonly number[],
  at: 'new' | 'old' = 'new',
): Curve => {
  const distinct = boundaries.filter((boundary, i) => boundary !== boundaries[i + 1]);
  const left = values.slice(1).filter((_, i) => boundaries[i] !== boundaries[i + 1]);
  return steps(distinct, [values[0]!, ...left], at);
};
