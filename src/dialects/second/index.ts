import { constant } from '../../curve/curve.ts';
import { type DialectContext, defineDialect, type Plan, type Values } from '../dialect.ts';
import { findings } from './findings.ts';
import {
  AdamOptimizer,
  ConstantLearningRate,
  CosineDecayLearningRate,
  ExponentialDecay,
  ExponentialDecayLearningRate,
  ManualStepLearningRate,
  ManualStepping,
  MomentumOptimizer,
  OneCycle,
  RMSPropOptimizer,
  second_protos_LearningRate,
  TrainEvalPipelineConfig,
} from './messages.ts';
import { inShares, types } from './rates.ts';
import { recognizeSecond } from './recognize.ts';
import { secondScaling } from './scaling.ts';

/** second.pytorch, both layouts. */

const optimizers = ['adam_optimizer', 'momentum_optimizer', 'rms_prop_optimizer'];

/** The only one of several members that is set. */
const memberOf = (values: Values | undefined, names: readonly string[]) =>
  names.find((name) => values?.[name] !== undefined);

const plan = (values: Values, context: DialectContext): Plan | undefined => {
  const { report, run } = context;
  const holder = values.train_config?.optimizer;
  const name = memberOf(holder, optimizers);
  const rate = name === undefined ? undefined : holder[name].learning_rate;
  const type = memberOf(rate, Object.keys(types));
  const inOptimizer = ['train_config', 'optimizer'];
  if (name === undefined || type === undefined) {
    const missing = name === undefined ? [optimizers[0]!] : [name, 'learning_rate', 'one_cycle'];
    return void report('second/no-optimizer', [...inOptimizer, ...missing], {});
  }
  if (holder.use_moving_average)
    return void report('second/moving-average', [...inOptimizer, 'use_moving_average'], {});
  const isNew = inShares.includes(type);
  if (isNew && name === 'momentum_optimizer')
    return void report('second/momentum-fails', [...inOptimizer, name], {});
  const evals = ['train_config', 'steps_per_eval'];
  if (values.train_config.steps_per_eval === 0 && context.isWritten(evals)) {
    const params = {
      name: 'steps_per_eval',
      value: '0',
      expected: 'above 0, because second.pytorch divides by it',
    };
    return void report('field/range', evals, params);
  }
  const total = run.num_steps ?? 0;
  const steps = ['train_config', 'steps'];
  if (isNew && !(total > 0))
    return void report('second/no-length', steps, { isWritten: context.isWritten(steps) });
  const at = [...inOptimizer, name, 'learning_rate', type];
  const meaning = types[type]!(rate[type], { ...context, at, total });
  if (meaning === undefined) return undefined;
  const { phases, end, ...curves } = meaning;
  const { learning_rate: _, ...fields } = holder[name];
  return {
    spec: { type, ...rate[type] },
    at,
    warmupAt: [...at, type === 'one_cycle' ? 'pct_start' : 'warmup_steps'],
    optimizer: { type: name, ...fields, fixed_weight_decay: holder.fixed_weight_decay },
    hyperparameters: { ...curves, weight_decay: constant(holder[name].weight_decay) },
    ...(phases !== undefined && { phases }),
    ...(end !== undefined && { end }),
  };
};

/** The dialect of second.pytorch's pipelines. */
export const second = defineDialect({
  name: 'second',
  title: 'a second.pytorch pipeline',
  clock: 'update',
  messages: { TrainEvalPipelineConfig },
  strict: [
    second_protos_LearningRate,
    OneCycle,
    ExponentialDecay,
    ManualStepping,
    ConstantLearningRate,
    ExponentialDecayLearningRate,
    ManualStepLearningRate,
    CosineDecayLearningRate,
    AdamOptimizer,
    MomentumOptimizer,
    RMSPropOptimizer,
  ],
  findings,
  scaling: secondScaling,
  covers: { 'second/share': ['run/warmup-unfinished', 'run/never-changes'] },
  recognize: recognizeSecond,
  run: (values, { run }) => {
    const steps = values.train_config?.steps;
    return {
      facts: { ...(steps > 0 && { num_steps: steps }), ...run },
      places: { num_steps: ['train_config', 'steps'] },
    };
  },
  plan,
});
