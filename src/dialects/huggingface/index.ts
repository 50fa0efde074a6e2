import { type Curve, constant, scale } from '../../curve/curve.ts';
import { rateOf } from '../../curve/rate/rate.ts';
import { type DialectContext, defineDialect, type Plan, type Values } from '../dialect.ts';
import { isSet, isTrue, numberFrom } from '../loose_values.ts';
import { numberShown } from '../what_to_write.ts';
import { oneCycleOf, rex, shapedCosine, withRestarts } from './axolotl.ts';
import { axolotlRefuses } from './axolotl_checks.ts';
import { findings } from './findings.ts';
import { Axolotl, SchedulerKwargs, TrainingArguments } from './messages.ts';
import { reportUnknownOptimizer } from './optimizers.ts';
import { namesOfOtherTools } from './other_names.ts';
import { expanded, recognizeHuggingface } from './recognize.ts';
import {
  type FlavourName,
  factsOfRun,
  flavours,
  NEEDED,
  type Numbers,
  numbersOf,
  warmupOfArguments,
  warmupOfAxolotl,
} from './run.ts';
import { huggingfaceScaling } from './scaling.ts';
import { followMetric, type SchedulerArguments, schedulersOf, takesAny } from './schedulers.ts';

/**
 * Hugging Face's TrainingArguments, LLaMA-Factory and axolotl.
 * Source: huggingface/transformers, trainer.py and optimization.py; hiyouga/LLaMA-Factory, train/trainer_utils.py;
 * axolotl-ai-cloud/axolotl, core/builders/base.py.
 */

/** The schedule of a scheduler of transformers; undefined after an error. */
const ofTransformers = (
  name: string,
  values: Values,
  given: SchedulerArguments,
  { scheduler }: (typeof flavours)[FlavourName],
  { report }: DialectContext,
): Curve | undefined => {
  const all = schedulersOf(isSet(values.finetuning_type));
  const type = Object.hasOwn(all, name) ? all[name]! : undefined;
  if (type === undefined) {
    if (followMetric.includes(name)) report('huggingface/needs-metric', [scheduler], { name });
    else report('huggingface/unknown-scheduler', [scheduler], { name, known: Object.keys(all) });
    return undefined;
  }
  const kwargs: Values = values.lr_scheduler_kwargs ?? {};
  const foreign = Object.keys(kwargs).filter(
    (each) => isSet(kwargs[each]) && type.takes?.includes(each) === false,
  );
  for (const each of foreign)
    report('huggingface/unknown-kwarg', ['lr_scheduler_kwargs', each], {
      name: each,
      scheduler: name,
      known: type.takes!,
    });
  // A word in place of a number is reported here, and what follows from it is not.
  const wrong = (type.takes ?? []).filter(
    (each) => isSet(kwargs[each]) && !each.endsWith('_type') && given.kwarg(each, undefined) === undefined,
  );
  return foreign.length + wrong.length > 0 ? undefined : type.curve(given);
};

/** Stands for the arguments when only the existence of a scheduler is checked. */
const NOTHING: SchedulerArguments = {
  total: 0,
  warmup: 0,
  rate: 0,
  kwarg: (_, otherwise) => otherwise,
  word: (_, otherwise) => otherwise,
  warmupAt: [],
  refuse: () => undefined,
};

