import { checkOptions, type OptionNames } from '../../diagnostics/check_options.ts';
import { type CurveOrSchedule, curveIn } from '../curve_in.ts';
import { rateOf } from '../rate/rate.ts';
import { limitOf } from '../shape/limit.ts';
import { briefRate, formatSteps } from './format.ts';
import { parts } from './parts.ts';

/** A stretch of a curve that a few words describe: from ≤ t < to. */
export interface Piece {
  readonly from: number;
  /** Infinity for a last piece without an end. */
  readonly to: number;
  /** The rate at `from`. */
  readonly first: number;
  /** The limit of the rate at `to`. */
  readonly last: number;
  /** `linear 0.0133 → 0.04` */
  readonly words: string;
  /** With its whole steps: `0–1,999: linear 0.0133 → 0.04` */
  readonly text: string;
}

/** The range of the pieces. */
export interface PiecesOptions {
  /** The step to end at; by default Infinity. */
  readonly to?: number;
}

/** Rounding can leave a gap between a boundary and the next step: at step t, up to (t + 1) times this number. */
const NARROW = 2 ** -43;

/** The whole steps in from ≤ t < to; if there are none, the stretch itself. */
const stepsText = (from: number, to: number): string => {
  const first = Math.ceil(from);
  const last = Math.ceil(to) - 1;
  if (to === 1 / 0) return `${formatSteps(first)} on`;
  if (first > last) return `${formatSteps(from)}–${formatSteps(to)}`;
  return first === last ? formatSteps(first) : `${formatSteps(first)}–${formatSteps(last)}`;
};

/**
 * A curve in words: pieces that cover 0 ≤ t < to in order, without gaps.
 * A boundary that still has the old rate belongs to the piece before it: the next one begins at the next double. Of
 * many cycles, the first few are pieces of their own, and the rest is one. Sampled pieces say so.
 *
 * Units: t is in steps; rates are those of the curve.
 * Throws: TypeError for an unknown option.
 * Example: pieces(constant(0.5))[0].text is '0 on: constant 0.5'
 */
export const pieces = (asked: CurveOrSchedule, options: PiecesOptions = {}): Piece[] => {
  checkOptions('pieces', options, { to: true } satisfies OptionNames<PiecesOptions>);
  const { to = 1 / 0 } = options;
  const curve = curveIn(asked);
  const rate = rateOf(curve);
  const [before, after] = [limitOf(curve, 'before'), limitOf(curve, 'after')];
  return parts(curve, 0, to).map(({ from, to: end, words: wordsOf }) => {
    const isPoint = end - from <= NARROW * (end + 1);
    const first = isPoint ? rate(from) : after(from);
    const last = isPoint ? first : before(end);
    const words = wordsOf(from, end).say(briefRate(first), briefRate(last), 1);
    return { from, to: end, first, last, words, text: `${stepsText(from, end)}: ${words}` };
  });
};
