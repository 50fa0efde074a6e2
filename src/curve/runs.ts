import { bounds } from './bounds.ts';
import { below } from './count.ts';
import { crossings } from './crossings.ts';
import type { Curve, CurveOf } from './curve.ts';
import { rateOf } from './rate.ts';
import type { Words } from './words.ts';

/** A stretch of a curve that has one name: from ≤ t < to. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly words: Words;
}

/** The stretches in which no curve of several begins another part. */
export const common = (
  all: readonly (readonly Part[])[],
  from: number,
  to: number,
): [from: number, to: number][] => {
  const starts = new Set(all.flatMap((each) => each.map((part) => part.from)));
  const cuts = [...starts].filter((t) => t > from && t < to).sort((a, b) => a - b);
  return [...cuts, to].map((end, i) => [cuts[i - 1] ?? from, end]);
};

/** A stretch in which one curve is the least or the greatest, or several are by turns. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly by: readonly Curve[];
}

type Parts = (curve: Curve, from: number, to: number) => Part[];
type Chosen = CurveOf<'min'> | CurveOf<'max'>;

/** A t inside a stretch, to see there which curve is the least or the greatest. */
const inside = (from: number, to: number): number => {
  const t = to === 1 / 0 ? from * 2 + 1 : from + (to - from) / 2;
  return t < to ? t : from;
};

/** Of two of which one goes up and down without end: the one, if the other never comes near it. */
const apart = (kind: Chosen['kind'], a: Curve, b: Curve, from: number, to: number): readonly Curve[] => {
  const [one, two] = [a, b].map((curve) => bounds(curve, from, to === 1 / 0 ? to : below(to)));
  const sign = kind === 'max' ? 1 : -1;
  if (sign * (one!.min - two!.max) >= 0 && sign * (one!.max - two!.min) >= 0) return [a];
  if (sign * (two!.min - one!.max) >= 0 && sign * (two!.max - one!.min) >= 0) return [b];
  return [a, b];
};

/** A run cut where another curve is chosen before it. */
function* contested({ from, to, by }: Run, other: Curve, kind: Chosen['kind'], parts: Parts): Iterable<Run> {
  const curve: Curve = by.length === 1 ? by[0]! : { kind, of: by };
  const crossed = crossings(curve, other);
  const [one, two] = [rateOf(curve), rateOf(other)];
  const all = [parts(curve, from, to), parts(other, from, to)];
  const many = all.flat().filter((part) => part.words.many);
  for (const [begin, end] of common(all, from, to)) {
    if (many.some((part) => part.from <= begin && begin < part.to)) {
      const found = apart(kind, curve, other, begin, end);
      yield { from: begin, to: end, by: found.flatMap((each) => (each === curve ? by : [each])) };
      continue;
    }
    let start = begin;
    for (const cut of [...crossed(begin, end), end]) {
      const t = inside(start, cut);
      const rate = one(t);
      yield { from: start, to: cut, by: Math[kind](rate, two(t)) === rate ? by : [other] };
      start = cut;
    }
  }
}

const isSame = (a: readonly Curve[], b: readonly Curve[]): boolean =>
  a.length === b.length && a.every((curve, i) => curve === b[i]);

/** Which of several curves is the least or the greatest, from one end to the other. */
export const runsOf = ({ kind, of }: Chosen, from: number, to: number, parts: Parts): Run[] => {
  let runs: Run[] = [{ from, to, by: of.slice(0, 1) }];
  for (const other of of.slice(1)) {
    const next: Run[] = [];
    for (const run of runs) {
      for (const cut of contested(run, other, kind, parts)) {
        const last = next.at(-1);
        if (last !== undefined && isSame(last.by, cut.by)) next[next.length - 1] = { ...last, to: cut.to };
        else next.push(cut);
      }
    }
    runs = next;
  }
  return runs;
};
