/** Finds places where a rate jumps or bends, using only its second differences. */

const LOOKS = 48;
/** Number of times to zoom into a place, by a factor of four each time. */
const ZOOMS = 10;
/**
 * Second differences below SMALL times the rate are ignored. At the last zoom, those below NOISE times the rate are
 * rounding.
 */
const SMALL = 1e-7;
const NOISE = 1e-13;
/** Over the last three zooms, second differences shrink by 4096 for a smooth rate and by at most 64 at a bend. */
const SHRUNK = 1 / 256;

/** The greatest second difference among eight places in (from, to), and the stretch around it. */
const closer = (rate: (t: number) => number, from: number, to: number) => {
  const gap = (to - from) / 8;
  let found = { from, to, difference: 0 };
  for (let i = 1; i < 8; i++) {
    const t = from + i * gap;
    const difference = Math.abs(rate(t - gap) - 2 * rate(t) + rate(t + gap));
    if (difference >= found.difference) found = { from: t - gap, to: t + gap, difference };
  }
  return found;
};

/** A place in (from, to) at which the rate is not smooth, if any. */
export const bendIn = (rate: (t: number) => number, from: number, to: number): number | undefined => {
  const gap = (to - from) / (LOOKS + 1);
  const at = (i: number): number => from + (i + 0.5) * gap;
  let size = 0;
  for (let i = 0; i <= LOOKS; i++) size = Math.max(size, Math.abs(rate(at(i))));
  for (let i = 1; i < LOOKS; i++) {
    const first = Math.abs(rate(at(i - 1)) - 2 * rate(at(i)) + rate(at(i + 1)));
    if (!(first > SMALL * size)) continue;
    const places = [{ from: at(i - 1), to: at(i + 1), difference: first }];
    for (let zoom = 0; zoom < ZOOMS; zoom++) {
      const { from: near, to: far } = places[zoom]!;
      places.push(closer(rate, near, far));
    }
    const [before, last] = [places.at(-4)!, places.at(-1)!];
    if (last.difference > Math.max(NOISE * size, SHRUNK * before.difference))
      return (last.from + last.to) / 2;
  }
  return undefined;
};
