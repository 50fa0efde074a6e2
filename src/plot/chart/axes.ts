import { formatLocale } from 'd3-format';
import { scaleLinear, scaleLog } from 'd3-scale';

/** Axes: the values they span, round numbers along them, and their labels. */

export interface Tick {
  readonly value: number;
  readonly label: string;
}

export interface Axis {
  readonly isLog: boolean;
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly Tick[];
}

/** Converts values to positions and back. */
export interface Scale {
  (value: number): number;
  readonly invert: (at: number) => number;
}

/** Write an ASCII minus sign, because programs read labels too. */
const { format } = formatLocale({
  decimal: '.',
  thousands: ',',
  grouping: [3],
  currency: ['', ''],
  minus: '-',
});
const [exponential, short, grouped, plain] = ['~e', '~s', ',', '~r'].map(format) as [
  (value: number) => string,
  (value: number) => string,
  (value: number) => string,
  (value: number) => string,
];

/** Maps the values of an axis to pixels. Values below a logarithmic axis are drawn at its bottom. */
export const scaleOf = ({ isLog, domain }: Axis, from: number, to: number): Scale => {
  const scale = (isLog ? scaleLog : scaleLinear)().domain(domain).range([from, to]);
  const at = (value: number): number => (isLog && value <= domain[0] ? from : scale(value));
  return Object.assign(at, { invert: (pixel: number) => scale.invert(pixel) });
};

const mantissa = (value: number): number => Number(value.toExponential(3).split('e')[0]);

/**
 * Ticks at powers of ten, fewer if there are many. An axis of less than two decades also has 2 and 5 times these; one
 * of less than one decade has round numbers.
 */
const logTicks = (domain: readonly [number, number], count: number): number[] => {
  const scale = scaleLog().domain(domain);
  const decades = Math.log10(domain[1] / domain[0]);
  if (decades < 1) return scale.ticks(count);
  const all = scale.ticks(10 * decades);
  const powers = all.filter((value) => mantissa(value) === 1);
  if (decades < 2 && powers.length < count) return all.filter((value) => [1, 2, 5].includes(mantissa(value)));
  const every = Math.ceil(powers.length / Math.max(2, count));
  return powers.filter((_, i) => (powers.length - 1 - i) % every === 0);
};

/** The next of 1, 2, 5 · 10ᵏ, down or up. */
const roundTo = (value: number, isUp: boolean): number => {
  const magnitude = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const factor = value / magnitude;
  const found = isUp
    ? [1, 2, 5, 10].find((each) => each >= factor * (1 - 1e-6))
    : [5, 2, 1].find((each) => each <= factor * (1 + 1e-6));
  return Number((found! * magnitude).toPrecision(6));
};

const rateLabel = (value: number): string =>
  value === 0
    ? '0'
    : Math.abs(value) < 1e-3 || Math.abs(value) >= 1e6
      ? exponential(value).replace('e+', 'e')
      : plain(value);

/** Labels with as many decimals as their distance needs; as powers of ten if that is shorter. */
const rateLabels = (values: readonly number[], form: (value: number) => string): string[] => {
  const largest = Math.max(...values.map(Math.abs));
  if (largest > 0 && (largest <= 1e-3 || largest >= 1e6)) return values.map(rateLabel);
  return values.map((value) => (value === 0 ? '0' : form(value).replace('\u2212', '-')));
};

/** Removes the rounding of a float32, which makes 0.1 a little more than 0.1. */
const unrounded = (value: number): number => Number(value.toPrecision(7));

/** The axis of rates, extended to round numbers so that lines stay inside. */
export const rateAxis = ([low, high]: readonly [number, number], isLog: boolean, count: number): Axis => {
  if (isLog) {
    const domain = [roundTo(low, false), roundTo(high, true)] as const;
    const apart = domain[1] > domain[0] ? domain : ([domain[0] / 2, domain[1] * 2] as const);
    // The labels of powers of ten are few and short, so they may be closer together.
    const ticks = logTicks(apart, Math.round(1.7 * count));
    return { isLog, domain: apart, ticks: ticks.map((value) => ({ value, label: rateLabel(value) })) };
  }
  const scale = scaleLinear()
    .domain([unrounded(low), unrounded(high)])
    .nice(count);
  const [bottom = 0, top = 1] = scale.domain();
  const values = scale.ticks(count);
  const labels = rateLabels(values, scale.tickFormat(count));
  return { isLog, domain: [bottom, top], ticks: values.map((value, i) => ({ value, label: labels[i]! })) };
};

/** Labels such as `25k` if all of them are short in this form, else such as `25,001`. */
export const stepLabels = (values: readonly number[]): string[] => {
  const all = values.map((value) => (Math.abs(value) < 1000 ? plain(value) : short(value)));
  return all.every((text) => text.length <= 5) && new Set(all).size === all.length
    ? all
    : values.map(grouped);
};

/** The axis of steps, or of epochs or examples, from its first to its last. */
export const stepAxis = (domain: readonly [number, number], isLog: boolean, count: number): Axis => {
  const values = isLog ? logTicks(domain, count) : scaleLinear().domain(domain).ticks(count);
  const labels = stepLabels(values);
  return { isLog, domain, ticks: values.map((value, i) => ({ value, label: labels[i]! })) };
};
