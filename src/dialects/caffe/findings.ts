import { groupedDigits } from '../../diagnostics/format_number.ts';
import { error, info, warning } from '../../diagnostics/wording.ts';
import { nameToWrite } from '../what_to_write.ts';

/** Findings about Caffe's solver files. */
export const findings = {
  'caffe/no-policy': error(
    () =>
      'lr_policy is missing, and Caffe stops without it: write lr_policy: "fixed" for a rate that never changes',
  ),
  'caffe/unknown-policy': error(
    (p: { policy: string; names: readonly string[] }) =>
      `Caffe has no lr_policy "${p.policy}", and stops: ${nameToWrite(p.policy, p.names)}, in lower case`,
  ),
  'caffe/unknown-solver': error(
    (p: { type: string; names: readonly string[] }) =>
      `Caffe has no solver type "${p.type}", and stops: ${nameToWrite(p.type, p.names)}`,
  ),
  'caffe/momentum-refused': error(
    (p: { type: string; momentum: string }) =>
      `momentum is ${p.momentum}, and Caffe stops: ${p.type} has none; leave it out`,
  ),
  'caffe/fork-rate': warning(
    (p: { name: string; program: string }) =>
      `${p.name} changes the rate in ${p.program}, but is not read: the rates are those of Caffe itself, which stops at this field`,
  ),
  'caffe/unset-gamma': warning(
    (p: { policy: string; from: number }) =>
      `gamma is missing, and Caffe takes it as 0: the rate of "${p.policy}" is 0 from iteration ${groupedDigits(p.from)} on; write gamma, such as gamma: 0.1`,
  ),
  'caffe/unset-power': warning(
    (p: { policy: string; base: string }) =>
      `power is missing, and Caffe takes it as 0: the rate of "${p.policy}" stays ${p.base}; write power, such as power: 1`,
  ),
  'caffe/unset-slope': warning(
    (p: { policy: string; rate: string }) =>
      `gamma is missing, and Caffe takes it as 0: the rate of "${p.policy}" stays ${p.rate}; write gamma, such as gamma: ${p.policy === 'inv' ? '0.0001' : '0.01'}`,
  ),
  'caffe/unset-base': warning(
    () => 'base_lr is missing, and Caffe takes it as 0: the network does not train; write base_lr',
  ),
  'caffe/step-size': error(
    (p: { policy: string }) =>
      `Caffe refuses a stepsize that is not above 0 for lr_policy "${p.policy}": write ${p.policy === 'step' ? 'the number of iterations between two drops' : 'the iteration at which the rate is half of base_lr'}`,
  ),
  'caffe/no-length': error(
    () =>
      'max_iter must be above 0 for lr_policy "poly", as Caffe divides by max_iter: write the number of iterations of the run',
  ),
  'caffe/negative-slope': error(
    (p: { gamma: string; policy: string }) =>
      `gamma is ${p.gamma}, and Caffe refuses a gamma below 0 for lr_policy "${p.policy}": write at least 0`,
  ),
  'caffe/sigmoid-rises': info(
    () =>
      'the rate of "sigmoid" rises from 0 to base_lr, although the comment in caffe.proto calls it a decay',
  ),
  'caffe/step-lags': warning(
    (p: { value: number; taken: number }) =>
      `the rate drops at iteration ${groupedDigits(p.taken)}, not ${p.value}: Caffe takes at most one step of "multistep" per iteration; write ascending iterations, each once, none before the run starts`,
  ),
  'caffe/no-steps': warning(
    () =>
      'stepvalue is missing: the rate of "multistep" never changes; write the iterations at which it drops',
  ),
  'caffe/after-end': info(
    (p: { end: number }) =>
      `from iteration ${groupedDigits(p.end)} on, "poly" has no rate in Caffe (NaN), or rises again: do not train past max_iter`,
  ),
} as const;
