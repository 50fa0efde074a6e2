import { checkOptions, type OptionNames } from '../../diagnostics/check_options.ts';
import { type CurveOrSchedule, curveIn } from '../curve_in.ts';
import { rateOf } from '../rate/rate.ts';
import { edges } from './edges.ts';
import { limitOf } from './limit.ts';

/** Where a curve jumps (the rates on either side differ) or bends (they do not). */
export interface Corner {
  readonly at: number;
  /** What the rate tends to from the left. */
  readonly before: number;
  /** What it tends to from the right. */
  readonly after: number;
  readonly jump: boolean;
}

/** How many corners are looked for. */
export interface CornerOptions {
  /**
   * The first so many at most; a million unless given. The search also ends after 20,000 places that are no corners, such
   * as stairs above a cap.
   */
  readonly limit?: number;
}

/** So many places that turn out to be no corners are looked at. */
const LOOKS = 20_000;

/** Sides that differ less, in parts of the rate, differ by rounding. */
const SAME = 1e-9;

const differ = (a: number, b: number): boolean =>
  a !== b && !(Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b)));

/**
 * The corners of a curve in (0, to), ascending, each with the rates on either side of it.
 *
 * Where two curves cross under min or max is found to the last bit; a custom curve has the breakpoints it gives.
 * Units: t and `to` in steps; `to` finite.
 */
export const corners = (asked: CurveOrSchedule, to: number, options: CornerOptions = {}): Corner[] => {
  checkOptions('corners', options, { limit: true } satisfies OptionNames<CornerOptions>);
  const { limit = 1e6 } = options;
  const curve = curveIn(asked);
  const rate = rateOf(curve);
  const [before, after] = [limitOf(curve, 'before'), limitOf(curve, 'after')];
  const found: Corner[] = [];
  const looks = { left: LOOKS };
  let last = 0;
  /** The corner at hand, and whether the rate was flat up to it. */
  let open: Corner | undefined;
  let flat = false;
  const close = (end: number): void => {
    if (open === undefined) return;
    const stays = flat && rate(open.at + (end - open.at) / 2) === open.after && before(end) === open.after;
    if (!open.jump && stays) return;
    found.push(open);
    looks.left++;
  };
  for (const at of edges(curve, 0, to, looks)) {
    if (found.length >= limit || looks.left < 0) return found;
    if (at <= last) continue;
    close(at);
    const corner = { at, before: before(at), after: after(at) };
    open = { ...corner, jump: differ(corner.before, corner.after) };
    flat = after(last) === open.before && rate(last + (at - last) / 2) === open.before;
    last = at;
  }
  if (found.length < limit && looks.left >= 0) close(to);
  return found;
};

/**
 * The t in (0, to) where a curve jumps or bends, ascending: a plot through them misses no corner.
 *
 * Units: t and `to` in steps; `to` finite.
 */
export const breakpoints = (asked: CurveOrSchedule, to: number, options?: CornerOptions): number[] =>
  corners(asked, to, options).map(({ at }) => at);
