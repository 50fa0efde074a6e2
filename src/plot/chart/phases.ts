import { rateOf } from '../../curve/rate/rate.ts';
import type { Phase } from '../../registry/phases.ts';
import type { Line } from '../series.ts';
import { stepLabels } from './axes.ts';

/** The phases shown on a chart: the name of each, and its stretch of the horizontal axis. */

/** A stretch with a name, in units of the horizontal axis. */
export interface NamedStretch {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** True for a "decay" in which the rate rises, as some types allow. */
const isMisnamed = ({ name, start, length }: Phase, rate: (step: number) => number): boolean =>
  name === 'decay' && Number.isFinite(length) && rate(start + length) > rate(start);

/** The phases of a line that are drawn. */
export const phaseStretches = (
  { phases, curve, perStep }: Line,
  { from, to }: { readonly from: number; readonly to: number },
): NamedStretch[] =>
  phases
    .filter((phase) => !isMisnamed(phase, rateOf(curve)))
    .map(({ name, start, length }) => ({
      name,
      from: Math.max(from, start * perStep),
      to: Math.min(to, (start + length) * perStep),
    }))
    .filter((phase) => phase.to > phase.from);

/** Phases that all lines have at the same places, which are then named once; else none. */
export const sharedStretches = (all: readonly (readonly NamedStretch[])[]): readonly NamedStretch[] => {
  const [first = [], ...others] = all;
  const areEqual = (other: readonly NamedStretch[]): boolean =>
    other.length === first.length &&
    other.every((each, i) => {
      const { name, from, to } = first[i]!;
      return each.name === name && each.from === from && each.to === to;
    });
  return others.every(areEqual) ? first : [];
};

/** Phases of one name that follow one another, as restarts do. */
interface Run {
  readonly name: string;
  readonly to: number;
  readonly count: number;
}

const runsOf = (stretches: readonly NamedStretch[]): Run[] => {
  const runs: Run[] = [];
  for (const { name, to } of stretches) {
    const last = runs.at(-1);
    if (last?.name === name) runs[runs.length - 1] = { name, to, count: last.count + 1 };
    else runs.push({ name, to, count: 1 });
  }
  return runs;
};

/** The phases of a line in words, each with its end: `warm-up to 2k`, `decay to 25k`. */
export const phaseWords = (stretches: readonly NamedStretch[]): string[] => {
  const runs = runsOf(stretches);
  const ends = stepLabels(runs.map(({ to }) => Number(to.toFixed(2))));
  return runs.map(({ name, count }, i) => `${name}${count > 1 ? ` × ${count}` : ''} to ${ends[i]}`);
};

/** As many of the words as fit, on one line; empty if not even the first does. */
export const fittedWords = (words: readonly string[], fits: (text: string) => boolean): string => {
  for (let kept = words.length; kept > 0; kept--) {
    const text = [...words.slice(0, kept), ...(kept < words.length ? ['…'] : [])].join(' · ');
    if (fits(text)) return text;
  }
  return '';
};
