import { groupedDigits } from '../../diagnostics/format_number.ts';
import { error, info, warning } from '../../diagnostics/wording.ts';
import { nameToWrite, numberToWrite } from '../what_to_write.ts';
import { torchSchedulers } from './torch_schedulers.ts';

/** Findings about DeepSpeed's configs: what it refuses, and what may surprise users. */
export const findings = {
  'deepspeed/auto': error(
    (p: { name: string; option: string }) =>
      `${p.name} is "auto", which the trainer around DeepSpeed fills in: give auto: { ${p.option}: … }, or --auto ${p.option}=VALUE`,
  ),
  'deepspeed/not-a-number': error(
    (p: { name: string; text: string; write?: string }) =>
      `${p.name} is ${JSON.stringify(p.text)}: ${p.write ?? numberToWrite(p.name, p.text)}`,
  ),
  'deepspeed/unknown-scheduler': error((p: { type: string; known: readonly string[] }) =>
    Object.hasOwn(torchSchedulers, p.type)
      ? `${p.type} is a scheduler of PyTorch, which DeepSpeed takes, but its rates are not computed here: write one of ${p.known.join(', ')} to see rates`
      : `DeepSpeed has no scheduler ${JSON.stringify(p.type)}: ${nameToWrite(p.type, p.known)}`,
  ),
  'deepspeed/unknown-param': error(
    (p: { type: string; name: string; known: readonly string[] }) =>
      `${p.type} does not take ${p.name}, and DeepSpeed raises a TypeError: it takes ${p.known.join(', ')}`,
  ),
  'deepspeed/no-rate': error(
    () =>
      'the file has neither an optimizer nor a scheduler: the trainer around DeepSpeed creates them, and its config has the rate',
  ),
  'deepspeed/ignored-rate': warning(
    (p: { name: string; by?: string }) =>
      `DeepSpeed ignores ${p.name} here: ${p.by === undefined ? 'write lr in optimizer.params' : `leave it out, because ${p.by} sets the rate`}`,
  ),
  'deepspeed/unknown-optimizer': warning(
    (p: { type: string; known: readonly string[] }) =>
      `neither DeepSpeed nor torch.optim has an optimizer ${JSON.stringify(p.type)}, so DeepSpeed stops: ${nameToWrite(p.type, p.known)}`,
  ),
  'deepspeed/no-type': warning(
    (p: { name: string; example: string }) =>
      `${p.name} has no type, so DeepSpeed ignores it: write "type": "${p.example}", or another one`,
  ),
  'deepspeed/missing': error((p: { type: string; name: string }) =>
    p.name === 'params'
      ? `${p.type} has no params, and DeepSpeed stops: write "params": {} for its defaults`
      : `${p.type} needs ${p.name}: write it`,
  ),
  'deepspeed/max-grad-norm': error(
    () =>
      'DeepSpeed refuses max_grad_norm in the params of an optimizer: write gradient_clipping beside optimizer instead',
  ),
  'deepspeed/warmup-steps': error(
    (p: { text: string; write: string }) =>
      `warmup_num_steps is ${p.text}, but DeepSpeed from 0.19 on takes only whole numbers above 0: write ${p.write}`,
  ),
  'deepspeed/no-decay-steps': error(
    () =>
      'total_num_steps equals warmup_num_steps, and DeepSpeed before 0.19 divides by their difference: write more steps',
  ),
  'deepspeed/not-positive': error(
    (p: { name: string; value: number }) => `${p.name} is ${p.value}: write a number above 0`,
  ),
  'deepspeed/resumed': error(
    () =>
      'last_batch_iteration starts the schedule in the middle of a run: leave it out, and give the first step with --start-step',
  ),
  'deepspeed/warmup-type': warning(
    (p: { type: string }) =>
      `there is no warmup_type ${JSON.stringify(p.type)}: DeepSpeed logs a warning and uses "log"; ${nameToWrite(p.type, ['log', 'linear'])}`,
  ),
  'deepspeed/batch-sizes': error(
    (p: { batch: number; product: string; write: number }) =>
      `train_batch_size is ${p.batch}, but must be ${p.product}, and DeepSpeed stops: write ${p.write}, or leave train_batch_size out`,
  ),
  'deepspeed/rates-swapped': warning(
    (p: { low: string; lowName: string; high: string; highName: string }) =>
      `${p.lowName} ${p.low} is above ${p.highName} ${p.high}, so the rate falls where it should rise: check that the two are not swapped`,
  ),
  'deepspeed/total-below-warmup': warning(
    (p: { total: number; warmup: number }) =>
      `total_num_steps ${p.total} is below warmup_num_steps ${p.warmup}: right after the warm-up the rate falls to its minimum; write more steps`,
  ),
  'deepspeed/too-few-warmup-steps': warning(
    (p: { steps: number }) => `warmup_num_steps is ${p.steps}, but DeepSpeed uses 2: write 2 or more`,
  ),
  'deepspeed/rises-again': warning(
    (p: { step: number }) =>
      `after step ${groupedDigits(p.step)} the cosine rises again in DeepSpeed before 0.19: stop there, or use a newer version`,
  ),
  'deepspeed/no-momentum-cycle': warning(
    (p: { optimizer: string }) => `${p.optimizer} has no betas, so DeepSpeed does not cycle its momentum`,
  ),
  'deepspeed/log-warmup': info(
    () =>
      'warmup_type is not set, and DeepSpeed then warms up along a logarithm: fast at first, slow at the end; write "linear" for a straight line',
  ),
  'deepspeed/first-updates': info(
    () =>
      'the first two updates run at the first rate, because the scheduler of DeepSpeed is still at step 0 after update 0',
  ),
} as const;
