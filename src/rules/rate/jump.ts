import type { Curve } from '../../curve/curve.ts';
import type { Rate } from '../../curve/rate/compile.ts';
import { corners } from '../../curve/shape/breakpoints.ts';
import { rules } from '../../diagnostics/catalogue/rules.ts';
import { MOST_RESTARTS } from '../../registry/phases.ts';
import { defineRule } from '../rule.ts';

/** The greatest number of corners to examine: nobody reads a schedule with more. */
const MANY = 1000;

/** The length of the shortest stair or cycle of a curve, in steps, which limits how close its corners are. */
const shortestStretch = (curve: Curve): number => {
  switch (curve.kind) {
    case 'exponential':
      return curve.staircase ? curve.period : Number.POSITIVE_INFINITY;
    case 'repeat':
      return Math.min(curve.steps, shortestStretch(curve.of));
    case 'shift':
      return shortestStretch(curve.of);
    case 'sequence':
      return Math.min(...[...curve.parts.map((part) => part.curve), curve.last].map(shortestStretch));
    case 'sum':
    case 'product':
    case 'min':
    case 'max':
      return Math.min(...curve.of.map(shortestStretch));
    default:
      return Number.POSITIVE_INFINITY;
  }
};

/** A run of unknown length. */
const LONG = 1e6;

/** A smaller rise may be float32 rounding and does not count as a jump. */
const RISE = 1.5 * (1 + 1e-6);

/** A restart returns to a rate that the schedule had before: a greater one is not a restart. */
const RESTART = 1 + 1e-6;

/** A smaller drop may be float32 rounding too. */
const DROP = 1 - 1e-6;

/** Findings that already say that the rate drops at the end of the warm-up. */
const SAID = ['burnin/above-initial', 'warmup/descends'];

/** A corner at which the rate jumps, with the rates of the curve around it, and those of the steps around it. */
interface Jump {
  readonly at: number;
  readonly before: number;
  readonly after: number;
  readonly step: number;
  readonly last: number;
  readonly now: number;
}

const stepOf = ({ at, before }: Pick<Jump, 'at' | 'before'>, rate: Rate): number => {
  const reached = Math.ceil(at);
  // At the step of a boundary, a list may still have the old rate.
  return rate(reached) === before ? reached + 1 : reached;
};

/** True if the rate rises by half or more, other than at the start of a new cycle; `earlier` is the greatest rate before it. */
const rises = ({ before, after, step, last, now }: Jump, rate: Rate, earlier: number): boolean => {
  // A rate that falls step by step, and returns to a rate that it had, starts a new cycle.
  const isCycle = last < rate(Math.max(step - 2, 0)) && now <= earlier * RESTART;
  return after > RISE * before && now > RISE * last && !isCycle;
};

/** True if the rate drops at the end of a warm-up. */
const dropsAfter = (warmup: number, { at, before, after, step, last, now }: Jump, rate: Rate): boolean =>
  warmup > 0 &&
  Math.abs(at - warmup) <= 1 &&
  after < before * DROP &&
  now < last &&
  // A decay that starts with its first whole step also drops, but by no more than in its next step.
  before - after > after - rate(step + 1);

/** `rate/jump`: the rate rises at once by half or more, outside of restarts, or drops at the end of the warm-up. */
export const jump = /* @__PURE__ */ defineRule({
  get findings() {
    return rules();
  },
  runsIn: 'check',
  check: ({ loaded, curve, rate, run, phases, warmup, end, at }, report) => {
    const until = run.num_steps ?? (end === undefined ? LONG : end.step + 1);
    if (!(until / shortestStretch(curve) < MANY)) return;
    const restarts = phases.filter(({ name }) => name === 'restart').map(({ start }) => start);
    // If there are very many restarts, only the first are listed, so a jump after them may be a restart.
    const listed = restarts.length < MOST_RESTARTS ? until : restarts.at(-1)!;
    const isRestart = (step: number): boolean => restarts.some((start) => Math.abs(start - step) <= 1);
    const isSaid = loaded.diagnostics.some(({ code }) => SAID.includes(code));
    let greatest = rate(0);
    const found = corners(curve, Math.min(until, listed)).filter((corner) => {
      const earlier = greatest;
      greatest = Math.max(greatest, corner.before, corner.after);
      if (!corner.jump || corner.before === 0) return false;
      const step = stepOf(corner, rate);
      const seen: Jump = { ...corner, step, last: rate(step - 1), now: rate(step) };
      const isRise = !isRestart(corner.at) && rises(seen, rate, earlier);
      return isRise || (!isSaid && dropsAfter(warmup, seen, rate));
    });
    const [first] = found;
    if (first === undefined) return;
    const { path, range } = at([]);
    const { before, after } = first;
    const params = { step: stepOf(first, rate), before, after, more: found.length - 1 };
    report('rate/jump', params, { path, ranges: [range] });
  },
});
