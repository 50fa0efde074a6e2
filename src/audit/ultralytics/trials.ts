import type { Values } from '../../dialects/dialect.ts';
import { groupsOf, type OptimizerGroup } from '../../dialects/ultralytics/groups.ts';
import { LONG_RATE } from '../../dialects/ultralytics/logged.ts';
import { rulesOf, type VersionRules, versions } from '../../dialects/ultralytics/version.ts';
import type { Interval } from '../log/precision.ts';

/** A possible setup of the run: versions with the same rates, and an optimizer that they may have built. */

export interface Candidate {
  /** Indices in the list of versions, all with the same rates. */
  readonly versions: readonly number[];
  readonly rules: VersionRules;
  readonly optimizer: string;
  /** The length that `auto` assumed; undefined if the config names the optimizer. */
  readonly auto?: 'long' | 'short';
  readonly biasRate: number;
  readonly rates: Interval;
  readonly groups: readonly OptimizerGroup[];
}

/** The rates that `auto` gives: from very many classes to a single one. */
const OF_AUTO: Interval = [5e-7, 0.0021];

const exactly = (rate: number): Interval => [rate * (1 - 1e-12), rate * (1 + 1e-12)];

type Optimizer = Pick<Candidate, 'optimizer' | 'auto' | 'biasRate' | 'rates'>;

/** The optimizers that a version can have built for a config. */
const optimizersOf = (args: Values, isWritten: boolean, rules: VersionRules): readonly Optimizer[] => {
  const name: string = isWritten || rules.hasAuto ? args.optimizer : 'SGD';
  if (name.toLowerCase() !== 'auto')
    return [{ optimizer: name, biasRate: args.warmup_bias_lr, rates: exactly(args.lr0) }];
  if (!rules.hasAuto) return [];
  const [long, short] = rules.auto;
  return [
    { optimizer: short, auto: 'short', biasRate: 0, rates: OF_AUTO },
    { optimizer: long, auto: 'long', biasRate: 0, rates: exactly(LONG_RATE) },
  ];
};

/** The group of each column, by the number in its name; undefined if the optimizer has other groups. */
const groupsFor = (
  all: readonly OptimizerGroup[],
  numbers: readonly number[],
): readonly OptimizerGroup[] | undefined => {
  const isWhole = numbers.length < 3 || numbers.length === all.length;
  const found = numbers.flatMap((number) => all[number] ?? []);
  return isWhole && found.length === numbers.length ? found : undefined;
};

export interface CandidateFacts {
  readonly args: Values;
  /** True if the config names an optimizer. */
  readonly isWritten: boolean;
  /** The version that the caller gave. */
  readonly version: string | undefined;
  /** The number of each column's group. */
  readonly numbers: readonly number[];
  /** The epoch of the first row, if it shows how a version counts. */
  readonly firstEpoch: 0 | 1 | undefined;
  /** The number of printed digits, if the log is a results.csv of Ultralytics. */
  readonly digits: number | undefined;
}

/** The versions to try; if the caller names one, only its rules. */
const triedVersions = (version: string | undefined): readonly (readonly [number, VersionRules])[] => {
  if (version !== undefined) {
    const rules = rulesOf(version);
    return rules === undefined ? [] : [[-1, rules]];
  }
  return versions.map((each, i) => [i, rulesOf(each)!] as const);
};

/** All candidates; versions with the same rates are one candidate. */
export const candidatesOf = ({
  args,
  isWritten,
  version,
  numbers,
  firstEpoch,
  digits,
}: CandidateFacts): readonly Candidate[] => {
  const found = new Map<string, Candidate>();
  for (const [i, rules] of triedVersions(version)) {
    if (firstEpoch !== undefined && rules.firstEpoch !== firstEpoch) continue;
    if (digits !== undefined && digits > rules.digits) continue;
    for (const each of optimizersOf(args, isWritten, rules)) {
      const groups = groupsFor(groupsOf(each.optimizer, rules), numbers);
      if (groups === undefined) continue;
      const { isLate, floor, isInclusive } = rules;
      const seen = [
        isLate,
        floor,
        isInclusive,
        rules.firstEpoch,
        rules.digits,
        each,
        groups.map(({ factor, takesBiasRate }) => [factor, takesBiasRate && each.biasRate !== 0]),
      ];
      const key = JSON.stringify(seen);
      const known = found.get(key);
      found.set(
        key,
        known === undefined
          ? { ...each, groups, rules, versions: [i] }
          : { ...known, versions: [...known.versions, i] },
      );
    }
  }
  return [...found.values()];
};

/** Describes versions given by their indices in the list: `8.3.9 to before 8.4.0`. */
export const versionWords = (places: readonly number[]): readonly string[] => {
  const sorted = [...new Set(places)].sort((a, b) => a - b);
  const words: string[] = [];
  for (let i = 0; i < sorted.length; i++) {
    const first = sorted[i]!;
    while (sorted[i + 1] === sorted[i]! + 1) i++;
    const next = versions[sorted[i]! + 1];
    const from = first === 0 ? `${versions[0]} or older` : versions[first];
    words.push(next === undefined ? `${from} or newer` : `${from} to before ${next}`);
  }
  return words;
};
