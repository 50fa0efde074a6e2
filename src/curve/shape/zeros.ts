import { above } from '../arithmetic/count.ts';
import type { Curve } from '../curve.ts';
import { type CurveOrSchedule, curveIn } from '../curve_in.ts';
import { rateOf } from '../rate/rate.ts';
import { parts } from '../words/parts.ts';
import { bounds } from './bounds.ts';
import { horizon } from './horizon.ts';

/** A range of whole steps from, …, to; `to` may be Infinity. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The first step after `from` at which `holds` is true. The test must be true at all later steps up to `to`. */
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

/** The steps from `from` to `to` at which the rate is 0, in a part in which it only rises or only falls. */
const zerosOf = (rate: (t: number) => number, from: number, to: number): Stretch[] => {
  const end = Math.min(to, Number.MAX_VALUE);
  const sign = Math.sign(rate(from));
  const last = Math.sign(rate(end));
  if (sign === last) return sign === 0 ? [{ from, to }] : [];
  const begin = sign === 0 ? from : firstAfter(from, end, (step) => Math.sign(rate(step)) !== sign);
  const stop = last === 0 ? to : firstAfter(from, end, (step) => Math.sign(rate(step)) === last) - 1;
  return begin <= stop ? [{ from: begin, to: stop }] : [];
};

type Found = { from: number; to: number }[];

/** Adds a stretch, and merges it with the last one if they touch. */
const add = (found: Found, { from, to }: Stretch): void => {
  const last = found.at(-1);
  if (last !== undefined && last.to + 1 >= from) last.to = Math.max(last.to, to);
  else found.push({ from, to });
};

/** True if the curve contains a plug-in's function whose bounds are only sampled, so prove nothing. */
const isSampled = (curve: Curve): boolean => {
  if (curve.kind === 'custom') return curve.bounds === undefined;
  if (curve.kind === 'sequence')
    return [...curve.parts.map((part) => part.curve), curve.last].some(isSampled);
  if (!('of' in curve)) return false;
  return Array.isArray(curve.of) ? curve.of.some(isSampled) : isSampled(curve.of as Curve);
};

/** Number of steps of a sampled curve that are evaluated one by one. */
const ASKED = 2 ** 16;

/** Evaluates step by step at first; later assumes that a sampled curve only rises or only falls within a piece. */
const sampledZeros = (curve: Curve, rate: (t: number) => number, steps: number): Found => {
  const found: Found = [];
  for (let t = 0; t < Math.min(steps, ASKED); t++) if (rate(t) === 0) add(found, { from: t, to: t });
  if (steps <= ASKED) return found;
  for (const { from, to } of parts(curve, ASKED, steps))
    for (const stretch of zerosOf(rate, Math.ceil(from), Math.ceil(to) - 1)) add(found, stretch);
  return found;
};

/** The greatest number of stretches to examine. */
const LOOKS = 20_000;

/** The greatest number of steps to evaluate one by one. */
const FEW = 32;

/** Relative rounding error of bounds. */
const ROUNDING = 1e-12;

/** The step above which doubles cannot tell whole steps apart. */
const FAR = 2 ** 53;

/** The next step; above 2⁵³, the next double. */
const after = (step: number): number => (step < FAR ? step + 1 : above(step));

/**
 * The stretches of whole steps at which the rate is exactly 0, among the steps 0, 1, … below `steps`, ascending.
 * A stretch whose bounds exclude 0 is skipped; any other is divided, and its parts are searched. If there are tens of thousands of stretches, as in
 * endless cycles, only the first ones and an infinite one are found.
 *
 * Units: steps; `steps` may be Infinity.
 * Example: zeros(steps([3], [0, 1]), 10) is [{ from: 0, to: 2 }]
 */
export const zeros = (asked: CurveOrSchedule, steps: number): Stretch[] => {
  const curve = curveIn(asked);
  const rate = rateOf(curve);
  if (!(steps > 0)) return [];
  if (isSampled(curve)) return sampledZeros(curve, rate, steps);
  const found: Found = [];
  let looks = LOOKS;
  const look = (from: number, to: number): void => {
    if (from > to || looks-- <= 0) return;
    const { min, max } = bounds(curve, from, to);
    if (min > ROUNDING * max || max < ROUNDING * min) return;
    if (min === 0 && max === 0) {
      add(found, { from, to });
      return;
    }
    const middle = from + Math.floor((to - from) / 2);
    if (to - from < FEW || middle === from || middle === to) {
      for (let t = from; t <= to; t = after(t)) if (rate(t) === 0) add(found, { from: t, to: t });
      return;
    }
    look(from, middle);
    look(after(middle), to);
  };
  const rest = Math.ceil(horizon(curve));
  const last = Math.min(Math.ceil(steps) - 1, Number.isFinite(rest) ? rest : FAR);
  let from = 0;
  // Each stretch is twice as long as the previous one, so zeros without end are found soon, wherever they begin.
  for (let to = 63; from <= last; to = to * 2 + 1) {
    look(from, Math.min(to, last));
    from = after(to);
  }
  const { min, max } = bounds(curve, last, steps);
  if (min === 0 && max === 0) add(found, { from: last, to: Math.ceil(steps) - 1 });
  return found;
};
