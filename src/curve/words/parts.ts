import { above, passed, reaching, startOf, wholes } from '../arithmetic/count.ts';
import { type ByKind, byKind } from '../by_kind.ts';
import type { Curve, CurveOf } from '../curve.ts';
import { cyclesOf } from '../rate/cycles.ts';
import { startsOf } from '../rate/kinds.ts';
import { rateOf } from '../rate/rate.ts';
import { limitOf } from '../shape/limit.ts';
import { briefRate } from './format.ts';
import { common, type Part, runsOf } from './runs.ts';
import {
  combinedWords,
  customWords,
  cyclesWords,
  exponentialWords,
  flatWords,
  heldWords,
  powerWords,
  rampWords,
  type Words,
} from './words.ts';

const flat = (from: number, to: number): Part[] => [{ from, to, words: flatWords }];

/** Parts seen from outside: `inner` says what time outside is inside, `guess` about the other way round. */
const moved = (
  all: readonly Part[],
  inner: (t: number) => number,
  guess: (t: number) => number,
  by = 1,
): Part[] => {
  const outside = (t: number): number => (t === 1 / 0 ? t : reaching(guess(t), (at) => inner(at) >= t));
  return all.map(({ from, to, words }) => ({
    from: outside(from),
    to: outside(to),
    words:
      by === 1 ? words : { ...words, say: (first, last, stretch) => words.say(first, last, stretch * by) },
  }));
};

/** The same, with the first part's beginning and the last one's end put to the bit; without what rounding leaves empty. */
const fitted = (all: readonly Part[], from: number, to: number): Part[] =>
  all
    .map((each, i) => ({
      ...each,
      from: i === 0 ? from : each.from,
      to: i === all.length - 1 ? to : each.to,
    }))
    .filter((each) => each.from < each.to);

const rampParts = (curve: CurveOf<'ramp'>, from: number, to: number): Part[] => {
  const { steps } = curve;
  if (curve.from === curve.to || from >= steps) return flat(from, to);
  const end = Math.min(to, steps);
  return [{ from, to: end, words: rampWords(curve, from, end) }, ...(to > steps ? flat(steps, to) : [])];
};

const stepsParts = ({ boundaries, at }: CurveOf<'steps'>, from: number, to: number): Part[] => {
  // A boundary that still has the old rate: the new one begins right after it.
  const inside = boundaries.map((t) => (at === 'old' ? above(t) : t)).filter((t) => t > from && t < to);
  const ends = [...inside, to];
  return ends.map((end, i) => ({ from: ends[i - 1] ?? from, to: end, words: flatWords }));
};

const sequenceParts = (curve: CurveOf<'sequence'>, from: number, to: number): Part[] => {
  const starts = startsOf(curve);
  const found: Part[] = [];
  for (let i = passed(starts, from, true); i <= starts.length; i++) {
    const start = starts[i - 1] ?? 0;
    if (start >= to) break;
    const end = Math.min(to, starts[i] ?? to);
    const begin = Math.max(from, start);
    const inner = parts(curve.parts[i]?.curve ?? curve.last, begin - start, end - start);
    const outer = moved(
      inner,
      (t) => t - start,
      (t) => t + start,
    );
    for (const part of fitted(outer, begin, end)) found.push(part);
  }
  return found;
};

/** So many cycles are said one by one; of more, or of no end of them, the first few, and the rest at once. */
const MANY = 24;
const FEW = 3;

const repeatParts = (curve: CurveOf<'repeat'>, from: number, to: number): Part[] => {
  const { at, start, stretch } = cyclesOf(curve);
  // An end that is still old: the next cycle begins right after it.
  const after = (i: number): number => (curve.at === 'old' && i > 0 ? above(start(i)) : start(i));
  /** The parts of cycle i up to `end` of its own time. */
  const cycle = (i: number, end: number): Part[] => {
    const [begin, by] = [start(i), stretch(i)];
    return moved(
      parts(curve.of, Math.max((from - begin) / by, 0), end),
      (t) => (t - begin) / by,
      (t) => begin + t * by,
      by,
    );
  };
  const first = at(from);
  const shown = to < 1 / 0 && at(to) - first <= MANY ? MANY : FEW;
  const found: Part[] = [];
  let count = 0;
  for (; count < shown && after(first + count) < to; count++) {
    const i = first + count;
    const end = Math.min(to, after(i + 1));
    const inside = Math.min((to - start(i)) / stretch(i), curve.steps);
    for (const part of fitted(cycle(i, inside), Math.max(from, after(i)), end)) found.push(part);
  }
  const rest = found.at(-1)?.to ?? from;
  if (!(rest < to)) return found;
  // Of cycles too short to be told apart, the first says what they are like.
  const said = after(first + count) < to ? first + count : 0;
  const words = cycle(said, curve.steps).map((part) => sayPart(curve, part));
  return [...found, { from: rest, to, words: cyclesWords(curve, stretch(said), words) }];
};

