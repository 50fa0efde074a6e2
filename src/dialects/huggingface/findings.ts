import { counted } from '../../diagnostics/counted.ts';
import { groupedDigits } from '../../diagnostics/format_number.ts';
import { error, info, warning } from '../../diagnostics/wording.ts';
import { nameToWrite, numberShown, numberToWrite } from '../what_to_write.ts';

/** Findings about configs of transformers, LLaMA-Factory and axolotl: what they refuse, and what may surprise users. */
export const findings = {
  'huggingface/not-a-number': error(
    (p: { name: string; text: string }) =>
      `${p.name} is ${JSON.stringify(p.text)}: ${numberToWrite(p.name, p.text)}`,
  ),
  'huggingface/no-rate': error(() => 'axolotl needs learning_rate: write it'),
  'huggingface/negative-rate': error(
    (p: { rate: number }) =>
      `learning_rate is ${p.rate}, and PyTorch's optimizers raise a ValueError: write ${numberShown(-p.rate)}`,
  ),
  'huggingface/unknown-scheduler': error(
    (p: { name: string; known: readonly string[] }) =>
      `there is no scheduler ${JSON.stringify(p.name)}: ${nameToWrite(p.name, p.known)}`,
  ),
  'huggingface/unknown-optimizer': warning(
    (p: { name: string; meant: string | undefined }) =>
      `transformers has no optimizer ${JSON.stringify(p.name)}: ${p.meant === undefined ? 'write one of its names, such as adamw_torch' : `did you mean ${p.meant}?`}`,
  ),
  'huggingface/needs-metric': error(
    (p: { name: string }) => `${p.name} follows a metric of the run, so its rates cannot be known in advance`,
  ),
  'huggingface/ratio-is-gone': error(
    (p: { write: string }) => `transformers 5 has no warmup_ratio and raises a TypeError: ${p.write}`,
  ),
  'huggingface/fraction-of-steps': error(
    (p: { steps: string }) =>
      `warmup_steps is ${p.steps}, and transformers 4 takes whole steps only: write warmup_ratio: ${p.steps}`,
  ),
  'huggingface/unknown-kwarg': error(
    (p: { name: string; scheduler: string; known: readonly string[] }) =>
      `${p.scheduler} does not take ${p.name} and raises a TypeError: ${p.known.length === 0 ? 'it takes nothing' : `it takes ${p.known.join(', ')}`}`,
  ),
  'huggingface/missing-kwarg': error(
    (p: { name: string; scheduler: string; write: string }) =>
      `${p.scheduler} needs lr_scheduler_kwargs with ${p.name}: write it, such as ${p.write}`,
  ),
  'huggingface/warmup-range': error(
    (p: { name: string; text: string; range: string; write: string }) =>
      `${p.name} is ${p.text}, but transformers takes only ${p.range} and raises a ValueError: write ${p.write}`,
  ),
  'huggingface/min-above-base': warning(
    (p: { least: number; rate: number }) =>
      `min_lr ${p.least} is above learning_rate ${p.rate}, so the rate rises: write a smaller one`,
  ),
  'huggingface/two-least-rates': error(() => 'min_lr and min_lr_rate cannot be combined: write one of them'),
  'huggingface/no-steps': warning(
    () => 'max_steps is 0, and transformers 5 stops after one update: leave it out to train num_train_epochs',
  ),
  'huggingface/two-sizes': error(
    (p: { write: string }) =>
      `axolotl stops unless two of micro_batch_size, gradient_accumulation_steps and batch_size are set: write ${p.write}`,
  ),
  'huggingface/needs-steps': error(
    (p: { name: string }) => `axolotl stops at ${p.name} without max_steps: write the updates of the run`,
  ),
  'huggingface/relora': error((p: { isOneCycle: boolean }) =>
    p.isOneCycle
      ? 'axolotl refuses relora with lr_scheduler: one_cycle: write lr_scheduler: cosine'
      : 'axolotl refuses relora without jagged_restart_steps: write the updates from one restart to the next',
  ),
  'huggingface/both-set': error(
    (p: { name: string; other: string }) =>
      `axolotl takes ${p.other} or ${p.name}, and raises a ValueError if both are set: leave out ${p.name}`,
  ),
  'huggingface/end-above-base': error(
    (p: { end: number; rate: number }) =>
      `lr_end is ${p.end} but must be below the learning rate ${p.rate}: write a smaller one`,
  ),
  'huggingface/unknown-shape': error(
    (p: { name: string; shape: string }) =>
      `${p.name} is ${JSON.stringify(p.shape)}: write linear, cosine or 1-sqrt`,
  ),
  'huggingface/ratio-in-five': warning(
    (p: { write: string }) =>
      `transformers 5 has no warmup_ratio, so this is read as version 4 reads it: for 5, ${p.write}`,
  ),
  'huggingface/ratio-ignored': warning(
    (p: { steps: number }) =>
      `warmup_ratio is ignored, because warmup_steps is ${p.steps}: leave one of them out`,
  ),
  'huggingface/ignored': warning(
    (p: { name: string; needs: string }) => `${p.name} has no effect without ${p.needs}`,
  ),
  'huggingface/no-warmup': warning(
    (p: { steps: number; field: string; below: number }) =>
      `constant ignores the warm-up of ${counted(p.steps, 'step')}: leave it out, or write ${p.field}: constant_with_warmup to have one${p.steps < p.below ? '' : `, of less than the ${counted(p.below, 'step')} of the run`}`,
  ),
  'huggingface/warmup-covers-run': warning(
    (p: { warmup: number; steps: number; write: string }) =>
      `the warm-up of ${counted(p.warmup, 'step')} covers the whole run of ${groupedDigits(p.steps)}: write ${p.write}`,
  ),
  'huggingface/first-update-zero': info(
    () => 'update 0 runs at rate 0 and changes nothing, as the warm-up starts there',
  ),
  'huggingface/quoted-number': warning(
    (p: { name: string; write: string }) =>
      `${p.name} is in quotes, so it is a string: some trainers turn it into a number, others stop; ${p.write}`,
  ),
  'huggingface/packing': info(
    () =>
      'sample_packing packs examples by their length, so the run has fewer steps than the number of examples suggests: give --num-steps if you know them',
  ),
  'huggingface/string-rate': info(
    (p: { text: string; write: string }) =>
      `YAML 1.1 readers such as Hugging Face's take ${p.text} for a string: some of these programs turn it into a number, others stop; write ${p.write}`,
  ),
} as const;
