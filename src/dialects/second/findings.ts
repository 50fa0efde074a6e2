import { formatNumber, groupedDigits } from '../../diagnostics/format_number.ts';
import { error, info, warning } from '../../diagnostics/wording.ts';

/** Findings about second.pytorch's configs: what it refuses, and what may surprise users. */
export const findings = {
  'second/no-optimizer': error(
    () =>
      'train_config has no optimizer with a learning rate: write optimizer { adam_optimizer { learning_rate { one_cycle { … } } } }',
  ),
  'second/no-length': error(
    (p: { isWritten: boolean }) =>
      `steps is ${p.isWritten ? '0' : 'missing'}, and the times of this schedule are shares of it: write the updates of the run`,
  ),
  'second/code': error(
    () =>
      'multi_phase has Python code, which is not run here: write one_cycle, exponential_decay or manual_stepping',
  ),
  'second/no-rise': error(
    (p: { share: number; steps: number }) =>
      `pct_start ${formatNumber(p.share, true)} of a run of ${groupedDigits(p.steps)} is less than one step, and second.pytorch stops: write ${p.steps < 3 ? 'more steps' : 'the share of the run in which the rate rises, such as 0.4'}`,
  ),
  'second/share': warning(
    (p: { name: string; value: number; write: string }) =>
      `${p.name} is ${p.value}, but it is a share of the run, so the rise does not end within the run: write ${p.write}`,
  ),
  'second/decay-length': error(
    (p: { value: number; write: string }) =>
      `decay_length is ${formatNumber(p.value, true)}, and second.pytorch takes only shares of the run above 0 and below 1: write ${p.write}`,
  ),
  'second/no-divisor': error(
    () => 'div_factor is missing, and second.pytorch divides by it: write one, such as 10.0',
  ),
  'second/momentums': error(
    () =>
      'moms must have two values: the momentum at both ends of the run, and at the greatest rate; write both, such as [0.95, 0.85]',
  ),
  'second/endless': error(
    (p: { length: number; steps: number }) =>
      `decay_length ${formatNumber(p.length, true)} of a run of ${groupedDigits(p.steps)} is less than one step: second.pytorch loops forever; write ${p.steps === 1 ? 'more steps' : `a greater share, such as ${formatNumber(Math.ceil(100 / p.steps) / 100, true)}`}`,
  ),
  'second/ignores-initial': warning(
    (p: { initial: number }) =>
      `without staircase, second.pytorch ignores initial_learning_rate ${p.initial} and starts at 1.0: write staircase: true`,
  ),
  'second/boundaries': error(
    () => 'boundaries must ascend between 0 and 1, and there must be one more rate than boundaries',
  ),
  'second/same-step': error(({ shares: [a, b], step }: { shares: readonly number[]; step: number }) => {
    if (a === undefined)
      return `two periods begin at step ${groupedDigits(step)}, by rounding, and second.pytorch stops: write a greater decay_length`;
    const first = formatNumber(a, true);
    return b === undefined
      ? `the boundary ${first} is step 0, where the first rate begins, and second.pytorch stops: leave out that rate and the boundary`
      : `the boundaries ${first} and ${formatNumber(b, true)} are both step ${groupedDigits(step)}, and second.pytorch stops: leave one out, with its rate`;
  }),
  'second/momentum-fails': error(
    () =>
      'momentum_optimizer always fails in this layout of second.pytorch, because its code reads a field that does not exist: use adam_optimizer',
  ),
  'second/moving-average': error(() => 'second.pytorch refuses use_moving_average: true: write false'),
  'second/empty-schedule': error(
    () => 'the schedule is empty: write at least one entry, or constant_learning_rate',
  ),
  'second/warmup-above-base': error(
    () => 'warmup_learning_rate is above learning_rate_base, which second.pytorch refuses: write it lower',
  ),
  'second/no-warmup': error(
    () => 'warmup_steps is 0, so second.pytorch has no rate (None): write at least 1',
  ),
  'second/no-decay-steps': error(
    () => 'decay_steps is 0, and second.pytorch divides by it: write the steps of a decay',
  ),
  'second/total-below-warmup': error(
    () => 'total_steps must be above warmup_steps: write the steps of the whole schedule',
  ),
  'second/rises-again': info(
    (p: { end: number }) =>
      `from step ${groupedDigits(p.end)} on the cosine rises again: do not train past it`,
  ),
} as const;
