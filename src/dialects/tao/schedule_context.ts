import type { Curve } from '../../curve/curve.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import { formatNumber } from '../../diagnostics/format_number.ts';
import type { End, Phase } from '../../registry/phases.ts';
import type { DialectContext, Values } from '../dialect.ts';
import type { Network, NetworkName } from './networks.ts';

/** What the schedules of TAO work with, and what they have in common. */

export interface TaoContext extends DialectContext {
  readonly network: Network & { readonly name: NetworkName };
  /** The path of the block that holds the schedule's fields. */
  readonly at: Path;
  /** What the rates of the file are multiplied by. */
  readonly times: number;
  /** The steps of the run; undefined after a finding that names the fact that is missing. */
  readonly total: () => number | undefined;
}

/** What a schedule means. */
export interface Meaning {
  readonly curve: Curve;
  readonly phases?: readonly Phase[];
  readonly end?: End;
}

export type Schedule = (fields: Values, context: TaoContext) => Meaning | undefined;

export const text = (value: number): string => formatNumber(value, true);

/** A condition on a field, and the values that meet it. */
export type Condition = readonly [name: string, isMet: boolean, range: string];

/** Reports each condition that a field does not meet; true if there is one. */
export const isRefused = (
  fields: Values,
  { at, report, network }: TaoContext,
  ...conditions: Condition[]
): boolean => {
  const failed = conditions.filter(([, isMet]) => !isMet);
  for (const [name, , range] of failed)
    report('tao/range', [...at, name], { network: network.title, name, value: text(fields[name]), range });
  return failed.length > 0;
};

export const isShare = (value: number): boolean => value >= 0 && value <= 1;

/** Phases of a rise, a stretch at the greatest rate and a fall. */
export const phasesOf = (rise: number, fall: number, total: number): readonly Phase[] =>
  (
    [
      { name: 'warm-up', start: 0, length: rise },
      { name: 'hold', start: rise, length: fall - rise },
      { name: 'decay', start: fall, length: total - fall },
    ] as const
  ).filter(({ length }) => length > 0);

/** The condition that a field is above 0. */
export const isAbove0 = (name: string, value: number) => [name, value > 0, 'above 0'] as const;

/** Reports a rate of 0, with which nothing is trained. */
export const checkRate = (s: Values, name: string, { at, report }: TaoContext): void => {
  if (s[name] === 0) report('tao/unset-rate', [...at, name], { name });
};

/** The first of some members that is there. */
export const memberOf = (values: Values | undefined, names: readonly string[]): string | undefined =>
  names.find((name) => values?.[name] !== undefined);
