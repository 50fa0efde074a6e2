import { passed } from '../arithmetic/count.ts';
import type { Curve, CurveOf } from '../curve.ts';
import type { Rate, RateOf } from './compile.ts';
import { startsOf } from './kinds.ts';

type Part = CurveOf<'sequence'>['parts'][number];

/** The parts that a curve has if it is laid out by itself, the last of them without end; undefined for one of another kind. */
const partsIn = (curve: Curve): readonly Part[] | undefined => {
  if (curve.kind === 'sequence') return [...curve.parts, { steps: 1 / 0, curve: curve.last }];
  if (curve.kind !== 'steps' || curve.at === 'old') return undefined;
  return curve.values.map((value, i) => ({
    steps: (curve.boundaries[i] ?? 1 / 0) - (curve.boundaries[i - 1] ?? 0),
    curve: { kind: 'constant', value },
  }));
};

/** A part as the parts in it, as far as it goes; itself where one of them begins at a fraction of a step. */
const opened = (part: Part): readonly Part[] => {
  const inside = partsIn(part.curve);
  if (inside === undefined || inside.some(({ steps }) => steps < 1 / 0 && !Number.isInteger(steps))) {
    return [part];
  }
  const found: Part[] = [];
  let left = part.steps;
  for (const { steps, curve } of inside) {
    if (!(left > 0)) break;
    for (const each of opened({ steps: Math.min(steps, left), curve })) found.push(each);
    left -= steps;
  }
  return found;
};

/** Of so few a search costs more than to look at each. */
const FEW = 8;

/**
 * The rate of a sequence as if there were no sequences and steps inside, so that one search finds the part. Only where
 * all starts are whole numbers: others would be rounded once more or once less.
 */
export const flatSequenceRate = (curve: CurveOf<'sequence'>, rateOf: RateOf): Rate => {
  const all = [...curve.parts, { steps: 1 / 0, curve: curve.last }];
  const parts = curve.parts.every(({ steps }) => Number.isInteger(steps)) ? all.flatMap(opened) : all;
  const last = parts.pop()!.curve;
  const starts = startsOf({ ...curve, parts });
  // A part that is constant stands as its number: most are, and need no call.
  const rates = [...parts.map((part) => part.curve), last].map((part) =>
    part.kind === 'constant' ? part.value : rateOf(part),
  );
  const isFew = starts.length <= FEW;
  return (t) => {
    let i = 0;
    if (isFew) while (i < starts.length && (starts[i] as number) <= t) i++;
    else i = passed(starts, t, true);
    const rate = rates[i] as Rate | number;
    return typeof rate === 'number' ? rate : rate(i > 0 ? t - (starts[i - 1] as number) : t);
  };
};
