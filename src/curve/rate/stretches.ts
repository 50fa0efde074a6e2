import { above } from '../arithmetic/count.ts';
import type { Curve, CurveOf } from '../curve.ts';
import { cyclesOf } from './cycles.ts';
import { isOrdinary } from './ramp.ts';

/** Flattens curves into stretches end to end, none of which is itself a sequence, steps or cycles. */

/** `curve` at t − origin, times `times` if it is given, for t below `end`, from the end of the previous stretch. */
export interface FlatStretch {
  readonly origin: number;
  readonly end: number;
  readonly curve: Curve;
  readonly times?: number;
}

type Stretches = readonly FlatStretch[];

export const ENDLESS = Number.POSITIVE_INFINITY;

/**
 * The greatest number of stretches of a flattened curve: with more, searching for the part that contains a step is
 * faster.
 */
const FEW = 8;

const plain = (curve: Curve, end = ENDLESS): FlatStretch => ({ origin: 0, end, curve });

const constant = (value: number, end = ENDLESS): FlatStretch => plain({ kind: 'constant', value }, end);

/** The stretches of a part from `start` to `end`; undefined if one would begin at a fraction, where rounding differs. */
const moved = (stretches: Stretches, start: number, end: number): Stretches | undefined => {
  const found: FlatStretch[] = [];
  for (const each of stretches) {
    const isLast = start + each.end >= end;
    if (start > 0 && !isLast && !Number.isInteger(each.end)) return undefined;
    found.push({ ...each, origin: start + each.origin, end: isLast ? end : start + each.end });
    if (isLast) break;
  }
  return found;
};

/** Multiplies all stretches by a factor. Undefined if the result would not be the same to the last bit. */
const scaled = (stretches: Stretches, by: number): Stretches | undefined => {
  if (by === 1) return stretches;
  if (!(by > 0) || stretches.some(({ times }) => times !== undefined)) return undefined;
  return stretches.map((each) =>
    each.curve.kind === 'constant' ? constant(each.curve.value * by, each.end) : { ...each, times: by },
  );
};

/** The product of two lists of stretches; undefined if both change in the same place. */
const multiplied = (first: Stretches, second: Stretches): Stretches | undefined => {
  const found: FlatStretch[] = [];
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    const [a, b] = [first[i]!, second[j]!];
    const end = Math.min(a.end, b.end);
    const [fixed, other] = a.curve.kind === 'constant' ? [a, b] : [b, a];
    const both = fixed.curve.kind === 'constant' ? scaled([other], fixed.curve.value) : undefined;
    if (both === undefined) return undefined;
    found.push({ ...both[0]!, end });
    if (a.end === end) i++;
    if (b.end === end) j++;
  }
  return found;
};

const inSequence = ({ parts, last }: CurveOf<'sequence'>, until: number): Stretches | undefined => {
  if (parts.length >= FEW || !parts.every(({ steps }) => Number.isInteger(steps))) return undefined;
  const found: FlatStretch[] = [];
  let start = 0;
  for (const { steps, curve } of [...parts, { steps: ENDLESS, curve: last }]) {
    if (start >= until) break;
    const end = start + steps;
    found.push(
      ...(moved(stretchesOf(curve, steps), start, end) ?? [{ ...plain(curve, end), origin: start }]),
    );
    start = end;
  }
  return found;
};

const inRepeat = (curve: CurveOf<'repeat'>, until: number): Stretches | undefined => {
  const { of, steps, stretch, at = 'new' } = curve;
  if (stretch !== 1 || at === 'old' || !Number.isInteger(steps) || until > FEW * steps) return undefined;
  const { height } = cyclesOf(curve);
  const inside = stretchesOf(of, steps);
  const found: FlatStretch[] = [];
  for (let i = 0; i * steps < until; i++) {
    const cycle = moved(inside, i * steps, (i + 1) * steps);
    const high = cycle && scaled(cycle, height(i));
    if (high === undefined) return undefined;
    found.push(...high);
  }
  return found;
};

const inSteps = ({ boundaries, values, at }: CurveOf<'steps'>): Stretches | undefined => {
  if (values.length > FEW) return undefined;
  const ends = boundaries.map((boundary) => (at === 'new' ? boundary : above(boundary)));
  return values.map((value, i) => constant(value, ends[i]));
};

/** Splits a ramp at its end, if it is one that is computed inline; other ramps check for their end themselves. */
const inRamp = (curve: CurveOf<'ramp'>): Stretches | undefined => {
  const { easing, steps, to } = curve;
  const isInPlace = easing.shape === 'linear' || (easing.shape === 'cosine' && easing.exponent === 1);
  return isInPlace && isOrdinary(curve) ? [plain(curve, steps), constant(to)] : undefined;
};

const opened = (curve: Curve, until: number): Stretches | undefined => {
  switch (curve.kind) {
    case 'ramp':
      return inRamp(curve);
    case 'steps':
      return inSteps(curve);
    case 'sequence':
      return inSequence(curve, until);
    case 'repeat':
      return inRepeat(curve, until);
    case 'product':
      return curve.of
        .map((each): Stretches | undefined => stretchesOf(each, until))
        .reduce((first, second) => first && second && multiplied(first, second));
    default:
      return undefined;
  }
};

/** Flattens a curve up to `until`; a single stretch if it is of another kind or would have too many. */
export const stretchesOf = (curve: Curve, until: number): Stretches => {
  const found = opened(curve, until);
  return found === undefined || found.length > FEW ? [plain(curve)] : found;
};