/** The schedule of axolotl: its own shapes, else those of transformers. */
const ofAxolotl = (
  name: string,
  values: Values,
  number: Numbers,
  given: SchedulerArguments,
  context: DialectContext,
): Curve | undefined => {
  const { report } = context;
  const ignore = (each: string, needs: string): void => {
    if (isSet(values[each]) && numberFrom(values[each]) !== 0 && !/^false$/i.test(values[each]))
      report('huggingface/ignored', [each], { name: each, needs });
  };
  if (name !== 'cosine')
    for (const each of ['cosine_min_lr_ratio', 'cosine_constant_lr_ratio', 'lr_quadratic_warmup'])
      if (name !== 'rex' || each !== 'cosine_min_lr_ratio') ignore(each, 'lr_scheduler: cosine');
  if (name === 'one_cycle') return oneCycleOf(given);
  if (name === 'rex') return rex(given, number('cosine_min_lr_ratio', 0));
  if (name !== 'cosine') return ofTransformers(name, values, given, flavours.Axolotl, context);
  const isQuadratic = isTrue(values.lr_quadratic_warmup);
  if (isQuadratic) {
    for (const each of ['cosine_min_lr_ratio', 'cosine_constant_lr_ratio'])
      ignore(each, 'lr_quadratic_warmup: false');
    return shapedCosine(given, { minRatio: undefined, constantRatio: undefined, isQuadratic });
  }
  const minRatio = number('cosine_min_lr_ratio', undefined);
  if (!minRatio) ignore('cosine_constant_lr_ratio', 'cosine_min_lr_ratio');
  const constantRatio = minRatio ? number('cosine_constant_lr_ratio', undefined) : undefined;
  return (
    shapedCosine(given, { minRatio, constantRatio, isQuadratic }) ??
    ofTransformers(name, values, given, flavours.Axolotl, context)
  );
};

const reportSurprises = (
  values: Values,
  { name, warmup, first }: { readonly name: string; readonly warmup: number; readonly first: number },
  { report, format, message, run: { num_steps: total }, sourceOf }: DialectContext,
): void => {
  const source = format === 'yaml' ? sourceOf(['learning_rate']) : undefined;
  if (source !== undefined && /^[-+]?\d+e[-+]?\d+$/i.test(source))
    report('huggingface/string-rate', ['learning_rate'], {
      text: source,
      write: source.replace(/e/i, '.0e'),
    });
  if (isTrue(values.sample_packing)) report('huggingface/packing', ['sample_packing'], {});
  const at = isSet(values.warmup_steps)
    ? ['warmup_steps']
    : isSet(values.warmup_ratio)
      ? ['warmup_ratio']
      : [];
  if (name === 'constant' && warmup > 0 && at.length > 0)
    report('huggingface/no-warmup', at, {
      steps: warmup,
      field: flavours[message as FlavourName].scheduler,
      below: total ?? Number.POSITIVE_INFINITY,
    });
  else if (warmup > 0 && warmup >= (total ?? Number.POSITIVE_INFINITY)) {
    const share = at.length > 0 ? numberFrom(values[at[0]!])! : 0.03;
    const isShare = at[0] === 'warmup_ratio' || share < 1;
    const less = `a smaller share, such as ${numberShown(share > 1 && share < 100 ? share / 100 : 0.1)}`;
    const write = total === 1 ? '0' : isShare ? less : 'fewer';
    report('huggingface/warmup-covers-run', at, { warmup, steps: total, write });
  } else if (warmup > 0 && first === 0) report('huggingface/first-update-zero', at, {});
};

