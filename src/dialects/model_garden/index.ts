import { constant } from '../../curve/curve.ts';
import { rateOf } from '../../curve/rate/rate.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import type { Tree } from '../../syntax/tree.ts';
import {
  type DialectContext,
  defineDialect,
  type Plan,
  type Recognized,
  type StatedFacts,
  type Values,
} from '../dialect.ts';
import { fieldAt } from '../fields_at.ts';
import type { RateMeaning } from '../object_detection/rates.ts';
import { findings } from './findings.ts';
import {
  ClassifierConfig,
  ConstantLrConfig,
  CosineLrConfig,
  DirectPowerLrConfig,
  ExperimentConfig,
  ExponentialLrConfig,
  LinearWarmupConfig,
  OptimizationConfig,
  PolynomialLrConfig,
  PolynomialWarmupConfig,
  PowerAndLinearDecayLrConfig,
  PowerDecayWithOffsetLrConfig,
  StepCosineLrConfig,
  StepwiseLrConfig,
  TrainerConfig,
} from './messages.ts';
import { blocksIn, hasType, optimizerIn } from './optimizer.ts';
import { afterWarmup, modelGardenRates, warmups } from './rates.ts';
import { modelGardenScaling } from './scaling.ts';

/** TensorFlow Model Garden: experiments in YAML, each of which overrides one that is registered in Python. */

/** Fields that identify a file, with the message that they imply; the most certain first. */
const signs: readonly (readonly [message: string, sureness: number, ...paths: readonly string[]])[] = [
  ['ClassifierConfig', 1, 'train_dataset.use_per_replica_batch_size', 'model.model_params'],
  ['ExperimentConfig', 1, 'trainer.optimizer_config', 'trainer.train_steps', 'runtime.distribution_strategy'],
  ['ExperimentConfig', 0.9, 'task.model', 'task.train_data', 'trainer.steps_per_loop'],
  ['TrainerConfig', 0.9, 'optimizer_config.learning_rate'],
  ['OptimizationConfig', 0.9, ...Object.keys(modelGardenRates).map((type) => `learning_rate.${type}`)],
];

const recognize = ({ format, root: { fields } }: Tree): Recognized | undefined => {
  if (format === 'textproto') return undefined;
  for (const [message, sureness, ...paths] of signs) {
    const by = paths.find((path) => fieldAt(fields, path) !== undefined);
    if (by !== undefined) return { message, sureness, by };
  }
  return undefined;
};

const trainerOf = (values: Values, message: string): Values =>
  message === 'ExperimentConfig'
    ? (values.trainer ?? {})
    : message === 'TrainerConfig'
      ? values
      : { optimizer_config: values };

const pathTo: { readonly [message: string]: Path } = {
  ExperimentConfig: ['trainer', 'optimizer_config'],
  TrainerConfig: ['optimizer_config'],
  OptimizationConfig: [],
  ClassifierConfig: ['model'],
};

/** The block that is used, among the blocks beside `type`. */
interface Chosen {
  readonly type: string;
  readonly fields: Values;
  readonly at: Path;
  /** True if no `type` names the block. */
  readonly isInferred: boolean;
}

const chosenOf = (
  holder: Values,
  at: Path,
  types: readonly string[],
  context: DialectContext,
): Chosen | undefined => {
  const { report } = context;
  const name = String(at.at(-1));
  const blocks = blocksIn(holder);
  let type: string = holder.type;
  let isInferred = false;
  if (!hasType(holder, at, context)) {
    const [only] = blocks;
    if (only === undefined)
      return void report('model-garden/left-to-experiment', at, { name: `type in ${name}` });
    if (blocks.length > 1)
      return void report('model-garden/which-type', at, { name, types: blocks.join(', ') });
    type = only;
    isInferred = true;
  }
  if (!types.includes(type))
    return void report('model-garden/unknown-type', [...at, 'type'], { name, type, types });
  for (const block of blocks)
    if (block !== type) report('model-garden/not-chosen', [...at, block], { block, type });
  return { type, fields: holder[type] ?? {}, at: [...at, type], isInferred };
};

/** The defaults of blocks that were left out entirely. */
const defaults: { readonly [type: string]: Values } = { constant: { learning_rate: 0.1 } };

