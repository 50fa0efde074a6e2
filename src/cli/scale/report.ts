import type { Loaded } from '../../config/build/result.ts';
import { bounds } from '../../curve/shape/bounds.ts';
import { corners } from '../../curve/shape/breakpoints.ts';
import { briefRate, formatSteps } from '../../curve/words/format.ts';
import { formatPath, type Path } from '../../diagnostics/diagnostic.ts';
import { printable } from '../../diagnostics/render/printable.ts';
import { warmupSteps } from '../../registry/phases.ts';
import type { LearningRate } from '../../schema/descriptors/message.ts';
import { type Cell, tableLines } from '../output/table.ts';
import { lastStepOf } from '../show/steps.ts';
import { type Factors, type NumberChange, tidy } from './changes.ts';

/** Reports the effect of scaling: the changed fields, then peak, warm-up and end before and after. */

type Config = Loaded<LearningRate>;

/** The numbers of a schedule that people look at first. */
export const summaryOf = (config: Config) => {
  const { schedule } = config;
  const last = lastStepOf(config);
  return {
    ...(last !== undefined && { last_step: last }),
    peak: bounds(schedule, 0, last ?? Number.MAX_SAFE_INTEGER).max,
    warmup_steps: warmupSteps({ phases: schedule.phases }),
    ...(last !== undefined && { last_rate: schedule(last) }),
  };
};

const WORDS = {
  last_step: ['last step', formatSteps],
  peak: ['peak', briefRate],
  warmup_steps: ['warm-up', formatSteps],
  last_rate: ['last rate', briefRate],
} as const;

/** Number of samples used to test whether the new curve is the old one, stretched. */
const SAMPLES = 200;

/** The greatest distance between the new curve and the stretched old one, relative to the peak. */
export const bendOf = (before: Config, after: Config, factors: Factors): number => {
  const { peak, last_step: last = 0 } = summaryOf(before);
  let most = 0;
  for (let i = 0; i <= SAMPLES; i++) {
    const step = Math.round((last * i) / SAMPLES);
    const wanted = before.schedule(step) * factors.rates;
    // Rounding can put a step on either side of a jump, so the better of the two whole steps counts.
    const off = [Math.floor, Math.ceil].map((whole) =>
      Math.abs(after.schedule(whole(step * factors.steps)) - wanted),
    );
    most = Math.max(most, Math.min(...off));
  }
  return peak > 0 ? most / (peak * factors.rates) : 0;
};

/** The greatest amount by which rounding to whole steps bends a curve. */
export const BENT = 0.02;

/** The factor from one step to the next above which the rate restarts. */
const RISE = 1.5;
const MOST_CORNERS = 10_000;

/** The last restart of the new run, if the run ends at a high rate after it and the old run did not. */
export const lateRestartOf = (before: Config, after: Config, factors: Factors): number | undefined => {
  const [old, now] = [summaryOf(before), summaryOf(after)];
  if (old.last_rate === undefined || now.last_rate === undefined || now.last_step === undefined)
    return undefined;
  if (now.last_rate <= old.last_rate * factors.rates + BENT * now.peak) return undefined;
  const restarts = corners(after.schedule, now.last_step + 1, { limit: MOST_CORNERS }).filter(
    (corner) => corner.jump && corner.after > RISE * corner.before,
  );
  const last = restarts.at(-1);
  return last === undefined ? undefined : Math.ceil(last.at);
};

/** Says that the new run ends soon after a restart, and which length would end it with a whole cycle. */
export const restartNote = (restart: number, before: Config, after: Config): string => {
  const [old, now] = [summaryOf(before), summaryOf(after)];
  const left = now.last_step! + 1 - restart;
  return `the schedule restarts at step ${formatSteps(restart)}, ${formatSteps(left)} ${left === 1 ? 'step' : 'steps'} before the new run ends at ${briefRate(now.last_rate!)}; the old run ended at ${briefRate(old.last_rate!)}: in the new file, set the length to ${formatSteps(restart)} steps\n`;
};

/**
 * Says why a warm-up cannot stay: the cycles after it would not end with the run. `whole` is the config after scaling
 * with its warm-up.
 */
export const keptWarmupError = (restart: number, before: Config, after: Config, whole: Config): string => {
  const [old, now] = [summaryOf(before), summaryOf(after)];
  return `--keep-warmup moves a restart to step ${formatSteps(restart)}, so the run would end at ${briefRate(now.last_rate!)}, not at ${briefRate(old.last_rate!)} as before: leave it out, and the warm-up gets ${formatSteps(summaryOf(whole).warmup_steps)} steps`;
};

/** The end of a path, as far as it shows which field is meant: `schedule[0].step`. */
const shortPath = (path: Path): string => formatPath(path.slice(typeof path.at(-2) === 'number' ? -3 : -2));

const shortNumber = (value: number | string): string =>
  typeof value === 'number' ? String(tidy(value)) : printable(value);

export const reportOf = (changes: readonly NumberChange[], before: Config, after: Config): string => {
  const [old, now] = [summaryOf(before), summaryOf(after)];
  const rows = (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((key): Cell[][] => {
    const [words, format] = WORDS[key];
    const [a, b] = [old[key], now[key]];
    return a === undefined || b === undefined
      ? []
      : [[{ text: words }, { text: format(a) }, { text: `→ ${format(b)}` }]];
  });
  const changed = changes.map(({ path, from, value, spelling }): Cell[] => [
    { text: printable(shortPath(path)) },
    { text: shortNumber(from) },
    { text: `→ ${spelling ?? shortNumber(value)}` },
  ]);
  return `${[...tableLines(changed, ['left', 'left', 'left']), '', ...tableLines(rows, ['left', 'left', 'left'])].join('\n')}\n`;
};
