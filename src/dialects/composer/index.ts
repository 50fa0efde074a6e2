import { constant, scale } from '../../curve/curve.ts';
import type { MessageNode, Tree } from '../../syntax/tree.ts';
import { type DialectContext, defineDialect, type Plan, type Recognized, type Values } from '../dialect.ts';
import { fieldAt, fieldsAt } from '../fields_at.ts';
import { above0, isSet, numberFrom } from '../loose_values.ts';
import { hasBatch, reportSlipInOptimizer } from './check.ts';
import { findings } from './findings.ts';
import { Config, Optimizer, Scheduler } from './messages.ts';
import { composerScaling } from './scaling.ts';
import { type SchedulerFields, scheduledOf } from './scheduler.ts';
import { composerSchedulers } from './schedulers.ts';
import { lengthIn, timeReader, withReferences } from './times.ts';

/**
 * Composer and LLM Foundry.
 * Source: mosaicml/composer, optim/scheduler.py; mosaicml/llm-foundry, llmfoundry/optim.
 */

const recognizeBlock = ({ fields }: MessageNode): Recognized | undefined => {
  const has = (name: string): boolean => fieldAt(fields, name) !== undefined;
  const found = (sureness: number, ...names: readonly string[]): Recognized | undefined =>
    names.every(has) ? { message: 'Config', sureness, by: names.join(' and ') } : undefined;
  return (
    found(1, 'max_duration', 'scheduler') ??
    found(1, 'scheduler.t_warmup') ??
    found(0.9, 'max_duration') ??
    found(0.9, 'global_train_batch_size', 'scheduler')
  );
};

const recognize = ({ format, root }: Tree): Recognized | undefined => {
  if (format === 'textproto') return undefined;
  const whole = recognizeBlock(root);
  if (whole !== undefined) return whole;
  // A MosaicML job has the config in a block of its own.
  for (const { value } of fieldsAt(root.fields, 'parameters')) {
    const found = value.kind === 'message' ? recognizeBlock(value) : undefined;
    if (found !== undefined) return { ...found, block: value as MessageNode };
  }
  return undefined;
};

/** The factor on the length of the run; NaN if it is not a number. */
const ratioOf = ({ scale_schedule_ratio: written }: Values, context: DialectContext): number =>
  isSet(written) ? (numberFrom(withReferences(written, context) ?? '') ?? Number.NaN) : 1;

/** The paths at which a config with several jobs has the length of the first job. */
const OF_JOBS = [
  'tasks.*.trainer_kwargs.max_duration',
  'jobs.*.trainer_kwargs.max_duration',
  'tasks.*.max_duration',
];

const durationOfJobs = ({ textAt }: DialectContext): string | undefined =>
  OF_JOBS.map(textAt).find((text) => text !== undefined);

/** max_duration as written in the file or in its first job; or the number of steps that the caller gave. */
const durationOf = (values: Values, steps: number | undefined, context: DialectContext): string =>
  isSet(values.max_duration)
    ? values.max_duration
    : (durationOfJobs(context) ?? (steps === undefined ? '' : `${steps}ba`));

const count = (written: unknown, context: DialectContext): number | undefined => {
  const text = isSet(written) ? withReferences(written, context) : undefined;
  return above0(Number(text?.replaceAll('_', '')));
};

const run = (values: Values, context: DialectContext) => {
  const { run: given } = context;
  const batch = given.batch_size ?? count(values.global_train_batch_size, context);
  const length = count(values.max_seq_len, context);
  const tokens =
    given.tokens_per_step ?? (batch !== undefined && length !== undefined ? batch * length : undefined);
  const perEpoch =
    given.steps_per_epoch ??
    (given.examples !== undefined && batch !== undefined ? Math.ceil(given.examples / batch) : undefined);
  const { value, unit } =
    lengthIn(withReferences(durationOf(values, undefined, context), context) ?? '') ?? {};
  const ratio = ratioOf(values, context);
  const amount = value === undefined || !(ratio > 0) ? undefined : Math.trunc(value * ratio);
  const per = {
    ba: 1,
    tok: tokens,
    sp: batch,
    ep: perEpoch && 1 / perEpoch,
    dur: undefined,
    sec: undefined,
  }[unit ?? 'dur'];
  const steps = amount === undefined || per === undefined ? undefined : Math.ceil(amount / per - 1e-9);
  return {
    facts: {
      ...(batch !== undefined && { batch_size: batch }),
      ...(tokens !== undefined && { tokens_per_step: tokens }),
      ...(perEpoch !== undefined && { steps_per_epoch: perEpoch }),
      ...(steps !== undefined && { num_steps: steps }),
      ...given,
    },
    places: { num_steps: ['max_duration'], batch_size: ['global_train_batch_size'] },
  };
};

/** Models whose scripts pass only some of the fields to the scheduler. */
const hasBertScript = ({ textAt }: DialectContext): boolean => /bert/i.test(textAt('model.name') ?? '');
const HANDED_ON = ['name', 't_warmup', 'alpha_f', 't_decay'];

/** The default rate of PyTorch's optimizers. */
const DEFAULT_RATE = 1e-3;

