import { groupedDigits } from '../../diagnostics/format_number.ts';
import { error, info, warning } from '../../diagnostics/wording.ts';

/** Findings about configs of EasyRec and TorchEasyRec: what they refuse, and what may surprise users. */
export const findings = {
  'easyrec/no-optimizer': error(
    (p: { name: string }) => `${p.name} has no known optimizer: write one, such as adam_optimizer { }`,
  ),
  'easyrec/no-rate': error(
    (p: { name: string; names: string }) => `${p.name} has no learning rate: write one of ${p.names}`,
  ),
  'easyrec/other-side': error(
    (p: { name: string; type: string }) =>
      `${p.name} has no ${p.type}, and TorchEasyRec stops: write another, such as adam_optimizer`,
  ),
  'easyrec/groups': error(
    (p: { count: number; model: string }) =>
      `${p.count} optimizers do not fit ${p.model}: write one for everything, or one for embeddings and one for the rest; only WideAndDeep takes three`,
  ),
  'easyrec/zero': error(
    (p: { name: string }) =>
      `${p.name} must be above 0: the original divides by it; write the length of the period`,
  ),
  'easyrec/no-burnin-steps': error(
    () =>
      'burnin_steps is missing, and EasyRec divides by it: write burnin_steps, or leave out burnin_learning_rate',
  ),
  'easyrec/warmup-above-base': error(
    (p: { warmup: string; base: string; isPositive: boolean }) =>
      `warmup_learning_rate is ${p.warmup}, above learning_rate_base ${p.base}, and EasyRec stops, even with warmup_steps: 0: write ${p.isPositive ? `at most warmup_learning_rate: ${p.base}` : `a learning_rate_base of at least ${p.warmup}`}`,
  ),
  'easyrec/negative-power': error(
    (p: { power: number }) => `power is ${p.power}: the rate grows without limit; write a power above 0`,
  ),
  'easyrec/constant-poly': warning(
    (p: { rate: string }) => `power is 0 or missing: the rate stays ${p.rate}; write power, such as power: 1`,
  ),
  'easyrec/rises': warning(
    (p: { name: string; end: string; base: string }) =>
      `${p.name} ${p.end} is above the base rate ${p.base}, so the rate ends above it; check that the two are not swapped`,
  ),
  'easyrec/no-length': warning(
    () => 'neither num_steps nor num_epochs is set, and EasyRec stops without them: write one',
  ),
  'easyrec/length-twice': error(
    () =>
      'TorchEasyRec stops unless exactly one of num_steps and num_epochs is set: write one, and leave out the other',
  ),
  'easyrec/pai-only': info(
    (p: { type: string }) =>
      `${p.type} exists on PAI-TensorFlow only: elsewhere EasyRec stops with an AttributeError`,
  ),
  'easyrec/moving-average': warning(
    () =>
      'use_moving_average needs TensorFlow 1, because EasyRec calls tf.contrib for it: leave it out on TensorFlow 2',
  ),
  'easyrec/embedding-multiplier': info(
    (p: { by: number }) =>
      `the gradients of embeddings, not their rate, are multiplied by ${p.by}: with Adam that changes almost nothing`,
  ),
  'easyrec/frozen': warning(
    () => 'lr is 0: the network does not train, whatever the schedule says; write a rate above 0',
  ),
  'easyrec/unset-lr': warning(
    (p: { rate: string }) => `lr is missing, so ${p.rate} is used: write lr inside the optimizer`,
  ),
  'easyrec/counts-epochs': warning(
    () =>
      'by_epoch: true counts epochs, but the file does not say how many steps one has: each step shown here is an epoch until you give --steps-per-epoch, or --examples',
  ),
  'easyrec/counts-batches': info(
    (p: { batches: number }) =>
      `steps of the schedule are batches: there is one update for every ${p.batches} of them (gradient_accumulation_steps)`,
  ),
  'easyrec/too-few-rates': error(
    (p: { sizes: number; rates: number }) =>
      `${p.sizes} schedule_sizes need ${p.sizes} learning_rates, not ${p.rates}: write one for each`,
  ),
  'easyrec/too-many-rates': warning(
    (p: { sizes: number; rates: number }) =>
      `${p.rates} learning_rates for ${p.sizes} schedule_sizes: the last ones are ignored; write the same number of both`,
  ),
  'easyrec/unsorted': warning(
    () =>
      'schedule_sizes do not ascend: TorchEasyRec finds them by binary search and gets wrong rates; sort them',
  ),
  'easyrec/no-room': error(() => 'total_size counts the warm-up too: write it above warmup_size'),
  'easyrec/late-restart': info(
    (p: { step: number }) =>
      `the restart at step ${groupedDigits(p.step)} comes a step late, and that step has the lowest rate: TorchEasyRec finds the period by a logarithm, which is rounded`,
  ),
  'easyrec/no-linear': error(
    () => 'this version of TorchEasyRec has no linear_decay_learning_rate: pull request 612 added it',
  ),
  'easyrec/resumed': info(
    () =>
      'TorchEasyRec saves no state of its schedules: a run that is resumed starts its schedule at step 0 again',
  ),
} as const;
