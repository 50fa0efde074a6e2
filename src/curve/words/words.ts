import type { CurveOf, Easing } from '../curve.ts';
import { formatRate, formatSteps } from './format.ts';

/** What a stretch of a curve is called. */
export interface Words {
  /** Says it by its first and last rate, as texts; `stretch` is how many times as long it is as its curve says. */
  readonly say: (first: string, last: string, stretch: number) => string;
  /** Still true of it times a number. */
  readonly scales: boolean;
  /** Still true of it plus a number. */
  readonly shifts: boolean;
  /** The rate stays the same. */
  readonly flat: boolean;
  /** It goes up and down, again and again. */
  readonly many?: boolean;
}

export const flatWords: Words = {
  say: (first) => `constant ${first}`,
  scales: true,
  shifts: true,
  flat: true,
};

/** The name of each shape, with what it needs to be known. */
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

/** Of a ramp from `from` to `to` steps into it. */
export const rampWords = ({ easing, steps }: CurveOf<'ramp'>, from: number, to: number): Words => {
  // The compiler cannot see that the entry found by an easing's own shape takes that easing.
  const name = (shapes[easing.shape] as (easing: Easing) => string)(easing);
  const cut = name !== 'linear' && (from > 0 || to < steps);
  const say = (first: string, last: string, stretch: number): string => {
    const [begin, end, all] = [from, to, steps].map((t) => formatSteps(Math.round(t * stretch * 10) / 10));
    return `${name} ${first} → ${last}${cut ? `, its steps ${begin} to ${end} of ${all}` : ''}`;
  };
  return { say, scales: true, shifts: true, flat: false };
};

const everySteps = (steps: number): string =>
  steps === 1 ? 'every step' : `every ${formatSteps(steps)} steps`;

export const exponentialWords = ({ factor, period, staircase }: CurveOf<'exponential'>): Words => ({
  say: (first, _, stretch) => {
    const every = everySteps(period * stretch);
    return `exponential from ${first}, × ${formatRate(factor)} ${every}${staircase ? ', staircase' : ''}`;
  },
  scales: true,
  shifts: false,
  flat: false,
});

/** Of a power from t = `from` on; its words count t from there. */
export const powerWords = ({ offset, exponent }: CurveOf<'power'>, from: number): Words => ({
  say: (first, _, stretch) => {
    const late = (offset + from) * stretch;
    const base = late === 0 ? 't' : `(t ${late < 0 ? '−' : '+'} ${formatSteps(Math.abs(late))})`;
    return `power from ${first} as ${base}^${exponent}`;
  },
  scales: true,
  shifts: false,
  flat: false,
});

export const customWords = ({ words }: CurveOf<'custom'>): Words => ({
  say: (first, last) => `${words ?? 'custom'} ${first} → ${last}, sampled`,
  scales: false,
  shifts: false,
  flat: false,
});

/** Of a repeat from a cycle on that is `by` times as long as its curve says and is, in words, `cycle`. */
export const cyclesWords = (curve: CurveOf<'repeat'>, by: number, cycle: readonly string[]): Words => {
  const { steps, stretch, height } = curve;
  const longer = stretch === 1 ? '' : `, each ${stretch} times as long as the last`;
  const factor = height.by === 'harmonic' ? height.exponent : height.factor;
  const higher =
    height.by === 'harmonic'
      ? `, the i-th 1 / i${factor === 1 ? '' : `^${factor}`} as high as the first`
      : factor === 1
        ? ''
        : `, each × ${formatRate(factor)} as high as the last`;
  return {
    say: (_first, _last, more) =>
      `again and again ${formatSteps(steps * by * more)} steps${longer}${higher}: ${cycle.join('; ')}`,
    scales: false,
    shifts: false,
    flat: false,
    many: true,
  };
};

/** Of what is sampled every so many steps. */
export const heldWords = (words: Words, every: number): Words =>
  words.flat
    ? words
    : {
        ...words,
        say: (first, last, stretch) =>
          `${words.say(first, last, stretch)}, a new rate ${everySteps(every * stretch)}`,
      };

/** The words of a curve, and its first and last rate there. */
export interface Said {
  readonly words: Words;
  readonly first: string;
  readonly last: string;
}

const together = (all: readonly Said[], join: (texts: string[]) => string): Words => ({
  say: (_first, _last, stretch) =>
    join(all.map(({ words, first, last }) => (words.flat ? first : `(${words.say(first, last, stretch)})`))),
  scales: false,
  shifts: false,
  flat: false,
  many: all.some(({ words }) => words.many),
});

/** A sum or a product of several; each says itself by its own rates. */
export const combinedWords = (kind: 'sum' | 'product', all: readonly Said[]): Words => {
  const changing = all.filter(({ words }) => !words.flat);
  const [only] = changing;
  if (only === undefined) return flatWords;
  const keeps = kind === 'sum' ? 'shifts' : 'scales';
  if (changing.length === 1 && only.words[keeps]) return only.words;
  return together(all, (texts) => texts.join(kind === 'sum' ? ' + ' : ' × '));
};

/** Of two that are the least or the greatest by turns, too often to say when. */
export const contestedWords = (kind: 'min' | 'max', all: readonly Said[]): Words =>
  together(all, (texts) => `the ${kind === 'min' ? 'least' : 'greatest'} of ${texts.join(' and ')}`);
