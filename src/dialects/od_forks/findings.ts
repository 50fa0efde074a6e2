import { groupedDigits } from '../../diagnostics/format_number.ts';
import { error, info, warning } from '../../diagnostics/wording.ts';

/** Findings about copies of optimizer.proto: what they refuse, and what may surprise users. */
export const findings = {
  'od-forks/whose': info(
    (p: { title: string; repo: string }) =>
      `this is a config of ${p.title} (github.com/${p.repo}): it is read as that project reads it`,
  ),
  'od-forks/unknown-version': error(
    (p: { version: string; names: string }) =>
      `no project "${p.version}" is known that copied optimizer.proto: write one of ${p.names}`,
  ),
  'od-forks/other-defaults': info(
    (p: { steps: number }) =>
      `decay_steps or decay_factor is missing: the defaults are ${p.steps} and 0.9 in EFIFSTR, 4000000 and 0.95 in ASTER`,
  ),
  'od-forks/no-optimizer': error(
    (p: { title: string; names: string }) =>
      `train_config has no optimizer that ${p.title} knows: write one of ${p.names}`,
  ),
  'od-forks/no-rate': error(
    (p: { title: string; names: string }) =>
      `the optimizer has no learning rate that ${p.title} knows: write one of ${p.names}`,
  ),
  'od-forks/unknown-type': error(
    (p: { title: string; type: string; names: string }) =>
      `${p.title} has no ${p.type}: write one of ${p.names}`,
  ),
  'od-forks/unknown-field': error(
    (p: { title: string; name: string }) => `${p.title} has no field ${p.name}, and stops: leave it out`,
  ),
  'od-forks/not-built': error(
    (p: { title: string; type: string; instead: string }) =>
      `${p.title} reads ${p.type} but cannot build it, and stops: write ${p.instead} instead`,
  ),
  'od-forks/no-length': error(
    (p: { title: string; name: string; isWritten: boolean }) =>
      `${p.name} is ${p.isWritten ? '0' : 'missing'}, and ${p.title} stops: write the number of updates, such as ${p.name}: 10000`,
  ),
  'od-forks/start-above': error(
    (p: { warmup: string; base: string; isPositive: boolean }) =>
      `warmup_learning_rate is ${p.warmup}, above learning_rate_base ${p.base}, and AniSeg stops, even with warmup_steps: 0: write ${p.isPositive ? `at most warmup_learning_rate: ${p.base}` : `a learning_rate_base of at least ${p.warmup}`}`,
  ),
  'od-forks/rises-again': warning(
    (p: { total: number; steps: number }) =>
      `the rate rises again after step ${groupedDigits(p.total)}, because AniSeg's cosine goes on: write total_steps: ${p.steps}`,
  ),
  'od-forks/zero': error(
    (p: { name: string }) =>
      `${p.name} must be above 0: with 0 the rate is not a number (NaN); write the steps of a period`,
  ),
  'od-forks/shrinking': error(
    () => 't_mul is below 1: periods get ever shorter, and the rate is soon not a number; write at least 1.0',
  ),
  'od-forks/negative-power': error(
    (p: { power: number }) => `power is ${p.power}: the rate grows without limit; write a power above 0`,
  ),
  'od-forks/share-of-nothing': error(
    (p: { name: string; steps: number }) =>
      `${p.name} of ${groupedDigits(p.steps)} steps is less than one step, and the rate is not a number (NaN): write a greater share`,
  ),
  'od-forks/warmup-fails': error(() => 'warmup: true fails on Python 3 in this project: leave it out'),
  'od-forks/total-ignored': warning(
    (p: { steps: number }) =>
      `total_steps_pct is read and ignored: the cosine ends with the run, at step ${groupedDigits(p.steps)}; leave it out`,
  ),
  'od-forks/adds-up': warning(
    (p: { step: number; rate: string }) =>
      `the steps are not in order, so rates add up: from step ${groupedDigits(p.step)} on the rate is ${p.rate}; write the steps in ascending order`,
  ),
  'od-forks/empty': warning(
    (p: { rate: string }) =>
      `the schedule is empty, so the rate stays ${p.rate}: write at least one entry, or constant_learning_rate`,
  ),
  'od-forks/values': error((p: { boundaries: number; values: number }) =>
    p.boundaries === 0
      ? 'boundaries is empty, and Keras stops: write at least one step, and one value more'
      : `${p.boundaries} boundaries need ${p.boundaries + 1} values, not ${p.values}, and boundaries must ascend`,
  ),
  'od-forks/unset-rate': warning(
    (p: { name: string; end?: string }) =>
      `${p.name} is missing, and is taken as 0: ${p.end === undefined ? 'the network does not train' : `the rate rises from 0 to ${p.end}`}; write it`,
  ),
  'od-forks/unset-decay': warning(
    (p: { step: number }) =>
      `decay_rate is missing, and is taken as 0: the rate is 0 from step ${groupedDigits(p.step)} on; write decay_rate, such as 0.1`,
  ),
  'od-forks/rises': warning(
    (p: { end: string; initial: string }) =>
      `the rate rises, from ${p.initial} to ${p.end}: write end_learning_rate, whose default is 0.0001`,
  ),
  'od-forks/below-zero': info(
    (p: { floor: string }) =>
      `osc_amplitude is above learning_rate_base: the oscillation would go below 0, and min_rate holds it at ${p.floor}`,
  ),
  'od-forks/one-more': info(
    (p: { last: number }) =>
      `AVOD makes ${groupedDigits(p.last + 1)} updates: it counts from 0 to max_iterations, both included`,
  ),
  'od-forks/scaled-gradients': info(
    () =>
      'the gradients are multiplied, not the rate: with Adam and Adagrad that changes little, except that with 0 nothing trains',
  ),
  'od-forks/no-betas': warning(
    (p: { name: string }) => `AniSeg has no default for ${p.name}: if it is left out, it is 0; write it`,
  ),
} as const;