/** The curve's own parts, each from the first sample in it. */
const holdParts = ({ of, every }: CurveOf<'hold'>, from: number, to: number): Part[] => {
  const samples = (t: number): number => (t === 1 / 0 ? t : -wholes(-t, every));
  const first = wholes(from, every);
  const inner = parts(of, first * every, samples(to) * every);
  const found: Part[] = [];
  for (const part of inner) {
    const [begin, end] = [samples(part.from), samples(part.to)];
    if (begin >= end) continue;
    const words = end - begin === 1 ? flatWords : heldWords(part.words, every);
    found.push({ from: startOf(begin, every), to: end === 1 / 0 ? end : startOf(end, every), words });
  }
  return fitted(found, from, to);
};

/** The part of a curve from `from` to `to`, in which it has one; `at` is where to look for it among all its parts. */
const wordsOf = (curve: Curve, all: readonly Part[], at: number, from: number, to: number): Words => {
  const part = all[at]!;
  return part.from === from && part.to === to ? part.words : parts(curve, from, to)[0]!.words;
};

const combinedParts = (curve: CurveOf<'sum'> | CurveOf<'product'>, from: number, to: number): Part[] => {
  const all = curve.of.map((each) => parts(each, from, to));
  const sides = curve.of.map((each) => [rateOf(each), limitOf(each, 'before')] as const);
  const at = all.map(() => 0);
  return common(all, from, to).map(([begin, end]) => {
    all.forEach((each, k) => {
      while (each[at[k]!]!.to <= begin) at[k]!++;
    });
    const words = combinedWords(
      curve.kind,
      curve.of.map((each, k) => ({
        words: wordsOf(each, all[k]!, at[k]!, begin, end),
        first: briefRate(sides[k]![0](begin)),
        last: briefRate(sides[k]![1](end)),
      })),
    );
    return { from: begin, to: end, words };
  });
};

const chosenParts = (curve: CurveOf<'min'> | CurveOf<'max'>, from: number, to: number): Part[] =>
  runsOf(curve, from, to, parts).flatMap((run) =>
    run.words === undefined
      ? parts(run.curve, run.from, run.to)
      : [{ from: run.from, to: run.to, words: run.words }],
  );

const kinds: ByKind<[from: number, to: number], Part[]> = {
  constant: (_, from, to) => flat(from, to),
  ramp: rampParts,
  exponential: (curve, from, to) =>
    curve.initial === 0 || curve.factor === 1
      ? flat(from, to)
      : [{ from, to, words: exponentialWords(curve) }],
  power: (curve, from, to) =>
    curve.scale === 0 || curve.exponent === 0
      ? flat(from, to)
      : [{ from, to, words: powerWords(curve, from) }],
  steps: stepsParts,
  sequence: sequenceParts,
  shift: ({ of, by }, from, to) => {
    const inner = parts(of, from + by, to + by);
    const outer = moved(
      inner,
      (t) => t + by,
      (t) => t - by,
    );
    return fitted(outer, from, to);
  },
  repeat: repeatParts,
  hold: holdParts,
  sum: combinedParts,
  product: combinedParts,
  min: chosenParts,
  max: chosenParts,
  custom: (curve, from, to) => {
    const cuts = curve.breakpoints.filter((t) => t > from && t < to);
    const words = customWords(curve);
    return [...cuts, to].map((end, i) => ({ from: cuts[i - 1] ?? from, to: end, words }));
  },
};

/** A curve's parts for from ≤ t < to, without gap; one where rounding leaves nothing between the two. */
export const parts = (curve: Curve, from: number, to: number): Part[] =>
  from < to ? byKind(kinds, curve, from, to) : flat(from, to);

/** A part of a curve in words. */
export const sayPart = (curve: Curve, { from, to, words }: Part): string =>
  words.say(briefRate(rateOf(curve)(from)), briefRate(limitOf(curve, 'before')(to)), 1);
