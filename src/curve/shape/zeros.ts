import { type Asked, curveIn } from '../asked.ts';
import { rateOf } from '../rate/rate.ts';
import { parts } from '../words/parts.ts';

/** Whole steps: from, …, to; `to` may be Infinity. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The first step after `from` for which `holds`, which it does at `to` and from somewhere on. */
const firstAfter = (from: number, to: number, holds: (step: number) => boolean): number => {
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (middle === low || middle === high) break;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
};

/** Of steps from, …, to of a part, in which the rate only rises or only falls, those that are 0. */
const zerosOf = (rate: (t: number) => number, from: number, to: number): Stretch[] => {
  const end = Math.min(to, Number.MAX_VALUE);
  const sign = Math.sign(rate(from));
  const last = Math.sign(rate(end));
  if (sign === last) return sign === 0 ? [{ from, to }] : [];
  const begin = sign === 0 ? from : firstAfter(from, end, (step) => Math.sign(rate(step)) !== sign);
  const stop = last === 0 ? to : firstAfter(from, end, (step) => Math.sign(rate(step)) === last) - 1;
  return begin <= stop ? [{ from: begin, to: stop }] : [];
};

/**
 * The stretches of whole steps at which the rate is exactly 0, among the steps 0, 1, … below `steps`, ascending.
 *
 * Of many cycles only the first few are looked at; a combination is taken to rise only or fall only within a piece.
 * Units: steps; `steps` may be Infinity.
 */
export const zeros = (asked: Asked, steps: number): Stretch[] => {
  const curve = curveIn(asked);
  const rate = rateOf(curve);
  const found: { from: number; to: number }[] = [];
  for (const part of steps > 0 ? parts(curve, 0, steps) : []) {
    const from = Math.ceil(part.from);
    const to = Math.ceil(part.to) - 1;
    for (const stretch of from <= to ? zerosOf(rate, from, to) : []) {
      const last = found.at(-1);
      if (last !== undefined && last.to + 1 >= stretch.from) last.to = stretch.to;
      else found.push({ ...stretch });
    }
  }
  return found;
};
