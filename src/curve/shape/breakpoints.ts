import { checkOptions, type OptionNames } from '../../diagnostics/check_options.ts';
import { type CurveOrSchedule, curveIn } from '../curve_in.ts';
import { rateOf } from '../rate/rate.ts';
import { edges } from './edges.ts';
import { limitOf } from './limit.ts';

/** A place where a curve jumps (the rates on both sides differ) or bends (they do not). */
export interface Corner {
  readonly at: number;
  /** The limit of the rate from the left. */
  readonly before: number;
  /** The limit of the rate from the right. */
  readonly after: number;
  readonly jump: boolean;
}

/** Limits of the search for corners. */
export interface CornerOptions {
  /**
   * The greatest number of corners to find, by default a million. The search also ends after 20,000 places that are not
   * corners, such as stairs above a cap.
   */
  readonly limit?: number;
}

/** The greatest number of places that turn out not to be corners. */
const LOOKS = 20_000;

/** The share by which the rates on both sides of a place must differ; a smaller difference is rounding. */
const SAME = 1e-9;

const differ = (a: number, b: number): boolean =>
  a !== b && !(Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b)));

/** The corners of a curve in (0, to), ascending, each with the rates on both sides. Crossings of two curves under min
 * or max are found to the last bit; a custom curve has the breakpoints it lists.
 *
 * Units: t and `to` in steps; `to` finite.
 * Throws: TypeError for an unknown option.
 * Example: corners(ramp(0, 1, 'linear', 4), 9) is [{ at: 4, before: 1, after: 1, jump: false }]
 */
export const corners = (asked: CurveOrSchedule, to: number, options: CornerOptions = {}): Corner[] => {
  checkOptions('corners', options, { limit: true } satisfies OptionNames<CornerOptions>);
  const { limit = 1e6 } = options;
  const curve = curveIn(asked);
  const rate = rateOf(curve);
  const [before, after] = [limitOf(curve, 'before'), limitOf(curve, 'after')];
  const found: Corner[] = [];
  const budget = { left: LOOKS };
  let last = 0;
  /** The current corner, and whether the rate was flat up to it. */
  let open: Corner | undefined;
  let flat = false;
  const close = (end: number): void => {
    if (open === undefined) return;
    const stays = flat && rate(open.at + (end - open.at) / 2) === open.after && before(end) === open.after;
    if (!open.jump && stays) return;
    found.push(open);
    budget.left++;
  };
  for (const at of edges(curve, 0, to, budget)) {
    if (found.length >= limit || budget.left < 0) return found;
    if (at <= last) continue;
    close(at);
    const corner = { at, before: before(at), after: after(at) };
    open = { ...corner, jump: differ(corner.before, corner.after) };
    flat = after(last) === open.before && rate(last + (at - last) / 2) === open.before;
    last = at;
  }
  if (found.length < limit && budget.left >= 0) close(to);
  return found;
};

/**
 * Every t in (0, to) where a curve jumps or bends, ascending: a plot through them misses no corner.
 *
 * Units: t and `to` in steps; `to` finite.
 * Throws: TypeError for an unknown option.
 * Example: breakpoints(ramp(0, 1, 'linear', 4), 9) is [4]
 */
export const breakpoints = (asked: CurveOrSchedule, to: number, options?: CornerOptions): number[] =>
  corners(asked, to, options).map(({ at }) => at);
