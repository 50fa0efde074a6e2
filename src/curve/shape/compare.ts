import { checkOptions, type OptionNames } from '../../diagnostics/check_options.ts';
import { type CurveOrSchedule, curveIn } from '../curve_in.ts';
import { rateOf } from '../rate/rate.ts';
import { horizon } from './horizon.ts';

/** Two rates at one step, and how far they are apart. */
export interface Difference {
  readonly step: number;
  readonly a: number;
  readonly b: number;
  /** |a − b| */
  readonly absolute: number;
  /** |a − b| / max(|a|, |b|) */
  readonly relative: number;
}

/** Where two curves differ, and by how much. */
export interface Comparison {
  /** So many steps were compared, from step 0. */
  readonly steps: number;
  /** At so many of them the rates differ. */
  readonly different: number;
  /** These are there where any step differs. */
  readonly first?: Difference;
  readonly last?: Difference;
  /** The first of those that are the farthest apart. */
  readonly greatestAbsolute?: Difference;
  readonly greatestRelative?: Difference;
}

/** How near two rates are that count as the same. */
export interface CompareOptions {
  /** Rates that are not farther apart, in parts of the greater one, do not differ; 0 unless given. */
  readonly tolerance?: number;
}

const differenceAt = (step: number, a: number, b: number): Difference => {
  const absolute = Math.abs(a - b);
  return { step, a, b, absolute, relative: absolute / Math.max(Math.abs(a), Math.abs(b)) };
};

type Found = { -readonly [K in keyof Comparison]: Comparison[K] };

const note = (found: Found, now: Difference): void => {
  found.different++;
  found.first ??= now;
  found.last = now;
  if (!(now.absolute <= (found.greatestAbsolute?.absolute ?? -1))) found.greatestAbsolute = now;
  if (!(now.relative <= (found.greatestRelative?.relative ?? -1))) found.greatestRelative = now;
};

/**
 * Where, and by how much, two curves differ at the steps 0, 1, … below `steps`.
 *
 * Units: steps; differences as the rates, or in parts of the greater rate.
 */
export const compare = (
  one: CurveOrSchedule,
  other: CurveOrSchedule,
  steps: number,
  options: CompareOptions = {},
): Comparison => {
  checkOptions('compare', options, { tolerance: true } satisfies OptionNames<CompareOptions>);
  const { tolerance = 0 } = options;
  const curves = [curveIn(one), curveIn(other)] as const;
  const [a, b] = [rateOf(curves[0]), rateOf(curves[1])];
  const count = Math.max(0, Math.ceil(steps));
  // Once both have come to rest, one step says it for all.
  const looked = Math.min(count, Math.ceil(Math.max(...curves.map(horizon))) + 1);
  const found: Found = { steps: count, different: 0 };
  for (let step = 0; step < looked; step++) {
    const [x, y] = [a(step), b(step)];
    if (x === y) continue;
    const now = differenceAt(step, x, y);
    if (!(now.relative <= tolerance)) note(found, now);
  }
  if (looked < count && found.last?.step === looked - 1) {
    found.different += count - looked;
    found.last = { ...found.last, step: count - 1 };
  }
  return found;
};
