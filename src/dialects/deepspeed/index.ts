import { constant } from '../../curve/curve.ts';
import { rateOf } from '../../curve/rate/rate.ts';
import { type DialectContext, defineDialect, type Plan, type Values } from '../dialect.ts';
import { batchFacts, checkBatch } from './batch.ts';
import { findings } from './findings.ts';
import { Config, OptimizerParams, SchedulerParams } from './messages.ts';
import { optimizerParams, type Params, schedulerParams } from './params.ts';
import { hasScheduler, recognizeDeepspeed } from './recognize.ts';
import { deepspeedScaling } from './scaling.ts';
import { deepspeedSchedulers } from './schedulers.ts';
import { besides, torchSchedulers } from './torch_schedulers.ts';

/**
 * DeepSpeed's ds_config.json.
 * Source: deepspeedai/DeepSpeed, runtime/lr_schedules.py and runtime/engine.py.
 */

/** True for versions before 0.19, given by number or by a commit of that time. */
const isOldVersion = (version: string | undefined): boolean => {
  if (version === undefined) return false;
  const numbers = /^(?:deepspeed[ =@v]*)?(\d+)\.(\d+)/i.exec(version);
  if (numbers !== null) return Number(numbers[1]) === 0 && Number(numbers[2]) < 19;
  return Number(/\((\d{4})-\d\d\)/.exec(version)?.[1]) < 2026;
};

/** Reports missing parameters and those that a scheduler does not take; true if there are none. */
const fits = (type: string, params: Params, values: Values, { report }: DialectContext): boolean => {
  const { takes, required } = deepspeedSchedulers[type]!;
  const foreign = Object.keys(SchedulerParams.fields).filter(
    (name) => values[name] !== undefined && values[name] !== '' && !takes.includes(name),
  );
  for (const name of foreign)
    report('deepspeed/unknown-param', ['scheduler', 'params', name], { type, name, known: takes });
  const missing = required.filter((name) => !params.isWritten(name));
  for (const name of missing) report('deepspeed/missing', ['scheduler', 'params', name], { type, name });
  const last = params.number('last_batch_iteration', -1);
  const isResumed = last !== -1;
  if (isResumed && last !== undefined)
    report('deepspeed/resumed', ['scheduler', 'params', 'last_batch_iteration'], {});
  return foreign.length === 0 && missing.length === 0 && !isResumed;
};

/** Reports parameters that a scheduler of PyTorch does not take. */
const reportForTorch = (type: string, params: Values, { report, unlistedAt }: DialectContext): void => {
  const takes = Object.hasOwn(torchSchedulers, type) ? torchSchedulers[type] : undefined;
  if (takes === undefined) return;
  const own = Object.keys(params).filter((name) => params[name] !== '');
  for (const name of [...own, ...unlistedAt(PARAMS)].filter((each) => ![...takes, ...besides].includes(each)))
    report('deepspeed/unknown-param', [...PARAMS, name], { type, name, known: takes });
};

const PARAMS = ['scheduler', 'params'];

/** Names of a learning rate at the top of a file, where DeepSpeed does not look for it. */
const RATES = ['learning_rate', 'lr', 'base_lr', 'initial_lr', 'max_lr'];

const reportIgnoredRate = (own: Params, params: Params, { report, unlistedAt }: DialectContext): void => {
  const name = unlistedAt([]).find((each) => RATES.includes(each));
  // A misplaced lr has a finding already.
  if (name === undefined || (name === 'lr' && !own.isWritten('lr'))) return;
  const byScheduler = ['warmup_max_lr', 'cycle_max_lr', 'lr_range_test_min_lr'].find(params.isWritten);
  const by = byScheduler ?? (own.isWritten('lr') ? 'lr in optimizer.params' : undefined);
  report('deepspeed/ignored-rate', [name], { name, by });
};

/** Optimizers of DeepSpeed; case does not matter in their names. Source: runtime/config.py, DEEPSPEED_OPTIMIZERS. */
const ITS_OPTIMIZERS = [
  'Adam',
  'AdamW',
  'Adagrad',
  'Lamb',
  'Lion',
  'Muon',
  'OneBitAdam',
  'OneBitLamb',
  'ZeroOneAdam',
  'MuAdam',
  'MuAdamW',
  'MuSGD',
];

const OPTIMIZERS = [
  ...ITS_OPTIMIZERS,
  'SGD',
  'ASGD',
  'Adadelta',
  'Adafactor',
  'Adamax',
  'LBFGS',
  'NAdam',
  'RAdam',
  'RMSprop',
  'Rprop',
  'SparseAdam',
];

