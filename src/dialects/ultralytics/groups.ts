import type { VersionRules } from './version.ts';

/** The parameter groups of an optimizer. */

export interface OptimizerGroup {
  readonly name: string;
  /** The factor on its rate. */
  readonly factor: number;
  /** True if weight decay applies to the group. */
  readonly decays: boolean;
  /** True if the warm-up of the group begins at warmup_bias_lr. */
  readonly takesBiasRate: boolean;
}

type Plain = readonly [name: string, factor: number, decays: boolean];

const plain = [
  ['weight', 1, true],
  ['norm', 1, false],
  ['bias', 1, false],
] as const satisfies readonly Plain[];

const ofOptimizer = (optimizer: string, { biasesFirst }: VersionRules): readonly Plain[] => {
  if (optimizer === 'MuSGD')
    return [...plain, ['muon', 1, true] as const].flatMap(([group, , decays]): Plain[] => [
      [`${group} of the class branch`, 3, decays],
      [group, 1, decays],
    ]);
  const [weight, norm, bias] = plain;
  return biasesFirst ? [bias, weight, norm] : plain;
};

/** The parameter groups of an optimizer, in the order that this version of Ultralytics has. */
export const groupsOf = (optimizer: string, rules: VersionRules): readonly OptimizerGroup[] =>
  ofOptimizer(optimizer, rules).map(([name, factor, decays], i) => ({
    name,
    factor,
    decays,
    takesBiasRate: rules.biasRateFirst ? i === 0 : name.startsWith('bias'),
  }));
