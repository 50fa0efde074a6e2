import { expect } from 'chai';
import type { Curve } from '../../src/curve/curve.ts';
import { fill } from '../../src/curve/fill/fill.ts';
import { rateOf } from '../../src/curve/rate/rate.ts';
import * as shape from '../../src/curve/shape/bounds.ts';
import * as corners from '../../src/curve/shape/breakpoints.ts';
import * as rest from '../../src/curve/shape/horizon.ts';
import * as zero from '../../src/curve/shape/zeros.ts';
import * as wording from '../../src/curve/words/pieces.ts';
import { claimOf } from './words/claims.ts';

/** Compare properties of a curve with its rate; each function throws if they disagree. */

/** No rate is NaN, even at very late steps. */
export const rate = (curve: Curve): void => {
  const far = [0, 5e-324, 0.5, 1, 76.99, 2 ** 32 + 1, 2 ** 53 + 2, 1e15 + 0.5, 1e300, Number.MAX_VALUE];
  const at = rateOf(curve);
  expect(
    far.filter((t) => Number.isNaN(at(t))),
    'times at which the rate is NaN',
  ).to.deep.equal([]);
};

const sizeOf = (curve: Curve, end: number): number =>
  Math.max(...fill(curve, new Array<number>(end).fill(0)).map(Math.abs));

/** Pieces cover every t without gaps, and their first and last rates are those of the curve. */
export const pieces = (curve: Curve, to: number): void => {
  const at = rateOf(curve);
  const all = wording.pieces(curve, { to });
  const size = sizeOf(curve, Math.min(Math.ceil(to), 700));
  expect(all[0]!.from).to.equal(0);
  expect(all.at(-1)!.to).to.equal(to);
  all.forEach((piece, i) => {
    expect(piece.from, piece.text).to.be.below(piece.to);
    if (i > 0) expect(piece.from, piece.text).to.equal(all[i - 1]!.to);
    // At a boundary, a single double may still have the old rate; the piece then has the rate of the next double.
    expect(piece.first, piece.text).to.be.oneOf([at(piece.from), at(piece.from * (1 + 2 ** -51))]);
    // If a boundary still has the old value, there may be a piece that contains only one double.
    if (piece.to < 1e6 && piece.to - piece.from > 1e-9) {
      const near = (piece.to - piece.from) * 1e-9;
      const last = at(piece.to - near);
      const most = Math.max(size, Math.abs(piece.first), Math.abs(piece.last));
      // A steep ramp changes a lot even within that double.
      const slope = 2 * Math.abs(last - at(piece.to - 2 * near));
      expect(Math.abs(piece.last - last), piece.text).to.be.at.most(1e-6 * most + slope + 1e-12);
    }
    expect(piece.words).not.to.match(/NaN|undefined/);
  });
};

/**
 * The error in a piece's description, if any. Descriptions round rates to 6 digits, and lengths to a tenth of a step.
 */
const wrong = (curve: Curve, { from, to, words }: wording.Piece, size: number): string | undefined => {
  const claim = claimOf(words);
  // Fractions of a step are rounded to a tenth: too coarse to check a rate.
  const isRounded = /its steps [\d,]*(\.\d+)? to [\d,]*(\.\d+)? of [\d,]*(\.\d+)?/
    .exec(words)
    ?.slice(1)
    .some(Boolean);
  const isShort = to - from < (Number.isInteger(from) && Number.isInteger(to) ? 1 : 100);
  if (claim === undefined || isShort || isRounded) return undefined;
  const at = rateOf(curve);
  const length = to - from;
  const seen = Number.isFinite(length) ? length : 2000;
  for (let i = 0; i < 40; i++) {
    const t = (seen * (i + 0.37)) / 40;
    const near = [claim(t - 0.1, length), claim(t, length), claim(t + 0.1, length)];
    const found = at(from + t);
    const room = 2e-4 * Math.max(size, Math.abs(found));
    if (found < Math.min(...near) - room || found > Math.max(...near) + room)
      return `${words}, ${from} to ${to}: at ${from + t} the rate is ${found}, the words say ${near[1]}`;
  }
  return undefined;
};

