import type { Rules } from './version.ts';

/** The groups of parameters that an optimizer is given. */

export interface Group {
  readonly name: string;
  /** What its rate is multiplied by. */
  readonly factor: number;
  /** Whether its weights decay. */
  readonly decays: boolean;
  /** Whether its warm-up begins at warmup_bias_lr. */
  readonly takesBiasRate: boolean;
}

type Plain = readonly [name: string, factor: number, decays: boolean];

const plain = [
  ['weight', 1, true],
  ['norm', 1, false],
  ['bias', 1, false],
] as const satisfies readonly Plain[];

const ofOptimizer = (optimizer: string, { biasesFirst }: Rules): readonly Plain[] => {
  if (optimizer === 'MuSGD')
    return [...plain, ['muon', 1, true] as const].flatMap(([group, , decays]): Plain[] => [
      [`${group} of the class branch`, 3, decays],
      [group, 1, decays],
    ]);
  const [weight, norm, bias] = plain;
  return biasesFirst ? [bias, weight, norm] : plain;
};

/** The groups of an optimizer in the order of its version. */
export const groupsOf = (optimizer: string, rules: Rules): readonly Group[] =>
  ofOptimizer(optimizer, rules).map(([name, factor, decays], i) => ({
    name,
    factor,
    decays,
    takesBiasRate: rules.biasRateFirst ? i === 0 : name.startsWith('bias'),
  }));
