import { groupedDigits } from '../../diagnostics/format_number.ts';
import { error, info, warning } from '../../diagnostics/wording.ts';
import { nameToWrite } from '../what_to_write.ts';

/**
 * Findings about Model Garden's configs: what it refuses, what it takes from a registered experiment, and behaviour
 * that may surprise users.
 */
export const findings = {
  'model-garden/left-to-experiment': error(
    (p: { name: string }) =>
      `the file has no ${p.name}: Model Garden takes it from the registered experiment (--experiment), which is Python code; write it into the file`,
  ),
  'model-garden/legacy': error(
    () =>
      "this is a config of Model Garden's older image classification, whose schedule is Python code: there is nothing to read; write trainer.optimizer_config, as in newer experiments",
  ),
  'model-garden/inferred-type': warning(
    (p: { name: string; type: string }) =>
      `${p.name} has no type, and Model Garden takes it from the registered experiment; here it is read as ${p.type}, its only block: write type: ${p.type}`,
  ),
  'model-garden/which-type': error(
    (p: { name: string; types: string }) =>
      `${p.name} has no type and several blocks: write type: with the right one of ${p.types}`,
  ),
  'model-garden/unknown-type': error(
    (p: { name: string; type: string; types: readonly string[] }) =>
      `${p.name} has no type "${p.type}", and Model Garden stops: ${nameToWrite(p.type, p.types)}`,
  ),
  'model-garden/warmup-covers-run': warning(
    (p: { warmup: number; end: number }) =>
      `the warm-up of ${groupedDigits(p.warmup)} ${p.warmup === 1 ? 'step' : 'steps'} covers the whole schedule of ${groupedDigits(p.end)}: the rate never reaches its full height; write fewer warmup_steps`,
  ),
  'model-garden/not-chosen': info(
    (p: { block: string; type: string }) =>
      `type is ${p.type}, so the block ${p.block} is not used: leave it out`,
  ),
  'model-garden/no-warmup-type': warning(
    (p: { type: string }) =>
      `warmup has no type: unless the registered experiment has one there is no warm-up; write type: ${p.type}`,
  ),
  'model-garden/no-optimizer-type': info(
    () =>
      'the optimizer has no type here: Model Garden takes it from the registered experiment; the rates are the same',
  ),
  'model-garden/missing': error(
    (p: { type: string; name: string }) =>
      `${p.type} has no ${p.name}, and Model Garden stops without it: write it`,
  ),
  'model-garden/not-a-number': error(
    (p: { name: string; step: number }) =>
      `${p.name}: from step ${groupedDigits(p.step)} on the rate is not a number (NaN); write steps above 0, and end the run before that step`,
  ),
  'model-garden/must-end': warning(
    (p: { step: number }) =>
      `from step ${groupedDigits(p.step)} on, the last boundary, the rate is not a number (NaN): write train_steps, at most ${p.step}`,
  ),
  'model-garden/values': error(
    (p: { boundaries: number; values: number; needed: number }) =>
      `${p.boundaries} boundaries need ${p.needed} values, not ${p.values}: write one rate for each stretch`,
  ),
  'model-garden/empty': error(() => 'boundaries is empty: write at least one step, or type: constant'),
  'model-garden/not-ascending': error(() => 'boundaries must ascend: sort them, and their values with them'),
  'model-garden/rises': warning(
    (p: { end: number; initial: number }) =>
      `the rate rises, from ${p.initial} to ${p.end}: write end_learning_rate, whose default is 0.0001`,
  ),
  'model-garden/swings': warning(
    (p: { first: number }) =>
      `boundaries start at ${p.first}: until the second boundary the rate follows a cosine that starts at step 0; start them at 0`,
  ),
  'model-garden/cycle-offset': error(
    (p: { offset: number }) =>
      `with cycle: true, the rate before step ${groupedDigits(p.offset)} is infinite or not a number: write offset: 0`,
  ),
  'model-garden/negative-power': error(
    (p: { power: number }) => `power is ${p.power}: the rate grows without limit; write a power above 0`,
  ),
} as const;
