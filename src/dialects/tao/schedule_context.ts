import type { Curve } from '../../curve/curve.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import { formatNumber } from '../../diagnostics/format_number.ts';
import { type End, inTurn, type Phase } from '../../registry/phases.ts';
import type { DialectContext, Values } from '../dialect.ts';
import type { Network, NetworkName } from './networks.ts';

/** The context of TAO's schedules, and the functions that they share. */

export interface TaoContext extends DialectContext {
  readonly network: Network & { readonly name: NetworkName };
  /** The path of the block with the schedule's fields. */
  readonly at: Path;
  /** The factor on the rates of the file. */
  readonly times: number;
  /** The steps of the run; undefined after a finding that names the missing fact. */
  readonly total: () => number | undefined;
}

/** The meaning of a schedule. */
export interface ScheduleMeaning {
  readonly curve: Curve;
  readonly phases?: readonly Phase[];
  readonly end?: End;
}

export type ScheduleReader = (fields: Values, context: TaoContext) => ScheduleMeaning | undefined;

export const shownRate = (value: number): string => formatNumber(value, true);

/** A condition on a field, and the values that meet it. */
export type Condition = readonly [name: string, isMet: boolean, range: string];

/** Reports each condition that a field does not meet; returns true if there is one. */
export const isRefused = (
  fields: Values,
  { at, report, network }: TaoContext,
  ...conditions: Condition[]
): boolean => {
  const failed = conditions.filter(([, isMet]) => !isMet);
  for (const [name, , range] of failed)
    report('tao/range', [...at, name], {
      network: network.title,
      name,
      value: shownRate(fields[name]),
      range,
    });
  return failed.length > 0;
};

export const isShare = (value: number): boolean => value >= 0 && value <= 1;

/** Phases of a rise, a constant stretch at the peak and a fall. */
export const riseAndFall = (rise: number, fall: number, total: number): readonly Phase[] =>
  inTurn(['warm-up', rise], ['hold', fall - rise], ['decay', total - fall]);

/** The condition that a field is above 0. */
export const isAbove0 = (name: string, value: number) => [name, value > 0, 'above 0'] as const;

/** Reports a rate of 0, at which nothing trains. */
export const checkRateIsSet = (
  s: Values,
  name: string,
  { at, report }: TaoContext,
  isWarmed = false,
): void => {
  if (s[name] === 0) report('tao/unset-rate', [...at, name], { name, isWarmed });
};

/** The first of the given members that is set. */
export const firstMember = (values: Values | undefined, names: readonly string[]): string | undefined =>
  names.find((name) => values?.[name] !== undefined);
