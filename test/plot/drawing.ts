import type { Curve } from '../../src/define.ts';
import { type SvgOptions, svg } from '../../src/plot/index.ts';
import { type Element, elements, xmlOf } from './xml.ts';

/** Reads a drawing back: its line in pixels, and its axes from their labels. */

export type Point = readonly [x: number, y: number];

export interface Drawing {
  readonly all: readonly Element[];
  readonly line: readonly Point[];
  readonly x: (step: number) => number;
  readonly step: (x: number) => number;
  readonly y: (rate: number) => number;
}

/** The points of a path with the commands M, L, H and V. */
export const pointsOf = (path: string): Point[] => {
  const points: Point[] = [];
  for (const [, command, numbers = ''] of path.matchAll(/([MLHV])([^MLHVZ]*)/g)) {
    const [x, y] = points.at(-1) ?? [0, 0];
    const [first = Number.NaN, second = Number.NaN] = numbers.trim().split(/[ ,]/).map(Number);
    points.push(command === 'H' ? [first, y] : command === 'V' ? [x, first] : [first, second]);
  }
  return points;
};

export const ofClass = (name: string, all: readonly Element[]): Element[] =>
  all.filter((element) => element.attributes.class?.split(' ').includes(name));

interface Label {
  readonly at: number;
  readonly value: number;
}

/** The linear scale given by the labels of an axis. */
const axis = (labels: readonly Label[]) => {
  const [first, last] = [labels[0]!, labels.at(-1)!];
  const scale = (last.at - first.at) / (last.value - first.value);
  return {
    at: (value: number): number => first.at + (value - first.value) * scale,
    value: (at: number): number => first.value + (at - first.at) / scale,
  };
};

const PREFIXES: { readonly [prefix: string]: number } = { '': 1, k: 1e3, M: 1e6, G: 1e9, T: 1e12 };

/** The number of a label: `25k` is 25,000. */
const numberOf = (label: string): number => {
  const [, number, prefix = ''] = /^([-\d.,e]+)([kMGT]?)$/.exec(label) ?? [];
  return number === undefined ? Number.NaN : Number(number.replaceAll(',', '')) * PREFIXES[prefix]!;
};

export const read = (text: string): Drawing => {
  const all = elements(xmlOf(text));
  const labels = ofClass('lrs-label', all)
    .map(({ attributes, text }) => ({ ...attributes, value: numberOf(text) }))
    .filter(({ value }) => !Number.isNaN(value)) as {
    x: string;
    y: string;
    'text-anchor': string;
    value: number;
  }[];
  const steps = labels.filter((each) => each['text-anchor'] === 'middle');
  const rates = labels.filter((each) => each['text-anchor'] === 'end');
  const across = axis(steps.map(({ x, value }) => ({ at: Number(x), value })));
  const up = axis(rates.map(({ y, value }) => ({ at: Number(y) - 4, value })));
  const [line] = ofClass('lrs-line', all);
  return { all, line: pointsOf(line?.attributes.d ?? ''), x: across.at, step: across.value, y: up.at };
};

export const draw = (curve: Curve, options?: SvgOptions): Drawing => read(svg(curve, options));
