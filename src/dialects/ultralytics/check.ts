import { formatNumber } from '../../diagnostics/format_number.ts';
import type { DialectContext, Values } from '../dialect.ts';
import { wholeToWrite } from '../what_to_write.ts';
import type { VersionRules } from './version.ts';

/** Checks of the arguments that do not need the curves. */

export const text = (value: number): string => formatNumber(value, true);

/** Fields that Ultralytics checks to be from 0 to 1, each with its default. */
export const FRACTIONS = {
  lr0: '0.01',
  lrf: '0.01',
  momentum: '0.937',
  weight_decay: '0.0005',
  warmup_momentum: '0.8',
  warmup_bias_lr: '0.1',
};

/** Reports values that Ultralytics refuses, no matter what run it is. */
export const refuseArgs = (args: Values, { report }: DialectContext): boolean => {
  const bad = ['epochs', 'nbs'].filter((name) => !(args[name] > 0));
  for (const name of bad) report('ultralytics/range', [name], { name, value: text(args[name]) });
  const fractions = ['batch', 'nbs'].filter(
    (name) => args[name] > (name === 'nbs' ? 0 : 1) && !Number.isInteger(args[name]),
  );
  for (const name of fractions) {
    const expected = `a whole number: write ${wholeToWrite(text(args[name]))}`;
    report('field/range', [name], { name, value: text(args[name]), expected });
  }
  const outside = Object.entries(FRACTIONS).filter(([name]) => !(args[name] >= 0 && args[name] <= 1));
  for (const [name, example] of outside)
    report('ultralytics/fraction', [name], { name, value: text(args[name]), example });
  return bad.length + fractions.length + outside.length > 0;
};

/** Reports a warm-up of negative length, or one as long as the run; of the facts of the run, only the epochs are needed. */
export const warnOfWarmup = (args: Values, rules: VersionRules, { report, run }: DialectContext): void => {
  const warm: number = args.warmup_epochs;
  const epochs = run.epochs ?? args.epochs;
  const at = ['warmup_epochs'];
  const effect = rules.floor === 'always' ? 'warms up for 100 batches' : 'has no warm-up';
  if (warm < 0) report('ultralytics/negative-warmup', at, { epochs: text(warm), effect });
  // Newer versions leave out the warm-up of a run of one epoch.
  else if (warm >= epochs && (epochs > 1 || rules.floor !== 'none'))
    report('ultralytics/warmup-covers-run', at, { warmup: text(warm), epochs }, ['epochs']);
};