const plan = (values: Values, context: DialectContext): Plan | undefined => {
  const { message, report, need } = context;
  const isAxolotl = message === 'Axolotl';
  const flavour = flavours[message as FlavourName];
  const number = numbersOf(values, [], context);
  if (isAxolotl && !isSet(values.learning_rate)) {
    report('huggingface/no-rate', ['learning_rate'], {});
    return undefined;
  }
  if (isAxolotl && axolotlRefuses(values, context)) return undefined;
  reportUnknownOptimizer(values, context);
  const rate = number('learning_rate', 5e-5);
  if (rate < 0) {
    report('huggingface/negative-rate', ['learning_rate'], { rate });
    return undefined;
  }
  const name = isSet(values[flavour.scheduler]) ? values[flavour.scheduler] : flavour.defaultScheduler;
  // Faults that do not depend on the run are reported even if a fact of the run is missing.
  const isOwn = isAxolotl && (name === 'one_cycle' || name === 'rex');
  if (!isOwn && !Object.hasOwn(schedulersOf(false), name))
    return void ofTransformers(name, values, NOTHING, flavour, context);
  // A max_steps that is not a number has a finding already.
  let missing = isSet(values.max_steps) && numberFrom(values.max_steps) === undefined;
  const total = (): number | undefined => {
    const { num_steps: steps } = context.run;
    if (steps === undefined && !missing) need('examples', [flavour.epochs]);
    missing ||= steps === undefined;
    return steps;
  };
  const warmup = isAxolotl
    ? warmupOfAxolotl(values, number, total, context)
    : warmupOfArguments(values, number, total, context);
  const isEndless = ['constant', 'constant_with_warmup', 'inverse_sqrt'].includes(name);
  const all = isEndless ? (context.run.num_steps ?? 0) : total();
  if (warmup === undefined || all === undefined) return undefined;
  const kwargs: Values = values.lr_scheduler_kwargs ?? {};
  const warmupAt = [isSet(values.warmup_steps) ? 'warmup_steps' : 'warmup_ratio'];
  const given: SchedulerArguments = {
    total: all,
    warmup,
    rate,
    kwarg: numbersOf(kwargs, ['lr_scheduler_kwargs'], context),
    word: (each, otherwise) => (isSet(kwargs[each]) ? kwargs[each] : otherwise),
    warmupAt,
    refuse: (code, at, params = {}) =>
      void report(code, typeof at === 'string' ? ['lr_scheduler_kwargs', at] : at, params),
  };
  const shares = isAxolotl
    ? ofAxolotl(name, values, number, given, context)
    : ofTransformers(name, values, given, flavour, context);
  if (shares === undefined) return undefined;
  const first = rate > 0 ? rateOf(shares)(0) : 1;
  reportSurprises(values, { name, warmup, first }, context);
  const curve = scale(isAxolotl ? withRestarts(shares, number) : shares, rate);
  const decay = number('weight_decay', 0);
  const written = Object.fromEntries(Object.entries(kwargs).filter(([, text]) => isSet(text)));
  return {
    spec: {
      type: name,
      learning_rate: rate,
      ...(Object.keys(written).length > 0 && { lr_scheduler_kwargs: written }),
      warmup_steps: warmup,
      ...(all > 0 && { max_steps: all }),
    },
    at: [],
    warmupAt,
    optimizer: { type: values[isAxolotl ? 'optimizer' : 'optim'] || 'adamw_torch', weight_decay: decay },
    hyperparameters: { learning_rate: curve, weight_decay: constant(decay) },
    phases: [
      ...(warmup > 0 && name !== 'constant' ? [{ name: 'warm-up', start: 0, length: warmup } as const] : []),
      ...(isEndless ? [] : [{ name: 'decay', start: warmup, length: Math.max(0, all - warmup) } as const]),
    ],
    ...(!isEndless && { end: { step: all } }),
  };
};

/** The dialect of Hugging Face's trainers. */
export const huggingface = defineDialect({
  name: 'huggingface',
  title: 'a Hugging Face training config',
  clock: 'update',
  messages: { TrainingArguments, Axolotl },
  otherNames: namesOfOtherTools,
  versions: ['4', '5'],
  strict: [SchedulerKwargs],
  isFree: (of, root) => of === SchedulerKwargs && takesAny(root),
  isLoose: true,
  nulls: 'unset',
  needed: { TrainingArguments: [...NEEDED, 'lr_scheduler_type'] },
  findings,
  scaling: huggingfaceScaling,
  mainFields: [
    'lr_scheduler_type',
    'lr_scheduler',
    'learning_rate',
    'num_train_epochs',
    'num_epochs',
    'max_steps',
    'per_device_train_batch_size',
    'micro_batch_size',
  ],
  covers: {
    'huggingface/first-update-zero': ['rate/first-update-zero'],
    'huggingface/warmup-covers-run': ['run/warmup-unfinished', 'rate/first-update-zero'],
  },
  recognize: recognizeHuggingface,
  expanded,
  run: factsOfRun,
  plan,
});
