import type { CurveOf, Easing } from '../curve.ts';
import { formatRate, formatSteps } from './format.ts';

/** The description of a stretch of a curve. */
export interface Words {
  /** Describes the stretch. `first` and `last` are its rates as text; it is `stretch` times as long as in the curve. */
  readonly say: (first: string, last: string, stretch: number) => string;
  /** True if the description still holds after multiplying by a number. */
  readonly scales: boolean;
  /** True if the description still holds after adding a number. */
  readonly shifts: boolean;
  /** True if the rate is constant. */
  readonly flat: boolean;
  /** True if the rate may jump within the stretch. */
  readonly jumps?: boolean;
  /**
   * True if the stretch contains a plug-in's function, which may oscillate: another curve may cross it any number of
   * times.
   */
  readonly sampled?: boolean;
}

export const flatWords: Words = {
  say: (first) => `constant ${first}`,
  scales: true,
  shifts: true,
  flat: true,
};

/** The name of each shape, with its parameters. */
const shapes: {
  readonly [S in Easing['shape']]: (easing: Extract<Easing, { readonly shape: S }>) => string;
} = {
  linear: () => 'linear',
  cosine: ({ exponent }) => (exponent === 1 ? 'cosine' : `cosine to the power ${exponent}`),
  power: ({ exponent }) => (exponent === 1 ? 'linear' : `power ${exponent}`),
  reversed_power: ({ exponent }) => (exponent === 1 ? 'linear' : `polynomial of power ${exponent}`),
  k_cosine: ({ k }) => `cosine of the steps to the power ${k}`,
  k_power: ({ k, exponent }) => `polynomial of power ${exponent}, of the steps to the power ${k}`,
  tanh: ({ lower, upper }) => `tanh from ${lower} to ${upper}`,
  sigmoid: ({ slope, center }) => `sigmoid of slope ${slope} about ${center}`,
  log: ({ scale }) => (scale === 1 ? 'linear' : `logarithm of scale ${scale}`),
};

/** A number of steps without rounding noise. */
const tidy = (steps: number): number => Number(steps.toPrecision(12));

/**
 * A number of steps, rounded to one decimal; a number below 1, in which a steep ramp can change much, to three digits.
 */
const nearby = (steps: number): number =>
  steps < 1 ? Number(steps.toPrecision(3)) : Math.round(steps * 10) / 10;

/** Describes a ramp between two steps of it. */
export const rampWords = ({ easing, steps }: CurveOf<'ramp'>, from: number, to: number): Words => {
  // TypeScript does not infer that the entry for the shape of an easing takes an easing of that shape.
  const name = (shapes[easing.shape] as (easing: Easing) => string)(easing);
  const say = (first: string, last: string, stretch: number): string => {
    const [begin, end, all] = [from, to, steps].map((t) => formatSteps(nearby(t * stretch)));
    const isCut = name !== 'linear' && (begin !== '0' || end !== all);
    return `${name} ${first} → ${last}${isCut ? `, its steps ${begin} to ${end} of ${all}` : ''}`;
  };
  return { say, scales: true, shifts: true, flat: false };
};

const everySteps = (steps: number): string =>
  steps === 1 ? 'every step' : `every ${formatSteps(tidy(steps))} steps`;

/**
 * Says when the next change comes, for a curve that changes every `period` steps; `gone` steps have passed since the
 * last change.
 */
const untilNext = (gone: number, period: number, stretch: number): string =>
  gone === 0 ? '' : `, the first after ${formatSteps(tidy((period - gone) * stretch))}`;

/** Describes an exponential starting at t = `from`. */
export const exponentialWords = (
  { factor, period, staircase }: CurveOf<'exponential'>,
  from: number,
): Words => ({
  say: (first, _, stretch) => {
    const gone = from / period - Math.floor(from / period);
    const isBetween = gone > 1e-9 && gone < 1 - 1e-9;
    const stairs = staircase ? `, staircase${untilNext(isBetween ? gone * period : 0, period, stretch)}` : '';
    return `exponential from ${first}, × ${formatRate(factor)} ${everySteps(period * stretch)}${stairs}`;
  },
  scales: true,
  shifts: false,
  flat: false,
  jumps: staircase,
});

/**
 * Describes a power starting at t = `from`, from which its words count t. A power with exponent 1 and an end is
 * a straight line.
 */
