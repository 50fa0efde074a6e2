import { groupedDigits } from '../../diagnostics/format_number.ts';
import { error, info, warning } from '../../diagnostics/wording.ts';
import { nameToWrite, numberToWrite } from '../what_to_write.ts';

/** Findings about Detectron2's configs: what it refuses, and what may surprise users. */
export const findings = {
  'detectron2/base': error(
    (p: { path: string; reason: string }) => `this config inherits from ${p.path}, ${p.reason}`,
  ),
  'detectron2/not-a-number': error(
    (p: { name: string; text: string }) =>
      `${p.name} is ${JSON.stringify(p.text)}: ${numberToWrite(p.name, p.text)}`,
  ),
  'detectron2/whole-number': error(
    (p: { name: string; text: string }) =>
      `${p.name} is ${p.text}, a whole number, and Detectron2 raises a type error: write ${p.text}.0`,
  ),
  'detectron2/not-a-tuple': error(
    (p: { text: string; isNumber: boolean; write: string }) =>
      `STEPS is ${JSON.stringify(p.text)}, ${p.isNumber ? 'which Python reads as a number' : 'not a tuple of steps'}, and Detectron2 raises a ValueError: write ${p.write}`,
  ),
  'detectron2/text-step': error(
    (p: { text: string; write: string }) =>
      `STEPS is a list with the string ${JSON.stringify(p.text)}, and Detectron2 raises a TypeError, as it compares steps with numbers: write ${p.write}`,
  ),
  'detectron2/not-whole': error(
    (p: { name: string; text: string; write: string }) =>
      `${p.name} is ${p.text}, not a whole number, and Detectron2 raises a type error: write ${p.write}`,
  ),
  'detectron2/steps-order': error(
    () =>
      'STEPS must rise from above 0, or Detectron2 raises a ValueError: write them in ascending order, without 0',
  ),
  'detectron2/step-at-end': error(
    (p: { step: number }) =>
      `a step at MAX_ITER ${p.step} makes Detectron2 raise a ValueError: leave it out, since the run ends there`,
  ),
  'detectron2/not-positive': error(
    (p: { name: string; value: number }) => `${p.name} is ${p.value}: write a number above 0`,
  ),
  'detectron2/unknown-scheduler': error(
    (p: { name: string; known: readonly string[] }) =>
      `Detectron2 has no scheduler ${JSON.stringify(p.name)}: ${nameToWrite(p.name, p.known)}`,
  ),
  'detectron2/unknown-optimizer': warning(
    (p: { name: string; known: readonly string[] }) =>
      `projects with Detectron2 have no optimizer ${JSON.stringify(p.name)}: ${nameToWrite(p.name, p.known)}`,
  ),
  'detectron2/unknown-warmup': error(
    (p: { method: string }) =>
      `WARMUP_METHOD is ${JSON.stringify(p.method)}: ${nameToWrite(p.method, ['linear', 'constant'])}`,
  ),
  'detectron2/warmup-to-less': warning(
    (p: { warmup: number; share: number }) =>
      `the warm-up of ${groupedDigits(p.warmup)} updates ends at ${p.share} of the learning rate, because the schedule has fallen to that by then: write fewer WARMUP_ITERS`,
  ),
  'detectron2/warmup-covers-run': warning(
    (p: { warmup: number; steps: number; isRescaled: boolean }) =>
      `the warm-up of ${groupedDigits(p.warmup)} updates covers the whole run of ${groupedDigits(p.steps)}${p.isRescaled ? ', and RESCALE_INTERVAL raises a ZeroDivisionError after the last update, before the model is saved' : ''}: write fewer WARMUP_ITERS`,
  ),
  'detectron2/last-update': warning(
    (p: { steps: string }) =>
      `WarmupStepWithFixedGammaLR raises an IndexError after the last update, before the model is saved: write WarmupMultiStepLR with ${p.steps}`,
  ),
  'detectron2/past-end': error((p: { warmup: number; steps: number; isRescaled?: boolean }) =>
    p.isRescaled
      ? `RESCALE_INTERVAL raises a ZeroDivisionError in the last updates of a run of more than 1000000 if the warm-up covers it: write fewer WARMUP_ITERS`
      : p.warmup >= p.steps
        ? `the warm-up of ${groupedDigits(p.warmup)} updates covers the whole run of ${groupedDigits(p.steps)}, and WarmupStepWithFixedGammaLR raises an IndexError: write fewer WARMUP_ITERS`
        : `WarmupStepWithFixedGammaLR raises an IndexError in the last updates of a run of more than 1000000: write WarmupMultiStepLR with STEPS`,
  ),
  'detectron2/end-above-base': error(
    (p: { end: number; base: number }) =>
      `BASE_LR_END is ${p.end} and BASE_LR ${p.base}, and WarmupCosineLR raises an AssertionError: write ${p.base > 0 ? 'a BASE_LR_END from 0.0 to BASE_LR' : 'a BASE_LR above 0'}`,
  ),
  'detectron2/default-rate': info(
    (p: { rate: number }) => `BASE_LR is not set, so the learning rate is Detectron2's default, ${p.rate}`,
  ),
  'detectron2/scaled': info((p: { reference: number; processes: number | undefined; values: string }) =>
    p.processes === undefined
      ? `this is for ${p.reference} processes: with another number, DefaultTrainer multiplies BASE_LR and IMS_PER_BATCH by their ratio, and divides MAX_ITER, WARMUP_ITERS and STEPS by it; give --processes N`
      : `this is for ${p.reference} processes: DefaultTrainer scales it to ${p.processes}, so ${p.values}`,
  ),
  'detectron2/uneven-batch': error(
    (p: { batch: number; reference: number }) =>
      `${p.reference} processes cannot share an IMS_PER_BATCH of ${p.batch} evenly, and Detectron2 raises an AssertionError: write a multiple of ${p.reference}, such as ${Math.ceil(p.batch / p.reference) * p.reference}`,
  ),
  'detectron2/step-dropped': info(
    (p: { dropped: readonly number[]; steps: number }) =>
      `STEPS past MAX_ITER ${p.steps} are dropped: ${p.dropped.join(', ')}`,
  ),
} as const;
