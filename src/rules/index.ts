import type { Loaded, LoadResult } from '../config/build/result.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { sorted } from '../diagnostics/sorted.ts';
import { checkpointRestarts } from './checkpoint.ts';
import { movingAverageUnused } from './moving_average.ts';
import { firstUpdateZero } from './rate/first_update_zero.ts';
import { highRate } from './rate/high.ts';
import { jump } from './rate/jump.ts';
import { type Rule, runRule, subjectOf } from './rule.ts';
import { changeAfterEnd } from './run/change_after_end.ts';
import { idleTail } from './run/idle_tail.ts';
import { lengthUnknown } from './run/length_unknown.ts';
import { neverChanges } from './run/never_changes.ts';
import { stopsEarly } from './run/stops_early.ts';
import { warmupUnfinished } from './run/warmup_unfinished.ts';
import { zeroTail } from './run/zero_tail.ts';
import { upstreamRefuses } from './upstream_refuses.ts';

/** The built-in rules about a run and its schedule, and the function that runs them. */

export { defineRule, type Rule, type RuleReport, type Subject } from './rule.ts';

/** All built-in rules, including those that are off by default. */
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
 * Checks how a run uses its schedule.
 *
 * By default it runs all rules that are not off.
 * Reports: the findings of the rules, in the order of the text.
 * Example: lint(loadOrThrow(text), [...builtInRules, myRule])
 */
export const lint = (
  loaded: Loaded<any>,
  rules: readonly Rule[] = builtInRules.filter(({ isOff }) => !isOff),
): readonly Diagnostic[] => {
  const subject = subjectOf(loaded);
  const found: Diagnostic[] = [];
  for (const rule of rules) for (const each of runRule(rule, subject)) found.push(each);
  return sorted(found);
};

const ofLoad = /* @__PURE__ */ builtInRules.filter(({ runsIn, isOff }) => runsIn !== 'check' && !isOff);

/** Adds the findings of the rules of `load` to a result. */
export const withRules = <L extends LoadResult<any, any>>(result: L): L => {
  if (!result.ok) return result;
  return { ...result, diagnostics: sorted([...result.diagnostics, ...lint(result, ofLoad)]) };
};
