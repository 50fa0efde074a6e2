/** Round numbers along an axis, and how they are written. */

export interface Ticks {
  readonly values: readonly number[];
  readonly step: number;
}

/** The least of 1, 2, 5 · 10ᵏ that makes at most `count` steps of a span. */
const roundStep = (span: number, count: number): number => {
  const rough = span / Math.max(1, count);
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5].find((each) => each * magnitude >= rough * (1 - 1e-9)) ?? 10;
  return factor * magnitude;
};

/** Multiples of a round step inside [from, to]; steps of at least `least`. */
export const ticks = (from: number, to: number, count: number, least = 0): Ticks => {
  const step = Math.max(least, roundStep(to - from, count));
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  const values = Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
  return { values, step };
};

/** The rates of an axis, all with as many decimals as its step needs; as powers of ten where that is short. */
export const rateLabels = ({ values, step }: Ticks): string[] => {
  const largest = Math.max(...values.map(Math.abs));
  if (largest > 0 && (largest <= 1e-3 || largest >= 1e6)) {
    return values.map((value) => (value === 0 ? '0' : value.toExponential().replace('e+', 'e')));
  }
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return values.map((value) => (value === 0 ? '0' : value.toFixed(decimals)));
};