/** True for an optimizer of DeepSpeed, in upper or lower case, and for the exact name of a class in torch.optim. */
const isOptimizer = (type: string): boolean =>
  OPTIMIZERS.includes(type) ||
  ITS_OPTIMIZERS.some((name) => name.toLowerCase() === type.toLowerCase()) ||
  /[$<{]|^auto$/.test(type);

const plan = (values: Values, context: DialectContext): Plan | undefined => {
  const { report, version } = context;
  checkBatch(values, context);
  const { type: optimizer = 'Adam', params: given } = values.optimizer ?? {};
  if (optimizer !== '' && !isOptimizer(optimizer))
    report('deepspeed/unknown-optimizer', ['optimizer', 'type'], { type: optimizer, known: OPTIMIZERS });
  const own = optimizerParams(given, context);
  reportIgnoredRate(own, schedulerParams(values.scheduler?.params, context), context);
  if (context.textAt('optimizer.params.max_grad_norm') !== undefined)
    return void report('deepspeed/max-grad-norm', ['optimizer', 'params', 'max_grad_norm'], {});
  const type: string = values.scheduler?.type ?? '';
  const known = Object.keys(deepspeedSchedulers);
  if (values.optimizer === undefined && values.scheduler === undefined) {
    report('deepspeed/no-rate', ['optimizer'], {});
    return undefined;
  }
  if (type !== '' && !known.includes(type)) {
    reportForTorch(type, values.scheduler.params ?? {}, context);
    report('deepspeed/unknown-scheduler', ['scheduler', 'type'], { type, known });
    return undefined;
  }
  if (values.scheduler !== undefined && type === '')
    report('deepspeed/no-type', ['scheduler'], { name: 'scheduler', example: 'WarmupLR' });
  // A rate that the scheduler replaces need not be known.
  const needsRate =
    type === '' ||
    type === 'WarmupCosineLR' ||
    (type === 'WarmupLR' && !schedulerParams(values.scheduler?.params, context).isWritten('warmup_max_lr'));
  const rate = needsRate || own.text('lr') !== 'auto' ? own.number('lr', 0.001) : 0;
  if (rate === undefined) return undefined;
  const decay = own.text('weight_decay') === 'auto' ? undefined : own.number('weight_decay', 0);
  const beside = { ...(decay !== undefined && { weight_decay: constant(decay) }) };
  const described = { type: optimizer || 'Adam', ...(decay !== undefined && { weight_decay: decay }) };
  if (type === '')
    return {
      spec: { type: 'constant', lr: rate },
      at: ['optimizer', 'params'],
      optimizer: described,
      hyperparameters: { learning_rate: constant(rate), ...beside },
    };
  if (values.scheduler.params === undefined)
    return void report('deepspeed/missing', ['scheduler', 'params'], { type, name: 'params' });
  const params = schedulerParams(values.scheduler.params, context);
  if (!fits(type, params, values.scheduler.params, context)) return undefined;
  const hasBetas = !/^(?:sgd|adagrad|rmsprop)$/i.test(optimizer);
  const isOld = isOldVersion(version);
  const planned = deepspeedSchedulers[type]!.plan({ params, rate, isOld, hasBetas, optimizer, report });
  if (planned === undefined) return undefined;
  const { rate: curve, momentum, rest, phases, end, spec } = planned;
  if (type.startsWith('Warmup') && rateOf(curve)(0) === rateOf(curve)(1))
    report('deepspeed/first-updates', ['scheduler'], {});
  const hyperparameters = { learning_rate: curve, ...(momentum && { momentum }), ...beside };
  return {
    spec: { type, ...spec },
    at: ['scheduler', 'params'],
    warmupAt: ['scheduler', 'params', 'warmup_num_steps'],
    optimizer: described,
    hyperparameters,
    ...(rest !== undefined && {
      groups: [
        { name: 'first', hyperparameters },
        { name: 'rest', hyperparameters: { ...hyperparameters, learning_rate: rest } },
      ],
    }),
    phases,
    ...(end !== undefined && { end }),
  };
};

/** The dialect of DeepSpeed's configs. */
export const deepspeed = defineDialect({
  name: 'deepspeed',
  title: 'a DeepSpeed config',
  clock: 'update',
  messages: { Config },
  otherNames: [
    [
      Config,
      {
        lr_scheduler: 'scheduler',
        batch_size: 'train_batch_size',
        micro_batch_size: 'train_micro_batch_size_per_gpu',
        accumulation_steps: 'gradient_accumulation_steps',
      },
    ],
    [OptimizerParams, { learning_rate: 'lr', max_lr: 'lr', base_lr: 'lr', initial_lr: 'lr' }],
  ],
  versions: ['0.18', '0.19'],
  strict: [SchedulerParams],
  isFree: (of, root) => of === SchedulerParams && hasScheduler(root, torchSchedulers),
  isLoose: true,
  duplicates: 'error',
  findings,
  scaling: deepspeedScaling,
  recognize: recognizeDeepspeed,
  run: batchFacts,
  plan,
});
