import { error, info, warning } from '../../diagnostics/wording.ts';
import { meantNumber, plainNumber } from '../../syntax/numbers/meant_number.ts';
import { nameToWrite, numberToWrite } from '../what_to_write.ts';

/** Words for Composer's units of time. */
const units: readonly (readonly [words: RegExp, unit: string])[] = [
  [/^(?:ba|batch(?:es)?|steps?|its?|iters?|iterations?|updates?)?$/, 'ba'],
  [/^(?:eps?|epochs?|passes)$/, 'ep'],
  [/^(?:dur|%|percent|pct)$/, 'dur'],
  [/^(?:toks?|tokens?)$/, 'tok'],
  [/^(?:sp|samples?|examples?)$/, 'sp'],
];

/** Says what time to write for a text without a valid unit. */
const timeToWrite = (name: string, text: string): string => {
  const [, number = '', word = ''] =
    /^([-+]?[\d.][\d.,_]*(?:e[-+]?\d+)?(?:\s?[kmb](?=ba|ep|dur|tok|sp|\s|$))?)\s?(%|[a-z]*)$/i.exec(
      text.trim(),
    ) ?? [];
  const unit = units.find(([words]) => words.test(word.toLowerCase()))?.[1];
  const value = Number(plainNumber(number) ?? meantNumber(number)?.write ?? Number.NaN);
  if (unit === undefined || !Number.isFinite(value))
    return 'a number with its unit, such as 100ba, 3ep, 0.1dur, 1e9tok or 5000sp';
  const isShare = unit === 'dur' || (word === '' && value > 0 && value < 1);
  const scaled = unit === 'dur' && word.toLowerCase() !== 'dur' ? value / 100 : value;
  if (isShare || Number.isInteger(value)) {
    const meant = `${Number(scaled.toPrecision(12))}${isShare ? 'dur' : unit}`;
    return word === '' ? `the unit too, such as ${meant}` : meant;
  }
  const other = name === 'max_duration' ? 'the number of batches' : 'a share of the run, such as 0.1dur';
  return `a whole number, such as ${Math.max(1, Math.round(value))}${unit}, or ${other}`;
};

/** Findings about Composer's configs: what it refuses, and what may surprise users. */
export const findings = {
  'composer/no-duration': error(
    () =>
      'the config has no max_duration: write it, such as 10ep, or give the steps of the run with --num-steps',
  ),
  'composer/no-scheduler': error(() => 'the config has no scheduler: write one, such as cosine_with_warmup'),
  'composer/not-a-number': error(
    (p: { name: string; text: string; write?: string }) =>
      `${p.name} is ${JSON.stringify(p.text)}: ${p.write ?? numberToWrite(p.name, p.text)}`,
  ),
  'composer/not-a-time': error(
    (p: { name: string; text: string }) =>
      `${p.name} is ${JSON.stringify(p.text)}: write ${timeToWrite(p.name, p.text)}`,
  ),
  'composer/no-time': error(
    (p: { name: string; text: string; value: number; unit: string; least: number }) =>
      `${p.name} is ${p.text}${p.value === 0 ? `, which Composer cuts to 0${p.unit} and divides by` : ''}: write at least ${p.least}${p.unit}`,
  ),
  'composer/clock-time': error(
    (p: { name: string; text: string }) =>
      `${p.name} is ${p.text}, and Composer's schedulers refuse seconds: write batches, epochs or shares of the run`,
  ),
  'composer/units-differ': error(
    (p: { a: string; b: string; unitA: string; unitB: string }) =>
      `${p.a} is in ${p.unitA} and ${p.b} in ${p.unitB}, and Composer cannot compare them: write both in one unit`,
  ),
  'composer/ratio': error(
    (p: { text: string }) =>
      `scale_schedule_ratio is ${p.text}, and Composer takes only numbers above 0: write 1 for the run as it is, 0.5 for half of it`,
  ),
  'composer/ends-early': error(
    (p: { end: string; duration: string }) =>
      `t_max ${p.end} is shorter than max_duration ${p.duration}, and Composer raises a ValueError: write at least max_duration`,
  ),
  'composer/share-of-run': error(
    (p: { name: string }) =>
      `${p.name} is a share of the run, which inv_sqrt_with_warmup refuses: write batches or tokens`,
  ),
  'composer/cooldown-above-decay': error(
    (p: { decay: number; cooldown: number }) =>
      `alpha_f_cooldown ${p.cooldown} is above alpha_f_decay ${p.decay}, and LLM Foundry raises a ValueError: write a smaller one`,
  ),
  'composer/missing': error(
    (p: { name: string; scheduler: string }) => `${p.scheduler} needs ${p.name}: write it`,
  ),
  'composer/unknown-param': warning(
    (p: { name: string; scheduler: string; known: readonly string[] }) =>
      `${p.scheduler} does not take ${p.name}: LLM Foundry now raises a TypeError, and older versions ignored it; leave it out, as it takes only ${p.known.join(', ')}`,
  ),
  'composer/unknown-scheduler': error(
    (p: { name: string; known: readonly string[] }) =>
      `Composer and LLM Foundry have no scheduler ${JSON.stringify(p.name)}: ${nameToWrite(p.name, p.known)}`,
  ),
  'composer/unknown-optimizer': warning(
    (p: { name: string; known: readonly string[] }) =>
      `Composer and LLM Foundry have no optimizer ${JSON.stringify(p.name)}: ${nameToWrite(p.name, p.known)}`,
  ),
  'composer/unresolved': error(
    (p: { text: string }) => `this file does not define ${p.text}: write the value`,
  ),
  'composer/no-rate': warning(
    (p: { rate: number }) =>
      `the config has no optimizer.lr, so PyTorch's default ${p.rate} is used: write the learning rate there`,
  ),
  'composer/first-job': info(
    (p: { duration: string }) =>
      `the config has several jobs, each with its own length: the rates are for the first one, ${p.duration}`,
  ),
  'composer/warmup-truncated': warning(
    (p: { text: string }) =>
      `the warm-up of ${p.text} is less than one unit of the run, so there is no warm-up: write a time in batches`,
  ),
  'composer/ignored': warning(
    (p: { name: string }) =>
      `${p.name} is not passed to the scheduler by the scripts that train this model: it has no effect`,
  ),
  'composer/jumps-to-one': warning(
    (p: { alpha: number }) =>
      `ConstantScheduler goes from ${p.alpha} to the full learning rate at t_max: write alpha 1, or a later t_max`,
  ),
  'composer/unnamed': info(
    () =>
      'the scheduler has no name: it is read as CosineAnnealingWithWarmupScheduler, as in the example scripts',
  ),
} as const;
