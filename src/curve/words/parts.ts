import { above, passed, reaching, startOfPeriod, wholes, wholesBefore } from '../arithmetic/count.ts';
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

const flatPart = (): Words => flatWords;
const flat = (from: number, to: number): Part[] => [{ from, to, words: flatPart }];

/** Parts in outer time: `inner` converts outer time to inner, `guess` approximates the inverse. */
const moved = (
  all: readonly Part[],
  inner: (t: number) => number,
  guess: (t: number) => number,
  by = 1,
): Part[] => {
  const outside = (t: number): number => reaching(guess(t), (at) => inner(at) >= t);
  return all.map(({ from, to, words }) => ({
    from: outside(from),
    to: outside(to),
    words: (begin, end) => stretched(words(inner(begin), inner(end)), by),
  }));
};

/** Words for a part that is stretched to `by` times its length. */
const stretched = (words: Words, by: number): Words =>
  by === 1 ? words : { ...words, say: (first, last, more) => words.say(first, last, more * by) };

/**
 * Sets the beginning of the first part and the end of the last part exactly, and leaves out parts that rounding makes
 * empty.
 */
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
  const words = (begin: number, end: number): Words => rampWords(curve, begin, end);
  return [{ from, to: end, words }, ...(to > steps ? flat(steps, to) : [])];
};

const stepsParts = ({ boundaries, at }: CurveOf<'steps'>, from: number, to: number): Part[] => {
  // At a boundary that still has the old rate, the new one begins just after it.
  const inside = boundaries.map((t) => (at === 'old' ? above(t) : t)).filter((t) => t > from && t < to);
  const ends = [...inside, to];
  return ends.map((end, i) => ({ from: ends[i - 1] ?? from, to: end, words: flatPart }));
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

/** The greatest number of cycles to describe one by one. If there are more, only the first few are described so. */
const MANY = 24;
const FEW = 3;

/** True if a difference is so small, compared with a length, that it comes from rounding. */
const isNear = (t: number, length: number): boolean => Math.abs(t) <= 1e-9 * length;

/** The parts of cycle i, from `from` to `to` in its own time. */
const cycleParts = (curve: CurveOf<'repeat'>, i: number, from: number, to: number): Part[] => {
  const { start, stretch, height } = cyclesOf(curve);
  const [begin, by, high] = [start(i), stretch(i), height(i)];
  const sides = [rateOf(curve.of), limitOf(curve.of, 'before')] as const;
  const inner = parts(curve.of, Math.max((from - begin) / by, 0), to).map((part): Part => {
    const words = (t: number, until: number): Words => {
      const found = part.words(t, until);
      if (high === 1 || found.scales) return found;
      // The description contains rates of the first cycle, and a higher or lower cycle has other rates.
      const [first, last] = [briefRate(sides[0](t)), briefRate(sides[1](until))];
      const factor = { words: flatWords, first: briefRate(high), last: briefRate(high) };
      return combinedWords('product', [factor, { words: found, first, last }]);
    };
    return { ...part, words };
  });
  return moved(
    inner,
    (t) => (t - begin) / by,
    (t) => begin + t * by,
    by,
  );
};

const repeatParts = (curve: CurveOf<'repeat'>, from: number, to: number): Part[] => {
  const { at, start, stretch } = cyclesOf(curve);
  // If the end of a cycle still belongs to it, the next one begins just after.
  const after = (i: number): number => (curve.at === 'old' && i > 0 ? above(start(i)) : start(i));
  const first = at(from);
  const shown = to < 1 / 0 && at(to) - first <= MANY ? MANY : FEW;
  const found: Part[] = [];
  let count = 0;
  for (; count < shown && after(first + count) < to; count++) {
    const i = first + count;
    const end = Math.min(to, after(i + 1));
    const inside = Math.min((to - start(i)) / stretch(i), curve.steps);
    for (const part of fitted(cycleParts(curve, i, from, inside), Math.max(from, after(i)), end))
      found.push(part);
  }
  const rest = found.at(-1)?.to ?? from;
  if (!(rest < to)) return found;
  const words = (begin: number): Words => {
    let i = at(begin);
    if (isNear(start(i + 1) - begin, start(i + 1) - start(i))) i++;
    const length = start(i + 1) - start(i);
    // If cycles are too short to be told apart, describe the first.
    const isTold = length > 0 && length < 1 / 0;
    const said = isTold ? i : 0;
    const gone = isTold ? Math.max(begin - start(i), 0) : 0;
    const cycleWords = cycleParts(curve, said, 0, curve.steps).map((part) => wordsOfPart(curve, part));
    return cyclesWords(curve, said, stretch(said), isNear(gone, length) ? 0 : gone, cycleWords);
  };
  return [...found, { from: rest, to, words }];
};

/** The curve's own parts, each from the first sample in it. */
const holdParts = ({ of, every }: CurveOf<'hold'>, from: number, to: number): Part[] => {
  /** The first sample at t or later. */
  const sampleFrom = (t: number): number => {
    const sample = wholes(t, every);
    return sample * every < t ? sample + 1 : sample;
  };
  const inner = parts(of, wholes(from, every) * every, (wholesBefore(to, every) + 1) * every);
  const found: Part[] = [];
  for (const { from: start, to: stop, words } of inner) {
    const [begin, end] = [sampleFrom(start), sampleFrom(stop)];
    if (begin >= end) continue;
    found.push({
      from: startOfPeriod(begin, every),
      to: startOfPeriod(end, every),
      words: (t, until) => {
        const [first, last] = [wholes(t, every), wholesBefore(until, every)];
        if (first >= last) return flatWords;
        const gone = t - first * every;
        return heldWords(words(first * every, last * every), every, isNear(gone, every) ? 0 : gone);
      },
    });
  }
  return fitted(found, from, to);
};

const combinedParts = (curve: CurveOf<'sum'> | CurveOf<'product'>, from: number, to: number): Part[] => {
  const all = curve.of.map((each) => parts(each, from, to));
  const sides = curve.of.map((each) => [rateOf(each), limitOf(each, 'before')] as const);
  const at = all.map(() => 0);
  return common(all, from, to).map(([begin, end]) => {
    const own = all.map((each, k) => {
      while (each[at[k]!]!.to <= begin) at[k]!++;
      return each[at[k]!]!;
    });
    const words = (t: number, until: number): Words =>
      combinedWords(
        curve.kind,
        own.map((part, k) => ({
          words: part.words(t, until),
          first: briefRate(sides[k]![0](t)),
          last: briefRate(sides[k]![1](until)),
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
      : [{ from, to, words: (begin) => exponentialWords(curve, begin) }],
  power: (curve, from, to) =>
    curve.scale === 0 || curve.exponent === 0
      ? flat(from, to)
      : [{ from, to, words: (begin, end) => powerWords(curve, begin, end) }],
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
    const words = (): Words => customWords(curve);
    return [...cuts, to].map((end, i) => ({ from: cuts[i - 1] ?? from, to: end, words }));
  },
};

/** The parts of a curve for from ≤ t < to, without gaps; one constant part if rounding makes both ends equal. */
export const parts = (curve: Curve, from: number, to: number): Part[] =>
  from < to ? byKind(kinds, curve, from, to) : flat(from, to);

/** Describes a part of a curve in words. */
export const wordsOfPart = (curve: Curve, { from, to, words }: Part): string =>
  words(from, to).say(briefRate(rateOf(curve)(from)), briefRate(limitOf(curve, 'before')(to)), 1);