const DEFAULT = 'CosineAnnealingWithWarmupScheduler';

/** Reports fields that a scheduler does not take. */
const reportForeign = (
  written: Values,
  scheduler: string,
  { asked }: SchedulerFields,
  { report }: DialectContext,
): void => {
  const isWritten = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : isSet(value));
  const foreign = Object.keys(Scheduler.fields).filter(
    (field) => field !== 'name' && isWritten(written[field]) && !asked.has(field),
  );
  for (const name of foreign)
    report('composer/unknown-param', ['scheduler', name], { name, scheduler, known: [...asked] });
};

const plan = (values: Values, context: DialectContext): Plan | undefined => {
  const { report, run: facts, textAt } = context;
  const written: Values | undefined = values.scheduler;
  const error = (code: string, path: readonly string[], params: object = {}): undefined => {
    report(code, path, params);
    return undefined;
  };
  if (written === undefined) return error('composer/no-scheduler', ['scheduler']);
  const name = isSet(written.name) ? withReferences(written.name, context) : DEFAULT;
  if (name === undefined) return error('composer/unresolved', ['scheduler', 'name'], { text: written.name });
  if (!isSet(written.name)) report('composer/unnamed', ['scheduler', 'name'], {});
  const known = Object.keys(composerSchedulers);
  if (!known.includes(name))
    return error('composer/unknown-scheduler', ['scheduler', 'name'], { name, known });
  const duration = durationOf(values, facts.num_steps, context);
  if (duration === '') return error('composer/no-duration', ['max_duration']);
  if (!isSet(values.max_duration) && durationOfJobs(context) !== undefined)
    report('composer/first-job', ['scheduler'], { duration });
  if (!isSet(values.optimizer?.lr)) report('composer/no-rate', ['optimizer', 'lr'], { rate: DEFAULT_RATE });
  reportSlipInOptimizer(textAt('optimizer.name') ?? '', context);
  if (!hasBatch(values, context)) return undefined;
  // bert24, its examples and ModernBERT ignore fields that they do not know.
  const isLeftOut = (field: string): boolean => hasBertScript(context) && !HANDED_ON.includes(field);
  const left = Object.keys(Scheduler.fields).filter((field) => isSet(written[field]) && isLeftOut(field));
  for (const field of left) report('composer/ignored', ['scheduler', field], { name: field });
  const handed = { ...written, ...Object.fromEntries(left.map((field) => [field, ''])) } as Values;
  const ratio = ratioOf(values, context);
  const inRatio = ['scale_schedule_ratio'];
  const reader = timeReader({ ...values, scheduler: handed }, duration, ratio, context);
  // Reading the field reports what is wrong with it.
  if (Number.isNaN(ratio)) return void reader.number(inRatio, 1);
  if (ratio <= 0) return error('composer/ratio', inRatio, { text: values.scale_schedule_ratio });
  const whole = reader.time(['max_duration'], '1dur');
  const rate = reader.number(['optimizer', 'lr'], DEFAULT_RATE);
  if (whole === undefined || whole.value <= 0) return undefined;
  const scheduled = scheduledOf(handed, { name, reader, ratio, whole }, context);
  const curve = composerSchedulers[name]!(scheduled);
  if (curve === undefined) return undefined;
  if (isSet(written.name) && name !== 'warmup_stable_decay') reportForeign(handed, name, scheduled, context);
  const decay = reader.number(['optimizer', 'weight_decay'], 0);
  const momentum = reader.number(['optimizer', 'momentum'], undefined);
  const warmup = scheduled.warmup?.steps;
  const fields = Object.entries(handed).filter(([field, text]) => field !== 'name' && isSet(text));
  return {
    spec: { type: name, lr: rate, ...Object.fromEntries(fields) },
    at: ['scheduler'],
    optimizer: {
      type: (values.optimizer?.name && textAt('optimizer.name')) || 'optimizer',
      weight_decay: decay,
    },
    hyperparameters: {
      learning_rate: scale(curve, rate),
      weight_decay: constant(decay),
      ...(momentum !== undefined && { momentum: constant(momentum) }),
    },
    warmupAt: ['scheduler', 't_warmup'],
    phases: [
      ...(warmup ? [{ name: 'warm-up', start: 0, length: warmup } as const] : []),
      { name: 'decay', start: warmup ?? 0, length: Math.max(whole.steps - (warmup ?? 0), 0) },
    ],
  };
};

/** The dialect of Composer's and LLM Foundry's configs. */
export const composer = defineDialect({
  name: 'composer',
  title: 'a Composer config',
  clock: 'update',
  messages: { Config },
  strict: [Scheduler],
  otherNames: [
    [Optimizer, { learning_rate: 'lr' }],
    [Scheduler, { alpha_min: 'alpha_f', eta_min: 'alpha_f', warmup_steps: 't_warmup', T_max: 't_max' }],
  ],
  isLoose: true,
  nulls: 'unset',
  needed: { Config: ['lr', 'alpha', 'alpha_i', 'alpha_f', 'gamma', 'power', 't_mult', 't_max'] },
  duplicates: 'error',
  findings,
  scaling: composerScaling,
  recognize,
  run,
  plan,
});
