import { below } from '../arithmetic/count.ts';
import type { Curve, CurveOf } from '../curve.ts';
import { rateOf } from '../rate/rate.ts';
import { bounds } from '../shape/bounds.ts';
import { crossings } from '../shape/crossings.ts';
import { limitOf } from '../shape/limit.ts';
import { briefRate } from './format.ts';
import { contestedWords, type Said, type Words } from './words.ts';

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

/** A stretch in which one curve is the least or the greatest; `words` are there where it is several by turns. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly curve: Curve;
  readonly words?: Words;
}

type Parts = (curve: Curve, from: number, to: number) => Part[];
type Chosen = CurveOf<'min'> | CurveOf<'max'>;

/** A t inside a stretch, to see there which curve is the least or the greatest. */
const inside = (from: number, to: number): number => {
  const t = to === 1 / 0 ? from * 2 + 1 : from + (to - from) / 2;
  return t < to ? t : from;
};

/** Of two of which one goes up and down without end: the one, if the other never comes near it. */
const apart = (kind: Chosen['kind'], a: Curve, b: Curve, from: number, to: number): Curve | undefined => {
  const [one, two] = [a, b].map((curve) => bounds(curve, from, to === 1 / 0 ? to : below(to)));
  const sign = kind === 'max' ? 1 : -1;
  if (sign * (one!.min - two!.max) >= 0 && sign * (one!.max - two!.min) >= 0) return a;
  return sign * (two!.min - one!.max) >= 0 && sign * (two!.max - one!.min) >= 0 ? b : undefined;
};

/** What a part is called between two t inside it. */
const said = (curve: Curve, { words }: Part, from: number, to: number): Said => ({
  words,
  first: briefRate(rateOf(curve)(from)),
  last: briefRate(limitOf(curve, 'before')(to)),
});

/** A run cut where another curve is chosen before it. */
function* contested(run: Run, other: Curve, kind: Chosen['kind'], parts: Parts): Iterable<Run> {
  const { from, to, curve, words } = run;
  const crossed = crossings(curve, other);
  const [one, two] = [rateOf(curve), rateOf(other)];
  const mine = words === undefined ? parts(curve, from, to) : [{ from, to, words }];
  const others = parts(other, from, to);
  const hasMany = [...mine, ...others].some((part) => part.words.many);
  for (const [begin, end] of common([mine, others], from, to)) {
    const both = hasMany ? [mine, others].map((all) => all.find((part) => begin < part.to)!) : [];
    if (both.some((part) => part.words.many)) {
      const found = apart(kind, curve, other, begin, end);
      const pair = [said(curve, both[0]!, begin, end), said(other, both[1]!, begin, end)];
      if (found === curve) yield { ...run, from: begin, to: end };
      else if (found === other) yield { from: begin, to: end, curve: other };
      else
        yield {
          from: begin,
          to: end,
          curve: { kind, of: [curve, other] },
          words: contestedWords(kind, pair),
        };
      continue;
    }
    let start = begin;
    for (const cut of [...crossed(begin, end), end]) {
      const t = inside(start, cut);
      const rate = one(t);
      const stays = Math[kind](rate, two(t)) === rate;
      yield stays ? { ...run, from: start, to: cut } : { from: start, to: cut, curve: other };
      start = cut;
    }
  }
}

/** Which of several curves is the least or the greatest, from one end to the other. */
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
