import { below, firstDouble } from '../arithmetic/count.ts';
import type { Curve, CurveOf } from '../curve.ts';
import { rateOf } from '../rate/rate.ts';
import { bounds } from '../shape/bounds.ts';
import { crossings } from '../shape/crossings.ts';
import { edges } from '../shape/edges.ts';
import { limitOf } from '../shape/limit.ts';
import { briefRate } from './format.ts';
import { type DescribedCurve, leastOrGreatestWords, type Words } from './words.ts';

/** A stretch of a curve with one description: from ≤ t < to. */
export interface Part {
  readonly from: number;
  readonly to: number;
  /** Describes any stretch within it. */
  readonly words: (from: number, to: number) => Words;
}

/** Divides a range at the ends of the parts of several curves: within a stretch, each curve has one description. */
export const common = (
  all: readonly (readonly Part[])[],
  from: number,
  to: number,
): [from: number, to: number][] => {
  const starts = new Set(all.flatMap((each) => each.map((part) => part.from)));
  const cuts = [...starts].filter((t) => t > from).sort((a, b) => a - b);
  return [...cuts, to].map((end, i) => [cuts[i - 1] ?? from, end]);
};

/** A stretch in which one curve is the least or the greatest; `words` is set if several curves take turns. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly curve: Curve;
  readonly words?: Part['words'];
}

type Parts = (curve: Curve, from: number, to: number) => Part[];
type Chosen = CurveOf<'min'> | CurveOf<'max'>;

/** A t inside a stretch, at which to look which curve is the least or the greatest in it. */
const inside = (from: number, to: number): number => {
  const t = to === 1 / 0 ? from * 2 + 1 : from + (to - from) / 2;
  return t < to ? t : from;
};

/** If one of two curves oscillates without end: the chosen curve, provided the other never comes near it. */
const apart = (kind: Chosen['kind'], a: Curve, b: Curve, from: number, to: number): Curve | undefined => {
  const [one, two] = [a, b].map((curve) => bounds(curve, from, below(to)));
  const sign = kind === 'max' ? 1 : -1;
  if (sign * (one!.min - two!.max) >= 0 && sign * (one!.max - two!.min) >= 0) return a;
  return sign * (two!.min - one!.max) >= 0 && sign * (two!.max - one!.min) >= 0 ? b : undefined;
};

/** Describes a part between two t inside it. */
const described = (curve: Curve, { words }: Part, from: number, to: number): DescribedCurve => ({
  words: words(from, to),
  first: briefRate(rateOf(curve)(from)),
  last: briefRate(limitOf(curve, 'before')(to)),
});

/** The greatest number of jumps to examine one by one for the curve chosen between them. */
const MANY = 64;

/** The edges of both curves inside a stretch; undefined if there are too many. */
const jumpsIn = (curves: readonly Curve[], from: number, to: number): number[] | undefined => {
  const found: number[] = [];
  for (const curve of curves) {
    const budget = { left: MANY };
    for (const t of edges(curve, from, to, budget)) found.push(t);
    if (budget.left < 0) return undefined;
  }
  return found.sort((a, b) => a - b);
};

/** The least t in (from, to] after which the choice between two curves no longer changes; `to` if it keeps changing. */
const decided = (kind: Chosen['kind'], a: Curve, b: Curve, from: number, to: number): number => {
  const isDecided = (t: number): boolean => apart(kind, a, b, t, to) !== undefined;
  let low = from;
  let high = to;
  if (to === 1 / 0) {
    let width = 1 + from * 2 ** -40;
    for (high = from + width; !isDecided(high); high = from + width) {
      if (high > 2 ** 100) return to;
      low = high;
      width *= 2;
    }
  }
  return firstDouble(low, high, isDecided);
};

/** Cuts a run where another curve is chosen instead. */
function* contested(run: Run, other: Curve, kind: Chosen['kind'], parts: Parts): Iterable<Run> {
  const { curve } = run;
  const crossed = crossings(curve, other);
  const [one, two] = [rateOf(curve), rateOf(other)];
  const mine = run.words === undefined ? parts(curve, run.from, run.to) : [{ ...run, words: run.words }];
  const others = parts(other, run.from, run.to);
  /** Cuts a stretch without jumps where the two curves cross. */
  function* smooth(from: number, to: number): Iterable<Run> {
    let start = from;
    for (const cut of [...crossed(from, to), to]) {
      const t = inside(start, cut);
      const rate = one(t);
      const stays = Math[kind](rate, two(t)) === rate;
      yield stays ? { ...run, from: start, to: cut } : { from: start, to: cut, curve: other };
      start = cut;
    }
  }
  for (const [from, to] of common([mine, others], run.from, run.to)) {
    const both = [mine, others].map((all) => all.find((part) => from < part.to)!);
    const words = both.map((part) => part.words(from, to));
    if (!words.some(({ jumps }) => jumps)) {
      yield* smooth(from, to);
      continue;
    }
    const chosen = apart(kind, curve, other, from, to);
    // Sampled bounds cannot prove that the choice between the two curves stays the same from some t on.
    const isSampled = words.some(({ sampled }) => sampled);
    const end = chosen !== undefined ? from : isSampled ? to : decided(kind, curve, other, from, to);
    const cuts = !isSampled && end > from ? jumpsIn([curve, other], from, end) : undefined;
    if (cuts !== undefined) {
      let start = from;
      for (const cut of [...cuts, end]) {
        if (cut > start) yield* smooth(start, cut);
        start = cut;
      }
    } else if (end > from) {
      const contest = (t: number, until: number): Words =>
        leastOrGreatestWords(kind, [
          described(curve, both[0]!, t, until),
          described(other, both[1]!, t, until),
        ]);
      yield { from, to: end, curve: { kind, of: [curve, other] }, words: contest };
    }
    if (end < to) {
      const rest = chosen ?? apart(kind, curve, other, end, to);
      yield rest === curve ? { ...run, from: end, to } : { from: end, to, curve: other };
    }
  }
}

/** The stretches in which each of several curves is the least or the greatest. */
export const runsOf = ({ kind, of }: Chosen, from: number, to: number, parts: Parts): Run[] => {
  let runs: Run[] = [{ from, to, curve: of[0]! }];
  for (const other of of.slice(1)) {
    const next: Run[] = [];
    for (const run of runs) {
      for (const cut of contested(run, other, kind, parts)) {
        const last = next.at(-1);
        if (last?.curve === cut.curve) next[next.length - 1] = { ...last, to: cut.to };
        else next.push(cut);
      }
    }
    runs = next;
  }
  return runs;
};
