import { counted } from '../../diagnostics/counted.ts';
import { groupedDigits } from '../../diagnostics/format_number.ts';
import { error, info, type Wording, warning } from '../../diagnostics/wording.ts';
import { nameToWrite } from '../what_to_write.ts';

/** Findings about Ultralytics configs. */

const onPage = <W extends { readonly [code: string]: Wording<any> }>(words: W): W =>
  Object.fromEntries(
    Object.entries(words).map(([code, wording]) => [
      code,
      { ...wording, docs: `docs/dialects/ultralytics.md#${code.replace('/', '')}` },
    ]),
  ) as W;

export const findings = onPage({
  'ultralytics/unknown-version': error(
    (p: { version: string }) =>
      `${p.version} is not a version of Ultralytics: write one such as 8.3.40 for --dialect-version`,
  ),
  'ultralytics/open-version': info(
    (p: { version: string }) =>
      `versions of Ultralytics train this differently, and the file does not name one: it is read as ${p.version}; name yours with --dialect-version`,
  ),
  'ultralytics/unknown-optimizer': error(
    (p: { optimizer: string; names: readonly string[] }) =>
      `Ultralytics has no optimizer ${p.optimizer}, and stops: ${nameToWrite(p.optimizer, p.names)}`,
  ),
  'ultralytics/range': error(
    (p: { name: string; value: string }) =>
      `${p.name} is ${p.value}, but must be above 0: Ultralytics stops, or divides by it`,
  ),
  'ultralytics/fraction': error(
    (p: { name: string; value: string; example: string }) =>
      `${p.name} is ${p.value}, but Ultralytics takes only values from 0 to 1, and stops: write one, such as ${p.example}`,
  ),
  'ultralytics/auto-batch': error(
    (p: { batch: string }) =>
      `batch is ${p.batch}, so Ultralytics measures how many images fit into the GPU's memory when training starts: give the batch size from its log as --batch-size N, or write it`,
  ),
  'ultralytics/negative-warmup': warning(
    (p: { epochs: string; effect: string }) =>
      `warmup_epochs is ${p.epochs}: Ultralytics then ${p.effect}; write 0.0 for no warm-up, or the epochs of the warm-up`,
  ),
  'ultralytics/warmup-covers-run': warning(
    (p: { warmup: string; epochs: number }) =>
      `warmup_epochs is ${p.warmup}, but the run has ${counted(p.epochs, 'epoch')}, so that nearly all of it is warm-up: write fewer than ${p.epochs}`,
  ),
  'ultralytics/auto': warning(
    (p: { optimizer: string; lr: string }) =>
      `optimizer: auto ignores lr0, momentum and warmup_bias_lr, and takes ${p.optimizer} with rate ${p.lr}, momentum 0.9 and a warm-up of biases from 0; name an optimizer to use your own`,
  ),
  'ultralytics/warmup-floor': warning(
    (p: { floor: number; batches: number; total: number; isAlways: boolean }) =>
      `the warm-up takes ${groupedDigits(p.floor)} batches, not the ${groupedDigits(p.batches)} of warmup_epochs: this version warms up for at least 100, of ${groupedDigits(p.total)} in the run; ${p.isAlways ? 'train more epochs, or use a newer version' : 'write warmup_epochs: 0 to leave it out'}`,
  ),
  'ultralytics/short-momentum': warning(
    (p: { momentum: string; meant: string; accumulate: number; aim: number }) =>
      `momentum stays at ${p.momentum} instead of ${p.meant}${p.accumulate === p.aim ? '' : `, and accumulation at ${p.accumulate} ${p.accumulate === 1 ? 'batch' : 'batches'} instead of ${p.aim}`}: this version ends the warm-up one batch early`,
  ),
  'ultralytics/few-updates': warning(
    (p: { updates: number; batches: number }) =>
      `the run has ${p.updates} update in ${groupedDigits(p.batches)} ${p.batches === 1 ? 'batch' : 'batches'}, and at the first one the rate of weights is 0: most weights never move; write a smaller nbs, or more epochs`,
  ),
  'ultralytics/batch-above-nbs': warning(
    (p: { batch: string; nbs: string; decay: string }) =>
      `batch ${p.batch} is above nbs ${p.nbs}: the effective weight decay grows with the batch, to ${p.decay}; write nbs: ${p.batch} to prevent that`,
  ),
  'ultralytics/lrf-not-reached': info(
    (p: { last: string; end: string; isLate: boolean }) =>
      `the last epoch trains at ${p.last}, not at lr0 · lrf = ${p.end}: the decay ends ${p.isLate ? 'two epochs' : 'one epoch'} after the run`,
  ),
  'ultralytics/late': info(
    () =>
      'the rate of an epoch is that of the epoch before, so the first two epochs have the same rate: versions before 8.1.42 step the scheduler too late',
  ),
  'ultralytics/bias-rate-of-weights': warning(
    () =>
      'warmup_bias_lr goes to the weights, not to the biases: versions 8.4.0 to 8.4.2 give it to the first group; write warmup_bias_lr: 0.0',
  ),
  'ultralytics/time': warning(
    () =>
      'with time, epochs is estimated again after every epoch, and the rate jumps with it: the rates shown are for the number of epochs in this file',
  ),
});
