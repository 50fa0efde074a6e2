/** The rules that changed between versions of Ultralytics. */

type Numbers = readonly [major: number, minor: number, patch: number];

const numbersOf = (version: string): Numbers | undefined => {
  const match = /^v?(\d+)\.(\d+)\.(\d+)/.exec(version);
  return match === null ? undefined : [Number(match[1]), Number(match[2]), Number(match[3])];
};

const isAtLeast = (a: Numbers, [major, minor, patch]: Numbers): boolean =>
  a[0] !== major ? a[0] > major : a[1] !== minor ? a[1] > minor : a[2] >= patch;

/** The rules of a version. */
export interface VersionRules {
  /** True if the rate of an epoch is that of the epoch before. */
  readonly isLate: boolean;
  /** When a warm-up has a minimum length; `always` means even without warm-up epochs. */
  readonly floor: 'always' | 'with-warmup' | 'none';
  /** True if the warm-up includes iteration nw, where nw is its length. */
  readonly isInclusive: boolean;
  /** True if accumulation warms up to the rounded number of batches, not to the exact one. */
  readonly roundsFirst: boolean;
  readonly isCapped: boolean;
  /** True if groups start with biases. */
  readonly biasesFirst: boolean;
  /** True if the rate of biases goes to the first group, whatever its parameters. */
  readonly biasRateFirst: boolean;
  readonly hasAuto: boolean;
  /** True if there is one class with `single_cls`, whatever the data say. */
  readonly hasSingleClass: boolean;
  /** The choices of `auto` for a long and a short run. */
  readonly auto: readonly ['SGD' | 'MuSGD', 'AdamW' | 'MuSGD'];
  /** The number of the first epoch in results.csv, and the digits of its rates. */
  readonly firstEpoch: 0 | 1;
  readonly digits: 5 | 6;
}

/** The versions at which a rule changed. */
export const versions = [
  '8.0.58',
  '8.0.113',
  '8.0.162',
  '8.1.42',
  '8.3.9',
  '8.3.79',
  '8.4.0',
  '8.4.3',
  '8.4.8',
  '8.4.103',
  '8.4.177',
  '8.4.183',
  '8.4.190',
] as const;

/** The rules of a version; undefined for invalid versions. */
export const rulesOf = (version: string): VersionRules | undefined => {
  const numbers = numbersOf(version);
  if (numbers === undefined) return undefined;
  const from = (major: number, minor: number, patch: number): boolean =>
    isAtLeast(numbers, [major, minor, patch]);
  return {
    isLate: !from(8, 1, 42),
    floor: from(8, 4, 103) ? 'none' : from(8, 0, 162) ? 'with-warmup' : 'always',
    isInclusive: !from(8, 4, 103) || from(8, 4, 183),
    roundsFirst: from(8, 4, 183),
    isCapped: from(8, 4, 177),
    biasesFirst: !from(8, 4, 0),
    biasRateFirst: !from(8, 4, 3),
    hasAuto: from(8, 0, 113),
    hasSingleClass: from(8, 3, 79),
    auto: [from(8, 4, 3) ? 'MuSGD' : 'SGD', from(8, 4, 8) || !from(8, 4, 0) ? 'AdamW' : 'MuSGD'],
    firstEpoch: from(8, 0, 162) ? 1 : 0,
    digits: from(8, 3, 9) ? 6 : 5,
  };
};