export const powerWords = ({ offset, exponent }: CurveOf<'power'>, from: number, to: number): Words => {
  const isLine = exponent === 1 && to < 1 / 0;
  return {
    say: (first, last, stretch) => {
      if (isLine) return `linear ${first} → ${last}`;
      const late = tidy((offset + from) * stretch);
      const size = formatSteps(Math.abs(late));
      const base = late > 0 ? `(t + ${size})` : late < 0 ? `(t − ${size})` : 't';
      return `power from ${first} as ${base}^${exponent}`;
    },
    scales: true,
    shifts: isLine,
    flat: false,
  };
};

export const customWords = ({ words, python }: CurveOf<'custom'>): Words => ({
  say: (first, last) => `${words ?? 'custom'} ${first} → ${last}${python === undefined ? ', sampled' : ''}`,
  scales: false,
  shifts: false,
  flat: false,
  jumps: true,
  sampled: true,
});

/** The height of the cycles after cycle `first`. */
const heightWords = (height: CurveOf<'repeat'>['height'], first: number): string => {
  if (height.by === 'geometric') {
    return height.factor === 1 ? '' : `, each × ${formatRate(height.factor)} as high as the last`;
  }
  const { exponent, rate = 1 } = height;
  if (exponent === 0) return '';
  // (1 + rate · (first + n)) / (1 + rate · first)
  const by = tidy(first + 1 / rate);
  const power = Math.abs(exponent) === 1 ? '' : `^${Math.abs(exponent)}`;
  return `, the n-th after the first × ${exponent > 0 ? '1 / ' : ''}(1 + n${by === 1 ? '' : ` / ${by}`})${power} as high`;
};

/**
 * Describes the cycles of a repeat from cycle number `first` on, after `gone` steps of that cycle. The first cycle is `by`
 * times as long as the curve says, and `cycle` describes it.
 */
export const cyclesWords = (
  { steps, stretch, height }: CurveOf<'repeat'>,
  first: number,
  by: number,
  gone: number,
  cycle: readonly string[],
): Words => ({
  say: (_first, _last, more) => {
    const length = `cycles of ${formatSteps(tidy(steps * by * more))} steps`;
    const begun = gone === 0 ? '' : `, the first starting at its step ${formatSteps(tidy(gone * more))}`;
    const longer = stretch === 1 ? '' : `, each ${stretch} times as long as the last`;
    return `${length}${begun}${longer}${heightWords(height, first)}: ${cycle.join('; ')}`;
  },
  scales: false,
  shifts: false,
  flat: false,
  jumps: true,
});

/** Describes a curve whose rate is only updated every few steps, from a point `gone` steps after an update. */
export const heldWords = (words: Words, every: number, gone: number): Words =>
  words.flat
    ? words
    : {
        ...words,
        jumps: true,
        say: (first, last, stretch) =>
          `${words.say(first, last, stretch)}, a new rate ${everySteps(every * stretch)}${untilNext(gone, every, stretch)}`,
      };

/** The description of a curve with its first and last rate. */
export interface DescribedCurve {
  readonly words: Words;
  readonly first: string;
  readonly last: string;
}

const together = (all: readonly DescribedCurve[], join: (texts: string[]) => string): Words => ({
  say: (_first, _last, stretch) =>
    join(all.map(({ words, first, last }) => (words.flat ? first : `(${words.say(first, last, stretch)})`))),
  scales: false,
  shifts: false,
  flat: false,
  jumps: all.some(({ words }) => words.jumps),
  sampled: all.some(({ words }) => words.sampled),
});

/** Describes a sum or product of several curves, each by its own rates. */
export const combinedWords = (kind: 'sum' | 'product', all: readonly DescribedCurve[]): Words => {
  const changing = all.filter(({ words }) => !words.flat);
  const [only] = changing;
  if (only === undefined) return flatWords;
  const keeps = kind === 'sum' ? 'shifts' : 'scales';
  if (changing.length === 1 && only.words[keeps]) return only.words;
  return together(all, (texts) => texts.join(kind === 'sum' ? ' + ' : ' × '));
};

/** Describes the least or the greatest of two curves that cross too often to list each stretch. */
export const leastOrGreatestWords = (kind: 'min' | 'max', all: readonly DescribedCurve[]): Words =>
  together(all, (texts) => `the ${kind === 'min' ? 'least' : 'greatest'} of ${texts.join(' and ')}`);
