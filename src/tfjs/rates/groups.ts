import type { NamedTensorMap } from '@tensorflow/tfjs-core';
import { trainingFinding } from '../../diagnostics/catalogue/training.ts';
import { checkOptions, type OptionNames } from '../../diagnostics/check_options.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { groupedDigits } from '../../diagnostics/format_number.ts';
import type { Gradient, NamedTensor } from '../gradients.ts';
import { finiteRate } from './rate_checks.ts';
import { finiteOption, type RateSource, rateFunction } from './rate_source.ts';

/** Assigns variables to groups of parameters, and computes the values of each group at a step. */

/** A group of parameters with its own values; omitted ones are the optimizer's. */
export interface ParameterGroup {
  /** Globs on the names of variables, separated by commas: `*` for any characters, `?` for one. */
  readonly match: string;
  /** The group's own learning rate. */
  readonly learningRate?: RateSource;
  /** Factor on the learning rate. Default: 1. */
  readonly learningRateFactor?: number;
  readonly momentum?: RateSource;
  readonly beta1?: RateSource;
  readonly weightDecay?: RateSource;
}

const groupOptionNames: OptionNames<ParameterGroup> = {
  match: true,
  learningRate: true,
  learningRateFactor: true,
  momentum: true,
  beta1: true,
  weightDecay: true,
};

/** The hyperparameters that may follow a schedule besides the rate, by option name. */
export const FOLLOWED = ['momentum', 'beta1', 'weightDecay'] as const;
export type FollowedName = (typeof FOLLOWED)[number];
export type FollowedSources = { readonly [N in FollowedName]?: RateSource };

/** The values of one update; 0 for those that an optimizer does not have. */
export type UpdateValues = { readonly rate: number } & { readonly [N in FollowedName]: number };

/** True if one glob matches a whole name. Backtracks at most to the last `*`. */
const matchesOne = (glob: string, name: string): boolean => {
  let [g, n, star, from] = [0, 0, -1, 0];
  while (n < name.length) {
    if (glob[g] === '*') [star, from] = [g++, n];
    else if (g < glob.length && (glob[g] === '?' || glob[g] === name[n])) [g, n] = [g + 1, n + 1];
    else if (star < 0) return false;
    else [g, n] = [star + 1, ++from];
  }
  while (glob[g] === '*') g++;
  return g === glob.length;
};

/** True if a name matches one of the globs. */
export const globMatches = (globs: string, name: string): boolean =>
  globs.split(',').some((glob) => matchesOne(glob.trim(), name));

type Source = (step: number) => number;

interface Group {
  readonly match?: string;
  readonly rate?: Source | undefined;
  readonly factor: number;
  readonly sources: { readonly [N in FollowedName]: Source };
}

const zero: Source = () => 0;

const finiteValue = (name: string, value: number, step: number): number => {
  if (Number.isFinite(value)) return value;
  throw new Error(
    `${name} is ${value} at step ${groupedDigits(step)}: give one that is finite throughout the run`,
  );
};

/** The groups of an optimizer; the last one has all other variables. */
export class Groups {
  readonly #groups: readonly Group[];
  readonly #known = new Map<string, number>();
  #hasMet = false;

  constructor(given: readonly ParameterGroup[], followed: FollowedSources) {
    const source = (name: FollowedName, own?: RateSource): Source => {
      const from = own ?? followed[name];
      return from === undefined ? zero : rateFunction(from, name);
    };
    const sourcesOf = (own: FollowedSources): Group['sources'] => ({
      momentum: source('momentum', own.momentum),
      beta1: source('beta1', own.beta1),
      weightDecay: source('weightDecay', own.weightDecay),
    });
    const groups = given.map((group): Group => {
      checkOptions('groups', group, groupOptionNames);
      if (typeof group.match !== 'string')
        throw new TypeError('a group has no match: give a glob, such as *bias*');
      for (const name of FOLLOWED)
        if (group[name] !== undefined && followed[name] === undefined)
          throw new TypeError(`the group ${group.match} has ${name}, which this optimizer does not have`);
      return {
        match: group.match,
        rate: group.learningRate === undefined ? undefined : rateFunction(group.learningRate),
        factor: finiteOption('learningRateFactor', group.learningRateFactor ?? 1),
        sources: sourcesOf(group),
      };
    });
    this.#groups = [...groups, { factor: 1, sources: sourcesOf({}) }];
  }

  #indexOf(name: string): number {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const index = this.#groups.findIndex(({ match }) => match === undefined || globMatches(match, name));
    this.#known.set(name, index);
    return index;
  }

  /** Reports, when the first variables are updated, groups that match none of them. */
  meet(given: NamedTensorMap | NamedTensor[]): readonly Diagnostic[] {
    if (this.#hasMet) return [];
    this.#hasMet = true;
    const names = Array.isArray(given) ? given.map(({ name }) => name) : Object.keys(given);
    const met = new Set(names.map((name) => this.#indexOf(name)));
    return this.#groups.flatMap(({ match }, i) =>
      match === undefined || met.has(i) ? [] : [trainingFinding('group/unmatched', { match, names })],
    );
  }

  /** The values of a group at a step; `rate` is the optimizer's own rate, `factor` the plateau's factor on rates. */
  #valuesAt(
    { rate: own, factor, sources }: Group,
    step: number,
    rate: number,
    plateau: number,
  ): UpdateValues {
    const base = own === undefined ? rate : own(step) * plateau;
    return {
      rate: finiteRate(base * factor, step),
      momentum: finiteValue('momentum', sources.momentum(step), step),
      beta1: finiteValue('beta1', sources.beta1(step), step),
      weightDecay: finiteValue('weightDecay', sources.weightDecay(step), step),
    };
  }

  /** All values of a step, by group. Throws an Error that names the step if one is not finite. */
  at(step: number, rate: number, plateau: number): readonly UpdateValues[] {
    return this.#groups.map((group) => this.#valuesAt(group, step, rate, plateau));
  }

  /** Returns each gradient with the values of its group. */
  split(
    gradients: readonly Gradient[],
    values: readonly UpdateValues[],
  ): readonly (readonly [readonly Gradient[], UpdateValues])[] {
    if (values.length === 1) return [[gradients, values[0]!]];
    const parts = values.map((of): readonly [Gradient[], UpdateValues] => [[], of]);
    for (const each of gradients) parts[this.#indexOf(each.variable.name)]![0].push(each);
    return parts.filter(([part]) => part.length > 0);
  }
}
