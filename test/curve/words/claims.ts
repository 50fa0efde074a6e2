/**
 * Turns the English description of a piece back into a function of the step, independently of the code for curves.
 */

/** The rate at t according to the description of a piece that begins at t = 0 and is `length` long. */
export type Claim = (t: number, length: number) => number;

const number = (text: string): number => Number(text.replaceAll(',', '').replace('−', '-'));

const NUMBER = String.raw`-?[\d.,]+(?:e[+-]?\d+)?`;

/** The progress of a ramp after a share x of its steps. */
const shapeOf = (name: string): ((x: number) => number) | undefined => {
  const found = (pattern: string): number[] | undefined =>
    new RegExp(`^${pattern.replaceAll('#', `(${NUMBER})`)}$`).exec(name)?.slice(1).map(number);
  const cosine = (x: number): number => (1 - Math.cos(Math.PI * x)) / 2;
  if (name === 'linear') return (x) => x;
  if (name === 'cosine') return cosine;
  let at = found('cosine to the power #');
  if (at) return (x) => 1 - (1 - cosine(x)) ** at![0]!;
  at = found('power #');
  if (at) return (x) => x ** at![0]!;
  at = found('polynomial of power #');
  if (at) return (x) => 1 - (1 - x) ** at![0]!;
  at = found('cosine of the steps to the power #');
  if (at) return (x) => cosine(x ** at![0]!);
  at = found('polynomial of power #, of the steps to the power #');
  if (at) return (x) => 1 - (1 - x ** at![1]!) ** at![0]!;
  at = found('tanh from # to #');
  if (at) return (x) => (1 + Math.tanh(at![0]! * (1 - x) + at![1]! * x)) / 2;
  at = found('sigmoid of slope # about #');
  if (at) return (x) => 1 / (1 + Math.exp(-at![0]! * (x - at![1]!)));
  at = found('logarithm of scale #');
  if (at) return (x) => Math.log1p(x * (at![0]! - 1)) / Math.log(at![0]!);
  return undefined;
};

/** Splits the text at `by`, but not inside brackets. */
const split = (text: string, by: string): string[] => {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')') depth--;
    else if (depth === 0 && text.startsWith(by, i)) {
      found.push(text.slice(start, i));
      start = i + by.length;
    }
  }
  return [...found, text.slice(start)];
};

const combinations: readonly { readonly by: string; readonly join: (rates: number[]) => number }[] = [
  { by: ' + ', join: (rates) => rates.reduce((a, b) => a + b) },
  { by: ' × ', join: (rates) => rates.reduce((a, b) => a * b) },
];

/** An operand: a number, or a description in brackets. */
const term = (text: string): Claim | undefined => {
  if (/^\(.*\)$/.test(text)) return claimOf(text.slice(1, -1));
  return new RegExp(`^${NUMBER}$`).test(text) ? () => number(text) : undefined;
};

const together = (texts: string[], join: (rates: number[]) => number): Claim | undefined => {
  const all = texts.map(term);
  if (all.some((each) => each === undefined)) return undefined;
  return (t, length) => join(all.map((each) => each!(t, length)));
};

/** The function for a description; undefined if it does not define every rate (cycles without lengths, sampled curves). */
export const claimOf = (words: string): Claim | undefined => {
  const chosen = /^the (least|greatest) of (.*)$/.exec(words);
  if (chosen) {
    const [, which, rest] = chosen;
    return together(split(rest!, ' and '), (rates) => Math[which === 'least' ? 'min' : 'max'](...rates));
  }
  if (/^\(|^-?[\d.]+\S* [+×] /.test(words)) {
    for (const { by, join } of combinations) {
      const texts = split(words, by);
      if (texts.length > 1) return together(texts, join);
    }
  }
  const held = new RegExp(
    `^(.*), a new rate every (?:(${NUMBER}) steps|step)(?:, the first after (${NUMBER}))?$`,
  ).exec(words);
  if (held) {
    const every = number(held[2] ?? '1');
    const gone = held[3] === undefined ? 0 : every - number(held[3]);
    const inner = claimOf(held[1]!);
    if (inner === undefined) return undefined;
    return (t, length) => {
      const last = Math.ceil((length + gone) / every - 1e-9) - 1;
      return inner(Math.floor((t + gone) / every + 1e-9) * every, last * every);
    };
  }
  const flat = new RegExp(`^constant (${NUMBER})$`).exec(words);
  if (flat) return () => number(flat[1]!);
  const exponential = new RegExp(
    `^exponential from (${NUMBER}), × (${NUMBER}) every (?:(${NUMBER}) steps|step)(, staircase(?:, the first after (${NUMBER}))?)?$`,
  ).exec(words);
  if (exponential) {
    const [, from, factor, steps, stairs, first] = exponential;
    const period = number(steps ?? '1');
    const gone = first === undefined ? 0 : period - number(first);
    return (t) => {
      const powers = stairs === undefined ? t / period : Math.floor((t + gone) / period + 1e-9);
      return number(from!) * number(factor!) ** powers;
    };
  }
  const power = new RegExp(`^power from (${NUMBER}) as (?:t|\\(t ([+−]) (${NUMBER})\\))\\^(${NUMBER})$`).exec(
    words,
  );
  if (power) {
    const [, first, sign, size, exponent] = power;
    const late = size === undefined ? 0 : number(size) * (sign === '−' ? -1 : 1);
    return (t) => number(first!) * ((t + late) / late) ** number(exponent!);
  }
  const ramp = new RegExp(
    `^(.*?) (${NUMBER}) → (${NUMBER})(?:, its steps (${NUMBER}) to (${NUMBER}) of (${NUMBER}))?$`,
  ).exec(words);
  const shape = ramp === null ? undefined : shapeOf(ramp[1]!);
  if (ramp === null || shape === undefined) return undefined;
  const [first, last] = [number(ramp[2]!), number(ramp[3]!)];
  const [begin, end, all] = [number(ramp[4] ?? '0'), number(ramp[5] ?? '1'), number(ramp[6] ?? '1')];
  const [a, b] = [shape(begin / all), shape(end / all)];
  return (t, length) => {
    const x = begin + ((end - begin) * t) / length;
    return a === b ? first : first + ((last - first) * (shape(x / all) - a)) / (b - a);
  };
};