/** The schedule preceded by its warm-up. */
const warmedUp = (
  meaning: RateMeaning,
  config: Values,
  at: Path,
  context: DialectContext,
): RateMeaning | undefined => {
  const { report, isWritten, run } = context;
  const holder: Values = config.warmup ?? {};
  const inWarmup = [...at, 'warmup'];
  if (!hasType(holder, inWarmup, context)) {
    const [only] = blocksIn(holder);
    if (only !== undefined) report('model-garden/no-warmup-type', [...inWarmup, only], { type: only });
    return meaning;
  }
  const chosen = chosenOf(holder, inWarmup, Object.keys(warmups), context);
  if (chosen === undefined) return undefined;
  if (!isWritten([...chosen.at, 'warmup_steps']))
    return void report('model-garden/missing', [...chosen.at, 'warmup_steps'], {
      type: chosen.type,
      name: 'warmup_steps',
    });
  const length: number = chosen.fields.warmup_steps;
  const end = Math.min(
    run.num_steps ?? Number.POSITIVE_INFINITY,
    meaning.end?.step ?? Number.POSITIVE_INFINITY,
  );
  if (end > 0 && length >= end)
    report('model-garden/warmup-covers-run', [...chosen.at, 'warmup_steps'], { warmup: length, end });
  const peak = rateOf(meaning.curve)(Math.max(length, 0));
  return afterWarmup(warmups[chosen.type]!(chosen.fields, peak), length, meaning);
};

const plan = (values: Values, context: DialectContext): Plan | undefined => {
  const { report, message, isWritten } = context;
  const at = pathTo[message]!;
  if (message === 'ClassifierConfig') return void report('model-garden/legacy', at, {});
  const config: Values | undefined = trainerOf(values, message).optimizer_config;
  if (config === undefined)
    return void report('model-garden/left-to-experiment', at, { name: 'optimizer_config' });
  if (config.learning_rate === undefined)
    return void report('model-garden/left-to-experiment', [...at, 'learning_rate'], {
      name: 'learning_rate',
    });
  const chosen = chosenOf(
    config.learning_rate,
    [...at, 'learning_rate'],
    Object.keys(modelGardenRates),
    context,
  );
  if (chosen === undefined) return undefined;
  const fields = isWritten(chosen.at) ? chosen.fields : { ...defaults[chosen.type], ...chosen.fields };
  const own = modelGardenRates[chosen.type]!(fields, { ...context, at: chosen.at });
  const meaning = own && warmedUp(own, config, at, context);
  if (meaning === undefined) return undefined;
  if (chosen.isInferred)
    report('model-garden/inferred-type', chosen.at, { name: 'learning_rate', type: chosen.type });
  const optimizer = optimizerIn(config, at, context);
  const momentum = optimizer?.momentum as number | undefined;
  const decay = (optimizer?.weight_decay_rate ?? optimizer?.weight_decay) as number | undefined;
  return {
    spec: { type: chosen.type, ...fields },
    at: chosen.at,
    warmupAt: [...at, 'warmup', config.warmup?.type || 'linear', 'warmup_steps'],
    ...(optimizer !== undefined && { optimizer }),
    hyperparameters: {
      learning_rate: meaning.curve,
      ...(momentum !== undefined && { momentum: constant(momentum) }),
      ...(decay !== undefined && { weight_decay: constant(decay) }),
    },
    ...(meaning.phases !== undefined && { phases: meaning.phases }),
    ...(meaning.end !== undefined && { end: meaning.end }),
  };
};

const run = (values: Values, { message, run: given, isWritten }: DialectContext): StatedFacts => {
  const steps: number = trainerOf(values, message).train_steps ?? 0;
  const batch: number = values.task?.train_data?.global_batch_size ?? 0;
  const length = [...pathTo[message]!.slice(0, -1), 'train_steps'];
  return {
    facts: {
      ...((steps > 0 || isWritten(length)) && { num_steps: steps }),
      ...(batch > 0 && { batch_size: batch }),
      ...given,
    },
    places: {
      num_steps: length,
      batch_size: ['task', 'train_data', 'global_batch_size'],
    },
  };
};

/** The dialect of TensorFlow Model Garden's experiments. */
export const modelGarden = defineDialect({
  name: 'model-garden',
  title: 'a TensorFlow Model Garden experiment',
  clock: 'update',
  messages: { ExperimentConfig, TrainerConfig, OptimizationConfig, ClassifierConfig },
  strict: [
    ConstantLrConfig,
    StepwiseLrConfig,
    ExponentialLrConfig,
    PolynomialLrConfig,
    CosineLrConfig,
    DirectPowerLrConfig,
    PowerAndLinearDecayLrConfig,
    PowerDecayWithOffsetLrConfig,
    StepCosineLrConfig,
    LinearWarmupConfig,
    PolynomialWarmupConfig,
  ],
  nulls: 'unset',
  otherNames: [[TrainerConfig, { steps: 'train_steps', num_steps: 'train_steps', max_steps: 'train_steps' }]],
  findings,
  scaling: modelGardenScaling,
  mainFields: ['learning_rate', 'optimizer', 'trainer', 'task'],
  covers: {
    'model-garden/warmup-covers-run': ['run/warmup-unfinished', 'run/zero-tail', 'run/never-changes'],
  },
  recognize,
  run,
  plan,
});
