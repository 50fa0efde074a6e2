import { finderOf } from '../finding.ts';
import { groupedDigits } from '../format_number.ts';
import { builtIn, info, warning } from '../wording.ts';

/** Three digits are enough to recognize a computed rate. */
const rate = (value: number): string => String(Number(value.toPrecision(3)));
/** Two rates, with as many digits as tell them apart. */
const pair = (a: number, b: number): readonly [string, string] => {
  const texts = (digits: number) => [a, b].map((value) => String(Number(value.toPrecision(digits))));
  let digits = 3;
  while (digits < 17 && new Set(texts(digits)).size === 1) digits++;
  const [first, second] = texts(digits);
  return [first!, second!];
};
const count = (steps: number): string => groupedDigits(Math.round(steps));
const share = (part: number): string => {
  const percent = part * 100;
  if (percent > 0 && percent < 1) return 'less than 1 %';
  return percent > 99 && percent < 100 ? 'more than 99 %' : `${Math.round(percent)} %`;
};
/** `1,000 and 2,000`, with no more than the first three. */
const listed = (steps: readonly number[]): string => {
  const shown = steps.slice(0, 3).map(count);
  const more = steps.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(' and ');
};

/** Findings about how a run uses its schedule. */
export const rules = /* @__PURE__ */ builtIn(() => ({
  'run/warmup-unfinished': warning(
    (p: { steps: number; warmup: number; phase: string; last: number; base: number }) => {
      const [last, base] = pair(p.last, p.base);
      return `the run ends at step ${count(p.steps)}, inside the ${p.phase} of ${count(p.warmup)} ${p.warmup === 1 ? 'step' : 'steps'}: the last rate is ${last}, and ${base} is never reached; write a ${p.phase} shorter than the run, or a longer run`;
    },
  ),
  'run/never-changes': info(
    (p: { steps: number; warmup: number; change: number; rate: number }) =>
      `the rate is ${rate(p.rate)} ${p.warmup > 0 ? `from step ${count(p.warmup)} to the end of the run` : 'throughout the run'}${p.change > 0 ? `: it first changes at step ${count(p.change)}, and the run ends at step ${count(p.steps)}` : ''}; write changes before step ${count(p.steps)}, or a constant rate if that is meant`,
  ),
  'run/change-after-end': warning(
    (p: { steps: number; changes: readonly number[] }) =>
      `the run ends at step ${count(p.steps)}, and the rate changes at ${p.changes.length === 1 ? 'step' : 'steps'} ${listed(p.changes)}, which ${p.changes.length === 1 ? 'is' : 'are'} never reached; write steps below ${count(p.steps)}, or a longer run`,
  ),
  'run/stops-early': warning(
    (p: { steps: number; end: number; last: number; peak: number; advice: readonly string[] }) =>
      `the run ends at step ${count(p.steps)}, ${share(p.steps / p.end)} into the schedule: the last rate is ${rate(p.last)}, ${share(p.last / p.peak)} of the greatest; set ${p.advice.join(', or ')}`,
  ),
  'run/zero-tail': warning(
    (p: { from: number; steps: number; advice: readonly string[] }) =>
      `the rate is 0 from step ${count(p.from)} to the end of the run at step ${count(p.steps)}: ${count(p.steps - p.from)} steps train nothing${p.advice.length === 0 ? '' : `; set ${p.advice.join(', or ')}`}`,
  ),
  'run/idle-tail': info(
    (p: { from: number; steps: number; rate: number }) =>
      `the rate changes up to step ${count(p.from)} and then stays ${rate(p.rate)} to the end of the run at step ${count(p.steps)}: check that the schedule is meant for a run of this length`,
  ),
  'run/length-unknown': info(
    (p: { end: number }) =>
      `the schedule ends at step ${count(p.end)}, but the run has no known end (num_steps: 0 means none): write num_steps, or give --num-steps to check it`,
  ),
  'rate/first-update-zero': info(
    () =>
      'the first update has rate 0 and changes nothing, as is usual for a warm-up from 0: start above 0 to make use of it',
  ),
  'rate/jump': info(
    (p: { step: number; before: number; after: number; more: number }) =>
      `the rate jumps from ${pair(p.before, p.after).join(' to ')} at step ${count(p.step)}${p.more > 0 ? `, and at ${p.more} more ${p.more === 1 ? 'step' : 'steps'}` : ''}: check that this is meant`,
  ),
  'checkpoint/restarts-schedule': info(
    (p: { phase: 'warm-up' | 'burn-in' | undefined }) =>
      `the weights come from fine_tune_checkpoint, but the schedule starts at step 0${p.phase === undefined ? '' : `, with its ${p.phase}`}: to go on with an interrupted run, keep its model_dir instead`,
  ),
  'optimizer/moving-average-unused': info(
    () =>
      'averages of the weights are kept in training, but eval_config does not use them: write use_moving_averages: true in eval_config, or use_moving_average: false in the optimizer',
  ),
  'upstream/refuses': info(
    (p: { name: string }) =>
      `the Object Detection API does not know ${p.name} and refuses this file: use one of its own types if the file is for it`,
  ),
  'rate/high': info(
    (p: { peak: number; usual: number; optimizer: string }) =>
      `the rate goes up to ${rate(p.peak)}: ${p.optimizer} rarely trains well above ${rate(p.usual)}`,
  ),
}));

/** A finding of this catalogue. */
export const ruleFinding = /* @__PURE__ */ finderOf(rules);