/** The description of every piece, read as English, gives the rate. */
export const words = (curve: Curve, to: number): void => {
  const at = rateOf(curve);
  for (const piece of wording.pieces(curve, { to })) {
    const { from } = piece;
    const until = piece.to < 1 / 0 ? piece.to : from + 2000;
    let size = 0;
    for (let i = 0; i <= 40; i++) size = Math.max(size, Math.abs(at(from + ((until - from) * i) / 41)));
    const fault = size > 1e-30 && size < 1e30 ? wrong(curve, piece, size) : undefined;
    if (fault !== undefined) throw new Error(fault);
  }
};

/** No rate exceeds the bounds, not even at or next to breakpoints. */
export const bounds = (curve: Curve, from: number, to: number): void => {
  const at = rateOf(curve);
  const { min, max } = shape.bounds(curve, from, to);
  // A function of a plug-in that gives no bounds is sampled.
  const isSampled = JSON.stringify(curve).includes('"custom"');
  const room = isSampled ? 1e-2 * Math.max(Math.abs(min), Math.abs(max)) : 0;
  const last = Math.min(to, from + 3000);
  const cuts = corners.breakpoints(curve, Math.min(to, 700)).filter((t) => t >= from && t <= to);
  const beside = cuts
    .flatMap((t) => [t * (1 - 2 ** -53), t, t * (1 + 2 ** -52)])
    .filter((t) => t >= from && t <= to);
  const even = Array.from({ length: 201 }, (_, i) => Math.min(from + ((last - from) * i) / 200, to));
  const isInside = (found: number): boolean => found >= min - room && found <= max + room;
  const outside = [...even, ...beside].filter((t) => !isInside(at(t)));
  expect(
    outside.map((t) => [t, at(t)]),
    `times and rates outside ${min} to ${max}`,
  ).to.deep.equal([]);
};

/** A curve jumps only at breakpoints; breakpoints ascend and are inside the window. */
export const breakpoints = (curve: Curve, to: number): void => {
  const at = rateOf(curve);
  const all = corners.breakpoints(curve, to);
  all.forEach((t, i) => {
    expect(t).to.be.within(0, to);
    if (i > 0) expect(t).to.be.above(all[i - 1]!);
  });
  const size = sizeOf(curve, Math.ceil(to));
  const cuts = [0, ...all, to];
  cuts.slice(1).forEach((cut, i) => {
    // Repeatedly takes the half in which the rate changes more, until only a jump can be left.
    let [low, high] = [cuts[i]! + 1e-10, cut - 1e-10];
    if (low >= high) return;
    for (let k = 0; k < 45; k++) {
      const middle = low + (high - low) / 2;
      if (Math.abs(at(middle) - at(low)) > Math.abs(at(high) - at(middle))) high = middle;
      else low = middle;
    }
    expect(Math.abs(at(high) - at(low)), `between ${low} and ${high}`).to.be.at.most(1e-7 * size + 1e-9);
  });
};

/** From its horizon on, a curve is constant. */
export const horizon = (curve: Curve): void => {
  const at = rateOf(curve);
  const from = rest.horizon(curve);
  expect(from).not.to.be.NaN;
  if (from === Number.POSITIVE_INFINITY) return;
  for (const later of [0, 0.1, 1, 50, 1000, 1e6, 1e12]) expect(at(from + later)).to.equal(at(from));
};

/** Zeros are the steps at which the rate is 0. */
export const zeros = (curve: Curve, end: number): void => {
  const at = rateOf(curve);
  const found = new Set<number>();
  for (const { from, to } of zero.zeros(curve, end)) for (let t = from; t <= to; t++) found.add(t);
  const expected = Array.from({ length: end }, (_, t) => t).filter((t) => at(t) === 0);
  expect([...found]).to.deep.equal(expected);
};
