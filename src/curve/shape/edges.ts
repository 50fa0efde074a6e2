import { above, reaching, startOfPeriod, wholes } from '../arithmetic/count.ts';
import { type ByKind, byKind } from '../by_kind.ts';
import type { Curve, CurveOf } from '../curve.ts';
import { cyclesOf } from '../rate/cycles.ts';
import { startsOf } from '../rate/kinds.ts';
import { crossings } from './crossings.ts';
import { horizon } from './horizon.ts';
import { limitOf } from './limit.ts';

/** Places where curves may jump or bend: t in (from, to), ascending, one at a time, because there may be infinitely many. */
type Edges = Iterable<number>;

/**
 * The number of places that may still be examined. Most of them may not be edges (a stair below a floor), so counting
 * edges would not bound the work. If `left` falls below 0, edges are missing from there on.
 */
export interface Budget {
  left: number;
}

const none: Edges = [];

/** From here, not every whole number is a double, so stairs and cycles cannot be told apart. */
const FAR = 2 ** 53;

function* within(from: number, to: number, at: Edges, budget: Budget): Edges {
  for (const t of at) {
    if (t >= to || budget.left-- <= 0) return;
    if (t > from) yield t;
  }
}

function* stairs(
  { initial, factor, period, staircase }: CurveOf<'exponential'>,
  from: number,
  to: number,
  budget: Budget,
): Edges {
  if (staircase && initial !== 0 && factor !== 1) yield* multiples(period, from, to, budget);
}

/** The multiples of a period. */
function* multiples(period: number, from: number, to: number, budget: Budget): Edges {
  for (let i = wholes(from, period) + 1; i < FAR; i++) {
    const t = startOfPeriod(i, period);
    if (t >= to || budget.left-- <= 0) return;
    yield t;
  }
}

function* sequenceEdges(curve: CurveOf<'sequence'>, from: number, to: number, budget: Budget): Edges {
  const starts = startsOf(curve);
  for (let i = 0; i <= curve.parts.length; i++) {
    const start = starts[i - 1] ?? 0;
    const end = starts[i] ?? 1 / 0;
    if (start >= to || budget.left-- <= 0) return;
    if (end <= from) continue;
    if (start > from) yield start;
    const part = curve.parts[i]?.curve ?? curve.last;
    for (const t of edges(part, Math.max(from - start, 0), Math.min(to, end) - start, budget)) {
      yield reaching(start + t, (at) => at - start >= t);
    }
  }
}

function* shiftEdges({ of, by }: CurveOf<'shift'>, from: number, to: number, budget: Budget): Edges {
  for (const t of edges(of, from + by, to + by, budget)) yield reaching(t - by, (at) => at + by >= t);
}

function* repeatEdges(curve: CurveOf<'repeat'>, from: number, to: number, budget: Budget): Edges {
  const { at, start, stretch } = cyclesOf(curve);
  for (let i = at(from); i < FAR && start(i) < to && budget.left-- > 0; i++) {
    const begin = start(i);
    const by = stretch(i);
    if (begin > from) yield begin;
    const end = Math.min((to - begin) / by, curve.steps);
    for (const t of edges(curve.of, Math.max((from - begin) / by, 0), end, budget)) {
      yield reaching(begin + by * t, (at) => (at - begin) / by >= t);
    }
  }
}

/** The steps at which a held curve takes a sample, up to the first sample after which it is constant. */
function* holdEdges({ of, every }: CurveOf<'hold'>, from: number, to: number, budget: Budget): Edges {
  const rest = horizon(of);
  // The sum may round down to that sample.
  const end = rest < 1 / 0 ? Math.min(to, above(rest + every)) : to;
  yield* multiples(every, from, end, budget);
}

/** Merges two ascending sequences of places; each place comes once, with the sequences that have it. */
function* merged(some: Edges, others: Edges): Iterable<{ t: number; ones: boolean; others: boolean }> {
  const one = some[Symbol.iterator]();
  const two = others[Symbol.iterator]();
  let a = one.next();
  let b = two.next();
  while (!a.done || !b.done) {
    const t = Math.min(a.done ? 1 / 0 : a.value, b.done ? 1 / 0 : b.value);
    const [first, second] = [a.value === t, b.value === t];
    yield { t, ones: first, others: second };
    if (first) a = one.next();
    if (second) b = two.next();
  }
}

function* all([first, ...more]: readonly Curve[], from: number, to: number, budget: Budget): Edges {
  if (first === undefined) return;
  for (const { t } of merged(edges(first, from, to, budget), all(more, from, to, budget))) yield t;
}

/**
 * The edges of the smaller or greater of two curves: the edges of the curve that is chosen at a time, and the crossings
 * of the two curves.
 */
function* chosen(
  { kind, of }: CurveOf<'min'> | CurveOf<'max'>,
  from: number,
  to: number,
  budget: Budget,
): Edges {
  const b = of.at(-1)!;
  const a: Curve = of.length > 2 ? { kind, of: of.slice(0, -1) } : of[0]!;
  const sides = (['before', 'after'] as const).map((side) => [limitOf(a, side), limitOf(b, side)] as const);
  const isChosen = (t: number, which: 0 | 1): boolean =>
    sides.some((limits) => limits[which](t) === Math[kind](limits[0](t), limits[1](t)));
  const crossed = crossings(a, b);
  let last = from;
  for (const { t, ones, others } of merged(edges(a, from, to, budget), edges(b, from, to, budget))) {
    yield* crossed(last, t);
    if ((ones && isChosen(t, 0)) || (others && isChosen(t, 1))) yield t;
    last = t;
  }
  yield* crossed(last, to);
}

const kinds: ByKind<[from: number, to: number, budget: Budget], Edges> = {
  constant: () => none,
  ramp: ({ from: first, to: last, steps }, from, to, budget) =>
    first === last ? none : within(from, to, [steps], budget),
  exponential: stairs,
  power: () => none,
  steps: ({ boundaries }, from, to, budget) => within(from, to, boundaries, budget),
  sequence: sequenceEdges,
  shift: shiftEdges,
  repeat: repeatEdges,
  hold: holdEdges,
  sum: ({ of }, from, to, budget) => all(of, from, to, budget),
  product: ({ of }, from, to, budget) => all(of, from, to, budget),
  min: chosen,
  max: chosen,
  custom: ({ breakpoints }, from, to, budget) => within(from, to, breakpoints, budget),
};

/** The edges of a curve in (from, to), ascending, until the budget is used up; some may turn out not to be edges. */
export const edges = (curve: Curve, from: number, to: number, budget: Budget): Edges =>
  byKind(kinds, curve, from, to, budget);
