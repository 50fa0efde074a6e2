import type { Loaded, LoadResult } from '../config/result.ts';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { sorted } from '../diagnostics/render.ts';
import { changeAfterEnd } from './change_after_end.ts';
import { checkpointRestarts } from './checkpoint.ts';
import { firstUpdateZero } from './first_update_zero.ts';
import { highRate } from './high_rate.ts';
import { idleTail } from './idle_tail.ts';
import { jump } from './jump.ts';
import { lengthUnknown } from './length_unknown.ts';
import { movingAverageUnused } from './moving_average.ts';
import { neverChanges } from './never_changes.ts';
import { type Rule, runRule, subjectOf } from './rule.ts';
import { stopsEarly } from './stops_early.ts';
import { upstreamRefuses } from './upstream_refuses.ts';
import { warmupUnfinished } from './warmup_unfinished.ts';
import { zeroTail } from './zero_tail.ts';

/** What a run does with its schedule: the rules, and how they are run. */

export { defineRule, type Rule, type RuleReport, type Subject } from './rule.ts';

export const builtInRules: readonly Rule[] = [
  warmupUnfinished,
  neverChanges,
  changeAfterEnd,
  stopsEarly,
  zeroTail,
  idleTail,
  lengthUnknown,
  firstUpdateZero,
  jump,
  checkpointRestarts,
  movingAverageUnused,
  upstreamRefuses,
  highRate,
];

/**
 * Judges what a run does with its schedule.
 *
 * Reports what the rules find, in the order of the text. All rules run that are not off by default, unless others are given.
 * Example: lint(loadOrThrow(text), [...builtInRules, myRule])
 */
export const lint = (
  loaded: Loaded<any>,
  rules: readonly Rule[] = builtInRules.filter(({ isOff }) => !isOff),
): readonly Diagnostic[] => {
  const subject = subjectOf(loaded);
  return sorted(rules.flatMap((rule) => runRule(rule, subject)));
};

const ofLoad = builtInRules.filter(({ runsIn, isOff }) => runsIn !== 'check' && !isOff);

/** A result with what the rules of `load` find beside its other findings. */
export const withRules = <L extends LoadResult<any, any>>(result: L): L => {
  if (!result.ok || result.diagnostics.some(isError)) return result;
  const found = lint(result, ofLoad);
  return found.length === 0 ? result : { ...result, diagnostics: sorted([...result.diagnostics, ...found]) };
};
