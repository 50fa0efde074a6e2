import { constant } from '../../curve/curve.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import { type DialectContext, defineDialect, type Plan, type StatedFacts, type Values } from '../dialect.ts';
import { besideOptimizer, type FoundBlock, kerasRate, rateIn, refusesAdam, refusesFields } from './blocks.ts';
import { findings } from './findings.ts';
import { type Fork, type ForkName, forkNames, forkOfVersion, forks, recognizeFork } from './forks.ts';
import {
  AdadeltaOptimizer,
  AdamOptimizer,
  ConstantLearningRate,
  CosineDecayLearningRate,
  CosineRestartLearningRate,
  ExponentialDecayLearningRate,
  ExponentialOscillatingLearningRate,
  LearningRateSchedule,
  ManualStepLearningRate,
  MomentumOptimizer,
  od_forks_LearningRate,
  Pipeline,
  PlainOptimizer,
  PolynomialDecayLearningRate,
  RMSPropOptimizer,
  TrainConfig,
} from './messages.ts';
import { trained } from './rates.ts';
import { odForksScaling } from './scaling.ts';

/** The dialect of projects that copied the Object Detection API's optimizer.proto: each is read as its own code reads it. */

const forkOf = ({ version, message }: DialectContext): ForkName =>
  (version === undefined ? undefined : forkOfVersion(version)) ?? (message as ForkName);

/** tf-detection's file is the train config itself. */
const trainPath = ({ message }: DialectContext): Path => (message === 'tfdet' ? [] : ['train_config']);

const trainOf = (values: Values, context: DialectContext): Values =>
  trainPath(context).length === 0 ? values : (values.train_config ?? {});

/** The built-in type for a fork's optimizer, by its name without "_optimizer". */
const optimizerOf = (
  type: string,
  { learning_rate: _, ...fields }: Values,
  holder: Values,
): Plan['optimizer'] => ({
  type,
  ...fields,
  use_moving_average: holder.use_moving_average,
  moving_average_decay: holder.moving_average_decay,
});

/** The groups of Cap2Det: the last scope that matches a name counts, so the last comes first. */
const groupsOf = (train: Values, found: FoundBlock, at: Path, { report }: DialectContext): Plan['groups'] => {
  const multipliers: readonly Values[] = train.gradient_multiplier;
  if (multipliers.length === 0) return undefined;
  report('od-forks/scaled-gradients', [...at, 'gradient_multiplier', 0], {});
  const { curve } = found.meaning;
  const groups = multipliers.map(({ scope, multiplier }) => ({
    name: scope,
    match: `${scope}*`,
    hyperparameters: { learning_rate: trained(curve, multiplier) },
  }));
  return [...groups.reverse(), { name: 'rest', hyperparameters: { learning_rate: curve } }];
};

const plan = (values: Values, context: DialectContext): Plan | undefined => {
  const { report, isWritten, version } = context;
  if (version !== undefined && forkOfVersion(version) === undefined)
    return void report('od-forks/unknown-version', [], { version, names: forkNames.join(', ') });
  const name = forkOf(context);
  const fork: Fork = forks[name];
  const { title, repo } = fork;
  const at = trainPath(context);
  const train = trainOf(values, context);
  report('od-forks/whose', at, { title, repo });
  const holder = train.optimizer ?? {};
  const inHolder = [...at, 'optimizer'];
  const optimizer = [...new Set(fork.optimizers)].find((each) => holder[each] !== undefined);
  if (optimizer === undefined)
    return void report('od-forks/no-optimizer', [...inHolder, fork.optimizers[0]!], {
      title,
      names: fork.optimizers.join(', '),
    });
  const own = [...inHolder, optimizer];
  if (fork.notBuilt?.includes(optimizer))
    return void report('od-forks/not-built', own, { title, type: optimizer, instead: 'adam_optimizer' });
  if (refusesFields(fork, holder, inHolder, context) || refusesAdam(fork, holder, inHolder, context))
    return undefined;
  if (fork.needsLength && !context.run.num_steps) {
    const name = fork.length;
    return void report('od-forks/no-length', [...at, name], {
      title,
      name,
      isWritten: isWritten([...at, name]),
    });
  }
  const found =
    name === 'cap2det'
      ? besideOptimizer(train, at, context)
      : name === 'vcr' || name === 'wssgg'
        ? kerasRate(name, train, at, context)
        : rateIn(name, holder[optimizer].learning_rate, [...own, 'learning_rate'], context);
  if (found === undefined) return undefined;
  if (name === 'avod') report('od-forks/one-more', [...at, 'max_iterations'], { last: train.max_iterations });
  if (name === 'aniseg' && optimizer === 'adam_optimizer')
    for (const beta of ['adam_beta1', 'adam_beta2', 'adam_epsilon'])
      if (!isWritten([...own, beta])) report('od-forks/no-betas', [...own, beta], { name: beta });
  if (isWritten([...at, 'grad_multiplier']) || train.divide_grad_by_batch)
    report('od-forks/scaled-gradients', [...at, 'grad_multiplier'], {});
  const { type, fields, meaning } = found;
  const { curve, phases, end } = meaning;
  const momentum = holder[optimizer].momentum_optimizer_value ?? holder[optimizer].momentum;
  const groups = name === 'cap2det' ? groupsOf(train, found, at, context) : undefined;
  return {
    spec: { type, ...fields },
    at: found.at,
    optimizer: optimizerOf(optimizer, holder[optimizer], holder)!,
    hyperparameters: {
      learning_rate: curve,
      ...(momentum !== undefined && { momentum: constant(momentum) }),
    },
    ...(groups !== undefined && { groups }),
    ...(phases !== undefined && { phases }),
    ...(end !== undefined && { end }),
  };
};

const run = (values: Values, context: DialectContext): StatedFacts => {
  const { length } = forks[forkOf(context)];
  const train = trainOf(values, context);
  const at = trainPath(context);
  const steps: number = (train[length] ?? 0) + (length === 'max_iterations' ? 1 : 0);
  const batch = (train.batch_size ?? []).reduce((total: number, each: number) => total + each, 0);
  return {
    facts: {
      ...(steps > 0 && { num_steps: steps }),
      ...(batch > 0 && { batch_size: batch }),
      ...context.run,
    },
    places: { num_steps: [...at, length], batch_size: [...at, 'batch_size'] },
  };
};

/** The dialect of projects that copied the Object Detection API's optimizer.proto. */
export const odForks = defineDialect({
  name: 'od-forks',
  title: "a config of a project that copied the Object Detection API's optimizer",
  clock: 'update',
  messages: Object.fromEntries(
    // A file that identifies no fork is read as the copy that has all the API's types.
    ['nilskk' as const, ...forkNames].map((name) => [name, name === 'tfdet' ? TrainConfig : Pipeline]),
  ),
  versions: forkNames,
  strict: [
    RMSPropOptimizer,
    MomentumOptimizer,
    AdamOptimizer,
    AdadeltaOptimizer,
    PlainOptimizer,
    od_forks_LearningRate,
    ConstantLearningRate,
    ExponentialDecayLearningRate,
    ManualStepLearningRate,
    CosineDecayLearningRate,
    PolynomialDecayLearningRate,
    CosineRestartLearningRate,
    ExponentialOscillatingLearningRate,
    LearningRateSchedule,
  ],
  findings,
  scaling: odForksScaling,
  covers: {
    'od-forks/unset-rate': ['run/zero-tail'],
    'od-forks/unset-decay': ['run/zero-tail'],
  },
  recognize: recognizeFork,
  run,
  plan,
});
